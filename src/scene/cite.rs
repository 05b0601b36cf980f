//! Citations of values, records and sources: plain text, BibTeX, CSL-JSON.
//!
//! A value or a record is cited as a part of the dataset, which is its container; then each source it rests on,
//! with the day it was read, and the work that a formula comes from.

use biblatex::{Bibliography, Chunk, Chunks, Entry, EntryType, Spanned};
use serde_json::{Map, Value, json};

use super::card;
use super::say::Say;
use crate::analysis::indices::{Literature, WorkForm};
use crate::analysis::{Datum, sources_of};
use crate::model::{PartialDate, Place, Section, Source, SourceKind};

/// The key of a date in CSL-JSON; in two pieces, as it is no message of the interface.
const DATE_PARTS: &str = concat!("date", "-parts");

/// A citation in three forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Lines for people.
    pub text: String,
    /// Entries for BibTeX and BibLaTeX.
    pub bibtex: String,
    /// A list of items for reference managers.
    pub csl_json: String,
}

/// The citation of a value.
pub fn of_datum(say: &Say<'_>, datum: &Datum) -> Citation {
    let trace = say.look_up(datum);
    let value = card::value(say, datum, &trace);
    let name = say.datum(datum);
    let title = format!("{name}: {value}");
    let sources = trace
        .sources
        .iter()
        .filter_map(|id| say.index.source(say.dataset, id));
    let literature = trace
        .formula
        .as_ref()
        .map_or(&[][..], |formula| formula.id.literature());
    let mut works = vec![Work::part(say, &name, &title)];
    works.extend(sources.map(Work::source));
    works.extend(literature.iter().map(Work::literature));
    written(say, &works)
}

/// The citation of a record; of a source it is the source alone.
pub fn of_record(say: &Say<'_>, place: Place) -> Citation {
    let sources = sources_of(say.dataset, place);
    let sources = sources
        .iter()
        .filter_map(|id| say.index.source(say.dataset, id))
        .map(Work::source);
    let mut works = Vec::new();
    if place.section != Section::Sources {
        let name = say.record(place);
        works.push(Work::part(say, &name, &name));
    }
    works.extend(sources);
    written(say, &works)
}

/// Something that is cited.
struct Work {
    key: String,
    author: Option<String>,
    /// Whether the author is one person and not a publisher.
    person: bool,
    title: String,
    issued: Option<PartialDate>,
    read: Option<PartialDate>,
    url: Option<String>,
    kind: &'static str,
    language: Option<String>,
    /// What it is a part of.
    container: Option<String>,
    /// Who published a book.
    publisher: Option<String>,
}

impl Work {
    /// A part of the dataset: what it is called, and what it says.
    fn part(say: &Say<'_>, name: &str, title: &str) -> Self {
        let dataset = say.dataset;
        let whole = if dataset.title.is_empty() {
            say.words.get("app-name")
        } else {
            dataset.title.clone()
        };
        let compiled = dataset.compiled.map(|date| date.to_string());
        Self {
            key: key(&format!(
                "central-asia-atlas-{}-{name}",
                compiled.unwrap_or_default()
            )),
            author: None,
            person: false,
            title: title.to_owned(),
            issued: dataset.compiled,
            read: None,
            url: None,
            kind: "dataset",
            language: None,
            container: Some(whole),
            publisher: None,
        }
    }

    fn source(source: &Source) -> Self {
        Self {
            key: key(source.id.as_str()),
            author: Some(source.publisher.clone()),
            person: false,
            title: source.title.clone(),
            issued: source.published,
            read: source.read,
            url: source.url.clone(),
            kind: match source.kind {
                SourceKind::OfficialStatistics => "dataset",
                SourceKind::InternationalOrganisation | SourceKind::Analysis => "report",
                SourceKind::TreatyText => "treaty",
                SourceKind::News => "article-newspaper",
                SourceKind::Government => "webpage",
            },
            language: Some(source.language.clone()),
            container: None,
            publisher: None,
        }
    }

    fn literature(work: &Literature) -> Self {
        let published_in = Some(work.published_in.to_owned());
        let is_book = work.form == WorkForm::Book;
        Self {
            key: key(&match work.year {
                Some(year) => format!("{}-{year}", work.author),
                None => format!("{}-{}", work.author, work.title),
            }),
            author: Some(work.author.to_owned()),
            person: !work.of_body,
            title: work.title.to_owned(),
            issued: work
                .year
                .and_then(|year| i16::try_from(year).ok())
                .map(PartialDate::from_year),
            read: None,
            url: work.url.map(str::to_owned),
            kind: match work.form {
                WorkForm::Article => "article-journal",
                WorkForm::Book => "book",
                WorkForm::Report => "report",
                WorkForm::Page => "webpage",
            },
            language: Some("en".to_owned()),
            // A body that publishes its own work is named once.
            container: published_in
                .clone()
                .filter(|name| !is_book && name != work.author),
            publisher: published_in.filter(|_| is_book),
        }
    }
}

