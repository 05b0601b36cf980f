//! Lists of agreements and events, and signings on a time axis.

use std::collections::BTreeSet;

use super::Index;
use super::index::vectors_of;
use crate::model::{
    ActorId, Agreement, AgreementStatus, Dataset, Domain, PartialDate, REGION, Vector,
};

/// Which agreements or events are wanted. Everything set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct AgreementFilter {
    /// Of this actor; `None` is any of the five states.
    pub actor: Option<ActorId>,
    /// With this partner, itself or through a member of its bloc.
    pub partner: Option<ActorId>,
    /// About any of these; empty is anything.
    pub domains: BTreeSet<Domain>,
    /// Signed or held up to the end of this year.
    pub up_to_year: Option<i32>,
}

impl AgreementFilter {
    fn actor(&self) -> ActorId {
        self.actor.clone().unwrap_or_else(|| ActorId::new(REGION))
    }

    fn takes(&self, domains: &[Domain], date: Option<PartialDate>) -> bool {
        let domain = self.domains.is_empty() || domains.iter().any(|d| self.domains.contains(d));
        let year = match (self.up_to_year, date) {
            (Some(last), Some(date)) => date.year() <= last,
            _ => true,
        };
        domain && year
    }
}

/// Agreements, newest first, as positions in `agreements`.
pub fn agreements(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> Vec<usize> {
    let of_actor = index.agreements(&filter.actor());
    let of_partner = filter.partner.as_ref().map(|id| set(index.agreements(id)));
    let mut found: Vec<(Option<PartialDate>, usize)> = of_actor
        .iter()
        .copied()
        .filter(|at| of_partner.as_ref().is_none_or(|set| set.contains(at)))
        .filter_map(|at| {
            let agreement = dataset.agreements.get(at)?;
            filter
                .takes(&agreement.domains, agreement.signed)
                .then_some((agreement.signed, at))
        })
        .collect();
    newest_first(&mut found)
}

/// Events, newest first, as positions in `events`.
pub fn events(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> Vec<usize> {
    let of_actor = index.events(&filter.actor());
    let of_partner = filter.partner.as_ref().map(|id| set(index.events(id)));
    let mut found: Vec<(Option<PartialDate>, usize)> = of_actor
        .iter()
        .copied()
        .filter(|at| of_partner.as_ref().is_none_or(|set| set.contains(at)))
        .filter_map(|at| {
            let event = dataset.events.get(at)?;
            filter
                .takes(&event.topics, Some(event.date))
                .then_some((Some(event.date), at))
        })
        .collect();
    newest_first(&mut found)
}

fn set(positions: &[usize]) -> BTreeSet<usize> {
    positions.iter().copied().collect()
}

fn newest_first(found: &mut [(Option<PartialDate>, usize)]) -> Vec<usize> {
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.iter().map(|(_, at)| *at).collect()
}

/// Whether an agreement was signed by the end of a year and not over before it.
///
/// Announced agreements do not count. Where an agreement is over but its last day is unknown, it counts for no
/// year: nothing says for which it would.
pub fn is_running(agreement: &Agreement, year: i32) -> bool {
    let signed = agreement.signed.is_some_and(|date| date.year() <= year);
    let over = match agreement.status {
        AgreementStatus::Announced => true,
        AgreementStatus::Superseded | AgreementStatus::Expired | AgreementStatus::Suspended => {
            agreement.ended.is_none_or(|date| date.year() < year)
        }
        AgreementStatus::Signed | AgreementStatus::InForce => {
            agreement.ended.is_some_and(|date| date.year() < year)
        }
    };
    signed && !over
}

/// An agreement on a time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When it was signed, in years.
    pub at: f64,
    /// The agreement, as a position in `agreements`.
    pub agreement: usize,
    /// Partners among its parties.
    pub vectors: Vec<Vector>,
}

/// Agreements signed from one year to another, oldest first; with `None` those of any of the five states, with
/// any partner. Only agreements with at least one of the six partners are marked.
pub fn agreement_marks(
    dataset: &Dataset,
    index: &Index,
    actor: Option<&ActorId>,
    partner: Option<&ActorId>,
    from: i32,
    to: i32,
) -> Vec<Mark> {
    let filter = AgreementFilter {
        actor: actor.cloned(),
        partner: partner.cloned(),
        ..AgreementFilter::default()
    };
    let mut marks: Vec<Mark> = agreements(dataset, index, &filter)
        .into_iter()
        .filter_map(|at| {
            let agreement = dataset.agreements.get(at)?;
            let signed = agreement.signed?;
            let vectors = vectors_of(dataset, index, agreement);
            ((from..=to).contains(&signed.year()) && !vectors.is_empty()).then(|| Mark {
                at: signed.as_years(),
                agreement: at,
                vectors,
            })
        })
        .collect();
    marks.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.agreement.cmp(&b.agreement)));
    marks
}
