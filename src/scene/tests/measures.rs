//! What the map says of measures other than trade, from a dataset small enough to hold in the head.

use super::spoken::Spoken;
use crate::analysis::Measure;
use crate::model::{Dataset, InvestmentMeasure, Selection, Vector};
use crate::scene::map::{MapLook, MapScene, Pattern};
use crate::scene::tokens::{Scheme, Tokens};
use crate::text::Language;

fn dataset() -> Dataset {
    let indicator = |id: &str, name: &str, ru: &str, unit: &str| {
        format!(
            r#"{{"id":"{id}","name":"{name}","names":{{"ru":"{ru}"}},"unit":"{unit}","domain":"energy","description":""}}"#
        )
    };
    let seen = |id: &str, country: &str, value: f64, rest: &str| {
        format!(
            r#"{{"indicator":"{id}","country":"{country}","year":2023,"value":{value},"source":"s1"{rest}}}"#
        )
    };
    let high = r#","confidence":"high""#;
    let noted = r#","confidence":"low","note":"Rounded.""#;
    let from_russia = r#","confidence":"high","partner":"RUS""#;
    let indicators = [
        indicator("people", "Population", "Население", "persons"),
        indicator("gdp_musd", "Product", "Продукт", "million US$"),
        indicator("head", "Product per head", "Продукт на душу", "US$"),
        indicator("power", "Power", "Энергия", "terawatt-hours"),
        indicator("odd", "Odd", "Странное", "camels"),
        indicator("gas", "Gas received", "Газ", "billion cubic metres"),
    ];
    let observations = [
        seen("people", "KAZ", 20_300_000.0, high),
        seen("people", "KGZ", 7_100_000.0, high),
        seen("people", "TKM", 411_226.0, noted),
        seen("gdp_musd", "KAZ", 160_000.0, high),
        seen("head", "KAZ", 13_137.0, high),
        seen("power", "KAZ", 112.74, high),
        seen("odd", "KAZ", 26_500.0, high),
        seen("gas", "UZB", 1.28, from_russia),
    ];
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"indicators":[{}],"observations":[{}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}},
            {{"id":"RUS","kind":"state","names":{{"en":"Russia"}}}}],
        "trade":[{{"reporter":"KAZ","partner":"RUS","year":2023,"exports_musd":8000,"imports_musd":8000,"reported_by":"KAZ","confidence":"high","source":"s2"}},
            {{"reporter":"KAZ","partner":"RUS","year":2023,"turnover_musd":20000,"reported_by":"RUS","confidence":"high","source":"s2"}}],
        "investments":[{{"country":"UZB","partner":"RUS","year":2023,"measure":"loans","value_musd":250,"reported_by":"RUS","confidence":"high","source":"s2"}}],
        "events":[{{"id":"e","title":"","date":"2023-05","participants":["KAZ","RUS"],"topics":[],"summary":"","sources":[],"confidence":"high"}}],
        "sources":[{{"id":"s1","publisher":"Bureau","title":"","published":"2024","kind":"official_statistics","language":"en"}},
            {{"id":"s2","publisher":"Customs","title":"","published":"2025","kind":"official_statistics","language":"en"}}]}}"#,
        indicators.join(","),
        observations.join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn map_in(language: Language, measure: &Measure, partner: Vector) -> MapScene {
    let spoken = Spoken::in_language(dataset(), language);
    let say = spoken.say();
    let look = MapLook {
        selection: Selection::Region,
        partner,
        year: 2023,
        back: 0,
        measure: measure.clone(),
    };
    MapScene::new(&say, Tokens::of(Scheme::Light), &look)
}

fn tip(measure: &Measure) -> String {
    let spoken = Spoken::new(dataset());
    let say = spoken.say();
    say.measure_tip(measure)
}

fn map(measure: &Measure) -> MapScene {
    map_in(Language::English, measure, Vector::Russia)
}

fn indicator(id: &str) -> Measure {
    Measure::Indicator(id.into())
}

