//! A value on screen: its node, its tooltip, the record behind it; and text that is cut where it must end.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, FontId, Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
};

use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::scene::compare::Value;
use crate::scene::tokens::{Ink, size};

/// The node of a value at this place; a click opens its card.
pub fn node(
    ui: &Ui,
    pass: &mut Pass<'_>,
    rect: Rect,
    key: impl std::hash::Hash + std::fmt::Debug,
    value: &Value,
) -> Response {
    let (sense, role) = match value.datum {
        Some(_) => (Sense::click(), Role::Button),
        None => (Sense::hover(), Role::Label),
    };
    let id: Id = ui.scope_id().with(("compare value", key));
    let response = ui.interact(rect, id, sense);
    let spoken = value.description.replace('\n', ", ");
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    widgets::focus_ring(ui, &response, 2.0, pass.tokens);
    if let Some(datum) = &value.datum {
        card::mark(ui, pass, id, datum);
        if response.clicked() || response.secondary_clicked() {
            card::open(ui, pass, rect, id, datum);
        }
    }
    response.on_hover_text(&value.description)
}

/// Text at a place, cut with an ellipsis where it would be wider; returns where it stands.
pub fn text(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    (font, ink): (FontId, Ink),
    width: f32,
) -> Rect {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color(ink));
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    let galley = painter.layout_job(job);
    let rect = anchor.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, color(ink));
    rect
}

/// A note of one or more lines; returns where it stands.
pub fn note(ui: &Ui, pass: &Pass<'_>, at: Pos2, words: &str, width: f32) -> Rect {
    let mut job = LayoutJob::simple(
        words.to_owned(),
        regular(size::NOTE),
        color(pass.tokens.muted),
        width,
    );
    job.wrap.max_rows = 3;
    let galley = ui.painter().layout_job(job);
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, color(pass.tokens.muted));
    let id = ui
        .scope_id()
        .with(("compare note", at.x as i32, at.y as i32));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    rect
}

/// Slanted lines over a place.
pub fn hatch(painter: &Painter, rect: Rect, ink: Ink) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let stroke = Stroke::new(1.0, color(ink));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        painter.line_segment(ends, stroke);
        x += 6.0;
    }
}

/// Dots over a place.
pub fn dots(painter: &Painter, rect: Rect, ink: Ink) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut y = rect.top() + 2.5;
    while y < rect.bottom() {
        let mut x = rect.left() + 2.5;
        while x < rect.right() {
            painter.circle_filled(pos2(x, y), 0.9, color(ink));
            x += 5.0;
        }
        y += 5.0;
    }
}
