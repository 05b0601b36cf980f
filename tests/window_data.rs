//! The page of the dataset: its check, the board of what is missing and its table, its sources, through the window.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use std::fs;
use std::path::Path;

use central_asia_atlas::analysis::{Board, Flow};
use central_asia_atlas::app::dialog::Dialog;
use central_asia_atlas::app::{Command, DataPage, Mode, Record};
use central_asia_atlas::files::{self, Settings};
use central_asia_atlas::model::{Selection, Vector};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use tempfile::TempDir;
use window::{Start, Window};

fn open(page: DataPage) -> Window {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Data));
    window.push(Command::SetDataPage(page));
    window
}

fn with_answers(answers: &[Option<&Path>]) -> Window {
    let answers = answers.iter().map(|path| path.map(Path::to_owned));
    let start = Start {
        answers: answers.collect(),
        ..Start::default()
    };
    let mut window = start.open();
    window.push(Command::SetMode(Mode::Data));
    window.push(Command::SetDataPage(DataPage::Missing));
    window
}

#[test]
fn the_page_opens_and_its_sections_are_chosen() {
    let mut window = Window::open();
    window.click(Role::Tab, "Data");
    assert_eq!(window.state().view.mode, Mode::Data);
    assert!(window.state().is_checked(), "the check was not made");
    for (name, page) in [
        ("What is missing", DataPage::Missing),
        ("Sources, 998", DataPage::Sources),
        ("About the data", DataPage::About),
    ] {
        window.click(Role::Tab, name);
        assert_eq!(window.state().view.data_page, page);
    }
    assert!(window.shows("CC BY 4.0") && window.shows("First compilation"));
    assert!(window.shows("2,788") || window.shows("2788"));
    window.key(Key::Escape);
    assert_eq!(window.state().view.mode, Mode::Explore);
}

#[test]
fn mode_section_and_board_are_there_at_the_next_start() {
    let mut window = open(DataPage::Missing);
    window.push(Command::SetBoard(Board::Indicators));
    let text = serde_json::to_string(&window.state().settings_now()).unwrap();
    let settings: Settings = serde_json::from_str(&text).unwrap();
    let opened = files::built_in().unwrap();
    let state = central_asia_atlas::app::AppState::new(opened, settings, None);
    assert_eq!(state.view.mode, Mode::Data);
    assert_eq!(state.view.data_page, DataPage::Missing);
    assert_eq!(state.view.board, Board::Indicators);
}

#[test]
fn a_cell_with_a_record_opens_it() {
    let mut window = open(DataPage::Missing);
    window.click(Role::Button, "Kazakhstan with Russia 2022: both sides");
    let Some(Record::At(place)) = window.state().view.records.last() else {
        panic!("{:?}", window.state().view.records);
    };
    let row = window.state().document.dataset.trade.get(place.at).unwrap();
    assert_eq!(
        (row.reporter.as_str(), row.partner.as_str(), row.year),
        ("KAZ", "RUS", 2022)
    );
    assert!(window.shows("Kazakhstan: $27.0 bn"));
    window.key(Key::Escape);
    assert!(window.state().view.records.is_empty());
    assert_eq!(window.state().view.mode, Mode::Data);
}

#[test]
fn a_hole_is_explained_and_leads_to_the_map() {
    let mut window = open(DataPage::Missing);
    let holes = window.names(Role::Button, "Kazakhstan with the EU");
    let hole = holes
        .iter()
        .find(|name| name.ends_with(": nothing"))
        .unwrap();
    let (pair, _) = hole.split_once(':').unwrap();
    let year: i32 = pair.rsplit(' ').next().unwrap().parse().unwrap();
    window.press(Role::Button, hole);
    assert!(window.state().view.records.is_empty());
    assert!(
        window.shows("has not published its trade"),
        "{:#?}",
        window.texts()
    );
    window.click(Role::Link, "Show on the map");
    let view = &window.state().view;
    assert_eq!(view.mode, Mode::Explore);
    assert_eq!(view.selection, Selection::State("KAZ".into()));
    assert_eq!(view.year, year);
}

