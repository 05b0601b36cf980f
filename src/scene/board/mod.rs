//! The board of what is missing: lines of a country by years, each cell a mark with its words.

mod words;

use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{Board, Coverage, Evidence, Flow, Line, With, coverage};
use crate::model::{ActorId, Vector, WORLD};

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
                With::Indicator(id) => say.indicator(id),
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

fn pair(say: &Say<'_>, line: &Line) -> String {
    let state = say.actor(&line.state);
    match &line.with {
        With::Partner(partner) => match Vector::from_code(partner.as_str()) {
            Some(vector) => format!("{state} {}", say.with_vector(vector)),
            None if *partner == WORLD => format!("{state} {}", say.words.get("board-with-world")),
            None => format!("{state} – {}", say.actor(partner)),
        },
        With::Indicator(id) => format!("{state}, {}", say.indicator(id)),
    }
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
