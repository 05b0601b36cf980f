//! Look-ups of a dataset: made once, then every question is a hash away.

use std::collections::{HashMap, HashSet};

use crate::model::{
    Actor, ActorId, Agreement, Dataset, Indicator, IndicatorId, InvestmentMeasure, REGION, STATES,
    Source, SourceId, Vector,
};

/// First year of the time bar where the data does not say otherwise.
const FIRST_YEAR: i32 = 2015;
/// Last year of the time bar where the data does not say otherwise.
const LAST_YEAR: i32 = 2025;

/// Positions of records by what they are asked for. Holds no data of its own.
#[derive(Debug, Default)]
pub struct Index {
    trade: HashMap<(ActorId, ActorId), HashMap<i32, Vec<usize>>>,
    actors: HashMap<ActorId, usize>,
    sources: HashMap<SourceId, usize>,
    agreements: HashMap<ActorId, Vec<usize>>,
    events: HashMap<ActorId, Vec<usize>>,
    /// Vectors an actor stands for, itself or as a member of a bloc.
    vectors: HashMap<ActorId, Vec<Vector>>,
    indicators: HashMap<IndicatorId, usize>,
    observations: HashMap<(IndicatorId, ActorId), Vec<usize>>,
    of_pairs: HashSet<IndicatorId>,
    investments: HashMap<(InvestmentMeasure, ActorId), Vec<usize>>,
    years: Option<(i32, i32)>,
}

impl Index {
    /// Indexes a dataset.
    pub fn new(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        for (at, actor) in dataset.actors.iter().enumerate() {
            index.actors.entry(actor.id.clone()).or_insert(at);
        }
        for (at, source) in dataset.sources.iter().enumerate() {
            index.sources.entry(source.id.clone()).or_insert(at);
        }
        for (at, row) in dataset.trade.iter().enumerate() {
            index
                .trade
                .entry((row.reporter.clone(), row.partner.clone()))
                .or_default()
                .entry(row.year)
                .or_default()
                .push(at);
        }
        for (at, agreement) in dataset.agreements.iter().enumerate() {
            add_parties(&mut index.agreements, dataset, &agreement.parties, at);
        }
        for (at, event) in dataset.events.iter().enumerate() {
            add_parties(&mut index.events, dataset, &event.participants, at);
        }
        index.add_vectors(dataset);
        index.add_values(dataset);
        index.years = years(dataset);
        index
    }

    fn add_vectors(&mut self, dataset: &Dataset) {
        for vector in Vector::ALL {
            let id = vector.id();
            let members = match vector {
                Vector::Eu | Vector::Gulf => self.members(dataset, &id).to_vec(),
                _ => Vec::new(),
            };
            for actor in members.into_iter().chain([id]) {
                self.vectors.entry(actor).or_default().push(vector);
            }
        }
    }

    fn add_values(&mut self, dataset: &Dataset) {
        for (at, indicator) in dataset.indicators.iter().enumerate() {
            self.indicators.entry(indicator.id.clone()).or_insert(at);
        }
        for (at, row) in dataset.observations.iter().enumerate() {
            if row.partner.is_some() {
                self.of_pairs.insert(row.indicator.clone());
            }
            let key = (row.indicator.clone(), row.country.clone());
            self.observations.entry(key).or_default().push(at);
        }
        for (at, row) in dataset.investments.iter().enumerate() {
            let key = (row.measure, row.country.clone());
            self.investments.entry(key).or_default().push(at);
        }
    }

    /// First and last year of the time bar: those with full-year trade figures, 2015 to 2025 without any.
    pub fn years(&self) -> (i32, i32) {
        self.years.unwrap_or((FIRST_YEAR, LAST_YEAR))
    }

    /// Trade rows of a pair in a year, as positions in `trade`.
    pub fn trade(&self, reporter: &ActorId, partner: &ActorId, year: i32) -> &[usize] {
        self.trade
            .get(&(reporter.clone(), partner.clone()))
            .and_then(|years| years.get(&year))
            .map_or(&[], Vec::as_slice)
    }

