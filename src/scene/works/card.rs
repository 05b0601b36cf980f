//! What the card beside a corridor or a site says.

use super::kind_name;
use crate::analysis::{Datum, Stage, WorkKind};
use crate::model::{ActorId, PartialDate, SourceId, WorksStatus};
use crate::scene::say::Say;

/// What the card beside a line or a site says.
#[derive(Clone, Debug)]
pub struct WorkCard {
    /// Full name.
    pub title: String,
    /// Kind, status, who pays or pushes.
    pub line: String,
    /// What differs in the year that is shown; empty where nothing does.
    pub then: String,
    /// What it is.
    pub summary: String,
    /// Capacity and length: what it is, and the words.
    pub figures: Vec<(Datum, String, String)>,
    /// Sources in words.
    pub sources: String,
}

impl WorkCard {
    /// The whole card as one text, for a screen reader.
    pub fn spoken(&self) -> String {
        let figures = self
            .figures
            .iter()
            .map(|(_, name, value)| format!("{name}: {value}"));
        let parts = [self.line.clone(), self.then.clone(), self.summary.clone()];
        let parts = parts.into_iter().chain(figures);
        let parts = parts.chain(std::iter::once(self.sources.clone()));
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}

/// What corridors and sites have in common.
pub(super) struct Facts<'a> {
    pub(super) name: &'a str,
    pub(super) kind: WorkKind,
    pub(super) status: WorksStatus,
    pub(super) since: Option<PartialDate>,
    pub(super) with: &'a [ActorId],
    pub(super) summary: &'a str,
    pub(super) sources: &'a [SourceId],
}

impl Facts<'_> {
    /// Whether it was not there yet in a year.
    pub(super) fn is_later(&self, year: i32) -> bool {
        is_there(self.status) && self.since.is_some_and(|since| since.year() > year)
    }

    pub(super) fn status(&self, say: &Say<'_>) -> String {
        say.words
            .get(&format!("works-status-{}", self.status.as_str()))
    }

    /// The words at the end of a row.
    pub(super) fn note(&self, say: &Say<'_>, year: i32, stage: Stage) -> String {
        let with_year = |id, date: PartialDate| say.words.with(id, &[("year", date.year().into())]);
        match (stage, self.status, self.since) {
            (Stage::Planned, _, Some(since)) if self.is_later(year) => {
                with_year("works-from", since)
            }
            (Stage::Open, WorksStatus::Operating, Some(since)) => with_year("works-since", since),
            _ => self.status(say),
        }
    }

    pub(super) fn card(
        &self,
        say: &Say<'_>,
        year: i32,
        figures: Vec<(Datum, String, String)>,
    ) -> WorkCard {
        let mut line = format!("{}, {}", kind_name(say, self.kind), self.status(say));
        if let Some(since) = self.since.filter(|_| is_there(self.status)) {
            let since = say
                .words
                .with("works-since-date", &[("date", say.date(since).into())]);
            line = format!("{line} {since}");
        }
        if !self.with.is_empty() {
            line = format!("{line}; {}", say.actors(self.with));
        }
        let then = if self.is_later(year) {
            say.words.with("works-not-yet", &[("year", year.into())])
        } else {
            String::new()
        };
        WorkCard {
            title: self.name.to_owned(),
            line,
            then,
            summary: self.summary.to_owned(),
            figures,
            sources: say.sources(self.sources),
        }
    }
}

/// Whether the first year of a record is one in which something came to be.
pub(super) const fn is_there(status: WorksStatus) -> bool {
    !matches!(status, WorksStatus::Planned)
}
