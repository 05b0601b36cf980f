//! Who of the five was in which organisation when, as bands on the time axis.

use crate::model::{ActorId, Dataset, MembershipStatus, Place, Role, STATES, Section, is_state};

/// A stretch of one state's membership in an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Spell {
    /// The state.
    pub state: ActorId,
    /// Its role.
    pub role: Role,
    /// First day in years; of an unknown day the beginning of what is known.
    pub from: f64,
    /// Last day in years; `None` while it lasts.
    pub until: Option<f64>,
    /// What became of it.
    pub status: MembershipStatus,
    /// The record.
    pub place: Place,
}

/// A part of a band in which the same states are in.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// First day in years.
    pub from: f64,
    /// Last day in years; `None` while it lasts.
    pub until: Option<f64>,
    /// Full members among the five, in the order of the atlas.
    pub members: Vec<ActorId>,
    /// Others among the five with their role: observers, associates, partners.
    pub beside: Vec<(ActorId, Role)>,
    /// Who of the five left or was suspended at its beginning.
    pub gone: Vec<(ActorId, MembershipStatus)>,
    /// The records.
    pub places: Vec<Place>,
}

/// One organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The organisation.
    pub organisation: ActorId,
    /// Its parts, oldest first; times when none of the five belongs are left out.
    pub parts: Vec<Part>,
    /// The memberships behind it.
    pub spells: Vec<Spell>,
}

/// The bands of all organisations to which any of the five belongs with a known beginning, the one with the
/// earliest member first.
pub fn bands(dataset: &Dataset) -> Vec<Band> {
    let mut found: Vec<Band> = Vec::new();
    for (at, row) in dataset.memberships.iter().enumerate() {
        if !is_state(&row.country) {
            continue;
        }
        let Some(since) = row.since else {
            continue;
        };
        let spell = Spell {
            state: row.country.clone(),
            role: row.role,
            from: begin(since),
            until: row.until.map(begin),
            status: row.status,
            place: Place::new(Section::Memberships, at),
        };
        match found
            .iter_mut()
            .find(|band| band.organisation == row.organisation)
        {
            Some(band) => band.spells.push(spell),
            None => found.push(Band {
                organisation: row.organisation.clone(),
                parts: Vec::new(),
                spells: vec![spell],
            }),
        }
    }
    for band in &mut found {
        band.parts = parts(&band.spells);
    }
    found.sort_by(|a, b| {
        let first = |band: &Band| band.parts.first().map_or(f64::INFINITY, |part| part.from);
        first(a)
            .total_cmp(&first(b))
            .then_with(|| a.organisation.cmp(&b.organisation))
    });
    found
}

/// The beginning of what is known of a date.
fn begin(date: crate::model::PartialDate) -> f64 {
    let year = f64::from(date.year());
    match (date.month(), date.day()) {
        (Some(month), None) => year + f64::from(month - 1) / 12.0,
        (Some(_), Some(_)) => date.as_years(),
        _ => year,
    }
}

fn parts(spells: &[Spell]) -> Vec<Part> {
    let mut cuts: Vec<f64> = spells
        .iter()
        .flat_map(|spell| [Some(spell.from), spell.until])
        .flatten()
        .collect();
    cuts.sort_by(f64::total_cmp);
    cuts.dedup();
    let mut parts: Vec<Part> = Vec::new();
    for (at, from) in cuts.iter().enumerate() {
        let until = cuts.get(at + 1).copied();
        let Some(part) = part(spells, *from, until) else {
            continue;
        };
        match parts.last_mut() {
            // The same states in the same roles: one stretch.
            Some(last)
                if last.until == Some(*from)
                    && last.members == part.members
                    && last.beside == part.beside =>
            {
                last.until = until;
                for place in part.places {
                    if !last.places.contains(&place) {
                        last.places.push(place);
                    }
                }
            }
            _ => parts.push(part),
        }
    }
    parts
}

fn part(spells: &[Spell], from: f64, until: Option<f64>) -> Option<Part> {
    let mut part = Part {
        from,
        until,
        members: Vec::new(),
        beside: Vec::new(),
        gone: Vec::new(),
        places: Vec::new(),
    };
    for code in STATES {
        let now = spells.iter().find(|spell| {
            spell.state == code
                && spell.from <= from
                && spell.until.is_none_or(|until| until > from)
        });
        let Some(spell) = now else {
            let ended = spells
                .iter()
                .find(|spell| spell.state == code && spell.until == Some(from));
            if let Some(spell) = ended {
                part.gone.push((spell.state.clone(), spell.status));
            }
            continue;
        };
        part.places.push(spell.place);
        match spell.role {
            Role::Member => part.members.push(spell.state.clone()),
            role => part.beside.push((spell.state.clone(), role)),
        }
    }
    (!part.places.is_empty()).then_some(part)
}
