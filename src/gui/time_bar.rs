//! The bar of years under the map: play, slider, and a dot for each agreement signed.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use egui::{Align2, Button, Panel, Pos2, Rect, RichText, Sense, Slider, Ui, UiBuilder, pos2, vec2};

use super::pass::Pass;
use super::theme::{bold, color, regular};
use super::{icons, time_marks, widgets};
use crate::analysis::Mark;
use crate::app::{Action, Command, Layer, Record};
use crate::scene::tokens::{size, space};

/// egui keeps the handle of a slider inside its rail: the radius is its height, 22, divided by 2.5.
const INSET: f32 = 22.0 / 2.5;
/// Height of the numbers of the years below the rail.
const NUMBERS: f32 = 20.0;

/// Seconds a year stays while the years play.
pub const PLAY_S: f64 = 1.1;

/// Shows the bar.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let frame = egui::Frame::new().fill(color(pass.tokens.panel));
    Panel::bottom("time bar")
        .exact_size(space::TIME_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let rect = ui.max_rect();
            let left = rect.left() + 24.0;
            play_button(ui, pass, pos2(left, rect.top() + 18.0));
            ui.painter().text(
                pos2(left + 36.0, rect.top() + 33.0),
                Align2::LEFT_CENTER,
                pass.state.view.year.to_string(),
                bold(18.0),
                color(pass.tokens.text),
            );
            // Each year has a column, so that the dots of the first and the last one find room.
            let (first, last) = pass.state.years();
            let all = rect.right() - 16.0 - (left + 92.0);
            let half = all / (last - first + 1).max(1) as f32 / 2.0;
            let rail = Rect::from_min_max(
                pos2(left + 92.0 + half - INSET, rect.top() + 21.0),
                pos2(rect.right() - 16.0 - half + INSET, rect.top() + 45.0),
            );
            if pass.state.view.layer.on == Layer::Ties {
                let place =
                    Rect::from_min_size(pos2(left - 4.0, rect.top() + 46.0), vec2(116.0, 20.0));
                ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                    ui.spacing_mut().button_padding = vec2(4.0, 0.0);
                    ui.spacing_mut().interact_size.y = 20.0;
                    super::back::button(ui, pass);
                });
            }
            slider(ui, pass, rail);
            years(ui, pass, rail);
            if pass.state.view.layer.on == Layer::Ties {
                marks(ui, pass, rail, rect);
            } else {
                let top = rail.bottom() + 24.0;
                let lane = Rect::from_min_max(pos2(rect.left(), top), rect.max - vec2(0.0, 6.0));
                let x_of = |year: i32| year_x(rail, first, last, f64::from(year));
                time_marks::show(ui, pass, lane, x_of);
            }
        });
}

fn play_button(ui: &mut Ui, pass: &mut Pass<'_>, at: Pos2) {
    let name = if pass.state.view.playing {
        "pause"
    } else {
        "play"
    };
    let Some(icon) = icons::icon(name, 18.0, color(pass.tokens.accent)) else {
        return;
    };
    let button = Button::image(icon).frame_when_inactive(false);
    let place = Rect::from_min_size(at - vec2(6.0, 0.0), vec2(30.0, 30.0));
    let response = ui.place(place, button);
    let response = pass.explain(response, Action::Play);
    if response.clicked() {
        pass.push(Command::Do(Action::Play));
    }
}

