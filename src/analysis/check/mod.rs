//! The check of a dataset: every rule of the format, and what is plausible.
//!
//! Each family of rules has a file. Every pass is linear in the number of records: look-ups stand in hash maps
//! that are made once.

mod acknowledged;
mod collect;
mod dates;
mod fields;
mod keys;
mod memberships;
mod named;
mod periods;
mod places;
mod references;
mod rule;
mod sources;
mod texts;
mod trade;
mod values;

pub use rule::{Rule, Severity};

use crate::model::{Acknowledged, Dataset, Place};

use super::Index;
use collect::Check;

/// An argument of a finding's words.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// Text as it stands in the dataset: an id, a title, a date.
    Text(String),
    /// A number in the unit of its field.
    Number(f64),
    /// A year.
    Year(i32),
    /// How many.
    Count(usize),
}

/// One thing that the check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The record. Findings about the dataset as a whole have none.
    pub place: Option<Place>,
    /// The field of the record, as a JSON path below it: `parties[2]`; empty for the whole record.
    pub field: String,
    /// What stands there, as in the file.
    pub value: String,
    /// What the words of the rule need besides `value`.
    pub details: Vec<(&'static str, Detail)>,
    /// Other records that have to do with it: the neighbour year, the other side, the twin.
    pub others: Vec<Place>,
    /// Why it is right all the same, where the dataset says so.
    pub acknowledged: Option<Acknowledged>,
}

impl Finding {
    /// Where it is, as a JSON path: `trade[17].turnover_musd`.
    pub fn path(&self) -> String {
        match (self.place, self.field.is_empty()) {
            (Some(place), true) => place.to_string(),
            (Some(place), false) => format!("{place}.{}", self.field),
            (None, _) => self.field.clone(),
        }
    }
}

/// Everything that the check found: errors first, then warnings, then notes, each in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Findings of this severity that nobody has acknowledged.
    pub fn open(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |f| f.acknowledged.is_none() && f.rule.severity() == severity)
    }

    /// Findings that the dataset itself explains.
    pub fn acknowledged(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|f| f.acknowledged.is_some())
    }

    /// Whether there is nothing to mend: no error and no warning that nobody has acknowledged.
    pub fn is_fine(&self) -> bool {
        self.open(Severity::Error)
            .chain(self.open(Severity::Warning))
            .next()
            .is_none()
    }
}

/// Checks a dataset.
pub fn check(dataset: &Dataset, index: &Index) -> Report {
    let mut check = Check::new(dataset, index);
    references::check(&mut check);
    keys::check(&mut check);
    memberships::check(&mut check);
    sources::check(&mut check);
    texts::check(&mut check);
    fields::check(&mut check);
    periods::check(&mut check);
    dates::check(&mut check);
    values::check(&mut check);
    trade::check(&mut check);
    places::check(&mut check);
    acknowledged::check(&mut check);
    let mut findings = check.found;
    findings.sort_by_key(|f| (f.rule.severity(), f.place, f.rule));
    Report { findings }
}
