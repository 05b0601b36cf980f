//! Corridors and sites, and memberships, on the map: opened from the bar, lit by pointer and list, opened by click and
//! key, shown as they stood in a year.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::{Standing, WorkKind};
use central_asia_atlas::app::{Action, Command, Layer, MapMode, Record, WorksTab};
use central_asia_atlas::model::{ActorId, CorridorKind, Place, Section, Selection, WorksStatus};
use central_asia_atlas::text::{Language, Words};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use window::{Start, Window};

fn works() -> Window {
    let mut window = Window::open();
    window.push(Command::SetLayer(Layer::Works));
    window
}

fn members(code: &str) -> Window {
    let mut window = Window::open();
    window.push(Command::SetLayer(Layer::Members(ActorId::new(code))));
    window
}

fn corridor(window: &Window, id: &str) -> Record {
    let corridors = &window.state().document.dataset.corridors;
    let at = corridors.iter().position(|c| c.id == *id).unwrap();
    Record::At(Place::new(Section::Corridors, at))
}

fn site(window: &Window, id: &str) -> Record {
    let sites = &window.state().document.dataset.sites;
    let at = sites.iter().position(|s| s.id == *id).unwrap();
    Record::At(Place::new(Section::Sites, at))
}

fn membership(window: &Window, country: &str, organisation: &str) -> Record {
    let memberships = &window.state().document.dataset.memberships;
    let at = memberships
        .iter()
        .position(|m| m.country == *country && m.organisation == *organisation)
        .unwrap();
    Record::At(Place::new(Section::Memberships, at))
}

/// What a screen reader is told of a control beyond its name.
fn description(window: &Window, name: &str) -> String {
    let node = window.find(Role::Button, name);
    node.accesskit_node().description().unwrap_or_default()
}

#[track_caller]
fn point_at(window: &mut Window, role: Role, name: &str) {
    let at = window.find(role, name).rect().center();
    window.harness.hover_at(at);
    window.settle();
}

#[test]
fn the_layer_opens_from_the_bar_and_closes_as_it_was() {
    let mut window = Window::open();
    let (map, year) = (window.state().view.map, window.state().view.year);
    window.click(Role::Button, "Show: Ties");
    window.click(Role::RadioButton, "Corridors and sites");
    let view = &window.state().view;
    assert_eq!(view.layer.on, Layer::Works);
    assert_eq!(view.map, MapMode::Geographic);
    assert_eq!(view.year, 2026, "the year of the data");
    assert_eq!(window.state().years(), (1991, 2026));
    assert!(window.shows("18 corridors, 38 sites, as of 2026"));
    window.key(Key::Escape);
    let view = &window.state().view;
    assert_eq!(view.layer.on, Layer::Ties);
    assert_eq!((view.map, view.year), (map, year));
    assert_eq!(view.selection, Selection::State("KAZ".into()));
}

#[test]
fn every_corridor_and_site_is_in_its_list() {
    let mut window = works();
    let dataset = window.state().document.dataset.clone();
    for corridor in &dataset.corridors {
        let name = corridor.name.split(" (").next().unwrap();
        assert_eq!(
            window.names(Role::Button, &format!("{name}, ")).len(),
            1,
            "{name}"
        );
    }
    window.click(Role::Tab, "Sites, 38");
    assert_eq!(window.state().view.layer.tab, WorksTab::Sites);
    for site in &dataset.sites {
        let rows = window.names(Role::Button, &format!("{}, ", site.name));
        assert_eq!(rows.len(), 1, "{}", site.name);
    }
}

#[test]
fn the_eye_hides_a_kind_and_shows_it_again() {
    let mut window = works();
    assert!(window.has(Role::Button, "TAPI gas pipeline"));
    window.click(Role::Button, "Hide: Gas");
    let gas = WorkKind::Corridor(CorridorKind::GasPipeline);
    assert!(window.state().view.layer.hidden.contains(&gas));
    assert!(!window.has(Role::Button, "TAPI gas pipeline"), "on the map");
    assert!(
        !window.shows("TAPI gas pipeline, being built"),
        "in the list"
    );
    assert!(window.has(Role::Button, "Kazakhstan-China oil pipeline"));
    window.click(Role::Button, "Show: Gas");
    assert!(window.has(Role::Button, "TAPI gas pipeline"));
}

