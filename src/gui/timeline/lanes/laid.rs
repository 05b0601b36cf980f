//! Where the marks of the lanes and the labels of the most important stand, kept while nothing moves.

use std::sync::Arc;

use egui::{Pos2, Rect, Ui, pos2};

use super::labels::{self, Label};
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::flags;
use crate::gui::timeline::place::Places;
use crate::model::Place;
use crate::scene::timeline::swarm::{Kept, pack_around};
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
        let mut lanes: Vec<Vec<Dot>> = shown
            .map(|(lane, place)| dots(lane, *place, axis, &chosen, &[], &[]))
            .collect();
        let mut labels = labels::in_free_room(ui, scene, places, &lanes, &chosen);
        let crowded = labels::reserve(ui, scene, (places, axis), &lanes, &chosen, &mut labels);
        for at in crowded {
            let of_lane = || labels.iter().filter(|label| label.lane == at);
            let kept: Vec<(usize, Pos2)> =
                of_lane().map(|label| (label.mark, label.spot)).collect();
            let blocks: Vec<Rect> = of_lane().map(|label| label.ends).collect();
            if let (Some(lane), Some(place)) = (scene.lanes.get(at), places.lanes.get(at))
                && let Some(slot) = lanes.get_mut(at)
            {
                *slot = dots(lane, *place, axis, &chosen, &kept, &blocks);
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
    seen.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
    // The same record of another lane stands beside it.
    seen.dedup_by_key(|(_, _, place)| *place);
    seen.truncate(LABELLED);
    seen.into_iter().map(|(_, _, place)| place).collect()
}

/// Packs a lane: marks that are kept stand where they are said to, the others find room around them and the blocks.
fn dots(
    lane: &LaneScene,
    place: Rect,
    axis: &Axis,
    chosen: &[Place],
    kept: &[(usize, Pos2)],
    blocks: &[Rect],
) -> Vec<Dot> {
    let shown: Vec<(usize, &Mark)> = lane
        .marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| axis.shows(mark.at))
        .collect();
    let [small, large] = RADII;
    let spots: Vec<(f32, f32)> = shown
        .iter()
        .map(|(_, mark)| {
            let radius = if chosen.contains(&mark.place) {
                large
            } else {
                small
            };
            (axis.x(mark.at), radius)
        })
        .collect();
    let middle = place.center().y;
    let kept: Vec<Kept> = kept
        .iter()
        .filter_map(|(mark, at)| {
            let mark = shown.iter().position(|(other, _)| other == mark)?;
            Some(Kept {
                mark,
                at: [at.x, at.y - middle],
            })
        })
        .collect();
    let blocks: Vec<[f32; 4]> = blocks
        .iter()
        .map(|block| {
            [
                block.left(),
                block.top() - middle,
                block.right(),
                block.bottom() - middle,
            ]
        })
        .collect();
    let swarm = pack_around(&spots, place.height() - 6.0, &kept, &blocks);
    shown
        .iter()
        .zip(spots)
        .zip(swarm.places)
        .map(|(((mark, _), (_, radius)), [x, y])| Dot {
            mark: *mark,
            at: pos2(x, middle + y),
            radius: radius * swarm.scale,
        })
        .collect()
}

pub(super) fn mark_of<'a>(scene: &'a TimelineScene, lane: usize, dot: &Dot) -> Option<&'a Mark> {
    scene.lanes.get(lane)?.marks.get(dot.mark)
}
