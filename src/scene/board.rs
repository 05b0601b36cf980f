//! The board of what is missing: lines of a country by years, each cell a mark with its words.

use super::pieces::{Piece, marked, pieces};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{
    self, Board, Cell, Coverage, Datum, Evidence, Field, Flow, Line, Measure, Missing, Preference,
    With, coverage, number,
};
use crate::model::{ActorId, IndicatorId, Place, Section, SourceId, Vector, WORLD};

/// The shape of a mark: evidence is told by shape as well as by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A full square.
    Full,
    /// The left half, its outline closed: the state's own.
    Left,
    /// The right half: the partner's.
    Right,
    /// A ring.
    Ring,
    /// A disc.
    Disc,
    /// A bar in the middle.
    Bar,
    /// The lower third.
    Foot,
    /// A rising triangle.
    Rise,
    /// An empty outline.
    Empty,
    /// A short line.
    Dash,
}

/// The shape of a kind.
pub const fn mark(evidence: Evidence) -> Mark {
    match evidence {
        Evidence::Both | Evidence::Recorded => Mark::Full,
        Evidence::State => Mark::Left,
        Evidence::Partner => Mark::Right,
        Evidence::International => Mark::Ring,
        Evidence::Other => Mark::Disc,
        Evidence::OtherFlow => Mark::Bar,
        Evidence::PartYear => Mark::Foot,
        Evidence::Growth => Mark::Rise,
        Evidence::Nothing => Mark::Empty,
        Evidence::NotApplicable => Mark::Dash,
    }
}

/// An entry of the legend: one kind that occurs.
#[derive(Clone, Debug)]
pub struct Key {
    /// The kind.
    pub evidence: Evidence,
    /// Its colour.
    pub ink: Ink,
    /// Its name.
    pub name: String,
    /// How many cells there are of it.
    pub count: usize,
}

/// A row of the board from top to bottom.
#[derive(Clone, Debug)]
pub enum BoardRow {
    /// The name of a country over its lines.
    Head(String),
    /// A line.
    Line {
        /// Its position in the coverage.
        line: usize,
        /// The partner or the indicator.
        name: String,
        /// Years with a figure, of all years.
        have: String,
    },
}

/// The board as it is drawn.
#[derive(Clone, Debug)]
pub struct BoardScene {
    /// What is there.
    pub coverage: Coverage,
    /// "231 of 385 figures".
    pub summary: String,
    /// Years, each with how many lines have a figure.
    pub columns: Vec<(String, String)>,
    /// Heads and lines.
    pub rows: Vec<BoardRow>,
    /// Kinds that occur, the best first.
    pub legend: Vec<Key>,
    /// "Kazakhstan with Russia", line by line.
    pairs: Vec<String>,
}

impl BoardScene {
    /// Makes the board of a measure.
    pub fn new(say: &Say<'_>, tokens: &Tokens, board: Board) -> Self {
        let coverage = coverage(say.dataset, say.index, board);
        let counts = coverage.counts();
        let summary = say.words.with(
            "board-summary",
            &[
                ("have", counts.figures().into()),
                ("of", counts.total().into()),
            ],
        );
        let legend = Evidence::ALL
            .iter()
            .filter(|kind| counts.of(**kind) > 0)
            .map(|kind| Key {
                evidence: *kind,
                ink: tokens.evidence(*kind),
                name: say.evidence(*kind),
                count: counts.of(*kind),
            })
            .collect();
        let columns = (0..coverage.columns())
            .map(|at| {
                let figures = coverage.counts_of_column(at).figures();
                (coverage.year(at).to_string(), figures.to_string())
            })
            .collect();
        let pairs = coverage.lines.iter().map(|line| pair(say, line)).collect();
        Self {
            rows: rows(say, &coverage),
            coverage,
            summary,
            columns,
            legend,
            pairs,
        }
    }

    /// "Kazakhstan with Russia 2023".
    pub fn title(&self, line: usize, column: usize) -> String {
        let pair = self.pairs.get(line).map_or("", String::as_str);
        format!("{pair} {}", self.coverage.year(column))
    }

