//! The search: Ctrl+K, typing, choosing by keyboard and pointer.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::{Datum, Flow, Preference};
use central_asia_atlas::app::search::Row;
use central_asia_atlas::app::{Command, MapMode, Mode, Record};
use central_asia_atlas::model::{Section, Selection, Vector};
use central_asia_atlas::text::Language;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

/// Opens the search with Ctrl+K and types.
fn search(window: &mut Window, text: &str) {
    window.keys(Modifiers::COMMAND, Key::K);
    assert!(window.state().search.is_open());
    type_in(window, text);
}

fn type_in(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.settle();
}

/// The names of the rows of the list.
fn rows(window: &Window) -> Vec<String> {
    window.names(Role::ListBoxOption, "")
}

#[test]
fn a_country_is_found_and_opened_with_the_keyboard_alone() {
    let mut window = Window::open();
    search(&mut window, "uzb");
    assert_eq!(window.state().search.text(), "uzb");
    assert!(
        rows(&window)[0].starts_with("Uzbekistan"),
        "{:?}",
        rows(&window)
    );
    window.key(Key::Enter);
    assert!(!window.state().search.is_open());
    assert_eq!(
        window.state().view.selection,
        Selection::State("UZB".into())
    );
}

#[test]
fn a_partner_opens_its_page_and_another_country_its_record() {
    let mut window = Window::open();
    search(&mut window, "Қытай");
    window.key(Key::Enter);
    assert_eq!(
        window.state().view.selection,
        Selection::Partner(Vector::China)
    );
    search(&mut window, "france");
    window.key(Key::Enter);
    let dataset = &window.state().document.dataset;
    let at = dataset
        .actors
        .iter()
        .position(|actor| actor.id == *"FRA")
        .unwrap();
    let place = central_asia_atlas::model::Place::new(Section::Actors, at);
    assert_eq!(window.state().view.records.last(), Some(&Record::At(place)));
}

#[test]
fn keys_walk_the_list_and_the_chosen_row_is_announced() {
    let mut window = Window::open();
    search(&mut window, "russia");
    let all = rows(&window);
    assert!(all.len() > 10, "{all:?}");
    let announced = |window: &Window| window.focused().unwrap();
    assert_eq!(announced(&window), all[0]);
    window.key(Key::ArrowDown);
    assert_eq!(announced(&window), all[1]);
    window.key(Key::ArrowUp);
    window.key(Key::ArrowUp);
    assert_eq!(
        announced(&window),
        *all.last().unwrap(),
        "from the first to the last"
    );
    window.key(Key::Home);
    window.key(Key::PageDown);
    assert_eq!(announced(&window), all[8]);
    window.key(Key::PageUp);
    assert_eq!(announced(&window), all[0]);
    window.key(Key::End);
    assert_eq!(window.state().search.chosen(), all.len() - 1);
    // What is typed afterwards still arrives.
    type_in(&mut window, " 1992");
    assert_eq!(window.state().search.text(), "russia 1992");
    assert_eq!(window.state().search.chosen(), 0);
}

#[test]
fn the_chosen_row_is_selected_in_the_list() {
    let mut window = Window::open();
    search(&mut window, "kazakhstan");
    let name = rows(&window)[0].clone();
    let row = window.find(Role::ListBoxOption, &name);
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    assert!(window.has(Role::EditableComboBox, "Search"));
    assert!(window.has(Role::ListBox, "Results"));
}

#[test]
fn esc_closes_and_gives_the_focus_back() {
    let mut window = Window::open();
    window.find(Role::Button, "File").focus();
    window.settle();
    assert_eq!(window.focused().as_deref(), Some("File"));
    let before = window.state().view.clone();
    search(&mut window, "uzb");
    window.key(Key::Escape);
    assert!(!window.state().search.is_open());
    assert_eq!(window.focused().as_deref(), Some("File"));
    assert_eq!(
        window.state().view,
        before,
        "Esc went one step back as well"
    );
    // Opened again it is empty.
    search(&mut window, "");
    assert_eq!(window.state().search.text(), "");
}

#[test]
fn ctrl_k_and_ctrl_f_open_and_close() {
    let mut window = Window::open();
    for key in [Key::K, Key::F] {
        window.keys(Modifiers::COMMAND, key);
        assert!(window.state().search.is_open(), "{key:?}");
        window.keys(Modifiers::COMMAND, key);
        assert!(!window.state().search.is_open(), "{key:?}");
    }
}

#[test]
fn the_pointer_opens_chooses_and_closes() {
    for size in [[1440.0, 900.0], [1024.0, 700.0]] {
        let start = Start {
            size,
            ..Start::default()
        };
        let mut window = start.open();
        window.click(Role::Button, "Search");
        type_in(&mut window, "tajikistan");
        assert_eq!(window.state().search.text(), "tajikistan", "{size:?}");
        let name = rows(&window)[0].clone();
        let row = window.find(Role::ListBoxOption, &name).rect();
        assert!(row.left() > 0.0 && row.width() > 400.0, "{size:?}: {row:?}");
        window.click(Role::ListBoxOption, &name);
        assert_eq!(
            window.state().view.selection,
            Selection::State("TJK".into()),
            "{size:?}"
        );
    }
}

