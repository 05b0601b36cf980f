//! Opening and saving dataset files, settings and unsaved work, through the public interface.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail as tests do"
)]

#[path = "files/home.rs"]
mod home;
#[path = "files/random.rs"]
mod random;
#[path = "files/save.rs"]
mod save;

use std::path::{Path, PathBuf};

use central_asia_atlas::files::{
    self, FieldProblem, Found, OpenError, Origin, Progress, ReadOnly, canonical,
};

/// A valid file with a record in most sections.
const SMALL: &str = r#"{
"format": "central-asia-atlas",
"version": 1,
"title": "Small",
"compiled": "2026-01-15",
"actors": [
{"id":"KAZ","kind":"state","names":{"en":"Kazakhstan","ru":"Казахстан"},"capital":{"name":"Astana","lon":71.43,"lat":51.13},"area_km2":2724900.0},
{"id":"RUS","kind":"state","names":{"en":"Russia"},"sources":["s1"],"colour":"red"}
],
"trade": [
{"reporter":"KAZ","partner":"RUS","year":2024,"period":null,"exports_musd":9480.1,"imports_musd":null,"turnover_musd":27800,"reported_by":"KAZ","confidence":"high","source":"s1"}
],
"agreements": [
{"id":"a1","title":"Treaty","signed":"1992-05-25","parties":["KAZ","RUS"],"domains":["security"],"kind":"treaty","status":"in_force","summary":"Words.","sources":["s1"],"confidence":"high"}
],
"corridors": [
{"id":"c1","name":"Line","kind":"rail","status":"planned","countries":["KAZ"],"waypoints":[[71.4,51.1,"Astana"]],"summary":"","sources":[],"confidence":"low"}
],
"sources": [
{"id":"s1","publisher":"Office","title":"Table","kind":"official_statistics","language":"en"}
],
"notes": [
{"id":"n1","about":"actor:KAZ","text":"Mine","created":"2026-02-01"}
],
"layers": [
{"b":1,"a":[0.1,18446744073709551615]}
]
}
"#;

fn error(bytes: impl AsRef<[u8]>) -> OpenError {
    files::parse("x.atlas.json", bytes.as_ref()).unwrap_err()
}

fn wrong(from: &str, to: &str) -> central_asia_atlas::files::WrongField {
    assert!(SMALL.contains(from), "{from}");
    match error(SMALL.replacen(from, to, 1)) {
        OpenError::WrongField(wrong) => *wrong,
        other => panic!("{other:?}"),
    }
}

#[test]
fn opens_a_file_and_remembers_where_it_came_from() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("small.atlas.json");
    std::fs::write(&path, SMALL).unwrap();
    let progress = Progress::new();
    let opened = files::open_with(&path, &progress).unwrap();
    assert_eq!(opened.dataset.actors.len(), 2);
    assert_eq!(opened.origin, Origin::File(path.clone()));
    assert_eq!(opened.read_only, None);
    assert!(opened.remarks.is_empty());
    assert_eq!(opened.stamp, files::Stamp::of(&path));
    assert_eq!(progress.fraction(), Some(1.0));
    progress.cancel();
    let file = path.clone();
    let cancelled = files::open_with(&path, &progress).unwrap_err();
    assert_eq!(cancelled, OpenError::Cancelled { file });
}

#[test]
fn a_write_protected_file_opens_read_only() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("small.atlas.json");
    std::fs::write(&path, SMALL).unwrap();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let opened = files::open(&path).unwrap();
    assert_eq!(opened.read_only, Some(ReadOnly::Protected));
}

#[test]
fn unknown_fields_and_sections_are_kept() {
    let text = canonical(&files::parse("x", SMALL.as_bytes()).unwrap().dataset).unwrap();
    assert!(text.contains("\"colour\":\"red\""), "{text}");
    let layers = "\"layers\": [\n{\"a\":[0.1,18446744073709551615],\"b\":1}\n]\n}\n";
    assert!(text.ends_with(layers), "{text}");
}