#[test]
fn the_arrow_keys_walk_through_the_cells() {
    let mut window = open(DataPage::Missing);
    window
        .find(Role::Button, "Kazakhstan with Russia 2015: both sides")
        .focus();
    window.settle();
    window.key(Key::ArrowRight);
    let name = window.focused().unwrap();
    assert!(name.starts_with("Kazakhstan with Russia 2016: "), "{name}");
    window.key(Key::ArrowDown);
    let name = window.focused().unwrap();
    assert!(name.starts_with("Kazakhstan with China 2016: "), "{name}");
    window.key(Key::End);
    window.key(Key::ArrowRight);
    for _ in 0..60 {
        window.key(Key::ArrowDown);
    }
    let name = window.focused().unwrap();
    assert!(
        name.starts_with("Uzbekistan with the world 2025: "),
        "{name}"
    );
    window.key(Key::Home);
    window.key(Key::ArrowUp);
    window.key(Key::Enter);
    let name = window.focused().unwrap();
    assert!(name.starts_with("Uzbekistan with Türkiye 2015: "), "{name}");
    assert!(
        matches!(window.state().view.records.last(), Some(Record::At(_))),
        "{name}"
    );
}

#[test]
fn a_kind_of_the_legend_is_lit_and_the_measure_chosen() {
    let mut window = open(DataPage::Missing);
    let nothing = window.names(Role::CheckBox, "nothing: ");
    let [name] = &nothing[..] else {
        panic!("{nothing:?}");
    };
    window.click(Role::CheckBox, name);
    let on = window.find(Role::CheckBox, name).accesskit_node().toggled();
    assert_eq!(on, Some(egui::accesskit::Toggled::True));
    window.click(Role::Button, "Show: trade");
    window.click(Role::RadioButton, "exports");
    assert_eq!(window.state().view.board, Board::Trade(Flow::Exports));
    assert!(window.has(Role::Button, "Show: exports"));
}

#[test]
fn the_board_is_exported_and_read_back() {
    let folder = TempDir::new().unwrap();
    let wish = folder.path().join("board");
    let path = folder.path().join("board.csv");
    let mut window = with_answers(&[Some(&wish)]);
    window.click(Role::Button, "Export as CSV…");
    assert!(window.shows("Written: board.csv"));
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|head| head == name).unwrap();
    let row = reader
        .records()
        .map(Result::unwrap)
        .find(|row| {
            let is = |name: &str, text: &str| row.get(column(name)) == Some(text);
            is("country_code", "KAZ") && is("partner_code", "RUS") && is("year", "2022")
        })
        .unwrap();
    assert_eq!(row.get(column("evidence")), Some("both"));
    let dataset = &window.state().document.dataset;
    let exact = dataset.trade.iter().find(|row| {
        row.reporter == "KAZ"
            && row.partner == "RUS"
            && row.year == 2022
            && row.reported_by == "KAZ"
    });
    let value: f64 = row
        .get(column("state_reports_million_usd"))
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(Some(value), exact.unwrap().turnover_musd);
    assert!(!window.state().document.is_dirty());
    assert!(
        window.state().document.is_built_in(),
        "a table is no dataset"
    );
}

#[test]
fn a_typed_name_of_a_file_that_is_there_is_asked_about() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("table.csv");
    fs::write(&path, "mine").unwrap();
    let mut window = with_answers(&[]);
    window.click(Role::Button, "Export as CSV…");
    window
        .find(Role::TextInput, "Path of the file")
        .set_text_value_accesskit(path.to_str().unwrap());
    window.settle();
    window.click(Role::Button, "Export");
    assert_eq!(window.state().dialog, Some(Dialog::Exists));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    window.click(Role::Button, "Replace");
    assert!(window.state().dialog.is_none());
    assert!(fs::read_to_string(&path).unwrap().starts_with("country,"));
}

#[test]
fn a_table_that_cannot_be_written_says_why() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("gone/table.csv");
    let mut window = with_answers(&[Some(&path), None]);
    window.click(Role::Button, "Export as CSV…");
    assert!(matches!(window.state().dialog, Some(Dialog::Problem(_))));
    assert!(window.shows("The table could not be written"));
    assert!(window.shows("table.csv"));
    window.key(Key::Escape);
    window.click(Role::Button, "Export as CSV…");
    assert!(window.state().dialog.is_none() && window.state().task.is_none());
}