/// Title, unit, and the value of a state.
fn says(scene: &MapScene, code: &str) -> (String, String, String) {
    let state = scene.state(&code.into()).unwrap();
    let legend = &scene.legend;
    (
        legend.title.clone(),
        legend.subtitle.clone(),
        state.value.clone(),
    )
}

#[track_caller]
fn assert_says(scene: &MapScene, code: &str, title: &str, unit: &str, value: &str) {
    let expected = (title.to_owned(), unit.to_owned(), value.to_owned());
    assert_eq!(says(scene, code), expected);
}

#[test]
fn an_indicator_says_its_own_name_unit_and_value() {
    let of = |id: &str| map(&indicator(id));
    let no = "not by partner";
    let unit = |words: &str| format!("{words} · {no}");
    let people = unit("million people");
    assert_says(&of("people"), "KAZ", "Population, 2023", &people, "20.3 m");
    let head = unit("US$ thousand");
    assert_says(
        &of("head"),
        "KAZ",
        "Product per head, 2023",
        &head,
        "$13,137",
    );
    let power = unit("terawatt-hours");
    assert_says(&of("power"), "KAZ", "Power, 2023", &power, "113 TWh");
    let camels = unit("thousand camels");
    assert_says(
        &of("odd"),
        "KAZ",
        "Odd, 2023",
        &camels,
        "26.5 thousand camels",
    );
    let bcm = "billion cubic metres";
    let title = "Gas received: Russia, 2023";
    assert_says(&of("gas"), "UZB", title, bcm, "1.3 bcm");
}

#[test]
fn in_russian_names_units_and_numbers_are_russian() {
    let of = |id: &str| map_in(Language::Russian, &indicator(id), Vector::Russia);
    let unit = |words: &str| format!("{words} · без разбивки по партнёрам");
    let people = unit("млн человек");
    assert_says(&of("people"), "KAZ", "Население, 2023", &people, "20,3 млн");
    let power = unit("тераватт-часы");
    assert_says(&of("power"), "KAZ", "Энергия, 2023", &power, "113 ТВт·ч");
    // A unit that is not known stands as it is.
    let camels = unit("тыс. camels");
    assert_says(
        &of("odd"),
        "KAZ",
        "Странное, 2023",
        &camels,
        "26,5 тыс. camels",
    );
}

#[test]
fn ticks_are_in_the_unit_of_the_legend() {
    // Quintiles of 0.4, 7.1 and 20.3 million: the third would lie above all values.
    let legend = map(&indicator("people")).legend;
    assert_eq!(legend.ticks, ["0.5", "10"]);
    assert_eq!(legend.classes.len(), 3);
    // 250 million stay millions.
    let loans = map(&Measure::Investment(InvestmentMeasure::Loans));
    let title = "Loans from Russia, 2023";
    assert_says(&loans, "UZB", title, "US$ m", "$250 m");
}

#[test]
fn who_published_is_named_with_what_is_to_be_known() {
    let scene = map(&indicator("people"));
    let state = |code: &str| scene.state(&code.into()).unwrap();
    assert_eq!(state("KAZ").provenance, "Published by Bureau");
    assert_eq!(state("KAZ").sources, "Bureau, 2024");
    assert_eq!(
        (state("KAZ").pattern, state("KAZ").remarks.as_str()),
        (Pattern::Plain, "")
    );
    assert_eq!(state("TKM").pattern, Pattern::Dots);
    assert_eq!(state("TKM").remarks, "Confidence: low\nRounded.");
    assert_eq!(state("TKM").value, "411 thousand");
    assert_eq!(state("UZB").pattern, Pattern::Hatch);
    assert_eq!(state("UZB").provenance, "No figure for UZB in 2023.");
    let dots = scene
        .legend
        .patterns
        .iter()
        .find(|(p, ..)| *p == Pattern::Dots);
    assert_eq!(dots.unwrap().2, "of low confidence");
}

