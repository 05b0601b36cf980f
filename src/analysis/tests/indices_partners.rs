//! Concentration, equal partners, balance, and their years, worked by hand.

use super::{Says, atlas, close, id, row};
use crate::analysis::indices::{
    IndexKind, IndexValue, PartOf, Remark, Settings, Why, index_value, series, stack,
};
use crate::model::TradeRow;

/// KAZ 2023: RUS 50, CHN 30, TUR 20, total 200.
fn three() -> Vec<TradeRow> {
    [("RUS", 50.0), ("CHN", 30.0), ("TUR", 20.0), ("WLD", 200.0)]
        .map(|(partner, value)| row("KAZ", partner, 2023).turnover(value))
        .into()
}

fn of(rows: &[TradeRow], kind: IndexKind) -> IndexValue {
    let (dataset, index) = atlas(rows.to_vec());
    let settings = Settings::default();
    index_value(&dataset, &index, kind, &id("KAZ"), None, 2023, &settings)
}

#[test]
fn concentration_among_the_listed() {
    // Sum 100: 0.5² + 0.3² + 0.2² = 0.25 + 0.09 + 0.04 = 0.38; 1 / 0.38 = 2.631578…
    let value = of(&three(), IndexKind::Concentration);
    assert!(close(value.value.clone().unwrap(), 0.38));
    assert_eq!(value.bounds, None);
    assert_eq!(value.parts.len(), 3);
    assert_eq!(value.parts[0].0, PartOf::Partner(id("RUS")));
    assert!(close(value.parts[0].1, 0.25));
    let equal = of(&three(), IndexKind::EqualPartners).value.unwrap();
    assert!(close(equal, 100.0 / 38.0));
    // Three without a figure are named.
    assert_eq!(
        value.remarks,
        ["EU", "USA", "GCC"].map(|code| Remark::WithoutFigure(id(code)))
    );
    assert_eq!(value.inputs.len(), 3);
    assert_eq!(value.inputs[1].value, 30.0);
    assert_eq!(value.inputs[1].reported_by, [id("KAZ")]);
    assert_eq!(value.inputs[1].places[0].to_string(), "trade[1]");
}

#[test]
fn concentration_over_the_total_has_bounds() {
    // Shares 0.25, 0.15, 0.10, others 0.5. Low 0.0625 + 0.0225 + 0.01 = 0.095; high 0.095 + 0.25 = 0.345.
    let value = of(&three(), IndexKind::ConcentrationOfTotal);
    let (low, high) = value.bounds.unwrap();
    assert!(close(low, 0.095) && close(high, 0.345), "{low} {high}");
    assert!(close(value.value.unwrap(), 0.095));
    assert!(value.remarks.contains(&Remark::Others(0.5)));
    // 1 / 0.345 = 2.898550… to 1 / 0.095 = 10.526315…
    let equal = of(&three(), IndexKind::EqualPartnersOfTotal);
    let (few, many) = equal.bounds.unwrap();
    assert!(close(few, 1.0 / 0.345) && close(many, 1.0 / 0.095));
    assert!(close(equal.value.unwrap(), many));
}

#[test]
fn the_rest_of_a_bloc_may_be_among_the_others() {
    // ARE 50 of GCC (one of six), total 100: share 0.5, others 0.5. Low 0.25; were all others in the bloc, 1.
    let rows = [
        row("KAZ", "ARE", 2023).turnover(50.0),
        row("KAZ", "WLD", 2023).turnover(100.0),
    ];
    let value = of(&rows, IndexKind::ConcentrationOfTotal);
    let (low, high) = value.bounds.unwrap();
    assert!(close(low, 0.25) && close(high, 1.0));
    assert!(value.remarks.contains(&Remark::PartOnly {
        partner: id("GCC"),
        have: 1,
        of: 6
    }));
}

#[test]
fn one_partner_or_none_makes_no_concentration_among_the_listed() {
    let one = [row("KAZ", "RUS", 2023).turnover(5.0)];
    let why = |rows: &[TradeRow], kind| of(rows, kind).value.unwrap_err();
    assert_eq!(
        why(&one, IndexKind::Concentration),
        Why::TooFewPartners { have: 1, need: 2 }
    );
    assert_eq!(
        why(&[], IndexKind::Balance),
        Why::TooFewPartners { have: 0, need: 2 }
    );
    let zeros = ["RUS", "CHN"].map(|partner| row("KAZ", partner, 2023).turnover(0.0));
    assert_eq!(
        why(&zeros, IndexKind::EqualPartners),
        Why::NothingTraded { year: 2023 }
    );
}

