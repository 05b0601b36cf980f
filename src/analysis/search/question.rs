//! Questions for a figure: who, with whom, what, when, in any order.

use std::collections::{BTreeMap, HashMap};

use super::entries::{STATE, importance, names_of};
use super::fold;
use super::index::Lexicon;
use crate::analysis::Flow;
use crate::model::{ActorId, Dataset, IndicatorId};

/// What a figure is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Trade.
    Trade(Flow),
    /// A partner's share of all trade.
    Share,
    /// An indicator.
    Indicator(IndicatorId),
}

/// Keys of the lexicon for trade.
const TRADE: [(&str, Topic); 4] = [
    ("turnover", Topic::Trade(Flow::Turnover)),
    ("exports", Topic::Trade(Flow::Exports)),
    ("imports", Topic::Trade(Flow::Imports)),
    ("share", Topic::Share),
];

/// Words between the others of a question, folded.
const PASSED_OVER: &[&str] = &[
    "a",
    "an",
    "and",
    "at",
    "between",
    "by",
    "for",
    "from",
    "how",
    "in",
    "is",
    "much",
    "of",
    "on",
    "the",
    "to",
    "was",
    "what",
    "with",
    "year",
    "в",
    "во",
    "вместе",
    "год",
    "года",
    "году",
    "г",
    "для",
    "за",
    "и",
    "из",
    "к",
    "как",
    "между",
    "на",
    "от",
    "по",
    "с",
    "со",
    "сколько",
    "у",
];

/// Words of an actor's longest name that are tried as one.
const LONGEST_NAME: usize = 6;

/// A question as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Actors in the order in which they were named.
    pub actors: Vec<ActorId>,
    /// What may be meant, best first; empty where nothing was said.
    pub topics: Vec<Topic>,
    /// Years.
    pub years: Vec<i32>,
}

/// Names of actors and topics, prepared for questions.
#[derive(Debug, Default)]
pub struct Vocabularies {
    /// Actors by each whole name.
    names: HashMap<String, ActorId>,
    /// Actors by each word of a name, the important ones first.
    words: BTreeMap<String, Vec<(i64, usize, ActorId)>>,
    /// Topics with the words of each of their names.
    topics: Vec<(Topic, Vec<Vec<String>>)>,
}

impl Vocabularies {
    /// Prepares the names of a dataset.
    pub fn new(dataset: &Dataset, lexicon: &Lexicon) -> Self {
        let mut all = Self::default();
        let mut order: Vec<(i64, usize)> = dataset
            .actors
            .iter()
            .enumerate()
            .map(|(at, actor)| (importance(actor), at))
            .collect();
        order.sort_unstable();
        for (rank, at) in order {
            let Some(actor) = dataset.actors.get(at) else {
                continue;
            };
            for name in names_of(actor) {
                let words = fold::words(&name);
                all.names
                    .entry(words.join(" "))
                    .or_insert_with(|| actor.id.clone());
                for word in words {
                    all.words
                        .entry(word)
                        .or_default()
                        .push((rank, at, actor.id.clone()));
                }
            }
        }
        for (key, topic) in TRADE {
            all.topics.push((topic, phrases(lexicon.get(key))));
        }
        for indicator in &dataset.indicators {
            let mut names = phrases(lexicon.get(indicator.id.as_str()));
            names.push(fold::words(&indicator.name));
            all.topics
                .push((Topic::Indicator(indicator.id.clone()), names));
        }
        all
    }

    /// Understands a question; `None` where a word of it is neither actor nor topic nor year, or where no figure is
    /// asked for.
    pub fn read(&self, query: &str) -> Option<Question> {
        let mut tokens = fold::words(query);
        let mut question = Question::default();
        tokens.retain(|token| match as_year(token) {
            Some(year) => {
                if !question.years.contains(&year) {
                    question.years.push(year);
                }
                false
            }
            None => !PASSED_OVER.contains(&token.as_str()),
        });
        let mut rest = Vec::new();
        let mut at = 0;
        while let Some(tokens) = tokens.get(at..).filter(|tokens| !tokens.is_empty()) {
            if let Some((actor, len)) = self.actor(tokens) {
                if !question.actors.contains(&actor) {
                    question.actors.push(actor);
                }
                at += len;
            } else {
                rest.extend(tokens.first().cloned());
                at += 1;
            }
        }
        question.topics = self.topics(&rest);
        let understood = rest.is_empty() || !question.topics.is_empty();
        let asks = if rest.is_empty() {
            question.actors.len() == 2 && !question.years.is_empty()
        } else {
            true
        };
        let fits = matches!(question.actors.len(), 1 | 2);
        (understood && asks && fits).then_some(question)
    }

