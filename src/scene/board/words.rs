//! What a cell of the board holds, in words.

use super::{BoardScene, partner_name};
use crate::analysis::{
    self, Board, Cell, Datum, Evidence, Field, Line, Measure, Missing, Preference, Unit, With,
};
use crate::model::{ActorId, Place, Section, SourceId};
use crate::scene::pieces::{Piece, marked, pieces};
use crate::scene::say::Say;

impl BoardScene {
    /// What a cell holds in words: who reported what, or who has not, and what an earlier year may lend it.
    pub fn explain(
        &self,
        say: &Say<'_>,
        (line, column): (usize, usize),
        back: u8,
    ) -> Vec<Vec<Piece>> {
        let (Some(of), Some(cell)) = (
            self.coverage.lines.get(line),
            self.coverage.cell(line, column),
        ) else {
            return Vec::new();
        };
        let mut lines = self.said(say, of, cell, self.coverage.year(column));
        if !cell.evidence.is_figure() {
            lines.push(vec![Piece::words(self.hole(say, of, (line, column), cell))]);
        }
        let mut places = cell.places.clone();
        if let Some((year, lent)) = self.coverage.borrowed(line, column, back) {
            lines.push(self.lent(say, of, lent, year));
            places.extend(&lent.places);
        }
        let sources = sources(say, &places);
        if !sources.is_empty() {
            lines.push(vec![Piece::words(sources)]);
        }
        lines
    }

    /// What an earlier year lends, by whom, in one line.
    fn lent(&self, say: &Say<'_>, of: &Line, lent: &Cell, year: i32) -> Vec<Piece> {
        let head = say.words.with("back-board", &[("year", year.into())]);
        let mut line = vec![Piece::words(head)];
        for (at, said) in self.said(say, of, lent, year).into_iter().enumerate() {
            line.push(Piece::words(if at == 0 { " " } else { "; " }));
            line.extend(said);
        }
        line
    }

    /// What each side says; a value leads to its card.
    fn said(&self, say: &Say<'_>, line: &Line, cell: &Cell, year: i32) -> Vec<Vec<Piece>> {
        let piece = |amount: f64, preference| {
            let datum = self.datum(say, line, cell, (year, amount, preference));
            Piece {
                text: value(say, line, amount),
                datum,
            }
        };
        let says = |who: String, amount: f64, preference| {
            let piece = piece(amount, preference);
            let args = [("who", who.into()), ("value", marked(&piece.text).into())];
            let data: Vec<(String, Datum)> = piece
                .datum
                .map(|datum| (piece.text, datum))
                .into_iter()
                .collect();
            pieces(&say.words.with("board-says", &args), &data)
        };
        let mut lines = Vec::new();
        if let Some(musd) = cell.state {
            lines.push(says(say.actor(&line.state), musd, Preference::State));
        }
        if let (Some(musd), With::Partner(partner)) = (cell.partner, &line.with) {
            lines.push(says(partner_name(say, partner), musd, Preference::Partner));
        }
        if let Some(amount) = cell.other {
            lines.push(if cell.evidence == Evidence::Recorded {
                vec![piece(amount, Preference::Default)]
            } else {
                let who = reporters(say, &cell.places);
                says(say.actors(&who), amount, Preference::Default)
            });
        }
        if let Some((have, of)) = cell.members {
            let args = [("have", have.into()), ("of", of.into())];
            lines.push(vec![Piece::words(say.words.with("of-members", &args))]);
        }
        lines
    }

    /// What a value of a cell is: a figure of trade, else the record that holds it, else the sum of its members.
    fn datum(
        &self,
        say: &Say<'_>,
        line: &Line,
        cell: &Cell,
        (year, amount, preference): (i32, f64, Preference),
    ) -> Option<Datum> {
        if let (Board::Trade(flow), With::Partner(partner)) = (self.coverage.board, &line.with) {
            return Some(Datum::Trade {
                reporter: line.state.clone(),
                partner: partner.clone(),
                year,
                flow,
                preference,
            });
        }
        let holds = |place: &&Place| match place.section {
            Section::Investments => {
                let row = say.dataset.investments.get(place.at);
                row.and_then(|row| row.value_musd) == Some(amount)
            }
            Section::Observations => {
                let row = say.dataset.observations.get(place.at);
                row.and_then(|row| row.value) == Some(amount)
            }
            _ => false,
        };
        if let Some(place) = cell.places.iter().find(holds) {
            return Some(Datum::Record {
                place: *place,
                field: Field::Value,
            });
        }
        match (self.coverage.board, &line.with) {
            (Board::Investment(kind), With::Partner(partner)) => Some(Datum::Measure {
                measure: Measure::Investment(kind),
                state: line.state.clone(),
                partner: partner.clone(),
                year,
            }),
            _ => None,
        }
    }

    fn hole(
        &self,
        say: &Say<'_>,
        of: &Line,
        (line, column): (usize, usize),
        cell: &Cell,
    ) -> String {
        let year = self.coverage.year(column);
        if cell.evidence == Evidence::OtherFlow {
            return say.words.get("board-other-flow");
        }
        if let (Board::Trade(_), With::Partner(partner)) = (self.coverage.board, &of.with) {
            let why = analysis::why_missing(say.dataset, say.index, &of.state, partner, year);
            let why = why.unwrap_or(Missing::NobodyReported { last_year: None });
            return say.missing(
                &say.actor(&of.state),
                &partner_name(say, partner),
                year,
                &why,
            );
        }
        let before = (0..column).rev().find(|at| {
            let cell = self.coverage.cell(line, *at);
            cell.is_some_and(|cell| cell.evidence.is_figure())
        });
        match before {
            _ if cell.evidence == Evidence::PartYear => say.words.get("board-part-year"),
            Some(at) => {
                let last = self.coverage.year(at);
                say.words.with("board-hole-since", &[("last", last.into())])
            }
            None => say.words.get("board-hole"),
        }
    }
}

/// A value of a line with its unit.
fn value(say: &Say<'_>, line: &Line, value: f64) -> String {
    match &line.with {
        With::Partner(_) => say.money(value),
        With::Indicator(id) => {
            let found = say.index.indicator(say.dataset, id);
            let unit = found.map_or("", |indicator| indicator.unit.as_str());
            say.as_published(value, &Unit::from_text(unit))
        }
    }
}

/// Who says what.
/// Who published the first of these records.
fn reporters(say: &Say<'_>, places: &[Place]) -> Vec<ActorId> {
    let by = places.first().and_then(|place| match place.section {
        Section::Trade => Some(&say.dataset.trade.get(place.at)?.reported_by),
        Section::Investments => Some(&say.dataset.investments.get(place.at)?.reported_by),
        _ => None,
    });
    by.cloned().into_iter().collect()
}

fn sources(say: &Say<'_>, places: &[Place]) -> String {
    let mut ids: Vec<SourceId> = Vec::new();
    for place in places {
        let source = match place.section {
            Section::Trade => say.dataset.trade.get(place.at).map(|r| &r.source),
            Section::Investments => say.dataset.investments.get(place.at).map(|r| &r.source),
            Section::Observations => say.dataset.observations.get(place.at).map(|r| &r.source),
            _ => None,
        };
        if let Some(source) = source.filter(|id| !ids.contains(id)) {
            ids.push(source.clone());
        }
    }
    say.sources(&ids)
}
