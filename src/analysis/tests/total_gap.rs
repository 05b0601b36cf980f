//! The gap between totals and the freight in it, worked by hand.

use super::{Says as _, atlas, close, id, row};
use crate::analysis::both_sides;
use crate::analysis::indices::{FreightBand, TotalGap};
use crate::model::TradeRow;

/// A row of Kazakhstan with China: its exports and imports as somebody reports them.
fn says(by: &str, exports: f64, imports: f64) -> TradeRow {
    row("KAZ", "CHN", 2023).by(by).split(exports, imports)
}

fn gap(rows: &[TradeRow], band: FreightBand) -> Option<TotalGap> {
    let (dataset, index) = atlas(rows.to_vec());
    let sides = both_sides(&dataset, &index, &id("KAZ"), &id("CHN"), 2023);
    TotalGap::new(&sides, band)
}

fn usual(rows: &[TradeRow]) -> TotalGap {
    gap(rows, FreightBand::DEFAULT).unwrap()
}

#[test]
fn freight_of_the_states_exports_raises_the_partners_total() {
    // The state sells 100 and buys nothing; the band is 5 to 8.
    let of = |theirs| usual(&[says("KAZ", 100.0, 0.0), says("CHN", theirs, 0.0)]);
    let inside = of(106.0);
    assert!(close(inside.band_musd.0, 5.0) && close(inside.band_musd.1, 8.0));
    assert!(inside.is_explained() && close(inside.freight_musd, 6.0));
    let more = of(120.0); // 20 = 8 freight + 12
    assert!(!more.is_explained() && close(more.beyond_musd, 12.0));
    // In per cent of the larger, 120.
    assert!(close(more.pct(more.beyond_musd), 10.0) && close(more.pct(more.raw_musd), 20.0 / 1.2));
    let equal = of(100.0); // 0 = 5 freight − 5
    assert!(close(equal.beyond_musd, -5.0) && !equal.is_explained());
}

#[test]
fn freight_of_the_partners_exports_raises_the_states_total() {
    // The partner sells 200, which the state counts as 214: 7 % more.
    let gap = usual(&[says("KAZ", 0.0, 214.0), says("CHN", 0.0, 200.0)]);
    assert!(close(gap.band_musd.0, -16.0) && close(gap.band_musd.1, -10.0));
    assert!(close(gap.raw_musd, -14.0) && gap.is_explained());
    // The same size the other way round is no freight at all: 14 = −10 freight + 24.
    let other = usual(&[says("KAZ", 0.0, 200.0), says("CHN", 0.0, 214.0)]);
    assert!(close(other.raw_musd, 14.0) && !other.is_explained());
    // The band is that of the 214 that the exporter says: −10.7 at most.
    assert!(close(other.beyond_musd, 24.7));
}

#[test]
fn both_ways_may_have_rates_of_their_own() {
    // Sells 100, the partner sells 200: 5 − 16 to 8 − 10.
    let gap = usual(&[says("KAZ", 100.0, 210.0), says("CHN", 107.0, 200.0)]);
    assert!(close(gap.band_musd.0, -11.0) && close(gap.band_musd.1, -2.0));
    // 307 against 310.
    assert!(close(gap.raw_musd, -3.0) && gap.is_explained() && gap.is_split);
}

#[test]
fn a_single_rate_leaves_what_is_not_exactly_freight() {
    let six = FreightBand::of_pct([6, 6]).unwrap();
    let gap = gap(&[says("KAZ", 100.0, 0.0), says("CHN", 107.0, 0.0)], six).unwrap();
    assert!(close(gap.freight_musd, 6.0) && close(gap.beyond_musd, 1.0));
}

#[test]
fn without_exports_apart_the_band_reaches_both_ways() {
    let sum = |by: &str, total| row("KAZ", "CHN", 2023).by(by).turnover(total);
    let gap = usual(&[sum("KAZ", 100.0), sum("CHN", 95.0)]);
    // All of it imports of the state: −8 % of 95; all of it exports: 8 % of 100.
    assert!(close(gap.band_musd.0, -7.6) && close(gap.band_musd.1, 8.0));
    assert!(gap.is_explained() && !gap.is_split);
}

#[test]
fn one_side_alone_has_no_gap_to_take_apart() {
    assert_eq!(gap(&[says("KAZ", 1.0, 2.0)], FreightBand::DEFAULT), None);
}

#[test]
fn the_band_is_one_of_whole_per_cents_from_five_to_eight() {
    let band = FreightBand::of_pct([5, 7]).unwrap();
    assert_eq!((band.low_pct(), band.high_pct()), (5.0, 7.0));
    assert_eq!(band.to_pct(), [5, 7]);
    for wrong in [[7, 5], [4, 8], [5, 9], [0, 0]] {
        assert_eq!(FreightBand::of_pct(wrong), None, "{wrong:?}");
    }
}
