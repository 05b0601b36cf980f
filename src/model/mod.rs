//! The dataset as plain data: records, ids, dates and closed lists of terms. No I/O, no clock, no window.

mod dataset;
mod date;
mod id;
mod period;
mod place;
mod records;
mod selection;
mod terms;
mod vectors;

pub use dataset::{Dataset, FORMAT, VERSION};
pub use date::{DateError, PartialDate};
pub use id::{
    ActorId, AgreementId, CorridorId, EventId, IndicatorId, NoteId, SiteId, SourceId, StoryId,
};
pub use period::{PERIOD_PATTERN, Period};
pub use place::{Place, Section};
pub use records::{
    Acknowledged, Actor, Agreement, Capital, Change, Corridor, Dated, Event, Extra, Indicator,
    Investment, Membership, Note, Observation, Site, Source, Story, Subject, TradeRow,
};
pub use selection::Selection;
pub use terms::{
    ActorKind, AgreementKind, AgreementStatus, Confidence, CorridorKind, Coverage, Domain,
    EventStatus, InvestmentMeasure, MembershipStatus, Reason, Role, SiteKind, SourceKind,
    WorksStatus,
};
pub use vectors::{REGION, STATES, Vector, WORLD, is_state};
