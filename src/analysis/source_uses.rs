//! How often each source is used.

use std::collections::HashMap;

use crate::model::{Dataset, Section, SourceId};

/// How often a source is named by the records of each section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceUses {
    /// Sections in the order of the file, each with its number of records; sections without one are left out.
    pub sections: Vec<(Section, usize)>,
}

impl SourceUses {
    /// Records of all sections.
    pub fn total(&self) -> usize {
        self.sections.iter().map(|(_, count)| count).sum()
    }
}

/// The uses of each source, in the order of `sources`. A record that names a source twice uses it once; of two
/// sources with one id, both count.
pub fn source_uses(dataset: &Dataset) -> Vec<SourceUses> {
    let mut uses: HashMap<&SourceId, SourceUses> = HashMap::new();
    for (section, named) in named(dataset) {
        for (at, id) in named.iter().enumerate() {
            if named.get(..at).is_some_and(|before| before.contains(id)) {
                continue;
            }
            let sections = &mut uses.entry(id).or_default().sections;
            match sections.last_mut() {
                Some((last, count)) if *last == section => *count += 1,
                _ => sections.push((section, 1)),
            }
        }
    }
    let of = |id| uses.get(id).cloned().unwrap_or_default();
    dataset
        .sources
        .iter()
        .map(|source| of(&source.id))
        .collect()
}

/// The sources that each record names, section by section in the order of the file.
fn named(dataset: &Dataset) -> impl Iterator<Item = (Section, &[SourceId])> {
    use std::slice::from_ref;
    let actors = dataset.actors.iter().map(|r| r.sources.as_slice());
    let trade = dataset.trade.iter().map(|r| from_ref(&r.source));
    let agreements = dataset.agreements.iter().map(|r| r.sources.as_slice());
    let events = dataset.events.iter().map(|r| r.sources.as_slice());
    let memberships = dataset.memberships.iter().map(|r| r.sources.as_slice());
    let observations = dataset.observations.iter().map(|r| from_ref(&r.source));
    let investments = dataset.investments.iter().map(|r| from_ref(&r.source));
    let corridors = dataset.corridors.iter().map(|r| r.sources.as_slice());
    let sites = dataset.sites.iter().map(|r| r.sources.as_slice());
    actors
        .map(|ids| (Section::Actors, ids))
        .chain(trade.map(|ids| (Section::Trade, ids)))
        .chain(agreements.map(|ids| (Section::Agreements, ids)))
        .chain(events.map(|ids| (Section::Events, ids)))
        .chain(memberships.map(|ids| (Section::Memberships, ids)))
        .chain(observations.map(|ids| (Section::Observations, ids)))
        .chain(investments.map(|ids| (Section::Investments, ids)))
        .chain(corridors.map(|ids| (Section::Corridors, ids)))
        .chain(sites.map(|ids| (Section::Sites, ids)))
}
