//! The balance of a state's partners over the years.

use super::{Ask, ColumnScene, Value};
use crate::analysis::indices::{self, IndexKind, Settings};
use crate::analysis::{Datum, number};
use crate::model::{ActorId, Place, Vector};
use crate::scene::Say;
use crate::scene::balance::BalanceChart;

/// A year of the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The year.
    pub year: i32,
    /// From 0, a single partner, to 1, all alike.
    pub balance: f64,
    /// Whether a figure of another side than the state's is in it: drawn hollow.
    pub hollow: bool,
    /// In words.
    pub value: Value,
}

/// The line of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// Shares and balance of every year up to the column's.
    pub chart: BalanceChart,
    /// Years with a value up to the year of the column, oldest first.
    pub points: Vec<Point>,
    /// What stands after the last value where it is not of the column's year: its year, and that there are no
    /// later tables.
    pub last_note: Option<(String, String)>,
    /// Over how many partners the last value is, where not over all six: only values over the same number compare.
    pub partners: Option<String>,
}

impl Balance {
    pub(super) fn places(&self) -> Vec<Place> {
        let points = self.points.iter();
        points
            .flat_map(|point| point.value.places.clone())
            .collect()
    }
}

pub(super) fn line(ask: Ask<'_>, id: &ActorId) -> Balance {
    let say = ask.say;
    let (first, _) = say.index.years();
    let all = indices::series(
        say.dataset,
        say.index,
        IndexKind::Balance,
        (id, None),
        first..=ask.year,
        &Settings::default(),
    );
    let points: Vec<Point> = all
        .iter()
        .filter_map(|index| {
            let balance = *index.value.as_ref().ok()?;
            let text = number::decimals(balance, 2, say.locale);
            let partners = index.inputs.len();
            let hollow = index
                .inputs
                .iter()
                .any(|input| input.reported_by.iter().any(|by| by != id));
            let mut words = say.words.get("compare-balance");
            if partners < Vector::ALL.len() {
                let args = [("count", partners.into())];
                words = format!("{words} {}", say.words.with("compare-balance-over", &args));
            }
            let mut description = ask.describe(&words, &text, index.year);
            if hollow {
                description = format!("{description}\n{}", say.words.get("compare-legend-hollow"));
            }
            Some(Point {
                year: index.year,
                balance,
                hollow,
                value: Value {
                    text,
                    description,
                    datum: Some(Datum::Balance {
                        reporter: id.clone(),
                        year: index.year,
                    }),
                    places: index.inputs.iter().flat_map(|i| i.places.clone()).collect(),
                },
            })
        })
        .collect();
    let last_note = points
        .last()
        .filter(|point| point.year != ask.year)
        .map(|point| {
            let year = say
                .words
                .with("compare-in-year", &[("year", point.year.into())]);
            (year, say.words.get("compare-no-tables-since"))
        });
    let partners = all
        .iter()
        .rev()
        .find(|index| index.value.is_ok())
        .map(|index| index.inputs.len())
        .filter(|partners| *partners < Vector::ALL.len())
        .map(|count| {
            let args = [("count", count.into())];
            say.words.with("compare-balance-partners", &args)
        });
    Balance {
        chart: BalanceChart::new(say, ask.tokens, id, ask.year),
        points,
        last_note,
        partners,
    }
}

/// The axis of all columns: round tenths around every value, and the years.
pub(super) fn axis(say: &Say<'_>, columns: &[ColumnScene]) -> ((f64, f64), (i32, i32)) {
    let (first, _) = say.index.years();
    let last = columns.iter().map(|column| column.year).max();
    let values = || {
        let lines = columns.iter().filter_map(|column| column.balance.as_ref());
        lines.flat_map(|line| line.points.iter().map(|point| point.balance))
    };
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let years = (first, last.unwrap_or(first).max(first + 1));
    if low > high {
        return ((0.0, 1.0), years);
    }
    let low = (low * 10.0).floor() / 10.0;
    let high = ((high * 10.0).ceil() / 10.0).max(low + 0.1);
    ((low, high), years)
}
