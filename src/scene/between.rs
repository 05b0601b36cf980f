//! The trade between the parties of an agreement, or between those who took part in an event.

use super::pieces::Piece;
use super::say::Say;
use crate::analysis::{self, Datum, Flow, Preference};
use crate::model::{ActorId, Vector, is_state};

/// Whose trade is looked for, and of which years.
#[derive(Clone, Copy, Debug)]
pub struct BetweenAsk<'a> {
    /// Parties or participants.
    pub parties: &'a [ActorId],
    /// The year of signing or of the event; `None` where it is not known.
    pub then: Option<i32>,
    /// The message that names that year: "{ $year }, signed".
    pub then_id: &'static str,
    /// The year of the view.
    pub year: i32,
    /// How many years back a value of the year of the view may be borrowed.
    pub back: u8,
}

/// Turnover of a pair in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTrade {
    /// The year that is asked for.
    pub year: i32,
    /// The year in words.
    pub label: String,
    /// The turnover in million US$; `None` where there is none.
    pub turnover_musd: Option<f64>,
    /// The value and whose it is, or why there is none.
    pub words: Vec<Piece>,
}

/// Trade of one of the five with another party.
#[derive(Clone, Debug, PartialEq)]
pub struct PairTrade {
    /// One of the five.
    pub state: ActorId,
    /// The other party, or the bloc through which it trades.
    pub partner: ActorId,
    /// The partner whose page shows the pair; `None` for two of the five.
    pub page: Option<Vector>,
    /// "Kazakhstan – Russia".
    pub name: String,
    /// Which parties a bloc stands for; empty where the party itself has figures.
    pub through: String,
    /// The year of signing, then the year of the view; one entry where they are the same.
    pub years: Vec<YearTrade>,
}

/// The trade between the parties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Between {
    /// That the year of signing lies outside the figures, or that no two parties have any; empty otherwise.
    pub note: String,
    /// The pairs, that with the largest turnover first, those without a figure last.
    pub pairs: Vec<PairTrade>,
}

impl Between {
    /// The pairs of one of the five with a partner, and of two of the five where the dataset has rows for them.
    ///
    /// A party that belongs to one of the six stands for itself where it has rows, else its bloc stands for it.
    pub fn new(say: &Say<'_>, ask: BetweenAsk<'_>) -> Self {
        let mut pairs: Vec<PairTrade> = pairs(say, ask.parties)
            .into_iter()
            .map(|(state, partner, through)| PairTrade::new(say, ask, state, partner, &through))
            .collect();
        pairs.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
        let (first, last) = say.index.years();
        let note = match ask.then {
            _ if pairs.is_empty() => say.words.get("between-none"),
            Some(year) if year < first => say.words.with(
                "between-before",
                &[("first", first.into()), ("year", year.into())],
            ),
            Some(year) if year > last => say.words.with(
                "between-after",
                &[("last", last.into()), ("year", year.into())],
            ),
            _ => String::new(),
        };
        Self { note, pairs }
    }
}

impl PairTrade {
    fn new(
        say: &Say<'_>,
        ask: BetweenAsk<'_>,
        state: ActorId,
        partner: ActorId,
        through: &[ActorId],
    ) -> Self {
        let (first, last) = say.index.years();
        let then = ask.then.filter(|year| (first..=last).contains(year));
        let now = Some(ask.year).filter(|year| then != Some(*year));
        let pair = (&state, &partner);
        let mut years = Vec::new();
        if let Some(year) = then {
            let label = say.words.with(ask.then_id, &[("year", year.into())]);
            // What it was then is not told by an earlier year.
            years.push(year_trade(say, pair, year, 0, label));
        }
        if let Some(year) = now {
            years.push(year_trade(say, pair, year, ask.back, year.to_string()));
        }
        let through = if through.is_empty() {
            String::new()
        } else {
            let args = [
                ("members", say.actors(through).into()),
                ("bloc", say.short(&partner).into()),
            ];
            say.words.with("between-through", &args)
        };
        Self {
            page: page_of(say, &partner),
            name: [&state, &partner].map(|id| say.short(id)).join(" – "),
            through,
            years,
            state,
            partner,
        }
    }

