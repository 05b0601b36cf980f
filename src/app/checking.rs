//! The check of the open dataset: made once for each state of the data, beside the window.

use std::sync::Arc;

use super::effect::Effect;
use super::state::AppState;
use super::view::Mode;
use crate::analysis::check::Report;

/// The last report, and whether another is being made.
#[derive(Clone, Debug, Default)]
pub struct Checking {
    report: Option<Arc<Report>>,
    /// The revision of the document that the report is about.
    revision: u64,
    running: bool,
}

impl AppState {
    /// The report on the open dataset; while a new one is made after an edit, the one before it.
    pub fn report(&self) -> Option<&Arc<Report>> {
        self.checking.report.as_ref()
    }

    /// Whether the report is about the data as they are now.
    pub fn is_checked(&self) -> bool {
        self.checking.report.is_some() && self.checking.revision == self.document.revision
    }

    /// Whether the page that is shown needs a report that nobody makes yet.
    pub fn wants_check(&self) -> bool {
        self.view.mode == Mode::Data && !self.checking.running && !self.is_checked()
    }

    pub(super) fn start_check(&mut self) -> Vec<Effect> {
        if !self.wants_check() {
            return Vec::new();
        }
        self.checking.running = true;
        vec![Effect::Check {
            dataset: self.document.dataset.clone(),
            index: self.document.index.clone(),
            revision: self.document.revision,
        }]
    }

    pub(super) fn checked(&mut self, report: Arc<Report>, revision: u64) {
        self.checking.running = false;
        // A report on other data would point at the wrong records.
        if revision == self.document.revision {
            self.checking.report = Some(report);
            self.checking.revision = revision;
        }
    }

    /// Another dataset: the report before says nothing about it.
    pub(super) fn forget_report(&mut self) {
        self.checking.report = None;
    }
}
