//! The trade between the parties of an agreement, against a dataset worked out by hand.

use super::spoken::Spoken;
use crate::analysis::Datum;
use crate::model::{ActorId, Dataset, Vector};
use crate::scene::between::{Between, BetweenAsk};
use crate::scene::pieces::joined;

fn row(of: &str, with: &str, year: i32, by: &str, musd: f64) -> String {
    format!(
        r#"{{"reporter":"{of}","partner":"{with}","year":{year},"turnover_musd":{musd},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
    )
}

/// Kazakhstan with Russia in 2020 and 2024, with China in 2024, with the Emirates in 2023 and Uzbekistan in 2024;
/// Uzbekistan with Russia in 2021. Germany is a member of the Union, of which Kazakhstan has a figure for 2024.
fn dataset() -> Dataset {
    let rows = [
        row("KAZ", "RUS", 2020, "KAZ", 2000.0),
        row("KAZ", "RUS", 2024, "RUS", 9000.0),
        row("KAZ", "CHN", 2024, "KAZ", 12_000.0),
        row("KAZ", "ARE", 2023, "KAZ", 500.0),
        row("KAZ", "EU", 2024, "KAZ", 40_000.0),
        row("KAZ", "UZB", 2024, "KAZ", 4000.0),
        row("UZB", "RUS", 2021, "UZB", 3000.0),
    ];
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}},
        {{"id":"UZB","kind":"state","names":{{"en":"Uzbekistan"}}}},
        {{"id":"DEU","kind":"state","names":{{"en":"Germany"}}}},
        {{"id":"FRA","kind":"state","names":{{"en":"France"}}}},
        {{"id":"ARE","kind":"state","names":{{"en":"Emirates"}}}},
        {{"id":"EU","kind":"bloc","names":{{"en":"European Union"}},"members":["DEU","FRA"]}},
        {{"id":"GCC","kind":"bloc","names":{{"en":"Gulf"}},"members":["ARE","SAU"]}}],
        "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","kind":"official_statistics","language":"en"}}]}}"#,
        rows.join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn between(parties: &[&str], then: Option<i32>, year: i32, back: u8) -> Between {
    let spoken = Spoken::new(dataset());
    let say = spoken.say();
    let parties: Vec<ActorId> = parties.iter().map(|code| ActorId::new(code)).collect();
    let ask = BetweenAsk {
        parties: &parties,
        then,
        then_id: "between-signed",
        year,
        back,
    };
    Between::new(&say, ask)
}

fn names(found: &Between) -> Vec<&str> {
    found.pairs.iter().map(|pair| pair.name.as_str()).collect()
}

#[test]
fn a_pair_has_the_year_of_signing_and_that_of_the_view() {
    let found = between(&["RUS", "KAZ"], Some(2020), 2024, 0);
    assert_eq!(names(&found), ["Kazakhstan – Russia"]);
    assert_eq!(found.note, "");
    let pair = &found.pairs[0];
    assert_eq!(pair.page, Some(Vector::Russia));
    let values: Vec<_> = pair
        .years
        .iter()
        .map(|it| (it.year, it.turnover_musd))
        .collect();
    assert_eq!(values, [(2020, Some(2000.0)), (2024, Some(9000.0))]);
    assert_eq!(pair.years[0].label, "2020, signed");
    assert!(joined(&pair.years[0].words).starts_with("$2.0 bn · "));
    assert!(matches!(
        pair.years[1].words[0].datum,
        Some(Datum::Trade { year: 2024, .. })
    ));
}

#[test]
fn the_same_year_stands_there_once() {
    let found = between(&["RUS", "KAZ"], Some(2024), 2024, 0);
    assert_eq!(found.pairs[0].years.len(), 1);
    assert_eq!(found.pairs[0].years[0].label, "2024, signed");
}

#[test]
fn a_missing_figure_says_why_and_is_not_zero() {
    let found = between(&["RUS", "UZB"], Some(2020), 2023, 0);
    let pair = &found.pairs[0];
    assert_eq!(pair.years[0].turnover_musd, None);
    assert_eq!(
        joined(&pair.years[0].words),
        "Neither Uzbekistan nor Russia nor anyone else has published a figure for 2020."
    );
    assert!(joined(&pair.years[1].words).contains("its last figure is for 2021"));
    assert!(pair.years.iter().all(|year| year.words[0].datum.is_none()));
}

#[test]
fn the_year_of_the_view_borrows_and_says_so_but_the_year_of_signing_does_not() {
    let found = between(&["RUS", "UZB"], Some(2022), 2023, 3);
    let [then, now] = &found.pairs[0].years[..] else {
        panic!("{found:?}");
    };
    assert_eq!(
        (then.turnover_musd, now.turnover_musd),
        (None, Some(3000.0))
    );
    assert_eq!(now.words[0].text, "$3.0 bn (2021)");
    assert!(matches!(
        now.words[0].datum,
        Some(Datum::Trade { year: 2021, .. })
    ));
}

#[test]
fn the_largest_comes_first_and_those_without_a_figure_last() {
    let found = between(&["RUS", "CHN", "UZB", "KAZ"], Some(2020), 2024, 0);
    assert_eq!(
        names(&found),
        [
            "Kazakhstan – China",
            "Kazakhstan – Russia",
            "Kazakhstan – Uzbekistan",
            "Uzbekistan – Russia",
            "Uzbekistan – China",
        ]
        .map(|name| name)
    );
}

#[test]
fn two_of_the_five_stand_there_only_with_rows_of_their_own() {
    let found = between(&["UZB", "KAZ"], Some(2024), 2024, 0);
    assert_eq!(names(&found), ["Kazakhstan – Uzbekistan"]);
    let pair = &found.pairs[0];
    assert_eq!(
        (pair.page, pair.years[0].turnover_musd),
        (None, Some(4000.0))
    );
    let without = between(&["TJK", "KAZ"], Some(2024), 2024, 0);
    assert!(without.pairs.is_empty());
    assert!(without.note.starts_with("The dataset has no figures"));
}

#[test]
fn a_member_stands_for_itself_where_it_has_rows_and_else_its_bloc_for_it() {
    let found = between(&["KAZ", "DEU", "FRA", "ARE"], Some(2023), 2024, 0);
    assert_eq!(names(&found), ["Kazakhstan – EU", "Kazakhstan – Emirates"]);
    let [union, emirates] = &found.pairs[..] else {
        panic!("{found:?}");
    };
    assert_eq!(union.page, Some(Vector::Eu));
    assert_eq!(
        union.through,
        "Germany, France: figures of the whole bloc, EU."
    );
    assert_eq!(emirates.page, Some(Vector::Gulf));
    assert_eq!(emirates.through, "");
    assert_eq!(emirates.years[0].turnover_musd, Some(500.0));
}

#[test]
fn a_bloc_among_the_parties_stands_for_its_members() {
    let found = between(&["KAZ", "EU", "DEU"], None, 2024, 0);
    assert_eq!(names(&found), ["Kazakhstan – EU"]);
    assert_eq!(found.pairs[0].through, "");
    assert_eq!(found.pairs[0].years.len(), 1);
}

#[test]
fn a_year_outside_the_figures_is_told_once() {
    let before = between(&["KAZ", "RUS", "CHN"], Some(1992), 2024, 0);
    assert!(before.note.contains("begin in 2020"), "{}", before.note);
    assert!(before.pairs.iter().all(|pair| pair.years.len() == 1));
    let after = between(&["KAZ", "RUS"], Some(2026), 2024, 0);
    assert!(after.note.contains("end in 2024"), "{}", after.note);
}
