//! The search: the field in the bar at the top, and the card that opens under it.

mod field;
mod list;
mod preview;

use egui::{
    Align2, EventFilter, Frame, Id, Key, Modal, Modifiers, Role, TextEdit, Ui, UiBuilder, vec2,
};

pub use field::show as field;

use super::pass::Pass;
use super::theme::color;
use super::{icons, widgets};
use crate::app::Command;
use crate::app::search::SearchMove;
use crate::scene::tokens::space;

/// Rows of a page step.
const PAGE: isize = 8;

/// Between the list, the line beside it and the preview.
const GAP: f32 = 10.0;

/// What the search keeps between frames.
#[derive(Default)]
pub struct SearchPane {
    open: bool,
    /// What had the focus before: it gets it back.
    focus_before: Option<Id>,
    /// The row that was chosen in the last frame; the list scrolls when keys choose another.
    chosen: Option<usize>,
}

/// Shows the search where it is open.
pub fn show(pane: &mut SearchPane, ui: &Ui, pass: &mut Pass<'_>) {
    let ctx = ui.ctx();
    if !pass.state.search.is_open() || pass.state.dialog.is_some() {
        if std::mem::take(&mut pane.open)
            && let Some(id) = pane.focus_before.take()
        {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
        pane.chosen = None;
        return;
    }
    let fresh = !std::mem::replace(&mut pane.open, true);
    if fresh {
        pane.focus_before = ctx.memory(egui::Memory::focused);
    }
    let window = ctx.content_rect();
    let width = (window.width() - 64.0).min(880.0);
    let id = Id::unique("search");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, space::TOP_BAR + 6.0));
    let frame = Frame::new()
        .fill(color(pass.tokens.panel))
        .stroke(egui::Stroke::new(1.0, color(pass.tokens.hairline)))
        .corner_radius(10.0)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(12.0);
    let response = Modal::new(id)
        .area(area)
        .frame(frame)
        .backdrop_color(color(crate::scene::tokens::ON_LIGHT.alpha(0.12)))
        .show(ctx, |ui| {
            ui.set_width(width - 24.0);
            let height = (window.height() - space::TOP_BAR - 150.0).min(440.0);
            keys(ui, pass);
            let field = text_field(ui, pass, fresh);
            ui.add_space(6.0);
            let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
            let y = ui.cursor().top();
            ui.painter().hline(ui.max_rect().x_range(), y, line);
            ui.add_space(10.0);
            remark(ui, pass);
            let row = body(pane, ui, pass, height);
            say_row(ui, field, row);
            ui.add_space(6.0);
            widgets::muted(ui, pass.tokens, &pass.text("search-keys"));
        });
    if response.should_close() {
        pass.push(Command::CloseSearch);
    }
}

/// Keys that move in the list and open, taken before the text field sees them.
fn keys(ui: &Ui, pass: &mut Pass<'_>) {
    let moves = [
        (Key::ArrowDown, SearchMove::By(1)),
        (Key::ArrowUp, SearchMove::By(-1)),
        (Key::PageDown, SearchMove::By(PAGE)),
        (Key::PageUp, SearchMove::By(-PAGE)),
        (Key::Home, SearchMove::First),
        (Key::End, SearchMove::Last),
    ];
    for (key, step) in moves {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        for _ in 0..times {
            pass.push(Command::SearchMove(step));
        }
    }
    // The field is the only control that takes the focus: Tab would leave it for nothing.
    for held in [Modifiers::NONE, Modifiers::SHIFT] {
        ui.input_mut(|input| input.consume_key(held, Key::Tab));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        pass.push(Command::SearchChoose(pass.state.search.chosen()));
    }
}

fn text_field(ui: &mut Ui, pass: &mut Pass<'_>, fresh: bool) -> Id {
    let mut text = pass.state.search.text().to_owned();
    ui.horizontal(|ui| {
        if let Some(icon) = icons::icon("search", 16.0, color(pass.tokens.muted)) {
            ui.add(icon);
        }
        let filter = EventFilter {
            tab: true,
            escape: true,
            horizontal_arrows: true,
            vertical_arrows: true,
        };
        let edit = TextEdit::singleline(&mut text)
            .id(Id::unique("search text"))
            .hint_text(pass.text("search-hint-long"))
            .frame(Frame::NONE)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, 28.0))
            .event_filter(filter)
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(pass.text("search-label"));
        if fresh || !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            pass.push(Command::SearchText(text));
        }
        response.id
    })
    .inner
}

/// The chosen row is announced as the active one of the field.
fn say_row(ui: &Ui, field: Id, row: Option<Id>) {
    ui.ctx().accesskit_node_builder(field, |node| {
        node.set_role(Role::EditableComboBox);
        node.set_expanded(true);
        if let Some(row) = row {
            node.set_active_descendant(row.accesskit_id());
        }
    });
}

/// Why the list is not what was typed, or empty.
fn remark(ui: &mut Ui, pass: &Pass<'_>) {
    let search = &pass.state.search;
    let text = if let Some(text) = search.read_as() {
        let words = &pass.state.words;
        words.with("search-read-as", &[("text", text.into())])
    } else if search.is_preparing() {
        pass.text("search-preparing")
    } else if search.parts().is_empty() {
        pass.text("search-none")
    } else {
        return;
    };
    widgets::muted(ui, pass.tokens, &text);
    ui.add_space(4.0);
}

/// The list with the preview beside it, or under it where the window is narrow; returns the chosen row.
fn body(pane: &mut SearchPane, ui: &mut Ui, pass: &mut Pass<'_>, height: f32) -> Option<Id> {
    if pass.state.search.parts().is_empty() {
        return None;
    }
    let size = vec2(ui.available_width(), height);
    let (_, rect) = ui.allocate_space(size);
    let (list, side) = if size.x < 640.0 {
        let (list, side) = rect.split_top_bottom_at_fraction(0.6);
        (list, side.with_min_y(side.top() + GAP))
    } else {
        let (list, side) = rect.split_left_right_at_fraction(0.58);
        let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
        let x = side.left() + GAP;
        ui.painter().vline(x, rect.y_range(), line);
        (list, side.with_min_x(x + GAP))
    };
    // Columns of their own: what is long in one never widens the card.
    let column = |ui: &mut Ui, rect| {
        let mut column = ui.new_child(UiBuilder::new().max_rect(rect));
        column.shrink_clip_rect(rect);
        column
    };
    let row = list::show(&mut pane.chosen, &mut column(ui, list), pass);
    preview::show(&mut column(ui, side), pass);
    row
}
