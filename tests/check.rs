//! The check of a dataset: one broken dataset for every rule, and the built-in one without any.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::collections::BTreeSet;

use central_asia_atlas::analysis::Index;
use central_asia_atlas::analysis::check::{Finding, Report, Rule, Severity, check};
use central_asia_atlas::app::locale_of;
use central_asia_atlas::files;
use central_asia_atlas::model::{Dataset, Reason};
use central_asia_atlas::scene::Say;
use central_asia_atlas::scene::findings::{self, FindingWords};
use central_asia_atlas::text::{Language, Words};
use serde_json::{Value, json};

/// A small dataset in which there is nothing to find.
fn sound() -> Value {
    json!({
        "format": "central-asia-atlas", "version": 1, "title": "Small", "compiled": "2025-06",
        "actors": [
            {"id": "KAZ", "kind": "state", "names": {"en": "Kazakhstan", "ru": "Казахстан"},
             "capital": {"name": "Astana", "lon": 71.4, "lat": 51.2},
             "population": {"value": 20.3e6, "year": 2024}, "sources": ["office"]},
            {"id": "RUS", "kind": "state", "names": {"en": "Russia", "ru": "Россия"}},
            {"id": "EAEU", "kind": "bloc", "names": {"en": "Eurasian Union", "ru": "ЕАЭС"}, "members": ["KAZ", "RUS"]}
        ],
        "trade": [
            trade(2022, None, "KAZ", [100.0, 200.0, 300.0]),
            trade(2023, None, "KAZ", [110.0, 210.0, 320.0]),
            trade(2023, None, "RUS", [120.0, 200.0, 320.0]),
            trade(2023, Some("2023-H1"), "KAZ", [50.0, 100.0, 150.0])
        ],
        "agreements": [
            {"id": "treaty", "title": "A treaty", "signed": "2020-05-01", "in_force": "2021", "parties": ["KAZ", "RUS"],
             "domains": ["trade"], "kind": "treaty", "status": "in_force", "value_musd": 10.0, "summary": "About trade.",
             "sources": ["office"], "confidence": "high"}
        ],
        "events": [
            {"id": "visit", "title": "A visit", "date": "2020-05-01", "lon": 71.4, "lat": 51.2,
             "participants": ["KAZ", "RUS"], "topics": ["trade"], "summary": "A visit.",
             "related_agreements": ["treaty"], "sources": ["office"], "confidence": "high"}
        ],
        "memberships": [
            {"country": "KAZ", "organisation": "EAEU", "role": "member", "since": "2015-01-01", "until": null,
             "sources": ["office"]}
        ],
        "indicators": [
            {"id": "share", "name": "A share", "unit": "percent", "domain": "macro", "description": "A share."},
            {"id": "people", "name": "People", "unit": "persons", "domain": "macro", "description": "People."},
            {"id": "gdp_growth", "name": "Growth", "unit": "percent", "domain": "macro", "description": "Growth."}
        ],
        "observations": [
            {"indicator": "share", "country": "KAZ", "partner": "RUS", "year": 2023, "value": 40.0, "source": "office",
             "confidence": "high"},
            {"indicator": "people", "country": "KAZ", "year": 2023, "value": 20.0, "source": "office",
             "confidence": "high"},
            {"indicator": "gdp_growth", "country": "KAZ", "year": 2023, "value": -3.0, "source": "office",
             "confidence": "high"}
        ],
        "investments": [
            {"country": "KAZ", "partner": "RUS", "year": 2023, "measure": "fdi_inflow", "value_musd": -5.0,
             "reported_by": "KAZ", "confidence": "high", "source": "office"}
        ],
        "corridors": [
            {"id": "line", "name": "A line", "kind": "rail", "status": "operating", "opened": "1991", "sponsors": ["RUS"],
             "countries": ["KAZ"], "length_km": 100.0, "waypoints": [[71.4, 51.2, "Astana"], [76.9, 43.2, "Almaty"]],
             "summary": "A line.", "sources": ["office"], "confidence": "high"}
        ],
        "sites": [
            {"id": "port", "name": "A port", "kind": "port", "country": "KAZ", "partners": ["RUS"], "lon": 51.2,
             "lat": 43.6, "status": "operating", "since": "1963", "summary": "A port.", "sources": ["office"],
             "confidence": "high"}
        ],
        "sources": [
            {"id": "customs", "publisher": "Customs", "title": "Trade", "url": "https://example.org/trade",
             "published": "2024-02", "read": "2024-03-01", "kind": "official_statistics", "language": "ru"},
            {"id": "office", "publisher": "Office", "title": "Yearbook", "url": "https://example.org/yearbook",
             "published": "2024", "kind": "official_statistics", "language": "en"}
        ],
        "notes": [{"id": "n", "about": "actor:KAZ", "text": "Mine.", "created": "2025-01-01"}],
        "stories": []
    })
}

