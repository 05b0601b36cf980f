//! What the five states are coloured by.

use super::Index;
use super::agreements::is_running;
use super::figure::{Figure, Preference, Side, figure, side};
use super::index::vectors_of;
use super::mirror::{Missing, why_missing};
use crate::model::{ActorId, Agreement, Dataset, Vector, WORLD};

/// A measure of a state's ties with the chosen partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Exports and imports, million US$.
    Turnover,
    /// Exports to the partner, million US$.
    Exports,
    /// Imports from the partner, million US$.
    Imports,
    /// Exports less imports, million US$.
    Balance,
    /// Share of the partner in all trade of the state, per cent.
    Share,
    /// Agreements with the partner that run in that year.
    Agreements,
    /// Growth of the turnover on the year before, per cent.
    Growth,
}

/// What a measure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Million current US$.
    Musd,
    /// Per cent.
    Percent,
    /// A number of things.
    Count,
}

impl Measure {
    /// All, in the order of the menu.
    pub const ALL: &'static [Self] = &[
        Self::Turnover,
        Self::Exports,
        Self::Imports,
        Self::Balance,
        Self::Share,
        Self::Growth,
        Self::Agreements,
    ];

    /// Its name in settings and messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Turnover => "turnover",
            Self::Exports => "exports",
            Self::Imports => "imports",
            Self::Balance => "balance",
            Self::Share => "share",
            Self::Agreements => "agreements",
            Self::Growth => "growth",
        }
    }

    /// Its unit.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Turnover | Self::Exports | Self::Imports | Self::Balance => Unit::Musd,
            Self::Share | Self::Growth => Unit::Percent,
            Self::Agreements => Unit::Count,
        }
    }

    /// Whether it runs from below to above zero.
    pub const fn is_diverging(self) -> bool {
        matches!(self, Self::Balance | Self::Growth)
    }
}

/// Whose a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadingKind {
    /// The state's own figure, or a count of records.
    State,
    /// The partner's, an estimate or another's.
    PartnerSide,
    /// There is none.
    Missing,
    /// The measure does not apply.
    NotApplicable,
}

/// A value of a measure, with where it comes from or why it is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The value in the unit of the measure.
    pub value: Option<f64>,
    /// The figure behind it.
    pub figure: Option<Figure>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// Whose it is.
    pub kind: ReadingKind,
}

/// Reads a measure of a state with a partner in a year.
pub fn reading(
    dataset: &Dataset,
    index: &Index,
    measure: Measure,
    state: &ActorId,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Reading {
    if state == partner {
        return Reading {
            value: None,
            figure: None,
            missing: Some(Missing::NotApplicable),
            kind: ReadingKind::NotApplicable,
        };
    }
    if measure == Measure::Agreements {
        return Reading {
            value: Some(running_agreements(dataset, index, state, partner, year).len() as f64),
            figure: None,
            missing: None,
            kind: ReadingKind::State,
        };
    }
    let figure = figure(dataset, index, state, partner, year, preference);
    let from_figure = figure.as_ref().and_then(|figure| {
        let value = trade_value(dataset, index, measure, state, partner, figure, preference)?;
        Some((value, figure.side))
    });
    let published = || {
        let growth = published_growth(dataset, index, state, partner, year);
        growth
            .filter(|_| measure == Measure::Growth)
            .map(|(_, value, side)| (value, side))
    };
    let known = from_figure.or_else(published);
    let value = known.map(|(value, _)| value);
    let kind = match known {
        None => ReadingKind::Missing,
        Some((_, Side::State)) => ReadingKind::State,
        Some(_) => ReadingKind::PartnerSide,
    };
    let missing = match value {
        Some(_) => None,
        None => why_missing(dataset, index, state, partner, year)
            .or(Some(Missing::NotReportedByState { last_year: None })),
    };
    Reading {
        value,
        figure: figure.filter(|_| from_figure.is_some()),
        missing,
        kind,
    }
}

fn trade_value(
    dataset: &Dataset,
    index: &Index,
    measure: Measure,
    state: &ActorId,
    partner: &ActorId,
    now: &Figure,
    preference: Preference,
) -> Option<f64> {
    match measure {
        Measure::Turnover => now.turnover_musd,
        Measure::Exports => now.exports_musd,
        Measure::Imports => now.imports_musd,
        Measure::Balance => Some(now.exports_musd? - now.imports_musd?),
        Measure::Share => {
            let world = ActorId::new(WORLD);
            let total = figure(dataset, index, state, &world, now.year, Preference::Default)?;
            let share = now.turnover_musd? / total.turnover_musd.filter(|t| *t > 0.0)?;
            (share <= 1.0).then_some(share * 100.0)
        }
        Measure::Growth => {
            let before = figure(dataset, index, state, partner, now.year - 1, preference)?;
            // Two statistics side by side make no growth.
            if !before.is_of_same_statistics(now) {
                return None;
            }
            let earlier = before.turnover_musd.filter(|value| *value > 0.0)?;
            Some((now.turnover_musd? / earlier - 1.0) * 100.0)
        }
        Measure::Agreements => None,
    }
}

/// Growth that was published without the figures behind it: the position of its row, per cent, whose it is.
pub(super) fn published_growth(
    dataset: &Dataset,
    index: &Index,
    state: &ActorId,
    partner: &ActorId,
    year: i32,
) -> Option<(usize, f64, Side)> {
    index
        .trade(state, partner, year)
        .iter()
        .filter_map(|at| Some((*at, dataset.trade.get(*at)?)))
        .filter(|(_, row)| row.period.is_none())
        .find_map(|(at, row)| Some((at, row.change_pct?, side(dataset, index, row))))
}

/// Agreements of a state with a partner, signed up to the end of the year and not over before it, as positions
/// in `agreements`.
pub(super) fn running_agreements(
    dataset: &Dataset,
    index: &Index,
    state: &ActorId,
    partner: &ActorId,
    year: i32,
) -> Vec<usize> {
    let vector = Vector::from_code(partner.as_str());
    let of_partner = |agreement: &Agreement| {
        agreement.parties.contains(partner)
            || vector.is_some_and(|v| vectors_of(dataset, index, agreement).contains(&v))
    };
    index
        .agreements(state)
        .iter()
        .copied()
        .filter(|at| {
            let agreement = dataset.agreements.get(*at);
            agreement.is_some_and(|a| of_partner(a) && is_running(a, year))
        })
        .collect()
}
