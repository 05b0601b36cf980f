//! Why an index cannot be computed, and what it leaves out.

use crate::analysis::mirror::Missing;
use crate::model::ActorId;

/// Why an index cannot be computed.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The index is of a pair and there is none, or of a state with itself.
    NotApplicable,
    /// There is no full-year figure of the trade with this partner.
    NoFigure {
        /// The partner.
        partner: ActorId,
        /// The year.
        year: i32,
        /// Why; `None` where a figure exists but not of the wanted side.
        missing: Option<Missing>,
    },
    /// There is no figure of all trade of this actor.
    NoTotal {
        /// Whose total.
        of: ActorId,
        /// The year.
        year: i32,
    },
    /// All trade is smaller than its parts: they are of different statistics.
    TotalBelowParts {
        /// The year.
        year: i32,
    },
    /// Too few of the six partners have a figure.
    TooFewPartners {
        /// How many have.
        have: usize,
        /// How many it needs.
        need: usize,
    },
    /// The sum it would divide by is zero.
    NothingTraded {
        /// The year.
        year: i32,
    },
    /// The figures of both years count different things or come from different statistics.
    OtherStatistics {
        /// The partner; the world for all trade.
        partner: ActorId,
    },
    /// The first year of the growth is not before its last.
    WrongYears,
    /// Only the turnover is known, not exports and imports.
    NotSplit {
        /// Who reported.
        by: ActorId,
    },
    /// One side of the pair has not reported.
    OneSideOnly {
        /// Who has not.
        missing: ActorId,
    },
    /// Both sides count different things, or different states or members.
    NotComparable,
    /// There is no value of this indicator for the full year.
    NoObservation {
        /// The indicator.
        indicator: &'static str,
        /// The year.
        year: i32,
    },
}

impl Why {
    /// The message that says it.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::NotApplicable => "index-why-not-applicable",
            Self::NoFigure { .. } => "index-why-no-figure",
            Self::NoTotal { .. } => "index-why-no-total",
            Self::TotalBelowParts { .. } => "index-why-total-below-parts",
            Self::TooFewPartners { .. } => "index-why-too-few-partners",
            Self::NothingTraded { .. } => "index-why-nothing-traded",
            Self::OtherStatistics { .. } => "index-why-other-statistics",
            Self::WrongYears => "index-why-wrong-years",
            Self::NotSplit { .. } => "index-why-not-split",
            Self::OneSideOnly { .. } => "index-why-one-side-only",
            Self::NotComparable => "index-why-not-comparable",
            Self::NoObservation { .. } => "index-why-no-observation",
        }
    }
}

/// What an index leaves out, or what to keep in mind with it.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// A partner without a figure; over a total it is among the others.
    WithoutFigure(ActorId),
    /// A partner whose figures of both years cannot be compared; it is among the others.
    NotComparable(ActorId),
    /// A figure that holds some members or states only.
    PartOnly {
        /// The partner.
        partner: ActorId,
        /// Members or states with a figure.
        have: usize,
        /// In all.
        of: usize,
    },
    /// Share of the others from 0 to 1, of whom nothing is known one by one.
    Others(f64),
    /// Figures of different statistics stand in one formula.
    MixedStatistics,
    /// Agreements of which only the signature is known; they are not counted.
    SignedOnly(usize),
    /// Agreements counted from their signature, since the day of entry into force is unknown.
    EntryUnknown(usize),
    /// One agreement can be in several parts, so that the parts add up to more than the value.
    PartsOverlap,
    /// The value was published as it stands.
    AsPublished,
}

impl Remark {
    /// The message that says it.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::WithoutFigure(_) => "index-remark-without-figure",
            Self::NotComparable(_) => "index-remark-not-comparable",
            Self::PartOnly { .. } => "index-remark-part-only",
            Self::Others(_) => "index-remark-others",
            Self::MixedStatistics => "index-remark-mixed-statistics",
            Self::SignedOnly(_) => "index-remark-signed-only",
            Self::EntryUnknown(_) => "index-remark-entry-unknown",
            Self::PartsOverlap => "index-remark-parts-overlap",
            Self::AsPublished => "index-remark-as-published",
        }
    }
}
