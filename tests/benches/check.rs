//! The check of the built-in dataset and of one a hundred times as large.

#![expect(
    clippy::unwrap_used,
    reason = "helpers of benchmarks may fail as tests do"
)]

use central_asia_atlas::analysis::Index;
use central_asia_atlas::analysis::check::check;
use central_asia_atlas::files;
use central_asia_atlas::model::{Dataset, SourceId};
use divan::Bencher;

fn main() {
    divan::main();
}

/// The built-in dataset so many times, each copy with ids and sources of its own. The actors stay the same, so that
/// the rows of a pair grow with it.
fn times(copies: usize) -> Dataset {
    let one = files::built_in().unwrap().dataset;
    let mut all = (*one).clone();
    let renamed = |id: &str, copy: usize| format!("{id}-{copy}");
    for copy in 1..copies {
        let source = |id: &SourceId| SourceId::new(&renamed(id.as_str(), copy));
        macro_rules! figures {
            ($($section:ident),+) => {$(
                all.$section.extend(one.$section.iter().cloned().map(|mut r| {
                    r.source = source(&r.source);
                    r
                }));
            )+};
        }
        figures!(trade, observations, investments);
        macro_rules! records {
            ($($section:ident),+) => {$(
                all.$section.extend(one.$section.iter().cloned().map(|mut r| {
                    r.id = renamed(r.id.as_str(), copy).as_str().into();
                    r.sources = r.sources.iter().map(source).collect();
                    r
                }));
            )+};
        }
        records!(agreements, events, corridors, sites);
        all.sources.extend(one.sources.iter().cloned().map(|mut r| {
            r.id = source(&r.id);
            r
        }));
    }
    all
}

#[divan::bench(args = [1, 10, 100])]
fn checked(bencher: Bencher<'_, '_>, copies: usize) {
    let dataset = times(copies);
    let index = Index::new(&dataset);
    bencher.bench(|| check(&dataset, &index).findings.len());
}
