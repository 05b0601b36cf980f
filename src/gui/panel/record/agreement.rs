//! The page of an agreement.

use egui::Ui;

use super::ties::{self, Parties, Related};
use super::{date, field, parties, sources, summary, text_of, title, value_field};
use crate::analysis::{Datum, Field};
use crate::app::Record;
use crate::gui::pass::Pass;
use crate::model::{Agreement, PartialDate, Place};

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
    let of = Parties {
        place,
        head: "between-parties",
        who: &agreement.parties,
        then: agreement.signed.map(PartialDate::year),
        then_id: "between-signed",
    };
    ties::trade(ui, pass, &of);
    let events = related_events(pass, agreement);
    ties::related(ui, pass, "related-events", events);
    sources(ui, pass, &agreement.sources);
}

fn related_events(pass: &Pass<'_>, agreement: &Agreement) -> Vec<Related> {
    let say = pass.say();
    let events = say.dataset.events.iter();
    events
        .filter(|event| event.related_agreements.contains(&agreement.id))
        .map(|event| Related {
            record: Record::Event(event.id.clone()),
            title: event.title.clone(),
            line: say.event_line(event),
            parties: event.participants.clone(),
        })
        .collect()
}
