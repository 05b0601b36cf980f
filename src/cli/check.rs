//! `central-asia-atlas check`: opens a dataset, checks it, reports.

use std::path::Path;

use super::report::{Format, Item, Other, Report};
use super::{CheckArgs, Exit, output};
use crate::analysis::Index;
use crate::analysis::check::{Finding, Rule, Severity, check};
use crate::app::{locale_of, translate};
use crate::files::settings;
use crate::files::{self, FieldProblem, OpenError, Opened, Position, Positions, WrongField};
use crate::model::{Dataset, Place, Section};
use crate::scene::{Say, findings};
use crate::text::{Arg, Language, Words};

/// The rule of findings about a file that breaks the format so that it cannot be read.
const FORMAT: &str = "format";

pub(super) fn run(args: &CheckArgs, language: Option<settings::Language>) -> Exit {
    let words = Words::new(match language {
        // Reports are read by programs and by people far away: English, unless another language is asked for.
        None | Some(settings::Language::En) => Language::English,
        Some(settings::Language::Ru) => Language::Russian,
        Some(settings::Language::System) => Language::of_system(),
    });
    let opened = match &args.file {
        Some(path) => files::open(path),
        None => files::built_in(),
    };
    let report = match opened {
        Ok(opened) => of_dataset(&words, args.file.as_deref(), &opened),
        Err(error) if is_unreadable(&error) => {
            output::complain(&translate(&words, &error.message()));
            return Exit::File;
        }
        Err(error) => of_broken_file(&words, args.file.as_deref(), &error),
    };
    let format = if args.json {
        Format::Json
    } else {
        Format::Text
    };
    output::print(report.exit(), |out| report.write(&words, format, out))
}

/// Whether nothing can be said about the content: the file is not there, may not be read, or needs a newer program.
const fn is_unreadable(error: &OpenError) -> bool {
    matches!(
        error,
        OpenError::NotFound { .. }
            | OpenError::NoPermission { .. }
            | OpenError::NotAFile { .. }
            | OpenError::Unreadable { .. }
            | OpenError::TooLarge { .. }
            | OpenError::Newer { .. }
            | OpenError::Cancelled { .. }
    )
}

/// The name of what is checked, as the reader wrote it.
fn name(words: &Words, file: Option<&Path>) -> String {
    file.map_or_else(
        || words.get("built-in-name"),
        |path| path.display().to_string(),
    )
}

fn of_dataset(words: &Words, file: Option<&Path>, opened: &Opened) -> Report {
    let dataset = &*opened.dataset;
    let index = Index::new(dataset);
    let found = check(dataset, &index).findings;
    let positions = match file {
        Some(path) if !found.is_empty() => Positions::of_file(path),
        _ => Positions::default(),
    };
    let say = say(words, dataset, &index);
    let items = found.iter().map(|finding| item(&say, finding, &positions));
    Report {
        name: name(words, file),
        file: file.map(|path| path.display().to_string()),
        items: items.collect(),
    }
}

fn say<'a>(words: &'a Words, dataset: &'a Dataset, index: &'a Index) -> Say<'a> {
    Say {
        words,
        locale: locale_of(words.language()),
        dataset,
        index,
        freight: crate::analysis::indices::FreightBand::DEFAULT,
    }
}

fn item(say: &Say<'_>, finding: &Finding, positions: &Positions) -> Item {
    let at = |place| positions.of_record(place);
    let words = findings::finding(say, finding);
    let position = finding.place.and_then(at);
    let others = finding.others.iter().zip(words.others);
    Item {
        rule: finding.rule.id(),
        severity: finding.rule.severity().id(),
        path: words.path,
        line: position.map(|p| p.line),
        column: position.map(|p| p.column),
        place: words.place,
        field: finding.field.clone(),
        value: words.value,
        message: words.title,
        mend: words.mend,
        others: others
            .map(|(place, (path, words))| Other {
                path,
                line: at(*place).map(|p| p.line),
                place: words,
            })
            .collect(),
        acknowledged: finding.acknowledged.clone(),
        explained: words.explained,
    }
}

