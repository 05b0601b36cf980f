//! Which figures the dataset has, and whose: every pair, every year, nothing left out.

mod finder;
mod terms;

use std::collections::HashMap;

pub use terms::{Board, Cell, Counts, Evidence, Line, With};

use super::Index;
use crate::model::{ActorId, Dataset, IndicatorId, STATES, Vector, WORLD};
use finder::Finder;

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
