//! The bars of trade as the state, the partner or both tell them, with values worked out by hand.

use super::spoken::Spoken;
use crate::analysis::{Datum, Flow, Preference, Telling};
use crate::model::{Dataset, Vector};
use crate::scene::chart::{TradeChart, YearBars};
use crate::scene::tokens::{Scheme, Tokens};

/// Rows: reporter, partner, year, who reports, values.
const ROWS: [(&str, &str, i32, &str, &str); 9] = [
    // Both sides: 16 and 20 billion, a gap of 4 in 20.
    (
        "KAZ",
        "RUS",
        2022,
        "KAZ",
        r#""exports_musd":6000,"imports_musd":10000"#,
    ),
    (
        "KAZ",
        "RUS",
        2022,
        "RUS",
        r#""exports_musd":7000,"imports_musd":13000"#,
    ),
    // The state alone, then the partner alone.
    (
        "KAZ",
        "RUS",
        2023,
        "KAZ",
        r#""exports_musd":8000,"imports_musd":9000"#,
    ),
    ("KAZ", "RUS", 2024, "RUS", r#""turnover_musd":18000"#),
    // The partner gives exports alone.
    (
        "KAZ",
        "CHN",
        2024,
        "KAZ",
        r#""exports_musd":5000,"imports_musd":2000"#,
    ),
    ("KAZ", "CHN", 2024, "CHN", r#""exports_musd":4000"#),
    // Two states say, the partner says it of one.
    ("UZB", "RUS", 2022, "UZB", r#""turnover_musd":9000"#),
    // The partner alone, ever.
    ("TKM", "RUS", 2023, "RUS", r#""turnover_musd":300"#),
    // Neither side, but somebody.
    ("TKM", "TUR", 2023, "IMF", r#""turnover_musd":900"#),
];

fn atlas() -> Dataset {
    let row = |(reporter, partner, year, by, values): (&str, &str, i32, &str, &str)| {
        format!(
            r#"{{"reporter":"{reporter}","partner":"{partner}","year":{year},{values},"reported_by":"{by}","confidence":"high","source":"{}"}}"#,
            by.to_lowercase()
        )
    };
    let source = |id: &str| {
        format!(
            r#"{{"id":"{id}","publisher":"Bureau {id}","title":"Table","published":"2025","kind":"official_statistics","language":"en"}}"#
        )
    };
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],"sources":[{}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}},
            {{"id":"TKM","kind":"state","names":{{"en":"Turkmenistan"}}}}]}}"#,
        ROWS.map(row).join(","),
        ["kaz", "rus", "chn", "uzb", "imf"].map(source).join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn chart_of(reporter: &str, partner: Vector, year: i32, telling: Telling) -> TradeChart {
    let spoken = Spoken::new(atlas());
    let say = spoken.say();
    let tokens = Tokens::of(Scheme::Light);
    TradeChart::new(&say, tokens, &reporter.into(), partner, year, telling)
}

fn of_russia(year: i32, telling: Telling) -> TradeChart {
    chart_of("KAZ", Vector::Russia, year, telling)
}

/// The bars of a year: flow, billion US$, whose, whether filled.
fn bars(chart: &TradeChart, year: i32) -> Vec<(Flow, f64, Preference, bool)> {
    let bars = of_year(chart, year).bars.iter();
    bars.map(|bar| (bar.flow, bar.value_busd, bar.preference, bar.own))
        .collect()
}

fn of_year(chart: &TradeChart, year: i32) -> &YearBars {
    chart.years.iter().find(|bars| bars.year == year).unwrap()
}

#[test]
fn the_state_says_its_own_and_nothing_else() {
    let chart = of_russia(2022, Telling::State);
    let own = |flow, busd| (flow, busd, Preference::State, true);
    assert_eq!(
        bars(&chart, 2022),
        [own(Flow::Exports, 6.0), own(Flow::Imports, 10.0)]
    );
    assert_eq!(bars(&chart, 2024), []);
    let silent = &of_year(&chart, 2024).description;
    assert_eq!(silent, "2024: Kazakhstan has not reported");
    assert_eq!(chart.caption, "2022: Kazakhstan reports $16.0 bn");
    // Where it is silent the sentence gives what the other side says.
    assert_eq!(
        of_russia(2024, Telling::State).caption,
        "2024: Kazakhstan has not reported; Russia reports $18.0 bn"
    );
    // The highest bar is 10.
    assert_eq!(chart.ticks.last().unwrap().0, 10.0);
}

#[test]
fn the_partner_says_in_hollow_bars() {
    let chart = of_russia(2022, Telling::Partner);
    let mirror = |flow, busd| (flow, busd, Preference::Partner, false);
    assert_eq!(
        bars(&chart, 2022),
        [mirror(Flow::Exports, 7.0), mirror(Flow::Imports, 13.0)]
    );
    assert_eq!(bars(&chart, 2023), []);
    assert_eq!(bars(&chart, 2024), [mirror(Flow::Turnover, 18.0)]);
    assert_eq!(chart.caption, "2022: Russia reports $20.0 bn");
    assert!(chart.key.iter().all(|entry| !entry.filled));
    // The highest bar is 18.
    assert_eq!(chart.ticks.last().unwrap().0, 20.0);
    assert_eq!(
        of_year(&chart, 2023).description,
        "2023: Russia has not reported"
    );
}

#[test]
fn both_stand_side_by_side_with_the_gap() {
    let chart = of_russia(2022, Telling::Both);
    assert_eq!(
        bars(&chart, 2022),
        [
            (Flow::Turnover, 16.0, Preference::State, true),
            (Flow::Turnover, 20.0, Preference::Partner, false),
        ]
    );
    let year = of_year(&chart, 2022);
    let gap = year.gap.as_ref().unwrap();
    // 4 of 20, which is large.
    assert_eq!(
        (gap.text.as_str(), gap.large, gap.ends_busd),
        ("20 %", true, (16.0, 20.0))
    );
    assert!(matches!(gap.datum, Datum::Gap { year: 2022, .. }));
    assert_eq!(
        year.description,
        "2022: Kazakhstan: exports $6.0 bn, imports $10.0 bn, total $16.0 bn; \
         Russia: exports $7.0 bn, imports $13.0 bn, total $20.0 bn; gap 20 %"
    );
    assert_eq!(
        chart.caption,
        "2022: Kazakhstan reports $16.0 bn, Russia $20.0 bn: gap 20 %"
    );
    let key = chart.key.iter().map(|k| (k.words.as_str(), k.filled));
    let key: Vec<_> = key.collect();
    assert_eq!(key, [("Kazakhstan", true), ("Russia", false)]);
    // Sources of both.
    let figures = &year.figures;
    let sources: Vec<_> = figures.iter().flat_map(|f| &f.sources).collect();
    assert_eq!(sources.len(), 2);
    assert_eq!(year.bars[1].name, "2022, trade, $20.0 bn, Russia");
}

#[test]
fn a_one_sided_year_has_one_bar_and_says_who_has_not_reported() {
    let chart = of_russia(2023, Telling::Both);
    let one = [(Flow::Turnover, 17.0, Preference::State, true)];
    assert_eq!(bars(&chart, 2023), one);
    let year = of_year(&chart, 2023);
    assert!(year.gap.is_none());
    assert!(
        year.description.ends_with("; Russia has not reported"),
        "{}",
        year.description
    );
    assert_eq!(
        chart.caption,
        "2023: Kazakhstan reports $17.0 bn; Russia has not reported"
    );
    let other = of_russia(2024, Telling::Both);
    let one = [(Flow::Turnover, 18.0, Preference::Partner, false)];
    assert_eq!(bars(&other, 2024), one);
}

#[test]
fn a_side_without_a_total_is_no_bar_among_totals_and_no_silence() {
    let chart = chart_of("KAZ", Vector::China, 2024, Telling::Both);
    let one = [(Flow::Turnover, 7.0, Preference::State, true)];
    assert_eq!(bars(&chart, 2024), one);
    assert_eq!(
        chart.caption,
        "2024: Kazakhstan reports $7.0 bn, China $4.0 bn (exports only); \
         no gap, since one side gives no total"
    );
    let alone = chart_of("KAZ", Vector::China, 2024, Telling::Partner);
    let exports = [(Flow::Exports, 4.0, Preference::Partner, false)];
    assert_eq!(bars(&alone, 2024), exports);
}

#[test]
fn sums_over_different_states_have_no_gap() {
    let chart = chart_of("CA5", Vector::Russia, 2022, Telling::Both);
    // 16 + 9 of two states against 20 of one.
    assert_eq!(
        bars(&chart, 2022),
        [
            (Flow::Turnover, 25.0, Preference::State, true),
            (Flow::Turnover, 20.0, Preference::Partner, false),
        ]
    );
    let year = of_year(&chart, 2022);
    assert!(year.gap.is_none());
    let why = "no gap, since the two sums cover different parts";
    assert!(year.description.ends_with(why), "{}", year.description);
    assert_eq!(
        chart.caption,
        format!(
            "2022: the states report $25.0 bn (2 of 5 states), \
             Russia reports $20.0 bn (1 of 5 states); {why}"
        )
    );
}

#[test]
fn an_empty_chart_says_who_never_reported_and_whose_figures_there_are() {
    let state = chart_of("TKM", Vector::Russia, 2023, Telling::State);
    assert!(state.is_empty() && state.ticks.is_empty());
    assert_eq!(
        state.silent.as_deref(),
        Some("Turkmenistan has reported no trade with Russia in any year.")
    );
    assert_eq!(state.instead, Some(Telling::Partner));
    for telling in [Telling::State, Telling::Partner, Telling::Both] {
        let others = chart_of("TKM", Vector::Turkiye, 2023, telling);
        assert!(others.silent.is_some(), "{telling:?}");
        assert_eq!(others.instead, Some(Telling::Best), "{telling:?}");
        let nobody = chart_of("TKM", Vector::Eu, 2023, telling);
        assert_eq!(nobody.instead, None, "{telling:?}");
    }
    let best = chart_of("TKM", Vector::Turkiye, 2023, Telling::Best);
    assert!(!best.is_empty() && best.silent.is_none());
}

#[test]
fn the_keyboard_enters_at_the_chosen_year_or_at_the_last_with_a_bar() {
    let entry = |year| of_russia(year, Telling::State).entry(year);
    assert_eq!(entry(2022), Some(2022));
    assert_eq!(entry(2024), Some(2023));
    let none = chart_of("TKM", Vector::Russia, 2023, Telling::State);
    assert_eq!(none.entry(2023), None);
}

#[test]
fn a_total_without_its_parts_has_a_place_a_tone_and_a_name_of_its_own() {
    let chart = of_russia(2024, Telling::Best);
    assert_eq!(
        bars(&chart, 2024),
        [(Flow::Turnover, 18.0, Preference::Default, false)]
    );
    let total = chart.ink(Flow::Turnover);
    assert!(![chart.exports, chart.imports].contains(&total));
    assert_eq!(chart.key.last().unwrap().words, "total, not split");
    // Of both sides there are only totals: nothing to tell apart.
    let both = of_russia(2024, Telling::Both);
    assert_eq!(both.key.len(), 2);
    assert_eq!(both.ink(Flow::Turnover), both.exports);
}

#[test]
fn a_lone_half_does_not_stand_for_a_known_total() {
    let mut dataset = atlas();
    let row = dataset
        .trade
        .iter_mut()
        .find(|row| row.turnover_musd == Some(9000.0));
    row.unwrap().exports_musd = Some(500.0);
    let spoken = Spoken::new(dataset);
    let (say, tokens) = (spoken.say(), Tokens::of(Scheme::Light));
    let chart = TradeChart::new(
        &say,
        tokens,
        &"UZB".into(),
        Vector::Russia,
        2022,
        Telling::Best,
    );
    let found = bars(&chart, 2022);
    assert_eq!(found, [(Flow::Turnover, 9.0, Preference::Default, true)]);
}
