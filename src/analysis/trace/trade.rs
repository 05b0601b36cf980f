//! Where a figure of trade and the gap between two come from.

use super::{Formula, FormulaId, From, Quantity, Trace, of_flow, without};
use crate::analysis::datum::{Datum, Flow};
use crate::analysis::figure::{Figure, MadeOf, Preference};
use crate::analysis::mirror::both_sides;
use crate::model::ActorId;

impl From<'_> {
    pub(super) fn trade(
        &self,
        reporter: &ActorId,
        partner: &ActorId,
        year: i32,
        flow: Flow,
        preference: Preference,
    ) -> Trace {
        let mut trace = Trace::empty(Quantity::Musd, Some(year));
        let found = self.figure(reporter, partner, year, preference);
        if let Some(figure) = &found {
            trace.rest_on(figure);
            trace.made_of = Some(figure.made_of.clone());
            trace.value = of_flow(figure, flow);
            trace.formula = self.sum(reporter, partner, year, flow, preference, figure);
        }
        if trace.value.is_none() {
            trace.missing = Some(self.why(reporter, partner, year));
            trace.formula = None;
        }
        trace
    }

    /// How a figure of trade is added up; `None` where it stands in a row as it is.
    pub(super) fn sum(
        &self,
        reporter: &ActorId,
        partner: &ActorId,
        year: i32,
        flow: Flow,
        preference: Preference,
        figure: &Figure,
    ) -> Option<Formula> {
        let trade = |reporter: &ActorId, partner: &ActorId, flow| Datum::Trade {
            reporter: reporter.clone(),
            partner: partner.clone(),
            year,
            flow,
            preference,
        };
        match &figure.made_of {
            MadeOf::Members { have, .. } => {
                let all = self.index.members(self.dataset, partner);
                Some(Formula {
                    id: FormulaId::SumOfMembers,
                    inputs: self.inputs(have.iter().map(|id| trade(reporter, id, flow))),
                    excluded: without(all, have),
                })
            }
            MadeOf::States { have, .. } => {
                let all = crate::model::STATES.map(ActorId::new);
                Some(Formula {
                    id: FormulaId::SumOfStates,
                    inputs: self.inputs(have.iter().map(|id| trade(id, partner, flow))),
                    excluded: without(&all, have),
                })
            }
            MadeOf::Row => {
                let row = self.dataset.trade.get(*figure.rows.first()?)?;
                let published = flow != Flow::Turnover || row.turnover_musd.is_some();
                (!published).then(|| Formula {
                    id: FormulaId::ExportsAndImports,
                    inputs: self.inputs(
                        [Flow::Exports, Flow::Imports].map(|flow| trade(reporter, partner, flow)),
                    ),
                    excluded: Vec::new(),
                })
            }
        }
    }

    pub(super) fn gap(&self, reporter: &ActorId, partner: &ActorId, year: i32) -> Trace {
        let data = [Preference::State, Preference::Partner].map(|preference| Datum::Trade {
            reporter: reporter.clone(),
            partner: partner.clone(),
            year,
            flow: Flow::Turnover,
            preference,
        });
        let mut trace = self.worked_out(Quantity::Change, year, FormulaId::MirrorGap, data);
        let sides = both_sides(self.dataset, self.index, reporter, partner, year);
        trace.value = sides.gap_pct;
        trace
    }
}
