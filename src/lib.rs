//! An atlas of Central Asia between its partners: trade, agreements, events and their sources on one map.
//!
//! # Layers
//! Each folder is a layer; it imports only from the layers above it in this table. `tests/layers.rs` holds them
//! to it.
//!
//! | layer | holds | never |
//! |---|---|---|
//! | [`model`] | the dataset as plain data: records, ids, dates, terms | I/O, a clock, a window |
//! | [`analysis`] | pure functions of the model: which figure is shown, shares, measures, classes, numbers in words, the check of a dataset | files, a window, threads |
//! | [`map`] | pure geometry: shared arcs, projection and warp, triangles, hit test, label places, flows | files, a window |
//! | [`files`] | bytes and the model: open, save, settings, unsaved work, the JSON Schema | the state, a window |
//! | [`scene`] | figures as plain data, and every colour | files, the state, a window |
//! | [`app`] | the state, the commands, the history of edits, tasks | a window, the clock |
//! | `gui` | the only code that names egui | `std::fs`, changing the document |
//! | [`cli`] | the command line | a window |
//!
//! [`text`] stands beside them: the words of the interface, for `scene`, `app`, `gui` and `cli`. The layers above
//! those return message ids with arguments, never sentences.
//!
//! # The way of the data
//! ```text
//! bytes ─ files::open ─▶ model::Dataset
//!       ─ analysis::Index::new ─▶ look-ups                              (once a dataset)
//!       ─ scene::map, scene::chart, scene::shares ─▶ plain data          (once a change of data, view or theme)
//!       ─ gui::map, gui::panel ─▶ egui shapes                            (the ground of the map kept by scene and camera)
//! ```
//!
//! # The way of one action
//! ```text
//! a click at a point ─ gui::map: camera.unproject → Geometry::hit → Command::ClickCountry(KAZ)
//! views read &AppState through a Pass and push commands; they never change anything
//! after the pass the shell applies them: AppState::apply(command) → Vec<Effect>
//! effects (read a file, write one, ask, close) are carried out by the shell; results come back as commands
//! a change asks for one repaint; idle means no frames at all
//! ```
//!
//! Without the feature `gui` everything but the window is built.

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
