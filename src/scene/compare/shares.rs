//! Shares of a column's trade as one stacked bar.

use super::{Ask, Value, trade};
use crate::analysis::{Datum, Preference, Tier, borrow_shares, figure, number};
use crate::model::{ActorId, Place, Selection};

/// A part of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareCell {
    /// The row it is of.
    pub row: usize,
    /// From 0 to 1.
    pub share: f64,
    /// Whether the figure is another count than the total, drawn with dots.
    pub other_count: bool,
    /// In words.
    pub value: Value,
}

/// The bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareRow {
    /// Parts in the order of the rows.
    pub cells: Vec<ShareCell>,
    /// Everybody else: the share from 0 to 1, and whether partners without a figure are in it.
    pub rest: Option<(f64, bool, Value)>,
    /// Where the parts are shares among themselves, or where there are none: so in words.
    pub note: Option<String>,
}

impl ShareRow {
    pub(super) fn places(&self) -> Vec<Place> {
        let cells = self.cells.iter().map(|cell| &cell.value);
        let rest = self.rest.iter().map(|(.., value)| value);
        cells.chain(rest).flat_map(|v| v.places.clone()).collect()
    }
}

pub(super) fn row(ask: Ask<'_>) -> ShareRow {
    match ask.who {
        Selection::Partner(_) => of_partner(ask),
        who => of_state(ask, &who.actor()),
    }
}

fn of_state(ask: Ask<'_>, id: &ActorId) -> ShareRow {
    let say = ask.say;
    let (data, index, whose) = (say.dataset, say.index, Preference::Default);
    let all = borrow_shares(data, index, id, ask.year, ask.back, whose);
    let year = all.year;
    let mut among = false;
    let mut cells = Vec::new();
    for (at, row) in ask.rows.iter().enumerate() {
        let Some(part) = all.parts.iter().find(|part| part.vector.id() == row.id) else {
            continue;
        };
        among |= part.tier == Tier::AmongReported;
        let said = ask.describe(&share_of(ask, &row.name), &say.share(part.share), year);
        let basis = match part.tier {
            Tier::SameStatistics => "years-basis-same",
            Tier::OtherStatistics => "years-basis-other",
            Tier::AmongReported => "years-basis-reported",
        };
        let basis = say.words.get(basis);
        cells.push(ShareCell {
            row: at,
            share: part.share,
            other_count: part.tier == Tier::OtherStatistics,
            value: Value {
                text: number::percent(part.share * 100.0, say.locale),
                description: format!("{said} · {basis}\n{}", say.trace_beside(&part.figure, year)),
                datum: Some(Datum::Share {
                    reporter: id.clone(),
                    vector: part.vector,
                    year,
                }),
                places: trade::places(&part.figure),
            },
        });
    }
    let without: Vec<String> = all.without_figure.iter().map(|v| say.vector(*v)).collect();
    let rest = all.rest.map(|rest| {
        let share = number::percent(rest * 100.0, say.locale);
        let args = [
            ("value", share.into()),
            ("names", without.join(", ").into()),
        ];
        let id_of = if without.is_empty() {
            "compare-others"
        } else {
            "compare-others-with"
        };
        let text = say.words.with(id_of, &args);
        let what = say.words.get("compare-share-others");
        let mut description = ask.describe(&what, &say.share(rest), year);
        if !without.is_empty() {
            let args = [("names", without.join(", ").into())];
            description = format!("{description}\n{}", say.words.with("shares-without", &args));
        }
        let value = Value {
            text,
            description,
            datum: Some(Datum::Others {
                reporter: id.clone(),
                year,
            }),
            places: all.total.iter().flat_map(trade::places).collect(),
        };
        (rest, !without.is_empty(), value)
    });
    let note = note(ask, cells.is_empty(), among);
    let of_year = (year != ask.year).then(|| {
        let args = [("year", year.into()), ("wanted", ask.year.into())];
        say.words.with("back-shares", &args)
    });
    let notes: Vec<String> = of_year.into_iter().chain(note).collect();
    ShareRow {
        cells,
        rest,
        note: (!notes.is_empty()).then(|| notes.join(" ")),
    }
}

/// The states of a partner among themselves: all trade of a partner is not in the dataset.
fn of_partner(ask: Ask<'_>) -> ShareRow {
    let say = ask.say;
    let found: Vec<_> = ask
        .rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let (state, partner) = ask.pair(row);
            let figure = figure(
                say.dataset,
                say.index,
                &state,
                &partner,
                ask.year,
                Preference::Default,
            )?;
            Some((at, row, figure.turnover_musd?, figure))
        })
        .collect();
    let sum: f64 = found.iter().map(|(_, _, musd, _)| musd).sum();
    let cells: Vec<ShareCell> = found
        .iter()
        .filter(|_| sum > 0.0)
        .map(|(at, row, musd, figure)| {
            let share = musd / sum;
            let said = ask.describe(&share_of(ask, &row.name), &say.share(share), ask.year);
            let (reporter, partner) = ask.pair(row);
            ShareCell {
                row: *at,
                share,
                other_count: false,
                value: Value {
                    text: number::percent(share * 100.0, say.locale),
                    description: format!("{said}\n{}", say.trace_beside(figure, ask.year)),
                    datum: Some(Datum::Trade {
                        reporter,
                        partner,
                        year: ask.year,
                        flow: crate::analysis::Flow::Turnover,
                        preference: Preference::Default,
                    }),
                    places: trade::places(figure),
                },
            }
        })
        .collect();
    let without: Vec<String> = ask
        .rows
        .iter()
        .enumerate()
        .filter(|(at, _)| !cells.iter().any(|cell| cell.row == *at))
        .map(|(_, row)| row.name.clone())
        .collect();
    let note = if cells.is_empty() || without.is_empty() {
        note(ask, cells.is_empty(), false)
    } else {
        let args = [("names", without.join(", ").into())];
        Some(say.words.with("shares-without", &args))
    };
    ShareRow {
        note,
        cells,
        rest: None,
    }
}

fn share_of(ask: Ask<'_>, row: &str) -> String {
    let words = ask.say.words;
    words.with("compare-share-of", &[("row", row.into())])
}

fn note(ask: Ask<'_>, none: bool, among: bool) -> Option<String> {
    let words = ask.say.words;
    if none {
        return Some(words.with("compare-no-figure", &[("year", ask.year.into())]));
    }
    among.then(|| words.get("compare-among"))
}
