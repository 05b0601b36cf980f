//! A sentence with values in it, taken apart so that each value can be clicked.

use crate::analysis::Datum;

/// Opens and closes a value inside a sentence: no letters, so that no translation holds them.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What the words say, where they are a value.
    pub datum: Option<Datum>,
}

impl Piece {
    /// A value.
    pub fn value(text: impl Into<String>, datum: Datum) -> Self {
        Self {
            text: text.into(),
            datum: Some(datum),
        }
    }

    /// Words without a value.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            datum: None,
        }
    }
}

/// A value as an argument of a message: [`pieces`] finds it in the sentence again.
pub(super) fn marked(value: &str) -> String {
    format!("{OPEN}{value}{CLOSE}")
}

/// Takes a sentence apart. `data` are the marked values, each with its text; a value that a translation puts at
/// another place is still found, by its text.
pub(super) fn pieces(sentence: &str, data: &[(String, Datum)]) -> Vec<Piece> {
    let mut left: Vec<&(String, Datum)> = data.iter().collect();
    let mut found = Vec::new();
    for (at, part) in sentence.split(OPEN).enumerate() {
        let (value, words) = match part.split_once(CLOSE) {
            Some((value, words)) if at > 0 => (value, words),
            _ => ("", part),
        };
        if !value.is_empty() {
            let known = left.iter().position(|(text, _)| text == value);
            let datum = known.map(|at| left.remove(at).1.clone());
            found.push(Piece {
                text: value.to_owned(),
                datum,
            });
        }
        if !words.is_empty() {
            found.push(Piece::words(words));
        }
    }
    found
}

/// The whole sentence.
pub fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
