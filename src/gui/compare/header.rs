//! Names of columns with what changes them, the way to add one, and the right end of the top bar.

use egui::{Button, Rect, Response, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::drag;
use super::place::Places;
use super::value::note;
use crate::app::{Action, Column, Command, Compare, CompareChange, Compared};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::Selection;
use crate::scene::compare::CompareScene;
use crate::scene::tokens::size;

/// The year of all columns and their scale, from the right.
pub fn right_end(ui: &mut Ui, pass: &mut Pass<'_>) {
    let own = pass.state.view.compare.own_scale;
    let options = [
        (false, pass.text("compare-equal")),
        (true, pass.text("compare-own")),
    ];
    let tip = pass.text("compare-scale-tip");
    if let Some(own) = widgets::segmented(ui, pass.tokens, &options, own, &tip) {
        pass.push(Command::Compare(CompareChange::OwnScale(own)));
    }
    ui.add_space(8.0);
    step(ui, pass, Action::YearAfter);
    let year = RichText::new(pass.state.view.year.to_string()).font(semibold(size::BODY));
    let tip = pass.text("compare-year-name");
    ui.label(year).on_hover_text(tip);
    step(ui, pass, Action::YearBefore);
    ui.add_space(8.0);
    crate::gui::back::button(ui, pass);
}

fn step(ui: &mut Ui, pass: &mut Pass<'_>, action: Action) {
    let Some(icon) = icons::icon(action.icon(), 14.0, color(pass.tokens.text)) else {
        return;
    };
    let button = Button::image(icon)
        .frame_when_inactive(false)
        .min_size(vec2(26.0, 28.0));
    let response = ui.add_enabled(action.enabled(pass.state), button);
    if pass.explain(response, action).clicked() {
        pass.push(Command::Do(action));
    }
}

fn name_of(pass: &Pass<'_>, who: &Selection) -> String {
    pass.say().selection(who)
}

/// Above the names of rows: adding a column, and the switch between states and partners.
pub fn add(ui: &mut Ui, pass: &mut Pass<'_>, place: Rect) {
    let compare = pass.state.view.compare.clone();
    let of_states = compare.compared() == Compared::States;
    let top = place.top() + 12.0;
    let area = Rect::from_min_max(
        pos2(place.left() - 10.0, top),
        pos2(place.right(), top + 28.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        ui.add_enabled_ui(compare.can_grow(), |ui| {
            add_menu(ui, pass, &compare, of_states);
        });
    });
    let count = [("count", Compare::MOST.into())];
    let words = if compare.can_grow() {
        pass.state.words.with("compare-most", &count)
    } else {
        pass.state.words.with("compare-full", &count)
    };
    note(
        ui,
        pass,
        pos2(place.left(), top + 30.0),
        &words,
        place.width(),
    );
    let (to, id) = if of_states {
        (Compared::Partners, "compare-to-partners")
    } else {
        (Compared::States, "compare-to-states")
    };
    let area = Rect::from_min_max(
        pos2(place.left(), top + 46.0),
        pos2(place.right(), top + 66.0),
    );
    let text = pass.text(id);
    let tip = pass.text("compare-of-tip");
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        if widgets::link(ui, pass.tokens, &text)
            .on_hover_text(tip)
            .clicked()
        {
            pass.push(Command::Compare(CompareChange::Of(to)));
        }
    });
}

fn add_menu(ui: &mut Ui, pass: &mut Pass<'_>, compare: &Compare, of_states: bool) {
    let id = if of_states {
        "compare-add-state"
    } else {
        "compare-add-partner"
    };
    let words = pass.text(id);
    let ink = if ui.is_enabled() {
        pass.tokens.accent
    } else {
        pass.tokens.muted
    };
    let text = RichText::new(&words)
        .font(semibold(size::BODY))
        .color(color(ink));
    let button = match icons::icon("plus", 13.0, color(ink)) {
        Some(icon) => Button::image_and_text(icon, text),
        None => Button::new(text),
    }
    .truncate()
    .frame_when_inactive(false);
    let menu = egui::containers::menu::MenuButton::from_button(button);
    let tip = pass.text("compare-add-tip");
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(200.0);
        let shared = pass.state.view.year;
        for who in compare.choices() {
            let name = name_of(pass, &who);
            if !compare.holds(&who, shared, shared) && ui.button(name).clicked() {
                let column = Column { who, year: None };
                pass.push(Command::Compare(CompareChange::Add(column)));
                ui.close();
            }
        }
        ui.separator();
        ui.menu_button(pass.text("compare-another-year"), |ui| {
            for who in compare.choices() {
                let Some(year) = compare.free_year(&who, shared, pass.state.years()) else {
                    continue;
                };
                let args = [("who", name_of(pass, &who).into()), ("year", year.into())];
                if ui
                    .button(pass.state.words.with("compare-in-own-year", &args))
                    .clicked()
                {
                    let column = Column {
                        who,
                        year: Some(year),
                    };
                    pass.push(Command::Compare(CompareChange::Add(column)));
                    ui.close();
                }
            }
        });
    });
    response.on_hover_text(tip);
}

