//! Every message that the code asks for by its id exists.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use central_asia_atlas::analysis::check::Rule;
use central_asia_atlas::analysis::{Board, Evidence, Measure};
use central_asia_atlas::app::{Action, DataPage, Tab};
use central_asia_atlas::model::{
    AgreementKind, AgreementStatus, Confidence, CorridorKind, Domain, EventStatus,
    InvestmentMeasure, Reason, Section, SourceKind, WorksStatus,
};
use central_asia_atlas::text::{Language, Words};

/// What stands before the id of a message, without spaces.
const BEFORE: [&str; 8] = [
    "words.get(",
    "words.with(",
    ".text(",
    "pass,",
    "Message::new(",
    "message(",
    "notify(",
    "problem(",
];

/// Units of indicators that have words in every language.
const UNITS: [&str; 10] = [
    "persons", "visits", "events", "teu", "tu", "tiv", "mt", "mt-co2", "bcm", "twh",
];

/// Its ids are made by a macro from their last part; the second test looks at them.
const TABLE: &str = "app/action.rs";

/// Names of rules, from which ids of messages are made; the second test looks at them too.
const RULES: &str = "analysis/check/rule.rs";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            // Tests ask for ids that are not there, on purpose.
            if !path.ends_with("tests") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code without comments and without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod").next().unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Each literal with the code before it.
fn literals(code: &str) -> Vec<(String, String)> {
    let code = code.replace("\\\"", "'").replace("'\"'", "''");
    let parts: Vec<&str> = code.split('"').collect();
    parts
        .chunks(2)
        .filter_map(|pair| {
            let [before, literal] = pair else {
                return None;
            };
            let before: String = before.split_whitespace().collect();
            Some((before, (*literal).to_owned()))
        })
        .collect()
}

fn is_id(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.chars().all(letter)
}

/// The first words of the ids in the catalogue: `open`, `save`, `legend`.
fn families() -> BTreeSet<String> {
    let parts = fs::read_dir(root().join("assets/locales/en")).unwrap();
    let text: String = parts
        .map(|part| fs::read_to_string(part.unwrap().path()).unwrap())
        .collect();
    text.lines()
        .filter_map(|line| line.split_once(" =")?.0.split_once('-'))
        .filter(|(family, _)| is_id(family))
        .map(|(family, _)| family.to_owned())
        .collect()
}

fn icons() -> BTreeSet<String> {
    fs::read_dir(root().join("assets/icons"))
        .unwrap()
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .collect()
}

#[test]
fn ids_in_the_code_exist() {
    let words = Words::new(Language::English);
    let (families, icons) = (families(), icons());
    let mut files = Vec::new();
    sources(&root().join("src"), &mut files);
    let (mut missing, mut seen) = (BTreeSet::new(), 0);
    let tables = [TABLE, RULES];
    for file in files
        .iter()
        .filter(|file| !tables.iter().any(|table| file.ends_with(table)))
    {
        for (before, literal) in literals(&code(file)) {
            let asked = BEFORE.iter().any(|asks| before.ends_with(asks));
            let family = literal.split_once('-').map(|(family, _)| family);
            let looks = family.is_some_and(|family| families.contains(family));
            if !is_id(&literal) || !(asked || looks && !icons.contains(&literal)) {
                continue;
            }
            seen += 1;
            if !words.has(&literal) {
                missing.insert(format!("{}: {literal}", file.display()));
            }
        }
    }
    assert!(seen > 200, "only {seen} ids were found");
    assert_eq!(missing, BTreeSet::new());
}

/// Ids made of measures and units.
fn of_measures() -> Vec<String> {
    let mut ids = Vec::new();
    let investments = InvestmentMeasure::ALL.iter().copied();
    let measures = Measure::ALL.iter().cloned();
    for measure in measures.chain(investments.map(Measure::Investment)) {
        let id = measure.id();
        ids.extend([
            format!("measure-{id}"),
            format!("measure-{id}-tip"),
            format!("legend-{id}"),
        ]);
    }
    for key in ["thousand", "million", "billion", "trillion"] {
        ids.extend(["scale", "unit-in", "unit-usd"].map(|family| format!("{family}-{key}")));
    }
    for unit in UNITS {
        ids.extend(["amount", "unit"].map(|family| format!("{family}-{unit}")));
    }
    ids
}

#[test]
fn ids_made_of_terms_exist() {
    let mut ids = Vec::new();
    let mut add = |family: &str, terms: Vec<&str>| {
        ids.extend(terms.into_iter().map(|term| format!("{family}-{term}")));
    };
    add(
        "domain",
        Domain::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "kind",
        AgreementKind::ALL
            .iter()
            .map(|term| term.as_str())
            .collect(),
    );
    add(
        "status",
        AgreementStatus::ALL
            .iter()
            .map(|term| term.as_str())
            .collect(),
    );
    add(
        "event",
        EventStatus::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "confidence",
        Confidence::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "sure",
        Confidence::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "beyond-investment",
        InvestmentMeasure::ALL
            .iter()
            .map(|term| term.as_str())
            .collect(),
    );
    add(
        "beyond-route",
        CorridorKind::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "works-status",
        WorksStatus::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "source",
        SourceKind::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "reason",
        Reason::ALL.iter().map(|term| term.as_str()).collect(),
    );
    add(
        "evidence",
        Evidence::ALL.iter().map(|kind| kind.id()).collect(),
    );
    add("board", Board::ALL.iter().map(|board| board.id()).collect());
    add(
        "section",
        Section::ALL
            .iter()
            .map(|section| section.as_str())
            .collect(),
    );
    ids.extend(of_measures());
    for page in DataPage::ALL {
        ids.extend([page.id().to_owned(), format!("{}-tip", page.id())]);
    }
    ids.extend((1..=12).map(|month| format!("month-{month}")));
    ids.extend(Tab::ALL.iter().map(|tab| tab.id().to_owned()));
    ids.extend(Action::ALL.iter().map(|action| action.id().to_owned()));
    ids.extend(Action::ALL.iter().map(|action| action.tip().to_owned()));
    let words = Words::new(Language::English);
    let missing: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
    assert_eq!(missing, Vec::<&String>::new());
}

#[test]
fn every_rule_of_the_check_has_its_words() {
    let words = Words::new(Language::English);
    for rule in Rule::ALL {
        for id in [
            format!("check-{}", rule.id()),
            format!("check-{}-mend", rule.id()),
        ] {
            assert!(words.has(&id), "{id}");
        }
    }
}

#[test]
fn a_missing_id_is_noticed() {
    let found = literals("ui.label(pass.text(\n \"no-such-id\"));");
    assert_eq!(
        found,
        [("ui.label(pass.text(".to_owned(), "no-such-id".to_owned())]
    );
    assert!(!Words::new(Language::English).has("no-such-id"));
}
