//! The year a first start shows.

use super::Index;
use super::figure::{Preference, figure};
use crate::model::{ActorId, Dataset, STATES, Vector};

/// How many of the five states must have a figure, on the average over the six partners.
const ENOUGH: usize = 4;

/// The latest year for which four of the five states have figures over all six partners: 24 of the 30 pairs.
///
/// It does not matter who reported them, nor which pairs are missing: with the Gulf alone a whole year would
/// otherwise fall out. Without such a year it is the latest of those with the most pairs.
pub fn opening_year(dataset: &Dataset, index: &Index) -> i32 {
    let (first, last) = index.years();
    let is_known = |state: &str, vector: Vector, year: i32| {
        let (state, partner) = (ActorId::new(state), vector.id());
        figure(dataset, index, &state, &partner, year, Preference::Default).is_some()
    };
    let pairs = |year: i32| -> usize {
        let known = |vector| {
            STATES
                .iter()
                .filter(move |state| is_known(state, vector, year))
        };
        Vector::ALL
            .into_iter()
            .map(|vector| known(vector).count())
            .sum()
    };
    let enough = ENOUGH * Vector::ALL.len();
    // Of equal years `max_by_key` takes the last.
    (first..=last)
        .rev()
        .find(|year| pairs(*year) >= enough)
        .or_else(|| (first..=last).max_by_key(|year| pairs(*year)))
        .unwrap_or(last)
}
