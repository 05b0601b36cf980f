//! Dragging the name of a column to another place; Esc leaves it where it was.

use egui::{Align2, CursorIcon, DragAndDrop, Id, LayerId, Order, Rect, Response, Stroke, Ui, vec2};

use super::place::{GAP, Places};
use crate::app::{Command, CompareChange};
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color};
use crate::scene::tokens::size;

/// What is dragged: a column by its place.
struct Dragged(usize);

/// Lets the name of a column be dragged, and drops it where the button is let go.
///
/// `name` is the control that shows it, `columns` the place of all columns.
pub fn column(
    ui: &Ui,
    pass: &mut Pass<'_>,
    name: &Response,
    (at, count, title): (usize, usize, &str),
    (columns, places): (Rect, &Places),
) {
    name.dnd_set_drag_payload(Dragged(at));
    let ctx = ui.ctx();
    let is_own = DragAndDrop::payload::<Dragged>(ctx).is_some_and(|dragged| dragged.0 == at);
    let Some(pointer) = ctx.pointer_interact_pos().filter(|_| is_own) else {
        return;
    };
    let to = places.nearest(columns, count, pointer.x);
    if ctx.input(|input| input.pointer.any_released()) {
        DragAndDrop::clear_payload(ctx);
        if to != at {
            pass.push(Command::Compare(CompareChange::Move { from: at, to }));
        }
        return;
    }
    ctx.set_cursor_icon(CursorIcon::Grabbing);
    // At the edge of a comparison that is wider than the window the columns scroll along.
    ui.scroll_to_rect(Rect::from_center_size(pointer, vec2(80.0, 1.0)), None);
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("dragged column")));
    if to != at {
        let target = places.column(columns, to);
        let x = if to < at {
            target.left() - GAP / 2.0
        } else {
            target.right() + GAP / 2.0
        };
        let ends = target.top() + 8.0..=target.top() + places.height - 8.0;
        let shown = painter.with_clip_rect(ui.clip_rect().expand2(vec2(GAP, 0.0)));
        shown.vline(x, ends, Stroke::new(2.0, color(pass.tokens.accent)));
    }
    let text = painter.layout_no_wrap(title.to_owned(), bold(size::TITLE), color(pass.tokens.text));
    let area = Align2::LEFT_CENTER
        .anchor_size(pointer + vec2(14.0, 0.0), text.size())
        .expand2(vec2(10.0, 6.0));
    let stroke = Stroke::new(1.0, color(pass.tokens.hairline));
    let fill = color(pass.tokens.panel);
    painter.rect(area, 6.0, fill, stroke, egui::StrokeKind::Outside);
    painter.galley(area.min + vec2(10.0, 6.0), text, color(pass.tokens.text));
}
