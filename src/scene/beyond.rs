//! What a pair has besides trade, in words: indicators, investment, routes.

use super::published::Line;
use super::say::Say;
use crate::analysis::{self, Field, Unit};
use crate::model::{ActorId, Confidence, Indicator, Observation, Place, Section, SourceId, Vector};

/// Figures and routes besides trade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Newest values of indicators of the pair.
    pub pair: Vec<Line>,
    /// Investment of the partner, the newest first.
    pub investments: Vec<Line>,
    /// Routes through both.
    pub corridors: Vec<Line>,
    /// Newest values of indicators of the country alone.
    pub country: Vec<Line>,
}

impl Beyond {
    /// What this pair has.
    pub fn new(say: &Say<'_>, country: &ActorId, partner: Vector) -> Self {
        let (dataset, index, partner) = (say.dataset, say.index, partner.id());
        let observations = |partner: Option<&ActorId>| {
            analysis::latest_observations(dataset, index, country, partner)
                .into_iter()
                .filter_map(|at| observation(say, at, partner))
                .collect()
        };
        Self {
            pair: observations(Some(&partner)),
            investments: analysis::investments(dataset, index, country, &partner)
                .into_iter()
                .filter_map(|at| investment(say, at, &partner))
                .collect(),
            corridors: analysis::corridors(dataset, index, country, &partner)
                .into_iter()
                .filter_map(|at| corridor(say, at))
                .collect(),
            country: observations(None),
        }
    }

    /// Whether the pair has nothing besides trade.
    pub fn is_empty(&self) -> bool {
        self.pair.is_empty() && self.investments.is_empty() && self.corridors.is_empty()
    }
}

fn observation(say: &Say<'_>, at: usize, partner: Option<&ActorId>) -> Option<Line> {
    let row = say.dataset.observations.get(at)?;
    let mut indicators = say.dataset.indicators.iter();
    let indicator = indicators.find(|i| i.id == row.indicator)?;
    let mut name = say.indicator(&indicator.id);
    let member = row.partner.as_ref().filter(|id| Some(*id) != partner);
    if let Some(member) = member {
        name = format!("{name}, {}", say.actor(member));
    }
    Some(Line {
        place: Place::new(Section::Observations, at),
        field: Field::Value,
        title: format!("{name}: {}", value(say, indicator, row)?),
        note: note(
            say,
            row.year,
            row.period.as_deref(),
            &row.source,
            row.confidence,
        ),
        remark: row.note.clone().unwrap_or_default(),
    })
}

/// The value with its unit.
fn value(say: &Say<'_>, indicator: &Indicator, row: &Observation) -> Option<String> {
    let unit = Unit::from_text(&indicator.unit);
    Some(say.as_published(row.value?, &unit))
}

fn investment(say: &Say<'_>, at: usize, partner: &ActorId) -> Option<Line> {
    let row = say.dataset.investments.get(at)?;
    let measure = say
        .words
        .get(&format!("beyond-investment-{}", row.measure.as_str()));
    let mut title = format!("{measure}: {}", say.money(row.value_musd?));
    if row.partner != *partner {
        title = format!("{title}, {}", say.actor(&row.partner));
    }
    let who = [("who", say.actor(&row.reported_by).into())];
    let note = note(
        say,
        row.year,
        row.period.as_deref(),
        &row.source,
        row.confidence,
    );
    Some(Line {
        place: Place::new(Section::Investments, at),
        field: Field::Value,
        title,
        note: format!("{note} · {}", say.words.with("side-other", &who)),
        remark: row.note.clone().unwrap_or_default(),
    })
}

fn corridor(say: &Say<'_>, at: usize) -> Option<Line> {
    let row = say.dataset.corridors.get(at)?;
    let words = say.words;
    let kind = words.get(&format!("beyond-route-{}", row.kind.as_str()));
    let status = words.get(&format!("works-status-{}", row.status.as_str()));
    Some(Line {
        place: Place::new(Section::Corridors, at),
        field: Field::Whole,
        title: row.name.clone(),
        note: format!("{kind} · {status} · {}", say.sources(&row.sources)),
        remark: String::new(),
    })
}

/// When, from which source, how sure.
fn note(
    say: &Say<'_>,
    year: i32,
    period: Option<&str>,
    source: &SourceId,
    confidence: Confidence,
) -> String {
    let when = super::published::period(say, year, period);
    let sure = say.words.get(&format!("sure-{}", confidence.as_str()));
    format!("{when} · {} · {sure}", say.source(source))
}
