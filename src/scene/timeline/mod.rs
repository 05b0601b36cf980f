//! Agreements and events on one axis as plain data: lanes, flags, membership bands.

mod bands;
mod important;
pub mod swarm;

pub use bands::{BandPart, BandScene};
pub use important::{Important, LABELLED};

use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::timeline::{self, Group, Item, Lane, Lanes};
use crate::analysis::{AgreementFilter, Span};
use crate::model::{ActorId, Place, Section, Vector};

/// What the time line shows, apart from data and words.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLook {
    /// What the lanes stand for.
    pub lanes: Lanes,
    /// Whose agreements, and which. Its span is not applied: marks outside it are drawn paler.
    pub filter: AgreementFilter,
    /// The span that is brushed.
    pub span: Option<Span>,
}

/// One mark.
#[derive(Clone, Debug)]
pub struct Mark {
    /// When, in years.
    pub at: f64,
    /// The record.
    pub place: Place,
    /// Its shape.
    pub group: Group,
    /// Its colour.
    pub ink: Ink,
    /// Title of the record.
    pub title: String,
    /// Date, domains, status.
    pub line: String,
    /// How much it matters; the larger are labelled first.
    pub weight: u32,
    /// Whether it lies in the brushed span; true where none is.
    pub in_span: bool,
}

/// One lane.
#[derive(Clone, Debug)]
pub struct LaneScene {
    /// Which.
    pub lane: Lane,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Its marks, oldest first.
    pub marks: Vec<Mark>,
    /// How many of the most important of the whole axis it names; one that stands in several lanes counts in the first.
    pub important: usize,
    /// "134 · 48 in the span".
    pub count: String,
    /// "134 · 48", where there is no room for more.
    pub short_count: String,
    /// The lane in a sentence, for a screen reader.
    pub description: String,
}

/// The time line.
#[derive(Clone, Debug)]
pub struct TimelineScene {
    /// First and last year of the axis.
    pub reach: (f64, f64),
    /// Lanes from the top.
    pub lanes: Vec<LaneScene>,
    /// Events, oldest first.
    pub flags: Vec<Mark>,
    /// Organisations.
    pub bands: Vec<BandScene>,
    /// Agreements that are drawn, each counted once.
    pub total: usize,
    /// Those of them in the span.
    pub in_span: usize,
    /// Agreements without a date.
    pub undated: usize,
}

impl TimelineScene {
    /// The time line of this look.
    pub fn new(say: &Say<'_>, tokens: &Tokens, look: &TimelineLook) -> Self {
        let (dataset, index) = (say.dataset, say.index);
        let mut lanes: Vec<LaneScene> = timeline::lanes(dataset, index, look.lanes, &look.filter)
            .into_iter()
            .map(|(lane, items)| lane_scene(say, tokens, look, lane, &items))
            .collect();
        important::count(&mut lanes);
        let mut seen = std::collections::BTreeMap::new();
        for mark in lanes.iter().flat_map(|lane| &lane.marks) {
            seen.insert(mark.place, mark.in_span);
        }
        let flags = timeline::flags(dataset, index, &look.filter)
            .iter()
            .map(|item| mark(say, tokens.muted, look.span, item))
            .collect();
        Self {
            reach: timeline::reach(dataset),
            flags,
            bands: bands::scenes(say, tokens),
            total: seen.len(),
            in_span: seen.values().filter(|inside| **inside).count(),
            undated: timeline::undated(dataset, index, &look.filter),
            lanes,
        }
    }
}

fn lane_scene(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &TimelineLook,
    lane: Lane,
    items: &[Item],
) -> LaneScene {
    let ink = lane_ink(tokens, &lane);
    let marks: Vec<Mark> = items
        .iter()
        .map(|item| {
            // In lanes of states and domains a mark has the colour of its first partner.
            let ink = match &lane {
                Lane::State(_) | Lane::Group(_) => item
                    .vectors
                    .first()
                    .map_or(tokens.muted, |vector| tokens.vector(*vector)),
                Lane::Partner(_) | Lane::AmongFive | Lane::Others => ink,
            };
            mark(say, ink, look.span, item)
        })
        .collect();
    let inside = marks.iter().filter(|mark| mark.in_span).count();
    let args = [("count", marks.len().into()), ("inside", inside.into())];
    let count = if look.span.is_some() {
        say.words.with("lane-count-span", &args)
    } else {
        marks.len().to_string()
    };
    let short_count = if look.span.is_some() {
        format!("{} · {inside}", marks.len())
    } else {
        marks.len().to_string()
    };
    let name = lane_name(say, &lane);
    let spoken = say
        .words
        .with("agreements-count", &[("count", marks.len().into())]);
    LaneScene {
        description: format!("{name}: {spoken}"),
        name,
        ink,
        marks,
        important: 0,
        count,
        short_count,
        lane,
    }
}

fn lane_ink(tokens: &Tokens, lane: &Lane) -> Ink {
    match lane {
        Lane::Partner(vector) => tokens.vector(*vector),
        Lane::AmongFive | Lane::State(_) | Lane::Group(_) => tokens.text,
        Lane::Others => tokens.muted,
    }
}

fn lane_name(say: &Say<'_>, lane: &Lane) -> String {
    match lane {
        Lane::Partner(vector) => say.vector(*vector),
        Lane::AmongFive => say.words.get("lane-among-five"),
        Lane::Others => say.words.get("lane-others"),
        Lane::State(id) => say.actor(id),
        Lane::Group(group) => say.words.get(group.id()),
    }
}

fn mark(say: &Say<'_>, ink: Ink, span: Option<Span>, item: &Item) -> Mark {
    let (title, line) = match item.place.section {
        Section::Events => say
            .dataset
            .events
            .get(item.place.at)
            .map(|event| (event.title.clone(), say.event_line(event))),
        _ => say
            .dataset
            .agreements
            .get(item.place.at)
            .map(|agreement| (agreement.title.clone(), say.agreement_line(agreement))),
    }
    .unwrap_or_default();
    Mark {
        at: item.at,
        place: item.place,
        group: item.group,
        ink,
        title,
        line,
        weight: item.weight,
        in_span: span.is_none_or(|span| span.holds(item.at)),
    }
}

/// The card of a mark: title, line, first words, parties, sources.
#[derive(Clone, Debug)]
pub struct MarkCard {
    /// Title.
    pub title: String,
    /// Date, domains, status.
    pub line: String,
    /// What it says.
    pub summary: String,
    /// Parties or participants.
    pub parties: String,
    /// Publishers of its sources.
    pub sources: String,
}

impl MarkCard {
    /// The card of the record at this place, an agreement or an event.
    pub fn new(say: &Say<'_>, place: Place) -> Option<Self> {
        if place.section == Section::Events {
            let event = say.dataset.events.get(place.at)?;
            return Some(Self {
                title: event.title.clone(),
                line: say.event_line(event),
                summary: event.summary.clone(),
                parties: say.actors(&event.participants),
                sources: say.sources(&event.sources),
            });
        }
        let agreement = say.dataset.agreements.get(place.at)?;
        Some(Self {
            title: agreement.title.clone(),
            line: say.agreement_line(agreement),
            summary: agreement.summary.clone(),
            parties: say.actors(&agreement.parties),
            sources: say.sources(&agreement.sources),
        })
    }
}

/// The pair under the time line: a state with a partner; without a state the region.
pub fn pair_name(say: &Say<'_>, reporter: &ActorId, partner: Vector) -> String {
    let name = if *reporter == crate::model::REGION {
        say.words.get("region-name")
    } else {
        say.actor(reporter)
    };
    format!("{name} – {}", say.vector(partner))
}
