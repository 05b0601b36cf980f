//! The records of a dataset as things that can be found.

use std::collections::HashMap;

use super::index::{Draft, Kind, Lexicon, Target};
use crate::model::{
    Actor, ActorId, ActorKind, Dataset, PartialDate, Place, REGION, Section, Vector, is_state,
};

/// Every name and code of every actor.
pub fn names(dataset: &Dataset) -> HashMap<ActorId, Vec<String>> {
    dataset
        .actors
        .iter()
        .map(|actor| (actor.id.clone(), names_of(actor)))
        .collect()
}

/// Every name and code of an actor.
pub fn names_of(actor: &Actor) -> Vec<String> {
    let mut names: Vec<String> = vec![actor.id.to_string()];
    names.extend(actor.names.values().cloned());
    names.extend(actor.official_name.clone());
    names.extend(actor.aliases.iter().cloned());
    names
}

/// Everything that can be found in a dataset.
pub fn drafts(dataset: &Dataset, lexicon: &Lexicon) -> Vec<Draft> {
    let mut all = Vec::new();
    for (at, actor) in dataset.actors.iter().enumerate() {
        let capital = actor.capital.iter().flat_map(|capital| {
            std::iter::once(capital.name.as_str()).chain(capital.names.values().map(String::as_str))
        });
        let mut draft = draft(Kind::Actor, Section::Actors, at, importance(actor));
        draft.names = names_of(actor);
        draft.text = capital.collect::<Vec<_>>().join(" ");
        all.push(draft);
    }
    agreements_and_events(dataset, lexicon, &mut all);
    works(dataset, lexicon, &mut all);
    for (at, indicator) in dataset.indicators.iter().enumerate() {
        let mut draft = draft(Kind::Indicator, Section::Indicators, at, at as i64);
        draft.names = vec![indicator.name.clone(), indicator.id.to_string()];
        let also = lexicon.get(indicator.id.as_str());
        draft
            .names
            .extend(also.split(',').map(|name| name.trim().to_owned()));
        draft.text.clone_from(&indicator.description);
        all.push(draft);
    }
    for (at, source) in dataset.sources.iter().enumerate() {
        let mut draft = draft(Kind::Source, Section::Sources, at, newest(source.published));
        draft.names = vec![source.title.clone(), source.id.to_string()];
        let kind = lexicon.get(&format!("source-{}", source.kind.as_str()));
        draft.text = format!("{} {} {kind}", source.publisher, year(source.published));
        all.push(draft);
    }
    all
}

fn draft(kind: Kind, section: Section, at: usize, rank: i64) -> Draft {
    Draft {
        kind,
        target: Target::Record(Place::new(section, at)),
        rank,
        names: Vec::new(),
        text: String::new(),
        actors: Vec::new(),
    }
}

fn agreements_and_events(dataset: &Dataset, lexicon: &Lexicon, all: &mut Vec<Draft>) {
    let domains = |domains: &[crate::model::Domain]| -> String {
        let names = domains.iter();
        names
            .map(|domain| lexicon.get(&format!("domain-{}", domain.as_str())))
            .collect::<Vec<_>>()
            .join(" ")
    };
    for (at, agreement) in dataset.agreements.iter().enumerate() {
        let mut draft = draft(
            Kind::Agreement,
            Section::Agreements,
            at,
            newest(agreement.signed),
        );
        draft.names = vec![agreement.title.clone(), agreement.id.to_string()];
        let kind = lexicon.get(&format!("kind-{}", agreement.kind.as_str()));
        let place = agreement.place.as_deref().unwrap_or_default();
        let topics = domains(&agreement.domains);
        draft.text = format!("{} {place} {kind} {topics}", year(agreement.signed));
        draft.actors.clone_from(&agreement.parties);
        all.push(draft);
    }
    for (at, event) in dataset.events.iter().enumerate() {
        let mut draft = draft(Kind::Event, Section::Events, at, newest(Some(event.date)));
        draft.names = vec![event.title.clone(), event.id.to_string()];
        let place = event.place.as_deref().unwrap_or_default();
        let topics = domains(&event.topics);
        let word = lexicon.get("event");
        draft.text = format!("{} {place} {word} {topics}", year(Some(event.date)));
        draft.actors.clone_from(&event.participants);
        all.push(draft);
    }
}

fn works(dataset: &Dataset, lexicon: &Lexicon, all: &mut Vec<Draft>) {
    for (at, corridor) in dataset.corridors.iter().enumerate() {
        let mut draft = draft(
            Kind::Corridor,
            Section::Corridors,
            at,
            newest(corridor.opened),
        );
        draft.names = vec![corridor.name.clone(), corridor.id.to_string()];
        let points = corridor.waypoints.iter().map(|(_, _, name)| name.as_str());
        let kind = lexicon.get(&format!("corridor-{}", corridor.kind.as_str()));
        let points = points.collect::<Vec<_>>().join(" ");
        draft.text = format!("{} {kind} {points}", year(corridor.opened));
        draft.actors = [&corridor.countries[..], &corridor.sponsors[..]].concat();
        all.push(draft);
    }
    for (at, site) in dataset.sites.iter().enumerate() {
        let mut draft = draft(Kind::Site, Section::Sites, at, newest(site.since));
        draft.names = vec![site.name.clone(), site.id.to_string()];
        let kind = lexicon.get(&format!("site-{}", site.kind.as_str()));
        draft.text = format!("{} {kind}", year(site.since));
        draft.actors.push(site.country.clone());
        draft.actors.extend_from_slice(&site.partners);
        all.push(draft);
    }
}

/// Importance of the least important state.
pub const STATE: i64 = 3;

/// The five states, the region, the partners, other states, then everybody else.
pub fn importance(actor: &Actor) -> i64 {
    if is_state(&actor.id) {
        return 0;
    }
    if actor.id == REGION {
        return 1;
    }
    if Vector::from_code(actor.id.as_str()).is_some() {
        return 2;
    }
    match actor.kind {
        ActorKind::State => STATE,
        ActorKind::Bloc => 4,
        ActorKind::Organisation => 5,
        ActorKind::Aggregate => 6,
    }
}

fn year(date: Option<PartialDate>) -> String {
    date.map(|date| date.year().to_string()).unwrap_or_default()
}

/// A rank that puts later dates first and missing ones last.
fn newest(date: Option<PartialDate>) -> i64 {
    let Some(date) = date else {
        return i64::MAX;
    };
    let part = |part: Option<u8>| i64::from(part.unwrap_or_default());
    -(i64::from(date.year()) * 10_000 + part(date.month()) * 100 + part(date.day()))
}
