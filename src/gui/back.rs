//! The one control of honest years: how far back a missing value may be borrowed.

use egui::{Button, RichText, Ui};

use super::icons;
use super::pass::Pass;
use super::theme::{color, regular};
use crate::analysis::ALLOWANCES;
use crate::app::Command;
use crate::scene::tokens::size;

/// A quiet button that says what is allowed, and under it the choices.
pub fn button(ui: &mut Ui, pass: &mut Pass<'_>) {
    let back = pass.state.view.back;
    let ink = if back == 0 {
        pass.tokens.muted
    } else {
        pass.tokens.accent
    };
    let words = &pass.state.words;
    let text = if back == 0 {
        words.get("back-own")
    } else {
        words.with("back-allowed", &[("years", usize::from(back).into())])
    };
    let choice = pass.say().allowance(back);
    let name = words.with("back-name", &[("choice", choice.into())]);
    let text = RichText::new(text)
        .font(regular(size::NOTE))
        .color(color(ink));
    let button = match icons::icon("chevron-down", 11.0, color(ink)) {
        Some(arrow) => Button::new((text, arrow)),
        None => Button::new(text),
    };
    let button = button.frame_when_inactive(false);
    let (response, _) =
        egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| choices(ui, pass));
    response
        .on_hover_text(pass.text("back-tip"))
        .accessible_name(name);
}

/// The choices, as they stand in a menu.
pub fn choices(ui: &mut Ui, pass: &mut Pass<'_>) {
    ui.set_min_width(190.0);
    let current = pass.state.view.back;
    for back in ALLOWANCES {
        let text = pass.say().allowance(back);
        let tip = pass.text("back-tip");
        if ui.radio(back == current, text).on_hover_text(tip).clicked() {
            pass.push(Command::SetBack(back));
            ui.close();
        }
    }
}