fn trade(year: i32, period: Option<&str>, by: &str, [e, i, t]: [f64; 3]) -> Value {
    let source = if by == "RUS" { "customs" } else { "office" };
    json!({"reporter": "KAZ", "partner": "RUS", "year": year, "period": period, "exports_musd": e, "imports_musd": i,
           "turnover_musd": t, "reported_by": by, "confidence": "high", "source": source})
}

fn dataset(value: Value) -> Dataset {
    serde_json::from_value(value).unwrap()
}

fn report(dataset: &Dataset) -> Report {
    check(dataset, &Index::new(dataset))
}

/// The findings as rule, path, value.
fn short(report: &Report) -> Vec<(&'static str, String, String)> {
    let line = |f: &Finding| (f.rule.id(), f.path(), f.value.clone());
    report.findings.iter().map(line).collect()
}

/// What to change in the sound dataset.
enum Change {
    /// Put this at a pointer.
    Set(&'static str, Value),
    /// Take a field out of the record at a pointer.
    Remove(&'static str, &'static str),
    /// Append this to the list at a pointer.
    Push(&'static str, Value),
    /// Append a copy of the item at this position to a section.
    Copy(&'static str, usize),
}
use Change::{Copy, Push, Remove, Set};

impl Change {
    fn apply(&self, data: &mut Value) {
        match self {
            Set(pointer, value) => {
                let (parent, key) = pointer.rsplit_once('/').unwrap();
                let parent = data.pointer_mut(parent).unwrap();
                match parent {
                    Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
                    other => other[key] = value.clone(),
                }
            }
            Remove(pointer, field) => {
                let record = data.pointer_mut(pointer).unwrap();
                record.as_object_mut().unwrap().remove(*field).unwrap();
            }
            Push(pointer, value) => {
                let list = data.pointer_mut(pointer).unwrap();
                list.as_array_mut().unwrap().push(value.clone());
            }
            Copy(section, at) => {
                let copy = data[section][at].clone();
                data[section].as_array_mut().unwrap().push(copy);
            }
        }
    }
}

/// A dataset with one fault: what was changed, which rule finds it, where, and what stands there.
type Case = (Rule, Vec<Change>, &'static str, &'static str);

#[expect(clippy::too_many_lines, reason = "a table, a case after the other")]
fn errors() -> Vec<Case> {
    vec![
        (
            Rule::UnknownActor,
            vec![Set("/trade/0/partner", json!("XXX"))],
            "trade[0].partner",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/trade/0/reported_by", json!("XXX"))],
            "trade[0].reported_by",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/agreements/0/parties/1", json!("XXX"))],
            "agreements[0].parties[1]",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/events/0/participants/0", json!("XXX"))],
            "events[0].participants[0]",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/memberships/0/country", json!("XXX"))],
            "memberships[0].country",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/observations/0/partner", json!("XXX"))],
            "observations[0].partner",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/investments/0/partner", json!("XXX"))],
            "investments[0].partner",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/corridors/0/sponsors/0", json!("XXX"))],
            "corridors[0].sponsors[0]",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/corridors/0/countries/0", json!("XXX"))],
            "corridors[0].countries[0]",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/sites/0/country", json!("XXX"))],
            "sites[0].country",
            "XXX",
        ),
        (
            Rule::UnknownActor,
            vec![Set("/sites/0/partners/0", json!("XXX"))],
            "sites[0].partners[0]",
            "XXX",
        ),
        (
            Rule::UnknownMember,
            vec![Set("/actors/2/members/1", json!("XXX"))],
            "actors[2].members[1]",
            "XXX",
        ),
        (
            Rule::UnknownSource,
            vec![Set("/trade/0/source", json!("lost"))],
            "trade[0].source",
            "lost",
        ),
        (
            Rule::UnknownSource,
            vec![Set("/sites/0/sources/0", json!("lost"))],
            "sites[0].sources[0]",
            "lost",
        ),
        (
            Rule::UnknownAgreement,
            vec![Set("/events/0/related_agreements/0", json!("lost"))],
            "events[0].related_agreements[0]",
            "lost",
        ),
        (
            Rule::UnknownIndicator,
            vec![Set("/observations/0/indicator", json!("lost"))],
            "observations[0].indicator",
            "lost",
        ),
        (
            Rule::DuplicateId,
            vec![Copy("agreements", 0)],
            "agreements[1].id",
            "treaty",
        ),
        (
            Rule::DuplicateRecord,
            vec![Copy("trade", 0)],
            "trade[4]",
            "KAZ, RUS, 2022",
        ),
        (
            Rule::DuplicateRecord,
            vec![Copy("observations", 0)],
            "observations[3]",
            "share, KAZ, 2023",
        ),
        (
            Rule::DuplicateRecord,
            vec![Copy("investments", 0)],
            "investments[1]",
            "KAZ, RUS, 2023",
        ),
        (
            Rule::DuplicateRecord,
            vec![Copy("memberships", 0)],
            "memberships[1]",
            "KAZ, EAEU",
        ),
        (
            Rule::RepeatedEntry,
            vec![Push("/agreements/0/parties", json!("KAZ"))],
            "agreements[0].parties[2]",
            "KAZ",
        ),
        (
            Rule::RepeatedEntry,
            vec![Push("/events/0/topics", json!("trade"))],
            "events[0].topics[1]",
            "trade",
        ),
        (
            Rule::SameActor,
            vec![Set("/investments/0/partner", json!("KAZ"))],
            "investments[0].partner",
            "KAZ",
        ),
        (
            Rule::ForeignReporter,
            vec![
                Set("/trade/0/reporter", json!("RUS")),
                Set("/trade/0/partner", json!("KAZ")),
            ],
            "trade[0].reporter",
            "RUS",
        ),
        (
            Rule::NoSource,
            vec![Set("/agreements/0/sources", json!([]))],
            "agreements[0].sources",
            "[]",
        ),
        (
            Rule::NoSource,
            vec![Set("/trade/0/source", json!(""))],
            "trade[0].source",
            "",
        ),
        (
            Rule::EmptyText,
            vec![Set("/events/0/title", json!(" "))],
            "events[0].title",
            " ",
        ),
        (
            Rule::PeriodSyntax,
            vec![Set("/trade/3/period", json!("2023-M01-M06"))],
            "trade[3].period",
            "2023-M01-M06",
        ),
        (
            Rule::PeriodSyntax,
            vec![Set("/trade/3/period", json!(""))],
            "trade[3].period",
            "",
        ),
        (
            Rule::PeriodYear,
            vec![Set("/trade/3/period", json!("2022-H1"))],
            "trade[3].period",
            "2022-H1",
        ),
        (
            Rule::YearOutOfRange,
            vec![Set("/investments/0/year", json!(202))],
            "investments[0].year",
            "202",
        ),
        (
            Rule::YearOutOfRange,
            vec![Set("/sites/0/since", json!("0963"))],
            "sites[0].since",
            "0963",
        ),
        (
            Rule::DatesOutOfOrder,
            vec![Set("/agreements/0/in_force", json!("2020-04-30"))],
            "agreements[0].in_force",
            "2020-04-30",
        ),
        (
            Rule::DatesOutOfOrder,
            vec![Set("/events/0/end_date", json!("2020-04"))],
            "events[0].end_date",
            "2020-04",
        ),
        (
            Rule::DatesOutOfOrder,
            vec![Set("/sources/0/read", json!("2024-01-31"))],
            "sources[0].read",
            "2024-01-31",
        ),
        (
            Rule::ImpossibleValue,
            vec![Set("/agreements/0/value_musd", json!(-5))],
            "agreements[0].value_musd",
            "-5.0",
        ),
        (
            Rule::ImpossibleValue,
            vec![Set("/trade/0/change_pct", json!(-101))],
            "trade[0].change_pct",
            "-101.0",
        ),
        (
            Rule::ImpossibleValue,
            vec![Set("/observations/1/value", json!(-1))],
            "observations[1].value",
            "-1.0",
        ),
        (
            Rule::ShareOutOfRange,
            vec![Set("/observations/0/value", json!(101.5))],
            "observations[0].value",
            "101.5",
        ),
        (
            Rule::OffEarth,
            vec![Set("/sites/0/lat", json!(90.5))],
            "sites[0].lat",
            "90.5",
        ),
        (
            Rule::OffEarth,
            vec![Set("/actors/0/capital/lon", json!(-181))],
            "actors[0].capital.lon",
            "-181.0",
        ),
        (
            Rule::OffEarth,
            vec![Set("/corridors/0/waypoints/1/1", json!(432))],
            "corridors[0].waypoints[1][1]",
            "432.0",
        ),
        (
            Rule::OffEarth,
            vec![Set("/events/0/lon", json!(714))],
            "events[0].lon",
            "714.0",
        ),
        (
            Rule::HalfPosition,
            vec![Remove("/events/0", "lat")],
            "events[0].lat",
            "null",
        ),
        (
            Rule::TooFewWaypoints,
            vec![Set(
                "/corridors/0/waypoints",
                json!([[71.4, 51.2, "Astana"]]),
            )],
            "corridors[0].waypoints",
            "1",
        ),
    ]
}

fn acknowledging(rule: &str) -> Value {
    json!([{"rule": rule, "reason": "revision"}])
}

#[expect(clippy::too_many_lines, reason = "a table, a case after the other")]
fn warnings() -> Vec<Case> {
    vec![
        // 1 per cent of 303 is 3.03: just within it, and just beyond.
        (
            Rule::TurnoverSum,
            vec![Set("/trade/0/turnover_musd", json!(303.1))],
            "trade[0].turnover_musd",
            "303.1",
        ),
        (
            Rule::FlowAboveTurnover,
            vec![
                Set("/trade/0/imports_musd", json!(null)),
                Set("/trade/0/exports_musd", json!(310)),
            ],
            "trade[0].exports_musd",
            "310.0",
        ),
        // 110 are more than three times 36, and 74 more.
        (
            Rule::Jump,
            vec![
                Set("/trade/0/exports_musd", json!(36)),
                Set("/trade/0/imports_musd", json!(264)),
            ],
            "trade[1].exports_musd",
            "110.0",
        ),
        // (641 - 320) / 641 is 50.08 per cent.
        (
            Rule::MirrorGap,
            vec![
                Set("/trade/2/exports_musd", json!(441)),
                Set("/trade/2/turnover_musd", json!(641)),
            ],
            "trade[1].turnover_musd",
            "320.0",
        ),
        (
            Rule::PartAboveYear,
            vec![
                Set("/trade/3/exports_musd", json!(112)),
                Set("/trade/3/turnover_musd", json!(212)),
            ],
            "trade[3].exports_musd",
            "112.0",
        ),
        (
            Rule::StatusAgainstDates,
            vec![Set("/agreements/0/status", json!("signed"))],
            "agreements[0].status",
            "signed",
        ),
        (
            Rule::StatusAgainstDates,
            vec![Set("/memberships/0/until", json!("2020"))],
            "memberships[0].status",
            "active",
        ),
        (
            Rule::AfterCompilation,
            vec![Set("/events/0/date", json!("2025-07"))],
            "events[0].date",
            "2025-07",
        ),
        (
            Rule::AfterCompilation,
            vec![Set("/investments/0/year", json!(2026))],
            "investments[0].year",
            "2026",
        ),
        (
            Rule::OverlappingMemberships,
            vec![
                Copy("memberships", 0),
                Set("/memberships/1/since", json!("2018")),
            ],
            "memberships[1].since",
            "2018",
        ),
        (
            Rule::UnknownSubject,
            vec![Set("/notes/0/about", json!("event:lost"))],
            "notes[0].about",
            "event:lost",
        ),
        (
            Rule::AmbiguousName,
            vec![Set("/actors/1/aliases", json!(["kazakhstan"]))],
            "actors[1].aliases[0]",
            "kazakhstan",
        ),
        (
            Rule::NoEnglishName,
            vec![Remove("/actors/0/names", "en")],
            "actors[0].names.en",
            "",
        ),
        (
            Rule::EmptyList,
            vec![Set("/agreements/0/domains", json!([]))],
            "agreements[0].domains",
            "[]",
        ),
        (
            Rule::Unsourced,
            vec![Set("/sites/0/sources", json!([]))],
            "sites[0].sources",
            "[]",
        ),
        (
            Rule::Unsourced,
            vec![Set("/actors/0/sources", json!([]))],
            "actors[0].sources",
            "[]",
        ),
        (
            Rule::OddAddress,
            vec![Set("/sources/0/url", json!("www.example.org"))],
            "sources[0].url",
            "www.example.org",
        ),
        (
            Rule::UnknownAcknowledgement,
            vec![Set("/trade/0/acknowledged", acknowledging("no-such"))],
            "trade[0].acknowledged[0]",
            "no-such",
        ),
        (
            Rule::BarredAcknowledgement,
            vec![Set("/trade/0/acknowledged", acknowledging("unknown-actor"))],
            "trade[0].acknowledged[0]",
            "unknown-actor",
        ),
        (
            Rule::IdleAcknowledgement,
            vec![Set("/trade/0/acknowledged", acknowledging("jump"))],
            "trade[0].acknowledged[0]",
            "jump",
        ),
    ]
}

fn notes() -> Vec<Case> {
    let source =
        json!({"id": "spare", "publisher": "P", "title": "T", "kind": "news", "language": "en"});
    vec![
        (
            Rule::UnusedSource,
            vec![Push("/sources", source)],
            "sources[2].id",
            "spare",
        ),
        (
            Rule::SharedAddress,
            vec![Set("/sources/1/url", json!("https://example.org/trade"))],
            "sources[0].url",
            "https://example.org/trade",
        ),
        (
            Rule::UnknownField,
            vec![Set("/trade/0/exports_mud", json!(1))],
            "trade[0].exports_mud",
            "1",
        ),
        (
            Rule::UnknownField,
            vec![Set("/actors/0/capital/height", json!(347))],
            "actors[0].capital.height",
            "347",
        ),
        (
            Rule::UnknownField,
            vec![Set("/later", json!([1]))],
            "later",
            "[1]",
        ),
        (
            Rule::PlannedInPast,
            vec![Set("/events/0/status", json!("planned"))],
            "events[0].date",
            "2020-05-01",
        ),
        (
            Rule::NoValue,
            vec![Set("/investments/0/value_musd", json!(null))],
            "investments[0].value_musd",
            "null",
        ),
        (
            Rule::UnfamiliarSubject,
            vec![Set("/notes/0/about", json!("corridor:line"))],
            "notes[0].about",
            "corridor:line",
        ),
        (
            Rule::NewerVersion,
            vec![Set("/version", json!(2))],
            "version",
            "2",
        ),
    ]
}

fn cases() -> Vec<Case> {
    [errors(), warnings(), notes()]
        .into_iter()
        .flatten()
        .collect()
}

fn broken(changes: &[Change]) -> Dataset {
    let mut data = sound();
    for change in changes {
        change.apply(&mut data);
    }
    dataset(data)
}

#[test]
fn there_is_nothing_to_find_in_a_sound_dataset() {
    assert_eq!(short(&report(&dataset(sound()))), []);
}

#[test]
fn every_fault_is_found_by_its_rule_alone() {
    for (rule, changes, path, value) in cases() {
        let found = short(&report(&broken(&changes)));
        assert_eq!(found, [(rule.id(), path.to_owned(), value.to_owned())]);
    }
}

#[test]
fn every_rule_has_a_case_of_its_severity() {
    let of =
        |cases: Vec<Case>| -> BTreeSet<Rule> { cases.into_iter().map(|case| case.0).collect() };
    for (severity, cases) in [
        (Severity::Error, errors()),
        (Severity::Warning, warnings()),
        (Severity::Note, notes()),
    ] {
        let rules = Rule::ALL.iter().copied();
        let expected: BTreeSet<Rule> = rules.filter(|r| r.severity() == severity).collect();
        assert_eq!(of(cases), expected, "{severity:?}");
    }
}

fn words(dataset: &Dataset, finding: &Finding, language: Language) -> FindingWords {
    let (words, index) = (Words::new(language), Index::new(dataset));
    let say = Say {
        words: &words,
        locale: locale_of(language),
        dataset,
        index: &index,
        freight: central_asia_atlas::analysis::indices::FreightBand::DEFAULT,
    };
    findings::finding(&say, finding)
}

#[test]
fn every_finding_is_said_in_both_languages_with_a_way_to_mend_it() {
    for (rule, changes, path, value) in cases() {
        let dataset = broken(&changes);
        let finding = &report(&dataset).findings[0];
        let english = words(&dataset, finding, Language::English);
        let russian = words(&dataset, finding, Language::Russian);
        let id = format!("check-{}", rule.id());
        for said in [&english, &russian] {
            assert!(said.title != id && !said.title.contains('{'), "{said:?}");
            assert!(
                said.mend.ends_with('.') && !said.mend.contains('{'),
                "{said:?}"
            );
            assert!(!said.place.is_empty(), "{said:?}");
            assert_eq!((said.path.as_str(), said.value.as_str()), (path, value));
        }
        assert!(
            english.title != russian.title && english.mend != russian.mend,
            "{id}"
        );
        assert!(
            russian.mend.contains(|c: char| ('а'..='я').contains(&c)),
            "{id}"
        );
    }
}

#[test]
fn a_figure_is_named_as_a_reader_would() {
    let dataset = broken(&[
        Set("/trade/0/exports_musd", json!(36)),
        Set("/trade/0/imports_musd", json!(264)),
    ]);
    let report = report(&dataset);
    let said = words(&dataset, &report.findings[0], Language::English);
    assert_eq!(
        said.place,
        "Kazakhstan – Russia 2023, reported by Kazakhstan"
    );
    assert_eq!(
        said.title,
        "110 million US$ after 36 in 2022: more than three times as much"
    );
    let other = "Kazakhstan – Russia 2022, reported by Kazakhstan";
    assert_eq!(said.others, [("trade[0]".to_owned(), other.to_owned())]);
    let said = words(&dataset, &report.findings[0], Language::Russian);
    assert_eq!(said.place, "Казахстан – Россия, 2023, сообщает Казахстан");
    assert_eq!(
        said.title,
        "110 млн долл. после 36 в 2022 г.: больше чем втрое"
    );
}

#[test]
fn just_within_the_limits_there_is_nothing() {
    for changes in [
        vec![Set("/trade/0/turnover_musd", json!(303.0))],
        // Three times, not more.
        vec![
            Set("/trade/0/exports_musd", json!(110.0 / 3.0)),
            Set("/trade/0/imports_musd", json!(null)),
        ],
        // More than three times, but a step of only 50 million.
        vec![
            Set("/trade/0/exports_musd", json!(10)),
            Set("/trade/0/imports_musd", json!(null)),
            Set("/trade/1/exports_musd", json!(60)),
            Set("/trade/1/imports_musd", json!(null)),
            Set("/trade/3/exports_musd", json!(null)),
        ],
        // The other coverage and other statistics are no neighbours.
        vec![
            Set("/trade/0/exports_musd", json!(10)),
            Set("/trade/0/imports_musd", json!(290)),
            Set("/trade/0/coverage", json!("goods_and_services")),
        ],
        // A gap of exactly half: (640 - 320) / 640.
        vec![
            Set("/trade/2/exports_musd", json!(440)),
            Set("/trade/2/turnover_musd", json!(640)),
        ],
        vec![Set("/observations/0/value", json!(100))],
        vec![
            Set("/sites/0/lat", json!(90)),
            Set("/sites/0/lon", json!(-180)),
        ],
        vec![Set("/agreements/0/in_force", json!("2020"))],
        vec![Set("/events/0/date", json!("2025-06-30"))],
        vec![
            Set("/memberships/0/until", json!("2020")),
            Set("/memberships/0/status", json!("left")),
            Push(
                "/memberships",
                json!({"country": "KAZ", "organisation": "EAEU", "role": "observer",
                                         "since": "2020-03", "until": null, "sources": ["office"]}),
            ),
        ],
    ] {
        assert_eq!(short(&report(&broken(&changes))), []);
    }
}

#[test]
fn an_acknowledged_warning_is_listed_apart() {
    let dataset = broken(&[
        Set("/trade/0/exports_musd", json!(36)),
        Set("/trade/0/imports_musd", json!(264)),
        Set(
            "/trade/1/acknowledged",
            json!([{"rule": "jump", "reason": "real_jump", "note": "Gold."}]),
        ),
    ]);
    let report = report(&dataset);
    assert_eq!(report.open(Severity::Warning).count(), 0);
    assert!(report.is_fine());
    let explained: Vec<_> = report.acknowledged().collect();
    assert_eq!(explained.len(), 1);
    let reason = explained[0].acknowledged.as_ref().map(|it| it.reason);
    assert_eq!(reason, Some(Reason::RealJump));
    let said = words(&dataset, explained[0], Language::English);
    assert_eq!(said.explained.as_deref(), Some("a real step: Gold."));
}

#[test]
fn an_error_cannot_be_acknowledged() {
    let report = report(&broken(&[
        Set("/trade/1/partner", json!("XXX")),
        Set("/trade/1/acknowledged", acknowledging("unknown-actor")),
    ]));
    let rules: Vec<_> = report.findings.iter().map(|f| f.rule).collect();
    assert_eq!(rules, [Rule::UnknownActor, Rule::BarredAcknowledgement]);
    assert_eq!(report.acknowledged().count(), 0);
    assert!(!report.is_fine());
}

#[test]
fn errors_come_first_and_each_group_is_in_the_order_of_the_file() {
    let report = report(&broken(&[
        Set("/sites/0/country", json!("XXX")),
        Set("/trade/3/partner", json!("XXX")),
        Set("/sources/0/url", json!("nowhere")),
        Set("/actors/1/later", json!(1)),
        Set("/later", json!(1)),
    ]));
    let paths: Vec<_> = report.findings.iter().map(Finding::path).collect();
    let expected = [
        "trade[3].partner",
        "sites[0].country",
        "sources[0].url",
        "later",
        "actors[1].later",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn the_built_in_dataset_has_no_error_and_no_open_warning() {
    let dataset = files::built_in().unwrap().dataset;
    let report = report(&dataset);
    let open: Vec<_> = report
        .open(Severity::Error)
        .chain(report.open(Severity::Warning))
        .map(|f| format!("{} {} = {}", f.rule.id(), f.path(), f.value))
        .collect();
    assert_eq!(open, Vec::<String>::new());
    assert!(
        report.acknowledged().count() > 20,
        "the rules have lost their teeth"
    );
    let lost = report
        .open(Severity::Note)
        .filter(|f| !matches!(f.rule, Rule::SharedAddress | Rule::PlannedInPast));
    assert_eq!(lost.count(), 0);
}
