//! What restricts agreements and events is seen, obeyed and taken away in every mode.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::{Measure, Span, trace};
use central_asia_atlas::app::{Command, Mode, Tab};
use central_asia_atlas::model::{ActorId, AgreementStatus, Confidence, Domain, Selection, Vector};
use central_asia_atlas::scene::compare::{CompareLook, CompareScene};
use central_asia_atlas::scene::map::{MapLook, MapScene};
use central_asia_atlas::scene::tokens::{Scheme, Tokens};
use central_asia_atlas::text::Language;
use egui::Key;
use egui::accesskit::Role;
use window::{Start, Window};

const CLEAR: &str = "Clear all (X)";

fn span() -> Span {
    Span {
        from: "2022-01-01".parse().unwrap(),
        to: "2025-12-31".parse().unwrap(),
    }
}

/// One filter of each kind with the name of its chip.
fn filters() -> Vec<(Command, &'static str)> {
    vec![
        (Command::SetSpan(Some(span())), "1 Jan 2022 – 31 Dec 2025 ×"),
        (Command::ToggleDomain(Domain::Energy), "Energy ×"),
        (Command::ToggleDomain(Domain::Trade), "Trade ×"),
        (
            Command::ToggleStatus(AgreementStatus::InForce),
            "in force ×",
        ),
        (
            Command::SetConfidence(Some(Confidence::High)),
            "high only ×",
        ),
    ]
}

fn filtered(size: [f32; 2]) -> Window {
    let mut window = Start {
        size,
        ..Start::default()
    }
    .open();
    window.push(Command::SetMode(Mode::Timeline));
    for (command, _) in filters() {
        window.push(command);
    }
    window
}

#[test]
fn without_filters_there_is_no_strip() {
    let mut window = Window::open();
    for mode in Mode::ALL {
        window.push(Command::SetMode(mode));
        assert!(!window.has(Role::Link, CLEAR), "{mode:?}");
    }
}

#[test]
fn a_filter_of_the_time_line_is_seen_and_taken_away_in_every_mode() {
    for size in [[1440.0, 900.0], [1024.0, 700.0]] {
        for mode in Mode::ALL {
            let mut window = filtered(size);
            window.push(Command::SetMode(mode));
            for (_, name) in filters() {
                let chip = window.find(Role::CheckBox, name).rect();
                assert!(
                    chip.right() <= size[0] && chip.left() >= 0.0,
                    "{mode:?}: {name}"
                );
                window.click(Role::CheckBox, name);
                assert!(!window.has(Role::CheckBox, name), "{mode:?}: {name}");
            }
            assert!(!window.state().is_filtered());
            assert!(!window.has(Role::Link, CLEAR), "{mode:?}");
        }
    }
}

#[test]
fn one_key_and_one_link_clear_all_in_every_mode() {
    for mode in Mode::ALL {
        let mut window = filtered([1440.0, 900.0]);
        window.push(Command::SetMode(mode));
        window.key(Key::X);
        assert!(!window.state().is_filtered(), "{mode:?}: X");
        let mut window = filtered([1440.0, 900.0]);
        window.push(Command::SetMode(mode));
        window.click(Role::Link, CLEAR);
        assert!(!window.state().is_filtered(), "{mode:?}: the link");
    }
}

#[test]
fn a_chip_is_taken_away_from_the_keyboard() {
    let mut window = filtered([1440.0, 900.0]);
    window.push(Command::SetMode(Mode::Compare));
    window.find(Role::CheckBox, "Energy ×").focus();
    window.settle();
    window.key(Key::Enter);
    let domains = &window.state().view.domains;
    assert!(!domains.contains(&Domain::Energy) && domains.contains(&Domain::Trade));
}

#[test]
fn the_strip_stands_on_the_overview_where_the_lists_have_no_chips() {
    let mut window = filtered([1440.0, 900.0]);
    window.push(Command::SetMode(Mode::Explore));
    for tab in Tab::ALL {
        window.push(Command::SetTab(tab));
        assert!(window.has(Role::CheckBox, "Energy ×"), "{tab:?}");
    }
}

#[test]
fn the_chips_speak_russian_and_fit_a_small_window() {
    let mut window = Start {
        size: [1024.0, 700.0],
        language: Language::Russian,
        ..Start::default()
    }
    .open();
    for (command, _) in filters() {
        window.push(command);
    }
    for name in ["Энергетика ×", "Сбросить все (X)"] {
        let found = window.names(Role::CheckBox, name).len() + window.names(Role::Link, name).len();
        assert_eq!(found, 1, "{name}");
    }
}

