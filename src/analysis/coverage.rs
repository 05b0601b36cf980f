//! Which figures the dataset has, and whose: every pair, every year, nothing left out.

use std::collections::HashMap;

use super::Index;
use super::datum::Flow;
use super::figure::{Figure, MadeOf, Preference, Side, figure, side_of};
use super::mirror::{Missing, why_missing};
use crate::model::{
    ActorId, Dataset, IndicatorId, InvestmentMeasure, Place, STATES, Section, Vector, WORLD,
};

/// The indicator that counts money sent from one country to another.
const REMITTANCES: &str = "remittances_from_partner_musd";

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Board {
    /// Trade of the five states with the six partners and with the world.
    Trade(Flow),
    /// Investment of the partners in the five states.
    Investment(InvestmentMeasure),
    /// Money sent home from the partners to the five states.
    Remittances,
    /// All indicators of all countries.
    Indicators,
}

impl Board {
    /// All, in the order of the menu.
    pub const ALL: &'static [Self] = &[
        Self::Trade(Flow::Turnover),
        Self::Trade(Flow::Exports),
        Self::Trade(Flow::Imports),
        Self::Investment(InvestmentMeasure::FdiStock),
        Self::Investment(InvestmentMeasure::FdiInflow),
        Self::Investment(InvestmentMeasure::AnnouncedProjects),
        Self::Investment(InvestmentMeasure::Loans),
        Self::Investment(InvestmentMeasure::Cumulative),
        Self::Remittances,
        Self::Indicators,
    ];

    /// Its name in settings, messages and file names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trade(Flow::Turnover) => "turnover",
            Self::Trade(Flow::Exports) => "exports",
            Self::Trade(Flow::Imports) => "imports",
            Self::Investment(measure) => measure.as_str(),
            Self::Remittances => "remittances",
            Self::Indicators => "indicators",
        }
    }

    /// The board of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|board| board.id() == id)
    }
}

/// What there is for a pair and a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Both sides published a figure of the full year.
    Both,
    /// The state alone.
    State,
    /// The partner alone.
    Partner,
    /// Neither side, but an international body.
    International,
    /// Neither side, but somebody else.
    Other,
    /// A value of the full year, of which the dataset does not say whose statistics it is.
    Recorded,
    /// A figure of the full year, but not of this flow: the turnover without its parts, or one part alone.
    OtherFlow,
    /// Only parts of the year.
    PartYear,
    /// Only the growth on the year before.
    Growth,
    /// Nothing.
    Nothing,
    /// The question does not apply to this pair.
    NotApplicable,
}

impl Evidence {
    /// All, the best first.
    pub const ALL: &'static [Self] = &[
        Self::Both,
        Self::State,
        Self::Partner,
        Self::International,
        Self::Other,
        Self::Recorded,
        Self::OtherFlow,
        Self::PartYear,
        Self::Growth,
        Self::Nothing,
        Self::NotApplicable,
    ];

    /// Its name in messages and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::State => "state",
            Self::Partner => "partner",
            Self::International => "international",
            Self::Other => "other",
            Self::Recorded => "recorded",
            Self::OtherFlow => "other_flow",
            Self::PartYear => "part_year",
            Self::Growth => "growth",
            Self::Nothing => "nothing",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Whether there is a value of what is looked for, for the full year.
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Both
                | Self::State
                | Self::Partner
                | Self::International
                | Self::Other
                | Self::Recorded
        )
    }
}

/// The other half of a line of the board.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum With {
    /// A partner, or the world.
    Partner(ActorId),
    /// An indicator.
    Indicator(IndicatorId),
}

/// A line of the board: a country with a partner or with an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// The country.
    pub state: ActorId,
    /// The other half.
    pub with: With,
}

/// What there is for a line in a year. Values are in the unit of the board: million US$, or the indicator's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In a word.
    pub evidence: Evidence,
    /// The records, those of the figure that the atlas shows first.
    pub places: Vec<Place>,
    /// What the state says.
    pub state: Option<f64>,
    /// What the partner says.
    pub partner: Option<f64>,
    /// What others say where neither side does; the value of an indicator.
    pub other: Option<f64>,
    /// Growth on the year before in per cent, where only that is known.
    pub growth_pct: Option<f64>,
    /// Of a sum over the members of a bloc: members with a figure, members in all.
    pub members: Option<(usize, usize)>,
}

impl Cell {
    fn of(evidence: Evidence, places: Vec<Place>) -> Self {
        Self {
            evidence,
            places,
            state: None,
            partner: None,
            other: None,
            growth_pct: None,
            members: None,
        }
    }

    /// The value that the atlas shows: the state's, else the partner's, else another's.
    pub fn shown(&self) -> Option<f64> {
        self.state.or(self.partner).or(self.other)
    }
}

/// How many cells there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Evidence::ALL.len()]);

