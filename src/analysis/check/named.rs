//! Which record names which actor or source, and where.

use super::collect::Field;
use crate::model::{Acknowledged, ActorId, Dataset, Extra, Place, Section, SourceId};

/// What is common to all records.
pub(super) type Common<'a> = (Place, &'a Extra, &'a [Acknowledged]);

macro_rules! acknowledging {
    ($dataset:expr; $($field:ident $section:ident),+) => {
        std::iter::empty()$(.chain($dataset.$field.iter().enumerate().map(|(at, r)| {
            (Place::new(Section::$section, at), &r.extra, r.acknowledged.as_slice())
        })))+
    };
}

/// Every record with the fields that this version does not know, and its acknowledgements.
pub(super) fn records(dataset: &Dataset) -> impl Iterator<Item = Common<'_>> {
    let notes = dataset.notes.iter().map(|r| &r.extra);
    let stories = dataset.stories.iter().map(|r| &r.extra);
    let without = |section, (at, extra)| (Place::new(section, at), extra, [].as_slice());
    acknowledging!(dataset;
        actors Actors, trade Trade, agreements Agreements, events Events, memberships Memberships,
        indicators Indicators, observations Observations, investments Investments,
        corridors Corridors, sites Sites, sources Sources
    )
    .chain(notes.enumerate().map(move |it| without(Section::Notes, it)))
    .chain(
        stories
            .enumerate()
            .map(move |it| without(Section::Stories, it)),
    )
}

/// The lists of sources, each with its record.
pub(super) fn source_lists(dataset: &Dataset) -> impl Iterator<Item = (Place, &[SourceId])> {
    macro_rules! lists {
        ($($field:ident $section:ident),+) => {
            std::iter::empty()$(.chain(dataset.$field.iter().enumerate().map(|(at, r)| {
                (Place::new(Section::$section, at), r.sources.as_slice())
            })))+
        };
    }
    lists!(
        actors Actors, agreements Agreements, events Events, memberships Memberships,
        corridors Corridors, sites Sites
    )
}

/// The single sources of figures, each with its record.
pub(super) fn figure_sources(dataset: &Dataset) -> impl Iterator<Item = (Place, &SourceId)> {
    macro_rules! figures {
        ($($field:ident $section:ident),+) => {
            std::iter::empty()$(.chain(dataset.$field.iter().enumerate().map(|(at, r)| {
                (Place::new(Section::$section, at), &r.source)
            })))+
        };
    }
    figures!(trade Trade, observations Observations, investments Investments)
}

/// The lists of actors, each with its record and field.
pub(super) fn actor_lists(
    dataset: &Dataset,
) -> impl Iterator<Item = (Place, &'static str, &[ActorId])> {
    macro_rules! lists {
        ($($field:ident $section:ident $list:ident),+) => {
            std::iter::empty()$(.chain(dataset.$field.iter().enumerate().map(|(at, r)| {
                (Place::new(Section::$section, at), stringify!($list), r.$list.as_slice())
            })))+
        };
    }
    lists!(
        actors Actors members, agreements Agreements parties, events Events participants,
        corridors Corridors sponsors, corridors Corridors countries, sites Sites partners
    )
}

/// The single actors that records name, each with its record and field.
pub(super) fn single_actors(dataset: &Dataset) -> impl Iterator<Item = (Place, Field, &ActorId)> {
    macro_rules! singles {
        ($($field:ident $section:ident $name:ident),+) => {
            std::iter::empty()$(.chain(dataset.$field.iter().enumerate().map(|(at, r)| {
                (Place::new(Section::$section, at), Field::Name(stringify!($name)), &r.$name)
            })))+
        };
    }
    let partners = dataset.observations.iter().enumerate();
    singles!(
        trade Trade reporter, trade Trade partner, trade Trade reported_by,
        memberships Memberships country, memberships Memberships organisation,
        observations Observations country,
        investments Investments country, investments Investments partner,
        investments Investments reported_by, sites Sites country
    )
    .chain(partners.filter_map(|(at, r)| {
        let place = Place::new(Section::Observations, at);
        Some((place, Field::Name("partner"), r.partner.as_ref()?))
    }))
}
