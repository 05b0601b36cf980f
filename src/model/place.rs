//! Where a record stands in a dataset.

use std::fmt;

/// A section of the dataset, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// States, blocs, organisations, aggregates.
    Actors,
    /// Merchandise trade.
    Trade,
    /// Agreements.
    Agreements,
    /// Events.
    Events,
    /// Memberships.
    Memberships,
    /// Definitions of indicators.
    Indicators,
    /// Values of indicators.
    Observations,
    /// Investment.
    Investments,
    /// Corridors.
    Corridors,
    /// Sites.
    Sites,
    /// Sources.
    Sources,
    /// The reader's notes.
    Notes,
    /// Stories.
    Stories,
}

impl Section {
    /// All, in the order of the file.
    pub const ALL: [Self; 13] = [
        Self::Actors,
        Self::Trade,
        Self::Agreements,
        Self::Events,
        Self::Memberships,
        Self::Indicators,
        Self::Observations,
        Self::Investments,
        Self::Corridors,
        Self::Sites,
        Self::Sources,
        Self::Notes,
        Self::Stories,
    ];

    /// The key in the file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Trade => "trade",
            Self::Agreements => "agreements",
            Self::Events => "events",
            Self::Memberships => "memberships",
            Self::Indicators => "indicators",
            Self::Observations => "observations",
            Self::Investments => "investments",
            Self::Corridors => "corridors",
            Self::Sites => "sites",
            Self::Sources => "sources",
            Self::Notes => "notes",
            Self::Stories => "stories",
        }
    }
}

/// One record: its section and its position there. Written as a JSON path, `trade[17]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The section.
    pub section: Section,
    /// The position in the section, from 0.
    pub at: usize,
}

impl Place {
    /// The record at this position of a section.
    pub const fn new(section: Section, at: usize) -> Self {
        Self { section, at }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.section.as_str(), self.at)
    }
}
