//! Labels that marks make room for: near their mark, else further away with a line that leads there.

use egui::{Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::crowd::Crowd;
use super::labels::{GAP, Label, fits, galley};
use super::laid::{Dot, RADII};
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::place::Places;
use crate::model::Place;
use crate::scene::timeline::{Important, TimelineScene};

/// How labels are laid.
#[derive(Clone, Copy)]
struct Lay {
    /// Their width, in points.
    width: f32,
    /// What one costs for each date of another one that it lies over, in marks driven away.
    shut: f32,
    /// Whether there is room between them: for labels above and below their marks, and for lines that cross no other.
    airy: bool,
}

/// What is tried first, and what all labels change to where that leaves one without.
const TRIED: [Lay; 6] = [
    Lay::new(150.0, 12.0, true),
    Lay::new(124.0, 12.0, true),
    Lay::new(88.0, 40.0, true),
    Lay::new(88.0, 40.0, false),
    Lay::new(60.0, 40.0, false),
    Lay::new(46.0, 40.0, false),
];

impl Lay {
    const fn new(width: f32, shut: f32, airy: bool) -> Self {
        Self { width, shut, airy }
    }

    /// What a line costs that crosses another label, in marks driven away.
    const fn crossed(self) -> f32 {
        if self.airy { 400.0 } else { 4.0 }
    }
}

/// Between two heights that are tried for a mark, in points.
const STEP: f32 = 2.0;

/// How far from its mark a label may stand, and the steps to there.
const AWAY: f32 = 640.0;
const ASIDE: f32 = 20.0;

/// How far the mark itself may stand from its date where others of the most important take the height of the lane.
const MOVED: [f32; 11] = [
    0.0, 14.0, -14.0, 28.0, -28.0, 42.0, -42.0, 56.0, -56.0, 70.0, -70.0,
];

/// What a label costs for each point to its mark, in marks driven away.
const FAR: f32 = 0.1;

/// What labels depend on.
pub(super) struct Ground<'a> {
    pub(super) ui: &'a Ui,
    pub(super) scene: &'a TimelineScene,
    pub(super) places: &'a Places,
    pub(super) axis: &'a Axis,
}

/// Adds labels for those of these records that have none, over small marks that then make room; returns the lanes
/// that have to be packed again.
pub(super) fn reserve(
    ground: &Ground<'_>,
    lanes: &[Vec<Dot>],
    chosen: &Important,
    labels: &mut Vec<Label>,
) -> Vec<usize> {
    let is_named = |record: &Place| labels.iter().any(|label| label.record == *record);
    let wanted: Vec<Place> = chosen
        .places()
        .iter()
        .filter(|of| !is_named(of))
        .copied()
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let crowds: Vec<Crowd> = lanes
        .iter()
        .zip(&ground.places.lanes)
        .map(|(dots, place)| Crowd::new(*place, dots))
        .collect();
    let owns = ground.owns(chosen);
    let mut most: Vec<Label> = Vec::new();
    for lay in TRIED {
        let made = ground.made((&owns, &wanted), &crowds, labels, lay);
        if made.len() > most.len() {
            most = made;
        }
        if most.len() == wanted.len() {
            break;
        }
    }
    let mut crowded: Vec<usize> = most.iter().map(|label| label.lane).collect();
    crowded.sort_unstable();
    crowded.dedup();
    labels.extend(most);
    crowded
}

/// A record that is to be labelled, as it stands in a lane.
struct Own<'a> {
    record: Place,
    title: &'a str,
    lane: usize,
    place: Rect,
    mark: usize,
    x: f32,
}

