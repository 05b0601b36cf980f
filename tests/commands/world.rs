//! A state and the world outside it: what was asked for waits there until it is answered.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use central_asia_atlas::analysis::Measure;
use central_asia_atlas::analysis::check::check;
use central_asia_atlas::app::dialog::Dialog;
use central_asia_atlas::app::{
    AppState, Command, Effect, Layer, Record, Task, chosen_language, search,
};
use central_asia_atlas::files::{
    OpenError, Opened, Origin, ReadOnly, SaveError, Saved, Settings, Stamp, parse,
};
use central_asia_atlas::model::{Dataset, Selection};
use central_asia_atlas::text::Language;

pub const SMALL: &str = r#"{
"format": "central-asia-atlas",
"version": 1,
"title": "Small",
"actors": [
{"id":"KAZ","kind":"state","names":{"en":"Kazakhstan"}},
{"id":"RUS","kind":"state","names":{"en":"Russia"}}
],
"trade": [
{"reporter":"KAZ","partner":"RUS","year":2019,"turnover_musd":20000,"reported_by":"KAZ","confidence":"high","source":"s1"},
{"reporter":"UZB","partner":"CHN","year":2023,"turnover_musd":9000,"reported_by":"UZB","confidence":"high","source":"s1"}
],
"agreements": [
{"id":"a1","title":"Treaty","signed":"1992-05-25","parties":["KAZ","RUS"],"domains":["security"],"kind":"treaty","status":"in_force","summary":"","sources":["s1"],"confidence":"high"}
],
"events": [
{"id":"e1","title":"Summit","date":"2023-05","participants":["KAZ","CHN"],"topics":["trade"],"summary":"","sources":["s1"],"confidence":"high"}
],
"indicators": [
{"id":"i1","name":"Output","unit":"million tonnes","domain":"energy","description":""}
],
"observations": [
{"indicator":"i1","country":"KAZ","year":2023,"value":90,"source":"s1","confidence":"high"}
],
"memberships": [
{"country":"KAZ","organisation":"CIS","role":"member","since":"1991-12-21"}
],
"corridors": [
{"id":"c1","name":"Line","kind":"rail","status":"operating","opened":"2014","countries":["KAZ"],"waypoints":[[70.0,43.0,"A"],[71.0,44.0,"B"]],"summary":"","sources":["s1"],"confidence":"high"}
],
"sources": [
{"id":"s1","publisher":"Office","title":"Table","kind":"official_statistics","language":"en"}
],
"notes": [
{"id":"n1","about":"actor:KAZ","text":"Mine","created":"2026-02-01"},
{"id":"n2","about":"agreement:a1","text":"Also mine","created":"2026-02-01"}
]
}
"#;

/// A dataset of other years, with nothing of the reader's.
const OTHER: &str = r#"{
"format": "central-asia-atlas",
"version": 1,
"title": "Other",
"trade": [
{"reporter":"KAZ","partner":"RUS","year":2010,"turnover_musd":1,"reported_by":"KAZ","confidence":"high","source":"s1"},
{"reporter":"KAZ","partner":"RUS","year":2012,"turnover_musd":1,"reported_by":"KAZ","confidence":"high","source":"s1"}
]
}
"#;

/// How the world answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// As wished.
    Well,
    /// Cancelled, not found, disk full.
    Badly,
    /// The file is of a newer version, or was changed on disk.
    Oddly,
}

/// A state with what it asked for and has not been told yet.
pub struct World {
    /// The state.
    pub state: AppState,
    /// Effects that will be answered.
    pub waiting: Vec<Effect>,
    /// Whether the window was closed.
    pub closed: bool,
    /// The dataset as it was last opened or saved.
    pub on_disk: Arc<Dataset>,
}

pub fn opened(text: &str, path: Option<&Path>, read_only: Option<ReadOnly>) -> Opened {
    let mut opened = parse("x.atlas.json", text.as_bytes()).unwrap();
    opened.origin = path.map_or(Origin::BuiltIn, |path| Origin::File(path.to_owned()));
    opened.read_only = read_only;
    opened.stamp = path.map(|_| stamp());
    opened
}

fn stamp() -> Stamp {
    Stamp {
        modified: None,
        len: 1,
    }
}

impl World {
    /// A first start, with the small dataset in place of the built-in one.
    pub fn new() -> Self {
        let built_in = opened(SMALL, None, Some(ReadOnly::BuiltIn));
        Self::with(built_in)
    }

