//! Scenes as plain data, and colours as people with other colour vision see them.

mod balance;
mod beside;
mod between;
mod cards;
mod colours;
mod compare;
mod figures;
mod freight;
mod index_parts;
mod measures;
pub mod spoken;
mod tellings;
mod years;
