//! Opening, saving, unsaved work and what can go wrong with files, through the window.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

#[path = "support/window.rs"]
#[expect(dead_code, reason = "each test uses a part")]
mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use central_asia_atlas::app::dialog::Dialog;
use central_asia_atlas::app::{Command, Record};
use central_asia_atlas::files;
use central_asia_atlas::model::{ActorId, Selection, Subject};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use tempfile::TempDir;
use window::{Start, Window};

const NOTE: &str = "Your note";

/// A dataset of its own in a folder of its own.
fn file(folder: &TempDir, name: &str, title: &str) -> PathBuf {
    let mut opened = files::built_in().unwrap();
    title.clone_into(&mut Arc::make_mut(&mut opened.dataset).title);
    let path = folder.path().join(name);
    fs::write(&path, files::canonical(&opened.dataset).unwrap()).unwrap();
    path
}

/// A window whose file dialogs give these answers.
fn with_answers(answers: &[Option<&Path>]) -> Window {
    let answers = answers.iter().map(|path| path.map(Path::to_owned));
    Start {
        answers: answers.collect(),
        ..Start::default()
    }
    .open()
}

#[track_caller]
fn write_note(window: &mut Window, text: &str) {
    let field = window.find(Role::MultilineTextInput, NOTE);
    field.set_text_value_accesskit(text);
    window.settle();
}

fn note(window: &Window) -> Option<String> {
    let about = Subject::Actor(ActorId::new("KAZ"));
    let note = window.state().document.dataset.note(&about)?;
    Some(note.text.clone())
}

#[track_caller]
fn path_of(window: &Window) -> &Path {
    window.state().document.path().unwrap()
}

#[test]
fn a_file_is_opened_through_the_dialog() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "mine.atlas.json", "Mine");
    let mut window = with_answers(&[Some(&path)]);
    window.menu("File", "Open…");
    assert_eq!(path_of(&window), path);
    assert_eq!(window.state().document.dataset.title, "Mine");
    assert_eq!(
        window.state().window_title(),
        "mine.atlas.json – Central Asia Atlas"
    );
    assert!(window.shows("Opened mine.atlas.json"));
    assert!(
        window.has(Role::Button, "mine.atlas.json"),
        "{:#?}",
        window.texts()
    );
    assert_eq!(window.state().settings.recent, [path]);
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    let mut window = with_answers(&[None, None]);
    let before = window.state().document.dataset.clone();
    window.keys(Modifiers::COMMAND, Key::O);
    assert!(window.state().document.is_built_in());
    assert!(window.state().dialog.is_none() && window.state().task.is_none());
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(window.state().dialog.is_none() && window.state().task.is_none());
    assert_eq!(before, window.state().document.dataset);
}

#[test]
fn a_note_is_saved_as_a_file_and_read_again() {
    let folder = TempDir::new().unwrap();
    let wish = folder.path().join("work");
    let path = folder.path().join("work.atlas.json");
    let mut window = with_answers(&[Some(&wish), Some(&path)]);
    write_note(&mut window, "Ask about transit");
    assert!(window.state().document.is_dirty());
    assert!(window.has(Role::Button, "Built-in dataset •"));
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(path_of(&window), path, "the ending is added");
    assert!(!window.state().document.is_dirty());
    assert!(window.shows("Saved work.atlas.json"));
    let saved = files::open(&path).unwrap();
    let about = Subject::Actor(ActorId::new("KAZ"));
    assert_eq!(
        saved.dataset.note(&about).unwrap().text,
        "Ask about transit"
    );

    write_note(&mut window, "Ask about transit and water");
    window.keys(Modifiers::COMMAND, Key::S);
    assert!(!window.state().document.is_dirty());

    window.menu("File", "Open…");
    assert_eq!(
        note(&window).as_deref(),
        Some("Ask about transit and water")
    );
    let field = window.find(Role::MultilineTextInput, NOTE);
    assert_eq!(
        field.value().as_deref(),
        Some("Ask about transit and water")
    );
}

#[test]
fn saving_the_built_in_dataset_asks_for_a_place() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("new.atlas.json");
    let mut window = with_answers(&[Some(&path)]);
    write_note(&mut window, "Mine");
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(path_of(&window), path);
    assert!(path.exists());
}

