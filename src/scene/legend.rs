//! The legend of the map, made from the classes and patterns that occur.

use super::map::{MapLook, Pattern};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{Classes, Measure};

/// The legend: a title, what is counted, the classes with the numbers between them, the patterns.
#[derive(Clone, Debug)]
pub struct Legend {
    /// "Trade with Russia, 2024".
    pub title: String,
    /// "US$ bn, exports + imports".
    pub subtitle: String,
    /// The classes, low to high.
    pub classes: Vec<Ink>,
    /// The numbers between the classes: one fewer than classes.
    pub ticks: Vec<String>,
    /// Patterns that occur in any year, each with its words.
    pub patterns: Vec<(Pattern, Ink, String)>,
    /// Whether what freight adds to the value of goods matters to it.
    pub freight: bool,
    /// What a year in brackets means, where values may be borrowed.
    pub borrowed: Option<String>,
}

/// The legend of this look.
pub(super) fn legend(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &MapLook,
    classes: &Classes,
    patterns: &[Pattern],
) -> Legend {
    let of = classes.len();
    Legend {
        title: say.measure_title(&look.measure, look.partner, look.year),
        subtitle: say.measure_unit(&look.measure, classes),
        classes: (0..of)
            .map(|class| tokens.class(class, of, classes.diverging))
            .collect(),
        ticks: say.ticks(&look.measure, classes),
        borrowed: (look.back > 0).then(|| say.words.get("back-legend")),
        patterns: patterns
            .iter()
            .map(|pattern| {
                (
                    *pattern,
                    pattern_ground(tokens, *pattern),
                    pattern_words(say, &look.measure, *pattern),
                )
            })
            .collect(),
        freight: look.measure == Measure::MirrorGap,
    }
}

fn pattern_ground(tokens: &Tokens, pattern: Pattern) -> Ink {
    match pattern {
        Pattern::Dots => tokens.class(1, 5, false),
        Pattern::Lines => tokens.no_gap(),
        Pattern::Plain | Pattern::Hatch | Pattern::Empty => tokens.no_value,
    }
}

fn pattern_words(say: &Say<'_>, measure: &Measure, pattern: Pattern) -> String {
    say.words.get(match pattern {
        Pattern::Plain => "pattern-plain",
        Pattern::Hatch if *measure == Measure::MirrorGap => "pattern-no-gap",
        Pattern::Hatch => "pattern-hatch",
        Pattern::Dots if matches!(measure, Measure::Indicator(_)) => "pattern-low-confidence",
        Pattern::Dots => "pattern-dots",
        Pattern::Lines => {
            let band = say.band(say.freight);
            return say.words.with("pattern-freight", &[("band", band.into())]);
        }
        Pattern::Empty => "pattern-empty",
    })
}
