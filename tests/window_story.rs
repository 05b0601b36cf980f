//! From an agreement to its parties, their trade, its events and sources, and back without losing the place.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::app::{Command, Mode, Record, Tab, View};
use central_asia_atlas::model::{
    ActorId, Agreement, AgreementId, Confidence, Domain, Selection, Vector,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use window::{Start, Window};

/// Kazakhstan with China, signed in 2023; the dataset has the trade of both years, an event and sources.
fn agreement(window: &Window) -> Agreement {
    let dataset = &window.state().document.dataset;
    let id = AgreementId::new("cn-kz-visa-exemption-2023");
    dataset.agreement(&id).unwrap().clone()
}

/// Where the head of the page stands on screen: it moves when the page is scrolled.
#[track_caller]
fn top(window: &Window, title: &str) -> f32 {
    let by = By::new().predicate(|node| {
        node.role() == Role::Label
            && (node.value().as_deref() == Some(title) || node.label().as_deref() == Some(title))
    });
    window.harness.query_all(by).next().unwrap().rect().top()
}

struct Place {
    view: View,
    top: f32,
}

#[track_caller]
fn is_back(window: &mut Window, place: &Place, title: &str, from: &str) {
    assert_ne!(window.state().view, place.view, "{from} leads elsewhere");
    window.keys(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.state().view, place.view, "back from {from}");
    let moved = (top(window, title) - place.top).abs();
    assert!(
        moved < 0.5,
        "back from {from} the page has moved by {moved}"
    );
}

fn story(size: [f32; 2], mode: Mode) {
    let mut window = Start {
        size,
        ..Start::default()
    }
    .open();
    let agreement = agreement(&window);
    window.push(Command::SetMode(mode));
    window.push(Command::SetTab(Tab::Agreements));
    window.push(Command::ToggleDomain(Domain::Energy));
    window.push(Command::SetConfidence(Some(Confidence::Medium)));
    window.push(Command::SetPartnerOnly(false));
    window.push(Command::SetYear(2024));
    window.push(Command::OpenRecord(Record::Agreement(agreement.id.clone())));
    let title = agreement.title.as_str();
    let unscrolled = top(&window, title);
    let panel = egui::pos2(size[0] - 100.0, size[1] - 120.0);
    window.harness.hover_at(panel);
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -40.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    for _ in 0..4 {
        window.settle();
    }
    let place = Place {
        view: window.state().view.clone(),
        top: top(&window, title),
    };
    // A page that fits the window cannot be scrolled.
    let small = size[1] < 800.0;
    assert!(
        !small || place.top < unscrolled - 10.0,
        "the page is scrolled"
    );

    window.press(Role::Link, "Kazakhstan");
    let state = Selection::State(ActorId::new("KAZ"));
    assert_eq!(window.state().view.selection, state);
    assert!(window.state().view.records.is_empty());
    is_back(&mut window, &place, title, "a party");

    window.press(Role::Link, "Kazakhstan – China");
    let view = &window.state().view;
    assert_eq!((view.tab, view.mode), (Tab::Trade, Mode::Explore));
    assert_eq!((view.partner, view.year), (Vector::China, 2024));
    is_back(&mut window, &place, title, "the trade");

    let signed = agreement.signed.unwrap().year();
    let link = format!("Trade Kazakhstan – China in {signed}");
    window.press(Role::Link, &link);
    assert_eq!(window.state().view.year, signed);
    is_back(
        &mut window,
        &place,
        title,
        "the trade of the year of signing",
    );

    let dataset = window.state().document.dataset.clone();
    let mut events = dataset.events.iter();
    let event = events.find(|event| event.related_agreements.contains(&agreement.id));
    let event = event.unwrap();
    let line = window.state().say().event_line(event);
    window.press(Role::Button, &format!("{}. {line}", event.title));
    assert_eq!(
        window.state().view.records.last(),
        Some(&Record::Event(event.id.clone()))
    );
    is_back(&mut window, &place, title, "an event");

    let source = dataset.source(&agreement.sources[0]).unwrap();
    let line = window.state().say().source(&source.id);
    window.press(Role::Button, &format!("{}. {line}", source.title));
    assert_eq!(
        window.state().view.records.last(),
        Some(&Record::Source(source.id.clone()))
    );
    is_back(&mut window, &place, title, "a source");
}

#[test]
fn every_way_from_an_agreement_leads_back_to_its_place() {
    story([1440.0, 900.0], Mode::Explore);
}

#[test]
fn every_way_leads_back_in_a_small_window_where_the_page_is_scrolled() {
    story([1024.0, 700.0], Mode::Explore);
}

#[test]
fn every_way_from_an_agreement_leads_back_to_the_time_line() {
    story([1440.0, 900.0], Mode::Timeline);
}

#[test]
fn an_event_leads_to_the_trade_of_those_who_took_part_and_back() {
    let mut window = Window::open();
    let dataset = window.state().document.dataset.clone();
    let took_part = |code: &str| {
        let id = ActorId::new(code);
        move |event: &central_asia_atlas::model::Event| event.participants.contains(&id)
    };
    let (kazakhstan, china) = (took_part("KAZ"), took_part("CHN"));
    let mut events = dataset.events.iter();
    let event = events
        .find(|event| {
            kazakhstan(event) && china(event) && (2018..2024).contains(&event.date.year())
        })
        .unwrap();
    window.push(Command::SetYear(2024));
    window.push(Command::OpenRecord(Record::Event(event.id.clone())));
    assert!(window.shows("Trade of the participants"));
    let place = Place {
        view: window.state().view.clone(),
        top: top(&window, &event.title),
    };
    // The rest of the pairs, where they are many; what was opened stays open.
    if let [more] = &window.names(Role::Link, "and ")[..] {
        window.press(Role::Link, more);
    }
    window.press(Role::Link, "Kazakhstan – China");
    assert_eq!(window.state().view.tab, Tab::Trade);
    is_back(&mut window, &place, &event.title, "the trade");
    assert!(window.has(Role::Link, "Kazakhstan – China"));
}

#[test]
fn a_value_of_the_parties_trade_opens_its_card() {
    let mut window = Window::open();
    let agreement = agreement(&window);
    window.push(Command::SetYear(2024));
    window.push(Command::OpenRecord(Record::Agreement(agreement.id)));
    let values: Vec<_> = window
        .harness
        .query_all(By::new().role(Role::Button))
        .filter(|node| node.accesskit_node().author_id() == Some("value"))
        .collect();
    assert!(values.len() >= 2, "of two years");
    values[0].click_accesskit();
    window.settle();
    assert!(window.state().view.card.is_some());
}

#[test]
fn an_agreement_of_many_shows_the_rest_when_asked() {
    let mut window = Window::open();
    let dataset = window.state().document.dataset.clone();
    let all = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"].map(ActorId::new);
    let mut agreements = dataset.agreements.iter();
    let of_all = agreements
        .find(|it| all.iter().all(|id| it.parties.contains(id)) && it.parties.len() == 6)
        .or_else(|| {
            let mut agreements = dataset.agreements.iter();
            agreements.find(|it| all.iter().all(|id| it.parties.contains(id)))
        });
    let id = of_all.unwrap().id.clone();
    window.push(Command::OpenRecord(Record::Agreement(id)));
    let pairs = |window: &Window| {
        let links = window.names(Role::Link, "");
        links
            .iter()
            .filter(|name| name.ends_with(" – Russia"))
            .count()
    };
    let short = pairs(&window);
    assert!(short <= 3, "{short}");
    let more = window.names(Role::Link, "and ");
    window.press(Role::Link, &more[0]);
    assert_eq!(pairs(&window), 5);
    window.press(Role::Link, "Show fewer");
    assert_eq!(pairs(&window), short);
}
