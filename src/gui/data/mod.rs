//! The page of the dataset itself: its check, what is missing, its sources, what it says about itself.

mod about;
mod board;
mod check;
mod detail;
mod marks;
mod sources;

use egui::{CentralPanel, Ui};

use super::pass::Pass;
use super::theme::color;
use super::widgets;
use crate::analysis::check::Severity;
use crate::app::{Command, DataPage};
use crate::scene::tokens::space;

/// What the page keeps between frames: filters, orders, the cell that has the keyboard.
#[derive(Default)]
pub struct DataState {
    board: board::BoardState,
    check: check::CheckState,
    sources: sources::SourcesState,
}

/// Shows the page.
pub fn show(data: &mut DataState, ui: &mut Ui, pass: &mut Pass<'_>) {
    if pass.state.wants_check() {
        pass.push(Command::Check);
    }
    let narrow = ui.available_width() < 760.0;
    let margin = if narrow {
        space::MARGIN_NARROW
    } else {
        space::MARGIN
    };
    let frame = egui::Frame::new()
        .fill(color(pass.tokens.panel))
        .inner_margin(egui::Margin {
            left: margin as i8,
            right: margin as i8,
            top: 12,
            bottom: 0,
        });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        tabs(ui, pass);
        ui.add_space(12.0);
        match pass.state.view.data_page {
            DataPage::Check => check::show(&mut data.check, ui, pass),
            DataPage::Missing => board::show(&mut data.board, ui, pass),
            DataPage::Sources => sources::show(&mut data.sources, ui, pass),
            DataPage::About => about::show(ui, pass),
        }
    });
}

fn tabs(ui: &mut Ui, pass: &mut Pass<'_>) {
    let tabs = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 22.0;
        for page in DataPage::ALL {
            let count = match page {
                DataPage::Check => pass.state.report().map(|report| {
                    report.open(Severity::Error).count() + report.open(Severity::Warning).count()
                }),
                DataPage::Sources => Some(pass.state.document.dataset.sources.len()),
                DataPage::Missing | DataPage::About => None,
            };
            let on = pass.state.view.data_page == page;
            let response = widgets::tab(ui, pass.tokens, on, &pass.text(page.id()), count)
                .on_hover_text(pass.text(&format!("{}-tip", page.id())));
            if response.clicked() {
                pass.push(Command::SetDataPage(page));
            }
        }
    });
    let line = tabs.response.rect;
    let stroke = egui::Stroke::new(1.0, color(pass.tokens.hairline));
    let width = ui.max_rect().x_range();
    ui.painter().hline(width, line.bottom(), stroke);
}
