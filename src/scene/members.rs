//! Who is in an organisation as plain data: fills by role, the list of members, the legend.

use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{Belonging, Standing, belongings};
use crate::model::{ActorId, MembershipStatus, PartialDate, Place, STATES, Section, is_state};

/// Countries whose outlines the map has.
const OUTLINED: [&str; 11] = [
    "KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "CHN", "MNG", "AFG", "IRN", "AZE",
];

/// What the layer shows, apart from data and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersLook {
    /// The organisation.
    pub organisation: ActorId,
    /// The year; its last day counts.
    pub year: i32,
}

/// A pattern over a fill: no two roles are told apart by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weave {
    /// None: members, and who is not in it.
    Plain,
    /// Lines along: associate members.
    Lines,
    /// Dots: observers.
    Dots,
    /// Slanting lines: partners.
    Hatch,
    /// Slanting lines both ways: suspended.
    Cross,
    /// Lines upright: who left.
    Bars,
}

/// A country on the map.
#[derive(Clone, Debug)]
pub struct CountryFill {
    /// The country.
    pub country: ActorId,
    /// Its name.
    pub name: String,
    /// How it stands; `None` where it is not in the organisation.
    pub standing: Option<Standing>,
    /// The record; `None` where there is none.
    pub place: Option<Place>,
    /// Its fill.
    pub fill: Ink,
    /// The pattern over it.
    pub weave: Weave,
    /// Text on it.
    pub on: Ink,
    /// Its role in a few words.
    pub role: String,
    /// Role, days, remark and sources, line by line.
    pub description: String,
    /// Whether its outline is on the map; else it stands at its capital.
    pub outlined: bool,
    /// Degrees east and north of its capital, where it is known.
    pub capital: Option<(f64, f64)>,
}

/// One line of the legend.
#[derive(Clone, Debug)]
pub struct RoleEntry {
    /// The role; `None` for who is not in it.
    pub standing: Option<Standing>,
    /// Its fill.
    pub fill: Ink,
    /// Its pattern.
    pub weave: Weave,
    /// Its name.
    pub words: String,
    /// How many countries; `None` for who is not in it.
    pub count: Option<usize>,
}

/// A country in the list.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// Its record.
    pub place: Place,
    /// The country.
    pub country: ActorId,
    /// Its name.
    pub name: String,
    /// "since 21 Dec 1991".
    pub days: String,
    /// Remark and sources.
    pub note: String,
    /// Whether it is one of the five.
    pub of_region: bool,
    /// Its fill.
    pub fill: Ink,
    /// Its pattern.
    pub weave: Weave,
}

/// The countries of one role.
#[derive(Clone, Debug)]
pub struct RoleGroup {
    /// The role.
    pub standing: Standing,
    /// Its name.
    pub name: String,
    /// The countries, the five states first.
    pub rows: Vec<MemberRow>,
}

/// A country that joined or left, under the axis of the time bar.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The record.
    pub place: Place,
    /// The year.
    pub year: i32,
    /// Whether it joined; else its role ended.
    pub joined: bool,
    /// In words.
    pub words: String,
}

/// Who is in an organisation as plain data.
#[derive(Clone, Debug)]
pub struct MembersScene {
    /// Name of the organisation.
    pub title: String,
    /// "Memberships at the end of 2026".
    pub subtitle: String,
    /// Countries on the map: those with an outline, then those in the organisation that have a capital.
    pub countries: Vec<CountryFill>,
    /// The list.
    pub groups: Vec<RoleGroup>,
    /// The legend.
    pub legend: Vec<RoleEntry>,
    /// Who joined and left, in the order of the years.
    pub turns: Vec<Turn>,
}

