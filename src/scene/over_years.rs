//! Shares of the partners and the balance between them, year by year.

use super::say::Say;
use crate::analysis::{Datum, Preference, Shares, Tier, balance_index, number, shares};
use crate::model::{ActorId, Vector};

/// Mark of a share of the total of another count.
pub const OTHER: char = '*';

/// Mark of a share among the partners with a figure, where no total was published.
pub const REPORTED: char = '†';

/// A share of a partner in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The partner.
    pub vector: Vector,
    /// The share in per cent without its sign, `–` without a figure; [`OTHER`] or [`REPORTED`] where it is not a
    /// share of the total in the same statistics.
    pub text: String,
    /// Value, whose statistics, sources; who has no figure.
    pub hint: String,
    /// What it is; `None` without a figure.
    pub datum: Option<Datum>,
}

/// A year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// One for each partner, in the order of [`Vector::ALL`].
    pub cells: Vec<Cell>,
    /// The multi-vector balance, with the number of partners where some have no figure: only years of the same
    /// partners compare. `–` with fewer than two.
    pub balance: String,
    /// What the balance is; `None` with fewer than two partners.
    pub balance_datum: Option<Datum>,
    /// Over how many partners the balance is.
    pub partners: usize,
}

/// The years of a reporter, the newest first; years without any figure are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverYears {
    /// The years.
    pub rows: Vec<YearRow>,
    /// The marks that occur among the shares.
    pub marks: Vec<char>,
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
            marks: [OTHER, REPORTED]
                .into_iter()
                .filter(|mark| {
                    let mut cells = rows.iter().flat_map(|row| &row.cells);
                    cells.any(|cell| cell.text.ends_with(*mark))
                })
                .collect(),
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
                    datum: None,
                };
            };
            let share = number::percent(part.share * 100.0, say.locale);
            let (mark, basis) = match part.tier {
                Tier::SameStatistics => (None, "years-basis-same"),
                Tier::OtherStatistics => (Some(OTHER), "years-basis-other"),
                Tier::AmongReported => (Some(REPORTED), "years-basis-reported"),
            };
            Cell {
                vector,
                text: share.chars().chain(mark).collect(),
                hint: format!(
                    "{name}: {} · {}\n{}",
                    say.money(part.value_musd),
                    say.words.get(basis),
                    say.trace(&part.figure)
                ),
                datum: Some(Datum::Share {
                    reporter: reporter.clone(),
                    vector,
                    year,
                }),
            }
        })
        .collect();
    Some(YearRow {
        year,
        cells,
        balance: balance(say, &all),
        balance_datum: balance_index(&all).map(|_| Datum::Balance {
            reporter: reporter.clone(),
            year,
        }),
        partners: all.parts.len(),
    })
}

fn balance(say: &Say<'_>, all: &Shares) -> String {
    let Some(value) = balance_index(all) else {
        return "–".to_owned();
    };
    let value = number::decimals(value, 2, say.locale);
    let partners = all.parts.len();
    if partners == Vector::ALL.len() {
        value
    } else {
        format!("{value} ({partners})")
    }
}