/// A file that can be read but is no dataset: one finding, as nothing behind it could be looked at.
fn of_broken_file(words: &Words, file: Option<&Path>, error: &OpenError) -> Report {
    let found = match error {
        OpenError::WrongField(wrong) => wrong_field(words, wrong),
        OpenError::DuplicateId {
            id, first, second, ..
        } => duplicate_id(words, file, id, first, second),
        OpenError::NotJson { at, .. }
        | OpenError::CutShort { at, .. }
        | OpenError::TooDeep { at, .. } => at_position(*at, whole_file(words, error)),
        OpenError::NotText { line, .. } => Item {
            line: Some(*line),
            ..whole_file(words, error)
        },
        _ => whole_file(words, error),
    };
    Report {
        name: name(words, file),
        file: file.map(|path| path.display().to_string()),
        items: vec![found],
    }
}

fn at_position(at: Position, found: Item) -> Item {
    Item {
        line: Some(at.line),
        column: Some(at.column),
        ..found
    }
}

fn whole_file(words: &Words, error: &OpenError) -> Item {
    Item {
        rule: FORMAT,
        severity: Severity::Error.id(),
        place: words.get("check-place-dataset"),
        message: translate(words, &error.message()),
        mend: words.get("check-mend-file"),
        ..Item::default()
    }
}

fn wrong_field(words: &Words, wrong: &WrongField) -> Item {
    let value = wrong.value.clone().unwrap_or_default();
    let (message, mend) = problem(words, &wrong.problem, &value);
    let path = wrong.path.clone();
    let field = path
        .split_once("].")
        .map_or_else(|| path.clone(), |(_, field)| field.to_owned());
    let found = Item {
        rule: FORMAT,
        severity: Severity::Error.id(),
        path,
        field,
        value,
        message,
        mend,
        ..Item::default()
    };
    at_position(wrong.at, found)
}

/// What is wrong with a field, and how to mend it.
fn problem(words: &Words, problem: &FieldProblem, value: &str) -> (String, String) {
    let does_not_fit = || {
        words.with(
            "check-format-value",
            &[("value", Arg::from(value.to_owned()))],
        )
    };
    let named = |id: &str, field: &str| words.with(id, &[("field", Arg::from(field))]);
    match problem {
        FieldProblem::Missing { field } => (
            named("check-format-missing", field),
            words.get("check-mend-missing"),
        ),
        FieldProblem::Twice { field } => (
            named("check-format-twice", field),
            words.get("check-mend-twice"),
        ),
        FieldProblem::Word { words: list } if !list.is_empty() => {
            let list = Arg::from(list.join(", "));
            let mend = words.with("check-mend-word", &[("words", list)]);
            (does_not_fit(), mend)
        }
        FieldProblem::Word { .. } => (does_not_fit(), words.get("check-mend-any-word")),
        FieldProblem::Date => (does_not_fit(), words.get("check-mend-date")),
        FieldProblem::Number => (does_not_fit(), words.get("check-mend-number")),
        FieldProblem::WholeNumber => (does_not_fit(), words.get("check-mend-whole-number")),
        FieldProblem::Text => (does_not_fit(), words.get("check-mend-text")),
        FieldProblem::List => (does_not_fit(), words.get("check-mend-list")),
        FieldProblem::Record => (does_not_fit(), words.get("check-mend-record")),
        FieldProblem::Other { reason } => {
            let mend = words.with("check-mend-other", &[("reason", Arg::from(reason))]);
            (does_not_fit(), mend)
        }
    }
}

/// Two records with one id are refused on opening; here they are a finding like any other.
fn duplicate_id(words: &Words, file: Option<&Path>, id: &str, first: &str, second: &str) -> Item {
    let positions = file.map_or_else(Positions::default, Positions::of_file);
    let at = |path: &str| place(path).and_then(|place| positions.of_record(place));
    let dataset = Dataset::default();
    let index = Index::default();
    let finding = Finding {
        rule: Rule::DuplicateId,
        place: place(second),
        field: "id".to_owned(),
        value: id.to_owned(),
        details: Vec::new(),
        others: place(first).into_iter().collect(),
        acknowledged: None,
    };
    let found = item(&say(words, &dataset, &index), &finding, &positions);
    match at(second) {
        Some(position) => at_position(position, found),
        None => found,
    }
}

/// The record behind a path such as `sources[3]`.
fn place(path: &str) -> Option<Place> {
    let (section, at) = path.strip_suffix(']')?.split_once('[')?;
    let section = Section::ALL.into_iter().find(|s| s.as_str() == section)?;
    Some(Place::new(section, at.parse().ok()?))
}
