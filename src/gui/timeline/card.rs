//! The card of a mark under the pointer or the keyboard.

use egui::{PopupAnchor, RichText, Tooltip, Ui};

use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::model::Place;
use crate::scene::timeline::MarkCard;
use crate::scene::tokens::size;

/// Letters of a summary that a card shows.
const SUMMARY: usize = 320;

/// Shows the card beside the pointer, or at a point for the keyboard.
pub fn show(ui: &Ui, pass: &Pass<'_>, place: Place, at: Option<egui::Pos2>) {
    let Some(card) = MarkCard::new(&pass.say(), place) else {
        return;
    };
    let anchor = at.map_or(PopupAnchor::Pointer, PopupAnchor::Position);
    let id = egui::Id::unique("time card");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor)
        .gap(16.0)
        .show(|ui| {
            let tokens = pass.tokens;
            ui.set_max_width(300.0);
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.label(RichText::new(&card.title).font(semibold(size::HEAD)));
            let note = |ui: &mut Ui, text: &str| {
                let text = RichText::new(text).font(regular(size::NOTE));
                ui.label(text.color(color(tokens.muted)));
            };
            note(ui, &card.line);
            ui.label(RichText::new(shortened(&card.summary)).font(regular(size::NOTE)));
            note(ui, &card.parties);
            note(ui, &card.sources);
            let open = RichText::new(pass.text("timeline-open")).font(semibold(size::NOTE));
            ui.label(open.color(color(tokens.accent)));
        });
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SUMMARY {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SUMMARY).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!(
        "{}…",
        cut.get(..end)
            .unwrap_or(&cut)
            .trim_end_matches([',', ';', '.'])
    )
}
