//! How often each source is used, of all sources in one pass; which records use one, see
//! [`used_by`](super::used_by).

use std::collections::HashMap;

use super::trace::sources_of;
use crate::model::{Dataset, Place, Section, SourceId};

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
    for place in places(dataset) {
        let named = sources_of(dataset, place);
        for (at, id) in named.iter().enumerate() {
            if named.get(..at).is_some_and(|before| before.contains(id)) {
                continue;
            }
            let sections = &mut uses.entry(id).or_default().sections;
            match sections.last_mut() {
                Some((last, count)) if *last == place.section => *count += 1,
                _ => sections.push((place.section, 1)),
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

/// Every record that may name a source, section by section in the order of the file.
fn places(dataset: &Dataset) -> impl Iterator<Item = Place> {
    let sections = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Sources);
    sections.flat_map(|section| (0..dataset.len_of(section)).map(move |at| Place::new(section, at)))
}
