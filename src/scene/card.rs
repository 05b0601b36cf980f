//! The card of a value in words: what it is, whose statistics, how it is worked out, where it stands.

use super::index_parts::PartRow;
use super::say::Say;
use crate::analysis::indices::Literature;
use crate::analysis::{Datum, Formula, FormulaId, Measure, Missing, Quantity, Trace};
use crate::model::{ActorId, Confidence, Coverage, Place, SourceId};
use crate::text::Arg;

/// How many inputs, records and sources a card lists before it counts the rest.
const SHOWN: usize = 7;

/// A line with a name and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A value that goes into the formula: leads to its own card.
#[derive(Clone, Debug, PartialEq)]
pub struct InputRow {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The value's card.
    pub datum: Datum,
}

/// A record that the value rests on: leads to its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRow {
    /// What it is called.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

/// A source: leads to its page, and to the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// The source.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Publisher, year of publication, day it was read.
    pub line: String,
    /// Its address.
    pub url: Option<String>,
}

/// A work of literature: leads to the web where its address is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// Author, title, where and when it was published.
    pub text: String,
    /// Its address.
    pub url: Option<String>,
}

/// How the value is worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaWords {
    /// The formula in words and signs.
    pub text: String,
    /// Who is left out; empty where nobody is.
    pub exclusions: String,
    /// The works it comes from.
    pub literature: Vec<WorkRow>,
    /// What goes in.
    pub inputs: Vec<InputRow>,
    /// How many more go in than are listed.
    pub more_inputs: usize,
}

/// The card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What the value is.
    pub title: String,
    /// The value with its unit as on screen, or that there is none.
    pub value: String,
    /// Whether there is a value.
    pub known: bool,
    /// Unit, exact value, year, whose statistics, confidence, coverage.
    pub facts: Vec<Fact>,
    /// Why there is no value, remarks on the records.
    pub notes: Vec<String>,
    /// How it is worked out.
    pub formula: Option<FormulaWords>,
    /// What an index splits into.
    pub parts: Vec<PartRow>,
    /// The records it rests on; only those that the inputs do not lead to.
    pub records: Vec<RecordRow>,
    /// How many more there are.
    pub more_records: usize,
    /// Sources.
    pub sources: Vec<SourceRow>,
    /// How many more there are.
    pub more_sources: usize,
}

impl Card {
    /// The card of a value.
    pub fn new(say: &Say<'_>, datum: &Datum) -> Self {
        let trace = say.look_up(datum);
        let formula = trace.formula.as_ref().map(|formula| words_of(say, formula));
        // A value with inputs leads to its records through them.
        let own: &[Place] = match &trace.formula {
            Some(formula) if !formula.inputs.is_empty() => &[],
            _ => &trace.rows,
        };
        let sources = trace.sources.iter().filter_map(|id| source(say, id));
        Self {
            title: say.datum(datum),
            value: value(say, datum, &trace),
            known: trace.value.is_some() || trace.words.is_some(),
            facts: facts(say, &trace),
            notes: notes(say, datum, &trace),
            formula,
            parts: trace
                .index
                .as_ref()
                .map(|index| say.index_parts(index, &trace.quantity))
                .unwrap_or_default(),
            records: own
                .iter()
                .take(SHOWN)
                .map(|place| RecordRow {
                    name: say.record(*place),
                    place: *place,
                })
                .collect(),
            more_records: own.len().saturating_sub(SHOWN),
            sources: sources.take(SHOWN).collect(),
            more_sources: trace.sources.len().saturating_sub(SHOWN),
        }
    }
}

/// The value in words.
pub fn value(say: &Say<'_>, datum: &Datum, trace: &Trace) -> String {
    if let Some(index) = &trace.index {
        return say.index_value(index, &trace.quantity);
    }
    match (trace.value, &trace.words) {
        (Some(value), _) => say.quantity(value, &trace.quantity),
        (None, Some(words)) => in_language(say, datum).unwrap_or_else(|| words.clone()),
        (None, None) => say.words.get("not-reported"),
    }
}

/// Names that the data holds in several languages.
fn in_language(say: &Say<'_>, datum: &Datum) -> Option<String> {
    let Datum::Record { place, field } = datum else {
        return None;
    };
    if place.section != crate::model::Section::Actors {
        return None;
    }
    let actor = say.dataset.actors.get(place.at)?;
    match field {
        crate::analysis::Field::Capital => {
            let capital = actor.capital.as_ref()?;
            capital.names.get(say.words.language().tag()).cloned()
        }
        _ => Some(say.actor(&actor.id)),
    }
}

/// A source in words.
pub fn source(say: &Say<'_>, id: &SourceId) -> Option<SourceRow> {
    let source = say.index.source(say.dataset, id)?;
    let mut line = say.source(id);
    if let Some(read) = source.read {
        let args = [("date", say.date(read).into())];
        line = format!("{line} · {}", say.words.with("card-read", &args));
    }
    Some(SourceRow {
        id: id.clone(),
        title: source.title.clone(),
        line,
        url: source.url.clone(),
    })
}

