//! Shares and balance over the years, worked out by hand.

use super::spoken::Spoken;
use crate::analysis::Datum;
use crate::model::{ActorId, Vector};
use crate::scene::balance::{BalanceChart, StackYear};
use crate::scene::tokens::{Scheme, Tokens};

/// Kazakhstan in 2020 with Russia and China alike and half of its trade elsewhere; 2021 nothing; in 2022 as in 2020
/// but China by its own count; 2023 with Türkiye too and no total; 2024 the total is smaller than its parts.
/// Uzbekistan in 2020 and 2021 with the same two partners.
fn chart(of: &str, last: i32) -> BalanceChart {
    let row = |of: &str, with: &str, year: i32, by: &str, musd: f64| {
        format!(
            r#"{{"reporter":"{of}","partner":"{with}","year":{year},"turnover_musd":{musd},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
        )
    };
    let rows = [
        row("KAZ", "RUS", 2020, "KAZ", 200.0),
        row("KAZ", "CHN", 2020, "KAZ", 200.0),
        row("KAZ", "WLD", 2020, "KAZ", 800.0),
        row("KAZ", "RUS", 2022, "KAZ", 300.0),
        row("KAZ", "CHN", 2022, "CHN", 100.0),
        row("KAZ", "WLD", 2022, "KAZ", 1000.0),
        row("KAZ", "RUS", 2023, "KAZ", 50.0),
        row("KAZ", "CHN", 2023, "KAZ", 30.0),
        row("KAZ", "TUR", 2023, "KAZ", 20.0),
        row("KAZ", "RUS", 2024, "KAZ", 60.0),
        row("KAZ", "CHN", 2024, "KAZ", 60.0),
        row("KAZ", "TUR", 2024, "KAZ", 60.0),
        row("KAZ", "WLD", 2024, "KAZ", 100.0),
        row("UZB", "RUS", 2020, "UZB", 10.0),
        row("UZB", "CHN", 2020, "UZB", 30.0),
        row("UZB", "RUS", 2021, "UZB", 20.0),
        row("UZB", "CHN", 2021, "UZB", 20.0),
        row("UZB", "RUS", 2022, "UZB", 20.0),
    ];
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}},{{"id":"UZB","kind":"state","names":{{"en":"Uzbekistan"}}}}],
        "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","kind":"official_statistics","language":"en"}}]}}"#,
        rows.join(",")
    );
    let spoken = Spoken::new(serde_json::from_str(&text).unwrap());
    let say = spoken.say();
    BalanceChart::new(&say, Tokens::of(Scheme::Light), &ActorId::new(of), last)
}

fn year(chart: &BalanceChart, year: i32) -> &StackYear {
    chart.year(year).unwrap()
}

fn shares(year: &StackYear) -> Vec<(Vector, f64)> {
    let parts = year.parts.iter();
    parts.map(|part| (part.vector, part.share)).collect()
}

#[test]
fn parts_stand_in_one_order_and_end_at_the_whole() {
    let chart = chart("KAZ", 2024);
    let of = year(&chart, 2022);
    let mut order: Vec<Vector> = Vector::ALL.to_vec();
    order.retain(|vector| of.part(*vector).is_some());
    assert_eq!(
        of.parts.iter().map(|part| part.vector).collect::<Vec<_>>(),
        order
    );
    assert!((of.part(Vector::Russia).unwrap().share - 0.3).abs() < 1e-12);
    assert!((of.part(Vector::China).unwrap().share - 0.1).abs() < 1e-12);
    let rest = of.rest.as_ref().unwrap();
    assert!((rest.share - 0.6).abs() < 1e-12);
    // Four partners have no figure: what they trade is among the others.
    assert!(rest.holds_missing);
    for of in &chart.years {
        let sum: f64 = shares(of).iter().map(|(_, share)| share).sum();
        assert!(sum <= 1.0 + 1e-12, "{}: {sum}", of.year);
    }
}

#[test]
fn a_year_without_figures_is_a_gap_and_never_zero() {
    let chart = chart("KAZ", 2024);
    let gap = year(&chart, 2021);
    assert!(gap.parts.is_empty());
    assert_eq!(gap.rest, None);
    assert_eq!(gap.balance, None);
    assert_eq!(gap.datum(), None);
    assert_eq!(gap.description, "Kazakhstan, 2021: no figures");
}

#[test]
fn shares_of_another_count_or_of_no_total_are_told_apart() {
    let chart = chart("KAZ", 2024);
    let mixed = year(&chart, 2022);
    assert!(mixed.part(Vector::China).unwrap().other_count);
    assert!(!mixed.part(Vector::Russia).unwrap().other_count);
    assert!(mixed.tip.contains('*'), "{}", mixed.tip);
    assert!(mixed.balance.as_ref().unwrap().hollow);
    // No total in 2023, one smaller than its parts in 2024: both are shares among the three.
    for (at, russia) in [(2023, 0.5), (2024, 1.0 / 3.0)] {
        let of = year(&chart, at);
        assert!(of.among_reported);
        assert_eq!(of.rest, None);
        assert!((of.part(Vector::Russia).unwrap().share - russia).abs() < 1e-12);
        assert!(of.tip.contains('†'), "{}", of.tip);
    }
    assert!(!year(&chart, 2020).among_reported);
}

#[test]
fn only_years_of_the_same_partners_are_joined() {
    let kazakhstan = chart("KAZ", 2024);
    let joined = |chart: &BalanceChart, at| year(chart, at).balance.as_ref().unwrap().joined;
    assert!(!joined(&kazakhstan, 2022), "a year without figures before");
    assert!(!joined(&kazakhstan, 2023), "two partners before, now three");
    assert!(joined(&kazakhstan, 2024));
    let uzbekistan = chart("UZB", 2022);
    assert!(joined(&uzbekistan, 2021));
    // A single partner has no balance.
    assert_eq!(year(&uzbekistan, 2022).balance, None);
    assert!(matches!(
        year(&uzbekistan, 2022).datum(),
        Some(Datum::Share { .. })
    ));
}

#[test]
fn the_balance_and_its_words_are_those_of_the_formula() {
    // 10 and 30: −(¼ ln ¼ + ¾ ln ¾) / ln 2 = 0.8113.
    let chart = chart("UZB", 2022);
    let of = year(&chart, 2020);
    let balance = of.balance.as_ref().unwrap();
    assert!((balance.value - 0.811_278).abs() < 1e-6);
    assert_eq!(balance.text, "0.81 (2)");
    assert!(!balance.hollow);
    assert_eq!(
        balance.datum,
        Datum::Balance {
            reporter: ActorId::new("UZB"),
            year: 2020
        }
    );
    for words in [
        "Uzbekistan, 2020",
        "Russia 25",
        "China 75",
        "balance 0.81 (2)",
    ] {
        assert!(of.description.contains(words), "{}", of.description);
    }
}
