//! The command line: what it takes, what it refuses, what it says about itself.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::path::Path;
use std::process::{Command as Process, Output, Stdio};

use central_asia_atlas::cli::{Args, CheckArgs, Command, Exit};
use central_asia_atlas::files::schema::SCHEMA;
use central_asia_atlas::files::settings::{Language, Renderer, Theme};
use central_asia_atlas::model;
use clap::CommandFactory;
use clap::error::ErrorKind;
use serde_json::Value;

const HELP: &str = include_str!("golden/help.txt");

fn read(arguments: &[&str]) -> Result<Args, clap::Error> {
    Args::try_parse_from([&["central-asia-atlas"], arguments].concat())
}

#[test]
fn the_definition_is_sound() {
    Args::command().debug_assert();
}

#[test]
fn the_help_is_the_golden_text() {
    assert_eq!(Args::long_help(), HELP, "\n{}", Args::long_help());
}

#[test]
fn nothing_is_needed() {
    let args = read(&[]).unwrap();
    assert_eq!(
        (args.file, args.renderer, args.theme, args.language),
        (None, None, None, None)
    );
}

#[test]
fn everything_at_once() {
    let args = read(&[
        "--theme=dark",
        "x y.atlas.json",
        "--renderer",
        "wgpu",
        "--language",
        "ru",
    ])
    .unwrap();
    assert_eq!(args.file.as_deref(), Some(Path::new("x y.atlas.json")));
    assert_eq!(args.renderer, Some(Renderer::Wgpu));
    assert_eq!(args.theme, Some(Theme::Dark));
    assert_eq!(args.language, Some(Language::Ru));
}

#[test]
fn wrong_usage_is_refused_with_what_would_be_right() {
    let error = read(&["--theme", "sepia"]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidValue);
    assert!(error.to_string().contains("system, light, dark"), "{error}");
    assert_eq!(error.exit_code(), i32::from(Exit::Usage.code()));
    assert_eq!(
        read(&["a", "b"]).unwrap_err().kind(),
        ErrorKind::UnknownArgument
    );
}

#[test]
fn the_version_names_the_format() {
    let error = read(&["--version"]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::DisplayVersion);
    let expected = format!(
        "central-asia-atlas {} (dataset format {})\n",
        env!("CARGO_PKG_VERSION"),
        model::VERSION
    );
    assert_eq!(error.to_string(), expected);
    assert_eq!(error.exit_code(), i32::from(Exit::Fine.code()));
}

#[test]
#[cfg(unix)]
fn a_file_name_need_not_be_unicode() {
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::ffi::OsStr::from_bytes(b"\xFF.atlas.json");
    let args = Args::try_parse_from([std::ffi::OsStr::new("central-asia-atlas"), name]).unwrap();
    assert_eq!(args.file.as_deref(), Some(Path::new(name)));
}

#[test]
fn exit_codes() {
    let codes = [
        Exit::Fine,
        Exit::Findings,
        Exit::Usage,
        Exit::NoWindow,
        Exit::File,
    ]
    .map(Exit::code);
    assert_eq!(codes, [0, 1, 2, 3, 4]);
}

fn checking(file: Option<&str>) -> Command {
    Command::Check(CheckArgs {
        file: file.map(Into::into),
        built_in: false,
        json: false,
    })
}

#[test]
fn commands_are_told_from_files() {
    let both = |arguments: &[&str]| {
        let args = read(arguments).unwrap();
        (args.command, args.file.map(|f| f.display().to_string()))
    };
    let file = |name: &str| Some(name.to_owned());
    assert_eq!(both(&["check"]), (Some(checking(None)), None));
    assert_eq!(both(&["check", "a"]), (Some(checking(Some("a"))), None));
    assert_eq!(
        both(&["check", "check"]),
        (Some(checking(Some("check"))), None)
    );
    assert_eq!(both(&["schema"]), (Some(Command::Schema), None));
    assert_eq!(both(&["./check"]), (None, file("./check")));
    assert_eq!(both(&["--", "check"]), (None, file("check")));
    assert_eq!(both(&["--", "schema"]), (None, file("schema")));
    assert_eq!(both(&["help"]), (None, file("help")));
    assert_eq!(
        read(&["a", "check"]).unwrap_err().kind(),
        ErrorKind::ArgumentConflict
    );
    assert_eq!(
        read(&["check", "--built-in", "a"]).unwrap_err().kind(),
        ErrorKind::ArgumentConflict
    );
}

