//! Parts of a year.

/// How a part of a year is written, as a regular expression.
pub const PERIOD_PATTERN: &str = r"^\d{4}-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])(\.\.M(0[1-9]|1[0-2]))?)$";

/// A part of a year: `2025-H1`, `2025-Q3`, `2025-M01` or `2025-M01..M07`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year.
    pub year: i32,
    /// First month, from 1.
    pub first: u8,
    /// Last month, up to 12.
    pub last: u8,
}

impl Period {
    /// Reads a part of a year; `None` where the text is none. All twelve months are no part.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, part) = text.split_once('-')?;
        let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        let year = digits.then(|| year.parse().ok()).flatten()?;
        let (first, last) = months(part)?;
        let is_part = first <= last && last - first < 11;
        is_part.then_some(Self { year, first, last })
    }
}

fn months(part: &str) -> Option<(u8, u8)> {
    if let Some((first, last)) = part.split_once("..") {
        let (first, last) = (month(first)?, month(last)?);
        // A range of one month is written as that month.
        return (first < last).then_some((first, last));
    }
    Some(match part {
        "H1" => (1, 6),
        "H2" => (7, 12),
        "Q1" => (1, 3),
        "Q2" => (4, 6),
        "Q3" => (7, 9),
        "Q4" => (10, 12),
        _ => {
            let month = month(part)?;
            (month, month)
        }
    })
}

fn month(text: &str) -> Option<u8> {
    let digits = text.strip_prefix('M').filter(|d| d.len() == 2)?;
    let digits = digits
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then_some(digits)?;
    digits.parse().ok().filter(|m| (1..=12).contains(m))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_parts_of_a_year() {
        let months = |text: &str| Period::parse(text).map(|p| (p.year, p.first, p.last));
        assert_eq!(months("2025-H1"), Some((2025, 1, 6)));
        assert_eq!(months("2025-Q3"), Some((2025, 7, 9)));
        assert_eq!(months("2025-M07"), Some((2025, 7, 7)));
        assert_eq!(months("2025-M01..M07"), Some((2025, 1, 7)));
    }

    #[test]
    fn refuses_what_is_none() {
        for text in [
            "",
            "2025",
            "H1",
            "25-H1",
            "2025-H3",
            "2025-Q0",
            "2025-M13",
            "2025-M1",
            "2025-M01-M07",
            "2025-M07..M01",
            "2025-M07..M07",
            "2025-M01..M12",
            "2025-M+1",
        ] {
            assert_eq!(Period::parse(text), None, "{text} was taken");
        }
    }
}
