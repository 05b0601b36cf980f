//! Cards and citations in words, from a dataset small enough to hold in the head.

use super::spoken::Spoken;
use crate::analysis::{Datum, Field, Flow, Preference};
use crate::model::{Place, Section};
use crate::scene::card::Card;
use crate::scene::cite;
use crate::scene::pieces::{Piece, joined, marked, pieces};
use crate::text::{Language, Words};

const DATA: &str = r#"{"format":"central-asia-atlas","version":1,
    "title":"Central Asia {test}","compiled":"2026-11-23",
    "actors":[
        {"id":"KAZ","kind":"state","names":{"en":"Kazakhstan"},"sources":["wb"],
         "capital":{"name":"Astana","lon":71.4,"lat":51.2},
         "population":{"value":20592571,"year":2024}},
        {"id":"ARE","kind":"state","names":{"en":"United Arab Emirates"}},
        {"id":"SAU","kind":"state","names":{"en":"Saudi Arabia"}},
        {"id":"GCC","kind":"bloc","names":{"en":"Gulf Cooperation Council"},"members":["ARE","SAU"]}],
    "trade":[
        {"reporter":"KAZ","partner":"RUS","year":2024,"exports_musd":9512.25,"imports_musd":18000,
         "reported_by":"KAZ","confidence":"high","source":"kz-stat","note":"Without gold."},
        {"reporter":"KAZ","partner":"ARE","year":2024,"turnover_musd":750,
         "reported_by":"KAZ","confidence":"medium","source":"kz-stat"},
        {"reporter":"KAZ","partner":"RUS","year":2024,"turnover_musd":27000,
         "reported_by":"RUS","confidence":"high","source":"ru-customs"}],
    "sources":[
        {"id":"kz-stat","publisher":"Bureau of National Statistics","title":"Trade & co_50%: a #1 {table}",
         "url":"https://stat.gov.kz/a_b?x=1&y=%20","published":"2025-02-14","read":"2025-10-09",
         "kind":"official_statistics","language":"en"},
        {"id":"ru-customs","publisher":"Customs","title":"Внешняя торговля","kind":"news","language":"ru"},
        {"id":"wb","publisher":"World Bank","title":"Indicators","kind":"international_organisation","language":"en"}]}"#;

fn atlas(language: Language) -> Spoken {
    Spoken::in_language(serde_json::from_str(DATA).unwrap(), language)
}

fn trade(partner: &str, flow: Flow, preference: Preference) -> Datum {
    Datum::Trade {
        reporter: "KAZ".into(),
        partner: partner.into(),
        year: 2024,
        flow,
        preference,
    }
}

fn card(datum: &Datum) -> Card {
    Card::new(&atlas(Language::English).say(), datum)
}

fn facts(card: &Card) -> Vec<String> {
    let fact = |fact: &crate::scene::card::Fact| format!("{}: {}", fact.label, fact.text);
    card.facts.iter().map(fact).collect()
}

#[test]
fn the_card_of_a_figure_says_all_about_it() {
    let card = card(&trade("RUS", Flow::Exports, Preference::Default));
    assert_eq!(card.title, "Exports, Kazakhstan – Russia, 2024");
    assert_eq!(card.value, "$9.5 bn");
    assert_eq!(
        facts(&card),
        [
            "Exact: 9512.25 million current US dollars",
            "Year: 2024",
            "Figure: Statistics of Kazakhstan",
            "Confidence: high",
            "Counts: goods",
        ]
    );
    assert_eq!(card.notes, ["Without gold."]);
    assert_eq!(card.formula, None);
    assert_eq!(card.records.len(), 1);
    assert_eq!(card.records[0].name, "Kazakhstan – Russia, 2024");
    let source = &card.sources[0];
    assert_eq!(
        source.line,
        "Bureau of National Statistics, 2025 · read 9 Oct 2025"
    );
    assert_eq!(
        source.url.as_deref(),
        Some("https://stat.gov.kz/a_b?x=1&y=%20")
    );
}

#[test]
fn the_card_of_a_sum_lists_its_parts_and_who_is_left_out() {
    let card = card(&trade("GCC", Flow::Turnover, Preference::Default));
    assert_eq!(card.value, "$750 m");
    let formula = card.formula.unwrap();
    assert_eq!(formula.text, "Sum of the members with a figure");
    assert_eq!(formula.exclusions, "Without Saudi Arabia: no figure.");
    assert_eq!(formula.inputs.len(), 1);
    assert_eq!(
        formula.inputs[0].name,
        "Trade, Kazakhstan – United Arab Emirates, 2024"
    );
    assert_eq!(formula.inputs[0].value, "$750 m");
    assert_eq!(
        facts_of("GCC")[2],
        "Figure: Sum over 1 of 2 members, reported by Kazakhstan"
    );
}

fn facts_of(partner: &str) -> Vec<String> {
    facts(&card(&trade(partner, Flow::Turnover, Preference::Default)))
}

#[test]
fn the_card_of_the_gap_leads_to_both_sides() {
    let gap = Datum::Gap {
        reporter: "KAZ".into(),
        partner: "RUS".into(),
        year: 2024,
    };
    let card = card(&gap);
    // (27,000 − 27,512.25) ÷ 27,512.25 = −1.86 %
    assert_eq!(card.value, "−2 %");
    assert_eq!(facts(&card)[0], "Exact: −1.862 per cent");
    let names: Vec<&str> = card
        .formula
        .as_ref()
        .unwrap()
        .inputs
        .iter()
        .map(|input| input.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Trade, Kazakhstan – Russia, 2024 (figure of Kazakhstan)",
            "Trade, Kazakhstan – Russia, 2024 (figure of Russia)"
        ]
    );
}

