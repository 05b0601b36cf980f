//! Which figure is shown where several stand side by side.

use super::Index;
use crate::model::{
    ActorId, ActorKind, Confidence, Coverage, Dataset, REGION, STATES, SourceId, TradeRow, Vector,
};

/// Whose statistics a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The state's own.
    State,
    /// The partner's: mirror statistics.
    Partner,
    /// An international organisation's.
    International,
    /// Anybody else's: an agency, an embassy, a report.
    Other,
}

/// Which side the reader wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preference {
    /// The state's, then the partner's, then an international organisation's, then others.
    Default,
    /// The state says; nothing else.
    State,
    /// The partner says; nothing else.
    Partner,
}

/// What a figure is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum MadeOf {
    /// One row of the dataset.
    Row,
    /// The sum of a bloc's members.
    Members {
        /// Members with a figure.
        have: Vec<ActorId>,
        /// Members in all.
        of: usize,
    },
    /// The sum of the five states.
    States {
        /// States with a figure.
        have: Vec<ActorId>,
        /// States in all.
        of: usize,
    },
}

/// A figure of trade with everything needed to trace it. Money in million current US$.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Exports of the reporter to the partner.
    pub exports_musd: Option<f64>,
    /// Imports of the reporter from the partner.
    pub imports_musd: Option<f64>,
    /// Exports and imports: as published, else their sum where both are known.
    pub turnover_musd: Option<f64>,
    /// The year.
    pub year: i32,
    /// Whose statistics; of a sum, the side farthest from the states' own that any part comes from.
    pub side: Side,
    /// Who reported, each once.
    pub reported_by: Vec<ActorId>,
    /// Confidence; of a sum, the lowest of its parts.
    pub confidence: Confidence,
    /// What is counted; of a sum, goods and services if any part counts services.
    pub coverage: Coverage,
    /// Sources, each once.
    pub sources: Vec<SourceId>,
    /// Remarks on the rows.
    pub notes: Vec<String>,
    /// The rows, as positions in `trade`.
    pub rows: Vec<usize>,
    /// What it is made of.
    pub made_of: MadeOf,
}

impl Figure {
    /// Whether both count the same things by the same reporters: only then is their difference a change.
    pub fn is_of_same_statistics(&self, other: &Self) -> bool {
        self.reported_by == other.reported_by
            && self.coverage == other.coverage
            && self.made_of == other.made_of
    }
}

