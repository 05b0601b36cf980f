//! Pages of figures: a row of trade, a value of an indicator, a figure of investment.

use egui::Ui;

use super::{actor_field, field, note, source_entry, title, value_field};
use crate::analysis::{Datum, Field, other_sides};
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::{Investment, Observation, Place, Section, TradeRow};

/// A row of trade.
pub fn trade(ui: &mut Ui, pass: &mut Pass<'_>, row: &TradeRow, place: Place) {
    let say = pass.say();
    title(
        ui,
        pass,
        &say.record(place),
        &pass.text("record-trade"),
        place,
    );
    actor_field(ui, pass, "label-reporter", &row.reporter);
    actor_field(ui, pass, "label-partner", &row.partner);
    time(ui, pass, row.year, row.period.as_deref());
    let values = [
        ("label-exports", Field::Exports, row.exports_musd),
        ("label-imports", Field::Imports, row.imports_musd),
        ("label-turnover", Field::Turnover, row.turnover_musd),
    ];
    for (id, of, value) in values {
        if let Some(value) = value {
            let datum = Datum::Record { place, field: of };
            value_field(ui, pass, id, &say.money(value), &datum);
        }
    }
    if let Some(change) = row.change_pct {
        let quantity = crate::analysis::Quantity::Change;
        let datum = Datum::Record {
            place,
            field: Field::Growth,
        };
        value_field(
            ui,
            pass,
            "label-growth",
            &say.quantity(change, &quantity),
            &datum,
        );
    }
    field(ui, pass, "label-coverage", &say.coverage(row.coverage));
    actor_field(ui, pass, "label-reported-by", &row.reported_by);
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(row.confidence),
    );
    note(ui, pass, row.note.as_deref());
    others(ui, pass, place);
    source_entry(ui, pass, &row.source);
}

fn others(ui: &mut Ui, pass: &mut Pass<'_>, place: Place) {
    let say = pass.say();
    let others = other_sides(say.dataset, say.index, place.at);
    if others.is_empty() {
        return;
    }
    widgets::head(ui, pass.tokens, &pass.text("record-other-side"), "");
    for at in others {
        let place = Place::new(Section::Trade, at);
        let Some(row) = say.dataset.trade.get(at) else {
            continue;
        };
        let value = super::short_value(pass, place);
        let who = say.actor(&row.reported_by);
        let args = [("what", say.record(place).into()), ("who", who.into())];
        let name = say.words.with("card-by", &args);
        if card::lead(ui, pass, &name, &value).clicked() {
            pass.push(Command::OpenRecord(Record::At(place)));
        }
    }
    ui.add_space(14.0);
}

fn time(ui: &mut Ui, pass: &Pass<'_>, year: i32, period: Option<&str>) {
    field(ui, pass, "column-year", &year.to_string());
    let whole = pass.text("record-whole-year");
    field(ui, pass, "label-period", period.unwrap_or(&whole));
}

/// A value of an indicator.
pub fn observation(ui: &mut Ui, pass: &mut Pass<'_>, row: &Observation, place: Place) {
    let say = pass.say();
    let kind = pass.text("record-observation");
    title(ui, pass, &say.record(place), &kind, place);
    let at = say
        .dataset
        .indicators
        .iter()
        .position(|i| i.id == row.indicator);
    if let Some(at) = at {
        let indicator = Place::new(Section::Indicators, at);
        super::record_field(ui, pass, "label-indicator", indicator);
    }
    actor_field(ui, pass, "label-country", &row.country);
    if let Some(partner) = &row.partner {
        actor_field(ui, pass, "label-partner", partner);
    }
    time(ui, pass, row.year, row.period.as_deref());
    figure(ui, pass, place);
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(row.confidence),
    );
    note(ui, pass, row.note.as_deref());
    source_entry(ui, pass, &row.source);
}

/// A figure of investment.
pub fn investment(ui: &mut Ui, pass: &mut Pass<'_>, row: &Investment, place: Place) {
    let say = pass.say();
    let kind = pass.text("record-investment");
    title(ui, pass, &say.record(place), &kind, place);
    actor_field(ui, pass, "label-country", &row.country);
    actor_field(ui, pass, "label-partner", &row.partner);
    time(ui, pass, row.year, row.period.as_deref());
    let measure = pass.text(&format!("investment-{}", row.measure.as_str()));
    field(ui, pass, "label-what", &measure);
    figure(ui, pass, place);
    actor_field(ui, pass, "label-reported-by", &row.reported_by);
    field(
        ui,
        pass,
        "label-confidence",
        &say.confidence(row.confidence),
    );
    note(ui, pass, row.note.as_deref());
    source_entry(ui, pass, &row.source);
}

fn figure(ui: &mut Ui, pass: &mut Pass<'_>, place: Place) {
    let value = super::short_value(pass, place);
    let datum = Datum::Record {
        place,
        field: Field::Value,
    };
    if value.is_empty() {
        field(ui, pass, "label-figure", &pass.text("not-reported"));
    } else {
        value_field(ui, pass, "label-figure", &value, &datum);
    }
}
