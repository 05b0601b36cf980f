//! States or partners side by side.

mod bars;
mod drag;
mod header;
mod legend;
mod place;
mod strips;
mod trade;
mod value;

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{
    CentralPanel, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use self::place::Places;
use super::pass::Pass;
use super::scenes::LitStack;
use super::theme::color;
use crate::app::Command;
use crate::model::Vector;
use crate::scene::compare::CompareScene;

pub use header::right_end;
pub use value::{dots, hatch};

/// The comparison and what it keeps between frames.
#[derive(Default)]
pub struct ComparePane {
    /// The row under the pointer: lit in all columns.
    lit: Option<usize>,
    /// What the pointer or the focus is on in the stacks of shares.
    stack: LitStack,
}

impl ComparePane {
    /// Draws the comparison into the rest of the window.
    pub fn ui(&mut self, ui: &mut Ui, pass: &mut Pass<'_>) {
        arrows(ui, pass);
        let frame = egui::Frame::new().fill(color(pass.tokens.panel));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("compare")
                .auto_shrink([false, false])
                .show(ui, |ui| self.body(ui, pass));
        });
    }

    fn body(&mut self, ui: &mut Ui, pass: &mut Pass<'_>) {
        let scene = pass.compare_scene();
        let width = ui.available_width();
        let places = Places::new(width, &scene);
        let (rect, _) = ui.allocate_exact_size(vec2(width, places.height), Sense::hover());
        let before = self.lit.take();
        self.stack = LitStack::default();
        lines(ui, pass, rect, &places);
        self.labels(ui, pass, &scene, rect, &places, before);
        let mut right = rect;
        right.min.x += places.left;
        right.max.x -= place::MARGIN;
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
            if places.all_columns(scene.columns.len()) <= right.width() {
                self.columns(ui, pass, &scene, &places, before);
                return;
            }
            ScrollArea::horizontal()
                .id_salt("compare columns")
                .auto_shrink([false, false])
                .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
                .show(ui, |ui| self.columns(ui, pass, &scene, &places, before));
        });
        legend::show(ui, pass, &scene);
        let stack_is_new = pass.light_stack(self.stack);
        if self.lit != before || stack_is_new {
            ui.ctx().request_repaint();
        }
    }

    fn labels(
        &mut self,
        ui: &mut Ui,
        pass: &mut Pass<'_>,
        scene: &CompareScene,
        rect: Rect,
        places: &Places,
        lit: Option<usize>,
    ) {
        let mut place = rect;
        place.min.x += place::MARGIN;
        place.max.x = rect.left() + places.left - 8.0;
        header::add(ui, pass, place);
        for row in [
            bars::share_label(ui, pass, scene, place, places),
            trade::labels(ui, pass, scene, place, places, lit),
        ]
        .into_iter()
        .flatten()
        {
            self.lit = Some(row);
        }
        strips::balance_label(ui, pass, scene, place, places);
        bars::agreement_labels(ui, pass, scene, place, places);
        strips::indicator_labels(ui, pass, scene, place, places);
    }

    fn columns(
        &mut self,
        ui: &mut Ui,
        pass: &mut Pass<'_>,
        scene: &CompareScene,
        places: &Places,
        lit: Option<usize>,
    ) {
        let size = vec2(places.all_columns(scene.columns.len()), places.height);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        lines(ui, pass, rect, places);
        // A partner lit in the rows is lit in the stacks as well.
        let of_row = lit.filter(|_| !scene.is_of_partners());
        let mut stack = pass.lit_stack();
        stack.vector = stack
            .vector
            .or_else(|| of_row.and_then(|row| Vector::ALL.get(row).copied()));
        for at in 0..scene.columns.len() {
            let place = places.column(rect, at);
            header::show(ui, pass, scene, at, place, (rect, places));
            for row in [
                bars::shares(ui, pass, scene, at, (place, places), lit),
                trade::show(ui, pass, scene, at, (place, places), lit),
            ]
            .into_iter()
            .flatten()
            {
                self.lit = Some(row);
            }
            let stack = strips::balance(ui, pass, scene, at, (place, places), stack);
            self.stack = self.stack.or(stack);
            if let Some(vector) = stack.vector {
                self.lit = Vector::ALL.iter().position(|of| *of == vector);
            }
            bars::agreements(ui, pass, scene, at, place, places);
            strips::indicators(ui, pass, scene, at, place, places);
        }
    }
}

/// Hairlines between the sections.
fn lines(ui: &Ui, pass: &Pass<'_>, rect: Rect, places: &Places) {
    let stroke = Stroke::new(1.0, color(pass.tokens.hairline));
    let inset = if rect.left() < ui.max_rect().left() + 1.0 && rect.width() > places.left {
        place::MARGIN
    } else {
        0.0
    };
    for y in places.lines() {
        let y = rect.top() + y;
        let ends = [pos2(rect.left() + inset, y), pos2(rect.right() - inset, y)];
        ui.painter().line_segment(ends, stroke);
    }
}

/// ← and → change the year of all columns while no control has the focus.
fn arrows(ui: &Ui, pass: &mut Pass<'_>) {
    let ctx = ui.ctx();
    let busy = ctx.memory(|memory| memory.focused().is_some())
        || egui::Popup::is_any_open(ctx)
        || pass.state.dialog.is_some();
    if busy {
        return;
    }
    for (key, step) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            pass.push(Command::SetYear(pass.state.view.year + step));
        }
    }
}
