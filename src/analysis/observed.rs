//! The one observation that stands for an indicator in a year, the same everywhere it is shown or counted with.

use super::Index;
use crate::model::{ActorId, Dataset, IndicatorId};

/// The observation of an indicator for a full year, as a position in `observations`.
///
/// Of several it is the one of the highest confidence, then that of the source first by its id, then the first in the
/// file. Parts of a year and records without a value are passed over.
pub fn observation(
    dataset: &Dataset,
    index: &Index,
    indicator: &IndicatorId,
    country: &ActorId,
    partner: Option<&ActorId>,
    year: i32,
) -> Option<usize> {
    index
        .observations(indicator, country)
        .iter()
        .filter_map(|at| Some((*at, dataset.observations.get(*at)?)))
        .filter(|(_, row)| row.partner.as_ref() == partner && row.year == year)
        .filter(|(_, row)| row.period.is_none() && row.value.is_some())
        .min_by_key(|(at, row)| (row.confidence, &row.source, *at))
        .map(|(at, _)| at)
}
