//! The measures a dataset offers.

use std::collections::BTreeMap;

use super::Measure;
use crate::analysis::Index;
use crate::model::{ActorId, Dataset, IndicatorId, InvestmentMeasure, Observation, STATES, Vector};

/// What measures of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureGroup {
    /// Trade with the partner.
    Trade,
    /// Agreements and events.
    Ties,
    /// Investment and remittances.
    Money,
    /// Indicators of a domain, in the words of the dataset.
    Domain(String),
}

/// The domain of indicators that stands with investment.
const REMITTANCES: &str = "remittances";

/// Every measure that has a value for one of the five states in some year or part of a year, in groups.
pub fn measures(dataset: &Dataset, index: &Index) -> Vec<(MeasureGroup, Vec<Measure>)> {
    let is_tie = |measure: &Measure| matches!(measure, Measure::Agreements | Measure::Events);
    let (ties, trade) = Measure::ALL.iter().cloned().partition(is_tie);
    let investments = InvestmentMeasure::ALL
        .iter()
        .filter(|measure| has_investments(dataset, index, **measure));
    let mut money: Vec<Measure> = investments.copied().map(Measure::Investment).collect();
    let mut domains: BTreeMap<String, Vec<Measure>> = BTreeMap::new();
    for indicator in &dataset.indicators {
        if !has_observations(dataset, index, &indicator.id) {
            continue;
        }
        let measure = Measure::Indicator(indicator.id.clone());
        if indicator.domain == REMITTANCES {
            money.push(measure);
        } else {
            let domain = domains.entry(indicator.domain.clone()).or_default();
            domain.push(measure);
        }
    }
    let mut groups = vec![
        (MeasureGroup::Trade, trade),
        (MeasureGroup::Ties, ties),
        (MeasureGroup::Money, money),
    ];
    let of_domains = domains.into_iter();
    groups.extend(of_domains.map(|(domain, list)| (MeasureGroup::Domain(domain), list)));
    groups.retain(|(_, list)| !list.is_empty());
    groups
}

/// The partners with which an indicator of pairs has values for one of the five states; empty for any other measure.
pub fn partners_of(dataset: &Dataset, index: &Index, measure: &Measure) -> Vec<Vector> {
    let Measure::Indicator(id) = measure else {
        return Vec::new();
    };
    let rows: Vec<&Observation> = STATES
        .iter()
        .flat_map(|code| index.observations(id, &ActorId::new(code)))
        .filter_map(|at| dataset.observations.get(*at))
        .filter(|row| row.value.is_some())
        .collect();
    let has = |vector: &Vector| {
        let partner = vector.id();
        rows.iter()
            .any(|row| row.partner.as_ref() == Some(&partner))
    };
    Vector::ALL.into_iter().filter(has).collect()
}

fn has_investments(dataset: &Dataset, index: &Index, measure: InvestmentMeasure) -> bool {
    STATES.iter().any(|code| {
        let mut rows = index.investments(measure, &ActorId::new(code)).iter();
        rows.any(|at| {
            let row = dataset.investments.get(*at);
            row.is_some_and(|row| row.value_musd.is_some())
        })
    })
}

fn has_observations(dataset: &Dataset, index: &Index, indicator: &IndicatorId) -> bool {
    STATES.iter().any(|code| {
        let mut rows = index.observations(indicator, &ActorId::new(code)).iter();
        rows.any(|at| {
            let row = dataset.observations.get(*at);
            row.is_some_and(|row| row.value.is_some())
        })
    })
}
