//! Events, newest first.

use egui::Ui;

use super::agreements::{entry, filters, more, page_filter, rule_ink, scope_title};
use crate::app::{Command, Record, Tab};
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::Domain;

/// How many events the page lists with the filters that are set.
pub fn count(pass: &mut Pass<'_>) -> usize {
    let filter = page_filter(pass);
    pass.events(&filter).len()
}

/// Shows head and at most `limit` events; `None` shows all, with filters.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, limit: Option<usize>) {
    let document = &pass.state.document;
    let filter = page_filter(pass);
    let found = pass.events(&filter);
    let title = scope_title(pass, "events-with", "events-all");
    widgets::head(ui, pass.tokens, &title, &pass.text("newest-first"));
    if limit.is_none() {
        ui.add_space(2.0);
        filters(ui, pass, Domain::ALL, false);
        ui.add_space(6.0);
    }
    if found.is_empty() {
        widgets::muted(ui, pass.tokens, &pass.text("events-none"));
        return;
    }
    let shown = limit.unwrap_or(found.len());
    let dataset = document.dataset.clone();
    for event in found
        .iter()
        .take(shown)
        .filter_map(|at| dataset.events.get(*at))
    {
        let ink = rule_ink(pass, &event.participants);
        let line = pass.say().event_line(event);
        if entry(ui, pass, ink, &event.title, &line, limit.is_some()) {
            pass.push(Command::OpenRecord(Record::Event(event.id.clone())));
        }
    }
    more(ui, pass, found.len(), shown, Tab::Events);
}
