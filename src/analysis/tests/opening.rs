//! The year a first start shows, and the years of the time bar.

use super::{Says, atlas, row};
use crate::analysis::opening_year;
use crate::model::{STATES, TradeRow, Vector};

/// Figures of all states with all partners in a year, but for those pairs.
fn year(year: i32, without: &[(&str, Vector)]) -> Vec<TradeRow> {
    let mut rows = Vec::new();
    for state in STATES {
        for vector in Vector::ALL {
            if !without.contains(&(state, vector)) {
                rows.push(row(state, vector.code(), year).by("IMF").turnover(1.0));
            }
        }
    }
    rows
}

fn opening(years: &[Vec<TradeRow>]) -> i32 {
    let (dataset, index) = atlas(years.concat());
    opening_year(&dataset, &index)
}

#[test]
fn the_built_in_dataset_opens_in_2023() {
    let text = include_str!("../../../assets/central-asia.atlas.json");
    let dataset: crate::model::Dataset = serde_json::from_str(text).unwrap();
    let index = crate::analysis::Index::new(&dataset);
    assert_eq!(opening_year(&dataset, &index), 2023);
}

#[test]
fn four_fifths_of_all_pairs_are_enough() {
    // Of 30 pairs two partners lack two states each, then three: 26 and 24; then 23.
    let gulf = ["KAZ", "TKM", "UZB"].map(|state| (state, Vector::Gulf));
    let turkiye = ["KAZ", "TKM", "UZB"].map(|state| (state, Vector::Turkiye));
    let four = [&gulf[..2], &turkiye[..2]].concat();
    let six = [gulf, turkiye].concat();
    let seven = [six.as_slice(), &[("KAZ", Vector::Eu)]].concat();
    let years = [year(2021, &four), year(2022, &six), year(2023, &seven)];
    assert_eq!(opening(&years), 2022);
    assert_eq!(opening(&years[..1]), 2021);
}

#[test]
fn without_such_a_year_the_latest_with_the_most_pairs() {
    let few = |at: i32, count: usize| -> Vec<TradeRow> {
        year(at, &[]).into_iter().take(count).collect()
    };
    assert_eq!(
        opening(&[few(2019, 3), few(2020, 9), few(2021, 9), few(2022, 8)]),
        2021
    );
    assert_eq!(opening(&[few(2019, 1)]), 2019);
}

#[test]
fn parts_of_a_year_make_no_year() {
    let (dataset, index) = atlas(vec![
        row("KAZ", "RUS", 2019).turnover(1.0),
        row("KAZ", "RUS", 2020).turnover(1.0).period("2020-H1"),
    ]);
    assert_eq!(index.years(), (2019, 2019));
    assert_eq!(opening_year(&dataset, &index), 2019);
    let (empty, index) = atlas(Vec::new());
    assert_eq!(index.years(), (2015, 2025));
    assert_eq!(opening_year(&empty, &index), 2025);
}
