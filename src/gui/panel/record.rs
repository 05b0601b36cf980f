//! A whole record: an agreement, an event or a source.

use egui::{Button, RichText, Ui};

use super::agreements::{entry, rule_ink};
use super::note::{self, NoteDraft};
use crate::app::{Action, Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::{
    ActorId, Agreement, Event, Selection, Source, SourceId, Subject, Vector, is_state,
};
use crate::scene::tokens::size;

/// Shows the record on top.
pub fn show(draft: &mut NoteDraft, ui: &mut Ui, pass: &mut Pass<'_>, record: &Record) {
    back(ui, pass);
    let dataset = pass.state.document.dataset.clone();
    match record {
        Record::Agreement(id) => {
            if let Some(agreement) = dataset.agreement(id) {
                agreement_page(ui, pass, agreement);
                note::show(draft, ui, pass, &Subject::Agreement(id.clone()));
            }
        }
        Record::Event(id) => {
            if let Some(event) = dataset.event(id) {
                event_page(ui, pass, event);
                note::show(draft, ui, pass, &Subject::Event(id.clone()));
            }
        }
        Record::At(place) => {
            widgets::muted(ui, pass.tokens, &place.to_string());
        }
        Record::Source(id) => {
            if let Some(source) = dataset.source(id) {
                source_page(ui, pass, source);
            }
        }
    }
}

fn back(ui: &mut Ui, pass: &mut Pass<'_>) {
    let text = pass.text("back-to-page");
    let button = match icons::icon("arrow-left", 14.0, color(pass.tokens.text)) {
        Some(icon) => Button::image_and_text(icon, text),
        None => Button::new(text),
    };
    // The icon stands in line with the text below.
    ui.spacing_mut().button_padding.x = 0.0;
    let response = ui.add(button.frame_when_inactive(false));
    ui.reset_style();
    if pass.explain(response, Action::Back).clicked() {
        pass.push(Command::CloseRecord);
    }
    ui.add_space(6.0);
}

fn title(ui: &mut Ui, pass: &Pass<'_>, text: &str, kind: &str) {
    widgets::muted(ui, pass.tokens, kind);
    ui.add(egui::Label::new(RichText::new(text).font(bold(18.0))).wrap());
    ui.add_space(10.0);
}

/// A field: its name at the left, its value beside it.
fn field(ui: &mut Ui, pass: &Pass<'_>, id: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(104.0, 18.0), |ui| {
            ui.set_min_width(104.0);
            widgets::muted(ui, pass.tokens, &pass.text(id));
        });
        ui.add(egui::Label::new(RichText::new(value).font(regular(size::BODY))).wrap());
    });
}

fn agreement_page(ui: &mut Ui, pass: &mut Pass<'_>, agreement: &Agreement) {
    let say = pass.say();
    let words = say.words;
    let kind = words.get(&format!("kind-{}", agreement.kind.as_str()));
    title(ui, pass, &agreement.title, &kind);
    let date =
        |date: Option<crate::model::PartialDate>| date.map(|d| say.date(d)).unwrap_or_default();
    field(ui, pass, "label-signed", &date(agreement.signed));
    field(ui, pass, "label-in-force", &date(agreement.in_force));
    field(ui, pass, "label-ended", &date(agreement.ended));
    field(
        ui,
        pass,
        "label-place",
        agreement.place.as_deref().unwrap_or_default(),
    );
    let status = words.get(&format!("status-{}", agreement.status.as_str()));
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-domains", &say.domains(&agreement.domains));
    let value = agreement
        .value_musd
        .map(|value| words.with("announced-value", &[("value", say.money(value).into())]));
    field(ui, pass, "label-value", &value.unwrap_or_default());
    let confidence = words.get(&format!("confidence-{}", agreement.confidence.as_str()));
    field(ui, pass, "label-confidence", &confidence);
    parties(ui, pass, "label-parties", &agreement.parties);
    summary(ui, &agreement.summary, agreement.note.as_deref(), pass);
    related_events(ui, pass, agreement);
    sources(ui, pass, &agreement.sources);
}

