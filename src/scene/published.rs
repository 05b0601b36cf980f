//! Published figures that no table of full years has room for: totals of the region, parts of years, growth.

use super::pieces::{Piece, marked, pieces};
use super::say::Say;
use crate::analysis::{self, Datum, Field, Figure, Flow, Preference, number};
use crate::model::{ActorId, Place, REGION, Section, Vector};

/// A record in two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub place: Place,
    /// The field that the title says.
    pub field: Field,
    /// What it says.
    pub title: String,
    /// Who says so, with source and confidence.
    pub note: String,
    /// The remark on the record; empty without one.
    pub remark: String,
}

/// What others say of the region as a whole for a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// The year.
    pub year: i32,
    /// What the figures of the five states add up to, in a sentence.
    pub sum: Vec<Piece>,
    /// The totals that others published, best first.
    pub lines: Vec<Line>,
}

/// Everything published on a pair beside the full years of the states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Published {
    /// Of the region, the newest year first.
    pub totals: Vec<Totals>,
    /// Parts of years and growth, the newest first.
    pub parts: Vec<Line>,
}

impl Published {
    /// What was published on this pair.
    pub fn new(say: &Say<'_>, reporter: &ActorId, partner: Vector) -> Self {
        let partner = partner.id();
        let (first, last) = say.index.years();
        let totals = (first..=last)
            .rev()
            .filter(|_| *reporter == REGION)
            .filter_map(|year| totals(say, reporter, &partner, year))
            .collect();
        let parts = analysis::parts_of_years(say.dataset, reporter, &partner)
            .into_iter()
            .filter_map(|at| part(say, at))
            .collect();
        Self { totals, parts }
    }
}

fn totals(say: &Say<'_>, region: &ActorId, partner: &ActorId, year: i32) -> Option<Totals> {
    let lines: Vec<Line> = analysis::published_region(say.dataset, say.index, partner, year)
        .iter()
        .filter_map(|figure| {
            let at = *figure.rows.first()?;
            let title = say.words.with(
                "published-total",
                &[
                    ("year", year.into()),
                    ("values", values(say, figure).into()),
                ],
            );
            Some(line(say, at, title, figure))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let preference = Preference::Default;
    let sum = analysis::figure(say.dataset, say.index, region, partner, year, preference);
    let sum = match sum.as_ref().and_then(|f| Some((f, f.turnover_musd?))) {
        Some((figure, value)) => {
            let states = say.made_of(&figure.made_of).unwrap_or_default();
            let value = format!("{} ({states})", say.money(value));
            let args = [("year", year.into()), ("value", marked(&value).into())];
            let datum = Datum::Trade {
                reporter: region.clone(),
                partner: partner.clone(),
                year,
                flow: Flow::Turnover,
                preference,
            };
            pieces(&say.words.with("published-sum", &args), &[(value, datum)])
        }
        None => vec![Piece::words(
            say.words.with("published-no-sum", &[("year", year.into())]),
        )],
    };
    Some(Totals { year, sum, lines })
}

fn part(say: &Say<'_>, at: usize) -> Option<Line> {
    let row = say.dataset.trade.get(at)?;
    let figure = analysis::of_row(say.dataset, say.index, at)?;
    let mut said = values(say, &figure);
    if let Some(change) = row.change_pct {
        let id = match row.period {
            Some(_) => "published-growth-part",
            None => "published-growth-year",
        };
        let change = number::signed(change, say.locale);
        let growth = say.words.with(id, &[("change", change.into())]);
        said = if said.is_empty() {
            growth
        } else {
            format!("{said}, {growth}")
        };
    }
    let args = [
        ("year", period(say, row.year, row.period.as_deref()).into()),
        ("values", said.into()),
    ];
    let title = say.words.with("published-total", &args);
    Some(line(say, at, title, &figure))
}

fn line(say: &Say<'_>, at: usize, title: String, figure: &Figure) -> Line {
    let confidence = say
        .words
        .get(&format!("sure-{}", figure.confidence.as_str()));
    // Often a statement, not a table: "reported by", whichever side it is.
    let who = [("who", say.actors(&figure.reported_by).into())];
    Line {
        place: Place::new(Section::Trade, at),
        field: Field::Whole,
        title,
        note: format!(
            "{} · {} · {confidence}",
            say.words.with("side-other", &who),
            say.sources(&figure.sources)
        ),
        remark: figure.notes.join(" "),
    }
}

/// Exports, imports and total, as far as they are known.
fn values(say: &Say<'_>, figure: &Figure) -> String {
    let parts: Vec<String> = [
        ("chart-exports", figure.exports_musd),
        ("chart-imports", figure.imports_musd),
        ("chart-turnover", figure.turnover_musd),
    ]
    .into_iter()
    .filter_map(|(id, value)| Some((id, value?)))
    .map(|(id, value)| say.words.with(id, &[("value", say.money(value).into())]))
    .collect();
    parts.join(", ")
}

/// `2025`, `Jan – Jul 2025`, `1st half of 2025`, `Q1 2025`; a way of writing that is not known stands as it is.
pub(super) fn period(say: &Say<'_>, in_year: i32, period: Option<&str>) -> String {
    let year = in_year.to_string();
    let Some(text) = period else {
        return year;
    };
    let inner = text.strip_prefix(year.as_str());
    let Some(part) = inner.and_then(|text| text.strip_prefix('-')) else {
        return text.to_owned();
    };
    let month = |part: &str| {
        let month: u8 = part.strip_prefix('M')?.parse().ok()?;
        (1..=12)
            .contains(&month)
            .then(|| say.words.get(&format!("month-{month}")))
    };
    let months = match part.split_once("..") {
        Some((from, to)) => month(from)
            .zip(month(to))
            .map(|(from, to)| format!("{from} – {to} {year}")),
        None => month(part).map(|month| format!("{month} {year}")),
    };
    let other = || {
        let id = match part {
            "H1" => "published-half-1",
            "H2" => "published-half-2",
            "Q1" => "published-quarter-1",
            "Q2" => "published-quarter-2",
            "Q3" => "published-quarter-3",
            "Q4" => "published-quarter-4",
            _ => return None,
        };
        Some(say.words.with(id, &[("year", in_year.into())]))
    };
    months.or_else(other).unwrap_or_else(|| text.to_owned())
}
