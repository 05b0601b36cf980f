//! Unsaved work, saving and opening: nothing is lost without a yes.

use std::path::PathBuf;

use central_asia_atlas::app::dialog::{AfterGuard, Dialog, GuardAnswer};
use central_asia_atlas::app::{Action, Command, Effect, Task};
use central_asia_atlas::files::Overwrite;

use super::world::{Answer, World};

const OWN: &str = "/data/own.atlas.json";

fn edited() -> World {
    let mut world = World::with_file(OWN);
    world.apply(Command::SetTitle("Mine".to_owned()));
    world
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(format!("/data/{name}.atlas.json"))
}

fn asks_about(world: &World, after: &AfterGuard) -> bool {
    world.state.dialog == Some(Dialog::Unsaved(after.clone()))
}

#[test]
fn a_clean_window_closes_at_once() {
    let mut world = World::new();
    world.apply(Command::CloseRequested);
    assert!(world.closed);
}

#[test]
fn save_and_close() {
    let mut world = edited();
    world.apply(Command::CloseRequested);
    assert!(asks_about(&world, &AfterGuard::Close) && !world.closed);
    world.apply(Command::Guard(GuardAnswer::Save));
    assert_eq!(world.state.task, Some(Task::Saving));
    world.answer(Answer::Well);
    assert!(world.closed && !world.state.document.is_dirty());
}

#[test]
fn a_failed_save_keeps_the_window_open() {
    let mut world = edited();
    world.apply(Command::CloseRequested);
    world.apply(Command::Guard(GuardAnswer::Save));
    world.answer(Answer::Badly);
    assert!(!world.closed && world.state.document.is_dirty());
    assert!(matches!(world.state.dialog, Some(Dialog::Problem(_))));
    // A later save is not the one that was to close the window.
    world.apply(Command::CloseDialog);
    world.apply(Command::Do(Action::Save));
    world.answer(Answer::Well);
    assert!(!world.closed);
}

#[test]
fn a_file_changed_on_disk_is_written_over_only_on_demand_and_then_the_window_closes() {
    let mut world = edited();
    world.apply(Command::SaveAnyway);
    assert!(world.waiting.is_empty(), "nobody was asked");
    world.apply(Command::CloseRequested);
    world.apply(Command::Guard(GuardAnswer::Save));
    world.answer(Answer::Oddly);
    assert_eq!(world.state.dialog, Some(Dialog::ChangedOnDisk));
    let effects = world.apply(Command::SaveAnyway);
    assert!(matches!(
        effects.as_slice(),
        [Effect::Write {
            overwrite: Overwrite::Always,
            ..
        }]
    ));
    world.answer(Answer::Well);
    assert!(world.closed);
}

#[test]
fn the_built_in_dataset_asks_for_a_place_and_a_cancelled_place_stops_the_close() {
    let mut world = World::new();
    world.apply(Command::SetTitle("Mine".to_owned()));
    world.apply(Command::Do(Action::Quit));
    world.apply(Command::Guard(GuardAnswer::Save));
    assert!(matches!(world.waiting[..], [Effect::AskSave { .. }]));
    world.answer(Answer::Badly);
    assert!(!world.closed && world.state.task.is_none());
    world.apply(Command::Do(Action::Quit));
    world.apply(Command::Guard(GuardAnswer::Save));
    world.answer(Answer::Well);
    world.answer(Answer::Well);
    assert!(world.closed);
    assert_eq!(world.state.document.path(), Some(path("mine").as_path()));
}

#[test]
fn discard_goes_on_and_cancel_stays() {
    let mut world = edited();
    world.apply(Command::CloseRequested);
    world.apply(Command::Guard(GuardAnswer::Cancel));
    assert!(!world.closed && world.state.dialog.is_none());
    world.apply(Command::OpenPath(path("other")));
    world.apply(Command::Guard(GuardAnswer::Discard));
    world.answer(Answer::Well);
    assert_eq!(world.state.document.dataset.title, "Other");
    assert!(!world.state.document.is_dirty());
}

