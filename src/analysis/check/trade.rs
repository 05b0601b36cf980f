//! Trade that is not plausible: sums, steps from year to year, both sides.

use std::collections::{HashMap, HashSet};

use super::collect::{Check, Field, number};
use super::{Detail, Rule};
use crate::analysis::{MadeOf, both_sides};
use crate::model::{ActorId, Coverage, Place, REGION, Section, SourceId, TradeRow};

/// How far turnover may be from exports and imports: part of turnover.
const SUM_TOLERANCE: f64 = 0.01;

/// More than this many times the year before is a jump.
const JUMP_TIMES: f64 = 3.0;

/// A wider mirror gap is pointed out, per cent of the larger side.
const GAP_PCT: f64 = 50.0;

/// Steps of up to this many million US$ are no jump: a single delivery of machines or metal makes them.
const JUMP_FLOOR_MUSD: f64 = 50.0;

/// Both sides may differ by this many million US$ whatever the gap: costs of freight and late reports alone make it.
const GAP_FLOOR_MUSD: f64 = 10.0;

/// The flows of a row with their fields.
fn flows(row: &TradeRow) -> [(&'static str, Option<f64>); 3] {
    [
        ("exports_musd", row.exports_musd),
        ("imports_musd", row.imports_musd),
        ("turnover_musd", row.turnover_musd),
    ]
}

/// Rows that can be set against each other: the same pair in the same statistics.
type Series<'a> = (&'a ActorId, &'a ActorId, &'a ActorId, Coverage);

const fn series(row: &TradeRow) -> Series<'_> {
    (&row.reporter, &row.partner, &row.reported_by, row.coverage)
}

pub(super) fn check(check: &mut Check<'_>) {
    sums(check);
    let years = Years::new(&check.dataset.trade);
    jumps(check, &years);
    parts(check, &years);
    mirrors(check);
}

fn sums(check: &mut Check<'_>) {
    for (at, row) in check.dataset.trade.iter().enumerate() {
        let place = Place::new(Section::Trade, at);
        let Some(turnover) = row.turnover_musd else {
            continue;
        };
        let tolerance = turnover.abs() * SUM_TOLERANCE;
        match (row.exports_musd, row.imports_musd) {
            (Some(exports), Some(imports)) => {
                let sum = exports + imports;
                if (sum - turnover).abs() > tolerance {
                    let field = Field::Name("turnover_musd");
                    check
                        .add(Rule::TurnoverSum, place, field, number(turnover))
                        .with("sum", Detail::Number(sum));
                }
            }
            (Some(flow), None) if flow > turnover + tolerance => {
                above(check, place, "exports_musd", flow, turnover);
            }
            (None, Some(flow)) if flow > turnover + tolerance => {
                above(check, place, "imports_musd", flow, turnover);
            }
            _ => {}
        }
    }
}

fn above(check: &mut Check<'_>, place: Place, field: &'static str, flow: f64, turnover: f64) {
    check
        .add(
            Rule::FlowAboveTurnover,
            place,
            Field::Name(field),
            number(flow),
        )
        .with("turnover", Detail::Number(turnover));
}

/// Full-year rows by series and year.
struct Years<'a> {
    /// The row of this source.
    of_source: HashMap<(Series<'a>, i32, &'a SourceId), usize>,
    /// The row of the highest confidence, the first of several.
    best: HashMap<(Series<'a>, i32), usize>,
}

impl<'a> Years<'a> {
    fn new(trade: &'a [TradeRow]) -> Self {
        let mut years = Self {
            of_source: HashMap::new(),
            best: HashMap::new(),
        };
        for (at, row) in trade.iter().enumerate() {
            if row.period.is_some() {
                continue;
            }
            let key = series(row);
            years
                .of_source
                .entry((key, row.year, &row.source))
                .or_insert(at);
            let best = years.best.entry((key, row.year)).or_insert(at);
            // The list of terms begins with the highest.
            if trade
                .get(*best)
                .is_some_and(|b| row.confidence < b.confidence)
            {
                *best = at;
            }
        }
        years
    }

