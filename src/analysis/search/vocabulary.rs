//! The words of all entries, sorted, and where each stands: a token is looked up among words, not among records.

use std::collections::HashMap;
use std::ops::Range;

use super::fold::bag;

/// Gathers words before they are sorted.
#[derive(Default)]
pub struct Builder {
    ids: HashMap<Box<str>, u32>,
    places: Vec<Places>,
}

/// Entries in which a word stands, ascending.
#[derive(Clone, Default)]
struct Places {
    in_title: Vec<u32>,
    in_text: Vec<u32>,
}

impl Builder {
    /// The number of a word, for adding it to many entries.
    pub fn id(&mut self, word: &str) -> u32 {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        let id = self.places.len() as u32;
        self.ids.insert(word.into(), id);
        self.places.push(Places::default());
        id
    }

    /// Adds a word to an entry; entries come in ascending order.
    pub fn add(&mut self, word: u32, entry: u32, in_title: bool) {
        let Some(places) = self.places.get_mut(word as usize) else {
            return;
        };
        let list = if in_title {
            &mut places.in_title
        } else {
            &mut places.in_text
        };
        if list.last() != Some(&entry) {
            list.push(entry);
        }
    }

    /// The sorted vocabulary.
    pub fn finish(self) -> Vocabulary {
        let mut ids: Vec<(Box<str>, u32)> = self.ids.into_iter().collect();
        ids.sort_unstable();
        let mut vocabulary = Vocabulary::default();
        for (word, id) in ids {
            let Some(places) = self.places.get(id as usize) else {
                continue;
            };
            vocabulary.in_title.add(&places.in_title);
            vocabulary.in_text.add(&places.in_text);
            vocabulary.bags.push(bag(&word));
            vocabulary.lens.push(word.chars().count());
            vocabulary.words.push(word);
        }
        vocabulary
    }
}

/// Lists of entries one behind the other.
#[derive(Debug, Default)]
struct Postings {
    entries: Vec<u32>,
    ends: Vec<usize>,
}

impl Postings {
    fn add(&mut self, entries: &[u32]) {
        self.entries.extend_from_slice(entries);
        self.ends.push(self.entries.len());
    }

    fn of(&self, words: Range<usize>) -> &[u32] {
        let start = match words.start.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
        };
        let end = match words.end.checked_sub(1) {
            None => 0,
            Some(last) => self.ends.get(last).copied().unwrap_or_default(),
        };
        self.entries.get(start..end).unwrap_or_default()
    }
}

/// All words in alphabetical order.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Vec<Box<str>>,
    bags: Vec<u64>,
    /// Letters of each word.
    lens: Vec<usize>,
    in_title: Postings,
    in_text: Postings,
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A word.
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word)
    }

    /// The letters of a word.
    pub fn bag(&self, at: usize) -> u64 {
        self.bags.get(at).copied().unwrap_or_default()
    }

    /// How many letters a word has.
    pub fn letters(&self, at: usize) -> usize {
        self.lens.get(at).copied().unwrap_or_default()
    }

    /// Where this word stands.
    pub fn position(&self, word: &str) -> Option<usize> {
        let at = self.words.partition_point(|other| **other < *word);
        self.words
            .get(at)
            .filter(|other| ***other == *word)
            .map(|_| at)
    }

    /// The words that begin with this.
    pub fn prefix(&self, token: &str) -> Range<usize> {
        let start = self.words.partition_point(|word| **word < *token);
        let rest = self.words.get(start..).unwrap_or_default();
        start..start + rest.partition_point(|word| word.starts_with(token))
    }

    /// Entries with any of these words in their title.
    pub fn titles(&self, words: Range<usize>) -> &[u32] {
        self.in_title.of(words)
    }

    /// Entries with any of these words elsewhere.
    pub fn texts(&self, words: Range<usize>) -> &[u32] {
        self.in_text.of(words)
    }
}
