//! Every value on screen leads to where it comes from.
//!
//! Texts are walked in the accessibility tree: a text with a number must be a control that opens a card, or stand
//! in the short list below. What is painted without a node (bars, map labels, discs) is walked in the scenes.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use std::collections::BTreeSet;

use central_asia_atlas::analysis::{
    Board, Datum, Field, Flow, Measure, Preference, Quantity, Telling, Trace, trace,
};
use central_asia_atlas::app::{AppState, Command, DataPage, Mode, Record, Tab};
use central_asia_atlas::model::{
    ActorId, Dataset, Place, REGION, STATES, Section, Selection, Vector,
};
use central_asia_atlas::scene::balance::BalanceChart;
use central_asia_atlas::scene::card::Card;
use central_asia_atlas::scene::chart::TradeChart;
use central_asia_atlas::scene::map::{MapLook, MapScene};
use central_asia_atlas::scene::shares::ShareBar;
use central_asia_atlas::scene::tokens::{Scheme, Tokens};
use central_asia_atlas::text::Language;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use window::{Start, Window};

/// The mark of a control that opens the card of a value.
const VALUE: &str = "value";

/// The mark of a sentence whose values are controls upon it.
const SENTENCE: &str = "sentence";

/// A text on screen.
#[derive(Debug)]
struct Text {
    words: String,
    role: Role,
    value: bool,
}

fn texts<State>(harness: &Harness<'_, State>) -> Vec<Text> {
    let root = harness.root();
    let nodes = || root.children_recursive();
    let values: Vec<(String, egui::Rect)> = nodes()
        .filter(|node| node.accesskit_node().author_id() == Some(VALUE))
        .filter_map(|node| Some((node.accesskit_node().label()?, node.rect())))
        .collect();
    // The runs of a text repeat what its label says.
    let whole = nodes().filter(|node| node.accesskit_node().role() != Role::TextRun);
    whole
        .filter_map(|node| {
            let told = node.accesskit_node();
            let mut words = told.label().or_else(|| told.value())?;
            if told.author_id() == Some(SENTENCE) {
                // What is left are the words around the values that stand upon it.
                let place = node.rect().expand(1.0);
                let upon = values.iter().filter(|(_, at)| place.contains_rect(*at));
                for (value, _) in upon {
                    words = words.replacen(value.as_str(), "", 1);
                }
            }
            Some(Text {
                words,
                role: told.role(),
                value: told.author_id() == Some(VALUE),
            })
        })
        .collect()
}

/// Numbers in a text, without years and ends of years.
fn numbers(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    for c in words.chars().chain([' ']) {
        let inside =
            c.is_ascii_digit() || (!number.is_empty() && matches!(c, '.' | ',' | '\u{202f}' | '-'));
        if inside {
            number.push(c);
        } else if !number.is_empty() {
            let whole = number.trim_end_matches(['.', ',', '-', '\u{202f}']);
            found.push(whole.to_owned());
            number.clear();
        }
    }
    found.retain(|number| !is_year(number));
    found
}

/// `2024`, `2015-2025`, `2024-10-09`.
fn is_year(number: &str) -> bool {
    let parts: Vec<&str> = number.split('-').collect();
    let year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    parts.first().is_some_and(|first| year(first))
        && parts.iter().all(|part| year(part) || part.len() == 2)
}

/// Counts of agreements over years, each of which opens what it counts.
fn counter(state: &AppState, words: &str) -> Option<&'static str> {
    let (first, last) = state.years();
    let signed = (first..=last).any(|year| {
        (1..80_usize).any(|count| {
            let args = [("count", count.into()), ("year", year.into())];
            words == state.words.with("signed-in", &args)
        })
    });
    if signed {
        return Some("counters above the years; a click opens the agreement");
    }
    let marks = (0..400_usize).any(|count| {
        let args = [
            ("count", count.into()),
            ("first", first.into()),
            ("last", last.into()),
        ];
        words == state.words.with("time-marks", &args)
    });
    marks.then_some("counters of the time bar")
}

