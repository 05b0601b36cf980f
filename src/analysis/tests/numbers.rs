//! Numbers in words, in both ways of writing them.

use crate::analysis::number::{
    CountUnit, Locale, MoneyUnit, Scale, billions, count, decimals, fine_percent, money, people,
    percent, plain, scaled, signed,
};

const EN: Locale = Locale::ENGLISH;
const RU: Locale = Locale::RUSSIAN;

#[test]
fn groups_begin_at_five_digits() {
    for (value, english, russian) in [
        (0.0, "0", "0"),
        (999.0, "999", "999"),
        (2024.0, "2024", "2024"),
        (12_345.0, "12,345", "12\u{202f}345"),
        (1_234_567.0, "1,234,567", "1\u{202f}234\u{202f}567"),
        (-12_345.0, "−12,345", "−12\u{202f}345"),
        (
            1e15,
            "1,000,000,000,000,000",
            "1\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000",
        ),
    ] {
        assert_eq!(decimals(value, 0, EN), english);
        assert_eq!(decimals(value, 0, RU), russian);
        assert_eq!(count(value, EN), english);
    }
    assert_eq!(decimals(12_345.678, 2, EN), "12,345.68");
    assert_eq!(decimals(12_345.678, 2, RU), "12\u{202f}345,68");
}

#[test]
fn a_true_minus_but_never_before_zero() {
    assert_eq!(decimals(-1.25, 1, RU), "−1,2");
    assert_eq!(decimals(-0.04, 1, EN), "0.0");
    assert_eq!(decimals(-0.0, 0, EN), "0");
}

#[test]
fn ticks_are_as_short_as_can_be() {
    for (value, english, russian) in [
        (0.0, "0", "0"),
        (5.0, "5", "5"),
        (0.5, "0.5", "0,5"),
        (0.05, "0.05", "0,05"),
        (2.5, "2.5", "2,5"),
        (-0.2, "−0.2", "−0,2"),
        (20_000.0, "20,000", "20\u{202f}000"),
        (0.1 + 0.2, "0.3", "0,3"),
    ] {
        assert_eq!(plain(value, EN), english);
        assert_eq!(plain(value, RU), russian);
    }
}

#[test]
fn money_changes_its_unit_where_rounding_would_reach_the_next() {
    let english = |musd| money(musd, EN);
    let text = |value: &str, unit| (value.to_owned(), unit);
    for (musd, value, unit) in [
        (0.0, "0", MoneyUnit::Million),
        (0.000_4, "0.4", MoneyUnit::Thousand),
        (0.5, "500", MoneyUnit::Thousand),
        (0.9994, "999", MoneyUnit::Thousand),
        (0.9995, "1.0", MoneyUnit::Million),
        (12.34, "12.3", MoneyUnit::Million),
        (99.94, "99.9", MoneyUnit::Million),
        (99.95, "100", MoneyUnit::Million),
        (999.4, "999", MoneyUnit::Million),
        (999.5, "1.0", MoneyUnit::Billion),
        (1000.0, "1.0", MoneyUnit::Billion),
        (28_130.0, "28.1", MoneyUnit::Billion),
        (122_400.0, "122", MoneyUnit::Billion),
        (999_400.0, "999", MoneyUnit::Billion),
        (999_500.0, "1.00", MoneyUnit::Trillion),
        (2_174_000.0, "2.17", MoneyUnit::Trillion),
        (1e9, "1000.00", MoneyUnit::Trillion),
        (-12.34, "−12.3", MoneyUnit::Million),
        (-999.5, "−1.0", MoneyUnit::Billion),
    ] {
        assert_eq!(english(musd), text(value, unit), "{musd}");
    }
    assert_eq!(money(28_130.0, RU), text("28,1", MoneyUnit::Billion));
}

#[test]
fn billions_keep_small_values_visible() {
    let of = |musd| billions(musd, EN);
    assert_eq!(
        [of(28_130.0), of(350.0), of(12.0), of(122_000.0), of(0.0)],
        ["28.1", "0.35", "0.012", "122", "0"]
    );
    assert_eq!(billions(350.0, RU), "0,35");
}

#[test]
fn a_small_share_is_never_zero() {
    for (value, english, russian) in [
        (0.0, "0", "0"),
        (0.000_1, "<0.1", "<0,1"),
        (0.049, "<0.1", "<0,1"),
        (0.06, "0.1", "0,1"),
        (0.94, "0.9", "0,9"),
        (0.95, "1", "1"),
        (12.4, "12", "12"),
        (99.6, "100", "100"),
    ] {
        assert_eq!(percent(value, EN), english);
        assert_eq!(percent(value, RU), russian);
    }
}

#[test]
fn a_change_has_its_sign_unless_it_is_nothing() {
    for (value, english) in [
        (12.4, "+12"),
        (-3.2, "−3"),
        (0.4, "+0.4"),
        (-0.4, "−0.4"),
        (0.0, "0"),
        (0.02, "0"),
        (-0.02, "0"),
        (12_345.0, "+12,345"),
    ] {
        assert_eq!(signed(value, EN), english, "{value}");
    }
    assert_eq!(signed(0.4, RU), "+0,4");
}

#[test]
fn people_in_the_unit_that_fits() {
    let text = |value: &str, unit| (value.to_owned(), unit);
    assert_eq!(people(20_300_000.0, EN), text("20.3", CountUnit::Million));
    assert_eq!(people(999_500.0, EN), text("1.0", CountUnit::Million));
    assert_eq!(people(999_499.0, EN), text("999", CountUnit::Thousand));
    assert_eq!(people(9_999.0, EN), text("9999", CountUnit::One));
    assert_eq!(people(20_300_000.0, RU), text("20,3", CountUnit::Million));
}

#[test]
fn numbers_of_any_unit_are_shortened_from_five_digits_on() {
    for (value, text, scale) in [
        (0.0, "0", Scale::One),
        (0.4309, "0.43", Scale::One),
        (27.44, "27.4", Scale::One),
        (9600.0, "9600", Scale::One),
        (1209.32, "1209", Scale::One),
        (9999.6, "10.0", Scale::Thousand),
        (60_400.0, "60.4", Scale::Thousand),
        (372_000.0, "372", Scale::Thousand),
        (999_700.0, "1.0", Scale::Million),
        (2_640_000.0, "2.6", Scale::Million),
        (-2_640_000.0, "−2.6", Scale::Million),
        (5e9, "5", Scale::Billion),
        (3e12, "3", Scale::Trillion),
    ] {
        assert_eq!(scaled(value, EN), (text.to_owned(), scale), "{value}");
    }
}

#[test]
fn small_percentages_keep_a_digit() {
    for (value, text) in [
        (0.0, "0"),
        (0.001, "<0.01"),
        (0.428, "0.43"),
        (7.052, "7.1"),
        (-7.8, "−7.8"),
        (9.96, "10"),
        (49.9, "50"),
    ] {
        assert_eq!(fine_percent(value, EN), text);
    }
    assert_eq!(fine_percent(7.052, RU), "7,1");
}
