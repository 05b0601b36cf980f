//! The page of an event.

use egui::Ui;

use super::ties::{self, Parties, Related};
use super::{field, parties, sources, summary, text_of, title};
use crate::app::Record;
use crate::gui::pass::Pass;
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
    let of = Parties {
        place,
        head: "between-participants",
        who: &event.participants,
        then: Some(event.date.year()),
        then_id: "between-held",
    };
    ties::trade(ui, pass, &of);
    let agreements = related_agreements(pass, event);
    ties::related(ui, pass, "related-agreements", agreements);
    sources(ui, pass, &event.sources);
}

fn related_agreements(pass: &Pass<'_>, event: &Event) -> Vec<Related> {
    let say = pass.say();
    let ids = event.related_agreements.iter();
    ids.filter_map(|id| say.dataset.agreement(id))
        .map(|agreement| Related {
            record: Record::Agreement(agreement.id.clone()),
            title: agreement.title.clone(),
            line: say.agreement_line(agreement),
            parties: agreement.parties.clone(),
        })
        .collect()
}
