//! The parts of an index on its card and its literature in citations, worked by hand.

use super::spoken::Spoken;
use crate::analysis::Datum;
use crate::analysis::indices::IndexKind;
use crate::model::Dataset;
use crate::scene::Say;
use crate::scene::card::Card;
use crate::scene::cite::{self, Citation};

/// Kazakhstan 2022 → 2023: Russia 40 → 30, China 20 → 50, all trade 100 → 150; all trade of Russia 600 in 2023.
/// Imports from China in 2024: 120, of which China reports 100; exports to China 90, of which China reports 95.
fn dataset() -> Dataset {
    let row = |of: &str, with: &str, year: i32, by: &str, values: &str| {
        format!(
            r#"{{"reporter":"{of}","partner":"{with}","year":{year},{values},"reported_by":"{by}","confidence":"high","source":"s1"}}"#
        )
    };
    let turnover = |musd: f64| format!(r#""turnover_musd":{musd}"#);
    let split = |exports: f64, imports: f64| {
        format!(r#""exports_musd":{exports},"imports_musd":{imports}"#)
    };
    let rows = [
        row("KAZ", "RUS", 2022, "KAZ", &turnover(40.0)),
        row("KAZ", "RUS", 2023, "KAZ", &turnover(30.0)),
        row("KAZ", "CHN", 2022, "KAZ", &turnover(20.0)),
        row("KAZ", "CHN", 2023, "KAZ", &turnover(50.0)),
        row("KAZ", "WLD", 2022, "KAZ", &turnover(100.0)),
        row("KAZ", "WLD", 2023, "KAZ", &turnover(150.0)),
        row("RUS", "WLD", 2023, "RUS", &turnover(600.0)),
        row("KAZ", "CHN", 2024, "KAZ", &split(90.0, 120.0)),
        row("KAZ", "CHN", 2024, "CHN", &split(95.0, 100.0)),
    ];
    let text = format!(
        r#"{{"format":"central-asia-atlas","version":1,"trade":[{}],
        "actors":[{{"id":"KAZ","kind":"state","names":{{"en":"Kazakhstan"}}}}],
        "agreements":[
        {{"id":"a","title":"A","parties":["KAZ","RUS"],"signed":"2020-01-01","in_force":"2020-02-01","kind":"treaty",
          "domains":["energy","trade"],"status":"in_force","confidence":"high","summary":"","sources":["s1"]}},
        {{"id":"b","title":"B","parties":["KAZ","RUS"],"signed":"2021-01-01","in_force":"2021-02-01","kind":"treaty",
          "domains":["energy"],"status":"in_force","confidence":"high","summary":"","sources":["s1"]}}],
        "sources":[{{"id":"s1","publisher":"Bureau","title":"Table","kind":"official_statistics","language":"en"}}]}}"#,
        rows.join(",")
    );
    serde_json::from_str(&text).unwrap()
}

fn datum(kind: IndexKind, partner: Option<&str>, year: i32) -> Datum {
    Datum::Index {
        kind,
        reporter: "KAZ".into(),
        partner: partner.map(Into::into),
        year,
    }
}

