//! Shares of the partners as a stack a year, and the balance between them as a line under it.

use super::over_years::{OTHER, REPORTED};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{
    Datum, MadeOf, Part, Preference, Shares, Tier, balance_index, number, shares,
};
use crate::model::{ActorId, REGION, STATES, SourceId, Vector};

/// A partner's part of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct StackPart {
    /// The partner.
    pub vector: Vector,
    /// Its colour.
    pub ink: Ink,
    /// Share from 0 to 1.
    pub share: f64,
    /// The share in per cent without its sign.
    pub label: String,
    /// Whether it is a share of the total of another count: drawn with dots.
    pub other_count: bool,
    /// What it is.
    pub datum: Datum,
}

/// Everybody else at the top of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct StackRest {
    /// Share from 0 to 1.
    pub share: f64,
    /// Whether partners without a figure are in it: drawn hatched.
    pub holds_missing: bool,
    /// What it is.
    pub datum: Datum,
}

/// The balance of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct BalancePoint {
    /// From 0, a single partner, to 1, all alike.
    pub value: f64,
    /// In words, with the number of partners where some have no figure.
    pub text: String,
    /// Whether a figure of another side than the reporter's is in it: drawn hollow.
    pub hollow: bool,
    /// Whether it is over the same partners as the year before: only then does a line join both.
    pub joined: bool,
    /// What it is.
    pub datum: Datum,
}

/// A year.
#[derive(Clone, Debug, PartialEq)]
pub struct StackYear {
    /// The year.
    pub year: i32,
    /// Parts in the order of [`Vector::ALL`], from the bottom; none without figures.
    pub parts: Vec<StackPart>,
    /// The rest of the total; `None` where there is no usable total.
    pub rest: Option<StackRest>,
    /// Whether the shares are among the partners with a figure, as no total can be used.
    pub among_reported: bool,
    /// The balance; `None` with fewer than two partners.
    pub balance: Option<BalancePoint>,
    /// All of it in a sentence.
    pub description: String,
    /// All of it with values and sources, a line a partner.
    pub tip: String,
}

impl StackYear {
    /// What a column leads to where nothing in it is pointed at: the balance, else its first share.
    pub fn datum(&self) -> Option<&Datum> {
        let balance = self.balance.as_ref().map(|balance| &balance.datum);
        balance.or_else(|| self.parts.first().map(|part| &part.datum))
    }

    /// The part of a partner.
    pub fn part(&self, vector: Vector) -> Option<&StackPart> {
        self.parts.iter().find(|part| part.vector == vector)
    }
}

/// The years of a reporter, the oldest first. Shares stand from 0 to 1, the balance from 0 to 1: every chart has the
/// same scale.
#[derive(Clone, Debug, PartialEq)]
pub struct BalanceChart {
    /// Whose trade.
    pub reporter: ActorId,
    /// Its name.
    pub name: String,
    /// Every year, also those without figures.
    pub years: Vec<StackYear>,
    /// What the chart is, in a sentence.
    pub description: String,
}

impl BalanceChart {
    /// The chart of a reporter over all years of the dataset up to `last`.
    pub fn new(say: &Say<'_>, tokens: &Tokens, reporter: &ActorId, last: i32) -> Self {
        let (first, _) = say.index.years();
        let name = say.actor(reporter);
        let mut before: Option<Vec<(Vector, MadeOf)>> = None;
        let years = (first..=last)
            .map(|year| {
                let (dataset, index) = (say.dataset, say.index);
                let all = shares(dataset, index, reporter, year, Preference::Default);
                let counted = counted(&all);
                let joined = before.as_ref() == Some(&counted);
                before = Some(counted);
                stack_year(say, tokens, (reporter, &name), &all, joined)
            })
            .collect();
        let args = [
            ("who", name.as_str().into()),
            ("first", first.into()),
            ("last", last.into()),
        ];
        Self {
            reporter: reporter.clone(),
            description: say.words.with("balance-chart-name", &args),
            name,
            years,
        }
    }

    /// A year of it.
    pub fn year(&self, year: i32) -> Option<&StackYear> {
        self.years.iter().find(|of| of.year == year)
    }

    /// Whether any year has a figure.
    pub fn has_figures(&self) -> bool {
        self.years.iter().any(|year| !year.parts.is_empty())
    }
}

/// Who is counted, in a fixed order: balances over different partners, states or members do not compare.
fn counted(all: &Shares) -> Vec<(Vector, MadeOf)> {
    let of = |vector| {
        let part = all.parts.iter().find(|part| part.vector == vector)?;
        Some((vector, part.figure.made_of.clone()))
    };
    Vector::ALL.into_iter().filter_map(of).collect()
}

