//! Where the marks of the lanes and the labels of the most important stand, kept while nothing moves.

use std::sync::Arc;

use egui::{Pos2, Rect, Ui, pos2, vec2};

use super::labels::{self, Label};
use super::made::{self, Ground};
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::flags;
use crate::gui::timeline::place::Places;
use crate::model::Place;
use crate::scene::timeline::swarm::{Around, Kept, pack_around};
use crate::scene::timeline::{LaneScene, Mark, TimelineScene};

/// Radius of a mark, and of one of the most important.
pub(super) const RADII: [f32; 2] = [3.3, 5.2];

/// How many records are large and labelled.
pub(super) const LABELLED: usize = 20;

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
        let chosen = most_important(scene, axis);
        let shown = scene.lanes.iter().zip(&places.lanes);
        let full = Around::default();
        let (mut lanes, scales): (Vec<Vec<Dot>>, Vec<f32>) = shown
            .map(|(lane, place)| dots(lane, *place, axis, &chosen, &full))
            .unzip();
        let mut labels = labels::in_free_room(ui, scene, places, &lanes, &chosen);
        let ground = Ground {
            ui,
            scene,
            places,
            axis,
        };
        let crowded = made::reserve(&ground, &lanes, &chosen, &mut labels);
        for at in crowded {
            if let (Some(lane), Some(place)) = (scene.lanes.get(at), places.lanes.get(at))
                && let (Some(slot), Some(scale)) = (lanes.get_mut(at), scales.get(at))
            {
                let of_lane: Vec<&Label> = labels.iter().filter(|of| of.lane == at).collect();
                let around = around(lane, *place, axis, &of_lane, *scale);
                *slot = dots(lane, *place, axis, &chosen, &around).0;
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

/// The heaviest records in view, the heaviest first; of equal weight the later ones.
fn most_important(scene: &TimelineScene, axis: &Axis) -> Vec<Place> {
    let marks = scene.lanes.iter().flat_map(|lane| &lane.marks);
    let mut seen: Vec<(u32, f64, Place)> = marks
        .filter(|mark| axis.shows(mark.at))
        .map(|mark| (mark.weight, mark.at, mark.place))
        .collect();
    let order = |a: &(u32, f64, Place), b: &(u32, f64, Place)| {
        b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2))
    };
    // A record stands in each lane once: so many hold the first ones, without sorting thousands.
    let enough = LABELLED * scene.lanes.len();
    if enough > 0 && enough < seen.len() {
        seen.select_nth_unstable_by(enough, order);
        seen.truncate(enough);
    }
    seen.sort_by(order);
    // The same record of another lane stands beside it.
    seen.dedup_by_key(|(_, _, place)| *place);
    seen.truncate(LABELLED);
    seen.into_iter().map(|(_, _, place)| place).collect()
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

/// Packs a lane around something, and says to what scale.
fn dots(
    lane: &LaneScene,
    place: Rect,
    axis: &Axis,
    chosen: &[Place],
    around: &Around,
) -> (Vec<Dot>, f32) {
    let [small, large] = RADII;
    let spots: Vec<(f32, f32)> = shown(lane, axis)
        .map(|(_, mark)| {
            let is_large = chosen.contains(&mark.place);
            (axis.x(mark.at), if is_large { large } else { small })
        })
        .collect();
    let middle = place.center().y;
    let swarm = pack_around(&spots, place.height() - 6.0, around);
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
