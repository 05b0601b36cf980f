//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod chart;
mod discs;
pub mod legend;
pub mod map;
pub mod members;
mod say;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod tokens;
pub mod works;

pub use say::Say;
