//! Figures as plain data: what the window draws and what is exported come from the same scene.

pub mod beyond;
pub mod chart;
pub mod compare;
mod discs;
pub mod legend;
pub mod map;
mod measures;
pub mod over_years;
pub mod published;
mod say;
pub mod shares;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod tokens;

pub use say::Say;
