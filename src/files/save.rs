//! From a dataset to a file.

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::model::Dataset;

use super::atomic::{self, Staged};
use super::canonical::{CanonicalError, canonical};
use super::message::Message;
use super::stamp::Stamp;

/// What the names of dataset files end in.
pub const EXTENSION: &str = ".atlas.json";

/// Why a file cannot be saved. The file on disk is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The dataset holds something that cannot be written.
    #[error("{} was not saved: {cause}", file.display())]
    Content {
        /// The file.
        file: PathBuf,
        /// What it is.
        cause: CanonicalError,
    },
    /// The folder is not there.
    #[error("{} was not saved: its folder does not exist; choose another", file.display())]
    NoFolder {
        /// The file.
        file: PathBuf,
    },
    /// The system does not allow writing there.
    #[error("{} was not saved: writing there is not permitted; choose another folder", file.display())]
    NoPermission {
        /// The file.
        file: PathBuf,
    },
    /// The file or its disk is write-protected.
    #[error("{} was not saved: it is write-protected; save under another name", file.display())]
    Protected {
        /// The file.
        file: PathBuf,
    },
    /// A folder or a device has this name.
    #[error("{} was not saved: it is a folder or a device; choose another name", file.display())]
    NotAFile {
        /// The path.
        file: PathBuf,
    },
    /// No room left.
    #[error("{} was not saved: there is no room left on the disk; make room or choose another disk", file.display())]
    DiskFull {
        /// The file.
        file: PathBuf,
    },
    /// Somebody else changed the file after it was opened.
    #[error("{} was not saved: it was changed by another program since it was opened", file.display())]
    ChangedOnDisk {
        /// The file.
        file: PathBuf,
    },
    /// A file of this name is there, and nobody agreed to replace it.
    #[error("{} was not saved: a file of this name is there; choose another name or agree to replace it", file.display())]
    Exists {
        /// The file.
        file: PathBuf,
    },
    /// Anything else.
    #[error("{} was not saved: {reason}", file.display())]
    Failed {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: String,
    },
}

impl SaveError {
    /// Sorts what the system says into what a reader can do about it.
    pub(super) fn from_io(file: &Path, error: &io::Error) -> Self {
        let file = file.to_owned();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder { file },
            ErrorKind::PermissionDenied => Self::NoPermission { file },
            ErrorKind::ReadOnlyFilesystem => Self::Protected { file },
            ErrorKind::IsADirectory => Self::NotAFile { file },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { file }
            }
            _ => Self::Failed {
                file,
                reason: error.to_string(),
            },
        }
    }

    /// The file it is about.
    pub fn file(&self) -> &Path {
        match self {
            Self::Content { file, .. }
            | Self::NoFolder { file }
            | Self::NoPermission { file }
            | Self::Protected { file }
            | Self::NotAFile { file }
            | Self::DiskFull { file }
            | Self::ChangedOnDisk { file }
            | Self::Exists { file }
            | Self::Failed { file, .. } => file,
        }
    }

    /// The error as a message id with arguments; every message has the argument `file`.
    pub fn message(&self) -> Message {
        let message = |id| Message::new(id).with("file", &self.file().display());
        match self {
            Self::Content { cause, .. } => {
                message("save-content").with_part("problem", cause.message())
            }
            Self::NoFolder { .. } => message("save-no-folder"),
            Self::NoPermission { .. } => message("save-no-permission"),
            Self::Protected { .. } => message("save-protected"),
            Self::NotAFile { .. } => message("save-not-a-file"),
            Self::DiskFull { .. } => message("save-disk-full"),
            Self::ChangedOnDisk { .. } => message("save-changed-on-disk"),
            Self::Exists { .. } => message("save-exists"),
            Self::Failed { reason, .. } => message("save-failed").with("reason", reason),
        }
    }
}

/// What to do with the file that already stands at the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// Replace it: the reader has agreed.
    Always,
    /// Replace nothing: a name that was typed has not been asked about.
    Never,
    /// Replace it if it still is what it was when this stamp was taken.
    IfUnchanged(Stamp),
}

