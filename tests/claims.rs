//! The claims of the news article that the atlas must be able to show, each reached from the opening view in at
//! most three clicks, typing nothing.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use central_asia_atlas::analysis::{Preference, balance_index, shares};
use central_asia_atlas::model::{ActorId, Agreement, Dataset, Event, Selection, SourceId};
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use window::{Start, Window};

/// Clicks that a claim may take.
const MOST: usize = 3;

/// The window of the usual size.
fn screen() -> egui::Rect {
    egui::Rect::from_min_size(egui::Pos2::ZERO, Start::default().size.into())
}

/// Someone who opens the atlas for the first time and only clicks.
struct Reader {
    window: Window,
    clicks: usize,
}

impl Reader {
    fn new() -> Self {
        let window = Window::open();
        let view = &window.state().view;
        assert_eq!(view.selection, Selection::from_code("KAZ"));
        assert_eq!(view.partner.code(), "RUS");
        assert!(!window.state().is_geographic());
        assert!(window.state().document.path().is_none());
        Self { window, clicks: 0 }
    }

    /// The first control of this role whose name starts so.
    #[track_caller]
    fn control(&self, role: Role, start: &str) -> Node<'_> {
        let mut controls = self.window.harness.query_all(By::new().role(role));
        let found = controls.find(|node| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(start))
        });
        found
            .ok_or_else(|| format!("no {role:?} {start:?}"))
            .unwrap()
    }

    /// Scrolls a control into sight and clicks on it with the pointer.
    #[track_caller]
    fn click(mut self, role: Role, start: &str) -> Self {
        self.clicks += 1;
        assert!(self.clicks <= MOST, "{start:?} takes too many clicks");
        self.control(role, start).scroll_to_me();
        self.window.settle();
        let place = self.control(role, start).rect();
        let screen = screen();
        assert!(
            screen.contains(place.center()) && place.area() > 0.0,
            "{start:?} at {place} is not on the screen {screen}"
        );
        self.control(role, start).click();
        self.window.settle();
        self
    }

    fn country(self, name: &str) -> Self {
        self.click(Role::Button, name)
    }

    fn tab(self, name: &str) -> Self {
        self.click(Role::Tab, name)
    }

    fn region(self) -> Self {
        self.click(Role::Link, "Central Asia")
    }

    fn dataset(&self) -> &Dataset {
        &self.window.state().document.dataset
    }

    /// Opens an event of the list and finds its title, its text and its sources.
    #[track_caller]
    fn event(self, id: &str) -> Self {
        let event: Event = self.dataset().event(&id.into()).unwrap().clone();
        let reader = self.click(Role::Button, &format!("{}. ", event.title));
        reader.sees_record(&event.title, &event.summary, &event.sources);
        reader
    }

    /// Opens an agreement of the list and finds its title, its text and its sources.
    #[track_caller]
    fn agreement(self, id: &str) -> Self {
        let agreement: Agreement = self.dataset().agreement(&id.into()).unwrap().clone();
        let reader = self.click(Role::Button, &format!("{}. ", agreement.title));
        reader.sees_record(&agreement.title, &agreement.summary, &agreement.sources);
        reader
    }

    #[track_caller]
    fn sees_record(&self, title: &str, summary: &str, sources: &[SourceId]) {
        self.sees(title);
        self.sees(summary);
        assert!(!sources.is_empty());
        for id in sources {
            let source = self.dataset().source(id).unwrap();
            self.sees(&source.title);
            self.sees(&source.publisher);
        }
    }

    /// A text that stands on the page, in sight or a scroll away, from the left to the right edge of the window.
    #[track_caller]
    fn sees(&self, words: &str) {
        let screen = screen();
        let seen = self.window.harness.root().children_recursive().any(|node| {
            let inner = node.accesskit_node();
            let texts = [inner.label(), inner.value()];
            let place = inner.bounding_box();
            texts.into_iter().flatten().any(|text| text.contains(words))
                && place.is_some_and(|place| {
                    place.x0 < place.x1
                        && place.y0 < place.y1
                        && place.x0 >= f64::from(screen.left())
                        && place.x1 <= f64::from(screen.right()) + 1.0
                })
        });
        assert!(seen, "{words:?} is not on the screen");
    }

    /// An entry of a list: what it says, and who says so in the line below.
    #[track_caller]
    fn sees_entry(&self, title: &str, notes: &[&str]) {
        let names = self.window.names(Role::Button, &format!("{title}. "));
        let seen = names
            .iter()
            .any(|name| notes.iter().all(|note| name.contains(note)));
        assert!(seen, "{title:?} with {notes:?} is not among {names:?}");
        self.sees(title);
    }
}

