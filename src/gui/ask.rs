//! Dialogs of the system for choosing a file, and their stand-in for tests.

use std::collections::VecDeque;
use std::path::PathBuf;

use crate::app::Command;
use crate::app::dialog::PathPurpose;
use crate::app::tasks::{Inbox, Tasks};
use crate::gui::log_watch;

/// What a dialog is told.
pub struct Request {
    /// Opening or saving.
    pub purpose: PathPurpose,
    /// Title of the dialog.
    pub title: String,
    /// Name of the file type.
    pub filter: String,
    /// The proposed file name, for saving.
    pub name: String,
    /// The folder to start in.
    pub folder: Option<PathBuf>,
}

/// Asks for a file. The answer comes as a command: [`Command::PickedOpen`], [`Command::PickedSave`],
/// [`Command::PickedExport`], or [`Command::TypePath`] where no dialog could be shown.
pub trait Dialogs {
    /// Shows the dialog.
    fn ask(&mut self, request: Request, frame: Option<&eframe::Frame>, tasks: &Tasks);
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub struct Native;

impl Dialogs for Native {
    fn ask(&mut self, request: Request, frame: Option<&eframe::Frame>, tasks: &Tasks) {
        let mut dialog = rfd::AsyncFileDialog::new()
            .set_title(&request.title)
            .add_filter(&request.filter, &[request.purpose.file_ending()]);
        if let Some(frame) = frame {
            dialog = dialog.set_parent(frame);
        }
        if let Some(folder) = &request.folder {
            dialog = dialog.set_directory(folder);
        }
        let inbox = tasks.inbox();
        let purpose = request.purpose;
        let errors = log_watch::dialog_errors();
        // The future is made here, on the main thread, as macOS wants it; it is awaited elsewhere.
        match purpose {
            PathPurpose::Open => {
                let ask = dialog.pick_file();
                tasks.aside("open dialog", move || {
                    let file = pollster::block_on(ask).map(|file| file.path().to_owned());
                    answer(&inbox, purpose, file, errors);
                });
            }
            PathPurpose::Save | PathPurpose::Export => {
                let ask = dialog.set_file_name(&request.name).save_file();
                tasks.aside("save dialog", move || {
                    let file = pollster::block_on(ask).map(|file| file.path().to_owned());
                    answer(&inbox, purpose, file, errors);
                });
            }
        }
    }
}

/// Without a portal and without zenity rfd answers as if the dialog was cancelled; only its log tells.
fn answer(inbox: &Inbox, purpose: PathPurpose, file: Option<PathBuf>, errors_before: usize) {
    let failed = file.is_none() && log_watch::dialog_errors() > errors_before;
    inbox.send(match (failed, purpose) {
        (true, purpose) => Command::TypePath(purpose),
        (false, PathPurpose::Open) => Command::PickedOpen(file),
        (false, PathPurpose::Save) => Command::PickedSave(file),
        (false, PathPurpose::Export) => Command::PickedExport(file),
    });
}

/// Answers prepared in advance: `None` is a cancelled dialog; with no answer left there is no dialog.
#[derive(Debug, Default)]
pub struct Scripted {
    /// The answers, in order.
    pub answers: VecDeque<Option<PathBuf>>,
}

impl Dialogs for Scripted {
    fn ask(&mut self, request: Request, _frame: Option<&eframe::Frame>, tasks: &Tasks) {
        let inbox = tasks.inbox();
        inbox.send(match (self.answers.pop_front(), request.purpose) {
            (None, purpose) => Command::TypePath(purpose),
            (Some(file), PathPurpose::Open) => Command::PickedOpen(file),
            (Some(file), PathPurpose::Save) => Command::PickedSave(file),
            (Some(file), PathPurpose::Export) => Command::PickedExport(file),
        });
    }
}
