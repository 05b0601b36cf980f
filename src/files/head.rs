//! A cheap first look at a file: is it an atlas, and of which version.

use std::borrow::Cow;
use std::fmt;
use std::path::Path;

use serde::Deserializer as _;
use serde::de::{self, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::model::{FORMAT, VERSION};

use super::explain;
use super::field::FieldProblem;
use super::open_error::{OpenError, Position, WrongField};
use super::sniff::{self, Found};

/// What a cheap first look takes from a file, whatever else is in it.
#[derive(Default)]
struct Head {
    format: Option<Value>,
    version: Option<Value>,
    kind: Option<Value>,
}

impl Head {
    /// Reads until format and version are known. Our files begin with both, so little is read twice.
    ///
    /// # Errors
    /// What the reader library says about a text that ends or breaks before.
    fn of(text: &str) -> Result<Self, serde_json::Error> {
        let mut head = Self::default();
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = reader
            .deserialize_map(Looking(&mut head))
            .and_then(|()| reader.end());
        match read {
            Err(error) if !head.is_complete() => Err(error),
            _ => Ok(head),
        }
    }

    const fn is_complete(&self) -> bool {
        self.format.is_some() && self.version.is_some()
    }
}

/// Fills a head; breaks off with an error once it is complete, as serde knows no other way to stop early.
struct Looking<'a>(&'a mut Head);

impl<'de> Visitor<'de> for Looking<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            match &*key {
                "format" => self.0.format = Some(map.next_value()?),
                "version" => self.0.version = Some(map.next_value()?),
                "type" => self.0.kind = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            if self.0.is_complete() {
                return Err(de::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

/// The version of a file of our format.
pub(super) enum Version {
    /// The one this program writes.
    Ours,
    /// A newer one, as the file states it.
    Newer(String),
}

/// The version of a text, if it is JSON of our format.
pub(super) fn version(file: &Path, text: &str) -> Result<Version, OpenError> {
    let not_atlas = |found| OpenError::NotAtlas {
        file: file.to_owned(),
        found,
    };
    let head: Head = match Head::of(text) {
        Ok(head) => head,
        Err(error) if error.is_data() => {
            return Err(match text.trim_start().chars().next() {
                Some('{') => explain::content(file, text, &error),
                Some('[') => not_atlas(Found::JsonList),
                _ => not_atlas(Found::JsonValue),
            });
        }
        Err(error) => {
            return Err(
                sniff::by_text(text).map_or_else(|| explain::syntax(file, text, &error), not_atlas)
            );
        }
    };
    match head.format {
        Some(Value::String(word)) if word == FORMAT => {}
        Some(Value::String(word)) => return Err(not_atlas(Found::OtherFormat(word))),
        Some(other) => return Err(not_atlas(Found::OtherFormat(other.to_string()))),
        None => {
            let kind = head.kind.as_ref().and_then(Value::as_str);
            let found = kind.and_then(sniff::by_type);
            return Err(not_atlas(found.unwrap_or(Found::JsonObject)));
        }
    }
    known(file, text, head.version.as_ref())
}

/// Sorts a version into ours and newer ones; a newer one may be written in a way ours never was.
fn known(file: &Path, text: &str, version: Option<&Value>) -> Result<Version, OpenError> {
    let wrong = |problem| {
        OpenError::WrongField(Box::new(WrongField {
            file: file.to_owned(),
            path: "version".to_owned(),
            at: place_of_version(text),
            problem,
            value: version.map(Value::to_string),
        }))
    };
    let Some(version) = version else {
        let field = "version".to_owned();
        return Err(wrong(FieldProblem::Missing { field }));
    };
    let stated = version
        .as_str()
        .map_or_else(|| version.to_string(), str::to_owned);
    let major = stated.split('.').next().and_then(|m| m.parse::<u64>().ok());
    match major {
        Some(major) if major == u64::from(VERSION) => Ok(Version::Ours),
        Some(major) if major > u64::from(VERSION) => Ok(Version::Newer(stated)),
        Some(_) => Err(OpenError::UnknownVersion {
            file: file.to_owned(),
            version: stated,
        }),
        None => Err(wrong(FieldProblem::WholeNumber)),
    }
}

/// Where the version seems to stand; the start of the file where it does not.
fn place_of_version(text: &str) -> Position {
    let before = text
        .split_once("\"version\"")
        .map_or("", |(before, _)| before);
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    Position {
        line: before.matches('\n').count() + 1,
        column: last_line.chars().count() + 1,
    }
}
