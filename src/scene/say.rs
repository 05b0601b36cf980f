//! Records and figures in words: names, sums, dates, sources. One place, so that the map, the panel, the
//! accessibility tree and figures say the same.

use crate::analysis::indices::FreightBand;
use crate::analysis::number::{self, Locale, MoneyUnit};
use crate::analysis::{Figure, Index, MadeOf, Missing, Side};
use crate::model::{
    ActorId, Agreement, Dataset, Domain, Event, PartialDate, Selection, SourceId, Vector,
};
use crate::text::{Arg, Words};

use super::measures::lack_id;

/// Everything needed to put data into words.
#[derive(Clone, Copy)]
pub struct Say<'a> {
    /// The words of the interface.
    pub words: &'a Words,
    /// How numbers are written.
    pub locale: Locale,
    /// The data.
    pub dataset: &'a Dataset,
    /// Look-ups of the data.
    pub index: &'a Index,
    /// What freight may add to the value of goods: gaps between both sides' figures are set against it.
    pub freight: FreightBand,
}

impl Say<'_> {
    /// The name of an actor in the language of the interface, else in English, else its code.
    pub fn actor(&self, id: &ActorId) -> String {
        let tag = self.words.language().tag();
        self.index
            .actor(self.dataset, id)
            .and_then(|actor| actor.names.get(tag).or_else(|| actor.names.get("en")))
            .cloned()
            .unwrap_or_else(|| id.to_string())
    }

    /// The short name of an organisation: its abbreviation in the language of the interface, else its code.
    pub fn abbreviation(&self, id: &ActorId) -> String {
        let name = format!("short-{}", id.as_str().to_lowercase());
        if self.words.has(&name) {
            self.words.get(&name)
        } else {
            id.to_string()
        }
    }

    /// Names of several actors, with commas.
    pub fn actors(&self, ids: &[ActorId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.actor(id)).collect();
        names.join(", ")
    }

    /// The short name of a vector, as on its disc.
    pub fn vector(&self, vector: Vector) -> String {
        self.words.get(match vector {
            Vector::Russia => "vector-russia",
            Vector::China => "vector-china",
            Vector::Eu => "vector-eu",
            Vector::UnitedStates => "vector-usa",
            Vector::Gulf => "vector-gulf",
            Vector::Turkiye => "vector-turkiye",
        })
    }

    /// The short name of a vector after "with", which some languages inflect.
    pub fn with_vector(&self, vector: Vector) -> String {
        self.words.get(match vector {
            Vector::Russia => "with-russia",
            Vector::China => "with-china",
            Vector::Eu => "with-eu",
            Vector::UnitedStates => "with-usa",
            Vector::Gulf => "with-gulf",
            Vector::Turkiye => "with-turkiye",
        })
    }

    /// The name of what is selected.
    pub fn selection(&self, selection: &Selection) -> String {
        match selection {
            Selection::Region => self.words.get("region-name"),
            Selection::State(id) => self.actor(id),
            Selection::Partner(Vector::Gulf) => self.actor(&Vector::Gulf.id()),
            Selection::Partner(vector) => self.actor(&vector.id()),
        }
    }

    /// A sum such as `$28.1 bn`; the value is in million US$.
    pub fn money(&self, musd: f64) -> String {
        let (value, unit) = number::money(musd, self.locale);
        let id = match unit {
            MoneyUnit::Trillion => "money-trillion",
            MoneyUnit::Billion => "money-billion",
            MoneyUnit::Million => "money-million",
            MoneyUnit::Thousand => "money-thousand",
        };
        match value.strip_prefix('−') {
            Some(value) => format!("−{}", self.words.with(id, &[("value", value.into())])),
            None => self.words.with(id, &[("value", value.into())]),
        }
    }

    /// A share from 0 to 1 in per cent.
    pub fn share(&self, share: f64) -> String {
        let value = number::percent(share * 100.0, self.locale);
        self.words.with("percent", &[("value", value.into())])
    }

    /// A date as far as it is known: `9 Oct 2025`, `Oct 2025`, `2025`.
    pub fn date(&self, date: PartialDate) -> String {
        let Some(month) = date.month() else {
            return date.year().to_string();
        };
        // After a day some languages inflect the month.
        let month = self.words.get(&if date.day().is_some() {
            format!("month-of-{month}")
        } else {
            format!("month-{month}")
        });
        let args = [
            ("month", Arg::from(month)),
            ("year", date.year().into()),
            (
                "day",
                date.day()
                    .map_or_else(String::new, |day| day.to_string())
                    .into(),
            ),
        ];
        let id = if date.day().is_some() {
            "date-day"
        } else {
            "date-month"
        };
        self.words.with(id, &args)
    }

    /// The name of a domain.
    pub fn domain(&self, domain: Domain) -> String {
        self.words.get(&format!("domain-{}", domain.as_str()))
    }

    /// The line under the title of an agreement: date, domains, status.
    pub fn agreement_line(&self, agreement: &Agreement) -> String {
        let mut parts = Vec::new();
        if let Some(signed) = agreement.signed {
            parts.push(self.date(signed));
        }
        parts.push(self.domains(&agreement.domains));
        parts.push(
            self.words
                .get(&format!("status-{}", agreement.status.as_str())),
        );
        parts.join(" · ")
    }

    /// The line under the title of an event: date, place, domains.
    pub fn event_line(&self, event: &Event) -> String {
        let mut parts = vec![self.span(event)];
        parts.extend(event.place.clone());
        parts.push(self.domains(&event.topics));
        if event.status == crate::model::EventStatus::Planned {
            parts.push(self.words.get("event-planned"));
        }
        parts.join(" · ")
    }

    /// The days of an event.
    pub fn span(&self, event: &Event) -> String {
        match event.end_date {
            Some(end) if end != event.date => {
                format!("{} – {}", self.date(event.date), self.date(end))
            }
            _ => self.date(event.date),
        }
    }

    /// Domains with commas, the first letter large.
    pub fn domains(&self, domains: &[Domain]) -> String {
        let names: Vec<String> = domains
            .iter()
            .enumerate()
            .map(|(at, domain)| {
                let name = self.domain(*domain);
                if at == 0 { name } else { name.to_lowercase() }
            })
            .collect();
        names.join(", ")
    }

    /// Publisher of a source, with the year of publication.
    pub fn source(&self, id: &SourceId) -> String {
        let Some(source) = self.index.source(self.dataset, id) else {
            return id.to_string();
        };
        match source.published {
            Some(date) => format!("{}, {}", source.publisher, date.year()),
            None => source.publisher.clone(),
        }
    }

    /// Whose statistics a figure comes from; of a sum, how much it covers and who reported its parts.
    pub fn provenance(&self, figure: &Figure) -> String {
        self.whose(figure.side, &figure.reported_by, &figure.made_of)
    }

    /// Whose statistics these are; of a sum, how much it covers and who reported its parts.
    pub fn whose(&self, side: Side, reported_by: &[ActorId], made_of: &MadeOf) -> String {
        let who = Arg::from(self.actors(reported_by));
        if let Some(made_of) = self.made_of(made_of) {
            return self
                .words
                .with("side-sum", &[("what", made_of.into()), ("who", who)]);
        }
        let id = match side {
            Side::State => "side-state",
            Side::Partner => "side-partner",
            Side::International => "side-international",
            Side::Other => "side-other",
        };
        self.words.with(id, &[("who", who)])
    }

    /// The first few sources of a figure, each once, and how many more there are.
    pub fn sources(&self, ids: &[SourceId]) -> String {
        const SHOWN: usize = 3;
        let mut names: Vec<String> = ids.iter().map(|id| self.source(id)).collect();
        names.dedup();
        let more = names.len().saturating_sub(SHOWN);
        names.truncate(SHOWN);
        let mut text = names.join(" · ");
        if more > 0 {
            text.push_str(&self.words.with("sources-more", &[("count", more.into())]));
        }
        text
    }

    /// Where a figure comes from, in two lines: whose statistics and which year, then the sources.
    pub fn trace(&self, figure: &Figure) -> String {
        format!(
            "{}, {}\n{}",
            figure.year,
            self.provenance(figure),
            self.sources(&figure.sources)
        )
    }

    /// The same beside words that say a year: the year of the figure stands there only where it is another one.
    pub fn trace_beside(&self, figure: &Figure, said: i32) -> String {
        if figure.year != said {
            return self.trace(figure);
        }
        let (whose, sources) = (self.provenance(figure), self.sources(&figure.sources));
        format!("{whose}\n{sources}")
    }

    /// "3 of 6 members", "4 of 5 states"; nothing for a figure of one row.
    pub fn made_of(&self, made_of: &MadeOf) -> Option<String> {
        let (id, have, of) = match made_of {
            MadeOf::Row => return None,
            MadeOf::Members { have, of } => ("of-members", have.len(), *of),
            MadeOf::States { have, of } => ("of-states", have.len(), *of),
        };
        Some(
            self.words
                .with(id, &[("have", have.into()), ("of", of.into())]),
        )
    }

    /// Who has not published, in one sentence.
    pub fn missing(&self, state: &str, partner: &str, year: i32, missing: &Missing) -> String {
        let mut args = vec![
            ("state", Arg::from(state)),
            ("partner", partner.into()),
            ("year", year.into()),
        ];
        let id = match missing {
            Missing::NotReportedByState {
                last_year: Some(last),
            } => {
                args.push(("last", (*last).into()));
                "missing-state-since"
            }
            Missing::NotReportedByState { last_year: None } => "missing-state",
            Missing::NobodyReported { .. } => "missing-nobody",
            Missing::OnlyPartYear { periods } => {
                args.push(("periods", periods.join(", ").into()));
                "missing-part-year"
            }
            Missing::OnlyGrowth { change_pct, .. } => {
                args.push(("change", number::signed(*change_pct, self.locale).into()));
                "missing-growth"
            }
            Missing::Lacks(lack) => lack_id(*lack),
            Missing::NotApplicable => "missing-not-applicable",
        };
        self.words.with(id, &args)
    }
}
