//! Classes of a colouring: round steps made from the data.

use super::measure::{Measure, Unit};

/// Bounds between at most five classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Classes {
    /// The bounds, ascending; one fewer than classes.
    pub bounds: Vec<f64>,
    /// Whether the classes run from below to above zero.
    pub diverging: bool,
    /// The largest size of a value; `None` without values.
    pub largest: Option<f64>,
}

impl Classes {
    /// How many classes there are; none without values.
    pub fn len(&self) -> usize {
        self.largest.map_or(0, |_| self.bounds.len() + 1)
    }

    /// Whether there are no values at all.
    pub fn is_empty(&self) -> bool {
        self.largest.is_none()
    }

    /// The class of a value, from 0; a value on a bound belongs to the class above it.
    pub fn class_of(&self, value: f64) -> usize {
        self.bounds.iter().filter(|bound| value >= **bound).count()
    }
}

/// The next round step of the series 1, 2, 5, 10 … at or above a size; 1 for nothing.
pub fn round_step(size: f64) -> f64 {
    if size.is_nan() || size <= 0.0 || size.is_infinite() {
        return 1.0;
    }
    let power = 10_f64.powf(size.log10().floor());
    let lead = size / power;
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|step| lead <= step * (1.0 + 1e-9))
        .unwrap_or(10.0);
    step * power
}

/// Classes for all values a measure has in any state and year, so that they stay while the years play.
///
/// Money is spread over orders of magnitude, so its bounds follow the series 1, 2, 5 … at the quintiles of the
/// values; shares and counts get even round steps; differences get round steps on both sides of zero. Indicators
/// go by their unit and their values: shares, values below zero and values of one size get even round steps.
pub fn classes(measure: &Measure, unit: &Unit, values: impl IntoIterator<Item = f64>) -> Classes {
    let mut values: Vec<f64> = values
        .into_iter()
        .filter(|value| value.is_finite())
        .collect();
    values.sort_by(f64::total_cmp);
    let largest = values.iter().map(|value| value.abs()).reduce(f64::max);
    let bounds = if measure.is_diverging() {
        diverging(measure, &values)
    } else {
        match measure {
            Measure::Share | Measure::GdpShare => even(&values, 0.0),
            // There is nothing between two whole numbers of things.
            Measure::Agreements | Measure::Events => even(&values, 1.0),
            Measure::Indicator(_) => of_indicator(unit, &values),
            _ => quintiles(&values),
        }
    };
    Classes {
        bounds,
        diverging: measure.is_diverging(),
        largest,
    }
}

/// Values whose largest is at most so many times the smallest are of one size.
const ONE_SIZE: f64 = 10.0;

fn of_indicator(unit: &Unit, sorted: &[f64]) -> Vec<f64> {
    let (Some(low), Some(high)) = (sorted.first().copied(), sorted.last().copied()) else {
        return Vec::new();
    };
    if low < 0.0 || high <= low * ONE_SIZE {
        return between(sorted);
    }
    if unit.is_percent() {
        return even(sorted, 0.0);
    }
    let bounds = quintiles(sorted);
    if bounds.is_empty() {
        between(sorted)
    } else {
        bounds
    }
}

/// Round steps, four at most, where most values lie: a single bad or good year must not make all others one class.
fn between(sorted: &[f64]) -> Vec<f64> {
    let range = |part: f64| quantile(sorted, part).zip(quantile(sorted, 1.0 - part));
    [0.1, 0.0]
        .into_iter()
        .filter_map(range)
        .find(|(low, high)| low < high)
        .map_or_else(Vec::new, |(low, high)| steps(low, high))
}

/// Multiples of a round step above the lower number, up to the higher.
fn steps(low: f64, high: f64) -> Vec<f64> {
    let mut step = round_step((high - low) / 5.0);
    loop {
        let first = (low / step).floor() + 1.0;
        let bounds: Vec<f64> = (0..5)
            .map(|at| multiple(first + f64::from(at), step))
            .take_while(|bound| *bound <= high)
            .collect();
        if bounds.len() <= 4 {
            return bounds;
        }
        step = round_step(step * 1.5);
    }
}

/// So many steps, without the last digits that a multiplication of a fraction leaves behind: 3 × 0.1 is 0.3.
fn multiple(times: f64, step: f64) -> f64 {
    if step < 1.0 {
        times / (1.0 / step).round()
    } else {
        times * step
    }
}

fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    sorted.get((last as f64 * part).round() as usize).copied()
}

fn quintiles(sorted: &[f64]) -> Vec<f64> {
    let mut bounds: Vec<f64> = [0.2, 0.4, 0.6, 0.8]
        .into_iter()
        .filter_map(|part| quantile(sorted, part))
        .filter(|value| *value > 0.0)
        .map(round_step)
        .collect();
    bounds.dedup();
    let (low, high) = (quantile(sorted, 0.0), quantile(sorted, 1.0));
    bounds.retain(|bound| low.is_some_and(|low| low < *bound) && high.is_some_and(|h| h >= *bound));
    bounds
}

fn even(sorted: &[f64], least: f64) -> Vec<f64> {
    let high = quantile(sorted, 1.0).unwrap_or(0.0);
    let step = round_step(high / 5.0).max(least);
    (1..5)
        .map(|at| multiple(f64::from(at), step))
        .filter(|bound| *bound <= high)
        .collect()
}

// Two bounds below zero and two above, the outer one at the size that most values stay inside.
fn diverging(measure: &Measure, sorted: &[f64]) -> Vec<f64> {
    let mut sizes: Vec<f64> = sorted.iter().map(|value| value.abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let Some(common) = quantile(&sizes, 0.7) else {
        return Vec::new();
    };
    let inner = match measure {
        // Prices move by some per cent, and freight alone makes a gap of some per cent.
        Measure::Growth | Measure::MirrorGap => 5.0,
        _ => round_step(common / 20.0),
    };
    let outer = match measure {
        // The gap ends at 100 per cent.
        Measure::MirrorGap => round_step(common).clamp(inner * 2.0, 50.0),
        _ => round_step(common).max(inner * 2.0),
    };
    vec![-outer, -inner, inner, outer]
}
