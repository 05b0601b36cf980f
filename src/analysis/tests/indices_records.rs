//! Agreements in force and remittances, worked by hand.

use super::{agreement, atlas, close, id};
use crate::analysis::Index;
use crate::analysis::indices::{IndexKind, IndexValue, PartOf, Remark, Settings, Why, index_value};
use crate::model::{Agreement, AgreementStatus, Confidence, Dataset, Domain, Extra, Observation};

/// An observation of a full year, of high confidence.
pub(super) fn seen(
    indicator: &str,
    country: &str,
    partner: Option<&str>,
    year: i32,
    value: f64,
) -> Observation {
    Observation {
        indicator: indicator.into(),
        country: country.into(),
        partner: partner.map(Into::into),
        year,
        period: None,
        value: Some(value),
        source: "s".into(),
        confidence: Confidence::High,
        note: None,
        acknowledged: Vec::new(),
        extra: Extra::new(),
    }
}

fn of(
    dataset: &Dataset,
    kind: IndexKind,
    partner: Option<&str>,
    settings: &Settings,
) -> IndexValue {
    let index = Index::new(dataset);
    let partner = partner.map(id);
    index_value(
        dataset,
        &index,
        kind,
        &id("KAZ"),
        partner.as_ref(),
        2023,
        settings,
    )
}

fn with(agreements: Vec<Agreement>) -> Dataset {
    let (mut dataset, _) = atlas(Vec::new());
    dataset.agreements = agreements;
    dataset
}

#[test]
fn agreements_are_in_force_from_entry_to_end() {
    let make = |name: &str, change: fn(&mut Agreement)| {
        let mut made = agreement(name, "2020", &["KAZ", "RUS"]);
        change(&mut made);
        made
    };
    let dataset = with(vec![
        make("entered", |a| a.in_force = "2023-12-31".parse().ok()),
        make("enters later", |a| a.in_force = "2024-01-01".parse().ok()),
        make("entry unknown", |_| {}),
        make("signed only", |a| a.status = AgreementStatus::Signed),
        make("signed, entered", |a| {
            a.status = AgreementStatus::Signed;
            a.in_force = "2021".parse().ok();
        }),
        make("announced", |a| a.status = AgreementStatus::Announced),
        make("over before", |a| a.ended = "2022-12-31".parse().ok()),
        make("over in the year", |a| a.ended = "2023-01-01".parse().ok()),
        make("end unknown", |a| a.status = AgreementStatus::Expired),
        make("signed later", |a| a.signed = "2024".parse().ok()),
        make("two domains", |a| a.domains.push(Domain::Energy)),
    ]);
    let settings = Settings::default();
    let kind = IndexKind::AgreementsInForce;
    let pair = of(&dataset, kind, Some("RUS"), &settings);
    // entered, entry unknown, signed but entered, over in the year, two domains.
    assert_eq!(pair.value, Ok(5.0));
    let places: Vec<usize> = pair.inputs.iter().map(|i| i.places[0].at).collect();
    assert_eq!(places, [0, 2, 4, 7, 10]);
    let parts = [
        (PartOf::Domain(Domain::Trade), 5.0),
        (PartOf::Domain(Domain::Energy), 1.0),
    ];
    assert_eq!(pair.parts, parts);
    // Entry unknown: "entry unknown", "over in the year", "two domains".
    let remarks = [
        Remark::SignedOnly(1),
        Remark::EntryUnknown(3),
        Remark::PartsOverlap,
    ];
    assert_eq!(pair.remarks, remarks);
    let energy = Settings {
        domain: Some(Domain::Energy),
        ..settings.clone()
    };
    assert_eq!(of(&dataset, kind, Some("RUS"), &energy).value, Ok(1.0));
    assert_eq!(of(&dataset, kind, Some("CHN"), &settings).value, Ok(0.0));
}

#[test]
fn agreements_without_a_partner_are_split_by_partner() {
    let dataset = with(vec![
        agreement("a", "2020", &["KAZ", "RUS"]),
        agreement("b", "2020", &["KAZ", "RUS", "CHN"]),
        agreement("c", "2020", &["KAZ", "DEU"]),
        agreement("d", "2020", &["KAZ", "UZB"]),
    ]);
    let settings = Settings::default();
    let all = of(&dataset, IndexKind::AgreementsInForce, None, &settings);
    assert_eq!(all.value, Ok(4.0));
    let counts: Vec<f64> = all.parts.iter().map(|(_, count)| *count).collect();
    // RUS 2, CHN 1, EU 1 through Germany, USA, GCC, TUR 0, others 1 (Uzbekistan).
    assert_eq!(counts, [2.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
    assert!(all.remarks.contains(&Remark::PartsOverlap));
}

fn observed(list: Vec<Observation>) -> Dataset {
    let (mut dataset, _) = atlas(Vec::new());
    dataset.observations = list;
    dataset
}

#[test]
fn remittances_to_gdp_are_published_or_divided() {
    let settings = Settings::default();
    let kind = IndexKind::RemittancesToGdp;
    // 300 of 12 000 = 2.5 %.
    let mut list = vec![
        seen("remittances_received_musd", "KAZ", None, 2023, 300.0),
        seen("gdp_musd", "KAZ", None, 2023, 12_000.0),
    ];
    let divided = of(&observed(list.clone()), kind, None, &settings);
    assert!(close(divided.value.unwrap(), 2.5));
    assert_eq!((divided.inputs.len(), divided.remarks.len()), (2, 0));
    let alone = of(&observed(list[..1].to_vec()), kind, None, &settings);
    let why = Why::NoObservation {
        indicator: "gdp_musd",
        year: 2023,
    };
    assert_eq!(alone.value, Err(why));
    list.push(seen("remittances_received_pct_gdp", "KAZ", None, 2023, 2.6));
    let published = of(&observed(list), kind, None, &settings);
    assert_eq!(published.value, Ok(2.6));
    assert_eq!(published.remarks, [Remark::AsPublished]);
}

#[test]
fn the_share_of_a_sending_country() {
    let settings = Settings::default();
    let kind = IndexKind::RemittancesFromPartner;
    // 60 of the bank's 80 = 75 %; of the balance of payments' 120 it would be 50 %.
    let mut other = seen("remittances_received_musd", "KAZ", None, 2023, 120.0);
    other.source = "other".into();
    let mut list = vec![
        seen(
            "remittances_from_partner_musd",
            "KAZ",
            Some("RUS"),
            2023,
            60.0,
        ),
        other,
    ];
    let share = |list: &[Observation]| of(&observed(list.to_vec()), kind, Some("RUS"), &settings);
    let mixed = share(&list);
    assert!(close(mixed.value.unwrap(), 50.0));
    assert_eq!(mixed.remarks, [Remark::MixedStatistics]);
    list.push(seen("transfers_received_cb_musd", "KAZ", None, 2023, 80.0));
    let same = share(&list);
    assert!(close(same.value.unwrap(), 75.0));
    assert_eq!(same.remarks, []);
    list[2].value = Some(59.0);
    assert_eq!(share(&list).value, Err(Why::TotalBelowParts { year: 2023 }));
    let published = seen(
        "remittances_share_from_partner_pct",
        "KAZ",
        Some("RUS"),
        2023,
        77.0,
    );
    list.push(published);
    assert_eq!(share(&list).value, Ok(77.0));
    let without = of(&observed(list), kind, None, &settings);
    assert_eq!(without.value, Err(Why::NotApplicable));
}