#[test]
fn an_unusable_total_is_said() {
    let why = |rows: &[TradeRow]| of(rows, IndexKind::ConcentrationOfTotal).value.unwrap_err();
    let mut rows = three();
    rows[3].turnover_musd = Some(99.0);
    assert_eq!(why(&rows), Why::TotalBelowParts { year: 2023 });
    rows[3].turnover_musd = Some(0.0);
    assert_eq!(why(&rows), Why::NothingTraded { year: 2023 });
    let none = Why::NoTotal {
        of: id("KAZ"),
        year: 2023,
    };
    rows[3].turnover_musd = None;
    rows[3].exports_musd = Some(50.0);
    assert_eq!(why(&rows), none, "exports alone are no total");
    rows.pop();
    assert_eq!(why(&rows), none);
    let only_total = [row("KAZ", "WLD", 2023).turnover(5.0)];
    assert_eq!(why(&only_total), Why::TooFewPartners { have: 0, need: 1 });
}

#[test]
fn the_balance_with_and_without_others() {
    // RUS 25, CHN 25 of 100. Among them: 1. With others: −(2 · ¼ ln ¼ + ½ ln ½) / ln 3 = 1.5 ln 2 / ln 3.
    let rows = [("RUS", 25.0), ("CHN", 25.0), ("WLD", 100.0)]
        .map(|(partner, value)| row("KAZ", partner, 2023).turnover(value));
    assert!(close(of(&rows, IndexKind::Balance).value.unwrap(), 1.0));
    let with = of(&rows, IndexKind::BalanceWithOthers);
    let expected = 1.5 * 2f64.ln() / 3f64.ln();
    assert!(close(with.value.unwrap(), expected));
    assert_eq!(with.parts.last().unwrap().0, PartOf::Others);
    // Nothing left for the others: −2 · ½ ln ½ / ln 3 = ln 2 / ln 3.
    let mut full = rows.to_vec();
    full[2].turnover_musd = Some(50.0);
    let with = of(&full, IndexKind::BalanceWithOthers).value.unwrap();
    assert!(close(with, 2f64.ln() / 3f64.ln()));
}

#[test]
fn figures_of_different_statistics_are_remarked() {
    let mut rows = three();
    rows[1] = row("KAZ", "CHN", 2023).by("CHN").turnover(30.0);
    for kind in [IndexKind::Concentration, IndexKind::ConcentrationOfTotal] {
        let remarks = of(&rows, kind).remarks;
        assert!(remarks.contains(&Remark::MixedStatistics), "{kind:?}");
        assert!(
            !of(&three(), kind)
                .remarks
                .contains(&Remark::MixedStatistics)
        );
    }
}

#[test]
fn a_series_has_every_year_and_a_stack_adds_up_to_all() {
    let (dataset, index) = atlas(three());
    let settings = Settings::default();
    let state = id("KAZ");
    let of = (&state, None);
    let kind = IndexKind::Balance;
    let years = series(&dataset, &index, kind, of, 2022..=2024, &settings);
    let known: Vec<_> = years.iter().map(|y| (y.year, y.value.is_ok())).collect();
    assert_eq!(known, [(2022, false), (2023, true), (2024, false)]);
    assert_eq!(
        years[0].value,
        Err(Why::TooFewPartners { have: 0, need: 2 })
    );

    let years = stack(&dataset, &index, &state, 2022..=2023, &settings);
    assert!(matches!(
        years[0].shares,
        Err(Why::NoTotal { year: 2022, .. })
    ));
    let shares = years[1].shares.clone().unwrap();
    let values: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
    // In the order of the partners: 50, 30, 20 of 200, and 100 left.
    assert_eq!(values, [25.0, 15.0, 10.0, 50.0]);
    assert_eq!(years[1].without_figure.len(), 3);
}

#[test]
fn an_index_of_an_earlier_year_says_its_year() {
    let (dataset, index) = atlas(three());
    let of = |year, back| {
        let settings = Settings {
            back,
            ..Settings::default()
        };
        let kind = IndexKind::Concentration;
        index_value(&dataset, &index, kind, &id("KAZ"), None, year, &settings)
    };
    let borrowed = of(2025, 2);
    assert_eq!((borrowed.wanted, borrowed.year), (2025, 2023));
    assert!(close(borrowed.value.unwrap(), 0.38));
    assert!(borrowed.inputs.iter().all(|input| input.year == 2023));
    assert!(of(2025, 1).value.is_err(), "beyond the allowance");
    assert!(of(2022, 5).value.is_err(), "never forward");
    assert_eq!(of(2025, 1).year, 2025);
}
