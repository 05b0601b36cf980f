//! The map of the mirror gap: what freight explains is kept apart, worked out by hand.

use super::spoken::Spoken;
use crate::analysis::indices::FreightBand;
use crate::analysis::{Datum, Measure};
use crate::model::{Dataset, Selection, Vector};
use crate::scene::Say;
use crate::scene::card::Card;
use crate::scene::map::{MapLook, MapScene, Pattern};
use crate::scene::tokens::{Scheme, Tokens};

/// Each state sells 100 million to Russia and buys nothing, by its own count; what Russia counts is the fourth.
/// Kazakhstan's 106 are within the band of 5 to 8 per cent, Uzbekistan's 130 are not, nor are Kyrgyzstan's 100:
/// freight is missing in them.
fn atlas() -> Dataset {
    let row = |state: &str, by: &str, exports: f64| {
        format!(
            r#"{{"reporter":"{state}","partner":"RUS","year":2023,"exports_musd":{exports},"imports_musd":0,"turnover_musd":{exports},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
        )
    };
    let rows: Vec<String> = [("KAZ", 106.0), ("UZB", 130.0), ("KGZ", 100.0)]
        .into_iter()
        .flat_map(|(state, says)| [row(state, state, 100.0), row(state, "RUS", says)])
        .collect();
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
        "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","kind":"official_statistics","language":"en"}}]}}"#,
        rows.join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn with<T>(freight: FreightBand, look: impl FnOnce(&Say<'_>) -> T) -> T {
    let mut spoken = Spoken::new(atlas());
    spoken.freight = freight;
    look(&spoken.say())
}

fn map(freight: FreightBand, measure: Measure) -> MapScene {
    map_of(freight, measure, (2023, 0))
}

/// The map of a year, with values of so many years before in it.
fn map_of(freight: FreightBand, measure: Measure, (year, back): (i32, u8)) -> MapScene {
    let look = MapLook {
        selection: Selection::Region,
        partner: Vector::Russia,
        year,
        back,
        measure,
    };
    with(freight, |say| {
        MapScene::new(say, Tokens::of(Scheme::Light), &look)
    })
}

fn patterns(scene: &MapScene) -> Vec<Pattern> {
    let states = ["KAZ", "UZB", "KGZ"].map(|id| scene.state(&id.into()).unwrap());
    states.map(|state| state.pattern).to_vec()
}

#[test]
fn what_freight_explains_is_a_class_of_its_own() {
    let scene = map(FreightBand::DEFAULT, Measure::MirrorGap);
    let (plain, lines) = (Pattern::Plain, Pattern::Lines);
    assert_eq!(patterns(&scene), [lines, plain, plain]);
    let kaz = scene.state(&"KAZ".into()).unwrap();
    // 6 of 106 are above the 5 per cent from which on a gap is coloured.
    assert_eq!(kaz.value, "+6 %");
    let tokens = Tokens::of(Scheme::Light);
    assert_eq!(kaz.fill, tokens.no_gap());
    assert_ne!(scene.state(&"UZB".into()).unwrap().fill, tokens.no_gap());
    let told: Vec<_> = scene.legend.patterns.iter().collect();
    let words = |(pattern, ink, words): &&(Pattern, _, String)| {
        (*pattern == lines).then_some((*ink, words.clone()))
    };
    assert_eq!(
        told.iter().find_map(words),
        Some((tokens.no_gap(), "explained by freight of 5–8 %".to_owned()))
    );
    assert!(scene.legend.freight);
}

#[test]
fn a_state_says_gap_band_and_what_remains() {
    let scene = map(FreightBand::DEFAULT, Measure::MirrorGap);
    let told = |id: &str| scene.state(&id.into()).unwrap().provenance.clone();
    let kaz = told("KAZ");
    // 5 and 8 of 106.
    let line = "Freight of 5–8 % can make a gap from +5 % to +8 %: it explains this one.";
    assert!(kaz.ends_with(line), "{kaz}");
    // 30 = 8 freight + 22, of 130.
    let uzb = told("UZB");
    let line = "can make a gap from +4 % to +6 %; beyond it +17 % remain.";
    assert!(uzb.ends_with(line), "{uzb}");
    // 0 = 5 freight − 5, of 100.
    let kgz = told("KGZ");
    let line = "can make a gap from +5 % to +8 %; beyond it −5 % remain.";
    assert!(kgz.ends_with(line), "{kgz}");
}

#[test]
fn a_borrowed_gap_is_set_against_the_freight_of_its_own_year() {
    let scene = map_of(FreightBand::DEFAULT, Measure::MirrorGap, (2024, 1));
    let (plain, lines) = (Pattern::Plain, Pattern::Lines);
    assert_eq!(patterns(&scene), [lines, plain, plain]);
    let none = map_of(FreightBand::DEFAULT, Measure::MirrorGap, (2024, 0));
    assert_eq!(patterns(&none), [Pattern::Hatch; 3]);
}

#[test]
fn another_band_explains_other_gaps() {
    let scene = map(FreightBand::of_pct([7, 8]).unwrap(), Measure::MirrorGap);
    assert_eq!(patterns(&scene), [Pattern::Plain; 3]);
    let legend = &scene.legend;
    assert!(legend.patterns.iter().all(|(p, ..)| *p != Pattern::Lines));
}

#[test]
fn other_measures_know_nothing_of_freight() {
    let scene = map(FreightBand::DEFAULT, Measure::Turnover);
    assert_eq!(patterns(&scene), [Pattern::Plain; 3]);
    assert!(!scene.legend.freight);
    let kaz = &scene.state(&"KAZ".into()).unwrap().provenance;
    assert!(!kaz.contains("Freight"), "{kaz}");
}

#[test]
fn the_card_of_the_gap_says_what_freight_explains() {
    let gap = Datum::Gap {
        reporter: "KAZ".into(),
        partner: "RUS".into(),
        year: 2023,
    };
    let measure = Datum::Measure {
        measure: Measure::MirrorGap,
        state: "KAZ".into(),
        partner: "RUS".into(),
        year: 2023,
    };
    let six = FreightBand::of_pct([6, 6]).unwrap();
    for datum in [gap, measure] {
        let card = with(six, |say| Card::new(say, &datum));
        let told = card
            .notes
            .iter()
            .any(|note| note.starts_with("Freight of 6 % "));
        assert!(told, "{:?}", card.notes);
    }
}
