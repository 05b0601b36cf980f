//! A whole record, whatever its kind: all fields in words, its sources, how to cite it.

mod actor;
mod agreement;
mod event;
mod row;
mod source;
mod ties;
mod works;

use egui::{Button, RichText, Ui, vec2};

use super::agreements::entry;
use super::note::{self as notes, NoteDraft};
use crate::analysis::{Datum, Field, trace};
use crate::app::{Action, Command, Record};
use crate::gui::card::{self, Value};
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular};
use crate::gui::{icons, widgets};
use crate::model::{
    ActorId, Dataset, PartialDate, Place, Section, Selection, SourceId, Subject, Vector, is_state,
};
use crate::scene::cite;
use crate::scene::tokens::size;

/// Width of the names of the fields.
const LABEL: f32 = 104.0;

/// Shows the record on top.
pub fn show(draft: &mut NoteDraft, ui: &mut Ui, pass: &mut Pass<'_>, record: &Record) {
    back(ui, pass);
    let dataset = pass.state.document.dataset.clone();
    let Some(place) = place_of(&dataset, record) else {
        return;
    };
    let at = place.at;
    match place.section {
        Section::Agreements => {
            if let Some(it) = dataset.agreements.get(at) {
                agreement::show(ui, pass, it, place);
                notes::show(draft, ui, pass, &Subject::Agreement(it.id.clone()));
            }
        }
        Section::Events => {
            if let Some(it) = dataset.events.get(at) {
                event::show(ui, pass, it, place);
                notes::show(draft, ui, pass, &Subject::Event(it.id.clone()));
            }
        }
        _ => other(ui, pass, &dataset, place),
    }
}

/// Records that a reader cannot write a note on.
fn other(ui: &mut Ui, pass: &mut Pass<'_>, dataset: &Dataset, place: Place) {
    let at = place.at;
    match place.section {
        Section::Actors => {
            if let Some(it) = dataset.actors.get(at) {
                actor::actor(ui, pass, it, place);
            }
        }
        Section::Trade => {
            if let Some(it) = dataset.trade.get(at) {
                row::trade(ui, pass, it, place);
            }
        }
        Section::Memberships => {
            if let Some(it) = dataset.memberships.get(at) {
                actor::membership(ui, pass, it, place);
            }
        }
        Section::Indicators => {
            if let Some(it) = dataset.indicators.get(at) {
                actor::indicator(ui, pass, it, place);
            }
        }
        Section::Observations => {
            if let Some(it) = dataset.observations.get(at) {
                row::observation(ui, pass, it, place);
            }
        }
        Section::Investments => {
            if let Some(it) = dataset.investments.get(at) {
                row::investment(ui, pass, it, place);
            }
        }
        Section::Corridors => {
            if let Some(it) = dataset.corridors.get(at) {
                works::corridor(ui, pass, it, place);
            }
        }
        Section::Sites => {
            if let Some(it) = dataset.sites.get(at) {
                works::site(ui, pass, it, place);
            }
        }
        Section::Sources => {
            if let Some(it) = dataset.sources.get(at) {
                source::show(ui, pass, it, place);
            }
        }
        Section::Agreements | Section::Events | Section::Notes | Section::Stories => {}
    }
}

/// Where a record stands in the dataset.
fn place_of(dataset: &Dataset, record: &Record) -> Option<Place> {
    let (section, at) = match record {
        Record::At(place) => return Some(*place),
        Record::Agreement(id) => {
            let at = dataset.agreements.iter().position(|it| it.id == *id);
            (Section::Agreements, at)
        }
        Record::Event(id) => {
            let at = dataset.events.iter().position(|it| it.id == *id);
            (Section::Events, at)
        }
        Record::Source(id) => {
            let at = dataset.sources.iter().position(|it| it.id == *id);
            (Section::Sources, at)
        }
    };
    Some(Place::new(section, at?))
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

/// The kind, the title, and how to cite the record.
fn title(ui: &mut Ui, pass: &mut Pass<'_>, text: &str, kind: &str, place: Place) {
    widgets::muted(ui, pass.tokens, kind);
    ui.add(egui::Label::new(RichText::new(text).font(bold(18.0))).wrap());
    ui.add_space(4.0);
    card::cite_menu(ui, pass, |say| cite::of_record(say, place));
    ui.add_space(8.0);
}

/// A date in words; empty where it is not known.
fn date(pass: &Pass<'_>, date: Option<PartialDate>) -> String {
    date.map(|date| pass.say().date(date)).unwrap_or_default()
}

fn text_of(text: Option<&String>) -> &str {
    text.map_or("", String::as_str)
}

/// A field: its name at the left, what it holds beside it.
fn beside<R>(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    id: &str,
    show: impl FnOnce(&mut Ui, &mut Pass<'_>) -> R,
) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(LABEL, 18.0), |ui| {
            ui.set_min_width(LABEL);
            widgets::muted(ui, pass.tokens, &pass.text(id));
        });
        // Rows as high as their text, not as a button.
        ui.spacing_mut().interact_size.y = 16.0;
        show(ui, pass);
    });
}

