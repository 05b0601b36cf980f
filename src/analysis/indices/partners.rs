//! Concentration on partners and balance between them.
//!
//! Concentration is the sum of squared shares. A. O. Hirschman, "National Power and the Structure of Foreign
//! Trade", 1945, took its root; O. C. Herfindahl left the root out in 1950, as it is used since; who made it is told
//! in A. O. Hirschman, "The Paternity of an Index", American Economic Review 54(5), 1964. One over it as a number of
//! equal parts: M. A. Adelman, "Comment on the 'H' Concentration Measure as a Numbers-Equivalent", Review of
//! Economics and Statistics 51(1), 1969. The scale is 0 to 1; times 10 000 it is the scale of shares in per cent.
//!
//! A bloc counts as one partner: the six are what the atlas compares. Concentration on single countries is lower.

use super::{Ask, Found, Input, PartOf, Remark, Why};
use crate::analysis::figure::{Figure, MadeOf, Preference};
use crate::analysis::shares::{Part, Shares, Tier, balance_index, shares};
use crate::model::{ActorId, WORLD};

/// The shares of the six, for other formulas too.
pub(super) fn gather(ask: Ask<'_>) -> Shares {
    shares(
        ask.dataset,
        ask.index,
        ask.reporter,
        ask.year,
        ask.settings.preference,
    )
}

/// Members or states a figure is made of, where not all have one.
pub(super) fn part_only(partner: &ActorId, figure: &Figure) -> Option<Remark> {
    match &figure.made_of {
        MadeOf::Members { have, of } | MadeOf::States { have, of } if have.len() < *of => {
            Some(Remark::PartOnly {
                partner: partner.clone(),
                have: have.len(),
                of: *of,
            })
        }
        _ => None,
    }
}

/// All trade of the year that can be divided by, with the share of the others.
pub(super) fn usable_total(ask: Ask<'_>, shares: &Shares) -> Result<(f64, f64), Why> {
    let year = ask.year;
    let total = shares.total.as_ref().and_then(|total| total.turnover_musd);
    let total = total.ok_or_else(|| Why::NoTotal {
        of: ask.reporter.clone(),
        year,
    })?;
    if total <= 0.0 {
        return Err(Why::NothingTraded { year });
    }
    let rest = shares.rest.ok_or(Why::TotalBelowParts { year })?;
    Ok((total, rest))
}

fn start(ask: Ask<'_>, shares: &Shares) -> Found {
    let preference = ask.settings.preference;
    let mut found = Found::default();
    for part in &shares.parts {
        let id = part.vector.id();
        found.inputs.extend(Input::turnover(
            Input::TRADE,
            ask.reporter,
            &id,
            &part.figure,
            preference,
        ));
        found.remarks.extend(part_only(&id, &part.figure));
    }
    let without = shares.without_figure.iter();
    found
        .remarks
        .extend(without.map(|vector| Remark::WithoutFigure(vector.id())));
    found
}

fn listed(ask: Ask<'_>) -> Result<(Shares, Found, Vec<f64>), Why> {
    let shares = gather(ask);
    let sum: f64 = shares.parts.iter().map(|part| part.value_musd).sum();
    let have = shares.parts.len();
    if have < 2 {
        return Err(Why::TooFewPartners { have, need: 2 });
    }
    if sum <= 0.0 {
        return Err(Why::NothingTraded { year: ask.year });
    }
    let mut found = start(ask, &shares);
    let first = shares.parts.first();
    let same = |part: &Part| {
        first.is_some_and(|first| {
            first.figure.reported_by == part.figure.reported_by
                && first.figure.coverage == part.figure.coverage
        })
    };
    if !shares.parts.iter().all(same) {
        found.remarks.push(Remark::MixedStatistics);
    }
    let of: Vec<f64> = shares
        .parts
        .iter()
        .map(|part| part.value_musd / sum)
        .collect();
    Ok((shares, found, of))
}