#[test]
fn typing_a_note_reaches_the_document() {
    let mut window = Window::open();
    window.find(Role::MultilineTextInput, NOTE).focus();
    window.settle();
    for text in ["Water ", "and ", "["] {
        window.find(Role::MultilineTextInput, NOTE).type_text(text);
        window.settle();
    }
    assert_eq!(note(&window).unwrap().trim(), "Water and [");
    let year = window.state().view.year;
    window.key(Key::OpenBracket);
    assert_eq!(
        window.state().view.year,
        year,
        "while typing the key means a letter"
    );
}

#[test]
fn a_note_on_an_agreement_stays_with_it() {
    let mut window = Window::open();
    let id = window.state().document.dataset.agreements[0].id.clone();
    window.push(Command::OpenRecord(Record::Agreement(id.clone())));
    write_note(&mut window, "Read again");
    window.key(Key::Escape);
    let about = Subject::Agreement(id);
    let dataset = &window.state().document.dataset;
    assert_eq!(dataset.note(&about).unwrap().text, "Read again");
    assert_eq!(note(&window), None);
    let field = window.find(Role::MultilineTextInput, NOTE);
    assert_eq!(field.value().unwrap_or_default(), "");
}

#[test]
fn notes_are_taken_back_and_made_again_by_keys_and_by_menu() {
    let mut window = Window::open();
    write_note(&mut window, "First");
    window.push(Command::EditDone);
    write_note(&mut window, "Second");
    window.push(Command::EditDone);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(note(&window).as_deref(), Some("First"));
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(note(&window), None);
    assert!(!window.state().document.is_dirty());
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(note(&window).as_deref(), Some("First"));
    window.menu("Edit", "Redo");
    assert_eq!(note(&window).as_deref(), Some("Second"));
    let field = window.find(Role::MultilineTextInput, NOTE);
    assert_eq!(field.value().as_deref(), Some("Second"));
    window.menu("Edit", "Undo");
    window.menu("Edit", "Undo");
    assert_eq!(note(&window), None);
}

#[test]
fn quitting_with_unsaved_work_asks_and_each_answer_does_what_it_says() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("kept.atlas.json");
    let mut window = with_answers(&[Some(&path)]);
    write_note(&mut window, "Keep me");
    window.keys(Modifiers::COMMAND, Key::Q);
    assert!(window.shows("Built-in dataset has changes that are not saved."));
    window.click(Role::Button, "Cancel");
    assert!(window.state().dialog.is_none());
    assert!(!window.closed());
    window.press_close();
    window.key(Key::Escape);
    assert!(window.state().dialog.is_none());
    assert!(!window.closed(), "Esc is the same as Cancel");
    window.press_close();
    window.click(Role::Button, "Save");
    assert!(window.closed());
    assert!(path.exists());
}

#[test]
fn quitting_without_saving_closes_and_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("never.atlas.json");
    let mut window = with_answers(&[Some(&path)]);
    write_note(&mut window, "Forget me");
    window.press_close();
    assert!(!window.closed());
    window.click(Role::Button, "Don’t save");
    assert!(window.closed());
    assert!(!path.exists());
}

#[test]
fn a_save_that_is_cancelled_keeps_the_window_open() {
    let mut window = with_answers(&[None]);
    write_note(&mut window, "Keep me");
    window.press_close();
    window.click(Role::Button, "Save");
    assert!(!window.closed());
    assert!(window.state().document.is_dirty());
    window.push(Command::SetYear(2022));
    assert!(!window.closed());
}

#[test]
fn with_nothing_unsaved_the_window_closes_at_once() {
    let mut window = Window::open();
    window.press_close();
    assert!(window.closed());
    let mut window = Window::open();
    window.menu("File", "Quit");
    assert!(window.closed());
}

