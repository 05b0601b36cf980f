//! The legend of the map, made from the classes and patterns that occur.

use super::map::{MapLook, Pattern};
use super::say::Say;
use super::tokens::{Ink, Tokens};
use crate::analysis::{Classes, Measure, Unit, number};

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
}

/// The legend of this look.
pub(super) fn legend(
    say: &Say<'_>,
    tokens: &Tokens,
    look: &MapLook,
    classes: &Classes,
    patterns: &[Pattern],
) -> Legend {
    let title = say.words.with(
        match look.measure {
            Measure::Turnover => "legend-turnover",
            Measure::Exports => "legend-exports",
            Measure::Imports => "legend-imports",
            Measure::Balance => "legend-balance",
            Measure::Share => "legend-share",
            Measure::Agreements => "legend-agreements",
            Measure::Growth => "legend-growth",
        },
        &[
            ("with", say.with_vector(look.partner).into()),
            ("partner", say.vector(look.partner).into()),
            ("year", look.year.into()),
        ],
    );
    let subtitle = say.words.get(match look.measure {
        Measure::Turnover => "legend-turnover-unit",
        Measure::Exports | Measure::Imports | Measure::Balance => "legend-money-unit",
        Measure::Share => "legend-share-unit",
        Measure::Agreements => "legend-agreements-unit",
        Measure::Growth => "legend-growth-unit",
    });
    let of = classes.len();
    Legend {
        title,
        subtitle,
        classes: (0..of)
            .map(|class| tokens.class(class, of, classes.diverging))
            .collect(),
        ticks: classes
            .bounds
            .iter()
            .map(|bound| tick(say, look.measure, *bound))
            .collect(),
        patterns: patterns
            .iter()
            .map(|pattern| {
                (
                    *pattern,
                    pattern_ground(tokens, *pattern),
                    pattern_words(say, *pattern),
                )
            })
            .collect(),
    }
}

fn tick(say: &Say<'_>, measure: Measure, bound: f64) -> String {
    match measure.unit() {
        Unit::Musd => number::plain(bound / 1000.0, say.locale),
        Unit::Percent | Unit::Count => number::plain(bound, say.locale),
    }
}

fn pattern_ground(tokens: &Tokens, pattern: Pattern) -> Ink {
    match pattern {
        Pattern::Dots => tokens.class(1, 5, false),
        Pattern::Plain | Pattern::Hatch | Pattern::Empty => tokens.no_value,
    }
}

fn pattern_words(say: &Say<'_>, pattern: Pattern) -> String {
    say.words.get(match pattern {
        Pattern::Plain => "pattern-plain",
        Pattern::Hatch => "pattern-hatch",
        Pattern::Dots => "pattern-dots",
        Pattern::Empty => "pattern-empty",
    })
}
