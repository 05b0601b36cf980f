//! The state, the commands, the history of edits, the tasks: everything the window does, without a window.
//!
//! A [`Command`] goes into [`AppState::apply`], which is the only place where the state changes; what must
//! happen outside comes back as [`Effect`]s, whose results return as commands.

mod action;
mod apply;
mod command;
mod compare;
pub mod dialog;
mod document;
mod edits;
mod effect;
mod filing;
mod filters;
mod history;
mod state;
pub mod tasks;
mod view;

pub use action::{Action, Shortcut};
pub use command::Command;
pub use compare::{Column, Compare, CompareChange, Compared};
pub use document::Document;
pub use effect::{CameraMove, Effect};
pub use history::{Edit, History};
pub use state::{AppState, Task, chosen_language};
pub use view::{MapMode, Mode, Record, Tab, View};
