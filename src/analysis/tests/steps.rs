//! Classes and round steps.

use crate::analysis::{Classes, Measure, Unit, classes, round_step};

fn of(measure: &Measure, values: &[f64]) -> Classes {
    classes(measure, &Unit::Other(String::new()), values.iter().copied())
}

fn indicator(unit: &Unit, values: &[f64]) -> Vec<f64> {
    let measure = Measure::Indicator("i".into());
    classes(&measure, unit, values.iter().copied()).bounds
}

fn money(values: &[f64]) -> Classes {
    of(&Measure::Turnover, values)
}

#[test]
fn round_steps_are_one_two_five() {
    for (size, step) in [
        (0.0, 1.0),
        (-3.0, 1.0),
        (f64::NAN, 1.0),
        (f64::INFINITY, 1.0),
        (1.0, 1.0),
        (1.01, 2.0),
        (2.0, 2.0),
        (3.0, 5.0),
        (5.0, 5.0),
        (5.1, 10.0),
        (1000.0, 1000.0),
        (12_345.0, 20_000.0),
    ] {
        assert_eq!(round_step(size), step, "{size}");
    }
    assert!((round_step(0.003) - 0.005).abs() < 1e-12);
}

#[test]
fn a_value_on_a_bound_belongs_to_the_class_above() {
    let classes = of(&Measure::Share, &[10.0, 25.0, 50.0]);
    assert_eq!(classes.bounds, [10.0, 20.0, 30.0, 40.0]);
    assert_eq!(classes.len(), 5);
    let class = |value| classes.class_of(value);
    assert_eq!([class(0.0), class(9.99), class(10.0)], [0, 0, 1]);
    assert_eq!([class(39.9), class(40.0), class(99.0)], [3, 4, 4]);
}

#[test]
fn without_values_there_are_no_classes() {
    for measure in Measure::ALL {
        let none = of(measure, &[f64::NAN, f64::INFINITY]);
        assert!(none.is_empty(), "{measure:?}");
        assert_eq!((none.len(), none.bounds.len()), (0, 0), "{measure:?}");
    }
}

#[test]
fn one_value_or_one_value_many_times_is_one_class_of_money() {
    for values in [&[28_000.0][..], &[28_000.0; 7], &[0.0; 3]] {
        let one = money(values);
        assert_eq!((one.len(), one.class_of(values[0])), (1, 0), "{values:?}");
    }
}

#[test]
fn bounds_of_money_follow_the_quintiles_in_round_steps() {
    // Quintiles of eleven values: the third, fifth, seventh and ninth.
    let values = [
        1.0, 2.0, 3.0, 10.0, 40.0, 50.0, 90.0, 300.0, 900.0, 4e3, 3e4,
    ];
    assert_eq!(money(&values).bounds, [5.0, 50.0, 100.0, 1000.0]);
    let mut reversed = values;
    reversed.reverse();
    assert_eq!(money(&reversed), money(&values));
}

#[test]
fn bounds_rise_and_no_class_lies_outside_the_values() {
    let cases: [&[f64]; 4] = [
        &[1.0, 1.0, 1.0, 9.0],
        &[3.0, 4.0, 4.5, 4.9],
        &[0.0, 0.0, 1e6],
        &[0.001, 1.0, 5.0, 5.0, 5.0, 5.0],
    ];
    for values in cases {
        let bounds = money(values).bounds;
        assert!(bounds.is_sorted_by(|a, b| a < b), "{bounds:?}");
        assert!(bounds.iter().all(|b| *b > values[0]), "{bounds:?}");
        assert!(bounds.last().is_none_or(|b| b <= values.last().unwrap()));
    }
}

#[test]
fn counts_have_whole_bounds() {
    assert_eq!(of(&Measure::Agreements, &[0.0, 2.0]).bounds, [1.0, 2.0]);
    assert_eq!(
        of(&Measure::Agreements, &[3.0, 48.0]).bounds,
        [10.0, 20.0, 30.0, 40.0]
    );
    assert_eq!(of(&Measure::Agreements, &[0.0, 0.0]).len(), 1);
}

