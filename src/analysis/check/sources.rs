//! Sources: that records have some, and that each is used and leads somewhere.

use std::collections::{HashMap, HashSet};

use super::collect::{Check, Field};
use super::named::{figure_sources, source_lists};
use super::{Detail, Rule};
use crate::model::{Dataset, Place, Section, SourceId};

pub(super) fn check(check: &mut Check<'_>) {
    missing(check);
    unused(check);
    addresses(check);
}

fn missing(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (place, id) in figure_sources(dataset) {
        if id.as_str().is_empty() {
            check.add(Rule::NoSource, place, Field::Name("source"), "");
        }
    }
    for (place, ids) in source_lists(dataset) {
        let rule = match place.section {
            Section::Agreements | Section::Events => Rule::NoSource,
            // Short actors only lend their name.
            Section::Actors if !is_described(dataset, place.at) => continue,
            _ => Rule::Unsourced,
        };
        if ids.is_empty() {
            check.add(rule, place, Field::Name("sources"), "[]");
        }
    }
}

/// Whether an actor has figures of its own.
fn is_described(dataset: &Dataset, at: usize) -> bool {
    dataset.actors.get(at).is_some_and(|actor| {
        actor.population.is_some() || actor.gdp_musd.is_some() || actor.area_km2.is_some()
    })
}

fn unused(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut used: HashSet<&str> = figure_sources(dataset).map(|(_, id)| id.as_str()).collect();
    for (_, ids) in source_lists(dataset) {
        used.extend(ids.iter().map(SourceId::as_str));
    }
    for (at, source) in dataset.sources.iter().enumerate() {
        if !used.contains(source.id.as_str()) {
            let place = Place::new(Section::Sources, at);
            check.add(Rule::UnusedSource, place, Field::Name("id"), &source.id);
        }
    }
}

fn addresses(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut owners: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, source) in dataset.sources.iter().enumerate() {
        let Some(url) = source.url.as_deref() else {
            continue;
        };
        if !is_address(url) {
            let place = Place::new(Section::Sources, at);
            check.add(Rule::OddAddress, place, Field::Name("url"), url);
        }
        owners.entry(url).or_default().push(at);
    }
    let mut shared: Vec<(&str, Vec<usize>)> = owners.into_iter().collect();
    shared.retain(|(_, owners)| owners.len() > 1);
    shared.sort();
    for (url, owners) in shared {
        let mut at = owners.iter().copied();
        let Some(first) = at.next() else { continue };
        let place = Place::new(Section::Sources, first);
        let mut noted = check
            .add(Rule::SharedAddress, place, Field::Name("url"), url)
            .with("count", Detail::Count(owners.len()));
        for other in at {
            noted = noted.other(Section::Sources, other);
        }
    }
}

/// Whether a browser opens it: a web address with a host and without spaces.
fn is_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.') && !url.contains(char::is_whitespace)
    })
}
