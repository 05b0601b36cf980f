//! The command line: what it takes, what it refuses, what it says about itself.

use std::path::Path;

use central_asia_atlas::cli::{Args, Exit};
use central_asia_atlas::files::settings::{Language, Renderer, Theme};
use central_asia_atlas::model;
use clap::CommandFactory;
use clap::error::ErrorKind;

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
