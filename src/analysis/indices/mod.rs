//! The indices, each explained: a value or the reason why there is none, its inputs, what it leaves out.
//!
//! All are pure functions of the dataset. Years are never mixed inside one index: where a value of an earlier year
//! may stand in, the whole index is of that year and says so.

mod agreements;
mod dependence;
mod growth;
mod kind;
pub mod literature;
mod mirror;
mod partners;
mod reason;
mod remittances;
mod series;
mod total_gap;

pub use kind::{Direction, IndexKind, IndexUnit, Subject};
pub use literature::{Literature, WorkForm};
pub use mirror::{FreightBand, Gap, GapDirection};
pub use reason::{Remark, Why};
pub use series::{StackYear, series, stack};
pub use total_gap::TotalGap;

use super::Index;
use super::borrow::borrow;
use super::datum::{Datum, Field, Flow};
use super::figure::{Figure, Preference};
use crate::model::{ActorId, Confidence, Dataset, Domain, Place, Section, SourceId};

/// What a reader may set.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Whose figures.
    pub preference: Preference,
    /// How many years back an earlier value may stand in for a missing one.
    pub back: u8,
    /// What freight and insurance may add to the value of goods.
    pub freight: FreightBand,
    /// First year of a growth; `None` is the year before.
    pub since: Option<i32>,
    /// Agreements about this only.
    pub domain: Option<Domain>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            preference: Preference::Default,
            back: 0,
            freight: FreightBand::DEFAULT,
            since: None,
            domain: None,
        }
    }
}

/// A question: which reporter, perhaps which partner, which year.
#[derive(Clone, Copy)]
struct Ask<'a> {
    dataset: &'a Dataset,
    index: &'a Index,
    reporter: &'a ActorId,
    partner: Option<&'a ActorId>,
    year: i32,
    settings: &'a Settings,
}

impl<'a> Ask<'a> {
    fn partner(self) -> Result<&'a ActorId, Why> {
        self.partner
            .filter(|partner| *partner != self.reporter)
            .ok_or(Why::NotApplicable)
    }

    fn no_figure(self, partner: &ActorId, year: i32) -> Why {
        Why::NoFigure {
            partner: partner.clone(),
            year,
            missing: super::mirror::why_missing(
                self.dataset,
                self.index,
                self.reporter,
                partner,
                year,
            ),
        }
    }
}

/// What part an index splits into.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PartOf {
    /// A partner's.
    Partner(ActorId),
    /// Everybody else's.
    Others,
    /// A domain of agreements.
    Domain(Domain),
    /// Another index that it is made of.
    Index(IndexKind),
}

/// A value that went into an index.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The message that names it.
    pub label: &'static str,
    /// Which partner's or actor's it is.
    pub about: ActorId,
    /// What the value is, to look up everything about it.
    pub datum: Datum,
    /// The value in its unit.
    pub value: f64,
    /// The unit.
    pub unit: IndexUnit,
    /// The year of the value.
    pub year: i32,
    /// Whose statistics, each once; empty for records that do not say.
    pub reported_by: Vec<ActorId>,
    /// Confidence; of a sum the lowest.
    pub confidence: Confidence,
    /// Sources, each once.
    pub sources: Vec<SourceId>,
    /// The records.
    pub places: Vec<Place>,
}

impl Input {
    /// Label of a figure of trade with a partner.
    const TRADE: &'static str = "index-input-trade";
    /// Label of all trade.
    const TOTAL: &'static str = "index-input-total";

    fn of_figure(
        label: &'static str,
        reporter: &ActorId,
        partner: &ActorId,
        figure: &Figure,
        value: f64,
        (flow, preference): (Flow, Preference),
    ) -> Self {
        Self {
            label,
            about: partner.clone(),
            datum: Datum::Trade {
                reporter: reporter.clone(),
                partner: partner.clone(),
                year: figure.year,
                flow,
                preference,
            },
            value,
            unit: IndexUnit::Musd,
            year: figure.year,
            reported_by: figure.reported_by.clone(),
            confidence: figure.confidence,
            sources: figure.sources.clone(),
            places: figure
                .rows
                .iter()
                .map(|at| Place::new(Section::Trade, *at))
                .collect(),
        }
    }

    /// The turnover of a figure.
    fn turnover(
        label: &'static str,
        reporter: &ActorId,
        partner: &ActorId,
        figure: &Figure,
        preference: Preference,
    ) -> Option<Self> {
        let value = figure.turnover_musd?;
        let what = (Flow::Turnover, preference);
        Some(Self::of_figure(
            label, reporter, partner, figure, value, what,
        ))
    }

