//! Labels of the most important records: beside their marks where there is room, else with room made for them.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, Pos2, Rect, Ui, Vec2, pos2};

use super::crowd::Crowd;
use super::laid::{Dot, RADII, mark_of};
use crate::gui::theme::regular;
use crate::gui::timeline::axis::Axis;
use crate::gui::timeline::place::Places;
use crate::model::Place;
use crate::scene::timeline::TimelineScene;
use crate::scene::tokens::size;

/// The widest label.
const WIDTH: f32 = 190.0;

/// The widest label that marks make room for, and what all of them shrink to where that leaves one without.
const MADE: [f32; 3] = [124.0, 88.0, 60.0];

/// Between a mark and its label.
const GAP: f32 = 4.0;

/// What a label costs for each date of another one that it lies over, in marks driven away.
const SHUT: f32 = 40.0;

/// Between two heights that are tried for a label, in points.
const STEP: f32 = 2.0;

/// How far from its mark a label may stand that marks make room for, and the steps to there; a line leads to it.
const AWAY: f32 = 640.0;
const ASIDE: f32 = 20.0;

/// How far the mark itself may stand from its date where others of the most important take the height of the lane.
const MOVED: [f32; 7] = [0.0, 14.0, -14.0, 28.0, -28.0, 42.0, -42.0];

/// A label beside its mark.
pub(super) struct Label {
    pub(super) galley: Arc<Galley>,
    pub(super) at: Pos2,
    /// What no mark and no other label may cover.
    pub(super) ends: Rect,
    /// The lane, and the position of the mark in it.
    pub(super) lane: usize,
    pub(super) mark: usize,
    /// Where the mark stands.
    pub(super) spot: Pos2,
    /// The record.
    pub(super) record: Place,
}

impl Label {
    /// The line to a label that stands away from its mark.
    pub(super) fn leader(&self) -> Option<[Pos2; 2]> {
        let near = RADII[1] + GAP + 1.0;
        let end = if self.at.x > self.spot.x {
            self.at.x - 2.0
        } else {
            self.at.x + self.galley.size().x + 2.0
        };
        let is_away = self.ends.y_range().contains(self.spot.y) && (end - self.spot.x).abs() > near;
        is_away.then(|| [self.spot, pos2(end, self.spot.y)])
    }
}

fn galley(ui: &Ui, title: &str, width: f32) -> Arc<Galley> {
    let font = regular(size::NOTE);
    let mut job = LayoutJob::simple_singleline(title.to_owned(), font, Color32::PLACEHOLDER);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Whether a label lies in its lane and in the plot, and covers no other label.
fn fits<'a>(
    rect: &Rect,
    places: &Places,
    lane: &Rect,
    mut labels: impl Iterator<Item = &'a Label>,
) -> bool {
    const SLACK: f32 = 0.1;
    places.plot.x_range().contains(rect.left())
        && places.plot.x_range().contains(rect.right())
        && rect.top() >= lane.top() - SLACK
        && rect.bottom() <= lane.bottom() + SLACK
        && labels.all(|label| !label.ends.intersects(*rect))
}

/// Labels of these records, the most important first, where they cover neither a mark nor another label.
pub(super) fn in_free_room(
    ui: &Ui,
    scene: &TimelineScene,
    places: &Places,
    lanes: &[Vec<Dot>],
    chosen: &[Place],
) -> Vec<Label> {
    let mut wanted: Vec<(usize, usize, &Dot)> = Vec::new();
    for (at, dots) in lanes.iter().enumerate() {
        for dot in dots {
            let record = mark_of(scene, at, dot).map(|mark| mark.place);
            let rank = chosen.iter().position(|place| Some(*place) == record);
            wanted.extend(rank.map(|rank| (rank, at, dot)));
        }
    }
    wanted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut found: Vec<Label> = Vec::new();
    for (_, lane, dot) in wanted {
        // A record stands in the lane of each of its partners; one label is enough.
        let is_named = |record| found.iter().any(|label| label.record == record);
        if mark_of(scene, lane, dot).is_some_and(|mark| is_named(mark.place)) {
            continue;
        }
        let (Some(mark), Some(place)) = (mark_of(scene, lane, dot), places.lanes.get(lane)) else {
            continue;
        };
        let galley = galley(ui, &mark.title, WIDTH);
        let is_free = |rect: &Rect| {
            let dots = lanes.get(lane).map_or(&[][..], Vec::as_slice);
            fits(rect, places, place, found.iter()) && dots.iter().all(|dot| !covers(rect, dot))
        };
        let free = around(dot, galley.size()).into_iter().find(is_free);
        found.extend(free.map(|rect| Label {
            galley,
            at: rect.min,
            ends: rect.expand(2.0),
            lane,
            mark: dot.mark,
            spot: dot.at,
            record: mark.place,
        }));
    }
    found
}

