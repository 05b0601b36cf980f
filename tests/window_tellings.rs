//! Whose figures the bars of trade show, their values in the accessibility tree, and the freight band of the gaps.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail as tests do"
)]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use std::sync::Arc;

use central_asia_atlas::analysis::indices::FreightBand;
use central_asia_atlas::analysis::{Datum, Flow, Measure, Preference, Telling};
use central_asia_atlas::app::{Command, Mode, Tab};
use central_asia_atlas::files::built_in;
use central_asia_atlas::model::{ActorId, Selection, Vector};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

/// Kazakhstan and Russia in 2022: the state gives exports 9,091.4 and imports 17,880.6 million, together 26,972.0;
/// the partner gives 28,000 in all.
fn kazakhstan_in_2022() -> Window {
    let mut window = Window::open();
    window.push(Command::SetYear(2022));
    window
}

fn show(window: &mut Window, state: &str, partner: Vector, telling: Telling) {
    window.push(Command::Select(Selection::State(ActorId::new(state))));
    window.push(Command::ChoosePartner(partner));
    window.push(Command::SetTelling(telling));
}

/// Bars of a year in the accessibility tree.
fn bars(window: &Window, year: i32) -> Vec<String> {
    window.names(Role::Button, &format!("{year}, "))
}

/// Presses Tab until this has the focus.
#[track_caller]
fn tab_to(window: &mut Window, name: &str) {
    for _ in 0..200 {
        window.key(Key::Tab);
        if window.focused().as_deref() == Some(name) {
            return;
        }
    }
    panic!("Tab never reaches {name:?}");
}

#[test]
fn the_tree_of_the_chart_holds_its_values() {
    let mut window = kazakhstan_in_2022();
    let own = [
        "2022, exports, $9.1 bn, Kazakhstan",
        "2022, imports, $17.9 bn, Kazakhstan",
    ];
    assert_eq!(bars(&window, 2022), own);
    window.click(Role::RadioButton, "Russia says");
    assert_eq!(window.state().view.telling, Telling::Partner);
    assert_eq!(bars(&window, 2022), ["2022, trade, $28.0 bn, Russia"]);
    assert_eq!(
        bars(&window, 2021),
        [
            "2021, exports, $7.1 bn, Russia",
            "2021, imports, $18.5 bn, Russia",
        ]
    );
    window.click(Role::RadioButton, "Kazakhstan says");
    assert_eq!(bars(&window, 2022), own);
    window.click(Role::RadioButton, "Both");
    assert_eq!(
        bars(&window, 2022),
        [
            "2022, trade, $27.0 bn, Kazakhstan",
            "2022, trade, $28.0 bn, Russia",
        ]
    );
    // 1,028 of 28,000.
    assert!(window.has(Role::Button, "4 %"));
    window.click(Role::RadioButton, "Best available");
    assert_eq!(window.state().view.telling, Telling::Best);
}

#[test]
fn the_choice_is_made_by_the_keyboard() {
    let mut window = kazakhstan_in_2022();
    tab_to(&mut window, "Both");
    window.key(Key::Enter);
    assert_eq!(window.state().view.telling, Telling::Both);
}

#[test]
fn bars_are_one_stop_of_tab_arrows_travel_and_enter_opens_the_card() {
    let mut window = kazakhstan_in_2022();
    window.push(Command::SetTab(Tab::Trade));
    tab_to(&mut window, "2022, exports, $9.1 bn, Kazakhstan");
    window.key(Key::ArrowRight);
    let imports = "2022, imports, $17.9 bn, Kazakhstan";
    assert_eq!(window.focused().as_deref(), Some(imports));
    window.key(Key::ArrowRight);
    assert!(window.focused().unwrap().starts_with("2023, exports, "));
    window.key(Key::ArrowLeft);
    assert_eq!(window.focused().as_deref(), Some(imports));
    window.key(Key::Enter);
    let card = Datum::Trade {
        reporter: "KAZ".into(),
        partner: "RUS".into(),
        year: 2022,
        flow: Flow::Imports,
        preference: Preference::Default,
    };
    assert_eq!(window.state().view.card.as_ref(), Some(&card));
    // The year stays, and Esc gives the focus back to the bar.
    assert_eq!(window.state().view.year, 2022);
    window.key(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some(imports));
    // Tab leaves all bars at once, Shift+Tab comes back to their one stop.
    window.key(Key::Tab);
    let next = window.focused().unwrap();
    assert!(!next.starts_with("20"), "{next}");
    window.keys(Modifiers::SHIFT, Key::Tab);
    let stop = "2022, exports, $9.1 bn, Kazakhstan";
    assert_eq!(window.focused().as_deref(), Some(stop));
    window.keys(Modifiers::SHIFT, Key::Tab);
    let before = window.focused().unwrap();
    assert!(!before.starts_with("20"), "{before}");
}

#[test]
fn a_screen_reader_opens_the_card_of_the_very_figure() {
    let mut window = kazakhstan_in_2022();
    window.push(Command::SetTelling(Telling::Both));
    window.press(Role::Button, "2022, trade, $28.0 bn, Russia");
    let Some(Datum::Trade {
        flow, preference, ..
    }) = &window.state().view.card
    else {
        panic!("{:?}", window.state().view.card);
    };
    assert_eq!((*flow, *preference), (Flow::Turnover, Preference::Partner));
}

