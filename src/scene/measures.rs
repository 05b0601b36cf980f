//! Measures in words: names, values with their units, numbers of a legend, where a value comes from.

use super::say::Say;
use crate::analysis::number::{self, Scale};
use crate::analysis::{
    Classes, Lack, Measure, MeasureGroup, Missing, Origin, Reading, Records, Side, Unit,
    partners_of,
};
use crate::model::{Confidence, IndicatorId, Section, Vector};
use crate::text::Arg;

/// The units of indicators that have words in every language: the words of the dataset, the last part of the
/// message ids, and whether large numbers are shortened to thousands and millions.
const KNOWN_UNITS: [(&str, &str, bool); 10] = [
    ("persons", "persons", true),
    ("visits", "visits", true),
    ("events", "events", true),
    ("TEU", "teu", true),
    ("tonnes of uranium", "tu", true),
    ("million TIV", "tiv", false),
    ("million tonnes", "mt", false),
    ("million tonnes CO2", "mt-co2", false),
    ("billion cubic metres", "bcm", false),
    ("terawatt-hours", "twh", false),
];

fn known(text: &str) -> Option<(&'static str, bool)> {
    KNOWN_UNITS
        .iter()
        .find(|(words, ..)| *words == text)
        .map(|(_, key, scales)| (*key, *scales))
}

/// "Million tonnes" are not counted in thousands.
fn scales(text: &str) -> bool {
    known(text).map_or_else(
        || {
            let lower = text.to_lowercase();
            let words = ["thousand", "million", "billion", "trillion"];
            !words.iter().any(|word| lower.contains(word))
        },
        |(_, scales)| scales,
    )
}

const fn scale_key(scale: Scale) -> Option<&'static str> {
    match scale {
        Scale::One => None,
        Scale::Thousand => Some("thousand"),
        Scale::Million => Some("million"),
        Scale::Billion => Some("billion"),
        Scale::Trillion => Some("trillion"),
    }
}

/// The sentence about what a measure needs.
pub(super) const fn lack_id(lack: Lack) -> &'static str {
    match lack {
        Lack::Split => "lack-split",
        Lack::Total => "lack-total",
        Lack::YearBefore => "lack-year-before",
        Lack::Gdp => "lack-gdp",
        Lack::OtherSide(Side::State) => "lack-state",
        Lack::OtherSide(_) => "lack-partner",
        Lack::BothSides => "lack-both",
        Lack::SameParts => "lack-parts",
    }
}

