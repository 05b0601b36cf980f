//! Corridors and sites as plain data: strokes, marks, the list beside the map, the legend.

mod card;
mod legend;
mod marks;
mod style;

pub use card::WorkCard;
pub use legend::{LegendEntry, Sample};
pub use marks::{LineMark, SiteMark};
pub use style::{Dash, LineStyle, SiteFill, SiteShape, SiteStyle, Strand};

use legend::legend;
use marks::{line, set_lanes, site};
use style::{line_style, site_style};

use std::collections::BTreeSet;

use super::say::Say;
use super::tokens::Tokens;
use crate::analysis::{Stage, WorkKind, openings};
use crate::model::{Corridor, CorridorKind, Place, Section, SiteKind};

/// What the layer shows, apart from data and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorksLook {
    /// The year.
    pub year: i32,
    /// Kinds that are not shown.
    pub hidden: BTreeSet<WorkKind>,
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

fn kind_name(say: &Say<'_>, kind: WorkKind) -> String {
    say.words.get(&format!("works-kind-{}", kind.as_str()))
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
