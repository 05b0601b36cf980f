//! Where values come from, against hand-worked numbers.

use super::{Says, agreement, atlas, close, id, row};
use crate::analysis::{
    Datum, Field, Flow, FormulaId, Index, Measure, Missing, Preference, Quantity, Side, Trace,
    other_sides, trace, used_by,
};
use crate::model::{Confidence, Coverage, Dataset, Place, Section, SourceId, TradeRow, Vector};

fn trade(reporter: &str, partner: &str, year: i32, flow: Flow) -> Datum {
    Datum::Trade {
        reporter: id(reporter),
        partner: id(partner),
        year,
        flow,
        preference: Preference::Default,
    }
}

fn of(rows: Vec<TradeRow>, datum: &Datum) -> Trace {
    let (dataset, index) = atlas(rows);
    trace(&dataset, &index, datum)
}

fn inputs(trace: &Trace) -> Vec<Option<f64>> {
    let formula = trace.formula.as_ref().unwrap();
    formula.inputs.iter().map(|input| input.value).collect()
}

fn formula(trace: &Trace) -> FormulaId {
    trace.formula.as_ref().unwrap().id
}

fn places(positions: &[usize]) -> Vec<Place> {
    let place = |at: &usize| Place::new(Section::Trade, *at);
    positions.iter().map(place).collect()
}

#[test]
fn a_figure_of_one_row_says_all_that_the_row_says() {
    let mut first = row("KAZ", "RUS", 2024).split(10.0, 15.5).source("kz");
    first.confidence = Confidence::Medium;
    first.coverage = Coverage::GoodsAndServices;
    first.note = Some("Rounded.".to_owned());
    let found = of(vec![first], &trade("KAZ", "RUS", 2024, Flow::Exports));
    assert_eq!(found.value, Some(10.0));
    assert_eq!(found.quantity, Quantity::Musd);
    assert_eq!(found.year, Some(2024));
    assert_eq!(found.side, Some(Side::State));
    assert_eq!(found.reported_by, [id("KAZ")]);
    assert_eq!(found.confidence, Some(Confidence::Medium));
    assert_eq!(found.coverage, Some(Coverage::GoodsAndServices));
    assert_eq!(found.notes, ["Rounded."]);
    assert_eq!(found.sources, ["kz"]);
    assert_eq!(found.rows, places(&[0]));
    assert_eq!(found.formula, None);
    assert_eq!(found.missing, None);
}

#[test]
fn a_total_that_nobody_published_is_the_sum_of_both_flows() {
    let split = vec![row("KAZ", "RUS", 2024).split(10.0, 15.5)];
    let found = of(split, &trade("KAZ", "RUS", 2024, Flow::Turnover));
    assert_eq!(found.value, Some(25.5));
    assert_eq!(formula(&found), FormulaId::ExportsAndImports);
    assert_eq!(inputs(&found), [Some(10.0), Some(15.5)]);
    let published = vec![row("KAZ", "RUS", 2024).split(10.0, 15.5).turnover(25.6)];
    let found = of(published, &trade("KAZ", "RUS", 2024, Flow::Turnover));
    assert_eq!(found.value, Some(25.6));
    assert_eq!(found.formula, None);
}

#[test]
fn a_bloc_names_its_members_and_who_is_left_out() {
    let rows = vec![
        row("UZB", "ARE", 2023).turnover(7.0).source("a"),
        row("UZB", "SAU", 2023).turnover(2.0).source("b").by("IMF"),
        row("UZB", "OMN", 2023).turnover(1.0).source("a"),
    ];
    let found = of(rows, &trade("UZB", "GCC", 2023, Flow::Turnover));
    assert_eq!(found.value, Some(10.0));
    assert_eq!(formula(&found), FormulaId::SumOfMembers);
    assert_eq!(inputs(&found).len(), 3);
    let sum: Option<f64> = inputs(&found).into_iter().sum();
    assert_eq!(sum, found.value);
    let excluded = &found.formula.as_ref().unwrap().excluded;
    assert_eq!(*excluded, [id("BHR"), id("KWT"), id("QAT")]);
    assert_eq!(found.sources, ["a", "b"]);
    assert_eq!(found.side, Some(Side::International));
}

#[test]
fn the_region_is_the_sum_of_the_states_that_have_a_figure() {
    let rows = vec![
        row("KAZ", "CHN", 2022).turnover(30.0),
        row("UZB", "CHN", 2022).turnover(12.0),
    ];
    let found = of(rows, &trade("CA5", "CHN", 2022, Flow::Turnover));
    assert_eq!(found.value, Some(42.0));
    assert_eq!(formula(&found), FormulaId::SumOfStates);
    assert_eq!(inputs(&found), [Some(30.0), Some(12.0)]);
    let excluded = &found.formula.as_ref().unwrap().excluded;
    assert_eq!(*excluded, [id("KGZ"), id("TJK"), id("TKM")]);
}

