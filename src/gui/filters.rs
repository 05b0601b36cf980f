//! What restricts agreements and events beside their subject, as chips: span, status, confidence. The same in every
//! list and on the time line.

use egui::{RichText, Ui, vec2};

use super::pass::Pass;
use super::theme::{color, regular};
use super::{icons, widgets};
use crate::app::{Action, Command};
use crate::model::{AgreementStatus, Confidence};
use crate::scene::tokens::size;

/// The chips of what is restricted now; a click takes one away.
pub fn chips(ui: &mut Ui, pass: &mut Pass<'_>) {
    let view = &pass.state.view;
    let say = pass.say();
    if let Some(span) = view.span {
        let text = format!("{} – {}", say.date(span.from), say.date(span.to));
        chip(ui, pass, &text, Command::SetSpan(None));
    }
    for status in view.statuses.clone() {
        let text = pass.text(&format!("status-{}", status.as_str()));
        chip(ui, pass, &text, Command::ToggleStatus(status));
    }
    if let Some(least) = view.confidence {
        let text = confidence_text(pass, least);
        chip(ui, pass, &text, Command::SetConfidence(None));
    }
}

fn chip(ui: &mut Ui, pass: &mut Pass<'_>, text: &str, command: Command) {
    let tip = pass
        .state
        .words
        .with("filter-remove", &[("filter", text.into())]);
    let shown = format!("{text} ×");
    if widgets::chip(ui, pass.tokens, true, &shown)
        .on_hover_text(tip)
        .clicked()
    {
        pass.push(command);
    }
}

fn confidence_text(pass: &Pass<'_>, least: Confidence) -> String {
    pass.text(match least {
        Confidence::High => "filter-confidence-high",
        Confidence::Medium => "filter-confidence-medium",
        Confidence::Low => "filter-confidence-low",
    })
}

/// A menu with all statuses and degrees of confidence.
pub fn menu(ui: &mut Ui, pass: &mut Pass<'_>) {
    let text = RichText::new(pass.text("filter-more")).font(regular(12.0));
    let button = match icons::icon("filter", 12.0, color(pass.tokens.text)) {
        Some(icon) => egui::Button::image_and_text(icon, text),
        None => egui::Button::new(text),
    }
    .frame_when_inactive(false)
    .min_size(vec2(0.0, 24.0));
    let menu = egui::containers::menu::MenuButton::from_button(button).config(
        egui::containers::menu::MenuConfig::new()
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside),
    );
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(190.0);
        head(ui, pass, "label-status");
        for status in AgreementStatus::ALL {
            let mut on = pass.state.view.statuses.contains(status);
            let name = pass.text(&format!("status-{}", status.as_str()));
            if ui.checkbox(&mut on, name).changed() {
                pass.push(Command::ToggleStatus(*status));
            }
        }
        ui.separator();
        head(ui, pass, "label-confidence");
        let current = pass.state.view.confidence;
        for (least, id) in [
            (None, "filter-confidence-any"),
            (Some(Confidence::Medium), "filter-confidence-medium"),
            (Some(Confidence::High), "filter-confidence-high"),
        ] {
            if ui.radio(current == least, pass.text(id)).clicked() {
                pass.push(Command::SetConfidence(least));
            }
        }
        if pass.state.is_filtered() {
            ui.separator();
            let clear = egui::Button::new(pass.text(Action::ClearFilters.id()));
            let clear = ui.add(clear);
            if pass.explain(clear, Action::ClearFilters).clicked() {
                pass.push(Command::Do(Action::ClearFilters));
            }
        }
    });
    response.on_hover_text(pass.text("filter-more-tip"));
}

fn head(ui: &mut Ui, pass: &Pass<'_>, id: &str) {
    ui.label(
        RichText::new(pass.text(id))
            .font(regular(size::NOTE))
            .color(color(pass.tokens.muted)),
    );
}
