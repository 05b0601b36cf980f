//! The external partners of a state as one stacked bar, and as rows with ranks and change.

use super::pieces::{Piece, marked, pieces};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{
    Datum, Figure, Flow, Part, Preference, Tier, balance_index, borrow_shares, number,
    older_partners,
};
use crate::model::{ActorId, SourceId, Vector, WORLD};

/// A part of the bar.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The partner.
    pub vector: Vector,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// Text on it.
    pub on: Ink,
    /// Share of the bar, from 0 to 1.
    pub share: f64,
    /// The share in per cent.
    pub label: String,
    /// Rank by value, from 1.
    pub rank: usize,
    /// The value with its unit.
    pub value: String,
    /// Change of the value since an earlier year, with that year.
    pub change: Option<(i32, String)>,
    /// What the value is.
    pub value_datum: Datum,
    /// What the share is.
    pub share_datum: Datum,
    /// What the change is.
    pub change_datum: Datum,
    /// Which total the share is of.
    pub tier: Tier,
    /// Year, whose statistics, sources: for the tooltip.
    pub hint: String,
    /// Whose statistics.
    pub provenance: String,
    /// Sources of the value.
    pub sources: Vec<SourceId>,
}

/// A figure of an earlier year of a partner that has none in the year of the bar; it has no share.
#[derive(Clone, Debug)]
pub struct Older {
    /// The partner.
    pub vector: Vector,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// The value with its unit and its year.
    pub value: String,
    /// What the value is.
    pub datum: Datum,
    /// Whose statistics, sources: for the tooltip.
    pub hint: String,
}

/// The bar.
#[derive(Clone, Debug)]
pub struct ShareBar {
    /// The year, which may be earlier than the one that was asked for.
    pub year: i32,
    /// That the bar is of an earlier year than the one that was asked for, in a sentence.
    pub borrowed: Option<String>,
    /// Parts, largest first.
    pub segments: Vec<Segment>,
    /// The rest of the total, where a total is known and not smaller than its parts.
    pub rest: Option<(f64, String)>,
    /// Partners without a figure.
    pub without: Vec<(Vector, String)>,
    /// What those without a figure had in earlier years, as far back as allowed.
    pub older: Vec<Older>,
    /// What the shares are of, in a sentence.
    pub basis: String,
    /// The multi-vector balance from 0 (one partner) to 1 (all alike), and over how many partners where some are missing.
    pub balance: Option<String>,
    /// The total with its unit, where it is known.
    pub total: Option<String>,
    /// Sources of the total.
    pub total_sources: Vec<SourceId>,
    /// What the rest is.
    pub rest_datum: Datum,
    /// What the balance is.
    pub balance_datum: Datum,
    /// What the total is.
    pub total_datum: Datum,
}

impl ShareBar {
    /// The bar of this reporter in this year; where it has no shares, in an earlier one at most `back` years before.
    pub fn new(say: &Say<'_>, tokens: &Tokens, reporter: &ActorId, wanted: i32, back: u8) -> Self {
        let (dataset, index, whose) = (say.dataset, say.index, Preference::Default);
        let all = borrow_shares(dataset, index, reporter, wanted, back, whose);
        let year = all.year;
        let segments: Vec<Segment> = all
            .parts
            .iter()
            .map(|part| segment(say, tokens, reporter, year, part))
            .collect();
        let total = all.total.as_ref().and_then(|total| total.turnover_musd);
        let older = older_partners(dataset, index, reporter, &all, (wanted, back), whose)
            .into_iter()
            .filter_map(|(vector, figure)| {
                let value = say.money(figure.turnover_musd?);
                Some(Older {
                    vector,
                    name: say.vector(vector),
                    ink: tokens.vector(vector),
                    value: say.of_year(value, figure.year, wanted),
                    datum: trade(reporter, vector.id(), figure.year),
                    hint: say.borrowed_note(say.trace(&figure), figure.year, wanted),
                })
            })
            .collect();
        Self {
            year,
            borrowed: (year != wanted).then(|| {
                let args = [("year", year.into()), ("wanted", wanted.into())];
                say.words.with("back-shares", &args)
            }),
            older,
            rest: all.rest.map(|rest| (rest, say.share(rest))),
            without: all
                .without_figure
                .iter()
                .map(|vector| (*vector, say.vector(*vector)))
                .collect(),
            basis: basis(say, &segments, all.total.as_ref()),
            balance: balance_index(&all).map(|value| {
                let value = number::decimals(value, 2, say.locale);
                let count = all.parts.len();
                if count == Vector::ALL.len() {
                    return value;
                }
                let args = [("count", count.into())];
                let of = say.words.with("compare-balance-partners", &args);
                format!("{value} ({of})")
            }),
            total: total.map(|total| say.money(total)),
            total_sources: all.total.map(|total| total.sources).unwrap_or_default(),
            segments,
            rest_datum: Datum::Others {
                reporter: reporter.clone(),
                year,
            },
            balance_datum: Datum::Balance {
                reporter: reporter.clone(),
                year,
            },
            total_datum: trade(reporter, ActorId::new(WORLD), year),
        }
    }
}

fn trade(reporter: &ActorId, partner: ActorId, year: i32) -> Datum {
    Datum::Trade {
        reporter: reporter.clone(),
        partner,
        year,
        flow: Flow::Turnover,
        preference: Preference::Default,
    }
}

fn segment(say: &Say<'_>, tokens: &Tokens, reporter: &ActorId, year: i32, part: &Part) -> Segment {
    let value = part.value_musd;
    let ink = tokens.vector(part.vector);
    Segment {
        vector: part.vector,
        name: say.vector(part.vector),
        ink,
        on: tokens.on(ink),
        share: part.share,
        label: say.share(part.share),
        rank: part.rank,
        value: say.money(value),
        change: part.earlier.map(|(year, earlier)| {
            let change = number::signed((value / earlier - 1.0) * 100.0, say.locale);
            (year, say.words.with("percent", &[("value", change.into())]))
        }),
        tier: part.tier,
        hint: say.trace(&part.figure),
        provenance: say.provenance(&part.figure),
        sources: part.figure.sources.clone(),
        value_datum: trade(reporter, part.vector.id(), year),
        share_datum: Datum::Share {
            reporter: reporter.clone(),
            vector: part.vector,
            year,
        },
        change_datum: Datum::Change {
            reporter: reporter.clone(),
            vector: part.vector,
            year,
        },
    }
}

impl ShareBar {
    /// "Earlier: Gulf $790 m (2023)", with its values told apart.
    pub fn older_line(&self, say: &Say<'_>) -> Vec<Piece> {
        let data: Vec<(String, Datum)> = self
            .older
            .iter()
            .map(|older| (older.value.clone(), older.datum.clone()))
            .collect();
        let list: Vec<String> = self
            .older
            .iter()
            .map(|older| format!("{} {}", older.name, marked(&older.value)))
            .collect();
        let args = [("list", list.join(", ").into())];
        pieces(&say.words.with("back-older", &args), &data)
    }
}

fn basis(say: &Say<'_>, segments: &[Segment], total: Option<&Figure>) -> String {
    if segments.is_empty() {
        return String::new();
    }
    if segments.iter().any(|s| s.tier == Tier::AmongReported) {
        return say.words.get("basis-among-reported");
    }
    let who = total.map_or_else(String::new, |total| say.actors(&total.reported_by));
    let mixed = segments.iter().any(|s| s.tier == Tier::OtherStatistics);
    let id = if mixed { "basis-mixed" } else { "basis-total" };
    say.words.with(id, &[("who", who.into())])
}
