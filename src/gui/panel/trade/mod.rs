//! Trade with the chosen partner: bars by year, and a table with both sides' figures.

mod nodes;
mod plot;
mod published;
mod table;
mod telling;

use egui::{Align, Layout, RichText, Ui, vec2};

use super::reporter;
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::{ActorId, SourceId, Vector};
use crate::scene::chart::TradeChart;
use crate::scene::tokens::size;

/// Shows the tab: bars and the table.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    bars(ui, pass);
    ui.add_space(14.0);
    table::table(ui, pass);
    published::show(ui, pass);
}

/// Head with the choice of the partner, bars by year, caption.
pub fn bars(ui: &mut Ui, pass: &mut Pass<'_>) {
    let reporter = reporter(pass);
    let partner = pass.state.view.partner;
    let chart = pass.trade_chart(&reporter, partner);
    let right_to_left = Layout::right_to_left(Align::Center);
    if head_fits(ui, pass, partner, &chart) {
        ui.horizontal(|ui| {
            partner_menu(ui, pass, partner);
            ui.with_layout(right_to_left, |ui| key(ui, pass, &chart));
        });
    } else {
        partner_menu(ui, pass, partner);
        ui.horizontal(|ui| ui.with_layout(right_to_left, |ui| key(ui, pass, &chart)));
    }
    ui.scope(|ui| telling::show(ui, pass, &reporter, partner));
    ui.add_space(3.0);
    if chart.is_empty() {
        ui.add_space(4.0);
        empty(ui, pass, &chart, &reporter);
        return;
    }
    let response = plot::plot(ui, pass, &chart);
    ui.add_space(2.0);
    caption(ui, pass, &chart);
    response.act(ui, pass);
}

/// Who has not reported, and whose figures there are instead.
fn empty(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart, reporter: &ActorId) {
    if let Some(silent) = &chart.silent {
        let text = RichText::new(silent).font(regular(size::BODY));
        ui.add(egui::Label::new(text).wrap());
    }
    if let Some(telling) = chart.instead {
        let name = pass
            .say()
            .telling(telling, reporter, pass.state.view.partner);
        let words = &pass.state.words;
        let text = words.with("chart-instead", &[("telling", name.into())]);
        if widgets::link(ui, pass.tokens, &text).clicked() {
            pass.push(Command::SetTelling(telling));
        }
    }
    sentence(ui, pass, chart);
}

/// Whether head and key stand side by side: in a narrow panel the words of some languages are too long.
fn head_fits(ui: &Ui, pass: &Pass<'_>, partner: Vector, chart: &TradeChart) -> bool {
    let width = |text: String, font| {
        let galley = ui
            .painter()
            .layout_no_wrap(text, font, egui::Color32::PLACEHOLDER);
        galley.size().x
    };
    let with = pass.say().with_vector(partner);
    let head = pass
        .state
        .words
        .with("trade-with", &[("with", with.into())]);
    let names = chart.key.iter().map(|entry| entry.words.clone());
    let key: f32 = names
        .chain([pass.text("unit-busd")])
        .map(|name| width(name, regular(size::NOTE)))
        .sum();
    width(head, semibold(size::HEAD)) + key + 76.0 < ui.available_width()
}

fn partner_menu(ui: &mut Ui, pass: &mut Pass<'_>, partner: Vector) {
    let with = pass.say().with_vector(partner);
    let text = pass
        .state
        .words
        .with("trade-with", &[("with", with.into())]);
    let label = RichText::new(text).font(semibold(size::HEAD));
    let arrow = crate::gui::icons::icon("chevron-down", 12.0, color(pass.tokens.muted));
    let button = match arrow {
        Some(arrow) => egui::Button::new((label, arrow)),
        None => egui::Button::new(label),
    }
    .frame_when_inactive(false);
    ui.spacing_mut().button_padding.x = 0.0;
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for vector in Vector::ALL {
            let name = pass.say().vector(vector);
            if ui.radio(vector == partner, name).clicked() {
                pass.push(Command::ChoosePartner(vector));
                ui.close();
            }
        }
    });
    response.on_hover_text(pass.text("choose-partner"));
}

fn key(ui: &mut Ui, pass: &Pass<'_>, chart: &TradeChart) {
    ui.spacing_mut().item_spacing.x = 5.0;
    // From right to left.
    for entry in chart.key.iter().rev() {
        widgets::muted(ui, pass.tokens, &entry.words);
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 10.0), egui::Sense::hover());
        plot::swatch(ui, rect, chart, entry.ink, entry.filled);
    }
    widgets::muted(ui, pass.tokens, &pass.text("unit-busd"));
}

fn caption(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart) {
    sentence(ui, pass, chart);
    let year = pass.state.view.year;
    let Some(bars) = chart.years.iter().find(|bars| bars.year == year) else {
        return;
    };
    // A few of each figure: with both sides shown, the second must not fall off the end.
    let mut sources: Vec<SourceId> = Vec::new();
    for source in bars.figures.iter().flat_map(|f| f.sources.iter().take(3)) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    if !sources.is_empty() {
        source_links(ui, pass, &sources);
    }
}

/// Both sides' figures of the year, or why there are none.
fn sentence(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart) {
    let font = regular(size::NOTE);
    let ink = pass.tokens.muted;
    card::line(ui, pass, &chart.caption_pieces, &font, ink, "");
}

fn source_links(ui: &mut Ui, pass: &mut Pass<'_>, sources: &[SourceId]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        widgets::muted(ui, pass.tokens, &pass.text("source"));
        for id in sources {
            let name = pass.say().source(id);
            if widgets::link(ui, pass.tokens, &name).clicked() {
                pass.push(Command::OpenRecord(Record::Source(id.clone())));
            }
        }
    });
}
