//! Growth of all trade between two years, split into contributions by partner.
//!
//! A contribution is `100 · (vᵢ₁ − vᵢ₀) / T₀`. What the listed partners leave is the others', so that the sum is
//! the growth of the total. Only figures of the same statistics are compared.

use super::partners::part_only;
use super::{Ask, Found, Input, PartOf, Remark, Why};
use crate::analysis::figure::{Figure, Preference, figure};
use crate::analysis::shares::total;
use crate::model::{ActorId, Vector, WORLD};

/// Two years of a value, earlier first.
struct Pair {
    figures: [Figure; 2],
    values: [f64; 2],
}

/// Growth of all trade in per cent with its parts; with a partner its contribution in percentage points.
pub(super) fn contribution(ask: Ask<'_>) -> Result<Found, Why> {
    let since = ask.settings.since.unwrap_or(ask.year - 1);
    if since >= ask.year {
        return Err(Why::WrongYears);
    }
    let whole = totals(ask, since)?;
    let [base, _] = whole.values;
    if base <= 0.0 {
        return Err(Why::NothingTraded { year: since });
    }
    let world = ActorId::new(WORLD);
    let mut found = Found::default();
    let listed = listed(ask, since, &whole, &mut found)?;
    if ask.partner.is_some() {
        let partner = ask.partner()?;
        let pair = pair(ask, partner, since)?;
        fits(ask, since, &whole, pair.values)?;
        let mut alone = Found {
            value: points(pair.values, base),
            remarks: mixed(&pair, &whole).into_iter().collect(),
            ..Found::default()
        };
        alone.remarks.extend(part_only(partner, &pair.figures[1]));
        add(ask, &mut alone, Input::TRADE, partner, &pair);
        add(ask, &mut alone, Input::TOTAL, &world, &whole);
        return Ok(alone);
    }
    found.value = points(whole.values, base);
    let mut rest = found.value;
    for (partner, pair) in &listed {
        let part = points(pair.values, base);
        rest -= part;
        found.parts.push((PartOf::Partner(partner.clone()), part));
        add(ask, &mut found, Input::TRADE, partner, pair);
        found.remarks.extend(part_only(partner, &pair.figures[1]));
    }
    found.parts.push((PartOf::Others, rest));
    if listed.iter().any(|(_, pair)| mixed(pair, &whole).is_some()) {
        found.remarks.push(Remark::MixedStatistics);
    }
    add(ask, &mut found, Input::TOTAL, &world, &whole);
    Ok(found)
}

fn points([before, now]: [f64; 2], base: f64) -> f64 {
    (now - before) / base * 100.0
}

fn mixed(pair: &Pair, whole: &Pair) -> Option<Remark> {
    let [_, part] = &pair.figures;
    let [_, all] = &whole.figures;
    let same = part.reported_by == all.reported_by && part.coverage == all.coverage;
    (!same).then_some(Remark::MixedStatistics)
}

/// The partners with two comparable years; the others are named in the remarks.
fn listed(
    ask: Ask<'_>,
    since: i32,
    whole: &Pair,
    found: &mut Found,
) -> Result<Vec<(ActorId, Pair)>, Why> {
    let mut list = Vec::new();
    let mut sums = [0.0, 0.0];
    for vector in Vector::ALL {
        let partner = vector.id();
        match pair(ask, &partner, since) {
            Ok(pair) => {
                sums = [sums[0] + pair.values[0], sums[1] + pair.values[1]];
                list.push((partner, pair));
            }
            Err(Why::OtherStatistics { .. }) => {
                found.remarks.push(Remark::NotComparable(partner));
            }
            Err(_) => found.remarks.push(Remark::WithoutFigure(partner)),
        }
    }
    fits(ask, since, whole, sums)?;
    Ok(list)
}

fn fits(ask: Ask<'_>, since: i32, whole: &Pair, parts: [f64; 2]) -> Result<(), Why> {
    let years = [since, ask.year];
    let over = years
        .into_iter()
        .zip(parts.into_iter().zip(whole.values))
        .find(|(_, (part, all))| part > all);
    match over {
        Some((year, _)) => Err(Why::TotalBelowParts { year }),
        None => Ok(()),
    }
}

fn totals(ask: Ask<'_>, since: i32) -> Result<Pair, Why> {
    let of = |year| {
        let figure = total(ask.dataset, ask.index, ask.reporter, year);
        let known = figure.and_then(|figure| Some((figure.turnover_musd?, figure)));
        known.ok_or_else(|| Why::NoTotal {
            of: ask.reporter.clone(),
            year,
        })
    };
    two(of(since)?, of(ask.year)?, &ActorId::new(WORLD))
}

fn pair(ask: Ask<'_>, partner: &ActorId, since: i32) -> Result<Pair, Why> {
    let of = |year| {
        let figure = figure(
            ask.dataset,
            ask.index,
            ask.reporter,
            partner,
            year,
            ask.settings.preference,
        );
        let known = figure.and_then(|figure| Some((figure.turnover_musd?, figure)));
        known.ok_or_else(|| ask.no_figure(partner, year))
    };
    two(of(since)?, of(ask.year)?, partner)
}

fn two(before: (f64, Figure), now: (f64, Figure), partner: &ActorId) -> Result<Pair, Why> {
    if !now.1.is_of_same_statistics(&before.1) {
        return Err(Why::OtherStatistics {
            partner: partner.clone(),
        });
    }
    Ok(Pair {
        values: [before.0, now.0],
        figures: [before.1, now.1],
    })
}

fn add(ask: Ask<'_>, found: &mut Found, label: &'static str, partner: &ActorId, pair: &Pair) {
    let preference = if *partner == WORLD {
        Preference::Default
    } else {
        ask.settings.preference
    };
    let inputs = pair.figures.iter();
    found
        .inputs
        .extend(inputs.filter_map(|figure| {
            Input::turnover(label, ask.reporter, partner, figure, preference)
        }));
}
