//! What a pair has besides trade: indicators, investment, routes; then the country in figures.

use egui::Ui;

use super::{lines, reporter};
use crate::gui::pass::Pass;
use crate::gui::widgets;

/// Shows what there is.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let partner = pass.state.view.partner;
    let beyond = pass.beyond(&reporter(pass), partner);
    let ink = pass.tokens.vector(partner);
    let newest = pass.text("newest-values");
    let with = pass.say().with_vector(partner);
    let args = [("with", with.into())];
    let head = pass.state.words.with("beyond-pair", &args);
    lines::section(ui, pass, ink, &head, &newest, &beyond.pair);
    for (id, of) in [
        ("beyond-investment", &beyond.investments),
        ("beyond-routes", &beyond.corridors),
    ] {
        let head = pass.state.words.with(id, &args);
        lines::section(ui, pass, ink, &head, "", of);
    }
    let line = pass.tokens.hairline;
    let head = pass.text("beyond-country");
    lines::section(ui, pass, line, &head, &newest, &beyond.country);
    ui.add_space(8.0);
    widgets::muted(ui, pass.tokens, &pass.text("beyond-note"));
}
