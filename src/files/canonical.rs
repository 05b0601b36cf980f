//! The one way in which a dataset is written.
//!
//! Fixed key order, records in a fixed order, one record a line, `\n` line ends: a version-control diff of
//! two saves shows the changed records and nothing else.

use serde::Serialize;
use serde_json::Value;

use crate::model::Dataset;

use super::finite::first_non_finite;
use super::message::Message;

/// Why a dataset cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum CanonicalError {
    /// A number is infinite or not a number; JSON has no word for either.
    #[error("{place} is not a finite number and cannot be written; correct it or leave it empty")]
    NotFinite {
        /// JSON path of the number, as `trade[17].exports_musd`; the position is that in the dataset in memory.
        place: String,
    },
    /// A value has no form in JSON. No record of the model has such a value.
    #[error("{place} cannot be written: {reason}")]
    NoForm {
        /// The top-level section.
        place: String,
        /// What the writer says.
        reason: String,
    },
}

impl CanonicalError {
    /// The error as a message id with arguments.
    pub fn message(&self) -> Message {
        match self {
            Self::NotFinite { place } => Message::new("content-not-finite").with("place", place),
            Self::NoForm { place, reason } => Message::new("content-no-form")
                .with("place", place)
                .with("reason", reason),
        }
    }
}

/// The text of a dataset file: UTF-8, ending in one newline.
///
/// Sections stand in the order of the fields of [`Dataset`], unknown sections after them. Records are sorted
/// by reference, so nothing is cloned; records with equal keys keep their order.
///
/// # Errors
/// When a number is infinite or not a number. Nothing is written in its place.
pub fn canonical(dataset: &Dataset) -> Result<String, CanonicalError> {
    let mut writer = Writer::default();
    writer.value("format", &dataset.format)?;
    writer.value("version", &dataset.version)?;
    writer.value("title", &dataset.title)?;
    writer.value("description", &dataset.description)?;
    writer.value("compiled", &dataset.compiled)?;
    writer.value("license", &dataset.license)?;
    writer.as_they_stand("changes", &dataset.changes)?;
    writer.sorted("actors", &dataset.actors, |r| &r.id)?;
    writer.sorted("trade", &dataset.trade, |r| {
        let pair = (&r.reporter, &r.partner);
        let when = (r.year, r.period.as_deref());
        (pair, when, &r.reported_by, &r.source)
    })?;
    writer.sorted("agreements", &dataset.agreements, |r| (r.signed, &r.id))?;
    writer.sorted("events", &dataset.events, |r| (r.date, &r.id))?;
    writer.sorted("memberships", &dataset.memberships, |r| {
        (&r.organisation, &r.country, r.since)
    })?;
    writer.sorted("indicators", &dataset.indicators, |r| &r.id)?;
    writer.sorted("observations", &dataset.observations, |r| {
        let pair = (&r.country, r.partner.as_ref());
        let when = (r.year, r.period.as_deref());
        (&r.indicator, pair, when, &r.source)
    })?;
    writer.sorted("investments", &dataset.investments, |r| {
        let pair = (&r.country, &r.partner);
        let when = (r.year, r.period.as_deref());
        // The word in the file, not the place in the list of measures: a new measure moves no record.
        (pair, when, r.measure.as_str(), &r.reported_by, &r.source)
    })?;
    writer.sorted("corridors", &dataset.corridors, |r| &r.id)?;
    writer.sorted("sites", &dataset.sites, |r| &r.id)?;
    writer.sorted("sources", &dataset.sources, |r| &r.id)?;
    writer.sorted("notes", &dataset.notes, |r| &r.id)?;
    writer.as_they_stand("stories", &dataset.stories)?;
    for (key, value) in &dataset.extra {
        match value {
            Value::Array(items) => writer.as_they_stand(key, items)?,
            other => writer.value(key, other)?,
        }
    }
    writer.finish()
}

/// The text so far.
#[derive(Default)]
struct Writer {
    out: Vec<u8>,
}

impl Writer {
    /// Starts a top-level key. The comma stands at the end of the line before it.
    fn key(&mut self, key: &str) -> Result<(), CanonicalError> {
        self.push(if self.out.is_empty() { "{\n" } else { ",\n" });
        self.compact(key, key)?;
        self.push(": ");
        Ok(())
    }

    fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// One value in the compact form of `serde_json`.
    fn compact<T: Serialize + ?Sized>(
        &mut self,
        section: &str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        serde_json::to_writer(&mut self.out, value).map_err(|error| CanonicalError::NoForm {
            place: section.to_owned(),
            reason: error.to_string(),
        })
    }

