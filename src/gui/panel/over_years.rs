//! Shares of the partners and the balance between them, a row a year.

use egui::{RichText, Sense, Ui, WidgetInfo};

use super::reporter;
use crate::analysis::Datum;
use crate::app::Command;
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::Vector;
use crate::scene::over_years::{OTHER, REPORTED, YearRow};
use crate::scene::tokens::size;

/// Widths of the columns as shares of the panel: year, each of the six partners, balance.
const YEAR: f32 = 0.12;
const PARTNER: f32 = 0.115;
const BALANCE: f32 = 0.19;

/// The width from which names of partners fit over their columns; codes stand in a narrower panel.
const WITH_NAMES: f32 = 400.0;

/// Shows the table, the newest year first.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let years = pass.over_years(&reporter(pass));
    if years.rows.is_empty() {
        return;
    }
    ui.add_space(16.0);
    let head = pass.text("shares-over-years");
    let unit = pass.text("shares-over-years-unit");
    widgets::head(ui, pass.tokens, &head, &unit);
    let width = ui.available_width();
    widgets::row(ui, |ui| heads(ui, pass, width));
    for row in &years.rows {
        widgets::row(ui, |ui| self::row(ui, pass, row, width));
    }
    ui.add_space(6.0);
    widgets::muted(ui, pass.tokens, &pass.text("years-note"));
    for (mark, id) in [
        (OTHER, "years-basis-other"),
        (REPORTED, "years-basis-reported"),
    ] {
        if years.marks.contains(&mark) {
            widgets::muted(ui, pass.tokens, &format!("{mark} {}", pass.text(id)));
        }
    }
}

fn heads(ui: &mut Ui, pass: &Pass<'_>, width: f32) {
    let tokens = pass.tokens;
    widgets::cell(ui, YEAR * width, false, |ui| {
        widgets::muted(ui, tokens, &pass.text("column-year"))
    });
    for vector in Vector::ALL {
        let full = pass.say().vector(vector);
        let name = match vector {
            _ if width < WITH_NAMES => vector.code().to_owned(),
            Vector::UnitedStates => pass.text("short-usa"),
            _ => full.clone(),
        };
        widgets::cell(ui, PARTNER * width, true, |ui| {
            let ink = color(tokens.muted);
            let text = RichText::new(name).font(regular(size::NOTE)).color(ink);
            ui.label(text).on_hover_text(full);
        });
    }
    widgets::cell(ui, BALANCE * width, true, |ui| {
        widgets::muted(ui, tokens, &pass.text("column-balance"))
            .on_hover_text(pass.text("balance-tip"))
    });
}

fn row(ui: &mut Ui, pass: &mut Pass<'_>, row: &YearRow, width: f32) {
    let current = row.year == pass.state.view.year;
    let font = if current {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    widgets::cell(ui, YEAR * width, false, |ui| year(ui, pass, row, current));
    for cell in &row.cells {
        widgets::cell(ui, PARTNER * width, true, |ui| {
            value(ui, pass, &cell.text, cell.datum.as_ref(), &font, &cell.hint);
        });
    }
    widgets::cell(ui, BALANCE * width, true, |ui| {
        let tip = pass.text("balance-tip");
        value(
            ui,
            pass,
            &row.balance,
            row.balance_datum.as_ref(),
            &font,
            &tip,
        );
    });
}

/// A value that leads to its card; a dash leads nowhere.
fn value(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    text: &str,
    datum: Option<&Datum>,
    font: &egui::FontId,
    tip: &str,
) {
    match datum {
        Some(datum) => {
            let value = card::Value::new(text, datum).font(font.clone()).tip(tip);
            value.show(ui, pass);
        }
        None => {
            ui.label(RichText::new(text).font(font.clone()))
                .on_hover_text(tip);
        }
    }
}

/// The year, which goes there.
fn year(ui: &mut Ui, pass: &mut Pass<'_>, row: &YearRow, current: bool) {
    let font = if current {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let text = RichText::new(row.year.to_string())
        .font(font)
        .color(color(pass.tokens.accent));
    let response = ui.add(egui::Label::new(text).sense(Sense::click()));
    let args = [("year", row.year.into())];
    let name = pass.state.words.with("years-go", &args);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Link, true, current, &name));
    widgets::focus_ring(ui, &response, 2.0, pass.tokens);
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.on_hover_text(name).clicked() {
        pass.push(Command::SetYear(row.year));
    }
}
