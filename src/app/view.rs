//! What is looked at: selection, partner, year, colouring. Navigation, not data: undo leaves it alone.

use std::collections::BTreeSet;

use crate::analysis::Measure;
use crate::model::{ActorId, AgreementId, Domain, EventId, Selection, SourceId, Vector};

/// The two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MapMode {
    /// Few straight lines, the region large.
    Schematic,
    /// As on the globe.
    Geographic,
}

impl MapMode {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Schematic => Self::Geographic,
            Self::Geographic => Self::Schematic,
        }
    }

    /// 0 for the schematic map, 1 for the geographic one.
    pub const fn morph(self) -> f64 {
        match self {
            Self::Schematic => 0.0,
            Self::Geographic => 1.0,
        }
    }
}

/// The tabs of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Shares, bars, newest agreements.
    Overview,
    /// All partners (or, on a partner's page, all states) with shares, ranks and change.
    Partners,
    /// Trade by year with both sides' figures.
    Trade,
    /// All agreements.
    Agreements,
    /// All events.
    Events,
}

impl Tab {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 5] = [
        Self::Overview,
        Self::Partners,
        Self::Trade,
        Self::Agreements,
        Self::Events,
    ];

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Partners => "tab-partners",
            Self::Trade => "tab-trade",
            Self::Agreements => "tab-agreements",
            Self::Events => "tab-events",
        }
    }
}

/// A record that can be opened in the panel.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Record {
    /// An agreement.
    Agreement(AgreementId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
}

/// Everything that decides what is shown, apart from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Whose page is open.
    pub selection: Selection,
    /// The partner of colouring, bars and agreements.
    pub partner: Vector,
    /// The year.
    pub year: i32,
    /// What the states are coloured by.
    pub measure: Measure,
    /// Which map.
    pub map: MapMode,
    /// Which tab of the panel.
    pub tab: Tab,
    /// Domains that agreements and events are restricted to; empty is all.
    pub domains: BTreeSet<Domain>,
    /// Whether agreements and events are those with the chosen partner only.
    pub partner_only: bool,
    /// The state whose page was left for a partner's: one step back leads there.
    pub came_from: Option<ActorId>,
    /// Records that are open, the last on top.
    pub records: Vec<Record>,
    /// Whether the years play.
    pub playing: bool,
}