impl MembersScene {
    /// The layer for this look.
    pub fn new(say: &Say<'_>, tokens: &Tokens, look: &MembersLook) -> Self {
        let compiled = say.dataset.compiled.map_or(look.year, PartialDate::year);
        let found = belongings(say.dataset, &look.organisation, look.year, compiled);
        let year = [("year", look.year.into())];
        Self {
            title: say.actor(&look.organisation),
            subtitle: say.words.with("members-subtitle", &year),
            countries: countries(say, tokens, look, &found),
            groups: groups(say, tokens, &found),
            legend: legend(say, tokens, &found),
            turns: turns(say, &look.organisation),
        }
    }

    /// The country of this id.
    pub fn country(&self, id: &ActorId) -> Option<&CountryFill> {
        self.countries.iter().find(|fill| fill.country == *id)
    }

    /// The country whose record this is.
    pub fn of_place(&self, place: Place) -> Option<&CountryFill> {
        self.countries.iter().find(|fill| fill.place == Some(place))
    }
}

/// Fill and pattern of a role.
fn look_of(tokens: &Tokens, standing: Option<Standing>) -> (Ink, Weave) {
    match standing {
        Some(Standing::Member) => (tokens.class(2, 5, false), Weave::Plain),
        Some(Standing::Associate) => (tokens.class(1, 5, false), Weave::Lines),
        Some(Standing::Observer) => (tokens.class(1, 5, false), Weave::Dots),
        Some(Standing::Partner) => (tokens.class(0, 5, false), Weave::Hatch),
        Some(Standing::Suspended) => (tokens.no_value, Weave::Cross),
        Some(Standing::Left) => (tokens.no_value, Weave::Bars),
        None => (tokens.panel, Weave::Plain),
    }
}

fn role(say: &Say<'_>, standing: Option<Standing>) -> String {
    match standing {
        Some(standing) => say.words.get(&format!("members-{}", standing.as_str())),
        None => say.words.get("members-none"),
    }
}

fn countries(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &MembersLook,
    found: &[Belonging],
) -> Vec<CountryFill> {
    let others = found
        .iter()
        .map(|b| &b.country)
        .filter(|id| !OUTLINED.contains(&id.as_str()))
        .cloned();
    let outlined = OUTLINED.into_iter().map(ActorId::new);
    outlined
        .chain(others)
        .map(|country| {
            let belonging = found.iter().find(|b| b.country == country);
            country_fill(say, tokens, look, country, belonging)
        })
        .collect()
}

fn country_fill(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &MembersLook,
    country: ActorId,
    belonging: Option<&Belonging>,
) -> CountryFill {
    let standing = belonging.map(|b| b.standing);
    let (fill, weave) = look_of(tokens, standing);
    let fill = match standing {
        None if !STATES.contains(&country.as_str()) => tokens.land,
        _ => fill,
    };
    let role = role(say, standing);
    let description = match belonging {
        Some(belonging) => {
            let lines = [role.clone(), days(say, belonging), remark(say, belonging)];
            let lines: Vec<String> = lines.into_iter().filter(|l| !l.is_empty()).collect();
            lines.join("\n")
        }
        None => later(say, look, &country)
            .map_or_else(|| role.clone(), |later| format!("{role}\n{later}")),
    };
    let capital = say
        .index
        .actor(say.dataset, &country)
        .and_then(|actor| actor.capital.as_ref())
        .map(|capital| (capital.lon, capital.lat));
    CountryFill {
        name: say.actor(&country),
        standing,
        place: belonging.map(|b| Place::new(Section::Memberships, b.at)),
        fill,
        weave,
        on: tokens.on(fill),
        role,
        description,
        outlined: OUTLINED.contains(&country.as_str()),
        capital,
        country,
    }
}

/// When a country that is not in the organisation joins it.
fn later(say: &Say<'_>, look: &MembersLook, country: &ActorId) -> Option<String> {
    let since = say
        .dataset
        .memberships
        .iter()
        .filter(|m| m.country == *country && m.organisation == look.organisation)
        .filter_map(|m| m.since)
        .min()?;
    Some(
        say.words
            .with("members-later", &[("date", say.date(since).into())]),
    )
}

