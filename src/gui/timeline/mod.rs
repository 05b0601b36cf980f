//! The time line: agreements in lanes, events as flags, membership bands, and trade on the same axis.

mod axis;
mod bands;
mod bar;
mod card;
mod flags;
mod lanes;
mod marks;
mod place;
mod trade;

use std::sync::Arc;

use egui::{CentralPanel, Rect, ScrollArea, Sense, Ui, vec2};

use self::axis::Axis;
use self::lanes::Laid;
use self::place::Places;
use super::pass::Pass;
use super::theme::color;
use crate::app::Command;
use crate::model::Place;

pub use bar::window_switch;
pub use marks::mark;

/// The time line and what it keeps between frames.
#[derive(Default)]
pub struct TimelinePane {
    laid: Option<(lanes::Key, Arc<Laid>)>,
    /// The lane and the mark that the keyboard is on.
    cursor: Option<(usize, usize)>,
    /// Where a brush began, in years.
    anchor: Option<f64>,
}

/// The least height at which everything finds room; a lower window scrolls.
const LEAST_HEIGHT: f32 = 560.0;

impl TimelinePane {
    /// Draws the time line into the rest of the window.
    pub fn ui(&mut self, ui: &mut Ui, pass: &mut Pass<'_>) {
        let frame = egui::Frame::new().fill(color(pass.tokens.panel));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            bar::show(ui, pass);
            ScrollArea::vertical()
                .id_salt("time line")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    let height = ui.available_height().max(LEAST_HEIGHT);
                    let size = vec2(ui.available_width(), height);
                    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                    self.body(ui, pass, rect);
                });
        });
    }

    fn body(&mut self, ui: &mut Ui, pass: &mut Pass<'_>, rect: Rect) {
        let scene = pass.timeline_scene();
        let places = Places::new(rect, &scene, pass.state.view.all_bands);
        let axis = Axis::new(&places, scene.reach, pass.state.view.window);
        axis::gestures(ui, pass, &places, &axis);
        axis::grid(ui, pass, &places, &axis);
        let laid = self.laid(ui, &scene, &places, &axis);
        let mut lit = lanes::show(self, ui, pass, &scene, &laid, &places);
        if let Some(place) = flags::show(ui, pass, &scene, &laid.flags, &places, &axis) {
            lit = Some(place);
        }
        bands::show(ui, pass, &scene, &places, &axis);
        trade::show(ui, pass, &places, &axis);
        axis::brush(self, ui, pass, &scene, &places, &axis);
        if let Some(place) = lit {
            lanes::light(ui, pass, &scene, &laid, (&places, &axis), place);
        }
    }

    /// The packed marks, made once for a scene, a window and a size.
    fn laid(
        &mut self,
        ui: &Ui,
        scene: &Arc<crate::scene::timeline::TimelineScene>,
        places: &Places,
        axis: &Axis,
    ) -> Arc<Laid> {
        let key = lanes::Key::new(ui, scene, places, axis);
        if let Some((last, laid)) = &self.laid
            && *last == key
        {
            return laid.clone();
        }
        let laid = Arc::new(Laid::new(ui, scene, places, axis));
        self.laid = Some((key, laid.clone()));
        laid
    }
}

/// Opens the record of a mark.
fn open(pass: &mut Pass<'_>, place: Place) {
    if let Some(record) = crate::app::Record::at(&pass.state.document.dataset, place) {
        pass.push(Command::OpenRecord(record));
    }
}
