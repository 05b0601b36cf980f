//! Where a value comes from: whose statistics, which records, which formula.
//!
//! Everything here is read through the functions that the screen reads through, so that a card and the screen
//! cannot disagree.

mod formula;
mod index;
mod measure;
mod record;
mod shares;
mod trade;

pub use formula::{Formula, FormulaId, Input};
pub use record::{UsedBy, other_sides, sources_of, used_by};

use std::collections::HashSet;
use std::hash::Hash;

use super::Index;
use super::datum::{Datum, Flow};
use super::figure::{Figure, MadeOf, Preference, Side, figure};
use super::indices::{IndexValue, Settings};
use super::mirror::{Missing, why_missing};
use crate::model::{ActorId, Confidence, Coverage, Dataset, IndicatorId, Place, Section, SourceId};

/// What a value is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Million current US$.
    Musd,
    /// Per cent of something.
    Percent,
    /// Per cent with a sign: a change, a gap.
    Change,
    /// A number from 0 to 1.
    Index,
    /// Percentage points with a sign.
    Points,
    /// A number of partners, not a whole one.
    Partners,
    /// A number of things.
    Count,
    /// People.
    People,
    /// Square kilometres.
    SquareKm,
    /// Kilometres.
    Km,
    /// The unit of this indicator.
    Indicator(IndicatorId),
    /// No number: words, as they stand in the record.
    Words,
}

/// Everything about a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The value in its unit; `None` where there is none.
    pub value: Option<f64>,
    /// The value as words, where it is no number.
    pub words: Option<String>,
    /// The unit.
    pub quantity: Quantity,
    /// The year.
    pub year: Option<i32>,
    /// Which part of the year, where it is not all of it.
    pub period: Option<String>,
    /// What a figure of trade is made of.
    pub made_of: Option<MadeOf>,
    /// Whose statistics; of several figures, the side farthest from the state's own.
    pub side: Option<Side>,
    /// Who reported, each once.
    pub reported_by: Vec<ActorId>,
    /// Confidence; of several figures the lowest.
    pub confidence: Option<Confidence>,
    /// What is counted.
    pub coverage: Option<Coverage>,
    /// Remarks on the records, each once.
    pub notes: Vec<String>,
    /// Sources, each once.
    pub sources: Vec<SourceId>,
    /// The records it rests on, each once.
    pub rows: Vec<Place>,
    /// How it is worked out; `None` for a value that stands in a record.
    pub formula: Option<Formula>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// The index that the value is: its bounds, its remarks, why it cannot be computed.
    pub index: Option<IndexValue>,
}

impl Trace {
    const fn empty(quantity: Quantity, year: Option<i32>) -> Self {
        Self {
            value: None,
            words: None,
            quantity,
            year,
            period: None,
            made_of: None,
            side: None,
            reported_by: Vec::new(),
            confidence: None,
            coverage: None,
            notes: Vec::new(),
            sources: Vec::new(),
            rows: Vec::new(),
            formula: None,
            missing: None,
            index: None,
        }
    }

    /// Takes up what a figure says about itself.
    fn rest_on(&mut self, figure: &Figure) {
        self.side = self.side.max(Some(figure.side));
        self.confidence = self.confidence.max(Some(figure.confidence));
        self.coverage = self.coverage.max(Some(figure.coverage));
        add_new(&mut self.reported_by, &figure.reported_by);
        add_new(&mut self.notes, &figure.notes);
        add_new(&mut self.sources, &figure.sources);
        let rows: Vec<Place> = figure
            .rows
            .iter()
            .map(|at| Place::new(Section::Trade, *at))
            .collect();
        add_new(&mut self.rows, &rows);
    }

    /// Whether a reader can follow it: to a source, to inputs, to records, or to the reason why it is missing.
    pub fn is_followed(&self) -> bool {
        let inputs = self.formula.as_ref().is_some_and(|f| !f.inputs.is_empty());
        !self.sources.is_empty()
            || inputs
            || !self.rows.is_empty()
            || self.missing.is_some()
            || self
                .index
                .as_ref()
                .is_some_and(|index| index.value.is_err())
    }
}

/// Each of these once, in the order of their first occurrence; quick also for thousands.
fn once<'a, T: Eq + Hash + Clone + 'a>(all: impl IntoIterator<Item = &'a T>) -> Vec<T> {
    let mut seen = HashSet::new();
    let new = all.into_iter().filter(|one| seen.insert(*one));
    new.cloned().collect()
}

fn add_new<T: PartialEq + Clone>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

