//! Values that cannot be: negative sums, shares above the whole, figures without a figure.

use std::collections::HashMap;

use super::Rule;
use super::collect::{Check, Field, number};
use crate::model::{Indicator, InvestmentMeasure, Place, Section};

pub(super) fn check(check: &mut Check<'_>) {
    records(check);
    trade(check);
    investments(check);
    observations(check);
}

fn not_negative(check: &mut Check<'_>, place: Place, field: &'static str, value: Option<f64>) {
    if let Some(value) = value.filter(|value| *value < 0.0) {
        let value = number(value);
        check.add(Rule::ImpossibleValue, place, Field::Name(field), value);
    }
}

fn records(check: &mut Check<'_>) {
    let dataset = check.dataset;
    for (at, r) in dataset.actors.iter().enumerate() {
        let place = Place::new(Section::Actors, at);
        let population = r.population.as_ref().map(|dated| dated.value);
        let gdp = r.gdp_musd.as_ref().map(|dated| dated.value);
        not_negative(check, place, "area_km2", r.area_km2);
        not_negative(check, place, "population.value", population);
        not_negative(check, place, "gdp_musd.value", gdp);
    }
    for (at, r) in dataset.agreements.iter().enumerate() {
        let place = Place::new(Section::Agreements, at);
        not_negative(check, place, "value_musd", r.value_musd);
    }
    for (at, r) in dataset.corridors.iter().enumerate() {
        let place = Place::new(Section::Corridors, at);
        not_negative(check, place, "length_km", r.length_km);
    }
}

fn trade(check: &mut Check<'_>) {
    for (at, r) in check.dataset.trade.iter().enumerate() {
        let place = Place::new(Section::Trade, at);
        not_negative(check, place, "exports_musd", r.exports_musd);
        not_negative(check, place, "imports_musd", r.imports_musd);
        not_negative(check, place, "turnover_musd", r.turnover_musd);
        // Nothing falls by more than all of it.
        if let Some(change) = r.change_pct.filter(|change| *change < -100.0) {
            let field = Field::Name("change_pct");
            check.add(Rule::ImpossibleValue, place, field, number(change));
        }
        let says_nothing = [
            r.exports_musd,
            r.imports_musd,
            r.turnover_musd,
            r.change_pct,
        ]
        .iter()
        .all(Option::is_none);
        if says_nothing {
            no_value(check, place, "turnover_musd");
        }
    }
}

fn no_value(check: &mut Check<'_>, place: Place, field: &'static str) {
    check.add(Rule::NoValue, place, Field::Name(field), "null");
}

fn investments(check: &mut Check<'_>) {
    for (at, r) in check.dataset.investments.iter().enumerate() {
        let place = Place::new(Section::Investments, at);
        // Stocks and flows of direct investment are net and can be negative.
        let sum = matches!(
            r.measure,
            InvestmentMeasure::AnnouncedProjects | InvestmentMeasure::Loans
        );
        if sum {
            not_negative(check, place, "value_musd", r.value_musd);
        }
        if r.value_musd.is_none() {
            no_value(check, place, "value_musd");
        }
    }
}

/// What the values of an indicator can be.
#[derive(Clone, Copy)]
enum Range {
    /// A part of a whole, in per cent.
    Share,
    /// A count or a quantity.
    Quantity,
    /// Anything: growth, balances, money.
    Any,
}

fn range(indicator: &Indicator) -> Range {
    let unit = indicator.unit.to_lowercase();
    let words = indicator.id.as_str().to_lowercase();
    let is_change = ["growth", "change", "balance", "net"]
        .iter()
        .any(|word| words.split(['_', '-']).any(|part| part == *word));
    if is_change || unit.contains('$') {
        Range::Any
    } else if unit == "percent" || unit == "per cent" || unit == "%" {
        Range::Share
    } else if unit.starts_with("percent") || unit.starts_with('%') {
        // Per cent of something else, such as GDP, can pass 100.
        Range::Any
    } else {
        Range::Quantity
    }
}

fn observations(check: &mut Check<'_>) {
    let dataset = check.dataset;
    let ranges: HashMap<&str, Range> = dataset
        .indicators
        .iter()
        .map(|indicator| (indicator.id.as_str(), range(indicator)))
        .collect();
    for (at, r) in dataset.observations.iter().enumerate() {
        let place = Place::new(Section::Observations, at);
        let Some(value) = r.value else {
            no_value(check, place, "value");
            continue;
        };
        match ranges.get(r.indicator.as_str()) {
            Some(Range::Share) if !(0.0..=100.0).contains(&value) => {
                let field = Field::Name("value");
                check.add(Rule::ShareOutOfRange, place, field, number(value));
            }
            Some(Range::Quantity) => not_negative(check, place, "value", Some(value)),
            _ => {}
        }
    }
}