#[test]
fn the_language_stands_before_or_behind_a_command() {
    for arguments in [["--language", "ru", "check"], ["check", "--language", "ru"]] {
        let args = read(&arguments).unwrap();
        assert_eq!(args.language, Some(Language::Ru));
        assert_eq!(args.command, Some(checking(None)));
    }
}

/// A dataset with an error, a warning, a note and an acknowledged warning.
const BROKEN: &str = r#"{"format":"central-asia-atlas","version":1,"compiled":"2025-06",
"actors":[
{"id":"KAZ","kind":"state","names":{"en":"Kazakhstan","ru":"Казахстан"}},
{"id":"RUS","kind":"state","names":{"en":"Russia","ru":"Россия"}}],
"trade":[
{"reporter":"KAZ","partner":"RUS","year":2022,"exports_musd":100,"imports_musd":200,"turnover_musd":310,"reported_by":"KAZ","confidence":"high","source":"s","acknowledged":[{"rule":"turnover-sum","reason":"rounding","note":"Rounded."}]},
{"reporter":"KAZ","partner":"RUS","year":2023,"exports_musd":400,"imports_musd":200,"turnover_musd":600,"reported_by":"KAZ","confidence":"high","source":"s"},
  {"reporter":"KAZ","partner":"XXX","year":2023,"exports_musd":1,"reported_by":"KAZ","confidence":"high","source":"s"}],
"sources":[
{"id":"s","publisher":"Office","title":"Yearbook","kind":"official_statistics","language":"en"},
{"id":"spare","publisher":"Office","title":"Spare","kind":"official_statistics","language":"en"}]}
"#;

/// Runs the program in a folder in which `x.atlas.json` holds this text.
fn run(text: &str, arguments: &[&str]) -> (Output, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.atlas.json"), text).unwrap();
    let output = Process::new(env!("CARGO_BIN_EXE_central-asia-atlas"))
        .args(arguments)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    (output, said)
}

#[test]
fn a_report_is_the_golden_text_and_ends_with_one() {
    let (output, said) = run(BROKEN, &["check", "x.atlas.json"]);
    assert_eq!(said, include_str!("golden/check.txt"), "\n{said}");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
}

#[test]
fn notes_and_acknowledged_warnings_alone_are_fine() {
    let mended = BROKEN
        .replace("XXX", "RUS")
        .replace("400,", "100,")
        .replace("600,", "300,");
    let mended = mended.replace(
        "\"year\":2023,\"exports_musd\":1,",
        "\"year\":2021,\"exports_musd\":100,",
    );
    let (output, said) = run(&mended, &["check", "x.atlas.json"]);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let last = "x.atlas.json: 0 errors, 0 warnings, 1 note, 1 acknowledged warning\n";
    assert!(said.ends_with(last), "{said}");
}

#[test]
fn the_built_in_dataset_is_fine() {
    for arguments in [&["check"][..], &["check", "--built-in"]] {
        let (output, said) = run("", arguments);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(
            said.contains("Built-in dataset: 0 errors, 0 warnings"),
            "{said}"
        );
    }
    let (_, said) = run("", &["check", "--language", "ru"]);
    assert!(said.contains("Встроенный набор данных: 0 ошибок"), "{said}");
}

