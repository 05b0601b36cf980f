//! Lists of agreements and events, and signings on a time axis.

use std::collections::BTreeSet;

use super::Index;
use super::index::vectors_of;
use crate::model::{
    ActorId, Agreement, AgreementStatus, Confidence, Dataset, Domain, Event, PartialDate, Place,
    REGION, Section, Vector,
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
    /// Signed or held in this span.
    pub span: Option<Span>,
    /// Agreements that stand there; empty is any. Events have no such status.
    pub statuses: BTreeSet<AgreementStatus>,
    /// Supported at least this well.
    pub confidence: Option<Confidence>,
}

/// A span of days, both ends in it. An end that stops at the month or the year means the middle of what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// First day.
    pub from: PartialDate,
    /// Last day.
    pub to: PartialDate,
}

impl Span {
    /// Half a day, in years: both ends of a span are in it.
    const HALF_A_DAY: f64 = 0.5 / 365.0;

    /// The span between two points of a time axis in years, in either order.
    pub fn between(a: f64, b: f64) -> Self {
        Self {
            from: PartialDate::from_years(a.min(b)),
            to: PartialDate::from_years(a.max(b)),
        }
    }

    /// Whether a point of the time axis, in years, lies in it.
    pub fn holds(&self, at: f64) -> bool {
        at >= self.from.as_years() - Self::HALF_A_DAY && at <= self.to.as_years() + Self::HALF_A_DAY
    }
}

impl AgreementFilter {
    /// Whose records it looks at.
    pub(super) fn actor(&self) -> ActorId {
        self.actor.clone().unwrap_or_else(|| ActorId::new(REGION))
    }

    fn takes(&self, domains: &[Domain], date: Option<PartialDate>, sure: Confidence) -> bool {
        let domain = self.domains.is_empty() || domains.iter().any(|d| self.domains.contains(d));
        let year = match (self.up_to_year, date) {
            (Some(last), Some(date)) => date.year() <= last,
            _ => true,
        };
        let span = self
            .span
            .is_none_or(|span| date.is_some_and(|date| span.holds(date.as_years())));
        // High comes first in the order of the terms.
        let confidence = self.confidence.is_none_or(|least| sure <= least);
        domain && year && span && confidence
    }

    /// Whether it takes everything, whoever the parties are.
    pub fn is_open(&self) -> bool {
        self.domains.is_empty()
            && self.statuses.is_empty()
            && self.confidence.is_none()
            && self.span.is_none()
            && self.up_to_year.is_none()
    }

    /// Whether it takes the record at this place; records that are neither agreements nor events are taken.
    pub fn takes_place(&self, dataset: &Dataset, place: Place) -> bool {
        match place.section {
            Section::Agreements => {
                let agreement = dataset.agreements.get(place.at);
                agreement.is_some_and(|agreement| self.takes_agreement(agreement))
            }
            Section::Events => {
                let event = dataset.events.get(place.at);
                event.is_some_and(|event| self.takes_event(event))
            }
            _ => true,
        }
    }

    /// Whether it takes an agreement, whoever its parties are.
    pub fn takes_agreement(&self, agreement: &Agreement) -> bool {
        let status = self.statuses.is_empty() || self.statuses.contains(&agreement.status);
        status && self.takes(&agreement.domains, agreement.signed, agreement.confidence)
    }

    /// Whether it takes an event, whoever took part.
    pub fn takes_event(&self, event: &Event) -> bool {
        self.takes(&event.topics, Some(event.date), event.confidence)
    }
}

/// The domains of these agreements, the most frequent first.
pub fn domains_by_number(dataset: &Dataset, of: &[usize]) -> Vec<Domain> {
    let found = || of.iter().filter_map(|at| dataset.agreements.get(*at));
    let mut counted: Vec<(usize, Domain)> = Domain::ALL
        .iter()
        .map(|domain| {
            let with = found().filter(|agreement| agreement.domains.contains(domain));
            (with.count(), *domain)
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(_, domain)| domain).collect()
}

/// Agreements, newest first, as positions in `agreements`.
pub fn agreements(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> Vec<usize> {
    let of_actor = index.agreements(&filter.actor());
    let of_partner = filter.partner.as_ref().map(|id| index.agreements(id));
    let mut found: Vec<(Option<PartialDate>, usize)> = of_actor
        .iter()
        .copied()
        .filter(|at| of_partner.is_none_or(|list| list.binary_search(at).is_ok()))
        .filter_map(|at| {
            let agreement = dataset.agreements.get(at)?;
            filter
                .takes_agreement(agreement)
                .then_some((agreement.signed, at))
        })
        .collect();
    newest_first(&mut found)
}

/// Events, newest first, as positions in `events`.
pub fn events(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> Vec<usize> {
    let of_actor = index.events(&filter.actor());
    let of_partner = filter.partner.as_ref().map(|id| index.events(id));
    let mut found: Vec<(Option<PartialDate>, usize)> = of_actor
        .iter()
        .copied()
        .filter(|at| of_partner.is_none_or(|list| list.binary_search(at).is_ok()))
        .filter_map(|at| {
            let event = dataset.events.get(at)?;
            filter.takes_event(event).then_some((Some(event.date), at))
        })
        .collect();
    newest_first(&mut found)
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
            let vectors = vectors_of(index, agreement);
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