fn event_page(ui: &mut Ui, pass: &mut Pass<'_>, event: &Event) {
    let say = pass.say();
    let words = say.words;
    let status = words.get(&format!("event-{}", event.status.as_str()));
    title(ui, pass, &event.title, &words.get("event"));
    field(ui, pass, "label-date", &say.span(event));
    field(
        ui,
        pass,
        "label-place",
        event.place.as_deref().unwrap_or_default(),
    );
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-domains", &say.domains(&event.topics));
    let confidence = words.get(&format!("confidence-{}", event.confidence.as_str()));
    field(ui, pass, "label-confidence", &confidence);
    parties(ui, pass, "label-participants", &event.participants);
    summary(ui, &event.summary, event.note.as_deref(), pass);
    if !event.related_agreements.is_empty() {
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
    sources(ui, pass, &event.sources);
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

fn parties(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, parties: &[ActorId]) {
    if parties.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(104.0, 18.0), |ui| {
            ui.set_min_width(104.0);
            widgets::muted(ui, pass.tokens, &pass.text(id));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 3.0);
            for party in parties {
                let name = pass.say().actor(party);
                let goes_to = if is_state(party) {
                    Some(Selection::State(party.clone()))
                } else {
                    Vector::from_code(party.as_str()).map(Selection::Partner)
                };
                match goes_to {
                    Some(selection) => {
                        if widgets::link(ui, pass.tokens, &name).clicked() {
                            pass.push(Command::Select(selection));
                        }
                    }
                    None => {
                        ui.label(RichText::new(name).font(regular(size::NOTE)));
                    }
                }
            }
        });
    });
}

fn summary(ui: &mut Ui, text: &str, note: Option<&str>, pass: &Pass<'_>) {
    ui.add_space(10.0);
    ui.label(text);
    if let Some(note) = note {
        ui.add_space(4.0);
        widgets::muted(ui, pass.tokens, note);
    }
    ui.add_space(14.0);
}

fn sources(ui: &mut Ui, pass: &mut Pass<'_>, ids: &[SourceId]) {
    widgets::head(ui, pass.tokens, &pass.text("sources"), "");
    let dataset = pass.state.document.dataset.clone();
    for source in ids.iter().filter_map(|id| dataset.source(id)) {
        let line = pass.say().source(&source.id);
        if entry(ui, pass, pass.tokens.hairline, &source.title, &line, false) {
            pass.push(Command::OpenRecord(Record::Source(source.id.clone())));
        }
    }
    ui.add_space(14.0);
}

fn source_page(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source) {
    let say = pass.say();
    let words = say.words;
    title(ui, pass, &source.title, &words.get("source"));
    field(ui, pass, "label-publisher", &source.publisher);
    let date =
        |date: Option<crate::model::PartialDate>| date.map(|d| say.date(d)).unwrap_or_default();
    field(ui, pass, "label-published", &date(source.published));
    field(ui, pass, "label-read", &date(source.read));
    let kind = words.get(&format!("source-{}", source.kind.as_str()));
    field(ui, pass, "label-kind", &kind);
    field(ui, pass, "label-language", &source.language);
    if let Some(note) = &source.note {
        field(ui, pass, "label-note", note);
    }
    let Some(url) = source.url.clone() else {
        return;
    };
    ui.add_space(10.0);
    ui.label(RichText::new(&url).font(semibold(size::NOTE)));
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        if ui
            .button(pass.text("open-link"))
            .on_hover_text(&url)
            .clicked()
        {
            pass.push(Command::OpenUrl(url.clone()));
        }
        if ui.button(pass.text("copy-link")).clicked() {
            pass.push(Command::Copy(url.clone()));
        }
    });
}
