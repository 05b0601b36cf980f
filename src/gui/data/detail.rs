//! The chosen cell of the board in words, with the ways that lead on from it.

use egui::{Panel, RichText, Ui};

use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::scene::board::{BoardScene, shown_pair};
use crate::scene::tokens::size;

/// Shows the strip at the bottom.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, scene: &BoardScene, line: usize, column: usize) {
    let (Some(of), Some(cell)) = (
        scene.coverage.lines.get(line),
        scene.coverage.cell(line, column),
    ) else {
        return;
    };
    let frame = egui::Frame::new()
        .fill(color(pass.tokens.panel))
        .inner_margin(egui::Margin::symmetric(0, 10));
    Panel::bottom("board detail")
        .exact_size(104.0)
        .resizable(false)
        .show_separator_line(true)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.horizontal(|ui| {
                let name = scene.name(line, column);
                ui.label(RichText::new(name).font(semibold(size::BODY)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    let (state, partner) = shown_pair(of);
                    // Other countries have no page.
                    if crate::model::is_state(&state) {
                        let text = pass.text("board-show-pair");
                        let tip = pass.text("board-show-pair-tip");
                        let response = widgets::link(ui, pass.tokens, &text);
                        if response.on_hover_text(tip).clicked() {
                            pass.push(Command::ShowPair {
                                state,
                                partner,
                                year: scene.coverage.year(column),
                            });
                        }
                    }
                    let dataset = pass.state.document.dataset.clone();
                    let first = cell.places.first();
                    if let Some(record) = first.and_then(|place| Record::at(&dataset, *place)) {
                        let text = pass.text("board-open");
                        if widgets::link(ui, pass.tokens, &text).clicked() {
                            pass.push(Command::OpenRecord(record));
                        }
                    }
                });
            });
            let font = regular(size::NOTE);
            for pieces in scene.explain(&pass.say(), (line, column), pass.state.view.back) {
                card::line(ui, pass, &pieces, &font, pass.tokens.muted, "");
            }
        });
}
