//! The state, the commands, the history of edits, the tasks: everything the window does, without a window.
//!
//! A [`Command`] goes into [`AppState::apply`], which is the only place where the state changes; what must
//! happen outside comes back as [`Effect`]s, whose results return as commands.

mod action;
mod apply;
mod checking;
mod command;
mod compare;
pub mod dialog;
mod document;
mod edits;
mod effect;
mod export;
mod filing;
mod filters;
mod history;
mod layer;
pub mod search;
mod state;
pub mod tasks;
mod trail;
mod view;
mod wording;

pub use action::{Action, Shortcut};
pub use checking::Checking;
pub use command::Command;
pub use compare::{Column, Compare, CompareChange, Compared};
pub use document::Document;
pub use effect::{CameraMove, Effect};
pub use history::{Edit, History};
pub use layer::{Layer, LayerView, WorksTab};
pub use state::{AppState, Task, chosen_language};
pub use trail::Trail;
pub use view::{DataPage, MapMode, Mode, Record, Tab, View};
pub use wording::{locale_of, translate};