impl Ground<'_> {
    /// The most important in all of their lanes.
    fn owns(&self, chosen: &Important) -> Vec<Own<'_>> {
        let lanes = self.scene.lanes.iter().zip(&self.places.lanes).enumerate();
        let found = lanes.flat_map(|(lane, (of, place))| {
            let marks = of.marks.iter().enumerate();
            let marks = marks.filter(|(_, of)| chosen.rank(of).is_some() && self.axis.shows(of.at));
            marks.map(move |(mark, of)| Own {
                record: of.place,
                title: &of.title,
                lane,
                place: *place,
                mark,
                x: self.axis.x(of.at),
            })
        });
        found.collect()
    }

    /// Labels laid this way beside the given ones, each where it costs the least.
    fn made(
        &self,
        (owns, wanted): (&[Own<'_>], &[Place]),
        crowds: &[Crowd],
        labels: &[Label],
        lay: Lay,
    ) -> Vec<Label> {
        let mut made: Vec<Label> = Vec::new();
        for (at, record) in wanted.iter().enumerate() {
            let later = wanted.get(at + 1..).unwrap_or_default();
            let near = MOVED.into_iter().find_map(|moved| {
                let mut best: Option<(f32, Label)> = None;
                for own in owns.iter().filter(|own| own.record == *record) {
                    let others = labels.iter().chain(&made);
                    let others: Vec<&Label> = others.filter(|of| of.lane == own.lane).collect();
                    let beside = owns.iter().filter(|of| of.lane == own.lane);
                    let beside = beside.filter(|of| later.contains(&of.record));
                    let dates: Vec<f32> = beside.map(|of| of.x).collect();
                    self.search(own, crowds, (&others, &dates), (lay, moved), &mut best);
                }
                best
            });
            made.extend(near.map(|(_, label)| label));
        }
        made
    }

    /// Every place for the mark from top to bottom of its lane, with its label above, below, and on both sides, near
    /// and far; keeps the one that costs the least.
    fn search(
        &self,
        own: &Own<'_>,
        crowds: &[Crowd],
        (labels, dates): (&[&Label], &[f32]),
        (lay, moved): (Lay, f32),
        best: &mut Option<(f32, Label)>,
    ) {
        let text = galley(self.ui, own.title, lay.width);
        let size = text.size();
        for y in heights(own.place, size.y, lay) {
            let spot = pos2(own.x + moved, y);
            for (min, away) in around(spot, size, lay.airy) {
                let rect = Rect::from_min_size(min, size);
                let covered = crowds.get(own.lane).map_or(0, |crowd| crowd.inside(&rect));
                // Where a label lies over the date of another one, that one finds less room for its mark.
                let ends = rect.x_range().expand(RADII[1] + 2.0);
                let shut = dates.iter().filter(|x| ends.contains(**x)).count();
                let cost = covered as f32 + away * FAR + lay.shut * shut as f32;
                let is_worse = |cost: f32| best.as_ref().is_some_and(|(least, _)| *least <= cost);
                let fits_in = fits(&rect, self.places, &own.place, std::iter::empty());
                if is_worse(cost) || !fits_in {
                    continue;
                }
                let label = Label {
                    galley: text.clone(),
                    at: min,
                    ends: rect.expand(2.0),
                    lane: own.lane,
                    mark: own.mark,
                    spot,
                    record: own.record,
                };
                let total = among(&label, labels).map(|crossed| cost + lay.crossed() * crossed);
                if let Some(total) = total.filter(|total| !is_worse(*total)) {
                    *best = Some((total, label));
                }
            }
        }
    }
}

/// The heights that are tried for a mark: in rows of labels where there is little room, else in small steps.
fn heights(place: Rect, label: f32, lay: Lay) -> impl Iterator<Item = f32> {
    let radius = RADII[1] + 1.0;
    let (first, step, count) = if lay.airy {
        let count = ((place.height() - 2.0 * radius).max(0.0) / STEP) as usize + 1;
        (place.top() + radius, STEP, count)
    } else {
        let count = (place.height() / (label + 4.0)).floor().max(1.0);
        let step = place.height() / count;
        (place.top() + step / 2.0, step, count as usize)
    };
    (0..count).map(move |at| first + step * at as f32)
}

/// The upper left corner of a label of this size above and below its mark, where it may, and at both sides, and how far
/// away it is.
fn around(spot: Pos2, size: Vec2, over: bool) -> impl Iterator<Item = (Pos2, f32)> {
    let gap = RADII[1] + GAP;
    let left = spot.x - size.x * 0.35;
    let beside = spot.y - size.y / 2.0;
    let near = over.then(|| {
        [
            (pos2(left, spot.y - gap - size.y + 2.0), 0.0),
            (pos2(left, spot.y + gap - 2.0), 0.0),
        ]
    });
    let steps = (0..=(AWAY / ASIDE) as usize).map(|step| step as f32 * ASIDE);
    let sides = steps.flat_map(move |away| {
        let to = vec2(gap + away, 0.0);
        [
            (pos2(spot.x, beside) + to, away),
            (pos2(spot.x - size.x, beside) - to, away),
        ]
    });
    near.into_iter().flatten().chain(sides)
}

/// How far these labels are crossed by the line to a label, and it by theirs; `None` where the label or
/// its mark covers one of them.
fn among(label: &Label, labels: &[&Label]) -> Option<f32> {
    let mut crossed = 0.0;
    for other in labels {
        let clash = label.ends.intersects(other.ends)
            || disc(label).intersects(other.ends)
            || disc(label).intersects(disc(other))
            || disc(other).intersects(label.ends);
        if clash {
            return None;
        }
        crossed += crossing(label, other) + crossing(other, label);
    }
    Some(crossed)
}

/// The place of the mark of a label.
fn disc(label: &Label) -> Rect {
    Rect::from_center_size(label.spot, Vec2::splat(2.0 * RADII[1] + 2.0))
}

/// How far the line to a label spoils another one: 1 where it passes behind its words, a little where it passes over
/// its mark.
fn crossing(label: &Label, other: &Label) -> f32 {
    const OVER_MARK: f32 = 0.05;
    let over_mark = || {
        let line = label
            .leader()
            .map(|[from, to]| Rect::from_two_pos(from, to));
        line.is_some_and(|line| line.intersects(disc(other)))
    };
    if label.crosses(other) {
        1.0
    } else if over_mark() {
        OVER_MARK
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_above_below_and_beside_their_mark_without_covering_it() {
        let (spot, size) = (pos2(100.0, 50.0), vec2(60.0, 13.0));
        let found: Vec<(Pos2, f32)> = around(spot, size, true).collect();
        assert_eq!(found.len(), 2 + 2 * 33);
        for (min, away) in found {
            let rect = Rect::from_min_size(min, size);
            assert!(!rect.contains(spot), "{rect:?}");
            let aside = rect.x_range().contains(spot.x);
            let gap = (rect.left() - spot.x).max(spot.x - rect.right());
            assert!(aside || (gap - away - RADII[1] - GAP).abs() < 0.01);
        }
    }
}
