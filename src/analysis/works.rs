//! Corridors and sites in a year: what was open then.

use crate::analysis::Index;
use crate::model::{CorridorKind, Dataset, PartialDate, SiteKind, WorksStatus};

/// The earliest first year of the time bar of works: the year in which the five states became independent.
const FIRST_YEAR: i32 = 1991;

/// What kind of work: a corridor's or a site's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkKind {
    /// A corridor.
    Corridor(CorridorKind),
    /// A site.
    Site(SiteKind),
}

impl WorkKind {
    /// Every kind, corridors first.
    pub fn all() -> impl Iterator<Item = Self> {
        let corridors = CorridorKind::ALL.iter().copied().map(Self::Corridor);
        corridors.chain(SiteKind::ALL.iter().copied().map(Self::Site))
    }

    /// The word in the file. No corridor and no site share one.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Corridor(kind) => kind.as_str(),
            Self::Site(kind) => kind.as_str(),
        }
    }

    /// The kind of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::all().find(|kind| kind.as_str() == word)
    }
}

/// How a corridor or a site stands in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// In use.
    Open,
    /// Being built.
    Building,
    /// Planned, approved or prepared; or not there yet in this year.
    Planned,
    /// Closed. The year of closing is no field of a record, so this holds from the first year on.
    Closed,
}

impl Stage {
    /// Every stage, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::Open, Self::Building, Self::Planned, Self::Closed];
}

/// How a corridor stands in a year.
///
/// An operating line is open from the year in which it opened, or always where that year is unknown; before it the
/// line is planned. What is being built or planned today is so in every year: `opened` of such a line is the year in
/// which it is to open, and nobody recorded when work began.
pub fn corridor_stage(status: WorksStatus, opened: Option<PartialDate>, year: i32) -> Stage {
    match status {
        WorksStatus::UnderConstruction => Stage::Building,
        status => site_stage(status, opened, year),
    }
}

/// How a site stands in a year: as its record says from its first year on, planned before it.
///
/// A site that was reported but not confirmed counts as open.
pub fn site_stage(status: WorksStatus, since: Option<PartialDate>, year: i32) -> Stage {
    if since.is_some_and(|since| since.year() > year) {
        return Stage::Planned;
    }
    match status {
        WorksStatus::Operating | WorksStatus::Reported => Stage::Open,
        WorksStatus::UnderConstruction => Stage::Building,
        WorksStatus::PreparatoryWorks | WorksStatus::Approved | WorksStatus::Planned => {
            Stage::Planned
        }
        WorksStatus::Closed => Stage::Closed,
    }
}

/// First and last year of the time bar of works and memberships.
///
/// From 1991, or the first opening where that is earlier, to the year of the compilation, or the last year with trade
/// figures where that is later.
pub fn layer_years(dataset: &Dataset, index: &Index) -> (i32, i32) {
    let opened = dataset.corridors.iter().filter_map(|c| c.opened);
    let since = dataset.sites.iter().filter_map(|s| s.since);
    let first = opened
        .chain(since)
        .map(PartialDate::year)
        .fold(FIRST_YEAR, i32::min);
    let (_, last_of_trade) = index.years();
    let last = dataset.compiled.map_or(last_of_trade, PartialDate::year);
    (first, last.max(last_of_trade).max(first))
}

/// A corridor or a site that opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opening {
    /// The year.
    pub year: i32,
    /// What opened.
    pub kind: WorkKind,
    /// Its position in `corridors` or `sites`.
    pub at: usize,
}

