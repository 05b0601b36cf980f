//! Today's date: the only clock of the window, so that everything below it is free of time.

use crate::model::PartialDate;

/// Today, where the reader is.
pub fn today() -> PartialDate {
    let date = jiff::ZonedDateTime::now().date();
    date.to_string()
        .parse()
        .unwrap_or_else(|_| PartialDate::from_year(date.year()))
}

/// Seconds since 1970, to tell how old unsaved work is.
pub fn unix_seconds() -> u64 {
    u64::try_from(jiff::Timestamp::now().as_second()).unwrap_or(0)
}