fn over_total(ask: Ask<'_>) -> Result<(Shares, Found, Vec<f64>, f64), Why> {
    let shares = gather(ask);
    let (_, rest) = usable_total(ask, &shares)?;
    if shares.parts.is_empty() {
        return Err(Why::TooFewPartners { have: 0, need: 1 });
    }
    let mut found = start(ask, &shares);
    if let Some(total) = &shares.total {
        found.inputs.extend(Input::turnover(
            Input::TOTAL,
            ask.reporter,
            &ActorId::new(WORLD),
            total,
            Preference::Default,
        ));
    }
    if shares
        .parts
        .iter()
        .any(|part| part.tier == Tier::OtherStatistics)
    {
        found.remarks.push(Remark::MixedStatistics);
    }
    found.remarks.push(Remark::Others(rest));
    let of = shares.parts.iter().map(|part| part.share).collect();
    Ok((shares, found, of, rest))
}

/// The terms of a sum by partner.
fn terms(shares: &Shares, values: impl Iterator<Item = f64>) -> Vec<(PartOf, f64)> {
    let partners = shares.parts.iter().map(|p| PartOf::Partner(p.vector.id()));
    partners.zip(values).collect()
}

/// `Σ (vᵢ / Σv)²` among the listed partners with a figure.
pub(super) fn concentration(ask: Ask<'_>) -> Result<Found, Why> {
    let (shares, mut found, of) = listed(ask)?;
    found.value = of.iter().map(|p| p * p).sum();
    found.parts = terms(&shares, of.iter().map(|p| p * p));
    Ok(found)
}

/// `Σ (vᵢ / T)²`, others spread thin, up to `… + r²`, others as one partner.
///
/// Where a figure holds some members or states only, the rest of them is among the others; were they all of it, the
/// index would be `Σ (vᵢ / T)² + 2 · pₖ · r + r²`, which is then the upper end.
pub(super) fn concentration_of_total(ask: Ask<'_>) -> Result<Found, Why> {
    let (shares, mut found, of, rest) = over_total(ask)?;
    let low: f64 = of.iter().map(|p| p * p).sum();
    let open = shares
        .parts
        .iter()
        .filter(|part| part_only(&part.vector.id(), &part.figure).is_some())
        .map(|part| part.share)
        .fold(0.0, f64::max);
    found.value = low;
    found.bounds = Some((low, low + rest * rest + 2.0 * open * rest));
    found.parts = terms(&shares, of.iter().map(|p| p * p));
    Ok(found)
}

/// One over a concentration; its terms make no sum any more.
pub(super) fn equal_partners(mut found: Found) -> Found {
    found.value = found.value.recip();
    found.bounds = found.bounds.map(|(low, high)| (high.recip(), low.recip()));
    found.parts.clear();
    found
}

/// The multi-vector balance among the listed partners with a figure.
pub(super) fn balance(ask: Ask<'_>) -> Result<Found, Why> {
    let (shares, mut found, of) = listed(ask)?;
    let have = shares.parts.len();
    found.value = balance_index(&shares).ok_or(Why::TooFewPartners { have, need: 2 })?;
    let whole = (have as f64).ln();
    found.parts = terms(&shares, of.iter().map(|p| entropy(*p) / whole));
    Ok(found)
}

/// The same over all trade: the others are one partner more, also where nothing is left for them.
pub(super) fn balance_with_others(ask: Ask<'_>) -> Result<Found, Why> {
    let (shares, mut found, of, rest) = over_total(ask)?;
    let whole = ((of.len() + 1) as f64).ln();
    found.parts = terms(&shares, of.iter().map(|p| entropy(*p) / whole));
    found.parts.push((PartOf::Others, entropy(rest) / whole));
    found.value = found.parts.iter().map(|(_, term)| term).sum();
    Ok(found)
}

fn entropy(p: f64) -> f64 {
    if p > 0.0 { -p * p.ln() } else { 0.0 }
}