/// Why a text with a number needs no card; `None` where it does.
fn exception(state: &AppState, text: &Text) -> Option<&'static str> {
    let words = text.words.as_str();
    let say = |id: &str| state.words.get(id);
    let dataset = &state.document.dataset;
    if text.role == Role::Tab {
        return Some("counters of the tabs");
    }
    let count = words
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>();
    if let Ok(count) = count.parse::<usize>() {
        let args = [("count", count.into())];
        if words == state.words.with("show-all", &args) {
            return Some("counters of lists");
        }
    }
    let choice = state.words.with("back-name", &[("choice", "".into())]);
    if text.role == Role::Button && words.starts_with(&choice) {
        return Some("how far back a value may be borrowed is a choice");
    }
    let titles = || {
        let agreements = dataset.agreements.iter().map(|a| a.title.as_str());
        agreements.chain(dataset.events.iter().map(|e| e.title.as_str()))
    };
    if text.role == Role::Button && titles().any(|title| words.starts_with(&format!("{title}. "))) {
        return Some("a row opens its record, where date and sources stand");
    }
    if words.contains(&say("time-agreements")) && text.role != Role::Label {
        return Some("counters of the time bar");
    }
    if let Some(counter) = counter(state, words) {
        return Some(counter);
    }
    if text.role == Role::Image {
        return Some("the chart as a whole: its bars are walked in the scene");
    }
    let publishers = dataset
        .sources
        .iter()
        .any(|source| text.role == Role::Link && words.contains(&source.publisher));
    if publishers {
        return Some("names of sources");
    }
    if words == say("both-sides-note") || words == say("change-note") || words == say("years-note")
    {
        return Some("notes on how a column is made");
    }
    let band = state.say().band(state.view.freight);
    if words == state.words.with("freight", &[("band", band.into())]) {
        return Some("a setting; what opens says where its choice comes from");
    }
    // "1. China": the rank in the list, beside the values that it follows from.
    let rank = words.split_once(". ");
    if rank.is_some_and(|(rank, name)| {
        rank.parse::<usize>().is_ok() && Vector::ALL.iter().any(|v| state.say().vector(*v) == name)
    }) {
        return Some("ranks");
    }
    if dataset
        .actors
        .iter()
        .any(|actor| actor.foreign_policy_note.as_deref() == Some(words))
    {
        return Some("a text of the dataset");
    }
    let parts = words.contains("Q1") || words.contains("H1") || words.contains("M01");
    if parts || dataset.title == words {
        return Some("periods and titles");
    }
    None
}

/// Texts with a number that lead nowhere.
fn without_card(texts: Vec<Text>, exception: impl Fn(&Text) -> bool) -> Vec<Text> {
    texts
        .into_iter()
        .filter(|text| !text.value && !numbers(&text.words).is_empty())
        .filter(|text| !exception(text))
        .collect()
}

#[track_caller]
fn check(window: &Window, what: &str) {
    let state = window.state();
    let found = without_card(texts(&window.harness), |text| {
        exception(state, text).is_some()
    });
    assert!(found.is_empty(), "{what}: {found:#?}");
}

/// The region, the five states, the six partners.
fn pages() -> Vec<Selection> {
    let states = STATES.map(|code| Selection::State(ActorId::new(code)));
    let partners = Vector::ALL.map(Selection::Partner);
    let region = std::iter::once(Selection::Region);
    region.chain(states).chain(partners).collect()
}

fn pages_are_covered(language: Language, years: &[i32], back: u8) {
    let mut window = Start {
        language,
        ..Start::default()
    }
    .open();
    window.push(Command::SetBack(back));
    for year in years {
        window.push(Command::SetYear(*year));
        for page in pages() {
            window.push(Command::Select(page.clone()));
            for tab in Tab::ALL {
                window.push(Command::SetTab(tab));
                check(&window, &format!("{page:?} {tab:?} {year}"));
            }
            window.push(Command::SetTab(Tab::Trade));
            for telling in [Telling::State, Telling::Partner, Telling::Both] {
                window.push(Command::SetTelling(telling));
                check(&window, &format!("{page:?} {telling:?} {year}"));
            }
            window.push(Command::SetTelling(Telling::Best));
        }
    }
}

#[test]
fn every_value_of_the_pages_leads_to_its_card_in_english() {
    pages_are_covered(Language::English, &[2019, 2023], 0);
}

#[test]
fn every_value_of_the_pages_leads_to_its_card_in_russian() {
    pages_are_covered(Language::Russian, &[2024], 0);
}

