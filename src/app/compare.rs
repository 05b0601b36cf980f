//! What stands side by side: two to six states, or partners, each in the year of the view or in one of its own.

use super::state::AppState;
use crate::analysis::{Index, layer_years};
use crate::model::{ActorId, Dataset, STATES, Selection, Vector};

/// What the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compared {
    /// States, with the six partners as rows.
    States,
    /// Partners, with the five states as rows.
    Partners,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// A state or a partner.
    pub who: Selection,
    /// Its own year; `None` is the year of the view.
    pub year: Option<i32>,
}

impl Column {
    const fn new(who: Selection) -> Self {
        Self { who, year: None }
    }

    /// The column as a word of the settings: `KAZ`, `KAZ@2015`.
    fn to_word(&self) -> String {
        let code = self.who.actor();
        self.year
            .map_or_else(|| code.to_string(), |year| format!("{code}@{year}"))
    }

    fn from_word(word: &str) -> Option<Self> {
        let (code, year) = match word.split_once('@') {
            Some((code, year)) => (code, Some(year.parse().ok()?)),
            None => (word, None),
        };
        let who = Selection::from_code(code);
        (who != Selection::Region).then_some(Self { who, year })
    }
}

/// A change of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareChange {
    /// Compares states, or partners.
    Of(Compared),
    /// Puts another state or partner into a column; one that stands in another column changes places with it.
    Set(usize, Selection),
    /// Adds a column at the end.
    Add(Column),
    /// Removes a column; two stay.
    Remove(usize),
    /// Moves a column to another place.
    Move {
        /// From where.
        from: usize,
        /// To where.
        to: usize,
    },
    /// Gives a column a year of its own, or the year of the view.
    Year(usize, Option<i32>),
    /// Each column on its own scale, or all on one.
    OwnScale(bool),
}

/// The columns.
///
/// There are two to six, all states or all partners, and no two show the same one in the same year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// From left to right.
    pub columns: Vec<Column>,
    /// Whether each column has a scale of its own.
    pub own_scale: bool,
}

impl Default for Compare {
    fn default() -> Self {
        Self::of(Compared::States)
    }
}

impl Compare {
    /// Fewest columns.
    pub const LEAST: usize = 2;
    /// Most columns.
    pub const MOST: usize = 6;

    fn of(what: Compared) -> Self {
        let state = |code: &str| Selection::State(ActorId::new(code));
        let columns = match what {
            Compared::States => ["KAZ", "UZB", "TJK"].map(state).to_vec(),
            Compared::Partners => [Vector::Russia, Vector::China]
                .map(Selection::Partner)
                .to_vec(),
        };
        Self {
            columns: columns.into_iter().map(Column::new).collect(),
            own_scale: false,
        }
    }

    /// What the columns are.
    pub fn compared(&self) -> Compared {
        match self.columns.first().map(|column| &column.who) {
            Some(Selection::Partner(_)) => Compared::Partners,
            _ => Compared::States,
        }
    }

    /// What can stand in a column.
    pub fn choices(&self) -> Vec<Selection> {
        match self.compared() {
            Compared::States => STATES
                .map(|code| Selection::State(ActorId::new(code)))
                .to_vec(),
            Compared::Partners => Vector::ALL.map(Selection::Partner).to_vec(),
        }
    }

    /// Whether the same one stands in the same year already.
    pub fn holds(&self, who: &Selection, year: i32, shared: i32) -> bool {
        self.columns
            .iter()
            .any(|column| column.who == *who && column.year.unwrap_or(shared) == year)
    }

    /// Whether another column finds room.
    pub fn can_grow(&self) -> bool {
        self.columns.len() < Self::MOST
    }

    /// Whether a column can go.
    pub fn can_shrink(&self) -> bool {
        self.columns.len() > Self::LEAST
    }

    /// The nearest year before the shared one, else after it, in which a state or partner does not stand yet.
    pub fn free_year(&self, who: &Selection, shared: i32, years: (i32, i32)) -> Option<i32> {
        let before = (years.0..shared).rev();
        before
            .chain(shared + 1..=years.1)
            .find(|year| !self.holds(who, *year, shared))
    }