/// The figure to show for a pair and a full year.
///
/// Rows of parts of a year and rows without a value are passed over. A bloc without a row of its own is the sum
/// of its members, the region is the sum of the five states: both say how many have a figure.
pub fn figure(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Option<Figure> {
    if *reporter == REGION {
        return region(dataset, index, partner, year, preference);
    }
    own_row(dataset, index, reporter, partner, year, preference)
        .or_else(|| members(dataset, index, reporter, partner, year, preference))
}

/// Totals of the region that others published for a full year, best first.
pub fn published_region(
    dataset: &Dataset,
    index: &Index,
    partner: &ActorId,
    year: i32,
) -> Vec<Figure> {
    let region = ActorId::new(REGION);
    let mut rows: Vec<usize> = index.trade(&region, partner, year).to_vec();
    rows.retain(|at| dataset.trade.get(*at).is_some_and(is_full_year));
    rows.sort_by(|a, b| compare(dataset, index, *a, *b));
    rows.into_iter()
        .filter_map(|at| of_row(dataset, index, at))
        .collect()
}

fn own_row(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Option<Figure> {
    let best = index
        .trade(reporter, partner, year)
        .iter()
        .copied()
        .filter(|at| dataset.trade.get(*at).is_some_and(is_full_year))
        .filter(|at| {
            let side = dataset.trade.get(*at).map(|row| side(dataset, index, row));
            match preference {
                Preference::Default => true,
                Preference::State => side == Some(Side::State),
                Preference::Partner => side == Some(Side::Partner),
            }
        })
        .min_by(|a, b| compare(dataset, index, *a, *b))?;
    of_row(dataset, index, best)
}

fn is_full_year(row: &TradeRow) -> bool {
    row.period.is_none()
        && (row.exports_musd.is_some() || row.imports_musd.is_some() || row.turnover_musd.is_some())
}

/// Whose statistics a row comes from.
pub fn side(dataset: &Dataset, index: &Index, row: &TradeRow) -> Side {
    side_of(
        dataset,
        index,
        (&row.reporter, &row.partner),
        &row.reported_by,
    )
}

/// Whose statistics a figure about a reporter and a partner is that `by` published.
pub(super) fn side_of(
    dataset: &Dataset,
    index: &Index,
    (reporter, partner): (&ActorId, &ActorId),
    by: &ActorId,
) -> Side {
    if by == reporter || (*reporter == REGION && STATES.contains(&by.as_str())) {
        return Side::State;
    }
    if by == partner || index.members(dataset, partner).contains(by) {
        return Side::Partner;
    }
    match index.actor(dataset, by).map(|actor| actor.kind) {
        Some(ActorKind::Organisation) if is_international(by) => Side::International,
        _ => Side::Other,
    }
}

/// Bodies of many states that compile statistics; news agencies and embassies are organisations too, but others.
fn is_international(id: &ActorId) -> bool {
    const BODIES: [&str; 11] = [
        "IMF", "WB", "UNCTAD", "ESCAP", "EDB", "ADB", "WTO", "EBRD", "AIIB", "UN", "ISDB",
    ];
    BODIES.contains(&id.as_str())
}

/// The order of the rule: side, confidence, goods before goods and services, split before sum, source.
fn compare(dataset: &Dataset, index: &Index, a: usize, b: usize) -> std::cmp::Ordering {
    let key = |at: usize| {
        dataset.trade.get(at).map(|row| {
            let split = row.exports_musd.is_some() && row.imports_musd.is_some();
            (
                side(dataset, index, row),
                row.confidence,
                row.coverage,
                !split,
                row.source.clone(),
            )
        })
    };
    key(a).cmp(&key(b))
}

fn of_row(dataset: &Dataset, index: &Index, at: usize) -> Option<Figure> {
    let row = dataset.trade.get(at)?;
    let sum = match (row.exports_musd, row.imports_musd) {
        (Some(exports), Some(imports)) => Some(exports + imports),
        _ => None,
    };
    Some(Figure {
        exports_musd: row.exports_musd,
        imports_musd: row.imports_musd,
        turnover_musd: row.turnover_musd.or(sum),
        year: row.year,
        side: side(dataset, index, row),
        reported_by: vec![row.reported_by.clone()],
        confidence: row.confidence,
        coverage: row.coverage,
        sources: vec![row.source.clone()],
        notes: row.note.clone().into_iter().collect(),
        rows: vec![at],
        made_of: MadeOf::Row,
    })
}

fn members(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Option<Figure> {
    // The Union reports as one and is never added up from its members.
    if *partner == Vector::Eu.code() {
        return None;
    }
    let all = index.members(dataset, partner);
    let parts: Vec<(ActorId, Figure)> = all
        .iter()
        .filter_map(|member| {
            let figure = own_row(dataset, index, reporter, member, year, preference)?;
            figure
                .turnover_musd
                .is_some()
                .then(|| (member.clone(), figure))
        })
        .collect();
    let have = parts.iter().map(|(id, _)| id.clone()).collect();
    sum(
        parts,
        MadeOf::Members {
            have,
            of: all.len(),
        },
    )
}

fn region(
    dataset: &Dataset,
    index: &Index,
    partner: &ActorId,
    year: i32,
    preference: Preference,
) -> Option<Figure> {
    let parts: Vec<(ActorId, Figure)> = STATES
        .iter()
        .filter_map(|code| {
            let state = ActorId::new(code);
            let figure = figure(dataset, index, &state, partner, year, preference)?;
            figure.turnover_musd.is_some().then_some((state, figure))
        })
        .collect();
    let have = parts.iter().map(|(id, _)| id.clone()).collect();
    sum(
        parts,
        MadeOf::States {
            have,
            of: STATES.len(),
        },
    )
}

/// The sum of figures. Exports and imports are summed only where every part has them: a sum over fewer parts than
/// the turnover would not be comparable with it.
fn sum(parts: Vec<(ActorId, Figure)>, made_of: MadeOf) -> Option<Figure> {
    let figures: Vec<Figure> = parts.into_iter().map(|(_, figure)| figure).collect();
    let first = figures.first()?;
    let total = |of: fn(&Figure) -> Option<f64>| figures.iter().map(of).sum::<Option<f64>>();
    let mut whole = Figure {
        exports_musd: total(|f| f.exports_musd),
        imports_musd: total(|f| f.imports_musd),
        turnover_musd: total(|f| f.turnover_musd),
        year: first.year,
        side: first.side,
        reported_by: Vec::new(),
        confidence: first.confidence,
        coverage: first.coverage,
        sources: Vec::new(),
        notes: Vec::new(),
        rows: Vec::new(),
        made_of,
    };
    for part in figures {
        whole.side = whole.side.max(part.side);
        whole.confidence = whole.confidence.max(part.confidence);
        whole.coverage = whole.coverage.max(part.coverage);
        add_new(&mut whole.reported_by, part.reported_by);
        add_new(&mut whole.sources, part.sources);
        add_new(&mut whole.notes, part.notes);
        whole.rows.extend(part.rows);
    }
    Some(whole)
}

fn add_new<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}
