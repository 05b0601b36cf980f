//! Growth split into contributions, worked by hand.

use super::{Says, atlas, close, id, row};
use crate::analysis::indices::{IndexKind, IndexValue, PartOf, Remark, Settings, Why, index_value};
use crate::model::TradeRow;

/// KAZ 2020 and 2023: RUS 40 → 30, CHN 20 → 50, all 100 → 150.
fn rows() -> Vec<TradeRow> {
    [
        ("RUS", 40.0, 30.0),
        ("CHN", 20.0, 50.0),
        ("WLD", 100.0, 150.0),
    ]
    .into_iter()
    .flat_map(|(partner, before, now)| {
        [
            row("KAZ", partner, 2020).turnover(before),
            row("KAZ", partner, 2023).turnover(now),
        ]
    })
    .collect()
}

fn of(rows: &[TradeRow], partner: Option<&str>, since: Option<i32>) -> IndexValue {
    let (dataset, index) = atlas(rows.to_vec());
    let settings = Settings {
        since,
        ..Settings::default()
    };
    let partner = partner.map(id);
    let kind = IndexKind::GrowthContribution;
    let state = id("KAZ");
    index_value(
        &dataset,
        &index,
        kind,
        &state,
        partner.as_ref(),
        2023,
        &settings,
    )
}

#[test]
fn contributions_and_others_add_up_to_the_growth() {
    // (150 − 100) / 100 = 50 %: RUS −10, CHN +30, others (70 − 40) = +30.
    let growth = of(&rows(), None, Some(2020));
    assert!(close(growth.value.unwrap(), 50.0));
    let expected = [
        (PartOf::Partner(id("RUS")), -10.0),
        (PartOf::Partner(id("CHN")), 30.0),
        (PartOf::Others, 30.0),
    ];
    assert_eq!(growth.parts.len(), 3);
    for (part, (of, value)) in growth.parts.iter().zip(expected) {
        assert!(part.0 == of && close(part.1, value), "{part:?}");
    }
    let years: Vec<i32> = growth.inputs.iter().map(|input| input.year).collect();
    assert_eq!(years, [2020, 2023, 2020, 2023, 2020, 2023]);
    let china = of(&rows(), Some("CHN"), Some(2020));
    assert!(close(china.value.unwrap(), 30.0));
    assert_eq!(china.inputs.len(), 4);
}

#[test]
fn a_partner_of_other_statistics_goes_to_the_others() {
    let mut rows = rows();
    rows[2] = row("KAZ", "CHN", 2020).by("CHN").turnover(20.0);
    let growth = of(&rows, None, Some(2020));
    // RUS −10, others 50 + 10 = 60.
    let values: Vec<f64> = growth.parts.iter().map(|(_, part)| *part).collect();
    assert!(close(values[0], -10.0) && close(values[1], 60.0));
    let skipped = Remark::NotComparable(id("CHN"));
    assert!(growth.remarks.contains(&skipped));
    let partner = id("CHN");
    let why = Why::OtherStatistics { partner };
    assert_eq!(of(&rows, Some("CHN"), Some(2020)).value, Err(why));
}

#[test]
fn totals_must_be_there_and_comparable() {
    let why = |rows: &[TradeRow], since| of(rows, None, since).value.unwrap_err();
    let no_total = Why::NoTotal {
        of: id("KAZ"),
        year: 2022,
    };
    assert_eq!(why(&rows(), None), no_total, "the year before by default");
    assert_eq!(why(&rows(), Some(2023)), Why::WrongYears);
    assert_eq!(why(&rows(), Some(2024)), Why::WrongYears);
    let mut other = rows();
    other[4] = row("KAZ", "WLD", 2020).by("IMF").turnover(100.0);
    let partner = id("WLD");
    assert_eq!(why(&other, Some(2020)), Why::OtherStatistics { partner });
    let mut zero = rows();
    zero[4].turnover_musd = Some(0.0);
    assert_eq!(why(&zero, Some(2020)), Why::NothingTraded { year: 2020 });
    let mut small = rows();
    small[5].turnover_musd = Some(79.0);
    let below = Why::TotalBelowParts { year: 2023 };
    assert_eq!(why(&small, Some(2020)), below);
}