/// A file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file, as it was named on saving.
    pub path: PathBuf,
    /// The file as it is now, for the next [`Overwrite::IfUnchanged`].
    pub stamp: Stamp,
}

/// Saves a dataset in its canonical form: the whole file or nothing.
///
/// Writes exactly where it is told to; for a name that a person typed, see [`with_extension`].
///
/// # Errors
/// When the dataset cannot be written, or the system refuses; the file on disk is then as it was.
pub fn save(path: &Path, dataset: &Dataset, overwrite: Overwrite) -> Result<Saved, SaveError> {
    unchanged(path, overwrite)?;
    let text = canonical(dataset).map_err(|cause| SaveError::Content {
        file: path.to_owned(),
        cause,
    })?;
    let failed = |error: io::Error| SaveError::from_io(path, &error);
    let staged = Staged::new(path, text.as_bytes()).map_err(failed)?;
    // Once more: writing a large file takes a while.
    unchanged(path, overwrite)?;
    // Taken before the rename: afterwards it could be that of somebody else's file.
    let stamp = staged.stamp().map_err(failed)?;
    staged.commit().map_err(failed)?;
    let path = path.to_owned();
    Ok(Saved { path, stamp })
}

/// Saves small text, such as settings, making its folder first.
pub(super) fn save_text(path: &Path, text: &str) -> Result<(), SaveError> {
    let make_folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    make_folder
        .and_then(|()| atomic::write(path, text.as_bytes()))
        .map_err(|error| SaveError::from_io(path, &error))
}

/// A file that has vanished counts as unchanged: saving it again loses nothing.
pub(super) fn unchanged(path: &Path, overwrite: Overwrite) -> Result<(), SaveError> {
    match (overwrite, Stamp::of(path)) {
        (Overwrite::IfUnchanged(then), Some(now)) if then != now => {
            let file = path.to_owned();
            Err(SaveError::ChangedOnDisk { file })
        }
        (Overwrite::Never, Some(_)) => Err(SaveError::Exists {
            file: path.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// The path with `.atlas.json` at its end, where the name has no extension yet.
///
/// What follows the last dot counts as an extension if it has a letter and no blank: `Trade 2024.05` has none.
pub fn with_extension(path: &Path) -> PathBuf {
    with_ending(path, EXTENSION)
}

/// The path with this ending, by the rule of [`with_extension`].
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let Some(name) = path.file_name() else {
        return path.to_owned();
    };
    let given = path.extension().is_some_and(|extension| {
        let text = extension.to_string_lossy();
        text.contains(char::is_alphabetic) && !text.contains(char::is_whitespace)
    });
    if given {
        return path.to_owned();
    }
    let mut longer = OsString::from(name);
    longer.push(ending);
    path.with_file_name(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_appended_where_none_was_given() {
        let cases = [
            ("a/b", "a/b.atlas.json"),
            ("b.atlas.json", "b.atlas.json"),
            ("b.json", "b.json"),
            ("Торговля", "Торговля.atlas.json"),
            ("Trade 2024.05", "Trade 2024.05.atlas.json"),
            ("Trade v. Russia", "Trade v. Russia.atlas.json"),
            (".hidden", ".hidden.atlas.json"),
            ("a/..", "a/.."),
            ("", ""),
        ];
        for (given, expected) in cases {
            assert_eq!(with_extension(Path::new(given)), Path::new(expected));
        }
    }

    #[test]
    fn a_full_disk_is_told_from_a_refusal() {
        let sorted = |kind: ErrorKind| SaveError::from_io(Path::new("x"), &kind.into());
        let full = sorted(ErrorKind::StorageFull);
        assert!(matches!(full, SaveError::DiskFull { .. }));
        let refused = sorted(ErrorKind::PermissionDenied);
        assert!(matches!(refused, SaveError::NoPermission { .. }));
    }
}
