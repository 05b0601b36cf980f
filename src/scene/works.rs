//! Corridors and sites as plain data: strokes, marks, the list beside the map, the legend.

use std::collections::BTreeSet;

use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{
    Datum, Field, Stage, WorkKind, corridor_stage, number, openings, site_stage,
};
use crate::map::parallel::lanes;
use crate::model::{
    ActorId, Corridor, CorridorKind, PartialDate, Place, Section, Site, SiteKind, SourceId, Vector,
    WorksStatus,
};

/// What the layer shows, apart from data and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorksLook {
    /// The year.
    pub year: i32,
    /// Kinds that are not shown.
    pub hidden: BTreeSet<WorkKind>,
}

/// How a line is built up: the kind of corridor without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strand {
    /// Two fine lines: rail.
    Double,
    /// Two stronger lines: rail, road and ship.
    WideDouble,
    /// One line: pipelines.
    Single,
    /// One fine line: power.
    Fine,
    /// One broad pale line with a fine one in it: road.
    Cased,
}

/// How a stage is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dash {
    /// Operating.
    Solid,
    /// Being built.
    Dashed,
    /// Planned, or not there yet.
    Dotted,
}

/// A stroke on the map, in the list and in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineStyle {
    /// Colour.
    pub ink: Ink,
    /// Build.
    pub strand: Strand,
    /// Dash.
    pub dash: Dash,
}

/// The form of a site's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteShape {
    /// Military.
    Diamond,
    /// Energy.
    Triangle,
    /// Port.
    Square,
    /// Anything else.
    Disc,
}

/// How a site's mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SiteFill {
    /// Operating or reported.
    Solid,
    /// Being built or planned, or not there yet.
    Pale,
    /// Closed.
    Hollow,
}

/// A site's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SiteStyle {
    /// Colour.
    pub ink: Ink,
    /// Form.
    pub shape: SiteShape,
    /// Fill.
    pub fill: SiteFill,
}

/// What the card beside a line or a site says.
#[derive(Clone, Debug)]
pub struct WorkCard {
    /// Full name.
    pub title: String,
    /// Kind, status, who pays or pushes.
    pub line: String,
    /// What differs in the year that is shown; empty where nothing does.
    pub then: String,
    /// What it is.
    pub summary: String,
    /// Capacity and length: what it is, and the words.
    pub figures: Vec<(Datum, String, String)>,
    /// Sources in words.
    pub sources: String,
}

impl WorkCard {
    /// The whole card as one text, for a screen reader.
    pub fn spoken(&self) -> String {
        let figures = self
            .figures
            .iter()
            .map(|(_, name, value)| format!("{name}: {value}"));
        let parts = [self.line.clone(), self.then.clone(), self.summary.clone()];
        let parts = parts.into_iter().chain(figures);
        let parts = parts.chain(std::iter::once(self.sources.clone()));
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }
}

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

/// A kind in the list, with what is of it.
#[derive(Clone, Debug)]
pub struct WorkGroup {
    /// The kind.
    pub kind: WorkKind,
    /// Its name.
    pub name: String,
    /// Positions in `lines` or `sites`.
    pub rows: Vec<usize>,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// What opened in a year, under the axis of the time bar.
#[derive(Clone, Debug)]
pub struct OpenedMark {
    /// Its record.
    pub place: Place,
    /// The year.
    pub year: i32,
    /// The stroke of a corridor, or the mark of a site.
    pub sample: Sample,
    /// Its name.
    pub name: String,
}

/// A stroke or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A stroke.
    Line(LineStyle),
    /// A mark.
    Site(SiteStyle),
}

/// One line of the legend: a sample and its words.
pub type LegendEntry = (Sample, String);

/// Corridors and sites as plain data.
#[derive(Clone, Debug)]
pub struct WorksScene {
    /// Heading of the page.
    pub title: String,
    /// "18 corridors, 38 sites, as of 2026".
    pub subtitle: String,
    /// All corridors, in the order of the list.
    pub lines: Vec<LineMark>,
    /// All sites, in the order of the list.
    pub sites: Vec<SiteMark>,
    /// Kinds of corridors.
    pub line_groups: Vec<WorkGroup>,
    /// Kinds of sites.
    pub site_groups: Vec<WorkGroup>,
    /// The legend, row by row.
    pub legend: Vec<Vec<LegendEntry>>,
    /// What opened, in the order of the years.
    pub opened: Vec<OpenedMark>,
}

