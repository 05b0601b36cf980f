//! Membership bands in words and colours.

use crate::analysis::timeline::{Band, Part, bands};
use crate::model::{ActorId, MembershipStatus, Place, STATES};
use crate::scene::say::Say;
use crate::scene::tokens::{Ink, Tokens};

/// A part of a band.
#[derive(Clone, Debug)]
pub struct BandPart {
    /// First day in years.
    pub from: f64,
    /// Last day in years; `None` while it lasts.
    pub until: Option<f64>,
    /// Its colour: how many of the five are members.
    pub ink: Ink,
    /// Text on it.
    pub on: Ink,
    /// Members among the five.
    pub members: usize,
    /// Who is in.
    pub label: String,
    /// The same in codes, for a narrow part.
    pub short: String,
    /// Who is in since when, who left or was suspended; for hover and screen reader.
    pub hint: String,
    /// The memberships.
    pub places: Vec<Place>,
}

/// One organisation.
#[derive(Clone, Debug)]
pub struct BandScene {
    /// Its code.
    pub organisation: ActorId,
    /// Its abbreviation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its parts, oldest first.
    pub parts: Vec<BandPart>,
}

pub(super) fn scenes(say: &Say<'_>, tokens: &Tokens) -> Vec<BandScene> {
    bands(say.dataset)
        .into_iter()
        .map(|band| scene(say, tokens, band))
        .collect()
}

fn scene(say: &Say<'_>, tokens: &Tokens, band: Band) -> BandScene {
    let name = say.actor(&band.organisation);
    let parts = band
        .parts
        .iter()
        .map(|part| {
            let ink = match part.members.len() {
                0 => tokens.no_value,
                count => tokens.class(count - 1, STATES.len(), false),
            };
            let label = label(say, part, |id| say.actor(id));
            let from = crate::model::PartialDate::from_years(part.from).year();
            let until = part
                .until
                .map(|until| crate::model::PartialDate::from_years(until).year());
            let when = match until {
                Some(until) => format!("{from} – {until}"),
                None => say.words.with("band-since", &[("year", from.into())]),
            };
            BandPart {
                from: part.from,
                until: part.until,
                ink,
                on: tokens.on(ink),
                members: part.members.len(),
                short: label_of_codes(say, part),
                hint: format!("{name}, {when}: {label}"),
                label,
                places: part.places.clone(),
            }
        })
        .collect();
    BandScene {
        code: say.abbreviation(&band.organisation),
        organisation: band.organisation,
        name,
        parts,
    }
}

/// "KAZ · KGZ; UZB observes": for a narrow part.
fn label_of_codes(say: &Say<'_>, part: &Part) -> String {
    label(say, part, ToString::to_string)
}

/// "All five", "All but Turkmenistan; Turkmenistan observes", "Kazakhstan · Kyrgyzstan; Uzbekistan left".
fn label(say: &Say<'_>, part: &Part, name: impl Fn(&ActorId) -> String) -> String {
    let names = |ids: &[ActorId]| {
        let names: Vec<String> = ids.iter().map(&name).collect();
        names.join(" · ")
    };
    let absent: Vec<ActorId> = STATES
        .iter()
        .map(|code| ActorId::new(code))
        .filter(|id| !part.members.contains(id))
        .collect();
    let mut said = Vec::new();
    match (part.members.len(), absent.as_slice()) {
        (0, _) => {}
        (_, []) => said.push(say.words.get("band-all")),
        (4, [one]) => said.push(say.words.with("band-but", &[("state", name(one).into())])),
        _ => said.push(names(&part.members)),
    }
    for (state, role) in &part.beside {
        let args = [("state", name(state).into())];
        said.push(
            say.words
                .with(&format!("band-role-{}", role.as_str()), &args),
        );
    }
    for (state, status) in &part.gone {
        let id = match status {
            MembershipStatus::Suspended => "band-suspended",
            MembershipStatus::Active | MembershipStatus::Left => "band-left",
        };
        said.push(say.words.with(id, &[("state", name(state).into())]));
    }
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::tests::spoken::Spoken;
    use crate::scene::tokens::Scheme;

    #[test]
    fn narrow_bands_tell_observers_from_members() {
        let text = include_str!("../../../assets/central-asia.atlas.json");
        let spoken = Spoken::of_json(text);
        let bands = scenes(&spoken.say(), Tokens::of(Scheme::Light));
        let last = |code: &str| {
            let band = bands.iter().find(|band| band.organisation.as_str() == code);
            band.unwrap().parts.last().unwrap().short.clone()
        };
        assert_eq!(last("EAEU"), "KAZ · KGZ; UZB observes");
        assert_eq!(last("CSTO"), "KAZ · KGZ · TJK; UZB suspended");
    }
}