    /// "Kazakhstan with Russia 2023: both sides".
    pub fn name(&self, line: usize, column: usize) -> String {
        let evidence = self.coverage.cell(line, column).map(|cell| cell.evidence);
        let kind = self
            .legend
            .iter()
            .find(|key| Some(key.evidence) == evidence);
        let kind = kind.map_or("", |key| key.name.as_str());
        format!("{}: {kind}", self.title(line, column))
    }

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
        if let Some((year, lent)) = self.coverage.borrowed(line, column, back)
            && let Some(amount) = lent.shown()
        {
            let text = value(say, of, amount);
            let args = [("year", year.into()), ("value", marked(&text).into())];
            let datum = self.datum(say, of, lent, (year, amount, Preference::Default));
            let data: Vec<(String, Datum)> = datum.map(|d| (text, d)).into_iter().collect();
            lines.push(pieces(&say.words.with("back-board", &args), &data));
        }
        let sources = sources(say, &cell.places);
        if !sources.is_empty() {
            lines.push(vec![Piece::words(sources)]);
        }
        lines
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

impl Say<'_> {
    /// The name of a kind of evidence.
    pub fn evidence(&self, evidence: Evidence) -> String {
        self.words.get(&format!("evidence-{}", evidence.id()))
    }

    /// The name of what a board looks for.
    pub fn board(&self, board: Board) -> String {
        self.words.get(&format!("board-{}", board.id()))
    }
}

/// A value of a line with its unit.
fn value(say: &Say<'_>, line: &Line, value: f64) -> String {
    match &line.with {
        With::Partner(_) => say.money(value),
        With::Indicator(id) => {
            let found = say.dataset.indicators.iter().find(|other| other.id == *id);
            let unit = found.map_or("", |indicator| indicator.unit.as_str());
            format!("{} {unit}", number::plain(value, say.locale))
        }
    }
}

fn rows(say: &Say<'_>, coverage: &Coverage) -> Vec<BoardRow> {
    let mut rows = Vec::new();
    let mut group: Option<&ActorId> = None;
    for (at, line) in coverage.lines.iter().enumerate() {
        if group != Some(&line.state) {
            group = Some(&line.state);
            rows.push(BoardRow::Head(say.actor(&line.state)));
        }
        let counts = coverage.counts_of_line(at);
        rows.push(BoardRow::Line {
            line: at,
            name: match &line.with {
                With::Partner(partner) => partner_name(say, partner),
                With::Indicator(id) => indicator(say, id),
            },
            have: say.words.with(
                "board-have",
                &[
                    ("have", counts.figures().into()),
                    ("of", counts.total().into()),
                ],
            ),
        });
    }
    rows
}

fn partner_name(say: &Say<'_>, partner: &ActorId) -> String {
    match Vector::from_code(partner.as_str()) {
        Some(vector) => say.vector(vector),
        None if *partner == WORLD => say.words.get("board-world"),
        None => say.actor(partner),
    }
}

fn indicator(say: &Say<'_>, id: &IndicatorId) -> String {
    let found = say.dataset.indicators.iter().find(|other| other.id == *id);
    found.map_or_else(|| id.to_string(), |indicator| indicator.name.clone())
}

fn pair(say: &Say<'_>, line: &Line) -> String {
    let state = say.actor(&line.state);
    match &line.with {
        With::Partner(partner) => match Vector::from_code(partner.as_str()) {
            Some(vector) => format!("{state} {}", say.with_vector(vector)),
            None if *partner == WORLD => format!("{state} {}", say.words.get("board-with-world")),
            None => format!("{state} – {}", say.actor(partner)),
        },
        With::Indicator(id) => format!("{state}, {}", indicator(say, id)),
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

/// The pair that the map shows for a line: the state, with the partner where it is one of the six.
pub fn shown_pair(line: &Line) -> (ActorId, Option<Vector>) {
    let vector = match &line.with {
        With::Partner(partner) => Vector::from_code(partner.as_str()),
        With::Indicator(_) => None,
    };
    (line.state.clone(), vector)
}

/// Boards in groups, as the menu shows them.
pub const GROUPS: [&[Board]; 3] = [
    &[
        Board::Trade(Flow::Turnover),
        Board::Trade(Flow::Exports),
        Board::Trade(Flow::Imports),
    ],
    &[
        Board::Investment(crate::model::InvestmentMeasure::FdiStock),
        Board::Investment(crate::model::InvestmentMeasure::FdiInflow),
        Board::Investment(crate::model::InvestmentMeasure::AnnouncedProjects),
        Board::Investment(crate::model::InvestmentMeasure::Loans),
        Board::Investment(crate::model::InvestmentMeasure::Cumulative),
    ],
    &[Board::Remittances, Board::Indicators],
];
