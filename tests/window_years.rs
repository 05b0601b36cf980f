//! Honest years through the window: one control in three places, its effect, and what is left over for the next start.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::app::{Command, DataPage, Mode};
use central_asia_atlas::model::Selection;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use window::Window;

const CONTROL: &str = "Older values in place of missing ones: ";

fn choose(window: &mut Window, choice: &str) {
    let names = window.names(Role::Button, CONTROL);
    assert_eq!(names.len(), 1, "{names:?}");
    window.click(Role::Button, &names[0]);
    window.click(Role::RadioButton, choice);
}

#[test]
fn nothing_is_borrowed_until_the_reader_says_so() {
    let mut window = Window::open();
    assert_eq!(window.state().view.back, 0);
    window.push(Command::SetYear(2024));
    let value = |window: &Window| {
        let node = window.find(Role::Button, "Turkmenistan");
        node.accesskit_node().description().unwrap()
    };
    assert!(
        value(&window).contains("not reported"),
        "{}",
        value(&window)
    );
    choose(&mut window, "Up to 3 years back");
    assert_eq!(window.state().view.back, 3);
    assert!(value(&window).contains("(2022)"), "{}", value(&window));
    // The choice is said by the control itself, in words.
    assert_eq!(
        window.names(Role::Button, CONTROL),
        [format!("{CONTROL}Up to 3 years back")]
    );
    choose(&mut window, "Only the year itself");
    assert!(value(&window).contains("not reported"));
}

#[test]
fn the_panel_says_the_year_of_what_is_older() {
    let mut window = Window::open();
    window.push(Command::SetYear(2024));
    window.push(Command::Select(Selection::State("TKM".into())));
    assert!(!window.shows("$865 m (2022)"));
    window.push(Command::SetBack(3));
    assert!(window.shows("$865 m (2022)"));
    assert!(window.shows("Earlier: "));
}

#[test]
fn compare_and_the_board_have_the_same_control() {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Compare));
    choose(&mut window, "Up to 1 year back");
    window.push(Command::SetMode(Mode::Data));
    window.push(Command::SetDataPage(DataPage::Missing));
    assert_eq!(
        window.names(Role::Button, CONTROL),
        [format!("{CONTROL}Up to 1 year back")]
    );
    assert!(window.shows("Borrowed from "));
    choose(&mut window, "Up to 10 years back");
    assert_eq!(window.state().view.back, 10);
}

#[test]
fn the_choice_is_there_at_the_next_start_and_nonsense_is_not_taken() {
    let mut window = Window::open();
    window.push(Command::SetBack(5));
    let settings = window.state().settings_now();
    assert_eq!(settings.view.back, Some(5));
    let text = serde_json::to_string(&settings).unwrap();
    assert!(text.contains(r#""back":5"#), "{text}");
    let start = |text: &str| {
        let settings: central_asia_atlas::files::Settings = serde_json::from_str(text).unwrap();
        let opened = central_asia_atlas::files::built_in().unwrap();
        central_asia_atlas::app::AppState::new(opened, settings, None)
            .view
            .back
    };
    assert_eq!(start(&text), 5);
    assert_eq!(start(&text.replace(r#""back":5"#, r#""back":99"#)), 0);
    assert_eq!(start(&text.replace(r#""back":5"#, r#""back":-1"#)), 0);
}
