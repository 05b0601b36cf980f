//! The comparison: columns by pointer and keyboard, one year for all, values in the tree, records behind them.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::Datum;
use central_asia_atlas::app::{Column, Command, CompareChange, Compared, Layer, Mode, Record};
use central_asia_atlas::model::Selection;
use central_asia_atlas::text::Language;
use egui::accesskit::Role;
use egui::{Key, Pos2};
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

fn open() -> Window {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    window.click(Role::Tab, "Compare");
    window
}

fn state(code: &str) -> Selection {
    Selection::State(code.into())
}

fn codes(window: &Window) -> Vec<String> {
    window.state().view.compare.to_words()
}

fn change(window: &mut Window, change: CompareChange) {
    window.push(Command::Compare(change));
}

#[test]
fn every_value_is_in_the_tree_with_state_row_value_and_year() {
    let window = open();
    assert_eq!(window.state().view.mode, Mode::Compare);
    assert_eq!(codes(&window), ["KAZ", "UZB", "TJK"]);
    for state in ["Kazakhstan", "Uzbekistan", "Tajikistan"] {
        for row in ["Russia", "China", "EU", "United States", "Gulf", "Türkiye"] {
            let start = format!("{state}, trade with {row}: ");
            // Where there is no figure there is no record to open, but the words are there.
            assert!(window.shows(&start), "{start}");
            let found = window.names(Role::Button, &start);
            assert!(found.iter().all(|name| name.contains("2023")), "{found:?}");
        }
        for row in ["Political", "Energy", "GDP per head, US$"] {
            let start = format!("{state}, {row}: ");
            assert_eq!(window.names(Role::Button, &start).len(), 1, "{start}");
        }
    }
}

#[test]
fn a_click_on_a_number_opens_its_card_and_from_there_the_record() {
    let mut window = open();
    let name = window
        .names(Role::Button, "Kazakhstan, trade with Russia: ")
        .remove(0);
    window.click(Role::Button, &name);
    assert!(matches!(
        window.state().view.card,
        Some(Datum::Trade { year: 2023, .. })
    ));
    window.click(Role::Button, "Open record");
    let Some(Record::At(place)) = window.state().view.records.last() else {
        panic!("{:?}", window.state().view.records);
    };
    let row = &window.state().document.dataset.trade[place.at];
    assert_eq!(
        (row.reporter.as_str(), row.partner.as_str()),
        ("KAZ", "RUS")
    );
    assert_eq!(row.year, 2023);
    // Esc closes one thing after the other: card, record, comparison.
    while window.state().view.card.is_some() {
        window.key(Key::Escape);
    }
    assert_eq!(window.state().view.mode, Mode::Compare);
    while !window.state().view.records.is_empty() {
        window.key(Key::Escape);
    }
    assert_eq!(window.state().view.mode, Mode::Compare);
    window.key(Key::Escape);
    assert_eq!(window.state().view.mode, Mode::Explore);
}

#[test]
fn a_column_is_changed_added_moved_and_removed() {
    let mut window = open();
    window.click(Role::Button, "Uzbekistan, 2023: change the column");
    window.click(Role::RadioButton, "Kyrgyzstan");
    assert_eq!(codes(&window), ["KAZ", "KGZ", "TJK"]);
    // One that stands elsewhere changes places.
    window.click(Role::Button, "Kazakhstan, 2023: change the column");
    window.click(Role::RadioButton, "Tajikistan");
    assert_eq!(codes(&window), ["TJK", "KGZ", "KAZ"]);
    window.click(Role::Button, "Add a state");
    window.click(Role::Button, "Turkmenistan");
    assert_eq!(codes(&window), ["TJK", "KGZ", "KAZ", "TKM"]);
    window.click(Role::Button, "Move Turkmenistan to the left");
    assert_eq!(codes(&window), ["TJK", "KGZ", "TKM", "KAZ"]);
    window.click(Role::Button, "Remove Kyrgyzstan");
    window.click(Role::Button, "Remove Tajikistan");
    assert_eq!(codes(&window), ["TKM", "KAZ"]);
    // Two stay.
    assert!(window.names(Role::Button, "Remove ").is_empty());
}

/// Where the control stands whose name starts like this.
fn middle(window: &Window, name: &str) -> Pos2 {
    window.find(Role::Button, name).rect().center()
}

/// Presses at one place and moves to another without letting go.
fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.harness.drag_at(from);
    for part in [0.1, 0.5, 1.0] {
        window.harness.hover_at(from + (to - from) * part);
        window.harness.step();
    }
}

#[test]
fn a_column_is_dragged_by_its_name_and_esc_leaves_it() {
    let mut window = open();
    let name = |who: &str| format!("{who}, 2023: change the column");
    let from = middle(&window, &name("Kazakhstan"));
    let to = middle(&window, &name("Tajikistan"));
    drag(&mut window, from, to);
    window.key(Key::Escape);
    window.harness.drop_at(to);
    window.settle();
    assert_eq!(codes(&window), ["KAZ", "UZB", "TJK"]);
    assert_eq!(window.state().view.mode, Mode::Compare);

    drag(&mut window, from, to);
    window.harness.drop_at(to);
    window.settle();
    assert_eq!(codes(&window), ["UZB", "TJK", "KAZ"]);
    // A click still opens the menu.
    window.click(Role::Button, &name("Uzbekistan"));
    window.click(Role::RadioButton, "Kyrgyzstan");
    assert_eq!(codes(&window), ["KGZ", "TJK", "KAZ"]);
}

