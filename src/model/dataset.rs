//! The dataset as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::id::{ActorId, AgreementId, EventId, SourceId};
use super::place::Section;
use super::records::{
    Actor, Agreement, Change, Corridor, Event, Extra, Indicator, Investment, Membership, Note,
    Observation, Site, Source, Story, Subject, TradeRow,
};

/// The word in the field `format` of every dataset file.
pub const FORMAT: &str = "central-asia-atlas";

/// The version of the format that this program writes.
pub const VERSION: u32 = 1;

/// Everything one file holds: data, sources and the reader's own notes.
///
/// The sections are in the order in which they stand in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dataset {
    /// Always `central-asia-atlas`.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// Version of the format.
    #[schemars(range(min = 1))]
    pub version: u32,
    /// Title of the dataset.
    #[serde(default)]
    pub title: String,
    /// What the dataset holds, in words.
    #[serde(default)]
    pub description: String,
    /// Day of the compilation.
    #[serde(default)]
    pub compiled: Option<PartialDate>,
    /// Licence of the data.
    #[serde(default)]
    pub license: Option<String>,
    /// What changed in which compilation.
    #[serde(default)]
    pub changes: Vec<Change>,
    /// States, blocs, organisations, aggregates.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// Merchandise trade.
    #[serde(default)]
    pub trade: Vec<TradeRow>,
    /// Agreements.
    #[serde(default)]
    pub agreements: Vec<Agreement>,
    /// Events.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Memberships.
    #[serde(default)]
    pub memberships: Vec<Membership>,
    /// Definitions of indicators.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Values of indicators.
    #[serde(default)]
    pub observations: Vec<Observation>,
    /// Investment.
    #[serde(default)]
    pub investments: Vec<Investment>,
    /// Corridors.
    #[serde(default)]
    pub corridors: Vec<Corridor>,
    /// Sites.
    #[serde(default)]
    pub sites: Vec<Site>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The reader's notes.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// Stories.
    #[serde(default)]
    pub stories: Vec<Story>,
    /// Sections that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Dataset {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            title: String::new(),
            description: String::new(),
            compiled: None,
            license: None,
            changes: Vec::new(),
            actors: Vec::new(),
            trade: Vec::new(),
            agreements: Vec::new(),
            events: Vec::new(),
            memberships: Vec::new(),
            indicators: Vec::new(),
            observations: Vec::new(),
            investments: Vec::new(),
            corridors: Vec::new(),
            sites: Vec::new(),
            sources: Vec::new(),
            notes: Vec::new(),
            stories: Vec::new(),
            extra: Extra::new(),
        }
    }
}

impl Dataset {
    /// The actor of this id.
    pub fn actor(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// The agreement of this id.
    pub fn agreement(&self, id: &AgreementId) -> Option<&Agreement> {
        self.agreements.iter().find(|agreement| agreement.id == *id)
    }

    /// The event of this id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == *id)
    }

    /// The source of this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// How many records a section has.
    pub fn len_of(&self, section: Section) -> usize {
        match section {
            Section::Actors => self.actors.len(),
            Section::Trade => self.trade.len(),
            Section::Agreements => self.agreements.len(),
            Section::Events => self.events.len(),
            Section::Memberships => self.memberships.len(),
            Section::Indicators => self.indicators.len(),
            Section::Observations => self.observations.len(),
            Section::Investments => self.investments.len(),
            Section::Corridors => self.corridors.len(),
            Section::Sites => self.sites.len(),
            Section::Sources => self.sources.len(),
            Section::Notes => self.notes.len(),
            Section::Stories => self.stories.len(),
        }
    }

    /// The reader's note on this subject.
    pub fn note(&self, about: &Subject) -> Option<&Note> {
        self.notes.iter().find(|note| note.about == *about)
    }
}