#[test]
fn opening_with_unsaved_work_asks_and_each_answer_does_what_it_says() {
    let folder = TempDir::new().unwrap();
    let other = file(&folder, "other.atlas.json", "Other");
    let kept = folder.path().join("kept.atlas.json");

    let mut window = with_answers(&[Some(&other)]);
    write_note(&mut window, "Mine");
    window.menu("File", "Open…");
    window.click(Role::Button, "Cancel");
    assert_eq!(note(&window).as_deref(), Some("Mine"));
    window.menu("File", "Open…");
    window.click(Role::Button, "Don’t save");
    assert_eq!(window.state().document.dataset.title, "Other");
    assert_eq!(note(&window), None);

    let mut window = with_answers(&[Some(&kept), Some(&other)]);
    write_note(&mut window, "Mine");
    window.menu("File", "Open…");
    window.click(Role::Button, "Save");
    assert!(kept.exists());
    assert_eq!(window.state().document.dataset.title, "Other");
}

#[test]
fn a_broken_file_is_explained_and_the_open_dataset_stays() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("broken.atlas.json");
    let text = "{\n\"format\": \"central-asia-atlas\",\n\"version\": 1,\n\"title\": \"X\",\n\"trade\": [\n{\"reporter\": 7}\n]\n}\n";
    fs::write(&path, text).unwrap();
    let mut window = with_answers(&[Some(&path)]);
    write_note(&mut window, "Mine");
    let before = window.state().document.dataset.clone();
    window.menu("File", "Open…");
    window.click(Role::Button, "Don’t save");
    assert!(window.shows("The file could not be opened"));
    let texts = window.texts();
    let said = texts.iter().find(|text| text.contains("broken.atlas.json"));
    let said = said.unwrap_or_else(|| panic!("{texts:#?}"));
    assert!(said.contains("trade[0]") && said.contains('6'), "{said}");
    assert!(window.shows("The open dataset is as it was."));
    assert_eq!(window.state().document.dataset, before);
    assert!(window.state().document.is_dirty(), "and is still unsaved");
    window.click(Role::Button, "Close");
    assert!(window.state().dialog.is_none());
    assert_eq!(note(&window).as_deref(), Some("Mine"));
}

#[test]
fn a_file_that_is_gone_is_explained() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("gone.atlas.json");
    let mut window = Window::open();
    window.push(Command::OpenPath(path));
    assert!(matches!(window.state().dialog, Some(Dialog::Problem(_))));
    assert!(window.shows("gone.atlas.json"), "{:#?}", window.texts());
    window.key(Key::Escape);
    assert!(window.state().dialog.is_none());
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_file_opens() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "dropped.atlas.json", "Dropped");
    let mut window = Window::open();
    let dropped = Arc::new(Dropped(path.clone()));
    window.harness.input_mut().dropped_files.push(dropped);
    window.settle();
    assert_eq!(path_of(&window), path);

    write_note(&mut window, "Mine");
    let dropped = Arc::new(Dropped(path));
    window.harness.input_mut().dropped_files.push(dropped);
    window.settle();
    assert!(matches!(window.state().dialog, Some(Dialog::Unsaved(_))));
}

#[test]
fn without_dialogs_of_the_system_a_path_is_typed() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "typed.atlas.json", "Typed");
    let mut window = Window::open();
    window.keys(Modifiers::COMMAND, Key::O);
    let field = window.find(Role::TextInput, "Path of the file");
    assert!(field.is_focused());
    field.type_text(&path.display().to_string());
    window.settle();
    window.key(Key::Enter);
    assert_eq!(path_of(&window), path);
    assert!(window.state().dialog.is_none());

    write_note(&mut window, "Mine");
    window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let copy = folder.path().join("copy.atlas.json");
    let field = window.find(Role::TextInput, "Path of the file");
    assert_eq!(field.value().as_deref(), path.to_str());
    field.set_text_value_accesskit(copy.to_str().unwrap());
    window.settle();
    window.click(Role::Button, "Save");
    assert_eq!(path_of(&window), copy);
    assert!(copy.exists());
}

