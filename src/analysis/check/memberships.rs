//! Memberships of a country in an organisation that run at the same time.

use std::collections::HashMap;

use super::Rule;
use super::collect::{Check, Field};
use super::dates::is_before;
use crate::model::{ActorId, Place, Section};

pub(super) fn check(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut spans: HashMap<(&ActorId, &ActorId), Vec<usize>> = HashMap::new();
    for (at, r) in dataset.memberships.iter().enumerate() {
        if r.since.is_some() {
            let span = spans.entry((&r.country, &r.organisation)).or_default();
            span.push(at);
        }
    }
    let mut several: Vec<Vec<usize>> = spans.into_values().filter(|s| s.len() > 1).collect();
    several.sort();
    for mut span in several {
        span.sort_by_key(|at| dataset.memberships.get(*at).and_then(|r| r.since));
        for pair in span.windows(2) {
            if let [first, then] = *pair {
                overlap(check, first, then);
            }
        }
    }
}

fn overlap(check: &mut Check<'_>, first: usize, then: usize) {
    let memberships = &check.dataset.memberships;
    let (Some(a), Some(b)) = (memberships.get(first), memberships.get(then)) else {
        return;
    };
    let Some(since) = b.since else { return };
    // Equal first days are the business of another rule.
    if a.since == b.since || a.until.is_some_and(|until| !is_before(since, until)) {
        return;
    }
    let place = Place::new(Section::Memberships, then);
    check
        .add(
            Rule::OverlappingMemberships,
            place,
            Field::Name("since"),
            since,
        )
        .other(Section::Memberships, first);
}
