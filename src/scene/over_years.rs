//! Shares of the partners and the balance between them, year by year.

use super::say::Say;
use crate::analysis::{Preference, Tier, balance_index, number, shares};
use crate::model::{ActorId, Vector};

/// A share of a partner in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The partner.
    pub vector: Vector,
    /// The share in per cent without its sign, `–` without a figure; an asterisk where it is not a share of the
    /// total in the same statistics.
    pub text: String,
    /// Value, whose statistics, sources; who has no figure.
    pub hint: String,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// One for each partner, in the order of [`Vector::ALL`].
    pub cells: Vec<Cell>,
    /// The multi-vector balance; `–` with fewer than two partners.
    pub balance: String,
    /// Over how many partners the balance is.
    pub partners: usize,
}

/// The years of a reporter, the newest first; years without any figure are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverYears {
    /// The years.
    pub rows: Vec<YearRow>,
    /// Whether any share has an asterisk.
    pub has_other_basis: bool,
}

impl OverYears {
    /// The years of this reporter.
    pub fn new(say: &Say<'_>, reporter: &ActorId) -> Self {
        let (first, last) = say.index.years();
        let rows: Vec<YearRow> = (first..=last)
            .rev()
            .filter_map(|year| row(say, reporter, year))
            .collect();
        Self {
            has_other_basis: rows
                .iter()
                .flat_map(|row| &row.cells)
                .any(|cell| cell.text.ends_with('*')),
            rows,
        }
    }
}

fn row(say: &Say<'_>, reporter: &ActorId, year: i32) -> Option<YearRow> {
    let all = shares(say.dataset, say.index, reporter, year, Preference::Default);
    if all.parts.is_empty() {
        return None;
    }
    let cells = Vector::ALL
        .into_iter()
        .map(|vector| {
            let name = say.vector(vector);
            let Some(part) = all.parts.iter().find(|part| part.vector == vector) else {
                let args = [("names", name.into())];
                return Cell {
                    vector,
                    text: "–".to_owned(),
                    hint: say.words.with("shares-without", &args),
                };
            };
            let share = number::percent(part.share * 100.0, say.locale);
            let (mark, basis) = match part.tier {
                Tier::SameStatistics => ("", "years-basis-same"),
                Tier::OtherStatistics => ("*", "years-basis-other"),
                Tier::AmongReported => ("*", "years-basis-reported"),
            };
            Cell {
                vector,
                text: format!("{share}{mark}"),
                hint: format!(
                    "{name}: {} · {}\n{}",
                    say.money(part.value_musd),
                    say.words.get(basis),
                    say.trace(&part.figure)
                ),
            }
        })
        .collect();
    Some(YearRow {
        year,
        cells,
        balance: balance_index(&all).map_or_else(
            || "–".to_owned(),
            |value| number::decimals(value, 2, say.locale),
        ),
        partners: all.parts.len(),
    })
}
