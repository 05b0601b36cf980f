//! Pages of corridors and sites.

use egui::Ui;

use super::{actor_field, date, field, parties, sources, summary, title, value_field};
use crate::analysis::{Datum, Field, Quantity};
use crate::gui::pass::Pass;
use crate::model::{Corridor, Place, Site};

/// A corridor.
pub fn corridor(ui: &mut Ui, pass: &mut Pass<'_>, line: &Corridor, place: Place) {
    let say = pass.say();
    let kind = pass.text(&format!("corridor-{}", line.kind.as_str()));
    title(ui, pass, &line.name, &kind, place);
    let status = pass.text(&format!("works-status-{}", line.status.as_str()));
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-opened", &date(pass, line.opened));
    if let Some(length) = line.length_km {
        let text = say.quantity(length, &Quantity::Km);
        let datum = Datum::Record {
            place,
            field: Field::Length,
        };
        value_field(ui, pass, "label-length", &text, &datum);
    }
    if let Some(capacity) = &line.capacity {
        let datum = Datum::Record {
            place,
            field: Field::Capacity,
        };
        value_field(ui, pass, "label-capacity", capacity, &datum);
    }
    parties(ui, pass, "label-countries", &line.countries);
    parties(ui, pass, "label-sponsors", &line.sponsors);
    let points: Vec<&str> = line
        .waypoints
        .iter()
        .map(|(.., name)| name.as_str())
        .collect();
    field(ui, pass, "label-points", &points.join(" – "));
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(line.confidence),
    );
    summary(ui, pass, &line.summary, line.note.as_deref());
    sources(ui, pass, &line.sources);
}

/// A site.
pub fn site(ui: &mut Ui, pass: &mut Pass<'_>, site: &Site, place: Place) {
    let say = pass.say();
    let kind = pass.text(&format!("site-{}", site.kind.as_str()));
    title(ui, pass, &site.name, &kind, place);
    let status = pass.text(&format!("works-status-{}", site.status.as_str()));
    field(ui, pass, "label-status", &status);
    field(ui, pass, "label-since", &date(pass, site.since));
    actor_field(ui, pass, "label-country", &site.country);
    parties(ui, pass, "label-partners", &site.partners);
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(site.confidence),
    );
    summary(ui, pass, &site.summary, site.note.as_deref());
    sources(ui, pass, &site.sources);
}