fn with<T>(show: impl FnOnce(&Say<'_>) -> T) -> T {
    show(&Spoken::new(dataset()).say())
}

/// The rows of the card as "name = value".
fn parts(kind: IndexKind, partner: Option<&str>, year: i32) -> Vec<String> {
    let card = with(|say| Card::new(say, &datum(kind, partner, year)));
    let rows = card.parts.into_iter();
    rows.map(|row| format!("{} = {}", row.name, row.value))
        .collect()
}

fn citation(kind: IndexKind, partner: Option<&str>, year: i32) -> Citation {
    with(|say| cite::of_datum(say, &datum(kind, partner, year)))
}

#[test]
fn growth_is_split_by_partner_with_what_is_left_for_the_others() {
    // (30 − 40) / 100, (50 − 20) / 100; of +50 in all the others have 30.
    assert_eq!(
        parts(IndexKind::GrowthContribution, None, 2023),
        ["Russia = −10 pp", "China = +30 pp", "All others = +30 pp"]
    );
}

#[test]
fn concentration_shows_each_share_squared() {
    // 50 and 30 of 80: 0.625² = 0.390625, 0.375² = 0.140625.
    assert_eq!(
        parts(IndexKind::Concentration, None, 2023),
        [
            "China: 62.5 % squared = 0.391",
            "Russia: 37.5 % squared = 0.141"
        ]
    );
    // Of 150: (1/3)² = 0.1111…, 0.2² = 0.04.
    assert_eq!(
        parts(IndexKind::ConcentrationOfTotal, None, 2023),
        [
            "China: 33.3 % squared = 0.111",
            "Russia: 20.0 % squared = 0.040"
        ]
    );
}

#[test]
fn the_balance_shows_its_terms() {
    // −0.625 ln 0.625 / ln 2 = 0.423 795, −0.375 ln 0.375 / ln 2 = 0.530 639.
    assert_eq!(
        parts(IndexKind::Balance, None, 2023),
        ["China = 0.424", "Russia = 0.531"]
    );
}

#[test]
fn asymmetry_is_the_difference_of_two_shares() {
    // 30 / 150 = 20 %, 30 / 600 = 5 %.
    assert_eq!(
        parts(IndexKind::Asymmetry, Some("RUS"), 2023),
        [
            "Share of the partner = +20 pp",
            "Share in the partner’s trade = −5 pp"
        ]
    );
}

#[test]
fn a_mirror_gap_is_taken_apart() {
    // 120 − 100 = 20, 20 %; freight 5 to 8 of 100; 20 − 8 = 12.
    assert_eq!(
        parts(IndexKind::MirrorImports, Some("CHN"), 2024),
        [
            "Gap: importer less exporter = $20.0 m",
            "The same over the exporter’s value = +20 %",
            "Freight and insurance: 5 to 8 % of the exporter’s value = $5.0 m to $8.0 m",
            "Freight set against the gap = $8.0 m",
            "Left beyond freight = $12.0 m",
            "The importer reports more than freight explains = "
        ]
    );
    // 95 − 90 = 5 of 90: 5.6 %, inside 4.5 to 7.2.
    let exports = parts(IndexKind::MirrorExports, Some("CHN"), 2024);
    assert_eq!(exports[0], "Gap: importer less exporter = $5.0 m");
    assert_eq!(exports[3], "Freight set against the gap = $5.0 m");
    assert_eq!(exports[5], "Freight explains the gap = ");
}

#[test]
fn agreements_in_force_are_counted_by_subject_and_by_partner() {
    assert_eq!(
        parts(IndexKind::AgreementsInForce, Some("RUS"), 2023),
        ["Trade = 1", "Energy = 2"]
    );
    let by_partner = parts(IndexKind::AgreementsInForce, None, 2023);
    assert_eq!(by_partner[0], "Russia = 2");
    assert_eq!(by_partner.last().unwrap(), "All others = 0");
}

#[test]
fn an_index_that_does_not_split_or_cannot_be_computed_has_no_parts() {
    assert!(parts(IndexKind::PartnerShare, Some("RUS"), 2023).is_empty());
    assert!(parts(IndexKind::Concentration, None, 2019).is_empty());
    let card = with(|say| Card::new(say, &datum(IndexKind::Concentration, None, 2019)));
    assert!(!card.known && !card.notes.is_empty());
}

#[test]
fn the_literature_of_a_formula_is_cited_in_all_three_forms() {
    let found = citation(IndexKind::Concentration, None, 2023);
    assert!(found.text.contains(
        "A. O. Hirschman. National Power and the Structure of Foreign Trade. University of California Press. 1945."
    ));
    assert!(
        found
            .text
            .contains("The Paternity of an Index. American Economic Review 54(5). 1964.")
    );
    let entries = biblatex::Bibliography::parse(&found.bibtex).unwrap();
    let book = entries.get("a-o-hirschman-1945").unwrap();
    assert_eq!(book.entry_type, biblatex::EntryType::Book);
    assert!(book.get("publisher").is_some() && book.get("howpublished").is_none());
    let article = entries.get("a-o-hirschman-1964").unwrap();
    assert_eq!(article.entry_type, biblatex::EntryType::Article);
    let items: serde_json::Value = serde_json::from_str(&found.csl_json).unwrap();
    let book = items
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["id"] == "a-o-hirschman-1945")
        .unwrap();
    assert_eq!(book["type"], "book");
    assert_eq!(book["publisher"], "University of California Press");
    assert_eq!(book["author"][0]["literal"], "A. O. Hirschman");
}

#[test]
fn a_body_that_publishes_its_own_work_is_named_once() {
    let found = citation(IndexKind::MirrorImports, Some("CHN"), 2024);
    assert!(found.text.contains(
        "International Monetary Fund. Direction of Trade Statistics Yearbook, 2017. 2017."
    ));
    assert!(found.text.contains("IMF Working Paper 94/142"));
}

#[test]
fn a_page_without_a_year_is_cited_by_its_title() {
    let found = citation(IndexKind::GrowthContribution, None, 2023);
    let items: serde_json::Value = serde_json::from_str(&found.csl_json).unwrap();
    // The value, its source and the page.
    assert_eq!(items.as_array().unwrap().len(), 3);
    let page = "INSEE. Contribution to GDP growth (national accounts). Definitions. https://www.insee.fr/en/metadonnees/definition/c1207.";
    assert!(found.text.contains(page), "{}", found.text);
}
