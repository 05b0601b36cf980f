//! Every page and dialog in both languages and in a small and a usual window: each control has a name, every
//! letter has a glyph, nothing is cut off, no message is missing.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use std::path::PathBuf;

use central_asia_atlas::analysis::Telling;
use central_asia_atlas::app::dialog::{AfterGuard, Dialog, PathPurpose, Problem};
use central_asia_atlas::app::{Command, MapMode, Record, Tab};
use central_asia_atlas::files::Message;
use central_asia_atlas::model::{ActorId, STATES, Selection, Vector};
use central_asia_atlas::text::Language;
use egui::accesskit::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use window::{Start, Window};

const SMALL: [f32; 2] = [1024.0, 700.0];
const USUAL: [f32; 2] = [1440.0, 900.0];

fn open(language: Language, size: [f32; 2]) -> Window {
    Start {
        size,
        language,
        ..Start::default()
    }
    .open()
}

/// The region, the five states, the six partners.
fn pages() -> Vec<Selection> {
    let states = STATES.map(|code| Selection::State(ActorId::new(code)));
    let partners = Vector::ALL.map(Selection::Partner);
    let region = std::iter::once(Selection::Region);
    region.chain(states).chain(partners).collect()
}

fn dialogs() -> Vec<Dialog> {
    let path = |purpose| Dialog::Path {
        purpose,
        start: "/tmp/atlas.atlas.json".to_owned(),
    };
    vec![
        Dialog::Unsaved(AfterGuard::Close),
        Dialog::ChangedOnDisk,
        Dialog::Exists,
        path(PathPurpose::Open),
        path(PathPurpose::Save),
        Dialog::Problem(Problem {
            head: "problem-open",
            message: Message::new("open-not-found").with("file", &"/tmp/atlas.atlas.json"),
        }),
        Dialog::Dataset,
        Dialog::Recover {
            work: PathBuf::from("/tmp/draft.atlas.json"),
            origin: String::new(),
        },
        Dialog::Shortcuts,
        Dialog::About,
    ]
}

/// An id of a message in place of its words, or words with a hole.
fn is_broken(text: &str) -> bool {
    let id = |c: char| c.is_ascii_lowercase() || c == '-' || c == '_';
    let raw = text.contains('-') && text.len() > 3 && text.chars().all(id);
    raw || text.contains("{ $") || text.contains("{$")
}

#[track_caller]
fn check(window: &Window, size: [f32; 2], what: &str) {
    let broken: Vec<String> = window
        .texts()
        .into_iter()
        .filter(|t| is_broken(t))
        .collect();
    assert_eq!(broken, Vec::<String>::new(), "{what}");
    // Controls keep inside the window from left to right; pages are as long as they are.
    for role in [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::Tab,
        Role::Link,
        Role::Label,
    ] {
        for node in window.harness.query_all(By::new().role(role)) {
            let rect = node.rect();
            let inside = rect.left() >= -0.5 && rect.right() <= size[0] + 0.5;
            assert!(
                inside,
                "{what}: {:?} at {rect:?}",
                node.accesskit_node().label()
            );
        }
    }
    apart(window, &[Role::Button, Role::RadioButton], 0.0..60.0, what);
    // Words that go on in the next line take the room of both.
    let wraps = !window.state().view.records.is_empty();
    if window.state().dialog.is_none() && !wraps {
        apart(
            window,
            &[Role::Label, Role::Tab, Role::CheckBox],
            60.0..f32::MAX,
            what,
        );
    }
}

/// Between these heights nothing of these roles lies over another.
#[track_caller]
fn apart(window: &Window, roles: &[Role], heights: std::ops::Range<f32>, what: &str) {
    let found: Vec<(Option<String>, egui::Rect)> = roles
        .iter()
        .flat_map(|role| window.harness.query_all(By::new().role(*role)))
        .map(|node| {
            let text = node.accesskit_node();
            (
                text.label().or_else(|| text.value()),
                node.rect().shrink(1.5),
            )
        })
        .filter(|(_, rect)| heights.contains(&rect.center().y))
        .collect();
    for (at, (name, rect)) in found.iter().enumerate() {
        for (other, place) in &found[at + 1..] {
            assert!(
                !rect.intersects(*place),
                "{what}: {name:?} {rect:?} lies over {other:?} {place:?}"
            );
        }
    }
}

