//! The indices in rows, and in words what they leave out and why one cannot be computed.

use super::say::Say;
use crate::analysis::indices::{
    IndexKind, IndexValue, Remark, Settings, Subject, Why, index_value,
};
use crate::analysis::{Datum, Quantity};
use crate::model::{ActorId, IndicatorId, Vector};
use crate::text::Arg;

/// An index of the view.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexRow {
    /// Its name.
    pub name: String,
    /// Its short explanation.
    pub tip: String,
    /// The value with its unit, or that it is not computable.
    pub value: String,
    /// Why there is no value; `None` where there is one.
    pub why: Option<String>,
    /// Its card.
    pub datum: Datum,
}

/// The indices of a reporter and of the pair with a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// Of the reporter alone; none on a partner's page.
    pub own: Vec<IndexRow>,
    /// With the partner.
    pub pair: Vec<IndexRow>,
    /// Of which pair the second list is.
    pub pair_head: String,
}

impl Indices {
    /// The indices of a year, or, each as a whole, of an earlier one within the allowance; with `own` also those of
    /// the reporter alone.
    pub fn new(
        say: &Say<'_>,
        reporter: &ActorId,
        partner: Vector,
        (year, back): (i32, u8),
        own: bool,
    ) -> Self {
        let row = |kind: IndexKind, partner: Option<ActorId>| {
            IndexRow::new(say, kind, reporter, partner, (year, back))
        };
        let kinds = || IndexKind::ALL.into_iter();
        let with = say.with_vector(partner);
        Self {
            // What is of either stands in both lists: as a whole, then the partner's part of it.
            own: kinds()
                .filter(|kind| own && kind.subject() != Subject::Pair)
                .map(|kind| row(kind, None))
                .collect(),
            // Remittances are published by state, never for the region.
            pair: kinds()
                .filter(|kind| kind.subject() != Subject::Reporter)
                .filter(|kind| own || *kind != IndexKind::RemittancesFromPartner)
                .map(|kind| row(kind, Some(partner.id())))
                .collect(),
            pair_head: if own {
                with
            } else {
                format!("{} {with}", say.short(reporter))
            },
        }
    }
}

impl IndexRow {
    fn new(
        say: &Say<'_>,
        kind: IndexKind,
        reporter: &ActorId,
        partner: Option<ActorId>,
        (wanted, back): (i32, u8),
    ) -> Self {
        let settings = Settings {
            back,
            freight: say.freight,
            ..Settings::default()
        };
        let (data, index) = (say.dataset, say.index);
        let with = partner.as_ref();
        let year = index_value(data, index, kind, reporter, with, wanted, &settings).year;
        let datum = Datum::Index {
            kind,
            reporter: reporter.clone(),
            partner,
            year,
        };
        let found = say.look_up(&datum);
        let why = found
            .index
            .as_ref()
            .and_then(|index| index.value.as_ref().err());
        Self {
            name: say.index_name(kind, datum_partner(&datum).is_some()),
            tip: say.words.get(&kind.tip()),
            value: say.of_year(super::card::value(say, &datum, &found), year, wanted),
            why: why.map(|why| say.why_no_index(why)),
            datum,
        }
    }
}

/// The partner of an index of a pair.
fn datum_partner(datum: &Datum) -> Option<&ActorId> {
    match datum {
        Datum::Index { partner, .. } => partner.as_ref(),
        _ => None,
    }
}

impl Say<'_> {
    /// The name of an index; growth has one as a whole and one as the part of a partner.
    pub fn index_name(&self, kind: IndexKind, of_pair: bool) -> String {
        match kind {
            IndexKind::GrowthContribution if !of_pair => self.words.get("index-growth-whole"),
            _ => self.words.get(kind.message()),
        }
    }

    /// The value of an index with its unit, both ends where only a range is known, or that it is not computable.
    pub fn index_value(&self, index: &IndexValue, quantity: &Quantity) -> String {
        let Ok(value) = index.value else {
            return self.words.get("index-not-computable");
        };
        match index.bounds {
            Some((low, high)) => {
                let args = [low, high].map(|end| Arg::from(self.quantity(end, quantity)));
                let [low, high] = args;
                self.words
                    .with("index-range", &[("low", low), ("high", high)])
            }
            None => self.quantity(value, quantity),
        }
    }

    /// Why an index cannot be computed, and what it leaves out besides partners without a figure.
    pub fn index_notes(&self, index: &IndexValue) -> Vec<String> {
        let why = index.value.as_ref().err().map(|why| self.why_no_index(why));
        let remarks = index.remarks.iter();
        let remarks = remarks.filter(|remark| !matches!(remark, Remark::WithoutFigure(_)));
        let gap = index.gap.as_ref().map(|gap| self.of_freight_in_flow(gap));
        why.into_iter()
            .chain(gap)
            .chain(remarks.map(|remark| self.index_remark(remark)))
            .collect()
    }

    /// Why an index cannot be computed.
    pub fn why_no_index(&self, why: &Why) -> String {
        let who = |id: &ActorId| Arg::from(self.short(id));
        let args: Vec<(&str, Arg)> = match why {
            Why::NotApplicable | Why::WrongYears | Why::NotComparable => Vec::new(),
            Why::NoFigure { partner, year, .. } => {
                vec![("partner", who(partner)), ("year", (*year).into())]
            }
            Why::NoTotal { of, year } => vec![("actor", who(of)), ("year", (*year).into())],
            Why::TotalBelowParts { year } | Why::NothingTraded { year } => {
                vec![("year", (*year).into())]
            }
            Why::TooFewPartners { have, need } => {
                vec![("have", (*have).into()), ("need", (*need).into())]
            }
            Why::OtherStatistics { partner } => vec![("partner", who(partner))],
            Why::NotSplit { by } => vec![("actor", who(by))],
            Why::OneSideOnly { missing } => vec![("actor", who(missing))],
            Why::NoObservation { indicator, year } => {
                let name = self.indicator(&IndicatorId::new(indicator));
                vec![("indicator", name.into()), ("year", (*year).into())]
            }
        };
        self.words.with(why.message(), &args)
    }

    fn index_remark(&self, remark: &Remark) -> String {
        let args: Vec<(&str, Arg)> = match remark {
            Remark::WithoutFigure(partner) | Remark::NotComparable(partner) => {
                vec![("partner", self.short(partner).into())]
            }
            Remark::PartOnly { partner, have, of } => vec![
                ("partner", self.short(partner).into()),
                ("have", (*have).into()),
                ("of", (*of).into()),
            ],
            Remark::Others(share) => vec![("share", self.share(*share).into())],
            Remark::SignedOnly(count) | Remark::EntryUnknown(count) => {
                vec![("count", (*count).into())]
            }
            Remark::MixedStatistics | Remark::PartsOverlap | Remark::AsPublished => Vec::new(),
        };
        self.words.with(remark.message(), &args)
    }
}
