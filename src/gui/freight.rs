//! What freight may add to the value of goods: a button that says the band, and under it the choice of its ends.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Layout, PopupCloseBehavior, RichText, Ui};

use super::icons;
use super::pass::Pass;
use super::theme::{color, regular, semibold};
use crate::analysis::indices::FreightBand;
use crate::app::Command;
use crate::scene::tokens::size;

/// Width of what opens.
const WIDTH: f32 = 290.0;

/// Shows the button.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let name = name(pass);
    let ink = color(pass.tokens.text);
    let text = RichText::new(name).font(regular(size::NOTE)).color(ink);
    let button = match icons::icon("chevron-down", 11.0, color(pass.tokens.muted)) {
        Some(arrow) => Button::new((text, arrow)),
        None => Button::new(text),
    }
    .frame_when_inactive(false);
    // Both ends are chosen one after the other.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let menu = MenuButton::from_button(button).config(config);
    let (response, _) = menu.ui(ui, |ui| choice(ui, pass));
    response.on_hover_text(pass.text("freight-tip"));
}

/// The button's name, with the band.
pub fn name(pass: &Pass<'_>) -> String {
    let band = pass.say().band(pass.state.view.freight);
    let words = &pass.state.words;
    words.with("freight", &[("band", band.into())])
}

fn choice(ui: &mut Ui, pass: &mut Pass<'_>) {
    ui.set_width(WIDTH);
    // A menu stretches what stands in it; here are sentences.
    ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
        let head = RichText::new(pass.text("freight-head")).font(semibold(size::BODY));
        ui.add(egui::Label::new(head).wrap());
        ui.add_space(4.0);
        ends(ui, pass);
        ui.add_space(4.0);
        let note = RichText::new(pass.text("freight-note"))
            .font(regular(size::NOTE))
            .color(color(pass.tokens.muted));
        ui.add(egui::Label::new(note).wrap());
    });
}

fn ends(ui: &mut Ui, pass: &mut Pass<'_>) {
    let [low, high] = pass.state.view.freight.to_pct();
    // An end that passes the other takes it along.
    let least = end(ui, pass, ("freight-least", "freight-least-of"), low);
    let most = end(ui, pass, ("freight-most", "freight-most-of"), high);
    let chosen = match (least, most) {
        (Some(low), _) => Some([low, high.max(low)]),
        (None, Some(high)) => Some([low.min(high), high]),
        (None, None) => None,
    };
    if let Some(band) = chosen.and_then(FreightBand::of_pct) {
        pass.push(Command::SetFreight(band));
    }
}

/// One end of the band; returns what was clicked.
fn end(ui: &mut Ui, pass: &Pass<'_>, (label, name): (&str, &str), current: u8) -> Option<u8> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let left = ui.cursor().left();
        let label = RichText::new(pass.text(label)).font(regular(size::BODY));
        ui.label(label);
        for (at, value) in (0_u8..).zip(FreightBand::CHOICES) {
            // Both ends stand under each other.
            let x = left + WIDTH * (0.32 + 0.17 * f32::from(at));
            ui.add_space(x - ui.cursor().left());
            let words = &pass.state.words;
            let text = words.with("percent", &[("value", value.to_string().into())]);
            let spoken = words.with(name, &[("value", text.clone().into())]);
            ui.spacing_mut().icon_spacing = 4.0;
            let radio = ui.radio(value == current, text).accessible_name(spoken);
            if radio.clicked() {
                chosen = Some(value);
            }
        }
    });
    chosen
}