#[test]
fn a_wish_to_close_waits_for_the_save_that_runs() {
    let mut world = edited();
    world.apply(Command::Do(Action::Save));
    world.apply(Command::CloseRequested);
    assert!(!world.closed);
    world.answer(Answer::Well);
    assert!(world.closed);
}

#[test]
fn typing_during_a_save_is_a_change_after_it() {
    let mut world = edited();
    world.apply(Command::Do(Action::Save));
    world.apply(Command::SetTitle("Mine too".to_owned()));
    world.apply(Command::CloseRequested);
    world.answer(Answer::Well);
    assert!(asks_about(&world, &AfterGuard::Close) && !world.closed);
}

#[test]
fn a_second_save_waits_for_the_first() {
    let mut world = edited();
    world.apply(Command::Do(Action::Save));
    world.apply(Command::Do(Action::Save));
    world.apply(Command::Do(Action::SaveAs));
    assert_eq!(world.waiting.len(), 1);
}

#[test]
fn work_done_while_a_file_is_picked_or_read_is_asked_about() {
    let mut world = World::with_file(OWN);
    world.apply(Command::Do(Action::Open));
    world.apply(Command::SetTitle("Mine".to_owned()));
    world.answer(Answer::Well);
    assert!(asks_about(&world, &AfterGuard::OpenPath(path("picked"))));

    let mut world = World::with_file(OWN);
    world.apply(Command::OpenPath(path("other")));
    world.apply(Command::SetTitle("Mine".to_owned()));
    world.answer(Answer::Well);
    assert_eq!(world.state.document.dataset.title, "Mine");
    assert!(asks_about(&world, &AfterGuard::OpenPath(path("other"))));
    world.apply(Command::Guard(GuardAnswer::Discard));
    world.answer(Answer::Well);
    assert_eq!(world.state.document.dataset.title, "Other");
}

#[test]
fn another_file_stops_the_one_that_is_read() {
    let mut world = World::with_file(OWN);
    world.apply(Command::OpenPath(path("first")));
    let effects = world.apply(Command::OpenPath(path("second")));
    assert!(matches!(effects[..], [Effect::CancelTask]));
    world.answer(Answer::Badly);
    world.answer(Answer::Well);
    assert_eq!(world.state.document.path(), Some(path("second").as_path()));
}

#[test]
fn a_file_of_a_newer_version_is_neither_edited_nor_written() {
    let mut world = World::with_file(OWN);
    world.apply(Command::OpenPath(path("newer")));
    world.answer(Answer::Oddly);
    world.apply(Command::SetTitle("Mine".to_owned()));
    assert_eq!(world.state.document.dataset.title, "Small");
    for action in [Action::Save, Action::SaveAs, Action::EditDataset] {
        assert!(!action.enabled(&world.state), "{action:?}");
    }
    world.apply(Command::PickedSave(Some(path("newer"))));
    assert!(world.waiting.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_open_one() {
    let mut world = World::with_file(OWN);
    world.apply(Command::OpenPath(path("gone")));
    world.answer(Answer::Badly);
    assert_eq!(world.state.document.dataset.title, "Small");
    assert!(matches!(world.state.dialog, Some(Dialog::Problem(_))));
    assert_eq!(world.state.task, None);
}

#[test]
fn undo_back_to_the_saved_text_is_no_change() {
    let mut world = edited();
    world.apply(Command::Do(Action::Save));
    world.answer(Answer::Well);
    world.apply(Command::SetTitle("More".to_owned()));
    assert!(world.state.document.is_dirty());
    world.apply(Command::Do(Action::Undo));
    assert!(!world.state.document.is_dirty());
    world.apply(Command::Do(Action::Undo));
    assert!(world.state.document.is_dirty(), "older than what is saved");
}