/// The number that a tab of the panel counts.
fn counted(window: &Window, tab: &str) -> usize {
    let names = window.names(Role::Tab, tab);
    let (_, count) = names[0].split_once(", ").unwrap();
    count.parse().unwrap()
}

#[test]
fn tabs_dots_and_lists_count_what_the_filters_leave() {
    let mut window = Window::open();
    let dots = |window: &Window| {
        let names = window.names(Role::Image, "");
        let dots = names.into_iter().find(|name| name.contains("greements"));
        dots.unwrap()
    };
    let before = (
        counted(&window, "Agreements"),
        counted(&window, "Events"),
        dots(&window),
    );
    window.push(Command::ToggleDomain(Domain::Energy));
    let state = window.state();
    let russia = Some(Vector::Russia.id());
    let filter = state.filter(Some(ActorId::new("KAZ")), russia);
    let document = &state.document;
    let energy =
        central_asia_atlas::analysis::agreements(&document.dataset, &document.index, &filter);
    assert!(!energy.is_empty() && energy.len() < before.0);
    assert_eq!(counted(&window, "Agreements"), energy.len());
    assert!(counted(&window, "Events") < before.1);
    assert_ne!(dots(&window), before.2);
    window.key(Key::X);
    let after = (
        counted(&window, "Agreements"),
        counted(&window, "Events"),
        dots(&window),
    );
    assert_eq!(after, before);
}

#[test]
fn the_map_counts_what_the_filters_leave_and_its_card_says_so() {
    let mut window = Window::open();
    window.push(Command::ToggleDomain(Domain::Energy));
    let state = window.state();
    let filter = state.filter(None, None);
    let say = state.say();
    let look = MapLook {
        selection: Selection::Region,
        partner: Vector::Russia,
        year: 2024,
        back: 0,
        measure: Measure::Agreements,
    };
    let tokens = Tokens::of(Scheme::Light);
    let all = MapScene::new(&say, tokens, &look);
    let some = MapScene::filtered(&say, tokens, &look, &filter);
    for (before, after) in all.states.iter().zip(&some.states) {
        let of = |datum| trace(say.dataset, say.index, datum);
        let (before, found) = (of(&before.datum), of(&after.datum));
        assert!(found.value < before.value, "{:?}", after.datum);
        assert_eq!(found.value, Some(found.rows.len() as f64));
        assert_eq!(after.value, format!("{}", found.rows.len()));
        for place in &found.rows {
            let agreement = &say.dataset.agreements[place.at];
            assert!(agreement.domains.contains(&Domain::Energy));
        }
        assert!(
            say.datum(&after.datum)
                .ends_with("with the filters that are set")
        );
    }
    assert!(
        some.legend
            .subtitle
            .ends_with("with the filters that are set")
    );
    assert!(!all.legend.subtitle.contains("filters"));
    // Figures of trade are over everything.
    let trade = MapLook {
        measure: Measure::Turnover,
        ..look
    };
    let values = |scene: MapScene| scene.states.into_iter().map(|state| state.value);
    let all = MapScene::new(&say, tokens, &trade);
    let some = MapScene::filtered(&say, tokens, &trade, &filter);
    assert!(values(all).eq(values(some)));
}

#[test]
fn the_comparison_counts_what_the_filters_leave() {
    let mut window = Window::open();
    window.push(Command::ToggleDomain(Domain::Energy));
    let state = window.state();
    let (filter, say) = (state.filter(None, None), state.say());
    let tokens = Tokens::of(Scheme::Light);
    for columns in [
        vec![(Selection::State(ActorId::new("KAZ")), 2024)],
        vec![(Selection::Partner(Vector::Russia), 2024)],
    ] {
        let look = CompareLook {
            columns,
            own_scale: false,
            back: 0,
        };
        let all = CompareScene::new(&say, tokens, &look);
        let some = CompareScene::filtered(&say, tokens, &look, &filter);
        let total = |scene: &CompareScene| -> usize {
            scene.columns[0].bars.iter().map(|bar| bar.total).sum()
        };
        assert!(total(&some) > 0 && total(&some) < total(&all));
        if all.is_of_partners() {
            let number = |scene: &CompareScene, at: usize| scene.indicators[at].values[0].number;
            assert_eq!(number(&some, 0), number(&all, 0), "share of trade");
            assert!(number(&some, 1) < number(&all, 1), "running agreements");
            assert!(number(&some, 2) < number(&all, 2), "events");
        }
    }
}
