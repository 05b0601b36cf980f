//! What a pair of actors has besides full-year trade: parts of years, indicators, investment, routes.

use std::collections::BTreeSet;

use super::Index;
use crate::model::{ActorId, Corridor, Dataset, REGION, STATES, TradeRow};

/// Trade rows of a pair that are about a part of a year, or that say only how trade grew: no full-year table has
/// them. The newest first, as positions in `trade`.
pub fn parts_of_years(dataset: &Dataset, reporter: &ActorId, partner: &ActorId) -> Vec<usize> {
    let mut found: Vec<(usize, &TradeRow)> = dataset
        .trade
        .iter()
        .enumerate()
        .filter(|(_, row)| row.reporter == *reporter && row.partner == *partner)
        .filter(|(_, row)| row.period.is_some() || is_growth_only(row))
        .collect();
    found.sort_by(|(a, x), (b, y)| newest(x).cmp(&newest(y)).then(a.cmp(b)));
    found.into_iter().map(|(at, _)| at).collect()
}

fn is_growth_only(row: &TradeRow) -> bool {
    row.change_pct.is_some()
        && row.exports_musd.is_none()
        && row.imports_musd.is_none()
        && row.turnover_musd.is_none()
}

/// Later years first; of a year the whole first, then the longer part.
fn newest(row: &TradeRow) -> (i32, i32) {
    (-row.year, -last_month(row.period.as_deref()))
}

/// The last month that a period covers: 12 for a whole year.
fn last_month(period: Option<&str>) -> i32 {
    let Some(part) = period.and_then(|text| text.split_once('-')).map(|(_, p)| p) else {
        return 12;
    };
    let number = |text: &str| text.trim_start_matches(['H', 'Q', 'M']).parse().ok();
    let last = part.rsplit("..").next().unwrap_or(part);
    let of = number(last).unwrap_or(0);
    match last.chars().next() {
        Some('H') => of * 6,
        Some('Q') => of * 3,
        _ => of,
    }
}

/// The newest value of each indicator of a country, in the order of the definitions.
///
/// With a partner those of the pair, a bloc's through its members too; without one those of the country alone.
/// Positions in `observations`.
pub fn latest_observations(
    dataset: &Dataset,
    index: &Index,
    country: &ActorId,
    partner: Option<&ActorId>,
) -> Vec<usize> {
    let wanted = |other: Option<&ActorId>| match (partner, other) {
        (None, None) => true,
        (Some(partner), Some(other)) => is_or_member(dataset, index, partner, other),
        _ => false,
    };
    let mut newest: Vec<usize> = Vec::new();
    for (at, row) in dataset.observations.iter().enumerate() {
        if row.country != *country || row.value.is_none() || !wanted(row.partner.as_ref()) {
            continue;
        }
        let same = newest.iter_mut().find(|other| {
            dataset
                .observations
                .get(**other)
                .is_some_and(|o| o.indicator == row.indicator && o.partner == row.partner)
        });
        match same {
            Some(other) => {
                let held = dataset.observations.get(*other).map(|o| o.year);
                if held.is_none_or(|year| year <= row.year) {
                    *other = at;
                }
            }
            None => newest.push(at),
        }
    }
    newest.sort_by_key(|at| {
        let id = dataset.observations.get(*at).map(|row| &row.indicator);
        let place = |i: &crate::model::Indicator| Some(&i.id) == id;
        (dataset.indicators.iter().position(place), *at)
    });
    newest
}

/// Investment of a partner in a country, the newest first, a bloc's through its members too. Positions in
/// `investments`.
pub fn investments(
    dataset: &Dataset,
    index: &Index,
    country: &ActorId,
    partner: &ActorId,
) -> Vec<usize> {
    let mut found: Vec<(i32, usize)> = dataset
        .investments
        .iter()
        .enumerate()
        .filter(|(_, row)| row.country == *country)
        .filter(|(_, row)| is_or_member(dataset, index, partner, &row.partner))
        .map(|(at, row)| (-row.year, at))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// Routes through a country that also run through a partner or are paid for by it; of the region, those through
/// any of the five. Positions in `corridors`.
pub fn corridors(
    dataset: &Dataset,
    index: &Index,
    country: &ActorId,
    partner: &ActorId,
) -> Vec<usize> {
    let here = |corridor: &Corridor| {
        if *country == REGION {
            let through: BTreeSet<&str> = corridor.countries.iter().map(ActorId::as_str).collect();
            return STATES.iter().any(|code| through.contains(code));
        }
        corridor.countries.contains(country)
    };
    let there = |corridor: &Corridor| {
        let mut others = corridor.countries.iter().chain(&corridor.sponsors);
        others.any(|other| is_or_member(dataset, index, partner, other))
    };
    dataset
        .corridors
        .iter()
        .enumerate()
        .filter(|(_, corridor)| here(corridor) && there(corridor))
        .map(|(at, _)| at)
        .collect()
}

fn is_or_member(dataset: &Dataset, index: &Index, whole: &ActorId, actor: &ActorId) -> bool {
    actor == whole || index.members(dataset, whole).contains(actor)
}