/// Looks up everything about a value, with the settings that a reader starts with.
pub fn trace(dataset: &Dataset, index: &Index, datum: &Datum) -> Trace {
    trace_with(dataset, index, datum, &Settings::default())
}

/// Looks up everything about a value; indices are computed with these settings.
pub fn trace_with(dataset: &Dataset, index: &Index, datum: &Datum, settings: &Settings) -> Trace {
    let from = From {
        dataset,
        index,
        settings,
    };
    match datum {
        Datum::Trade {
            reporter,
            partner,
            year,
            flow,
            preference,
        } => from.trade(reporter, partner, *year, *flow, *preference),
        Datum::Measure {
            measure,
            state,
            partner,
            year,
        } => from.measure(measure, state, partner, *year),
        Datum::Share {
            reporter,
            vector,
            year,
        } => from.share(reporter, *vector, *year),
        Datum::Others { reporter, year } => from.others(reporter, *year),
        Datum::Balance { reporter, year } => from.balance(reporter, *year),
        Datum::Change {
            reporter,
            vector,
            year,
        } => from.change(reporter, *vector, *year),
        Datum::Gap {
            reporter,
            partner,
            year,
        } => from.gap(reporter, partner, *year),
        Datum::Count { places, of, .. } => from.count_of(places, of.is_some()),
        Datum::Ratio { part, whole } => from.ratio(*part, *whole),
        Datum::Index {
            kind,
            reporter,
            partner,
            year,
        } => from.index_value(*kind, reporter, partner.as_ref(), *year),
        Datum::Record { place, field } => record::of_record(dataset, index, *place, *field),
    }
}

/// The value of a flow in a figure.
const fn of_flow(figure: &Figure, flow: Flow) -> Option<f64> {
    match flow {
        Flow::Exports => figure.exports_musd,
        Flow::Imports => figure.imports_musd,
        Flow::Turnover => figure.turnover_musd,
    }
}

fn trade_of(reporter: &ActorId, partner: &ActorId, year: i32, flow: Flow) -> Datum {
    Datum::Trade {
        reporter: reporter.clone(),
        partner: partner.clone(),
        year,
        flow,
        preference: Preference::Default,
    }
}

/// Where everything is looked up.
struct From<'a> {
    dataset: &'a Dataset,
    index: &'a Index,
    settings: &'a Settings,
}

impl From<'_> {
    fn figure(
        &self,
        reporter: &ActorId,
        partner: &ActorId,
        year: i32,
        preference: Preference,
    ) -> Option<Figure> {
        figure(
            self.dataset,
            self.index,
            reporter,
            partner,
            year,
            preference,
        )
    }

    /// An input with its value.
    fn input(&self, datum: Datum) -> Input {
        let (value, quantity) = match &datum {
            Datum::Trade {
                reporter,
                partner,
                year,
                flow,
                preference,
            } => {
                let figure = self.figure(reporter, partner, *year, *preference);
                let value = figure.and_then(|figure| of_flow(&figure, *flow));
                (value, Quantity::Musd)
            }
            other => {
                let trace = trace_with(self.dataset, self.index, other, self.settings);
                (trace.value, trace.quantity)
            }
        };
        Input {
            datum,
            value,
            quantity,
        }
    }

    fn inputs(&self, data: impl IntoIterator<Item = Datum>) -> Vec<Input> {
        data.into_iter().map(|datum| self.input(datum)).collect()
    }

    fn why(&self, state: &ActorId, partner: &ActorId, year: i32) -> Missing {
        why_missing(self.dataset, self.index, state, partner, year)
            .unwrap_or(Missing::NotReportedByState { last_year: None })
    }

    /// A value worked out from figures of trade, which it rests on.
    fn worked_out(
        &self,
        quantity: Quantity,
        year: i32,
        id: FormulaId,
        data: impl IntoIterator<Item = Datum>,
    ) -> Trace {
        let mut trace = Trace::empty(quantity, Some(year));
        let inputs = self.inputs(data);
        for input in &inputs {
            if let Datum::Trade {
                reporter,
                partner,
                year,
                preference,
                ..
            } = &input.datum
                && let Some(figure) = self.figure(reporter, partner, *year, *preference)
            {
                trace.rest_on(&figure);
            }
        }
        trace.formula = Some(Formula {
            id,
            inputs,
            excluded: Vec::new(),
        });
        trace
    }
}

/// Those of `all` that are not in `have`.
fn without(all: &[ActorId], have: &[ActorId]) -> Vec<ActorId> {
    let missing = all.iter().filter(|id| !have.contains(id));
    missing.cloned().collect()
}
