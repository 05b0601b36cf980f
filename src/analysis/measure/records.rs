//! Measures that are read off observations and investments, or are counts of records.

use super::read::Found;
use super::{Origin, ReadingKind, Records};
use crate::analysis::Index;
use crate::analysis::agreements::is_running;
use crate::analysis::figure::{MadeOf, Preference, Side, add_new, side_of};
use crate::analysis::mirror::Missing;
use crate::analysis::observed::observation as of_year;
use crate::model::{
    ActorId, Confidence, Dataset, Event, EventStatus, IndicatorId, Investment, InvestmentMeasure,
    Observation, Place, Section, TradeRow, Vector,
};

/// What is asked.
pub struct Ask<'a> {
    pub dataset: &'a Dataset,
    pub index: &'a Index,
    pub state: &'a ActorId,
    pub partner: &'a ActorId,
    pub year: i32,
    pub preference: Preference,
}

/// Agreements signed up to the end of the year and not over before it.
pub fn agreements(ask: &Ask<'_>) -> (f64, Vec<Origin>, ReadingKind) {
    // Lists of the index stand in the order of the file.
    let of_partner = ask.index.agreements(ask.partner);
    let running = ask.index.agreements(ask.state).iter().filter(|at| {
        let agreement = ask.dataset.agreements.get(**at);
        of_partner.binary_search(at).is_ok()
            && agreement.is_some_and(|agreement| is_running(agreement, ask.year))
    });
    count(ask, Section::Agreements, running)
}

/// Events with a day in the year that took place.
pub fn events(ask: &Ask<'_>) -> (f64, Vec<Origin>, ReadingKind) {
    let of_partner = ask.index.events(ask.partner);
    let held = ask.index.events(ask.state).iter().filter(|at| {
        let event = ask.dataset.events.get(**at);
        of_partner.binary_search(at).is_ok() && event.is_some_and(|event| was_held(event, ask.year))
    });
    count(ask, Section::Events, held)
}

fn was_held(event: &Event, year: i32) -> bool {
    let last = event.end_date.unwrap_or(event.date);
    event.status == EventStatus::Held && (event.date.year()..=last.year()).contains(&year)
}

fn count<'a>(
    ask: &Ask<'_>,
    section: Section,
    found: impl Iterator<Item = &'a usize>,
) -> (f64, Vec<Origin>, ReadingKind) {
    let places: Vec<Place> = found.map(|at| Place::new(section, *at)).collect();
    let value = places.len() as f64;
    let origin = Records {
        places,
        year: ask.year,
        side: None,
        reported_by: Vec::new(),
        confidence: None,
        sources: Vec::new(),
        notes: Vec::new(),
        made_of: MadeOf::Row,
    };
    (value, vec![Origin::Records(origin)], ReadingKind::State)
}

/// Growth published in a row of trade.
pub fn of_growth(at: usize, row: &TradeRow, side: Side) -> Records {
    Records {
        places: vec![Place::new(Section::Trade, at)],
        year: row.year,
        side: Some(side),
        reported_by: vec![row.reported_by.clone()],
        confidence: Some(row.confidence),
        sources: vec![row.source.clone()],
        notes: row.note.clone().into_iter().collect(),
        made_of: MadeOf::Row,
    }
}

/// The observation to show.
pub fn observation(ask: &Ask<'_>, indicator: &IndicatorId) -> Found {
    let partner = ask.index.is_of_pairs(indicator).then_some(ask.partner);
    if let Some((value, records)) = best_observation(ask, indicator, partner) {
        let kind = if records.confidence == Some(Confidence::Low) {
            ReadingKind::Estimate
        } else {
            ReadingKind::State
        };
        return Ok((value, vec![Origin::Records(records)], kind));
    }
    let rows = observations(ask, indicator, partner);
    Err(why(
        ask.year,
        rows.filter(|(_, row)| row.value.is_some())
            .map(|(_, row)| (row.year, row.period.as_deref())),
    ))
}

/// The value of an indicator without a partner in the year that is asked for.
pub fn value_of_year(ask: &Ask<'_>, indicator: &IndicatorId) -> Option<(f64, Records)> {
    best_observation(ask, indicator, None)
}

fn best_observation(
    ask: &Ask<'_>,
    indicator: &IndicatorId,
    partner: Option<&ActorId>,
) -> Option<(f64, Records)> {
    let (dataset, index) = (ask.dataset, ask.index);
    let at = of_year(dataset, index, indicator, ask.state, partner, ask.year)?;
    let row = dataset.observations.get(at)?;
    let records = Records {
        places: vec![Place::new(Section::Observations, at)],
        year: row.year,
        side: None,
        reported_by: Vec::new(),
        confidence: Some(row.confidence),
        sources: vec![row.source.clone()],
        notes: row.note.clone().into_iter().collect(),
        made_of: MadeOf::Row,
    };
    Some((row.value?, records))
}

