//! Dates in order, and what they say about the status of a record.

use super::Rule;
use super::collect::{Check, Field};
use crate::model::{AgreementStatus, EventStatus, MembershipStatus, PartialDate, Place, Section};

/// Whether the first date is certainly before the second: as far as both are known.
pub(super) fn is_before(first: PartialDate, second: PartialDate) -> bool {
    if first.year() != second.year() {
        return first.year() < second.year();
    }
    match (first.month(), second.month()) {
        (Some(a), Some(b)) if a != b => a < b,
        (Some(_), Some(_)) => matches!((first.day(), second.day()), (Some(a), Some(b)) if a < b),
        _ => false,
    }
}

pub(super) fn check(check: &mut Check<'_>) {
    order(check);
    agreements(check);
    memberships(check);
    events(check);
    compilation(check);
}

fn order(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let mut dates = |place, (first, a): (&'static str, Option<PartialDate>), field, b| {
        let (Some(a), Some(b)) = (a, b) else { return };
        if is_before(b, a) {
            check
                .add(Rule::DatesOutOfOrder, place, Field::Name(field), b)
                .saying("first", a)
                .saying("earlier", first);
        }
    };
    for (at, r) in dataset.agreements.iter().enumerate() {
        let place = Place::new(Section::Agreements, at);
        dates(place, ("signed", r.signed), "in_force", r.in_force);
        dates(place, ("signed", r.signed), "ended", r.ended);
        dates(place, ("in_force", r.in_force), "ended", r.ended);
    }
    for (at, r) in dataset.events.iter().enumerate() {
        let place = Place::new(Section::Events, at);
        dates(place, ("date", Some(r.date)), "end_date", r.end_date);
    }
    for (at, r) in dataset.memberships.iter().enumerate() {
        let place = Place::new(Section::Memberships, at);
        dates(place, ("since", r.since), "until", r.until);
    }
    for (at, r) in dataset.sources.iter().enumerate() {
        let place = Place::new(Section::Sources, at);
        dates(place, ("published", r.published), "read", r.read);
    }
}

/// Whether a day has come by the day of the compilation; `true` where that is not stated.
fn has_come(check: &Check<'_>, date: PartialDate) -> bool {
    check
        .dataset
        .compiled
        .is_none_or(|compiled| !is_before(compiled, date))
}

fn agreements(check: &mut Check<'_>) {
    use AgreementStatus::{Announced, InForce, Signed};
    for (at, r) in check.dataset.agreements.iter().enumerate() {
        let place = Place::new(Section::Agreements, at);
        let ended = r.ended.filter(|date| has_come(check, *date));
        let in_force = r.in_force.filter(|date| has_come(check, *date));
        let against = match r.status {
            Announced | Signed | InForce if ended.is_some() => ended.map(|d| ("ended", d)),
            Announced | Signed => in_force.map(|d| ("in_force", d)),
            _ => None,
        };
        if let Some((field, date)) = against {
            against_dates(check, place, r.status.as_str(), field, &date.to_string());
        }
    }
}

fn memberships(check: &mut Check<'_>) {
    for (at, r) in check.dataset.memberships.iter().enumerate() {
        let place = Place::new(Section::Memberships, at);
        let until = r.until.filter(|date| has_come(check, *date));
        match (r.status, until) {
            (MembershipStatus::Active, Some(until)) => {
                against_dates(check, place, r.status.as_str(), "until", &until.to_string());
            }
            (MembershipStatus::Left, _) if r.until.is_none() => {
                against_dates(check, place, r.status.as_str(), "until", "null");
            }
            _ => {}
        }
    }
}

fn against_dates(check: &mut Check<'_>, place: Place, status: &str, field: &str, date: &str) {
    let noted = check.add(
        Rule::StatusAgainstDates,
        place,
        Field::Name("status"),
        status,
    );
    noted.saying("field", field).saying("date", date);
}

fn events(check: &mut Check<'_>) {
    let Some(compiled) = check.dataset.compiled else {
        return;
    };
    for (at, r) in check.dataset.events.iter().enumerate() {
        let place = Place::new(Section::Events, at);
        let last = r.end_date.unwrap_or(r.date);
        if r.status == EventStatus::Planned && is_before(last, compiled) {
            check
                .add(Rule::PlannedInPast, place, Field::Name("date"), r.date)
                .saying("compiled", compiled);
        }
    }
}

fn compilation(check: &mut Check<'_>) {
    let Some(compiled) = check.dataset.compiled else {
        return;
    };
    let dataset = check.dataset;
    let mut day = |place, field: &'static str, date: Option<PartialDate>| {
        if let Some(date) = date.filter(|date| is_before(compiled, *date)) {
            check
                .add(Rule::AfterCompilation, place, Field::Name(field), date)
                .saying("compiled", compiled);
        }
    };
    for (at, r) in dataset.agreements.iter().enumerate() {
        if r.status != AgreementStatus::Announced {
            day(Place::new(Section::Agreements, at), "signed", r.signed);
        }
    }
    for (at, r) in dataset.events.iter().enumerate() {
        if r.status == EventStatus::Held {
            day(Place::new(Section::Events, at), "date", Some(r.date));
        }
    }
    for (at, r) in dataset.memberships.iter().enumerate() {
        day(Place::new(Section::Memberships, at), "since", r.since);
    }
    for (at, r) in dataset.sources.iter().enumerate() {
        let place = Place::new(Section::Sources, at);
        day(place, "published", r.published);
        day(place, "read", r.read);
    }
    macro_rules! years {
        ($($field:ident $section:ident),+) => {$(
            for (at, r) in dataset.$field.iter().enumerate() {
                let year = i16::try_from(r.year).ok().map(PartialDate::from_year);
                day(Place::new(Section::$section, at), "year", year);
            }
        )+};
    }
    years!(trade Trade, observations Observations, investments Investments);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_out_of_order() {
        let before = |a: &str, b: &str| is_before(a.parse().unwrap(), b.parse().unwrap());
        assert!(before("2023", "2024"));
        assert!(before("2023-05", "2023-06-01"));
        assert!(before("2023-05-01", "2023-05-02"));
        assert!(!before("2023", "2023-06"));
        assert!(!before("2023-05-31", "2023-05"));
        assert!(!before("2023-05-02", "2023-05-02"));
        assert!(!before("2024", "2023-12-31"));
    }
}
