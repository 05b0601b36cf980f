//! The time line: lanes, events, bands, the brush, filters that all lists share.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::Span;
use central_asia_atlas::analysis::timeline::{Group, Lanes};
use central_asia_atlas::app::{Command, Mode, Record, Tab};
use central_asia_atlas::model::{AgreementStatus, Selection};
use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, pos2};
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

fn open() -> Window {
    let mut window = Window::open();
    window.push(Command::Select(Selection::Region));
    window.click(Role::Tab, "Timeline");
    window
}

fn day(text: &str) -> central_asia_atlas::model::PartialDate {
    text.parse().unwrap()
}

#[test]
fn every_agreement_with_a_date_is_in_the_tree_with_date_and_status() {
    let window = open();
    assert_eq!(window.state().view.mode, Mode::Timeline);
    let name = "Second Russia–Central Asia summit communiqué";
    let marks = window.names(Role::ListItem, "");
    let dataset = &window.state().document.dataset;
    // Each agreement of one of the five stands there at least once.
    let region = window.state().filter(None, None);
    let all =
        central_asia_atlas::analysis::agreements(dataset, &window.state().document.index, &region);
    for at in all {
        let title = &dataset.agreements[at].title;
        assert!(
            marks.iter().any(|mark| mark.starts_with(title.as_str())),
            "{title} is not there ({name})"
        );
    }
}

#[test]
fn lanes_of_partners_states_and_subjects() {
    let mut window = open();
    assert!(window.has(Role::ListBox, "Russia: 130 agreements"));
    window.push(Command::SetLanes(Lanes::States));
    assert_eq!(window.names(Role::ListBox, "Kazakhstan: ").len(), 1);
    window.push(Command::SetLanes(Lanes::Domains));
    assert_eq!(window.names(Role::ListBox, "Energy: ").len(), 1);
}

#[test]
fn the_keyboard_goes_through_a_lane_and_opens_a_record() {
    let mut window = open();
    window.find(Role::ListBox, "Russia: 130 agreements").focus();
    window.settle();
    assert!(window.focused().unwrap().contains("Alma-Ata Declaration"));
    window.key(Key::ArrowRight);
    let second = window.focused().unwrap();
    assert!(!second.contains("Alma-Ata"), "{second}");
    window.key(Key::ArrowLeft);
    window.key(Key::Enter);
    let records = &window.state().view.records;
    let Some(Record::Agreement(id)) = records.last() else {
        panic!("{records:?}");
    };
    assert_eq!(id.as_str(), "cis-1991-alma-ata-declaration");
    // The panel opens beside the time line; Esc closes the record and leaves the time line open.
    assert!(window.shows("Alma-Ata Declaration"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.mode, Mode::Timeline);
    assert!(window.state().view.records.is_empty());
}

#[test]
fn a_drag_on_the_axis_filters_every_list() {
    let mut window = open();
    let axis = window.names(Role::Slider, "Time axis").remove(0);
    let rect = window.find(Role::Slider, &axis).rect();
    let y = rect.center().y;
    let from = pos2(rect.left() + rect.width() * 0.9, y);
    let to = pos2(rect.left() + rect.width() * 0.95, y);
    window.harness.drag_at(from);
    window.harness.hover_at(to);
    window.harness.run();
    window.harness.drop_at(to);
    window.settle();
    let span = window.state().view.span.unwrap();
    assert!(span.from < span.to, "{span:?}");
    assert!(window.shows("agreements"));
    // The lists of the panel are restricted to the same span.
    window.push(Command::SetMode(Mode::Explore));
    window.push(Command::SetTab(Tab::Agreements));
    let dataset = window.state().document.dataset.clone();
    for agreement in &dataset.agreements {
        let inside = agreement
            .signed
            .is_some_and(|date| span.holds(date.as_years()));
        let listed = window.names(Role::Button, &format!("{}. ", agreement.title));
        assert!(inside || listed.is_empty(), "{}", agreement.title);
    }
    // One key shows all again.
    window.key(Key::X);
    assert_eq!(window.state().view.span, None);
}

#[test]
fn esc_takes_the_span_before_it_leaves_the_time_line() {
    let mut window = open();
    let span = Span {
        from: day("2022-10-14"),
        to: day("2025-10-09"),
    };
    window.push(Command::SetSpan(Some(span)));
    assert!(window.shows("14 Oct 2022 – 9 Oct 2025"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.span, None);
    window.key(Key::Escape);
    assert_eq!(window.state().view.mode, Mode::Explore);
}

#[test]
fn a_shape_filters_its_domains_in_all_views() {
    let mut window = open();
    window.click(Role::CheckBox, "Energy");
    assert!(window.state().is_group_chosen(Group::Energy));
    let all = 130;
    let shown = window.names(Role::ListBox, "Russia: ").remove(0);
    let count: usize = shown
        .trim_start_matches("Russia: ")
        .split(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(count > 0 && count < all, "{shown}");
    window.push(Command::ToggleStatus(AgreementStatus::Expired));
    let fewer = window.names(Role::ListBox, "Russia: ").remove(0);
    assert_ne!(fewer, shown);
    window.key(Key::X);
    assert!(window.has(Role::ListBox, "Russia: 130 agreements"));
}

#[test]
fn the_wheel_zooms_and_the_switch_shows_the_last_years() {
    let mut window = open();
    let (first, last) =
        central_asia_atlas::analysis::timeline::reach(&window.state().document.dataset);
    window.click(Role::RadioButton, "3 years");
    assert_eq!(window.state().view.window, Some((last - 3.0, last)));
    window.click(Role::RadioButton, "All");
    assert_eq!(window.state().view.window, None);
    window.harness.hover_at(pos2(900.0, 320.0));
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, 120.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    window.settle();
    let (from, to) = window.state().view.window.unwrap();
    assert!(first <= from && to <= last && to - from < last - first);
}

#[test]
fn a_click_on_a_mark_opens_it() {
    let mut window = open();
    let dot = window
        .names(Role::ListItem, "Treaty on a Nuclear-Weapon-Free")
        .remove(0);
    let at = window.find(Role::ListItem, &dot).rect().center();
    window.harness.hover_at(at);
    window.settle();
    // The card under the pointer says what the mark is.
    assert!(window.shows("Click to open"));
    for pressed in [true, false] {
        window.harness.event(egui::Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    window.settle();
    assert!(matches!(
        window.state().view.records.last(),
        Some(Record::Agreement(_))
    ));
}

#[test]
fn membership_bands_say_who_left_and_who_was_suspended() {
    let window = open();
    assert!(window.shows("Uzbekistan suspended"));
    assert!(window.shows("Uzbekistan left"));
    assert!(window.shows("All but Turkmenistan"));
}

#[test]
fn it_speaks_russian_and_fits_a_small_window() {
    let mut window = Start {
        size: [1024.0, 700.0],
        language: central_asia_atlas::text::Language::Russian,
        ..Start::default()
    }
    .open();
    window.click(Role::Tab, "Хроника");
    assert!(window.shows("соглашений"));
    for node in window.harness.root().children_recursive() {
        if node.accesskit_node().role() == Role::RadioButton {
            assert!(node.rect().right() <= 1024.0);
        }
    }
}
