//! What the states are coloured by.

use super::{Says, agreement, atlas, close, id, row};
use crate::analysis::{Index, Lack, Measure, Missing, Preference, Reading, ReadingKind, reading};
use crate::model::{Agreement, AgreementStatus, TradeRow};

fn read(rows: &[TradeRow], measure: &Measure) -> Reading {
    let (dataset, index) = atlas(rows.to_vec());
    reading(
        &dataset,
        &index,
        measure,
        &id("KAZ"),
        &id("RUS"),
        2023,
        Preference::Default,
    )
}

fn value(rows: &[TradeRow], measure: &Measure) -> Option<f64> {
    read(rows, measure).value
}

fn kaz_rus(year: i32) -> TradeRow {
    row("KAZ", "RUS", year)
}

#[test]
fn money_is_read_off_the_shown_figure() {
    let rows = [kaz_rus(2023).split(10.0, 16.0)];
    assert_eq!(value(&rows, &Measure::Turnover), Some(26.0));
    assert_eq!(value(&rows, &Measure::Exports), Some(10.0));
    assert_eq!(value(&rows, &Measure::Imports), Some(16.0));
    assert_eq!(value(&rows, &Measure::Balance), Some(-6.0));
    assert_eq!(read(&rows, &Measure::Balance).kind, ReadingKind::State);
    let mirror = [kaz_rus(2023).by("RUS").turnover(3.0)];
    assert_eq!(
        read(&mirror, &Measure::Turnover).kind,
        ReadingKind::PartnerSide
    );
}

#[test]
fn a_sum_has_no_balance_and_no_value_has_a_reason() {
    let sum = read(&[kaz_rus(2023).turnover(26.0)], &Measure::Balance);
    assert_eq!((sum.value, sum.origins.len()), (None, 0));
    assert_eq!(sum.kind, ReadingKind::Missing);
    assert_eq!(sum.missing, Some(Missing::Lacks(Lack::Split)));
    let nothing = read(&[], &Measure::Turnover);
    assert_eq!(
        nothing.missing,
        Some(Missing::NobodyReported { last_year: None })
    );
}

#[test]
fn a_share_is_of_the_states_total_and_never_above_it() {
    let share = |value_of: f64, total: f64| {
        let rows = [
            kaz_rus(2023).turnover(value_of),
            row("KAZ", "WLD", 2023).turnover(total),
        ];
        value(&rows, &Measure::Share)
    };
    assert!(close(share(26.0, 104.0).unwrap(), 25.0));
    assert!(close(share(26.0, 26.0).unwrap(), 100.0));
    assert_eq!(share(26.0, 25.0), None);
    assert_eq!(share(26.0, 0.0), None);
    assert_eq!(value(&[kaz_rus(2023).turnover(1.0)], &Measure::Share), None);
}

#[test]
fn growth_compares_the_same_statistics_only() {
    let growth =
        |before: TradeRow| value(&[kaz_rus(2023).turnover(30.0), before], &Measure::Growth);
    assert!(close(growth(kaz_rus(2022).turnover(24.0)).unwrap(), 25.0));
    assert!(close(growth(kaz_rus(2022).turnover(40.0)).unwrap(), -25.0));
    assert_eq!(growth(kaz_rus(2022).turnover(0.0)), None);
    assert_eq!(growth(kaz_rus(2022).by("RUS").turnover(24.0)), None);
    assert_eq!(growth(kaz_rus(2022).turnover(24.0).with_services()), None);
    assert_eq!(growth(kaz_rus(2021).turnover(24.0)), None);
}

#[test]
fn growth_of_a_bloc_compares_the_same_members_only() {
    let rows = [
        row("KAZ", "ARE", 2023).turnover(20.0),
        row("KAZ", "SAU", 2023).turnover(10.0),
        row("KAZ", "ARE", 2022).turnover(15.0),
        row("KAZ", "SAU", 2022).turnover(5.0),
    ];
    let growth = |rows: &[TradeRow]| {
        let (dataset, index) = atlas(rows.to_vec());
        let pair = (id("KAZ"), id("GCC"));
        let at = Preference::Default;
        reading(
            &dataset,
            &index,
            &Measure::Growth,
            &pair.0,
            &pair.1,
            2023,
            at,
        )
        .value
    };
    assert!(close(growth(&rows).unwrap(), 50.0));
    assert_eq!(growth(&rows[..3]), None);
}

