//! What is looked at: selection, partner, year, colouring. Navigation, not data: undo leaves it alone.

use std::collections::BTreeSet;

use super::compare::Compare;
use super::layer::LayerView;
use crate::analysis::indices::FreightBand;
use crate::analysis::timeline::Lanes;
use crate::analysis::{Board, Datum, Measure, Span, Telling};
use crate::model::{
    ActorId, AgreementId, AgreementStatus, Confidence, Dataset, Domain, EventId, Place, Section,
    Selection, SourceId, Vector,
};

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

/// What fills the window beside the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The map.
    Explore,
    /// States or partners side by side.
    Compare,
    /// Agreements and events on one time axis.
    Timeline,
    /// The dataset itself: its check, what is missing.
    Data,
}

impl Mode {
    /// All, in the order in which they stand in the bar at the top.
    pub const ALL: [Self; 4] = [Self::Explore, Self::Compare, Self::Timeline, Self::Data];

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Explore => "mode-explore",
            Self::Compare => "mode-compare",
            Self::Timeline => "mode-timeline",
            Self::Data => "mode-data",
        }
    }
}

/// The sections of the page of the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DataPage {
    /// What the check finds.
    Check,
    /// Which figures there are, and which are missing.
    Missing,
    /// All sources.
    Sources,
    /// Title, licence, what changed.
    About,
}

impl DataPage {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Check, Self::Missing, Self::Sources, Self::About];

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Check => "data-page-check",
            Self::Missing => "data-page-missing",
            Self::Sources => "data-page-sources",
            Self::About => "data-page-about",
        }
    }
}

/// A record that can be opened in the panel. Records without an id go by their position in the dataset.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Record {
    /// An agreement.
    Agreement(AgreementId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
    /// Any other record.
    At(Place),
}

impl Record {
    /// The record at this place of a dataset; `None` where there is none.
    pub fn at(dataset: &Dataset, place: Place) -> Option<Self> {
        let at = place.at;
        match place.section {
            Section::Agreements => Some(Self::Agreement(dataset.agreements.get(at)?.id.clone())),
            Section::Events => Some(Self::Event(dataset.events.get(at)?.id.clone())),
            Section::Sources => Some(Self::Source(dataset.sources.get(at)?.id.clone())),
            Section::Notes | Section::Stories => None,
            section => (at < dataset.len_of(section)).then_some(Self::At(place)),
        }
    }
}

impl Record {
    /// Whether a dataset has it.
    pub fn is_in(&self, dataset: &Dataset) -> bool {
        match self {
            Self::Agreement(id) => dataset.agreement(id).is_some(),
            Self::Event(id) => dataset.event(id).is_some(),
            Self::Source(id) => dataset.source(id).is_some(),
            Self::At(place) => Self::at(dataset, *place).is_some(),
        }
    }
}

/// Everything that decides what is shown, apart from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// What fills the window.
    pub mode: Mode,
    /// Which section of the page of the dataset.
    pub data_page: DataPage,
    /// What the board of missing figures looks for.
    pub board: Board,
    /// Whose page is open.
    pub selection: Selection,
    /// The partner of colouring, bars and agreements.
    pub partner: Vector,
    /// The year.
    pub year: i32,
    /// How many years back a value may be borrowed where the year has none; 0 borrows nothing.
    pub back: u8,
    /// What the states are coloured by.
    pub measure: Measure,
    /// Whose figures the bars of trade show.
    pub telling: Telling,
    /// What freight may add to the value of goods.
    pub freight: FreightBand,
    /// Which map.
    pub map: MapMode,
    /// Which tab of the panel.
    pub tab: Tab,
    /// Domains that agreements and events are restricted to; empty is all.
    pub domains: BTreeSet<Domain>,
    /// Statuses that agreements are restricted to; empty is all.
    pub statuses: BTreeSet<AgreementStatus>,
    /// How well agreements and events must be supported at least.
    pub confidence: Option<Confidence>,
    /// The span that agreements and events are restricted to, brushed on the time line.
    pub span: Option<Span>,
    /// What stands side by side.
    pub compare: Compare,
    /// What the lanes of the time line stand for.
    pub lanes: Lanes,
    /// First and last point of the time line that is shown, in years; `None` shows all.
    pub window: Option<(f64, f64)>,
    /// Whether the time line shows all organisations.
    pub all_bands: bool,
    /// Whether agreements and events are those with the chosen partner only.
    pub partner_only: bool,
    /// The state whose page was left for a partner's: one step back leads there.
    pub came_from: Option<ActorId>,
    /// Records that are open, the last on top.
    pub records: Vec<Record>,
    /// The value whose card is open.
    pub card: Option<Datum>,
    /// The layer on the map.
    pub layer: LayerView,
    /// Whether the years play.
    pub playing: bool,
}
