//! Trade of a column with each row: both sides' figures and the gap between them.

use super::{Ask, Row, Value, steps};
use crate::analysis::Missing;
use crate::analysis::{
    Datum, Figure, Flow, Preference, Side, borrow_figure, both_sides, figure, number, why_missing,
};
use crate::model::{ActorId, Place, Section};
use crate::scene::Say;

/// From this gap on, in per cent, the number is bold.
const WIDE_PCT: f64 = 20.0;

/// A figure of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Million US$.
    pub musd: f64,
    /// In words.
    pub value: Value,
}

/// A row of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeCell {
    /// The state's own figure.
    pub own: Option<Number>,
    /// The partner's.
    pub partner: Option<Number>,
    /// The gap in per cent of the larger figure, and whether it is wide.
    pub gap: Option<(Value, bool)>,
    /// Where neither side has a figure: another's, or that there is none.
    pub note: Option<Value>,
    /// The year in words where both figures and their gap are of an earlier year than that of the column.
    pub year: Option<String>,
}

/// The trade of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeColumn {
    /// One for each row.
    pub cells: Vec<TradeCell>,
    /// Ticks of the axis in million US$, from 0; the last is its end.
    pub ticks: Vec<(f64, String)>,
}

impl TradeColumn {
    /// The largest figure in million US$.
    pub(super) fn highest(&self) -> f64 {
        let numbers = self
            .cells
            .iter()
            .flat_map(|cell| [&cell.own, &cell.partner]);
        numbers
            .flatten()
            .map(|number| number.musd)
            .fold(0.0, f64::max)
    }

    pub(super) fn scale(&mut self, say: &Say<'_>, top: f64) {
        self.ticks = steps(top)
            .into_iter()
            .map(|musd| (musd, number::plain(musd / 1000.0, say.locale)))
            .collect();
    }

    /// The end of the axis in million US$, never zero.
    pub fn end(&self) -> f64 {
        let last = self.ticks.last().map_or(0.0, |(musd, _)| *musd);
        if last > 0.0 { last } else { 1.0 }
    }

    pub(super) fn places(&self) -> Vec<Place> {
        let of = |cell: &TradeCell| {
            let numbers = [&cell.own, &cell.partner].into_iter().flatten();
            let values = numbers.map(|number| &number.value).chain(&cell.note);
            values.flat_map(|v| v.places.clone()).collect::<Vec<_>>()
        };
        self.cells.iter().flat_map(of).collect()
    }
}

pub(super) fn column(ask: Ask<'_>) -> TradeColumn {
    TradeColumn {
        cells: ask.rows.iter().map(|row| cell(ask, row)).collect(),
        ticks: Vec::new(),
    }
}

/// The cell of the column's year, or, where nobody has a figure in it, of the latest year before within the
/// allowance: both sides of one year, so that their gap is one.
fn cell(ask: Ask<'_>, row: &Row) -> TradeCell {
    let say = ask.say;
    let (state, partner) = ask.pair(row);
    let whose = Preference::Default;
    let found = borrow_figure(
        say.dataset,
        say.index,
        &state,
        &partner,
        ask.year,
        ask.back,
        whose,
    );
    let year = found.map_or(ask.year, |found| found.year);
    let mut cell = cell_of(Ask { year, ..ask }, row, &state, &partner);
    if year != ask.year {
        match &mut cell.note {
            Some(note) => {
                note.text = say.of_year(std::mem::take(&mut note.text), year, ask.year);
            }
            None => {
                cell.year = Some(format!("({year})"));
            }
        }
    }
    cell
}