#[test]
fn what_is_missing_says_why() {
    let rows = vec![row("TJK", "RUS", 2020).turnover(1.0)];
    let found = of(rows, &trade("TJK", "RUS", 2021, Flow::Turnover));
    assert_eq!(found.value, None);
    let why = Missing::NotReportedByState {
        last_year: Some(2020),
    };
    assert_eq!(found.missing, Some(why));
    assert_eq!(found.formula, None);
    assert!(found.is_followed());
}

fn partners() -> Vec<TradeRow> {
    vec![
        row("KAZ", "RUS", 2024).turnover(30.0).source("r"),
        row("KAZ", "CHN", 2024).turnover(10.0).source("c"),
        row("KAZ", "WLD", 2024).turnover(100.0).source("w"),
        row("KAZ", "RUS", 2019).turnover(20.0),
    ]
}

#[test]
fn a_share_is_of_the_total_and_the_rest_is_what_is_left() {
    let share = Datum::Share {
        reporter: id("KAZ"),
        vector: Vector::Russia,
        year: 2024,
    };
    let found = of(partners(), &share);
    assert_eq!(found.value, Some(30.0));
    assert_eq!(found.quantity, Quantity::Percent);
    assert_eq!(formula(&found), FormulaId::ShareOfTotal);
    assert_eq!(inputs(&found), [Some(30.0), Some(100.0)]);
    assert_eq!(found.sources, ["r", "w"]);
    let others = Datum::Others {
        reporter: id("KAZ"),
        year: 2024,
    };
    let found = of(partners(), &others);
    assert_eq!(found.value, Some(60.0));
    assert_eq!(inputs(&found), [Some(100.0), Some(30.0), Some(10.0)]);
    assert_eq!(found.formula.unwrap().excluded.len(), 4);
}

#[test]
fn without_a_total_a_share_is_among_those_who_reported() {
    let mut rows = partners();
    rows.remove(2);
    let share = Datum::Share {
        reporter: id("KAZ"),
        vector: Vector::China,
        year: 2024,
    };
    let found = of(rows, &share);
    assert_eq!(found.value, Some(25.0));
    assert_eq!(formula(&found), FormulaId::ShareAmongReported);
    assert_eq!(inputs(&found), [Some(30.0), Some(10.0)]);
    let excluded = ["EU", "USA", "GCC", "TUR"].map(id);
    assert_eq!(found.formula.unwrap().excluded, excluded);
}

#[test]
fn the_balance_rests_on_shannon() {
    let balance = Datum::Balance {
        reporter: id("KAZ"),
        year: 2024,
    };
    let found = of(partners(), &balance);
    // −(¾ ln ¾ + ¼ ln ¼) / ln 2
    assert!(close(found.value.unwrap(), 0.811_278_124_459_132_8));
    assert_eq!(inputs(&found), [Some(30.0), Some(10.0)]);
    let [work] = formula(&found).literature() else {
        panic!("one work");
    };
    assert_eq!((work.author, work.year), ("C. E. Shannon", Some(1948)));
    let others = FormulaId::ALL
        .into_iter()
        .filter(|id| !id.literature().is_empty());
    assert_eq!(others.count(), 1, "plain arithmetic needs no literature");
}

#[test]
fn a_change_names_both_years() {
    let change = Datum::Change {
        reporter: id("KAZ"),
        vector: Vector::Russia,
        year: 2024,
    };
    let found = of(partners(), &change);
    assert!(close(found.value.unwrap(), 50.0));
    assert_eq!(inputs(&found), [Some(30.0), Some(20.0)]);
    assert_eq!(found.rows, places(&[0, 3]));
}

#[test]
fn the_gap_names_both_sides() {
    let rows = vec![
        row("KAZ", "RUS", 2024).turnover(20.0).source("kz"),
        row("KAZ", "RUS", 2024)
            .turnover(25.0)
            .by("RUS")
            .source("ru"),
    ];
    let gap = Datum::Gap {
        reporter: id("KAZ"),
        partner: id("RUS"),
        year: 2024,
    };
    let found = of(rows, &gap);
    assert_eq!(found.value, Some(20.0));
    assert_eq!(inputs(&found), [Some(20.0), Some(25.0)]);
    assert_eq!(found.reported_by, [id("KAZ"), id("RUS")]);
    assert_eq!(found.sources, ["kz", "ru"]);
}