#[test]
fn every_borrowed_value_of_the_pages_leads_to_its_card() {
    pages_are_covered(Language::English, &[2025], 3);
}

#[test]
fn every_value_of_the_comparison_leads_to_its_card() {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Compare));
    for (year, back) in [(2019, 0), (2023, 0), (2025, 3)] {
        window.push(Command::SetYear(year));
        window.push(Command::SetBack(back));
        let state = window.state();
        let found = without_card(texts(&window.harness), |text| {
            let words = text.words.as_str();
            let counter = ["at most", "1 all alike"]
                .iter()
                .any(|start| words.starts_with(start))
                || words.ends_with(" sources")
                || words.contains(" from 1991 to ");
            counter || exception(state, text).is_some()
        });
        assert!(found.is_empty(), "comparison {year}: {found:#?}");
    }
}

#[test]
fn every_value_of_the_time_line_leads_to_its_card() {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Timeline));
    let state = window.state();
    let found = without_card(texts(&window.harness), |text| {
        // A mark, a flag and a band open their record; lanes, the total and the switch count.
        let opens = matches!(text.role, Role::ListItem | Role::Button);
        let counts = matches!(text.role, Role::ListBox | Role::RadioButton)
            || text.words.ends_with(" agreements");
        opens || counts || exception(state, text).is_some()
    });
    assert!(found.is_empty(), "time line: {found:#?}");
}

/// Values without a card in this window, each told by its words.
fn bare(window: &Window, is_counter: impl Fn(&Text) -> bool) -> Vec<String> {
    let state = window.state();
    let found = without_card(texts(&window.harness), |text| {
        is_counter(text) || exception(state, text).is_some()
    });
    found
        .into_iter()
        .map(|text| format!("{:?} {}", text.role, text.words))
        .collect()
}

/// A row or a mark, which opens its record; or how many there are of a kind.
fn opens_a_record(text: &Text) -> bool {
    let is_count = text.words.chars().all(|c| c.is_ascii_digit());
    text.role == Role::Button || (text.role == Role::Label && is_count)
}

#[test]
fn every_value_of_the_layers_leads_to_its_card_or_record() {
    let mut window = Window::open();
    for layer in window.state().layers() {
        window.push(Command::SetLayer(layer.clone()));
        let found = bare(&window, |text| {
            opens_a_record(text) || text.words.contains(" corridors, ")
        });
        assert!(found.is_empty(), "{layer:?}: {found:#?}");
    }
}

#[test]
fn every_value_of_the_pages_of_agreements_and_events_leads_to_its_card() {
    let mut window = Window::open();
    let dataset = window.state().document.dataset.clone();
    let agreements = dataset.agreements.iter().step_by(7);
    let agreements = agreements.map(|it| (Record::Agreement(it.id.clone()), &it.summary, &it.note));
    let events = dataset.events.iter().step_by(7);
    let events = events.map(|it| (Record::Event(it.id.clone()), &it.summary, &it.note));
    for (year, back) in [(2019, 0), (2025, 3)] {
        window.push(Command::SetYear(year));
        window.push(Command::SetBack(back));
        for (record, summary, note) in agreements.clone().chain(events.clone()) {
            window.push(Command::OpenRecord(record.clone()));
            let found = bare(&window, |text| {
                let own = text.words == *summary || note.as_ref() == Some(&text.words);
                let title = dataset.agreements.iter().any(|it| it.title == text.words)
                    || dataset.events.iter().any(|it| it.title == text.words);
                // Rows open their records; dates are no values.
                let date = text.words.split(' ').all(|word| {
                    let letters = word.chars().all(|c| c.is_alphabetic() || c == '–');
                    letters || word.parse::<u16>().is_ok()
                });
                text.role == Role::Button || own || title || date
            });
            assert!(found.is_empty(), "{record:?} {year}: {found:#?}");
            window.push(Command::CloseRecord);
        }
    }
}