impl WorksScene {
    /// Corridors and sites for this look.
    pub fn new(say: &Say<'_>, tokens: &Tokens, look: &WorksLook) -> Self {
        let mut lines: Vec<LineMark> = Vec::new();
        let mut line_groups = Vec::new();
        for kind in CORRIDORS {
            let kind = WorkKind::Corridor(kind);
            let from = lines.len();
            lines.extend(of_kind(say, kind).map(|(at, c)| line(say, tokens, look, at, c)));
            push_group(say, look, kind, from..lines.len(), &mut line_groups);
        }
        let mut sites: Vec<SiteMark> = Vec::new();
        let mut site_groups = Vec::new();
        for kind in SiteKind::ALL {
            let from = sites.len();
            let of_kind = say.dataset.sites.iter().enumerate();
            let of_kind = of_kind.filter(|(_, site)| site.kind == *kind);
            sites.extend(of_kind.map(|(at, s)| site(say, tokens, look, at, s)));
            let kind = WorkKind::Site(*kind);
            push_group(say, look, kind, from..sites.len(), &mut site_groups);
        }
        set_lanes(&mut lines);
        let counts = [
            (
                "corridors",
                say.words
                    .with("works-corridors", &[("count", lines.len().into())])
                    .into(),
            ),
            (
                "sites",
                say.words
                    .with("works-sites", &[("count", sites.len().into())])
                    .into(),
            ),
            ("year", look.year.into()),
        ];
        Self {
            title: say.words.get("works-title"),
            subtitle: say.words.with("works-subtitle", &counts),
            legend: legend(say, tokens, &lines, &sites),
            opened: opened(say, tokens, look),
            lines,
            sites,
            line_groups,
            site_groups,
        }
    }

    /// The corridor of a record.
    pub fn line(&self, place: Place) -> Option<&LineMark> {
        self.lines.iter().find(|line| line.place == place)
    }

    /// The site of a record.
    pub fn site(&self, place: Place) -> Option<&SiteMark> {
        self.sites.iter().find(|site| site.place == place)
    }

    /// The card of a record.
    pub fn card(&self, place: Place) -> Option<&WorkCard> {
        let line = self.line(place).map(|line| &line.card);
        line.or_else(|| self.site(place).map(|site| &site.card))
    }
}

/// Kinds of corridors in the order of the list.
const CORRIDORS: [CorridorKind; 6] = [
    CorridorKind::Rail,
    CorridorKind::Multimodal,
    CorridorKind::Road,
    CorridorKind::GasPipeline,
    CorridorKind::OilPipeline,
    CorridorKind::PowerLine,
];