#[test]
fn programs_read_the_report_as_json() {
    let (output, said) = run(BROKEN, &["check", "x.atlas.json", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(report["format"], "central-asia-atlas-check");
    assert_eq!(report["version"], 1);
    assert_eq!(report["file"], "x.atlas.json");
    let counts = ["errors", "warnings", "notes", "acknowledged"].map(|key| report[key].clone());
    assert_eq!(counts, [1, 1, 1, 1].map(Value::from));
    let findings = report["findings"].as_array().unwrap();
    let rules: Vec<_> = findings
        .iter()
        .map(|f| f["rule"].as_str().unwrap())
        .collect();
    assert_eq!(
        rules,
        ["unknown-actor", "turnover-sum", "jump", "unused-source"]
    );
    let error = &findings[0];
    assert_eq!(error["severity"], "error");
    assert_eq!(error["path"], "trade[2].partner");
    assert_eq!(
        (&error["line"], &error["column"]),
        (&Value::from(8), &Value::from(3))
    );
    assert_eq!(
        (&error["field"], &error["value"]),
        (&"partner".into(), &"XXX".into())
    );
    assert_eq!(error["acknowledged"], Value::Null);
    assert_eq!(findings[1]["acknowledged"]["reason"], "rounding");
    let other = &findings[2]["others"][0];
    assert_eq!(
        (&other["path"], &other["line"]),
        (&"trade[0]".into(), &Value::from(6))
    );
}

#[test]
fn a_file_that_breaks_the_format_is_one_error_with_its_place() {
    // What is written where, the path, the value and a part of how to mend it.
    let cases = [
        (
            "\"confidence\":\"high\"",
            "\"confidence\":\"sure\"",
            "trade[0].confidence",
            "\"sure\"",
            "high, medium, low",
        ),
        (
            "\"year\":2023",
            "\"year\":\"2023\"",
            "trade[1].year",
            "\"2023\"",
            "whole number",
        ),
        (
            "\"compiled\":\"2025-06\"",
            "\"compiled\":\"2025-13\"",
            "compiled",
            "\"2025-13\"",
            "date",
        ),
        ("\"title\":\"Spare\",", "", "sources[1]", "", "Add it"),
    ];
    for (from, to, path, value, mend) in cases {
        let (output, said) = run(
            &BROKEN.replacen(from, to, if path.starts_with("trade[1]") { 2 } else { 1 }),
            &["check", "x.atlas.json", "--json"],
        );
        assert_eq!(output.status.code(), Some(1), "{said}");
        let report: Value = serde_json::from_str(&said).unwrap();
        assert_eq!(report["errors"], 1);
        let finding = &report["findings"][0];
        assert_eq!(
            (&finding["rule"], &finding["path"]),
            (&"format".into(), &path.into()),
            "{said}"
        );
        assert_eq!(finding["value"], value);
        assert!(finding["mend"].as_str().unwrap().contains(mend), "{said}");
        assert!(finding["line"].as_u64().unwrap() >= 1 && finding["column"].as_u64().unwrap() >= 1);
    }
}

#[test]
fn two_records_with_one_id_are_found_with_their_lines() {
    let twins = BROKEN.replace("\"id\":\"spare\"", "\"id\":\"s\"");
    let (output, said) = run(&twins, &["check", "x.atlas.json", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(&said).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(
        (&finding["rule"], &finding["path"]),
        (&"duplicate-id".into(), &"sources[1].id".into())
    );
    assert_eq!(
        (&finding["line"], &finding["others"][0]["line"]),
        (&11.into(), &10.into())
    );
}

#[test]
fn what_is_no_atlas_is_an_error_and_what_cannot_be_read_ends_with_four() {
    for text in ["", "{", "[1]", "a,b\n1,2\n"] {
        let (output, said) = run(text, &["check", "x.atlas.json"]);
        assert_eq!(output.status.code(), Some(1), "{text:?}: {said}");
        assert!(
            said.contains("1 error") && said.contains("[format]"),
            "{said}"
        );
    }
    for (text, file) in [
        ("", "missing.atlas.json"),
        ("", "."),
        (NEWER, "x.atlas.json"),
    ] {
        let (output, said) = run(text, &["check", file]);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(4), "{file}: {complaint}");
        assert!(said.is_empty() && complaint.contains(file), "{complaint}");
    }
}

/// A file of a newer version, in a form that this version does not understand.
const NEWER: &str = r#"{"format":"central-asia-atlas","version":2,"trade":{"columns":[]}}"#;

#[test]
fn wrong_usage_ends_with_two() {
    for arguments in [
        &["check", "--yaml"][..],
        &["check", "a", "b"],
        &["a", "check"],
    ] {
        let (output, said) = run("", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said.is_empty());
    }
}

#[test]
fn the_schema_is_printed() {
    let (output, said) = run("", &["schema"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said == SCHEMA, "another schema was printed");
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = Process::new(env!("CARGO_BIN_EXE_central-asia-atlas"))
        .arg("schema")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*said), (Some(0), ""));
}

/// Only Linux can be told by its environment that there is no display.
#[cfg(target_os = "linux")]
#[test]
fn without_a_display_it_says_so_and_ends_with_three() {
    let home = tempfile::tempdir().unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_central-asia-atlas"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("CENTRAL_ASIA_ATLAS_HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("window"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}