#[test]
fn every_value_of_the_page_of_the_dataset_leads_to_its_card_or_record() {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Data));
    let sources = &window.state().document.dataset.sources;
    let titles: Vec<String> = sources.iter().map(|source| source.title.clone()).collect();
    // The page about the data holds the dataset's own words and counts, no figures.
    let pages = DataPage::ALL
        .into_iter()
        .filter(|page| *page != DataPage::About);
    let boards = Board::ALL
        .iter()
        .map(|board| (DataPage::Missing, Some(*board)));
    for (page, board) in pages.map(|page| (page, None)).chain(boards) {
        window.push(Command::SetDataPage(page));
        if let Some(board) = board {
            window.push(Command::SetBoard(board));
        }
        let found = bare(&window, |text| {
            opens_a_record(text)
                || text.role == Role::CheckBox
                || text.words.ends_with(" findings")
                || text.words.ends_with(" full-year figures")
                || text.words.ends_with(" sources")
                || (text.role == Role::Link
                    && titles.iter().any(|title| text.words.contains(title)))
        });
        assert!(found.is_empty(), "{page:?} {board:?}: {found:#?}");
    }
}

#[test]
fn the_walker_finds_a_bare_value() {
    let harness = Harness::new_ui(|ui| {
        ui.label("Trade with Russia");
        ui.label("2024");
        ui.label("$28.1 bn");
        let response = ui.button("$9.5 bn");
        ui.accesskit_node_builder(response.id, |node| node.set_author_id(VALUE));
        let sentence = ui.label("The state reports $9.5 bn, the partner $7.5 bn");
        ui.accesskit_node_builder(sentence.id, |node| node.set_author_id(SENTENCE));
        let upon = ui.interact(sentence.rect, sentence.id.with(1), egui::Sense::click());
        upon.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, "$9.5 bn"));
        ui.accesskit_node_builder(upon.id, |node| node.set_author_id(VALUE));
    });
    let found = without_card(texts(&harness), |_| false);
    let words: Vec<&str> = found.iter().map(|text| text.words.as_str()).collect();
    assert_eq!(
        words,
        ["$28.1 bn", "The state reports , the partner $7.5 bn"]
    );
}

#[test]
fn the_walker_tells_years_from_values() {
    assert_eq!(numbers("2024: 28.1, gap 4 %"), ["28.1", "4"]);
    assert_eq!(numbers("2015-2025, 9.5"), ["9.5"]);
    assert_eq!(numbers("12 345"), ["12", "345"]);
    assert_eq!(numbers("no number"), Vec::<String>::new());
}

#[test]
fn the_exceptions_do_not_cover_a_bare_value() {
    let window = Window::open();
    for role in [Role::Label, Role::Button] {
        for words in ["$28.1 bn", "28.1", "12 %", "Astana · 20.6 m people"] {
            let text = Text {
                words: words.to_owned(),
                role,
                value: false,
            };
            assert_eq!(exception(window.state(), &text), None, "{words}");
        }
    }
}

/// What the card shows must be what the scene shows.
fn trace_of(state: &AppState, datum: &Datum) -> Trace {
    trace(&state.document.dataset, &state.document.index, datum)
}

#[track_caller]
fn is_followed(state: &AppState, datum: &Datum) -> Trace {
    let found = trace_of(state, datum);
    let formula = found.formula.as_ref();
    let inputs = formula.is_some_and(|formula| !formula.inputs.is_empty());
    let counted = !found.rows.is_empty() || found.value == Some(0.0);
    assert!(
        !found.sources.is_empty() || inputs || (found.quantity == Quantity::Count && counted),
        "{datum:?}: {found:?}"
    );
    found
}

fn looks(state: &AppState) -> Vec<MapLook> {
    let (first, last) = state.years();
    let mut looks = Vec::new();
    for year in [first, 2021, last] {
        for selection in [
            Selection::Region,
            Selection::State(ActorId::new("UZB")),
            Selection::Partner(Vector::Gulf),
        ] {
            for measure in Measure::ALL {
                for partner in [Vector::Russia, Vector::Gulf] {
                    looks.push(MapLook {
                        selection: selection.clone(),
                        partner,
                        year,
                        back: 0,
                        measure: measure.clone(),
                    });
                }
            }
        }
    }
    looks
}

