//! Values and records in words: what they are called, how they are written, what they are counted in.

use super::pieces::{Piece, marked, pieces};
use super::say::Say;
use crate::analysis::number::{self, CountUnit};
use crate::analysis::{Datum, EARLIER, Field, Flow, Missing, Preference, Quantity};
use crate::model::{ActorId, Place, Section, Vector};
use crate::text::Arg;

impl Say<'_> {
    /// The name of an actor as it stands beside others: short for the six partners, "Central Asia" for the region.
    pub fn short(&self, id: &ActorId) -> String {
        match Vector::from_code(id.as_str()) {
            Some(vector) => self.vector(vector),
            None if *id == crate::model::REGION => self.words.get("region-name"),
            None => self.actor(id),
        }
    }

    /// What a value is: "Exports, Kazakhstan – Russia, 2024".
    pub fn datum(&self, datum: &Datum) -> String {
        match datum {
            Datum::Trade {
                reporter,
                partner,
                year,
                flow,
                preference,
            } => {
                let what = self.pair(&self.flow(*flow), reporter, partner, *year);
                let who = match preference {
                    Preference::Default => return what,
                    Preference::State => reporter,
                    Preference::Partner => partner,
                };
                let args = [("what", what.into()), ("who", self.short(who).into())];
                self.words.with("card-by", &args)
            }
            Datum::Measure {
                measure,
                state,
                partner,
                year,
            } => {
                let name = capitalised(&self.measure(measure));
                if measure.has_partner(self.index) {
                    return self.pair(&name, state, partner, *year);
                }
                self.alone(&name, state, *year)
            }
            Datum::Share {
                reporter,
                vector,
                year,
            } => {
                let args = [
                    ("partner", Arg::from(self.vector(*vector))),
                    ("who", self.short(reporter).into()),
                    ("year", (*year).into()),
                ];
                self.words.with("card-share", &args)
            }
            Datum::Others { reporter, year } => self.of_one("card-others", reporter, *year),
            Datum::Balance { reporter, year } => self.of_one("card-balance", reporter, *year),
            Datum::Change {
                reporter,
                vector,
                year,
            } => {
                let args = [
                    ("who", Arg::from(self.short(reporter))),
                    ("partner", self.vector(*vector).into()),
                    ("from", (*year - EARLIER).into()),
                    ("year", (*year).into()),
                ];
                self.words.with("card-change", &args)
            }
            Datum::Gap {
                reporter,
                partner,
                year,
            } => self.pair(&self.words.get("card-gap"), reporter, partner, *year),
            Datum::Count { section, of, .. } => self.count_of(*section, of.as_deref()),
            Datum::Ratio { part, .. } => {
                let name = self.field_of(*part, Field::Value);
                self.words.with("card-ratio", &[("part", name.into())])
            }
            Datum::Index {
                kind,
                reporter,
                partner,
                year,
            } => {
                let name = self.index_name(*kind, partner.is_some());
                match partner {
                    Some(partner) => self.pair(&name, reporter, partner, *year),
                    None => self.alone(&name, reporter, *year),
                }
            }
            Datum::Record { place, field } => self.field_of(*place, *field),
        }
    }

    /// "Agreements, counted", or the measure with the filters that are set.
    fn count_of(&self, section: Section, of: Option<&Datum>) -> String {
        let (id, what) = match of {
            Some(of) => ("card-count-restricted", self.datum(of)),
            None => ("card-count", self.section(section)),
        };
        self.words.with(id, &[("what", what.into())])
    }

    /// The name of a flow.
    pub fn flow(&self, flow: Flow) -> String {
        self.words.get(match flow {
            Flow::Exports => "card-flow-exports",
            Flow::Imports => "card-flow-imports",
            Flow::Turnover => "card-flow-turnover",
        })
    }

    fn pair(&self, what: &str, who: &ActorId, partner: &ActorId, year: i32) -> String {
        let args = [
            ("what", Arg::from(what)),
            ("who", self.short(who).into()),
            ("partner", self.short(partner).into()),
            ("year", year.into()),
        ];
        self.words.with("card-pair", &args)
    }

    fn alone(&self, what: &str, who: &ActorId, year: i32) -> String {
        let args = [
            ("what", Arg::from(what)),
            ("who", self.short(who).into()),
            ("year", year.into()),
        ];
        self.words.with("card-alone", &args)
    }

    fn of_one(&self, id: &str, who: &ActorId, year: i32) -> String {
        let args = [("who", Arg::from(self.short(who))), ("year", year.into())];
        self.words.with(id, &args)
    }

    fn field_of(&self, place: Place, field: Field) -> String {
        let name = self.record(place);
        let id = match (field, place.section) {
            (Field::Whole, _) | (Field::Value, Section::Observations | Section::Investments) => {
                return name;
            }
            (Field::Value, _) => "card-field-value",
            (Field::Population, _) => "card-field-population",
            (Field::Gdp, _) => "card-field-gdp",
            (Field::Area, _) => "card-field-area",
            (Field::Length, _) => "card-field-length",
            (Field::Capacity, _) => "card-field-capacity",
            (Field::Capital, _) => "card-field-capital",
            (Field::Exports, _) => "card-flow-exports",
            (Field::Imports, _) => "card-flow-imports",
            (Field::Turnover, _) => "card-flow-turnover",
            (Field::Growth, _) => "card-field-growth",
        };
        let what = self.words.get(id);
        let args = [("what", what.into()), ("name", name.into())];
        self.words.with("card-field", &args)
    }

    /// The name of a record: its title, or what it is about.
    pub fn record(&self, place: Place) -> String {
        let at = place.at;
        let d = self.dataset;
        let name = match place.section {
            Section::Actors => d.actors.get(at).map(|r| self.actor(&r.id)),
            Section::Trade => d.trade.get(at).map(|r| {
                let pair = [&r.reporter, &r.partner]
                    .map(|id| self.short(id))
                    .join(" – ");
                format!("{pair}, {}", self.time(r.year, r.period.as_deref()))
            }),
            Section::Agreements => d.agreements.get(at).map(|r| r.title.clone()),
            Section::Events => d.events.get(at).map(|r| r.title.clone()),
            Section::Memberships => d.memberships.get(at).map(|r| {
                let pair = [&r.country, &r.organisation].map(|id| self.actor(id));
                pair.join(" – ")
            }),
            Section::Indicators => d.indicators.get(at).map(|r| self.indicator(&r.id)),
            Section::Observations => d.observations.get(at).map(|r| {
                let name = self.indicator(&r.indicator);
                let who = self.with_partner(&r.country, r.partner.as_ref());
                format!("{name}, {who}, {}", self.time(r.year, r.period.as_deref()))
            }),
            Section::Investments => d.investments.get(at).map(|r| {
                let name = self
                    .words
                    .get(&format!("investment-{}", r.measure.as_str()));
                let who = self.with_partner(&r.country, Some(&r.partner));
                format!("{name}, {who}, {}", self.time(r.year, r.period.as_deref()))
            }),
            Section::Corridors => d.corridors.get(at).map(|r| r.name.clone()),
            Section::Sites => d.sites.get(at).map(|r| r.name.clone()),
            Section::Sources => d.sources.get(at).map(|r| r.title.clone()),
            Section::Notes => d.notes.get(at).map(|r| r.about.to_string()),
            Section::Stories => d.stories.get(at).map(|r| r.title.clone()),
        };
        name.unwrap_or_else(|| place.to_string())
    }

    fn with_partner(&self, country: &ActorId, partner: Option<&ActorId>) -> String {
        let country = self.short(country);
        match partner {
            Some(partner) => format!("{country} – {}", self.short(partner)),
            None => country,
        }
    }

    /// A year, or the part of it that a figure covers.
    pub fn time(&self, year: i32, period: Option<&str>) -> String {
        period.map_or_else(|| year.to_string(), str::to_owned)
    }

    /// Who has not published, in one sentence; growth that is known alone leads to its card.
    pub fn missing_pieces(
        &self,
        state: &str,
        partner: &str,
        year: i32,
        missing: &Missing,
    ) -> Vec<Piece> {
        let sentence = self.missing(state, partner, year, missing);
        let Missing::OnlyGrowth { change_pct, row } = missing else {
            return vec![Piece::words(sentence)];
        };
        let value = self.quantity(*change_pct, &Quantity::Change);
        let datum = Datum::Record {
            place: Place::new(Section::Trade, *row),
            field: Field::Growth,
        };
        let sentence = sentence.replacen(&value, &marked(&value), 1);
        pieces(&sentence, &[(value, datum)])
    }

    /// A value with its unit, rounded as on screen.
    pub fn quantity(&self, value: f64, quantity: &Quantity) -> String {
        let unit = |id, value: String| self.words.with(id, &[("value", value.into())]);
        match quantity {
            Quantity::Musd => self.money(value),
            Quantity::Percent => self.share(value / 100.0),
            Quantity::Change => unit("percent", number::signed(value, self.locale)),
            Quantity::Points => unit("index-points", number::signed(value, self.locale)),
            Quantity::Partners => number::decimals(value, 1, self.locale),
            Quantity::Index => number::decimals(value, 2, self.locale),
            Quantity::Count => number::count(value, self.locale),
            Quantity::People => self.people(value),
            Quantity::SquareKm => unit("card-square-km", number::count(value, self.locale)),
            Quantity::Km => unit("card-km", number::plain(value, self.locale)),
            Quantity::Indicator(_) => {
                let value = number::plain(value, self.locale);
                let args = [
                    ("value", value.into()),
                    ("unit", self.unit(quantity).into()),
                ];
                self.words.with("card-with-unit", &args)
            }
            Quantity::Words => number::plain(value, self.locale),
        }
    }

    /// A number of people.
    pub fn people(&self, value: f64) -> String {
        let (value, unit) = number::people(value, self.locale);
        let id = match unit {
            CountUnit::Million => "people-million",
            CountUnit::Thousand => "people-thousand",
            CountUnit::One => "people",
        };
        self.words.with(id, &[("value", value.into())])
    }

    /// A value as it stands in the data, or to three digits after the mark where it is worked out.
    pub fn exact(&self, value: f64, worked_out: bool) -> String {
        let whole = number::plain(value, self.locale);
        let three = number::decimals(value, 3, self.locale);
        if worked_out && three.len() < whole.len() {
            three
        } else {
            whole
        }
    }

    /// What a value is counted in; empty for words.
    pub fn unit(&self, quantity: &Quantity) -> String {
        let id = match quantity {
            Quantity::Musd => "card-unit-musd",
            Quantity::Percent | Quantity::Change => "card-unit-percent",
            Quantity::Index => "card-unit-index",
            Quantity::Points => "card-unit-points",
            Quantity::Partners => "card-unit-partners",
            Quantity::Count => "card-unit-count",
            Quantity::People => "card-unit-people",
            Quantity::SquareKm => "card-unit-square-km",
            Quantity::Km => "card-unit-km",
            Quantity::Indicator(id) => {
                let indicator = self.dataset.indicators.iter().find(|i| i.id == *id);
                return indicator.map_or_else(String::new, |i| i.unit.clone());
            }
            Quantity::Words => return String::new(),
        };
        self.words.get(id)
    }
}

/// With a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