/// A key that every program takes: letters, digits and dashes.
fn key(text: &str) -> String {
    let mut key = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            key.push(c.to_ascii_lowercase());
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(80);
    key.trim_end_matches('-').to_owned()
}

fn written(say: &Say<'_>, works: &[Work]) -> Citation {
    let lines: Vec<String> = works.iter().map(|work| line(say, work)).collect();
    let mut bibliography = Bibliography::new();
    for work in works {
        bibliography.insert(entry(say, work));
    }
    let items: Vec<Value> = works.iter().map(item).collect();
    Citation {
        text: lines.join("\n"),
        bibtex: bibliography.to_bibtex_string(),
        csl_json: format!("{:#}", Value::Array(items)),
    }
}

/// One line for people.
fn line(say: &Say<'_>, work: &Work) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(work.author.clone());
    parts.push(work.title.clone());
    match (&work.container, work.kind) {
        (Some(name), "dataset") => {
            let compiled = work.issued.map(|date| say.date(date)).unwrap_or_default();
            let args = [("name", name.into()), ("date", compiled.into())];
            parts.push(say.words.with("cite-in", &args));
        }
        (container, _) => {
            parts.extend(container.clone());
            parts.extend(work.publisher.clone());
            parts.extend(work.issued.map(|date| say.date(date)));
        }
    }
    parts.extend(work.url.clone());
    if let Some(read) = work.read {
        let args = [("date", say.date(read).into())];
        parts.push(say.words.with("card-read", &args));
    }
    format!("{}.", parts.join(". "))
}

/// Words that keep their capitals.
fn as_is(text: &str) -> Chunks {
    vec![Spanned::detached(Chunk::Verbatim(text.to_owned()))]
}

fn plain(text: &str) -> Chunks {
    vec![Spanned::detached(Chunk::Normal(text.to_owned()))]
}

fn entry(say: &Say<'_>, work: &Work) -> Entry {
    let kind = match work.kind {
        "article-journal" => EntryType::Article,
        "book" => EntryType::Book,
        _ => EntryType::Misc,
    };
    let mut entry = Entry::new(work.key.clone(), kind);
    if let Some(author) = &work.author {
        let author = if work.person {
            plain(author)
        } else {
            as_is(author)
        };
        entry.set("author", author);
    }
    entry.set("title", as_is(&work.title));
    if let Some(date) = work.issued {
        entry.set("year", plain(&date.year().to_string()));
        if let Some(month) = date.month() {
            entry.set("month", plain(&month.to_string()));
        }
    }
    if let Some(url) = &work.url {
        entry.set("url", plain(url));
    }
    if let Some(read) = work.read {
        entry.set("urldate", plain(&read.to_string()));
    }
    match (&work.container, work.kind) {
        (Some(journal), "article-journal") => entry.set("journal", as_is(journal)),
        (Some(series), "report") => entry.set("howpublished", as_is(series)),
        (Some(name), _) => {
            let date = work.issued.map(|date| date.to_string()).unwrap_or_default();
            let args = [("name", name.into()), ("date", date.into())];
            entry.set("howpublished", as_is(&say.words.with("cite-in", &args)));
        }
        (None, _) => {}
    }
    if let Some(publisher) = &work.publisher {
        entry.set("publisher", as_is(publisher));
    }
    entry
}

fn item(work: &Work) -> Value {
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(work.key));
    item.insert("type".to_owned(), json!(work.kind));
    item.insert("title".to_owned(), json!(work.title));
    if let Some(author) = &work.author {
        let field = if work.person { "author" } else { "publisher" };
        let value = if work.person {
            json!([{ "literal": author }])
        } else {
            json!(author)
        };
        item.insert(field.to_owned(), value);
    }
    for (name, date) in [("issued", work.issued), ("accessed", work.read)] {
        if let Some(date) = date {
            item.insert(name.to_owned(), json!({ DATE_PARTS: [parts(date)] }));
        }
    }
    let texts = [
        ("URL", &work.url),
        ("language", &work.language),
        ("container-title", &work.container),
        ("publisher", &work.publisher),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            item.insert(name.to_owned(), json!(text));
        }
    }
    Value::Object(item)
}

/// Year, month and day as far as they are known.
fn parts(date: PartialDate) -> Vec<i32> {
    let month = date.month().map(i32::from);
    let day = date.day().map(i32::from);
    std::iter::once(date.year())
        .chain(month)
        .chain(day)
        .collect()
}
