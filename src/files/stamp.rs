//! How a file on disk is told apart from what it was before.

use std::fs::Metadata;
use std::path::Path;
use std::time::SystemTime;

/// Time of the last change and length of a file, as its file system states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Time of the last change, where the file system keeps one.
    pub modified: Option<SystemTime>,
    /// Length in bytes.
    pub len: u64,
}

impl Stamp {
    /// The stamp of the file at this path; links are followed. `None` where there is no such file.
    pub fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|meta| Self::from(&meta))
    }
}

impl From<&Metadata> for Stamp {
    fn from(meta: &Metadata) -> Self {
        Self {
            modified: meta.modified().ok(),
            len: meta.len(),
        }
    }
}
