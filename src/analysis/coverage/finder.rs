//! Looking for the figures of a line in a year.

use std::collections::HashMap;

use super::{Board, Cell, Evidence, Line, With};
use crate::analysis::Index;
use crate::analysis::datum::Flow;
use crate::analysis::figure::{Figure, MadeOf, Preference, Side, figure, side_of};
use crate::analysis::mirror::{Missing, why_missing};
use crate::model::{ActorId, Dataset, InvestmentMeasure, Place, Section, Vector};

/// The indicator that counts money sent from one country to another.
const REMITTANCES: &str = "remittances_from_partner_musd";

/// Records that have no place in [`Index`], by line and year.
type Records = HashMap<(Line, i32), Vec<usize>>;

pub(super) struct Finder<'a> {
    dataset: &'a Dataset,
    index: &'a Index,
    board: Board,
    records: Records,
}

impl<'a> Finder<'a> {
    pub(super) fn new(dataset: &'a Dataset, index: &'a Index, board: Board) -> Self {
        let records = match board {
            Board::Trade(_) => Records::new(),
            Board::Investment(measure) => investments(dataset, measure),
            Board::Remittances | Board::Indicators => observations(dataset, board),
        };
        Self {
            dataset,
            index,
            board,
            records,
        }
    }

    pub(super) fn cell(&self, line: &Line, year: i32) -> Cell {
        match (self.board, &line.with) {
            (Board::Trade(flow), With::Partner(partner)) => {
                self.trade(flow, &line.state, partner, year)
            }
            (Board::Investment(_), With::Partner(partner)) => {
                self.investment(&line.state, partner, year)
            }
            _ => self.observation(line, year),
        }
    }

    fn trade(&self, flow: Flow, state: &ActorId, partner: &ActorId, year: i32) -> Cell {
        let of = |side| figure(self.dataset, self.index, state, partner, year, side);
        let (own, mirror) = (of(Preference::State), of(Preference::Partner));
        let shown = of(Preference::Default);
        let other = shown.as_ref().filter(|f| f.side > Side::Partner);
        let mut places = Vec::new();
        for figure in [&shown, &own, &mirror].into_iter().flatten() {
            add_places(&mut places, Section::Trade, &figure.rows);
        }
        let rows = self.index.trade(state, partner, year);
        add_places(&mut places, Section::Trade, rows);
        let mut cell = Cell {
            state: own.as_ref().and_then(|f| value(f, flow)),
            partner: mirror.as_ref().and_then(|f| value(f, flow)),
            other: other.and_then(|f| value(f, flow)),
            members: shown.as_ref().and_then(members),
            ..Cell::of(Evidence::Nothing, places)
        };
        cell.evidence = match (cell.state, cell.partner, cell.other) {
            (Some(_), Some(_), _) => Evidence::Both,
            (Some(_), None, _) => Evidence::State,
            (None, Some(_), _) => Evidence::Partner,
            (None, None, Some(_)) => match other.map(|f| f.side) {
                Some(Side::International) => Evidence::International,
                _ => Evidence::Other,
            },
            (None, None, None) if shown.is_some() => Evidence::OtherFlow,
            (None, None, None) => {
                match why_missing(self.dataset, self.index, state, partner, year) {
                    Some(Missing::NotApplicable) => Evidence::NotApplicable,
                    Some(Missing::OnlyGrowth { change_pct, .. }) => {
                        cell.growth_pct = Some(change_pct);
                        Evidence::Growth
                    }
                    Some(Missing::OnlyPartYear { .. }) => Evidence::PartYear,
                    Some(
                        Missing::NotReportedByState { .. }
                        | Missing::NobodyReported { .. }
                        | Missing::Lacks(_),
                    )
                    | None => Evidence::Nothing,
                }
            }
        };
        cell
    }

    fn rows(&self, state: &ActorId, partner: &ActorId, year: i32) -> &[usize] {
        let line = Line {
            state: state.clone(),
            with: With::Partner(partner.clone()),
        };
        self.records.get(&(line, year)).map_or(&[], Vec::as_slice)
    }

