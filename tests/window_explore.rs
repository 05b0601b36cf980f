//! Looking around: countries, partners, years, colouring, agreements, sources.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::indices::IndexKind;
use central_asia_atlas::analysis::{Datum, Measure, trace};
use central_asia_atlas::app::{Command, MapMode, Record, Tab};
use central_asia_atlas::model::{ActorId, Domain, Selection, Vector};
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

const STATES: [(&str, &str); 5] = [
    ("KAZ", "Kazakhstan"),
    ("KGZ", "Kyrgyzstan"),
    ("TJK", "Tajikistan"),
    ("TKM", "Turkmenistan"),
    ("UZB", "Uzbekistan"),
];

const PARTNERS: [(Vector, &str); 6] = [
    (Vector::Russia, "Russia"),
    (Vector::China, "China"),
    (Vector::Eu, "EU"),
    (Vector::UnitedStates, "United States"),
    (Vector::Gulf, "Gulf"),
    (Vector::Turkiye, "Türkiye"),
];

fn state(code: &str) -> Selection {
    Selection::State(ActorId::new(code))
}

#[track_caller]
fn toggled(window: &Window, role: Role, name: &str) -> bool {
    let node = window.find(role, name);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

/// The name of the first agreement in the panel, as its entry says it.
fn first_entry(window: &Window, title: &str) -> String {
    let names = window.names(Role::Button, title);
    names.first().unwrap().clone()
}

#[test]
fn a_first_start_shows_kazakhstan_and_russia() {
    let window = Window::open();
    let view = &window.state().view;
    assert_eq!(view.selection, state("KAZ"));
    assert_eq!(view.partner, Vector::Russia);
    assert_eq!(view.map, MapMode::Schematic);
    assert!(toggled(&window, Role::Button, "Kazakhstan"));
    assert!(!toggled(&window, Role::Button, "Uzbekistan"));
}

#[test]
fn states_are_found_by_name_and_chosen_by_a_click_on_their_label() {
    for map in [MapMode::Schematic, MapMode::Geographic] {
        let mut window = Window::open();
        window.push(Command::SetMapMode(map));
        for (code, name) in STATES.into_iter().rev() {
            window.click(Role::Button, name);
            assert_eq!(window.state().view.selection, state(code), "{map:?}");
            assert!(toggled(&window, Role::Button, name));
        }
    }
}

#[test]
fn partners_are_found_by_name_and_chosen_by_a_click() {
    for map in [MapMode::Schematic, MapMode::Geographic] {
        let mut window = Window::open();
        window.push(Command::SetMapMode(map));
        for (vector, name) in PARTNERS.into_iter().rev() {
            window.click(Role::Button, name);
            let view = &window.state().view;
            assert_eq!(view.partner, vector, "{map:?}: {name}");
            assert_eq!(view.selection, state("KAZ"), "{map:?}: {name}");
        }
    }
}

#[test]
fn in_a_small_window_every_state_and_partner_can_be_clicked() {
    for map in [MapMode::Schematic, MapMode::Geographic] {
        let mut window = Start {
            size: [1024.0, 700.0],
            ..Start::default()
        }
        .open();
        window.push(Command::SetMapMode(map));
        for (vector, name) in PARTNERS.into_iter().rev() {
            window.click(Role::Button, name);
            assert_eq!(window.state().view.partner, vector, "{map:?}: {name}");
        }
        for (code, name) in STATES.into_iter().rev() {
            window.click(Role::Button, name);
            assert_eq!(window.state().view.selection, state(code), "{map:?}");
        }
    }
}

#[test]
fn a_second_click_on_a_partner_opens_its_page() {
    let mut window = Window::open();
    window.click(Role::Button, "China");
    assert_eq!(window.state().view.selection, state("KAZ"));
    window.click(Role::Button, "China");
    let view = &window.state().view;
    assert_eq!(view.selection, Selection::Partner(Vector::China));
    assert!(
        window.shows("States"),
        "the tab of partners lists the states"
    );
}

#[test]
fn with_no_state_selected_one_click_on_a_partner_opens_its_page() {
    let mut window = Window::open();
    window.push(Command::Select(Selection::Region));
    window.click(Role::Button, "Gulf");
    let view = &window.state().view;
    assert_eq!(view.selection, Selection::Partner(Vector::Gulf));
}

#[test]
fn escape_goes_back_one_step_at_a_time() {
    let mut window = Window::open();
    let id = window.state().document.dataset.agreements[0].id.clone();
    window.push(Command::OpenRecord(Record::Agreement(id)));
    window.key(Key::Escape);
    assert!(window.state().view.records.is_empty());
    assert_eq!(window.state().view.selection, state("KAZ"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.selection, Selection::Region);
    window.key(Key::Escape);
    assert_eq!(window.state().view.selection, Selection::Region);
}

#[test]
fn tab_reaches_the_countries_arrows_travel_enter_selects() {
    let mut window = Window::open();
    window.push(Command::Select(Selection::Region));
    for _ in 0..200 {
        window.key(Key::Tab);
        if window.focused().as_deref() == Some("Kazakhstan") {
            break;
        }
    }
    assert_eq!(window.focused().as_deref(), Some("Kazakhstan"));
    window.key(Key::ArrowDown);
    let below = window.focused().unwrap();
    let found = STATES.iter().find(|(_, name)| *name == below);
    let (code, _) = found.expect("below Kazakhstan lies another of the five");
    assert_ne!(*code, "KAZ");
    window.key(Key::Enter);
    assert_eq!(window.state().view.selection, state(code));
}

#[test]
fn the_year_follows_slider_and_keys() {
    let mut window = Window::open();
    let (first, last) = window.state().years();
    window
        .find(Role::Slider, "Year")
        .set_value_accesskit(2021.0);
    window.settle();
    assert_eq!(window.state().view.year, 2021);
    window.find(Role::Slider, "Year").increment_accesskit();
    window.settle();
    assert_eq!(window.state().view.year, 2022);
    window.find(Role::Slider, "Year").decrement_accesskit();
    window.settle();
    assert_eq!(window.state().view.year, 2021);
    window.key(Key::CloseBracket);
    assert_eq!(window.state().view.year, 2022);
    window.key(Key::OpenBracket);
    window.key(Key::OpenBracket);
    assert_eq!(window.state().view.year, 2020);
    for _ in first..=last {
        window.key(Key::OpenBracket);
    }
    assert_eq!(window.state().view.year, first);
}

#[test]
fn a_click_on_the_rail_goes_to_the_year_under_it() {
    let mut window = Window::open();
    let (first, last) = window.state().years();
    let rail = window.find(Role::Slider, "Year").rect();
    for (x, year) in [(rail.left() + 2.0, first), (rail.right() - 2.0, last)] {
        let at = egui::pos2(x, rail.center().y);
        window.harness.drag_at(at);
        window.harness.drop_at(at);
        window.settle();
        assert_eq!(window.state().view.year, year);
    }
}

#[test]
fn a_tap_that_ends_in_the_frame_it_began_sets_the_year() {
    let mut window = Window::open();
    let rail = window.find(Role::Slider, "Year").rect();
    let (first, last) = window.state().years();
    // On the rail, then on the numbers below it.
    for (x, y, year) in [
        (rail.left() + 2.0, rail.center().y, first),
        (rail.right() - 2.0, rail.bottom() + 12.0, last),
    ] {
        let pos = egui::pos2(x, y);
        window.harness.hover_at(pos);
        window.harness.step();
        let button = |pressed| egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        let events = &mut window.harness.input_mut().events;
        events.extend([button(true), button(false)]);
        window.harness.step();
        window.settle();
        assert_eq!(window.state().view.year, year);
    }
}

#[test]
fn with_reduced_motion_the_maps_change_at_once() {
    let mut window = Window::open();
    window.click(Role::RadioButton, "Geographic");
    assert_eq!(window.state().view.map, MapMode::Geographic);
    assert!(toggled(&window, Role::RadioButton, "Geographic"));
    window.key(Key::M);
    assert_eq!(window.state().view.map, MapMode::Schematic);
}

#[test]
fn the_slide_between_the_maps_moves_and_ends() {
    let mut window = Start {
        reduced_motion: false,
        step: 0.1,
        ..Start::default()
    }
    .open();
    let place = |window: &Window| window.find(Role::Button, "Türkiye").rect().center();
    let land = |window: &Window| window.find(Role::Button, "Kazakhstan").rect().center();
    let before = (place(&window), land(&window));
    window.harness.key_press(Key::M);
    window.harness.run_steps(2);
    let mut places = vec![land(&window)];
    for _ in 0..3 {
        window.harness.step();
        places.push(land(&window));
    }
    places.dedup();
    assert!(places.len() > 2, "it stood at {places:?}");
    window.settle();
    let after = land(&window);
    assert_ne!(before.1, after);
    window.harness.run_steps(3);
    assert_eq!(land(&window), after);
    window.key(Key::M);
    assert_eq!((place(&window), land(&window)), before);
}

#[test]
fn at_rest_no_frame_is_asked_for() {
    let mut window = Window::open();
    window.settle();
    assert_eq!(window.harness.run(), 1);
    let root = window.harness.output().viewport_output.values().next();
    let delay = root.unwrap().repaint_delay;
    assert!(delay > std::time::Duration::from_hours(1), "{delay:?}");
}

#[test]
fn playing_goes_through_the_years_and_stops_at_the_last() {
    let mut window = Window::open();
    let (_, last) = window.state().years();
    window.push(Command::SetYear(last - 2));
    window.key(Key::Space);
    assert!(window.state().view.playing);
    // A step is a quarter of a second.
    for _ in 0..20 {
        window.settle();
    }
    assert_eq!(window.state().view.year, last);
    assert!(!window.state().view.playing);
}

/// Chooses a measure in the list, as a screen reader does.
#[track_caller]
fn colour_by(window: &mut Window, name: &str) {
    let button = window.names(Role::Button, "Colour by: ").remove(0);
    window.click(Role::Button, &button);
    window.press(Role::RadioButton, name);
}

#[test]
fn the_menu_of_colourings_colours() {
    let mut window = Window::open();
    let measures = [
        (Measure::Exports, "exports"),
        (Measure::Imports, "imports"),
        (Measure::Balance, "balance"),
        (Measure::Share, "share of trade"),
        (Measure::GdpShare, "trade as share of GDP"),
        (Measure::Growth, "growth"),
        (Measure::MirrorGap, "mirror gap"),
        (Measure::Agreements, "agreements"),
        (Measure::Events, "events"),
        (Measure::Turnover, "trade"),
    ];
    for (measure, name) in measures {
        let (first, rest) = name.split_at(1);
        colour_by(&mut window, &format!("{}{rest}", first.to_uppercase()));
        assert_eq!(window.state().view.measure, measure);
        assert!(window.has(Role::Button, &format!("Colour by: {name}")));
        assert!(!window.has(Role::TextInput, "Find a measure"), "still open");
    }
}

#[test]
fn every_measure_of_the_list_can_be_chosen_and_says_something() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    window.click(Role::Button, "Colour by: trade");
    let names = window.names(Role::RadioButton, "");
    window.key(Key::Escape);
    let names: Vec<String> = names
        .into_iter()
        .filter(|name| name != "Schematic" && name != "Geographic")
        .collect();
    assert!(names.len() > 50, "{names:?}");
    for name in &names {
        colour_by(&mut window, name);
        let id = window.state().view.measure.id();
        let node = window.find(Role::Button, "Kazakhstan");
        let says = node.accesskit_node().description().unwrap();
        let (title, rest) = says.split_once('\n').unwrap();
        assert!(title.contains("2023: "), "{id}: {says}");
        assert!(!rest.is_empty(), "{id}: no source and no reason");
    }
}

#[test]
fn values_of_indicators_are_read_off_the_map() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    let says = |window: &Window, name: &str| {
        let node = window.find(Role::Button, name);
        node.accesskit_node().description().unwrap()
    };
    colour_by(&mut window, "GDP per head");
    let kazakhstan = says(&window, "Kazakhstan");
    let first = "GDP per head, 2023: $12,859\nPublished by ";
    assert!(kazakhstan.starts_with(first), "{kazakhstan}");
    colour_by(&mut window, "Money transfers by sending country");
    let title = "Money transfers by sending country: Russia, 2023: ";
    let uzbekistan = says(&window, "Uzbekistan");
    assert!(uzbekistan.starts_with(title), "{uzbekistan}");
    // The partner changes what is read, not the measure.
    window.push(Command::ChoosePartner(Vector::China));
    let uzbekistan = says(&window, "Uzbekistan");
    let none = "Money transfers by sending country: China, 2023: not reported\nNo figure";
    assert!(uzbekistan.starts_with(none), "{uzbekistan}");
}