    /// A key with a value on the same line.
    fn value<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), CanonicalError> {
        self.key(key)?;
        self.compact(key, value)
    }

    /// A section whose order says something.
    fn as_they_stand<T: Serialize>(
        &mut self,
        key: &str,
        items: &[T],
    ) -> Result<(), CanonicalError> {
        check(key, items)?;
        self.lines(key, items.iter())
    }

    /// A section in the order of its keys.
    fn sorted<'a, T, K>(
        &mut self,
        key: &str,
        items: &'a [T],
        order: impl Fn(&'a T) -> K,
    ) -> Result<(), CanonicalError>
    where
        T: Serialize,
        K: Ord,
    {
        check(key, items)?;
        let mut sorted: Vec<&T> = items.iter().collect();
        sorted.sort_by_key(|item| order(item));
        self.lines(key, sorted.into_iter())
    }

    /// A section, one record a line.
    fn lines<'a, T: Serialize + 'a>(
        &mut self,
        key: &str,
        items: impl Iterator<Item = &'a T>,
    ) -> Result<(), CanonicalError> {
        self.key(key)?;
        self.push("[");
        let mut any = false;
        for item in items {
            self.push(if any { ",\n" } else { "\n" });
            self.compact(key, item)?;
            any = true;
        }
        self.push(if any { "\n]" } else { "]" });
        Ok(())
    }

    fn finish(mut self) -> Result<String, CanonicalError> {
        self.push("\n}\n");
        // Everything written is UTF-8; checking costs less than an unchecked conversion would have to explain.
        String::from_utf8(self.out).map_err(|error| CanonicalError::NoForm {
            place: "dataset".to_owned(),
            reason: error.to_string(),
        })
    }
}

/// Refuses numbers that JSON cannot write. Runs before sorting, so that the position is that in memory.
fn check<T: Serialize>(section: &str, items: &[T]) -> Result<(), CanonicalError> {
    for (index, item) in items.iter().enumerate() {
        if let Some(field) = first_non_finite(item) {
            let place = format!("{section}[{index}].{field}");
            return Err(CanonicalError::NotFinite { place });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Dataset {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn empty_dataset() {
        let expected = "{\n\"format\": \"central-asia-atlas\",\n\"version\": 1,\n\"title\": \"\",\n\
            \"description\": \"\",\n\"compiled\": null,\n\"license\": null,\n\"changes\": [],\n\
            \"actors\": [],\n\"trade\": [],\n\"agreements\": [],\n\"events\": [],\n\"memberships\": [],\n\
            \"indicators\": [],\n\"observations\": [],\n\"investments\": [],\n\"corridors\": [],\n\
            \"sites\": [],\n\"sources\": [],\n\"notes\": [],\n\"stories\": []\n}\n";
        assert_eq!(canonical(&Dataset::default()).unwrap(), expected);
    }

    #[test]
    fn sorts_keeps_and_lays_out() {
        let dataset = read(
            r#"{"zeta":[{"b":1,"a":0.1},2],"alpha":{"x":[1]},"format":"central-asia-atlas","version":1,
            "actors":[{"id":"UZB","kind":"state","names":{"en":"Uzbekistan"},"later":{"y":1,"x":1e300}},
                      {"id":"KAZ","kind":"state","names":{"en":"Kazakhstan"}}]}"#,
        );
        let text = canonical(&dataset).unwrap();
        assert!(text.contains(
            "\"actors\": [\n{\"id\":\"KAZ\",\"kind\":\"state\",\"names\":{\"en\":\"Kazakhstan\"}},\n\
             {\"id\":\"UZB\",\"kind\":\"state\",\"names\":{\"en\":\"Uzbekistan\"},\"later\":{\"x\":1e+300,\"y\":1}}\n],\n"
        ), "{text}");
        let end = "\"stories\": [],\n\"alpha\": {\"x\":[1]},\n\"zeta\": [\n{\"a\":0.1,\"b\":1},\n2\n]\n}\n";
        assert!(text.ends_with(end), "{text}");
        assert_eq!(canonical(&read(&text)).unwrap(), text);
    }

    #[test]
    fn full_years_come_before_parts_of_a_year() {
        let row = |period: &str| {
            format!(
                r#"{{"reporter":"KAZ","partner":"RUS","year":2025,"period":{period},"exports_musd":1.0,
                "imports_musd":null,"turnover_musd":null,"reported_by":"KAZ","confidence":"high","source":"s"}}"#
            )
        };
        let dataset = read(&format!(
            r#"{{"format":"central-asia-atlas","version":1,"trade":[{},{},{}]}}"#,
            row("\"2025-Q1\""),
            row("null"),
            row("\"2025-H1\"")
        ));
        let again = read(&canonical(&dataset).unwrap());
        let periods: Vec<_> = again.trade.iter().map(|r| r.period.as_deref()).collect();
        assert_eq!(periods, [None, Some("2025-H1"), Some("2025-Q1")]);
    }

    #[test]
    fn a_number_that_is_none_is_refused_and_named() {
        let mut dataset = read(
            r#"{"format":"central-asia-atlas","version":1,"sites":[
            {"id":"b","name":"","kind":"port","country":"KAZ","lon":1,"lat":2,"status":"planned","summary":"","sources":[],"confidence":"low"},
            {"id":"a","name":"","kind":"port","country":"KAZ","lon":1,"lat":2,"status":"planned","summary":"","sources":[],"confidence":"low"}]}"#,
        );
        dataset.sites[1].lat = f64::NAN;
        let error = canonical(&dataset).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("sites[1].lat is not a finite number"),
            "{error}"
        );
        assert_eq!(error.message().args, [("place", "sites[1].lat".to_owned())]);
    }
}