fn of_kind<'a>(
    say: &Say<'a>,
    kind: WorkKind,
) -> impl Iterator<Item = (usize, &'a Corridor)> + use<'a> {
    let all = say.dataset.corridors.iter().enumerate();
    all.filter(move |(_, corridor)| WorkKind::Corridor(corridor.kind) == kind)
}

fn push_group(
    say: &Say<'_>,
    look: &WorksLook,
    kind: WorkKind,
    rows: std::ops::Range<usize>,
    groups: &mut Vec<WorkGroup>,
) {
    if !rows.is_empty() {
        groups.push(WorkGroup {
            kind,
            name: kind_name(say, kind),
            rows: rows.collect(),
            hidden: look.hidden.contains(&kind),
        });
    }
}

/// Lanes are those of the lines that are seen.
fn set_lanes(lines: &mut [LineMark]) {
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

fn kind_name(say: &Say<'_>, kind: WorkKind) -> String {
    say.words.get(&format!("works-kind-{}", kind.as_str()))
}

const fn strand(kind: CorridorKind) -> Strand {
    match kind {
        CorridorKind::Rail => Strand::Double,
        CorridorKind::Multimodal => Strand::WideDouble,
        CorridorKind::Road => Strand::Cased,
        CorridorKind::OilPipeline | CorridorKind::GasPipeline => Strand::Single,
        CorridorKind::PowerLine => Strand::Fine,
    }
}

const fn dash(stage: Stage) -> Dash {
    match stage {
        Stage::Open | Stage::Closed => Dash::Solid,
        Stage::Building => Dash::Dashed,
        Stage::Planned => Dash::Dotted,
    }
}

fn line_style(tokens: &Tokens, kind: CorridorKind, stage: Stage) -> LineStyle {
    LineStyle {
        ink: tokens.layers().corridor(kind),
        strand: strand(kind),
        dash: dash(stage),
    }
}

const fn site_shape(kind: SiteKind) -> SiteShape {
    match kind {
        SiteKind::Military => SiteShape::Diamond,
        SiteKind::Nuclear | SiteKind::Hydro | SiteKind::SolarWind => SiteShape::Triangle,
        SiteKind::Port | SiteKind::DryPort => SiteShape::Square,
        SiteKind::Space | SiteKind::Industry => SiteShape::Disc,
    }
}

const fn site_fill(stage: Stage) -> SiteFill {
    match stage {
        Stage::Open => SiteFill::Solid,
        Stage::Building | Stage::Planned => SiteFill::Pale,
        Stage::Closed => SiteFill::Hollow,
    }
}

/// The first of the six among the partners of a site.
fn partner(site: &Site) -> Option<Vector> {
    let mut partners = site.partners.iter();
    partners.find_map(|id| Vector::from_code(id.as_str()))
}

fn site_style(tokens: &Tokens, site: &Site, stage: Stage) -> SiteStyle {
    let other = tokens.layers().other_partner;
    SiteStyle {
        ink: partner(site).map_or(other, |vector| tokens.vector(vector)),
        shape: site_shape(site.kind),
        fill: site_fill(stage),
    }
}

fn line(say: &Say<'_>, tokens: &Tokens, look: &WorksLook, at: usize, c: &Corridor) -> LineMark {
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

fn site(say: &Say<'_>, tokens: &Tokens, look: &WorksLook, at: usize, s: &Site) -> SiteMark {
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

fn without_brackets(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(name, _)| name)
}

/// What corridors and sites have in common.
struct Facts<'a> {
    name: &'a str,
    kind: WorkKind,
    status: WorksStatus,
    since: Option<PartialDate>,
    with: &'a [ActorId],
    summary: &'a str,
    sources: &'a [SourceId],
}

impl Facts<'_> {
    /// Whether it was not there yet in a year.
    fn is_later(&self, year: i32) -> bool {
        is_there(self.status) && self.since.is_some_and(|since| since.year() > year)
    }

    fn status(&self, say: &Say<'_>) -> String {
        say.words
            .get(&format!("works-status-{}", self.status.as_str()))
    }

    /// The words at the end of a row.
    fn note(&self, say: &Say<'_>, year: i32, stage: Stage) -> String {
        let with_year = |id, date: PartialDate| say.words.with(id, &[("year", date.year().into())]);
        match (stage, self.status, self.since) {
            (Stage::Planned, _, Some(since)) if self.is_later(year) => {
                with_year("works-from", since)
            }
            (Stage::Open, WorksStatus::Operating, Some(since)) => with_year("works-since", since),
            _ => self.status(say),
        }
    }

    fn card(&self, say: &Say<'_>, year: i32, figures: Vec<(Datum, String, String)>) -> WorkCard {
        let mut line = format!("{}, {}", kind_name(say, self.kind), self.status(say));
        if let Some(since) = self.since.filter(|_| is_there(self.status)) {
            let since = say
                .words
                .with("works-since-date", &[("date", say.date(since).into())]);
            line = format!("{line} {since}");
        }
        if !self.with.is_empty() {
            line = format!("{line}; {}", say.actors(self.with));
        }
        let then = if self.is_later(year) {
            say.words.with("works-not-yet", &[("year", year.into())])
        } else {
            String::new()
        };
        WorkCard {
            title: self.name.to_owned(),
            line,
            then,
            summary: self.summary.to_owned(),
            figures,
            sources: say.sources(self.sources),
        }
    }
}

/// Whether the first year of a record is one in which something came to be.
const fn is_there(status: WorksStatus) -> bool {
    !matches!(status, WorksStatus::Planned)
}

fn opened(say: &Say<'_>, tokens: &Tokens, look: &WorksLook) -> Vec<OpenedMark> {
    let found = openings(say.dataset);
    let seen = found.iter().filter(|o| !look.hidden.contains(&o.kind));
    seen.filter_map(|opening| {
        let (section, sample, name) = match opening.kind {
            WorkKind::Corridor(kind) => {
                let style = line_style(tokens, kind, Stage::Open);
                let name = &say.dataset.corridors.get(opening.at)?.name;
                (Section::Corridors, Sample::Line(style), name)
            }
            WorkKind::Site(_) => {
                let site = say.dataset.sites.get(opening.at)?;
                let style = site_style(tokens, site, Stage::Open);
                (Section::Sites, Sample::Site(style), &site.name)
            }
        };
        Some(OpenedMark {
            place: Place::new(section, opening.at),
            year: opening.year,
            sample,
            name: name.clone(),
        })
    })
    .collect()
}

/// Kinds, dashes, forms, fills and partners that occur among what is seen.
fn legend(
    say: &Say<'_>,
    tokens: &Tokens,
    lines: &[LineMark],
    sites: &[SiteMark],
) -> Vec<Vec<LegendEntry>> {
    let words = |id: &str| say.words.get(id);
    let seen = |kind: &CorridorKind| lines.iter().any(|line| line.kind == *kind && !line.hidden);
    let kinds = CORRIDORS.into_iter().filter(seen).map(|kind| {
        let id = format!("works-short-{}", kind.as_str());
        (
            Sample::Line(line_style(tokens, kind, Stage::Open)),
            words(&id),
        )
    });
    let has_lines = lines.iter().any(|line| !line.hidden);
    let dashes = [
        (Stage::Open, "works-operating"),
        (Stage::Building, "works-building"),
        (Stage::Planned, "works-planned"),
    ];
    let dashes = dashes.into_iter().filter(|_| has_lines).map(|(stage, id)| {
        let style = LineStyle {
            ink: tokens.text,
            strand: Strand::Single,
            dash: dash(stage),
        };
        (Sample::Line(style), words(id))
    });
    let mut rows = vec![kinds.collect::<Vec<_>>(), dashes.collect()];
    rows.extend(site_legend(say, tokens, sites));
    rows.retain(|row| !row.is_empty());
    rows
}

fn site_legend(say: &Say<'_>, tokens: &Tokens, sites: &[SiteMark]) -> [Vec<LegendEntry>; 2] {
    let seen: Vec<&SiteMark> = sites.iter().filter(|site| !site.hidden).collect();
    let mark = |shape, fill, ink, id: &str| {
        (
            Sample::Site(SiteStyle { ink, shape, fill }),
            say.words.get(id),
        )
    };
    let shapes = [
        (SiteShape::Diamond, "works-military"),
        (SiteShape::Triangle, "works-energy"),
        (SiteShape::Square, "works-port"),
        (SiteShape::Disc, "works-other"),
    ]
    .into_iter()
    .filter(|(shape, _)| seen.iter().any(|site| site.style.shape == *shape))
    .map(|(shape, id)| mark(shape, SiteFill::Solid, tokens.text, id));
    let fills = [
        (SiteFill::Pale, "works-coming"),
        (SiteFill::Hollow, "works-closed"),
    ]
    .into_iter()
    .filter(|(fill, _)| seen.iter().any(|site| site.style.fill == *fill))
    .map(|(fill, id)| mark(SiteShape::Disc, fill, tokens.text, id));
    let ink_is_seen = |ink: Ink| seen.iter().any(|site| site.style.ink == ink);
    let disc = |ink| {
        Sample::Site(SiteStyle {
            ink,
            shape: SiteShape::Disc,
            fill: SiteFill::Solid,
        })
    };
    let partners = Vector::ALL
        .into_iter()
        .map(|vector| (tokens.vector(vector), say.vector(vector)))
        .chain(std::iter::once((
            tokens.layers().other_partner,
            say.words.get("works-other-partner"),
        )))
        .filter(|(ink, _)| ink_is_seen(*ink))
        .map(|(ink, name)| (disc(ink), name));
    [shapes.chain(fills).collect(), partners.collect()]
}
