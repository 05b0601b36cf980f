//! The map, the bars by year and the bar of shares, from a dataset small enough to hold in the head.

use super::spoken::Spoken;
use crate::analysis::{Flow, Measure, Telling};
use crate::model::{Selection, Vector};
use crate::scene::Say;
use crate::scene::chart::{TradeChart, YearBars};
use crate::scene::map::{DISC_RADIUS, FLOW_WIDTH, MapLook, MapScene, Pattern};
use crate::scene::shares::ShareBar;
use crate::scene::tokens::{Scheme, Tokens};

struct Atlas(Spoken);

impl Atlas {
    fn new() -> Self {
        let row = |reporter: &str, partner: &str, year: i32, by: &str, values: &str| {
            format!(
                r#"{{"reporter":"{reporter}","partner":"{partner}","year":{year},{values},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
            )
        };
        let rows = [
            row(
                "KAZ",
                "RUS",
                2020,
                "KAZ",
                r#""exports_musd":4000,"imports_musd":12000"#,
            ),
            row(
                "KAZ",
                "RUS",
                2023,
                "KAZ",
                r#""exports_musd":8000,"imports_musd":8000"#,
            ),
            row("KAZ", "CHN", 2023, "KAZ", r#""turnover_musd":4000"#),
            row("KAZ", "TUR", 2023, "TUR", r#""turnover_musd":1000"#),
            row("KAZ", "WLD", 2023, "KAZ", r#""turnover_musd":42000"#),
            row("UZB", "RUS", 2023, "UZB", r#""turnover_musd":9000"#),
            row("TKM", "RUS", 2023, "RUS", r#""turnover_musd":300"#),
        ];
        let text = format!(
            r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
            "actors":[
                {{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}},
                {{"id":"TUR","kind":"state","names":{{"en":"Republic of Türkiye"}}}}],
            "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","published":"2024-02",
                "kind":"official_statistics","language":"en"}}]}}"#,
            rows.join(",")
        );
        Self(Spoken::of_json(&text))
    }

    fn say(&self) -> Say<'_> {
        self.0.say()
    }

    fn map(&self, selection: Selection, measure: Measure) -> MapScene {
        let look = MapLook {
            selection,
            partner: Vector::Russia,
            year: 2023,
            back: 0,
            measure,
        };
        MapScene::new(&self.say(), Tokens::of(Scheme::Light), &look)
    }
}

fn kazakhstan() -> Selection {
    Selection::State("KAZ".into())
}

#[test]
fn the_legend_has_one_tick_fewer_than_classes() {
    let atlas = Atlas::new();
    for measure in Measure::ALL {
        let legend = atlas.map(kazakhstan(), measure.clone()).legend;
        let between = legend.classes.len().saturating_sub(1);
        assert_eq!(legend.ticks.len(), between, "{measure:?}");
        assert!(legend.classes.len() <= 5, "{measure:?}");
        assert!(legend.title.contains("2023"), "{}", legend.title);
    }
}

#[test]
fn five_states_each_with_a_value_or_a_pattern() {
    let scene = Atlas::new().map(kazakhstan(), Measure::Turnover);
    let found: Vec<_> = scene
        .states
        .iter()
        .map(|state| (state.id.as_str(), state.pattern, state.selected))
        .collect();
    assert_eq!(
        found,
        [
            ("KAZ", Pattern::Plain, true),
            ("KGZ", Pattern::Hatch, false),
            ("TJK", Pattern::Hatch, false),
            ("TKM", Pattern::Dots, false),
            ("UZB", Pattern::Plain, false),
        ]
    );
    assert!(scene.states.iter().all(|state| !state.value.is_empty()));
    let kaz = scene.state(&"KAZ".into()).unwrap();
    assert!(kaz.sources.contains("Bureau, 2024"), "{}", kaz.sources);
    let patterns: Vec<_> = scene.legend.patterns.iter().map(|(p, ..)| *p).collect();
    assert_eq!(patterns, [Pattern::Hatch, Pattern::Dots]);
}

#[test]
fn the_area_of_a_disc_is_proportional_to_its_value() {
    let scene = Atlas::new().map(kazakhstan(), Measure::Turnover);
    let radius = |vector| scene.disc(vector).unwrap().radius;
    // 16, 4 and 1 billion: radii as 4, 2 and 1.
    assert!((radius(Vector::Russia) - DISC_RADIUS).abs() < 1e-4);
    assert!((radius(Vector::China) - DISC_RADIUS / 2.0).abs() < 1e-4);
    assert!((radius(Vector::Turkiye) - DISC_RADIUS / 4.0).abs() < 1e-4);
    assert_eq!(radius(Vector::Eu), 0.0);
    assert_eq!(scene.discs.len(), 6);
    assert!(scene.disc(Vector::Turkiye).unwrap().partner_side);
}

