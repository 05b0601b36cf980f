//! Agreements in force at the end of a year.

use super::{Ask, Found, IndexUnit, Input, PartOf, Remark, Why};
use crate::analysis::agreements::{AgreementFilter, agreements, is_running};
use crate::analysis::datum::{Datum, Field};
use crate::analysis::index::vectors_of;
use crate::model::{Agreement, AgreementStatus, Domain, PartialDate, Place, Section, Vector};

/// Counts the agreements that run in the year and are known to have entered into force by its end.
///
/// With a partner the parts are the domains, without one the partners; an agreement with several stands in each.
pub(super) fn in_force(ask: Ask<'_>) -> Result<Found, Why> {
    if ask.partner.is_some() {
        ask.partner()?;
    }
    let filter = AgreementFilter {
        actor: Some(ask.reporter.clone()),
        partner: ask.partner.cloned(),
        domains: ask.settings.domain.into_iter().collect(),
        up_to_year: Some(ask.year),
        ..AgreementFilter::default()
    };
    let running: Vec<(usize, &Agreement)> = agreements(ask.dataset, ask.index, &filter)
        .into_iter()
        .filter_map(|at| Some((at, ask.dataset.agreements.get(at)?)))
        .filter(|(_, agreement)| is_running(agreement, ask.year))
        .collect();
    let (in_force, not_yet): (Vec<_>, Vec<_>) = running
        .into_iter()
        .partition(|(_, agreement)| entered(agreement, ask.year));
    let signed_only = not_yet.iter().filter(|(_, a)| a.in_force.is_none()).count();
    let unknown = in_force
        .iter()
        .filter(|(_, a)| a.in_force.is_none())
        .count();
    let parts = match ask.partner {
        Some(_) => by_domain(&in_force),
        None => by_partner(ask, &in_force),
    };
    let sum: f64 = parts.iter().map(|(_, count)| count).sum();
    let mut remarks = Vec::new();
    if signed_only > 0 {
        remarks.push(Remark::SignedOnly(signed_only));
    }
    if unknown > 0 {
        remarks.push(Remark::EntryUnknown(unknown));
    }
    let value = in_force.len() as f64;
    if sum > value {
        remarks.push(Remark::PartsOverlap);
    }
    Ok(Found {
        value,
        parts,
        inputs: in_force
            .into_iter()
            .map(|(at, agreement)| input(ask, at, agreement))
            .collect(),
        remarks,
        ..Found::default()
    })
}

/// Whether it entered into force by the end of the year. Without a day of entry an agreement that is or was in force
/// counts from its signature; one of which only the signature is known does not count.
fn entered(agreement: &Agreement, year: i32) -> bool {
    match agreement.in_force {
        Some(date) => date.year() <= year,
        None => agreement.status != AgreementStatus::Signed,
    }
}

fn by_domain(in_force: &[(usize, &Agreement)]) -> Vec<(PartOf, f64)> {
    Domain::ALL
        .iter()
        .map(|domain| {
            let about = in_force.iter().filter(|(_, a)| a.domains.contains(domain));
            (PartOf::Domain(*domain), about.count() as f64)
        })
        .filter(|(_, count)| *count > 0.0)
        .collect()
}

fn by_partner(ask: Ask<'_>, in_force: &[(usize, &Agreement)]) -> Vec<(PartOf, f64)> {
    let with: Vec<Vec<Vector>> = in_force
        .iter()
        .map(|(_, agreement)| vectors_of(ask.index, agreement))
        .collect();
    let mut parts: Vec<(PartOf, f64)> = Vector::ALL
        .into_iter()
        .map(|vector| {
            let count = with.iter().filter(|list| list.contains(&vector)).count();
            (PartOf::Partner(vector.id()), count as f64)
        })
        .collect();
    let others = with.iter().filter(|list| list.is_empty()).count();
    parts.push((PartOf::Others, others as f64));
    parts
}

fn input(ask: Ask<'_>, at: usize, agreement: &Agreement) -> Input {
    let place = Place::new(Section::Agreements, at);
    Input {
        label: "index-input-agreement",
        about: ask.partner.unwrap_or(ask.reporter).clone(),
        datum: Datum::Record {
            place,
            field: Field::Whole,
        },
        value: 1.0,
        unit: IndexUnit::Count,
        year: agreement.signed.map_or(ask.year, PartialDate::year),
        reported_by: Vec::new(),
        confidence: agreement.confidence,
        sources: agreement.sources.clone(),
        places: vec![place],
    }
}
