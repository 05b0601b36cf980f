//! From bytes to a dataset.

use std::collections::HashMap;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::Dataset;

use super::explain;
use super::head::{Version, version};
use super::message::Message;
use super::open_error::OpenError;
use super::progress::Progress;
use super::sniff;
use super::stamp::Stamp;

/// Largest file that is opened, in mebibytes. The built-in dataset has about one.
pub const LIMIT_MIB: u64 = 256;

/// Bytes read between two looks at the wish to cancel.
const CHUNK: u64 = 1 << 20;

/// Where a dataset came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// The dataset inside the program.
    BuiltIn,
    /// Bytes from elsewhere, such as a file dropped on the window, with their name.
    Bytes(String),
}

/// Why a dataset cannot be saved to the place it came from. Saving it elsewhere is always possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The dataset inside the program.
    BuiltIn,
    /// The file is of a newer version: saving it could lose what this version does not know.
    Newer {
        /// The version it states.
        version: String,
    },
    /// The file is write-protected.
    Protected,
}

impl ReadOnly {
    /// The reason as a message id with arguments.
    pub fn message(&self) -> Message {
        match self {
            Self::BuiltIn => Message::new("read-only-built-in"),
            Self::Newer { version } => Message::new("read-only-newer").with("version", version),
            Self::Protected => Message::new("read-only-protected"),
        }
    }
}

/// A dataset as it was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The dataset.
    pub dataset: Arc<Dataset>,
    /// Where it came from.
    pub origin: Origin,
    /// Why it cannot be saved there; `None` where it can.
    pub read_only: Option<ReadOnly>,
    /// What the reader should know about the file, though nothing is wrong.
    pub remarks: Vec<Message>,
    /// The file as it was when it was read; `None` where there is no file.
    pub stamp: Option<Stamp>,
}

/// Opens a dataset file.
///
/// # Errors
/// When there is no such file, or it is not a dataset; the error names the file, the place and how to mend it.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    open_with(path, &Progress::new())
}

/// Opens a dataset file and can be watched and stopped on the way.
///
/// Half of the progress is reading, half is understanding. The wish to stop is heeded during reading and
/// between the steps after it, each of which takes less than a second for any file that people make.
///
/// # Errors
/// As [`open`], and [`OpenError::Cancelled`].
pub fn open_with(path: &Path, progress: &Progress) -> Result<Opened, OpenError> {
    let (bytes, stamp, protected) = read(path, progress)?;
    let mut opened = understand(path, &bytes, progress)?;
    opened.origin = Origin::File(path.to_owned());
    opened.stamp = Some(stamp);
    if protected && opened.read_only.is_none() {
        opened.read_only = Some(ReadOnly::Protected);
    }
    Ok(opened)
}

/// Opens a dataset from bytes. `name` stands for the file in errors.
///
/// # Errors
/// When the bytes are not a dataset.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    understand(Path::new(name), bytes, &Progress::new())
}

fn io_error(file: &Path, error: &std::io::Error) -> OpenError {
    let file = file.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NotFound { file },
        ErrorKind::PermissionDenied => OpenError::NoPermission { file },
        ErrorKind::IsADirectory => OpenError::NotAFile { file },
        _ => OpenError::Unreadable {
            file,
            reason: error.to_string(),
        },
    }
}

/// The bytes of a file, its stamp from before reading, and whether it is write-protected.
///
/// A file that somebody writes meanwhile then has another stamp, and saving over it asks first.
fn read(path: &Path, progress: &Progress) -> Result<(Vec<u8>, Stamp, bool), OpenError> {
    let failed = |error: &std::io::Error| io_error(path, error);
    let too_large = || OpenError::TooLarge {
        file: path.to_owned(),
        limit_mib: LIMIT_MIB,
    };
    let limit = LIMIT_MIB << 20;
    // Asked by path first: opening a pipe would wait for somebody to write into it.
    let meta = std::fs::metadata(path).map_err(|e| failed(&e))?;
    if !meta.is_file() {
        let file = path.to_owned();
        return Err(OpenError::NotAFile { file });
    }
    if meta.len() > limit {
        return Err(too_large());
    }
    progress.set_total(meta.len() * 2);
    let mut file = File::open(path).map_err(|e| failed(&e))?;
    let mut bytes = Vec::with_capacity(meta.len() as usize + 1);
    loop {
        stop_if_cancelled(path, progress)?;
        let chunk = (&mut file)
            .take(CHUNK)
            .read_to_end(&mut bytes)
            .map_err(|e| failed(&e))?;
        progress.set_done(bytes.len() as u64);
        // A file can grow while it is read.
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        if chunk == 0 {
            break;
        }
    }
    Ok((bytes, Stamp::from(&meta), meta.permissions().readonly()))
}

