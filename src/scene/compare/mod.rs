//! States or partners side by side as plain data: the same rows, the same scales, the same order in every column.

mod agreements;
mod balance;
mod indicators;
mod shares;
mod trade;

pub use agreements::{Bar, BarPart, Party};
pub use balance::{Balance, Point};
pub use indicators::{Dot, Indicator, IndicatorRow};
pub use shares::{ShareCell, ShareRow};
pub use trade::{Number, TradeCell, TradeColumn};

use std::collections::BTreeSet;

use super::facts;
use super::pieces::Piece;
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::timeline::Group;
use crate::analysis::{AgreementFilter, Datum, round_step};
use crate::model::{ActorId, Place, STATES, Selection, SourceId, Vector};

/// What is compared, apart from data and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareLook {
    /// States or partners with the year of each, from left to right.
    pub columns: Vec<(Selection, i32)>,
    /// Whether each column has a scale of its own.
    pub own_scale: bool,
    /// How many years back a value may be borrowed; it then stands with its own year.
    pub back: u8,
}

/// What a value is and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value in words, with its unit where the row has none.
    pub text: String,
    /// State, row, value, year, whose: for the tooltip and for a screen reader.
    pub description: String,
    /// What it is; `None` for counts of records.
    pub datum: Option<Datum>,
    /// The records behind it.
    pub places: Vec<Place>,
}

/// A row: a partner of the states, or a state of the partners.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its actor.
    pub id: ActorId,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
}

/// A column.
#[derive(Clone, Debug)]
pub struct ColumnScene {
    /// The state or the partner.
    pub who: Selection,
    /// Its year.
    pub year: i32,
    /// Its name.
    pub name: String,
    /// Capital, people, product.
    pub facts: Vec<Piece>,
    /// Shares of its trade.
    pub shares: ShareRow,
    /// Trade with each row.
    pub trade: TradeColumn,
    /// The balance of its partners over the years; only of states.
    pub balance: Option<Balance>,
    /// "152 from 1991 to 2024, 98 of them since 2022".
    pub agreements: String,
    /// Agreements by group, in the order of [`Group::ALL`].
    pub bars: Vec<Bar>,
}

/// The comparison.
#[derive(Clone, Debug)]
pub struct CompareScene {
    /// Rows of shares and trade, the same in every column.
    pub rows: Vec<Row>,
    /// Columns from left to right.
    pub columns: Vec<ColumnScene>,
    /// Whether each column has a scale of its own.
    pub own_scale: bool,
    /// Groups of agreements with their names.
    pub groups: Vec<(Group, String)>,
    /// The largest number of agreements of a group, by column: all the same on an equal scale.
    pub most_agreements: Vec<usize>,
    /// Ends of the axis of the balance, and its first and last year.
    pub balance_axis: ((f64, f64), (i32, i32)),
    /// Rows of indicators, each with one value for each column.
    pub indicators: Vec<IndicatorRow>,
    /// Sources of everything shown, each once.
    pub sources: Vec<SourceId>,
}

/// Who asks: one column while the scene is made.
#[derive(Clone, Copy)]
struct Ask<'a> {
    say: &'a Say<'a>,
    tokens: &'a Tokens,
    rows: &'a [Row],
    who: &'a Selection,
    name: &'a str,
    year: i32,
    back: u8,
    filter: &'a AgreementFilter,
}

impl Ask<'_> {
    /// The state and the partner of this column and a row.
    fn pair(&self, row: &Row) -> (ActorId, ActorId) {
        match self.who {
            Selection::Partner(vector) => (row.id.clone(), vector.id()),
            other => (other.actor(), row.id.clone()),
        }
    }

    /// A sentence: who, what, value, year.
    fn describe(&self, what: &str, value: &str, year: i32) -> String {
        self.say.words.with(
            "compare-value",
            &[
                ("who", self.name.into()),
                ("what", what.into()),
                ("value", value.into()),
                ("year", year.into()),
            ],
        )
    }
}

impl CompareScene {
    /// The comparison of this look, with all agreements and events counted.
    pub fn new(say: &Say<'_>, tokens: &Tokens, look: &CompareLook) -> Self {
        Self::filtered(say, tokens, look, &AgreementFilter::default())
    }

