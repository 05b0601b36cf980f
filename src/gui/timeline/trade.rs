//! Trade of the chosen pair under the time line, on the same axis.

use egui::{
    Align2, Id, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::axis::Axis;
use super::place::Places;
use crate::analysis::{Flow, Preference, Telling};
use crate::app::Command;
use crate::gui::icons;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::{ActorId, REGION, Selection, Vector};
use crate::scene::chart::{TradeChart, YearBars};
use crate::scene::timeline::pair_name;
use crate::scene::tokens::{Ink, size};

/// Draws the strip.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, places: &Places, axis: &Axis) {
    let reporter = match &pass.state.view.selection {
        Selection::State(id) => id.clone(),
        Selection::Region | Selection::Partner(_) => ActorId::new(REGION),
    };
    let partner = pass.state.view.partner;
    let chart = pass.trade_chart(&reporter, partner);
    head(ui, pass, places, &reporter, &chart);
    let tokens = pass.tokens;
    let place = places.trade;
    let top = chart
        .ticks
        .last()
        .map_or(1.0, |(value, _)| *value)
        .max(1e-9);
    let y = |value: f64| place.bottom() - place.height() * 0.94 * (value / top) as f32;
    let hair = Stroke::new(1.0, color(tokens.hairline));
    for (value, text) in &chart.ticks {
        ui.painter().hline(place.x_range(), y(*value), hair);
        let at = pos2(place.right() + 6.0, y(*value));
        ui.painter().text(
            at,
            Align2::LEFT_CENTER,
            text,
            regular(size::NOTE),
            color(tokens.muted),
        );
    }
    let with_value = |bars: &&YearBars| !bars.bars.is_empty();
    let first = chart.years.iter().find(with_value).map(|bars| bars.year);
    hatch(ui, pass, place, axis, first);
    for bars in &chart.years {
        if axis.shows(f64::from(bars.year)) || axis.shows(f64::from(bars.year) + 0.99) {
            column(ui, pass, place, axis, &chart, bars, &y);
        }
    }
}

fn head(ui: &mut Ui, pass: &mut Pass<'_>, places: &Places, reporter: &ActorId, chart: &TradeChart) {
    let tokens = pass.tokens;
    let left = places.names.left();
    let top = places.trade.top() + 4.0;
    let painter = ui.painter();
    painter.text(
        pos2(left, top),
        Align2::LEFT_TOP,
        pass.text("timeline-trade"),
        semibold(size::BODY),
        color(tokens.text),
    );
    let say = pass.say();
    let current = pass.state.view.partner;
    let name = pair_name(&say, reporter, current);
    let place = Rect::from_min_size(
        pos2(left - 4.0, top + 17.0),
        vec2(places.names.width(), 20.0),
    );
    let (mut chosen, mut told) = (None, None);
    ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 0.0);
        ui.spacing_mut().interact_size.y = 20.0;
        let text = egui::RichText::new(&name).font(regular(size::BODY));
        let arrow = icons::icon("chevron-down", 11.0, color(tokens.text));
        let button = match arrow {
            Some(arrow) => egui::Button::new((text, arrow)),
            None => egui::Button::new(text),
        };
        let button = button.frame_when_inactive(false).truncate();
        let menu = egui::containers::menu::MenuButton::from_button(button);
        menu.ui(ui, |ui| {
            for vector in Vector::ALL {
                if ui.radio(vector == current, say.vector(vector)).clicked() {
                    chosen = Some(vector);
                    ui.close();
                }
            }
            ui.separator();
            widgets::muted(ui, tokens, &pass.text("telling-head"));
            for telling in Telling::ALL {
                let name = say.telling(telling, reporter, current);
                if ui.radio(telling == chart.telling, name).clicked() {
                    told = Some(telling);
                    ui.close();
                }
            }
        });
    });
    if let Some(vector) = chosen {
        pass.push(Command::ChoosePartner(vector));
    }
    if let Some(telling) = told {
        pass.push(Command::SetTelling(telling));
    }
    key(
        ui,
        pass,
        chart,
        pos2(left, top + 46.0),
        places.names.right(),
    );
}

