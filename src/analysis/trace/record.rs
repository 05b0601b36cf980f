//! Values that stand in a record, and what rests on a source.

use super::{Quantity, Trace};
use crate::analysis::figure::side;
use crate::analysis::{Field, Index};
use crate::model::{Actor, Confidence, Dataset, Dated, Place, Section, SourceId, TradeRow};

/// The sources of a record.
pub fn sources_of(dataset: &Dataset, place: Place) -> &[SourceId] {
    let at = place.at;
    match place.section {
        Section::Actors => all(dataset.actors.get(at).map(|r| &r.sources)),
        Section::Trade => one(dataset.trade.get(at).map(|r| &r.source)),
        Section::Agreements => all(dataset.agreements.get(at).map(|r| &r.sources)),
        Section::Events => all(dataset.events.get(at).map(|r| &r.sources)),
        Section::Memberships => all(dataset.memberships.get(at).map(|r| &r.sources)),
        Section::Observations => one(dataset.observations.get(at).map(|r| &r.source)),
        Section::Investments => one(dataset.investments.get(at).map(|r| &r.source)),
        Section::Corridors => all(dataset.corridors.get(at).map(|r| &r.sources)),
        Section::Sites => all(dataset.sites.get(at).map(|r| &r.sources)),
        Section::Sources => one(dataset.sources.get(at).map(|r| &r.id)),
        // The values of an indicator have the sources, not what it counts.
        Section::Indicators | Section::Notes | Section::Stories => &[],
    }
}

fn all(sources: Option<&Vec<SourceId>>) -> &[SourceId] {
    sources.map_or(&[], Vec::as_slice)
}

fn one(source: Option<&SourceId>) -> &[SourceId] {
    source.map_or(&[], std::slice::from_ref)
}

/// The records of a section that rest on a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedBy {
    /// The section.
    pub section: Section,
    /// The records, in the order of the file.
    pub places: Vec<Place>,
}

/// What rests on a source, by section, sections without any left out.
pub fn used_by(dataset: &Dataset, source: &SourceId) -> Vec<UsedBy> {
    let sections = Section::ALL
        .into_iter()
        .filter(|section| *section != Section::Sources);
    sections
        .map(|section| UsedBy {
            section,
            places: (0..dataset.len_of(section))
                .map(|at| Place::new(section, at))
                .filter(|place| sources_of(dataset, *place).contains(source))
                .collect(),
        })
        .filter(|used| !used.places.is_empty())
        .collect()
}

/// Rows about the same pair, year and part of the year as this one, by others or from other sources.
pub fn other_sides(dataset: &Dataset, index: &Index, at: usize) -> Vec<usize> {
    let Some(row) = dataset.trade.get(at) else {
        return Vec::new();
    };
    index
        .trade(&row.reporter, &row.partner, row.year)
        .iter()
        .copied()
        .filter(|other| *other != at)
        .filter(|other| {
            dataset
                .trade
                .get(*other)
                .is_some_and(|o| o.period == row.period)
        })
        .collect()
}

/// Looks up a field of a record.
pub(super) fn of_record(dataset: &Dataset, index: &Index, place: Place, field: Field) -> Trace {
    let mut trace = Trace::empty(Quantity::Words, None);
    trace.rows = vec![place];
    trace.sources = sources_of(dataset, place).to_vec();
    let at = place.at;
    match place.section {
        Section::Actors => {
            if let Some(actor) = dataset.actors.get(at) {
                of_actor(&mut trace, actor, field);
            }
        }
        Section::Trade => {
            if let Some(row) = dataset.trade.get(at) {
                of_trade(&mut trace, dataset, index, row, field);
            }
        }
        Section::Agreements => {
            if let Some(agreement) = dataset.agreements.get(at) {
                set_note(
                    &mut trace,
                    agreement.note.as_ref(),
                    Some(agreement.confidence),
                );
                trace.year = agreement.signed.map(crate::model::PartialDate::year);
                if field == Field::Value {
                    number(&mut trace, agreement.value_musd, Quantity::Musd);
                } else {
                    trace.words = Some(agreement.title.clone());
                }
            }
        }
        Section::Events => {
            if let Some(event) = dataset.events.get(at) {
                set_note(&mut trace, event.note.as_ref(), Some(event.confidence));
                trace.year = Some(event.date.year());
                trace.words = Some(event.title.clone());
            }
        }
        _ => of_other(&mut trace, dataset, place, field),
    }
    trace
}

