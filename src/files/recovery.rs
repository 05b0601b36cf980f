//! Unsaved work survives a crash.
//!
//! A session writes drafts of its dataset into a folder of the program. As long as it lives, it holds a lock
//! on a file beside the draft; the system lets go of the lock when the process ends, however it ends. A draft
//! whose lock is free was left by a session that did not end well.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Dataset;

use super::open::{Opened, open};
use super::open_error::OpenError;
use super::places::Places;
use super::save::{EXTENSION, Overwrite, SaveError, save, save_text};

/// Ending of the description of a draft.
const META: &str = ".meta.json";

/// Ending of the file that a living session locks.
const LOCK: &str = ".lock";

/// What is known about a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Meta {
    original: Option<String>,
    time: u64,
    process: u32,
}

/// This run of the program, as the owner of at most one draft.
#[derive(Debug)]
pub struct Session {
    folder: PathBuf,
    draft: Option<Draft>,
}

#[derive(Debug)]
struct Draft {
    /// The path of all files of the draft, without their endings.
    stem: PathBuf,
    /// Held as long as the session lives.
    lock: File,
}

impl Session {
    /// A session without a draft; touches no file.
    pub fn new(places: &Places) -> Self {
        Self {
            folder: places.recovery.clone(),
            draft: None,
        }
    }

    /// Writes the draft, or replaces it with a newer one.
    ///
    /// `original` is the file the dataset was opened from; `time` the time now, in seconds since 1970 UTC.
    ///
    /// # Errors
    /// When the draft cannot be written; an older draft is then still whole.
    pub fn write(
        &mut self,
        dataset: &Dataset,
        original: Option<&Path>,
        time: u64,
    ) -> Result<(), SaveError> {
        let stem = if let Some(draft) = &self.draft {
            &draft.stem
        } else {
            let draft = Draft::start(&self.folder)?;
            &self.draft.insert(draft).stem
        };
        save(&with_ending(stem, EXTENSION), dataset, Overwrite::Always)?;
        let meta = Meta {
            original: original.and_then(Path::to_str).map(str::to_owned),
            time,
            process: std::process::id(),
        };
        let path = with_ending(stem, META);
        let text = serde_json::to_string(&meta).map_err(|error| SaveError::Failed {
            file: path.clone(),
            reason: error.to_string(),
        })?;
        save_text(&path, &text)
    }

    /// Removes the draft: its work has been saved or given up.
    pub fn discard(&mut self) {
        if let Some(draft) = self.draft.take() {
            let Draft { stem, lock } = draft;
            remove(&stem, &[EXTENSION, META]);
            // Windows removes no file that is open.
            drop(lock);
            remove(&stem, &[LOCK]);
        }
    }
}

impl Draft {
    /// Finds a free name and locks it.
    fn start(folder: &Path) -> Result<Self, SaveError> {
        let failed = |error: std::io::Error| SaveError::from_io(folder, &error);
        std::fs::create_dir_all(folder).map_err(failed)?;
        let (lock, path) = tempfile::Builder::new()
            .prefix("draft-")
            .suffix(LOCK)
            .tempfile_in(folder)
            .map_err(failed)?
            .keep()
            .map_err(|error| failed(error.error))?;
        if let Err(error) = lock.try_lock() {
            // Some network folders cannot lock. The draft is then offered while this session still runs.
            log::warn!("{} cannot be locked: {error}", path.display());
        }
        Ok(Self {
            stem: path.with_extension(""),
            lock,
        })
    }
}

/// A draft that a session left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The file the dataset had been opened from; `None` for a new or the built-in dataset.
    pub original: Option<PathBuf>,
    /// When the draft was written, in seconds since 1970 UTC; 0 where that is not known.
    pub time: u64,
    /// Id of the process that wrote it; 0 where that is not known.
    pub process: u32,
    stem: PathBuf,
}

impl Leftover {
    /// The draft itself.
    pub fn path(&self) -> PathBuf {
        with_ending(&self.stem, EXTENSION)
    }

    /// Opens the draft. It stays until it is discarded.
    ///
    /// # Errors
    /// As [`open`].
    pub fn open(&self) -> Result<Opened, OpenError> {
        open(&self.path())
    }

    /// Removes the draft: its work has been taken over or given up.
    pub fn discard(self) {
        remove(&self.stem, &[EXTENSION, META, LOCK]);
    }
}

/// The drafts that sessions left behind, newest first. Those of running sessions are not among them.
pub fn list(places: &Places) -> Vec<Leftover> {
    let entries = std::fs::read_dir(&places.recovery).into_iter().flatten();
    let mut found: Vec<Leftover> = entries
        .flatten()
        .filter_map(|entry| stem_of(&entry.path()))
        .filter(|stem| !is_alive(stem))
        .map(|stem| {
            let meta = read_meta(&stem);
            Leftover {
                original: meta.original.map(PathBuf::from),
                time: meta.time,
                process: meta.process,
                stem,
            }
        })
        .collect();
    found.sort_by(|a, b| b.time.cmp(&a.time).then_with(|| a.stem.cmp(&b.stem)));
    found
}

fn with_ending(stem: &Path, ending: &str) -> PathBuf {
    let mut path = stem.as_os_str().to_owned();
    path.push(ending);
    PathBuf::from(path)
}

/// The stem of the draft at this path, if it is one.
fn stem_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?.strip_suffix(EXTENSION)?;
    name.starts_with("draft-")
        .then(|| path.with_file_name(name))
}

/// Whether a running session owns this draft.
fn is_alive(stem: &Path) -> bool {
    File::open(with_ending(stem, LOCK))
        .is_ok_and(|lock| matches!(lock.try_lock(), Err(TryLockError::WouldBlock)))
}

/// What is known about a draft; a draft without a readable description is a draft all the same.
fn read_meta(stem: &Path) -> Meta {
    std::fs::read(with_ending(stem, META))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Removes files of a draft.
fn remove(stem: &Path, endings: &[&str]) {
    for ending in endings {
        let path = with_ending(stem, ending);
        if let Err(error) = std::fs::remove_file(&path)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            log::warn!("{} could not be removed: {error}", path.display());
        }
    }
}