#[test]
fn every_value_of_the_map_is_traced() {
    let window = Window::open();
    let state = window.state();
    let say = state.say();
    let mut seen = 0;
    for look in looks(state) {
        let scene = MapScene::new(&say, Tokens::of(Scheme::Light), &look);
        for fill in &scene.states {
            let found = trace_of(state, &fill.datum);
            // Of a gap the map says what is missing of it.
            let why = ["not-reported", "one-side-only", "no-gap-short"];
            let shown = match found.value {
                Some(value) => vec![say.value(&look.measure, value)],
                None => why.map(|id| state.words.get(id)).to_vec(),
            };
            assert!(shown.contains(&fill.value), "{look:?}: {}", fill.value);
            if found.value.is_some() {
                is_followed(state, &fill.datum);
                seen += 1;
            } else {
                assert!(found.missing.is_some(), "{look:?}: {fill:?}");
            }
        }
        for disc in &scene.discs {
            let found = trace_of(state, &disc.datum);
            let shown = found
                .value
                .map(|value| central_asia_atlas::analysis::number::billions(value, say.locale));
            assert_eq!(shown, disc.value, "{look:?}");
        }
        for flow in &scene.flows {
            assert!(is_followed(state, &flow.datum).value.is_some());
        }
    }
    assert!(seen > 100, "only {seen} values were seen");
}

fn reporters() -> Vec<ActorId> {
    let all = STATES.iter().chain([&REGION]);
    all.map(|code| ActorId::new(code)).collect()
}

#[test]
fn every_value_of_the_bars_is_traced() {
    let window = Window::open();
    let state = window.state();
    let (_, last) = state.years();
    for (telling, least) in Telling::ALL.into_iter().zip([300, 300, 200, 300]) {
        let mut seen = 0;
        for reporter in reporters() {
            for partner in Vector::ALL {
                let tokens = Tokens::of(Scheme::Light);
                let say = state.say();
                let chart = TradeChart::new(&say, tokens, &reporter, partner, last - 1, telling);
                seen += bars_are_traced(state, &chart) + caption_is_traced(state, &chart);
            }
        }
        assert!(seen > least, "{telling:?}: only {seen} values were seen");
    }
}

fn bars_are_traced(state: &AppState, chart: &TradeChart) -> usize {
    let mut seen = 0;
    for year in &chart.years {
        for bar in &year.bars {
            let found = is_followed(state, &bar.datum);
            assert_eq!(found.value.map(|musd| musd / 1000.0), Some(bar.value_busd));
            seen += 1;
        }
        if let Some(gap) = &year.gap {
            let value = is_followed(state, &gap.datum).value.unwrap();
            assert_eq!(gap.text, state.say().share(value.abs() / 100.0));
            assert_eq!(year.bars.len(), 2);
            seen += 1;
        }
        // The table under the chart shows these whatever is chosen.
        for preference in [Preference::State, Preference::Partner] {
            let datum = year.datum(Flow::Turnover, preference);
            if trace_of(state, &datum).value.is_some() {
                is_followed(state, &datum);
            }
        }
        if trace_of(state, &year.gap_datum()).value.is_some() {
            let found = is_followed(state, &year.gap_datum());
            assert_eq!(found.formula.unwrap().inputs.len(), 2);
        }
    }
    seen
}

fn caption_is_traced(state: &AppState, chart: &TradeChart) -> usize {
    let say = state.say();
    let mut seen = 0;
    for piece in &chart.caption_pieces {
        let Some(datum) = &piece.datum else {
            assert_eq!(numbers_of_caption(&piece.text), Vec::<String>::new());
            continue;
        };
        let found = is_followed(state, datum);
        let value = found.value.unwrap();
        // The sentence says how large the gap is; the card says which side it favours.
        let shown = match datum {
            Datum::Gap { .. } => say.share(value.abs() / 100.0),
            _ => say.quantity(value, &found.quantity),
        };
        // "$18 bn (3 of 5 states)"
        assert!(piece.text.starts_with(&shown), "{shown}: {}", piece.text);
        seen += 1;
    }
    seen
}

/// Numbers besides those of sentences on what is missing.
fn numbers_of_caption(words: &str) -> Vec<String> {
    if words.contains("parts of the year") || words.contains("growth") {
        return Vec::new();
    }
    numbers(words)
}

