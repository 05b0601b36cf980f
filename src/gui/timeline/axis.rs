//! The axis: years and points, ticks, wheel, drag and brush.

use egui::{Align2, Id, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::TimelinePane;
use super::place::Places;
use crate::analysis::Span;
use crate::app::Command;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::model::PartialDate;
use crate::scene::timeline::TimelineScene;
use crate::scene::tokens::size;

/// Years and points of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Points of the first and the last year.
    left: f32,
    right: f32,
    /// What is shown, in years.
    pub from: f64,
    /// The end of what is shown.
    pub to: f64,
    reach: (f64, f64),
}

impl Axis {
    /// The axis over the plot.
    pub fn new(places: &Places, reach: (f64, f64), window: Option<(f64, f64)>) -> Self {
        let (from, to) = window.unwrap_or(reach);
        Self {
            left: places.plot.left(),
            right: places.plot.right(),
            from,
            to,
            reach,
        }
    }

    /// Where a year stands.
    pub fn x(&self, year: f64) -> f32 {
        let part = (year - self.from) / (self.to - self.from).max(1e-9);
        // Far outside points would overflow nothing but help nobody.
        let part = part.clamp(-8.0, 9.0) as f32;
        self.left + (self.right - self.left) * part
    }

    /// The year of a point.
    pub fn year(&self, x: f32) -> f64 {
        let part = f64::from((x - self.left) / (self.right - self.left).max(1.0));
        self.from + (self.to - self.from) * part
    }

    /// Whether a year is in view.
    pub fn shows(&self, year: f64) -> bool {
        year >= self.from && year <= self.to
    }

    fn zoomed(&self, factor: f64, around: f64) -> (f64, f64) {
        let width = ((self.to - self.from) / factor).min(self.reach.1 - self.reach.0);
        let part = (around - self.from) / (self.to - self.from).max(1e-9);
        let from = around - width * part;
        (from, from + width)
    }

    /// Ticks in view: years, or months where years are far apart; each with its words.
    fn ticks(&self, pass: &Pass<'_>) -> Vec<(f64, String, bool)> {
        let per_year = f64::from(self.right - self.left) / (self.to - self.from).max(1e-9);
        let mut ticks = Vec::new();
        let step = [1, 2, 5, 10]
            .into_iter()
            .find(|step| per_year * f64::from(*step) >= 92.0)
            .unwrap_or(20);
        let (first, last) = (self.from.floor() as i32, self.to.ceil() as i32);
        for year in first..=last {
            if self.shows(f64::from(year)) {
                let named = year % step == 0 || (step > 2 && year == self.reach.0 as i32);
                let text = if named {
                    year.to_string()
                } else {
                    String::new()
                };
                ticks.push((f64::from(year), text, true));
            }
        }
        if per_year >= 160.0 {
            let every = if per_year >= 620.0 { 1 } else { 3 };
            for year in first..=last {
                for month in (1..12).filter(|month| month % every == 0) {
                    let at = f64::from(year) + f64::from(month) / 12.0;
                    if self.shows(at) {
                        let text = pass.text(&format!("month-{}", month + 1));
                        ticks.push((at, text, false));
                    }
                }
            }
        }
        ticks
    }
}

/// Wheel zooms at the pointer, a drag on empty ground pans.
pub fn gestures(ui: &Ui, pass: &mut Pass<'_>, places: &Places, axis: &Axis) {
    let ground = places.ground();
    let response = ui.interact(ground, Id::unique("time ground"), Sense::click_and_drag());
    if response.dragged() {
        let by = axis.year(response.drag_delta().x) - axis.year(0.0);
        pass.push(Command::SetWindow(Some((axis.from - by, axis.to - by))));
    }
    let over = Rect::from_min_max(pos2(places.plot.left(), places.all.top()), places.plot.max);
    let Some(pointer) = ui
        .input(|input| input.pointer.hover_pos())
        .filter(|at| over.contains(*at))
    else {
        return;
    };
    if !ui.rect_contains_pointer(over) {
        return;
    }
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
    let factor = f64::from(pinch) * f64::from(wheel.y / 240.0).exp();
    if (factor - 1.0).abs() > 1e-4 {
        // The wheel belongs to the axis here, not to the page that scrolls.
        ui.input_mut(|input| input.smooth_scroll_delta = egui::Vec2::ZERO);
        let window = axis.zoomed(factor, axis.year(pointer.x));
        pass.push(Command::SetWindow(Some(window)));
    }
}

/// Grid lines, ticks and the words of the axis.
pub fn grid(ui: &Ui, pass: &Pass<'_>, places: &Places, axis: &Axis) {
    let tokens = pass.tokens;
    let painter = ui.painter();
    let hair = Stroke::new(1.0, color(tokens.hairline));
    let line = places.axis.top();
    painter.hline(places.plot.x_range(), line, hair);
    for place in &places.lanes {
        painter.hline(places.names.left()..=places.plot.right(), place.top(), hair);
    }
    if let Some(last) = places.lanes.last() {
        painter.hline(
            places.names.left()..=places.plot.right(),
            last.bottom(),
            hair,
        );
    }
    painter.hline(
        places.names.left()..=places.plot.right(),
        places.trade.top() - 2.0,
        hair,
    );
    let bottom = places.trade.bottom();
    for (at, text, is_year) in axis.ticks(pass) {
        let x = axis.x(at);
        let named = !text.is_empty();
        let length = if named { 7.0 } else { 4.0 };
        painter.vline(x, line..=line + length, hair);
        if named && is_year {
            painter.vline(
                x,
                places.axis.bottom()..=bottom,
                Stroke::new(1.0, color(tokens.hairline.alpha(0.6))),
            );
            painter.text(
                pos2(x, bottom + 2.0),
                Align2::CENTER_TOP,
                &text,
                regular(size::NOTE),
                color(tokens.muted),
            );
        }
        painter.text(
            pos2(x + 3.0, line + 4.0),
            Align2::LEFT_TOP,
            text,
            regular(size::NOTE),
            color(tokens.muted),
        );
    }
}

