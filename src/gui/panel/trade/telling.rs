//! Whose figures the bars show: a switch of four, or a menu where the panel is too narrow for it.

use egui::containers::menu::MenuButton;
use egui::{Button, Ui};

use crate::analysis::Telling;
use crate::app::Command;
use crate::gui::icons;
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::gui::widgets;
use crate::model::{ActorId, Vector};

/// Shows the choice.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, reporter: &ActorId, partner: Vector) {
    let say = pass.say();
    let full = names(|telling| say.telling(telling, reporter, partner));
    let short = names(|telling| say.telling_short(telling, reporter, partner));
    let current = pass.state.view.telling;
    let fits = |options: &[(Telling, String)]| {
        let names = options.iter().map(|(_, name)| name.as_str());
        widgets::segmented_width(ui, names) <= ui.available_width()
    };
    let chosen = if let Some(options) = [&full, &short].into_iter().find(|names| fits(*names)) {
        let tip = pass.text("telling-tip");
        widgets::segmented(ui, pass.tokens, options, current, &tip)
    } else {
        menu(ui, pass, &full, current)
    };
    if let Some(telling) = chosen {
        pass.push(Command::SetTelling(telling));
    }
}

fn names(name: impl Fn(Telling) -> String) -> [(Telling, String); 4] {
    Telling::ALL.map(|telling| (telling, name(telling)))
}

fn menu(
    ui: &mut Ui,
    pass: &Pass<'_>,
    options: &[(Telling, String)],
    current: Telling,
) -> Option<Telling> {
    let name = options.iter().find(|(telling, _)| *telling == current);
    let name = name.map_or("", |(_, name)| name.as_str());
    let words = &pass.state.words;
    let text = words.with("telling", &[("telling", name.into())]);
    let button = match icons::icon("chevron-down", 12.0, color(pass.tokens.muted)) {
        Some(arrow) => Button::new((text, arrow)),
        None => Button::new(text),
    };
    let mut chosen = None;
    ui.spacing_mut().button_padding.x = 8.0;
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        for (telling, name) in options {
            if ui.radio(*telling == current, name).clicked() {
                chosen = Some(*telling);
                ui.close();
            }
        }
    });
    response.on_hover_text(pass.text("telling-tip"));
    chosen
}