    fn of_observation(
        label: &'static str,
        dataset: &Dataset,
        at: usize,
        unit: IndexUnit,
    ) -> Option<Self> {
        let seen = dataset.observations.get(at)?;
        let place = Place::new(Section::Observations, at);
        Some(Self {
            label,
            about: seen.partner.clone().unwrap_or_else(|| seen.country.clone()),
            datum: Datum::Record {
                place,
                field: Field::Value,
            },
            value: seen.value?,
            unit,
            year: seen.year,
            reported_by: Vec::new(),
            confidence: seen.confidence,
            sources: vec![seen.source.clone()],
            places: vec![place],
        })
    }
}

/// What a formula found.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    value: f64,
    bounds: Option<(f64, f64)>,
    parts: Vec<(PartOf, f64)>,
    gap: Option<Gap>,
    inputs: Vec<Input>,
    remarks: Vec<Remark>,
}

/// An index with everything needed to follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexValue {
    /// Which index.
    pub kind: IndexKind,
    /// Of whom.
    pub reporter: ActorId,
    /// With whom.
    pub partner: Option<ActorId>,
    /// The year that was asked for.
    pub wanted: i32,
    /// The year the value is of: earlier than `wanted` only where the settings allow it.
    pub year: i32,
    /// The value in the unit of the kind, or why there is none.
    pub value: Result<f64, Why>,
    /// Where only a range is known, its ends, lower first.
    pub bounds: Option<(f64, f64)>,
    /// What it splits into, in the unit of the kind.
    pub parts: Vec<(PartOf, f64)>,
    /// A mirror gap taken apart.
    pub gap: Option<Gap>,
    /// What went in, in the order of the formula.
    pub inputs: Vec<Input>,
    /// What is left out or to be kept in mind.
    pub remarks: Vec<Remark>,
}

/// Computes an index of a reporter, with a partner where it is of a pair.
///
/// Where it cannot be computed for the year and the settings allow years back, it is computed for the latest
/// earlier year that has everything; without any, the reason is that of the wanted year.
pub fn index_value(
    dataset: &Dataset,
    index: &Index,
    kind: IndexKind,
    reporter: &ActorId,
    partner: Option<&ActorId>,
    year: i32,
    settings: &Settings,
) -> IndexValue {
    let ask = |year| Ask {
        dataset,
        index,
        reporter,
        partner,
        year,
        settings,
    };
    let mut reason = None;
    let found = borrow(year, settings.back, |year| match compute(kind, ask(year)) {
        Ok(found) => Some(found),
        Err(why) => {
            reason.get_or_insert(why);
            None
        }
    });
    let own_year = found.as_ref().map_or(year, |found| found.year);
    let (value, found) = match found {
        Some(found) => (Ok(found.value.value), found.value),
        None => (Err(reason.unwrap_or(Why::NotApplicable)), Found::default()),
    };
    IndexValue {
        kind,
        reporter: reporter.clone(),
        partner: partner.cloned(),
        wanted: year,
        year: own_year,
        value,
        bounds: found.bounds,
        parts: found.parts,
        gap: found.gap,
        inputs: found.inputs,
        remarks: found.remarks,
    }
}

fn compute(kind: IndexKind, ask: Ask<'_>) -> Result<Found, Why> {
    match kind {
        IndexKind::PartnerShare => dependence::share_of_partner(ask),
        IndexKind::Concentration => partners::concentration(ask),
        IndexKind::EqualPartners => partners::concentration(ask).map(partners::equal_partners),
        IndexKind::ConcentrationOfTotal => partners::concentration_of_total(ask),
        IndexKind::EqualPartnersOfTotal => {
            partners::concentration_of_total(ask).map(partners::equal_partners)
        }
        IndexKind::Balance => partners::balance(ask),
        IndexKind::BalanceWithOthers => partners::balance_with_others(ask),
        IndexKind::ShareInPartner => dependence::share_in_partner(ask),
        IndexKind::Asymmetry => dependence::asymmetry(ask),
        IndexKind::GrowthContribution => growth::contribution(ask),
        IndexKind::MirrorImports => mirror::discrepancy(ask, Flow::Imports),
        IndexKind::MirrorExports => mirror::discrepancy(ask, Flow::Exports),
        IndexKind::AgreementsInForce => agreements::in_force(ask),
        IndexKind::RemittancesToGdp => remittances::to_gdp(ask),
        IndexKind::RemittancesFromPartner => remittances::from_partner(ask),
    }
}
