//! Where the marks of the lanes and the labels of the most important stand, kept while nothing moves.

use std::sync::Arc;

use egui::{Pos2, Rect, Ui, pos2, vec2};

use super::labels::{self, Label};
use super::made::{self, Ground};
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::flags;
use crate::gui::timeline::place::Places;
use crate::scene::timeline::swarm::{Around, Kept, pack_around};
use crate::scene::timeline::{Important, LaneScene, Mark, TimelineScene};

/// Radius of a mark, and of one of the most important.
pub(super) const RADII: [f32; 2] = [3.3, 5.2];

/// The least scale to which marks shrink for labels alone: the least important labels go before that. Where the marks
/// are too many for it anyway the labels stay.
const LEGIBLE: f32 = 0.6;

/// What packed marks depend on.
pub struct Key {
    scene: Arc<TimelineScene>,
    axis: Axis,
    lanes: Vec<Rect>,
    pixels_per_point: f32,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene)
            && self.axis == other.axis
            && self.lanes == other.lanes
            && self.pixels_per_point == other.pixels_per_point
    }
}

impl Key {
    /// What the marks of this frame depend on.
    pub fn new(ui: &Ui, scene: &Arc<TimelineScene>, places: &Places, axis: &Axis) -> Self {
        Self {
            scene: scene.clone(),
            axis: *axis,
            lanes: places.lanes.clone(),
            pixels_per_point: ui.pixels_per_point(),
        }
    }
}

/// A mark in its place.
pub(super) struct Dot {
    /// Position in the lane.
    pub(super) mark: usize,
    pub(super) at: Pos2,
    pub(super) radius: f32,
}

/// Packed marks and labels of all lanes.
pub struct Laid {
    pub(super) lanes: Vec<Vec<Dot>>,
    pub(super) labels: Vec<Label>,
    pub(super) dots: usize,
    /// Flags of events.
    pub flags: Vec<flags::Flag>,
}

impl Laid {
    /// Packs the marks that are in view and finds room for labels.
    ///
    /// Labels first take the room that marks leave. Where the lanes are too full for that, the marks make room for
    /// the labels of the most important records that have none.
    pub fn new(ui: &Ui, scene: &TimelineScene, places: &Places, axis: &Axis) -> Self {
        let chosen = Important::new(&scene.lanes, |mark| axis.shows(mark.at));
        let shown = scene.lanes.iter().zip(&places.lanes);
        let full = Around::default();
        let (mut lanes, scales): (Vec<Vec<Dot>>, Vec<f32>) = shown
            .map(|(lane, place)| dots(lane, *place, axis, &chosen, &full))
            .unzip();
        let mut labels = labels::in_free_room(ui, scene, places, &lanes, &chosen);
        let in_free_room = labels.len();
        let ground = Ground {
            ui,
            scene,
            places,
            axis,
        };
        let crowded = made::reserve(&ground, &lanes, &chosen, &mut labels);
        for at in crowded {
            let (Some(lane), Some(place)) = (scene.lanes.get(at), places.lanes.get(at)) else {
                continue;
            };
            let (Some(slot), Some(scale)) = (lanes.get_mut(at), scales.get(at)) else {
                continue;
            };
            loop {
                let of_lane: Vec<&Label> = labels.iter().filter(|of| of.lane == at).collect();
                let around = around(lane, *place, axis, &of_lane, *scale);
                let (packed, to) = dots(lane, *place, axis, &chosen, &around);
                let last = labels.iter().rposition(|of| of.lane == at);
                let is_too_small = to < LEGIBLE && *scale >= LEGIBLE;
                let Some(last) = last.filter(|last| is_too_small && *last >= in_free_room) else {
                    *slot = packed;
                    break;
                };
                labels.remove(last);
            }
        }
        Self {
            dots: lanes.iter().map(Vec::len).sum(),
            labels,
            flags: flags::place(ui, scene, places, axis),
            lanes,
        }
    }
}

fn shown<'a>(lane: &'a LaneScene, axis: &Axis) -> impl Iterator<Item = (usize, &'a Mark)> {
    let marks = lane.marks.iter().enumerate();
    marks.filter(|(_, mark)| axis.shows(mark.at))
}

/// What the marks of a lane make room for: the marks that are labelled, where they are said to stand, and the labels.
fn around(lane: &LaneScene, place: Rect, axis: &Axis, labels: &[&Label], scale: f32) -> Around {
    let middle = place.center().y;
    let mut around = Around {
        scale,
        ..Around::default()
    };
    for (position, (mark, _)) in shown(lane, axis).enumerate() {
        around.kept.extend(
            labels
                .iter()
                .find(|label| label.mark == mark)
                .map(|label| Kept {
                    mark: position,
                    at: [label.spot.x, label.spot.y - middle],
                }),
        );
    }
    around.blocks.extend(labels.iter().map(|label| {
        let ends = label.ends.translate(vec2(0.0, -middle));
        [ends.left(), ends.top(), ends.right(), ends.bottom()]
    }));
    around
}

/// What lies beyond both ends of a lane: marks that make room for others stay on the axis.
fn beyond(place: Rect) -> [[f32; 4]; 2] {
    const SLACK: f32 = 6.0;
    const FAR: f32 = 200.0;
    let (left, right) = (place.left() - SLACK, place.right() + SLACK);
    let height = place.height();
    [
        [left - FAR, -height, left, height],
        [right, -height, right + FAR, height],
    ]
}

/// Packs a lane around something, and says to what scale.
fn dots(
    lane: &LaneScene,
    place: Rect,
    axis: &Axis,
    chosen: &Important,
    around: &Around,
) -> (Vec<Dot>, f32) {
    let [small, large] = RADII;
    let spots: Vec<(f32, f32)> = shown(lane, axis)
        .map(|(_, mark)| {
            let is_large = chosen.rank(mark).is_some();
            (axis.x(mark.at), if is_large { large } else { small })
        })
        .collect();
    let middle = place.center().y;
    let mut around = around.clone();
    around.blocks.extend(beyond(place));
    let swarm = pack_around(&spots, place.height() - 6.0, &around);
    let dots = shown(lane, axis)
        .zip(spots)
        .zip(swarm.places)
        .map(|(((mark, _), (_, radius)), [x, y])| Dot {
            mark,
            at: pos2(x, middle + y),
            radius: radius * swarm.scale,
        })
        .collect();
    (dots, swarm.scale)
}

pub(super) fn mark_of<'a>(scene: &'a TimelineScene, lane: usize, dot: &Dot) -> Option<&'a Mark> {
    scene.lanes.get(lane)?.marks.get(dot.mark)
}