    fn investment(&self, state: &ActorId, partner: &ActorId, year: i32) -> Cell {
        let own = self.rows(state, partner, year);
        let is_full = |at: &usize| {
            let row = self.dataset.investments.get(*at);
            row.is_some_and(|row| row.period.is_none() && row.value_musd.is_some())
        };
        let mut parts: Vec<&[usize]> = vec![own];
        let mut of = None;
        if !own.iter().any(is_full) && *partner != Vector::Eu.code() {
            let all = self.index.members(self.dataset, partner);
            let found: Vec<&[usize]> = all
                .iter()
                .map(|member| self.rows(state, member, year))
                .filter(|rows| rows.iter().any(is_full))
                .collect();
            if !found.is_empty() {
                of = Some((found.len(), all.len()));
                parts = found;
            }
        }
        let best = |wanted: &[Side]| -> Option<f64> {
            let mut sum = None;
            for rows in &parts {
                let found = rows.iter().filter(|at| is_full(at)).filter_map(|at| {
                    let row = self.dataset.investments.get(*at)?;
                    let pair = (&row.country, &row.partner);
                    let side = side_of(self.dataset, self.index, &row.reported_by, pair.0, pair.1);
                    let key = (side, row.confidence, &row.source);
                    wanted.contains(&side).then_some((key, row.value_musd?))
                });
                let found = found.min_by(|a, b| a.0.cmp(&b.0));
                if let Some((_, value)) = found {
                    sum = Some(sum.unwrap_or(0.0) + value);
                }
            }
            sum
        };
        let (said, mirror) = (best(&[Side::State]), best(&[Side::Partner]));
        let body = best(&[Side::International]);
        let evidence = match (said, mirror, body) {
            (Some(_), Some(_), _) => Evidence::Both,
            (Some(_), None, _) => Evidence::State,
            (None, Some(_), _) => Evidence::Partner,
            (None, None, Some(_)) => Evidence::International,
            (None, None, None) if best(&[Side::Other]).is_some() => Evidence::Other,
            _ if own.is_empty() => Evidence::Nothing,
            _ => Evidence::PartYear,
        };
        let mut places = Vec::new();
        for rows in parts.iter().copied().chain([own]) {
            let mut rows = rows.to_vec();
            rows.sort_by_key(|at| !is_full(at));
            add_places(&mut places, Section::Investments, &rows);
        }
        let neither = said.is_none() && mirror.is_none();
        let others = || best(&[Side::International, Side::Other]);
        Cell {
            state: said,
            partner: mirror,
            other: neither.then(others).flatten(),
            members: of,
            ..Cell::of(evidence, places)
        }
    }

    fn observation(&self, line: &Line, year: i32) -> Cell {
        let rows = self.records.get(&(line.clone(), year));
        let mut rows = rows.cloned().unwrap_or_default();
        let get = |at: &usize| self.dataset.observations.get(*at);
        let rank = |at: &usize| {
            // The whole year before its parts, the country as a whole before one partner.
            get(at).map(|row| (row.period.is_some(), row.partner.is_some(), row.confidence))
        };
        rows.sort_by_key(rank);
        let full = rows
            .iter()
            .find(|at| get(at).is_some_and(|row| row.period.is_none()));
        let evidence = match (full, rows.is_empty()) {
            (Some(_), _) => Evidence::Recorded,
            (None, false) => Evidence::PartYear,
            (None, true) => Evidence::Nothing,
        };
        let other = full.and_then(get).and_then(|row| row.value);
        let mut places = Vec::new();
        add_places(&mut places, Section::Observations, &rows);
        Cell {
            other,
            ..Cell::of(evidence, places)
        }
    }
}

fn add_places(places: &mut Vec<Place>, section: Section, rows: &[usize]) {
    for at in rows {
        let place = Place::new(section, *at);
        if !places.contains(&place) {
            places.push(place);
        }
    }
}

fn value(figure: &Figure, flow: Flow) -> Option<f64> {
    match flow {
        Flow::Exports => figure.exports_musd,
        Flow::Imports => figure.imports_musd,
        Flow::Turnover => figure.turnover_musd,
    }
}

fn members(figure: &Figure) -> Option<(usize, usize)> {
    match &figure.made_of {
        MadeOf::Members { have, of } => Some((have.len(), *of)),
        MadeOf::Row | MadeOf::States { .. } => None,
    }
}

fn investments(dataset: &Dataset, measure: InvestmentMeasure) -> Records {
    let mut records = Records::new();
    for (at, row) in dataset.investments.iter().enumerate() {
        if row.measure == measure && row.value_musd.is_some() {
            let line = Line {
                state: row.country.clone(),
                with: With::Partner(row.partner.clone()),
            };
            records.entry((line, row.year)).or_default().push(at);
        }
    }
    records
}

fn observations(dataset: &Dataset, board: Board) -> Records {
    let mut records = Records::new();
    for (at, row) in dataset.observations.iter().enumerate() {
        let with = match board {
            Board::Remittances if row.indicator == REMITTANCES => {
                row.partner.clone().map(With::Partner)
            }
            Board::Indicators => Some(With::Indicator(row.indicator.clone())),
            _ => None,
        };
        if let Some(with) = with.filter(|_| row.value.is_some()) {
            let line = Line {
                state: row.country.clone(),
                with,
            };
            records.entry((line, row.year)).or_default().push(at);
        }
    }
    records
}