    /// A later start on the small dataset.
    pub fn with_settings(settings: Settings) -> Self {
        let built_in = opened(SMALL, None, Some(ReadOnly::BuiltIn));
        Self::start(built_in, settings)
    }

    /// The small dataset from a file.
    pub fn with_file(path: &str) -> Self {
        Self::with(opened(SMALL, Some(Path::new(path)), None))
    }

    fn with(opened: Opened) -> Self {
        Self::start(opened, Settings::default())
    }

    fn start(opened: Opened, settings: Settings) -> Self {
        let on_disk = opened.dataset.clone();
        Self {
            state: AppState::new(opened, settings, Some(Language::English)),
            waiting: Vec::new(),
            closed: false,
            on_disk,
        }
    }

    /// Applies a command and checks everything that must hold.
    pub fn apply(&mut self, command: Command) -> Vec<Effect> {
        let discards = matches!(
            command,
            Command::Guard(central_asia_atlas::app::dialog::GuardAnswer::Discard)
        );
        let editable = self.state.document.is_editable();
        let dirty = self.state.document.is_dirty();
        let revision = self.state.revision;
        let effects = self.state.apply(command);
        assert!(self.state.revision > revision);
        for effect in &effects {
            match effect {
                Effect::Write { dataset, .. } => {
                    assert!(editable, "a file of a newer version is written");
                    assert!(Arc::ptr_eq(dataset, &self.state.document.dataset));
                }
                Effect::Close => {
                    let agreed = !self.state.document.is_dirty() || (dirty && discards);
                    assert!(agreed, "closed over unsaved work");
                    self.closed = true;
                }
                _ => {}
            }
        }
        self.waiting
            .extend(effects.iter().filter(|e| is_answered(e)).cloned());
        self.check();
        effects
    }

    /// Answers what has waited longest.
    pub fn answer(&mut self, answer: Answer) {
        if !self.waiting.is_empty() {
            let effect = self.waiting.remove(0);
            let (command, disk) = reply(effect, answer);
            let written = matches!(command, Command::Saved { .. });
            self.apply(command);
            if let Some(disk) = disk {
                // A file that was read counts only where it was taken.
                if written || Arc::ptr_eq(&disk, &self.state.document.dataset) {
                    self.on_disk = disk;
                }
            }
            self.check_disk();
        }
    }

    fn check(&self) {
        let state = &self.state;
        let (first, last) = state.years();
        assert!((first..=last).contains(&state.view.year));
        assert!(state.compare_is_sound(), "{:?}", state.view.compare);
        assert_eq!(state.settings_now().view.back, Some(state.view.back));
        let remembered = state.settings_now().view.measure;
        let measure = remembered.as_deref().and_then(Measure::from_id);
        assert_eq!(measure.as_ref(), Some(&state.view.measure));
        assert!(
            state.layers().contains(&state.view.layer.on),
            "nothing to show"
        );
        let settings = state.settings_now();
        let is_ties = state.view.layer.on == Layer::Ties;
        assert_eq!(settings.layer.layer.is_none(), is_ties);
        let (first_of_trade, last_of_trade) = state.document.index.years();
        let year_of_ties = settings.view.year.unwrap();
        assert!((first_of_trade..=last_of_trade).contains(&year_of_ties));
        if let Selection::Partner(vector) = state.view.selection {
            assert_eq!(vector, state.view.partner);
        }
        let dataset = &state.document.dataset;
        if let Some((from, to)) = state.view.window {
            let (first, last) = central_asia_atlas::analysis::timeline::reach(dataset);
            assert!(first <= from && from < to && to <= last, "{from} to {to}");
        }
        for record in &state.view.records {
            let is_there = match record {
                Record::Agreement(id) => dataset.agreement(id).is_some(),
                Record::Event(id) => dataset.event(id).is_some(),
                Record::Source(id) => dataset.source(id).is_some(),
                Record::At(place) => Record::at(dataset, *place).is_some(),
            };
            assert!(is_there, "{record:?}");
        }
        if matches!(state.dialog, Some(Dialog::Unsaved(_))) {
            assert!(state.document.is_dirty(), "asks about no changes");
        }
        for (at, note) in dataset.notes.iter().enumerate() {
            assert!(!note.text.trim().is_empty(), "a blank note");
            let again = dataset.notes.iter().skip(at + 1);
            assert!(again.clone().all(|other| other.about != note.about));
            assert!(again.clone().all(|other| other.id != note.id));
        }
        assert!(!state.is_checked() || state.report().is_some());
        if let Some(language) = chosen_language(&state.settings) {
            assert_eq!(language, state.words.language());
        }
        let search = &state.search;
        let rows = search.rows().count();
        assert!(search.chosen() < rows.max(1), "no row is chosen");
        assert!(search.is_open() || rows == 0, "a closed search has rows");
        self.check_task();
    }

