//! The board of what is missing as a table for other programs: asked for, written, answered.

use std::path::{Path, PathBuf};

use super::command::Command;
use super::dialog::{Dialog, Problem};
use super::effect::Effect;
use super::state::{AppState, Task};
use crate::analysis::Board;
use crate::files::{Message, Overwrite, SaveError, TABLE_EXTENSION, with_ending};

/// A table that is on its way to a file.
#[derive(Clone, Debug)]
pub(super) struct Exporting {
    /// What it shows.
    board: Board,
    /// The file that is there already; `None` as long as no file was chosen.
    taken: Option<PathBuf>,
}

impl AppState {
    /// Commands about tables; any other does nothing.
    pub(super) fn export(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::ExportBoard => self.ask_export(),
            Command::PickedExport(path) => {
                self.end_asking();
                let Some(path) = path else {
                    self.exporting = None;
                    return Vec::new();
                };
                let ended = with_ending(&path, TABLE_EXTENSION);
                // The dialog asked about the name that was chosen, not about the one with an ending.
                let overwrite = if ended == path {
                    Overwrite::Always
                } else {
                    Overwrite::Never
                };
                self.write_table(ended, overwrite)
            }
            Command::TypedExport(path) => {
                let path = with_ending(&path, TABLE_EXTENSION);
                self.write_table(path, Overwrite::Never)
            }
            Command::Exported { result, board } => self.exported(*result, board),
            _ => Vec::new(),
        }
    }

    /// Whether the dialog asks about the file of a table.
    pub(super) fn is_table_in_the_way(&self) -> bool {
        let taken = self.exporting.as_ref().and_then(|e| e.taken.as_ref());
        self.dialog == Some(Dialog::Exists) && taken.is_some()
    }

    /// Replaces the file that stood in the way of a table.
    pub(super) fn export_anyway(&mut self) -> Vec<Effect> {
        let path = self.exporting.as_mut().and_then(|e| e.taken.take());
        path.map_or_else(Vec::new, |path| self.write_table(path, Overwrite::Always))
    }

    /// The file name that is proposed for the table.
    pub(super) fn table_name(&self) -> String {
        let board = self.exporting.as_ref().map_or(self.view.board, |e| e.board);
        format!("central-asia-{}{TABLE_EXTENSION}", board.id())
    }

    fn ask_export(&mut self) -> Vec<Effect> {
        if self.task.is_some() {
            return Vec::new();
        }
        self.dialog = None;
        self.task = Some(Task::Asking);
        self.exporting = Some(Exporting {
            board: self.view.board,
            taken: None,
        });
        let folder = self.document.path().and_then(Path::parent);
        vec![Effect::AskExport {
            name: self.table_name(),
            folder: folder.map(Path::to_owned),
        }]
    }

    fn write_table(&mut self, path: PathBuf, overwrite: Overwrite) -> Vec<Effect> {
        self.dialog = None;
        let exporting = self.exporting.take();
        if !matches!(self.task, None | Some(Task::Asking)) {
            return Vec::new();
        }
        self.task = Some(Task::Exporting);
        vec![Effect::Export {
            path,
            board: exporting.map_or(self.view.board, |exporting| exporting.board),
            back: self.view.back,
            dataset: self.document.dataset.clone(),
            index: self.document.index.clone(),
            overwrite,
        }]
    }

    fn exported(&mut self, result: Result<PathBuf, SaveError>, board: Board) -> Vec<Effect> {
        self.task = None;
        let after = self.after_task.take();
        match result {
            Ok(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                self.notify(Message::new("notice-exported").with("name", &name));
                return after.map_or_else(Vec::new, |after| self.guarded(after));
            }
            Err(SaveError::Exists { file }) => {
                self.after_task = after;
                self.exporting = Some(Exporting {
                    board,
                    taken: Some(file),
                });
                self.dialog = Some(Dialog::Exists);
            }
            Err(error) => {
                self.dialog = Some(Dialog::Problem(Problem {
                    head: "problem-export",
                    message: error.message(),
                }));
            }
        }
        Vec::new()
    }
}