#[test]
fn a_measure_is_found_by_typing() {
    let mut window = Window::open();
    window.click(Role::Button, "Colour by: trade");
    assert_eq!(window.focused().as_deref(), Some("Find a measure"));
    window
        .harness
        .event(egui::Event::Text("uranium".to_owned()));
    window.settle();
    assert!(window.has(Role::RadioButton, "Uranium mine output"));
    assert!(!window.has(Role::RadioButton, "Exports"));
    window.key(Key::ArrowDown);
    assert_eq!(window.focused().as_deref(), Some("Uranium mine output"));
    window.key(Key::ArrowDown);
    assert_eq!(
        window.focused().as_deref(),
        Some("Share of world uranium output")
    );
    window.key(Key::Enter);
    let id = "indicator:uranium_world_share_pct";
    assert_eq!(window.state().view.measure.id(), id);
    // Enter in the field takes the first that was found; the list opens anew.
    window.click(Role::Button, "Colour by: Share of world uranium output");
    assert!(window.has(Role::RadioButton, "Exports"));
    window
        .harness
        .event(egui::Event::Text("IMPORTS".to_owned()));
    window.settle();
    window.key(Key::Enter);
    assert_eq!(window.state().view.measure, Measure::Imports);
    window.click(Role::Button, "Colour by: imports");
    window
        .harness
        .event(egui::Event::Text("no such".to_owned()));
    window.settle();
    assert!(window.shows("No measure has this in its name"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.measure, Measure::Imports);
}

#[test]
fn the_map_says_what_it_is_coloured_by() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    let node = window.find(Role::Button, "Kazakhstan");
    let says = node.accesskit_node().description().unwrap();
    assert!(says.starts_with("Trade with Russia, 2023: $"), "{says}");
    assert!(says.contains("Statistics of Kazakhstan"), "{says}");
    assert!(says.lines().count() >= 3, "no source: {says}");
}

