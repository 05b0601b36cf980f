//! A dataset with the words of a language: what every scene is made from.

use crate::analysis::Index;
use crate::analysis::indices::FreightBand;
use crate::analysis::number::Locale;
use crate::model::Dataset;
use crate::scene::Say;
use crate::text::{Language, Words};

/// Owns all that [`Say`] borrows.
pub struct Spoken {
    pub dataset: Dataset,
    pub index: Index,
    pub freight: FreightBand,
    words: Words,
    locale: Locale,
}

impl Spoken {
    /// In English.
    pub fn new(dataset: Dataset) -> Self {
        Self::in_language(dataset, Language::English)
    }

    pub fn in_language(dataset: Dataset, language: Language) -> Self {
        Self {
            index: Index::new(&dataset),
            dataset,
            freight: FreightBand::DEFAULT,
            words: Words::new(language),
            locale: match language {
                Language::English => Locale::ENGLISH,
                Language::Russian => Locale::RUSSIAN,
            },
        }
    }

    /// A dataset written as JSON, in English.
    pub fn of_json(text: &str) -> Self {
        Self::new(serde_json::from_str(text).unwrap())
    }

    pub fn say(&self) -> Say<'_> {
        Say {
            words: &self.words,
            locale: self.locale,
            dataset: &self.dataset,
            index: &self.index,
            freight: self.freight,
        }
    }
}
