//! The indices of the chosen state and pair, each with its value or why there is none.

use egui::{Align, Color32, Layout, RichText, Ui, vec2};

use super::reporter;
use crate::gui::card::Value;
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::gui::widgets;
use crate::scene::indices::IndexRow;
use crate::scene::tokens::size;

/// Space between a name and its value.
const GAP: f32 = 12.0;
/// Least height of a row.
const HEIGHT: f32 = 20.0;

/// Shows the section.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let indices = pass.indices(&reporter(pass));
    ui.add_space(16.0);
    let year = pass.state.view.year.to_string();
    widgets::head(ui, pass.tokens, &pass.text("indices-title"), &year);
    ui.add_space(2.0);
    for row in &indices.own {
        self::row(ui, pass, row);
    }
    if !indices.own.is_empty() {
        ui.add_space(6.0);
    }
    ui.label(RichText::new(&indices.pair_head).font(semibold(size::BODY)));
    for row in &indices.pair {
        self::row(ui, pass, row);
    }
}

fn row(ui: &mut Ui, pass: &mut Pass<'_>, row: &IndexRow) {
    let tokens = pass.tokens;
    let known = row.why.is_none();
    let font = regular(if known { size::BODY } else { size::NOTE });
    let value_width = {
        let painter = ui.painter();
        let galley = painter.layout_no_wrap(row.value.clone(), font.clone(), Color32::PLACEHOLDER);
        galley.size().x
    };
    // The value stands in one line; a long name goes on in the next line beside it.
    let room = ui.available_width() - value_width - GAP;
    widgets::row(ui, |ui| {
        ui.allocate_ui(vec2(room, HEIGHT), |ui| {
            ui.set_width(room);
            let name = RichText::new(&row.name).font(regular(size::BODY));
            let label = ui.add(egui::Label::new(name).wrap());
            label.on_hover_text(&row.tip);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let tip = row.why.as_ref().unwrap_or(&row.tip);
            let value = Value::new(&row.value, &row.datum).tip(tip).font(font);
            if known {
                value.show(ui, pass);
            } else {
                value.ink(tokens.muted).show(ui, pass);
            }
        });
    });
    if let Some(why) = &row.why {
        let why = Value::new(why, &row.datum).tip(&row.tip);
        let font = regular(size::NOTE);
        why.ink(tokens.muted).font(font).wrap().show(ui, pass);
    }
}
