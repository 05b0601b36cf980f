//! The window: the only code that names egui.
//!
//! [`Shell`](shell::Shell) owns the state and the tasks. In each frame the parts of the window read the state
//! through a [`Pass`](pass::Pass) and push commands; the shell applies them after the pass.

pub mod ask;
mod back;
mod balance;
mod card;
mod clock;
mod colour_by;
mod compare;
mod data;
mod dialogs;
mod filters;
mod freight;
mod icons;
mod keeper;
mod keys;
mod lists;
mod log_watch;
mod map;
mod notices;
mod panel;
mod pass;
mod scenes;
mod search;
mod shell;
mod start;
pub mod theme;
mod time_bar;
mod time_marks;
mod timeline;
mod top_bar;
mod widgets;

pub use keeper::Keeper;
pub use shell::Shell;
pub use start::{Start, StartError, run};