#[test]
fn a_typed_name_that_is_taken_is_asked_about() {
    let folder = TempDir::new().unwrap();
    let taken = file(&folder, "taken.atlas.json", "Theirs");
    let mut window = Window::open();
    write_note(&mut window, "Mine");
    let type_path = |window: &mut Window| {
        window.keys(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        let field = window.find(Role::TextInput, "Path of the file");
        field.set_text_value_accesskit(taken.to_str().unwrap());
        window.settle();
        window.click(Role::Button, "Save");
    };
    type_path(&mut window);
    assert_eq!(window.state().dialog, Some(Dialog::Exists));
    assert_eq!(files::open(&taken).unwrap().dataset.title, "Theirs");
    window.click(Role::Button, "Cancel");
    assert!(window.state().document.is_dirty());
    type_path(&mut window);
    window.click(Role::Button, "Replace");
    assert!(!window.state().document.is_dirty());
    assert_ne!(files::open(&taken).unwrap().dataset.title, "Theirs");
}

#[test]
fn a_file_changed_by_another_program_is_not_overwritten_unasked() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "shared.atlas.json", "Shared");
    let mut window = Window::open();
    window.push(Command::OpenPath(path.clone()));
    write_note(&mut window, "Mine");
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("Shared", "Theirs, longer");
    fs::write(&path, &theirs).unwrap();
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(window.state().dialog, Some(Dialog::ChangedOnDisk));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
    window.click(Role::Button, "Cancel");
    assert!(window.state().document.is_dirty());
    window.keys(Modifiers::COMMAND, Key::S);
    window.click(Role::Button, "Overwrite");
    assert!(!window.state().document.is_dirty());
    assert_eq!(files::open(&path).unwrap().dataset.title, "Shared");
}

#[test]
fn title_and_description_are_edited_in_a_dialog() {
    let mut window = Window::open();
    let before = window.state().document.dataset.title.clone();
    window.menu("Edit", "Title and description…");
    let field = window.find(Role::TextInput, "Title");
    assert_eq!(field.value().as_deref(), Some(before.as_str()));
    field.set_text_value_accesskit("My atlas");
    window.settle();
    let field = window.find(Role::MultilineTextInput, "Description");
    field.set_text_value_accesskit("For the seminar");
    window.settle();
    window.click(Role::Button, "Done");
    assert!(window.state().dialog.is_none());
    let dataset = &window.state().document.dataset;
    assert_eq!(dataset.title, "My atlas");
    assert_eq!(dataset.description, "For the seminar");
    window.keys(Modifiers::COMMAND, Key::Z);
    window.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().document.dataset.title, before);
}

#[test]
fn a_file_of_a_newer_version_can_be_read_and_not_edited() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "newer.atlas.json", "Newer");
    let text = fs::read_to_string(&path).unwrap();
    let text = text.replacen("\"version\": 1", "\"version\": 99", 1);
    fs::write(&path, &text).unwrap();
    assert!(text.contains("99"));
    let mut window = Window::open();
    window.push(Command::OpenPath(path.clone()));
    assert_eq!(path_of(&window), path);
    assert!(
        window.shows("newer format version"),
        "{:#?}",
        window.state().notices
    );
    assert!(!window.state().document.is_editable());
    let field = window.find(Role::MultilineTextInput, NOTE);
    let node = field.accesskit_node();
    assert!(node.is_disabled() || node.is_read_only());
    window.keys(Modifiers::COMMAND, Key::I);
    assert!(window.state().dialog.is_none());
    assert!(!window.state().document.is_dirty());
    window.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn recent_files_open_from_the_menu() {
    let folder = TempDir::new().unwrap();
    let one = file(&folder, "one.atlas.json", "One");
    let two = file(&folder, "two.atlas.json", "Two");
    let mut window = Window::open();
    window.push(Command::OpenPath(one.clone()));
    window.push(Command::OpenPath(two.clone()));
    assert_eq!(window.state().settings.recent, [two, one.clone()]);
    window.click(Role::Button, "File");
    let recent = window.names(Role::Button, "Open recent");
    window.click(Role::Button, &recent[0].clone());
    window.click(Role::Button, "one.atlas.json");
    assert_eq!(path_of(&window), one);
}

#[test]
fn the_built_in_dataset_can_be_opened_again() {
    let folder = TempDir::new().unwrap();
    let path = file(&folder, "mine.atlas.json", "Mine");
    let mut window = Window::open();
    window.push(Command::OpenPath(path));
    window.menu("File", "Built-in dataset");
    assert!(window.state().document.is_built_in());
    assert_eq!(
        window.state().view.selection,
        Selection::State(ActorId::new("KAZ"))
    );
}
