//! The map as plain data: fills, labels, discs, flows and the legend. Where things lie is the map's matter.

use super::discs::{discs, flows};
use super::legend::{Legend, legend};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::indices::TotalGap;
use crate::analysis::{
    AgreementFilter, Classes, Datum, Measure, Preference, Reading, ReadingKind, borrow_reading,
    classes, reading,
};
use crate::model::{ActorId, STATES, Section, Selection, Vector};

/// The largest disc, in points.
pub const DISC_RADIUS: f32 = 32.0;
/// The widest flow, in points.
pub const FLOW_WIDTH: f32 = 16.0;

/// What the map shows, apart from the data and the words.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLook {
    /// What is selected.
    pub selection: Selection,
    /// The partner of the colouring.
    pub partner: Vector,
    /// The year.
    pub year: i32,
    /// How many years back a value may be borrowed; it then stands with its own year.
    pub back: u8,
    /// The measure of the colouring.
    pub measure: Measure,
}

/// A pattern over a fill: three kinds of "no value of its own" that are never told apart by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// A value of the state's own statistics.
    Plain,
    /// Not reported: thin hatch.
    Hatch,
    /// The partner's figure, or an estimate: dots over the class colour.
    Dots,
    /// Freight explains the gap between both sides' figures: level lines over the colour of no gap.
    Lines,
    /// Not applicable: no pattern, the ground colour.
    Empty,
}

/// One of the five states as the map shows it.
#[derive(Clone, Debug)]
pub struct StateFill {
    /// The state.
    pub id: ActorId,
    /// Its fill.
    pub fill: Ink,
    /// The pattern over it.
    pub pattern: Pattern,
    /// Text on it.
    pub on: Ink,
    /// Its name.
    pub name: String,
    /// Its value with the unit, or why there is none, in a few words.
    pub value: String,
    /// Whose statistics, or why there is no value, for the tooltip; may have several lines.
    pub provenance: String,
    /// Sources in words, for the tooltip; empty where there are none.
    pub sources: String,
    /// Confidence that is not high and a remark on the record, for the tooltip; may have several lines.
    pub remarks: String,
    /// Whether it is selected.
    pub selected: bool,
    /// What the value is.
    pub datum: Datum,
}

/// One of the six partners.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent marks of one disc"
)]
pub struct Disc {
    /// The partner.
    pub vector: Vector,
    /// Its short name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Text on it.
    pub on: Ink,
    /// Radius in points; the area is proportional to the value.
    pub radius: f32,
    /// The value without unit (billion US$), where there is one.
    pub value: Option<String>,
    /// Whether the value stands inside the disc.
    pub inside: bool,
    /// The value with its unit, or who has not reported, for tooltip and accessibility.
    pub description: String,
    /// "4 of 5 report", where the value is a sum of fewer.
    pub note: Option<String>,
    /// Whether it is the partner of the colouring.
    pub chosen: bool,
    /// Whether its page is open.
    pub selected: bool,
    /// Whether the value is the partner's own figure, not the state's.
    pub partner_side: bool,
    /// What the value is.
    pub datum: Datum,
}

/// A flow between a partner and a state, or the middle of the region.
#[derive(Clone, Debug)]
pub struct FlowMark {
    /// The partner.
    pub vector: Vector,
    /// The state, `None` for the middle of the region.
    pub state: Option<ActorId>,
    /// Width in points, proportional to the value.
    pub width: f32,
    /// Colour.
    pub ink: Ink,
    /// The value behind the width.
    pub datum: Datum,
}

/// The whole map as plain data.
#[derive(Clone, Debug)]
pub struct MapScene {
    /// The five states.
    pub states: Vec<StateFill>,
    /// The six partners.
    pub discs: Vec<Disc>,
    /// Flows, the widest first.
    pub flows: Vec<FlowMark>,
    /// The legend.
    pub legend: Legend,
    /// Name of Russia, which lies on the map.
    pub russia: String,
}

impl MapScene {
    /// The map for this look, with all agreements and events counted.
    pub fn new(say: &Say<'_>, tokens: &Tokens, look: &MapLook) -> Self {
        Self::filtered(say, tokens, look, &AgreementFilter::default())
    }

    /// The map for this look, with only those agreements and events counted that a filter takes.
    pub fn filtered(
        say: &Say<'_>,
        tokens: &Tokens,
        look: &MapLook,
        filter: &AgreementFilter,
    ) -> Self {
        let readings: Vec<(ActorId, Reading)> = STATES
            .iter()
            .map(|code| {
                let id = ActorId::new(code);
                let reading = borrowed(say, look, &id).restricted(say.dataset, filter);
                (id, reading)
            })
            .collect();
        let (classes, patterns) = of_all_years(say, look, filter);
        let states = readings
            .iter()
            .map(|(id, reading)| {
                let mut state = state_fill(say, tokens, look, &classes, id, reading);
                if !filter.is_open() {
                    state.datum = counted(state.datum, reading);
                }
                state
            })
            .collect();
        let discs = discs(say, tokens, look);
        Self {
            states,
            flows: flows(say, tokens, look),
            discs,
            legend: Legend {
                subtitle: subtitle(say, look, &classes, filter),
                ..legend(say, tokens, look, &classes, &patterns)
            },
            russia: say.actor(&Vector::Russia.id()),
        }
    }

    /// The state of this id.
    pub fn state(&self, id: &ActorId) -> Option<&StateFill> {
        self.states.iter().find(|state| state.id == *id)
    }

