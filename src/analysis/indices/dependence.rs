//! Two-way dependence: what each side of a pair is in the other's trade.
//!
//! That one side depends on the other more than the other on it is the subject of A. O. Hirschman, "National Power
//! and the Structure of Foreign Trade", 1945. The asymmetry here is the plain difference of both shares.

use super::partners::{gather, part_only, usable_total};
use super::{Ask, Found, IndexKind, Input, PartOf, Remark, Why};
use crate::analysis::figure::{Figure, Preference, figure};
use crate::analysis::shares::total;
use crate::model::{ActorId, WORLD};

/// Share of the partner in all trade of the reporter, per cent.
pub(super) fn share_of_partner(ask: Ask<'_>) -> Result<Found, Why> {
    let partner = ask.partner()?;
    let preference = ask.settings.preference;
    let figure = figure(
        ask.dataset,
        ask.index,
        ask.reporter,
        partner,
        ask.year,
        preference,
    );
    let figure = figure.ok_or_else(|| ask.no_figure(partner, ask.year))?;
    let shares = gather(ask);
    usable_total(ask, &shares)?;
    let total = shares.total.ok_or_else(|| Why::NoTotal {
        of: ask.reporter.clone(),
        year: ask.year,
    })?;
    let traded = Input::turnover(Input::TRADE, ask.reporter, partner, &figure, preference);
    let traded = traded.ok_or_else(|| ask.no_figure(partner, ask.year))?;
    share(ask.reporter, partner, (&figure, traded), &total)
}

/// Share of the reporter in all trade of the partner, per cent. The pair's trade is the partner's own figure where
/// there is one.
pub(super) fn share_in_partner(ask: Ask<'_>) -> Result<Found, Why> {
    let partner = ask.partner()?;
    let total =
        total(ask.dataset, ask.index, partner, ask.year).filter(|t| t.turnover_musd.is_some());
    let total = total.ok_or_else(|| Why::NoTotal {
        of: partner.clone(),
        year: ask.year,
    })?;
    // Rows stand under the state's name; a partner that is a state too may have rows of its own.
    let ways = [
        (ask.reporter, partner, Preference::Partner),
        (partner, ask.reporter, Preference::State),
        (ask.reporter, partner, Preference::Default),
    ];
    let found = ways.into_iter().find_map(|(from, to, preference)| {
        let figure = figure(ask.dataset, ask.index, from, to, ask.year, preference)?;
        let input = Input::turnover(Input::TRADE, from, to, &figure, preference)?;
        Some((figure, input))
    });
    let (figure, traded) = found.ok_or_else(|| ask.no_figure(partner, ask.year))?;
    share(partner, partner, (&figure, traded), &total)
}

/// `100 · v / T` of a figure and the total of `of`.
fn share(
    of: &ActorId,
    partner: &ActorId,
    (figure, traded): (&Figure, Input),
    total: &Figure,
) -> Result<Found, Why> {
    let year = total.year;
    let world = ActorId::new(WORLD);
    let all = Input::turnover(Input::TOTAL, of, &world, total, Preference::Default);
    let all = all.ok_or_else(|| Why::NoTotal {
        of: of.clone(),
        year,
    })?;
    if all.value <= 0.0 {
        return Err(Why::NothingTraded { year });
    }
    if traded.value > all.value {
        return Err(Why::TotalBelowParts { year });
    }
    let mut remarks: Vec<Remark> = part_only(partner, figure).into_iter().collect();
    if figure.reported_by != total.reported_by || figure.coverage != total.coverage {
        remarks.push(Remark::MixedStatistics);
    }
    Ok(Found {
        value: traded.value / all.value * 100.0,
        inputs: vec![traded, all],
        remarks,
        ..Found::default()
    })
}

/// The partner's share in the reporter's trade less the reporter's share in the partner's, percentage points:
/// above zero where the reporter depends on the partner more.
pub(super) fn asymmetry(ask: Ask<'_>) -> Result<Found, Why> {
    let mut found = share_of_partner(ask)?;
    let other = share_in_partner(ask)?;
    found.parts = vec![
        (PartOf::Index(IndexKind::PartnerShare), found.value),
        (PartOf::Index(IndexKind::ShareInPartner), -other.value),
    ];
    found.value -= other.value;
    found.inputs.extend(other.inputs);
    for remark in other.remarks {
        if !found.remarks.contains(&remark) {
            found.remarks.push(remark);
        }
    }
    Ok(found)
}