#[test]
fn chips_of_domains_filter_the_agreements() {
    let mut window = Window::open();
    window.push(Command::SetTab(Tab::Agreements));
    let titles = |window: &Window| {
        let dataset = &window.state().document.dataset;
        let all = window.names(Role::Button, "");
        let shown = dataset.agreements.iter().filter(|agreement| {
            let start = format!("{}. ", agreement.title);
            all.iter().any(|name| name.starts_with(&start))
        });
        shown.cloned().collect::<Vec<_>>()
    };
    let before = titles(&window).len();
    window.press(Role::CheckBox, "Energy");
    assert!(window.state().view.domains.contains(&Domain::Energy));
    let energy = titles(&window);
    assert!(!energy.is_empty() && energy.len() < before);
    for agreement in &energy {
        let domains = &agreement.domains;
        assert!(domains.contains(&Domain::Energy), "{}", agreement.title);
    }
    window.press(Role::CheckBox, "Security");
    assert!(
        titles(&window).len() > energy.len(),
        "two domains show more"
    );
    window.press(Role::CheckBox, "All");
    assert_eq!(titles(&window).len(), before);
    window.press(Role::CheckBox, "Only with Russia ×");
    assert!(titles(&window).len() > before);
}

#[test]
fn an_agreement_leads_to_its_sources_and_their_pages() {
    let mut window = Window::open();
    window.press(Role::Tab, &window.names(Role::Tab, "Agreements")[0].clone());
    assert_eq!(window.state().view.tab, Tab::Agreements);
    let dataset = window.state().document.dataset.clone();
    let all = window.names(Role::Button, "");
    let agreement = dataset.agreements.iter().find(|agreement| {
        let start = format!("{}. ", agreement.title);
        all.iter().any(|name| name.starts_with(&start))
    });
    let agreement = agreement.expect("the tab lists agreements");
    let entry = first_entry(&window, &format!("{}. ", agreement.title));
    window.press(Role::Button, &entry);
    let open = Record::Agreement(agreement.id.clone());
    assert_eq!(window.state().view.records, [open]);
    assert!(window.shows(&agreement.summary));
    assert!(window.shows("Signed") && window.shows("Parties"));

    let source = dataset.source(&agreement.sources[0]).unwrap();
    let entry = first_entry(&window, &format!("{}. ", source.title));
    window.press(Role::Button, &entry);
    let open = Record::Source(source.id.clone());
    assert_eq!(window.state().view.records.last(), Some(&open));
    assert!(window.shows(&source.publisher));
    let url = source.url.clone().unwrap();
    assert!(window.shows(&url));
    window.handed_out();
    window.click(Role::Button, "Open in browser");
    window.click(Role::Button, "Copy address");
    assert_eq!(window.handed_out(), [url.clone(), url]);
    assert!(window.shows("Copied"));

    window.click(Role::Button, "Back");
    window.click(Role::Button, "Back");
    assert!(window.state().view.records.is_empty());
    assert_eq!(window.state().view.tab, Tab::Agreements);
}