    /// The comparison of this look, with only those agreements and events counted that a filter takes.
    pub fn filtered(
        say: &Say<'_>,
        tokens: &Tokens,
        look: &CompareLook,
        filter: &AgreementFilter,
    ) -> Self {
        let partners = matches!(look.columns.first(), Some((Selection::Partner(_), _)));
        let rows = rows(say, tokens, partners);
        let names: Vec<String> = look.columns.iter().map(|c| say.selection(&c.0)).collect();
        let asks: Vec<Ask<'_>> = look
            .columns
            .iter()
            .zip(&names)
            .map(|((who, year), name)| Ask {
                say,
                tokens,
                rows: &rows,
                who,
                name,
                year: *year,
                back: look.back,
                filter,
            })
            .collect();
        let mut columns: Vec<ColumnScene> = asks.iter().map(|ask| column(*ask)).collect();
        let tops: Vec<f64> = columns.iter().map(|c| c.trade.highest()).collect();
        let most: Vec<usize> = columns.iter().map(|c| most(&c.bars)).collect();
        let of_all = tops.iter().copied().fold(0.0, f64::max);
        for (column, own) in columns.iter_mut().zip(tops) {
            column
                .trade
                .scale(say, if look.own_scale { own } else { of_all });
        }
        let of_all = most.iter().copied().max().unwrap_or(0);
        let indicators = indicators::rows(&asks);
        let mut places: Vec<Place> = indicators
            .iter()
            .flat_map(|row| row.values.iter().flat_map(|i| i.value.places.clone()))
            .collect();
        places.extend(columns.iter().flat_map(ColumnScene::places));
        Self {
            balance_axis: balance::axis(say, &columns),
            own_scale: look.own_scale,
            groups: Group::ALL.map(|g| (g, say.words.get(g.id()))).to_vec(),
            most_agreements: most
                .into_iter()
                .map(|own| if look.own_scale { own } else { of_all })
                .collect(),
            sources: sources(say, places),
            indicators,
            columns,
            rows,
        }
    }

    /// Whether the columns are partners.
    pub fn is_of_partners(&self) -> bool {
        matches!(
            self.columns.first().map(|column| &column.who),
            Some(Selection::Partner(_))
        )
    }
}

impl ColumnScene {
    fn places(&self) -> Vec<Place> {
        let mut places = self.trade.places();
        places.extend(self.shares.places());
        places.extend(self.balance.iter().flat_map(Balance::places));
        places.extend(self.bars.iter().flat_map(|bar| bar.value.places.clone()));
        places
    }
}

fn rows(say: &Say<'_>, tokens: &Tokens, of_partners: bool) -> Vec<Row> {
    if !of_partners {
        return Vector::ALL
            .map(|vector| Row {
                id: vector.id(),
                name: say.vector(vector),
                ink: tokens.vector(vector),
            })
            .to_vec();
    }
    let states = STATES.iter().enumerate();
    states
        .map(|(at, code)| {
            let id = ActorId::new(code);
            Row {
                name: say.actor(&id),
                // Greys: the five have no colours of their own.
                ink: tokens.panel.mix(tokens.text, 0.28 + 0.15 * at as f32),
                id,
            }
        })
        .collect()
}

fn column(ask: Ask<'_>) -> ColumnScene {
    let (bars, agreements) = agreements::bars(ask);
    ColumnScene {
        who: ask.who.clone(),
        year: ask.year,
        name: ask.name.to_owned(),
        facts: facts::facts(ask.say, &ask.who.actor()),
        shares: shares::row(ask),
        trade: trade::column(ask),
        balance: ask.who.state().map(|id| balance::line(ask, id)),
        agreements,
        bars,
    }
}

fn most(bars: &[Bar]) -> usize {
    bars.iter().map(|bar| bar.total).max().unwrap_or(0)
}

/// The ticks of an axis from 0 to a top, about three steps, the last at or above the top.
fn steps(top: f64) -> Vec<f64> {
    if top <= 0.0 {
        return vec![0.0];
    }
    let step = round_step(top / 3.0);
    let count = (top / step).ceil() as usize;
    (0..=count).map(|at| step * at as f64).collect()
}

fn sources(say: &Say<'_>, mut places: Vec<Place>) -> Vec<SourceId> {
    use crate::model::Section;
    places.sort_unstable();
    places.dedup();
    let data = say.dataset;
    let mut found: BTreeSet<&SourceId> = BTreeSet::new();
    for Place { section, at } in places {
        match section {
            Section::Trade => found.extend(data.trade.get(at).map(|row| &row.source)),
            Section::Observations => {
                found.extend(data.observations.get(at).map(|row| &row.source));
            }
            Section::Agreements => {
                let of = data.agreements.get(at);
                found.extend(of.into_iter().flat_map(|a| &a.sources));
            }
            Section::Events => {
                let of = data.events.get(at);
                found.extend(of.into_iter().flat_map(|e| &e.sources));
            }
            _ => {}
        }
    }
    found.into_iter().cloned().collect()
}
