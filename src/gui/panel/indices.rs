//! The indices of the chosen state and pair, each with its value or why there is none.

use egui::{RichText, Ui};

use super::reporter;
use crate::gui::card::Value;
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::gui::widgets;
use crate::scene::indices::IndexRow;
use crate::scene::tokens::size;

/// Width of the name as a share of the panel.
const NAME: f32 = 0.66;

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
    let width = ui.available_width();
    let known = row.why.is_none();
    widgets::row(ui, |ui| {
        widgets::cell(ui, NAME * width, false, |ui| {
            let name = RichText::new(&row.name).font(regular(size::BODY));
            ui.add(egui::Label::new(name).truncate())
                .on_hover_text(&row.tip);
        });
        widgets::cell(ui, (1.0 - NAME) * width, true, |ui| {
            let tip = row.why.as_ref().unwrap_or(&row.tip);
            let value = Value::new(&row.value, &row.datum).tip(tip);
            if known {
                value.show(ui, pass);
            } else {
                let value = value.ink(tokens.muted).font(regular(size::NOTE));
                value.show(ui, pass);
            }
        });
    });
    if let Some(why) = &row.why {
        let why = Value::new(why, &row.datum).tip(&row.tip);
        let font = regular(size::NOTE);
        why.ink(tokens.muted).font(font).wrap().show(ui, pass);
    }
}