#[test]
fn putin_visits_tajikistan_and_trade_grows_by_17_per_cent() {
    let visit = "putin-dushanbe-state-visit-2025";
    Reader::new()
        .country("Tajikistan")
        .tab("Events")
        .event(visit);
    let trade = Reader::new().country("Tajikistan").tab("Trade");
    trade.sees_entry(
        "Jan – Jul 2025: growth +17 % on the same part of the year before",
        &["Reported by Russia", "TASS", "confidence medium"],
    );
    trade.sees_entry(
        "Jan – Aug 2025: total $1.4 bn",
        &["Reported by Tajikistan", "Interfax"],
    );
    assert_eq!(trade.clicks, 2);
}

#[test]
fn the_two_sign_a_joint_statement_on_partnership_and_alliance() {
    Reader::new()
        .country("Tajikistan")
        .tab("Agreements")
        .agreement("rus-tjk-2025-strategic-partnership-statement");
}

#[test]
fn second_summit_with_all_five_presidents() {
    let summit = Reader::new()
        .country("Russia")
        .tab("Events")
        .event("rca-summit-dushanbe-2025");
    for state in [
        "Kazakhstan",
        "Kyrgyzstan",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
    ] {
        assert!(summit.window.has(Role::Link, state), "{state}");
    }
    summit.sees("Trade, transport, energy, security, migration, environment");
    summit.sees("Communique of the second Russia-Central Asia summit");
    Reader::new()
        .country("Russia")
        .tab("Agreements")
        .agreement("rca-2025-dushanbe-communique");
}

#[test]
fn trade_with_the_region_just_over_45_bn_in_2024() {
    let region = Reader::new().region().tab("Trade");
    // 28.1 of Kazakhstan, 3.2 of Kyrgyzstan, 1.9 of Tajikistan, 11.6 of Uzbekistan.
    region.sees("2024: the states’ figures add up to $44.8 bn (4 of 5 states)");
    for (total, who, source) in [
        ("total $45.0 bn", "Reported by Russia", "Trend"),
        (
            "exports $14.8 bn, imports $32.3 bn, total $47.0 bn",
            "Reported by review.uz",
            "review.uz",
        ),
        (
            "total $50.0 bn",
            "Reported by Kazakhstan",
            "News Central Asia",
        ),
    ] {
        region.sees_entry(&format!("2024: {total}"), &[who, source]);
    }
    assert_eq!(region.clicks, 2);
    // On Russia's own page too, where the region is the other side.
    let russia = Reader::new().country("Russia").tab("Trade");
    russia.sees_entry("2024: total $45.0 bn", &["Russia"]);
}

#[test]
fn joint_action_plan_and_the_corridors() {
    Reader::new()
        .country("Russia")
        .tab("Agreements")
        .agreement("rca-2025-action-plan-2025-2027");
    let routes = Reader::new().country("Russia").tab("States");
    for (name, notes) in [
        (
            "North-South corridor, eastern branch (Kazakhstan-Turkmenistan-Iran railway)",
            ["Railway · operating", "The Times of Central Asia"],
        ),
        (
            "Western Europe-Western China highway",
            ["Road · operating", "Trend"],
        ),
    ] {
        routes.sees_entry(name, &notes);
    }
}

#[test]
fn cis_meeting_in_dushanbe() {
    let summit = Reader::new()
        .country("Russia")
        .tab("Events")
        .event("cis-summit-dushanbe-2025");
    let decided: Vec<Agreement> = summit
        .dataset()
        .agreements
        .iter()
        .filter(|agreement| agreement.id.as_str().starts_with("cis-2025-"))
        .cloned()
        .collect();
    assert_eq!(decided.len(), 6);
    for agreement in decided {
        summit.sees_entry(&agreement.title, &["10 Oct 2025"]);
    }
}