/// What is open today or was once and has a year of opening, in the order of the years.
pub fn openings(dataset: &Dataset) -> Vec<Opening> {
    let was_open = |status| {
        matches!(
            status,
            WorksStatus::Operating | WorksStatus::Reported | WorksStatus::Closed
        )
    };
    let corridors = dataset.corridors.iter().enumerate().filter_map(|(at, c)| {
        let year = c.opened.filter(|_| was_open(c.status))?.year();
        let kind = WorkKind::Corridor(c.kind);
        Some(Opening { year, kind, at })
    });
    let sites = dataset.sites.iter().enumerate().filter_map(|(at, s)| {
        let year = s.since.filter(|_| was_open(s.status))?.year();
        let kind = WorkKind::Site(s.kind);
        Some(Opening { year, kind, at })
    });
    let mut found: Vec<Opening> = corridors.chain(sites).collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_operating_line_is_open_from_its_year_on() {
        let stage = |year| corridor_stage(WorksStatus::Operating, Some(date("2014-12-03")), year);
        assert_eq!(stage(2013), Stage::Planned);
        assert_eq!(stage(2014), Stage::Open);
        assert_eq!(stage(2026), Stage::Open);
        assert_eq!(
            corridor_stage(WorksStatus::Operating, None, 1991),
            Stage::Open
        );
    }

    #[test]
    fn what_is_built_or_planned_today_is_so_in_every_year() {
        for year in [1991, 2020, 2030] {
            let building = corridor_stage(WorksStatus::UnderConstruction, Some(date("2028")), year);
            assert_eq!(building, Stage::Building, "{year}");
            assert_eq!(
                corridor_stage(WorksStatus::Planned, None, year),
                Stage::Planned
            );
        }
    }

    #[test]
    fn a_site_stands_as_recorded_from_its_first_year_on() {
        let stage = |status, year| site_stage(status, Some(date("2001")), year);
        assert_eq!(stage(WorksStatus::Closed, 2000), Stage::Planned);
        assert_eq!(stage(WorksStatus::Closed, 2001), Stage::Closed);
        assert_eq!(stage(WorksStatus::Reported, 2001), Stage::Open);
        assert_eq!(stage(WorksStatus::UnderConstruction, 2000), Stage::Planned);
        assert_eq!(stage(WorksStatus::UnderConstruction, 2001), Stage::Building);
        assert_eq!(stage(WorksStatus::PreparatoryWorks, 2005), Stage::Planned);
        assert_eq!(stage(WorksStatus::Approved, 2005), Stage::Planned);
    }

    fn dataset(text: &str) -> Dataset {
        serde_json::from_str(text).unwrap()
    }

    const WORKS: &str = r#"{"format":"central-asia-atlas","version":1,"compiled":"2026-11-23",
"corridors":[
{"id":"a","name":"A","kind":"rail","status":"operating","opened":"2014","countries":[],"waypoints":[],"summary":"","sources":[],"confidence":"high"},
{"id":"b","name":"B","kind":"road","status":"planned","opened":"2030","countries":[],"waypoints":[],"summary":"","sources":[],"confidence":"high"}],
"sites":[
{"id":"s","name":"S","kind":"port","country":"KAZ","lon":50,"lat":43,"status":"closed","since":"1988","summary":"","sources":[],"confidence":"high"}]}"#;

    #[test]
    fn the_time_bar_spans_openings_and_the_compilation() {
        let works = dataset(WORKS);
        assert_eq!(layer_years(&works, &Index::new(&works)), (1988, 2026));
        let empty = dataset(r#"{"format":"central-asia-atlas","version":1}"#);
        assert_eq!(layer_years(&empty, &Index::new(&empty)), (1991, 2025));
    }

    #[test]
    fn only_what_opened_is_an_opening() {
        let years: Vec<(i32, &str)> = openings(&dataset(WORKS))
            .iter()
            .map(|opening| (opening.year, opening.kind.as_str()))
            .collect();
        assert_eq!(years, [(1988, "port"), (2014, "rail")]);
    }

    #[test]
    fn kinds_are_found_by_their_words() {
        for kind in WorkKind::all() {
            assert_eq!(WorkKind::from_word(kind.as_str()), Some(kind));
        }
        assert_eq!(WorkKind::from_word("tunnel"), None);
    }
}
