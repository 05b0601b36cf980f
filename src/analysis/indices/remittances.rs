//! Remittances: how much an economy rests on them, and how much of them comes from one country.

use super::{Ask, Found, IndexUnit, Input, Remark, Why};
use crate::analysis::observed::observation;
use crate::model::{ActorId, IndicatorId};

const TO_GDP: &str = "remittances_received_pct_gdp";
const RECEIVED: &str = "remittances_received_musd";
const GDP: &str = "gdp_musd";
const SHARE: &str = "remittances_share_from_partner_pct";
const FROM_PARTNER: &str = "remittances_from_partner_musd";
const COUNTED_BY_BANK: &str = "transfers_received_cb_musd";

fn find(
    ask: Ask<'_>,
    label: &'static str,
    indicator: &'static str,
    partner: Option<&ActorId>,
    unit: IndexUnit,
) -> Result<Input, Why> {
    let id = IndicatorId::new(indicator);
    observation(ask.dataset, ask.index, &id, ask.reporter, partner, ask.year)
        .and_then(|at| Input::of_observation(label, ask.dataset, at, unit))
        .ok_or(Why::NoObservation {
            indicator,
            year: ask.year,
        })
}

fn published(input: Input) -> Found {
    Found {
        value: input.value,
        inputs: vec![input],
        remarks: vec![Remark::AsPublished],
        ..Found::default()
    }
}

/// Remittances received in per cent of GDP: as published, else `100 · R / GDP` of the same year.
pub(super) fn to_gdp(ask: Ask<'_>) -> Result<Found, Why> {
    let label = "index-input-remittances-to-gdp";
    if let Ok(input) = find(ask, label, TO_GDP, None, IndexUnit::Percent) {
        return Ok(published(input));
    }
    let received = received(ask, RECEIVED)?;
    let gdp = find(ask, "index-input-gdp", GDP, None, IndexUnit::Musd)?;
    if gdp.value <= 0.0 {
        return Err(Why::NothingTraded { year: ask.year });
    }
    Ok(Found {
        value: received.value / gdp.value * 100.0,
        inputs: vec![received, gdp],
        ..Found::default()
    })
}

fn received(ask: Ask<'_>, indicator: &'static str) -> Result<Input, Why> {
    let label = "index-input-remittances";
    find(ask, label, indicator, None, IndexUnit::Musd)
}

/// Share of one sending country in per cent: as published, else `100 · Rᵢ / R` of the same year.
///
/// Transfers from a country are counted by central banks, so the total is theirs where there is one; the balance of
/// payments counts otherwise. Where both come from different sources the remarks say so.
pub(super) fn from_partner(ask: Ask<'_>) -> Result<Found, Why> {
    let partner = ask.partner()?;
    let label = "index-input-remittances-share";
    if let Ok(input) = find(ask, label, SHARE, Some(partner), IndexUnit::Percent) {
        return Ok(published(input));
    }
    let label = "index-input-remittances-from";
    let part = find(ask, label, FROM_PARTNER, Some(partner), IndexUnit::Musd)?;
    let all = received(ask, COUNTED_BY_BANK).or_else(|_| received(ask, RECEIVED))?;
    // Who counted stands in the source alone.
    let remarks = if part.sources == all.sources {
        Vec::new()
    } else {
        vec![Remark::MixedStatistics]
    };
    if all.value <= 0.0 {
        return Err(Why::NothingTraded { year: ask.year });
    }
    if part.value > all.value {
        return Err(Why::TotalBelowParts { year: ask.year });
    }
    Ok(Found {
        value: part.value / all.value * 100.0,
        inputs: vec![part, all],
        remarks,
        ..Found::default()
    })
}
