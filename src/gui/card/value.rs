//! Values in the text: underlined under the pointer, opened by a click or Enter.

use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::{FontId, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::{SENTENCE, mark, open};
use crate::analysis::Datum;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::scene::pieces::{Piece, joined};
use crate::scene::tokens::{Ink, size};

/// A value in the text.
pub struct Value<'a> {
    text: &'a str,
    datum: &'a Datum,
    font: FontId,
    ink: Option<Ink>,
    tip: String,
    wrap: bool,
}

impl<'a> Value<'a> {
    /// A value of the size of the body, in the colour of text.
    pub fn new(text: &'a str, datum: &'a Datum) -> Self {
        Self {
            text,
            datum,
            font: regular(size::BODY),
            ink: None,
            tip: String::new(),
            wrap: false,
        }
    }

    /// In as many lines as it needs.
    #[must_use]
    pub fn wrap(mut self) -> Self {
        self.wrap = true;
        self
    }

    /// In this font.
    #[must_use]
    pub fn font(mut self, font: FontId) -> Self {
        self.font = font;
        self
    }

    /// In this colour.
    #[must_use]
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = Some(ink);
        self
    }

    /// What the tooltip says before how to open the card.
    #[must_use]
    pub fn tip(mut self, tip: impl Into<String>) -> Self {
        self.tip = tip.into();
        self
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui, pass: &mut Pass<'_>) -> Response {
        let tokens = pass.tokens;
        let ink = color(self.ink.unwrap_or(tokens.text));
        let width = if self.wrap {
            ui.available_width()
        } else {
            f32::INFINITY
        };
        let galley = ui
            .painter()
            .layout(self.text.to_owned(), self.font, ink, width);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
        ui.painter().galley(rect.min, galley, ink);
        of_value(ui, pass, response, self.text, self.datum, &self.tip)
    }
}

/// A sentence whose values lead to their cards; it goes on in the next line where it is too long for one.
///
/// The sentence is one text, so that a screen reader reads it whole; its values are controls upon it.
pub fn line(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    pieces: &[Piece],
    font: &FontId,
    ink: Ink,
    tip: &str,
) {
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let mut values = Vec::new();
    let mut at = 0;
    for piece in pieces {
        let end = at + piece.text.chars().count();
        // A value stays in one line.
        let text = match piece.datum {
            Some(_) => piece.text.replace(' ', "\u{a0}"),
            None => piece.text.clone(),
        };
        job.append(&text, 0.0, TextFormat::simple(font.clone(), color(ink)));
        if let Some(datum) = &piece.datum {
            values.push((at..end, &piece.text, datum));
        }
        at = end;
    }
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let whole = joined(pieces);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
    ui.accesskit_node_builder(response.id, |node| node.set_author_id(SENTENCE));
    for (letters, text, datum) in values {
        let corner = |at| galley.pos_from_cursor(CCursor::new(at));
        let (from, to) = (corner(letters.start), corner(letters.end));
        let place = Rect::from_min_max(from.min, to.max).translate(rect.min.to_vec2());
        let id = response.id.with(letters.start);
        let response = ui.interact(place, id, Sense::click());
        of_value(ui, pass, response, text, datum, tip);
    }
    ui.painter().galley(rect.min, galley, color(ink));
}

/// What every value in the text does, wherever it is painted.
fn of_value(
    ui: &Ui,
    pass: &mut Pass<'_>,
    response: Response,
    text: &str,
    datum: &Datum,
    tip: &str,
) -> Response {
    let tokens = pass.tokens;
    let rect = response.rect;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    mark(ui, pass, response.id, datum);
    if response.hovered() || response.has_focus() {
        let line = Stroke::new(1.0, color(tokens.accent));
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    widgets::focus_ring(ui, &response, 3.0, tokens);
    if response.clicked() || response.secondary_clicked() {
        open(ui, pass, rect, response.id, datum);
    }
    let how = pass.text("card-open-tip");
    let tip = if tip.is_empty() {
        how
    } else {
        format!("{tip}\n{how}")
    };
    response.on_hover_text(tip)
}