fn slider(ui: &mut Ui, pass: &mut Pass<'_>, rail: Rect) {
    let (first, last) = pass.state.years();
    let mut year = pass.state.view.year;
    let name = pass.text("year");
    let tip = pass.text("year-tip");
    let tokens = pass.tokens;
    let response = ui
        .scope_builder(UiBuilder::new().max_rect(rail), |ui| {
            let spacing = ui.spacing_mut();
            spacing.slider_width = rail.width();
            spacing.slider_rail_height = 4.0;
            spacing.interact_size.y = 22.0;
            let visuals = ui.visuals_mut();
            visuals.selection.bg_fill = color(tokens.accent);
            for widget in [
                &mut visuals.widgets.inactive,
                &mut visuals.widgets.hovered,
                &mut visuals.widgets.active,
            ] {
                widget.bg_fill = color(tokens.hairline);
                widget.fg_stroke = egui::Stroke::new(2.5, color(tokens.accent));
            }
            let slider = Slider::new(&mut year, first..=last)
                .show_value(false)
                .trailing_fill(true)
                .handle_shape(egui::style::HandleShape::Circle);
            ui.add(slider)
        })
        .inner
        .accessible_name(&name)
        .on_hover_text(tip);
    // The handle's own fill is that of the rail: a ring reads better with the panel inside.
    let x = year_x(rail, first, last, f64::from(year));
    ui.painter()
        .circle_filled(pos2(x, response.rect.center().y), 6.0, color(tokens.panel));
    widgets::focus_ring(ui, &response, 6.0, tokens);
    // A tap may press and let go between two frames: the slider sees no drag then.
    let tapped = ui.ctx().input(|input| {
        let tapped = input.pointer.primary_clicked();
        input.pointer.interact_pos().filter(|_| tapped)
    });
    let numbers = Rect::from_min_max(rail.left_bottom(), rail.right_bottom() + vec2(0.0, NUMBERS));
    let numbers = ui.interact(numbers, ui.scope_id().with("years"), Sense::click());
    let is_here = response.contains_pointer() || numbers.clicked();
    let tapped = tapped.filter(|_| is_here);
    if let Some(at) = tapped {
        year = year_at(rail, first, last, at.x);
    }
    let is_set = response.changed() || tapped.is_some();
    if is_set && year != pass.state.view.year {
        pass.push(Command::SetYear(year));
    }
}

/// The year nearest to a point on the rail.
fn year_at(rail: Rect, first: i32, last: i32, x: f32) -> i32 {
    let part = (x - rail.left() - INSET) / (rail.width() - 2.0 * INSET).max(1.0);
    let span = (last - first) as f32;
    (first + (part * span).round() as i32).clamp(first, last)
}

/// Where the middle of a year's tick stands.
fn year_x(rail: Rect, first: i32, last: i32, year: f64) -> f32 {
    let span = f64::from((last - first).max(1));
    let part = (year - f64::from(first)) / span;
    let width = rail.width() - 2.0 * INSET;
    rail.left() + INSET + width * part as f32
}

fn years(ui: &Ui, pass: &Pass<'_>, rail: Rect) {
    let (first, last) = pass.state.years();
    // Where a year has no room for its number, every fifth one has it, and the first and the last.
    let column = year_x(rail, first, last, f64::from(first + 1)) - rail.left() - INSET;
    let narrow = column < 34.0;
    let is_named = |year: i32| {
        let near = |end: i32| f64::from((year - end).abs()) * f64::from(column) < 34.0;
        let end = year == first || year == last;
        !narrow || end || (year % 5 == 0 && !near(first) && !near(last))
    };
    for year in (first..=last).filter(|year| is_named(*year)) {
        let ink = if year == pass.state.view.year {
            pass.tokens.text
        } else {
            pass.tokens.muted
        };
        ui.painter().text(
            pos2(
                year_x(rail, first, last, f64::from(year)),
                rail.bottom() + 4.0,
            ),
            Align2::CENTER_TOP,
            year.to_string(),
            regular(size::NOTE),
            color(ink),
        );
    }
}