/// A field of words; nothing where it is empty.
fn field(ui: &mut Ui, pass: &Pass<'_>, id: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(LABEL, 18.0), |ui| {
            ui.set_min_width(LABEL);
            widgets::muted(ui, pass.tokens, &pass.text(id));
        });
        ui.add(egui::Label::new(RichText::new(value).font(regular(size::BODY))).wrap());
    });
}

/// A field whose value leads to its card.
fn value_field(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, value: &str, datum: &Datum) {
    beside(ui, pass, id, |ui, pass| {
        Value::new(value, datum).wrap().show(ui, pass);
    });
}

/// A field that leads to the page of an actor of the cast, else to its record.
fn actor_field(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, actor: &ActorId) {
    parties(ui, pass, id, std::slice::from_ref(actor));
}

/// A field that leads to another record.
fn record_field(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, place: Place) {
    beside(ui, pass, id, |ui, pass| {
        let name = pass.say().record(place);
        if widgets::link(ui, pass.tokens, &name).clicked() {
            pass.push(Command::OpenRecord(Record::At(place)));
        }
    });
}

/// Actors that lead to their pages.
fn parties(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, parties: &[ActorId]) {
    if parties.is_empty() {
        return;
    }
    beside(ui, pass, id, |ui, pass| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 3.0);
            for party in parties {
                let say = pass.say();
                let name = say.actor(party);
                let goes_to = if is_state(party) {
                    Some(Command::Select(Selection::State(party.clone())))
                } else if let Some(vector) = Vector::from_code(party.as_str()) {
                    Some(Command::Select(Selection::Partner(vector)))
                } else {
                    say.index.actor_at(party).map(|at| {
                        let place = Place::new(Section::Actors, at);
                        Command::OpenRecord(Record::At(place))
                    })
                };
                match goes_to {
                    Some(command) => {
                        if widgets::link(ui, pass.tokens, &name).clicked() {
                            pass.push(command);
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

fn summary(ui: &mut Ui, pass: &Pass<'_>, text: &str, remark: Option<&str>) {
    ui.add_space(10.0);
    ui.label(text);
    note(ui, pass, remark);
}

/// The remark on a record.
fn note(ui: &mut Ui, pass: &Pass<'_>, note: Option<&str>) {
    if let Some(note) = note {
        ui.add_space(4.0);
        widgets::muted(ui, pass.tokens, note);
    }
    ui.add_space(14.0);
}

fn source_entry(ui: &mut Ui, pass: &mut Pass<'_>, id: &SourceId) {
    sources(ui, pass, std::slice::from_ref(id));
}

fn sources(ui: &mut Ui, pass: &mut Pass<'_>, ids: &[SourceId]) {
    if ids.is_empty() {
        return;
    }
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

/// The value of a figure with its unit; empty for records without one.
fn short_value(pass: &Pass<'_>, place: Place) -> String {
    let say = pass.say();
    let fields: &[Field] = match place.section {
        Section::Trade => &[
            Field::Turnover,
            Field::Exports,
            Field::Imports,
            Field::Growth,
        ],
        Section::Observations | Section::Investments => &[Field::Value],
        _ => &[],
    };
    fields
        .iter()
        .find_map(|field| {
            let datum = Datum::Record {
                place,
                field: *field,
            };
            let found = trace(say.dataset, say.index, &datum);
            Some(say.quantity(found.value?, &found.quantity))
        })
        .unwrap_or_default()
}
