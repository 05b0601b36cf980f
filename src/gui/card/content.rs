//! What stands on the card.

use egui::containers::menu::MenuButton;
use egui::{Button, Response, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::CardState;
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::Place;
use crate::scene::Say;
use crate::scene::card::{Card, Fact, FormulaWords, SourceRow, WorkRow};
use crate::scene::cite::{self, Citation};
use crate::scene::index_parts::PartRow;
use crate::scene::tokens::size;

/// Width of the names of the facts.
const LABEL: f32 = 84.0;

/// Shows head, facts, formula, records, sources and buttons.
pub(super) fn show(
    state: &mut CardState,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    card: &Card,
    height: f32,
) {
    ui.spacing_mut().item_spacing.y = 3.0;
    head(state, ui, pass, card);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            facts(ui, pass, &card.facts);
            for note in &card.notes {
                ui.add_space(4.0);
                let text = RichText::new(note).font(regular(size::NOTE));
                ui.add(egui::Label::new(text).wrap());
            }
            if let Some(formula) = &card.formula {
                formula_part(state, ui, pass, formula);
            }
            parts(ui, pass, &card.parts);
            if let Some(formula) = &card.formula {
                literature(ui, pass, &formula.literature);
            }
            records(ui, pass, card);
            sources(ui, pass, card);
        });
    ui.add_space(6.0);
    buttons(ui, pass, card);
}

fn head(state: &mut CardState, ui: &mut Ui, pass: &mut Pass<'_>, card: &Card) {
    ui.horizontal_top(|ui| {
        if !state.trail.is_empty() && icon_button(ui, "arrow-left", pass, "card-back").clicked() {
            state.back(pass);
        }
        let width = ui.available_width() - 30.0;
        ui.allocate_ui(vec2(width, 18.0), |ui| {
            ui.set_width(width);
            let text = RichText::new(&card.title).font(semibold(size::BODY));
            ui.add(egui::Label::new(text).wrap());
        });
        let cross = icon_button(ui, "x", pass, "card-close");
        if state.wants_focus && !ui.is_sizing_pass() {
            cross.request_focus();
            state.wants_focus = false;
        }
        if cross.clicked() {
            // A click of the pointer leaves the focus alone, Enter and a screen reader take it back.
            state.by_pointer = cross.clicked_by(egui::PointerButton::Primary);
            pass.push(Command::CloseCard);
        }
    });
    let (font, ink) = if card.known && card.value.chars().count() < 24 {
        (bold(size::TITLE), pass.tokens.text)
    } else {
        (semibold(size::HEAD), pass.tokens.muted)
    };
    let text = RichText::new(&card.value).font(font).color(color(ink));
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(2.0);
}

/// A small button of an icon alone.
fn icon_button(ui: &mut Ui, icon: &str, pass: &Pass<'_>, id: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::click());
    let name = pass.text(id);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let tokens = pass.tokens;
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, color(tokens.hover));
    }
    if let Some(image) = icons::icon(icon, 14.0, color(tokens.muted)) {
        image.paint_at(
            ui,
            egui::Rect::from_center_size(rect.center(), vec2(14.0, 14.0)),
        );
    }
    widgets::focus_ring(ui, &response, 4.0, tokens);
    response.on_hover_text(name)
}

fn facts(ui: &mut Ui, pass: &Pass<'_>, facts: &[Fact]) {
    for fact in facts {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(LABEL, 14.0), |ui| {
                ui.set_min_width(LABEL);
                widgets::muted(ui, pass.tokens, &fact.label);
            });
            let text = RichText::new(&fact.text).font(regular(size::NOTE));
            ui.add(egui::Label::new(text).wrap());
        });
    }
}

fn part(ui: &mut Ui, pass: &Pass<'_>, id: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(pass.text(id)).font(semibold(size::NOTE)));
}

fn formula_part(state: &mut CardState, ui: &mut Ui, pass: &mut Pass<'_>, formula: &FormulaWords) {
    part(ui, pass, "card-worked-out");
    let text = RichText::new(&formula.text).font(regular(size::NOTE));
    ui.add(egui::Label::new(text).wrap());
    for row in &formula.inputs {
        if lead(ui, pass, &row.name, &row.value).clicked() {
            state.go(pass, &row.datum);
        }
    }
    if let Some(more) = pass.say().more(formula.more_inputs) {
        widgets::muted(ui, pass.tokens, &more);
    }
    if !formula.exclusions.is_empty() {
        widgets::muted(ui, pass.tokens, &formula.exclusions);
    }
}