/// What the bars stand for, in one line or where it is too long in two, and the unit.
fn key(ui: &Ui, pass: &Pass<'_>, chart: &TradeChart, at: Pos2, right: f32) {
    const LINE: f32 = 14.0;
    let painter = ui.painter();
    let ink = color(pass.tokens.muted);
    let (mut x, mut y) = (at.x, at.y);
    for entry in &chart.key {
        let words = painter.layout_no_wrap(entry.words.clone(), regular(size::NOTE), ink);
        let size = words.size();
        if x > at.x && x + 12.0 + size.x > right {
            (x, y) = (at.x, y + LINE);
        }
        let swatch = Rect::from_min_size(pos2(x, y - 4.0), vec2(8.0, 8.0));
        bar(painter, swatch, entry.ink, entry.filled);
        painter.galley(pos2(x + 12.0, y - size.y / 2.0), words, ink);
        x += 12.0 + size.x + 10.0;
    }
    painter.text(
        pos2(at.x, y + 9.0),
        Align2::LEFT_TOP,
        pass.text("unit-busd"),
        regular(size::NOTE),
        ink,
    );
}

/// Before its first row the strip is hatched and says so.
fn hatch(ui: &Ui, pass: &Pass<'_>, place: Rect, axis: &Axis, first: Option<i32>) {
    let end = first.map_or(axis.to, f64::from);
    if end <= axis.from {
        return;
    }
    let right = axis.x(end.min(axis.to));
    let area = Rect::from_min_max(place.min, pos2(right, place.bottom()));
    let painter = ui.painter().with_clip_rect(area);
    let stroke = Stroke::new(1.0, color(pass.tokens.hairline));
    let mut x = area.left() - area.height();
    while x < area.right() {
        painter.line_segment(
            [pos2(x, area.bottom()), pos2(x + area.height(), area.top())],
            stroke,
        );
        x += 8.0;
    }
    let year = first.unwrap_or(axis.to as i32);
    let text = pass
        .state
        .words
        .with("timeline-trade-none", &[("year", year.into())]);
    let galley = painter.layout_no_wrap(text, regular(size::NOTE), color(pass.tokens.muted));
    if galley.size().x + 12.0 > area.width() {
        return;
    }
    let at = Align2::CENTER_CENTER.anchor_size(area.center(), galley.size());
    painter.rect_filled(at.expand(4.0), 0.0, color(pass.tokens.panel));
    painter.galley(at.min, galley, color(pass.tokens.muted));
}

/// The bars of one year, in the middle of its column.
fn column(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    place: Rect,
    axis: &Axis,
    chart: &TradeChart,
    bars: &YearBars,
    y: &impl Fn(f64) -> f32,
) {
    let left = axis.x(f64::from(bars.year));
    let right = axis.x(f64::from(bars.year) + 1.0);
    let width = ((right - left) * 0.36).clamp(1.0, 22.0);
    let middle = f32::midpoint(left, right);
    let area = Rect::from_min_max(pos2(left, place.top()), pos2(right, place.bottom()));
    let area = area.intersect(place);
    let id = Id::unique(("time trade", bars.year));
    let response = ui.interact(area, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &bars.description));
    let painter = ui.painter().with_clip_rect(place);
    if response.hovered() {
        painter.rect_filled(area, 0.0, color(pass.tokens.hover));
    }
    for of in &bars.bars {
        let left = match (chart.telling, of.preference, of.flow) {
            (Telling::Both, Preference::Partner, _) | (_, _, Flow::Imports) => middle + 0.5,
            (Telling::Both, ..) | (_, _, Flow::Exports) => middle - width - 0.5,
            (_, _, Flow::Turnover) => middle - width / 2.0,
        };
        let from = pos2(left, y(of.value_busd));
        let place = Rect::from_min_max(from, pos2(left + width, place.bottom()));
        bar(&painter, place, chart.ink(of.flow), of.own);
    }
    widgets::focus_ring(ui, &response, 2.0, pass.tokens);
    if response.on_hover_text(&bars.description).clicked() {
        pass.push(Command::SetYear(bars.year));
    }
}

/// Filled, or hollow where it is not the state's own figure.
fn bar(painter: &Painter, place: Rect, ink: Ink, filled: bool) {
    if filled {
        painter.rect_filled(place, 0.0, color(ink));
    } else {
        let line = Stroke::new(1.2, color(ink));
        painter.rect_stroke(place, 0.0, line, StrokeKind::Inside);
    }
}
