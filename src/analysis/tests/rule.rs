//! Which figure is shown where several stand side by side.

use super::{Says, atlas, close, id, row};
use crate::analysis::{Figure, MadeOf, Preference, Side, figure};
use crate::model::{Confidence, Coverage, TradeRow};

fn shown(rows: &[TradeRow]) -> Option<Figure> {
    preferred(rows, Preference::Default)
}

fn preferred(rows: &[TradeRow], preference: Preference) -> Option<Figure> {
    let (dataset, index) = atlas(rows.to_vec());
    figure(&dataset, &index, &id("KAZ"), &id("RUS"), 2023, preference)
}

fn kaz_rus() -> TradeRow {
    row("KAZ", "RUS", 2023)
}

/// The turnover shown, whichever way round the rows stand in the file.
fn winner(a: &TradeRow, b: &TradeRow) -> f64 {
    let of = |rows: &[TradeRow]| shown(rows).unwrap().turnover_musd.unwrap();
    let first = of(&[a.clone(), b.clone()]);
    assert_eq!(
        first,
        of(&[b.clone(), a.clone()]),
        "the order of rows decides"
    );
    first
}

#[test]
fn the_state_then_the_partner_then_international_bodies_then_others() {
    let rows = [
        kaz_rus().by("TASS").turnover(4.0),
        kaz_rus().by("IMF").turnover(3.0),
        kaz_rus().by("RUS").turnover(2.0),
        kaz_rus().turnover(1.0),
    ];
    let sides = [Side::Other, Side::International, Side::Partner, Side::State];
    for count in 1..=rows.len() {
        let figure = shown(&rows[..count]).unwrap();
        assert_eq!(figure.side, sides[count - 1]);
        assert_eq!(figure.reported_by, [rows[count - 1].reported_by.clone()]);
        assert_eq!(figure.rows, [count - 1]);
        assert_eq!(figure.made_of, MadeOf::Row);
    }
}

#[test]
fn the_side_counts_more_than_confidence_and_coverage() {
    let own = kaz_rus()
        .turnover(1.0)
        .confidence(Confidence::Low)
        .with_services();
    let mirror = kaz_rus().by("RUS").split(1.0, 1.0);
    assert_eq!(winner(&own, &mirror), 1.0);
}

#[test]
fn on_one_side_confidence_then_goods_then_the_split_then_the_source_decide() {
    let low = kaz_rus().split(1.0, 1.0).confidence(Confidence::Low);
    let high = kaz_rus().turnover(9.0).with_services();
    assert_eq!(winner(&low, &high), 9.0, "confidence before coverage");

    let services = kaz_rus().split(1.0, 1.0).with_services();
    let goods = kaz_rus().turnover(9.0);
    assert_eq!(winner(&services, &goods), 9.0, "coverage before the split");

    let sum = kaz_rus().turnover(1.0).source("a");
    let split = kaz_rus().split(4.0, 5.0).source("b");
    assert_eq!(winner(&sum, &split), 9.0, "the split before the source");

    let later = kaz_rus().turnover(1.0).source("b");
    let earlier = kaz_rus().turnover(9.0).source("a");
    assert_eq!(winner(&later, &earlier), 9.0, "a tie goes by the source");
}

#[test]
fn a_preference_shows_one_side_only() {
    let rows = [
        kaz_rus().turnover(1.0),
        kaz_rus().by("RUS").turnover(2.0),
        kaz_rus().by("IMF").turnover(3.0),
    ];
    let turnover = |preference| preferred(&rows, preference).unwrap().turnover_musd;
    assert_eq!(turnover(Preference::State), Some(1.0));
    assert_eq!(turnover(Preference::Partner), Some(2.0));
    assert_eq!(preferred(&rows[1..], Preference::State), None);
    assert_eq!(preferred(&rows[2..], Preference::Partner), None);
}

#[test]
fn parts_of_a_year_and_rows_without_a_value_are_never_shown() {
    let part = kaz_rus().turnover(5.0).period("2023-H1");
    let growth = kaz_rus().change(12.0);
    assert_eq!(shown(&[part.clone(), growth.clone()]), None);
    let mirror = kaz_rus().by("RUS").turnover(2.0);
    assert_eq!(shown(&[part, growth, mirror]).unwrap().rows, [2]);
}

#[test]
fn turnover_is_published_or_the_sum_of_both_parts() {
    let published = shown(&[kaz_rus().split(10.0, 20.0).turnover(30.4)]).unwrap();
    assert_eq!(published.turnover_musd, Some(30.4));
    let derived = shown(&[kaz_rus().split(10.5, 20.25)]).unwrap();
    assert!(close(derived.turnover_musd.unwrap(), 30.75));
    let half = shown(&[kaz_rus().exports(10.0)]).unwrap();
    assert_eq!((half.exports_musd, half.turnover_musd), (Some(10.0), None));
}

#[test]
fn a_figure_can_be_traced() {
    let mut noted = kaz_rus().by("RUS").turnover(2.0).source("fcs");
    noted.note = Some("rounded".to_owned());
    let figure = shown(&[noted.confidence(Confidence::Medium).with_services()]).unwrap();
    assert_eq!(figure.year, 2023);
    assert_eq!(figure.sources, [crate::model::SourceId::new("fcs")]);
    assert_eq!(figure.notes, ["rounded"]);
    assert_eq!(figure.confidence, Confidence::Medium);
    assert_eq!(figure.coverage, Coverage::GoodsAndServices);
}

#[test]
fn statistics_of_a_member_are_the_partners_side() {
    let (dataset, index) = atlas(vec![
        row("KAZ", "EU", 2023).by("DEU").turnover(1.0),
        row("KAZ", "GCC", 2023).by("ARE").turnover(1.0),
        row("KAZ", "EU", 2023).by("TUR").turnover(1.0),
        row("CA5", "EU", 2023).by("UZB").turnover(1.0),
    ]);
    let side = |at: usize| crate::analysis::side(&dataset, &index, &dataset.trade[at]);
    assert_eq!(
        [side(0), side(1), side(2), side(3)],
        [Side::Partner, Side::Partner, Side::Other, Side::State]
    );
}
