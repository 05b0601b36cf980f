//! Findings of the check in words, the same in the window and on the command line.

use super::Say;
use crate::analysis::check::{Detail, Finding, Rule, Severity};
use crate::analysis::number;
use crate::model::{Acknowledged, ActorId, Indicator, Place, Section, Subject};
use crate::text::{Arg, Words};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords {
    /// What was found, in one sentence without a full stop.
    pub title: String,
    /// Where it is for a program: a JSON path, `trade[17].turnover_musd`.
    pub path: String,
    /// Where it is for a reader: "Kazakhstan – Russia 2023, reported by Kazakhstan".
    pub place: String,
    /// What stands there, as in the file.
    pub value: String,
    /// How to mend it.
    pub mend: String,
    /// The other records that have to do with it, each with its JSON path and its words.
    pub others: Vec<(String, String)>,
    /// Why it is right all the same, where the dataset says so.
    pub explained: Option<String>,
}

/// Puts a finding into words.
pub fn finding(say: &Say<'_>, finding: &Finding) -> FindingWords {
    let id = format!("check-{}", finding.rule.id());
    let args = arguments(say, finding);
    let others = finding.others.iter();
    FindingWords {
        title: say.words.with(&id, &args),
        path: finding.path(),
        place: finding.place.map_or_else(
            || say.words.get("check-place-dataset"),
            |place| record(say, place),
        ),
        value: finding.value.clone(),
        mend: say.words.with(&format!("{id}-mend"), &args),
        others: others
            .map(|place| (place.to_string(), record(say, *place)))
            .collect(),
        explained: finding.acknowledged.as_ref().map(|it| explained(say, it)),
    }
}

/// How many findings of a severity there are: "2 errors".
pub fn count(words: &Words, severity: Severity, count: usize) -> String {
    let id = match severity {
        Severity::Error => "check-errors",
        Severity::Warning => "check-warnings",
        Severity::Note => "check-notes",
    };
    words.with(id, &[("count", count.into())])
}

/// How many warnings the dataset itself explains: "3 acknowledged warnings".
pub fn count_acknowledged(words: &Words, count: usize) -> String {
    words.with("check-acknowledged", &[("count", count.into())])
}

/// Why a warning is right all the same: the reason, and what the dataset adds to it.
pub fn explained(say: &Say<'_>, acknowledged: &Acknowledged) -> String {
    let reason = format!("reason-{}", acknowledged.reason.as_str());
    let reason = say.words.get(&reason);
    match &acknowledged.note {
        None => reason,
        Some(note) => say.words.with(
            "check-reason-note",
            &[("reason", reason.into()), ("note", note.into())],
        ),
    }
}

/// What the words of a rule name: the value, and the details of the finding.
fn arguments<'f>(say: &Say<'_>, finding: &'f Finding) -> Vec<(&'f str, Arg)> {
    let mut args = vec![("value", Arg::from(value(say, finding)))];
    args.extend(finding.details.iter().map(|(name, detail)| {
        let arg = match detail {
            Detail::Text(text) => Arg::from(text),
            Detail::Number(value) if *name == "gap" => {
                Arg::from(number::signed(value.round(), say.locale))
            }
            Detail::Number(value) => Arg::from(number::plain(*value, say.locale)),
            Detail::Year(year) => Arg::from(*year),
            Detail::Count(count) => Arg::from(*count),
        };
        (*name, arg)
    }));
    args
}

/// The value as a reader writes it; in the file a number has no groups and a point.
fn value(say: &Say<'_>, finding: &Finding) -> String {
    let is_number = matches!(
        finding.rule,
        Rule::TurnoverSum
            | Rule::FlowAboveTurnover
            | Rule::Jump
            | Rule::MirrorGap
            | Rule::PartAboveYear
            | Rule::ImpossibleValue
            | Rule::ShareOutOfRange
            | Rule::OffEarth
    );
    match finding.value.parse::<f64>() {
        Ok(value) if is_number && value.is_finite() => number::plain(value, say.locale),
        _ => finding.value.clone(),
    }
}

