//! What may stand only once: ids, keys of figures, entries of lists.

use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use super::Rule;
use super::collect::{Check, Field};
use super::named::{actor_lists, source_lists};
use crate::model::{Place, REGION, STATES, Section};

pub(super) fn check(check: &mut Check<'_>) {
    ids(check);
    records(check);
    entries(check);
    both_sides(check);
}

/// Calls `found` with each position whose key stood before, and the first position of that key.
fn twins<K: Hash + Eq>(keys: impl Iterator<Item = K>, mut found: impl FnMut(usize, usize)) {
    let mut seen = HashMap::new();
    for (at, key) in keys.enumerate() {
        let first = *seen.entry(key).or_insert(at);
        if first != at {
            found(at, first);
        }
    }
}

fn ids(check: &mut Check<'_>) {
    let dataset = check.dataset;
    macro_rules! unique {
        ($($field:ident $section:ident),+) => {$(
            twins(dataset.$field.iter().map(|r| &r.id), |at, first| {
                let id = dataset.$field.get(at).map_or("", |r| r.id.as_str());
                let place = Place::new(Section::$section, at);
                check
                    .add(Rule::DuplicateId, place, Field::Name("id"), id)
                    .other(Section::$section, first);
            });
        )+};
    }
    unique!(
        actors Actors, agreements Agreements, events Events, indicators Indicators,
        corridors Corridors, sites Sites, sources Sources, notes Notes, stories Stories
    );
}

fn records(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut add = |section, at, first, value: &dyn Display| {
        let place = Place::new(section, at);
        check
            .add(Rule::DuplicateRecord, place, Field::Whole, value)
            .other(section, first);
    };
    let trade = dataset.trade.iter().map(|r| {
        let pair = (&r.reporter, &r.partner);
        (pair, r.year, &r.period, &r.reported_by, &r.source)
    });
    twins(trade, |at, first| {
        if let Some(r) = dataset.trade.get(at) {
            let value = format!("{}, {}, {}", r.reporter, r.partner, r.year);
            add(Section::Trade, at, first, &value);
        }
    });
    let observations = dataset.observations.iter().map(|r| {
        let what = (&r.indicator, &r.country, &r.partner);
        (what, r.year, &r.period, &r.source)
    });
    twins(observations, |at, first| {
        if let Some(r) = dataset.observations.get(at) {
            let value = format!("{}, {}, {}", r.indicator, r.country, r.year);
            add(Section::Observations, at, first, &value);
        }
    });
    let investments = dataset.investments.iter().map(|r| {
        let what = (&r.country, &r.partner, r.measure);
        (what, r.year, &r.period, &r.reported_by, &r.source)
    });
    twins(investments, |at, first| {
        if let Some(r) = dataset.investments.get(at) {
            let value = format!("{}, {}, {}", r.country, r.partner, r.year);
            add(Section::Investments, at, first, &value);
        }
    });
    let memberships = dataset.memberships.iter();
    let memberships = memberships.map(|r| (&r.country, &r.organisation, r.since));
    twins(memberships, |at, first| {
        if let Some(r) = dataset.memberships.get(at) {
            let value = format!("{}, {}", r.country, r.organisation);
            add(Section::Memberships, at, first, &value);
        }
    });
}

/// Lists of a record are short: comparing each entry with those before it costs nothing.
fn repeated<T: PartialEq>(list: &[T]) -> impl Iterator<Item = (usize, &T)> {
    let stood_before = |at: usize, entry: &T| list.iter().take(at).any(|other| other == entry);
    list.iter()
        .enumerate()
        .filter(move |(at, entry)| stood_before(*at, entry))
}

fn entries(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (place, field, ids) in actor_lists(dataset) {
        for (at, id) in repeated(ids) {
            check.add(Rule::RepeatedEntry, place, Field::Item(field, at), id);
        }
    }
    for (place, ids) in source_lists(dataset) {
        for (at, id) in repeated(ids) {
            check.add(Rule::RepeatedEntry, place, Field::Item("sources", at), id);
        }
    }
    for (at, record) in dataset.agreements.iter().enumerate() {
        let place = Place::new(Section::Agreements, at);
        for (item, domain) in repeated(&record.domains) {
            let field = Field::Item("domains", item);
            check.add(Rule::RepeatedEntry, place, field, domain.as_str());
        }
    }
    for (at, record) in dataset.events.iter().enumerate() {
        let place = Place::new(Section::Events, at);
        for (item, domain) in repeated(&record.topics) {
            let field = Field::Item("topics", item);
            check.add(Rule::RepeatedEntry, place, field, domain.as_str());
        }
        for (item, id) in repeated(&record.related_agreements) {
            let field = Field::Item("related_agreements", item);
            check.add(Rule::RepeatedEntry, place, field, id);
        }
    }
}

fn both_sides(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (at, r) in dataset.actors.iter().enumerate() {
        if let Some(item) = r.members.iter().position(|member| *member == r.id) {
            let place = Place::new(Section::Actors, at);
            check.add(Rule::SameActor, place, Field::Item("members", item), &r.id);
        }
    }
    for (at, r) in dataset.trade.iter().enumerate() {
        let place = Place::new(Section::Trade, at);
        if r.reporter == r.partner {
            check.add(Rule::SameActor, place, Field::Name("partner"), &r.partner);
        }
        if !STATES.contains(&r.reporter.as_str()) && r.reporter != REGION {
            let field = Field::Name("reporter");
            check.add(Rule::ForeignReporter, place, field, &r.reporter);
        }
    }
    for (at, r) in dataset.memberships.iter().enumerate() {
        if r.country == r.organisation {
            let place = Place::new(Section::Memberships, at);
            let field = Field::Name("organisation");
            check.add(Rule::SameActor, place, field, &r.organisation);
        }
    }
    for (at, r) in dataset.observations.iter().enumerate() {
        if r.partner.as_ref() == Some(&r.country) {
            let place = Place::new(Section::Observations, at);
            check.add(Rule::SameActor, place, Field::Name("partner"), &r.country);
        }
    }
    for (at, r) in dataset.investments.iter().enumerate() {
        if r.country == r.partner {
            let place = Place::new(Section::Investments, at);
            check.add(Rule::SameActor, place, Field::Name("partner"), &r.partner);
        }
    }
}
