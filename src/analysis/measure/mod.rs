//! What the five states are coloured by.

mod menu;
mod read;
mod records;

use std::borrow::Cow;

use super::Index;
use super::figure::{Figure, MadeOf, Side};
use super::mirror::Missing;
use crate::model::{
    ActorId, Confidence, Dataset, IndicatorId, InvestmentMeasure, Place, Section, SourceId,
};

pub use menu::{MeasureGroup, measures, partners_of};
pub use read::reading;

/// Gross domestic product in million current US$: what trade is set against.
const GDP: &str = "gdp_musd";

/// A measure of a state, most of them of its ties with the chosen partner.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    /// Exports to and imports from the partner over the gross domestic product of the same year, per cent.
    GdpShare,
    /// Growth of the turnover on the year before, per cent.
    Growth,
    /// Turnover the partner reports less what the state reports, per cent of the larger of the two.
    MirrorGap,
    /// Agreements with the partner that run in that year.
    Agreements,
    /// Events with the partner held in that year.
    Events,
    /// Investment of the partner in the state, million US$.
    Investment(InvestmentMeasure),
    /// An indicator of the dataset, in its unit; with the partner where the indicator is one of pairs.
    Indicator(IndicatorId),
}

/// What a measure is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Million current US$.
    Musd,
    /// Current US$.
    Usd,
    /// Per cent.
    Percent,
    /// Per cent of the gross domestic product.
    PercentOfGdp,
    /// A number of records.
    Count,
    /// A number of people.
    Persons,
    /// Anything else, in the words of the dataset.
    Other(String),
}

impl Unit {
    /// The unit an indicator names in words.
    pub fn from_text(text: &str) -> Self {
        match text {
            "million US$" => Self::Musd,
            "US$" => Self::Usd,
            "percent" => Self::Percent,
            "percent of GDP" => Self::PercentOfGdp,
            "persons" => Self::Persons,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Whether it is a share: such values are spread evenly, not over orders of magnitude.
    pub const fn is_percent(&self) -> bool {
        matches!(self, Self::Percent | Self::PercentOfGdp)
    }
}

/// What stands before the id of an indicator in settings.
const INDICATOR: &str = "indicator:";

impl Measure {
    /// All but investment and the indicators, which depend on the dataset, in the order of the menu.
    pub const ALL: &'static [Self] = &[
        Self::Turnover,
        Self::Exports,
        Self::Imports,
        Self::Balance,
        Self::Share,
        Self::GdpShare,
        Self::Growth,
        Self::MirrorGap,
        Self::Agreements,
        Self::Events,
    ];

    /// Its name in settings; of all but the indicators also the stem of its messages.
    pub fn id(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Turnover => "turnover",
            Self::Exports => "exports",
            Self::Imports => "imports",
            Self::Balance => "balance",
            Self::Share => "share",
            Self::GdpShare => "gdp-share",
            Self::Growth => "growth",
            Self::MirrorGap => "mirror-gap",
            Self::Agreements => "agreements",
            Self::Events => "events",
            Self::Investment(InvestmentMeasure::FdiStock) => "fdi-stock",
            Self::Investment(InvestmentMeasure::FdiInflow) => "fdi-inflow",
            Self::Investment(InvestmentMeasure::AnnouncedProjects) => "projects",
            Self::Investment(InvestmentMeasure::Loans) => "loans",
            Self::Investment(InvestmentMeasure::Cumulative) => "cumulative-investment",
            Self::Indicator(id) => return Cow::Owned(format!("{INDICATOR}{id}")),
        })
    }

    /// The measure of this id; an indicator need not exist in any dataset, see [`Measure::is_in`].
    pub fn from_id(id: &str) -> Option<Self> {
        if let Some(indicator) = id.strip_prefix(INDICATOR) {
            return Some(Self::Indicator(IndicatorId::new(indicator)));
        }
        let investments = InvestmentMeasure::ALL.iter().copied();
        Self::ALL
            .iter()
            .cloned()
            .chain(investments.map(Self::Investment))
            .find(|measure| measure.id() == id)
    }

    /// Whether a dataset knows it: everything but indicators it does not define.
    pub fn is_in(&self, dataset: &Dataset, index: &Index) -> bool {
        match self {
            Self::Indicator(id) => index.indicator(dataset, id).is_some(),
            _ => true,
        }
    }

    /// Whether it is about the chosen partner.
    pub fn has_partner(&self, index: &Index) -> bool {
        match self {
            Self::Indicator(id) => index.is_of_pairs(id),
            _ => true,
        }
    }

    /// Its unit.
    pub fn unit(&self, dataset: &Dataset, index: &Index) -> Unit {
        match self {
            Self::Turnover
            | Self::Exports
            | Self::Imports
            | Self::Balance
            | Self::Investment(_) => Unit::Musd,
            Self::Share | Self::Growth | Self::MirrorGap => Unit::Percent,
            Self::GdpShare => Unit::PercentOfGdp,
            Self::Agreements | Self::Events => Unit::Count,
            Self::Indicator(id) => index.indicator(dataset, id).map_or_else(
                || Unit::Other(String::new()),
                |of| Unit::from_text(&of.unit),
            ),
        }
    }

    /// Whether it is a difference, coloured in two directions from zero.
    pub const fn is_diverging(&self) -> bool {
        matches!(self, Self::Balance | Self::Growth | Self::MirrorGap)
    }
}