/// A record in words: its title, or what its figure is about.
pub fn record(say: &Say<'_>, place: Place) -> String {
    let at = place.at;
    let data = say.dataset;
    let words = match place.section {
        Section::Actors => data.actors.get(at).map(|r| say.actor(&r.id)),
        Section::Trade | Section::Investments => figure(say, place),
        Section::Agreements => data.agreements.get(at).map(|r| r.title.clone()),
        Section::Events => data.events.get(at).map(|r| r.title.clone()),
        Section::Memberships => data.memberships.get(at).map(|r| {
            let args = [
                ("country", Arg::from(say.actor(&r.country))),
                ("organisation", say.actor(&r.organisation).into()),
            ];
            say.words.with("check-place-membership", &args)
        }),
        Section::Indicators => data.indicators.get(at).map(|r| r.name.clone()),
        Section::Observations => observation(say, at),
        Section::Corridors => data.corridors.get(at).map(|r| r.name.clone()),
        Section::Sites => data.sites.get(at).map(|r| r.name.clone()),
        Section::Sources => data.sources.get(at).map(|r| {
            let args = [
                ("publisher", Arg::from(&r.publisher)),
                ("title", Arg::from(&r.title)),
            ];
            say.words.with("check-place-source", &args)
        }),
        Section::Notes => data.notes.get(at).map(|r| {
            let about = subject(say, &r.about);
            say.words
                .with("check-place-note", &[("about", about.into())])
        }),
        Section::Stories => data.stories.get(at).map(|r| r.title.clone()),
    };
    // A record without a title is still at a place.
    words
        .filter(|words| !words.trim().is_empty())
        .unwrap_or_else(|| place.to_string())
}

fn subject(say: &Say<'_>, about: &Subject) -> String {
    let title = match about {
        Subject::Actor(id) => Some(say.actor(id)),
        Subject::Agreement(id) => say.dataset.agreement(id).map(|r| r.title.clone()),
        Subject::Event(id) => say.dataset.event(id).map(|r| r.title.clone()),
        Subject::Other(_) => None,
    };
    title.unwrap_or_else(|| about.to_string())
}

/// The part of a year, or the year.
fn when(year: i32, period: Option<&str>) -> String {
    period.map_or_else(|| year.to_string(), str::to_owned)
}

/// A figure of trade or investment: the pair, the year and whose statistics.
fn figure(say: &Say<'_>, place: Place) -> Option<String> {
    let pair: (&ActorId, &ActorId, String, &ActorId) = if place.section == Section::Trade {
        let r = say.dataset.trade.get(place.at)?;
        let when = when(r.year, r.period.as_deref());
        (&r.reporter, &r.partner, when, &r.reported_by)
    } else {
        let r = say.dataset.investments.get(place.at)?;
        let when = when(r.year, r.period.as_deref());
        (&r.country, &r.partner, when, &r.reported_by)
    };
    let (country, partner, when, by) = pair;
    let args = [
        ("country", Arg::from(say.actor(country))),
        ("partner", say.actor(partner).into()),
        ("when", when.into()),
        ("by", say.actor(by).into()),
    ];
    Some(say.words.with("check-place-figure", &args))
}

fn observation(say: &Say<'_>, at: usize) -> Option<String> {
    let r = say.dataset.observations.get(at)?;
    let indicators: &[Indicator] = &say.dataset.indicators;
    let defined = indicators
        .iter()
        .find(|indicator| indicator.id == r.indicator);
    let name = defined.map_or_else(|| r.indicator.to_string(), |it| it.name.clone());
    let mut args = vec![
        ("indicator", Arg::from(name)),
        ("country", say.actor(&r.country).into()),
        ("when", when(r.year, r.period.as_deref()).into()),
    ];
    Some(match &r.partner {
        None => say.words.with("check-place-observation", &args),
        Some(partner) => {
            args.push(("partner", say.actor(partner).into()));
            say.words.with("check-place-pair", &args)
        }
    })
}
