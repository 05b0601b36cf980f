//! The records that are large and labelled.

use super::{LaneScene, Mark};
use crate::model::Place;

/// How many records are large and labelled.
pub const LABELLED: usize = 20;

/// The most important records.
#[derive(Clone, Debug, Default)]
pub struct Important {
    places: Vec<Place>,
    /// Weight of the last one.
    least: u32,
}

impl Important {
    /// The heaviest records among the marks that are in view, the heaviest first; of equal weight the later ones.
    pub fn new(lanes: &[LaneScene], in_view: impl Fn(&Mark) -> bool) -> Self {
        let marks = lanes.iter().flat_map(|lane| &lane.marks);
        let mut seen: Vec<(u32, f64, Place)> = marks
            .filter(|mark| in_view(mark))
            .map(|mark| (mark.weight, mark.at, mark.place))
            .collect();
        let order = |a: &(u32, f64, Place), b: &(u32, f64, Place)| {
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2))
        };
        // A record stands in each lane once: so many hold the first ones, without sorting thousands.
        let enough = LABELLED * lanes.len();
        if enough > 0 && enough < seen.len() {
            seen.select_nth_unstable_by(enough, order);
            seen.truncate(enough);
        }
        seen.sort_by(order);
        // The same record of another lane stands beside it.
        seen.dedup_by_key(|(_, _, place)| *place);
        seen.truncate(LABELLED);
        Self {
            least: seen.last().map_or(0, |(weight, _, _)| *weight),
            places: seen.into_iter().map(|(_, _, place)| place).collect(),
        }
    }

    /// The records, the most important first.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The rank of a mark among them, from 0. Quick for the many that are not.
    pub fn rank(&self, mark: &Mark) -> Option<usize> {
        let rank = || self.places.iter().position(|place| *place == mark.place);
        (mark.weight >= self.least).then(rank).flatten()
    }
}

/// Tells each lane how many of the most important of the whole axis stand in it first.
pub(super) fn count(lanes: &mut [LaneScene]) {
    let all = Important::new(lanes, |_| true);
    let mut left = all.places;
    for lane in lanes {
        let before = left.len();
        left.retain(|place| !lane.marks.iter().any(|mark| mark.place == *place));
        lane.important = before - left.len();
    }
}
