//! Ids that must lead to a record.

use std::collections::HashSet;

use super::Rule;
use super::collect::{Check, Field};
use super::named::{actor_lists, figure_sources, single_actors, source_lists};
use crate::model::{Place, Section, Subject};

pub(super) fn check(check: &mut Check<'_>) {
    actors(check);
    sources(check);
    agreements(check);
    indicators(check);
    subjects(check);
}

fn actors(check: &mut Check<'_>) {
    let (dataset, index) = (check.dataset, check.index);
    for (place, field, id) in single_actors(dataset) {
        if index.actor(dataset, id).is_none() {
            check.add(Rule::UnknownActor, place, field, id);
        }
    }
    for (place, field, ids) in actor_lists(dataset) {
        let rule = match place.section {
            Section::Actors => Rule::UnknownMember,
            _ => Rule::UnknownActor,
        };
        for (at, id) in ids.iter().enumerate() {
            if index.actor(dataset, id).is_none() {
                check.add(rule, place, Field::Item(field, at), id);
            }
        }
    }
}

fn sources(check: &mut Check<'_>) {
    let (dataset, index) = (check.dataset, check.index);
    for (place, id) in figure_sources(dataset) {
        // An empty one is the business of another rule.
        if !id.as_str().is_empty() && index.source(dataset, id).is_none() {
            check.add(Rule::UnknownSource, place, Field::Name("source"), id);
        }
    }
    for (place, ids) in source_lists(dataset) {
        for (at, id) in ids.iter().enumerate() {
            if index.source(dataset, id).is_none() {
                check.add(Rule::UnknownSource, place, Field::Item("sources", at), id);
            }
        }
    }
}

fn agreements(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let known: HashSet<&str> = dataset.agreements.iter().map(|r| r.id.as_str()).collect();
    for (at, event) in dataset.events.iter().enumerate() {
        let place = Place::new(Section::Events, at);
        for (item, id) in event.related_agreements.iter().enumerate() {
            if !known.contains(id.as_str()) {
                let field = Field::Item("related_agreements", item);
                check.add(Rule::UnknownAgreement, place, field, id);
            }
        }
    }
}

fn indicators(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let known: HashSet<&str> = dataset.indicators.iter().map(|r| r.id.as_str()).collect();
    for (at, row) in dataset.observations.iter().enumerate() {
        if !known.contains(row.indicator.as_str()) {
            let place = Place::new(Section::Observations, at);
            let field = Field::Name("indicator");
            check.add(Rule::UnknownIndicator, place, field, &row.indicator);
        }
    }
}

fn subjects(check: &mut Check<'_>) {
    let (dataset, index) = (check.dataset, check.index);
    let agreements: HashSet<&str> = dataset.agreements.iter().map(|r| r.id.as_str()).collect();
    let events: HashSet<&str> = dataset.events.iter().map(|r| r.id.as_str()).collect();
    for (at, note) in dataset.notes.iter().enumerate() {
        let rule = match &note.about {
            Subject::Other(_) => Rule::UnfamiliarSubject,
            Subject::Actor(id) if index.actor(dataset, id).is_some() => continue,
            Subject::Agreement(id) if agreements.contains(id.as_str()) => continue,
            Subject::Event(id) if events.contains(id.as_str()) => continue,
            Subject::Actor(_) | Subject::Agreement(_) | Subject::Event(_) => Rule::UnknownSubject,
        };
        let place = Place::new(Section::Notes, at);
        check.add(rule, place, Field::Name("about"), &note.about);
    }
}
