//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod balance;
pub mod between;
pub mod beyond;
pub mod board;
mod borrowed;
pub mod card;
pub mod chart;
pub mod cite;
pub mod compare;
mod discs;
pub mod facts;
pub mod finding_rows;
pub mod findings;
mod freight;
pub mod index_parts;
pub mod indices;
pub mod legend;
pub mod map;
mod measures;
pub mod members;
pub mod over_years;
pub mod pieces;
pub mod published;

mod say;
mod say_value;
pub mod search;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod tokens;
pub mod works;

pub use say::Say;