/// A dot for each agreement, over its own year, in the colour of its partner.
fn marks(ui: &mut Ui, pass: &mut Pass<'_>, rail: Rect, bar: Rect) {
    let top = rail.bottom() + 26.0;
    let lane = bar.bottom() - top - 6.0;
    let tokens = pass.tokens;
    ui.painter().text(
        pos2(bar.left() + 24.0, top + lane / 2.0),
        Align2::LEFT_CENTER,
        pass.text("time-agreements"),
        regular(size::NOTE),
        color(tokens.muted),
    );
    let (first, last) = pass.state.years();
    let document = &pass.state.document;
    let actor = pass.state.view.selection.actor();
    let whose = (actor != crate::model::REGION).then_some(&actor);
    let found = pass.marks(whose);
    let dots = pack(&found, |mark| {
        // A year's dots spread over the year, its tick in the middle.
        year_x(rail, first, last, mark.at - 0.5)
    });
    let rows = dots.iter().map(|(_, row)| *row).max().unwrap_or(0) + 1;
    let step = (lane / rows as f32).min(9.0);
    let radius = (step * 0.42).clamp(1.4, 3.0);
    let mut hovered: Option<(&Mark, Pos2)> = None;
    let area = Rect::from_min_max(pos2(bar.left() + 110.0, top), bar.max);
    let response = ui.interact(area, ui.scope_id().with("marks"), Sense::click());
    let spoken = pass.state.words.with(
        "time-marks",
        &[
            ("count", found.len().into()),
            ("first", first.into()),
            ("last", last.into()),
        ],
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &spoken));
    let pointer = response.hover_pos();
    let middle = top + lane / 2.0;
    for (mark, (x, row)) in found.iter().zip(&dots) {
        let offset = *row as f32 - (rows - 1) as f32 / 2.0;
        let at = pos2(*x, middle + offset * step);
        let ink = mark
            .vectors
            .first()
            .map_or(tokens.muted, |vector| tokens.vector(*vector));
        ui.painter().circle_filled(at, radius, color(ink));
        if pointer.is_some_and(|p| p.distance(at) < radius + 3.0) {
            hovered = Some((mark, at));
        }
    }
    let Some((mark, at)) = hovered else {
        return;
    };
    let Some(agreement) = document.dataset.agreements.get(mark.agreement) else {
        return;
    };
    let stroke = egui::Stroke::new(1.5, color(tokens.text));
    ui.painter().circle_stroke(at, radius + 2.0, stroke);
    let say = pass.say();
    let clicked = response.clicked();
    response.on_hover_ui_at_pointer(|ui| {
        ui.label(RichText::new(&agreement.title).font(super::theme::semibold(size::BODY)));
        widgets::muted(ui, tokens, &say.agreement_line(agreement));
        widgets::muted(ui, tokens, &say.actors(&agreement.parties));
    });
    if clicked {
        pass.push(Command::OpenRecord(Record::Agreement(agreement.id.clone())));
    }
}

/// Puts each dot into the first row where it has room; positions must come in order.
fn pack(marks: &[Mark], x_of: impl Fn(&Mark) -> f32) -> Vec<(f32, usize)> {
    const APART: f32 = 6.5;
    // Dots in their order, so that rows become free in the order in which they were taken.
    let mut taken: VecDeque<(f32, usize)> = VecDeque::new();
    let mut free: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    let mut rows = 0;
    marks
        .iter()
        .map(|mark| {
            let x = x_of(mark);
            while let Some((_, row)) = taken.pop_front_if(|(end, _)| x - *end >= APART) {
                free.push(Reverse(row));
            }
            let row = free.pop().map_or_else(
                || {
                    rows += 1;
                    rows - 1
                },
                |Reverse(row)| row,
            );
            taken.push_back((x, row));
            (x, row)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_takes_the_first_row_with_room() {
        let marks: Vec<Mark> = [0.0, 1.0, 2.0, 7.0, 8.0, 30.0]
            .into_iter()
            .map(|at| Mark {
                at,
                agreement: 0,
                vectors: Vec::new(),
            })
            .collect();
        let rows: Vec<usize> = pack(&marks, |mark| mark.at as f32)
            .into_iter()
            .map(|(_, row)| row)
            .collect();
        assert_eq!(rows, [0, 1, 2, 0, 1, 0]);
    }

    #[test]
    fn the_year_at_a_point_is_that_of_the_nearest_tick() {
        let rail = Rect::from_min_max(pos2(100.0, 0.0), pos2(700.0, 20.0));
        for year in 2015..=2025 {
            let x = year_x(rail, 2015, 2025, f64::from(year));
            assert_eq!(year_at(rail, 2015, 2025, x + 20.0), year);
        }
        assert_eq!(year_at(rail, 2015, 2025, 0.0), 2015);
        assert_eq!(year_at(rail, 2015, 2025, 2000.0), 2025);
    }
}
