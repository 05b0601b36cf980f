//! Agreements and events on one time axis: lanes, weights, membership bands.

mod bands;
mod group;
mod weight;

pub use bands::{Band, Part, Spell, bands};
pub use group::Group;
pub use weight::{agreement_weight, event_weight};

use super::Index;
use super::agreements::AgreementFilter;
use super::index::vectors_of;
use crate::model::{ActorId, Agreement, Dataset, Place, STATES, Section, Vector, is_state};

/// What the lanes stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lanes {
    /// One for each of the six partners, one for agreements among the five, one for others.
    #[default]
    Partners,
    /// One for each of the five states.
    States,
    /// One for each group of domains.
    Domains,
}

impl Lanes {
    /// All, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Partners, Self::States, Self::Domains];

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Partners => "lanes-partners",
            Self::States => "lanes-states",
            Self::Domains => "lanes-domains",
        }
    }
}

/// One lane.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Agreements with a partner.
    Partner(Vector),
    /// Agreements of which all parties are among the five.
    AmongFive,
    /// Agreements with anybody else only.
    Others,
    /// Agreements of a state.
    State(ActorId),
    /// Agreements of a group of domains.
    Group(Group),
}

/// An agreement or an event on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// When, in years; see [`crate::model::PartialDate::as_years`].
    pub at: f64,
    /// The record.
    pub place: Place,
    /// What it is about.
    pub group: Group,
    /// Partners among its parties, in the order of the atlas.
    pub vectors: Vec<Vector>,
    /// How much it matters to a reader who sees everything at once; larger is more. See [`agreement_weight`].
    pub weight: u32,
}

/// The agreements in their lanes, oldest first in each. An agreement with two partners stands in both lanes.
/// Agreements without a date stand nowhere; [`undated`] counts them.
pub fn lanes(
    dataset: &Dataset,
    index: &Index,
    lanes: Lanes,
    filter: &AgreementFilter,
) -> Vec<(Lane, Vec<Item>)> {
    let mut found: Vec<(Lane, Vec<Item>)> = all_lanes(lanes)
        .into_iter()
        .map(|lane| (lane, Vec::new()))
        .collect();
    for at in index.agreements(&filter.actor()) {
        let Some(agreement) = dataset.agreements.get(*at) else {
            continue;
        };
        let Some(signed) = agreement
            .signed
            .filter(|_| filter.takes_agreement(agreement))
        else {
            continue;
        };
        let vectors = vectors_of(index, agreement);
        let item = Item {
            at: signed.as_years(),
            place: Place::new(Section::Agreements, *at),
            group: Group::of(&agreement.domains),
            weight: agreement_weight(agreement),
            vectors,
        };
        for (lane, items) in &mut found {
            if stands_in(lane, agreement, &item) {
                items.push(item.clone());
            }
        }
    }
    for (_, items) in &mut found {
        sort(items);
    }
    found
}

fn all_lanes(lanes: Lanes) -> Vec<Lane> {
    match lanes {
        Lanes::Partners => {
            let partners = Vector::ALL.into_iter().map(Lane::Partner);
            partners.chain([Lane::AmongFive, Lane::Others]).collect()
        }
        Lanes::States => STATES
            .iter()
            .map(|code| Lane::State(ActorId::new(code)))
            .collect(),
        Lanes::Domains => Group::ALL.into_iter().map(Lane::Group).collect(),
    }
}

fn stands_in(lane: &Lane, agreement: &Agreement, item: &Item) -> bool {
    let among = || agreement.parties.iter().all(is_state);
    match lane {
        Lane::Partner(vector) => item.vectors.contains(vector),
        Lane::AmongFive => item.vectors.is_empty() && among(),
        Lane::Others => item.vectors.is_empty() && !among(),
        Lane::State(id) => agreement.parties.contains(id),
        Lane::Group(group) => item.group == *group,
    }
}

/// The events, oldest first.
pub fn flags(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> Vec<Item> {
    let mut items: Vec<Item> = index
        .events(&filter.actor())
        .iter()
        .filter_map(|at| {
            let event = dataset.events.get(*at)?;
            filter.takes_event(event).then(|| Item {
                at: event.date.as_years(),
                place: Place::new(Section::Events, *at),
                group: Group::of(&event.topics),
                vectors: Vector::ALL
                    .into_iter()
                    .filter(|vector| event.participants.contains(&vector.id()))
                    .collect(),
                weight: event_weight(event),
            })
        })
        .collect();
    sort(&mut items);
    items
}

/// How many agreements have no date and so no place on the axis.
pub fn undated(dataset: &Dataset, index: &Index, filter: &AgreementFilter) -> usize {
    index
        .agreements(&filter.actor())
        .iter()
        .filter_map(|at| dataset.agreements.get(*at))
        .filter(|agreement| agreement.signed.is_none())
        .count()
}

fn sort(items: &mut [Item]) {
    items.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.place.cmp(&b.place)));
}

/// First and last year of everything that has a date, with the whole years around it.
pub fn reach(dataset: &Dataset) -> (f64, f64) {
    let signed = dataset.agreements.iter().filter_map(|a| a.signed);
    let held = dataset.events.iter().map(|event| event.date);
    let years = signed.chain(held).map(crate::model::PartialDate::as_years);
    let (first, last) = years.fold((f64::INFINITY, f64::NEG_INFINITY), |(first, last), at| {
        (first.min(at), last.max(at))
    });
    if first > last {
        return (1991.0, 2026.0);
    }
    (first.floor(), last.ceil().max(first.floor() + 1.0))
}
