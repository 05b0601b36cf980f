//! Words that the dataset does not hold, in all languages of the program.

use crate::analysis::search::Lexicon;
use crate::model::{AgreementKind, CorridorKind, Dataset, Domain, SiteKind, SourceKind};
use crate::text::{Language, Words};

/// Names of terms, measures and indicators.
pub fn lexicon(dataset: &Dataset) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for language in Language::ALL {
        let words = Words::new(language);
        let mut add = |key: &str, id: &str| {
            if words.has(id) {
                lexicon.add(key, &words.get(id));
            }
        };
        let domains = Domain::ALL.iter().map(|term| ("domain", term.as_str()));
        let kinds = AgreementKind::ALL
            .iter()
            .map(|term| ("kind", term.as_str()));
        let sources = SourceKind::ALL.iter().map(|term| ("source", term.as_str()));
        let corridors = CorridorKind::ALL
            .iter()
            .map(|term| ("corridor", term.as_str()));
        let sites = SiteKind::ALL.iter().map(|term| ("site", term.as_str()));
        let terms = domains
            .chain(kinds)
            .chain(sources)
            .chain(corridors)
            .chain(sites);
        for (family, term) in terms {
            let id = format!("{family}-{term}");
            add(&id, &id);
        }
        add("event", "event");
        let indicators = dataset
            .indicators
            .iter()
            .map(|indicator| indicator.id.as_str());
        for key in ["turnover", "exports", "imports", "share"]
            .into_iter()
            .chain(indicators)
        {
            add(key, &format!("search-words-{key}"));
        }
    }
    lexicon
}
