//! The field in the bar at the top that opens the search.

use egui::{Align, Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::{Action, Command};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::{icons, widgets};
use crate::scene::tokens::size;

const HEIGHT: f32 = 30.0;

/// Width of the whole field.
const WIDTH: f32 = 250.0;

/// What the name of the file beside it should keep.
const FILE_NAME: f32 = 130.0;

/// Shows the field between `left` and `right`, as a button with an icon where there is little room; returns where
/// what follows may begin.
pub fn show(ui: &Ui, pass: &mut Pass<'_>, left: f32, right: f32) -> f32 {
    let room = right - left;
    if room < HEIGHT {
        return left;
    }
    let wide = room >= 180.0 + FILE_NAME;
    let width = if wide {
        WIDTH.min(room - FILE_NAME)
    } else {
        HEIGHT
    };
    let top = ui.max_rect().center().y - HEIGHT / 2.0;
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, HEIGHT));
    let response = ui.interact(rect, ui.scope_id().with("search field"), Sense::click());
    let tokens = pass.tokens;
    if wide {
        let fill = if response.hovered() {
            tokens.hover
        } else {
            tokens.panel
        };
        let line = Stroke::new(1.0, color(tokens.hairline));
        ui.painter()
            .rect(rect, 7.0, color(fill), line, StrokeKind::Inside);
        words(ui, pass, rect);
    } else {
        if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, color(tokens.hover));
        }
        if let Some(icon) = icons::icon("search", 16.0, color(tokens.text)) {
            icon.paint_at(ui, Rect::from_center_size(rect.center(), vec2(16.0, 16.0)));
        }
    }
    widgets::focus_ring(ui, &response, 7.0, tokens);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, pass.text(Action::Search.id()))
    });
    if pass.explain(response, Action::Search).clicked() {
        pass.push(Command::Do(Action::Search));
    }
    rect.right() + if wide { 20.0 } else { 8.0 }
}

fn words(ui: &Ui, pass: &Pass<'_>, rect: Rect) {
    let ink = color(pass.tokens.muted);
    let keys = Action::Search
        .shortcut()
        .map(|keys| keys.text().replace('+', " "));
    let keys = ui
        .painter()
        .layout_no_wrap(keys.unwrap_or_default(), regular(size::NOTE), ink);
    let inner = rect.shrink2(vec2(12.0, 0.0));
    let room = inner.width() - keys.size().x - 10.0;
    let mut job = egui::text::LayoutJob::simple_singleline(
        pass.text("search-hint"),
        regular(size::NOTE),
        ink,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let hint = ui.painter().layout_job(job);
    let place = |at: Align, size| {
        Align2([at, Align::Center])
            .align_size_within_rect(size, inner)
            .min
    };
    let (start, end) = (
        place(Align::Min, hint.size()),
        place(Align::Max, keys.size()),
    );
    ui.painter().galley(start, hint, ink);
    ui.painter().galley(end, keys, ink);
}