fn stop_if_cancelled(file: &Path, progress: &Progress) -> Result<(), OpenError> {
    if progress.is_cancelled() {
        let file = file.to_owned();
        return Err(OpenError::Cancelled { file });
    }
    Ok(())
}

fn understand(file: &Path, bytes: &[u8], progress: &Progress) -> Result<Opened, OpenError> {
    stop_if_cancelled(file, progress)?;
    let mut remarks = Vec::new();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map_or(bytes, |rest| {
        remarks.push(Message::new("remark-byte-order-mark"));
        rest
    });
    let text = text(file, bytes)?;
    let version = version(file, text)?;
    stop_if_cancelled(file, progress)?;
    let dataset: Dataset = serde_json::from_str(text).map_err(|error| {
        match (&version, explain::content(file, text, &error)) {
            (Version::Newer(version), OpenError::WrongField(wrong)) => OpenError::Newer {
                file: file.to_owned(),
                version: version.clone(),
                path: wrong.path,
                at: wrong.at,
            },
            (_, error) => error,
        }
    })?;
    stop_if_cancelled(file, progress)?;
    unique_ids(file, &dataset)?;
    progress.set_done(u64::MAX);
    let read_only = match version {
        Version::Ours => None,
        Version::Newer(version) => Some(ReadOnly::Newer { version }),
    };
    Ok(Opened {
        dataset: Arc::new(dataset),
        origin: Origin::Bytes(file.display().to_string()),
        read_only,
        remarks,
        stamp: None,
    })
}

/// The bytes as text, if they are text.
fn text<'a>(file: &Path, bytes: &'a [u8]) -> Result<&'a str, OpenError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        let file = file.to_owned();
        return Err(OpenError::Empty { file });
    }
    if let Some(found) = sniff::by_magic(bytes) {
        let file = file.to_owned();
        return Err(OpenError::NotAtlas { file, found });
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let newlines = bytes.iter().take(offset).filter(|b| **b == b'\n').count();
        OpenError::NotText {
            file: file.to_owned(),
            offset,
            line: newlines + 1,
        }
    })
}

/// Refuses two records of one section with the same id: notes and references could mean either.
fn unique_ids(file: &Path, dataset: &Dataset) -> Result<(), OpenError> {
    unique(file, "actors", dataset.actors.iter().map(|r| r.id.as_str()))?;
    unique(
        file,
        "agreements",
        dataset.agreements.iter().map(|r| r.id.as_str()),
    )?;
    unique(file, "events", dataset.events.iter().map(|r| r.id.as_str()))?;
    unique(
        file,
        "indicators",
        dataset.indicators.iter().map(|r| r.id.as_str()),
    )?;
    unique(
        file,
        "corridors",
        dataset.corridors.iter().map(|r| r.id.as_str()),
    )?;
    unique(file, "sites", dataset.sites.iter().map(|r| r.id.as_str()))?;
    unique(
        file,
        "sources",
        dataset.sources.iter().map(|r| r.id.as_str()),
    )?;
    unique(file, "notes", dataset.notes.iter().map(|r| r.id.as_str()))?;
    unique(
        file,
        "stories",
        dataset.stories.iter().map(|r| r.id.as_str()),
    )
}

fn unique<'a>(
    file: &Path,
    section: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Result<(), OpenError> {
    let mut seen = HashMap::new();
    for (second, id) in ids.enumerate() {
        if let Some(first) = seen.insert(id, second) {
            return Err(OpenError::DuplicateId {
                file: file.to_owned(),
                id: id.to_owned(),
                first: format!("{section}[{first}]"),
                second: format!("{section}[{second}]"),
            });
        }
    }
    Ok(())
}
