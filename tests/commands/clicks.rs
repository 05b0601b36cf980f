//! What a click does, and the way back.

use central_asia_atlas::analysis::WorkKind;
use central_asia_atlas::app::{Action, AppState, Command, Layer, MapMode, Mode, Record, Tab};
use central_asia_atlas::model::{CorridorKind, Selection, SiteKind, Vector};
use central_asia_atlas::text::Language;

use super::world::{World, opened};

fn after(commands: Vec<Command>) -> World {
    let mut world = World::new();
    for command in commands {
        world.apply(command);
    }
    world
}

fn state(code: &str) -> Selection {
    Selection::State(code.into())
}

#[test]
fn the_first_start_shows_kazakhstan_and_russia() {
    let view = after(Vec::new()).state.view;
    assert_eq!(
        (view.selection, view.partner),
        (state("KAZ"), Vector::Russia)
    );
    assert_eq!((view.map, view.tab), (MapMode::Schematic, Tab::Overview));
}

#[test]
fn a_click_on_a_state_selects_it_and_keeps_the_partner() {
    let view = after(vec![
        Command::ClickPartner(Vector::China),
        Command::ClickCountry("UZB".into()),
    ])
    .state
    .view;
    assert_eq!(
        (view.selection, view.partner),
        (state("UZB"), Vector::China)
    );
}

#[test]
fn a_first_click_chooses_the_partner_a_second_opens_its_page() {
    let once = after(vec![Command::ClickPartner(Vector::Eu)]).state.view;
    assert_eq!((once.selection, once.partner), (state("KAZ"), Vector::Eu));
    let twice = after(vec![
        Command::ClickPartner(Vector::Eu),
        Command::ClickPartner(Vector::Eu),
    ]);
    assert_eq!(twice.state.view.selection, Selection::Partner(Vector::Eu));
    let chosen_already = after(vec![Command::ClickCountry("RUS".into())]);
    assert_eq!(
        chosen_already.state.view.selection,
        Selection::Partner(Vector::Russia)
    );
}

#[test]
fn without_a_state_one_click_opens_the_page() {
    let from_region = after(vec![
        Command::Select(Selection::Region),
        Command::ClickPartner(Vector::Gulf),
    ]);
    assert_eq!(
        from_region.state.view.selection,
        Selection::Partner(Vector::Gulf)
    );
    let from_page = after(vec![
        Command::Select(Selection::Partner(Vector::Gulf)),
        Command::ClickCountry("CHN".into()),
    ]);
    let view = from_page.state.view;
    assert_eq!(view.selection, Selection::Partner(Vector::China));
    assert_eq!(view.partner, Vector::China);
}

#[test]
fn a_click_on_any_other_country_does_nothing() {
    let before = after(Vec::new()).state.view;
    let view = after(vec![Command::ClickCountry("FRA".into())]).state.view;
    assert_eq!(view, before);
}

#[test]
fn choosing_a_partner_on_the_page_of_another_opens_its_page() {
    let view = after(vec![
        Command::Select(Selection::Partner(Vector::Gulf)),
        Command::ChoosePartner(Vector::Turkiye),
    ])
    .state
    .view;
    assert_eq!(view.selection, Selection::Partner(Vector::Turkiye));
    let view = after(vec![Command::ChoosePartner(Vector::Turkiye)])
        .state
        .view;
    assert_eq!(
        (view.selection, view.partner),
        (state("KAZ"), Vector::Turkiye)
    );
}

#[test]
fn escape_leads_from_a_partners_page_to_the_state_it_was_opened_from() {
    let mut world = after(vec![
        Command::ClickPartner(Vector::China),
        Command::ClickPartner(Vector::China),
        Command::Select(Selection::Partner(Vector::Eu)),
    ]);
    assert_eq!(world.state.view.selection, Selection::Partner(Vector::Eu));
    world.apply(Command::Do(Action::Back));
    assert_eq!(world.state.view.selection, state("KAZ"));
    world.apply(Command::Do(Action::Back));
    assert_eq!(world.state.view.selection, Selection::Region);
}

#[test]
fn escape_goes_back_one_step_at_a_time() {
    let mut world = after(vec![
        Command::OpenRecord(Record::Agreement("a1".into())),
        Command::OpenRecord(Record::Source("s1".into())),
        Command::OpenRecord(Record::Source("s1".into())),
        Command::Do(Action::Play),
        Command::Do(Action::About),
    ]);
    let back = |world: &mut World| {
        world.apply(Command::Do(Action::Back));
    };
    assert_eq!(world.state.view.records.len(), 2);
    back(&mut world);
    assert!(world.state.dialog.is_none() && world.state.view.playing);
    back(&mut world);
    assert!(!world.state.view.playing && world.state.view.records.len() == 2);
    back(&mut world);
    assert_eq!(world.state.view.records, [Record::Agreement("a1".into())]);
    back(&mut world);
    assert_eq!(world.state.view.selection, state("KAZ"));
    back(&mut world);
    assert_eq!(world.state.view.selection, Selection::Region);
    assert!(!world.state.can_go_back());
}

