//! Why a file cannot be opened: the file, the place and how to mend it.

use std::path::{Path, PathBuf};

use super::field::FieldProblem;
use super::message::Message;
use super::sniff::Found;

/// A position in a text file, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// A field that holds something else than it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongField {
    /// The file.
    pub file: PathBuf,
    /// JSON path, as `trade[17].year`.
    pub path: String,
    /// Where reading stopped.
    pub at: Position,
    /// What should stand there.
    pub problem: FieldProblem,
    /// What stands there as JSON, cut short; `None` where nothing does.
    pub value: Option<String>,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// No such file.
    #[error("{} was not found; it may have been moved or renamed", file.display())]
    NotFound {
        /// The file.
        file: PathBuf,
    },
    /// The system does not allow reading it.
    #[error("{} may not be read; ask its owner for permission", file.display())]
    NoPermission {
        /// The file.
        file: PathBuf,
    },
    /// A folder, or a device.
    #[error("{} is a folder or a device; choose a file", file.display())]
    NotAFile {
        /// The path.
        file: PathBuf,
    },
    /// Reading failed on the way.
    #[error("{} could not be read: {reason}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// Larger than any dataset is expected to be.
    #[error("{} is larger than {limit_mib} MiB, the largest dataset that is opened; split it", file.display())]
    TooLarge {
        /// The file.
        file: PathBuf,
        /// The limit in mebibytes.
        limit_mib: u64,
    },
    /// Nothing in it.
    #[error("{} is empty; restore it from a copy", file.display())]
    Empty {
        /// The file.
        file: PathBuf,
    },
    /// Not UTF-8.
    #[error("{} is not UTF-8 text: byte {offset} in line {line} fits no letter; save it as UTF-8", file.display())]
    NotText {
        /// The file.
        file: PathBuf,
        /// First wrong byte, counted from 0.
        offset: usize,
        /// Its line, counted from 1.
        line: usize,
    },
    /// JSON with a fault in it.
    #[error("{} is not valid JSON: line {}, column {}: {reason}", file.display(), at.line, at.column)]
    NotJson {
        /// The file.
        file: PathBuf,
        /// Where reading stopped.
        at: Position,
        /// What the JSON reader says, in English.
        reason: String,
    },
    /// The text stops before the end.
    #[error("{} stops in the middle of line {}; it was not copied or saved to the end", file.display(), at.line)]
    CutShort {
        /// The file.
        file: PathBuf,
        /// Where the text stops.
        at: Position,
    },
    /// Some other sort of file.
    #[error("{} is not an atlas but {}; choose a file that ends in .atlas.json", file.display(), found.describe())]
    NotAtlas {
        /// The file.
        file: PathBuf,
        /// What it is.
        found: Found,
    },
    /// A version before the first.
    #[error("{} has the format version {version}, which never existed; write 1 in the field `version`", file.display())]
    UnknownVersion {
        /// The file.
        file: PathBuf,
        /// The version it states.
        version: String,
    },
    /// A version that this program cannot read.
    #[error("{} has the format version {version}, which is newer than this program ({path}, line {}); install a newer version of the program", file.display(), at.line)]
    Newer {
        /// The file.
        file: PathBuf,
        /// The version it states.
        version: String,
        /// JSON path of the first thing that is not understood.
        path: String,
        /// Where that is.
        at: Position,
    },
    /// A field that holds something else than it should.
    #[error("{}: {} in line {}, column {}: {}{}", .0.file.display(), .0.path, .0.at.line, .0.at.column, .0.problem, there(.0.value.as_deref()))]
    WrongField(Box<WrongField>),
    /// Two records of one section have the same id.
    #[error("{}: {first} and {second} have the same id `{id}`; give one of them another", file.display())]
    DuplicateId {
        /// The file.
        file: PathBuf,
        /// The id.
        id: String,
        /// JSON path of the first record, as `actors[3]`.
        first: String,
        /// JSON path of the second record.
        second: String,
    },
    /// Lists within lists within lists.
    #[error("{} is nested too deeply at line {}, column {}; no dataset needs more than 127 levels", file.display(), at.line, at.column)]
    TooDeep {
        /// The file.
        file: PathBuf,
        /// Where reading stopped.
        at: Position,
    },
    /// The reader asked to stop.
    #[error("opening {} was cancelled", file.display())]
    Cancelled {
        /// The file.
        file: PathBuf,
    },
}

fn there(value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| format!("; there stands {value}"))
}

impl OpenError {
    /// The file it is about.
    pub fn file(&self) -> &Path {
        match self {
            Self::NotFound { file }
            | Self::NoPermission { file }
            | Self::NotAFile { file }
            | Self::Unreadable { file, .. }
            | Self::TooLarge { file, .. }
            | Self::Empty { file }
            | Self::NotText { file, .. }
            | Self::NotJson { file, .. }
            | Self::CutShort { file, .. }
            | Self::NotAtlas { file, .. }
            | Self::UnknownVersion { file, .. }
            | Self::Newer { file, .. }
            | Self::DuplicateId { file, .. }
            | Self::TooDeep { file, .. }
            | Self::Cancelled { file } => file,
            Self::WrongField(wrong) => &wrong.file,
        }
    }

    /// The error as a message id with arguments; every message has the argument `file`.
    pub fn message(&self) -> Message {
        let message = |id| Message::new(id).with("file", &self.file().display());
        match self {
            Self::NotFound { .. } => message("open-not-found"),
            Self::NoPermission { .. } => message("open-no-permission"),
            Self::NotAFile { .. } => message("open-not-a-file"),
            Self::Unreadable { reason, .. } => message("open-unreadable").with("reason", reason),
            Self::TooLarge { limit_mib, .. } => message("open-too-large").with("limit", limit_mib),
            Self::Empty { .. } => message("open-empty"),
            Self::NotText { offset, line, .. } => message("open-not-text")
                .with("offset", offset)
                .with("line", line),
            Self::NotJson { at, reason, .. } => {
                at.add_to(message("open-not-json")).with("reason", reason)
            }
            Self::CutShort { at, .. } => at.add_to(message("open-cut-short")),
            Self::NotAtlas { found, .. } => found.add_to(message("open-not-atlas")),
            Self::UnknownVersion { version, .. } => {
                message("open-unknown-version").with("version", version)
            }
            Self::Newer {
                version, path, at, ..
            } => at
                .add_to(message("open-newer").with("version", version))
                .with("path", path),
            Self::WrongField(wrong) => wrong.add_to(message("open-wrong-field")),
            Self::DuplicateId {
                id, first, second, ..
            } => message("open-duplicate-id")
                .with("id", id)
                .with("first", first)
                .with("second", second),
            Self::TooDeep { at, .. } => at.add_to(message("open-too-deep")),
            Self::Cancelled { .. } => message("open-cancelled"),
        }
    }
}

impl Position {
    fn add_to(self, message: Message) -> Message {
        message
            .with("line", &self.line)
            .with("column", &self.column)
    }
}

impl Found {
    fn add_to(&self, message: Message) -> Message {
        let word = match self {
            Self::OtherFormat(word) => word,
            _ => "",
        };
        message.with("found", self.key()).with("word", word)
    }
}

impl WrongField {
    fn add_to(&self, message: Message) -> Message {
        self.at
            .add_to(message)
            .with("path", &self.path)
            .with("value", self.value.as_deref().unwrap_or_default())
            .with_part("problem", self.problem.message())
    }
}
