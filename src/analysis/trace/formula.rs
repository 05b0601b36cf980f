//! How a value is worked out from others.

use super::Quantity;
use crate::analysis::Datum;
use crate::analysis::indices::literature::SHANNON_1948;
use crate::analysis::indices::{IndexKind, Literature};
use crate::model::ActorId;

/// A way of working out a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormulaId {
    /// Exports and imports of one row added.
    ExportsAndImports,
    /// The sum of a bloc's members.
    SumOfMembers,
    /// The sum of the five states.
    SumOfStates,
    /// Exports less imports.
    Difference,
    /// A partner's trade over all trade, in per cent.
    ShareOfTotal,
    /// A partner's trade over the sum of the partners with a figure, in per cent.
    ShareAmongReported,
    /// All trade less the shown partners, over all trade, in per cent.
    Rest,
    /// A year's value over the year before less one, in per cent.
    Growth,
    /// The same over several years.
    Change,
    /// The partner's figure less the state's over the larger of both, in per cent.
    MirrorGap,
    /// `−Σ pᵢ ln pᵢ / ln n`.
    NormalisedEntropy,
    /// Agreements signed by the end of the year and not over before it, counted.
    RunningAgreements,
    /// Events with a day in the year that took place, counted.
    HeldEvents,
    /// Trade over the gross domestic product of the same year, in per cent.
    ShareOfGdp,
    /// Records counted.
    Count,
    /// Records of a measure that the reader's filters leave, counted.
    CountRestricted,
    /// One record's value over another's, in per cent.
    Ratio,
    /// The formula of an index.
    Index(IndexKind),
}

/// What the entropy of the balance goes back to.
const ENTROPY: &[Literature] = &[SHANNON_1948];

impl FormulaId {
    /// All formulas but those of the indices, which [`IndexKind::ALL`] lists.
    pub const ALL: [Self; 17] = [
        Self::ExportsAndImports,
        Self::SumOfMembers,
        Self::SumOfStates,
        Self::Difference,
        Self::ShareOfTotal,
        Self::ShareAmongReported,
        Self::Rest,
        Self::Growth,
        Self::Change,
        Self::MirrorGap,
        Self::NormalisedEntropy,
        Self::RunningAgreements,
        Self::HeldEvents,
        Self::ShareOfGdp,
        Self::Count,
        Self::CountRestricted,
        Self::Ratio,
    ];

    /// Its name in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExportsAndImports => "exports-and-imports",
            Self::SumOfMembers => "sum-of-members",
            Self::SumOfStates => "sum-of-states",
            Self::Difference => "difference",
            Self::ShareOfTotal => "share-of-total",
            Self::ShareAmongReported => "share-among-reported",
            Self::Rest => "rest",
            Self::Growth => "growth",
            Self::Change => "change",
            Self::MirrorGap => "mirror-gap",
            Self::NormalisedEntropy => "normalised-entropy",
            Self::RunningAgreements => "running-agreements",
            Self::HeldEvents => "held-events",
            Self::ShareOfGdp => "share-of-gdp",
            Self::Count => "count",
            Self::CountRestricted => "count-restricted",
            Self::Ratio => "ratio",
            Self::Index(kind) => kind.message(),
        }
    }

    /// Where the formula was first described; empty for plain arithmetic and the atlas's own.
    pub const fn literature(self) -> &'static [Literature] {
        match self {
            Self::NormalisedEntropy => ENTROPY,
            Self::Index(kind) => kind.literature(),
            _ => &[],
        }
    }
}

/// A value that goes into a formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is.
    pub datum: Datum,
    /// The value; `None` where there is none.
    pub value: Option<f64>,
    /// Its unit.
    pub quantity: Quantity,
}

/// How a value is worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// The way.
    pub id: FormulaId,
    /// What goes in, in the order of the formula.
    pub inputs: Vec<Input>,
    /// Who is left out because there is no figure.
    pub excluded: Vec<ActorId>,
}
