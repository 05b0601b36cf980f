//! What the check finds, as rows of a list and as a text.

use super::findings;
use super::say::Say;
use crate::analysis::check::{Finding, Severity};
use crate::model::Section;

impl Say<'_> {
    /// The name of a section.
    pub fn section(&self, section: Section) -> String {
        self.words.get(&format!("section-{}", section.as_str()))
    }

    /// The heading of findings of one severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.words.get(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        })
    }
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingRow {
    /// What is wrong.
    pub title: String,
    /// Where: section, record, field.
    pub place: String,
    /// How to mend it, or why it is right all the same.
    pub mend: String,
}

impl FindingRow {
    /// Puts a finding into words.
    pub fn new(say: &Say<'_>, finding: &Finding) -> Self {
        let words = findings::finding(say, finding);
        let mut parts = Vec::new();
        if let Some(place) = finding.place {
            parts.push(format!("{}: {}", say.section(place.section), words.place));
        } else {
            parts.push(words.place);
        }
        for part in [&finding.field, &words.value] {
            if !part.is_empty() {
                parts.push(part.clone());
            }
        }
        let mend = match words.explained {
            Some(reason) => {
                let args = [("reason", reason.into())];
                say.words.with("check-explained", &args)
            }
            None => words.mend,
        };
        Self {
            title: words.title,
            place: parts.join(" · "),
            mend,
        }
    }

    /// Whether any part of it contains a text, which must be in small letters.
    pub fn contains(&self, text: &str) -> bool {
        [&self.title, &self.place, &self.mend]
            .iter()
            .any(|part| part.to_lowercase().contains(text))
    }
}

/// The whole report as text, for the clipboard.
pub fn report_text(say: &Say<'_>, findings: &[Finding]) -> String {
    let mut text = say.dataset.title.clone();
    text.push('\n');
    for finding in findings {
        let row = FindingRow::new(say, finding);
        let head = match finding.acknowledged {
            Some(_) => say.words.get("severity-acknowledged"),
            None => say.severity(finding.rule.severity()),
        };
        let place = finding.path();
        let rule = finding.rule.id();
        let fields = [&head, rule, &row.title, &place, &row.place, &row.mend];
        text.push('\n');
        text.push_str(&fields.join("\t"));
    }
    text.push('\n');
    text
}
