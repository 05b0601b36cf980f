//! Small controls that egui has not: a switch of segments, chips, tabs, links, section heads.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::theme::{color, regular, semibold};
use crate::scene::tokens::{Tokens, size};

/// A ring around what has the keyboard's focus.
pub fn focus_ring(ui: &Ui, response: &Response, radius: f32, tokens: &Tokens) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, color(tokens.accent));
        ui.painter()
            .rect_stroke(response.rect, radius, stroke, StrokeKind::Outside);
    }
}

/// Room at the left and right of the names of segments, together.
const SEGMENT_ROOM: f32 = 24.0;

/// How wide a switch of segments with these names gets at most.
pub fn segmented_width<'a>(ui: &Ui, names: impl IntoIterator<Item = &'a str>) -> f32 {
    let width = |name: &str| {
        let font = semibold(size::BODY);
        let galley = ui
            .painter()
            .layout_no_wrap(name.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x + SEGMENT_ROOM
    };
    names.into_iter().map(width).sum()
}

/// One of a few, side by side in a well; returns what was clicked.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    options: &[(T, String)],
    current: T,
    tip: &str,
) -> Option<T> {
    let height = 30.0;
    let galleys: Vec<_> = options
        .iter()
        .map(|(value, name)| {
            let font = if *value == current {
                semibold(size::BODY)
            } else {
                regular(size::BODY)
            };
            ui.painter()
                .layout_no_wrap(name.clone(), font, color(tokens.text))
        })
        .collect();
    let width: f32 = galleys
        .iter()
        .map(|galley| galley.size().x + SEGMENT_ROOM)
        .sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().rect(
        rect,
        7.0,
        color(tokens.well),
        Stroke::new(1.0, color(tokens.hairline)),
        StrokeKind::Inside,
    );
    let mut chosen = None;
    let mut x = rect.left();
    for ((value, name), galley) in options.iter().zip(galleys) {
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(galley.size().x + 24.0, height));
        x = part.right();
        let is_current = *value == current;
        let response = ui
            .interact(
                part,
                ui.scope_id().with(("segment", name.as_str())),
                Sense::click(),
            )
            .on_hover_text(tip);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_current, name));
        let inner = part.shrink(3.0);
        if is_current {
            let line = Stroke::new(1.0, color(tokens.hairline));
            ui.painter()
                .rect(inner, 5.0, color(tokens.panel), line, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(inner, 5.0, color(tokens.hover));
        }
        let at = Align2::CENTER_CENTER
            .anchor_size(part.center(), galley.size())
            .min;
        ui.painter().galley(at, galley, color(tokens.text));
        focus_ring(ui, &response, 6.0, tokens);
        if response.clicked() {
            chosen = Some(*value);
        }
    }
    chosen
}

/// The name of a mode in the bar at the top: on the accent's tint where it is chosen.
pub fn mode(ui: &mut Ui, tokens: &Tokens, on: bool, text: &str) -> Response {
    let font = if on {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, color(tokens.text));
    let (rect, response) =
        ui.allocate_exact_size(vec2(galley.size().x + 24.0, 30.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, text));
    if on {
        ui.painter()
            .rect_filled(rect, 6.0, color(tokens.accent_tint));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, color(tokens.hover));
    }
    let at = Align2::CENTER_CENTER
        .anchor_size(rect.center(), galley.size())
        .min;
    ui.painter().galley(at, galley, color(tokens.text));
    focus_ring(ui, &response, 6.0, tokens);
    response
}

/// A pill that is on or off.
pub fn chip(ui: &mut Ui, tokens: &Tokens, on: bool, text: &str) -> Response {
    let ground = if on { tokens.accent } else { tokens.well };
    let ink = if on {
        tokens.on(tokens.accent)
    } else {
        tokens.text
    };
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(12.0), color(ink));
    let padding = vec2(10.0, 5.0);
    let (rect, response) = ui.allocate_exact_size(galley.size() + padding * 2.0, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, text));
    let fill = if response.hovered() && !on {
        tokens.hover
    } else {
        ground
    };
    let line = if on {
        Color32::TRANSPARENT
    } else {
        color(tokens.hairline)
    };
    ui.painter().rect(
        rect,
        CornerRadius::same(u8::MAX),
        color(fill),
        Stroke::new(1.0, line),
        StrokeKind::Inside,
    );
    ui.painter().galley(rect.min + padding, galley, color(ink));
    focus_ring(ui, &response, 12.0, tokens);
    response
}

