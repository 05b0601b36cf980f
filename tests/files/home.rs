//! Settings and unsaved work.

use std::path::PathBuf;

use central_asia_atlas::files::recovery::{self, Session};
use central_asia_atlas::files::settings::{Language, MAX_RECENT, Renderer, Theme, Window};
use central_asia_atlas::files::{self, Places, Settings};

use super::SMALL;

const HOME: &str = "RECOVERY_TEST_HOME";

fn home() -> (tempfile::TempDir, Places) {
    let dir = tempfile::tempdir().unwrap();
    let places = Places::under(dir.path().join("not/yet/there"));
    (dir, places)
}

fn with_settings(text: &str) -> Settings {
    let (_dir, places) = home();
    std::fs::create_dir_all(&places.config).unwrap();
    std::fs::write(places.config.join("settings.json"), text).unwrap();
    Settings::load(&places)
}

#[test]
fn settings_are_saved_and_loaded() {
    let (_dir, places) = home();
    assert_eq!(Settings::load(&places), Settings::default());
    let mut settings = Settings {
        theme: Theme::Dark,
        language: Language::Ru,
        working_renderer: Some(Renderer::Glow),
        window: Window {
            size: Some([1280.0, 800.5]),
            position: Some([-10.0, 0.0]),
            maximised: true,
        },
        reduced_motion: Some(true),
        first_start_done: true,
        ..Settings::default()
    };
    settings.view.selection = Some("KAZ".to_owned());
    settings.view.year = Some(2024);
    settings
        .extra
        .insert("later".to_owned(), serde_json::json!({"a": [1]}));
    settings.add_recent(&places.config.join("a.atlas.json"));
    settings.save(&places).unwrap();
    assert_eq!(Settings::load(&places), settings);
}

#[test]
fn no_settings_file_keeps_the_program_from_starting() {
    for text in ["", "{", "[]", "null", "\u{0}", "{\"theme\":"] {
        assert_eq!(with_settings(text), Settings::default(), "{text}");
    }
    let settings = with_settings(
        r#"{"theme":"sepia","language":"ru","renderer":7,"working_renderer":"auto","window":{"size":[1e300,0],
        "position":"left","maximised":true},"recent":["relative"],"view":{"year":99999,"partner":"CHN"},"later":1}"#,
    );
    assert_eq!(settings.theme, Theme::System);
    assert_eq!(settings.language, Language::Ru);
    assert_eq!(settings.renderer, Renderer::Auto);
    assert_eq!(settings.working_renderer, None);
    assert_eq!(
        settings.window,
        Window {
            maximised: true,
            ..Window::default()
        }
    );
    assert!(settings.recent.is_empty());
    assert_eq!(settings.view.year, None);
    assert_eq!(settings.view.partner.as_deref(), Some("CHN"));
    assert_eq!(settings.extra["later"], 1);
}

#[test]
fn recent_files_are_newest_first_and_each_stands_once() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    std::fs::write(path("real"), "").unwrap();
    let mut settings = Settings::default();
    settings.add_recent(&path("real"));
    settings.add_recent(&path("missing"));
    assert_eq!(settings.recent, [path("missing"), path("real")]);
    settings.add_recent(&dir.path().join("./real"));
    assert_eq!(settings.recent.len(), 2);
    assert!(settings.recent[0].ends_with("real"));
    for n in 0..20 {
        settings.add_recent(&path(&n.to_string()));
    }
    assert_eq!(settings.recent.len(), MAX_RECENT);
    assert_eq!(settings.recent[0], path("19"));
}

#[test]
fn settings_that_cannot_be_saved_say_so() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Settings::default().save(&Places::under(file)).unwrap_err();
    assert!(error.to_string().contains("was not saved"), "{error}");
}

/// A child that another test has just forked shares the locks until it runs its own program.
fn list_within_two_seconds(places: &Places, wanted: usize) -> Vec<recovery::Leftover> {
    for _ in 0..200 {
        if recovery::list(places).len() >= wanted {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    recovery::list(places)
}

#[test]
fn a_draft_is_offered_after_its_session_has_ended_and_not_before() {
    let (_dir, places) = home();
    assert!(recovery::list(&places).is_empty());
    let dataset = files::parse("x", SMALL.as_bytes()).unwrap().dataset;
    let original = PathBuf::from("/somewhere/x.atlas.json");
    let mut session = Session::new(&places);
    session.write(&dataset, Some(&original), 1000).unwrap();
    session.write(&dataset, Some(&original), 2000).unwrap();
    let mut other = Session::new(&places);
    other.write(&dataset, None, 1500).unwrap();
    assert!(recovery::list(&places).is_empty());

    // The end of a process lets go of its locks in the same way.
    drop((session, other));
    let found = list_within_two_seconds(&places, 2);
    let times: Vec<_> = found.iter().map(|draft| draft.time).collect();
    assert_eq!(times, [2000, 1500]);
    assert_eq!(found[0].original, Some(original));
    assert_eq!(found[0].process, std::process::id());
    assert_eq!(found[0].open().unwrap().dataset.actors, dataset.actors);

    for draft in found {
        draft.discard();
    }
    assert!(recovery::list(&places).is_empty());
    assert_eq!(std::fs::read_dir(&places.recovery).unwrap().count(), 0);
}

#[test]
#[ignore = "run by a_killed_process_leaves_its_draft"]
fn write_a_draft_and_die() {
    if let Some(home) = std::env::var_os(HOME) {
        let dataset = files::parse("x", SMALL.as_bytes()).unwrap().dataset;
        let mut session = Session::new(&Places::under(PathBuf::from(home)));
        session.write(&dataset, None, 7).unwrap();
        std::process::abort();
    }
}

#[test]
fn a_killed_process_leaves_its_draft() {
    let (_dir, places) = home();
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "home::write_a_draft_and_die", "--ignored"]);
    child.env(HOME, &places.config);
    assert!(!child.output().unwrap().status.success());
    let found = recovery::list(&places);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].time, 7);
    assert!(found[0].open().is_ok());
}

#[test]
fn saved_work_leaves_no_draft() {
    let (_dir, places) = home();
    let dataset = files::parse("x", SMALL.as_bytes()).unwrap().dataset;
    let mut session = Session::new(&places);
    session.discard();
    session.write(&dataset, None, 1).unwrap();
    session.discard();
    drop(session);
    assert!(recovery::list(&places).is_empty());
    assert_eq!(std::fs::read_dir(&places.recovery).unwrap().count(), 0);
}

#[test]
fn a_draft_without_its_description_is_offered_all_the_same() {
    let (_dir, places) = home();
    std::fs::create_dir_all(&places.recovery).unwrap();
    std::fs::write(places.recovery.join("draft-x.atlas.json"), SMALL).unwrap();
    std::fs::write(places.recovery.join("draft-x.meta.json"), "{").unwrap();
    std::fs::write(places.recovery.join("notes.txt"), "").unwrap();
    let found = recovery::list(&places);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].time, found[0].original.clone()), (0, None));
    assert!(found[0].open().is_ok());
}
