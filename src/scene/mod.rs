//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod board;
pub mod chart;
mod discs;
pub mod finding_rows;
pub mod findings;
pub mod legend;
pub mod map;

mod say;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use say::Say;
