//! Both sides of a pair, and why a figure is missing.

use super::{GULF, Says, atlas, close, id, row};
use crate::analysis::{Missing, both_sides, why_missing};
use crate::model::TradeRow;

fn gap(rows: &[TradeRow], reporter: &str, partner: &str) -> Option<f64> {
    let (dataset, index) = atlas(rows.to_vec());
    both_sides(&dataset, &index, &id(reporter), &id(partner), 2023).gap_pct
}

fn missing(rows: &[TradeRow], reporter: &str, partner: &str) -> Option<Missing> {
    let (dataset, index) = atlas(rows.to_vec());
    why_missing(&dataset, &index, &id(reporter), &id(partner), 2023)
}

#[test]
fn the_gap_is_of_the_larger_and_has_the_sign_of_the_partners_surplus() {
    let pair = |own: f64, mirror: f64| {
        let rows = [
            row("KAZ", "CHN", 2023).turnover(own),
            row("KAZ", "CHN", 2023).by("CHN").turnover(mirror),
        ];
        gap(&rows, "KAZ", "CHN")
    };
    assert!(close(pair(30.0, 40.0).unwrap(), 25.0));
    assert!(close(pair(40.0, 30.0).unwrap(), -25.0));
    assert!(close(pair(5.0, 5.0).unwrap(), 0.0));
    assert!(close(pair(0.0, 5.0).unwrap(), 100.0));
    assert_eq!(pair(0.0, 0.0), None);
}

#[test]
fn one_side_alone_has_no_gap() {
    let own = row("KAZ", "CHN", 2023).turnover(1.0);
    let mirror = row("KAZ", "CHN", 2023).by("CHN").turnover(2.0);
    let half = row("KAZ", "CHN", 2023).by("CHN").exports(2.0);
    let other = row("KAZ", "CHN", 2023).by("IMF").turnover(2.0);
    assert_eq!(gap(std::slice::from_ref(&own), "KAZ", "CHN"), None);
    assert_eq!(gap(&[mirror], "KAZ", "CHN"), None);
    assert_eq!(gap(&[own.clone(), half], "KAZ", "CHN"), None);
    assert_eq!(gap(&[own, other], "KAZ", "CHN"), None);
}

#[test]
fn sums_over_different_parts_have_no_gap() {
    let members = |own: &[&str], mirror: &[&str]| {
        let mut rows: Vec<TradeRow> = own
            .iter()
            .map(|code| row("KAZ", code, 2023).turnover(10.0))
            .collect();
        rows.extend(
            mirror
                .iter()
                .map(|code| row("KAZ", code, 2023).by(code).turnover(20.0)),
        );
        gap(&rows, "KAZ", "GCC")
    };
    assert!(close(
        members(&["ARE", "SAU"], &["ARE", "SAU"]).unwrap(),
        50.0
    ));
    assert_eq!(members(&["ARE", "SAU"], &["ARE"]), None);

    let states = [
        row("KAZ", "CHN", 2023).turnover(10.0),
        row("KAZ", "CHN", 2023).by("CHN").turnover(10.0),
        row("UZB", "CHN", 2023).by("CHN").turnover(10.0),
    ];
    assert_eq!(gap(&states, "CA5", "CHN"), None);
    assert!(close(gap(&states[..2], "CA5", "CHN").unwrap(), 0.0));
}

#[test]
fn some_members_cannot_be_set_against_the_whole_bloc() {
    let whole = row("KAZ", "GCC", 2023).by("GCC").turnover(100.0);
    let own = |count: usize| -> Vec<TradeRow> {
        GULF[..count]
            .iter()
            .map(|code| row("KAZ", code, 2023).turnover(10.0))
            .chain([whole.clone()])
            .collect()
    };
    assert_eq!(gap(&own(3), "KAZ", "GCC"), None);
    assert!(close(gap(&own(6), "KAZ", "GCC").unwrap(), 40.0));
}

#[test]
fn a_figure_of_anybody_is_not_missing() {
    for by in ["KAZ", "RUS", "IMF", "TASS"] {
        let rows = [row("KAZ", "RUS", 2023).by(by).turnover(1.0)];
        assert_eq!(missing(&rows, "KAZ", "RUS"), None, "{by}");
    }
}

#[test]
fn every_reason_for_a_missing_figure() {
    assert_eq!(missing(&[], "KAZ", "KAZ"), Some(Missing::NotApplicable));
    assert_eq!(
        missing(&[], "KAZ", "RUS"),
        Some(Missing::NobodyReported { last_year: None })
    );
    let mirror = row("KAZ", "RUS", 2020).by("RUS").turnover(1.0);
    assert_eq!(
        missing(std::slice::from_ref(&mirror), "KAZ", "RUS"),
        Some(Missing::NobodyReported {
            last_year: Some(2020)
        })
    );
    let own = row("KAZ", "RUS", 2019).turnover(1.0);
    let later = row("KAZ", "RUS", 2024).turnover(1.0);
    assert_eq!(
        missing(&[own, mirror, later], "KAZ", "RUS"),
        Some(Missing::NotReportedByState {
            last_year: Some(2019)
        })
    );
    let region = row("UZB", "RUS", 2021).turnover(1.0);
    assert_eq!(
        missing(&[region], "CA5", "RUS"),
        Some(Missing::NobodyReported {
            last_year: Some(2021)
        })
    );
}

#[test]
fn parts_of_the_year_are_named_once_and_growth_comes_first() {
    let part = |period: &str, by: &str| row("KAZ", "RUS", 2023).by(by).turnover(1.0).period(period);
    let parts = [
        part("2023-Q1", "KAZ"),
        part("2023-H1", "RUS"),
        part("2023-Q1", "RUS"),
    ];
    assert_eq!(
        missing(&parts, "KAZ", "RUS"),
        Some(Missing::OnlyPartYear {
            periods: vec!["2023-H1".to_owned(), "2023-Q1".to_owned()]
        })
    );
    let growth = row("KAZ", "RUS", 2023).change(4.5);
    assert_eq!(
        missing(&[parts.as_slice(), &[growth]].concat(), "KAZ", "RUS"),
        Some(Missing::OnlyGrowth {
            change_pct: 4.5,
            row: 3
        })
    );
}
