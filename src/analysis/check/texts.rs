//! Texts and lists that must say something, and names that lead to one actor.

use std::collections::HashMap;

use super::Rule;
use super::collect::{Check, Field};
use crate::model::{Place, Section};

pub(super) fn check(check: &mut Check<'_>) {
    empty_texts(check);
    empty_lists(check);
    names(check);
}

fn empty_texts(check: &mut Check<'_>) {
    let dataset = check.dataset;
    macro_rules! filled {
        ($($field:ident $section:ident { $($name:ident)+ })+) => {$(
            for (at, r) in dataset.$field.iter().enumerate() {
                let place = Place::new(Section::$section, at);
                $(
                    let text: &str = r.$name.as_str();
                    if text.trim().is_empty() {
                        check.add(Rule::EmptyText, place, Field::Name(stringify!($name)), text);
                    }
                )+
            }
        )+};
    }
    filled!(
        actors Actors { id }
        agreements Agreements { id title summary }
        events Events { id title summary }
        indicators Indicators { id name unit }
        corridors Corridors { id name summary }
        sites Sites { id name summary }
        sources Sources { id publisher title language }
        notes Notes { id }
        stories Stories { id title }
    );
}

fn empty_lists(check: &mut Check<'_>) {
    let dataset = check.dataset;
    macro_rules! filled {
        ($($field:ident $section:ident { $($name:ident)+ })+) => {$(
            for (at, r) in dataset.$field.iter().enumerate() {
                let place = Place::new(Section::$section, at);
                $(
                    if r.$name.is_empty() {
                        check.add(Rule::EmptyList, place, Field::Name(stringify!($name)), "[]");
                    }
                )+
            }
        )+};
    }
    filled!(
        agreements Agreements { parties domains }
        events Events { participants topics }
        corridors Corridors { countries }
    );
}

fn names(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut owners: HashMap<String, usize> = HashMap::new();
    for (at, actor) in dataset.actors.iter().enumerate() {
        let place = Place::new(Section::Actors, at);
        if actor.names.get("en").is_none_or(|n| n.trim().is_empty()) {
            check.add(Rule::NoEnglishName, place, Field::Name("names.en"), "");
        }
        let names = actor.names.iter();
        let names = names.map(|(tag, name)| (format!("names.{tag}"), name));
        let aliases = actor.aliases.iter().enumerate();
        let aliases = aliases.map(|(at, name)| (Field::Item("aliases", at).to_string(), name));
        for (field, name) in names.chain(aliases) {
            let first = *owners.entry(name.to_lowercase()).or_insert(at);
            if first != at {
                check
                    .add(Rule::AmbiguousName, place, field, name)
                    .other(Section::Actors, first);
            }
        }
    }
}
