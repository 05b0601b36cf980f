//! The page of an event.

use egui::Ui;

use super::{field, parties, sources, summary, text_of, title};
use crate::app::{Command, Record};
use crate::gui::panel::agreements::{entry, rule_ink};
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::{Event, Place};

/// Shows it.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, event: &Event, place: Place) {
    let say = pass.say();
    let words = say.words;
    let status = words.get(&format!("event-{}", event.status.as_str()));
    title(ui, pass, &event.title, &words.get("event"), place);
    field(ui, pass, "label-date", &say.span(event));
    field(ui, pass, "label-place", text_of(event.place.as_ref()));
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-domains", &say.domains(&event.topics));
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(event.confidence),
    );
    parties(ui, pass, "label-participants", &event.participants);
    summary(ui, pass, &event.summary, event.note.as_deref());
    related_agreements(ui, pass, event);
    sources(ui, pass, &event.sources);
}

fn related_agreements(ui: &mut Ui, pass: &mut Pass<'_>, event: &Event) {
    if event.related_agreements.is_empty() {
        return;
    }
    widgets::head(ui, pass.tokens, &pass.text("related-agreements"), "");
    let dataset = pass.state.document.dataset.clone();
    for agreement in event
        .related_agreements
        .iter()
        .filter_map(|id| dataset.agreement(id))
    {
        let line = pass.say().agreement_line(agreement);
        let ink = rule_ink(pass, &agreement.parties);
        if entry(ui, pass, ink, &agreement.title, &line, false) {
            pass.push(Command::OpenRecord(Record::Agreement(agreement.id.clone())));
        }
    }
    ui.add_space(10.0);
}