/// Adds labels for those of these records that have none, over small marks that then make room; returns the lanes
/// that have to be packed again.
pub(super) fn reserve(
    ui: &Ui,
    scene: &TimelineScene,
    (places, axis): (&Places, &Axis),
    lanes: &[Vec<Dot>],
    chosen: &[Place],
    labels: &mut Vec<Label>,
) -> Vec<usize> {
    let mut crowded = Vec::new();
    if chosen
        .iter()
        .all(|record| labels.iter().any(|label| label.record == *record))
    {
        return crowded;
    }
    let crowds: Vec<Crowd> = lanes
        .iter()
        .zip(&places.lanes)
        .map(|(dots, place)| Crowd::new(*place, dots))
        .collect();
    let mut most: Vec<Label> = Vec::new();
    for width in MADE {
        let made = made(ui, scene, (places, axis), &crowds, chosen, (labels, width));
        let is_whole = labels.len() + made.len() >= chosen.len();
        if made.len() > most.len() {
            most = made;
        }
        if is_whole {
            break;
        }
    }
    for label in most {
        if !crowded.contains(&label.lane) {
            crowded.push(label.lane);
        }
        labels.push(label);
    }
    crowded
}

/// Labels of this width for those of the records that have none, each where it costs the least.
fn made(
    ui: &Ui,
    scene: &TimelineScene,
    (places, axis): (&Places, &Axis),
    crowds: &[Crowd],
    chosen: &[Place],
    (labels, width): (&[Label], f32),
) -> Vec<Label> {
    let mut made: Vec<Label> = Vec::new();
    for record in chosen {
        if labels.iter().any(|label| label.record == *record) {
            continue;
        }
        let best = MOVED.into_iter().find_map(|moved| {
            let wanted = (*record, width, moved);
            candidates(ui, scene, (places, axis), crowds, chosen, wanted)
                .filter(|(_, label)| may_stand(label, places, labels.iter().chain(&made)))
                .min_by(|(a, _), (b, _)| a.total_cmp(b))
        });
        made.extend(best.map(|(_, label)| label));
    }
    made
}

/// Every place beside the date of a record or so far from it, on both sides, near and far, from top to bottom of each of its lanes, each
/// with its cost: the marks it would drive away, and how far it is.
fn candidates<'a>(
    ui: &'a Ui,
    scene: &'a TimelineScene,
    (places, axis): (&'a Places, &'a Axis),
    crowds: &'a [Crowd],
    chosen: &'a [Place],
    (record, width, moved): (Place, f32, f32),
) -> impl Iterator<Item = (f32, Label)> + 'a {
    let of_lane = scene.lanes.iter().zip(&places.lanes).enumerate();
    let found = of_lane.filter_map(move |(lane, (of, place))| {
        let marks = of.marks.iter().enumerate();
        let (mark, of) = marks.into_iter().find(|(_, mark)| mark.place == record)?;
        axis.shows(of.at).then_some((lane, *place, mark, of))
    });
    found.flat_map(move |(lane, place, mark, of)| {
        let text = galley(ui, &of.title, width);
        let others: Vec<f32> = scene.lanes.get(lane).map_or_else(Vec::new, |of| {
            let marks = of.marks.iter().filter(|mark| mark.place != record);
            let marks = marks.filter(|mark| chosen.contains(&mark.place));
            marks.map(|mark| axis.x(mark.at)).collect()
        });
        let half = text.size().y / 2.0;
        let steps = ((place.height() - 2.0 * half).max(0.0) / STEP) as usize;
        (0..=steps).flat_map(move |step| {
            let spot = pos2(
                axis.x(of.at) + moved,
                place.top() + half + STEP * step as f32,
            );
            let (text, others) = (text.clone(), others.clone());
            let steps = (0..=(AWAY / ASIDE) as usize).map(|step| step as f32 * ASIDE);
            steps.flat_map(|away| [away, -away]).map(move |away| {
                let gap = RADII[1] + GAP;
                let left = if away.is_sign_positive() {
                    spot.x + gap + away
                } else {
                    spot.x - gap + away - text.size().x
                };
                let rect = Rect::from_min_size(pos2(left, spot.y - half), text.size());
                let covered = crowds.get(lane).map_or(0, |crowd| crowd.inside(&rect));
                // Where a label lies over the date of another one, that one finds no room for its mark.
                let ends = rect.x_range().expand(RADII[1] + 2.0);
                let shut = others.iter().filter(|x| ends.contains(**x)).count();
                let cost = covered as f32 + away.abs() / 12.0 + SHUT * shut as f32;
                let label = Label {
                    galley: text.clone(),
                    at: rect.min,
                    ends: rect.expand(2.0),
                    lane,
                    mark,
                    spot,
                    record,
                };
                (cost, label)
            })
        })
    })
}

/// Whether neither the label nor its mark covers another label or the mark of one.
fn may_stand<'a>(
    label: &Label,
    places: &Places,
    labels: impl Iterator<Item = &'a Label> + Clone,
) -> bool {
    let Some(place) = places.lanes.get(label.lane) else {
        return false;
    };
    let disc = |spot: Pos2| Rect::from_center_size(spot, Vec2::splat(2.0 * RADII[1] + 2.0));
    fits(&label.ends.shrink(2.0), places, place, labels.clone())
        && labels
            .filter(|other| other.lane == label.lane)
            .all(|other| {
                !disc(label.spot).intersects(other.ends)
                    && !disc(label.spot).intersects(disc(other.spot))
                    && !disc(other.spot).intersects(label.ends)
            })
}

/// Whether a mark reaches into a rectangle.
fn covers(rect: &Rect, dot: &Dot) -> bool {
    let to = rect.clamp(dot.at) - dot.at;
    to.length() <= dot.radius + 1.0
}

/// Beside, above and below a mark.
fn around(dot: &Dot, size: Vec2) -> [Rect; 4] {
    let gap = dot.radius + GAP;
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
