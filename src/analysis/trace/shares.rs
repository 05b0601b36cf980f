//! Where shares, the balance and the change of a partner come from.

use super::{FormulaId, From, Quantity, Trace, trade_of};
use crate::analysis::datum::{Datum, Flow};
use crate::analysis::figure::Preference;
use crate::analysis::shares::{Part, Shares, Tier, balance_index, shares};
use crate::model::{ActorId, Vector, WORLD};

impl From<'_> {
    pub(super) fn shares(&self, reporter: &ActorId, year: i32) -> Shares {
        shares(
            self.dataset,
            self.index,
            reporter,
            year,
            Preference::Default,
        )
    }

    pub(super) fn share(&self, reporter: &ActorId, vector: Vector, year: i32) -> Trace {
        let all = self.shares(reporter, year);
        let Some(part) = all.parts.iter().find(|part| part.vector == vector) else {
            let mut trace = Trace::empty(Quantity::Percent, Some(year));
            trace.missing = Some(self.why(reporter, &vector.id(), year));
            return trace;
        };
        let mut trace = if part.tier == Tier::AmongReported {
            let data = parts(&all, reporter);
            self.worked_out(Quantity::Percent, year, FormulaId::ShareAmongReported, data)
        } else {
            let world = ActorId::new(WORLD);
            let data = [vector.id(), world].map(|of| trade_of(reporter, &of, year, Flow::Turnover));
            self.worked_out(Quantity::Percent, year, FormulaId::ShareOfTotal, data)
        };
        trace.value = Some(part.share * 100.0);
        if let Some(formula) = &mut trace.formula
            && part.tier == Tier::AmongReported
        {
            formula.excluded = ids(&all.without_figure);
        }
        trace
    }

    pub(super) fn others(&self, reporter: &ActorId, year: i32) -> Trace {
        let all = self.shares(reporter, year);
        let world = trade_of(reporter, &ActorId::new(WORLD), year, Flow::Turnover);
        let data = std::iter::once(world).chain(parts(&all, reporter));
        let mut trace = self.worked_out(Quantity::Percent, year, FormulaId::Rest, data);
        trace.value = all.rest.map(|rest| rest * 100.0);
        // Partners without a figure are among the others, whatever they trade.
        if let Some(formula) = &mut trace.formula {
            formula.excluded = ids(&all.without_figure);
        }
        trace
    }

    pub(super) fn balance(&self, reporter: &ActorId, year: i32) -> Trace {
        let all = self.shares(reporter, year);
        let data = parts(&all, reporter);
        let mut trace = self.worked_out(Quantity::Index, year, FormulaId::NormalisedEntropy, data);
        trace.value = balance_index(&all);
        if let Some(formula) = &mut trace.formula {
            formula.excluded = ids(&all.without_figure);
        }
        trace
    }

    pub(super) fn change(&self, reporter: &ActorId, vector: Vector, year: i32) -> Trace {
        let all = self.shares(reporter, year);
        let part = all.parts.iter().find(|part| part.vector == vector);
        let earlier = part.and_then(|part| Some((part.value_musd, part.earlier?)));
        let before = earlier.map_or(
            year - crate::analysis::shares::EARLIER,
            |(_, (before, _))| before,
        );
        let partner = vector.id();
        let data = [year, before].map(|y| trade_of(reporter, &partner, y, Flow::Turnover));
        let mut trace = self.worked_out(Quantity::Change, year, FormulaId::Change, data);
        trace.value = earlier.map(|(now, (_, then))| (now / then - 1.0) * 100.0);
        trace
    }
}

/// The shown partners' turnover.
fn parts(all: &Shares, reporter: &ActorId) -> Vec<Datum> {
    let of = |part: &Part| trade_of(reporter, &part.vector.id(), all.year, Flow::Turnover);
    all.parts.iter().map(of).collect()
}

fn ids(vectors: &[Vector]) -> Vec<ActorId> {
    vectors.iter().map(|vector| vector.id()).collect()
}