#[test]
fn bounds_on_both_sides_of_zero_mirror_each_other() {
    let growth = of(&Measure::Growth, &[-12.0, 3.0, 8.0, 40.0]);
    assert!(growth.diverging);
    assert_eq!(growth.bounds, [-20.0, -5.0, 5.0, 20.0]);
    assert_eq!(
        [-30.0, -20.0, -5.0, 0.0, 5.0, 20.0].map(|v| growth.class_of(v)),
        [0, 1, 2, 2, 3, 4]
    );
    let balance = of(&Measure::Balance, &[-4000.0, 100.0, 9000.0]);
    assert_eq!(balance.bounds, [-5000.0, -200.0, 200.0, 5000.0]);
    let zero = of(&Measure::Balance, &[0.0]);
    assert_eq!((zero.len(), zero.class_of(0.0)), (5, 2));
}

#[test]
fn bounds_of_an_indicator_go_by_its_unit_and_values() {
    let million = || Unit::Other("million tonnes".to_owned());
    // Shares from nearly nothing to nearly all: even steps, not quintiles.
    assert_eq!(
        indicator(&Unit::Percent, &[0.01, 2.0, 10.0, 99.8]),
        [20.0, 40.0, 60.0, 80.0]
    );
    // Small shares get small steps that are exact: 3 × 0.2 is 0.6.
    assert_eq!(
        indicator(&Unit::PercentOfGdp, &[0.1, 0.3, 0.9]),
        [0.2, 0.4, 0.6, 0.8]
    );
    // Orders of magnitude: quintiles of eleven values, as for money.
    let spread = [
        1.0, 2.0, 3.0, 10.0, 40.0, 50.0, 90.0, 300.0, 900.0, 4e3, 3e4,
    ];
    assert_eq!(indicator(&million(), &spread), [5.0, 50.0, 100.0, 1000.0]);
    // Values of one size: even steps between them.
    assert_eq!(
        indicator(&million(), &[70.0, 75.0, 83.0, 95.0]),
        [80.0, 90.0]
    );
}

#[test]
fn a_single_bad_year_does_not_make_all_others_one_class() {
    // Of eleven values the second and the tenth bound the steps.
    let growth = [-7.1, 1.6, 3.0, 4.1, 4.5, 5.1, 6.2, 6.5, 7.4, 8.4, 14.7];
    assert_eq!(indicator(&Unit::Percent, &growth), [2.0, 4.0, 6.0, 8.0]);
    let alike = [5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 9.0];
    assert_eq!(indicator(&Unit::Percent, &alike), [6.0, 7.0, 8.0, 9.0]);
    assert_eq!(indicator(&Unit::Percent, &[5.0, 5.0]), Vec::<f64>::new());
}

#[test]
fn bounds_of_an_indicator_around_zero_have_zero_among_them() {
    assert_eq!(
        indicator(&Unit::Percent, &[-7.8, 2.0, 14.7]),
        [-5.0, 0.0, 5.0, 10.0]
    );
    // Five bounds of this step would make six classes: the next step is taken.
    let bounds = indicator(&Unit::Percent, &[-5.1, 19.9]);
    assert_eq!(bounds, [0.0, 10.0]);
    assert_eq!(
        indicator(&Unit::Musd, &[-9e6, -2e6]),
        [-8e6, -6e6, -4e6, -2e6]
    );
}

#[test]
fn a_mirror_gap_has_five_per_cent_around_zero() {
    let gap = of(&Measure::MirrorGap, &[-3.0, 12.0, 40.0]);
    assert_eq!(gap.bounds, [-20.0, -5.0, 5.0, 20.0]);
    assert!(gap.diverging);
    let wide = of(&Measure::MirrorGap, &[-80.0, 90.0, 95.0]);
    assert_eq!(wide.bounds, [-50.0, -5.0, 5.0, 50.0]);
}
