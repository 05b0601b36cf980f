//! Sums over the members of a bloc and over the five states.

use super::{Says, atlas, id, row};
use crate::analysis::{Figure, MadeOf, Preference, Side, figure, published_region};
use crate::model::{Confidence, Coverage, TradeRow};

fn shown(rows: &[TradeRow], reporter: &str, partner: &str) -> Option<Figure> {
    let (dataset, index) = atlas(rows.to_vec());
    figure(
        &dataset,
        &index,
        &id(reporter),
        &id(partner),
        2023,
        Preference::Default,
    )
}

#[test]
fn the_gulf_is_the_sum_of_its_members_with_a_figure() {
    let rows = [
        row("KAZ", "ARE", 2023).split(100.0, 50.0).source("a"),
        row("KAZ", "SAU", 2023).split(20.0, 30.0).source("b"),
        row("KAZ", "QAT", 2023).turnover(7.0).period("2023-Q1"),
    ];
    let sum = shown(&rows, "KAZ", "GCC").unwrap();
    assert_eq!(sum.exports_musd, Some(120.0));
    assert_eq!(sum.imports_musd, Some(80.0));
    assert_eq!(sum.turnover_musd, Some(200.0));
    assert_eq!(
        sum.made_of,
        MadeOf::Members {
            have: vec![id("ARE"), id("SAU")],
            of: 6
        }
    );
    assert_eq!(sum.reported_by, [id("KAZ")]);
    assert_eq!(sum.sources.len(), 2);
    assert_eq!(sum.rows, [0, 1]);
}

#[test]
fn a_row_of_the_gulfs_own_comes_before_the_sum() {
    let rows = [
        row("KAZ", "ARE", 2023).turnover(100.0),
        row("KAZ", "GCC", 2023).by("IMF").turnover(160.0),
    ];
    let own = shown(&rows, "KAZ", "GCC").unwrap();
    assert_eq!((own.turnover_musd, own.made_of), (Some(160.0), MadeOf::Row));
}

#[test]
fn a_sum_is_as_weak_as_its_weakest_part() {
    let rows = [
        row("KAZ", "ARE", 2023).turnover(1.0),
        row("KAZ", "SAU", 2023)
            .by("SAU")
            .turnover(2.0)
            .with_services()
            .confidence(Confidence::Low),
    ];
    let sum = shown(&rows, "KAZ", "GCC").unwrap();
    assert_eq!(sum.side, Side::Partner);
    assert_eq!(sum.confidence, Confidence::Low);
    assert_eq!(sum.coverage, Coverage::GoodsAndServices);
    assert_eq!(sum.reported_by, [id("KAZ"), id("SAU")]);
}

#[test]
fn exports_of_a_sum_are_unknown_where_one_part_lacks_them() {
    let rows = [
        row("KAZ", "ARE", 2023).split(10.0, 20.0),
        row("KAZ", "SAU", 2023).turnover(5.0),
    ];
    let sum = shown(&rows, "KAZ", "GCC").unwrap();
    assert_eq!((sum.exports_musd, sum.imports_musd), (None, None));
    assert_eq!(sum.turnover_musd, Some(35.0));
}

#[test]
fn a_member_without_a_turnover_is_no_part_of_the_sum() {
    let rows = [
        row("KAZ", "ARE", 2023).turnover(5.0),
        row("KAZ", "SAU", 2023).exports(3.0),
    ];
    let sum = shown(&rows, "KAZ", "GCC").unwrap();
    assert_eq!(sum.turnover_musd, Some(5.0));
    assert_eq!(
        sum.made_of,
        MadeOf::Members {
            have: vec![id("ARE")],
            of: 6
        }
    );
}

#[test]
fn the_union_is_never_added_up() {
    let rows = [
        row("KAZ", "DEU", 2023).turnover(5.0),
        row("KAZ", "FRA", 2023).turnover(6.0),
    ];
    assert_eq!(shown(&rows, "KAZ", "EU"), None);
    assert_eq!(shown(&rows, "CA5", "EU"), None);
    let with_own = [rows.as_slice(), &[row("KAZ", "EU", 2023).turnover(40.0)]].concat();
    assert_eq!(
        shown(&with_own, "KAZ", "EU").unwrap().turnover_musd,
        Some(40.0)
    );
}

#[test]
fn the_region_is_the_sum_of_the_states_with_a_figure() {
    let rows = [
        row("KAZ", "CHN", 2023).split(10.0, 20.0),
        row("UZB", "CHN", 2023).split(1.0, 4.0),
        row("TKM", "CHN", 2023).by("CHN").split(2.0, 3.0),
        row("CA5", "CHN", 2023).by("CHN").turnover(99.0),
    ];
    let sum = shown(&rows, "CA5", "CHN").unwrap();
    assert_eq!(sum.exports_musd, Some(13.0));
    assert_eq!(sum.turnover_musd, Some(40.0));
    assert_eq!(sum.side, Side::Partner);
    assert_eq!(
        sum.made_of,
        MadeOf::States {
            have: vec![id("KAZ"), id("TKM"), id("UZB")],
            of: 5
        }
    );
    assert_eq!(shown(&rows, "CA5", "USA"), None);
}

#[test]
fn a_blocs_members_are_summed_within_each_state_of_the_region() {
    let rows = [
        row("KAZ", "ARE", 2023).turnover(5.0),
        row("KAZ", "SAU", 2023).turnover(2.0),
        row("UZB", "GCC", 2023).turnover(3.0),
    ];
    assert_eq!(
        shown(&rows, "CA5", "GCC").unwrap().turnover_musd,
        Some(10.0)
    );
}

#[test]
fn published_totals_of_the_region_stand_beside_the_sum_best_first() {
    let (dataset, index) = atlas(vec![
        row("CA5", "CHN", 2023).by("TASS").turnover(3.0),
        row("CA5", "CHN", 2023)
            .by("CHN")
            .turnover(1.0)
            .period("2023-H1"),
        row("CA5", "CHN", 2023).by("CHN").turnover(2.0),
    ]);
    let rows: Vec<usize> = published_region(&dataset, &index, &id("CHN"), 2023)
        .into_iter()
        .flat_map(|figure| figure.rows)
        .collect();
    assert_eq!(rows, [2, 0]);
}
