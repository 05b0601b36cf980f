//! Where findings are gathered.

use std::fmt;

use super::{Detail, Finding, Rule};
use crate::analysis::Index;
use crate::model::{Dataset, Place, Section};

/// Longest part of a value that a finding shows, in characters.
const SHOWN: usize = 60;

/// A field of a record, put into text only when something is found there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// The record as a whole.
    Whole,
    /// A field.
    Name(&'static str),
    /// An item of a list.
    Item(&'static str, usize),
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Name(name) => f.write_str(name),
            Self::Item(name, at) => write!(f, "{name}[{at}]"),
        }
    }
}

/// A check on its way: the dataset, and what was found so far.
pub(super) struct Check<'a> {
    /// The dataset.
    pub(super) dataset: &'a Dataset,
    /// Look-ups.
    pub(super) index: &'a Index,
    /// The findings, in the order in which the rules ran.
    pub(super) found: Vec<Finding>,
}

impl<'a> Check<'a> {
    pub(super) const fn new(dataset: &'a Dataset, index: &'a Index) -> Self {
        Self {
            dataset,
            index,
            found: Vec::new(),
        }
    }

    /// Notes a finding about a record.
    pub(super) fn add(
        &mut self,
        rule: Rule,
        place: Place,
        field: impl fmt::Display,
        value: impl fmt::Display,
    ) -> Noted<'_> {
        self.note(rule, Some(place), field.to_string(), value.to_string())
    }

    /// Notes a finding about the dataset as a whole.
    pub(super) fn add_whole(
        &mut self,
        rule: Rule,
        field: &str,
        value: impl fmt::Display,
    ) -> Noted<'_> {
        self.note(rule, None, field.to_owned(), value.to_string())
    }

    fn note(
        &mut self,
        rule: Rule,
        place: Option<Place>,
        field: String,
        value: String,
    ) -> Noted<'_> {
        self.found.push(Finding {
            rule,
            place,
            field,
            value: cut_short(value),
            details: Vec::new(),
            others: Vec::new(),
            acknowledged: None,
        });
        Noted(self.found.last_mut())
    }
}

/// A finding that was noted just now, for what belongs to it besides.
pub(super) struct Noted<'c>(Option<&'c mut Finding>);

impl Noted<'_> {
    pub(super) fn with(mut self, name: &'static str, detail: Detail) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.details.push((name, detail));
        }
        self
    }

    pub(super) fn saying(self, name: &'static str, text: impl fmt::Display) -> Self {
        self.with(name, Detail::Text(text.to_string()))
    }

    pub(super) fn other(mut self, section: Section, at: usize) -> Self {
        if let Some(finding) = &mut self.0 {
            finding.others.push(Place::new(section, at));
        }
        self
    }
}

fn cut_short(value: String) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value,
    }
}

/// A number as the file writes it.
pub(super) fn number(value: f64) -> String {
    format!("{value:?}")
}
