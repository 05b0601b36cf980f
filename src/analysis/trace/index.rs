//! Where an index comes from: its inputs, whom it leaves out, why there is none.

use super::{Formula, FormulaId, From, Input, Quantity, Trace, once};
use crate::analysis::indices::{IndexKind, IndexUnit, IndexValue, Remark, index_value};
use crate::model::ActorId;

impl From<'_> {
    /// Everything about an index, computed as lists compute it.
    pub(super) fn index_value(
        &self,
        kind: IndexKind,
        reporter: &ActorId,
        partner: Option<&ActorId>,
        year: i32,
    ) -> Trace {
        let (dataset, index) = (self.dataset, self.index);
        let settings = self.settings;
        of_index(index_value(
            dataset, index, kind, reporter, partner, year, settings,
        ))
    }
}

fn of_index(found: IndexValue) -> Trace {
    let kind = found.kind;
    // Growth as a whole is in per cent of its base, a partner's contribution to it in points.
    let of_whole = kind == IndexKind::GrowthContribution && found.partner.is_none();
    let unit = if of_whole {
        Quantity::Change
    } else {
        quantity(kind.unit())
    };
    let mut trace = Trace::empty(unit, Some(found.year));
    trace.value = found.value.as_ref().ok().copied();
    for input in &found.inputs {
        trace.confidence = trace.confidence.max(Some(input.confidence));
    }
    trace.reported_by = once(found.inputs.iter().flat_map(|input| &input.reported_by));
    trace.sources = once(found.inputs.iter().flat_map(|input| &input.sources));
    trace.rows = once(found.inputs.iter().flat_map(|input| &input.places));
    let inputs = found.inputs.iter().map(|input| Input {
        datum: input.datum.clone(),
        value: Some(input.value),
        quantity: quantity(input.unit),
    });
    let excluded = found.remarks.iter().filter_map(|remark| match remark {
        Remark::WithoutFigure(partner) => Some(partner.clone()),
        _ => None,
    });
    trace.formula = Some(Formula {
        id: FormulaId::Index(kind),
        inputs: inputs.collect(),
        excluded: excluded.collect(),
    });
    trace.index = Some(found);
    trace
}

const fn quantity(unit: IndexUnit) -> Quantity {
    match unit {
        IndexUnit::Percent => Quantity::Percent,
        IndexUnit::PercentagePoints => Quantity::Points,
        IndexUnit::ZeroToOne => Quantity::Index,
        IndexUnit::Partners => Quantity::Partners,
        IndexUnit::Musd => Quantity::Musd,
        IndexUnit::Count => Quantity::Count,
    }
}
