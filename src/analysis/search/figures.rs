//! Answers to questions for a figure.

use super::index::SearchIndex;
use super::question::{Question, Topic};
use crate::analysis::{Datum, Field, Flow, Index, Preference, figure, shares};
use crate::model::{
    ActorId, Dataset, IndicatorId, Observation, Place, REGION, Section, Vector, WORLD, is_state,
};

/// Answers to one question.
const MOST: usize = 6;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What about.
    pub topic: Topic,
    /// Of whom.
    pub country: ActorId,
    /// With whom; the world for the trade of a state alone.
    pub partner: Option<ActorId>,
    /// The year of the value: the year that was asked for, or the latest with a value where none was.
    pub year: i32,
    /// The value, or why there is none.
    pub outcome: Outcome,
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A value: million US$ for trade, from 0 to 1 for a share, the unit of the indicator else.
    Known {
        /// The value.
        value: f64,
        /// Its name.
        datum: Datum,
    },
    /// Nobody has reported one for this year.
    Missing {
        /// The latest year before with a value.
        last_year: Option<i32>,
    },
}

/// The figures that a query asks for, known ones first.
pub fn figures(dataset: &Dataset, index: &Index, search: &SearchIndex, query: &str) -> Vec<Answer> {
    let Some(question) = search.questions.read(query) else {
        return Vec::new();
    };
    let mut topics = question.topics.clone();
    if topics.is_empty() {
        topics.push(Topic::Trade(Flow::Turnover));
    }
    let asker = Asker {
        dataset,
        index,
        search,
        question: &question,
    };
    let mut answers: Vec<Answer> = topics.iter().flat_map(|topic| asker.ask(topic)).collect();
    answers.sort_by_key(|answer| matches!(answer.outcome, Outcome::Missing { .. }));
    answers.truncate(MOST);
    answers
}

struct Asker<'a> {
    dataset: &'a Dataset,
    index: &'a Index,
    search: &'a SearchIndex,
    question: &'a Question,
}

