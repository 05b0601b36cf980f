//! Warnings that the dataset itself explains, and explanations of nothing.
//!
//! Runs last: it looks at what the other families have found.

use std::collections::{HashMap, HashSet};

use super::Rule;
use super::collect::{Check, Field};
use super::named::records;
use crate::model::{Acknowledged, Place};

pub(super) fn check(check: &mut Check<'_>) {
    let given: HashMap<Place, &[Acknowledged]> = records(check.dataset)
        .filter(|(_, _, acknowledged)| !acknowledged.is_empty())
        .map(|(place, _, acknowledged)| (place, acknowledged))
        .collect();
    let mut fired = HashSet::new();
    for finding in &mut check.found {
        let Some(place) = finding.place.filter(|_| finding.rule.can_be_acknowledged()) else {
            continue;
        };
        let entries = given.get(&place).copied().unwrap_or_default();
        let explained = entries.iter().find(|entry| entry.rule == finding.rule.id());
        if let Some(entry) = explained {
            finding.acknowledged = Some(entry.clone());
            fired.insert((place, finding.rule));
        }
    }
    for (place, _, entries) in records(check.dataset) {
        for (at, entry) in entries.iter().enumerate() {
            let earlier = entries.iter().take(at);
            let is_twin = earlier.clone().any(|other| other.rule == entry.rule);
            if let Some(rule) = fault(place, entry, is_twin, &fired) {
                check.add(rule, place, Field::Item("acknowledged", at), &entry.rule);
            }
        }
    }
}

/// What is wrong with an acknowledgement.
fn fault(
    place: Place,
    entry: &Acknowledged,
    is_twin: bool,
    fired: &HashSet<(Place, Rule)>,
) -> Option<Rule> {
    match Rule::from_id(&entry.rule) {
        _ if is_twin => Some(Rule::RepeatedEntry),
        None => Some(Rule::UnknownAcknowledgement),
        Some(rule) if !rule.can_be_acknowledged() => Some(Rule::BarredAcknowledgement),
        Some(rule) if !fired.contains(&(place, rule)) => Some(Rule::IdleAcknowledgement),
        Some(_) => None,
    }
}
