//! Places on the map.

use super::Rule;
use super::collect::{Check, Field, number};
use crate::model::{Place, Section};

pub(super) fn check(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (at, r) in dataset.actors.iter().enumerate() {
        if let Some(capital) = &r.capital {
            let place = Place::new(Section::Actors, at);
            degrees(check, place, "capital.lon", capital.lon, 180.0);
            degrees(check, place, "capital.lat", capital.lat, 90.0);
        }
    }
    for (at, r) in dataset.events.iter().enumerate() {
        event(check, Place::new(Section::Events, at), r.lon, r.lat);
    }
    for (at, r) in dataset.corridors.iter().enumerate() {
        let place = Place::new(Section::Corridors, at);
        for (point, (lon, lat, _)) in r.waypoints.iter().enumerate() {
            degrees(check, place, format!("waypoints[{point}][0]"), *lon, 180.0);
            degrees(check, place, format!("waypoints[{point}][1]"), *lat, 90.0);
        }
        if r.waypoints.len() < 2 {
            let field = Field::Name("waypoints");
            check.add(Rule::TooFewWaypoints, place, field, r.waypoints.len());
        }
    }
    for (at, r) in dataset.sites.iter().enumerate() {
        let place = Place::new(Section::Sites, at);
        degrees(check, place, "lon", r.lon, 180.0);
        degrees(check, place, "lat", r.lat, 90.0);
    }
}

/// A value that is no number is not within the limit either.
fn degrees(
    check: &mut Check<'_>,
    place: Place,
    field: impl std::fmt::Display,
    value: f64,
    limit: f64,
) {
    if !(-limit..=limit).contains(&value) {
        check
            .add(Rule::OffEarth, place, field, number(value))
            .saying("limit", limit);
    }
}

fn event(check: &mut Check<'_>, place: Place, lon: Option<f64>, lat: Option<f64>) {
    if let Some(lon) = lon {
        degrees(check, place, "lon", lon, 180.0);
    }
    if let Some(lat) = lat {
        degrees(check, place, "lat", lat, 90.0);
    }
    let (missing, given) = match (lon, lat) {
        (Some(_), None) => ("lat", "lon"),
        (None, Some(_)) => ("lon", "lat"),
        _ => return,
    };
    check
        .add(Rule::HalfPosition, place, Field::Name(missing), "null")
        .saying("given", given);
}
