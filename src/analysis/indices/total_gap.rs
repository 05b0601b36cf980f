//! The gap between both sides' totals, with what freight can explain kept apart.
//!
//! As with the discrepancy of a flow, see [`super::Gap`], the importer counts goods with freight and the exporter
//! without. A total adds both ways: the partner's total holds the freight of the state's exports, the state's total
//! that of the partner's exports. With the rates `f` and `g` of both ways, each anywhere in the band, freight makes
//! `partner − state = f × exports of the state − g × exports of the partner`,
//! the exports being the exporters' own figures. Exports that a side does not tell apart lie between nothing and its
//! total.

use super::FreightBand;
use crate::analysis::figure::Figure;
use crate::analysis::mirror::Sides;

/// The gap between both sides' totals taken apart. Million US$; `raw = freight + beyond`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TotalGap {
    /// The partner's total less the state's.
    pub raw_musd: f64,
    /// What freight can make, at least and at most; below zero where the state's imports hold more of it.
    pub band_musd: (f64, f64),
    /// The freight that leaves the smallest gap: the point of the band nearest to the raw gap.
    pub freight_musd: f64,
    /// What remains: zero where freight explains the gap.
    pub beyond_musd: f64,
    /// The larger of both totals, above zero.
    pub larger_musd: f64,
    /// Whether both sides tell their exports apart; without that the band reaches both ways.
    pub is_split: bool,
}

impl TotalGap {
    /// Takes the gap apart; `None` where there is none, and where one side counts services and the other does not.
    pub fn new(sides: &Sides, band: FreightBand) -> Option<Self> {
        sides.gap_pct?;
        let (state, partner) = sides.state.as_ref().zip(sides.partner.as_ref())?;
        let (own, theirs) = state.turnover_musd.zip(partner.turnover_musd)?;
        if state.coverage != partner.coverage {
            return None;
        }
        let raw_musd = theirs - own;
        // Of a row of the pair, exports of the partner are imports of the state.
        let (out, back) = (
            within(state.exports_musd, state),
            within(partner.imports_musd, partner),
        );
        let (least, most) = (band.low_pct() / 100.0, band.high_pct() / 100.0);
        let low = least * out.0 - most * back.1;
        let high = most * out.1 - least * back.0;
        let freight_musd = raw_musd.max(low).min(high);
        Some(Self {
            raw_musd,
            band_musd: (low, high),
            freight_musd,
            beyond_musd: raw_musd - freight_musd,
            larger_musd: own.max(theirs),
            is_split: state.exports_musd.is_some() && partner.imports_musd.is_some(),
        })
    }

    /// Whether freight explains the gap.
    pub fn is_explained(&self) -> bool {
        self.beyond_musd == 0.0
    }

    /// A part of the gap in per cent of the larger total, as the gap is.
    pub fn pct(&self, musd: f64) -> f64 {
        musd / self.larger_musd * 100.0
    }
}

/// Exports, or the ends between which they lie.
fn within(exports_musd: Option<f64>, figure: &Figure) -> (f64, f64) {
    match exports_musd {
        Some(exports) => (exports, exports),
        None => (0.0, figure.turnover_musd.unwrap_or(0.0)),
    }
}
