//! What lies over the window until it is answered.

use std::path::PathBuf;

use crate::files::Message;

/// A dialog of the atlas itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// There are unsaved changes; what comes after the answer stands beside it.
    Unsaved(AfterGuard),
    /// The file on disk changed since it was opened.
    ChangedOnDisk,
    /// A file of the typed name is there already.
    Exists,
    /// A path typed by hand, where no native dialog can open.
    Path {
        /// What the path is for.
        purpose: PathPurpose,
        /// The path as the field starts.
        start: String,
    },
    /// Something could not be done: message id and arguments.
    Problem(Problem),
    /// Title and description of the dataset.
    Dataset,
    /// Unsaved work of an earlier run was found.
    Recover {
        /// The file with the work.
        work: PathBuf,
        /// The file it came from, empty for the built-in dataset.
        origin: String,
    },
    /// All shortcuts.
    Shortcuts,
    /// About the atlas.
    About,
}

/// What a typed path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A file to open.
    Open,
    /// A file to save to.
    Save,
    /// A file for a table.
    Export,
}

impl PathPurpose {
    /// The last part of the names of such files.
    pub const fn file_ending(self) -> &'static str {
        match self {
            Self::Open | Self::Save => "json",
            Self::Export => "csv",
        }
    }
}

/// What was asked for when unsaved changes stood in the way.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterGuard {
    /// Closing the window.
    Close,
    /// The dialog for opening.
    AskOpen,
    /// Opening this file.
    OpenPath(PathBuf),
    /// Opening the built-in dataset.
    OpenBuiltIn,
}

/// The answer to "unsaved changes".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuardAnswer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Cancel,
}

/// A problem in words: message ids, translated where it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The head: what could not be done.
    pub head: &'static str,
    /// Where and why, and how to mend it.
    pub message: Message,
}

/// A short message that goes away by itself or by a click.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Number, for taking it away.
    pub id: u64,
    /// What it says.
    pub message: Message,
}
