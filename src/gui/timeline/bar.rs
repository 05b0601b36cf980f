//! The row under the top bar: whose agreements, which groups, which span.

use egui::{Align, Layout, Rect, Response, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::marks::mark;
use crate::analysis::timeline::{Group, Lanes};
use crate::app::Command;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::{ActorId, STATES, Selection};
use crate::scene::tokens::size;

/// Height of the row.
const HEIGHT: f32 = 46.0;

/// Shows the row.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let inner = rect.shrink2(vec2(24.0, 6.0));
    let right = egui::UiBuilder::new()
        .max_rect(inner)
        .layout(Layout::right_to_left(Align::Center));
    let end = ui
        .scope_builder(right, |ui| summary(ui, pass))
        .response
        .rect
        .left();
    let place = Rect::from_min_max(inner.min, pos2(end - 12.0, inner.bottom()));
    let left = egui::UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(left, |ui| {
        ui.shrink_clip_rect(place.expand2(vec2(4.0, 6.0)));
        actors(ui, pass);
        lanes(ui, pass);
        ui.add_space(8.0);
        let narrow = ui.available_width() < 640.0;
        ui.spacing_mut().item_spacing.x = if narrow { 2.0 } else { 10.0 };
        for group in Group::ALL {
            let name = pass.text(group.id());
            let on = pass.state.is_group_chosen(group);
            let chip = group_chip(ui, pass, group, on, &name, narrow);
            if chip
                .on_hover_text(format!("{name}. {}", pass.text("group-tip")))
                .clicked()
            {
                pass.push(Command::ToggleGroup(group));
            }
        }
        crate::gui::filters::menu(ui, pass);
    });
}

fn menu_button(
    ui: &mut Ui,
    pass: &Pass<'_>,
    text: &str,
    strong: bool,
    tip: &str,
    content: impl FnOnce(&mut Ui),
) {
    let font = if strong {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let text = RichText::new(text).font(font);
    let arrow = icons::icon("chevron-down", 12.0, color(pass.tokens.text));
    let button = match arrow {
        Some(arrow) => egui::Button::new((text, arrow)),
        None => egui::Button::new(text),
    }
    .frame_when_inactive(false)
    .min_size(vec2(0.0, 30.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(180.0);
        content(ui);
    });
    response.on_hover_text(tip);
}

fn actors(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.view.selection.clone();
    let name = match &current {
        Selection::Region => pass.text("timeline-all-states"),
        other => pass.say().selection(other),
    };
    let tip = pass.text("timeline-actor-tip");
    let mut chosen = None;
    let all = pass.text("timeline-all-states");
    let states: Vec<(Selection, String)> = STATES
        .iter()
        .map(|code| {
            let id = ActorId::new(code);
            let name = pass.say().actor(&id);
            (Selection::State(id), name)
        })
        .collect();
    menu_button(ui, pass, &name, true, &tip, |ui| {
        let choices = std::iter::once((Selection::Region, all)).chain(states);
        for (selection, name) in choices {
            if ui.radio(current == selection, name).clicked() {
                chosen = Some(selection);
                ui.close();
            }
        }
    });
    if let Some(selection) = chosen {
        pass.push(Command::Select(selection));
    }
}

fn lanes(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.view.lanes;
    let names = Lanes::ALL.map(|lanes| (lanes, pass.text(lanes.id())));
    let tip = pass.text("lanes-tip");
    let mut chosen = None;
    menu_button(ui, pass, &pass.text(current.id()), false, &tip, |ui| {
        for (lanes, name) in names {
            if ui.radio(current == lanes, name).clicked() {
                chosen = Some(lanes);
                ui.close();
            }
        }
    });
    if let Some(lanes) = chosen {
        pass.push(Command::SetLanes(lanes));
    }
}

/// Shape and name of a group: legend and filter in one; in a narrow window the shape alone.
fn group_chip(
    ui: &mut Ui,
    pass: &Pass<'_>,
    group: Group,
    on: bool,
    name: &str,
    narrow: bool,
) -> Response {
    let tokens = pass.tokens;
    let shown = if narrow { "" } else { name };
    let font = if on {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let galley = ui
        .painter()
        .layout_no_wrap(shown.to_owned(), font, color(tokens.text));
    let width = 26.0 + galley.size().x + if narrow { 0.0 } else { 4.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
    let ground = if on {
        tokens.accent_tint
    } else if response.hovered() {
        tokens.hover
    } else {
        tokens.panel
    };
    ui.painter().rect_filled(rect, 6.0, color(ground));
    let at = pos2(rect.left() + 12.0, rect.center().y);
    mark(ui.painter(), at, 4.2, group, tokens.text, ground);
    let text = pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(text, galley, color(tokens.text));
    widgets::focus_ring(ui, &response, 6.0, tokens);
    response
}

/// The span and how many agreements lie in it.
fn summary(ui: &mut Ui, pass: &mut Pass<'_>) {
    let scene = pass.timeline_scene();
    let say = pass.say();
    if let Some(span) = pass.state.view.span {
        clear(ui, pass, Command::SetSpan(None), "span-clear");
        let args = [
            ("inside", scene.in_span.into()),
            ("count", scene.total.into()),
        ];
        strong(
            ui,
            &say.words.with("timeline-in-span", &args),
            color(pass.tokens.text),
        );
        let text = format!("{} – {}", say.date(span.from), say.date(span.to));
        strong(ui, &text, color(pass.tokens.accent));
        return;
    }
    let args = [("count", scene.total.into())];
    strong(
        ui,
        &say.words.with("timeline-total", &args),
        color(pass.tokens.text),
    );
    if scene.undated > 0 {
        let args = [("count", scene.undated.into())];
        widgets::muted(ui, pass.tokens, &say.words.with("timeline-undated", &args));
    }
}

fn strong(ui: &mut Ui, text: &str, ink: egui::Color32) {
    let text = RichText::new(text).font(semibold(size::BODY)).color(ink);
    ui.add(egui::Label::new(text).extend());
}

fn clear(ui: &mut Ui, pass: &mut Pass<'_>, command: Command, tip: &str) {
    let Some(icon) = icons::icon("x", 13.0, color(pass.tokens.muted)) else {
        return;
    };
    let button = egui::Button::image(icon).frame_when_inactive(false);
    let tip = pass.text(tip);
    let response = ui.add(button).on_hover_text(&tip).accessible_name(&tip);
    if response.clicked() {
        pass.push(command);
    }
}

/// All, ten years, three years, one: how much of the axis is shown, ending at its last point.
pub fn window_switch(ui: &mut Ui, pass: &mut Pass<'_>) {
    let scene = pass.timeline_scene();
    let (first, last) = scene.reach;
    let words = &pass.state.words;
    let mut options = vec![(None, words.get("window-all"))];
    for years in [10_i32, 3, 1] {
        if f64::from(years) < last - first {
            let name = words.with("window-years", &[("count", (years as usize).into())]);
            options.push((Some(years), name));
        }
    }
    let current = options
        .iter()
        .map(|(years, _)| *years)
        .find(|years| window_of(*years, last) == pass.state.view.window);
    // A window that is none of these marks none.
    let tip = words.get("window-tip");
    let options: Vec<(Option<Option<i32>>, String)> = options
        .into_iter()
        .map(|(years, name)| (Some(years), name))
        .collect();
    if let Some(Some(years)) = widgets::segmented(ui, pass.tokens, &options, current, &tip) {
        pass.push(Command::SetWindow(window_of(years, last)));
    }
}

fn window_of(years: Option<i32>, last: f64) -> Option<(f64, f64)> {
    years.map(|years| (last - f64::from(years), last))
}