    /// The full-year row of a year in the statistics of this row, of the same source if there is one.
    fn at(&self, row: &'a TradeRow, year: i32) -> Option<usize> {
        let key = series(row);
        let same_source = self.of_source.get(&(key, year, &row.source));
        same_source.or_else(|| self.best.get(&(key, year))).copied()
    }
}

fn jumps<'a>(check: &mut Check<'a>, years: &Years<'a>) {
    let trade = &check.dataset.trade;
    for (at, row) in trade.iter().enumerate() {
        if row.period.is_some() {
            continue;
        }
        let neighbour = row.year.checked_sub(1).and_then(|year| years.at(row, year));
        let Some((before, other)) = neighbour.and_then(|b| Some((b, trade.get(b)?))) else {
            continue;
        };
        for ((field, value), (_, earlier)) in flows(row).into_iter().zip(flows(other)) {
            let (Some(value), Some(earlier)) = (value, earlier) else {
                continue;
            };
            if is_jump(earlier, value) {
                let place = Place::new(Section::Trade, at);
                check
                    .add(Rule::Jump, place, Field::Name(field), number(value))
                    .with("before", Detail::Number(earlier))
                    .with("year", Detail::Year(other.year))
                    .saying("change", if value > earlier { "rise" } else { "fall" })
                    .other(Section::Trade, before);
            }
        }
    }
}

fn is_jump(a: f64, b: f64) -> bool {
    let (less, more) = (a.min(b), a.max(b));
    more > less * JUMP_TIMES && more - less > JUMP_FLOOR_MUSD
}

/// Parts of a year above the full year.
fn parts<'a>(check: &mut Check<'a>, years: &Years<'a>) {
    let trade = &check.dataset.trade;
    for (at, row) in trade.iter().enumerate() {
        if row.period.is_none() {
            continue;
        }
        let full = years.at(row, row.year);
        let Some((full_at, full)) = full.and_then(|f| Some((f, trade.get(f)?))) else {
            continue;
        };
        for ((field, part), (_, whole)) in flows(row).into_iter().zip(flows(full)) {
            let (Some(part), Some(whole)) = (part, whole) else {
                continue;
            };
            if part > whole * (1.0 + SUM_TOLERANCE) {
                let place = Place::new(Section::Trade, at);
                check
                    .add(Rule::PartAboveYear, place, Field::Name(field), number(part))
                    .with("whole", Detail::Number(whole))
                    .other(Section::Trade, full_at);
            }
        }
    }
}

/// Mirror gaps as the atlas shows them, at the state's row. Sums of members are passed over: their members
/// have gaps of their own.
fn mirrors(check: &mut Check<'_>) {
    let (dataset, index) = (check.dataset, check.index);
    let mut seen = HashSet::new();
    for row in &dataset.trade {
        let pair = (&row.reporter, &row.partner, row.year);
        if row.period.is_some() || row.reporter == REGION || !seen.insert(pair) {
            continue;
        }
        let sides = both_sides(dataset, index, &row.reporter, &row.partner, row.year);
        let (Some(gap), Some(state), Some(partner)) = (sides.gap_pct, sides.state, sides.partner)
        else {
            continue;
        };
        let (Some(own), Some(mirror)) = (state.turnover_musd, partner.turnover_musd) else {
            continue;
        };
        let is_small = gap.abs() <= GAP_PCT || (mirror - own).abs() <= GAP_FLOOR_MUSD;
        let (MadeOf::Row, Some(at), false) = (&state.made_of, state.rows.first(), is_small) else {
            continue;
        };
        let place = Place::new(Section::Trade, *at);
        let mut noted = check
            .add(
                Rule::MirrorGap,
                place,
                Field::Name("turnover_musd"),
                number(own),
            )
            .with("mirror", Detail::Number(mirror))
            .with("gap", Detail::Number(gap));
        for other in partner.rows {
            noted = noted.other(Section::Trade, other);
        }
    }
}
