//! Both sides of a pair, and why a figure is missing.

use super::Index;
use super::figure::{Figure, Preference, Side, figure};
use crate::model::{ActorId, Dataset, REGION};

/// Both sides' figures of a pair in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// What the state says.
    pub state: Option<Figure>,
    /// What the partner says.
    pub partner: Option<Figure>,
    /// The mirror gap: turnover the partner reports less turnover the state reports, in per cent of the larger
    /// of the two, from −100 to 100. Dividing by the larger keeps the gap finite and the same from both sides.
    pub gap_pct: Option<f64>,
}

/// Why both sides have figures, but no gap between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoGap {
    /// Their sums are over different states or members.
    Parts,
    /// One of them has exports or imports alone.
    Total,
}

impl Sides {
    /// Why there is no gap although both sides have figures; `None` where a side is missing, where there is a gap,
    /// and where both say that nothing was traded.
    pub fn without_gap(&self) -> Option<NoGap> {
        let (state, partner) = self.state.as_ref().zip(self.partner.as_ref())?;
        if self.gap_pct.is_some() {
            return None;
        }
        if !comparable(state, partner) {
            return Some(NoGap::Parts);
        }
        let totals = state.turnover_musd.zip(partner.turnover_musd);
        totals.is_none().then_some(NoGap::Total)
    }
}

/// Both sides' figures and the gap between them.
pub fn both_sides(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    year: i32,
) -> Sides {
    let of = |preference| figure(dataset, index, reporter, partner, year, preference);
    let (state, mirror) = (of(Preference::State), of(Preference::Partner));
    let gap_pct = match (&state, &mirror) {
        (Some(a), Some(b)) if comparable(a, b) => gap(a.turnover_musd, b.turnover_musd),
        _ => None,
    };
    Sides {
        state,
        partner: mirror,
        gap_pct,
    }
}

/// Sums over different states or members cannot be set against each other.
pub(super) fn comparable(a: &Figure, b: &Figure) -> bool {
    use super::figure::MadeOf::{Members, States};
    match (&a.made_of, &b.made_of) {
        (Members { have, .. }, Members { have: other, .. })
        | (States { have, .. }, States { have: other, .. }) => have == other,
        (States { .. }, _) | (_, States { .. }) => false,
        // A bloc's own row is about all of its members.
        (Members { have, of }, _) | (_, Members { have, of }) => have.len() == *of,
        _ => true,
    }
}

fn gap(state: Option<f64>, partner: Option<f64>) -> Option<f64> {
    let (state, partner) = (state?, partner?);
    let larger = state.max(partner);
    (larger > 0.0).then(|| (partner - state) / larger * 100.0)
}

/// Why there is no figure to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// The state has not published; others may have.
    NotReportedByState {
        /// The last year before for which it did.
        last_year: Option<i32>,
    },
    /// Nobody has published anything for this pair and year.
    NobodyReported {
        /// The last year before for which anybody did.
        last_year: Option<i32>,
    },
    /// There are figures for parts of the year only.
    OnlyPartYear {
        /// Which parts.
        periods: Vec<String>,
    },
    /// Only the growth on the year before is known.
    OnlyGrowth {
        /// Growth in per cent.
        change_pct: f64,
        /// The row, as a position in `trade`.
        row: usize,
    },
    /// The pair has a figure, but the measure needs more.
    Lacks(Lack),
    /// The question does not apply to this pair.
    NotApplicable,
}

/// What a measure needs beside the figure of the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// Exports and imports apart.
    Split,
    /// The total trade of the state, not smaller than the part.
    Total,
    /// A figure of the same statistics for the year before.
    YearBefore,
    /// The gross domestic product of the same year.
    Gdp,
    /// The figure of this side.
    OtherSide(Side),
    /// The figures of both sides: only others have published.
    BothSides,
    /// Sums of both sides over the same parts.
    SameParts,
}

/// Why there is no full-year figure for a pair; `None` where there is one.
pub fn why_missing(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    year: i32,
) -> Option<Missing> {
    if reporter == partner {
        return Some(Missing::NotApplicable);
    }
    let shown = |year| figure(dataset, index, reporter, partner, year, Preference::Default);
    if shown(year).is_some_and(|figure| figure.turnover_musd.is_some()) {
        return None;
    }
    let rows = || {
        index
            .trade(reporter, partner, year)
            .iter()
            .filter_map(|at| Some((*at, dataset.trade.get(*at)?)))
    };
    let growth = rows()
        .filter(|(_, row)| row.period.is_none())
        .find_map(|(at, row)| Some((at, row.change_pct?)));
    if let Some((row, change_pct)) = growth {
        return Some(Missing::OnlyGrowth { change_pct, row });
    }
    let mut periods: Vec<String> = rows().filter_map(|(_, row)| row.period.clone()).collect();
    periods.sort();
    periods.dedup();
    if !periods.is_empty() {
        return Some(Missing::OnlyPartYear { periods });
    }
    let (first, _) = index.years();
    let last = |preference| {
        (first..year)
            .rev()
            .find(|year| figure(dataset, index, reporter, partner, *year, preference).is_some())
    };
    if *reporter == REGION {
        return Some(Missing::NobodyReported {
            last_year: last(Preference::Default),
        });
    }
    Some(match last(Preference::State) {
        Some(year) => Missing::NotReportedByState {
            last_year: Some(year),
        },
        None => Missing::NobodyReported {
            last_year: last(Preference::Default),
        },
    })
}