/// The name of a column, its facts, and on hover or focus what moves or removes it.
pub fn show(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    place: Rect,
    columns: (Rect, &Places),
) {
    let Some(column) = scene.columns.get(at) else {
        return;
    };
    let mut head = place;
    head.max.y = place.top() + 82.0;
    let over = ui.rect_contains_pointer(head);
    let own = pass.state.view.compare.columns.get(at).and_then(|c| c.year);
    let title = match own {
        Some(year) => format!("{} {year}", column.name),
        None => column.name.clone(),
    };
    tools(ui, pass, &title, at, scene.columns.len(), head, over);
    let area = Rect::from_min_max(
        pos2(head.left() - 10.0, head.top() + 16.0),
        pos2(head.right(), head.top() + 50.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let text = RichText::new(&title).font(bold(size::TITLE));
        let button = match icons::icon("chevron-down", 14.0, color(pass.tokens.muted)) {
            Some(icon) => Button::new((text, icon)),
            None => Button::new(text),
        }
        .truncate()
        .sense(Sense::click_and_drag())
        .frame_when_inactive(false);
        let button = egui::containers::menu::MenuButton::from_button(button);
        let args = [
            ("who", column.name.as_str().into()),
            ("year", column.year.into()),
        ];
        let spoken = pass.state.words.with("compare-choose", &args);
        let tip = pass.text("compare-choose-tip");
        let (response, _) = button.ui(ui, |ui| menu(ui, pass, at));
        let count = scene.columns.len();
        drag::column(ui, pass, &response, (at, count, &title), columns);
        response.on_hover_text(tip).accessible_name(spoken);
    });
    let area = Rect::from_min_max(
        pos2(head.left(), head.top() + 51.0),
        pos2(head.right(), head.bottom()),
    );
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let font = regular(size::NOTE);
        card::line(ui, pass, &column.facts, &font, pass.tokens.muted, "");
    });
}

/// What can stand in a column, its year, and moving and removing it.
fn menu(ui: &mut Ui, pass: &mut Pass<'_>, at: usize) {
    ui.set_min_width(200.0);
    let compare = pass.state.view.compare.clone();
    let Some(column) = compare.columns.get(at) else {
        return;
    };
    let mut chosen = None;
    for who in compare.choices() {
        let name = name_of(pass, &who);
        if ui.radio(column.who == who, name).clicked() {
            chosen = Some(CompareChange::Set(at, who));
        }
    }
    ui.separator();
    let shared = pass.state.view.year;
    ui.menu_button(pass.text("year"), |ui| {
        let args = [("year", shared.into())];
        let words = pass.state.words.with("compare-year-shared", &args);
        if ui.radio(column.year.is_none(), words).clicked() {
            chosen = Some(CompareChange::Year(at, None));
        }
        let (first, last) = pass.state.years();
        for year in (first..=last).rev().filter(|year| *year != shared) {
            if ui
                .radio(column.year == Some(year), year.to_string())
                .clicked()
            {
                chosen = Some(CompareChange::Year(at, Some(year)));
            }
        }
    });
    if let Some(change) = chosen {
        pass.push(Command::Compare(change));
        ui.close();
    }
}

/// Left, right, remove: small icons at the top right, drawn where the pointer or the focus is.
fn tools(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    name: &str,
    at: usize,
    count: usize,
    head: Rect,
    over: bool,
) {
    let (from, before) = (at, at.wrapping_sub(1));
    let list = [
        (
            "chevron-left",
            "compare-left",
            at > 0,
            CompareChange::Move { from, to: before },
        ),
        (
            "chevron-right",
            "compare-right",
            at + 1 < count,
            CompareChange::Move { from, to: at + 1 },
        ),
        (
            "x",
            "compare-remove",
            count > Compare::LEAST,
            CompareChange::Remove(at),
        ),
    ];
    let mut x = head.right() - 24.0 * list.len() as f32;
    for (icon, id, can, change) in list {
        let rect = Rect::from_min_size(pos2(x, head.top() + 2.0), vec2(24.0, 20.0));
        x += 24.0;
        if !can {
            continue;
        }
        let words = pass.state.words.with(id, &[("who", name.into())]);
        if tool(ui, pass, rect, icon, &words, over).clicked() {
            pass.push(Command::Compare(change));
        }
    }
}

fn tool(ui: &mut Ui, pass: &Pass<'_>, rect: Rect, icon: &str, words: &str, over: bool) -> Response {
    let response = ui.interact(
        rect,
        ui.scope_id()
            .with(("compare tool", rect.left() as i32, icon)),
        Sense::click(),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words));
    if over || response.has_focus() {
        if response.hovered() {
            ui.painter()
                .rect_filled(rect, 5.0, color(pass.tokens.hover));
        }
        if let Some(image) = icons::icon(icon, 13.0, color(pass.tokens.muted)) {
            let place = Rect::from_center_size(rect.center(), vec2(13.0, 13.0));
            image.paint_at(ui, place);
        }
    }
    widgets::focus_ring(ui, &response, 5.0, pass.tokens);
    response.on_hover_text(words)
}