#[test]
fn a_party_of_an_agreement_leads_to_its_page() {
    let mut window = Window::open();
    let dataset = window.state().document.dataset.clone();
    let agreement = dataset.agreements.iter().find(|agreement| {
        let parties = &agreement.parties;
        parties.len() == 2
            && parties.iter().any(|p| p.as_str() == "UZB")
            && parties.iter().any(|p| p.as_str() == "CHN")
    });
    let id = agreement.unwrap().id.clone();
    window.push(Command::OpenRecord(Record::Agreement(id)));
    window.click(Role::Link, "China");
    assert_eq!(
        window.state().view.selection,
        Selection::Partner(Vector::China)
    );
}

#[test]
fn an_event_opens() {
    let mut window = Window::open();
    window.push(Command::SetTab(Tab::Events));
    let dataset = window.state().document.dataset.clone();
    let all = window.names(Role::Button, "");
    let event = dataset.events.iter().find(|event| {
        let start = format!("{}. ", event.title);
        all.iter().any(|name| name.starts_with(&start))
    });
    let event = event.expect("the tab lists events");
    let entry = first_entry(&window, &format!("{}. ", event.title));
    window.press(Role::Button, &entry);
    assert!(window.shows(&event.summary));
    for field in ["Date", "Place", "Status", "Took part"] {
        assert!(window.texts().iter().any(|text| text == field), "{field}");
    }
    window.key(Key::Escape);
    assert_eq!(window.state().view.tab, Tab::Events);
}

