//! Pure functions of the model: which figure is shown, shares, measures, classes, lists, numbers in words.

mod agreements;
mod beyond;
mod borrow;
pub mod check;
mod classes;
mod coverage;
mod datum;
mod figure;
mod index;
pub mod indices;
mod measure;
mod memberships;
mod mirror;
pub mod number;
mod observed;
mod opening;
pub mod search;
mod shares;
mod source_uses;
mod telling;
#[cfg(test)]
mod tests;
pub mod timeline;
mod trace;
mod works;

pub use agreements::{
    AgreementFilter, Mark, Span, agreement_marks, agreements, domains_by_number, events, is_running,
};
pub use beyond::{corridors, investments, latest_observations, parts_of_years};
pub use borrow::{
    ALLOWANCES, Borrowed, borrow, borrow_figure, borrow_reading, borrow_shares, older_partners,
};
pub use classes::{Classes, classes, round_step};
pub use coverage::{Board, Cell, Counts, Coverage, Evidence, Line, With, coverage};
pub use datum::{Datum, Field, Flow};
pub use figure::{Figure, MadeOf, Preference, Side, figure, of_row, published_region, side};
pub use index::{Index, vectors_of};
pub use measure::{
    Measure, MeasureGroup, Origin, Reading, ReadingKind, Records, Unit, measures, partners_of,
    reading,
};
pub use memberships::{Belonging, Standing, belongings, organisations};
pub use mirror::{Lack, Missing, NoGap, Sides, both_sides, why_missing};
pub use observed::observation;
pub use opening::opening_year;
pub use shares::{EARLIER, Part, Shares, Tier, balance_index, shares};
pub use source_uses::{SourceUses, source_uses};
pub use telling::Telling;
pub use trace::{
    Formula, FormulaId, Input, Quantity, Trace, UsedBy, other_sides, sources_of, trace, trace_with,
    used_by,
};
pub use works::{Opening, Stage, WorkKind, corridor_stage, layer_years, openings, site_stage};