fn facts(say: &Say<'_>, trace: &Trace) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |id: &str, text: String| {
        if !text.is_empty() {
            let label = say.words.get(id);
            facts.push(Fact { label, text });
        }
    };
    if let Some(value) = trace.value {
        let unit = say.unit(&trace.quantity);
        let exact = |value| say.exact(value, trace.formula.is_some());
        // Of a range neither end is the value.
        let bounds = trace.index.as_ref().and_then(|index| index.bounds);
        let exact = match bounds {
            Some((low, high)) => {
                let args = [("low", exact(low).into()), ("high", exact(high).into())];
                say.words.with("index-range", &args)
            }
            None => exact(value),
        };
        let args = [("value", exact.into()), ("unit", unit.into())];
        add("card-label-exact", say.words.with("card-with-unit", &args));
    }
    if let Some(year) = trace.year {
        add("column-year", say.time(year, trace.period.as_deref()));
    }
    if let Some(made_of) = trace.made_of.as_ref().filter(|_| trace.side.is_some()) {
        let side = trace.side.unwrap_or(crate::analysis::Side::Other);
        add(
            "card-label-whose",
            say.whose(side, &trace.reported_by, made_of),
        );
    } else if !trace.reported_by.is_empty() {
        let who: Vec<String> = trace.reported_by.iter().map(|id| say.short(id)).collect();
        add("card-label-reported-by", who.join(", "));
    }
    if let Some(confidence) = trace.confidence {
        add("label-confidence", say.confidence(confidence));
    }
    if let Some(coverage) = trace.coverage {
        add("card-label-coverage", say.coverage(coverage));
    }
    facts
}

fn notes(say: &Say<'_>, datum: &Datum, trace: &Trace) -> Vec<String> {
    const NOTES: usize = 4;
    let missing = trace.missing.as_ref();
    let mut notes: Vec<String> = missing
        .and_then(|missing| why(say, datum, missing))
        .into_iter()
        .collect();
    if let Some(index) = &trace.index {
        notes.extend(say.index_notes(index));
    }
    notes.extend(freight(say, datum));
    notes.extend(trace.notes.iter().take(NOTES).cloned());
    if trace.notes.len() > NOTES {
        let count = trace.notes.len() - NOTES;
        notes.push(say.words.with("card-more", &[("count", count.into())]));
    }
    notes
}

/// What freight explains of a mirror gap.
fn freight(say: &Say<'_>, datum: &Datum) -> Option<String> {
    let (state, partner, year) = match datum {
        Datum::Gap {
            reporter,
            partner,
            year,
        } => (reporter, partner, *year),
        Datum::Measure {
            measure: Measure::MirrorGap,
            state,
            partner,
            year,
        } => (state, partner, *year),
        _ => return None,
    };
    let gap = say.total_gap(state, partner, year)?;
    Some(say.of_freight(&gap))
}

fn why(say: &Say<'_>, datum: &Datum, missing: &Missing) -> Option<String> {
    let (who, partner, year): (&ActorId, ActorId, i32) = match datum {
        Datum::Trade {
            reporter,
            partner,
            year,
            ..
        } => (reporter, partner.clone(), *year),
        Datum::Measure {
            state,
            partner,
            year,
            ..
        } => (state, partner.clone(), *year),
        Datum::Share {
            reporter,
            vector,
            year,
        } => (reporter, vector.id(), *year),
        _ => return None,
    };
    Some(say.missing(&say.short(who), &say.short(&partner), year, missing))
}

fn words_of(say: &Say<'_>, formula: &Formula) -> FormulaWords {
    let names: Vec<String> = formula.excluded.iter().map(|id| say.short(id)).collect();
    let exclusions = if names.is_empty() {
        String::new()
    } else {
        let id = match formula.id {
            FormulaId::Rest => "card-among-others",
            _ => "card-without",
        };
        say.words.with(id, &[("names", names.join(", ").into())])
    };
    FormulaWords {
        text: say.words.get(&match formula.id {
            FormulaId::Index(kind) => kind.formula(),
            other => format!("card-formula-{}", other.id()),
        }),
        exclusions,
        literature: literature(say, formula.id),
        inputs: formula
            .inputs
            .iter()
            .take(SHOWN)
            .map(|input| InputRow {
                name: say.datum(&input.datum),
                value: written(say, input.value, &input.quantity),
                datum: input.datum.clone(),
            })
            .collect(),
        more_inputs: formula.inputs.len().saturating_sub(SHOWN),
    }
}

fn literature(say: &Say<'_>, id: FormulaId) -> Vec<WorkRow> {
    let works = id.literature();
    // An index says where its formula is from, also where it is only counting and dividing.
    if works.is_empty() && matches!(id, FormulaId::Index(_)) {
        return vec![WorkRow {
            text: say.words.get("card-literature-own"),
            url: None,
        }];
    }
    works.iter().map(work).collect()
}

fn work(work: &Literature) -> WorkRow {
    let (author, title) = (work.author, work.title);
    WorkRow {
        text: match work.year {
            Some(year) => format!("{author}, “{title}”, {}, {year}", work.published_in),
            None => format!("{author}, “{title}”, {}", work.published_in),
        },
        url: work.url.map(str::to_owned),
    }
}

fn written(say: &Say<'_>, value: Option<f64>, quantity: &Quantity) -> String {
    match value {
        Some(value) => say.quantity(value, quantity),
        None => say.words.get("not-reported"),
    }
}

impl Say<'_> {
    /// How well something is supported.
    pub fn confidence(&self, confidence: Confidence) -> String {
        self.words
            .get(&format!("confidence-{}", confidence.as_str()))
    }

    /// What a figure of trade counts.
    pub fn coverage(&self, coverage: Coverage) -> String {
        self.words.get(&format!("coverage-{}", coverage.as_str()))
    }

    /// "and 3 more"; empty for none.
    pub fn more(&self, count: usize) -> Option<String> {
        let args: [(&str, Arg); 1] = [("count", count.into())];
        (count > 0).then(|| self.words.with("card-more", &args))
    }
}
