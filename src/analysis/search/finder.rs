//! Queries.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::bits::Bits;
use super::fold::{bag, words};
use super::index::{Kind, Match, SearchIndex, Target};

/// Finds of a group where the caller does not ask for more.
pub const PER_GROUP: usize = 5;

/// With this many better finds nothing is looked for that matches only roughly.
const ENOUGH: usize = 12;

/// Words of a query that count; what is typed beyond is passed over.
const MOST_TOKENS: usize = 8;

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Find {
    /// What it is.
    pub target: Target,
    /// How it matches.
    pub by: Match,
}

/// The finds of a kind, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Sort.
    pub kind: Kind,
    /// The best of them.
    pub finds: Vec<Find>,
    /// How many there are in all.
    pub total: usize,
}

/// Asks an index. Keeps what a growing query can use again.
pub struct Finder {
    index: Arc<SearchIndex>,
    rough: Rough,
}

/// Matches words with gaps.
#[derive(Default)]
struct Rough {
    matcher: Option<Box<Matcher>>,
    /// The tokens of the last query that were matched so, with the words that hold their letters in order.
    last: Vec<Option<(String, Vec<u32>)>>,
}

impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finder")
            .field("entries", &self.index.len())
            .finish_non_exhaustive()
    }
}

impl Finder {
    /// Asks this index.
    pub fn new(index: Arc<SearchIndex>) -> Self {
        Self {
            index,
            rough: Rough::default(),
        }
    }

    /// The index.
    pub fn index(&self) -> &Arc<SearchIndex> {
        &self.index
    }

    /// What matches a query, by kind: the kind with the best match first, then in the order of [`Kind`].
    ///
    /// `most` says how many finds a kind may list.
    pub fn find(&mut self, query: &str, most: impl Fn(Kind) -> usize) -> Vec<Group> {
        let index = &*self.index;
        let mut tokens = words(query);
        tokens.truncate(MOST_TOKENS);
        if tokens.is_empty() || index.is_empty() {
            return Vec::new();
        }
        let mut sets = Sets::of(index, &tokens);
        let rough = if sets.text.count() < ENOUGH {
            self.rough.scores(index, &tokens)
        } else {
            Vec::new()
        };
        sets.exact
            .add(&index.named(&tokens.join(" ")).collect::<Vec<_>>());
        let mut groups: Vec<Group> = index
            .kinds()
            .iter()
            .map(|(kind, range)| sets.group(index, &rough, *kind, range.clone(), most(*kind)))
            .filter(|group| group.total > 0)
            .collect();
        groups.sort_by_key(|group| (group.finds.first().map(|find| find.by), group.kind));
        groups
    }
}

impl Rough {
    /// How well each entry matches where tokens may have gaps or a wrong letter; 0 is not at all. Empty where no
    /// token can be matched in this way.
    fn scores(&mut self, index: &SearchIndex, tokens: &[String]) -> Vec<u32> {
        self.last.resize(tokens.len(), None);
        let mut total = vec![0_u32; index.len()];
        for (at, token) in tokens.iter().enumerate() {
            let mut best = vec![0_u32; index.len()];
            let prefix = index.words.prefix(token);
            let whole = 1000;
            for list in [
                index.words.titles(prefix.clone()),
                index.words.texts(prefix),
            ] {
                for entry in list {
                    if let Some(score) = best.get_mut(*entry as usize) {
                        *score = whole;
                    }
                }
            }
            for (word, score) in self.words(index, token, at) {
                for entry in index.words.titles(word..word + 1) {
                    if let Some(best) = best.get_mut(*entry as usize) {
                        *best = (*best).max(score);
                    }
                }
            }
            for (total, best) in total.iter_mut().zip(best) {
                *total = if best == 0 || (at > 0 && *total == 0) {
                    0
                } else {
                    *total + best
                };
            }
        }
        total
    }

    /// Words that match a token roughly, with a score below that of a whole match.
    fn words(&mut self, index: &SearchIndex, token: &str, place: usize) -> Vec<(usize, u32)> {
        let len = token.chars().count();
        if len < 3 || token.chars().all(|c| c.is_ascii_digit()) {
            return Vec::new();
        }
        let mut found = self.with_gaps(index, token, len, place);
        let letters = bag(token);
        let wrong = match len {
            0..=4 => 0,
            5..=8 => 1,
            _ => 2,
        };
        // An ending: `казахстана`, `agreements`.
        let beginnings = token.char_indices().map(|(end, _)| end).skip(4);
        for end in beginnings.skip((len - 3).saturating_sub(4)) {
            let beginning = token.get(..end).unwrap_or_default();
            found.extend(index.words.position(beginning).map(|word| (word, 900)));
        }
        for word in (0..index.words.len()).filter(|_| wrong > 0) {
            if index.words.letters(word).abs_diff(len) > wrong {
                continue;
            }
            let differ = (index.words.bag(word) ^ letters).count_ones() as usize;
            if differ <= 2 * wrong {
                let distance = strsim::osa_distance(token, index.words.word(word));
                if distance <= wrong {
                    found.push((word, 900 - 200 * distance as u32));
                }
            }
        }
        found
    }

