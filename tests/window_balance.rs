//! Charts of shares and balance over the years, through the accessibility tree, the keyboard and the pointer.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::Datum;
use central_asia_atlas::app::{Command, Mode, Tab};
use central_asia_atlas::model::{REGION, STATES, Selection};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use window::{Start, Window};

fn on_partners(of: &str) -> Window {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    window.push(Command::Select(Selection::from_code(of)));
    window.push(Command::SetTab(Tab::Partners));
    window
}

/// The one column of a state in a year.
fn column(window: &Window, who: &str, year: i32) -> String {
    let names = window.names(Role::Button, &format!("{who}, {year}: "));
    assert_eq!(names.len(), 1, "{names:?}");
    names[0].clone()
}

#[test]
fn the_tree_holds_the_values_of_every_year() {
    let window = on_partners("KAZ");
    for year in 2015..=2025 {
        column(&window, "Kazakhstan", year);
    }
    let words = column(&window, "Kazakhstan", 2023);
    for part in [
        "Russia 19 %",
        "China 22 %",
        "EU 30 %",
        "Others 22 %",
        "balance 0.76",
    ] {
        assert!(words.replace('\u{a0}', " ").contains(part), "{words}");
    }
    let partial = column(&window, "Kazakhstan", 2025);
    assert!(partial.contains("balance 0.99 (2)"), "{partial}");
    assert!(partial.contains("No figure: EU"), "{partial}");
}

#[test]
fn a_press_goes_to_the_year_and_the_next_opens_the_card() {
    let mut window = on_partners("KAZ");
    let name = column(&window, "Kazakhstan", 2019);
    window.press(Role::Button, &name);
    assert_eq!(window.state().view.year, 2019);
    assert_eq!(window.state().view.card, None);
    window.press(Role::Button, &name);
    let balance = Datum::Balance {
        reporter: "KAZ".into(),
        year: 2019,
    };
    assert_eq!(window.state().view.card.as_ref(), Some(&balance));
}

#[test]
fn arrows_lead_from_year_to_year_and_enter_goes_there() {
    let mut window = on_partners("KAZ");
    let name = column(&window, "Kazakhstan", 2023);
    window.find(Role::Button, &name).focus();
    window.settle();
    window.key(Key::ArrowLeft);
    window.key(Key::ArrowLeft);
    assert_eq!(
        window.focused(),
        Some(column(&window, "Kazakhstan", 2021)),
        "the focus moves"
    );
    assert_eq!(window.state().view.year, 2023, "the year does not yet");
    window.keys(Modifiers::SHIFT, Key::Enter);
    assert!(window.state().view.card.is_some());
    window.push(Command::CloseCard);
    window.key(Key::Enter);
    assert_eq!(window.state().view.year, 2021);
    window.key(Key::ArrowRight);
    assert_eq!(window.focused(), Some(column(&window, "Kazakhstan", 2022)));
    window.key(Key::End);
    assert_eq!(window.focused(), Some(column(&window, "Kazakhstan", 2025)));
}

#[test]
fn a_year_lit_in_one_chart_is_shown_beside_every_name() {
    let mut window = on_partners(REGION);
    assert!(window.shows("The five states, 2023"));
    for state in STATES {
        let name = window.state().say().actor(&state.into());
        column(&window, &name, 2018);
    }
    let name = column(&window, "Kazakhstan", 2023);
    window.find(Role::Button, &name).focus();
    window.settle();
    window.key(Key::ArrowLeft);
    assert!(window.shows("The five states, 2022"));
    for state in STATES {
        let name = window.state().say().actor(&state.into());
        let told = column(&window, &name, 2022);
        let Some(at) = told.find("balance ") else {
            continue;
        };
        let balance = told[at..].split(", ").next().unwrap();
        assert!(window.has_any(balance), "{name}: {balance}");
    }
}

#[test]
fn the_pointer_lights_a_year_in_all_charts_and_a_click_goes_there() {
    let start = Start {
        size: [1440.0, 2400.0],
        ..Start::default()
    };
    let mut window = start.open();
    window.push(Command::SetYear(2023));
    window.push(Command::Select(Selection::from_code(REGION)));
    window.push(Command::SetTab(Tab::Partners));
    let name = column(&window, "Uzbekistan", 2019);
    let place = window.find(Role::Button, &name).rect();
    window.harness.hover_at(place.center());
    window.settle();
    assert!(window.shows("The five states, 2019"));
    window.harness.hover_at(egui::pos2(300.0, 600.0));
    window.settle();
    assert!(window.shows("The five states, 2023"), "dark again");
    window.click(Role::Button, &name);
    assert_eq!(window.state().view.year, 2019);
    // On the year of the view a click asks for what is under the pointer: the largest part at the middle.
    window.click(Role::Button, &name);
    assert!(window.state().view.card.is_some());
    window.push(Command::CloseCard);
    window.click(Role::Link, "Uzbekistan");
    assert_eq!(window.state().view.selection, Selection::from_code("UZB"));
}

#[test]
fn a_column_of_the_comparison_opens_its_card() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    window.push(Command::SetMode(Mode::Compare));
    let name = column(&window, "Kazakhstan", 2022);
    window.press(Role::Button, &name);
    assert_eq!(window.state().view.year, 2023);
    let balance = Datum::Balance {
        reporter: "KAZ".into(),
        year: 2022,
    };
    assert_eq!(window.state().view.card.as_ref(), Some(&balance));
}

impl Window {
    /// Whether a control that opens a card has this name.
    fn has_any(&self, name: &str) -> bool {
        let by = By::new().role(Role::Button).label(name);
        let mut found = self.harness.query_all(by);
        found.any(|node| node.accesskit_node().author_id() == Some("value"))
    }
}
