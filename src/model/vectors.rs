//! The cast of the atlas: the five states, and the six partners that compete for them.

use super::id::ActorId;

/// The five Central Asian states, in alphabetical order of their English names.
pub const STATES: [&str; 5] = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];

/// The region as an actor of its own: totals that others published stand under this code.
pub const REGION: &str = "CA5";

/// The world as a partner: a state's total trade.
pub const WORLD: &str = "WLD";

/// One of the six external partners whose trade, agreements and events the atlas compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vector {
    /// Russia.
    Russia,
    /// China.
    China,
    /// European Union.
    Eu,
    /// United States.
    UnitedStates,
    /// The six states of the Gulf Cooperation Council.
    Gulf,
    /// Türkiye.
    Turkiye,
}

impl Vector {
    /// All six, in the order in which the atlas lists them.
    pub const ALL: [Self; 6] = [
        Self::Russia,
        Self::China,
        Self::Eu,
        Self::UnitedStates,
        Self::Gulf,
        Self::Turkiye,
    ];

    /// The code of its actor in the dataset.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Russia => "RUS",
            Self::China => "CHN",
            Self::Eu => "EU",
            Self::UnitedStates => "USA",
            Self::Gulf => "GCC",
            Self::Turkiye => "TUR",
        }
    }

    /// The id of its actor.
    pub fn id(self) -> ActorId {
        ActorId::new(self.code())
    }

    /// The vector with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vector| vector.code() == code)
    }
}

/// Whether this is one of the five states.
pub fn is_state(id: &ActorId) -> bool {
    STATES.contains(&id.as_str())
}
