//! Shares of the six partners, and the balance between them.

use super::{Says, atlas, close, id, row};
use crate::analysis::{Preference, Shares, Tier, balance_index, shares};
use crate::model::{TradeRow, Vector};

fn of(rows: &[TradeRow], reporter: &str) -> Shares {
    let (dataset, index) = atlas(rows.to_vec());
    shares(&dataset, &index, &id(reporter), 2023, Preference::Default)
}

fn values(of: &[(&str, f64)]) -> Vec<TradeRow> {
    of.iter()
        .map(|(partner, value)| row("KAZ", partner, 2023).turnover(*value))
        .collect()
}

#[test]
fn shares_of_a_total_of_the_same_statistics() {
    let shares = of(
        &values(&[("RUS", 20.0), ("CHN", 30.0), ("WLD", 100.0)]),
        "KAZ",
    );
    let parts: Vec<_> = shares
        .parts
        .iter()
        .map(|part| (part.vector, part.rank, part.share, part.tier))
        .collect();
    assert_eq!(
        parts,
        [
            (Vector::China, 1, 0.3, Tier::SameStatistics),
            (Vector::Russia, 2, 0.2, Tier::SameStatistics),
        ]
    );
    assert!(close(shares.rest.unwrap(), 0.5));
    assert_eq!(
        shares.without_figure,
        [
            Vector::Eu,
            Vector::UnitedStates,
            Vector::Gulf,
            Vector::Turkiye
        ]
    );
}

#[test]
fn a_total_of_others_makes_another_tier() {
    let mut rows = values(&[("RUS", 20.0)]);
    rows.push(row("KAZ", "CHN", 2023).by("CHN").turnover(30.0));
    rows.push(row("KAZ", "WLD", 2023).turnover(100.0));
    let shares = of(&rows, "KAZ");
    let tiers: Vec<_> = shares.parts.iter().map(|part| part.tier).collect();
    assert_eq!(tiers, [Tier::OtherStatistics, Tier::SameStatistics]);
}

#[test]
fn without_a_usable_total_shares_are_among_the_reported() {
    for total in [None, Some(39.0), Some(0.0)] {
        let mut rows = values(&[("RUS", 10.0), ("CHN", 30.0)]);
        rows.extend(total.map(|value| row("KAZ", "WLD", 2023).turnover(value)));
        let shares = of(&rows, "KAZ");
        assert_eq!(shares.rest, None, "{total:?}");
        let parts: Vec<_> = shares.parts.iter().map(|p| (p.share, p.tier)).collect();
        assert_eq!(
            parts,
            [(0.75, Tier::AmongReported), (0.25, Tier::AmongReported)]
        );
    }
}

#[test]
fn a_total_equal_to_its_parts_leaves_no_rest_and_nothing_is_ever_negative() {
    let shares = of(&values(&[("RUS", 40.0), ("WLD", 40.0)]), "KAZ");
    assert_eq!(shares.rest, Some(0.0));
    let none = of(&values(&[("RUS", 0.0)]), "KAZ");
    assert_eq!(none.parts[0].share, 0.0, "zero of nothing is zero");
    assert_eq!(of(&[], "KAZ").parts, []);
    assert_eq!(of(&[], "KAZ").without_figure.len(), 6);
}

#[test]
fn the_region_has_a_total_only_where_all_five_states_have_one() {
    let mut rows: Vec<TradeRow> = ["KAZ", "KGZ", "TJK", "TKM"]
        .map(|code| row(code, "WLD", 2023).turnover(100.0))
        .into();
    rows.push(row("KAZ", "RUS", 2023).turnover(50.0));
    assert_eq!(of(&rows, "CA5").parts[0].tier, Tier::AmongReported);
    assert_eq!(of(&rows, "CA5").total, None);
    rows.push(row("UZB", "WLD", 2023).turnover(100.0));
    let shares = of(&rows, "CA5");
    assert!(close(shares.parts[0].share, 0.1));
    assert_eq!(shares.parts[0].tier, Tier::OtherStatistics);
}

#[test]
fn the_value_five_years_before_comes_from_the_same_statistics() {
    let now = row("KAZ", "RUS", 2023).turnover(20.0);
    let earlier = |before: TradeRow| of(&[now.clone(), before], "KAZ").parts[0].earlier;
    let before = row("KAZ", "RUS", 2018).turnover(16.0);
    assert_eq!(earlier(before.clone()), Some((2018, 16.0)));
    assert_eq!(earlier(before.clone().by("RUS")), None);
    assert_eq!(earlier(before.clone().with_services()), None);
    assert_eq!(earlier(before.turnover(0.0)), None);
    assert_eq!(earlier(row("KAZ", "RUS", 2019).turnover(16.0)), None);
}

#[test]
fn two_bodies_or_other_members_make_no_change() {
    let two = [
        row("KAZ", "RUS", 2023).by("IMF").turnover(20.0),
        row("KAZ", "RUS", 2018).by("WB").turnover(16.0),
    ];
    assert_eq!(of(&two, "KAZ").parts[0].earlier, None);

    let gulf = [
        row("KAZ", "ARE", 2023).turnover(20.0),
        row("KAZ", "SAU", 2023).turnover(20.0),
        row("KAZ", "ARE", 2018).turnover(16.0),
        row("KAZ", "SAU", 2018).turnover(4.0),
    ];
    assert_eq!(of(&gulf[..3], "KAZ").parts[0].earlier, None);
    assert_eq!(of(&gulf, "KAZ").parts[0].earlier, Some((2018, 20.0)));
}

#[test]
fn a_change_of_the_region_wants_the_same_states() {
    let rows = [
        row("KAZ", "RUS", 2023).turnover(20.0),
        row("UZB", "RUS", 2023).turnover(20.0),
        row("KAZ", "RUS", 2018).turnover(16.0),
        row("UZB", "RUS", 2018).turnover(4.0),
    ];
    assert_eq!(of(&rows[..3], "CA5").parts[0].earlier, None);
    assert_eq!(of(&rows, "CA5").parts[0].earlier, Some((2018, 20.0)));
}

#[test]
fn the_balance_is_the_normalised_entropy() {
    let balance = |of_values: &[(&str, f64)]| balance_index(&of(&values(of_values), "KAZ"));
    assert!(close(balance(&[("RUS", 5.0), ("CHN", 5.0)]).unwrap(), 1.0));
    // −(0.9 ln 0.9 + 0.1 ln 0.1) / ln 2 = (0.094824 + 0.230259) / 0.693147
    let uneven = balance(&[("RUS", 9.0), ("CHN", 1.0)]).unwrap();
    assert!((uneven - 0.468_996).abs() < 1e-6, "{uneven}");
    // −(½ ln ½ + 2 · ¼ ln ¼) / ln 3 = 1.5 ln 2 / ln 3
    let three = balance(&[("RUS", 50.0), ("CHN", 25.0), ("TUR", 25.0)]).unwrap();
    assert!((three - 0.946_395).abs() < 1e-6, "{three}");
    assert!(close(balance(&[("RUS", 5.0), ("CHN", 0.0)]).unwrap(), 0.0));
    assert_eq!(balance(&[("RUS", 5.0)]), None);
    assert_eq!(balance(&[("RUS", 0.0), ("CHN", 0.0)]), None);
    assert_eq!(balance(&[]), None);
}
