//! Pages of actors, memberships and indicators.

use egui::Ui;

use super::{
    actor_field, date, field, note, parties, short_value, sources, text_of, title, value_field,
};
use crate::analysis::{Datum, Field, trace};
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::{Actor, Indicator, Membership, Place, Section};

/// How many values of an indicator are listed: the newest.
const VALUES: usize = 30;

/// An actor.
pub fn actor(ui: &mut Ui, pass: &mut Pass<'_>, actor: &Actor, place: Place) {
    let say = pass.say();
    let kind = pass.text(&format!("actor-{}", actor.kind.as_str()));
    title(ui, pass, &say.actor(&actor.id), &kind, place);
    field(
        ui,
        pass,
        "label-official-name",
        text_of(actor.official_name.as_ref()),
    );
    let values = [
        ("label-capital", Field::Capital),
        ("label-population", Field::Population),
        ("label-gdp", Field::Gdp),
        ("label-area", Field::Area),
    ];
    for (id, of) in values {
        let datum = Datum::Record { place, field: of };
        let found = trace(say.dataset, say.index, &datum);
        if found.value.is_none() && found.words.is_none() {
            continue;
        }
        let text = crate::scene::card::value(&say, &datum, &found);
        let text = match found.year {
            Some(year) => format!("{text} ({year})"),
            None => text,
        };
        value_field(ui, pass, id, &text, &datum);
    }
    field(ui, pass, "label-currency", text_of(actor.currency.as_ref()));
    field(ui, pass, "label-languages", &actor.languages.join(", "));
    parties(ui, pass, "label-members", &actor.members);
    note(ui, pass, actor.note.as_deref());
    sources(ui, pass, &actor.sources);
}

/// A membership.
pub fn membership(ui: &mut Ui, pass: &mut Pass<'_>, member: &Membership, place: Place) {
    let say = pass.say();
    let kind = pass.text("record-membership");
    title(ui, pass, &say.record(place), &kind, place);
    actor_field(ui, pass, "label-country", &member.country);
    actor_field(ui, pass, "label-organisation", &member.organisation);
    let role = pass.text(&format!("role-{}", member.role.as_str()));
    field(ui, pass, "label-role", &role);
    field(ui, pass, "label-since", &date(pass, member.since));
    field(ui, pass, "label-until", &date(pass, member.until));
    let status = pass.text(&format!("membership-{}", member.status.as_str()));
    field(ui, pass, "label-status", &status);
    if let Some(confidence) = member.confidence {
        field(ui, pass, "label-confidence", &say.confidence(confidence));
    }
    note(ui, pass, member.note.as_deref());
    sources(ui, pass, &member.sources);
}

/// An indicator, with its newest values.
pub fn indicator(ui: &mut Ui, pass: &mut Pass<'_>, indicator: &Indicator, place: Place) {
    let kind = pass.text("record-indicator");
    let name = pass.say().indicator(&indicator.id);
    title(ui, pass, &name, &kind, place);
    field(ui, pass, "label-unit", &indicator.unit);
    let description = &indicator.description;
    field(ui, pass, "label-what", description);
    note(ui, pass, indicator.note.as_deref());
    let dataset = pass.state.document.dataset.clone();
    let mut values: Vec<(i32, usize)> = dataset
        .observations
        .iter()
        .enumerate()
        .filter(|(_, row)| row.indicator == indicator.id)
        .map(|(at, row)| (row.year, at))
        .collect();
    values.sort_by_key(|(year, at)| (std::cmp::Reverse(*year), *at));
    let count = values.len().to_string();
    widgets::head(ui, pass.tokens, &pass.text("record-observations"), &count);
    widgets::muted(ui, pass.tokens, &pass.text("record-sources-of-values"));
    for (_, at) in values.iter().take(VALUES) {
        let place = Place::new(Section::Observations, *at);
        let (name, value) = (pass.say().record(place), short_value(pass, place));
        if card::lead(ui, pass, &name, &value).clicked() {
            pass.push(Command::OpenRecord(Record::At(place)));
        }
    }
    if let Some(more) = pass.say().more(values.len().saturating_sub(VALUES)) {
        widgets::muted(ui, pass.tokens, &more);
    }
}
