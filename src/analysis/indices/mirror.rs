//! Mirror discrepancy of a flow, with what freight can explain kept apart.
//!
//! The importer counts goods with freight and insurance up to its border (CIF), the exporter at its own border
//! (FOB): United Nations, "International Merchandise Trade Statistics: Concepts and Definitions 2010". So the
//! importer's figure is expected to be larger. By how much depends on goods and way: the IMF's Direction of Trade
//! Statistics turned one into the other with a uniform 10 per cent (X. Gong, IMF Working Paper 94/142, 1994, who
//! finds a uniform factor inappropriate) and later with 6 (Yearbook 2017: "a CIF/FOB factor of 1.06 is currently
//! used"). The band of the atlas, 5 to 8 per cent, is its own setting. Not every state values its imports CIF.

use super::{Ask, Found, Input, Why};
use crate::analysis::datum::Flow;
use crate::analysis::figure::{Figure, Preference};
use crate::analysis::mirror::{both_sides, comparable};

/// What freight and insurance may add to the value of goods, per cent of the FOB value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FreightBand {
    low_pct: f64,
    high_pct: f64,
}

impl FreightBand {
    /// 5 to 8 per cent.
    pub const DEFAULT: Self = Self {
        low_pct: 5.0,
        high_pct: 8.0,
    };

    /// A band from 0 to 100 per cent; `None` where the ends are outside or the wrong way round.
    pub fn new(low_pct: f64, high_pct: f64) -> Option<Self> {
        let fits = 0.0 <= low_pct && low_pct <= high_pct && high_pct <= 100.0;
        fits.then_some(Self { low_pct, high_pct })
    }

    /// The ends that a reader may choose, per cent.
    pub const CHOICES: [u8; 4] = [5, 6, 7, 8];

    /// The band between two of [`Self::CHOICES`]; `None` for any other.
    pub fn of_pct([low, high]: [u8; 2]) -> Option<Self> {
        let known = [low, high].iter().all(|end| Self::CHOICES.contains(end));
        let band = Self::new(f64::from(low), f64::from(high));
        band.filter(|_| known)
    }

    /// Its ends in whole per cent.
    pub const fn to_pct(self) -> [u8; 2] {
        [self.low_pct as u8, self.high_pct as u8]
    }

    /// The lower end, per cent.
    pub const fn low_pct(self) -> f64 {
        self.low_pct
    }

    /// The upper end, per cent.
    pub const fn high_pct(self) -> f64 {
        self.high_pct
    }
}

impl Default for FreightBand {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Who reports more than the other side and freight explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapDirection {
    /// The importer.
    Importer,
    /// The exporter: the importer's figure does not even hold the freight.
    Exporter,
    /// Neither: freight explains the gap.
    Explained,
}

/// A mirror gap taken apart. Million US$; `raw = freight + beyond`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The importer's figure, CIF.
    pub importer_musd: f64,
    /// The exporter's figure, FOB.
    pub exporter_musd: f64,
    /// The importer's less the exporter's.
    pub raw_musd: f64,
    /// The raw gap in per cent of the exporter's figure; `None` where that is zero.
    pub raw_pct: Option<f64>,
    /// What freight may be, at least and at most.
    pub band_musd: (f64, f64),
    /// The freight that leaves the smallest gap: the point of the band nearest to the raw gap.
    pub freight_musd: f64,
    /// What remains.
    pub beyond_musd: f64,
    /// Who reports more.
    pub direction: GapDirection,
}

impl Gap {
    /// Takes the gap between an importer's and an exporter's figure apart.
    pub fn new(importer_musd: f64, exporter_musd: f64, band: FreightBand) -> Self {
        let raw = importer_musd - exporter_musd;
        let low = exporter_musd * band.low_pct / 100.0;
        let high = exporter_musd * band.high_pct / 100.0;
        let freight = raw.max(low).min(high);
        let direction = if raw > high {
            GapDirection::Importer
        } else if raw < low {
            GapDirection::Exporter
        } else {
            GapDirection::Explained
        };
        Self {
            importer_musd,
            exporter_musd,
            raw_musd: raw,
            raw_pct: (exporter_musd > 0.0).then(|| raw / exporter_musd * 100.0),
            band_musd: (low, high),
            freight_musd: freight,
            beyond_musd: raw - freight,
            direction,
        }
    }
}

/// The discrepancy of the reporter's imports or exports with the partner's own figure of the same flow.
pub(super) fn discrepancy(ask: Ask<'_>, flow: Flow) -> Result<Found, Why> {
    let partner = ask.partner()?;
    let sides = both_sides(ask.dataset, ask.index, ask.reporter, partner, ask.year);
    let lacks = |actor: &crate::model::ActorId| Why::OneSideOnly {
        missing: actor.clone(),
    };
    let state = sides.state.ok_or_else(|| lacks(ask.reporter))?;
    let mirror = sides.partner.ok_or_else(|| lacks(partner))?;
    if !comparable(&state, &mirror) || state.coverage != mirror.coverage {
        return Err(Why::NotComparable);
    }
    let of = |figure: &Figure| match flow {
        Flow::Imports => figure.imports_musd,
        _ => figure.exports_musd,
    };
    let unsplit = |by: &crate::model::ActorId| Why::NotSplit { by: by.clone() };
    let own = of(&state).ok_or_else(|| unsplit(ask.reporter))?;
    let theirs = of(&mirror).ok_or_else(|| unsplit(partner))?;
    let (importer, exporter) = match flow {
        Flow::Imports => (own, theirs),
        _ => (theirs, own),
    };
    let input = |label, figure, value, preference| {
        Input::of_figure(
            label,
            ask.reporter,
            partner,
            figure,
            value,
            (flow, preference),
        )
    };
    let gap = Gap::new(importer, exporter, ask.settings.freight);
    Ok(Found {
        value: gap.beyond_musd,
        gap: Some(gap),
        inputs: vec![
            input("index-input-state-says", &state, own, Preference::State),
            input(
                "index-input-partner-says",
                &mirror,
                theirs,
                Preference::Partner,
            ),
        ],
        remarks: super::partners::part_only(partner, &state)
            .into_iter()
            .collect(),
        ..Found::default()
    })
}
