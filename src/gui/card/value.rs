//! Values in the text: underlined under the pointer, opened by a click or Enter.

use egui::{FontId, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::{mark, open};
use crate::analysis::Datum;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::scene::pieces::Piece;
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
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.text));
        mark(ui, pass, response.id, self.datum);
        ui.painter().galley(rect.min, galley, ink);
        if response.hovered() || response.has_focus() {
            let line = Stroke::new(1.0, color(tokens.accent));
            ui.painter().hline(rect.x_range(), rect.bottom(), line);
        }
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        widgets::focus_ring(ui, &response, 3.0, tokens);
        if response.clicked() || response.secondary_clicked() {
            open(ui, pass, rect, response.id, self.datum);
        }
        let how = pass.text("card-open-tip");
        let tip = if self.tip.is_empty() {
            how
        } else {
            format!("{}\n{how}", self.tip)
        };
        response.on_hover_text(tip)
    }
}

/// A sentence whose values lead to their cards; it goes on in the next line where it is too long for one.
pub fn line(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    pieces: &[Piece],
    font: &FontId,
    ink: Ink,
    tip: &str,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.spacing_mut().interact_size.y = 0.0;
        for piece in pieces {
            match &piece.datum {
                Some(datum) => {
                    Value::new(&piece.text, datum)
                        .font(font.clone())
                        .ink(ink)
                        .tip(tip)
                        .show(ui, pass);
                }
                None => {
                    let text = egui::RichText::new(&piece.text);
                    ui.label(text.font(font.clone()).color(color(ink)));
                }
            }
        }
    });
}
