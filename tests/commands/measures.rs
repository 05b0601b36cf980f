//! The measure of the last start.

use central_asia_atlas::analysis::Measure;
use central_asia_atlas::files::settings::LastView;
use central_asia_atlas::files::{Settings, built_in};
use central_asia_atlas::model::InvestmentMeasure;

use super::world::World;

fn start_with(measure: &str) -> Measure {
    let view = LastView {
        measure: Some(measure.to_owned()),
        ..LastView::default()
    };
    let settings = Settings {
        view,
        ..Settings::default()
    };
    World::with_settings(settings).state.view.measure
}

#[test]
fn a_start_opens_with_the_measure_of_the_last() {
    let indicator = Measure::Indicator("i1".into());
    let loans = Measure::Investment(InvestmentMeasure::Loans);
    for measure in [indicator, loans, Measure::MirrorGap] {
        assert_eq!(start_with(&measure.id()), measure);
    }
}

#[test]
fn a_measure_that_is_not_there_gives_way_to_trade() {
    for id in ["indicator:gone", "indicator:", "wealth", ""] {
        assert_eq!(start_with(id), Measure::Turnover, "{id}");
    }
}

#[test]
fn every_indicator_of_the_built_in_dataset_has_a_russian_name() {
    let opened = built_in().unwrap();
    let indicators = &opened.dataset.indicators;
    assert_eq!(indicators.len(), 49);
    for indicator in indicators {
        let name = indicator.names.get("ru").map_or("", String::as_str);
        let is_cyrillic = name.chars().any(|c| ('а'..='я').contains(&c));
        assert!(is_cyrillic, "{}: {name}", indicator.id);
    }
}
