//! From an error of `serde_json` to the place in the file and the field.
//!
//! Runs only after a file has failed to open, so it may read the text again, slowly.

use std::path::Path;

use serde::de::IgnoredAny;
use serde_json::Value;
use serde_path_to_error::{Path as JsonPath, Segment};

use crate::model::Dataset;

use super::field::FieldProblem;
use super::open_error::{OpenError, Position, WrongField};

/// Longest part of a wrong value that is shown, in characters.
const SHOWN: usize = 60;

/// What `serde_json` says, without the position that it appends.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).unwrap_or(&text).to_owned()
}

/// The position of an error; `serde_json` counts columns in bytes, readers count letters.
fn position(text: &str, error: &serde_json::Error) -> Position {
    let line = error.line().max(1);
    let before = text.split('\n').nth(line - 1).unwrap_or_default();
    let column = before
        .bytes()
        .take(error.column())
        .filter(|byte| byte & 0xC0 != 0x80)
        .count();
    Position {
        line,
        column: column.max(1),
    }
}

/// Why the text is not JSON.
pub(super) fn syntax(file: &Path, text: &str, error: &serde_json::Error) -> OpenError {
    let file = file.to_owned();
    let at = position(text, error);
    if error.is_eof() {
        return OpenError::CutShort { file, at };
    }
    let reason = reason(error);
    OpenError::NotJson { file, at, reason }
}

/// Why the text, which begins as our format, is not a dataset.
///
/// Of a fault in the JSON itself the reader is told as such, not as one of the field before it. That takes a
/// look of its own, since `serde_json` calls some wrong values faults in the JSON as well.
pub(super) fn content(file: &Path, text: &str, error: &serde_json::Error) -> OpenError {
    match serde_json::from_str::<IgnoredAny>(text) {
        Err(fault) => syntax(file, text, &fault),
        Ok(_) => field(file, text, error),
    }
}

fn field(file: &Path, text: &str, error: &serde_json::Error) -> OpenError {
    let at = position(text, error);
    if error.to_string().starts_with("recursion limit exceeded") {
        let file = file.to_owned();
        return OpenError::TooDeep { file, at };
    }
    let problem = FieldProblem::from_serde(&reason(error));
    let place = locate(text);
    let stands_there = !matches!(
        problem,
        FieldProblem::Missing { .. } | FieldProblem::Twice { .. }
    );
    let value = place
        .as_ref()
        .filter(|_| stands_there)
        .and_then(|path| value_at(text, path));
    let path = place.as_ref().map_or_else(String::new, json_path);
    OpenError::WrongField(Box::new(WrongField {
        file: file.to_owned(),
        path: named(path, &problem),
        at,
        problem,
        value,
    }))
}

/// The path, or for the top of the file the name of the field that is missing or stands twice.
fn named(path: String, problem: &FieldProblem) -> String {
    match problem {
        FieldProblem::Missing { field } | FieldProblem::Twice { field } if path.is_empty() => {
            field.clone()
        }
        _ => path,
    }
}

/// Reads the text once more, this time keeping track of the path.
fn locate(text: &str) -> Option<JsonPath> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let result: Result<Dataset, _> = serde_path_to_error::deserialize(&mut reader);
    result.err().map(|error| error.path().clone())
}

/// The path as `trade[17].year`; empty for the top of the file.
fn json_path(path: &JsonPath) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => text.extend(["[", &index.to_string(), "]"]),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Segment::Unknown => {}
        }
    }
    text
}

/// What stands at a path, as compact JSON, cut short.
fn value_at(text: &str, path: &JsonPath) -> Option<String> {
    let root: Value = serde_json::from_str(text).ok()?;
    let value = path.iter().try_fold(&root, |at, segment| match segment {
        Segment::Seq { index } => at.get(*index),
        Segment::Map { key } => at.get(key),
        // The path of a closed list of words ends in the word itself.
        Segment::Enum { .. } | Segment::Unknown => Some(at),
    })?;
    let whole = value.to_string();
    let mut shown: String = whole.chars().take(SHOWN).collect();
    if shown.len() < whole.len() {
        shown.push('…');
    }
    Some(shown)
}