    fn is_sound(&self, shared: i32, (first, last): (i32, i32)) -> bool {
        let what = self.choices();
        let alone = |at: usize, column: &Column| {
            let rest = self.columns.iter().skip(at + 1);
            let year = column.year.unwrap_or(shared);
            rest.clone()
                .all(|other| other.who != column.who || other.year.unwrap_or(shared) != year)
        };
        (Self::LEAST..=Self::MOST).contains(&self.columns.len())
            && self.columns.iter().enumerate().all(|(at, column)| {
                what.contains(&column.who)
                    && column.year.is_none_or(|y| (first..=last).contains(&y))
                    && alone(at, column)
            })
    }

    fn change(&mut self, change: CompareChange, shared: i32) -> Option<()> {
        match change {
            CompareChange::Of(what) => {
                if self.compared() != what {
                    let own_scale = self.own_scale;
                    *self = Self {
                        own_scale,
                        ..Self::of(what)
                    };
                }
            }
            CompareChange::Set(at, who) => {
                let year = self.columns.get(at)?.year;
                let same = |column: &Column| {
                    column.who == who && column.year.unwrap_or(shared) == year.unwrap_or(shared)
                };
                match self.columns.iter().position(same) {
                    Some(other) => self.columns.swap(at, other),
                    None => self.columns.get_mut(at)?.who = who,
                }
            }
            CompareChange::Add(column) => self.columns.push(column),
            CompareChange::Remove(at) => {
                self.columns.get(at)?;
                self.columns.remove(at);
            }
            CompareChange::Move { from, to } => {
                self.columns.get(from.max(to))?;
                let column = self.columns.remove(from);
                self.columns.insert(to, column);
            }
            CompareChange::Year(at, year) => {
                self.columns.get_mut(at)?.year = year.filter(|year| *year != shared);
            }
            CompareChange::OwnScale(own) => self.own_scale = own,
        }
        Some(())
    }

    /// The columns as words of the settings.
    pub fn to_words(&self) -> Vec<String> {
        self.columns.iter().map(Column::to_word).collect()
    }

    /// The columns of these words; those of a first start where they make no sound ones.
    pub fn from_words(words: &[String], own_scale: bool, shared: i32, years: (i32, i32)) -> Self {
        let columns = words.iter().filter_map(|word| Column::from_word(word));
        let found = Self {
            columns: columns.collect(),
            own_scale,
        };
        if found.is_sound(shared, years) {
            found
        } else {
            Self {
                own_scale,
                ..Self::default()
            }
        }
    }
}

impl AppState {
    /// Carries out a change of the columns that leaves them sound; any other changes nothing.
    pub(super) fn change_compare(&mut self, change: CompareChange) {
        let mut changed = self.view.compare.clone();
        let done = changed.change(change, self.view.year);
        if done.is_some() && changed.is_sound(self.view.year, self.compare_years()) {
            self.view.compare = changed;
        }
    }

    /// A column with the year that is now shared takes the one that was: so two years of one state stay two.
    pub(super) fn pass_years(&mut self, before: i32) {
        let (compare, now) = (&mut self.view.compare, self.view.year);
        let shared: Vec<Selection> = compare
            .columns
            .iter()
            .filter(|column| column.year.is_none())
            .map(|column| column.who.clone())
            .collect();
        for column in &mut compare.columns {
            if column.year == Some(now) && shared.contains(&column.who) {
                column.year = Some(before);
            }
        }
    }

    /// First and last year that a column may have for its own: those of the figures and those of the layers, so that
    /// another layer on the map never takes a column its year.
    pub(super) fn compare_years(&self) -> (i32, i32) {
        compare_years(&self.document.dataset, &self.document.index)
    }

    /// Whether the columns are as they must be: for tests.
    pub fn compare_is_sound(&self) -> bool {
        self.view
            .compare
            .is_sound(self.view.year, self.compare_years())
    }
}

/// First and last year that a column of this dataset may have for its own.
pub(super) fn compare_years(dataset: &Dataset, index: &Index) -> (i32, i32) {
    let (first, last) = index.years();
    let (earliest, latest) = layer_years(dataset, index);
    (first.min(earliest), last.max(latest))
}
