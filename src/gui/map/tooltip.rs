//! The card beside the pointer: name, value, year, whose statistics, source.

use egui::{PopupAnchor, Response, RichText, Tooltip, Ui};

use super::{MapPane, Target};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::model::Vector;
use crate::scene::map::MapScene;
use crate::scene::tokens::size;

/// Shows the card of what lies under the pointer, else of what has the focus.
pub fn show(pane: &MapPane, ui: &Ui, response: &Response, scene: &MapScene, pass: &Pass<'_>) {
    let view = &pass.state.view;
    if response.dragged() || pass.state.dialog.is_some() || view.card.is_some() {
        return;
    }
    let Some(target) = &pane.hover else {
        return;
    };
    let Some(card) = card(target, scene) else {
        return;
    };
    let id = response.id.with("card");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer)
        .gap(14.0)
        .show(|ui| {
            let tokens = pass.tokens;
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(RichText::new(card.name).font(semibold(size::HEAD)));
            for (line, strong) in card.lines {
                let ink = if strong { tokens.text } else { tokens.muted };
                let font = regular(if strong { size::BODY } else { size::NOTE });
                ui.label(RichText::new(line).font(font).color(color(ink)));
            }
            let how = RichText::new(pass.text("card-more-tip")).font(regular(size::NOTE));
            ui.label(how.color(color(tokens.muted)));
        });
}

struct Card {
    name: String,
    lines: Vec<(String, bool)>,
}

fn card(target: &Target, scene: &MapScene) -> Option<Card> {
    let mut lines = Vec::new();
    let name = match target {
        Target::Country(id) if crate::model::is_state(id) => {
            let state = scene.state(id)?;
            // A number is not torn from its unit.
            let value = state.value.replace(' ', "\u{a0}");
            lines.push((format!("{}: {value}", scene.legend.title), true));
            for line in [&state.provenance, &state.sources, &state.remarks] {
                if !line.is_empty() {
                    lines.push((line.clone(), false));
                }
            }
            state.name.clone()
        }
        Target::Country(id) => {
            return card(&Target::Partner(Vector::from_code(id.as_str())?), scene);
        }
        Target::Partner(vector) => {
            let disc = scene.disc(*vector)?;
            for (at, line) in disc.description.lines().enumerate() {
                if !line.is_empty() {
                    lines.push((line.to_owned(), at == 0));
                }
            }
            disc.name.clone()
        }
    };
    Some(Card { name, lines })
}
