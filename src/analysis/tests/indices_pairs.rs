//! Two-way dependence, worked by hand.

use super::{Says, atlas, close, id, row};
use crate::analysis::indices::{IndexKind, IndexValue, Remark, Settings, Why, index_value};
use crate::model::TradeRow;

fn of(rows: &[TradeRow], kind: IndexKind, partner: &str) -> IndexValue {
    let (dataset, index) = atlas(rows.to_vec());
    let settings = Settings::default();
    index_value(
        &dataset,
        &index,
        kind,
        &id("KAZ"),
        Some(&id(partner)),
        2023,
        &settings,
    )
}

/// KAZ says 20 of its 100; RUS says 24 of its 800.
fn both() -> Vec<TradeRow> {
    vec![
        row("KAZ", "RUS", 2023).turnover(20.0),
        row("KAZ", "WLD", 2023).turnover(100.0),
        row("KAZ", "RUS", 2023).by("RUS").turnover(24.0),
        row("RUS", "WLD", 2023).turnover(800.0),
    ]
}

#[test]
fn each_side_in_the_other_s_trade() {
    // 20 / 100 = 20 %; 24 / 800 = 3 %; the difference is 17 points.
    let value = |kind| of(&both(), kind, "RUS").value.unwrap();
    assert!(close(value(IndexKind::PartnerShare), 20.0));
    assert!(close(value(IndexKind::ShareInPartner), 3.0));
    assert!(close(value(IndexKind::Asymmetry), 17.0));
    let asymmetry = of(&both(), IndexKind::Asymmetry, "RUS");
    let inputs: Vec<f64> = asymmetry.inputs.iter().map(|input| input.value).collect();
    assert_eq!(inputs, [20.0, 100.0, 24.0, 800.0]);
    assert_eq!(asymmetry.remarks, []);
}

#[test]
fn without_the_partner_s_total_there_is_a_reason() {
    let rows = &both()[..3];
    let none = Err(Why::NoTotal {
        of: id("RUS"),
        year: 2023,
    });
    assert_eq!(of(rows, IndexKind::ShareInPartner, "RUS").value, none);
    assert_eq!(of(rows, IndexKind::Asymmetry, "RUS").value, none);
    assert!(of(rows, IndexKind::PartnerShare, "RUS").value.is_ok());
}

#[test]
fn the_state_s_figure_against_the_partner_s_total_is_remarked() {
    let rows = [both()[0].clone(), both()[1].clone(), both()[3].clone()];
    // 20 / 800 = 2.5 %.
    let share = of(&rows, IndexKind::ShareInPartner, "RUS");
    assert!(close(share.value.unwrap(), 2.5));
    assert_eq!(share.remarks, [Remark::MixedStatistics]);
}

#[test]
fn a_partner_that_is_one_of_the_five_speaks_through_its_own_row() {
    let rows = [
        row("UZB", "KAZ", 2023).turnover(6.0),
        row("UZB", "WLD", 2023).turnover(60.0),
    ];
    let share = of(&rows, IndexKind::ShareInPartner, "UZB");
    assert!(close(share.value.unwrap(), 10.0));
    assert_eq!(share.remarks, []);
}

#[test]
fn what_cannot_be_a_share_is_none() {
    let why = |rows: &[TradeRow], partner| {
        of(rows, IndexKind::PartnerShare, partner)
            .value
            .unwrap_err()
    };
    assert_eq!(why(&both(), "KAZ"), Why::NotApplicable);
    let missing = why(&both(), "CHN");
    assert!(matches!(missing, Why::NoFigure { year: 2023, .. }));
    let mut rows = both();
    rows[1].turnover_musd = Some(19.0);
    assert_eq!(why(&rows, "RUS"), Why::TotalBelowParts { year: 2023 });
    // A partner outside the six: its part must fit as well.
    let mut rows = both();
    rows.push(row("KAZ", "DEU", 2023).turnover(101.0));
    assert_eq!(why(&rows, "DEU"), Why::TotalBelowParts { year: 2023 });
}