impl Say<'_> {
    /// The name of an indicator in the language of the interface, else in English, else its id.
    pub fn indicator(&self, id: &IndicatorId) -> String {
        let tag = self.words.language().tag();
        self.index.indicator(self.dataset, id).map_or_else(
            || id.to_string(),
            |of| of.names.get(tag).unwrap_or(&of.name).clone(),
        )
    }

    /// The name of a measure, as in "Colour by: exports".
    pub fn measure(&self, measure: &Measure) -> String {
        match measure {
            Measure::Indicator(id) => self.indicator(id),
            _ => self.words.get(&format!("measure-{}", measure.id())),
        }
    }

    /// What a measure counts, in a sentence; of an indicator, in the words of the dataset.
    pub fn measure_tip(&self, measure: &Measure) -> String {
        let Measure::Indicator(id) = measure else {
            return self.words.get(&format!("measure-{}-tip", measure.id()));
        };
        let indicator = self.index.indicator(self.dataset, id);
        let description = indicator.map_or_else(String::new, |of| of.description.clone());
        let unit = measure.unit(self.dataset, self.index);
        let unit = self.legend_unit(&unit, Scale::One);
        let mut args = vec![("unit", Arg::from(unit))];
        let id = if measure.has_partner(self.index) {
            let partners = partners_of(self.dataset, self.index, measure);
            let names: Vec<String> = partners.into_iter().map(|v| self.vector(v)).collect();
            let none = || self.words.get("measure-no-partner");
            let names = if names.is_empty() {
                none()
            } else {
                names.join(", ")
            };
            args.push(("partners", names.into()));
            "measure-unit-by-partner"
        } else {
            "measure-unit-not-by-partner"
        };
        let line = self.words.with(id, &args);
        format!("{description}\n{line}").trim_start().to_owned()
    }

    /// The name of a group of measures; a domain without words of ours stands as it is.
    pub fn measure_group(&self, group: &MeasureGroup) -> String {
        match group {
            MeasureGroup::Trade => self.words.get("measures-trade"),
            MeasureGroup::Ties => self.words.get("measures-ties"),
            MeasureGroup::Money => self.words.get("measures-money"),
            MeasureGroup::Domain(domain) => {
                let own = format!("measures-{domain}");
                let shared = format!("domain-{domain}");
                let id = [own, shared].into_iter().find(|id| self.words.has(id));
                id.map_or_else(|| domain.clone(), |id| self.words.get(&id))
            }
        }
    }

    /// A value of a measure with its unit.
    pub fn value(&self, measure: &Measure, value: f64) -> String {
        let percent = |text: String| self.words.with("percent", &[("value", text.into())]);
        match (measure, measure.unit(self.dataset, self.index)) {
            (_, Unit::Musd) => self.money(value),
            (_, Unit::Usd) => {
                let text = number::decimals(value.abs(), 0, self.locale);
                let sign = if value <= -0.5 { "−" } else { "" };
                let amount = self.words.with("amount-usd", &[("value", text.into())]);
                format!("{sign}{amount}")
            }
            (Measure::Growth | Measure::MirrorGap, _) => {
                percent(number::signed(value, self.locale))
            }
            (Measure::Share, _) => self.share(value / 100.0),
            (_, Unit::Percent | Unit::PercentOfGdp) => {
                percent(number::fine_percent(value, self.locale))
            }
            (_, Unit::Count) => number::count(value, self.locale),
            (_, Unit::Persons) => self.scaled(value),
            (_, Unit::Other(unit)) => self.amount(value, &unit),
        }
    }

    /// A value of an indicator with its unit and all digits of the data; only money is shortened.
    pub fn as_published(&self, value: f64, unit: &Unit) -> String {
        let text = number::plain(value, self.locale);
        let with = |id: &str| self.words.with(id, &[("value", text.as_str().into())]);
        match unit {
            Unit::Musd => self.money(value),
            Unit::Usd => with("amount-usd"),
            Unit::Percent => with("percent"),
            Unit::PercentOfGdp => with("beyond-unit-percent-gdp"),
            Unit::Persons => with("beyond-unit-persons"),
            Unit::Count => text,
            Unit::Other(unit) => match known(unit) {
                Some((key, _)) => with(&format!("amount-{key}")),
                None => format!("{text} {unit}"),
            },
        }
    }

    fn scaled(&self, value: f64) -> String {
        let (text, scale) = number::scaled(value, self.locale);
        match scale_key(scale) {
            None => text,
            Some(key) => self
                .words
                .with(&format!("scale-{key}"), &[("value", text.into())]),
        }
    }

    fn amount(&self, value: f64, unit: &str) -> String {
        let text = if scales(unit) {
            self.scaled(value)
        } else {
            number::short(value, self.locale)
        };
        match known(unit) {
            Some((key, _)) => self
                .words
                .with(&format!("amount-{key}"), &[("value", text.into())]),
            None if unit.is_empty() => text,
            None => format!("{text} {unit}"),
        }
    }

    /// A reading: its value, or in a few words why there is none.
    pub fn reading(&self, measure: &Measure, reading: &Reading) -> String {
        match (reading.value, &reading.missing) {
            (Some(value), _) => self.value(measure, value),
            (None, Some(Missing::NotApplicable)) => self.words.get("pattern-empty"),
            (None, Some(Missing::Lacks(Lack::OtherSide(_)))) => self.words.get("one-side-only"),
            (None, Some(Missing::Lacks(Lack::SameParts))) => self.words.get("no-gap-short"),
            (None, _) => self.words.get("not-reported"),
        }
    }

    /// The title of a legend: what, with whom where it is about a partner, and when.
    pub fn measure_title(&self, measure: &Measure, partner: Vector, year: i32) -> String {
        let mut args = vec![("year", Arg::from(year))];
        let id = if let Measure::Indicator(id) = measure {
            args.push(("name", self.indicator(id).into()));
            if measure.has_partner(self.index) {
                args.push(("partner", self.vector(partner).into()));
                "legend-indicator-partner".to_owned()
            } else {
                "legend-indicator".to_owned()
            }
        } else {
            args.push(("with", self.with_vector(partner).into()));
            args.push(("partner", self.vector(partner).into()));
            format!("legend-{}", measure.id())
        };
        self.words.with(&id, &args)
    }

    /// What the numbers of a legend are counted in.
    pub fn measure_unit(&self, measure: &Measure, classes: &Classes) -> String {
        let unit = measure.unit(self.dataset, self.index);
        let words = match measure {
            Measure::Share => self.words.get("legend-share-unit"),
            Measure::Growth => self.words.get("legend-growth-unit"),
            Measure::MirrorGap => self.words.get("legend-mirror-gap-unit"),
            _ => self.legend_unit(&unit, scale_of(&unit, classes)),
        };
        let args = [("unit", words.clone().into())];
        match measure {
            Measure::Turnover => self.words.with("legend-turnover-unit", &args),
            Measure::Indicator(_) if !measure.has_partner(self.index) => {
                self.words.with("legend-unit-no-partner", &args)
            }
            _ => words,
        }
    }

    fn legend_unit(&self, unit: &Unit, scale: Scale) -> String {
        let key = scale_key(scale);
        let words = match unit {
            Unit::Musd | Unit::Usd => {
                let key = key.unwrap_or("one");
                return self.words.get(&format!("unit-usd-{key}"));
            }
            Unit::Percent => return self.words.get("unit-percent"),
            Unit::PercentOfGdp => return self.words.get("unit-percent-of-gdp"),
            Unit::Count => return self.words.get("legend-agreements-unit"),
            Unit::Persons => self.words.get("unit-persons"),
            Unit::Other(text) => match known(text) {
                Some((key, _)) => self.words.get(&format!("unit-{key}")),
                None => text.clone(),
            },
        };
        match key {
            None => words,
            Some(key) => self
                .words
                .with(&format!("unit-in-{key}"), &[("unit", words.into())]),
        }
    }

    /// The numbers between the classes of a legend.
    pub fn ticks(&self, measure: &Measure, classes: &Classes) -> Vec<String> {
        let unit = measure.unit(self.dataset, self.index);
        let factor = base(&unit) / scale_of(&unit, classes).divisor();
        classes
            .bounds
            .iter()
            .map(|bound| number::plain(bound * factor, self.locale))
            .collect()
    }

    /// Whose statistics a value comes from, a line for each part that says something of its own; without a value
    /// why there is none.
    pub fn origins(&self, measure: &Measure, reading: &Reading) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (at, origin) in reading.origins.iter().enumerate() {
            let whose = match origin {
                Origin::Trade(figure) => self.provenance(figure),
                Origin::Records(records) => self.of_records(records),
            };
            // The same statistics need no second line.
            if at > 0 && lines.contains(&whose) {
                continue;
            }
            let value = match (measure, origin) {
                (Measure::MirrorGap, Origin::Trade(figure)) => figure.turnover_musd,
                _ => None,
            };
            let with = |id: &str, who: String| self.words.with(id, &[("who", who.into())]);
            lines.push(match (value, measure, origin) {
                (Some(value), ..) => format!("{whose}: {}", self.money(value)),
                (None, Measure::Share, _) if at > 0 => with("origin-total", whose),
                (None, Measure::GdpShare, Origin::Records(gdp)) => {
                    with("origin-gdp", self.publishers(gdp))
                }
                _ => whose,
            });
        }
        lines.join("\n")
    }

    fn of_records(&self, records: &Records) -> String {
        if let Some(side) = records.side {
            return self.whose(side, &records.reported_by, &records.made_of);
        }
        if records.sources.is_empty() {
            let count = Arg::from(records.places.len());
            return self.words.with("records-counted", &[("count", count)]);
        }
        let who = self.publishers(records);
        self.words.with("published-by", &[("who", who.into())])
    }

    fn publishers(&self, records: &Records) -> String {
        let mut names: Vec<String> = records
            .sources
            .iter()
            .map(|id| {
                let source = self.index.source(self.dataset, id);
                source.map_or_else(|| id.to_string(), |source| source.publisher.clone())
            })
            .collect();
        names.dedup();
        names.join(", ")
    }

    /// What a reader should know beside the value: a confidence that is not high, the remark on the record.
    pub fn remarks(&self, reading: &Reading) -> String {
        let mut lines: Vec<String> = Vec::new();
        let confidence = reading.confidence();
        if let Some(level) = confidence.filter(|level| *level != Confidence::High) {
            let word = self.words.get(&format!("confidence-{}", level.as_str()));
            lines.push(
                self.words
                    .with("remark-confidence", &[("level", word.into())]),
            );
        }
        let of_values = reading.origins.iter().filter(|origin| {
            let first = origin.places().first().copied();
            first.is_some_and(|place| place.section != Section::Trade)
        });
        lines.extend(of_values.filter_map(|origin| origin.notes().first().cloned()));
        lines.join("\n")
    }

    /// Why a state has no value, in one sentence.
    pub fn why_none(
        &self,
        measure: &Measure,
        state: &str,
        partner: Vector,
        year: i32,
        missing: &Missing,
    ) -> String {
        let of_records = matches!(measure, Measure::Investment(_) | Measure::Indicator(_));
        let mut args = vec![("state", Arg::from(state)), ("year", year.into())];
        let id = match missing {
            Missing::NotReportedByState {
                last_year: Some(last),
            } if of_records => {
                args.push(("last", (*last).into()));
                "missing-value-since"
            }
            Missing::NotReportedByState { last_year: None } if of_records => "missing-value",
            Missing::OnlyPartYear { periods } if of_records => {
                args.push(("periods", periods.join(", ").into()));
                "missing-value-part-year"
            }
            _ => return self.missing(state, &self.vector(partner), year, missing),
        };
        self.words.with(id, &args)
    }
}

/// What a value is multiplied by before it is shortened.
const fn base(unit: &Unit) -> f64 {
    match unit {
        Unit::Musd => 1e6,
        _ => 1.0,
    }
}

/// One scale for all numbers of a legend, made for the largest of them.
fn scale_of(unit: &Unit, classes: &Classes) -> Scale {
    let shortened = match unit {
        Unit::Musd | Unit::Usd | Unit::Persons => true,
        Unit::Percent | Unit::PercentOfGdp | Unit::Count => false,
        Unit::Other(text) => scales(text),
    };
    let sizes = classes.bounds.iter().map(|bound| bound.abs());
    let largest = sizes.reduce(f64::max).or(classes.largest).unwrap_or(0.0);
    if shortened {
        Scale::of(largest * base(unit))
    } else {
        Scale::One
    }
}
