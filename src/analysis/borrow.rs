//! Honest years: a value of an earlier year may stand in for a missing one, and then says its own year.

use super::Index;
use super::figure::{Figure, Preference, figure};
use crate::model::{ActorId, Dataset, IndicatorId};

/// A value with the year it is of, which may be earlier than the year that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Borrowed<T> {
    /// The value.
    pub value: T,
    /// The year the value is of; never later than `wanted`.
    pub year: i32,
    /// The year that was asked for.
    pub wanted: i32,
}

impl<T> Borrowed<T> {
    /// Whether the value is of another year than the one asked for.
    pub const fn is_borrowed(&self) -> bool {
        self.year != self.wanted
    }
}

/// The value of the wanted year, else of the latest year before it that is at most `back` years away.
///
/// It never looks forward: a later value was not known in the wanted year.
pub fn borrow<T>(
    wanted: i32,
    back: u8,
    mut at: impl FnMut(i32) -> Option<T>,
) -> Option<Borrowed<T>> {
    (0..=i32::from(back)).find_map(|years| {
        let year = wanted.checked_sub(years)?;
        at(year).map(|value| Borrowed {
            value,
            year,
            wanted,
        })
    })
}

/// The figure of a pair in the wanted year, or of the latest year before within the allowance.
pub fn borrow_figure(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    wanted: i32,
    back: u8,
    preference: Preference,
) -> Option<Borrowed<Figure>> {
    borrow(wanted, back, |year| {
        figure(dataset, index, reporter, partner, year, preference)
    })
}

/// The observation of the wanted year, or of the latest year before within the allowance, as a position in
/// `observations`.
pub fn borrow_observation(
    dataset: &Dataset,
    indicator: &IndicatorId,
    country: &ActorId,
    partner: Option<&ActorId>,
    wanted: i32,
    back: u8,
) -> Option<Borrowed<usize>> {
    borrow(wanted, back, |year| {
        observation(dataset, indicator, country, partner, year)
    })
}

/// The observation of an indicator for a full year, as a position in `observations`.
///
/// Of several it is the one of the highest confidence, then the first in the file. Parts of a year and records without a value are passed over.
pub fn observation(
    dataset: &Dataset,
    indicator: &IndicatorId,
    country: &ActorId,
    partner: Option<&ActorId>,
    year: i32,
) -> Option<usize> {
    dataset
        .observations
        .iter()
        .enumerate()
        .filter(|(_, seen)| seen.indicator == *indicator && seen.country == *country)
        .filter(|(_, seen)| seen.partner.as_ref() == partner && seen.year == year)
        .filter(|(_, seen)| seen.period.is_none() && seen.value.is_some())
        .min_by_key(|(_, seen)| seen.confidence)
        .map(|(at, _)| at)
}