#[test]
fn paths_that_are_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let open = |path: &Path| files::open(path).unwrap_err();
    let folder = dir.path().to_owned();
    assert_eq!(
        open(&folder),
        OpenError::NotAFile {
            file: folder.clone()
        }
    );
    let file = folder.join("missing");
    assert_eq!(open(&file), OpenError::NotFound { file: file.clone() });
    std::fs::write(&file, "").unwrap();
    assert_eq!(open(&file), OpenError::Empty { file: file.clone() });
    let file = file.join("below-a-file");
    assert_eq!(open(&file), OpenError::NotFound { file: file.clone() });
    if cfg!(unix) {
        let file = PathBuf::from("/dev/zero");
        assert_eq!(open(&file), OpenError::NotAFile { file: file.clone() });
    }
}

#[test]
fn too_large() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("large");
    let file = std::fs::File::create(&path).unwrap();
    // A hole: it takes no room on the disk.
    file.set_len((files::LIMIT_MIB << 20) + 1).unwrap();
    let error = files::open(&path).unwrap_err();
    assert!(matches!(error, OpenError::TooLarge { .. }), "{error}");
}

#[test]
fn not_utf_8() {
    let error = error(b"{\n\"title\": \"\xC3\x28\"}");
    assert!(
        matches!(
            error,
            OpenError::NotText {
                offset: 12,
                line: 2,
                ..
            }
        ),
        "{error:?}"
    );
}

#[test]
fn a_byte_order_mark_is_remarked() {
    let opened = files::parse("x", format!("\u{FEFF}{SMALL}").as_bytes()).unwrap();
    let ids: Vec<_> = opened.remarks.iter().map(|m| m.id).collect();
    assert_eq!(ids, ["remark-byte-order-mark"]);
}