    /// What it is sorted by: the newest turnover, below zero without any.
    fn weight(&self) -> f64 {
        let known = self.years.iter().rev().find_map(|year| year.turnover_musd);
        known.unwrap_or(-1.0)
    }
}

/// One of the five, its partner, and the parties that the partner stands for.
type Found = (ActorId, ActorId, Vec<ActorId>);

fn pairs(say: &Say<'_>, parties: &[ActorId]) -> Vec<Found> {
    let states: Vec<&ActorId> = parties.iter().filter(|id| is_state(id)).collect();
    let mut found: Vec<Found> = Vec::new();
    for (at, state) in states.iter().enumerate() {
        let mut with: Vec<(ActorId, Vec<ActorId>)> = Vec::new();
        for party in parties {
            let Some(vector) = page_of(say, party) else {
                continue;
            };
            let bloc = vector.id();
            if *party == bloc || has_rows(say, state, party) {
                // Named after the bloc itself a member adds nothing.
                if *party == bloc || !parties.contains(&bloc) {
                    with.push((party.clone(), Vec::new()));
                }
            } else if !parties.contains(&bloc) {
                match with.iter_mut().find(|(id, _)| *id == bloc) {
                    Some((_, members)) => members.push(party.clone()),
                    None => with.push((bloc, vec![party.clone()])),
                }
            }
        }
        let others = states.iter().skip(at + 1);
        let of_five = others.filter_map(|other| {
            let ways = [(*state, *other), (*other, *state)];
            let (from, to) = ways
                .into_iter()
                .find(|(from, to)| has_rows(say, from, to))?;
            Some((from.clone(), to.clone(), Vec::new()))
        });
        let of_partners = with
            .into_iter()
            .map(|(partner, members)| ((*state).clone(), partner, members));
        found.extend(of_partners.chain(of_five));
    }
    found
}

/// The partner whose page shows the trade with an actor: itself, or the bloc that it is a member of.
fn page_of(say: &Say<'_>, actor: &ActorId) -> Option<Vector> {
    let blocs = [Vector::Eu, Vector::Gulf].into_iter();
    Vector::from_code(actor.as_str()).or_else(|| {
        let mut of = blocs.filter(|bloc| {
            let members = say.index.members(say.dataset, &bloc.id());
            members.contains(actor)
        });
        of.next()
    })
}

fn has_rows(say: &Say<'_>, state: &ActorId, partner: &ActorId) -> bool {
    let (first, last) = say.index.years();
    (first..=last).any(|year| !say.index.trade(state, partner, year).is_empty())
}

fn year_trade(
    say: &Say<'_>,
    (state, partner): (&ActorId, &ActorId),
    wanted: i32,
    back: u8,
    label: String,
) -> YearTrade {
    let preference = Preference::Default;
    let (dataset, index) = (say.dataset, say.index);
    let found = analysis::borrow_figure(dataset, index, state, partner, wanted, back, preference);
    let known = found.and_then(|found| Some((found.value.turnover_musd?, found)));
    let words = if let Some((turnover, found)) = &known {
        let value = say.of_year(say.money(*turnover), found.year, wanted);
        let datum = Datum::Trade {
            reporter: state.clone(),
            partner: partner.clone(),
            year: found.year,
            flow: Flow::Turnover,
            preference,
        };
        let whose = say.provenance(&found.value);
        vec![
            Piece::value(value, datum),
            Piece::words(format!(" · {whose}")),
        ]
    } else {
        let why = analysis::why_missing(dataset, index, state, partner, wanted);
        let (who, with) = (say.short(state), say.short(partner));
        let said = why.map(|why| say.missing_pieces(&who, &with, wanted, &why));
        said.unwrap_or_default()
    };
    YearTrade {
        year: wanted,
        label,
        turnover_musd: known.map(|(turnover, _)| turnover),
        words,
    }
}
