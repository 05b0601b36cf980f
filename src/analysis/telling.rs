//! Whose figures a chart of trade tells.

use super::figure::Preference;

/// Whose figures a chart of trade tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Telling {
    /// The best figure there is: see [`Preference::Default`].
    #[default]
    Best,
    /// What the state says; nothing else.
    State,
    /// What the partner says; nothing else.
    Partner,
    /// Both sides beside each other, with the gap between them.
    Both,
}

impl Telling {
    /// All, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Best, Self::State, Self::Partner, Self::Both];

    /// Its name in settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::State => "state",
            Self::Partner => "partner",
            Self::Both => "both",
        }
    }

    /// The choice of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|telling| telling.id() == id)
    }

    /// The figures it shows of one year, in the order in which they stand.
    pub const fn preferences(self) -> &'static [Preference] {
        match self {
            Self::Best => &[Preference::Default],
            Self::State => &[Preference::State],
            Self::Partner => &[Preference::Partner],
            Self::Both => &[Preference::State, Preference::Partner],
        }
    }
}
