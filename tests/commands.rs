//! Random sequences of commands with a world that answers, and what must hold after each; then the click rules
//! and the ways of a file, one by one.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail, and its commands are named after those of the program"
)]

#[path = "commands/clicks.rs"]
mod clicks;
#[path = "commands/filing.rs"]
mod filing;
#[path = "commands/measures.rs"]
mod measures;
#[path = "commands/random.rs"]
mod random;
#[path = "commands/tellings.rs"]
mod tellings;
#[path = "commands/world.rs"]
mod world;
