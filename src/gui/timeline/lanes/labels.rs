//! Labels of the most important records, beside their marks where there is room.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, Galley, Pos2, Rect, Ui, Vec2, pos2};

use super::laid::{Dot, RADII, mark_of};
use crate::gui::theme::regular;
use crate::gui::timeline::place::Places;
use crate::model::Place;
use crate::scene::timeline::{Important, TimelineScene};
use crate::scene::tokens::size;

/// The widest label.
const WIDTH: f32 = 190.0;

/// Between a mark and its label.
pub(super) const GAP: f32 = 4.0;

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

    /// Whether its line passes behind the words of another one.
    pub(super) fn crosses(&self, other: &Self) -> bool {
        self.leader().is_some_and(|[from, to]| {
            self.record != other.record
                && Rect::from_two_pos(from, to).intersects(other.ends.shrink(1.6))
        })
    }
}

pub(super) fn galley(ui: &Ui, title: &str, width: f32) -> Arc<Galley> {
    let font = regular(size::NOTE);
    let mut job = LayoutJob::simple_singleline(title.to_owned(), font, Color32::PLACEHOLDER);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Whether a label lies in its lane and in the plot, and covers no other label.
pub(super) fn fits<'a>(
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
    chosen: &Important,
) -> Vec<Label> {
    let mut wanted: Vec<(usize, usize, &Dot)> = Vec::new();
    for (at, dots) in lanes.iter().enumerate() {
        for dot in dots {
            let rank = mark_of(scene, at, dot).and_then(|mark| chosen.rank(mark));
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