/// How wide a chip with this text is.
pub fn chip_width(ui: &Ui, text: &str) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(12.0), Color32::PLACEHOLDER);
    galley.size().x + 20.0
}

/// A tab with a count beside its name.
pub fn tab(ui: &mut Ui, tokens: &Tokens, on: bool, text: &str, count: Option<usize>) -> Response {
    let ink = if on { tokens.accent } else { tokens.text };
    let font = if on {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let name = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, color(ink));
    let number = count.map(|count| {
        ui.painter()
            .layout_no_wrap(count.to_string(), regular(size::NOTE), color(tokens.muted))
    });
    let extra = number.as_ref().map_or(0.0, |galley| galley.size().x + 4.0);
    let (rect, response) =
        ui.allocate_exact_size(vec2(name.size().x + extra, 34.0), Sense::click());
    let spoken = count.map_or_else(|| text.to_owned(), |count| format!("{text}, {count}"));
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &spoken));
    let baseline = rect.center().y - name.size().y / 2.0;
    let right = rect.left() + name.size().x + 4.0;
    ui.painter()
        .galley(pos2(rect.left(), baseline), name, color(ink));
    if let Some(number) = number {
        ui.painter()
            .galley(pos2(right, baseline + 2.0), number, color(tokens.muted));
    }
    if on || response.hovered() {
        let ink = if on { tokens.accent } else { tokens.hairline };
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(line, 1.0, color(ink));
    }
    focus_ring(ui, &response, 4.0, tokens);
    response
}

/// Whether a section head and its note stand side by side.
pub fn head_fits(ui: &Ui, text: &str, note: &str) -> bool {
    let width = |text: &str, font| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
        galley.size().x
    };
    let both = width(text, semibold(size::HEAD)) + width(note, regular(size::NOTE));
    both + ui.spacing().item_spacing.x <= ui.available_width()
}

/// A section head, with a note at the right, or under it where both do not fit; returns the note.
pub fn head(ui: &mut Ui, tokens: &Tokens, text: &str, note: &str) -> Option<Response> {
    let title = RichText::new(text).font(semibold(size::HEAD));
    if note.is_empty() || !head_fits(ui, text, note) {
        ui.label(title);
        return (!note.is_empty()).then(|| muted(ui, tokens, note));
    }
    ui.horizontal(|ui| {
        ui.label(title);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            Some(muted(ui, tokens, note))
        })
        .inner
    })
    .inner
}

/// A note: small and muted.
pub fn muted(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(regular(size::NOTE))
            .color(color(tokens.muted)),
    )
}

/// Text that can be clicked, in the accent colour.
pub fn link(ui: &mut Ui, tokens: &Tokens, text: &str) -> Response {
    let text_ = RichText::new(text)
        .font(regular(size::NOTE))
        .color(color(tokens.accent));
    let response = ui.add(egui::Label::new(text_).sense(Sense::click()).wrap());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    focus_ring(ui, &response, 2.0, tokens);
    response
}

/// A cell of a table row: text at the left, figures at the right of a column of this width.
pub fn cell<R>(ui: &mut Ui, width: f32, right: bool, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = if right {
        egui::Layout::right_to_left(egui::Align::Center)
    } else {
        egui::Layout::left_to_right(egui::Align::Center)
    };
    ui.allocate_ui_with_layout(vec2(width, 20.0), layout, |ui| {
        ui.set_min_size(vec2(width, 20.0));
        content(ui)
    })
    .inner
}

/// A row of a table, without space between its cells.
pub fn row(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 20.0),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            content(ui);
        },
    );
}
