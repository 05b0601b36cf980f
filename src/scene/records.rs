//! Records of any kind in a few words, and what the check finds about them.

use super::say::Say;
use crate::analysis::check::{Finding, Severity};
use crate::model::{Place, Section};

impl Say<'_> {
    /// The name of a section.
    pub fn section(&self, section: Section) -> String {
        self.words.get(&format!("section-{}", section.as_str()))
    }

    /// A record by what a reader knows it by: its title, its pair and year.
    pub fn place(&self, place: Place) -> String {
        self.named(place).unwrap_or_else(|| place.to_string())
    }

    fn named(&self, place: Place) -> Option<String> {
        let data = self.dataset;
        let at = place.at;
        let when = |year: i32, period: Option<&String>| {
            period.map_or_else(|| year.to_string(), String::clone)
        };
        Some(match place.section {
            Section::Actors => self.actor(&data.actors.get(at)?.id),
            Section::Trade => {
                let row = data.trade.get(at)?;
                let (a, b) = (self.actor(&row.reporter), self.actor(&row.partner));
                format!("{a} – {b}, {}", when(row.year, row.period.as_ref()))
            }
            Section::Agreements => data.agreements.get(at)?.title.clone(),
            Section::Events => data.events.get(at)?.title.clone(),
            Section::Memberships => {
                let row = data.memberships.get(at)?;
                format!(
                    "{} – {}",
                    self.actor(&row.country),
                    self.actor(&row.organisation)
                )
            }
            Section::Indicators => data.indicators.get(at)?.name.clone(),
            Section::Observations => {
                let row = data.observations.get(at)?;
                let indicator = data.indicators.iter().find(|i| i.id == row.indicator);
                let name = indicator.map_or(row.indicator.as_str(), |i| i.name.as_str());
                let country = self.actor(&row.country);
                format!("{name}, {country}, {}", when(row.year, row.period.as_ref()))
            }
            Section::Investments => {
                let row = data.investments.get(at)?;
                let (a, b) = (self.actor(&row.country), self.actor(&row.partner));
                format!("{a} – {b}, {}", when(row.year, row.period.as_ref()))
            }
            Section::Corridors => data.corridors.get(at)?.name.clone(),
            Section::Sites => data.sites.get(at)?.name.clone(),
            Section::Sources => data.sources.get(at)?.title.clone(),
            Section::Notes => data.notes.get(at)?.text.clone(),
            Section::Stories => data.stories.get(at)?.title.clone(),
        })
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
        let mut parts = Vec::new();
        if let Some(place) = finding.place {
            parts.push(format!(
                "{}: {}",
                say.section(place.section),
                say.place(place)
            ));
        }
        if !finding.field.is_empty() {
            parts.push(finding.field.clone());
        }
        if !finding.value.is_empty() {
            parts.push(finding.value.clone());
        }
        let (title, mend) = words(say, finding);
        let mend = match &finding.acknowledged {
            Some(known) => {
                let reason = say.words.get(&format!("reason-{}", known.reason.as_str()));
                match &known.note {
                    Some(note) => format!("{reason}: {note}"),
                    None => reason,
                }
            }
            None => mend,
        };
        Self {
            title,
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
        let place = finding.place.map(|place| place.to_string());
        let place = place.unwrap_or_default();
        let rule = finding.rule.id();
        let fields = [&head, rule, &row.title, &place, &row.place, &row.mend];
        text.push('\n');
        text.push_str(&fields.join("\t"));
    }
    text.push('\n');
    text
}

/// What a rule says about this finding, and how to mend it.
fn words(say: &Say<'_>, finding: &Finding) -> (String, String) {
    let id = finding.rule.id();
    (
        say.words.get(&format!("data-rule-{id}")),
        say.words.get(&format!("data-rule-{id}-mend")),
    )
}
