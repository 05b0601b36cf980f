//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod board;
pub mod chart;
mod discs;
pub mod legend;
pub mod map;
pub mod records;
mod say;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use say::Say;
