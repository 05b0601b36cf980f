//! Where the marks of the lanes and the labels of the most important stand, kept while nothing moves.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Ui, pos2};

use crate::gui::theme::regular;
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::place::Places;
use crate::scene::timeline::swarm::pack;
use crate::scene::timeline::{LaneScene, Mark, TimelineScene};
use crate::scene::tokens::size;

/// Radius of a mark, and of one of the most important.
pub(super) const RADII: [f32; 2] = [3.3, 5.2];

/// How many marks are large and labelled.
pub(super) const LABELLED: usize = 20;

/// The widest label.
pub(super) const LABEL: f32 = 190.0;

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

/// A label beside its mark.
pub(super) struct Label {
    pub(super) galley: Arc<Galley>,
    pub(super) at: Pos2,
    ends: Rect,
}

/// Packed marks and labels of all lanes.
pub struct Laid {
    pub(super) lanes: Vec<Vec<Dot>>,
    pub(super) labels: Vec<Label>,
    pub(super) dots: usize,
    /// Flags of events.
    pub flags: Vec<crate::gui::timeline::flags::Flag>,
}

impl Laid {
    /// Packs the marks that are in view and finds room for labels.
    pub fn new(ui: &Ui, scene: &TimelineScene, places: &Places, axis: &Axis) -> Self {
        let least = least_weight(scene, axis);
        let lanes: Vec<Vec<Dot>> = scene
            .lanes
            .iter()
            .zip(&places.lanes)
            .map(|(lane, place)| dots(lane, *place, axis, least))
            .collect();
        let mut laid = Self {
            dots: lanes.iter().map(Vec::len).sum(),
            labels: Vec::new(),
            flags: crate::gui::timeline::flags::place(ui, scene, places, axis),
            lanes,
        };
        laid.labels = labels(ui, scene, places, &laid.lanes, least);
        laid
    }
}

/// The weight from which marks are large: that of the twentieth record in view.
pub(super) fn least_weight(scene: &TimelineScene, axis: &Axis) -> u32 {
    let mut seen = std::collections::BTreeMap::new();
    for mark in scene.lanes.iter().flat_map(|lane| &lane.marks) {
        if axis.shows(mark.at) {
            seen.insert(mark.place, mark.weight);
        }
    }
    let mut weights: Vec<u32> = seen.into_values().collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    weights.get(LABELLED - 1).copied().unwrap_or(0)
}

pub(super) fn dots(lane: &LaneScene, place: Rect, axis: &Axis, least: u32) -> Vec<Dot> {
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
            let radius = if mark.weight >= least { large } else { small };
            (axis.x(mark.at), radius)
        })
        .collect();
    let swarm = pack(&spots, place.height() - 6.0);
    shown
        .iter()
        .zip(spots)
        .zip(swarm.places)
        .map(|(((mark, _), (_, radius)), [x, y])| Dot {
            mark: *mark,
            at: pos2(x, place.center().y + y),
            radius: radius * swarm.scale,
        })
        .collect()
}

/// Labels of the large marks, the heaviest first, where they cover neither a mark nor another label.
pub(super) fn labels(
    ui: &Ui,
    scene: &TimelineScene,
    places: &Places,
    lanes: &[Vec<Dot>],
    least: u32,
) -> Vec<Label> {
    let mut wanted: Vec<(u32, usize, &Dot)> = Vec::new();
    for (at, dots) in lanes.iter().enumerate() {
        for dot in dots {
            if let Some(mark) = mark_of(scene, at, dot).filter(|mark| mark.weight >= least) {
                wanted.push((mark.weight, at, dot));
            }
        }
    }
    wanted.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.at.x.total_cmp(&b.2.at.x)));
    let mut found: Vec<Label> = Vec::new();
    for (_, lane, dot) in wanted.into_iter().take(3 * LABELLED) {
        let Some(mark) = mark_of(scene, lane, dot) else {
            continue;
        };
        let Some(place) = places.lanes.get(lane) else {
            continue;
        };
        let mut job = egui::text::LayoutJob::simple_singleline(
            mark.title.clone(),
            regular(size::NOTE),
            egui::Color32::PLACEHOLDER,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(LABEL);
        let galley = ui.painter().layout_job(job);
        let is_free = |rect: &Rect| {
            places.plot.x_range().contains(rect.left())
                && places.plot.x_range().contains(rect.right())
                && rect.top() >= place.top()
                && rect.bottom() <= place.bottom()
                && found.iter().all(|label| !label.ends.intersects(*rect))
                && lanes.get(lane).is_some_and(|dots| {
                    dots.iter()
                        .all(|dot| !rect.expand(1.0).contains(nearest(rect, dot.at, dot.radius)))
                })
        };
        if let Some(rect) = around(dot, galley.size()).into_iter().find(is_free) {
            found.push(Label {
                galley,
                at: rect.min,
                ends: rect.expand(2.0),
            });
        }
    }
    found
}

/// The point of a disc that is nearest to a rectangle's middle line.
pub(super) fn nearest(rect: &Rect, at: Pos2, radius: f32) -> Pos2 {
    let to = rect.clamp(at) - at;
    let far = to.length();
    if far <= radius {
        rect.clamp(at)
    } else {
        at + to * (radius / far)
    }
}

/// Beside, above and below a mark.
pub(super) fn around(dot: &Dot, size: egui::Vec2) -> [Rect; 4] {
    let gap = dot.radius + 4.0;
    let at = dot.at;
    let beside = at.y - size.y / 2.0;
    let over = at.x - size.x * 0.35;
    [
        pos2(at.x + gap, beside),
        pos2(at.x - gap - size.x, beside),
        pos2(over, at.y - gap - size.y + 2.0),
        pos2(over, at.y + gap - 2.0),
    ]
    .map(|min| Rect::from_min_size(min, size))
}

pub(super) fn mark_of<'a>(scene: &'a TimelineScene, lane: usize, dot: &Dot) -> Option<&'a Mark> {
    scene.lanes.get(lane)?.marks.get(dot.mark)
}