#[test]
fn the_card_of_nothing_says_why() {
    let card = card(&trade("CHN", Flow::Turnover, Preference::Default));
    assert!(!card.known);
    assert_eq!(card.value, "not reported");
    assert_eq!(
        card.notes,
        ["Neither Kazakhstan nor China nor anyone else has published a figure for 2024."]
    );
}

#[test]
fn the_card_of_the_balance_names_shannon() {
    let balance = Datum::Balance {
        reporter: "KAZ".into(),
        year: 2024,
    };
    let literature = card(&balance).formula.unwrap().literature;
    let [work] = &literature[..] else {
        panic!("{literature:?}");
    };
    assert!(
        work.text
            .starts_with("C. E. Shannon, “A Mathematical Theory"),
        "{work:?}"
    );
    let url = work.url.as_ref().unwrap();
    assert!(url.starts_with("https://doi.org/10.1002/"), "{url}");
}

#[test]
fn every_formula_and_section_has_words() {
    for language in Language::ALL {
        let words = Words::new(language);
        for id in crate::analysis::FormulaId::ALL {
            assert!(words.has(&format!("card-formula-{}", id.id())), "{id:?}");
        }
        for section in Section::ALL {
            let id = format!("section-{}", section.as_str());
            assert!(words.has(&id), "{id}");
        }
    }
}

#[test]
fn every_term_of_a_record_page_has_words() {
    use crate::model::{
        ActorKind, CorridorKind, Coverage, InvestmentMeasure, MembershipStatus, Role, SiteKind,
        WorksStatus,
    };
    let words = Words::new(Language::Russian);
    macro_rules! ids {
        ($($family:literal of $terms:ty),+) => {
            [$(<$terms>::ALL
                .iter()
                .map(|term| format!("{}{}", $family, term.as_str()))
                .collect::<Vec<String>>()),+]
            .concat()
        };
    }
    let ids = ids![
        "actor-" of ActorKind,
        "corridor-" of CorridorKind,
        "coverage-" of Coverage,
        "investment-" of InvestmentMeasure,
        "membership-" of MembershipStatus,
        "role-" of Role,
        "site-" of SiteKind,
        "works-status-" of WorksStatus
    ];
    let missing: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn a_sentence_is_taken_apart_at_its_values() {
    let datum = |flow| trade("RUS", flow, Preference::Default);
    let data = [
        ("1".to_owned(), datum(Flow::Exports)),
        ("22".to_owned(), datum(Flow::Imports)),
    ];
    // A translation may turn them round.
    let sentence = format!("{} after {}.", marked("22"), marked("1"));
    let found = pieces(&sentence, &data);
    assert_eq!(
        found,
        [
            Piece::value("22", datum(Flow::Imports)),
            Piece::words(" after "),
            Piece::value("1", datum(Flow::Exports)),
            Piece::words("."),
        ]
    );
    assert_eq!(joined(&found), "22 after 1.");
}

#[test]
fn a_value_is_cited_in_plain_text() {
    let atlas = atlas(Language::English);
    let citation = cite::of_datum(
        &atlas.say(),
        &trade("RUS", Flow::Exports, Preference::Default),
    );
    assert_eq!(
        citation.text,
        "Exports, Kazakhstan – Russia, 2024: $9.5 bn. In: Central Asia {test}, compiled 23 Nov 2026.\n\
         Bureau of National Statistics. Trade & co_50%: a #1 {table}. 14 Feb 2025. \
         https://stat.gov.kz/a_b?x=1&y=%20. read 9 Oct 2025."
    );
}

#[test]
fn a_value_is_cited_in_bibtex() {
    let atlas = atlas(Language::English);
    let citation = cite::of_datum(
        &atlas.say(),
        &trade("RUS", Flow::Exports, Preference::Default),
    );
    assert_eq!(citation.bibtex, include_str!("value.bib"));
    let read = biblatex::Bibliography::parse(&citation.bibtex).unwrap();
    let entry = read.get("kz-stat").unwrap();
    assert_eq!(entry.url().unwrap(), "https://stat.gov.kz/a_b?x=1&y=%20");
}

#[test]
fn a_value_is_cited_in_csl_json() {
    let atlas = atlas(Language::English);
    let citation = cite::of_datum(
        &atlas.say(),
        &trade("RUS", Flow::Exports, Preference::Default),
    );
    assert_eq!(
        citation.csl_json.trim(),
        include_str!("value.csl.json").trim()
    );
}

#[test]
fn a_source_is_cited_alone_and_a_formula_with_its_literature() {
    let atlas = atlas(Language::Russian);
    let place = Place::new(Section::Sources, 1);
    let citation = cite::of_record(&atlas.say(), place);
    assert_eq!(citation.text, "Customs. Внешняя торговля.");
    assert!(citation.bibtex.contains("title = {{Внешняя торговля}}"));
    let balance = Datum::Balance {
        reporter: "KAZ".into(),
        year: 2024,
    };
    let citation = cite::of_datum(&atlas.say(), &balance);
    assert!(
        citation.bibtex.contains("@article{c-e-shannon-1948,"),
        "{}",
        citation.bibtex
    );
    assert!(citation.text.contains("Bell System Technical Journal"));
}

#[test]
fn facts_of_a_page_carry_their_values() {
    let atlas = atlas(Language::English);
    let line = crate::scene::facts::facts(&atlas.say(), &"KAZ".into());
    assert_eq!(joined(&line), "Astana · 20.6 m people");
    let fields: Vec<Field> = line
        .iter()
        .filter_map(|piece| match piece.datum.as_ref()? {
            Datum::Record { field, .. } => Some(*field),
            _ => None,
        })
        .collect();
    assert_eq!(fields, [Field::Capital, Field::Population]);
}
