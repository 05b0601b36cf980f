//! Marks under the pointer and the keyboard, and what they light.

use egui::{Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::laid::{Laid, mark_of};
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::place::Places;
use crate::gui::timeline::{TimelinePane, card, open};
use crate::gui::widgets;
use crate::model::Place;
use crate::scene::timeline::TimelineScene;

/// With more marks than this in view a screen reader finds them through their lane only.
pub(super) const NODES: usize = 800;

/// A node for a lane: ← and → go through its marks, ↑ and ↓ change lane, Enter opens. Each mark has a node of its own
/// to read, unless there are too many.
pub(super) fn node(
    pane: &mut TimelinePane,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    at: usize,
    place: Rect,
) -> Option<Place> {
    let lane = scene.lanes.get(at)?;
    let dots = laid.lanes.get(at)?;
    let id = Id::unique(("time lane", at));
    let builder = egui::UiBuilder::new().max_rect(place);
    let response = ui
        .scope_builder(builder, |ui| {
            // The pointer belongs to the marks below.
            ui.set_clip_rect(Rect::NOTHING);
            let response = ui.interact(place, id, Sense::click());
            if laid.dots <= NODES {
                for dot in dots {
                    let Some(mark) = lane.marks.get(dot.mark) else {
                        continue;
                    };
                    let spot = Rect::from_center_size(dot.at, vec2(8.0, 8.0));
                    let mark_id = id.with(dot.mark);
                    let response = ui.interact(spot, mark_id, Sense::hover());
                    response.widget_info(|| {
                        WidgetInfo::labeled(
                            Role::ListItem,
                            true,
                            format!("{}, {}", mark.title, mark.line),
                        )
                    });
                }
            }
            response
        })
        .inner;
    let current = pane
        .cursor
        .filter(|(lane, _)| *lane == at)
        .map(|(_, dot)| dot);
    let mark = current.and_then(|dot| lane.marks.get(dots.get(dot)?.mark));
    response.widget_info(|| {
        let text = match mark {
            Some(mark) => pass.state.words.with(
                "timeline-lane-mark",
                &[
                    ("lane", lane.description.as_str().into()),
                    ("title", mark.title.as_str().into()),
                    ("line", mark.line.as_str().into()),
                ],
            ),
            None => lane.description.clone(),
        };
        WidgetInfo::labeled(Role::ListBox, true, text)
    });
    ui.accesskit_node_builder(id, |node| node.set_description(pass.text("lane-tip")));
    if !response.has_focus() {
        return None;
    }
    widgets::focus_ring(ui, &response, 3.0, pass.tokens);
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            id,
            egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: false,
                ..egui::EventFilter::default()
            },
        );
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let last = dots.len().checked_sub(1)?;
    let next = if pressed(egui::Key::ArrowRight) {
        current.map_or(0, |dot| (dot + 1).min(last))
    } else if pressed(egui::Key::ArrowLeft) {
        current.map_or(last, |dot| dot.saturating_sub(1))
    } else {
        current.unwrap_or(0).min(last)
    };
    pane.cursor = Some((at, next));
    let dot = dots.get(next)?;
    let mark = lane.marks.get(dot.mark)?;
    card::show(ui, pass, mark.place, Some(dot.at + vec2(10.0, 10.0)));
    if response.clicked() {
        open(pass, mark.place);
    }
    Some(mark.place)
}

/// The mark under the pointer, and whether it was clicked.
pub(super) fn pointed(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    places: &Places,
) -> (Option<Place>, bool) {
    let ground = places.ground();
    let at = ui.input(|input| input.pointer.interact_pos());
    let Some(at) = at.filter(|_| ui.rect_contains_pointer(ground) && pass.state.dialog.is_none())
    else {
        return (None, false);
    };
    let Some(lane) = places.lanes.iter().position(|place| place.contains(at)) else {
        return (None, false);
    };
    let near = laid
        .lanes
        .get(lane)
        .into_iter()
        .flatten()
        .map(|dot| (dot, dot.at.distance(at)))
        .filter(|(dot, far)| *far <= dot.radius + 3.0)
        .min_by(|a, b| a.1.total_cmp(&b.1));
    let place = near.and_then(|(dot, _)| Some(mark_of(scene, lane, dot)?.place));
    if place.is_some() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    (place, ui.input(|input| input.pointer.primary_clicked()))
}

/// Rings around every mark of a record, and around the marks of what is related to it.
pub fn light(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    at: (&Places, &Axis),
    place: Place,
) {
    let related = related(pass, place);
    let tokens = pass.tokens;
    for (lane, dots) in laid.lanes.iter().enumerate() {
        for dot in dots {
            let Some(mark) = mark_of(scene, lane, dot) else {
                continue;
            };
            let ink = if mark.place == place {
                tokens.accent
            } else if related.contains(&mark.place) {
                tokens.text
            } else {
                continue;
            };
            let stroke = Stroke::new(2.0, color(ink));
            ui.painter().circle_stroke(dot.at, dot.radius + 3.0, stroke);
        }
    }
    crate::gui::timeline::flags::light(ui, pass, scene, at, place, &related);
}

/// Events of an agreement, agreements of an event.
pub(super) fn related(pass: &Pass<'_>, place: Place) -> Vec<Place> {
    use crate::model::Section;
    let dataset = &pass.state.document.dataset;
    match place.section {
        Section::Events => {
            let Some(event) = dataset.events.get(place.at) else {
                return Vec::new();
            };
            let all = dataset.agreements.iter().enumerate();
            all.filter(|(_, agreement)| event.related_agreements.contains(&agreement.id))
                .map(|(at, _)| Place::new(Section::Agreements, at))
                .collect()
        }
        Section::Agreements => {
            let Some(agreement) = dataset.agreements.get(place.at) else {
                return Vec::new();
            };
            let all = dataset.events.iter().enumerate();
            all.filter(|(_, event)| event.related_agreements.contains(&agreement.id))
                .map(|(at, _)| Place::new(Section::Events, at))
                .collect()
        }
        _ => Vec::new(),
    }
}
