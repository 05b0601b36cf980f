//! An atlas of Central Asia between its partners.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod files;
#[cfg(feature = "gui")]
pub mod gui;
pub mod map;
pub mod model;
pub mod scene;
pub mod text;