#[test]
fn every_share_is_traced() {
    let window = Window::open();
    let state = window.state();
    let say = state.say();
    let (first, last) = state.years();
    for reporter in reporters() {
        for year in first..=last {
            let bar = ShareBar::new(&say, Tokens::of(Scheme::Light), &reporter, year, 0);
            let written = |datum: &Datum| {
                let found = is_followed(state, datum);
                say.quantity(found.value.unwrap(), &found.quantity)
            };
            for segment in &bar.segments {
                assert_eq!(written(&segment.share_datum), segment.label);
                assert_eq!(written(&segment.value_datum), segment.value);
                if let Some((_, change)) = &segment.change {
                    assert_eq!(written(&segment.change_datum), *change);
                }
            }
            if let Some((_, label)) = &bar.rest {
                assert_eq!(written(&bar.rest_datum), *label);
            }
            if let Some(balance) = &bar.balance {
                let words = &state.words;
                let shown = words.with("balance", &[("value", balance.into())]);
                let card = written(&bar.balance_datum);
                assert!(shown.contains(&card), "{shown}: {card}");
            }
            if let Some(total) = &bar.total {
                assert_eq!(written(&bar.total_datum), *total);
            }
        }
    }
}

#[test]
fn every_part_of_the_stacks_is_traced() {
    let window = Window::open();
    let state = window.state();
    let say = state.say();
    let (_, last) = state.years();
    let mut seen = 0;
    for reporter in reporters() {
        let chart = BalanceChart::new(&say, Tokens::of(Scheme::Light), &reporter, last);
        for year in &chart.years {
            let per_cent = |share: f64, datum: &Datum| {
                let found = is_followed(state, datum);
                let shown = say.share(share);
                assert_eq!(say.quantity(found.value.unwrap(), &found.quantity), shown);
                assert!(year.description.contains(&shown), "{}", year.description);
            };
            for part in &year.parts {
                per_cent(part.share, &part.datum);
                seen += 1;
            }
            if let Some(rest) = &year.rest {
                per_cent(rest.share, &rest.datum);
            }
            if let Some(balance) = &year.balance {
                let found = is_followed(state, &balance.datum);
                assert!((found.value.unwrap() - balance.value).abs() < 1e-12);
                assert!(year.description.contains(&balance.text));
            }
        }
    }
    assert!(seen > 200, "only {seen} shares were seen");
}

#[test]
fn every_input_of_a_card_leads_to_a_card() {
    let window = Window::open();
    let state = window.state();
    let balance = Datum::Balance {
        reporter: ActorId::new(REGION),
        year: 2023,
    };
    let mut open = vec![balance];
    let mut seen = BTreeSet::new();
    while let Some(datum) = open.pop() {
        if !seen.insert(format!("{datum:?}")) {
            continue;
        }
        let card = Card::new(&state.say(), &datum);
        assert!(card.known, "{card:?}");
        let inputs = card.formula.map(|formula| formula.inputs);
        for input in inputs.into_iter().flatten() {
            let there = Card::new(&state.say(), &input.datum);
            assert_eq!(there.value, input.value);
            open.push(input.datum);
        }
        assert!(!card.sources.is_empty(), "{datum:?}");
    }
    assert!(seen.len() > 30, "{seen:?}");
}

/// Presses the value with this text and gives what its card is about.
#[track_caller]
fn open_value(window: &mut Window, name: &str) -> Datum {
    window.press(Role::Button, name);
    window.state().view.card.clone().unwrap()
}

fn dialog(window: &Window) -> Option<(String, egui::Rect)> {
    let mut found = window.harness.query_all(By::new().role(Role::Dialog));
    let node = found.next()?;
    let name = node.accesskit_node().label()?;
    let inside = node.children_recursive();
    let places = inside.filter(|node| node.accesskit_node().raw_bounds().is_some());
    let card = places.map(|node| node.rect()).reduce(egui::Rect::union)?;
    Some((name, card))
}

#[test]
fn a_click_on_a_value_opens_its_card_and_escape_gives_the_focus_back() {
    let mut window = Window::open();
    let name = "20.6 m people";
    window.click(Role::Button, name);
    let place = window.find(Role::Button, name).rect();
    let (title, card) = dialog(&window).expect("a dialog");
    assert_eq!(title, "Where this value comes from: Population, Kazakhstan");
    assert!(!card.intersects(place), "{card:?} covers {place:?}");
    assert!(
        egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1440.0, 900.0)).contains_rect(card)
    );
    assert!(window.shows("20592571 people") || window.shows("20,592,571 people"));
    assert_eq!(window.focused().as_deref(), Some("Close the card"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.card, None);
    assert!(dialog(&window).is_none());
    assert_eq!(window.focused().as_deref(), Some(name));
    // Enter opens it again, and the cross closes it.
    window.key(Key::Enter);
    assert!(window.state().view.card.is_some());
    window.key(Key::Enter);
    assert_eq!(window.state().view.card, None);
    assert_eq!(window.focused().as_deref(), Some(name));
}