#[test]
fn a_line_under_the_pointer_is_lit_and_a_click_opens_its_record() {
    let mut window = works();
    let titr = corridor(&window, "titr");
    window.click(Role::Button, "Middle Corridor");
    assert_eq!(window.state().view.records, [titr]);
    window.key(Key::Escape);
    assert!(window.state().view.records.is_empty());
    assert_eq!(window.state().view.layer.on, Layer::Works);
}

#[test]
fn a_site_opens_by_a_click_on_its_mark() {
    let mut window = works();
    let baikonur = site(&window, "rus_baikonur");
    window.click(Role::Button, "Baikonur cosmodrome");
    assert_eq!(window.state().view.records, [baikonur]);
}

#[test]
fn a_row_opens_the_record_too() {
    let mut window = works();
    let cpc = corridor(&window, "cpc_oil");
    window.click(Role::Button, "Caspian Pipeline Consortium, since 2001");
    assert_eq!(window.state().view.records, [cpc]);
}

#[test]
fn nothing_moves_while_a_line_is_lit() {
    let mut window = works();
    point_at(&mut window, Role::Button, "Middle Corridor");
    // Settling fails where frames go on being asked for.
    point_at(&mut window, Role::Button, "Middle Corridor, operating");
    assert!(window.state().view.records.is_empty());
}

#[test]
fn the_year_says_what_was_open() {
    let mut window = works();
    let row =
        |window: &Window| window.names(Role::Button, "North-South corridor, eastern branch, ");
    assert_eq!(
        row(&window),
        ["North-South corridor, eastern branch, since 2014"]
    );
    window.push(Command::SetYear(2013));
    assert_eq!(
        row(&window),
        ["North-South corridor, eastern branch, from 2014"]
    );
    let name = "North-South corridor, eastern branch";
    assert!(description(&window, name).contains("Not there yet in 2013."));
    window.push(Command::SetYear(2014));
    assert!(!description(&window, name).contains("Not there yet"));
    assert!(description(&window, name).contains("Length: 925 km"));
}

#[test]
fn what_is_approved_today_is_not_said_to_come() {
    let mut window = works();
    window.push(Command::SetWorksTab(WorksTab::Sites));
    let dataset = window.state().document.dataset.clone();
    let approved = dataset
        .sites
        .iter()
        .find(|s| s.status == WorksStatus::Approved);
    let name = &approved.unwrap().name;
    let row = window.names(Role::Button, &format!("{name}, "));
    assert_eq!(row, [format!("{name}, approved")]);
}

#[test]
fn the_keyboard_reaches_a_line_and_enter_opens_it() {
    let mut window = works();
    for _ in 0..200 {
        window.key(Key::Tab);
        if window.focused().as_deref() == Some("TAPI gas pipeline") {
            break;
        }
    }
    assert_eq!(window.focused().as_deref(), Some("TAPI gas pipeline"));
    let tapi = corridor(&window, "tapi");
    window.key(Key::Enter);
    assert_eq!(window.state().view.records, [tapi]);
}

#[test]
fn the_layer_lies_on_the_schematic_map_too() {
    let mut window = works();
    window.push(Command::Do(Action::SwitchMap));
    assert_eq!(window.state().view.map, MapMode::Schematic);
    let titr = corridor(&window, "titr");
    window.click(Role::Button, "Middle Corridor");
    assert_eq!(window.state().view.records, [titr]);
}

#[test]
fn the_page_of_a_country_leads_back_to_the_ties() {
    let mut window = works();
    window.push(Command::Select(Selection::State("UZB".into())));
    assert_eq!(window.state().view.layer.on, Layer::Ties);
    assert!(window.shows("Foreign policy"));
}