#[test]
fn a_record_opens_in_the_panel_with_a_preview_before() {
    let mut window = Window::open();
    search(&mut window, "alma-ata declaration");
    assert!(
        window.shows("Brought eleven former Soviet republics"),
        "the summary is previewed"
    );
    window.key(Key::Enter);
    let record = Record::Agreement("cis-1991-alma-ata-declaration".into());
    assert_eq!(window.state().view.records, [record]);
}

#[test]
fn a_figure_is_answered_and_opens_where_it_stands() {
    let mut window = Window::open();
    search(&mut window, "uzbekistan china trade 2022");
    assert!(
        rows(&window)[0].starts_with("Uzbekistan – China: trade, 2022, $"),
        "{:?}",
        rows(&window)
    );
    assert!(window.shows("Whose figure"));
    window.key(Key::Enter);
    let view = &window.state().view;
    assert_eq!(view.selection, Selection::State("UZB".into()));
    assert_eq!((view.partner, view.year), (Vector::China, 2022));
    let datum = Datum::Trade {
        reporter: "UZB".into(),
        partner: "CHN".into(),
        year: 2022,
        flow: Flow::Turnover,
        preference: Preference::Default,
    };
    assert_eq!(view.card, Some(datum));
}

#[test]
fn a_figure_that_nobody_reported_is_said_to_be_missing() {
    let mut window = Window::open();
    search(&mut window, "tajikistan remittances 1960");
    let missing = rows(&window);
    assert!(
        missing
            .iter()
            .any(|row| row.ends_with("1960, not reported")),
        "{missing:?}"
    );
    window.key(Key::Enter);
    assert_eq!(window.state().view.card, None);
}

#[test]
fn russian_words_find_figures_pages_and_commands() {
    let start = Start {
        language: Language::Russian,
        ..Start::default()
    };
    let mut window = start.open();
    search(&mut window, "Таджикистан переводы 2023");
    let all = rows(&window);
    assert!(
        all[0].starts_with("Таджикистан: Personal remittances received, 2023"),
        "{all:?}"
    );
    window.key(Key::Escape);
    search(&mut window, "казахстана");
    assert!(
        rows(&window)[0].starts_with("Казахстан"),
        "{:?}",
        rows(&window)
    );
    window.key(Key::Escape);
    search(&mut window, "географическая");
    window.key(Key::Enter);
    assert_eq!(window.state().view.map, MapMode::Geographic);
}

#[test]
fn the_wrong_keyboard_layout_is_read_and_said() {
    let mut window = Window::open();
    search(&mut window, "rfpf[cnfy");
    assert!(window.shows("Read as “казахстан”"));
    window.key(Key::Enter);
    assert_eq!(
        window.state().view.selection,
        Selection::State("KAZ".into())
    );
}

#[test]
fn commands_are_done_and_those_that_cannot_be_are_left_out() {
    let mut window = Window::open();
    search(&mut window, "switch map");
    window.key(Key::Enter);
    assert_eq!(window.state().view.map, MapMode::Geographic);
    search(&mut window, "undo");
    assert!(
        !rows(&window).iter().any(|row| row.starts_with("Undo")),
        "{:?}",
        rows(&window)
    );
    window.key(Key::Escape);
    search(&mut window, "colour by exports");
    window.key(Key::Enter);
    assert_eq!(
        window.state().view.measure,
        central_asia_atlas::analysis::Measure::Exports
    );
}

#[test]
fn choosing_from_the_data_page_shows_what_was_chosen() {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Data));
    search(&mut window, "kyrgyzstan");
    window.key(Key::Enter);
    assert_eq!(window.state().view.mode, Mode::Explore);
}

#[test]
fn an_empty_search_shows_what_was_chosen_before() {
    let mut window = Window::open();
    search(&mut window, "");
    assert!(window.shows("Countries of the region"));
    type_in(&mut window, "turkmenistan");
    window.key(Key::Enter);
    search(&mut window, "");
    assert!(window.shows("Recent"));
    assert!(rows(&window)[0].starts_with("Turkmenistan"));
}

#[test]
fn more_shows_the_whole_group() {
    let mut window = Window::open();
    search(&mut window, "russia");
    let count = window.state().search.rows().count();
    let more = window
        .state()
        .search
        .rows()
        .position(|row| matches!(row, Row::More(..)));
    window.push(Command::SearchChoose(more.unwrap()));
    assert!(window.state().search.rows().count() > count + 20);
    assert!(window.state().search.is_open());
}

#[test]
fn nothing_found_says_so() {
    let mut window = Window::open();
    search(&mut window, "qqqqzzzz");
    assert!(window.shows("Nothing found"));
    window.key(Key::Enter);
    assert!(window.state().search.is_open());
}