fn measure(measure: Measure, year: i32) -> Datum {
    Datum::Measure {
        measure,
        state: id("KAZ"),
        partner: id("RUS"),
        year,
    }
}

#[test]
fn measures_of_the_map_are_traced() {
    let rows = || {
        vec![
            row("KAZ", "RUS", 2023).split(8.0, 12.0),
            row("KAZ", "RUS", 2024).split(10.0, 15.0),
            row("KAZ", "WLD", 2024).turnover(50.0),
        ]
    };
    let found = of(rows(), &measure(Measure::Balance, 2024));
    assert_eq!(found.value, Some(-5.0));
    assert_eq!(inputs(&found), [Some(10.0), Some(15.0)]);
    let found = of(rows(), &measure(Measure::Share, 2024));
    assert_eq!(found.value, Some(50.0));
    assert_eq!(inputs(&found), [Some(25.0), Some(50.0)]);
    let found = of(rows(), &measure(Measure::Growth, 2024));
    assert!(close(found.value.unwrap(), 25.0));
    assert_eq!(inputs(&found), [Some(25.0), Some(20.0)]);
    let found = of(rows(), &measure(Measure::Imports, 2024));
    assert_eq!(found.value, Some(15.0));
}

#[test]
fn growth_that_was_published_leads_to_its_row() {
    let rows = vec![row("KAZ", "RUS", 2024).change(7.5).source("g")];
    let found = of(rows, &measure(Measure::Growth, 2024));
    assert_eq!(found.value, Some(7.5));
    assert_eq!(found.formula, None);
    assert_eq!(found.rows, places(&[0]));
    assert_eq!(found.sources, ["g"]);
}

#[test]
fn counted_agreements_are_listed() {
    let mut dataset = Dataset {
        actors: super::cast(),
        agreements: vec![
            agreement("old", "2010-05-01", &["KAZ", "RUS"]),
            agreement("other", "2011", &["KAZ", "CHN"]),
            agreement("late", "2030", &["KAZ", "RUS"]),
        ],
        ..Dataset::default()
    };
    dataset.agreements[0].sources = vec!["s1".into()];
    let index = Index::new(&dataset);
    let found = trace(&dataset, &index, &measure(Measure::Agreements, 2024));
    assert_eq!(found.value, Some(1.0));
    assert_eq!(found.rows, [Place::new(Section::Agreements, 0)]);
    assert_eq!(found.sources, ["s1"]);
}

#[test]
fn fields_of_records_are_traced() {
    let (mut dataset, index) = atlas(vec![row("KAZ", "RUS", 2024).split(1.0, 2.0).source("t")]);
    dataset.actors[0].sources = vec!["wb".into()];
    dataset.actors[0].area_km2 = Some(2_724_900.0);
    let field = |section, field| Datum::Record {
        place: Place::new(section, 0),
        field,
    };
    let found = trace(&dataset, &index, &field(Section::Actors, Field::Area));
    assert_eq!(found.value, Some(2_724_900.0));
    assert_eq!(found.quantity, Quantity::SquareKm);
    assert_eq!(found.sources, ["wb"]);
    let found = trace(&dataset, &index, &field(Section::Trade, Field::Imports));
    assert_eq!(found.value, Some(2.0));
    assert_eq!(found.sources, ["t"]);
    let found = trace(&dataset, &index, &field(Section::Trade, Field::Growth));
    assert_eq!(found.value, None);
}

#[test]
fn what_rests_on_a_source_is_found() {
    let (mut dataset, index) = atlas(vec![
        row("KAZ", "RUS", 2024).turnover(1.0).source("a"),
        row("KAZ", "RUS", 2024).turnover(2.0).source("b").by("RUS"),
        row("KAZ", "RUS", 2023).turnover(3.0).source("a"),
    ]);
    dataset.agreements = vec![agreement("x", "2020", &["KAZ", "RUS"])];
    dataset.agreements[0].sources = vec!["b".into(), "a".into()];
    let used = used_by(&dataset, &SourceId::new("a"));
    let sections: Vec<Section> = used.iter().map(|used| used.section).collect();
    assert_eq!(sections, [Section::Trade, Section::Agreements]);
    assert_eq!(used[0].places, places(&[0, 2]));
    assert_eq!(used_by(&dataset, &SourceId::new("none")), []);
    assert_eq!(other_sides(&dataset, &index, 0), [1]);
    assert_eq!(other_sides(&dataset, &index, 2), Vec::<usize>::new());
}