#[test]
fn a_click_on_a_bar_opens_its_card_and_goes_to_its_year() {
    let mut window = Window::open();
    window.push(Command::SetTelling(Telling::Both));
    for (name, preference) in [
        ("2021, trade, $24.6 bn, Kazakhstan", Preference::State),
        ("2021, trade, $25.6 bn, Russia", Preference::Partner),
    ] {
        window.push(Command::SetYear(2019));
        window.push(Command::CloseCard);
        // The pointer falls through the node onto the plot.
        window.click(Role::Button, name);
        let card = Datum::Trade {
            reporter: "KAZ".into(),
            partner: "RUS".into(),
            year: 2021,
            flow: Flow::Turnover,
            preference,
        };
        assert_eq!(window.state().view.card.as_ref(), Some(&card));
        assert_eq!(window.state().view.year, 2021);
    }
}

#[test]
fn a_one_sided_pair_says_who_has_not_reported_and_offers_the_other_side() {
    let mut window = Window::open();
    window.push(Command::SetYear(2020));
    show(&mut window, "TKM", Vector::Russia, Telling::Both);
    // Russia's 320.7 and 649.5 million, and nothing of Turkmenistan's.
    assert_eq!(bars(&window, 2020), ["2020, trade, $970 m, Russia"]);
    assert!(window.shows("2020: Turkmenistan has not reported; Russia reports $970 m"));
    window.push(Command::SetTelling(Telling::State));
    assert_eq!(window.names(Role::Button, "20"), Vec::<String>::new());
    assert!(window.shows("Turkmenistan has reported no trade with Russia in any year."));
    window.click(Role::Link, "Show instead: Russia says");
    assert_eq!(window.state().view.telling, Telling::Partner);
    assert_eq!(bars(&window, 2020).len(), 2);
}

#[test]
fn the_strip_under_the_time_line_follows_the_choice() {
    let mut window = kazakhstan_in_2022();
    window.push(Command::SetTelling(Telling::Both));
    window.push(Command::SetMode(Mode::Timeline));
    let years = window.names(Role::Button, "2022: ");
    assert_eq!(
        years,
        [
            "2022: Kazakhstan: exports $9.1 bn, imports $17.9 bn, total $27.0 bn; \
             Russia: total $28.0 bn; gap 4 %"
        ]
    );
}

#[test]
fn where_names_are_too_long_a_menu_takes_the_place_of_the_switch() {
    let start = Start {
        size: [1024.0, 700.0],
        ..Start::default()
    };
    let mut window = start.open();
    // In the small window the short names stand side by side.
    show(&mut window, "TKM", Vector::UnitedStates, Telling::Best);
    assert!(window.has(Role::RadioButton, "Best"));
    assert!(window.has(Role::RadioButton, "Turkmenistan"));
    // Another dataset may have a longer name.
    let mut opened = built_in().unwrap();
    let dataset = Arc::make_mut(&mut opened.dataset);
    let mut actors = dataset.actors.iter_mut();
    let state = actors.find(|actor| actor.id.as_str() == "TKM").unwrap();
    let long = "Republic of Turkmenistan on the Caspian Sea".to_owned();
    state.names.insert("en".to_owned(), long);
    window.push(Command::Opened(Box::new(Ok(opened))));
    show(&mut window, "TKM", Vector::UnitedStates, Telling::Best);
    assert!(!window.has(Role::RadioButton, "Both"));
    window.click(Role::Button, "Whose figures: Best available");
    window.click(Role::RadioButton, "Both");
    assert_eq!(window.state().view.telling, Telling::Both);
}

#[test]
fn the_freight_band_is_set_on_the_map() {
    let mut window = Window::open();
    window.push(Command::SetYear(2021));
    window.push(Command::SetMeasure(Measure::MirrorGap));
    // 25,630.7 less 24,624.3 of 25,630.7 is 4 %; exports 7,018.7 there, 18,495.5 back: the band runs from
    // 5 % × 7,018.7 − 8 % × 18,495.5 = −1,128.7 to 8 % × 7,018.7 − 5 % × 18,495.5 = −363.3 million.
    let says = |window: &Window| {
        let node = window.find(Role::Button, "Kazakhstan");
        node.accesskit_node().description().unwrap()
    };
    let told = says(&window);
    assert!(
        told.contains("Freight of 5–8 % can make a gap from −4 % to −1 %; beyond it +5 % remain."),
        "{told}"
    );
    window.click(Role::Button, "Freight 5–8 %");
    window.click(Role::RadioButton, "Freight of at most 6 %");
    let band = |window: &Window| window.state().view.freight.to_pct();
    assert_eq!(band(&window), [5, 6]);
    // The lower end takes the upper one along.
    window.click(Role::RadioButton, "Freight of at least 7 %");
    assert_eq!(band(&window), [7, 7]);
    assert!(
        says(&window).contains("Freight of 7 % "),
        "{}",
        says(&window)
    );
    assert!(window.has(Role::Button, "Freight 7 %"));
}

#[test]
fn the_card_of_a_gap_and_the_index_use_the_same_band() {
    let mut window = Window::open();
    window.push(Command::SetFreight(FreightBand::of_pct([6, 7]).unwrap()));
    let (reporter, partner) = (ActorId::new("KAZ"), ActorId::new("RUS"));
    window.push(Command::ShowCard(Box::new(Datum::Gap {
        reporter: reporter.clone(),
        partner: partner.clone(),
        year: 2021,
    })));
    assert!(window.shows("Freight of 6–7 % can make a gap"));
    window.push(Command::ShowCard(Box::new(Datum::Index {
        kind: central_asia_atlas::analysis::indices::IndexKind::MirrorExports,
        reporter,
        partner: Some(partner),
        year: 2021,
    })));
    // Exports of 7,018.7 by the state, 7,135.2 by the partner: 116.5 million, where freight were 421 to 491.
    assert!(window.shows(
        "less the exporter’s is $116 m, of which freight of 6–7 % can be $421 m to $491 m."
    ));
    assert!(window.shows("The exporter reports more: the gap is below the freight."));
}
