//! Agreements of a column by group of domains, as bars stacked by partner.

use super::{Ask, Value};
use crate::analysis::timeline::Group;
use crate::analysis::{self, AgreementFilter, Datum, vectors_of};
use crate::model::{Agreement, Place, STATES, Section, Selection, Vector};
use crate::scene::tokens::Ink;

/// From this year on agreements are counted once more by themselves: the rush after 2022.
const SINCE: i32 = 2022;

/// With whom an agreement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// One of the six.
    Partner(Vector),
    /// One of the five: in the column of a partner.
    State(usize),
    /// Several of the six, or of the five.
    Several,
    /// Others of the five.
    AmongFive,
    /// Anybody else.
    Others,
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPart {
    /// With whom.
    pub party: Party,
    /// Its colour.
    pub ink: Ink,
    /// How many.
    pub count: usize,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which group.
    pub group: Group,
    /// Parts from left to right.
    pub parts: Vec<BarPart>,
    /// All of them.
    pub total: usize,
    /// The total in words, with its parts in the description.
    pub value: Value,
}

/// The bars, and how many agreements there are in all. An agreement stands in each group that one of its domains
/// is in, once.
pub(super) fn bars(ask: Ask<'_>) -> (Vec<Bar>, String) {
    let say = ask.say;
    let all = AgreementFilter {
        up_to_year: Some(ask.year),
        ..ask.filter.clone()
    };
    // Of a partner those with one of the five; of a state all of its own.
    let filter = match ask.who {
        Selection::Partner(vector) => AgreementFilter {
            partner: Some(vector.id()),
            ..all
        },
        who => AgreementFilter {
            actor: Some(who.actor()),
            ..all
        },
    };
    let found: Vec<(usize, &Agreement)> = analysis::agreements(say.dataset, say.index, &filter)
        .into_iter()
        .filter_map(|at| Some((at, say.dataset.agreements.get(at)?)))
        .filter(|(_, agreement)| agreement.signed.is_some())
        .collect();
    let parties: Vec<Party> = found.iter().map(|(_, of)| party(ask, of)).collect();
    let bars = Group::ALL
        .map(|group| {
            let of = |agreement: &Agreement| {
                agreement
                    .domains
                    .iter()
                    .any(|d| Group::of_domain(*d) == group)
                    || (agreement.domains.is_empty() && group == Group::Political)
            };
            let all = found.iter().zip(&parties);
            let inside = all.filter(|((_, agreement), _)| of(agreement));
            let inside: Vec<(usize, Party)> = inside.map(|((at, _), of)| (*at, *of)).collect();
            bar(ask, group, &inside)
        })
        .to_vec();
    (bars, head(ask, &found))
}

fn head(ask: Ask<'_>, found: &[(usize, &Agreement)]) -> String {
    let years = || found.iter().filter_map(|(_, a)| Some(a.signed?.year()));
    let span = ask.filter.span;
    let first = span.map(|span| span.from.year()).or_else(|| years().min());
    let last = span.map_or(ask.year, |span| span.to.year().min(ask.year));
    let Some(first) = first.filter(|_| !found.is_empty()) else {
        let args = [("year", ask.year.into())];
        return ask.say.words.with("compare-agreements-none", &args);
    };
    let args = [
        ("count", found.len().into()),
        ("first", first.into()),
        ("year", last.into()),
        (
            "newer",
            years().filter(|year| *year >= SINCE).count().into(),
        ),
        ("since", SINCE.into()),
    ];
    let id = if last > SINCE && first < SINCE {
        "compare-agreements"
    } else {
        "compare-agreements-all"
    };
    ask.say.words.with(id, &args)
}

fn bar(ask: Ask<'_>, group: Group, inside: &[(usize, Party)]) -> Bar {
    let say = ask.say;
    let mut counts = std::collections::BTreeMap::new();
    for (_, party) in inside {
        *counts.entry(*party).or_insert(0_usize) += 1;
    }
    let parts: Vec<BarPart> = counts
        .into_iter()
        .map(|(party, count)| BarPart {
            party,
            ink: ink(ask, party),
            count,
        })
        .collect();
    let named: Vec<String> = parts
        .iter()
        .map(|part| format!("{} {}", name(ask, part.party), part.count))
        .collect();
    let total = inside.len();
    let said = ask.describe(&say.words.get(group.id()), &total.to_string(), ask.year);
    let places: Vec<Place> = inside
        .iter()
        .map(|(at, _)| Place::new(Section::Agreements, *at))
        .collect();
    Bar {
        group,
        parts,
        total,
        value: Value {
            text: total.to_string(),
            description: format!("{said}\n{}", named.join(", ")),
            datum: Some(Datum::Count {
                section: Section::Agreements,
                places: places.clone(),
                of: None,
            }),
            places,
        },
    }
}

fn party(ask: Ask<'_>, agreement: &Agreement) -> Party {
    if matches!(ask.who, Selection::Partner(_)) {
        let mut states = STATES
            .iter()
            .enumerate()
            .filter(|(_, code)| agreement.parties.iter().any(|p| p.as_str() == **code));
        return match (states.next(), states.next()) {
            (Some((at, _)), None) => Party::State(at),
            _ => Party::Several,
        };
    }
    let vectors = vectors_of(ask.say.index, agreement);
    match &vectors[..] {
        [one] => Party::Partner(*one),
        [] => {
            let own = ask.who.actor();
            let parties = &agreement.parties;
            let of_five = parties
                .iter()
                .any(|p| *p != own && crate::model::is_state(p));
            if of_five {
                Party::AmongFive
            } else {
                Party::Others
            }
        }
        _ => Party::Several,
    }
}

fn ink(ask: Ask<'_>, party: Party) -> Ink {
    let tokens = ask.tokens;
    match party {
        Party::Partner(vector) => tokens.vector(vector),
        Party::State(at) => ask.rows.get(at).map_or(tokens.rest, |row| row.ink),
        Party::Several => tokens.text,
        Party::AmongFive => tokens.muted,
        Party::Others => tokens.rest,
    }
}

fn name(ask: Ask<'_>, party: Party) -> String {
    let words = ask.say.words;
    match party {
        Party::Partner(vector) => ask.say.vector(vector),
        Party::State(at) => ask
            .rows
            .get(at)
            .map(|row| row.name.clone())
            .unwrap_or_default(),
        Party::Several => words.get("compare-several"),
        Party::AmongFive => words.get("lane-among-five"),
        Party::Others => words.get("lane-others"),
    }
}
