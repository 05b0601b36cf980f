//! What the state asks the outside world to do. The shell or the command line carries it out.

use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::{Board, Index};
use crate::files::Overwrite;
use crate::model::Dataset;

/// One thing to be done outside the state; results come back as commands.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Show the dialog for opening.
    AskOpen,
    /// Show the dialog for saving.
    AskSave {
        /// The proposed file name.
        name: String,
        /// The folder to start in.
        folder: Option<PathBuf>,
    },
    /// Show the dialog for saving a table.
    AskExport {
        /// The proposed file name.
        name: String,
        /// The folder to start in.
        folder: Option<PathBuf>,
    },
    /// Write the board of missing figures as a table.
    Export {
        /// Where to.
        path: PathBuf,
        /// What it shows.
        board: Board,
        /// How many years back a value may be borrowed.
        back: u8,
        /// The data.
        dataset: Arc<Dataset>,
        /// Look-ups of the data.
        index: Arc<Index>,
        /// What to do with a file that stands there.
        overwrite: Overwrite,
    },
    /// Check the dataset.
    Check {
        /// The data.
        dataset: Arc<Dataset>,
        /// Look-ups of the data.
        index: Arc<Index>,
        /// The revision this is, to be named in the answer.
        revision: u64,
    },
    /// Read a file.
    Read(PathBuf),
    /// Read the built-in dataset.
    ReadBuiltIn,
    /// Write a file.
    Write {
        /// Where to.
        path: PathBuf,
        /// The data.
        dataset: Arc<Dataset>,
        /// The edits this is, to be named in the answer.
        edits: u64,
        /// What to do with a file that stands there.
        overwrite: Overwrite,
    },
    /// Read unsaved work of an earlier run.
    ReadRecovered {
        /// The file with the work.
        work: PathBuf,
    },
    /// Remove unsaved work of an earlier run.
    DiscardRecovered {
        /// The file with the work.
        work: PathBuf,
    },
    /// Index a dataset for search.
    IndexSearch {
        /// The data.
        dataset: Arc<Dataset>,
        /// Its revision, to be named in the answer.
        revision: u64,
    },
    /// Stop the running task.
    CancelTask,
    /// Close the window.
    Close,
    /// Full screen or back.
    ToggleFullScreen,
    /// Move the camera of the map.
    Camera(CameraMove),
    /// Open an address in the browser.
    OpenUrl(String),
    /// Put a text on the clipboard.
    Copy(String),
}

/// A move of the map's camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraMove {
    /// The whole map.
    Fit,
    /// One step closer, the middle stays.
    In,
    /// One step away.
    Out,
}
