//! The page of the dataset itself: its check and what is missing.

use egui::{CentralPanel, Ui};

use super::pass::Pass;
use super::theme::color;
use super::widgets;

/// Shows the page.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let frame = egui::Frame::new()
        .fill(color(pass.tokens.panel))
        .inner_margin(24.0);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        widgets::head(ui, pass.tokens, &pass.text("mode-data"), "");
    });
}
