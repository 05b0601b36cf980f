//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod card;
pub mod chart;
pub mod cite;
mod discs;
pub mod facts;
pub mod legend;
pub mod map;
pub mod pieces;
mod say;
mod say_value;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use say::Say;
