//! The way through the views: back to where the reader was, and forward again.

use super::state::AppState;
use super::view::View;

/// How many views are kept on the way back.
const KEPT: usize = 100;

/// The views before this one and those that were left by going back.
#[derive(Debug, Default)]
pub struct Trail {
    back: Vec<View>,
    forward: Vec<View>,
}

impl Trail {
    /// Whether there is a view to go back to.
    pub fn has_back(&self) -> bool {
        !self.back.is_empty()
    }

    /// Whether there is a view to go forward to.
    pub fn has_forward(&self) -> bool {
        !self.forward.is_empty()
    }

    /// Forgets all: another dataset has other records.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Whether a reader would say that these are two places: another page, tab, record, mode or layer. Years, partners,
/// filters and cards are looked at in passing.
fn is_elsewhere(a: &View, b: &View) -> bool {
    a.selection != b.selection
        || a.mode != b.mode
        || a.tab != b.tab
        || a.records != b.records
        || a.data_page != b.data_page
        || a.layer.on != b.layer.on
}

impl AppState {
    /// Keeps the view before a command, where the command led to another place.
    pub(super) fn remember(&mut self, mut before: View) {
        if !is_elsewhere(&before, &self.view) {
            return;
        }
        before.playing = false;
        before.card = None;
        self.trail.forward.clear();
        self.trail.back.push(before);
        if self.trail.back.len() > KEPT {
            self.trail.back.remove(0);
        }
    }

    /// Goes to the view before.
    pub(super) fn view_before(&mut self) {
        if let Some(view) = self.trail.back.pop() {
            let left = std::mem::replace(&mut self.view, view);
            self.trail.forward.push(left);
            self.settle_view();
        }
    }

    /// Goes to the view that was left by going back.
    pub(super) fn view_after(&mut self) {
        if let Some(view) = self.trail.forward.pop() {
            let left = std::mem::replace(&mut self.view, view);
            self.trail.back.push(left);
            self.settle_view();
        }
    }

    /// A view of long ago may name years and records that are there no more.
    fn settle_view(&mut self) {
        let (first, last) = self.years();
        self.view.year = self.view.year.clamp(first, last);
        self.view.playing = false;
        self.view.card = None;
        let dataset = self.document.dataset.clone();
        self.view.records.retain(|record| record.is_in(&dataset));
        self.document.close_run();
    }
}
