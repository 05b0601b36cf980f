//! What a view is about.

use super::id::ActorId;
use super::vectors::{REGION, Vector, is_state};

/// Whose page is open: the region, one of the five states, or one of the six partners.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// The five states together.
    Region,
    /// One of the five.
    State(ActorId),
    /// One of the six partners.
    Partner(Vector),
}

impl Selection {
    /// The state whose page is open.
    pub fn state(&self) -> Option<&ActorId> {
        match self {
            Self::State(id) => Some(id),
            Self::Region | Self::Partner(_) => None,
        }
    }

    /// The actor it is about; the region is an actor too.
    pub fn actor(&self) -> ActorId {
        match self {
            Self::Region => ActorId::new(REGION),
            Self::State(id) => id.clone(),
            Self::Partner(vector) => vector.id(),
        }
    }

    /// The selection with this code of an actor; any other code is the region.
    pub fn from_code(code: &str) -> Self {
        if let Some(vector) = Vector::from_code(code) {
            return Self::Partner(vector);
        }
        let id = ActorId::new(code);
        if is_state(&id) {
            Self::State(id)
        } else {
            Self::Region
        }
    }
}
