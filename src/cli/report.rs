//! The report of a check, as text for people and as JSON for programs.
//!
//! The JSON is one object: `format` ("central-asia-atlas-check"), `version` (1), `file` (as given; `null` for the
//! built-in dataset), `errors`, `warnings`, `notes`, `acknowledged` (how many of each) and `findings`. Each finding
//! has
//!
//! | field | holds |
//! |---|---|
//! | `rule` | name of the rule; `format` where the file could not be read as a dataset |
//! | `severity` | `error`, `warning` or `note` |
//! | `path` | JSON path, `trade[17].turnover_musd`; empty for the file as a whole |
//! | `line`, `column` | where the record begins, from 1, or `null`; of a `format` finding, where reading stopped |
//! | `place` | the record in words; empty where the file could not be read as a dataset |
//! | `field` | the field below the record |
//! | `value` | what stands there |
//! | `message`, `mend` | what was found and how to mend it, in the language asked for |
//! | `others` | other records that have to do with it: `path`, `line`, `place` of each |
//! | `acknowledged` | `rule`, `reason` and perhaps `note` of the dataset, or `null` |
//!
//! Later versions may add fields; they change or drop none without another `version`.

use std::io::{self, Write};

use serde::Serialize;

use super::Exit;
use crate::analysis::check::Severity;
use crate::model::Acknowledged;
use crate::scene::findings::{count, count_acknowledged};
use crate::text::{Arg, Words};

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Another record that has to do with a finding.
#[derive(Debug, Serialize)]
pub(super) struct Other {
    pub(super) path: String,
    pub(super) line: Option<usize>,
    pub(super) place: String,
}

/// One finding, in words.
#[derive(Debug, Default, Serialize)]
pub(super) struct Item {
    pub(super) rule: &'static str,
    pub(super) severity: &'static str,
    pub(super) path: String,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) place: String,
    pub(super) field: String,
    pub(super) value: String,
    pub(super) message: String,
    pub(super) mend: String,
    pub(super) others: Vec<Other>,
    pub(super) acknowledged: Option<Acknowledged>,
    /// The acknowledgement in words, for the text.
    #[serde(skip)]
    pub(super) explained: Option<String>,
}

/// Everything that was found in a dataset.
#[derive(Debug)]
pub(super) struct Report {
    /// What was checked, for the summary.
    pub(super) name: String,
    /// The file as given.
    pub(super) file: Option<String>,
    pub(super) items: Vec<Item>,
}

/// The report as JSON.
#[derive(Serialize)]
struct Json<'a> {
    format: &'static str,
    version: u32,
    file: Option<&'a str>,
    errors: usize,
    warnings: usize,
    notes: usize,
    acknowledged: usize,
    findings: &'a [Item],
}

impl Report {
    /// Findings of a severity that nobody has acknowledged.
    fn open(&self, severity: Severity) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(move |item| item.severity == severity.id() && item.acknowledged.is_none())
    }

    fn acknowledged(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.acknowledged.is_some())
    }

    /// How the program ends: notes alone are fine.
    pub(super) fn exit(&self) -> Exit {
        let to_mend = self.open(Severity::Error).count() + self.open(Severity::Warning).count();
        if to_mend == 0 {
            Exit::Fine
        } else {
            Exit::Findings
        }
    }

    /// Writes the report.
    ///
    /// # Errors
    /// What the writer says.
    pub(super) fn write(
        &self,
        words: &Words,
        format: Format,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        match format {
            Format::Text => self.text(words, out),
            Format::Json => self.json(out),
        }
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let json = Json {
            format: "central-asia-atlas-check",
            version: 1,
            file: self.file.as_deref(),
            errors: self.open(Severity::Error).count(),
            warnings: self.open(Severity::Warning).count(),
            notes: self.open(Severity::Note).count(),
            acknowledged: self.acknowledged().count(),
            findings: &self.items,
        };
        serde_json::to_writer_pretty(&mut *out, &json).map_err(io::Error::from)?;
        writeln!(out)
    }

    fn text(&self, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        let mut counts = Vec::new();
        for severity in Severity::ALL {
            let head = count(words, severity, self.open(severity).count());
            group(words, &head, self.open(severity), out)?;
            counts.push(head);
        }
        let head = count_acknowledged(words, self.acknowledged().count());
        group(words, &head, self.acknowledged(), out)?;
        counts.push(head);
        let names = ["errors", "warnings", "notes", "acknowledged"];
        let mut args = vec![("name", Arg::from(&self.name))];
        args.extend(names.into_iter().zip(counts.into_iter().map(Arg::from)));
        writeln!(out, "{}", words.with("check-summary", &args))
    }
}

/// Findings under a heading; nothing where there are none.
fn group<'a>(
    words: &Words,
    head: &str,
    items: impl Iterator<Item = &'a Item>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut items = items.peekable();
    if items.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "{head}\n")?;
    for item in items {
        one(words, item, out)?;
    }
    Ok(())
}

fn one(words: &Words, item: &Item, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  {}  [{}]", item.message, item.rule)?;
    let mut place = vec![item.place.as_str(), item.path.as_str()];
    place.retain(|part| !part.is_empty());
    let position = item.line.map(|line| {
        let column = item.column.unwrap_or(1);
        let args = [("line", Arg::from(line)), ("column", column.into())];
        words.with("check-position", &args)
    });
    place.extend(position.as_deref());
    writeln!(out, "    {}", place.join(" · "))?;
    if !item.others.is_empty() {
        let others: Vec<String> = item
            .others
            .iter()
            .map(|other| format!("{} ({})", other.place, other.path))
            .collect();
        let args = [("others", Arg::from(others.join("; ")))];
        writeln!(out, "    {}", words.with("check-others", &args))?;
    }
    let last = match &item.explained {
        Some(reason) => words.with("check-explained", &[("reason", Arg::from(reason))]),
        None => words.with("check-mend", &[("mend", Arg::from(&item.mend))]),
    };
    writeln!(out, "    {last}\n")
}