    fn with_gaps(
        &mut self,
        index: &SearchIndex,
        token: &str,
        len: usize,
        place: usize,
    ) -> Vec<(usize, u32)> {
        let letters = bag(token);
        // A longer token matches only where its beginning did.
        let candidates: Vec<u32> = match self.last.get_mut(place).and_then(Option::take) {
            Some((before, words)) if token.starts_with(&before) => words,
            _ => (0..index.words.len() as u32).collect(),
        };
        let matcher = self
            .matcher
            .get_or_insert_with(|| Box::new(Matcher::new(Config::DEFAULT)));
        let (mut needle, mut buffer) = (Vec::new(), Vec::new());
        let needle = Utf32Str::new(token, &mut needle);
        let (mut kept, mut found) = (Vec::new(), Vec::new());
        for word in candidates {
            let at = word as usize;
            if letters & !index.words.bag(at) != 0 {
                continue;
            }
            let haystack = Utf32Str::new(index.words.word(at), &mut buffer);
            let Some(score) = matcher.fuzzy_match(haystack, needle) else {
                continue;
            };
            kept.push(word);
            // Sixteen points a letter are what a match without gaps has at least; gaps must be made good for by
            // letters at the beginning or in a row.
            if usize::from(score) >= 16 * len {
                let share = u32::from(score) * 20 / len as u32;
                found.push((at, share.clamp(1, 600)));
            }
        }
        if let Some(last) = self.last.get_mut(place) {
            *last = Some((token.to_owned(), kept));
        }
        found
    }
}

/// Entries by how they match.
struct Sets {
    exact: Bits,
    title: Bits,
    text: Bits,
}

impl Sets {
    fn of(index: &SearchIndex, tokens: &[String]) -> Self {
        let exact = Bits::new(index.len());
        let (mut title, mut text) = (exact.clone(), exact.clone());
        for (at, token) in tokens.iter().enumerate() {
            let prefix = index.words.prefix(token);
            let mut in_title = Bits::new(index.len());
            in_title.add(index.words.titles(prefix.clone()));
            let mut anywhere = in_title.clone();
            anywhere.add(index.words.texts(prefix));
            if at == 0 {
                (title, text) = (in_title, anywhere);
            } else {
                title.keep(&in_title);
                text.keep(&anywhere);
            }
        }
        Self { exact, title, text }
    }

    fn group(
        &self,
        index: &SearchIndex,
        rough: &[u32],
        kind: Kind,
        range: Range<usize>,
        most: usize,
    ) -> Group {
        let mut all = self.text.clone();
        all.join(&self.exact);
        let mut finds: Vec<Find> = Vec::new();
        let mut add = |entry: usize, by: Match| {
            if finds.len() < most
                && let Some(entry) = index.entries.get(entry)
            {
                let target = entry.target;
                finds.push(Find { target, by });
            }
        };
        for entry in self.exact.within(range.clone()).take(most) {
            add(entry, Match::Exact);
        }
        let new = |entry: &usize| !self.exact.has(*entry);
        for entry in self.title.within(range.clone()).filter(new).take(most) {
            add(entry, Match::Title);
        }
        let new = |entry: &usize| !self.exact.has(*entry) && !self.title.has(*entry);
        for entry in self.text.within(range.clone()).filter(new).take(most) {
            add(entry, Match::Text);
        }
        let mut total = all.within(range.clone()).count();
        let mut best: BinaryHeap<Reverse<(u32, Reverse<usize>)>> = BinaryHeap::new();
        for (at, score) in rough.iter().enumerate().take(range.end).skip(range.start) {
            if *score == 0 || all.has(at) {
                continue;
            }
            total += 1;
            best.push(Reverse((*score, Reverse(at))));
            if best.len() > most {
                best.pop();
            }
        }
        for Reverse((_, Reverse(entry))) in best.into_sorted_vec() {
            add(entry, Match::Fuzzy);
        }
        Group { kind, finds, total }
    }
}
