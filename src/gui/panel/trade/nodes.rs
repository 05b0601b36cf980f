//! A node for each bar: its value read by a screen reader, reached by Tab and arrows, its card opened by Enter.
//!
//! The bars are one stop of the Tab key, at the chosen year; from there the arrows lead to the others. The pointer
//! never touches the nodes: their clip is empty, so that a year is pointed at as a whole.

use egui::{Id, Key, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo};
use egui_plot::PlotTransform;

use super::plot::place_of;
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::scene::chart::{TradeChart, YearBar};

/// Adds the nodes and takes what the keyboard or a screen reader asks of them.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart, transform: &PlotTransform) {
    let entry = chart.entry(pass.state.view.year);
    let bars = || {
        chart
            .years
            .iter()
            .flat_map(|y| y.bars.iter().map(move |b| (y, b)))
    };
    let focus = ui.memory(egui::Memory::focused);
    let inside = bars().any(|(year, bar)| Some(id_of(year.year, bar)) == focus);
    // While Tab leads on, only the bar with the focus counts: the next stop is behind all of them.
    let leaves = ui.input(|input| input.key_pressed(Key::Tab));
    let mut entered = false;
    let builder = UiBuilder::new()
        .max_rect(*transform.frame())
        .accessibility_label(pass.text("chart-bars"));
    let mut nodes = ui.new_child(builder);
    nodes.set_clip_rect(Rect::NOTHING);
    for (year, bar) in bars() {
        let id = id_of(year.year, bar);
        let is_stop = if inside && leaves {
            focus == Some(id)
        } else {
            inside || (!entered && Some(year.year) == entry)
        };
        entered |= Some(year.year) == entry;
        let sense = if is_stop {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let place = place_of(chart, transform, year, bar);
        let response = nodes.interact(place, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &bar.name));
        card::mark(&nodes, pass, id, &bar.datum);
        if response.has_focus() {
            let line = Stroke::new(2.0, color(pass.tokens.accent));
            ui.painter()
                .rect_stroke(place, 2.0, line, StrokeKind::Outside);
        }
        if response.gained_focus() {
            ui.scroll_to_rect(*transform.frame(), None);
        }
        if response.clicked() || response.secondary_clicked() {
            card::open(ui, pass, place, id, &bar.datum);
        }
    }
}

fn id_of(year: i32, bar: &YearBar) -> Id {
    Id::unique(("bar of trade", year, bar.flow, bar.preference))
}