#[test]
fn growth_that_was_published_alone_counts() {
    let own = read(&[kaz_rus(2023).change(7.5)], &Measure::Growth);
    assert_eq!((own.value, own.kind), (Some(7.5), ReadingKind::State));
    let mirror = read(&[kaz_rus(2023).by("RUS").change(7.5)], &Measure::Growth);
    assert_eq!(mirror.kind, ReadingKind::PartnerSide);
    let part = kaz_rus(2023).change(7.5).period("2023-H1");
    assert_eq!(value(&[part], &Measure::Growth), None);
    let turnover = read(&[kaz_rus(2023).change(7.5)], &Measure::Turnover);
    assert_eq!(
        turnover.missing,
        Some(Missing::OnlyGrowth {
            change_pct: 7.5,
            row: 0
        })
    );
}

#[test]
fn a_pair_of_one_does_not_apply() {
    let (dataset, index) = atlas(Vec::new());
    for measure in Measure::ALL {
        let kaz = id("KAZ");
        let own = Preference::Default;
        let reading = reading(&dataset, &index, measure, &kaz, &kaz, 2023, own);
        assert_eq!(reading.kind, ReadingKind::NotApplicable);
        assert_eq!(reading.missing, Some(Missing::NotApplicable));
    }
}

fn running(agreements: Vec<Agreement>, partner: &str, year: i32) -> f64 {
    let (mut dataset, _) = atlas(Vec::new());
    dataset.agreements = agreements;
    let index = Index::new(&dataset);
    let reading = reading(
        &dataset,
        &index,
        &Measure::Agreements,
        &id("KAZ"),
        &id(partner),
        year,
        Preference::Default,
    );
    assert_eq!(reading.kind, ReadingKind::State);
    reading.value.unwrap()
}

#[test]
fn an_agreement_runs_from_its_signing_to_its_last_year() {
    let years = |status, ended: Option<&str>| -> Vec<f64> {
        let mut one = agreement("a", "2010-05", &["KAZ", "RUS"]);
        one.status = status;
        one.ended = ended.map(|date| date.parse().unwrap());
        [2009, 2010, 2014, 2015]
            .map(|year| running(vec![one.clone()], "RUS", year))
            .into()
    };
    assert_eq!(years(AgreementStatus::InForce, None), [0.0, 1.0, 1.0, 1.0]);
    assert_eq!(
        years(AgreementStatus::Signed, Some("2014-03")),
        [0.0, 1.0, 1.0, 0.0]
    );
    assert_eq!(
        years(AgreementStatus::Expired, Some("2014")),
        [0.0, 1.0, 1.0, 0.0]
    );
    assert_eq!(years(AgreementStatus::Expired, None), [0.0; 4]);
    assert_eq!(years(AgreementStatus::Superseded, None), [0.0; 4]);
    assert_eq!(years(AgreementStatus::Announced, None), [0.0; 4]);
}

#[test]
fn agreements_of_a_bloc_are_those_of_its_members_too() {
    let list = || {
        vec![
            agreement("a", "2010", &["KAZ", "ARE"]),
            agreement("b", "2011", &["KAZ", "GCC"]),
            agreement("c", "2012", &["KAZ", "DEU"]),
            agreement("d", "2012", &["UZB", "ARE"]),
            agreement("e", "", &["KAZ", "ARE"]),
        ]
    };
    assert_eq!(running(list(), "GCC", 2023), 2.0);
    assert_eq!(running(list(), "EU", 2023), 1.0);
    assert_eq!(running(list(), "RUS", 2023), 0.0);
}