#[test]
fn a_click_elsewhere_closes_the_card_and_one_on_another_value_opens_that() {
    let mut window = Window::open();
    window.click(Role::Button, "20.6 m people");
    window.click(Role::Button, "Astana");
    let card = window.state().view.card.clone();
    let of_capital = |datum: &Datum| {
        matches!(
            datum,
            Datum::Record {
                field: Field::Capital,
                ..
            }
        )
    };
    assert!(card.as_ref().is_some_and(of_capital), "{card:?}");
    assert_eq!(
        window
            .harness
            .query_all(By::new().role(Role::Dialog))
            .count(),
        1
    );
    let beside = egui::pos2(900.0, 880.0);
    window.harness.drag_at(beside);
    window.harness.drop_at(beside);
    window.settle();
    assert_eq!(window.state().view.card, None);
}

#[test]
fn a_right_click_or_shift_enter_on_the_map_opens_the_card_and_selects_nothing() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    window.find(Role::Button, "Uzbekistan").click_secondary();
    window.settle();
    let expected = Datum::Measure {
        measure: Measure::Turnover,
        state: ActorId::new("UZB"),
        partner: Vector::Russia.id(),
        year: 2023,
    };
    assert_eq!(window.state().view.card, Some(expected.clone()));
    assert_eq!(
        window.state().view.selection,
        Selection::State(ActorId::new("KAZ"))
    );
    window.key(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("Uzbekistan"));
    window.keys(Modifiers::SHIFT, Key::Enter);
    assert_eq!(window.state().view.card, Some(expected));
    window.key(Key::Escape);
    window.key(Key::Enter);
    assert_eq!(
        window.state().view.selection,
        Selection::State(ActorId::new("UZB"))
    );
}

#[test]
fn an_input_leads_to_its_card_and_back() {
    let mut window = Window::open();
    window.push(Command::SetYear(2023));
    let balance = window.names(Role::Button, "balance ")[0].clone();
    let first = open_value(&mut window, &balance);
    assert!(window.shows("Bell System Technical Journal"));
    let input = window.names(Role::Button, "Trade, Kazakhstan – Gulf, 2023")[0].clone();
    let second = open_value(&mut window, &input);
    assert_ne!(first, second);
    window.click(Role::Button, "Back to the value before");
    assert_eq!(window.state().view.card, Some(first));
    assert!(!window.has(Role::Button, "Back to the value before"));
}

#[test]
fn a_citation_is_copied_in_three_forms() {
    let mut window = Window::open();
    open_value(&mut window, "20.6 m people");
    window.handed_out();
    for form in ["Plain text", "BibTeX", "CSL-JSON"] {
        window.click(Role::Button, "Copy citation");
        window.click(Role::Button, form);
        assert!(window.state().view.card.is_some(), "{form} closed the card");
    }
    let copied = window.handed_out();
    assert_eq!(copied.len(), 3);
    assert!(copied[0].starts_with("Population, Kazakhstan: 20.6 m people. In: "));
    assert!(copied[1].starts_with("@misc{"));
    let items: serde_json::Value = serde_json::from_str(&copied[2]).unwrap();
    assert!(items.as_array().unwrap().len() >= 2);
}

#[test]
fn a_card_leads_to_its_record_and_to_its_source() {
    let mut window = Window::open();
    open_value(&mut window, "20.6 m people");
    window.click(Role::Button, "Open record");
    let dataset = window.state().document.dataset.clone();
    let at = dataset.actors.iter().position(|a| a.id == "KAZ").unwrap();
    let place = Place::new(Section::Actors, at);
    assert_eq!(window.state().view.records, [Record::At(place)]);
    assert_eq!(window.state().view.card, None);
    assert!(window.shows("Republic of Kazakhstan"));
    let source = dataset.source(&dataset.actors[at].sources[0]).unwrap();
    window.push(Command::CloseRecord);
    open_value(&mut window, "20.6 m people");
    window.press(Role::Link, &source.title);
    assert_eq!(
        window.state().view.records,
        [Record::Source(source.id.clone())]
    );
    assert!(window.shows("Used by"));
}

