//! Measures that are read off observations and investments, and counts of events.

use super::{Says, atlas, close, event, id, row};
use crate::analysis::{
    Index, Lack, MadeOf, Measure, MeasureGroup, Missing, Origin, Preference, Reading, ReadingKind,
    Side, Unit, measures, reading,
};
use crate::model::{
    Confidence, Dataset, EventStatus, Indicator, Investment, InvestmentMeasure, Observation, Place,
    Section, TradeRow,
};

fn json<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap()
}

fn indicator(id: &str, unit: &str, domain: &str) -> Indicator {
    json(&format!(
        r#"{{"id":"{id}","name":"{id}","unit":"{unit}","domain":"{domain}","description":""}}"#
    ))
}

fn seen(indicator: &str, country: &str, year: i32, value: f64) -> Observation {
    json(&format!(
        r#"{{"indicator":"{indicator}","country":"{country}","year":{year},"value":{value},"source":"s","confidence":"high"}}"#
    ))
}

fn invested(country: &str, partner: &str, year: i32, value: f64, by: &str) -> Investment {
    json(&format!(
        r#"{{"country":"{country}","partner":"{partner}","year":{year},"measure":"fdi_stock","value_musd":{value},"reported_by":"{by}","confidence":"high","source":"s"}}"#
    ))
}

fn with(change: impl FnOnce(&mut Dataset)) -> Dataset {
    let (mut dataset, _) = atlas(Vec::new());
    change(&mut dataset);
    dataset
}

fn read(dataset: &Dataset, measure: &Measure, partner: &str, year: i32) -> Reading {
    reading(
        dataset,
        &Index::new(dataset),
        measure,
        &id("KAZ"),
        &id(partner),
        year,
        Preference::Default,
    )
}

fn output() -> Measure {
    Measure::Indicator("output".into())
}

fn stock() -> Measure {
    Measure::Investment(InvestmentMeasure::FdiStock)
}