fn number(trace: &mut Trace, value: Option<f64>, quantity: Quantity) {
    trace.value = value;
    trace.quantity = quantity;
}

fn set_note(trace: &mut Trace, note: Option<&String>, confidence: Option<Confidence>) {
    trace.notes = note.cloned().into_iter().collect();
    trace.confidence = confidence;
}

fn of_actor(trace: &mut Trace, actor: &Actor, field: Field) {
    let mut dated = |dated: Option<&Dated>, quantity| {
        trace.year = dated.map(|dated| dated.year);
        number(trace, dated.map(|dated| dated.value), quantity);
    };
    match field {
        Field::Population => dated(actor.population.as_ref(), Quantity::People),
        Field::Gdp => dated(actor.gdp_musd.as_ref(), Quantity::Musd),
        Field::Area => number(trace, actor.area_km2, Quantity::SquareKm),
        Field::Capital => trace.words = actor.capital.as_ref().map(|c| c.name.clone()),
        _ => trace.words = actor.names.get("en").cloned(),
    }
    trace.notes = actor.note.clone().into_iter().collect();
}

fn of_trade(trace: &mut Trace, dataset: &Dataset, index: &Index, row: &TradeRow, field: Field) {
    set_note(trace, row.note.as_ref(), Some(row.confidence));
    trace.year = Some(row.year);
    trace.period.clone_from(&row.period);
    trace.side = Some(side(dataset, index, row));
    trace.reported_by = vec![row.reported_by.clone()];
    trace.coverage = Some(row.coverage);
    let (value, quantity) = match field {
        Field::Exports => (row.exports_musd, Quantity::Musd),
        Field::Imports => (row.imports_musd, Quantity::Musd),
        Field::Growth => (row.change_pct, Quantity::Change),
        _ => (row.turnover_musd, Quantity::Musd),
    };
    number(trace, value, quantity);
}

fn of_other(trace: &mut Trace, dataset: &Dataset, place: Place, field: Field) {
    let at = place.at;
    match place.section {
        Section::Memberships => {
            if let Some(member) = dataset.memberships.get(at) {
                set_note(trace, member.note.as_ref(), member.confidence);
                trace.words = Some(member.role.as_str().to_owned());
            }
        }
        Section::Indicators => {
            let indicator = dataset.indicators.get(at);
            trace.words = indicator.map(|indicator| indicator.name.clone());
        }
        Section::Observations => {
            if let Some(row) = dataset.observations.get(at) {
                set_note(trace, row.note.as_ref(), Some(row.confidence));
                trace.year = Some(row.year);
                trace.period.clone_from(&row.period);
                let unit = Quantity::Indicator(row.indicator.clone());
                number(trace, row.value, unit);
            }
        }
        Section::Investments => {
            if let Some(row) = dataset.investments.get(at) {
                set_note(trace, row.note.as_ref(), Some(row.confidence));
                trace.year = Some(row.year);
                trace.period.clone_from(&row.period);
                trace.reported_by = vec![row.reported_by.clone()];
                number(trace, row.value_musd, Quantity::Musd);
            }
        }
        Section::Corridors => {
            if let Some(line) = dataset.corridors.get(at) {
                set_note(trace, line.note.as_ref(), Some(line.confidence));
                match field {
                    Field::Length => number(trace, line.length_km, Quantity::Km),
                    Field::Capacity => trace.words.clone_from(&line.capacity),
                    _ => trace.words = Some(line.name.clone()),
                }
            }
        }
        Section::Sites => {
            if let Some(site) = dataset.sites.get(at) {
                set_note(trace, site.note.as_ref(), Some(site.confidence));
                trace.words = Some(site.name.clone());
            }
        }
        Section::Sources => {
            let source = dataset.sources.get(at);
            trace.words = source.map(|source| source.title.clone());
        }
        _ => {}
    }
}