impl Asker<'_> {
    fn ask(&self, topic: &Topic) -> Vec<Answer> {
        match topic {
            Topic::Indicator(id) => self.indicator(id),
            Topic::Trade(_) | Topic::Share => self.trade(topic),
        }
    }

    fn trade(&self, topic: &Topic) -> Vec<Answer> {
        let reports = |id: &ActorId| is_state(id) || *id == REGION;
        let (reporter, partner) = match self.question.actors.as_slice() {
            [one] if reports(one) && *topic != Topic::Share => (one.clone(), ActorId::new(WORLD)),
            [one, two] if reports(one) => (one.clone(), two.clone()),
            // Exports of a partner to a state are the state's imports: the question does not say whose are meant.
            [one, two] if reports(two) && *topic == Topic::Trade(Flow::Turnover) => {
                (two.clone(), one.clone())
            }
            [one, two] if reports(two) => return self.turned(topic, two, one),
            _ => return Vec::new(),
        };
        self.each_year(topic, &reporter, &partner)
    }

    fn turned(&self, topic: &Topic, reporter: &ActorId, partner: &ActorId) -> Vec<Answer> {
        let topic = match topic {
            Topic::Trade(Flow::Exports) => Topic::Trade(Flow::Imports),
            Topic::Trade(Flow::Imports) => Topic::Trade(Flow::Exports),
            other => other.clone(),
        };
        self.each_year(&topic, reporter, partner)
    }

    fn each_year(&self, topic: &Topic, reporter: &ActorId, partner: &ActorId) -> Vec<Answer> {
        let (first, last) = self.index.years();
        let value = |year: i32| self.value(topic, reporter, partner, year);
        let latest = |before: i32| (first..before).rev().find(|year| value(*year).is_some());
        let years = match self.question.years.as_slice() {
            [] => latest(last + 1).into_iter().collect(),
            years => years.to_vec(),
        };
        years
            .into_iter()
            .map(|year| Answer {
                topic: topic.clone(),
                country: reporter.clone(),
                partner: Some(partner.clone()),
                year,
                outcome: match value(year) {
                    Some((value, datum)) => Outcome::Known { value, datum },
                    None => Outcome::Missing {
                        last_year: latest(year.min(last + 1)),
                    },
                },
            })
            .collect()
    }

    fn value(
        &self,
        topic: &Topic,
        reporter: &ActorId,
        partner: &ActorId,
        year: i32,
    ) -> Option<(f64, Datum)> {
        let reporter = reporter.clone();
        match topic {
            Topic::Trade(flow) => {
                let preference = Preference::Default;
                let figure = figure(
                    self.dataset,
                    self.index,
                    &reporter,
                    partner,
                    year,
                    preference,
                )?;
                let value = match flow {
                    Flow::Exports => figure.exports_musd,
                    Flow::Imports => figure.imports_musd,
                    Flow::Turnover => figure.turnover_musd,
                }?;
                let partner = partner.clone();
                let datum = Datum::Trade {
                    reporter,
                    partner,
                    year,
                    flow: *flow,
                    preference,
                };
                Some((value, datum))
            }
            Topic::Share => {
                let vector = Vector::from_code(partner.as_str())?;
                let shares = shares(
                    self.dataset,
                    self.index,
                    &reporter,
                    year,
                    Preference::Default,
                );
                let part = shares.parts.iter().find(|part| part.vector == vector)?;
                let datum = Datum::Share {
                    reporter,
                    vector,
                    year,
                };
                Some((part.share, datum))
            }
            Topic::Indicator(_) => None,
        }
    }

    fn indicator(&self, id: &IndicatorId) -> Vec<Answer> {
        let (country, partner) = match self.question.actors.as_slice() {
            [country] => (country, None),
            [one, two] if self.rows(id, one, Some(two)).next().is_some() => (one, Some(two)),
            [one, two] if self.rows(id, two, Some(one)).next().is_some() => (two, Some(one)),
            [one, two] if self.search.questions.is_about(id, two) => (one, None),
            [one, two] if self.search.questions.is_about(id, one) => (two, None),
            _ => return Vec::new(),
        };
        let Some(latest) = self
            .rows(id, country, partner)
            .map(|(_, row)| row.year)
            .max()
        else {
            return Vec::new();
        };
        let years = match self.question.years.as_slice() {
            [] => vec![latest],
            years => years.to_vec(),
        };
        years
            .into_iter()
            .map(|year| Answer {
                topic: Topic::Indicator(id.clone()),
                country: country.clone(),
                partner: partner.cloned(),
                year,
                outcome: self.observed(id, country, partner, year),
            })
            .collect()
    }

    /// Of several values for a year the best supported, of equals the first.
    fn observed(
        &self,
        id: &IndicatorId,
        country: &ActorId,
        partner: Option<&ActorId>,
        year: i32,
    ) -> Outcome {
        let best = self
            .rows(id, country, partner)
            .filter(|(_, row)| row.year == year)
            .min_by_key(|(at, row)| (row.confidence, *at));
        if let Some((at, row)) = best
            && let Some(value) = row.value
        {
            let place = Place::new(Section::Observations, at);
            let field = Field::Value;
            let datum = Datum::Record { place, field };
            return Outcome::Known { value, datum };
        }
        let before = self.rows(id, country, partner).map(|(_, row)| row.year);
        Outcome::Missing {
            last_year: before.filter(|other| *other < year).max(),
        }
    }

    /// Full-year observations with a value.
    fn rows<'a>(
        &'a self,
        id: &IndicatorId,
        country: &ActorId,
        partner: Option<&'a ActorId>,
    ) -> impl Iterator<Item = (usize, &'a Observation)> + 'a {
        let key = (id.clone(), country.clone());
        let places = self
            .search
            .observations
            .get(&key)
            .map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .filter_map(|at| Some((*at, self.dataset.observations.get(*at)?)))
            .filter(move |(_, row)| {
                row.period.is_none() && row.value.is_some() && row.partner.as_ref() == partner
            })
    }
}
