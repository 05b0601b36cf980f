//! What was found in words: rows and previews.

use std::ops::Range;

use super::Say;
use crate::analysis::number::{self, CountUnit};
use crate::analysis::search::{Answer, Outcome, Topic, emphasis, fold};
use crate::analysis::{Flow, Preference, figure, why_missing};
use crate::model::{Actor, ActorId, Place, Section, SourceId, Vector, WORLD};

/// A row of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowWords {
    /// The title.
    pub title: String,
    /// The parts of the title that match, as byte ranges.
    pub marks: Vec<Range<usize>>,
    /// A date, another name, a value: muted, at the right.
    pub note: String,
    /// The partner whose colour stands before it.
    pub vector: Option<Vector>,
    /// The name of its icon.
    pub icon: &'static str,
}

/// What stands beside the list for the chosen row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// What it is, in a word.
    pub kind: String,
    /// The title.
    pub title: String,
    /// A value, large.
    pub value: String,
    /// Fields: the id of the message with their name, their value.
    pub fields: Vec<(&'static str, String)>,
    /// What it says.
    pub text: String,
    /// Sources.
    pub sources: String,
}

impl Preview {
    fn new(kind: String, title: &str) -> Self {
        Self {
            kind,
            title: title.to_owned(),
            ..Self::default()
        }
    }

    fn field(&mut self, id: &'static str, value: String) {
        if !value.is_empty() {
            self.fields.push((id, value));
        }
    }
}

