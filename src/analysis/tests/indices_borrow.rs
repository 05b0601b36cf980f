//! Honest years.

use super::indices_records::seen;
use super::{Says, atlas, id, row};
use crate::analysis::{Borrowed, Index, Preference, borrow, borrow_figure, observation};
use crate::model::Confidence;

#[test]
fn the_latest_earlier_year_within_the_allowance() {
    let known = [2018, 2020, 2024];
    let at = |wanted, back| {
        borrow(wanted, back, |year| known.contains(&year).then_some(year)).map(|b| b.year)
    };
    assert_eq!(at(2020, 0), Some(2020));
    assert_eq!(at(2021, 0), None);
    assert_eq!(at(2021, 1), Some(2020));
    assert_eq!(at(2023, 2), None, "2020 is three years away");
    assert_eq!(at(2023, 3), Some(2020));
    assert_eq!(at(2023, 255), Some(2020), "the latest, not the first");
    assert_eq!(at(2017, 255), None, "never forward");
    assert_eq!(at(2024, 9), Some(2024), "its own year before any other");
    assert_eq!(at(i32::MIN, 3), None, "years end");
}

#[test]
fn a_borrowed_value_carries_both_years() {
    let found = borrow(2023, 5, |year| (year == 2021).then_some("x")).unwrap();
    let expected = Borrowed {
        value: "x",
        year: 2021,
        wanted: 2023,
    };
    assert_eq!(found, expected);
    assert!(found.is_borrowed());
    assert!(!borrow(2023, 5, Some).unwrap().is_borrowed());
}

#[test]
fn a_borrowed_figure_is_of_the_wanted_side_and_a_full_year() {
    let (dataset, index) = atlas(vec![
        row("KAZ", "RUS", 2020).turnover(1.0),
        row("KAZ", "RUS", 2021).by("RUS").turnover(2.0),
        row("KAZ", "RUS", 2022).turnover(3.0).period("2022-H1"),
    ]);
    let of = |back, preference| {
        let (state, partner) = (id("KAZ"), id("RUS"));
        borrow_figure(&dataset, &index, &state, &partner, 2022, back, preference)
            .map(|found| (found.year, found.value.year, found.value.turnover_musd))
    };
    assert_eq!(of(0, Preference::Default), None);
    assert_eq!(of(1, Preference::Default), Some((2021, 2021, Some(2.0))));
    assert_eq!(of(1, Preference::State), None);
    assert_eq!(of(2, Preference::State), Some((2020, 2020, Some(1.0))));
}

#[test]
fn an_observation_is_of_a_full_year_with_a_value_and_the_best_confidence() {
    let (mut dataset, _) = atlas(Vec::new());
    let mut low = seen("gdp_musd", "KAZ", None, 2020, 1.0);
    low.confidence = Confidence::Low;
    let mut part = seen("gdp_musd", "KAZ", None, 2021, 3.0);
    part.period = Some("2021-H1".to_owned());
    let mut empty = seen("gdp_musd", "KAZ", None, 2022, 4.0);
    empty.value = None;
    let of_pair = seen("gdp_musd", "KAZ", Some("RUS"), 2022, 5.0);
    dataset.observations = vec![
        low,
        seen("gdp_musd", "KAZ", None, 2020, 2.0),
        part,
        empty,
        of_pair,
    ];
    let gdp = "gdp_musd".into();
    let index = Index::new(&dataset);
    let at = |year| observation(&dataset, &index, &gdp, &id("KAZ"), None, year);
    assert_eq!([at(2020), at(2021), at(2022)], [Some(1), None, None]);
    let borrowed = |back| borrow(2022, back, at);
    assert_eq!(borrowed(1), None);
    assert_eq!(borrowed(2).map(|b| (b.value, b.year)), Some((1, 2020)));
    let pair = observation(&dataset, &index, &gdp, &id("KAZ"), Some(&id("RUS")), 2022);
    assert_eq!(pair, Some(4));
}