#[test]
fn other_files_are_named() {
    let cases: &[(&[u8], Found)] = &[
        (b"PK\x03\x04\x14\0", Found::Zip),
        (b"%PDF-1.7\n", Found::Pdf),
        (b"\xFF\xFE{\0", Found::Utf16),
        (b"year,partner\n2024,RUS\n", Found::Table),
        (b"<html></html>", Found::Markup),
        (
            br#"{"type":"FeatureCollection","features":[]}"#,
            Found::GeoJson,
        ),
        (br#"{"type":"Topology","objects":{}}"#, Found::TopoJson),
        (
            br#"{"name":"package","version":"1.0.0"}"#,
            Found::JsonObject,
        ),
        (
            br#"{"format":"other","version":1}"#,
            Found::OtherFormat("other".to_owned()),
        ),
        (b"[1,2]", Found::JsonList),
        (b"12", Found::JsonValue),
    ];
    for (bytes, expected) in cases {
        match error(bytes) {
            OpenError::NotAtlas { found, .. } => assert_eq!(found, *expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
    assert!(matches!(error(" \n "), OpenError::Empty { .. }));
}

#[test]
fn json_with_a_fault() {
    match error("{\n\"title\": \"Атлас\",, }") {
        OpenError::NotJson { at, .. } => assert_eq!((at.line, at.column), (2, 18)),
        other => panic!("{other:?}"),
    }
    let half = &SMALL[..SMALL.len() / 2];
    assert!(matches!(error(half), OpenError::CutShort { .. }));
    let deep = format!(
        r#"{{"format":"central-asia-atlas","version":1,"x":{}{}}}"#,
        "[".repeat(200),
        "]".repeat(200)
    );
    assert!(matches!(error(deep), OpenError::TooDeep { .. }));
    let unclosed = format!(
        r#"{{"format":"central-asia-atlas","version":1,"x":{}"#,
        "[".repeat(1_000_000)
    );
    assert!(matches!(error(unclosed), OpenError::CutShort { .. }));
}

#[test]
fn versions() {
    let with = |version: &str| SMALL.replacen("\"version\": 1", version, 1);
    assert!(matches!(
        error(with("\"version\": 0")),
        OpenError::UnknownVersion { .. }
    ));
    let opened = files::parse("x", with("\"version\": 2").as_bytes()).unwrap();
    let version = "2".to_owned();
    assert_eq!(opened.read_only, Some(ReadOnly::Newer { version }));
    let changed =
        with("\"version\": 2").replace("\"confidence\":\"high\",\"source\"", "\"source\"");
    match error(changed) {
        OpenError::Newer {
            version, path, at, ..
        } => {
            assert_eq!(
                (version.as_str(), path.as_str(), at.line),
                ("2", "trade[0]", 11)
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(
        error(with("\"version\": \"2.1\"")),
        OpenError::Newer { .. }
    ));
    let missing = wrong("\"version\": 1,\n", "");
    assert_eq!(missing.path, "version");
    let words = wrong("\"version\": 1", "\"version\": \"first\"");
    assert_eq!((words.path.as_str(), words.at.line), ("version", 3));
}

#[test]
fn a_wrong_field_is_named_with_its_place_and_what_belongs_there() {
    let year = wrong("\"year\":2024", "\"year\":\"2024\"");
    assert_eq!(year.path, "trade[0].year");
    assert_eq!((year.at.line, year.at.column), (11, 47));
    assert_eq!(year.problem, FieldProblem::WholeNumber);
    assert_eq!(year.value.as_deref(), Some("\"2024\""));

    let date = wrong("1992-05-25", "25.05.1992");
    assert_eq!(
        (date.path.as_str(), date.problem),
        ("agreements[0].signed", FieldProblem::Date)
    );

    let word = wrong("\"confidence\":\"high\"", "\"confidence\":\"hihg\"");
    let words = ["high", "medium", "low"].map(str::to_owned).to_vec();
    assert_eq!(word.problem, FieldProblem::Word { words });
    assert_eq!(word.path, "trade[0].confidence");
    assert_eq!(word.value.as_deref(), Some("\"hihg\""));

    let null = wrong("\"confidence\":\"high\"", "\"confidence\":null");
    assert_eq!(null.problem, FieldProblem::Word { words: vec![] });
    assert_eq!(null.path, "trade[0].confidence");

    let number = wrong("\"lon\":71.43", "\"lon\":\"71,43\"");
    assert_eq!(
        (number.path.as_str(), number.problem),
        ("actors[0].capital.lon", FieldProblem::Number)
    );

    let point = wrong("[71.4,51.1,\"Astana\"]", "[71.4]");
    assert!(
        point.path.starts_with("corridors[0].waypoints[0]"),
        "{}",
        point.path
    );

    let list = wrong("\"parties\":[\"KAZ\",\"RUS\"]", "\"parties\":\"KAZ\"");
    assert_eq!(
        (list.path.as_str(), list.problem),
        ("agreements[0].parties", FieldProblem::List)
    );

    let missing = wrong("\"reporter\":\"KAZ\",", "");
    let field = "reporter".to_owned();
    assert_eq!(
        (missing.path.as_str(), missing.problem),
        ("trade[0]", FieldProblem::Missing { field })
    );
    assert_eq!(missing.value, None);

    let twice = wrong(
        "\"title\": \"Small\"",
        "\"title\": \"Small\", \"title\": \"Large\"",
    );
    assert_eq!(twice.path, "title");

    let huge = wrong("\"exports_musd\":9480.1", "\"exports_musd\":1e999");
    assert_eq!(huge.path, "trade[0].exports_musd");
}

#[test]
fn the_same_id_twice_is_refused_and_both_places_are_named() {
    match error(SMALL.replacen("\"id\":\"RUS\"", "\"id\":\"KAZ\"", 1)) {
        OpenError::DuplicateId {
            id, first, second, ..
        } => {
            assert_eq!(
                (id.as_str(), first.as_str(), second.as_str()),
                ("KAZ", "actors[0]", "actors[1]")
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn errors_are_sentences_and_messages() {
    let error = error(SMALL.replacen("2724900.0", "\"large\"", 1));
    assert_eq!(
        error.to_string(),
        "x.atlas.json: actors[0].area_km2 in line 7, column 142: \
         write a number, or null where none is known; there stands \"large\""
    );
    let message = error.message();
    assert_eq!(message.id, "open-wrong-field");
    let names: Vec<_> = message.args.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["file", "line", "column", "path", "value"]);
    assert_eq!(message.parts[0].1.id, "field-number");
}