/// What an index splits into.
fn parts(ui: &mut Ui, pass: &Pass<'_>, rows: &[PartRow]) {
    if rows.is_empty() {
        return;
    }
    part(ui, pass, "card-parts");
    for row in rows {
        let width = ui.available_width();
        let painter = ui.painter();
        let (text, muted) = (color(pass.tokens.text), color(pass.tokens.muted));
        let right = painter.layout_no_wrap(row.value.clone(), semibold(size::NOTE), text);
        let room = (width - right.size().x - 16.0).max(40.0);
        let left = painter.layout(row.name.clone(), regular(size::NOTE), muted, room);
        let height = left.size().y.max(right.size().y) + 2.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let name = match row.value.as_str() {
            "" => row.name.clone(),
            value => format!("{}: {value}", row.name),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        let at = rect.right_top() - vec2(right.size().x, 0.0);
        ui.painter().galley(rect.min, left, muted);
        ui.painter().galley(at, right, text);
    }
}

/// Where the formula was first described.
fn literature(ui: &mut Ui, pass: &mut Pass<'_>, works: &[WorkRow]) {
    if works.is_empty() {
        return;
    }
    part(ui, pass, "card-literature");
    for work in works {
        let Some(url) = &work.url else {
            widgets::muted(ui, pass.tokens, &work.text);
            continue;
        };
        let response = widgets::link(ui, pass.tokens, &work.text);
        if response
            .on_hover_text(format!("{}\n{url}", pass.text("card-open-literature")))
            .clicked()
        {
            pass.push(Command::OpenUrl(url.clone()));
        }
    }
}

/// A row that leads on: a name at the left, a value at the right.
pub fn lead(ui: &mut Ui, pass: &Pass<'_>, name: &str, value: &str) -> Response {
    let tokens = pass.tokens;
    let width = ui.available_width();
    let painter = ui.painter();
    let (text, note) = (color(tokens.text), regular(size::NOTE));
    let right = painter.layout_no_wrap(value.to_owned(), semibold(size::NOTE), text);
    let room = width - right.size().x - 16.0;
    let left = painter.layout(name.to_owned(), note, color(tokens.accent), room.max(40.0));
    let height = left.size().y.max(right.size().y) + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name}: {value}")));
    if response.hovered() {
        let ground = rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_filled(ground, 4.0, color(tokens.hover));
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let at = rect.right_top() + vec2(-right.size().x, 3.0);
    ui.painter().galley(rect.min + vec2(0.0, 3.0), left, text);
    ui.painter().galley(at, right, text);
    widgets::focus_ring(ui, &response, 4.0, tokens);
    response
}

fn records(ui: &mut Ui, pass: &mut Pass<'_>, card: &Card) {
    // A single record has its button below.
    if card.records.len() < 2 {
        return;
    }
    part(ui, pass, "card-records");
    for row in &card.records {
        if lead(ui, pass, &row.name, "").clicked() {
            open_record(pass, row.place);
        }
    }
    if let Some(more) = pass.say().more(card.more_records) {
        widgets::muted(ui, pass.tokens, &more);
    }
}

fn open_record(pass: &mut Pass<'_>, place: Place) {
    if let Some(record) = Record::at(&pass.state.document.dataset, place) {
        pass.push(Command::OpenRecord(record));
        pass.push(Command::CloseCard);
    }
}

fn sources(ui: &mut Ui, pass: &mut Pass<'_>, card: &Card) {
    if card.sources.is_empty() {
        return;
    }
    let id = if card.sources.len() == 1 {
        "source"
    } else {
        "sources"
    };
    part(ui, pass, id);
    for row in &card.sources {
        source(ui, pass, row);
    }
    if let Some(more) = pass.say().more(card.more_sources) {
        widgets::muted(ui, pass.tokens, &more);
    }
}

fn source(ui: &mut Ui, pass: &mut Pass<'_>, row: &SourceRow) {
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - 30.0;
        let response = ui
            .allocate_ui(vec2(width, 14.0), |ui| {
                ui.set_width(width);
                widgets::link(ui, pass.tokens, &row.title)
            })
            .inner;
        if response
            .on_hover_text(pass.text("card-open-source"))
            .clicked()
        {
            pass.push(Command::OpenRecord(Record::Source(row.id.clone())));
            pass.push(Command::CloseCard);
        }
        if let Some(url) = &row.url {
            let response = icon_button(ui, "external-link", pass, "open-link");
            if response.on_hover_text(url).clicked() {
                pass.push(Command::OpenUrl(url.clone()));
            }
        }
    });
    let text = RichText::new(&row.line).font(regular(size::NOTE));
    let text = text.color(color(pass.tokens.muted));
    ui.add(egui::Label::new(text).wrap());
}

fn buttons(ui: &mut Ui, pass: &mut Pass<'_>, card: &Card) {
    let datum = pass.state.view.card.clone();
    ui.horizontal(|ui| {
        if let Some(datum) = &datum {
            cite_menu(ui, pass, |say| cite::of_datum(say, datum));
        }
        if let [row] = card.records.as_slice() {
            let text = RichText::new(pass.text("card-open-record")).font(regular(size::NOTE));
            let response = ui.add(Button::new(text)).on_hover_text(&row.name);
            widgets::focus_ring(ui, &response, 6.0, pass.tokens);
            if response.clicked() {
                open_record(pass, row.place);
            }
        }
    });
}

/// A menu that copies a citation in one of three forms.
pub fn cite_menu(ui: &mut Ui, pass: &mut Pass<'_>, cite: impl Fn(&Say<'_>) -> Citation) {
    let text = RichText::new(pass.text("cite-copy")).font(regular(size::NOTE));
    let button = match icons::icon("copy", 12.0, color(pass.tokens.text)) {
        Some(icon) => Button::image_and_text(icon, text),
        None => Button::new(text),
    };
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for id in ["cite-text", "cite-bibtex", "cite-csl"] {
            if ui.button(pass.text(id)).clicked() {
                let citation = cite(&pass.say());
                pass.push(Command::Copy(match id {
                    "cite-bibtex" => citation.bibtex,
                    "cite-csl" => citation.csl_json,
                    _ => citation.text,
                }));
                ui.close();
            }
        }
    });
    widgets::focus_ring(ui, &response, 6.0, pass.tokens);
    response.on_hover_text(pass.text("cite-copy-tip"));
}