    /// The disc of this vector.
    pub fn disc(&self, vector: Vector) -> Option<&Disc> {
        self.discs.iter().find(|disc| disc.vector == vector)
    }
}

fn read(say: &Say<'_>, look: &MapLook, state: &ActorId, year: i32) -> Reading {
    reading(
        say.dataset,
        say.index,
        &look.measure,
        state,
        &look.partner.id(),
        year,
        Preference::Default,
    )
}

/// The reading that is shown: of the year of the look, or of an earlier one within the allowance.
fn borrowed(say: &Say<'_>, look: &MapLook, state: &ActorId) -> Reading {
    borrow_reading(
        say.dataset,
        say.index,
        &look.measure,
        state,
        &look.partner.id(),
        look.year,
        look.back,
        Preference::Default,
    )
}

/// Classes and patterns stay the same while the years play, so they are made from all of them.
fn of_all_years(
    say: &Say<'_>,
    look: &MapLook,
    filter: &AgreementFilter,
) -> (Classes, Vec<Pattern>) {
    let (first, last) = say.index.years();
    let (mut values, mut patterns) = (Vec::new(), Vec::new());
    for year in first..=last {
        for code in STATES {
            let id = ActorId::new(code);
            let reading = read(say, look, &id, year).restricted(say.dataset, filter);
            values.extend(reading.value);
            let pattern = pattern_of(say, look, &id, &reading);
            if pattern != Pattern::Plain && !patterns.contains(&pattern) {
                patterns.push(pattern);
            }
        }
    }
    patterns.sort_by_key(|pattern| *pattern as u8);
    let unit = look.measure.unit(say.dataset, say.index);
    (classes(&look.measure, &unit, values), patterns)
}

fn pattern_of(say: &Say<'_>, look: &MapLook, id: &ActorId, reading: &Reading) -> Pattern {
    if total_gap(say, look, id, reading).is_some_and(|gap| gap.is_explained()) {
        return Pattern::Lines;
    }
    match reading.kind {
        ReadingKind::State => Pattern::Plain,
        ReadingKind::PartnerSide | ReadingKind::Estimate => Pattern::Dots,
        ReadingKind::Missing => Pattern::Hatch,
        ReadingKind::NotApplicable => Pattern::Empty,
    }
}

/// The gap that the map is coloured by, taken apart.
fn total_gap(say: &Say<'_>, look: &MapLook, id: &ActorId, reading: &Reading) -> Option<TotalGap> {
    if look.measure != Measure::MirrorGap || reading.value.is_none() {
        return None;
    }
    say.total_gap(id, &look.partner.id(), reading.year)
}

fn state_fill(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &MapLook,
    classes: &Classes,
    id: &ActorId,
    reading: &Reading,
) -> StateFill {
    let gap = total_gap(say, look, id, reading);
    let fill = match (reading.value, &gap) {
        (None, _) => tokens.no_value,
        // What freight explains is no gap: it has the colour of none, whatever its size.
        (Some(_), Some(gap)) if gap.is_explained() => tokens.no_gap(),
        (Some(value), _) => tokens.class(classes.class_of(value), classes.len(), classes.diverging),
    };
    let name = say.actor(id);
    StateFill {
        fill,
        pattern: pattern_of(say, look, id, reading),
        on: tokens.on(fill),
        value: say.of_year(say.reading(&look.measure, reading), reading.year, look.year),
        provenance: provenance(say, look, &name, reading, gap.as_ref()),
        sources: say.sources(&reading.sources()),
        remarks: say.remarks(reading),
        name,
        selected: look.selection.state() == Some(id),
        datum: Datum::Measure {
            measure: look.measure.clone(),
            state: id.clone(),
            partner: look.partner.id(),
            year: reading.year,
        },
        id: id.clone(),
    }
}

/// What is counted, and that the filters leave a part of it only.
fn subtitle(say: &Say<'_>, look: &MapLook, classes: &Classes, filter: &AgreementFilter) -> String {
    let unit = say.measure_unit(&look.measure, classes);
    let counts = matches!(look.measure, Measure::Agreements | Measure::Events);
    if filter.is_open() || !counts {
        return unit;
    }
    say.words
        .with("legend-unit-filtered", &[("unit", unit.into())])
}

/// What the counted records of a measure are once a filter has left some of them out; other values stay themselves.
pub(super) fn counted(of: Datum, reading: &Reading) -> Datum {
    let section = match &of {
        Datum::Measure {
            measure: Measure::Agreements,
            ..
        } => Section::Agreements,
        Datum::Measure {
            measure: Measure::Events,
            ..
        } => Section::Events,
        _ => return of,
    };
    Datum::Count {
        section,
        places: reading.places(),
        of: Some(Box::new(of)),
    }
}

/// Whose statistics, what freight explains of a gap, why another year stands there; or why there is no value.
fn provenance(
    say: &Say<'_>,
    look: &MapLook,
    name: &str,
    reading: &Reading,
    gap: Option<&TotalGap>,
) -> String {
    if let Some(missing) = &reading.missing {
        return say.why_none(&look.measure, name, look.partner, look.year, missing);
    }
    let mut words = say.origins(&look.measure, reading);
    if let Some(gap) = gap {
        words.push('\n');
        words.push_str(&say.of_freight(gap));
    }
    say.borrowed_note(words, reading.year, look.year)
}
