//! Who is in an organisation in a year, and as what.

use crate::model::{ActorId, Dataset, Membership, MembershipStatus, PartialDate, Role};

/// How a country stands to an organisation at the end of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Member.
    Member,
    /// Associate member.
    Associate,
    /// Observer.
    Observer,
    /// Dialogue or other partner.
    Partner,
    /// Its membership is suspended.
    Suspended,
    /// It was in the organisation and is no longer.
    Left,
}

impl Standing {
    /// Every standing, in the order of the legend.
    pub const ALL: [Self; 6] = [
        Self::Member,
        Self::Associate,
        Self::Observer,
        Self::Partner,
        Self::Suspended,
        Self::Left,
    ];

    /// The word for message ids.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Associate => "associate",
            Self::Observer => "observer",
            Self::Partner => "partner",
            Self::Suspended => "suspended",
            Self::Left => "left",
        }
    }

    const fn of(role: Role) -> Self {
        match role {
            Role::Member => Self::Member,
            Role::Associate => Self::Associate,
            Role::Observer => Self::Observer,
            Role::Partner => Self::Partner,
        }
    }
}

/// A country in an organisation at the end of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belonging {
    /// The country.
    pub country: ActorId,
    /// How it stands.
    pub standing: Standing,
    /// The record this rests on, as a position in `memberships`.
    pub at: usize,
}

/// The organisations that have memberships in a dataset, those with most of the given countries first, then by id.
pub fn organisations(dataset: &Dataset, of: &[&str]) -> Vec<ActorId> {
    let mut found: Vec<(usize, ActorId)> = Vec::new();
    for membership in &dataset.memberships {
        let counts = usize::from(of.contains(&membership.country.as_str()));
        match found
            .iter_mut()
            .find(|(_, id)| *id == membership.organisation)
        {
            Some((count, _)) => *count += counts,
            None => found.push((counts, membership.organisation.clone())),
        }
    }
    found.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
    found.into_iter().map(|(_, id)| id).collect()
}

/// Everybody who is or was in an organisation at the end of a year, by standing and then by country.
///
/// A record holds at the end of a year when it began in that year or before (or nobody knows when) and has not ended
/// by then. Of several that hold the closest tie counts; of those that have ended the last. A membership that ended
/// with the status `suspended` is suspended from then on, any other has left. A record that is suspended today and
/// has no last day is suspended only from `compiled` on, the year of the data: it does not say since when.
pub fn belongings(
    dataset: &Dataset,
    organisation: &ActorId,
    year: i32,
    compiled: i32,
) -> Vec<Belonging> {
    let mut found: Vec<(Belonging, Rank)> = Vec::new();
    for (at, record) in dataset.memberships.iter().enumerate() {
        if record.organisation != *organisation {
            continue;
        }
        let Some((standing, rank)) = standing(record, year, compiled) else {
            continue;
        };
        let belonging = Belonging {
            country: record.country.clone(),
            standing,
            at,
        };
        match found
            .iter_mut()
            .find(|(other, _)| other.country == record.country)
        {
            Some(best) if best.1 < rank => *best = (belonging, rank),
            Some(_) => {}
            None => found.push((belonging, rank)),
        }
    }
    let mut found: Vec<Belonging> = found.into_iter().map(|(belonging, _)| belonging).collect();
    found.sort_by(|a, b| (a.standing, &a.country).cmp(&(b.standing, &b.country)));
    found
}

/// Which of two records of one country says how it stands: one that holds before one that has ended, a close tie
/// before a loose one, a later end before an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    holds: bool,
    closeness: std::cmp::Reverse<Standing>,
    end: Option<PartialDate>,
}