/// Texts that name a sum of nothing.
fn zeros(window: &Window) -> Vec<String> {
    let zero = |text: &String| {
        let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '$'));
        let words: Vec<&str> = words.collect();
        words
            .iter()
            .any(|word| ["$0", "$0.0", "$0.00"].contains(word))
    };
    window.texts().into_iter().filter(zero).collect()
}

#[test]
fn who_has_not_published_is_named_and_nothing_becomes_a_zero() {
    for (code, name) in [("TJK", "Tajikistan"), ("TKM", "Turkmenistan")] {
        for year in [2021, 2025] {
            let mut window = Window::open();
            window.push(Command::Select(state(code)));
            window.push(Command::SetYear(year));
            for (vector, partner) in PARTNERS {
                window.push(Command::ChoosePartner(vector));
                let say = format!("{name}, {partner}, {year}");
                assert_eq!(zeros(&window), Vec::<String>::new(), "{say}");
                let node = window.find(Role::Button, name);
                let says = node.accesskit_node().description().unwrap();
                if says.contains("not reported") {
                    let why = [
                        "has not published",
                        "has published a figure",
                        "there are only",
                        "only the growth",
                    ];
                    assert!(why.iter().any(|why| says.contains(why)), "{say}: {says}");
                } else {
                    let whose = [
                        "Statistics of",
                        "Partner’s statistics",
                        "International body",
                        "Reported by",
                        "Sum over",
                    ];
                    assert!(
                        whose.iter().any(|whose| says.contains(whose)),
                        "{say}: {says}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_partners_page_names_the_states_without_figures() {
    let mut window = Window::open();
    let (first, last) = window.state().years();
    let mut without = 0;
    for year in first..=last {
        window.push(Command::SetYear(year));
        for (vector, partner) in PARTNERS {
            window.push(Command::Select(Selection::Partner(vector)));
            let texts = window.texts();
            for (_, name) in STATES {
                if !window.has(Role::Button, &format!("{name}: not reported")) {
                    continue;
                }
                without += 1;
                let why = |text: &String| {
                    let year = year.to_string();
                    text.contains(name) && text.contains(&year) && text.ends_with('.')
                };
                assert!(
                    texts.iter().any(why),
                    "{name}, {partner}, {year}: {texts:#?}"
                );
            }
            assert_eq!(zeros(&window), Vec::<String>::new(), "{partner}, {year}");
        }
    }
    assert!(without > 0, "some pair lacks a figure in some year");
}

#[test]
fn a_disc_says_whose_trade_it_stands_for() {
    let mut window = Window::open();
    for (selection, who) in [
        (Selection::Region, "Central Asia"),
        (Selection::Partner(Vector::Russia), "Central Asia"),
        (state("UZB"), "Uzbekistan"),
    ] {
        window.push(Command::Select(selection));
        window.push(Command::SetYear(2023));
        let node = window.find(Role::Button, "China");
        let says = node.accesskit_node().description().unwrap();
        assert!(says.starts_with(&format!("Trade of {who}: ")), "{says}");
    }
}

#[test]
fn sources_beyond_the_second_are_counted() {
    let mut window = Window::open();
    window.push(Command::Select(Selection::Region));
    let node = window.find(Role::Button, "China");
    let says = node.accesskit_node().description().unwrap();
    assert!(says.contains(" and ") && says.ends_with(" more"), "{says}");
}

#[test]
fn the_region_has_a_page() {
    let mut window = Window::open();
    window.push(Command::Select(Selection::Region));
    assert!(window.shows("Central Asia"));
    assert!(window.shows("Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan"));
    for tab in Tab::ALL {
        window.push(Command::SetTab(tab));
        assert_eq!(zeros(&window), Vec::<String>::new(), "{tab:?}");
    }
    let node = window.find(Role::Button, "China");
    let says = node.accesskit_node().description().unwrap();
    assert!(says.starts_with("Trade of Central Asia: $"), "{says}");
    assert!(
        says.contains(" of 5 states") || says.contains("of China"),
        "{says}"
    );
}

#[test]
fn a_click_on_the_bars_goes_to_the_partner_and_back_to_the_state() {
    let mut window = Window::open();
    let china = window.names(Role::Button, "China ");
    window.click(Role::Button, &china[0].clone());
    assert_eq!(window.state().view.partner, Vector::China);
    window.push(Command::Select(Selection::Partner(Vector::China)));
    let row = window.names(Role::Button, "Uzbekistan: ");
    window.click(Role::Button, &row[0].clone());
    assert_eq!(window.state().view.selection, state("UZB"));
}

#[test]
fn the_partner_of_the_bars_is_chosen_from_a_menu() {
    let mut window = Window::open();
    window.click(Role::Button, "Trade with Russia");
    window.click(Role::RadioButton, "Türkiye");
    assert_eq!(window.state().view.partner, Vector::Turkiye);
    assert_eq!(window.state().view.selection, state("KAZ"));
    assert!(window.has(Role::Button, "Trade with Türkiye"));
}

#[test]
fn zoom_buttons_move_the_labels_and_fit_brings_them_back() {
    let mut window = Window::open();
    let place = |window: &Window| window.find(Role::Button, "Tajikistan").rect().center();
    let home = place(&window);
    window.click(Role::Button, "Closer");
    window.settle();
    assert_ne!(place(&window), home);
    window.click(Role::Button, "Further away");
    window.click(Role::Button, "Whole map");
    window.settle();
    assert_eq!(place(&window), home);
}

#[test]
fn an_index_is_read_in_the_panel_and_its_card_shows_the_formula() {
    let mut window = Window::open();
    window.push(Command::SetTab(Tab::Partners));
    window.push(Command::SetYear(2023));
    assert!(window.shows("Indices"));
    assert!(window.shows("with Russia"));
    assert!(window.shows("Number of equal partners"));
    let datum = Datum::Index {
        kind: IndexKind::EqualPartners,
        reporter: ActorId::new("KAZ"),
        partner: None,
        year: 2023,
    };
    let document = &window.state().document;
    let found = trace(&document.dataset, &document.index, &datum);
    let value = window
        .state()
        .say()
        .quantity(found.value.unwrap(), &found.quantity);
    window.press(Role::Button, &value);
    assert_eq!(window.state().view.card, Some(datum));
    assert!(window.shows("1 / concentration on partners"));
}

#[test]
fn the_growth_of_all_trade_opens_to_the_part_of_each_partner() {
    for size in [[1440.0, 900.0], [1024.0, 700.0]] {
        let mut window = Start {
            size,
            ..Start::default()
        }
        .open();
        window.push(Command::SetTab(Tab::Partners));
        window.push(Command::SetYear(2023));
        assert!(window.shows("Growth of all trade"));
        let datum = Datum::Index {
            kind: IndexKind::GrowthContribution,
            reporter: ActorId::new("KAZ"),
            partner: None,
            year: 2023,
        };
        let value = {
            let say = window.state().say();
            let found = trace(say.dataset, say.index, &datum);
            say.quantity(found.value.unwrap(), &found.quantity)
        };
        assert_eq!(value, "+3 %", "139 551.0 / 135 527.4 − 1");
        window.push(Command::ShowCard(Box::new(datum)));
        // 30 055.4 − 24 203.9 over 135 527.4, and what is left of the growth.
        for part in ["China: +4 pp", "Russia: +0.1 pp", "All others: −3 pp"] {
            let node = window.find(Role::Label, part).rect();
            assert!(node.left() >= 0.0 && node.right() <= size[0], "{part}");
        }
        // The last control of the card is in the window as soon as it stands still.
        let last = window.find(Role::Button, "Copy citation").rect();
        assert!(last.bottom() <= size[1], "{last:?}");
    }
}
