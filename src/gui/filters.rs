//! What restricts agreements and events beside their subject: span, subjects, status, confidence. Wherever something
//! is restricted, a strip under the bar at the top says so; the partner is restricted in the lists alone and stands
//! there.

use egui::{Panel, RichText, Ui, vec2};

use super::pass::Pass;
use super::theme::{color, regular};
use super::{icons, widgets};
use crate::app::{Action, Command};
use crate::model::{AgreementStatus, Confidence};
use crate::scene::tokens::size;

/// A chip for all that is restricted now, and one control that clears all; nothing where nothing is restricted.
pub fn strip(ui: &mut Ui, pass: &mut Pass<'_>) {
    if !pass.state.is_filtered() {
        return;
    }
    let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
    let frame = egui::Frame::new()
        .fill(color(pass.tokens.panel))
        .inner_margin(egui::Margin::symmetric(24, 5));
    let panel = Panel::top("filters").resizable(false).frame(frame);
    let rect = panel
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 5.0);
                let tip = pass.text("filter-strip-tip");
                widgets::muted(ui, pass.tokens, &pass.text("filter-strip")).on_hover_text(tip);
                chips(ui, pass);
                clear(ui, pass);
            });
        })
        .response
        .rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn chips(ui: &mut Ui, pass: &mut Pass<'_>) {
    let view = &pass.state.view;
    let say = pass.say();
    if let Some(span) = view.span {
        let text = format!("{} – {}", say.date(span.from), say.date(span.to));
        chip(ui, pass, &text, "", Command::SetSpan(None));
    }
    for domain in view.domains.clone() {
        let text = say.domain(domain);
        chip(ui, pass, &text, "", Command::ToggleDomain(domain));
    }
    for status in view.statuses.clone() {
        let text = pass.text(&format!("status-{}", status.as_str()));
        let note = pass.text("filter-status-note");
        chip(ui, pass, &text, &note, Command::ToggleStatus(status));
    }
    if let Some(least) = view.confidence {
        let text = confidence_text(pass, least);
        chip(ui, pass, &text, "", Command::SetConfidence(None));
    }
}

fn chip(ui: &mut Ui, pass: &mut Pass<'_>, text: &str, note: &str, command: Command) {
    let mut tip = pass
        .state
        .words
        .with("filter-remove", &[("filter", text.into())]);
    if !note.is_empty() {
        tip = format!("{tip}\n{note}");
    }
    let shown = format!("{text} ×");
    if widgets::chip(ui, pass.tokens, true, &shown)
        .on_hover_text(tip)
        .clicked()
    {
        pass.push(command);
    }
}

fn clear(ui: &mut Ui, pass: &mut Pass<'_>) {
    let key = Action::ClearFilters.shortcut();
    let key = key.map(crate::app::Shortcut::text).unwrap_or_default();
    let text = pass
        .state
        .words
        .with("filter-clear-all", &[("key", key.into())]);
    let tip = pass.text(Action::ClearFilters.tip());
    let link = widgets::link(ui, pass.tokens, &text);
    if link.on_hover_text(tip).clicked() {
        pass.push(Command::Do(Action::ClearFilters));
    }
}

/// With whom the lists of a page are: the chosen partner, which the chip takes away, or all.
pub fn partner(ui: &mut Ui, pass: &mut Pass<'_>) {
    let view = &pass.state.view;
    let only = view.partner_only;
    let with = pass.say().with_vector(view.partner);
    let text = if only {
        let args = [("with", with.into())];
        format!("{} ×", pass.state.words.with("filter-partner", &args))
    } else {
        pass.text("all-partners")
    };
    let tip = pass.text(if only {
        "filter-partner-tip"
    } else {
        "filter-partner-all-tip"
    });
    if widgets::chip(ui, pass.tokens, true, &text)
        .on_hover_text(tip)
        .clicked()
    {
        pass.push(Command::SetPartnerOnly(!only));
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