#[test]
fn members_of_the_chosen_year() {
    let mut window = members("CIS");
    assert!(description(&window, "Kazakhstan").starts_with("member\nsince 21 Dec 1991"));
    assert!(description(&window, "Turkmenistan").starts_with("associate\nsince 26 Aug 2005"));
    window.push(Command::SetYear(2004));
    let before = description(&window, "Turkmenistan");
    assert!(
        before.starts_with("member\n21 Dec 1991 – 26 Aug 2005"),
        "{before}"
    );
    assert!(description(&window, "China").starts_with("not in it"));
}

#[test]
fn an_organisation_is_chosen_from_the_bar() {
    let mut window = members("CIS");
    window.click(Role::Button, "Organisation: CIS");
    window.click(
        Role::RadioButton,
        "CSTO · Collective Security Treaty Organization",
    );
    let csto = Layer::Members("CSTO".into());
    assert_eq!(window.state().view.layer.on, csto);
    assert!(description(&window, "Uzbekistan").starts_with("suspended"));
    assert!(window.shows("16 Aug 2006 – 19 Dec 2012"));
}

#[test]
fn a_country_of_the_map_and_a_row_open_the_membership() {
    let mut window = members("EAEU");
    let armenia = membership(&window, "ARM", "EAEU");
    let kazakhstan = membership(&window, "KAZ", "EAEU");
    window.click(Role::Button, "Kazakhstan");
    assert_eq!(window.state().view.records, [kazakhstan]);
    window.key(Key::Escape);
    let rows = window.names(Role::Button, "Armenia, since");
    window.click(Role::Button, &rows[0]);
    assert_eq!(window.state().view.records, [armenia]);
    window.key(Key::Escape);
    // Not in it: nothing to open.
    window.click(Role::Button, "China");
    assert!(window.state().view.records.is_empty());
}

#[test]
fn a_country_that_is_not_in_it_yet_says_when_it_joins() {
    let mut window = members("EAEU");
    window.push(Command::SetYear(2014));
    let said = description(&window, "Kyrgyzstan");
    assert!(said.starts_with("not in it\nJoins on"), "{said}");
}

#[test]
fn layers_hold_in_both_languages_and_sizes() {
    for language in Language::ALL {
        for size in [[1024.0, 700.0], [1440.0, 900.0]] {
            let mut window = Start {
                size,
                language,
                ..Start::default()
            }
            .open();
            for layer in window.state().layers() {
                window.push(Command::SetLayer(layer.clone()));
                assert_eq!(window.state().view.layer.on, layer);
                for tab in WorksTab::ALL {
                    window.push(Command::SetWorksTab(tab));
                }
                let broken: Vec<String> = window
                    .texts()
                    .into_iter()
                    .filter(|text| text.contains("{ $") || text.starts_with("works-"))
                    .collect();
                assert_eq!(broken, Vec::<String>::new());
            }
        }
    }
}

#[test]
fn words_made_of_terms_exist() {
    for language in Language::ALL {
        let words = Words::new(language);
        let kinds = WorkKind::all().map(|kind| format!("works-kind-{}", kind.as_str()));
        let short = CorridorKind::ALL
            .iter()
            .map(|kind| format!("works-short-{}", kind.as_str()));
        let statuses = WorksStatus::ALL
            .iter()
            .map(|status| format!("works-status-{}", status.as_str()));
        let roles = Standing::ALL.into_iter().flat_map(|standing| {
            let word = standing.as_str();
            [format!("members-{word}"), format!("members-group-{word}")]
        });
        let months = (1..=12).map(|month| format!("month-of-{month}"));
        let all = kinds
            .chain(short)
            .chain(statuses)
            .chain(roles)
            .chain(months);
        for id in all {
            assert!(words.has(&id), "{language:?}: {id}");
        }
    }
}