#[test]
fn sources_are_filtered_sorted_and_opened() {
    let mut window = open(DataPage::Sources);
    assert!(window.shows("998 of 998 sources"));
    let field = window.find(Role::TextInput, "Filter sources");
    field.set_text_value_accesskit("kz-bns");
    window.settle();
    let dataset = window.state().document.dataset.clone();
    let fits = |text: &str| text.to_lowercase().contains("kz-bns");
    let count = dataset
        .sources
        .iter()
        .filter(|s| {
            fits(s.id.as_str())
                || fits(&s.title)
                || fits(&s.publisher)
                || s.url.as_deref().is_some_and(fits)
        })
        .count();
    assert!(count > 0 && count < 100);
    assert!(window.shows(&format!("{count} of 998 sources")));
    let field = window.find(Role::TextInput, "Filter sources");
    field.set_text_value_accesskit("");
    window.settle();
    window.click(Role::CheckBox, "News");
    let news = dataset
        .sources
        .iter()
        .filter(|s| s.kind.as_str() == "news")
        .count();
    assert!(window.shows(&format!("{news} of 998 sources")));
    window.click(Role::CheckBox, "All kinds");
    window.click(Role::ColumnHeader, "Title");
    let mut titles: Vec<(String, &str)> = dataset
        .sources
        .iter()
        .map(|s| (s.title.to_lowercase(), s.title.as_str()))
        .collect();
    titles.sort();
    let (_, first) = titles.first().unwrap();
    let names = window.names(Role::Button, first);
    window.click(Role::Button, names.first().unwrap());
    let Some(Record::Source(id)) = window.state().view.records.last() else {
        panic!("no source is open");
    };
    assert_eq!(dataset.source(id).unwrap().title, *first);
}

#[test]
fn a_pair_that_is_shown_leaves_the_page() {
    let mut window = open(DataPage::Missing);
    window.push(Command::ShowPair {
        state: "UZB".into(),
        partner: Some(Vector::Turkiye),
        year: 2020,
    });
    let view = &window.state().view;
    assert_eq!(
        (view.mode, view.partner, view.year),
        (Mode::Explore, Vector::Turkiye, 2020)
    );
}

#[test]
fn the_page_fits_a_small_window_in_russian() {
    for page in DataPage::ALL {
        let start = Start {
            size: [1024.0, 700.0],
            language: central_asia_atlas::text::Language::Russian,
            ..Start::default()
        };
        let mut window = start.open();
        window.push(Command::SetMode(Mode::Data));
        window.push(Command::SetDataPage(page));
        assert!(window.has(Role::Tab, "Чего нет"));
    }
}

#[test]
fn findings_are_grouped_filtered_copied_and_lead_to_their_records() {
    let mut window = open(DataPage::Check);
    let report = window.state().report().unwrap().clone();
    let explained: Vec<_> = report.acknowledged().collect();
    let text = format!("{} findings", report.findings.len());
    assert!(explained.len() > 1 && window.shows(&text));
    let all = explained.len();
    window.click(Role::CheckBox, &format!("Acknowledged {all}"));
    assert!(window.shows(&format!("{all} findings")));
    let field = window.find(Role::TextInput, "Filter findings");
    field.set_text_value_accesskit("no such words anywhere");
    window.settle();
    assert!(window.shows("No finding fits these filters."));
    let field = window.find(Role::TextInput, "Filter findings");
    field.set_text_value_accesskit("");
    window.settle();
    let first = explained.first().unwrap();
    let rows = window.names(Role::Button, "");
    let row = rows
        .iter()
        .find(|name| name.contains("Acknowledged: "))
        .unwrap();
    window.press(Role::Button, row);
    let dataset = window.state().document.dataset.clone();
    let record = Record::at(&dataset, first.place.unwrap());
    assert_eq!(window.state().view.records.last().cloned(), record);
    window.handed_out();
    window.click(Role::Button, "Copy report");
    let copied = window.handed_out().concat();
    assert!(copied.contains(&first.path()), "{copied}");
}

#[test]
fn the_check_is_made_again_after_an_edit() {
    let mut window = open(DataPage::Check);
    let before = window.state().report().unwrap().clone();
    window.push(Command::SetTitle("Another title".to_owned()));
    assert!(window.state().is_checked());
    let after = window.state().report().unwrap();
    assert!(!std::sync::Arc::ptr_eq(&before, after));
}
