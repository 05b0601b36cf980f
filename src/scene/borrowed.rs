//! Honest years in words: a borrowed value says its own year wherever it stands.

use super::say::Say;

impl Say<'_> {
    /// A value with its year where that is not the one that was asked for: "$1.2 bn (2021)".
    pub fn of_year(&self, value: String, year: i32, wanted: i32) -> String {
        if year == wanted {
            return value;
        }
        let args = [("value", value.into()), ("year", year.into())];
        self.words.with("back-value", &args)
    }

    /// What stands in a tooltip, with a line on why another year stands there.
    pub fn borrowed_note(&self, text: String, year: i32, wanted: i32) -> String {
        if year == wanted {
            return text;
        }
        let args = [("year", year.into()), ("wanted", wanted.into())];
        format!("{text}\n{}", self.words.with("back-note", &args))
    }

    /// The allowance as the reader chooses it.
    pub fn allowance(&self, back: u8) -> String {
        let args = [("years", usize::from(back).into())];
        self.words.with("back-choice", &args)
    }
}