/// Whose a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadingKind {
    /// The state's own figure, a published value of an indicator, or a count of records.
    State,
    /// The partner's or another's.
    PartnerSide,
    /// An observation of low confidence.
    Estimate,
    /// There is none.
    Missing,
    /// The measure does not apply.
    NotApplicable,
}

/// Records behind a value, with everything needed to trace it.
#[derive(Clone, Debug, PartialEq)]
pub struct Records {
    /// The records; none where nothing was there to count.
    pub places: Vec<Place>,
    /// The year.
    pub year: i32,
    /// Whose statistics; of a sum, the side farthest from the state's own. `None` where the records do not say.
    pub side: Option<Side>,
    /// Who reported, each once; empty where only the sources say.
    pub reported_by: Vec<ActorId>,
    /// Confidence; of several, the lowest. `None` for counts.
    pub confidence: Option<Confidence>,
    /// Sources, each once; none for counts: each counted record has its own.
    pub sources: Vec<SourceId>,
    /// Remarks on the records.
    pub notes: Vec<String>,
    /// What it is made of.
    pub made_of: MadeOf,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A figure of trade.
    Trade(Figure),
    /// An observation, investments, or the records that were counted.
    Records(Records),
}

impl Origin {
    /// The records.
    pub fn places(&self) -> Vec<Place> {
        match self {
            Self::Trade(figure) => {
                let rows = figure.rows.iter();
                rows.map(|at| Place::new(Section::Trade, *at)).collect()
            }
            Self::Records(records) => records.places.clone(),
        }
    }

    /// The year.
    pub const fn year(&self) -> i32 {
        match self {
            Self::Trade(figure) => figure.year,
            Self::Records(records) => records.year,
        }
    }

    /// Sources, each once.
    pub fn sources(&self) -> &[SourceId] {
        match self {
            Self::Trade(figure) => &figure.sources,
            Self::Records(records) => &records.sources,
        }
    }

    /// Confidence, where it is rated.
    pub const fn confidence(&self) -> Option<Confidence> {
        match self {
            Self::Trade(figure) => Some(figure.confidence),
            Self::Records(records) => records.confidence,
        }
    }

    /// Remarks.
    pub fn notes(&self) -> &[String] {
        match self {
            Self::Trade(figure) => &figure.notes,
            Self::Records(records) => &records.notes,
        }
    }
}

/// A value of a measure, with where it comes from or why it is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The value in the unit of the measure.
    pub value: Option<f64>,
    /// The unit.
    pub unit: Unit,
    /// The year the value is of.
    pub year: i32,
    /// What the value was read off or worked out from, in the order of the formula; empty without a value.
    pub origins: Vec<Origin>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// Whose it is.
    pub kind: ReadingKind,
}

impl Reading {
    /// The figure of trade behind it; of several, the first.
    pub fn figure(&self) -> Option<&Figure> {
        self.origins.iter().find_map(|origin| match origin {
            Origin::Trade(figure) => Some(figure),
            Origin::Records(_) => None,
        })
    }

    /// Every record behind it.
    pub fn places(&self) -> Vec<Place> {
        self.origins.iter().flat_map(Origin::places).collect()
    }

    /// Every source, each once.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut found: Vec<SourceId> = Vec::new();
        for source in self.origins.iter().flat_map(Origin::sources) {
            if !found.contains(source) {
                found.push(source.clone());
            }
        }
        found
    }

    /// The lowest confidence of its parts.
    pub fn confidence(&self) -> Option<Confidence> {
        self.origins.iter().filter_map(Origin::confidence).max()
    }

    /// Every remark on its records.
    pub fn notes(&self) -> impl Iterator<Item = &String> {
        self.origins.iter().flat_map(Origin::notes)
    }
}
