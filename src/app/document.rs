//! The open dataset: its data, its place on disk, its history.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::history::{Edit, History};
use crate::analysis::Index;
use crate::files::{Opened, Origin, Overwrite, ReadOnly, Stamp};
use crate::model::Dataset;

/// The open dataset.
#[derive(Debug)]
pub struct Document {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// Look-ups of the data.
    pub index: Arc<Index>,
    /// Counts every dataset and every edit: equal numbers, equal data.
    pub revision: u64,
    path: Option<PathBuf>,
    stamp: Option<Stamp>,
    read_only: Option<ReadOnly>,
    history: History,
    saved_at: u64,
    recovered: bool,
}

impl Document {
    /// A dataset that was just read.
    pub fn new(opened: Opened, revision: u64) -> Self {
        let dataset = opened.dataset;
        Self {
            index: Arc::new(Index::new(&dataset)),
            dataset,
            revision,
            path: match opened.origin {
                Origin::File(path) => Some(path),
                Origin::BuiltIn | Origin::Bytes(_) => None,
            },
            stamp: opened.stamp,
            read_only: opened.read_only,
            history: History::default(),
            saved_at: 0,
            recovered: false,
        }
    }

    /// Whether this is the built-in dataset, which has no file of the reader's own.
    pub fn is_built_in(&self) -> bool {
        self.path.is_none()
    }

    /// The file, `None` for the built-in dataset.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The name of the file without its folder.
    pub fn file_name(&self) -> Option<String> {
        Some(self.path()?.file_name()?.to_string_lossy().into_owned())
    }

    /// Whether the file may be replaced: only if it still is as it was when it was read or written.
    pub fn overwrite(&self) -> Overwrite {
        self.stamp.map_or(Overwrite::Always, Overwrite::IfUnchanged)
    }

    /// The file it can be saved to; `None` where another place must be chosen.
    pub fn save_target(&self) -> Option<&Path> {
        self.read_only.is_none().then(|| self.path()).flatten()
    }

    /// Whether there are changes that are not on disk.
    pub fn is_dirty(&self) -> bool {
        self.recovered || self.history.position() != self.saved_at
    }

    /// Whether it may be edited: a file of a newer version may not.
    pub fn is_editable(&self) -> bool {
        !matches!(self.read_only, Some(ReadOnly::Newer { .. }))
    }

    /// Whether saving would do anything.
    pub fn can_save(&self) -> bool {
        self.is_editable() && self.is_dirty()
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an edit to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The number that names the present edits, for [`Self::saved`].
    pub fn edits(&self) -> u64 {
        self.history.position()
    }

    /// Makes an edit and records it; one that changes nothing is dropped.
    pub fn edit(&mut self, edit: Edit) {
        if edit.is_empty() || !self.is_editable() {
            return;
        }
        self.change(&edit);
        self.history.record(edit);
    }

    /// Ends a run of keystrokes.
    pub fn close_run(&mut self) {
        self.history.close();
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) {
        if let Some(edit) = self.history.undo() {
            self.change(&edit);
        }
    }

    /// Makes it again.
    pub fn redo(&mut self) {
        if let Some(edit) = self.history.redo() {
            self.change(&edit);
        }
    }

    // Notes, title and description stand in no index: it stays as it is.
    fn change(&mut self, edit: &Edit) {
        edit.apply(Arc::make_mut(&mut self.dataset));
        self.revision += 1;
    }

    /// The document with these edits is now in this file.
    pub fn saved(&mut self, path: PathBuf, stamp: Stamp, edits: u64) {
        self.path = Some(path);
        self.stamp = Some(stamp);
        self.saved_at = edits;
        self.read_only = None;
        self.recovered = false;
        self.history.close();
    }

    /// Marks work that was taken up after a crash: it belongs to this file but is not in it.
    pub fn mark_recovered(&mut self, path: Option<PathBuf>) {
        self.path = path;
        self.stamp = None;
        self.recovered = true;
    }
}
