//! Honest years: a value of an earlier year may stand in for a missing one, and then says its own year.

use super::Index;
use super::figure::{Figure, Preference, figure};
use super::measure::{Measure, Reading, ReadingKind, reading};
use super::shares::{Shares, shares};
use crate::model::{ActorId, Dataset, Vector};

/// How many years back a value may be borrowed, as the reader chooses it; 0 borrows nothing.
pub const ALLOWANCES: [u8; 6] = [0, 1, 2, 3, 5, 10];

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

/// The figure of a pair with a turnover in the wanted year, or of the latest year before within the allowance.
///
/// A sum over states or members stands in as a whole: parts of different years are never added up.
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
            .filter(|figure| figure.turnover_musd.is_some())
    })
}

/// The reading of a measure in the wanted year, or of the latest year before within the allowance; without either
/// the reading of the wanted year, which says why.
#[expect(
    clippy::too_many_arguments,
    reason = "those of a reading and the allowance"
)]
pub fn borrow_reading(
    dataset: &Dataset,
    index: &Index,
    measure: &Measure,
    state: &ActorId,
    partner: &ActorId,
    wanted: i32,
    back: u8,
    preference: Preference,
) -> Reading {
    let at = |year| reading(dataset, index, measure, state, partner, year, preference);
    let now = at(wanted);
    if now.value.is_some() || now.kind == ReadingKind::NotApplicable {
        return now;
    }
    let earlier = borrow(wanted, back, |year| {
        Some(at(year)).filter(|reading| reading.value.is_some())
    });
    earlier.map_or(now, |found| found.value)
}

/// The shares of a reporter in the wanted year, else those of the latest year before within the allowance.
///
/// They are borrowed only where no partner has a figure, and all of one year: shares of different years do not add
/// up.
pub fn borrow_shares(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    wanted: i32,
    back: u8,
    preference: Preference,
) -> Shares {
    let at = |year| shares(dataset, index, reporter, year, preference);
    let earlier = borrow(wanted, back, |year| {
        Some(at(year)).filter(|shares| !shares.parts.is_empty())
    });
    earlier.map_or_else(|| at(wanted), |found| found.value)
}

/// Figures of earlier years of the partners that have none among these shares, each with a turnover. They stand
/// beside the shares and are in no sum.
pub fn older_partners(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    shares: &Shares,
    (wanted, back): (i32, u8),
    preference: Preference,
) -> Vec<(Vector, Figure)> {
    let figure_of = |vector: &Vector| {
        let partner = vector.id();
        borrow_figure(dataset, index, reporter, &partner, wanted, back, preference)
    };
    let without = shares.without_figure.iter();
    without
        .filter_map(|vector| Some((*vector, figure_of(vector)?.value)))
        .collect()
}