/// Since when and until when.
fn days(say: &Say<'_>, belonging: &Belonging) -> String {
    let Some(record) = say.dataset.memberships.get(belonging.at) else {
        return String::new();
    };
    let date = |date: Option<PartialDate>| date.map(|date| say.date(date));
    let mut parts = Vec::new();
    match (date(record.since), date(record.until)) {
        (Some(since), Some(until)) => {
            let args = [("since", since.into()), ("until", until.into())];
            parts.push(say.words.with("members-between", &args));
        }
        (Some(since), None) => {
            parts.push(say.words.with("members-since", &[("since", since.into())]));
        }
        (None, Some(until)) => {
            parts.push(say.words.with("members-until", &[("until", until.into())]));
        }
        (None, None) => parts.push(say.words.get("members-undated")),
    }
    if record.status == MembershipStatus::Suspended && record.until.is_none() {
        parts.push(say.words.get("members-suspended-undated"));
    }
    parts.join("; ")
}

/// The remark of a record and its sources.
fn remark(say: &Say<'_>, belonging: &Belonging) -> String {
    let Some(record) = say.dataset.memberships.get(belonging.at) else {
        return String::new();
    };
    let parts = record.note.iter().cloned();
    let sources = say.sources(&record.sources);
    let parts = parts.chain(std::iter::once(sources));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

fn groups(say: &Say<'_>, tokens: &Tokens, found: &[Belonging]) -> Vec<RoleGroup> {
    Standing::ALL
        .into_iter()
        .filter_map(|standing| {
            let mut rows: Vec<MemberRow> = found
                .iter()
                .filter(|b| b.standing == standing)
                .map(|belonging| {
                    let (fill, weave) = look_of(tokens, Some(standing));
                    MemberRow {
                        place: Place::new(Section::Memberships, belonging.at),
                        country: belonging.country.clone(),
                        name: say.actor(&belonging.country),
                        days: days(say, belonging),
                        note: remark(say, belonging),
                        of_region: is_state(&belonging.country),
                        fill,
                        weave,
                    }
                })
                .collect();
            rows.sort_by(|a, b| (!a.of_region, &a.name).cmp(&(!b.of_region, &b.name)));
            (!rows.is_empty()).then(|| RoleGroup {
                standing,
                name: say
                    .words
                    .get(&format!("members-group-{}", standing.as_str())),
                rows,
            })
        })
        .collect()
}

/// Roles that occur, with counts, and who is not in it.
fn legend(say: &Say<'_>, tokens: &Tokens, found: &[Belonging]) -> Vec<RoleEntry> {
    let entry = |standing: Option<Standing>, count| {
        let (fill, weave) = look_of(tokens, standing);
        RoleEntry {
            standing,
            fill,
            weave,
            words: role(say, standing),
            count,
        }
    };
    let roles = Standing::ALL.into_iter().filter_map(|standing| {
        let count = found.iter().filter(|b| b.standing == standing).count();
        (count > 0).then(|| entry(Some(standing), Some(count)))
    });
    roles.chain(std::iter::once(entry(None, None))).collect()
}

fn turns(say: &Say<'_>, organisation: &ActorId) -> Vec<Turn> {
    let mut turns = Vec::new();
    for (at, record) in say.dataset.memberships.iter().enumerate() {
        if record.organisation != *organisation {
            continue;
        }
        let mut add = |date: Option<PartialDate>, joined, id| {
            if let Some(date) = date {
                let args = [
                    ("who", say.actor(&record.country).into()),
                    ("date", say.date(date).into()),
                    (
                        "role",
                        say.words
                            .get(&format!("members-{}", record.role.as_str()))
                            .into(),
                    ),
                ];
                turns.push(Turn {
                    place: Place::new(Section::Memberships, at),
                    year: date.year(),
                    joined,
                    words: say.words.with(id, &args),
                });
            }
        };
        add(record.since, true, "members-joined");
        add(record.until, false, "members-ended");
    }
    turns.sort_by_key(|turn| (turn.year, turn.place));
    turns
}
