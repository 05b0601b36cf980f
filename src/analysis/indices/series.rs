//! Indices over years.

use std::ops::RangeInclusive;

use super::partners::{gather, usable_total};
use super::{Ask, IndexKind, IndexValue, PartOf, Settings, Why, index_value};
use crate::analysis::Index;
use crate::model::{ActorId, Dataset, Vector};

/// An index year by year: every year stands in the list, those that cannot be computed with the reason.
pub fn series(
    dataset: &Dataset,
    index: &Index,
    kind: IndexKind,
    (reporter, partner): (&ActorId, Option<&ActorId>),
    years: RangeInclusive<i32>,
    settings: &Settings,
) -> Vec<IndexValue> {
    years
        .map(|year| index_value(dataset, index, kind, reporter, partner, year, settings))
        .collect()
}

/// The shares of the partners in a year, one on the other.
#[derive(Clone, Debug, PartialEq)]
pub struct StackYear {
    /// The year.
    pub year: i32,
    /// Shares in per cent of all trade, in the order of the partners, then the others: together 100. Why they cannot
    /// be stacked, where there is no usable total.
    pub shares: Result<Vec<(PartOf, f64)>, Why>,
    /// Partners without a figure: they are among the others.
    pub without_figure: Vec<Vector>,
}

/// The stack of shares year by year. Earlier years never stand in: a stack is of one year.
pub fn stack(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    years: RangeInclusive<i32>,
    settings: &Settings,
) -> Vec<StackYear> {
    let of = |year| {
        let ask = Ask {
            dataset,
            index,
            reporter,
            partner: None,
            year,
            settings,
        };
        let found = gather(ask);
        let shares = usable_total(ask, &found).map(|(_, rest)| {
            let mut parts = found.parts.clone();
            parts.sort_by_key(|part| part.vector);
            let mut list: Vec<(PartOf, f64)> = parts
                .into_iter()
                .map(|part| (PartOf::Partner(part.vector.id()), part.share * 100.0))
                .collect();
            list.push((PartOf::Others, rest * 100.0));
            list
        });
        StackYear {
            year,
            shares,
            without_figure: found.without_figure,
        }
    };
    years.map(of).collect()
}
