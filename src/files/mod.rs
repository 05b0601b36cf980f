//! Bytes and the model: open, save.

mod atomic;
mod board_csv;
mod built_in;
mod canonical;
mod explain;
mod field;
mod finite;
mod head;
mod locate;
mod message;
mod open;
mod open_error;
mod places;
mod progress;
pub mod recovery;
mod save;
pub mod schema;
pub mod settings;
mod sniff;
mod stamp;

pub use board_csv::{TABLE_EXTENSION, board_csv, export_board};
pub use built_in::built_in;
pub use canonical::{CanonicalError, canonical};
pub use field::FieldProblem;
pub use locate::Positions;
pub use message::Message;
pub use open::{LIMIT_MIB, Opened, Origin, ReadOnly, open, open_with, parse};
pub use open_error::{OpenError, Position, WrongField};
pub use places::{HOME_VARIABLE, Places};
pub use progress::Progress;
pub use save::{EXTENSION, Overwrite, SaveError, Saved, save, with_ending, with_extension};
pub use settings::Settings;
pub use sniff::Found;
pub use stamp::Stamp;