fn standing(record: &Membership, year: i32, compiled: i32) -> Option<(Standing, Rank)> {
    if record.since.is_some_and(|since| since.year() > year) {
        return None;
    }
    let role = Standing::of(record.role);
    let ended = record.until.is_some_and(|until| until.year() <= year);
    let standing = match (record.status, ended) {
        (MembershipStatus::Suspended, true) => Standing::Suspended,
        (MembershipStatus::Suspended, false) if record.until.is_none() && year >= compiled => {
            Standing::Suspended
        }
        (_, true) => Standing::Left,
        // Left on an unknown day: so today, and nobody knows since when.
        (MembershipStatus::Left, false) if record.until.is_none() && year >= compiled => {
            Standing::Left
        }
        (_, false) => role,
    };
    let rank = Rank {
        holds: !ended,
        // Of ended records the later end decides, whatever the role was.
        closeness: std::cmp::Reverse(if ended { Standing::Left } else { standing }),
        end: record.until,
    };
    Some((standing, rank))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The memberships of the built-in data on which the rules can go wrong, with days of the records.
    const RECORDS: &str = r#"{"format":"central-asia-atlas","version":1,"memberships":[
{"country":"KAZ","organisation":"CIS","role":"member","since":"1991-12-21","until":null},
{"country":"TKM","organisation":"CIS","role":"member","since":"1991-12-21","until":"2005-08-26","status":"left"},
{"country":"TKM","organisation":"CIS","role":"associate","since":"2005-08-26","until":null},
{"country":"GEO","organisation":"CIS","role":"member","since":"1993-12-03","until":"2009-08-18","status":"left"},
{"country":"UZB","organisation":"CSTO","role":"member","since":"1992-05-15","until":"1999-04-02","status":"left"},
{"country":"UZB","organisation":"CSTO","role":"member","since":"2006-08-16","until":"2012-12-19","status":"suspended"},
{"country":"ARM","organisation":"CSTO","role":"member","since":"1992-05-15","until":null,"status":"suspended"},
{"country":"IND","organisation":"SCO","role":"observer","since":"2005-07-05","until":"2017-06-09","status":"left"},
{"country":"IND","organisation":"SCO","role":"member","since":"2017-06-09","until":null},
{"country":"IRN","organisation":"SCO","role":"partner","since":null,"until":null}
]}"#;

    fn standing_of(country: &str, organisation: &str, year: i32) -> Option<Standing> {
        let dataset: Dataset = serde_json::from_str(RECORDS).unwrap();
        belongings(&dataset, &organisation.into(), year, 2026)
            .into_iter()
            .find(|b| b.country == *country)
            .map(|b| b.standing)
    }

    #[test]
    fn a_record_holds_at_the_end_of_its_first_year() {
        assert_eq!(standing_of("KAZ", "CIS", 1990), None);
        assert_eq!(standing_of("KAZ", "CIS", 1991), Some(Standing::Member));
        assert_eq!(standing_of("IRN", "SCO", 1991), Some(Standing::Partner));
    }

    #[test]
    fn who_left_has_left_at_the_end_of_that_year() {
        assert_eq!(standing_of("GEO", "CIS", 2008), Some(Standing::Member));
        assert_eq!(standing_of("GEO", "CIS", 2009), Some(Standing::Left));
        assert_eq!(standing_of("GEO", "CIS", 2026), Some(Standing::Left));
    }

    #[test]
    fn a_role_that_follows_another_takes_its_place() {
        assert_eq!(standing_of("TKM", "CIS", 2004), Some(Standing::Member));
        assert_eq!(standing_of("TKM", "CIS", 2005), Some(Standing::Associate));
        assert_eq!(standing_of("IND", "SCO", 2016), Some(Standing::Observer));
        assert_eq!(standing_of("IND", "SCO", 2017), Some(Standing::Member));
    }

    #[test]
    fn a_gap_and_a_suspension_are_told_apart() {
        assert_eq!(standing_of("UZB", "CSTO", 1998), Some(Standing::Member));
        assert_eq!(standing_of("UZB", "CSTO", 2003), Some(Standing::Left));
        assert_eq!(standing_of("UZB", "CSTO", 2011), Some(Standing::Member));
        assert_eq!(standing_of("UZB", "CSTO", 2012), Some(Standing::Suspended));
    }

    #[test]
    fn suspended_on_an_unknown_day_is_so_from_the_compilation_on() {
        assert_eq!(standing_of("ARM", "CSTO", 2025), Some(Standing::Member));
        assert_eq!(standing_of("ARM", "CSTO", 2026), Some(Standing::Suspended));
    }

    #[test]
    fn lists_go_by_standing_and_country() {
        let dataset: Dataset = serde_json::from_str(RECORDS).unwrap();
        let of_2012 = belongings(&dataset, &"CIS".into(), 2012, 2026);
        let codes: Vec<&str> = of_2012.iter().map(|b| b.country.as_str()).collect();
        assert_eq!(codes, ["KAZ", "TKM", "GEO"]);
        assert_eq!(of_2012.iter().map(|b| b.at).collect::<Vec<_>>(), [0, 2, 3]);
    }

    #[test]
    fn organisations_of_most_states_come_first() {
        let dataset: Dataset = serde_json::from_str(RECORDS).unwrap();
        let found = organisations(&dataset, &["KAZ", "TKM", "UZB"]);
        assert_eq!(found, ["CIS", "CSTO", "SCO"].map(ActorId::new));
    }
}
