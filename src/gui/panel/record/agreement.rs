//! The page of an agreement.

use egui::Ui;

use super::{date, field, parties, sources, summary, text_of, title, value_field};
use crate::analysis::{Datum, Field};
use crate::app::{Command, Record};
use crate::gui::panel::agreements::{entry, rule_ink};
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::{Agreement, Place};

/// Shows it.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, agreement: &Agreement, place: Place) {
    let say = pass.say();
    let words = say.words;
    let kind = words.get(&format!("kind-{}", agreement.kind.as_str()));
    title(ui, pass, &agreement.title, &kind, place);
    field(ui, pass, "label-signed", &date(pass, agreement.signed));
    field(ui, pass, "label-in-force", &date(pass, agreement.in_force));
    field(ui, pass, "label-ended", &date(pass, agreement.ended));
    field(ui, pass, "label-place", text_of(agreement.place.as_ref()));
    let status = words.get(&format!("status-{}", agreement.status.as_str()));
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-domains", &say.domains(&agreement.domains));
    if let Some(value) = agreement.value_musd {
        let text = words.with("announced-value", &[("value", say.money(value).into())]);
        let datum = Datum::Record {
            place,
            field: Field::Value,
        };
        value_field(ui, pass, "label-value", &text, &datum);
    }
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(agreement.confidence),
    );
    parties(ui, pass, "label-parties", &agreement.parties);
    summary(ui, pass, &agreement.summary, agreement.note.as_deref());
    related_events(ui, pass, agreement);
    sources(ui, pass, &agreement.sources);
}

fn related_events(ui: &mut Ui, pass: &mut Pass<'_>, agreement: &Agreement) {
    let dataset = pass.state.document.dataset.clone();
    let mut head = false;
    for event in &dataset.events {
        if !event.related_agreements.contains(&agreement.id) {
            continue;
        }
        if !head {
            widgets::head(ui, pass.tokens, &pass.text("related-events"), "");
            head = true;
        }
        let line = pass.say().event_line(event);
        let ink = rule_ink(pass, &event.participants);
        if entry(ui, pass, ink, &event.title, &line, false) {
            pass.push(Command::OpenRecord(Record::Event(event.id.clone())));
        }
    }
    if head {
        ui.add_space(10.0);
    }
}