fn cell_of(ask: Ask<'_>, row: &Row, state: &ActorId, partner: &ActorId) -> TradeCell {
    let say = ask.say;
    let sides = both_sides(say.dataset, say.index, state, partner, ask.year);
    let number = |figure: &Option<Figure>, preference| {
        let figure = figure.as_ref()?;
        let musd = figure.turnover_musd?;
        let value = of_figure(ask, row, figure, musd, preference);
        Some(Number { musd, value })
    };
    let own = number(&sides.state, Preference::State);
    let mirror = number(&sides.partner, Preference::Partner);
    let both = own.as_ref().zip(mirror.as_ref());
    let gap = sides.gap_pct.zip(both).map(|(pct, (own, mirror))| {
        let value = number::signed(pct, say.locale);
        let text = say.words.with("percent", &[("value", value.into())]);
        let what = say
            .words
            .with("compare-gap-of", &[("row", row.name.as_str().into())]);
        let gap = Value {
            description: ask.describe(&what, &text, ask.year),
            text,
            datum: Some(Datum::Gap {
                reporter: state.clone(),
                partner: partner.clone(),
                year: ask.year,
            }),
            places: [&own.value.places[..], &mirror.value.places[..]].concat(),
        };
        (gap, pct.abs() >= WIDE_PCT)
    });
    let note = (own.is_none() && mirror.is_none()).then(|| note(ask, row, state, partner));
    TradeCell {
        own,
        partner: mirror,
        gap,
        note,
        year: None,
    }
}

fn of_figure(ask: Ask<'_>, row: &Row, figure: &Figure, musd: f64, preference: Preference) -> Value {
    let (state, partner) = ask.pair(row);
    let trace = ask.say.trace_beside(figure, ask.year);
    let what = ask
        .say
        .words
        .with("compare-trade-with", &[("row", row.name.as_str().into())]);
    let said = ask.describe(&what, &ask.say.money(musd), ask.year);
    Value {
        text: number::billions(musd, ask.say.locale),
        description: format!("{said}\n{trace}"),
        datum: Some(Datum::Trade {
            reporter: state,
            partner,
            year: ask.year,
            flow: Flow::Turnover,
            preference,
        }),
        places: places(figure),
    }
}

pub(super) fn places(figure: &Figure) -> Vec<Place> {
    let rows = figure.rows.iter();
    rows.map(|at| Place::new(Section::Trade, *at)).collect()
}

/// What stands in place of the bars: the figure of a third, else that nobody has one.
fn note(ask: Ask<'_>, row: &Row, state: &ActorId, partner: &ActorId) -> Value {
    let say = ask.say;
    let year = ask.year;
    let third = figure(
        say.dataset,
        say.index,
        state,
        partner,
        year,
        Preference::Default,
    );
    if let Some((figure, musd)) = third
        .and_then(|f| Some((f.turnover_musd?, f)))
        .map(|(m, f)| (f, m))
    {
        let id = match figure.side {
            Side::State | Side::Partner => "compare-other-sides",
            Side::International | Side::Other => "compare-other",
        };
        let mut value = of_figure(ask, row, &figure, musd, Preference::Default);
        let by: Vec<String> = figure
            .reported_by
            .iter()
            .map(|by| by_name(say, by))
            .collect();
        let args = [("who", by.join(", ").into()), ("value", value.text.into())];
        value.text = say.words.with(id, &args);
        return value;
    }
    let missing =
        why_missing(say.dataset, say.index, state, partner, year).unwrap_or(Missing::NotApplicable);
    let why = say.missing(&say.actor(state), &say.actor(partner), year, &missing);
    let id = match missing {
        Missing::NotApplicable => "compare-not-applicable",
        _ => "compare-no-figure",
    };
    let text = say.words.with(id, &[("year", year.into())]);
    let what = say
        .words
        .with("compare-trade-with", &[("row", row.name.as_str().into())]);
    Value {
        description: format!("{}\n{why}", ask.describe(&what, &text, year)),
        text,
        datum: None,
        places: Vec::new(),
    }
}

/// Bodies go by their abbreviation: the space is small.
fn by_name(say: &Say<'_>, id: &ActorId) -> String {
    use crate::model::ActorKind;
    match say.index.actor(say.dataset, id).map(|actor| actor.kind) {
        Some(ActorKind::Organisation) => say.abbreviation(id),
        _ => say.actor(id),
    }
}