#[test]
fn flows_are_as_wide_as_their_values_and_the_widest_comes_first() {
    let atlas = Atlas::new();
    let widths = |selection| -> Vec<(Vector, Option<String>, f32)> {
        let scene = atlas.map(selection, Measure::Turnover);
        let flows = scene.flows.into_iter();
        flows
            .map(|flow| (flow.vector, flow.state.map(|id| id.to_string()), flow.width))
            .collect()
    };
    let kaz = Some("KAZ".to_owned());
    assert_eq!(
        widths(kazakhstan()),
        [
            (Vector::Russia, kaz.clone(), FLOW_WIDTH),
            (Vector::China, kaz.clone(), FLOW_WIDTH / 4.0),
            (Vector::Turkiye, kaz.clone(), FLOW_WIDTH / 16.0),
        ]
    );
    let region = widths(Selection::Region);
    assert!(region.iter().all(|(_, state, _)| state.is_none()));
    assert!(region.is_sorted_by(|a, b| a.2 >= b.2));
    let states: Vec<_> = widths(Selection::Partner(Vector::Russia))
        .into_iter()
        .filter_map(|(_, state, _)| state)
        .collect();
    assert_eq!(states, ["KAZ", "UZB", "TKM"]);
}

#[test]
fn a_disc_names_year_and_source_and_says_how_many_report() {
    let atlas = Atlas::new();
    let scene = atlas.map(kazakhstan(), Measure::Turnover);
    for vector in Vector::ALL {
        let disc = scene.disc(vector).unwrap();
        assert!(disc.description.contains("2023"), "{}", disc.description);
        let has_source = disc.description.contains("Bureau, 2024");
        assert_eq!(has_source, disc.value.is_some(), "{}", disc.description);
        assert_eq!(disc.note, None);
    }
    let region = atlas.map(Selection::Region, Measure::Turnover);
    let note = region.disc(Vector::Russia).unwrap().note.clone().unwrap();
    assert!(note.contains('3') && note.contains('5'), "{note}");
}

/// The bars of a year: flow, billion US$, whether it is the state's own.
fn told(bars: &YearBars) -> Vec<(Flow, f64, bool)> {
    let bars = bars.bars.iter();
    bars.map(|bar| (bar.flow, bar.value_busd, bar.own))
        .collect()
}

#[test]
fn bars_keep_the_years_without_a_figure() {
    let atlas = Atlas::new();
    let chart = |partner| {
        let tokens = Tokens::of(Scheme::Light);
        let best = Telling::Best;
        TradeChart::new(&atlas.say(), tokens, &"KAZ".into(), partner, 2023, best)
    };
    let of_russia = chart(Vector::Russia);
    let years: Vec<_> = of_russia
        .years
        .iter()
        .map(|bars| (bars.year, told(bars)))
        .collect();
    let split = |exports, imports| {
        vec![
            (Flow::Exports, exports, true),
            (Flow::Imports, imports, true),
        ]
    };
    assert_eq!(
        years,
        [
            (2020, split(4.0, 12.0)),
            (2021, Vec::new()),
            (2022, Vec::new()),
            (2023, split(8.0, 8.0)),
        ]
    );
    // The highest bar is 12: steps of 5 reach above it.
    let ticks: Vec<f64> = of_russia.ticks.iter().map(|(value, _)| *value).collect();
    assert_eq!(ticks, [0.0, 5.0, 10.0, 15.0]);
    assert!(
        of_russia
            .years
            .iter()
            .all(|bars| bars.description.contains(&bars.year.to_string()))
    );
    assert!(!of_russia.is_empty());

    let sum = chart(Vector::Turkiye);
    let last = sum.years.last().unwrap();
    assert_eq!(told(last), [(Flow::Turnover, 1.0, false)]);
    let none = chart(Vector::Eu);
    assert!(none.is_empty() && none.ticks.is_empty() && none.years.len() == 4);
    assert_eq!((none.silent, none.instead), (None, None));
}

#[test]
fn the_bar_of_shares_is_whole_with_its_rest() {
    let atlas = Atlas::new();
    let bar = |reporter: &str, year| {
        ShareBar::new(
            &atlas.say(),
            Tokens::of(Scheme::Dark),
            &reporter.into(),
            year,
            0,
        )
    };
    let shares = bar("KAZ", 2023);
    let sum: f64 = shares.segments.iter().map(|segment| segment.share).sum();
    let (rest, label) = shares.rest.clone().unwrap();
    assert!((sum + rest - 1.0).abs() < 1e-9);
    // 42 less 16, 4 and 1 billion is half.
    assert!((rest - 0.5).abs() < 1e-9 && label.contains("50"));
    assert_eq!(shares.without.len(), 3);
    assert!(
        shares
            .segments
            .iter()
            .all(|s| s.hint.contains("2023") && s.hint.contains("Bureau"))
    );

    let among = bar("UZB", 2023);
    let sum: f64 = among.segments.iter().map(|segment| segment.share).sum();
    assert!(among.rest.is_none() && (sum - 1.0).abs() < 1e-9);
    let none = bar("KGZ", 2023);
    assert!(none.segments.is_empty() && none.balance.is_none() && none.basis.is_empty());
}