/// The brush: a drag on the axis marks a span whose ends snap to events; it is drawn over everything.
pub fn brush(
    pane: &mut TimelinePane,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    places: &Places,
    axis: &Axis,
) {
    let area = places.axis.expand2(egui::vec2(0.0, 2.0));
    let response = ui
        .interact(area, Id::unique("time axis"), Sense::click_and_drag())
        .on_hover_text(pass.text("timeline-axis"));
    let span = pass.state.view.span;
    response.widget_info(|| {
        let text = pass.text("timeline-axis");
        WidgetInfo::labeled(Role::Slider, true, text)
    });
    let say = pass.say();
    let shown = [axis.from, axis.to].map(|at| say.date(PartialDate::from_years(at)));
    let [from, to] = shown;
    let value = say.words.with(
        "timeline-axis-value",
        &[("from", from.into()), ("to", to.into())],
    );
    ui.accesskit_node_builder(response.id, |node| node.set_value(value));
    keys(ui, pass, &response, axis);
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
    }
    // Where the button went down, not where the pointer is by the time that this counts as a drag.
    if response.drag_started()
        && let Some(at) = ui.input(|input| input.pointer.press_origin())
    {
        // An end that is taken hold of moves; anywhere else a new span begins.
        let near = |date: PartialDate| (axis.x(date.as_years()) - at.x).abs() < 9.0;
        pane.anchor = Some(match span {
            Some(span) if near(span.from) => span.to.as_years(),
            Some(span) if near(span.to) => span.from.as_years(),
            _ => snapped(scene, axis, at.x),
        });
    }
    if response.dragged()
        && let (Some(anchor), Some(at)) = (pane.anchor, response.interact_pointer_pos())
    {
        let end = snapped(scene, axis, at.x).clamp(scene.reach.0, scene.reach.1);
        let next = Span::between(anchor, end);
        if Some(next) != span && next.from != next.to {
            pass.push(Command::SetSpan(Some(next)));
        }
    }
    if response.drag_stopped() {
        pane.anchor = None;
    }
    if response.double_clicked() {
        let window = span.map(|span| (span.from.as_years(), span.to.as_years()));
        pass.push(Command::SetWindow(window));
    }
    if let Some(span) = span {
        paint(ui, pass, places, axis, span);
    }
    widgets::focus_ring(ui, &response, 3.0, pass.tokens);
}

/// With the focus on the axis: arrows pan, + and − zoom, Enter goes to the span, Home shows all.
fn keys(ui: &Ui, pass: &mut Pass<'_>, response: &egui::Response, axis: &Axis) {
    if !response.has_focus() {
        return;
    }
    let width = axis.to - axis.from;
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let mut go = |window| pass.push(Command::SetWindow(window));
    if pressed(Key::Enter) {
        let span = pass.state.view.span;
        pass.push(Command::SetWindow(
            span.map(|span| (span.from.as_years(), span.to.as_years())),
        ));
    } else if pressed(Key::ArrowLeft) {
        go(Some((axis.from - width * 0.1, axis.to - width * 0.1)));
    } else if pressed(Key::ArrowRight) {
        go(Some((axis.from + width * 0.1, axis.to + width * 0.1)));
    } else if pressed(Key::Plus) || pressed(Key::Equals) {
        go(Some(axis.zoomed(1.4, f64::midpoint(axis.from, axis.to))));
    } else if pressed(Key::Minus) {
        go(Some(
            axis.zoomed(1.0 / 1.4, f64::midpoint(axis.from, axis.to)),
        ));
    } else if pressed(Key::Home) {
        go(None);
    }
}

/// The nearest event within a few points, else the point itself.
fn snapped(scene: &TimelineScene, axis: &Axis, x: f32) -> f64 {
    let near = scene
        .flags
        .iter()
        .map(|flag| (flag.at, (axis.x(flag.at) - x).abs()))
        .filter(|(_, far)| *far < 4.0)
        .min_by(|a, b| a.1.total_cmp(&b.1));
    near.map_or_else(|| axis.year(x), |(at, _)| at)
}

fn paint(ui: &Ui, pass: &Pass<'_>, places: &Places, axis: &Axis, span: Span) {
    let tokens = pass.tokens;
    let accent = color(tokens.accent);
    let [left, right] = [span.from, span.to].map(|date| axis.x(date.as_years()));
    let shown = places.plot.x_range();
    let painter = ui.painter().with_clip_rect(Rect::from_x_y_ranges(
        shown.min - 8.0..=shown.max + 8.0,
        places.all.y_range(),
    ));
    let y = places.axis.bottom();
    let wash = Rect::from_min_max(pos2(left, y), pos2(right, places.trade.bottom()));
    painter.rect_filled(wash, 0.0, color(tokens.accent.alpha(0.08)));
    for x in [left, right] {
        painter.vline(x, y..=places.trade.bottom(), Stroke::new(1.0, accent));
        painter.circle(
            pos2(x, y),
            5.0,
            color(tokens.panel),
            Stroke::new(2.0, accent),
        );
    }
}
