//! The page of an organisation: who is in it, since when, by which source.

use egui::{RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Command, Record};
use crate::gui::map::role_swatch;
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular, semibold};
use crate::gui::widgets;
use crate::model::{ActorId, Place};
use crate::scene::members::MemberRow;
use crate::scene::tokens::size;

/// Shows the page; returns the record whose row is under the pointer or has the focus.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, organisation: &ActorId) -> Option<Place> {
    let scene = pass.members_scene(organisation);
    ui.add(egui::Label::new(RichText::new(&scene.title).font(bold(size::TITLE))).wrap());
    let line = RichText::new(&scene.subtitle).font(regular(size::NOTE));
    ui.label(line.color(color(pass.tokens.muted)));
    ui.add_space(16.0);
    let mut lit = None;
    for group in &scene.groups {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(RichText::new(&group.name).font(semibold(size::HEAD)));
            widgets::muted(ui, pass.tokens, &group.rows.len().to_string());
        });
        ui.add_space(2.0);
        for row in &group.rows {
            lit = show_row(ui, pass, row).or(lit);
        }
        ui.add_space(14.0);
    }
    if scene.groups.is_empty() {
        let year = pass.state.view.year.into();
        let words = pass.state.words.with("members-nobody", &[("year", year)]);
        ui.label(words);
        ui.add_space(14.0);
    }
    ui.separator();
    widgets::muted(ui, pass.tokens, &pass.text("members-footnote"));
    lit
}

fn show_row(ui: &mut Ui, pass: &mut Pass<'_>, row: &MemberRow) -> Option<Place> {
    let tokens = pass.tokens;
    let width = ui.available_width();
    let left = 34.0;
    let name_font = if row.of_region {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    let name = ui
        .painter()
        .layout_no_wrap(row.name.clone(), name_font, color(tokens.text));
    let days = ui.painter().layout(
        row.days.clone(),
        regular(size::NOTE),
        color(tokens.muted),
        width - left,
    );
    let note = ui.painter().layout(
        row.note.clone(),
        regular(size::NOTE),
        color(tokens.muted),
        width - left,
    );
    // Days that do not fit beside the name stand under it.
    let beside = name.size().x + days.size().x + 12.0 <= width - left;
    let first = name.size().y.max(if beside { days.size().y } else { 0.0 });
    let second = if beside { 0.0 } else { days.size().y + 1.0 };
    let height = first + second + note.size().y + 11.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let spoken = format!("{}, {}. {}", row.name, row.days, row.note);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let here = response.hovered() || response.has_focus();
    if here || pass.lit().on_map == Some(row.place) {
        let ground = rect.expand2(vec2(8.0, 0.0));
        ui.painter()
            .rect_filled(ground, 4.0, color(tokens.accent_tint));
    }
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let mut y = rect.top() + 4.0;
    let swatch = egui::Rect::from_min_size(pos2(rect.left(), y + 2.0), vec2(22.0, 12.0));
    role_swatch(ui.painter(), swatch, row.fill, row.weave, tokens);
    let ink = color(tokens.text);
    let x = rect.left() + left;
    ui.painter().galley(pos2(x, y), name, ink);
    if beside {
        let at = pos2(rect.right() - days.size().x, y + 2.0);
        ui.painter().galley(at, days, ink);
        y += first + 2.0;
    } else {
        y += first + 1.0;
        let next = y + days.size().y + 1.0;
        ui.painter().galley(pos2(x, y), days, ink);
        y = next;
    }
    ui.painter().galley(pos2(x, y), note, ink);
    widgets::focus_ring(ui, &response, 4.0, tokens);
    if response.clicked() {
        pass.push(Command::OpenRecord(Record::At(row.place)));
    }
    here.then_some(row.place)
}
