//! Where a value of a measure comes from: a colour of the map.

use super::formula::{Formula, FormulaId, Input};
use super::{From, Quantity, Trace, add_new, once, record, sources_of, trade_of, without};
use crate::analysis::Field;
use crate::analysis::datum::{Datum, Flow};
use crate::analysis::figure::{MadeOf, Preference};
use crate::analysis::measure::{Measure, Origin, Reading, Records, Unit, reading};
use crate::model::{ActorId, Place, Section, WORLD};

impl From<'_> {
    /// The trace of a measure of a state with a partner in a year, read as the map reads it.
    pub(super) fn measure(
        &self,
        measure: &Measure,
        state: &ActorId,
        partner: &ActorId,
        year: i32,
    ) -> Trace {
        let (dataset, index) = (self.dataset, self.index);
        let preference = Preference::Default;
        let read = reading(dataset, index, measure, state, partner, year, preference);
        let mut trace = match measure {
            Measure::Turnover => self.trade(state, partner, year, Flow::Turnover, preference),
            Measure::Exports => self.trade(state, partner, year, Flow::Exports, preference),
            Measure::Imports => self.trade(state, partner, year, Flow::Imports, preference),
            Measure::Balance => {
                let data =
                    [Flow::Exports, Flow::Imports].map(|f| trade_of(state, partner, year, f));
                self.worked_out(Quantity::Musd, year, FormulaId::Difference, data)
            }
            Measure::Share => {
                let world = ActorId::new(WORLD);
                let data = [partner, &world].map(|of| trade_of(state, of, year, Flow::Turnover));
                self.worked_out(Quantity::Percent, year, FormulaId::ShareOfTotal, data)
            }
            Measure::Growth => self.growth(&read, state, partner, year),
            Measure::GdpShare => self.share_of_gdp(&read, state, partner, year),
            Measure::MirrorGap => self.gap(state, partner, year),
            Measure::Agreements => self.count(&read, year, FormulaId::RunningAgreements),
            Measure::Events => self.count(&read, year, FormulaId::HeldEvents),
            Measure::Investment(_) => self.investment(&read, partner, year),
            Measure::Indicator(id) => {
                let quantity = Quantity::Indicator(id.clone());
                Self::records(&read, quantity, year)
            }
        };
        trace.value = read.value;
        trace.missing = read.missing;
        if trace.value.is_none() {
            trace.formula = None;
        }
        trace
    }

    fn growth(&self, read: &Reading, state: &ActorId, partner: &ActorId, year: i32) -> Trace {
        if read.figure().is_some() {
            let data = [year, year - 1].map(|y| trade_of(state, partner, y, Flow::Turnover));
            return self.worked_out(Quantity::Change, year, FormulaId::Growth, data);
        }
        match read.places().first() {
            Some(place) => record::of_record(self.dataset, self.index, *place, Field::Growth),
            None => Trace::empty(Quantity::Change, Some(year)),
        }
    }

    fn share_of_gdp(&self, read: &Reading, state: &ActorId, partner: &ActorId, year: i32) -> Trace {
        let trade = trade_of(state, partner, year, Flow::Turnover);
        let mut trace = self.worked_out(
            Quantity::Percent,
            year,
            FormulaId::ShareOfGdp,
            std::iter::once(trade),
        );
        for origin in &read.origins {
            if let Origin::Records(records) = origin {
                trace.rest_on_records(records);
            }
        }
        let gdp = read.places().into_iter();
        let gdp = gdp.filter(|place| place.section == Section::Observations);
        if let Some(formula) = &mut trace.formula {
            formula.inputs.extend(gdp.map(|place| self.value_of(place)));
        }
        trace
    }

    /// A count of these records, with the sources of each.
    fn of_records(&self, places: Vec<Place>) -> Trace {
        let mut trace = Trace::empty(Quantity::Count, None);
        let of_each = places
            .iter()
            .flat_map(|place| sources_of(self.dataset, *place));
        trace.sources = once(of_each);
        trace.rows = places;
        trace
    }

    /// Records counted; each of them has sources of its own.
    fn count(&self, read: &Reading, year: i32, id: FormulaId) -> Trace {
        let mut trace = self.of_records(read.places());
        trace.year = Some(year);
        trace.formula = Some(Formula {
            id,
            inputs: Vec::new(),
            excluded: Vec::new(),
        });
        trace
    }

    /// Records counted, whoever chose them.
    pub(super) fn count_of(&self, places: &[Place], restricted: bool) -> Trace {
        let mut trace = self.of_records(places.to_vec());
        trace.value = Some(places.len() as f64);
        trace.formula = Some(Formula {
            id: if restricted {
                FormulaId::CountRestricted
            } else {
                FormulaId::Count
            },
            inputs: Vec::new(),
            excluded: Vec::new(),
        });
        trace
    }

    /// The value of one record over that of another.
    pub(super) fn ratio(&self, part: Place, whole: Place) -> Trace {
        let inputs = [part, whole].map(|place| self.value_of(place));
        let mut trace = Trace::empty(Quantity::Percent, None);
        for place in [part, whole] {
            let of = record::of_record(self.dataset, self.index, place, Field::Value);
            trace.year = trace.year.or(of.year);
            trace.confidence = trace.confidence.max(of.confidence);
            add_new(&mut trace.reported_by, &of.reported_by);
            add_new(&mut trace.notes, &of.notes);
            add_new(&mut trace.sources, &of.sources);
            add_new(&mut trace.rows, &of.rows);
        }
        if let [Some(part), Some(whole)] = inputs.each_ref().map(|input| input.value)
            && whole > 0.0
        {
            trace.value = Some(part / whole * 100.0);
        }
        trace.formula = Some(Formula {
            id: FormulaId::Ratio,
            inputs: inputs.to_vec(),
            excluded: Vec::new(),
        });
        trace
    }

    fn investment(&self, read: &Reading, partner: &ActorId, year: i32) -> Trace {
        let mut trace = Self::records(read, Quantity::Musd, year);
        let made_of = trace.made_of.clone();
        if let Some(MadeOf::Members { have, .. }) = made_of {
            let all = self.index.members(self.dataset, partner);
            trace.formula = Some(Formula {
                id: FormulaId::SumOfMembers,
                inputs: read
                    .places()
                    .into_iter()
                    .map(|at| self.value_of(at))
                    .collect(),
                excluded: without(all, &have),
            });
        }
        trace
    }

    /// A value that stands in records.
    fn records(read: &Reading, quantity: Quantity, year: i32) -> Trace {
        let quantity = match read.unit {
            Unit::Musd => Quantity::Musd,
            Unit::Percent | Unit::PercentOfGdp => Quantity::Percent,
            _ => quantity,
        };
        let mut trace = Trace::empty(quantity, Some(year));
        for origin in &read.origins {
            if let Origin::Records(records) = origin {
                trace.rest_on_records(records);
                trace.made_of = Some(records.made_of.clone());
            }
        }
        trace
    }

    fn value_of(&self, place: Place) -> Input {
        self.input(Datum::Record {
            place,
            field: Field::Value,
        })
    }
}

impl Trace {
    /// Takes up what records say about themselves.
    fn rest_on_records(&mut self, records: &Records) {
        self.side = self.side.max(records.side);
        self.confidence = self.confidence.max(records.confidence);
        add_new(&mut self.reported_by, &records.reported_by);
        add_new(&mut self.notes, &records.notes);
        add_new(&mut self.sources, &records.sources);
        add_new(&mut self.rows, &records.places);
    }
}
