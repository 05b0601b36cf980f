//! Search: building the index and each keystroke, on the built-in dataset and on one of 100 000 records.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::sync::Arc;

use central_asia_atlas::analysis::Index;
use central_asia_atlas::analysis::search::{Finder, Lexicon, PER_GROUP, SearchIndex, figures};
use central_asia_atlas::files;
use central_asia_atlas::model::{Dataset, Observation};
use divan::Bencher;

fn main() {
    divan::main();
}

fn built_in() -> Dataset {
    Arc::unwrap_or_clone(files::built_in().unwrap().dataset)
}

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }
}

/// The words of the real titles with invented ones between, in new order: 100 000 agreements, events and sources.
fn large() -> Dataset {
    let mut dataset = built_in();
    let small = dataset.clone();
    let titles = small
        .agreements
        .iter()
        .map(|agreement| agreement.title.as_str());
    let titles = titles.chain(small.sources.iter().map(|source| source.title.as_str()));
    let known: Vec<String> = titles
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect();
    let mut numbers = Numbers(7);
    let mut title = || {
        let mut words: Vec<String> = (0..8)
            .map(|_| known[numbers.below(known.len())].clone())
            .collect();
        let letters = |n: &mut Numbers| {
            (0..7)
                .map(|_| char::from(b'a' + n.below(26) as u8))
                .collect()
        };
        words.push(letters(&mut numbers));
        words.join(" ")
    };
    for at in 0..100_000 {
        match at % 4 {
            0 => {
                let mut record = small.agreements[at % small.agreements.len()].clone();
                record.id = format!("agreement-{at}").as_str().into();
                record.title = title();
                dataset.agreements.push(record);
            }
            1 => {
                let mut record = small.events[at % small.events.len()].clone();
                record.id = format!("event-{at}").as_str().into();
                record.title = title();
                dataset.events.push(record);
            }
            _ => {
                let mut record = small.sources[at % small.sources.len()].clone();
                record.id = format!("source-{at}").as_str().into();
                record.title = title();
                dataset.sources.push(record);
            }
        }
    }
    let rows: Vec<Observation> = small
        .observations
        .iter()
        .cycle()
        .take(100_000)
        .cloned()
        .collect();
    dataset.observations.extend(rows);
    dataset
}

const QUERIES: &[&str] = &[
    "kazakhstan russia trade 2022",
    "protocol oil 2014",
    "шелковый путь",
    "kazhkstan agreemnt",
    "zzzz",
];

/// Types a query letter by letter: a sample is all of its keystrokes together.
fn type_in(finder: &mut Finder, query: &str) -> usize {
    let ends = query.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.map(|end| finder.find(&query[..end], |_| PER_GROUP).len())
        .sum()
}

fn finder(dataset: &Dataset) -> Finder {
    Finder::new(Arc::new(SearchIndex::new(dataset, &Lexicon::default())))
}

#[divan::bench]
fn index_the_built_in_dataset(bencher: Bencher) {
    let dataset = built_in();
    bencher.bench(|| SearchIndex::new(&dataset, &Lexicon::default()));
}

#[divan::bench(sample_count = 5)]
fn index_100_000_records(bencher: Bencher) {
    let dataset = large();
    bencher.bench(|| SearchIndex::new(&dataset, &Lexicon::default()));
}

#[divan::bench(args = QUERIES)]
fn type_a_query_in_the_built_in_dataset(bencher: Bencher, query: &str) {
    let mut finder = finder(&built_in());
    bencher.bench_local(|| type_in(&mut finder, query));
}

#[divan::bench(args = QUERIES, sample_count = 20)]
fn type_a_query_in_100_000_records(bencher: Bencher, query: &str) {
    let mut finder = finder(&large());
    bencher.bench_local(|| type_in(&mut finder, query));
}

/// One keystroke without the help of the one before: the first letters, and whole queries pasted.
#[divan::bench(args = ["k", "ka", "2", "a b c", "kazakhstan russia trade 2022", "kazhkstan agreemnt", "zzzz"], sample_count = 20)]
fn one_keystroke_in_100_000_records(bencher: Bencher, query: &str) {
    let index = finder(&large()).index().clone();
    bencher.bench_local(|| Finder::new(index.clone()).find(query, |_| PER_GROUP).len());
}

#[divan::bench(args = ["kazakhstan russia trade 2022", "tajikistan remittances 2023", "central asia exports eu"], sample_count = 20)]
fn answer_in_100_000_observations(bencher: Bencher, query: &str) {
    let dataset = large();
    let index = Index::new(&dataset);
    let mut lexicon = Lexicon::default();
    lexicon.add("turnover", "trade");
    lexicon.add("exports", "exports");
    let search = SearchIndex::new(&dataset, &lexicon);
    assert!(!figures(&dataset, &index, &search, query).is_empty());
    bencher.bench_local(|| figures(&dataset, &index, &search, query).len());
}