    /// The actor of this id.
    pub fn actor<'a>(&self, dataset: &'a Dataset, id: &ActorId) -> Option<&'a Actor> {
        dataset.actors.get(*self.actors.get(id)?)
    }

    /// The position of an actor in `actors`.
    pub fn actor_at(&self, id: &ActorId) -> Option<usize> {
        self.actors.get(id).copied()
    }

    /// The source of this id.
    pub fn source<'a>(&self, dataset: &'a Dataset, id: &SourceId) -> Option<&'a Source> {
        dataset.sources.get(*self.sources.get(id)?)
    }

    /// Members of a bloc; empty for anything else.
    pub fn members<'a>(&self, dataset: &'a Dataset, id: &ActorId) -> &'a [ActorId] {
        self.actor(dataset, id).map_or(&[], |actor| &actor.members)
    }

    /// Agreements an actor is a party to, itself or as a member of a vector's bloc, in the order of the file.
    pub fn agreements(&self, actor: &ActorId) -> &[usize] {
        self.agreements.get(actor).map_or(&[], Vec::as_slice)
    }

    /// Events an actor took part in, itself or through a member, in the order of the file.
    pub fn events(&self, actor: &ActorId) -> &[usize] {
        self.events.get(actor).map_or(&[], Vec::as_slice)
    }

    /// The indicator of this id.
    pub fn indicator<'a>(&self, dataset: &'a Dataset, id: &IndicatorId) -> Option<&'a Indicator> {
        dataset.indicators.get(*self.indicators.get(id)?)
    }

    /// Whether any observation of an indicator names a partner.
    pub fn is_of_pairs(&self, id: &IndicatorId) -> bool {
        self.of_pairs.contains(id)
    }

    /// Observations of an indicator in a country, as positions in `observations`.
    pub fn observations(&self, indicator: &IndicatorId, country: &ActorId) -> &[usize] {
        self.observations
            .get(&(indicator.clone(), country.clone()))
            .map_or(&[], Vec::as_slice)
    }

    /// Investments in a country, as positions in `investments`.
    pub fn investments(&self, measure: InvestmentMeasure, country: &ActorId) -> &[usize] {
        self.investments
            .get(&(measure, country.clone()))
            .map_or(&[], Vec::as_slice)
    }
}

/// Adds a record to each of its parties, to the blocs among the vectors whose members are parties, and to the
/// region where one of the five is.
fn add_parties(
    by_actor: &mut HashMap<ActorId, Vec<usize>>,
    dataset: &Dataset,
    parties: &[ActorId],
    at: usize,
) {
    let mut add = |id: ActorId| {
        let list = by_actor.entry(id).or_default();
        if list.last() != Some(&at) {
            list.push(at);
        }
    };
    for party in parties {
        add(party.clone());
    }
    for vector in [Vector::Eu, Vector::Gulf] {
        let id = vector.id();
        let of_member = dataset
            .actor(&id)
            .is_some_and(|bloc| parties.iter().any(|party| bloc.members.contains(party)));
        if of_member {
            add(id);
        }
    }
    if parties.iter().any(|party| STATES.contains(&party.as_str())) {
        add(ActorId::new(REGION));
    }
}

fn years(dataset: &Dataset) -> Option<(i32, i32)> {
    let full = dataset.trade.iter().filter(|row| row.period.is_none());
    full.fold(None, |range, row| match range {
        None => Some((row.year, row.year)),
        Some((first, last)) => Some((row.year.min(first), row.year.max(last))),
    })
}

/// The vectors among the parties of an agreement, a bloc also through its members.
pub fn vectors_of(index: &Index, agreement: &Agreement) -> Vec<Vector> {
    let of_parties = agreement
        .parties
        .iter()
        .filter_map(|party| index.vectors.get(party));
    let mut found: Vec<Vector> = of_parties.flatten().copied().collect();
    found.sort_by_key(|vector| Vector::ALL.iter().position(|of| of == vector));
    found.dedup();
    found
}