#[test]
fn a_share_of_the_product_names_both_statistics() {
    let scene = map(&Measure::GdpShare);
    let title = "Trade with Russia as share of GDP, 2023";
    // 16 of 160 billion.
    assert_says(&scene, "KAZ", title, "per cent of GDP", "10 %");
    let kaz = scene.state(&"KAZ".into()).unwrap();
    assert_eq!(
        kaz.provenance,
        "Statistics of Kazakhstan\nGDP published by Bureau"
    );
    assert_eq!(kaz.sources, "Customs, 2025 · Bureau, 2024");
}

#[test]
fn a_gap_names_both_sides_with_their_values() {
    let scene = map(&Measure::MirrorGap);
    let kaz = scene.state(&"KAZ".into()).unwrap();
    // 20 less 16 over 20 billion. Freight: of exports of 8 and at most 20 the other way, from 0.4 − 1.6 to 0.64.
    assert_eq!(kaz.value, "+20 %");
    assert_eq!(
        kaz.provenance,
        "Statistics of Kazakhstan: $16.0 bn\nPartner’s statistics: Russia: $20.0 bn\n\
         Freight of 5–8 % can make a gap from −6 % to +3 %; beyond it +17 % remain. \
         A side gives no exports and imports apart, so the band reaches both ways."
    );
}

#[test]
fn a_partner_without_values_leaves_the_states_unreported() {
    let scene = map_in(Language::English, &indicator("gas"), Vector::China);
    assert!(scene.states.iter().all(|s| s.pattern == Pattern::Hatch));
    assert_eq!(scene.legend.title, "Gas received: China, 2023");
    assert!(scene.legend.classes.is_empty() && scene.legend.ticks.is_empty());
    let say_tip = "Unit: billion cubic metres · by partner: Russia";
    assert_eq!(tip(&indicator("gas")), say_tip);
    assert_eq!(tip(&indicator("odd")), "Unit: camels · not by partner");
    let events = map(&Measure::Events);
    assert_says(&events, "KAZ", "Events with Russia, 2023", "number", "1");
    let kaz = events.state(&"KAZ".into()).unwrap();
    assert_eq!(
        (kaz.provenance.as_str(), kaz.sources.as_str()),
        ("One record of the dataset", "")
    );
}

#[test]
fn arcs_and_discs_stay_those_of_trade() {
    let flows = |measure: &Measure| map(measure).flows.len();
    assert_eq!(flows(&indicator("people")), flows(&Measure::Turnover));
    assert_eq!(flows(&indicator("people")), 1);
}

#[test]
fn every_unit_of_the_built_in_dataset_has_russian_words() {
    let text = include_str!("../../../assets/central-asia.atlas.json");
    let spoken = Spoken::in_language(serde_json::from_str(text).unwrap(), Language::Russian);
    let say = spoken.say();
    for of in &spoken.dataset.indicators {
        let tip = say.measure_tip(&Measure::Indicator(of.id.clone()));
        let unit = tip.lines().last().unwrap();
        let unit = unit.split(" · ").next().unwrap().replace("Единица: ", "");
        let is_cyrillic = unit.chars().any(|c| ('а'..='я').contains(&c));
        assert!(is_cyrillic, "{}: {unit}", of.id);
    }
}

#[test]
fn a_list_writes_the_unit_as_the_map_does_with_all_digits_of_the_data() {
    let said = |language| {
        let spoken = Spoken::in_language(dataset(), language);
        let say = spoken.say();
        let beyond = crate::scene::beyond::Beyond::new(&say, &"KAZ".into(), Vector::Russia);
        let mut titles: Vec<String> = beyond.country.into_iter().map(|line| line.title).collect();
        titles.sort();
        titles
    };
    assert_eq!(
        said(Language::English),
        [
            "Odd: 26,500 camels",
            "Population: 20,300,000 people",
            "Power: 112.74 TWh",
            "Product per head: $13,137",
            "Product: $160 bn",
        ]
    );
    let russian = said(Language::Russian);
    assert!(
        russian.contains(&"Энергия: 112,74 ТВт·ч".to_owned()),
        "{russian:?}"
    );
}
