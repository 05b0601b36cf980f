//! The shipped JSON Schema is that of the types, and an independent validator agrees with the program.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use central_asia_atlas::files::schema::{SCHEMA, generate};
use jsonschema::Validator;
use serde_json::{Value, json};

const BUILT_IN: &str = include_str!("../assets/central-asia.atlas.json");

/// Set this variable to write the schema anew.
const RENEW: &str = "RENEW_SCHEMA";

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn built_in() -> Value {
    serde_json::from_str(BUILT_IN).unwrap()
}

/// Where the validator objects and against which keyword of the schema, each once.
fn objections(dataset: &Value) -> Vec<(String, String)> {
    let validator = validator();
    let mut all: Vec<(String, String)> = validator
        .iter_errors(dataset)
        .map(|error| {
            let keyword = error.schema_path().to_string();
            let keyword = keyword.rsplit('/').find(|k| k.parse::<usize>().is_err());
            (
                error.instance_path().to_string(),
                keyword.unwrap_or_default().to_owned(),
            )
        })
        .collect();
    all.dedup();
    all
}

#[test]
fn the_shipped_schema_is_that_of_the_types() {
    let made = generate().unwrap();
    if std::env::var_os(RENEW).is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/central-asia-atlas.schema.json"
        );
        std::fs::write(path, &made).unwrap();
        return;
    }
    let differs = made.lines().zip(SCHEMA.lines()).find(|(a, b)| a != b);
    assert!(
        made == SCHEMA,
        "assets/central-asia-atlas.schema.json is out of date: {differs:?}\n\
         renew it with `{RENEW}=1 cargo test --test schema` and look at what changed"
    );
}

#[test]
fn it_is_a_schema_of_the_draft_it_names() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
}

#[test]
fn the_built_in_dataset_is_valid() {
    assert_eq!(objections(&built_in()), []);
}

#[test]
fn unknown_fields_are_allowed() {
    let mut dataset = built_in();
    dataset["later"] = json!({"anything": [1]});
    dataset["trade"][0]["later"] = json!("x");
    dataset["actors"][0]["later"] = json!(null);
    assert_eq!(objections(&dataset), []);
}

#[test]
fn what_is_broken_is_refused_for_its_reason() {
    // The place in the file, what stands there instead, where and why the validator objects.
    let cases = [
        ("/format", json!("other"), "/format", "const"),
        ("/version", json!(0), "/version", "minimum"),
        ("/compiled", json!("23.11.2026"), "/compiled", "anyOf"),
        (
            "/events/0/date",
            json!("2026-13"),
            "/events/0/date",
            "pattern",
        ),
        ("/trade", json!({}), "/trade", "type"),
        ("/trade/3/year", json!("2020"), "/trade/3/year", "type"),
        ("/trade/3/year", json!(2020.5), "/trade/3/year", "type"),
        (
            "/trade/3/exports_musd",
            json!("12"),
            "/trade/3/exports_musd",
            "type",
        ),
        (
            "/trade/3/period",
            json!("2024-M01-M08"),
            "/trade/3/period",
            "pattern",
        ),
        ("/trade/3/period", json!("Q1"), "/trade/3/period", "pattern"),
        (
            "/trade/3/confidence",
            json!("sure"),
            "/trade/3/confidence",
            "enum",
        ),
        ("/trade/3/source", json!(""), "/trade/3/source", "minLength"),
        (
            "/agreements/0/domains/0",
            json!("sports"),
            "/agreements/0/domains/0",
            "enum",
        ),
        (
            "/agreements/0/signed",
            json!("2020-02-3"),
            "/agreements/0/signed",
            "anyOf",
        ),
        ("/sites/0/lat", json!(91), "/sites/0/lat", "maximum"),
        ("/sites/0/lon", json!(-181), "/sites/0/lon", "minimum"),
        (
            "/corridors/0/waypoints/0",
            json!([70, 40]),
            "/corridors/0/waypoints/0",
            "minItems",
        ),
    ];
    for (pointer, value, place, keyword) in cases {
        let mut dataset = built_in();
        *dataset.pointer_mut(pointer).unwrap() = value.clone();
        let expected = [(place.to_owned(), keyword.to_owned())];
        assert_eq!(objections(&dataset), expected, "{pointer} = {value}");
    }
}

#[test]
fn a_missing_field_is_refused() {
    for (section, field) in [
        ("trade", "year"),
        ("trade", "source"),
        ("events", "date"),
        ("sources", "publisher"),
        ("actors", "names"),
    ] {
        let mut dataset = built_in();
        dataset[section][2].as_object_mut().unwrap().remove(field);
        let expected = [(format!("/{section}/2"), "required".to_owned())];
        assert_eq!(objections(&dataset), expected, "{section} without {field}");
    }
}

#[test]
fn the_words_of_the_types_stand_in_it() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let row = &schema["$defs"]["TradeRow"]["properties"];
    let said = row["exports_musd"]["description"].as_str().unwrap();
    assert!(said.contains("million US$"), "{said}");
    let domains = schema["$defs"]["Domain"]["enum"].as_array().unwrap();
    assert_eq!(domains.len(), 11);
}