#[test]
fn the_count_of_sources_leads_to_each_of_them() {
    let mut window = open();
    let counts = window.names(Role::Button, "");
    let count = counts.iter().find(|name| name.ends_with(" sources"));
    let count = count.unwrap().clone();
    window.press(Role::Button, &count);
    let (id, name) = {
        let state = window.state();
        let listed = window.names(Role::Button, "");
        let mut sources = state.document.dataset.sources.iter();
        let found = sources.find(|source| listed.contains(&source.title));
        let found = found.map(|source| (source.id.clone(), source.title.clone()));
        found.unwrap()
    };
    window.press(Role::Button, &name);
    assert_eq!(
        window.state().view.records.last(),
        Some(&Record::Source(id))
    );
}

#[test]
fn the_keyboard_reaches_the_tools_of_a_column() {
    let mut window = open();
    window.find(Role::Button, "Remove Tajikistan").focus();
    window.settle();
    window.key(Key::Enter);
    assert_eq!(codes(&window), ["KAZ", "UZB"]);
}

#[test]
fn the_arrows_change_the_year_of_all_columns() {
    let mut window = open();
    window.key(Key::ArrowLeft);
    assert_eq!(window.state().view.year, 2022);
    assert!(!window.names(Role::Button, "Tajikistan, 2022").is_empty());
    window.key(Key::ArrowRight);
    assert_eq!(window.state().view.year, 2023);
}

#[test]
fn two_years_of_one_state_stay_two() {
    let mut window = open();
    let earlier = Column {
        who: state("KAZ"),
        year: Some(2022),
    };
    change(&mut window, CompareChange::Add(earlier.clone()));
    assert_eq!(codes(&window), ["KAZ", "UZB", "TJK", "KAZ@2022"]);
    // The same again changes nothing.
    change(&mut window, CompareChange::Add(earlier));
    assert_eq!(codes(&window).len(), 4);
    assert!(
        !window
            .names(Role::Button, "Kazakhstan, 2022: change")
            .is_empty()
    );
    // The shared year comes to 2022: the two change places.
    window.push(Command::SetYear(2022));
    assert_eq!(codes(&window), ["KAZ", "UZB", "TJK", "KAZ@2023"]);
    assert!(window.state().compare_is_sound());
}

#[test]
fn six_is_the_most_and_all_of_them_are_reached() {
    let mut window = open();
    for code in ["KGZ", "TKM"] {
        let column = Column {
            who: state(code),
            year: None,
        };
        change(&mut window, CompareChange::Add(column));
    }
    for year in [2020, 2021] {
        let column = Column {
            who: state("KAZ"),
            year: Some(year),
        };
        change(&mut window, CompareChange::Add(column));
    }
    assert_eq!(codes(&window).len(), 6);
    assert!(window.shows("6 is the most"));
    assert!(window.has(Role::Button, "Remove Turkmenistan"));
}

#[test]
fn partners_side_by_side() {
    let mut window = open();
    window.click(Role::Link, "Compare partners");
    assert_eq!(window.state().view.compare.compared(), Compared::Partners);
    assert_eq!(codes(&window), ["RUS", "CHN"]);
    for state in ["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Uzbekistan"] {
        let start = format!("China, trade with {state}: ");
        assert!(!window.names(Role::Button, &start).is_empty(), "{start}");
    }
}

#[test]
fn the_columns_are_remembered() {
    let mut window = open();
    change(&mut window, CompareChange::Remove(1));
    change(&mut window, CompareChange::Year(1, Some(2020)));
    window.click(Role::RadioButton, "Own scale");
    let settings = window.state().settings_now();
    let words = ["KAZ", "TJK@2020"].map(str::to_owned).to_vec();
    assert_eq!(settings.view.compare, Some(words));
    assert_eq!(settings.view.own_scale, Some(true));
    let opened = central_asia_atlas::files::built_in().unwrap();
    let again = central_asia_atlas::app::AppState::new(opened, settings, Some(Language::English));
    assert_eq!(again.view.compare, window.state().view.compare);
}

#[test]
fn it_speaks_russian_and_fits_a_small_window() {
    let mut window = Start {
        size: [1024.0, 700.0],
        language: Language::Russian,
        ..Start::default()
    }
    .open();
    window.click(Role::Tab, "Сравнение");
    assert!(window.shows("источник"));
    let start = "Узбекистан, торговля, Китай: ";
    let name = window.names(Role::Button, start).remove(0);
    let rect = window.find(Role::Button, &name).rect();
    assert!(rect.left() > 192.0 && rect.right() < 1024.0, "{rect:?}");
    for node in window.harness.root().children_recursive() {
        if node.accesskit_node().role() == Role::RadioButton {
            assert!(node.rect().right() <= 1024.0);
        }
    }
}

#[test]
fn a_year_of_a_layer_stays_when_the_layer_goes() {
    let mut window = open();
    window.push(Command::SetLayer(Layer::Works));
    let (first, _) = window.state().years();
    let before_all_figures = Column {
        who: state("TKM"),
        year: Some(first),
    };
    change(&mut window, CompareChange::Add(before_all_figures));
    window.push(Command::SetLayer(Layer::Ties));
    assert!(first < window.state().years().0);
    assert_eq!(codes(&window).last(), Some(&format!("TKM@{first}")));
    assert!(window.state().compare_is_sound());
}