impl Counts {
    fn of_cells<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            if let Some(count) = counts.0.get_mut(cell.evidence as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Cells of this kind.
    pub fn of(&self, evidence: Evidence) -> usize {
        self.0.get(evidence as usize).copied().unwrap_or_default()
    }

    /// Cells with a value of the full year.
    pub fn figures(&self) -> usize {
        let all = Evidence::ALL.iter().filter(|kind| kind.is_figure());
        all.map(|kind| self.of(*kind)).sum()
    }

    /// All cells.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

/// The board of a measure: lines by years.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// What is looked for.
    pub board: Board,
    /// First year: the first column.
    pub first_year: i32,
    /// Last year.
    pub last_year: i32,
    /// The lines, grouped by country.
    pub lines: Vec<Line>,
    cells: Vec<Cell>,
}

impl Coverage {
    /// The latest figure before a year that has none, at most `back` years before, with its year. Never a later one.
    pub fn borrowed(&self, line: usize, column: usize, back: u8) -> Option<(i32, &Cell)> {
        let wanted = self.cell(line, column)?;
        if wanted.evidence.is_figure() || wanted.evidence == Evidence::NotApplicable {
            return None;
        }
        let reach = column.saturating_sub(usize::from(back));
        let earlier = (reach..column).rev();
        earlier
            .filter_map(|at| Some((self.year(at), self.cell(line, at)?)))
            .find(|(_, cell)| cell.evidence.is_figure())
    }

    /// How many years, at least one.
    pub fn columns(&self) -> usize {
        usize::try_from(self.last_year - self.first_year).unwrap_or_default() + 1
    }

    /// The year of a column.
    pub fn year(&self, column: usize) -> i32 {
        self.first_year + column as i32
    }

    /// The cell of a line and a column.
    pub fn cell(&self, line: usize, column: usize) -> Option<&Cell> {
        let within = column < self.columns();
        within.then(|| self.cells.get(line * self.columns() + column))?
    }

    /// Cells by kind.
    pub fn counts(&self) -> Counts {
        Counts::of_cells(self.cells.iter())
    }

    /// Cells of a line by kind.
    pub fn counts_of_line(&self, line: usize) -> Counts {
        let cells = self.cells.chunks(self.columns()).nth(line);
        Counts::of_cells(cells.into_iter().flatten())
    }

    /// Cells of a year by kind.
    pub fn counts_of_column(&self, column: usize) -> Counts {
        let cells = self.cells.iter().skip(column).step_by(self.columns());
        Counts::of_cells(cells)
    }
}

/// Looks for figures of every line in every year of the time bar.
///
/// Trade follows the rules by which the atlas shows a figure: whole years, the same order of the sides, a bloc
/// without a row of its own as the sum of its members, the Union never. Investment is looked for in the same way.
/// Values of indicators have no side.
pub fn coverage(dataset: &Dataset, index: &Index, board: Board) -> Coverage {
    let (first_year, last_year) = index.years();
    let lines = match board {
        Board::Trade(_) | Board::Investment(_) | Board::Remittances => pairs(board),
        Board::Indicators => indicator_lines(dataset),
    };
    let finder = Finder::new(dataset, index, board);
    let cells = lines
        .iter()
        .flat_map(|line| (first_year..=last_year).map(move |year| (line, year)))
        .map(|(line, year)| finder.cell(line, year))
        .collect();
    Coverage {
        board,
        first_year,
        last_year,
        lines,
        cells,
    }
}

/// The five states with the six partners; where totals are published, with the world too.
fn pairs(board: Board) -> Vec<Line> {
    let world = (board != Board::Remittances).then(|| ActorId::new(WORLD));
    let partners: Vec<ActorId> = Vector::ALL
        .map(Vector::id)
        .into_iter()
        .chain(world)
        .collect();
    let states = STATES.iter().map(|code| ActorId::new(code));
    states
        .flat_map(|state| {
            partners.iter().map(move |partner| Line {
                state: state.clone(),
                with: With::Partner(partner.clone()),
            })
        })
        .collect()
}

/// The five states with every indicator; other countries with the indicators they have a value of.
fn indicator_lines(dataset: &Dataset) -> Vec<Line> {
    let mut countries: Vec<ActorId> = STATES.iter().map(|code| ActorId::new(code)).collect();
    let mut seen: HashMap<&ActorId, Vec<&IndicatorId>> = HashMap::new();
    for row in &dataset.observations {
        if !countries.contains(&row.country) {
            countries.push(row.country.clone());
        }
        seen.entry(&row.country).or_default().push(&row.indicator);
    }
    let mut lines = Vec::new();
    for country in countries {
        let own = STATES.contains(&country.as_str());
        let has = seen.get(&country);
        for indicator in &dataset.indicators {
            if own || has.is_some_and(|ids| ids.contains(&&indicator.id)) {
                lines.push(Line {
                    state: country.clone(),
                    with: With::Indicator(indicator.id.clone()),
                });
            }
        }
    }
    lines
}

/// Records that have no place in [`Index`], by line and year.
type Records = HashMap<(Line, i32), Vec<usize>>;

struct Finder<'a> {
    dataset: &'a Dataset,
    index: &'a Index,
    board: Board,
    records: Records,
}

impl<'a> Finder<'a> {
    fn new(dataset: &'a Dataset, index: &'a Index, board: Board) -> Self {
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

    fn cell(&self, line: &Line, year: i32) -> Cell {
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
