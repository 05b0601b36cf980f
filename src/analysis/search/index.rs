//! What can be found, prepared for looking it up.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::ops::Range;

use super::entries;
use super::fold;
use super::question::Vocabularies;
use super::vocabulary::{Builder, Vocabulary};
use crate::model::{ActorId, Dataset, IndicatorId, Place};

/// What sort of thing was found, in the order of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A state, bloc, organisation or aggregate.
    Actor,
    /// An agreement.
    Agreement,
    /// An event.
    Event,
    /// A corridor.
    Corridor,
    /// A site.
    Site,
    /// An indicator.
    Indicator,
    /// A page of the program.
    Page,
    /// A command of the program.
    Command,
    /// A source.
    Source,
}

impl Kind {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::Actor,
        Self::Agreement,
        Self::Event,
        Self::Corridor,
        Self::Site,
        Self::Indicator,
        Self::Page,
        Self::Command,
        Self::Source,
    ];
}

/// How a find matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The query is one of its names or codes.
    Exact,
    /// Every word of the query begins a word of its names.
    Title,
    /// Every word begins a word of its names, parties, places, years.
    Text,
    /// A word matches with gaps or with a wrong letter.
    Fuzzy,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A record of the dataset.
    Record(Place),
    /// An item of the caller's own list, by position.
    Listed(usize),
}

/// Words that the dataset does not hold, in all languages of the program.
///
/// They are names of its terms, of measures and of indicators, by keys such as `kind-treaty`, `domain-trade`, `turnover`, `remittances_received_musd`. Names of one
/// thing are parted by commas.
#[derive(Clone, Debug, Default)]
pub struct Lexicon(BTreeMap<String, String>);

impl Lexicon {
    /// Adds names to a key.
    pub fn add(&mut self, key: &str, names: &str) {
        let all = self.0.entry(key.to_owned()).or_default();
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push_str(names);
    }

    /// The names of a key, empty where there are none.
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }
}

/// Something that can be found, while the index is built.
#[derive(Debug)]
pub struct Draft {
    /// Sort.
    pub kind: Kind,
    /// What it is.
    pub target: Target,
    /// Importance within its kind: smaller comes first.
    pub rank: i64,
    /// Full names and codes: each is an exact match, its words are those of the title.
    pub names: Vec<String>,
    /// Other text: places, years, kinds.
    pub text: String,
    /// Actors whose names belong to the text.
    pub actors: Vec<ActorId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) target: Target,
}

/// Everything that can be found in a dataset. Holds positions, no records: it belongs to the dataset it was made of.
#[derive(Debug, Default)]
pub struct SearchIndex {
    pub(super) entries: Vec<Entry>,
    pub(super) words: Vocabulary,
    kinds: Vec<(Kind, Range<usize>)>,
    /// Entries by the hash of each of their names, sorted.
    names: Vec<(u64, u32)>,
    pub(super) questions: Vocabularies,
    /// Observations of an indicator and a country.
    pub(super) observations: HashMap<(IndicatorId, ActorId), Vec<usize>>,
}

impl SearchIndex {
    /// Indexes a dataset.
    pub fn new(dataset: &Dataset, lexicon: &Lexicon) -> Self {
        let mut index = Self::of(entries::drafts(dataset, lexicon), &entries::names(dataset));
        index.questions = Vocabularies::new(dataset, lexicon);
        for (at, row) in dataset.observations.iter().enumerate() {
            index
                .observations
                .entry((row.indicator.clone(), row.country.clone()))
                .or_default()
                .push(at);
        }
        index
    }

    /// Indexes a list of the caller's own: a sort and all names of each; earlier items come first.
    pub fn of_list(items: &[(Kind, Vec<String>)]) -> Self {
        let drafts = items.iter().enumerate().map(|(at, (kind, names))| Draft {
            kind: *kind,
            target: Target::Listed(at),
            rank: at as i64,
            names: names.clone(),
            text: String::new(),
            actors: Vec::new(),
        });
        Self::of(drafts.collect(), &HashMap::new())
    }

    fn of(mut drafts: Vec<Draft>, actors: &HashMap<ActorId, Vec<String>>) -> Self {
        // The sort is stable: equal ranks keep the order of the file.
        drafts.sort_by_key(|draft| (draft.kind, draft.rank));
        let mut builder = Builder::default();
        let mut of_actor: HashMap<ActorId, Vec<u32>> = HashMap::new();
        let mut index = Self::default();
        for (at, draft) in drafts.iter().enumerate() {
            let entry = at as u32;
            for name in &draft.names {
                let words = fold::words(name);
                index.names.push((hash(&words.join(" ")), entry));
                for word in &words {
                    let word = builder.id(word);
                    builder.add(word, entry, true);
                }
            }
            for word in fold::words(&draft.text) {
                let word = builder.id(&word);
                builder.add(word, entry, false);
            }
            for actor in &draft.actors {
                let words = of_actor
                    .entry(actor.clone())
                    .or_insert_with(|| word_ids(&mut builder, actor, actors));
                for word in words {
                    builder.add(*word, entry, false);
                }
            }
            index.entries.push(Entry {
                kind: draft.kind,
                target: draft.target,
            });
        }
        index.words = builder.finish();
        index.names.sort_unstable();
        index.names.dedup();
        for kind in Kind::ALL {
            let of = |wanted: Kind| index.entries.partition_point(|entry| entry.kind < wanted);
            let start = of(kind);
            let len = index
                .entries
                .iter()
                .skip(start)
                .take_while(|e| e.kind == kind)
                .count();
            index.kinds.push((kind, start..start + len));
        }
        index
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The sorts with the positions of their entries.
    pub(super) fn kinds(&self) -> &[(Kind, Range<usize>)] {
        &self.kinds
    }

    /// Entries of which this folded text is a whole name.
    pub(super) fn named(&self, folded: &str) -> impl Iterator<Item = u32> + '_ {
        let hash = hash(folded);
        let start = self.names.partition_point(|(name, _)| *name < hash);
        self.names
            .iter()
            .skip(start)
            .take_while(move |(name, _)| *name == hash)
            .map(|(_, entry)| *entry)
    }
}

fn word_ids(
    builder: &mut Builder,
    actor: &ActorId,
    actors: &HashMap<ActorId, Vec<String>>,
) -> Vec<u32> {
    let own = [actor.to_string()];
    let names = actors.get(actor).map_or(&own[..], Vec::as_slice);
    let mut ids: Vec<u32> = names
        .iter()
        .flat_map(|name| fold::words(name))
        .map(|word| builder.id(&word))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
