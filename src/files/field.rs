//! What is wrong with one field of a dataset file, taken from what serde says about it.
//!
//! serde words its errors for programmers ("invalid type: string, expected f64"). Here they become cases
//! that a catalogue can say in any language.

use super::message::Message;

/// What a field should hold and does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// A field that must be there is not.
    Missing {
        /// Its name.
        field: String,
    },
    /// A field stands twice in one record.
    Twice {
        /// Its name.
        field: String,
    },
    /// A word of a closed list is expected.
    Word {
        /// The words; empty where serde does not name them.
        words: Vec<String>,
    },
    /// A date is expected.
    Date,
    /// A number is expected.
    Number,
    /// A whole number in the range of its field is expected.
    WholeNumber,
    /// Text is expected.
    Text,
    /// A list is expected.
    List,
    /// A record is expected.
    Record,
    /// Anything else, in the words of the reader library.
    Other {
        /// What it says.
        reason: String,
    },
}

impl FieldProblem {
    /// The case behind a message of serde, of which the position has been cut off.
    pub(super) fn from_serde(text: &str) -> Self {
        let field = || quoted(text).into_iter().next().unwrap_or_default();
        if text.starts_with("missing field") {
            Self::Missing { field: field() }
        } else if text.starts_with("duplicate field") {
            Self::Twice { field: field() }
        } else if let Some((_, words)) = unknown_word(text) {
            Self::Word {
                words: quoted(words),
            }
        } else if text == "expected value" {
            // serde_json says this where a word of a list should stand and something else does.
            Self::Word { words: Vec::new() }
        } else if text.contains("is not a date") {
            Self::Date
        } else {
            Self::from_expected(text)
        }
    }

    fn from_expected(text: &str) -> Self {
        let expected = text.rsplit_once(", expected ").map_or("", |(_, what)| what);
        match expected {
            "f64" | "f32" => Self::Number,
            "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" => Self::WholeNumber,
            "a string" | "a borrowed string" => Self::Text,
            "a sequence" => Self::List,
            "a map" => Self::Record,
            what if what.starts_with("struct ") => Self::Record,
            what if what.starts_with("a tuple") && text.starts_with("invalid type") => Self::List,
            _ => Self::Other {
                reason: text.to_owned(),
            },
        }
    }

    /// The case as a message id with arguments; goes into the argument `problem` of a longer message.
    pub fn message(&self) -> Message {
        match self {
            Self::Missing { field } => Message::new("field-missing").with("field", field),
            Self::Twice { field } => Message::new("field-twice").with("field", field),
            Self::Word { words } if words.is_empty() => Message::new("field-any-word"),
            Self::Word { words } => Message::new("field-word").with("words", &words.join(", ")),
            Self::Date => Message::new("field-date"),
            Self::Number => Message::new("field-number"),
            Self::WholeNumber => Message::new("field-whole-number"),
            Self::Text => Message::new("field-text"),
            Self::List => Message::new("field-list"),
            Self::Record => Message::new("field-record"),
            Self::Other { reason } => Message::new("field-other").with("reason", reason),
        }
    }
}

impl std::fmt::Display for FieldProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing { field } => write!(f, "the field `{field}` is missing; add it"),
            Self::Twice { field } => {
                write!(f, "the field `{field}` stands twice; remove one of them")
            }
            Self::Word { words } if words.is_empty() => {
                f.write_str("write one of the words of this field's list, in quotation marks")
            }
            Self::Word { words } => write!(f, "write one of: {}", words.join(", ")),
            Self::Date => f.write_str("write a date as 2025, 2025-10 or 2025-10-09"),
            Self::Number => f.write_str("write a number, or null where none is known"),
            Self::WholeNumber => f.write_str("write a whole number, such as 2025"),
            Self::Text => f.write_str("write text in quotation marks"),
            Self::List => f.write_str("write a list in square brackets"),
            Self::Record => f.write_str("write a record in curly brackets"),
            Self::Other { reason } => f.write_str(reason),
        }
    }
}

fn unknown_word(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("unknown variant ")?
        .rsplit_once(", expected ")
}

/// The words between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_serde_become_cases() {
        let case = FieldProblem::from_serde;
        let field = "year".to_owned();
        assert_eq!(
            case("missing field `year`"),
            FieldProblem::Missing { field }
        );
        assert_eq!(
            case("unknown variant `x`, expected one of `high`, `low`"),
            FieldProblem::Word {
                words: vec!["high".to_owned(), "low".to_owned()]
            }
        );
        assert_eq!(
            case("invalid type: string \"a, expected b\", expected f64"),
            FieldProblem::Number
        );
        assert_eq!(
            case("invalid value: integer `99999999999`, expected i32"),
            FieldProblem::WholeNumber
        );
        assert_eq!(
            case("`2025-13` is not a date: write 2025, 2025-10 or 2025-10-09"),
            FieldProblem::Date
        );
        let reason = "invalid length 2, expected a tuple of size 3".to_owned();
        assert_eq!(case(&reason), FieldProblem::Other { reason });
    }
}
