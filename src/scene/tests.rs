//! Scenes as plain data, and colours as people with other colour vision see them.

mod beside;
mod cards;
mod colours;
mod compare;
mod figures;
mod freight;
mod measures;
mod tellings;
mod years;