fn records(reading: &Reading) -> &crate::analysis::Records {
    match &reading.origins[..] {
        [Origin::Records(records)] => records,
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_several_observations_the_best_of_the_full_year_is_shown() {
    let mut half = seen("output", "KAZ", 2023, 50.0);
    half.period = Some("2023-H1".to_owned());
    let mut medium = seen("output", "KAZ", 2023, 91.0);
    medium.confidence = Confidence::Medium;
    medium.source = "a".into();
    let mut late = seen("output", "KAZ", 2023, 92.0);
    late.source = "z".into();
    let mut high = seen("output", "KAZ", 2023, 90.0);
    high.note = Some("Gross".to_owned());
    let mut empty = seen("output", "KAZ", 2023, 0.0);
    (empty.value, empty.source) = (None, "b".into());
    let dataset = with(|d| {
        d.indicators = vec![indicator("output", "million tonnes", "energy")];
        d.observations = vec![half, medium, late, high, empty];
    });
    let shown = read(&dataset, &output(), "RUS", 2023);
    assert_eq!((shown.value, shown.kind), (Some(90.0), ReadingKind::State));
    assert_eq!(shown.unit, Unit::Other("million tonnes".to_owned()));
    assert_eq!(shown.year, 2023);
    assert_eq!(shown.places(), [Place::new(Section::Observations, 3)]);
    assert_eq!(shown.sources(), ["s"]);
    assert_eq!(shown.confidence(), Some(Confidence::High));
    assert_eq!(shown.notes().collect::<Vec<_>>(), ["Gross"]);
    // Without a partner of its own it is the same for each.
    assert_eq!(read(&dataset, &output(), "CHN", 2023).value, Some(90.0));
}

#[test]
fn a_part_of_a_year_is_no_value_of_the_year() {
    let mut half = seen("output", "KAZ", 2023, 50.0);
    half.period = Some("2023-H1".to_owned());
    let dataset = with(|d| d.observations = vec![half, seen("output", "KAZ", 2020, 40.0)]);
    let reading = read(&dataset, &output(), "RUS", 2023);
    assert_eq!((reading.value, reading.kind), (None, ReadingKind::Missing));
    let periods = vec!["2023-H1".to_owned()];
    assert_eq!(reading.missing, Some(Missing::OnlyPartYear { periods }));
    let missing = |year| read(&dataset, &output(), "RUS", year).missing;
    let since = |last_year| Some(Missing::NotReportedByState { last_year });
    assert_eq!(missing(2024), since(Some(2020)));
    assert_eq!(missing(2019), since(None));
    assert_eq!(missing(2020), None);
}

#[test]
fn an_observation_of_low_confidence_is_an_estimate() {
    let mut low = seen("output", "KAZ", 2023, 50.0);
    low.confidence = Confidence::Low;
    let dataset = with(|d| d.observations = vec![low]);
    let reading = read(&dataset, &output(), "RUS", 2023);
    assert_eq!(reading.kind, ReadingKind::Estimate);
    assert_eq!(records(&reading).side, None);
}

#[test]
fn an_indicator_of_pairs_is_read_with_the_partner() {
    let mut from = seen("output", "KAZ", 2023, 7.0);
    from.partner = Some(id("RUS"));
    let dataset = with(|d| d.observations = vec![from, seen("people", "KAZ", 2023, 2e7)]);
    assert_eq!(read(&dataset, &output(), "RUS", 2023).value, Some(7.0));
    let china = read(&dataset, &output(), "CHN", 2023);
    assert_eq!((china.value, china.kind), (None, ReadingKind::Missing));
    let index = Index::new(&dataset);
    assert!(output().has_partner(&index));
    assert!(!Measure::Indicator("people".into()).has_partner(&index));
}

#[test]
fn trade_is_set_against_the_product_of_the_same_year() {
    let share = Measure::GdpShare;
    let dataset = with(|d| {
        d.trade = vec![
            row("KAZ", "RUS", 2023).split(10.0, 16.0),
            row("KAZ", "RUS", 2022).turnover(20.0),
            row("KAZ", "CHN", 2023).by("CHN").turnover(13.0),
        ];
        d.observations = vec![seen("gdp_musd", "KAZ", 2023, 260.0)];
    });
    let russia = read(&dataset, &share, "RUS", 2023);
    assert!(close(russia.value.unwrap(), 10.0));
    assert_eq!(
        (russia.kind, &russia.unit),
        (ReadingKind::State, &Unit::PercentOfGdp)
    );
    assert_eq!(
        russia.places(),
        [
            Place::new(Section::Trade, 0),
            Place::new(Section::Observations, 0)
        ]
    );
    assert_eq!(russia.figure().unwrap().turnover_musd, Some(26.0));
    let china = read(&dataset, &share, "CHN", 2023);
    assert!(close(china.value.unwrap(), 5.0));
    assert_eq!(china.kind, ReadingKind::PartnerSide);
    let before = read(&dataset, &share, "RUS", 2022);
    assert_eq!(before.missing, Some(Missing::Lacks(Lack::Gdp)));
    let nobody = read(&dataset, &share, "TUR", 2023);
    assert_eq!(
        nobody.missing,
        Some(Missing::NobodyReported { last_year: None })
    );
}

#[test]
fn a_gap_needs_both_sides() {
    let gap =
        |rows: Vec<TradeRow>| read(&with(|d| d.trade = rows), &Measure::MirrorGap, "RUS", 2023);
    let state = || row("KAZ", "RUS", 2023).turnover(20.0);
    let mirror = || row("KAZ", "RUS", 2023).by("RUS").turnover(25.0);
    let both = gap(vec![state(), mirror()]);
    // Five of the larger, 25.
    assert!(close(both.value.unwrap(), 20.0));
    assert_eq!((both.kind, both.origins.len()), (ReadingKind::State, 2));
    let lack = |rows| gap(rows).missing;
    let of = |side| Some(Missing::Lacks(Lack::OtherSide(side)));
    assert_eq!(lack(vec![state()]), of(Side::Partner));
    assert_eq!(lack(vec![mirror()]), of(Side::State));
    let agency = row("KAZ", "RUS", 2023).by("TASS").turnover(9.0);
    assert_eq!(lack(vec![agency]), Some(Missing::Lacks(Lack::BothSides)));
    assert_eq!(
        lack(Vec::new()),
        Some(Missing::NobodyReported { last_year: None })
    );
}

#[test]
fn of_investments_the_states_own_statistics_come_first() {
    let mut own = invested("KAZ", "RUS", 2023, 5.0, "KAZ");
    own.confidence = Confidence::Medium;
    let mut part = invested("KAZ", "RUS", 2022, 1.0, "KAZ");
    part.period = Some("2022-Q1".to_owned());
    let mut inflow = invested("KAZ", "RUS", 2021, 9.0, "KAZ");
    inflow.measure = InvestmentMeasure::FdiInflow;
    let dataset = with(|d| {
        d.investments = vec![
            invested("KAZ", "RUS", 2023, 6.0, "RUS"),
            invested("KAZ", "RUS", 2023, 7.0, "IMF"),
            own,
            part,
            inflow,
            invested("KAZ", "CHN", 2023, 8.0, "CHN"),
        ];
    });
    let shown = read(&dataset, &stock(), "RUS", 2023);
    assert_eq!((shown.value, shown.kind), (Some(5.0), ReadingKind::State));
    assert_eq!(records(&shown).reported_by, ["KAZ"]);
    assert_eq!(shown.confidence(), Some(Confidence::Medium));
    let china = read(&dataset, &stock(), "CHN", 2023);
    assert_eq!(
        (china.value, china.kind),
        (Some(8.0), ReadingKind::PartnerSide)
    );
    assert_eq!(records(&china).side, Some(Side::Partner));
    let periods = vec!["2022-Q1".to_owned()];
    assert_eq!(
        read(&dataset, &stock(), "RUS", 2022).missing,
        Some(Missing::OnlyPartYear { periods })
    );
    assert_eq!(
        read(&dataset, &stock(), "RUS", 2021).missing,
        Some(Missing::NotReportedByState { last_year: None })
    );
}

#[test]
fn the_gulf_is_the_sum_of_its_members_and_the_union_is_not() {
    let dataset = with(|d| {
        d.investments = vec![
            invested("KAZ", "ARE", 2023, 5.0, "KAZ"),
            invested("KAZ", "SAU", 2023, 2.0, "SAU"),
            invested("KAZ", "DEU", 2023, 3.0, "KAZ"),
        ];
    });
    let gulf = read(&dataset, &stock(), "GCC", 2023);
    assert_eq!(
        (gulf.value, gulf.kind),
        (Some(7.0), ReadingKind::PartnerSide)
    );
    let have = vec![id("ARE"), id("SAU")];
    assert_eq!(records(&gulf).made_of, MadeOf::Members { have, of: 6 });
    assert_eq!(gulf.places().len(), 2);
    assert_eq!(read(&dataset, &stock(), "EU", 2023).value, None);
}

#[test]
fn events_count_in_the_years_they_were_held() {
    let mut planned = event("p", "2023-12", &["KAZ", "RUS"], &[]);
    planned.status = EventStatus::Planned;
    let mut turn = event("t", "2022-12-30", &["KAZ", "RUS"], &[]);
    turn.end_date = "2023-01-02".parse().ok();
    let dataset = with(|d| {
        d.events = vec![
            event("a", "2023-05", &["KAZ", "RUS"], &[]),
            event("b", "2023-06", &["UZB", "RUS"], &[]),
            event("c", "2023-07", &["KAZ", "ARE"], &[]),
            planned,
            turn,
        ];
    });
    let held = |partner, year| read(&dataset, &Measure::Events, partner, year);
    assert_eq!(held("RUS", 2023).value, Some(2.0));
    assert_eq!(held("RUS", 2022).value, Some(1.0));
    assert_eq!(held("RUS", 2021).value, Some(0.0));
    assert_eq!(held("GCC", 2023).value, Some(1.0));
    assert_eq!(
        held("RUS", 2023).places(),
        [
            Place::new(Section::Events, 0),
            Place::new(Section::Events, 4)
        ]
    );
    assert_eq!(held("RUS", 2023).unit, Unit::Count);
}

#[test]
fn ids_lead_back_to_their_measures() {
    let indicators = ["output", "", "odd: id"].map(|id| Measure::Indicator(id.into()));
    let investments = InvestmentMeasure::ALL.iter().copied();
    let all: Vec<Measure> = Measure::ALL
        .iter()
        .cloned()
        .chain(investments.map(Measure::Investment))
        .chain(indicators)
        .collect();
    for measure in &all {
        assert_eq!(Measure::from_id(&measure.id()), Some(measure.clone()));
    }
    let mut ids: Vec<_> = all.iter().map(Measure::id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all.len());
    assert_eq!(Measure::from_id("wealth"), None);
    let dataset = with(|d| d.indicators = vec![indicator("output", "percent", "energy")]);
    let index = Index::new(&dataset);
    assert!(output().is_in(&dataset, &index));
    assert!(!Measure::Indicator("gone".into()).is_in(&dataset, &index));
}

#[test]
fn a_dataset_offers_what_it_has_values_for() {
    let dataset = with(|d| {
        d.indicators = vec![
            indicator("output", "million tonnes", "energy"),
            indicator("transfers", "million US$", "remittances"),
            indicator("abroad", "persons", "people"),
        ];
        d.observations = vec![
            seen("output", "KAZ", 2023, 1.0),
            seen("transfers", "UZB", 1999, 1.0),
            // Not one of the five.
            seen("abroad", "RUS", 2023, 1.0),
        ];
        d.investments = vec![invested("UZB", "CHN", 2023, 1.0, "UZB")];
    });
    let groups = measures(&dataset, &Index::new(&dataset));
    let names: Vec<&MeasureGroup> = groups.iter().map(|(group, _)| group).collect();
    let energy = MeasureGroup::Domain("energy".to_owned());
    let fixed = [MeasureGroup::Trade, MeasureGroup::Ties, MeasureGroup::Money];
    assert_eq!(names, fixed.iter().chain([&energy]).collect::<Vec<_>>());
    assert_eq!(
        groups[2].1,
        [stock(), Measure::Indicator("transfers".into())]
    );
    let (trade, ties) = (&groups[0].1, &groups[1].1);
    assert_eq!(*ties, [Measure::Agreements, Measure::Events]);
    assert_eq!(trade.len() + ties.len(), Measure::ALL.len());
}