#[test]
fn the_years_play_from_the_start_and_stop_at_the_end() {
    let mut world = after(vec![Command::SetYear(9999), Command::Do(Action::Play)]);
    let mut years = vec![world.state.view.year];
    while world.state.view.playing {
        world.apply(Command::PlayStep);
        years.push(world.state.view.year);
    }
    assert_eq!(years, [2019, 2020, 2021, 2022, 2023]);
    world.apply(Command::PlayStep);
    assert_eq!(world.state.view.year, 2023);
    assert!(!Action::YearAfter.enabled(&world.state));
}

#[test]
fn a_layer_opens_in_its_last_year_and_gives_the_ties_back_as_they_were() {
    let mut world = after(vec![
        Command::SetYear(2021),
        Command::SetLayer(Layer::Works),
    ]);
    let view = &world.state.view;
    assert_eq!((view.map, view.year), (MapMode::Geographic, 2023));
    assert_eq!(world.state.years(), (1991, 2023));
    world.apply(Command::SetYear(1995));
    world.apply(Command::SetLayer(Layer::Members("CIS".into())));
    assert_eq!(world.state.view.year, 1995, "one layer to the other");
    world.apply(Command::Do(Action::Back));
    let view = &world.state.view;
    assert_eq!(view.layer.on, Layer::Ties);
    assert_eq!((view.map, view.year), (MapMode::Schematic, 2021));
}

#[test]
fn a_layer_without_data_does_not_open() {
    let world = after(vec![Command::SetLayer(Layer::Members("NATO".into()))]);
    assert_eq!(world.state.view.layer.on, Layer::Ties);
}

#[test]
fn the_next_start_shows_the_layer_as_it_was_left() {
    let hidden = [
        WorkKind::Corridor(CorridorKind::Rail),
        WorkKind::Site(SiteKind::Port),
    ];
    let world = after(vec![
        Command::SetYear(2021),
        Command::SetLayer(Layer::Works),
        Command::SetYear(1998),
        Command::SetMapMode(MapMode::Schematic),
        Command::ToggleKind(hidden[0]),
        Command::ToggleKind(hidden[1]),
    ]);
    let settings = world.state.settings_now();
    let text = serde_json::to_string(&settings).unwrap();
    let settings = serde_json::from_str(&text).unwrap();
    let again = opened(super::world::SMALL, None, None);
    let mut state = AppState::new(again, settings, Some(Language::English));
    assert_eq!(state.view.layer.on, Layer::Works);
    assert_eq!(
        (state.view.map, state.view.year),
        (MapMode::Schematic, 1998)
    );
    assert!(
        hidden
            .iter()
            .all(|kind| state.view.layer.hidden.contains(kind))
    );
    state.apply(Command::SetLayer(Layer::Ties));
    assert_eq!(
        (state.view.map, state.view.year),
        (MapMode::Schematic, 2021)
    );
}

#[test]
fn back_and_forward_lead_through_pages_tabs_records_and_modes() {
    let mut world = after(vec![
        Command::SetTab(Tab::Agreements),
        Command::OpenRecord(Record::Agreement("a1".into())),
        Command::SetYear(2022),
        Command::SetMode(Mode::Timeline),
    ]);
    let before = world.state.view.clone();
    let mut back = || {
        world.apply(Command::Do(Action::ViewBefore));
        let view = &world.state.view;
        (view.mode, view.tab, view.records.len())
    };
    assert_eq!(back(), (Mode::Explore, Tab::Agreements, 1));
    assert_eq!(back(), (Mode::Explore, Tab::Agreements, 0));
    assert_eq!(back(), (Mode::Explore, Tab::Overview, 0));
    // There is nothing before the first view.
    assert_eq!(back(), (Mode::Explore, Tab::Overview, 0));
    assert!(!Action::ViewBefore.enabled(&world.state));
    for _ in 0..3 {
        world.apply(Command::Do(Action::ViewAfter));
    }
    assert_eq!(world.state.view, before);
    assert!(!Action::ViewAfter.enabled(&world.state));
}

#[test]
fn going_somewhere_else_forgets_the_way_forward_and_a_year_does_not() {
    let mut world = after(vec![
        Command::Select(state("UZB")),
        Command::Do(Action::ViewBefore),
        Command::SetYear(2022),
    ]);
    assert!(Action::ViewAfter.enabled(&world.state));
    world.apply(Command::Select(state("TJK")));
    assert!(!Action::ViewAfter.enabled(&world.state));
}

#[test]
fn esc_is_a_step_that_back_takes_again() {
    let mut world = after(vec![
        Command::OpenRecord(Record::Agreement("a1".into())),
        Command::Do(Action::Back),
    ]);
    assert!(world.state.view.records.is_empty());
    world.apply(Command::Do(Action::ViewBefore));
    assert_eq!(world.state.view.records.len(), 1);
}
