//! Lanes: packed marks, labels of the most important, names; pointer and keyboard.

mod crowd;
mod labels;
mod laid;
mod made;
mod node;
#[cfg(test)]
mod tests;

pub use laid::{Key, Laid};
pub use node::light;
use node::{node, pointed};

use egui::{Align2, Rect, Ui, pos2, vec2};

use super::marks::mark;
use super::place::{Places, has_rule};
use super::{TimelinePane, card, open};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::model::Place;
use crate::scene::timeline::{LaneScene, TimelineScene};
use crate::scene::tokens::{Tokens, size};

/// Draws the lanes; returns the record under the pointer or the keyboard.
pub fn show(
    pane: &mut TimelinePane,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    places: &Places,
) -> Option<Place> {
    let mut lit = None;
    let line = egui::Stroke::new(1.0, color(pass.tokens.muted));
    for leader in laid.labels.iter().filter_map(labels::Label::leader) {
        ui.painter().line_segment(leader, line);
    }
    for (at, (lane, place)) in scene.lanes.iter().zip(&places.lanes).enumerate() {
        names(ui, pass.tokens, lane, *place, places);
        let dots = laid.lanes.get(at).map_or(&[][..], Vec::as_slice);
        let painter = ui.painter().with_clip_rect(places.plot.expand(6.0));
        for dot in dots {
            if let Some(mark_) = lane.marks.get(dot.mark) {
                let ink = if mark_.in_span {
                    mark_.ink
                } else {
                    mark_.ink.alpha(0.35)
                };
                mark(
                    &painter,
                    dot.at,
                    dot.radius,
                    mark_.group,
                    ink,
                    pass.tokens.panel,
                );
            }
        }
        if let Some(place) = node(pane, ui, pass, scene, laid, at, *place) {
            lit = Some(place);
        }
    }
    for label in &laid.labels {
        if laid.labels.iter().any(|other| other.crosses(label)) {
            let words = Rect::from_min_size(label.at, label.galley.size());
            ui.painter()
                .rect_filled(words.expand2(vec2(2.0, 0.0)), 0.0, color(pass.tokens.panel));
        }
        ui.painter()
            .galley(label.at, label.galley.clone(), color(pass.tokens.text));
    }
    let (pointed, clicked) = pointed(ui, pass, scene, laid, places);
    if let Some(place) = pointed {
        card::show(ui, pass, place, None);
        if clicked {
            open(pass, place);
        }
        return Some(place);
    }
    lit
}

fn names(ui: &Ui, tokens: &Tokens, lane: &LaneScene, place: Rect, places: &Places) {
    let left = places.names.left();
    let painter = ui.painter();
    let inner = place.shrink2(vec2(0.0, 4.0));
    if has_rule(&lane.lane) {
        let rule = Rect::from_min_size(pos2(left, inner.top()), vec2(3.0, inner.height()));
        painter.rect_filled(rule, 1.5, color(lane.ink));
    }
    let x = left + 12.0;
    let text = color(tokens.text);
    let muted = color(tokens.muted);
    let note = regular(size::NOTE);
    if place.height() >= 40.0 {
        let y = place.center().y;
        painter.text(
            pos2(x, y - 1.0),
            Align2::LEFT_BOTTOM,
            &lane.name,
            semibold(size::BODY),
            text,
        );
        painter.text(pos2(x, y + 1.0), Align2::LEFT_TOP, &lane.count, note, muted);
        return;
    }
    let y = place.center().y;
    painter.text(
        pos2(x, y),
        Align2::LEFT_CENTER,
        &lane.name,
        semibold(size::BODY),
        text,
    );
    let count = lane.short_count.clone();
    painter.text(
        pos2(places.names.right() - 6.0, y),
        Align2::RIGHT_CENTER,
        count,
        note,
        muted,
    );
}