fn pages_hold(language: Language, size: [f32; 2]) {
    let mut window = open(language, size);
    for page in pages() {
        window.push(Command::Select(page.clone()));
        for tab in Tab::ALL {
            window.push(Command::SetTab(tab));
            check(&window, size, &format!("{page:?} {tab:?}"));
        }
        window.push(Command::SetTab(Tab::Trade));
        for telling in [Telling::State, Telling::Partner, Telling::Both] {
            window.push(Command::SetTelling(telling));
            check(&window, size, &format!("{page:?} {telling:?}"));
        }
        window.push(Command::SetTelling(Telling::Best));
    }
}

fn records_hold(language: Language, size: [f32; 2]) {
    let mut window = open(language, size);
    let dataset = window.state().document.dataset.clone();
    let agreements = dataset
        .agreements
        .iter()
        .map(|a| Record::Agreement(a.id.clone()));
    let events = dataset.events.iter().map(|e| Record::Event(e.id.clone()));
    let sources = dataset.sources.iter().map(|s| Record::Source(s.id.clone()));
    let records = agreements
        .step_by(11)
        .chain(events.step_by(7))
        .chain(sources.step_by(29));
    for record in records {
        let what = format!("{record:?}");
        window.push(Command::OpenRecord(record));
        check(&window, size, &what);
    }
}

fn dialogs_hold(language: Language, size: [f32; 2]) {
    let mut window = open(language, size);
    for dialog in dialogs() {
        let what = format!("{dialog:?}");
        window.push(Command::ShowDialog(dialog));
        check(&window, size, &what);
        let height = size[1];
        for node in window.harness.query_all(By::new().role(Role::Button)) {
            let rect = node.rect();
            let scrolled = rect.left() > size[0] * 0.6;
            assert!(scrolled || rect.bottom() <= height, "{what}: {rect:?}");
        }
        window.push(Command::CloseDialog);
    }
}

#[test]
fn pages_in_english() {
    pages_hold(Language::English, USUAL);
}

#[test]
fn pages_in_english_in_a_small_window() {
    pages_hold(Language::English, SMALL);
}

#[test]
fn pages_in_russian() {
    pages_hold(Language::Russian, USUAL);
}

#[test]
fn pages_in_russian_in_a_small_window() {
    pages_hold(Language::Russian, SMALL);
}

#[test]
fn records() {
    records_hold(Language::English, USUAL);
    records_hold(Language::Russian, SMALL);
}

#[test]
fn dialogs_of_the_atlas() {
    for language in Language::ALL {
        for size in [SMALL, USUAL] {
            dialogs_hold(language, size);
        }
    }
}

#[test]
fn menus() {
    for language in Language::ALL {
        let mut window = open(language, SMALL);
        let words = ["menu-file", "menu-edit", "menu-view", "menu-help"];
        for id in words {
            let name = window.state().words.get(id);
            window.click(Role::Button, &name);
            check(&window, SMALL, &name);
            window.key(egui::Key::Escape);
        }
    }
}

#[test]
fn years_without_figures() {
    for language in Language::ALL {
        let mut window = open(language, SMALL);
        let (first, last) = window.state().years();
        for page in pages() {
            window.push(Command::Select(page.clone()));
            for year in [first, 2021, last] {
                window.push(Command::SetYear(year));
                check(&window, SMALL, &format!("{page:?} {year}"));
            }
        }
    }
}

#[test]
fn every_control_can_be_reached_by_tab() {
    let mut window = open(Language::English, USUAL);
    window.push(Command::SetMapMode(MapMode::Geographic));
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..150 {
        window.key(egui::Key::Tab);
        reached.extend(window.focused());
    }
    let wanted = [
        "File",
        "Help",
        "Schematic",
        "Geographic",
        "Colour by: trade",
        "Overview",
        "Partners",
        "Trade",
        "Your note",
        "Year",
        "Play the years",
        "Kazakhstan",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
        "Russia",
        "China",
        "EU",
        "United States",
        "Gulf",
        "Türkiye",
        "Closer",
        "Whole map",
    ];
    let missed: Vec<&str> = wanted
        .into_iter()
        .filter(|name| !reached.contains(*name))
        .collect();
    assert_eq!(missed, Vec::<&str>::new(), "{reached:#?}");
}

#[test]
fn the_language_changes_at_once() {
    let mut window = open(Language::English, USUAL);
    assert!(window.has(Role::Button, "File"));
    window.push(Command::SetLanguage(Some(Language::Russian)));
    assert!(!window.has(Role::Button, "File"));
    assert!(window.has(Role::Button, "Казахстан"));
    window.click(Role::Button, "Узбекистан");
    let id = ActorId::new("UZB");
    assert_eq!(window.state().view.selection, Selection::State(id));
}
