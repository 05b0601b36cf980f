//! Search: countries, records, figures by any name in any script.
//!
//! A query is cut into folded words ([`fold`](fold::fold)). Each word is looked up among the words of all
//! entries, so a keystroke costs the size of the vocabulary, not of the dataset. Finds are ordered by how they
//! match ([`Match`]), then by importance.

mod bits;
mod emphasis;
mod entries;
mod figures;
mod finder;
mod fold;
mod index;
mod question;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use emphasis::emphasis;
pub use figures::{Answer, Outcome, figures};
pub use finder::{Find, Finder, Group, PER_GROUP};
pub use fold::{fold, other_layout, words};
pub use index::{Kind, Lexicon, Match, SearchIndex, Target};
pub use question::Topic;
