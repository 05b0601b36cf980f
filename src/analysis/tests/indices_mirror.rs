//! Mirror gaps and the freight in them, worked by hand.

use std::slice::from_ref;

use super::{Says, atlas, close, id, row};
use crate::analysis::indices::{
    FreightBand, Gap, GapDirection, IndexKind, IndexValue, Settings, Why, index_value,
};
use crate::model::TradeRow;

fn of(rows: &[TradeRow], kind: IndexKind) -> IndexValue {
    let (dataset, index) = atlas(rows.to_vec());
    let settings = Settings::default();
    let (state, partner) = (id("KAZ"), id("CHN"));
    index_value(
        &dataset,
        &index,
        kind,
        &state,
        Some(&partner),
        2023,
        &settings,
    )
}

#[test]
fn freight_is_kept_apart() {
    let gap = |importer, exporter| Gap::new(importer, exporter, FreightBand::DEFAULT);
    // Exporter 100, band 5 to 8.
    let more = gap(120.0, 100.0); // 20 = 8 freight + 12
    assert!(close(more.raw_musd, 20.0) && close(more.raw_pct.unwrap(), 20.0));
    assert!(close(more.freight_musd, 8.0) && close(more.beyond_musd, 12.0));
    assert_eq!(more.direction, GapDirection::Importer);
    let inside = gap(106.0, 100.0); // 6 is freight
    assert!(close(inside.freight_musd, 6.0) && inside.beyond_musd == 0.0);
    assert_eq!(inside.direction, GapDirection::Explained);
    let less = gap(90.0, 100.0); // −10 = 5 freight − 15
    assert!(close(less.freight_musd, 5.0) && close(less.beyond_musd, -15.0));
    assert_eq!(less.direction, GapDirection::Exporter);
    let equal = gap(100.0, 100.0); // 0 = 5 freight − 5
    assert!(close(equal.beyond_musd, -5.0));
    for edge in [105.0, 108.0] {
        assert_eq!(gap(edge, 100.0).direction, GapDirection::Explained);
    }
    let nothing = gap(3.0, 0.0);
    assert_eq!((nothing.raw_pct, nothing.beyond_musd), (None, 3.0));
}

#[test]
fn a_band_has_two_ends_the_right_way_round() {
    let band = FreightBand::new(0.0, 10.0).unwrap();
    assert_eq!((band.low_pct(), band.high_pct()), (0.0, 10.0));
    for (low, high) in [
        (8.0, 5.0),
        (-1.0, 5.0),
        (5.0, 101.0),
        (f64::NAN, 5.0),
        (5.0, f64::NAN),
    ] {
        assert_eq!(FreightBand::new(low, high), None, "{low} {high}");
    }
}

#[test]
fn the_importer_of_each_flow_counts_the_freight() {
    // KAZ: exports 50, imports 70; CHN about the same flows: 60 (its imports), 100 (its exports).
    let rows = [
        row("KAZ", "CHN", 2023).split(50.0, 70.0),
        row("KAZ", "CHN", 2023).by("CHN").split(60.0, 100.0),
    ];
    let imports = of(&rows, IndexKind::MirrorImports);
    // 70 − 100 = −30; at least 5 of freight; −35 remain.
    assert!(close(imports.value.unwrap(), -35.0));
    assert_eq!(imports.gap.unwrap().direction, GapDirection::Exporter);
    let exports = of(&rows, IndexKind::MirrorExports);
    // 60 − 50 = 10; at most 4 of freight; 6 remain.
    assert!(close(exports.value.unwrap(), 6.0));
    let gap = exports.gap.unwrap();
    assert_eq!(gap.direction, GapDirection::Importer);
    assert_eq!((gap.importer_musd, gap.exporter_musd), (60.0, 50.0));
    let said: Vec<_> = exports.inputs.iter().map(|i| (i.label, i.value)).collect();
    assert_eq!(
        said,
        [
            ("index-input-state-says", 50.0),
            ("index-input-partner-says", 60.0)
        ]
    );
}

#[test]
fn one_side_or_different_things_make_no_gap() {
    let own = row("KAZ", "CHN", 2023).split(50.0, 70.0);
    let theirs = row("KAZ", "CHN", 2023).by("CHN").split(60.0, 100.0);
    let why = |rows: &[TradeRow]| of(rows, IndexKind::MirrorImports).value.unwrap_err();
    let lacks = |code: &str| Why::OneSideOnly { missing: id(code) };
    assert_eq!(why(from_ref(&own)), lacks("CHN"));
    assert_eq!(why(from_ref(&theirs)), lacks("KAZ"));
    let services = theirs.clone().with_services();
    assert_eq!(why(&[own.clone(), services]), Why::NotComparable);
    let sum = row("KAZ", "CHN", 2023).turnover(120.0);
    assert_eq!(why(&[sum, theirs]), Why::NotSplit { by: id("KAZ") });
    let sum = row("KAZ", "CHN", 2023).by("CHN").turnover(120.0);
    assert_eq!(why(&[own, sum]), Why::NotSplit { by: id("CHN") });
}