    // One file is read or written at a time, and the state knows of it.
    fn check_task(&self) {
        let count = |test: fn(&Effect) -> bool| self.waiting.iter().filter(|e| test(e)).count();
        let writing = count(|e| matches!(e, Effect::Write { .. }));
        let exporting = count(|e| matches!(e, Effect::Export { .. }));
        let reading = count(|e| matches!(e, Effect::Read(_) | Effect::ReadBuiltIn));
        assert!(writing + reading + exporting <= 1, "{:?}", self.waiting);
        assert_eq!(self.state.task == Some(Task::Exporting), exporting == 1);
        assert_eq!(self.state.task == Some(Task::Saving), writing == 1);
        assert_eq!(self.state.task == Some(Task::Opening), reading == 1);
    }

    /// A clean document is the one on disk.
    pub fn check_disk(&self) {
        if !self.state.document.is_dirty() {
            assert_eq!(*self.state.document.dataset, *self.on_disk);
        }
    }
}

const fn is_answered(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Write { .. }
            | Effect::Read(_)
            | Effect::ReadBuiltIn
            | Effect::AskOpen
            | Effect::IndexSearch { .. }
            | Effect::AskSave { .. }
            | Effect::AskExport { .. }
            | Effect::Export { .. }
            | Effect::Check { .. }
    )
}

/// What comes back, and what is then on disk.
fn reply(effect: Effect, answer: Answer) -> (Command, Option<Arc<Dataset>>) {
    let well = answer == Answer::Well;
    match effect {
        Effect::AskOpen => {
            let path = well.then(|| PathBuf::from("/data/picked.atlas.json"));
            (Command::PickedOpen(path), None)
        }
        Effect::AskSave { .. } => {
            let path = well.then(|| PathBuf::from("/data/mine"));
            (Command::PickedSave(path), None)
        }
        // However late it comes, and however many edits were made since.
        Effect::IndexSearch { dataset, revision } => {
            let index = Arc::new(search::index(&dataset));
            (Command::SearchIndexed { revision, index }, None)
        }
        Effect::AskExport { name, .. } => {
            let path = well.then(|| PathBuf::from("/data").join(name));
            (Command::PickedExport(path), None)
        }
        Effect::Export { path, board, .. } => {
            let result = match answer {
                Answer::Well => Ok(path),
                Answer::Badly => Err(SaveError::DiskFull { file: path }),
                Answer::Oddly => Err(SaveError::Exists { file: path }),
            };
            let result = Box::new(result);
            (Command::Exported { result, board }, None)
        }
        Effect::Check {
            dataset,
            index,
            revision,
        } => {
            let report = Arc::new(check(&dataset, &index));
            (Command::Checked { report, revision }, None)
        }
        Effect::ReadBuiltIn => read(opened(SMALL, None, Some(ReadOnly::BuiltIn))),
        Effect::Read(file) => match answer {
            Answer::Well => read(opened(OTHER, Some(&file), None)),
            Answer::Badly => {
                let error = OpenError::NotFound { file };
                (Command::Opened(Box::new(Err(error))), None)
            }
            Answer::Oddly => {
                let version = "2".to_owned();
                read(opened(
                    SMALL,
                    Some(&file),
                    Some(ReadOnly::Newer { version }),
                ))
            }
        },
        Effect::Write {
            path,
            dataset,
            edits,
            ..
        } => {
            let result = match answer {
                Answer::Well => Ok(Saved {
                    path,
                    stamp: stamp(),
                }),
                Answer::Badly => Err(SaveError::DiskFull { file: path }),
                Answer::Oddly => Err(SaveError::ChangedOnDisk { file: path }),
            };
            let disk = result.is_ok().then_some(dataset);
            let result = Box::new(result);
            (Command::Saved { result, edits }, disk)
        }
        other => panic!("nobody answers {other:?}"),
    }
}

fn read(opened: Opened) -> (Command, Option<Arc<Dataset>>) {
    let disk = opened.dataset.clone();
    (Command::Opened(Box::new(Ok(opened))), Some(disk))
}