/// A record of each kind that goes by its position, and some more.
fn places(dataset: &Dataset) -> Vec<Place> {
    let mut places = Vec::new();
    for section in Section::ALL {
        let count = dataset.len_of(section);
        let step = (count / 3).max(1);
        places.extend((0..count).step_by(step).map(|at| Place::new(section, at)));
    }
    places
}

#[test]
fn every_kind_of_record_has_a_page() {
    for (language, size) in [
        (Language::English, [1440.0, 900.0]),
        (Language::Russian, [1024.0, 700.0]),
    ] {
        let mut window = Start {
            size,
            language,
            ..Start::default()
        }
        .open();
        let dataset = window.state().document.dataset.clone();
        let mut seen = BTreeSet::new();
        for place in places(&dataset) {
            let Some(record) = Record::at(&dataset, place) else {
                continue;
            };
            window.push(Command::OpenRecord(record.clone()));
            assert_eq!(window.state().view.records.last(), Some(&record));
            let name = window.state().say().record(place);
            assert!(window.shows(&name), "{place}: {name}");
            let cite = window.state().words.get("cite-copy");
            assert!(window.has(Role::Button, &cite), "{place}");
            let sources = central_asia_atlas::analysis::sources_of(&dataset, place);
            for source in sources.iter().filter_map(|id| dataset.source(id)) {
                assert!(window.shows(&source.title), "{place}: {}", source.title);
            }
            for node in window.harness.query_all(By::new().role(Role::Button)) {
                let rect = node.rect();
                assert!(rect.right() <= size[0] + 0.5, "{place}: {rect:?}");
            }
            seen.insert(place.section);
        }
        assert_eq!(seen.len(), 11, "{seen:?}");
    }
}

#[test]
fn a_source_shows_what_rests_on_it() {
    let mut window = Window::open();
    let dataset = window.state().document.dataset.clone();
    let most = dataset.sources.iter().max_by_key(|source| {
        let used = dataset.trade.iter().filter(|row| row.source == source.id);
        used.count()
    });
    let source = most.unwrap();
    let count = dataset
        .trade
        .iter()
        .filter(|row| row.source == source.id)
        .count();
    window.push(Command::OpenRecord(Record::Source(source.id.clone())));
    assert!(window.shows(&format!("Trade {count}")));
    let rows = |window: &Window| {
        let first = dataset.trade.iter().position(|row| row.source == source.id);
        let name = window
            .state()
            .say()
            .record(Place::new(Section::Trade, first.unwrap()));
        let short = name.split(" – ").next().unwrap().to_owned();
        window.names(Role::Button, &short).len()
    };
    let before = rows(&window);
    window.press(Role::Link, &format!("Show all {count}"));
    window.settle();
    assert!(rows(&window) > before, "{} rows", rows(&window));
}

#[test]
fn a_click_on_a_bar_goes_to_its_year_and_opens_its_card() {
    let mut window = Window::open();
    window.push(Command::SetTab(Tab::Trade));
    window.push(Command::SetYear(2023));
    let (first, last) = window.state().years();
    let chart = window
        .harness
        .query_all(By::new().role(Role::Image))
        .next()
        .unwrap()
        .rect();
    // The middle of the year 2018, a few points above the axis.
    let years = (last - first) as f32 + 1.2;
    let mut opened = None;
    for x in 0..40 {
        let part = ((2018 - first) as f32 + 0.6 - 0.19) / years;
        let at = egui::pos2(
            chart.left() + 24.0 * (1.0 - x as f32 / 40.0) + (chart.width() - 24.0) * part,
            chart.bottom() - 24.0,
        );
        window.harness.drag_at(at);
        window.harness.drop_at(at);
        window.settle();
        if let Some(Datum::Trade { year, flow, .. }) = &window.state().view.card {
            opened = Some((*year, *flow));
            break;
        }
    }
    let (year, _) = opened.expect("no bar of 2018 was hit");
    assert_eq!(window.state().view.year, year);
}
