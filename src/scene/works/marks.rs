//! Corridors as lines and sites as marks.

use super::WorksLook;
use super::card::{Facts, WorkCard};
use super::style::{LineStyle, SiteStyle, line_style, site_style};
use crate::analysis::{Datum, Field, Stage, WorkKind, corridor_stage, number, site_stage};
use crate::map::parallel::lanes;
use crate::model::{Corridor, CorridorKind, Place, Section, Site, SiteKind};
use crate::scene::say::Say;
use crate::scene::tokens::Tokens;

/// A corridor.
#[derive(Clone, Debug)]
pub struct LineMark {
    /// Its record.
    pub place: Place,
    /// Its kind.
    pub kind: CorridorKind,
    /// How it stands in the year.
    pub stage: Stage,
    /// Its stroke.
    pub style: LineStyle,
    /// Its points: degrees east and north, name.
    pub stations: Vec<(f64, f64, String)>,
    /// How many lanes beside the middle each stretch runs.
    pub lanes: Vec<f32>,
    /// Name without what stands in brackets.
    pub name: String,
    /// When it opened, or its status, in a few words.
    pub note: String,
    /// What its card says.
    pub card: WorkCard,
    /// Whether its kind is hidden.
    pub hidden: bool,
}

/// A site.
#[derive(Clone, Debug)]
pub struct SiteMark {
    /// Its record.
    pub place: Place,
    /// Its kind.
    pub kind: SiteKind,
    /// How it stands in the year.
    pub stage: Stage,
    /// Its mark.
    pub style: SiteStyle,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Name.
    pub name: String,
    /// The name as it stands on the map: without place and brackets.
    pub label: String,
    /// Since when, or its status, in a few words.
    pub note: String,
    /// What its card says.
    pub card: WorkCard,
    /// Whether its kind is hidden.
    pub hidden: bool,
}

/// Lanes are those of the lines that are seen.
pub(super) fn set_lanes(lines: &mut [LineMark]) {
    let mut seen: Vec<&mut LineMark> = lines.iter_mut().filter(|line| !line.hidden).collect();
    let routes: Vec<Vec<[f64; 2]>> = seen
        .iter()
        .map(|line| {
            line.stations
                .iter()
                .map(|(lon, lat, _)| [*lon, *lat])
                .collect()
        })
        .collect();
    for (line, lanes) in seen.iter_mut().zip(lanes(&routes)) {
        line.lanes = lanes;
    }
}

pub(super) fn line(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &WorksLook,
    at: usize,
    c: &Corridor,
) -> LineMark {
    let place = Place::new(Section::Corridors, at);
    let stage = corridor_stage(c.status, c.opened, look.year);
    let datum = |field| Datum::Record { place, field };
    let mut figures = Vec::new();
    if let Some(capacity) = &c.capacity {
        let name = say.words.get("works-capacity");
        figures.push((datum(Field::Capacity), name, capacity.clone()));
    }
    if let Some(length) = c.length_km {
        let value = number::count(length, say.locale);
        let value = say.words.with("works-km", &[("value", value.into())]);
        figures.push((datum(Field::Length), say.words.get("works-length"), value));
    }
    let facts = Facts {
        name: &c.name,
        kind: WorkKind::Corridor(c.kind),
        status: c.status,
        since: c.opened,
        with: &c.sponsors,
        summary: &c.summary,
        sources: &c.sources,
    };
    LineMark {
        place,
        kind: c.kind,
        stage,
        style: line_style(tokens, c.kind, stage),
        stations: c.waypoints.clone(),
        lanes: vec![0.0; c.waypoints.len().saturating_sub(1)],
        name: without_brackets(&c.name).to_owned(),
        note: facts.note(say, look.year, stage),
        card: facts.card(say, look.year, figures),
        hidden: look.hidden.contains(&WorkKind::Corridor(c.kind)),
    }
}

pub(super) fn site(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &WorksLook,
    at: usize,
    s: &Site,
) -> SiteMark {
    let stage = site_stage(s.status, s.since, look.year);
    let facts = Facts {
        name: &s.name,
        kind: WorkKind::Site(s.kind),
        status: s.status,
        since: s.since,
        with: &s.partners,
        summary: &s.summary,
        sources: &s.sources,
    };
    let label = without_brackets(&s.name);
    let label = label.split_once(", ").map_or(label, |(name, _)| name);
    SiteMark {
        place: Place::new(Section::Sites, at),
        kind: s.kind,
        stage,
        style: site_style(tokens, s, stage),
        lon: s.lon,
        lat: s.lat,
        name: s.name.clone(),
        label: label.to_owned(),
        note: facts.note(say, look.year, stage),
        card: facts.card(say, look.year, Vec::new()),
        hidden: look.hidden.contains(&WorkKind::Site(s.kind)),
    }
}

pub(super) fn without_brackets(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(name, _)| name)
}
