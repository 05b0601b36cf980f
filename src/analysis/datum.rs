//! What a value on screen is, apart from what it says.

use super::figure::Preference;
use super::indices::IndexKind;
use super::measure::Measure;
use crate::model::{ActorId, Place, Section, Vector};

/// A flow of trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    /// Exports of the reporter to the partner.
    Exports,
    /// Imports of the reporter from the partner.
    Imports,
    /// Both.
    Turnover,
}

/// A field of a record that holds a value of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The record as a whole: a date, a status, the words of its row.
    Whole,
    /// The value of an observation or an investment, the announced value of an agreement.
    Value,
    /// Population of an actor.
    Population,
    /// Gross domestic product of an actor.
    Gdp,
    /// Area of an actor.
    Area,
    /// Length of a corridor.
    Length,
    /// Capacity of a corridor, in words.
    Capacity,
    /// Capital of an actor, a name.
    Capital,
    /// Exports of a row of trade.
    Exports,
    /// Imports of a row of trade.
    Imports,
    /// Exports and imports of a row of trade.
    Turnover,
    /// Growth on the year before, as a row of trade publishes it.
    Growth,
}

/// A value that can be on screen, named by what it is, so that everything about it can be looked up: whose
/// statistics, which records, which formula.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Datum {
    /// Trade of a reporter with a partner in a full year.
    Trade {
        /// A state or the region.
        reporter: ActorId,
        /// The other side.
        partner: ActorId,
        /// The year.
        year: i32,
        /// Which flow.
        flow: Flow,
        /// Whose figure.
        preference: Preference,
    },
    /// A measure of a state with a partner: a colour of the map.
    Measure {
        /// The measure.
        measure: Measure,
        /// The state.
        state: ActorId,
        /// The partner.
        partner: ActorId,
        /// The year.
        year: i32,
    },
    /// Share of a partner in the trade of a reporter.
    Share {
        /// A state or the region.
        reporter: ActorId,
        /// The partner.
        vector: Vector,
        /// The year.
        year: i32,
    },
    /// Share of everybody but the six partners.
    Others {
        /// A state or the region.
        reporter: ActorId,
        /// The year.
        year: i32,
    },
    /// The multi-vector balance.
    Balance {
        /// A state or the region.
        reporter: ActorId,
        /// The year.
        year: i32,
    },
    /// Change of the trade with a partner since some years before.
    Change {
        /// A state or the region.
        reporter: ActorId,
        /// The partner.
        vector: Vector,
        /// The later year.
        year: i32,
    },
    /// Mirror gap between both sides' figures.
    Gap {
        /// A state or the region.
        reporter: ActorId,
        /// The other side.
        partner: ActorId,
        /// The year.
        year: i32,
    },
    /// How many records of a section these are.
    Count {
        /// Their section.
        section: Section,
        /// The records.
        places: Vec<Place>,
        /// The measure of which the reader's filters leave these; `None` for any other list.
        of: Option<Box<Self>>,
    },
    /// The value of one record over that of another, in per cent.
    Ratio {
        /// The record above the line.
        part: Place,
        /// The record below it.
        whole: Place,
    },
    /// An index.
    Index {
        /// Which.
        kind: IndexKind,
        /// A state or the region.
        reporter: ActorId,
        /// With whom, where it is of a pair.
        partner: Option<ActorId>,
        /// The year.
        year: i32,
    },
    /// A field of a record.
    Record {
        /// The record.
        place: Place,
        /// The field.
        field: Field,
    },
}
