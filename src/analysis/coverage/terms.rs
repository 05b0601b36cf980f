//! What is looked for, and what there is of it.

use crate::analysis::datum::Flow;
use crate::model::{ActorId, IndicatorId, InvestmentMeasure, Place};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Board {
    /// Trade of the five states with the six partners and with the world.
    Trade(Flow),
    /// Investment of the partners in the five states.
    Investment(InvestmentMeasure),
    /// Money sent home from the partners to the five states.
    Remittances,
    /// All indicators of all countries.
    Indicators,
}

impl Board {
    /// All, in the order of the menu.
    pub const ALL: &'static [Self] = &[
        Self::Trade(Flow::Turnover),
        Self::Trade(Flow::Exports),
        Self::Trade(Flow::Imports),
        Self::Investment(InvestmentMeasure::FdiStock),
        Self::Investment(InvestmentMeasure::FdiInflow),
        Self::Investment(InvestmentMeasure::AnnouncedProjects),
        Self::Investment(InvestmentMeasure::Loans),
        Self::Investment(InvestmentMeasure::Cumulative),
        Self::Remittances,
        Self::Indicators,
    ];

    /// Its name in settings, messages and file names.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trade(Flow::Turnover) => "turnover",
            Self::Trade(Flow::Exports) => "exports",
            Self::Trade(Flow::Imports) => "imports",
            Self::Investment(measure) => measure.as_str(),
            Self::Remittances => "remittances",
            Self::Indicators => "indicators",
        }
    }

    /// The board of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|board| board.id() == id)
    }
}

/// What there is for a pair and a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Both sides published a figure of the full year.
    Both,
    /// The state alone.
    State,
    /// The partner alone.
    Partner,
    /// Neither side, but an international body.
    International,
    /// Neither side, but somebody else.
    Other,
    /// A value of the full year, of which the dataset does not say whose statistics it is.
    Recorded,
    /// A figure of the full year, but not of this flow: the turnover without its parts, or one part alone.
    OtherFlow,
    /// Only parts of the year.
    PartYear,
    /// Only the growth on the year before.
    Growth,
    /// Nothing.
    Nothing,
    /// The question does not apply to this pair.
    NotApplicable,
}

impl Evidence {
    /// All, the best first.
    pub const ALL: &'static [Self] = &[
        Self::Both,
        Self::State,
        Self::Partner,
        Self::International,
        Self::Other,
        Self::Recorded,
        Self::OtherFlow,
        Self::PartYear,
        Self::Growth,
        Self::Nothing,
        Self::NotApplicable,
    ];

    /// Its name in messages and files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::State => "state",
            Self::Partner => "partner",
            Self::International => "international",
            Self::Other => "other",
            Self::Recorded => "recorded",
            Self::OtherFlow => "other_flow",
            Self::PartYear => "part_year",
            Self::Growth => "growth",
            Self::Nothing => "nothing",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Whether there is a value of what is looked for, for the full year.
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Both
                | Self::State
                | Self::Partner
                | Self::International
                | Self::Other
                | Self::Recorded
        )
    }
}

/// The other half of a line of the board.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum With {
    /// A partner, or the world.
    Partner(ActorId),
    /// An indicator.
    Indicator(IndicatorId),
}

/// A line of the board: a country with a partner or with an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// The country.
    pub state: ActorId,
    /// The other half.
    pub with: With,
}

/// What there is for a line in a year. Values are in the unit of the board: million US$, or the indicator's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In a word.
    pub evidence: Evidence,
    /// The records, those of the figure that the atlas shows first.
    pub places: Vec<Place>,
    /// What the state says.
    pub state: Option<f64>,
    /// What the partner says.
    pub partner: Option<f64>,
    /// What others say where neither side does; the value of an indicator.
    pub other: Option<f64>,
    /// Growth on the year before in per cent, where only that is known.
    pub growth_pct: Option<f64>,
    /// Of a sum over the members of a bloc: members with a figure, members in all.
    pub members: Option<(usize, usize)>,
}

impl Cell {
    pub(super) fn of(evidence: Evidence, places: Vec<Place>) -> Self {
        Self {
            evidence,
            places,
            state: None,
            partner: None,
            other: None,
            growth_pct: None,
            members: None,
        }
    }

    /// The value that the atlas shows: the state's, else the partner's, else another's.
    pub fn shown(&self) -> Option<f64> {
        self.state.or(self.partner).or(self.other)
    }
}

/// How many cells there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; Evidence::ALL.len()]);

impl Counts {
    pub(super) fn of_cells<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            if let Some(count) = counts.0.get_mut(cell.evidence as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Cells of this kind.
    pub fn of(&self, evidence: Evidence) -> usize {
        self.0.get(evidence as usize).copied().unwrap_or_default()
    }

    /// Cells with a value of the full year.
    pub fn figures(&self) -> usize {
        let all = Evidence::ALL.iter().filter(|kind| kind.is_figure());
        all.map(|kind| self.of(*kind)).sum()
    }

    /// All cells.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}