#[test]
fn labour_migration_since_crocus_city_hall() {
    for id in [
        "crocus-attack-2024",
        "vnukovo-entry-refusals-2024",
        "russia-expulsion-law-2024",
        "russia-controlled-persons-register-2025",
    ] {
        Reader::new().country("Russia").tab("Events").event(id);
    }
}

#[test]
fn tajikistan_leans_on_remittances_and_gets_assurances_for_its_workers() {
    for id in [
        "rus-tjk-2025-recruitment-protocol",
        "rus-tjk-2025-medical-examination",
        "rus-tjk-2025-migration-offices",
    ] {
        Reader::new()
            .country("Tajikistan")
            .tab("Agreements")
            .agreement(id);
    }
    let figures = Reader::new().country("Tajikistan").tab("Partners");
    figures.sees_entry(
        "Remittances received relative to GDP: 47.9 % of GDP",
        &["2024", "Central Intelligence Agency"],
    );
    figures.sees_entry("Money transfers by sending country: $2.5 bn", &["2017"]);
    assert_eq!(figures.clicks, 2);
}

#[test]
fn relations_with_azerbaijan_repaired_after_the_crash() {
    for id in ["azal-crash-2024", "putin-aliyev-dushanbe-2025"] {
        Reader::new().country("Russia").tab("Events").event(id);
    }
}

#[test]
fn china_the_eu_the_united_states_and_the_gulf_compete() {
    let opening = Reader::new();
    opening.sees("External partners, share of trade 2023");
    opening.sees("balance 0.");
    for name in ["China", "EU", "United States", "Gulf"] {
        // A part of the bar: the share, the value.
        let part = opening.window.names(Role::Button, &format!("{name} "));
        let part = part.first().unwrap();
        assert!(part.contains(" %, $"), "{part}");
        // The flow on the map.
        let flow = opening.window.find(Role::Button, name);
        let says = flow.accesskit_node().description().unwrap();
        assert!(says.contains("2023"), "{says}");
        // Its page.
        let page = Reader::new().country(name).country(name);
        assert!(matches!(
            page.window.state().view.selection,
            Selection::Partner(_)
        ));
        for state in ["Kazakhstan: $", "Uzbekistan: $"] {
            assert_eq!(page.window.names(Role::Button, state).len(), 1, "{name}");
        }
        let index = &page.window.state().document.index;
        let partner = page.window.state().view.partner.id();
        let dataset = page.dataset().clone();
        let agreements = index.agreements(&partner).iter();
        let titles = agreements.map(|at| &dataset.agreements[*at].title);
        let agreements: Vec<String> = titles.cloned().collect();
        let events = index.events(&partner).iter();
        let events: Vec<String> = events.map(|at| dataset.events[*at].title.clone()).collect();
        for (tab, titles) in [("Agreements", agreements), ("Events", events)] {
            assert!(!titles.is_empty());
            let list = Reader::new().country(name).country(name).tab(tab);
            for title in titles.iter().take(5) {
                list.sees(title);
            }
        }
    }
}

#[test]
fn the_five_diversify_their_partners() {
    let years = Reader::new().tab("Partners");
    years.sees("Shares and balance over the years");
    let document = &years.window.state().document;
    for year in [2015, 2023] {
        let all = shares(
            &document.dataset,
            &document.index,
            &ActorId::new("KAZ"),
            year,
            Preference::Default,
        );
        let balance = format!("{:.2}", balance_index(&all).unwrap());
        assert!(years.window.shows(&balance), "{year}: {balance}");
    }
    // A year is a click away, and with it the sources of its values.
    let year = years.click(Role::Link, "Go to 2019");
    assert_eq!(year.window.state().view.year, 2019);
    year.sees("External partners, share of trade 2019");
    let sources = year.window.names(Role::Link, "Russia");
    assert!(!sources.is_empty());
    let region = Reader::new().region().tab("Partners");
    region.sees("Shares and balance over the years");
    assert!(!region.window.names(Role::Link, "Go to 2019").is_empty());
}
