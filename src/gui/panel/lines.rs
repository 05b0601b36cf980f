//! Records in two lines each, under a head.

use egui::Ui;

use super::agreements::row;
use crate::analysis::Datum;
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::scene::published::Line;
use crate::scene::tokens::Ink;

/// A head and its records; nothing without any.
pub fn section(ui: &mut Ui, pass: &mut Pass<'_>, ink: Ink, head: &str, note: &str, of: &[Line]) {
    if of.is_empty() {
        return;
    }
    ui.add_space(16.0);
    widgets::head(ui, pass.tokens, head, note);
    ui.add_space(2.0);
    show(ui, pass, ink, of);
}

/// The records; a click opens one.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, ink: Ink, lines: &[Line]) {
    for line in lines {
        let mut note = line.note.clone();
        if !line.remark.is_empty() {
            note.push('\n');
            note.push_str(&line.remark);
        }
        let response = row(ui, pass, ink, &line.title, &note, false);
        let datum = Datum::Record {
            place: line.place,
            field: line.field,
        };
        // A right click or Shift+Enter opens the card, a click the whole record.
        if card::attach(ui, pass, &response, &datum) {
            pass.push(Command::OpenRecord(Record::At(line.place)));
        }
    }
}
