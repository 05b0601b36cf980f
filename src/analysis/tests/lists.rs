//! Lists of agreements and events, and marks on a time axis.

use std::collections::BTreeSet;

use super::{agreement, atlas, event, id};
use crate::analysis::{AgreementFilter, Index, agreement_marks, agreements, events, vectors_of};
use crate::model::{Agreement, Dataset, Domain, Vector};

fn about(mut agreement: Agreement, domains: &[Domain]) -> Agreement {
    agreement.domains = domains.to_vec();
    agreement
}

fn library() -> (Dataset, Index) {
    let (mut dataset, _) = atlas(Vec::new());
    dataset.agreements = vec![
        about(
            agreement("gas", "2010-05-07", &["KAZ", "CHN"]),
            &[Domain::Energy, Domain::Trade],
        ),
        about(
            agreement("rail", "2010-05", &["KAZ", "CHN", "UZB"]),
            &[Domain::Transport],
        ),
        agreement("year", "2010", &["KAZ", "RUS"]),
        agreement("port", "2021-03-01", &["UZB", "ARE"]),
        agreement("bloc", "2019-01-01", &["KAZ", "GCC", "ARE"]),
        agreement("open", "", &["KAZ", "RUS"]),
        agreement("far", "2015-01-01", &["RUS", "CHN"]),
        agreement("near", "2015-06-01", &["KAZ", "UZB"]),
    ];
    dataset.events = vec![
        event("summit", "2022-06", &["KAZ", "DEU"], &[Domain::Political]),
        event("forum", "2023-06-02", &["UZB", "RUS"], &[Domain::Trade]),
    ];
    let index = Index::new(&dataset);
    (dataset, index)
}

fn found(filter: &AgreementFilter) -> Vec<String> {
    let (dataset, index) = library();
    agreements(&dataset, &index, filter)
        .into_iter()
        .map(|at| dataset.agreements[at].id.to_string())
        .collect()
}

fn filter(actor: Option<&str>, partner: Option<&str>) -> AgreementFilter {
    AgreementFilter {
        actor: actor.map(id),
        partner: partner.map(id),
        ..AgreementFilter::default()
    }
}

#[test]
fn the_newest_come_first_and_the_undated_last() {
    assert_eq!(
        found(&filter(None, None)),
        ["port", "bloc", "near", "gas", "rail", "year", "open"]
    );
    assert_eq!(found(&filter(Some("UZB"), None)), ["port", "near", "rail"]);
}

#[test]
fn a_partner_is_found_through_the_members_of_its_bloc() {
    assert_eq!(found(&filter(None, Some("GCC"))), ["port", "bloc"]);
    assert_eq!(found(&filter(Some("KAZ"), Some("GCC"))), ["bloc"]);
    assert_eq!(found(&filter(Some("KAZ"), Some("EU"))), [""; 0]);
    assert_eq!(found(&filter(Some("KAZ"), Some("UZB"))), ["near", "rail"]);
    assert_eq!(found(&filter(Some("RUS"), Some("CHN"))), ["far"]);
}

#[test]
fn any_of_the_domains_is_enough() {
    let with = |domains: &[Domain]| {
        found(&AgreementFilter {
            domains: domains.iter().copied().collect::<BTreeSet<_>>(),
            ..filter(Some("KAZ"), Some("CHN"))
        })
    };
    assert_eq!(with(&[]), ["gas", "rail"]);
    assert_eq!(with(&[Domain::Energy]), ["gas"]);
    assert_eq!(with(&[Domain::Energy, Domain::Transport]), ["gas", "rail"]);
    assert_eq!(with(&[Domain::Security]), [""; 0]);
}

#[test]
fn a_last_year_keeps_what_was_signed_by_its_end() {
    let up_to = |year| {
        found(&AgreementFilter {
            up_to_year: Some(year),
            ..filter(Some("KAZ"), Some("RUS"))
        })
    };
    assert_eq!(up_to(2010), ["year", "open"]);
    assert_eq!(up_to(2009), ["open"]);
}

#[test]
fn events_follow_the_same_filter() {
    let (dataset, index) = library();
    assert_eq!(events(&dataset, &index, &filter(None, None)), [1, 0]);
    assert_eq!(events(&dataset, &index, &filter(None, Some("EU"))), [0]);
    let trade = AgreementFilter {
        domains: [Domain::Trade].into(),
        ..filter(None, None)
    };
    assert_eq!(events(&dataset, &index, &trade), [1]);
    let early = AgreementFilter {
        up_to_year: Some(2022),
        ..filter(None, None)
    };
    assert_eq!(events(&dataset, &index, &early), [0]);
}

#[test]
fn marks_stand_in_the_order_of_time_with_their_partners() {
    let (dataset, index) = library();
    let marks = agreement_marks(&dataset, &index, None, None, 2010, 2020);
    let found: Vec<_> = marks
        .iter()
        .map(|mark| (mark.agreement, mark.vectors.as_slice()))
        .collect();
    assert_eq!(
        found,
        [
            (0, &[Vector::China][..]),
            (1, &[Vector::China]),
            (2, &[Vector::Russia]),
            (4, &[Vector::Gulf]),
        ]
    );
    // 7 May is day 127 of 365; a month and a year stand in their middle.
    assert!((marks[0].at - (2010.0 + 126.5 / 365.0)).abs() < 1e-9);
    assert!((marks[1].at - (2010.0 + 4.5 / 12.0)).abs() < 1e-9);
    assert_eq!(marks[2].at, 2010.5);
    let gulf = id("GCC");
    let later = agreement_marks(&dataset, &index, None, Some(&gulf), 2020, 2022);
    assert_eq!(later.len(), 1);
}

#[test]
fn vectors_of_an_agreement_are_named_once() {
    let (dataset, index) = library();
    let of = |at: usize| vectors_of(&index, &dataset.agreements[at]);
    assert_eq!(of(4), [Vector::Gulf]);
    assert_eq!(of(6), [Vector::Russia, Vector::China]);
    assert_eq!(of(7), []);
}
