//! Numbers in words: rounded only here, at the very end.

/// How a language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Between units and fractions.
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
}

impl Locale {
    /// 1,234.5
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
    };
    /// 1 234,5 with a narrow space that does not break.
    pub const RUSSIAN: Self = Self {
        decimal: ',',
        group: '\u{202f}',
    };
}

/// The unit of a sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyUnit {
    /// Trillion US$.
    Trillion,
    /// Billion US$.
    Billion,
    /// Million US$.
    Million,
    /// Thousand US$.
    Thousand,
}

/// The unit of a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountUnit {
    /// Millions.
    Million,
    /// Thousands.
    Thousand,
    /// Single.
    One,
}

/// How large numbers are shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// As they are.
    One,
    /// In thousands.
    Thousand,
    /// In millions.
    Million,
    /// In billions (10⁹).
    Billion,
    /// In trillions (10¹²).
    Trillion,
}

impl Scale {
    /// The scale for a row of numbers of which this is the largest; four digits stand as they are.
    pub const fn of(largest: f64) -> Self {
        let size = largest.abs();
        if size < 10_000.0 {
            Self::One
        } else if size < 1e6 {
            Self::Thousand
        } else if size < 1e9 {
            Self::Million
        } else if size < 1e12 {
            Self::Billion
        } else {
            Self::Trillion
        }
    }

    /// What a number is divided by.
    pub const fn divisor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Thousand => 1e3,
            Self::Million => 1e6,
            Self::Billion => 1e9,
            Self::Trillion => 1e12,
        }
    }
}

/// A number of any unit in the scale that fits: `2.6` million, `372` thousand, `9600`, `27.4`, `0.43`.
pub fn scaled(value: f64, locale: Locale) -> (String, Scale) {
    // What rounds up to a million is one.
    let scale = Scale::of(value * (1.0 + 5e-4));
    (short(value / scale.divisor(), locale), scale)
}

/// A number with three significant digits at the most, whole numbers and those above 100 without a fraction.
pub fn short(value: f64, locale: Locale) -> String {
    if value.fract() == 0.0 {
        decimals(value, 0, locale)
    } else {
        significant(value, locale)
    }
}

/// Per cent without the sign, with one digit below 10 and two below 1: `45`, `7.1`, `0.43`; for values that are
/// small by nature.
pub fn fine_percent(value: f64, locale: Locale) -> String {
    let size = value.abs();
    let digits = if size == 0.0 || size >= 9.95 {
        0
    } else if size >= 0.995 {
        1
    } else {
        2
    };
    if size > 0.0 && size < 0.005 {
        return format!("<{}", decimals(0.01, 2, locale));
    }
    decimals(value, digits, locale)
}

/// A number with so many digits after the decimal mark, with groups of three and a true minus.
pub fn decimals(value: f64, digits: usize, locale: Locale) -> String {
    let text = format!("{:.*}", digits, value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((text.as_str(), ""));
    let mut out = String::with_capacity(text.len() + 4);
    let is_zero = text.bytes().all(|b| b == b'0' || b == b'.');
    if value < 0.0 && !is_zero {
        out.push('−');
    }
    // Four digits stand without a group, as years do.
    let grouped = whole.len() > 4;
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(locale.group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(locale.decimal);
        out.push_str(fraction);
    }
    out
}

/// A number as short as it can be written: `5`, `0.5`, `0.05`, for ticks and bounds.
pub fn plain(value: f64, locale: Locale) -> String {
    let digits = (0..=6)
        .find(|digits| {
            let scale = 10_f64.powi(*digits);
            ((value * scale).round() / scale - value).abs() <= value.abs() * 1e-9
        })
        .unwrap_or(6);
    decimals(value, digits as usize, locale)
}

/// Three significant digits at the most: `28.1`, `9.9`, `122`.
fn significant(value: f64, locale: Locale) -> String {
    let size = value.abs();
    let digits = if size >= 99.95 || size == 0.0 {
        0
    } else if size >= 0.95 {
        1
    } else if size >= 0.095 {
        2
    } else {
        3
    };
    decimals(value, digits, locale)
}

/// Million US$ as billions without a unit: `28.1`, `0.35`, `0.012`.
pub fn billions(musd: f64, locale: Locale) -> String {
    significant(musd / 1000.0, locale)
}

/// Million US$ in the unit that fits.
pub fn money(musd: f64, locale: Locale) -> (String, MoneyUnit) {
    let size = musd.abs();
    if size >= 999_500.0 {
        (decimals(musd / 1e6, 2, locale), MoneyUnit::Trillion)
    } else if size >= 999.5 {
        (significant(musd / 1000.0, locale), MoneyUnit::Billion)
    } else if size >= 0.9995 || size == 0.0 {
        let digits = usize::from(size < 99.95 && size != 0.0);
        (decimals(musd, digits, locale), MoneyUnit::Million)
    } else {
        let digits = usize::from(size < 0.000_95);
        (decimals(musd * 1000.0, digits, locale), MoneyUnit::Thousand)
    }
}

/// Per cent without the sign: whole, with one digit below 1, never a zero for a small share.
pub fn percent(value: f64, locale: Locale) -> String {
    let size = value.abs();
    if size == 0.0 || size >= 0.95 {
        decimals(value, 0, locale)
    } else if size >= 0.05 {
        decimals(value, 1, locale)
    } else {
        format!("<{}", decimals(0.1, 1, locale))
    }
}

/// A change with its sign: `+12`, `−3`, `0`.
pub fn signed(value: f64, locale: Locale) -> String {
    let text = decimals(
        value,
        usize::from(value.abs() < 0.95 && value.abs() >= 0.05),
        locale,
    );
    if value > 0.0 && text != "0" {
        format!("+{text}")
    } else {
        text
    }
}

/// A whole number of things.
pub fn count(value: f64, locale: Locale) -> String {
    decimals(value, 0, locale)
}

/// A number of people in the unit that fits: `20.3` million.
pub fn people(value: f64, locale: Locale) -> (String, CountUnit) {
    if value >= 999_500.0 {
        (significant(value / 1e6, locale), CountUnit::Million)
    } else if value >= 10_000.0 {
        (decimals(value / 1e3, 0, locale), CountUnit::Thousand)
    } else {
        (decimals(value, 0, locale), CountUnit::One)
    }
}
