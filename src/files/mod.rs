//! Bytes and the model: open, save.
