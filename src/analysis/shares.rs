//! Shares of the six partners in a state's trade, in tiers that are told apart.

use super::Index;
use super::figure::{Figure, MadeOf, Preference, figure};
use crate::model::{ActorId, Dataset, STATES, Vector, WORLD};

/// Years back for the change of a partner's trade.
pub const EARLIER: i32 = 5;

/// What a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The total in the same statistics.
    SameStatistics,
    /// A total from other statistics of the same year.
    OtherStatistics,
    /// The sum of the partners with a figure: no total exists, or it is smaller than its parts.
    AmongReported,
}

/// One partner's part.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The partner.
    pub vector: Vector,
    /// Its figure.
    pub figure: Figure,
    /// Turnover, million US$.
    pub value_musd: f64,
    /// Share from 0 to 1 of what the tier says.
    pub share: f64,
    /// What the share is of.
    pub tier: Tier,
    /// Rank by value, from 1.
    pub rank: usize,
    /// Turnover five years before in million US$, with that year, where it is known.
    pub earlier: Option<(i32, f64)>,
}

/// The partners of a reporter in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The year.
    pub year: i32,
    /// All trade of the reporter.
    pub total: Option<Figure>,
    /// Partners with a figure, the largest first.
    pub parts: Vec<Part>,
    /// Share of others from 0 to 1: the total less the shown partners; `None` where no total can be used.
    pub rest: Option<f64>,
    /// Partners without a figure.
    pub without_figure: Vec<Vector>,
}

/// The shares of the six partners in the trade of a reporter.
///
/// Each share is of the total in the same statistics, else of a total from others of the same year, else among
/// the partners with a figure. A total that is smaller than its shown parts is not used.
pub fn shares(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    year: i32,
    preference: Preference,
) -> Shares {
    let mut found: Vec<(Vector, Figure, f64)> = Vec::new();
    let mut without_figure = Vec::new();
    for vector in Vector::ALL {
        let figure = figure(dataset, index, reporter, &vector.id(), year, preference);
        match figure.and_then(|f| Some((f.turnover_musd?, f))) {
            Some((value, figure)) => found.push((vector, figure, value)),
            None => without_figure.push(vector),
        }
    }
    found.sort_by(|a, b| b.2.total_cmp(&a.2));
    let sum: f64 = found.iter().map(|(.., value)| value).sum();
    let total = total(dataset, index, reporter, year);
    let whole = total
        .as_ref()
        .and_then(|total| total.turnover_musd)
        .filter(|whole| *whole >= sum && *whole > 0.0);
    let parts = found
        .into_iter()
        .enumerate()
        .map(|(at, (vector, figure, value_musd))| Part {
            tier: tier(&figure, total.as_ref().filter(|_| whole.is_some())),
            share: part_of(value_musd, whole.unwrap_or(sum)),
            rank: at + 1,
            earlier: earlier(dataset, index, reporter, vector, year, preference, &figure),
            vector,
            figure,
            value_musd,
        })
        .collect();
    Shares {
        year,
        rest: whole.map(|whole| (whole - sum) / whole),
        total,
        parts,
        without_figure,
    }
}

/// Nothing of nothing is nothing.
fn part_of(value: f64, whole: f64) -> f64 {
    if whole > 0.0 { value / whole } else { 0.0 }
}

fn tier(figure: &Figure, total: Option<&Figure>) -> Tier {
    match total {
        None => Tier::AmongReported,
        Some(total) if total.reported_by == figure.reported_by => Tier::SameStatistics,
        Some(_) => Tier::OtherStatistics,
    }
}

/// All trade of a reporter. The region has a total only where all five states have one: a sum of fewer would make
/// the shares of its partners too large.
pub(super) fn total(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    year: i32,
) -> Option<Figure> {
    let world = ActorId::new(WORLD);
    let total = figure(dataset, index, reporter, &world, year, Preference::Default)?;
    let all = match &total.made_of {
        MadeOf::States { have, .. } => have.len() == STATES.len(),
        MadeOf::Row | MadeOf::Members { .. } => true,
    };
    all.then_some(total)
}

/// The value five years before, from the same statistics and the same states or members; values that are not
/// comparable make no change.
fn earlier(
    dataset: &Dataset,
    index: &Index,
    reporter: &ActorId,
    vector: Vector,
    year: i32,
    preference: Preference,
    now: &Figure,
) -> Option<(i32, f64)> {
    let before = year - EARLIER;
    let figure = figure(dataset, index, reporter, &vector.id(), before, preference)?;
    figure
        .turnover_musd
        .filter(|value| figure.is_of_same_statistics(now) && *value > 0.0)
        .map(|value| (before, value))
}

/// The multi-vector balance, this atlas's own measure: how evenly a state's trade is spread over the partners.
///
/// It is the normalised Shannon entropy of the listed partners' trade, `−Σ pᵢ ln pᵢ / ln n` over the n partners
/// with a figure, from 0 (one holds all) to 1 (all alike). The
/// entropy is that of C. E. Shannon, "A Mathematical Theory of Communication", 1948. `None` under two partners.
pub fn balance_index(shares: &Shares) -> Option<f64> {
    let sum: f64 = shares.parts.iter().map(|part| part.value_musd).sum();
    let count = shares.parts.len();
    if count < 2 || sum <= 0.0 {
        return None;
    }
    let entropy: f64 = shares
        .parts
        .iter()
        .map(|part| part.value_musd / sum)
        .filter(|p| *p > 0.0)
        .map(|p| -p * p.ln())
        .sum();
    Some(entropy / (count as f64).ln())
}