fn stack_year(
    say: &Say<'_>,
    tokens: &Tokens,
    (reporter, name): (&ActorId, &str),
    all: &Shares,
    joined: bool,
) -> StackYear {
    let year = all.year;
    let ordered: Vec<&Part> = Vector::ALL
        .into_iter()
        .filter_map(|vector| all.parts.iter().find(|part| part.vector == vector))
        .collect();
    let rest = all.rest.map(|share| StackRest {
        share,
        holds_missing: !all.without_figure.is_empty(),
        datum: Datum::Others {
            reporter: reporter.clone(),
            year,
        },
    });
    let balance = balance_index(all).map(|value| BalancePoint {
        value,
        text: balance_text(say, value, all.parts.len()),
        hollow: all.parts.iter().any(|part| !is_own(reporter, part)),
        joined,
        datum: Datum::Balance {
            reporter: reporter.clone(),
            year,
        },
    });
    let (description, tip) = words(say, (name, year), &ordered, all, balance.as_ref());
    StackYear {
        year,
        parts: ordered
            .iter()
            .map(|part| StackPart {
                vector: part.vector,
                ink: tokens.vector(part.vector),
                share: part.share,
                label: number::percent(part.share * 100.0, say.locale),
                other_count: part.tier == Tier::OtherStatistics,
                datum: Datum::Share {
                    reporter: reporter.clone(),
                    vector: part.vector,
                    year,
                },
            })
            .collect(),
        rest,
        among_reported: ordered.iter().any(|part| part.tier == Tier::AmongReported),
        balance,
        description,
        tip,
    }
}

/// Whether a figure is the reporter's own; the region's is where all is of its states.
fn is_own(reporter: &ActorId, part: &Part) -> bool {
    let region = reporter.as_str() == REGION;
    let mut by = part.figure.reported_by.iter();
    by.all(|by| by == reporter || (region && STATES.contains(&by.as_str())))
}

fn balance_text(say: &Say<'_>, value: f64, partners: usize) -> String {
    let value = number::decimals(value, 2, say.locale);
    if partners == Vector::ALL.len() {
        value
    } else {
        format!("{value} ({partners})")
    }
}

/// The year in a sentence, and with values and sources for the tooltip.
fn words(
    say: &Say<'_>,
    (name, year): (&str, i32),
    parts: &[&Part],
    all: &Shares,
    balance: Option<&BalancePoint>,
) -> (String, String) {
    let head = [("who", name.into()), ("year", year.into())];
    if parts.is_empty() {
        let none = say.words.with("balance-chart-none", &head);
        return (none.clone(), none);
    }
    let mut short = Vec::new();
    let mut sources: Vec<SourceId> = Vec::new();
    let mut lines = vec![format!("{name}, {year}")];
    for part in parts {
        let mark = match part.tier {
            Tier::SameStatistics => String::new(),
            Tier::OtherStatistics => OTHER.to_string(),
            Tier::AmongReported => REPORTED.to_string(),
        };
        let share = format!(
            "{} {}{mark}",
            say.vector(part.vector),
            say.share(part.share)
        );
        lines.push(format!("{share} · {}", say.money(part.value_musd)));
        for source in &part.figure.sources {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        short.push(share);
    }
    if let Some(rest) = all.rest {
        let others = format!("{} {}", say.words.get("others"), say.share(rest));
        lines.push(others.clone());
        short.push(others);
    }
    if let Some(balance) = balance {
        let args = [("value", balance.text.as_str().into())];
        let words = say.words.with("balance", &args);
        lines.push(words.clone());
        short.push(words);
    }
    // A total that is smaller than its parts is not what the shares are of.
    let usable = all.total.as_ref().filter(|_| all.rest.is_some());
    if let Some(total) = usable.and_then(|total| total.turnover_musd) {
        let args = [("value", say.money(total).into())];
        lines.push(say.words.with("balance-chart-total", &args));
    }
    let tiers = [
        (OTHER, Tier::OtherStatistics, "years-basis-other"),
        (REPORTED, Tier::AmongReported, "years-basis-reported"),
    ];
    for (mark, tier, id) in tiers {
        if parts.iter().any(|part| part.tier == tier) {
            lines.push(format!("{mark} {}", say.words.get(id)));
        }
    }
    if !all.without_figure.is_empty() {
        let names: Vec<String> = all.without_figure.iter().map(|v| say.vector(*v)).collect();
        let args = [("names", names.join(", ").into())];
        let words = say.words.with("shares-without", &args);
        lines.push(words.clone());
        short.push(words);
    }
    lines.push(say.sources(&sources));
    let args = [
        ("who", name.into()),
        ("year", year.into()),
        ("parts", short.join(", ").into()),
    ];
    let sentence = say.words.with("balance-chart-year", &args);
    (sentence, lines.join("\n"))
}
