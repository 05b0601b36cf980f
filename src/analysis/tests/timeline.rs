use super::{agreement, atlas, event, id};
use crate::analysis::timeline::{
    Group, Lane, Lanes, agreement_weight, bands, event_weight, flags, lanes, reach,
};
use crate::analysis::{AgreementFilter, Index, Span};
use crate::model::{
    AgreementKind, AgreementStatus, Confidence, Dataset, Domain, Extra, Membership,
    MembershipStatus, PartialDate, Role, Vector,
};

fn membership(country: &str, since: &str, until: Option<&str>) -> Membership {
    Membership {
        country: country.into(),
        organisation: "CSTO".into(),
        role: Role::Member,
        since: since.parse().ok(),
        until: until.and_then(|text| text.parse().ok()),
        status: MembershipStatus::Active,
        confidence: None,
        sources: Vec::new(),
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

fn with_agreements() -> (Dataset, Index) {
    let (mut dataset, _) = atlas(Vec::new());
    dataset.agreements = vec![
        agreement("later", "2024-06-06", &["KAZ", "RUS"]),
        agreement("two", "2001-06-15", &["KAZ", "RUS", "CHN"]),
        agreement("five", "2006", &["KAZ", "UZB"]),
        agreement("iran", "2014", &["TKM", "IRN"]),
        agreement("none", "2014", &["RUS", "CHN"]),
        agreement("undated", "", &["KAZ", "RUS"]),
        agreement("member", "2019-01", &["KAZ", "DEU"]),
    ];
    let index = Index::new(&dataset);
    (dataset, index)
}

fn ids(
    dataset: &Dataset,
    found: &[(Lane, Vec<crate::analysis::timeline::Item>)],
    lane: &Lane,
) -> Vec<String> {
    found
        .iter()
        .filter(|(other, _)| other == lane)
        .flat_map(|(_, items)| items)
        .map(|item| dataset.agreements[item.place.at].id.to_string())
        .collect()
}

#[test]
fn an_agreement_of_two_partners_stands_in_both_lanes_oldest_first() {
    let (dataset, index) = with_agreements();
    let found = lanes(
        &dataset,
        &index,
        Lanes::Partners,
        &AgreementFilter::default(),
    );
    let of = |lane: Lane| ids(&dataset, &found, &lane);
    assert_eq!(of(Lane::Partner(Vector::Russia)), ["two", "later"]);
    assert_eq!(of(Lane::Partner(Vector::China)), ["two"]);
    assert_eq!(of(Lane::Partner(Vector::Eu)), ["member"]);
    assert_eq!(of(Lane::AmongFive), ["five"]);
    assert_eq!(of(Lane::Others), ["iran"]);
}

#[test]
fn lanes_of_states_and_of_domains_hold_the_same_agreements() {
    let (dataset, index) = with_agreements();
    let by_state = lanes(&dataset, &index, Lanes::States, &AgreementFilter::default());
    assert_eq!(
        ids(&dataset, &by_state, &Lane::State(id("KAZ"))),
        ["two", "five", "member", "later"]
    );
    let by_domain = lanes(
        &dataset,
        &index,
        Lanes::Domains,
        &AgreementFilter::default(),
    );
    assert_eq!(
        ids(&dataset, &by_domain, &Lane::Group(Group::TradeFinance)).len(),
        5
    );
    assert!(ids(&dataset, &by_domain, &Lane::Group(Group::Energy)).is_empty());
}

#[test]
fn a_filter_keeps_one_actor_and_some_groups() {
    let (dataset, index) = with_agreements();
    let filter = AgreementFilter {
        actor: Some(id("UZB")),
        domains: [Domain::Trade].into(),
        ..AgreementFilter::default()
    };
    let count = |filter: &AgreementFilter| -> usize {
        let found = lanes(&dataset, &index, Lanes::Partners, filter);
        found.iter().map(|(_, items)| items.len()).sum()
    };
    assert_eq!(count(&filter), 1);
    let energy = AgreementFilter {
        domains: [Domain::Energy].into(),
        ..filter.clone()
    };
    assert_eq!(count(&energy), 0);
    let status = AgreementFilter {
        statuses: [AgreementStatus::Expired].into(),
        ..filter.clone()
    };
    assert_eq!(count(&status), 0);
    let sure = AgreementFilter {
        confidence: Some(Confidence::High),
        span: Some(Span::between(2007.0, 2006.0)),
        ..filter
    };
    assert_eq!(count(&sure), 1);
}

#[test]
fn both_ends_of_a_span_are_in_it() {
    let at = |text: &str| text.parse::<PartialDate>().unwrap().as_years();
    let span = Span::between(at("2025-10-09"), at("2022-10-14"));
    assert!(span.holds(at("2022-10-14")));
    assert!(span.holds(at("2025-10-09")));
    assert!(!span.holds(at("2022-10-13")));
    assert!(!span.holds(at("2025-10-10")));
}

#[test]
fn the_weight_of_an_agreement_adds_up_by_hand() {
    // Agreement 40, two parties 8, a value of 1,000 million 2 × 3 = 6, in force 10, high 10.
    let mut row = agreement("a", "2020", &["KAZ", "RUS"]);
    row.value_musd = Some(1000.0);
    assert_eq!(agreement_weight(&row), 74);
    // Treaty 60, ten of eleven parties 40, in force 10, low 0.
    let many: Vec<&str> = vec!["KAZ"; 11];
    let mut row = agreement("b", "2020", &many);
    row.kind = AgreementKind::Treaty;
    row.confidence = Confidence::Low;
    assert_eq!(agreement_weight(&row), 110);
    // Three participants 18, one agreement 8, held 10, high 10.
    let mut row = event("e", "2020", &["KAZ", "RUS", "CHN"], &[Domain::Political]);
    row.related_agreements = vec!["a".into()];
    assert_eq!(event_weight(&row), 46);
}

#[test]
fn bands_cut_where_somebody_joins_or_leaves() {
    let mut dataset = Dataset::default();
    let mut left = membership("UZB", "1992-05-15", Some("1999-04-02"));
    left.status = MembershipStatus::Left;
    let mut again = membership("UZB", "2006-08-16", Some("2012-12-19"));
    again.status = MembershipStatus::Suspended;
    let mut observer = membership("TKM", "2021", None);
    observer.role = Role::Observer;
    dataset.memberships = vec![
        membership("KAZ", "1992-05-15", None),
        membership("RUS", "1990", None),
        left,
        again,
        observer,
    ];
    let found = bands(&dataset);
    assert_eq!(found.len(), 1);
    let parts = &found[0].parts;
    let years: Vec<i32> = parts.iter().map(|part| part.from.floor() as i32).collect();
    assert_eq!(years, [1992, 1999, 2006, 2012, 2021]);
    let sizes: Vec<usize> = parts.iter().map(|part| part.members.len()).collect();
    assert_eq!(sizes, [2, 1, 2, 1, 1]);
    assert_eq!(parts[1].gone, [(id("UZB"), MembershipStatus::Left)]);
    assert_eq!(parts[3].gone, [(id("UZB"), MembershipStatus::Suspended)]);
    assert_eq!(parts[4].beside, [(id("TKM"), Role::Observer)]);
    assert_eq!(parts[4].until, None);
}

#[test]
fn the_axis_reaches_over_whole_years() {
    let (mut dataset, _) = with_agreements();
    dataset.events = vec![event("e", "1996-04-26", &["CHN"], &[])];
    assert_eq!(reach(&dataset), (1996.0, 2025.0));
    assert_eq!(reach(&Dataset::default()), (1991.0, 2026.0));
}

#[test]
fn flags_are_events_with_any_of_the_five() {
    let (mut dataset, _) = with_agreements();
    dataset.events = vec![
        event("b", "2020", &["KAZ", "RUS"], &[Domain::Energy]),
        event("a", "2010", &["KAZ"], &[]),
        event("c", "2012", &["RUS"], &[]),
    ];
    let index = Index::new(&dataset);
    let found = flags(&dataset, &index, &AgreementFilter::default());
    let places: Vec<usize> = found.iter().map(|item| item.place.at).collect();
    assert_eq!(places, [1, 0]);
    assert_eq!(found[1].group, Group::Energy);
}
