//! Every agreement and event of the built-in dataset leads to the trade of its parties.

use central_asia_atlas::analysis::indices::FreightBand;
use central_asia_atlas::analysis::number::Locale;
use central_asia_atlas::analysis::{Datum, Index, trace};
use central_asia_atlas::files;
use central_asia_atlas::model::{ActorId, PartialDate};
use central_asia_atlas::scene::Say;
use central_asia_atlas::scene::between::{Between, BetweenAsk};
use central_asia_atlas::scene::pieces::joined;
use central_asia_atlas::text::{Language, Words};

/// How many values of these pairs lead to the same value in the dataset and to a source.
fn followed(say: &Say<'_>, parties: &[ActorId], found: &Between) -> usize {
    let mut values = 0;
    for pair in &found.pairs {
        assert!(parties.contains(&pair.state), "{pair:?}");
        assert!(pair.page.is_some() || parties.contains(&pair.partner));
        for year in &pair.years {
            assert!(!joined(&year.words).is_empty(), "{pair:?}");
            let Some(datum @ Datum::Trade { .. }) = &year.words[0].datum else {
                continue;
            };
            let trace = trace(say.dataset, say.index, datum);
            assert_eq!(trace.value, year.turnover_musd);
            assert!(!trace.sources.is_empty());
            values += 1;
        }
    }
    values
}

/// Every agreement and event of the built-in dataset, in both languages, in the first and the last year.
#[test]
fn every_agreement_and_event_leads_to_trade_that_the_dataset_has() {
    let dataset = files::built_in().unwrap().dataset;
    let index = Index::new(&dataset);
    let agreements = dataset.agreements.iter();
    let agreements = agreements.map(|it| (&it.parties, it.signed.map(PartialDate::year)));
    let events = dataset.events.iter();
    let events = events.map(|it| (&it.participants, Some(it.date.year())));
    let all: Vec<_> = agreements.chain(events).collect();
    let (first, last) = index.years();
    let mut values = 0;
    for language in Language::ALL {
        let words = Words::new(language);
        let say = Say {
            words: &words,
            locale: Locale::ENGLISH,
            dataset: &dataset,
            index: &index,
            freight: FreightBand::DEFAULT,
        };
        for (parties, then) in &all {
            for year in [first, last] {
                let ask = BetweenAsk {
                    parties,
                    then: *then,
                    then_id: "between-signed",
                    year,
                    back: 0,
                };
                let found = Between::new(&say, ask);
                assert!(!found.pairs.is_empty() || !found.note.is_empty());
                values += followed(&say, parties, &found);
            }
        }
    }
    assert!(values > 500, "{values} values were followed");
}
