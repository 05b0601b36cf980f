//! What the table of full years has no room for: totals of the region that others published, parts of years.

use egui::Ui;

use super::super::{lines, reporter};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::regular;
use crate::gui::widgets;
use crate::scene::tokens::size;

/// Shows both, each only where there is something.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let partner = pass.state.view.partner;
    let published = pass.published(&reporter(pass), partner);
    let ink = pass.tokens.vector(partner);
    if !published.totals.is_empty() {
        ui.add_space(16.0);
        widgets::head(ui, pass.tokens, &pass.text("published-totals"), "");
        widgets::muted(ui, pass.tokens, &pass.text("published-totals-note"));
        for totals in &published.totals {
            ui.add_space(6.0);
            let font = regular(size::BODY);
            card::line(ui, pass, &totals.sum, &font, pass.tokens.text, "");
            lines::show(ui, pass, ink, &totals.lines);
        }
    }
    let head = pass.text("published-parts");
    let note = pass.text("newest-first");
    lines::section(ui, pass, ink, &head, &note, &published.parts);
}
