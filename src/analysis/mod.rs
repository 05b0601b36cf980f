//! Pure functions of the model: which figure is shown, shares, measures, classes, lists, numbers in words.

mod agreements;
pub mod check;
mod classes;
mod coverage;
mod datum;
mod figure;
mod index;
mod measure;
mod mirror;
pub mod number;
mod opening;
mod shares;
mod source_uses;
#[cfg(test)]
mod tests;

pub use agreements::{AgreementFilter, Mark, agreement_marks, agreements, events, is_running};
pub use classes::{Classes, classes, round_step};
pub use coverage::{Board, Cell, Counts, Coverage, Evidence, Line, With, coverage};
pub use datum::{Datum, Field, Flow};
pub use figure::{Figure, MadeOf, Preference, Side, figure, published_region, side};
pub use index::{Index, vectors_of};
pub use measure::{Measure, Reading, ReadingKind, Unit, reading};
pub use mirror::{Missing, Sides, both_sides, why_missing};
pub use opening::opening_year;
pub use shares::{EARLIER, Part, Shares, Tier, balance_index, shares};
pub use source_uses::{SourceUses, source_uses};
