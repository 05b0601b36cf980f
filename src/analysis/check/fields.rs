//! Fields and sections that this version does not know, and the version itself.

use super::Rule;
use super::collect::{Check, Field};
use super::named::records;
use crate::model::{Extra, Place, Section, VERSION};

pub(super) fn check(check: &mut Check<'_>) {
    let dataset = check.dataset;
    if dataset.version > VERSION {
        check.add_whole(Rule::NewerVersion, "version", dataset.version);
    }
    for (key, value) in &dataset.extra {
        check.add_whole(Rule::UnknownField, key, value);
    }
    for (place, extra, acknowledged) in records(dataset) {
        unknown(check, place, Field::Whole, extra);
        for (at, entry) in acknowledged.iter().enumerate() {
            unknown(check, place, Field::Item("acknowledged", at), &entry.extra);
        }
    }
    for (at, actor) in dataset.actors.iter().enumerate() {
        let place = Place::new(Section::Actors, at);
        if let Some(capital) = &actor.capital {
            unknown(check, place, Field::Name("capital"), &capital.extra);
        }
        if let Some(population) = &actor.population {
            unknown(check, place, Field::Name("population"), &population.extra);
        }
        if let Some(gdp) = &actor.gdp_musd {
            unknown(check, place, Field::Name("gdp_musd"), &gdp.extra);
        }
    }
}

fn unknown(check: &mut Check<'_>, place: Place, below: Field, extra: &Extra) {
    for (key, value) in extra {
        let field = match below {
            Field::Whole => key.clone(),
            _ => format!("{below}.{key}"),
        };
        check.add(Rule::UnknownField, place, field, value);
    }
}