impl Say<'_> {
    /// A record as a row; `None` where there is none at this place.
    pub fn record_row(&self, place: Place, query: &str) -> Option<RowWords> {
        let data = self.dataset;
        let date = |date: Option<crate::model::PartialDate>| date.map(|date| self.date(date));
        let mut row = RowWords::default();
        match place.section {
            Section::Actors => return Some(self.actor_row(data.actors.get(place.at)?, query)),
            Section::Agreements => {
                let agreement = data.agreements.get(place.at)?;
                row.title.clone_from(&agreement.title);
                row.note = date(agreement.signed).unwrap_or_default();
                row.vector = self.first_vector(&agreement.parties);
            }
            Section::Events => {
                let event = data.events.get(place.at)?;
                row.title.clone_from(&event.title);
                row.note = self.date(event.date);
                row.vector = self.first_vector(&event.participants);
            }
            Section::Corridors => {
                let corridor = data.corridors.get(place.at)?;
                row.title.clone_from(&corridor.name);
                row.note = date(corridor.opened).unwrap_or_default();
                row.vector = self.first_vector(&corridor.sponsors);
            }
            Section::Sites => {
                let site = data.sites.get(place.at)?;
                row.title.clone_from(&site.name);
                row.note = self.actor(&site.country);
                row.vector = self.first_vector(&site.partners);
            }
            Section::Indicators => {
                let indicator = data.indicators.get(place.at)?;
                row.title.clone_from(&indicator.name);
                row.note.clone_from(&indicator.unit);
            }
            Section::Sources => {
                let source = data.sources.get(place.at)?;
                row.title.clone_from(&source.title);
                row.note = self.source(&source.id);
                row.icon = "link";
            }
            _ => return None,
        }
        row.marks = emphasis(&row.title, query);
        Some(row)
    }

    fn first_vector(&self, parties: &[ActorId]) -> Option<Vector> {
        Vector::ALL.into_iter().find(|vector| {
            let id = vector.id();
            let of_bloc = matches!(vector, Vector::Eu | Vector::Gulf);
            let members = self.index.members(self.dataset, &id);
            parties
                .iter()
                .any(|party| *party == id || (of_bloc && members.contains(party)))
        })
    }

    fn actor_row(&self, actor: &Actor, query: &str) -> RowWords {
        let title = self.actor(&actor.id);
        let marks = emphasis(&title, query);
        // Found by another name: that one is shown as well.
        let whole = fold(query);
        let names = actor.names.values().chain(&actor.aliases);
        let mut names = names
            .chain(&actor.official_name)
            .filter(|name| **name != title);
        let other = if query.is_empty() {
            None
        } else {
            let exact = names.clone().find(|name| fold(name) == whole);
            let like = |name: &&String| !emphasis(name, query).is_empty();
            exact.or_else(|| {
                if marks.is_empty() {
                    names.find(like)
                } else {
                    None
                }
            })
        };
        let note = other.cloned().unwrap_or_else(|| self.capital(actor));
        RowWords {
            title,
            marks,
            note,
            vector: Vector::from_code(actor.id.as_str()),
            icon: "map",
        }
    }

    fn capital(&self, actor: &Actor) -> String {
        let tag = self.words.language().tag();
        let capital = actor.capital.as_ref();
        capital.map_or_else(String::new, |capital| {
            capital.names.get(tag).unwrap_or(&capital.name).clone()
        })
    }

    /// A record beside the list.
    pub fn record_preview(&self, place: Place) -> Option<Preview> {
        let data = self.dataset;
        let at = place.at;
        match place.section {
            Section::Actors => Some(self.actor_preview(data.actors.get(at)?)),
            Section::Agreements => {
                let record = data.agreements.get(at)?;
                let kind = self.words.get(&format!("kind-{}", record.kind.as_str()));
                let mut preview = Preview::new(kind, &record.title);
                let date = record
                    .signed
                    .map(|date| self.date(date))
                    .unwrap_or_default();
                preview.field("label-signed", date);
                let status = format!("status-{}", record.status.as_str());
                preview.field("label-status", self.words.get(&status));
                preview.field("label-domains", self.domains(&record.domains));
                preview.field("label-parties", self.actors(&record.parties));
                Some(self.finish(preview, &record.summary, &record.sources))
            }
            Section::Events => {
                let record = data.events.get(at)?;
                let mut preview = Preview::new(self.words.get("event"), &record.title);
                preview.field("label-date", self.span(record));
                preview.field("label-place", record.place.clone().unwrap_or_default());
                preview.field("label-domains", self.domains(&record.topics));
                preview.field("label-participants", self.actors(&record.participants));
                Some(self.finish(preview, &record.summary, &record.sources))
            }
            Section::Corridors => {
                let record = data.corridors.get(at)?;
                let mut preview = Preview::new(self.words.get("search-corridor"), &record.name);
                preview.field("search-countries", self.actors(&record.countries));
                preview.field("search-sponsors", self.actors(&record.sponsors));
                let date = record
                    .opened
                    .map(|date| self.date(date))
                    .unwrap_or_default();
                preview.field("search-opened", date);
                Some(self.finish(preview, &record.summary, &record.sources))
            }
            Section::Sites => {
                let record = data.sites.get(at)?;
                let mut preview = Preview::new(self.words.get("search-site"), &record.name);
                preview.field("search-country", self.actor(&record.country));
                preview.field("search-partners", self.actors(&record.partners));
                let date = record.since.map(|date| self.date(date)).unwrap_or_default();
                preview.field("search-since", date);
                Some(self.finish(preview, &record.summary, &record.sources))
            }
            Section::Indicators => {
                let record = data.indicators.get(at)?;
                let mut preview = Preview::new(self.words.get("search-indicator"), &record.name);
                preview.field("search-unit", record.unit.clone());
                Some(self.finish(preview, &record.description, &[]))
            }
            Section::Sources => {
                let record = data.sources.get(at)?;
                let mut preview = Preview::new(self.words.get("source"), &record.title);
                preview.field("label-publisher", record.publisher.clone());
                let date = record
                    .published
                    .map(|date| self.date(date))
                    .unwrap_or_default();
                preview.field("label-published", date);
                let kind = format!("source-{}", record.kind.as_str());
                preview.field("label-kind", self.words.get(&kind));
                let note = record.note.as_deref().unwrap_or_default();
                Some(self.finish(preview, note, &[]))
            }
            _ => None,
        }
    }

    fn finish(&self, mut preview: Preview, text: &str, sources: &[SourceId]) -> Preview {
        text.clone_into(&mut preview.text);
        preview.sources = self.sources(sources);
        preview
    }

    fn actor_preview(&self, actor: &Actor) -> Preview {
        let kind = self.words.get("search-country");
        let kind = if actor.capital.is_some() {
            kind
        } else {
            String::new()
        };
        let mut preview = Preview::new(kind, &self.actor(&actor.id));
        preview.field("search-capital", self.capital(actor));
        if let Some(population) = &actor.population {
            let (value, unit) = number::people(population.value, self.locale);
            let id = match unit {
                CountUnit::Million => "people-million",
                CountUnit::Thousand => "people-thousand",
                CountUnit::One => "people",
            };
            let value = self.words.with(id, &[("value", value.into())]);
            preview.field(
                "search-population",
                format!("{value} ({})", population.year),
            );
        }
        if let Some(gdp) = &actor.gdp_musd {
            preview.field(
                "search-gdp",
                format!("{} ({})", self.money(gdp.value), gdp.year),
            );
        }
        preview.field("search-members", self.actors(&actor.members));
        let text = actor.foreign_policy_note.as_ref().or(actor.note.as_ref());
        let text = text.map_or("", String::as_str);
        self.finish(preview, text, &actor.sources)
    }

    /// What a figure is of: `Kazakhstan, trade with Russia, 2022`.
    pub fn answer_title(&self, answer: &Answer) -> String {
        let country = self.actor(&answer.country);
        let topic = match &answer.topic {
            Topic::Trade(flow) => self.words.get(match flow {
                Flow::Turnover => "search-turnover",
                Flow::Exports => "search-exports",
                Flow::Imports => "search-imports",
            }),
            Topic::Share => self.words.get("search-share"),
            Topic::Indicator(id) => {
                let found = self.dataset.indicators.iter().find(|found| found.id == *id);
                found.map_or_else(|| id.to_string(), |found| found.name.clone())
            }
        };
        let pair = match &answer.partner {
            Some(partner) if *partner != WORLD => format!("{country} – {}", self.actor(partner)),
            _ => country,
        };
        format!("{pair}: {topic}, {}", answer.year)
    }

    /// The value of a figure, or that it is not reported.
    pub fn answer_value(&self, answer: &Answer) -> String {
        let Outcome::Known { value, .. } = answer.outcome else {
            return self.words.get("not-reported");
        };
        match &answer.topic {
            Topic::Trade(_) => self.money(value),
            Topic::Share => self.share(value),
            Topic::Indicator(id) => {
                let found = self.dataset.indicators.iter().find(|found| found.id == *id);
                let unit = found.map_or("", |found| found.unit.as_str());
                let number = number::plain(value, self.locale);
                match unit {
                    "million US$" => self.money(value),
                    "percent" => self.words.with("percent", &[("value", number.into())]),
                    unit => format!("{number} {unit}"),
                }
            }
        }
    }

    /// A figure as a row.
    pub fn answer_row(&self, answer: &Answer, query: &str) -> RowWords {
        let title = self.answer_title(answer);
        RowWords {
            marks: emphasis(&title, query),
            title,
            note: self.answer_value(answer),
            vector: answer
                .partner
                .as_ref()
                .and_then(|id| Vector::from_code(id.as_str())),
            icon: "",
        }
    }

    /// A figure beside the list: its value, its year, whose it is.
    pub fn answer_preview(&self, answer: &Answer) -> Preview {
        let mut preview = Preview::new(self.words.get("search-figure"), &self.answer_title(answer));
        preview.value = self.answer_value(answer);
        preview.field("search-year", answer.year.to_string());
        if let Outcome::Missing { last_year } = answer.outcome {
            preview.text = self.missing_answer(answer, last_year);
            return preview;
        }
        if let Topic::Indicator(_) = answer.topic {
            self.observation(answer, &mut preview);
        } else if let Some(partner) = &answer.partner {
            let preference = Preference::Default;
            let (data, index) = (self.dataset, self.index);
            let figure = figure(
                data,
                index,
                &answer.country,
                partner,
                answer.year,
                preference,
            );
            if let Some(figure) = figure {
                preview.field("search-whose", self.provenance(&figure));
                let confidence = format!("confidence-{}", figure.confidence.as_str());
                preview.field("label-confidence", self.words.get(&confidence));
                preview.text = figure.notes.join(" ");
                preview.sources = self.sources(&figure.sources);
            }
        }
        preview
    }

    fn observation(&self, answer: &Answer, preview: &mut Preview) {
        let Outcome::Known {
            datum: crate::analysis::Datum::Record { place, .. },
            ..
        } = &answer.outcome
        else {
            return;
        };
        if let Some(row) = self.dataset.observations.get(place.at) {
            let confidence = format!("confidence-{}", row.confidence.as_str());
            preview.field("label-confidence", self.words.get(&confidence));
            preview.text = row.note.clone().unwrap_or_default();
            preview.sources = self.sources(std::slice::from_ref(&row.source));
        }
    }

    fn missing_answer(&self, answer: &Answer, last_year: Option<i32>) -> String {
        if let (Topic::Trade(Flow::Turnover), Some(partner)) = (&answer.topic, &answer.partner) {
            let (data, index) = (self.dataset, self.index);
            if let Some(why) = why_missing(data, index, &answer.country, partner, answer.year) {
                let (state, partner) = (self.actor(&answer.country), self.actor(partner));
                return self.missing(&state, &partner, answer.year, &why);
            }
        }
        match last_year {
            Some(last) => {
                let args = [("year", answer.year.into()), ("last", last.into())];
                self.words.with("search-missing-since", &args)
            }
            None => self
                .words
                .with("search-missing", &[("year", answer.year.into())]),
        }
    }
}
