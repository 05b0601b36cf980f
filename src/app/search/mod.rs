//! The search over everything: what is typed, what was found, which row is chosen.

mod deed;
mod go;
mod lexicon;

use std::sync::Arc;

pub use deed::Deed;

use super::state::AppState;
use crate::analysis::search::{
    Answer, Finder, Group, Kind, Outcome, PER_GROUP, SearchIndex, Target, figures, other_layout,
};
use crate::model::{Dataset, Place, STATES, Section};

/// Rows of a group that was opened with "more".
const WHOLE_GROUP: usize = 60;

/// Choices that are remembered.
const RECENT: usize = 5;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A record of the dataset; an actor opens its page.
    Record(Place),
    /// A figure, or that there is none.
    Figure(Box<Answer>),
    /// Something the program does.
    Deed(Deed),
}

/// A line of the list that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Opens or does something.
    Found(Found),
    /// Shows all finds of a kind; holds how many there are.
    More(Kind, usize),
}

/// The head over some rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// What was chosen before.
    Recent,
    /// Where to begin.
    Suggestions,
    /// Figures.
    Figures,
    /// Finds of a kind.
    Kind(Kind),
}

/// Rows under a head.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The head.
    pub head: Head,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A move of the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchMove {
    /// By this many rows; a single step from an end goes to the other end, a longer one stops there.
    By(isize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// The search.
#[derive(Debug, Default)]
pub struct Search {
    open: bool,
    text: String,
    chosen: usize,
    parts: Vec<Part>,
    read_as: Option<String>,
    opened_kind: Option<Kind>,
    recent: Vec<Found>,
    /// The index of the dataset of this revision.
    data: Option<(u64, Finder)>,
    /// The revision that is being indexed.
    awaited: Option<u64>,
    deeds: Option<(Vec<Deed>, Finder)>,
}

impl Search {
    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was looked for: what is typed, or what the same keys say on the other keyboard layout.
    pub fn query(&self) -> &str {
        self.read_as.as_deref().unwrap_or(&self.text)
    }

    /// What the same keys say on the other layout, where that was looked for.
    pub fn read_as(&self) -> Option<&str> {
        self.read_as.as_deref()
    }

    /// The list.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The position of the chosen row, counted over all parts.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.parts.iter().flat_map(|part| &part.rows)
    }

    /// The chosen row; `None` where nothing was found.
    pub fn chosen_row(&self) -> Option<&Row> {
        self.rows().nth(self.chosen)
    }

    /// Whether the dataset is still being indexed.
    pub fn is_preparing(&self) -> bool {
        self.awaited.is_some()
    }

    /// Forgets everything about a dataset that is gone.
    pub(super) fn forget(&mut self) {
        let deeds = self.deeds.take();
        *self = Self {
            deeds,
            ..Self::default()
        };
    }

    fn remember(&mut self, found: Found) {
        self.recent.retain(|other| *other != found);
        self.recent.insert(0, found);
        self.recent.truncate(RECENT);
    }

    fn move_by(&mut self, step: SearchMove) {
        let Some(last) = self.rows().count().checked_sub(1) else {
            return;
        };
        self.chosen = match step {
            SearchMove::First => 0,
            SearchMove::Last => last,
            SearchMove::By(1) if self.chosen == last => 0,
            SearchMove::By(-1) if self.chosen == 0 => last,
            SearchMove::By(by) => self.chosen.saturating_add_signed(by).min(last),
        };
    }
}

/// Indexes a dataset for search, with the words of all languages.
pub fn index(dataset: &Dataset) -> SearchIndex {
    SearchIndex::new(dataset, &lexicon::lexicon(dataset))
}

impl AppState {
    /// Opens the search, empty; asks for the index where there is none of this dataset.
    pub(super) fn open_search(&mut self) -> Vec<super::Effect> {
        if self.dialog.is_some() {
            return Vec::new();
        }
        self.view.playing = false;
        self.search.open = true;
        self.search_for(String::new());
        self.want_index()
    }

    pub(super) fn close_search(&mut self) {
        self.search.open = false;
        self.search.text.clear();
        self.search.parts.clear();
        self.search.chosen = 0;
        self.search.read_as = None;
    }

    fn want_index(&mut self) -> Vec<super::Effect> {
        let revision = self.document.revision;
        let has = self
            .search
            .data
            .as_ref()
            .is_some_and(|(of, _)| *of == revision);
        if has || self.search.awaited == Some(revision) {
            return Vec::new();
        }
        self.search.awaited = Some(revision);
        let dataset = self.document.dataset.clone();
        vec![super::Effect::IndexSearch { dataset, revision }]
    }

    /// Takes in an index; one of a dataset that is gone is dropped.
    pub(super) fn search_indexed(&mut self, revision: u64, index: Arc<SearchIndex>) {
        if self.search.awaited == Some(revision) {
            self.search.awaited = None;
        }
        if revision != self.document.revision {
            return;
        }
        self.search.data = Some((revision, Finder::new(index)));
        if self.search.open {
            self.look(true);
        }
    }

    /// Types: the first row is chosen again.
    pub(super) fn search_for(&mut self, text: String) {
        if !self.search.open {
            return;
        }
        self.search.text = text;
        self.search.opened_kind = None;
        self.look(false);
    }

    pub(super) fn move_in_search(&mut self, step: SearchMove) {
        self.search.move_by(step);
    }

    pub(super) fn point_in_search(&mut self, row: usize) {
        if row < self.search.rows().count() {
            self.search.chosen = row;
        }
    }

    /// Opens or does what stands in a row.
    pub(super) fn choose_in_search(&mut self, row: usize) -> Vec<super::Effect> {
        if !self.search.open {
            return Vec::new();
        }
        let chosen = self.search.rows().nth(row).cloned();
        match chosen {
            None => Vec::new(),
            Some(Row::More(kind, _)) => {
                self.search.opened_kind = Some(kind);
                // The row that was "more" is now the first of those it stood for.
                self.look(true);
                self.point_in_search(row);
                Vec::new()
            }
            Some(Row::Found(found)) => {
                self.search.remember(found.clone());
                self.close_search();
                self.go_to_found(found)
            }
        }
    }

    fn look(&mut self, keep_choice: bool) {
        let chosen = self.search.chosen;
        self.search.read_as = None;
        let text = self.search.text.clone();
        self.search.parts = if text.trim().is_empty() {
            self.beginnings()
        } else {
            self.finds(&text)
        };
        if self.search.parts.is_empty() && !text.trim().is_empty() {
            let other = other_layout(&text);
            let parts = self.finds(&other);
            if !parts.is_empty() {
                self.search.parts = parts;
                self.search.read_as = Some(other);
            }
        }
        self.search.chosen = if keep_choice {
            chosen.min(self.search.rows().count().saturating_sub(1))
        } else {
            0
        };
    }

    /// With nothing typed: what was chosen before, the five states, the main commands.
    fn beginnings(&self) -> Vec<Part> {
        let recent = self
            .search
            .recent
            .iter()
            .filter(|found| self.can_choose(found));
        let recent: Vec<Row> = recent.cloned().map(Row::Found).collect();
        let dataset = &self.document.dataset;
        let states = STATES.iter().filter_map(|code| {
            let at = dataset.actors.iter().position(|actor| actor.id == *code)?;
            Some(Found::Record(Place::new(Section::Actors, at)))
        });
        let states = states.map(Row::Found).filter(|row| !recent.contains(row));
        let deeds = Deed::MAIN.iter().cloned().map(Found::Deed);
        let deeds = deeds.filter(|deed| self.can_choose(deed)).map(Row::Found);
        let deeds = deeds.filter(|row| !recent.contains(row)).collect();
        let parts = [
            (Head::Suggestions, states.collect()),
            (Head::Kind(Kind::Command), deeds),
        ];
        let parts = std::iter::once((Head::Recent, recent.clone())).chain(parts);
        parts
            .map(|(head, rows): (Head, Vec<Row>)| Part { head, rows })
            .filter(|part| !part.rows.is_empty())
            .collect()
    }

    /// Whether something can be done now.
    fn can_choose(&self, found: &Found) -> bool {
        match found {
            Found::Deed(deed) => deed.enabled(self),
            Found::Record(place) => place.at < self.document.dataset.len_of(place.section),
            Found::Figure(_) => true,
        }
    }

    fn finds(&mut self, query: &str) -> Vec<Part> {
        let opened = self.search.opened_kind;
        let most = |kind: Kind| {
            if opened == Some(kind) {
                WHOLE_GROUP
            } else {
                PER_GROUP
            }
        };
        let mut answers = Vec::new();
        let mut groups = Vec::new();
        if let Some((revision, finder)) = &mut self.search.data
            && *revision == self.document.revision
        {
            let document = &self.document;
            answers = figures(&document.dataset, &document.index, finder.index(), query);
            groups = finder.find(query, most);
        }
        let (deeds, finder) = self.search.deeds.get_or_insert_with(Deed::index);
        // Of the program's own list none is left out for want of room: what cannot be done now is.
        let listed = finder.find(query, |_| usize::MAX);
        let deeds = deeds.clone();
        groups.extend(listed.into_iter().filter_map(|group| {
            let can = |target: Target| match target {
                Target::Listed(at) => deeds.get(at).is_some_and(|deed| deed.enabled(self)),
                Target::Record(_) => false,
            };
            let mut finds = group.finds;
            finds.retain(|find| can(find.target));
            let total = finds.len();
            finds.truncate(most(group.kind));
            (total > 0).then_some(Group {
                kind: group.kind,
                finds,
                total,
            })
        }));
        groups.sort_by_key(|group| (group.finds.first().map(|find| find.by), group.kind));
        let mut parts: Vec<Part> = Vec::new();
        let rows: Vec<Row> = answers
            .into_iter()
            .map(|answer| Row::Found(Found::Figure(Box::new(answer))))
            .collect();
        let known = |row: &Row| matches!(row, Row::Found(Found::Figure(answer)) if matches!(answer.outcome, Outcome::Known { .. }));
        // What nobody has reported stands behind what was found.
        let first = rows.iter().any(known) || groups.is_empty();
        let figures = (!rows.is_empty()).then_some(Part {
            head: Head::Figures,
            rows,
        });
        let (before, after) = if first {
            (figures, None)
        } else {
            (None, figures)
        };
        parts.extend(before);
        parts.extend(groups.into_iter().map(|group| part_of(&group, &deeds)));
        parts.extend(after);
        parts
    }
}

fn part_of(group: &Group, deeds: &[Deed]) -> Part {
    let found = |target: Target| match target {
        Target::Record(place) => Some(Found::Record(place)),
        Target::Listed(at) => deeds.get(at).cloned().map(Found::Deed),
    };
    let mut rows: Vec<Row> = group
        .finds
        .iter()
        .filter_map(|find| found(find.target).map(Row::Found))
        .collect();
    if group.total > rows.len() && rows.len() < WHOLE_GROUP {
        rows.push(Row::More(group.kind, group.total));
    }
    Part {
        head: Head::Kind(group.kind),
        rows,
    }
}
