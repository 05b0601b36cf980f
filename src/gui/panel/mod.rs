//! The panel at the right: the page of a state, a partner or the region, or an open record.

mod agreements;
mod balance;
mod beyond;
mod events;
mod header;
mod indices;
mod lines;
mod members;
mod note;
mod over_years;
mod overview;
mod partners;
mod record;
mod shares;
mod trade;
mod works;

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{Panel, ScrollArea, Ui};

use super::pass::Pass;
use super::theme::color;
use crate::app::{Layer, Tab};
use crate::model::{ActorId, REGION, STATES, Selection};
use crate::scene::tokens::space;

pub use note::NoteDraft;

/// What the panel keeps between frames: a text that is being written.
#[derive(Default)]
pub struct PanelState {
    note: NoteDraft,
}

/// Shows the panel.
pub fn show(panel: &mut PanelState, ui: &mut Ui, pass: &mut Pass<'_>) {
    let window = ui.available_width();
    let width = (window / 3.0).clamp(364.0, 560.0);
    let margin = if width < 420.0 {
        space::MARGIN_NARROW
    } else {
        space::MARGIN
    };
    let frame = egui::Frame::new().fill(color(pass.tokens.panel));
    Panel::right("panel")
        .exact_size(width)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let page = page_key(pass);
            ScrollArea::vertical()
                .id_salt(page)
                // Shown at once: fading in would repaint the whole window several times at every start.
                .scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible)
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    let margins = egui::Margin {
                        left: margin as i8,
                        right: margin as i8,
                        top: 18,
                        bottom: 24,
                    };
                    egui::Frame::new().inner_margin(margins).show(ui, |ui| {
                        ui.set_width(width - 2.0 * margin);
                        content(panel, ui, pass);
                    });
                });
        });
}

// A page of its own scrolls from its own top.
fn page_key(pass: &Pass<'_>) -> String {
    let view = &pass.state.view;
    match view.records.last() {
        Some(record) => format!("{record:?}"),
        None if view.layer.on != Layer::Ties => {
            format!("{:?} {:?}", view.layer.on, view.layer.tab)
        }
        None => format!("{:?} {:?}", view.selection, view.tab),
    }
}

fn content(panel: &mut PanelState, ui: &mut Ui, pass: &mut Pass<'_>) {
    pass.light_in_list(None);
    if let Some(record) = pass.state.view.records.last().cloned() {
        record::show(&mut panel.note, ui, pass, &record);
        return;
    }
    let lit = match pass.state.view.layer.on.clone() {
        Layer::Ties => {
            ties(panel, ui, pass);
            return;
        }
        Layer::Works => works::show(ui, pass),
        Layer::Members(id) => members::show(ui, pass, &id),
    };
    pass.light_in_list(lit);
}

/// The page of a state, a partner or the region.
fn ties(panel: &mut PanelState, ui: &mut Ui, pass: &mut Pass<'_>) {
    header::show(ui, pass);
    match pass.state.view.tab {
        Tab::Overview => overview::show(&mut panel.note, ui, pass),
        Tab::Partners => partners::show(ui, pass),
        Tab::Trade => trade::show(ui, pass),
        Tab::Agreements => agreements::show(ui, pass, None),
        Tab::Events => events::show(ui, pass, None),
    }
}

/// The reporter and the partner of what the panel shows: pairs of a state with the chosen partner, on a
/// partner's page the region with it.
fn reporter(pass: &Pass<'_>) -> ActorId {
    match &pass.state.view.selection {
        Selection::State(id) => id.clone(),
        Selection::Region | Selection::Partner(_) => ActorId::new(REGION),
    }
}

/// The five states as ids.
fn states() -> impl Iterator<Item = ActorId> {
    STATES.iter().map(|code| ActorId::new(code))
}
