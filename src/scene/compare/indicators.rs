//! Indicators as a value and a dot on a strip, with the other columns hollow.

use super::{Ask, Value};
use crate::analysis::{
    Datum, Field, Measure, Preference, Reading, borrow, number, reading, round_step,
};
use crate::model::{ActorId, IndicatorId, REGION, Selection, Vector};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An indicator of the dataset.
    Indicator(&'static str),
    /// External debt over the gross domestic product of the same year, per cent.
    Debt,
    /// An indicator of pairs, with Russia, and how many years a value is over.
    WithRussia(&'static str, i32),
    /// Share of the partner in the trade of the region, per cent.
    RegionShare,
    /// Agreements with the five that run.
    Agreements,
    /// Events with the five.
    Events,
}

/// How the value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Dollars,
    Percent,
    Signed,
    Millions,
    Count,
}

const OF_STATES: [(&str, Kind, Form); 6] = [
    (
        "compare-gdp-head",
        Kind::Indicator("gdp_per_capita_usd"),
        Form::Dollars,
    ),
    (
        "compare-growth",
        Kind::Indicator("gdp_growth_pct"),
        Form::Signed,
    ),
    (
        "compare-remittances",
        Kind::Indicator("remittances_received_pct_gdp"),
        Form::Percent,
    ),
    ("compare-debt", Kind::Debt, Form::Percent),
    (
        "compare-arms",
        Kind::WithRussia("arms_import_share_pct", 5),
        Form::Percent,
    ),
    (
        "compare-citizens",
        Kind::WithRussia("citizens_present_in_russia", 1),
        Form::Millions,
    ),
];

const OF_PARTNERS: [(&str, Kind, Form); 3] = [
    ("compare-region-share", Kind::RegionShare, Form::Percent),
    ("compare-running", Kind::Agreements, Form::Count),
    ("compare-events", Kind::Events, Form::Count),
];

/// A dot on a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// From 0, the left end, to 1.
    pub at: f64,
    /// The column it is of.
    pub column: usize,
}

/// A value of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// The number, in the unit of the row; `None` where nothing was reported.
    pub number: Option<f64>,
    /// In words.
    pub value: Value,
    /// Its year in words, or that it is not reported.
    pub year: String,
    /// Whether it is over twice or under half of all others.
    pub differs: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorRow {
    /// Its name, with the unit.
    pub name: String,
    /// One for each column.
    pub values: Vec<Indicator>,
    /// The dots of the columns with a value, on one strip.
    pub dots: Vec<Dot>,
}

struct Found {
    number: f64,
    year: i32,
    value: Value,
}