    /// The actor that the tokens begin with, and how many of them are its name.
    fn actor(&self, tokens: &[String]) -> Option<(ActorId, usize)> {
        for len in (1..=tokens.len().min(LONGEST_NAME)).rev() {
            let name = tokens.get(..len)?.join(" ");
            if let Some(actor) = self.names.get(&name) {
                return Some((actor.clone(), len));
            }
        }
        let token = tokens.first()?;
        if token.chars().count() < 4 || self.is_topic_word(token) {
            return None;
        }
        // An unfinished or an inflected name: `tajik`, `казахстаном`, `россией`.
        let mut beginning = token.as_str();
        for _ in 0..=ENDING {
            if beginning.chars().count() < 4 {
                break;
            }
            let found = self
                .words
                .range(beginning.to_owned()..)
                .take_while(|(word, _)| word.starts_with(beginning))
                .flat_map(|(_, actors)| actors)
                .filter(|(rank, ..)| *rank <= STATE)
                .min();
            if let Some((_, _, actor)) = found {
                return Some((actor.clone(), 1));
            }
            let (last, _) = beginning.char_indices().next_back()?;
            beginning = beginning.get(..last)?;
        }
        None
    }

    /// Whether this begins a word of a topic; names of countries in names of indicators do not count.
    fn is_topic_word(&self, token: &str) -> bool {
        self.topics
            .iter()
            .flat_map(|(_, names)| names.iter().flatten())
            .any(|word| word.starts_with(token) && !self.names.contains_key(word))
    }

    /// Whether an indicator is about an actor by its name, as the students in Russia are.
    pub fn is_about(&self, indicator: &IndicatorId, actor: &ActorId) -> bool {
        let topic = Topic::Indicator(indicator.clone());
        self.topics
            .iter()
            .filter(|(other, _)| *other == topic)
            .flat_map(|(_, names)| names.iter().flatten())
            .any(|word| self.names.get(word) == Some(actor))
    }

    /// Topics of which a name holds all of these words; those that are named in full come first.
    fn topics(&self, words: &[String]) -> Vec<Topic> {
        if words.is_empty() {
            return Vec::new();
        }
        let score = |name: &Vec<String>| -> Option<usize> {
            let holds = |word: &String| name.iter().any(|other| is_akin(word, other));
            words
                .iter()
                .all(holds)
                .then(|| name.len().abs_diff(words.len()))
        };
        let mut found: Vec<(usize, usize, &Topic)> = self
            .topics
            .iter()
            .enumerate()
            .filter_map(|(at, (topic, names))| {
                let best = names.iter().filter_map(score).min()?;
                Some((best, at, topic))
            })
            .collect();
        found.sort_by_key(|(best, at, _)| (*best, *at));
        found
            .into_iter()
            .map(|(_, _, topic)| topic.clone())
            .collect()
    }
}

/// Letters of an ending that two forms of a word may differ in.
const ENDING: usize = 2;

/// Whether a typed word is the beginning of another or another form of it.
fn is_akin(typed: &str, word: &str) -> bool {
    if word.starts_with(typed) {
        return true;
    }
    let same = typed
        .chars()
        .zip(word.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let (typed, word) = (typed.chars().count(), word.chars().count());
    same >= 4 && typed - same <= ENDING && word - same <= ENDING
}

fn phrases(names: &str) -> Vec<Vec<String>> {
    let all = names.split(',').map(fold::words);
    all.filter(|words| !words.is_empty()).collect()
}

fn as_year(token: &str) -> Option<i32> {
    let year: i32 = (token.len() == 4).then(|| token.parse().ok())??;
    (1900..=2100).contains(&year).then_some(year)
}
