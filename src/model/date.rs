//! Dates that may stop at the month or the year.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An ISO 8601 date of which the day, or the month and the day, may be unknown.
///
/// Dates are ordered by what is known first: `2024` comes before `2024-01`, which comes before `2024-01-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: write 2025, 2025-10 or 2025-10-09")]
pub struct DateError(String);

impl PartialDate {
    /// A date of which only the year is known.
    pub const fn from_year(year: i16) -> Self {
        Self {
            year,
            month: None,
            day: None,
        }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month from 1 to 12, where it is known.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month from 1 to 31, where it is known.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The date as years, for a place on a time axis: the middle of what is known.
    pub fn as_years(self) -> f64 {
        let year = f64::from(self.year);
        match (self.month, self.day) {
            (Some(month), Some(day)) => {
                let days = day_of_year(self.year, month, day);
                year + (f64::from(days) - 0.5) / f64::from(days_in_year(self.year))
            }
            (Some(month), None) => year + (f64::from(month) - 0.5) / 12.0,
            _ => year + 0.5,
        }
    }
}

const fn is_leap(year: i16) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_in_year(year: i16) -> u16 {
    if is_leap(year) { 366 } else { 365 }
}

const fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn day_of_year(year: i16, month: u8, day: u8) -> u16 {
    let before: u16 = (1..month).map(|m| u16::from(days_in_month(year, m))).sum();
    before + u16::from(day)
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.to_owned());
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
                .ok_or_else(wrong)
        };
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|p| digits(p, 2)).transpose()?;
        let day = parts.next().map(|p| digits(p, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(wrong());
        }
        let month = month.map(|m| m as u8);
        let day = day.map(|d| d as u8);
        let month_fits = month.is_none_or(|m| (1..=12).contains(&m));
        let day_fits =
            day.is_none_or(|d| (1..=days_in_month(year, month.unwrap_or(1))).contains(&d));
        if !month_fits || !day_fits {
            return Err(wrong());
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
            "description": "An ISO 8601 date that may stop at the month or the year: 2025, 2025-10 or 2025-10-09.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_known() {
        for text in ["2025", "2025-10", "2025-10-09", "2024-02-29"] {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "25",
            "2025-13",
            "2023-02-29",
            "2025-1-1",
            "2025-10-09-1",
            "2025-00",
            "+025",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text} was taken");
        }
    }

    #[test]
    fn stands_on_a_time_axis() {
        let at = |text: &str| text.parse::<PartialDate>().unwrap().as_years();
        assert_eq!(at("2025"), 2025.5);
        assert_eq!(at("2025-01"), 2025.0 + 0.5 / 12.0);
        assert!((at("2025-12-31") - (2026.0 - 0.5 / 365.0)).abs() < 1e-9);
    }
}
