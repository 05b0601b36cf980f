//! Parts of a year, and years.

use std::ops::RangeInclusive;

use super::Rule;
use super::collect::{Check, Field};
use crate::model::{PartialDate, Period, Place, Section};

/// Years that figures can stand for.
const FIGURES: RangeInclusive<i32> = 1900..=2100;

/// Years that dates can name.
const DATES: RangeInclusive<i32> = 1700..=2100;

pub(super) fn check(check: &mut Check<'_>) {
    figures(check);
    actors(check);
    dates(check);
}

fn figures(check: &mut Check<'_>) {
    let dataset = check.dataset;
    macro_rules! figures {
        ($($field:ident $section:ident),+) => {$(
            for (at, r) in dataset.$field.iter().enumerate() {
                let place = Place::new(Section::$section, at);
                year(check, place, "year", r.year);
                period(check, place, r.year, r.period.as_deref());
            }
        )+};
    }
    figures!(trade Trade, observations Observations, investments Investments);
}

fn year(check: &mut Check<'_>, place: Place, field: &'static str, year: i32) {
    if !FIGURES.contains(&year) {
        check.add(Rule::YearOutOfRange, place, Field::Name(field), year);
    }
}

fn period(check: &mut Check<'_>, place: Place, year: i32, period: Option<&str>) {
    let Some(text) = period else { return };
    match Period::parse(text) {
        None => {
            check
                .add(Rule::PeriodSyntax, place, Field::Name("period"), text)
                .saying("year", year);
        }
        Some(period) if period.year != year => {
            check
                .add(Rule::PeriodYear, place, Field::Name("period"), text)
                .saying("year", year);
        }
        Some(_) => {}
    }
}

fn actors(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (at, actor) in dataset.actors.iter().enumerate() {
        let place = Place::new(Section::Actors, at);
        if let Some(population) = &actor.population {
            year(check, place, "population.year", population.year);
        }
        if let Some(gdp) = &actor.gdp_musd {
            year(check, place, "gdp_musd.year", gdp.year);
        }
    }
}

fn dates(check: &mut Check<'_>) {
    let dataset = check.dataset;
    macro_rules! dates {
        ($($field:ident $section:ident { $($name:ident)+ })+) => {$(
            for (at, r) in dataset.$field.iter().enumerate() {
                let place = Place::new(Section::$section, at);
                $(date(check, place, stringify!($name), r.$name.into());)+
            }
        )+};
    }
    dates!(
        agreements Agreements { signed in_force ended }
        events Events { date end_date }
        memberships Memberships { since until }
        corridors Corridors { opened }
        sites Sites { since }
        sources Sources { published read }
    );
}

fn date(check: &mut Check<'_>, place: Place, field: &'static str, date: Option<PartialDate>) {
    if let Some(date) = date.filter(|date| !DATES.contains(&date.year())) {
        check.add(Rule::YearOutOfRange, place, Field::Name(field), date);
    }
}
