//! The marks of the board of missing figures, and the legend made of them.

use egui::{Color32, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::scene::board::{Key, Mark, mark};
use crate::scene::tokens::size;

/// Draws a mark into a square.
pub fn paint(painter: &Painter, square: Rect, mark: Mark, ink: Color32) {
    let line = Stroke::new(1.2, ink);
    let outline = || {
        painter.rect_stroke(square, 1.5, line, StrokeKind::Inside);
    };
    let middle = square.center();
    match mark {
        Mark::Full => {
            painter.rect_filled(square, 1.5, ink);
        }
        Mark::Left => {
            painter.rect_filled(square.split_left_right_at_fraction(0.5).0, 1.5, ink);
            outline();
        }
        Mark::Right => {
            painter.rect_filled(square.split_left_right_at_fraction(0.5).1, 1.5, ink);
            outline();
        }
        Mark::Ring => {
            let radius = square.width() / 2.0 - 1.0;
            painter.circle_stroke(middle, radius, Stroke::new(2.0, ink));
        }
        Mark::Disc => {
            painter.circle_filled(middle, square.width() / 2.0 - 1.0, ink);
        }
        Mark::Bar => {
            let bar = Rect::from_center_size(middle, vec2(square.width(), 4.0));
            painter.rect_filled(bar, 1.0, ink);
        }
        Mark::Foot => {
            painter.rect_filled(square.split_top_bottom_at_fraction(0.62).1, 1.0, ink);
            outline();
        }
        Mark::Rise => {
            let points = vec![
                square.left_bottom(),
                square.right_bottom(),
                square.right_top(),
            ];
            painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
        }
        Mark::Empty => {
            painter.rect_stroke(square, 1.5, Stroke::new(1.0, ink), StrokeKind::Inside);
        }
        Mark::Dash => {
            let half = square.width() / 3.0;
            painter.hline(middle.x - half..=middle.x + half, middle.y, line);
        }
    }
}

/// The legend; returns the kind that was clicked.
pub fn legend(
    ui: &mut Ui,
    pass: &Pass<'_>,
    keys: &[Key],
    lit: Option<crate::analysis::Evidence>,
) -> Option<crate::analysis::Evidence> {
    let mut clicked = None;
    let tip = pass.text("board-key-tip");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        for key in keys {
            if entry(ui, pass, key, lit, &tip) {
                clicked = Some(key.evidence);
            }
        }
    });
    clicked
}

fn entry(
    ui: &mut Ui,
    pass: &Pass<'_>,
    key: &Key,
    lit: Option<crate::analysis::Evidence>,
    tip: &str,
) -> bool {
    let tokens = pass.tokens;
    let on = lit == Some(key.evidence);
    let text = color(tokens.text);
    let name = ui
        .painter()
        .layout_no_wrap(key.name.clone(), regular(size::NOTE), text);
    let number = ui.painter().layout_no_wrap(
        key.count.to_string(),
        regular(size::NOTE),
        color(if on { tokens.text } else { tokens.muted }),
    );
    let width = 8.0 + 12.0 + 6.0 + name.size().x + 5.0 + number.size().x + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::click());
    response.widget_info(|| {
        let spoken = format!("{}: {}", key.name, key.count);
        WidgetInfo::selected(Role::CheckBox, true, on, spoken)
    });
    if on {
        ui.painter()
            .rect_filled(rect, 6.0, color(tokens.accent_tint));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, color(tokens.hover));
    }
    let y = rect.center().y;
    let square = Rect::from_center_size(egui::pos2(rect.left() + 14.0, y), vec2(12.0, 12.0));
    paint(ui.painter(), square, mark(key.evidence), color(key.ink));
    let top = y - name.size().y / 2.0;
    let at = egui::pos2(rect.left() + 26.0, top);
    let after = egui::pos2(at.x + name.size().x + 5.0, top);
    ui.painter().galley(at, name, text);
    ui.painter().galley(after, number, text);
    widgets::focus_ring(ui, &response, 6.0, tokens);
    response.on_hover_text(tip).clicked()
}