fn observations<'a>(
    ask: &Ask<'a>,
    indicator: &IndicatorId,
    partner: Option<&'a ActorId>,
) -> impl Iterator<Item = (usize, &'a Observation)> + use<'a> {
    let (dataset, index) = (ask.dataset, ask.index);
    index
        .observations(indicator, ask.state)
        .iter()
        .filter_map(|at| Some((*at, dataset.observations.get(*at)?)))
        .filter(move |(_, row)| row.partner.as_ref() == partner)
}

/// The investment to show.
pub fn investment(ask: &Ask<'_>, measure: InvestmentMeasure) -> Found {
    let found = best_investment(ask, measure, ask.partner).or_else(|| members(ask, measure));
    if let Some((value, records)) = found {
        let kind = match records.side {
            Some(Side::State) => ReadingKind::State,
            _ => ReadingKind::PartnerSide,
        };
        return Ok((value, vec![Origin::Records(records)], kind));
    }
    let rows = investments(ask, measure, ask.partner);
    Err(why(
        ask.year,
        rows.filter(|(_, row)| row.value_musd.is_some())
            .map(|(_, row)| (row.year, row.period.as_deref())),
    ))
}

fn best_investment(
    ask: &Ask<'_>,
    measure: InvestmentMeasure,
    partner: &ActorId,
) -> Option<(f64, Records)> {
    let side = |row: &Investment| {
        side_of(
            ask.dataset,
            ask.index,
            &row.reported_by,
            &row.country,
            &row.partner,
        )
    };
    let (at, row) = investments(ask, measure, partner)
        .filter(|(_, row)| row.year == ask.year && row.period.is_none() && row.value_musd.is_some())
        .filter(|(_, row)| match ask.preference {
            Preference::Default => true,
            Preference::State => side(row) == Side::State,
            Preference::Partner => side(row) == Side::Partner,
        })
        .min_by_key(|(at, row)| {
            let confidence = row.confidence;
            (side(row), confidence, &row.reported_by, &row.source, *at)
        })?;
    let records = Records {
        places: vec![Place::new(Section::Investments, at)],
        year: row.year,
        side: Some(side(row)),
        reported_by: vec![row.reported_by.clone()],
        confidence: Some(row.confidence),
        sources: vec![row.source.clone()],
        notes: row.note.clone().into_iter().collect(),
        made_of: MadeOf::Row,
    };
    Some((row.value_musd?, records))
}

/// The sum over the members of a bloc, but for the Union, which reports as one.
fn members(ask: &Ask<'_>, measure: InvestmentMeasure) -> Option<(f64, Records)> {
    if *ask.partner == Vector::Eu.code() {
        return None;
    }
    let all = ask.index.members(ask.dataset, ask.partner);
    let mut have = Vec::new();
    let mut whole: Option<(f64, Records)> = None;
    for member in all {
        let Some((value, part)) = best_investment(ask, measure, member) else {
            continue;
        };
        have.push(member.clone());
        whole = Some(match whole {
            None => (value, part),
            Some((sum, records)) => (sum + value, added(records, part)),
        });
    }
    let (sum, mut records) = whole?;
    records.made_of = MadeOf::Members {
        have,
        of: all.len(),
    };
    Some((sum, records))
}

fn added(mut whole: Records, part: Records) -> Records {
    whole.side = whole.side.max(part.side);
    whole.confidence = whole.confidence.max(part.confidence);
    whole.places.extend(part.places);
    add_new(&mut whole.reported_by, part.reported_by);
    add_new(&mut whole.sources, part.sources);
    add_new(&mut whole.notes, part.notes);
    whole
}

fn investments<'a>(
    ask: &Ask<'a>,
    measure: InvestmentMeasure,
    partner: &'a ActorId,
) -> impl Iterator<Item = (usize, &'a Investment)> + use<'a> {
    let (dataset, index) = (ask.dataset, ask.index);
    index
        .investments(measure, ask.state)
        .iter()
        .filter_map(|at| Some((*at, dataset.investments.get(*at)?)))
        .filter(move |(_, row)| row.partner == *partner)
}

/// Why nothing is shown for a year, from the years and parts of years that have a value.
fn why<'a>(year: i32, rows: impl Iterator<Item = (i32, Option<&'a str>)>) -> Missing {
    let mut periods: Vec<String> = Vec::new();
    let mut last_year = None;
    for (of, period) in rows {
        match period {
            Some(period) if of == year => periods.push(period.to_owned()),
            None if of < year => last_year = last_year.max(Some(of)),
            _ => {}
        }
    }
    if periods.is_empty() {
        return Missing::NotReportedByState { last_year };
    }
    periods.sort();
    periods.dedup();
    Missing::OnlyPartYear { periods }
}