pub(super) fn rows(asks: &[Ask<'_>]) -> Vec<IndicatorRow> {
    let Some(ask) = asks.first() else {
        return Vec::new();
    };
    let list: &[(&str, Kind, Form)] = match ask.who {
        Selection::Partner(_) => &OF_PARTNERS,
        _ => &OF_STATES,
    };
    list.iter()
        .map(|(id, kind, form)| row(asks, &ask.say.words.get(id), *kind, *form))
        .collect()
}

fn row(asks: &[Ask<'_>], name: &str, kind: Kind, form: Form) -> IndicatorRow {
    let found: Vec<Option<Found>> = asks
        .iter()
        .map(|ask| find(*ask, name, kind, form))
        .collect();
    let numbers: Vec<Option<f64>> = found.iter().map(|f| f.as_ref().map(|f| f.number)).collect();
    // Values compare where each is as old as the others.
    let lags: Vec<Option<i32>> = asks
        .iter()
        .zip(&found)
        .map(|(ask, found)| found.as_ref().map(|found| ask.year - found.year))
        .collect();
    let (low, high) = ends(numbers.iter().copied().flatten());
    let dots = numbers
        .iter()
        .enumerate()
        .filter_map(|(column, number)| {
            let at = ((*number)? - low) / (high - low);
            Some(Dot { at, column })
        })
        .collect();
    let values = asks
        .iter()
        .zip(found)
        .enumerate()
        .map(|(at, (ask, found))| match found {
            Some(found) => Indicator {
                number: Some(found.number),
                year: span_of(kind, found.year),
                differs: differs(at, &numbers, &lags),
                value: found.value,
            },
            None => none(*ask, name, kind, form),
        })
        .collect();
    IndicatorRow {
        name: name.to_owned(),
        values,
        dots,
    }
}

/// How far the last value before is looked for, to say of which year it is.
const LAST: u8 = 20;

/// No value; of which year the last one is tells how far back would have to be allowed.
fn none(ask: Ask<'_>, name: &str, kind: Kind, form: Form) -> Indicator {
    let far = Ask { back: LAST, ..ask };
    let year = match find(far, name, kind, form) {
        Some(last) => {
            let args = [("year", span_of(kind, last.year).into())];
            ask.say.words.with("back-last", &args)
        }
        None => ask.say.words.get("not-reported"),
    };
    Indicator {
        number: None,
        value: Value {
            text: "–".to_owned(),
            description: ask.describe(name, &year, ask.year),
            datum: None,
            places: Vec::new(),
        },
        year,
        differs: false,
    }
}

/// Whether a positive value is over twice, or under half, of every other one; all of the same age.
pub(super) fn differs(at: usize, numbers: &[Option<f64>], lags: &[Option<i32>]) -> bool {
    let Some(Some(own)) = numbers.get(at).copied() else {
        return false;
    };
    let others: Vec<f64> = numbers
        .iter()
        .zip(lags)
        .enumerate()
        .filter(|(other, (_, lag))| *other != at && Some(*lag) == lags.get(at))
        .filter_map(|(_, (number, _))| *number)
        .collect();
    let reported = numbers.iter().flatten().count();
    let all = !others.is_empty() && others.len() + 1 == reported;
    let positive = own > 0.0 && others.iter().all(|other| *other > 0.0);
    all && positive
        && (others.iter().all(|other| own > other * 2.0)
            || others.iter().all(|other| own < other / 2.0))
}

/// Round ends of a strip around all values and zero.
fn ends(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = numbers.fold((0.0_f64, 0.0_f64), |(low, high), n| {
        (low.min(n), high.max(n))
    });
    let step = round_step((high - low) / 4.0);
    let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
    (low, high.max(low + step))
}

fn span_of(kind: Kind, year: i32) -> String {
    match kind {
        Kind::WithRussia(_, years) if years > 1 => {
            format!("{}–{:02}", year - years + 1, year.rem_euclid(100))
        }
        _ => year.to_string(),
    }
}

fn find(ask: Ask<'_>, name: &str, kind: Kind, form: Form) -> Option<Found> {
    let region = ActorId::new(REGION);
    let id = ask.who.actor();
    match kind {
        Kind::Indicator(code) => {
            let measure = Measure::Indicator(IndicatorId::new(code));
            back(ask, |year| read(ask, &measure, &id, &id, year))
                .map(|reading| found(ask, name, kind, form, &reading, None))
        }
        Kind::WithRussia(code, _) => {
            let measure = Measure::Indicator(IndicatorId::new(code));
            let russia = Vector::Russia.id();
            back(ask, |year| read(ask, &measure, &id, &russia, year))
                .map(|reading| found(ask, name, kind, form, &reading, None))
        }
        Kind::Debt => back(ask, |year| {
            let of = |code| {
                let measure = Measure::Indicator(IndicatorId::new(code));
                read(ask, &measure, &id, &id, year)
            };
            let (mut debt, gdp) = (of("external_debt_total_musd")?, of("gdp_musd")?);
            let share = debt.value? / gdp.value.filter(|gdp| *gdp > 0.0)? * 100.0;
            debt.value = Some(share);
            debt.origins.extend(gdp.origins);
            Some(debt)
        })
        .map(|reading| found(ask, name, kind, form, &reading, None)),
        Kind::RegionShare | Kind::Agreements | Kind::Events => {
            let measure = match kind {
                Kind::RegionShare => Measure::Share,
                Kind::Agreements => Measure::Agreements,
                _ => Measure::Events,
            };
            let reading = back(ask, |year| read(ask, &measure, &region, &id, year))?;
            let datum = Datum::Measure {
                measure,
                state: region,
                partner: id,
                year: reading.year,
            };
            Some(found(ask, name, kind, form, &reading, Some(datum)))
        }
    }
}

fn read(
    ask: Ask<'_>,
    measure: &Measure,
    state: &ActorId,
    partner: &ActorId,
    year: i32,
) -> Option<Reading> {
    let say = ask.say;
    let reading = reading(
        say.dataset,
        say.index,
        measure,
        state,
        partner,
        year,
        Preference::Default,
    );
    reading.value.is_some().then_some(reading)
}

/// The reading of the column's year, else of the latest year before it within the allowance.
fn back(ask: Ask<'_>, at: impl Fn(i32) -> Option<Reading>) -> Option<Reading> {
    borrow(ask.year, ask.back, at).map(|found| found.value)
}

fn found(
    ask: Ask<'_>,
    name: &str,
    kind: Kind,
    form: Form,
    reading: &Reading,
    datum: Option<Datum>,
) -> Found {
    let locale = ask.say.locale;
    let number = reading.value.unwrap_or_default();
    let text = match form {
        Form::Dollars => number::decimals(number, 0, locale),
        Form::Percent if number < 10.0 => number::decimals(number, 1, locale),
        Form::Percent => number::decimals(
            number,
            usize::from(number < 50.0 && kind != Kind::Debt),
            locale,
        ),
        Form::Signed => number::decimals(number, 1, locale),
        Form::Millions => number::short(number / 1e6, locale),
        Form::Count => number::count(number, locale),
    };
    let places = reading.places();
    let sources = ask.say.sources(&reading.sources());
    let mut description = ask.describe(name, &text, reading.year);
    if !sources.is_empty() {
        description = format!("{description}\n{sources}");
    }
    // A sum over the region would name a dozen remarks: the record has them all.
    for note in reading.notes().take(2) {
        description = format!("{description}\n{note}");
    }
    let single = match &places[..] {
        [place] => Some(Datum::Record {
            place: *place,
            field: Field::Value,
        }),
        [part, whole] if kind == Kind::Debt => Some(Datum::Ratio {
            part: *part,
            whole: *whole,
        }),
        _ => None,
    };
    Found {
        number,
        year: reading.year,
        value: Value {
            text,
            description,
            datum: datum.or(single),
            places,
        },
    }
}
