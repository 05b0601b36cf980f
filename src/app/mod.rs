//! The state, the commands, the history of edits.
