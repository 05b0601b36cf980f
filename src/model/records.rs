//! The records of a dataset, field by field as they stand in the file.
//!
//! Money is in million current US dollars (`_musd`), areas in square kilometres, positions in degrees
//! (longitude east, latitude north). A missing figure is `None`, never zero. Every record keeps the fields
//! this version does not know in `extra`, so that a file written by another program loses nothing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::date::PartialDate;
use super::id::{
    ActorId, AgreementId, CorridorId, EventId, IndicatorId, NoteId, SiteId, SourceId, StoryId,
};
use super::period::PERIOD_PATTERN;
use super::terms::{
    ActorKind, AgreementKind, AgreementStatus, Confidence, CorridorKind, Coverage, Domain,
    EventStatus, InvestmentMeasure, MembershipStatus, Reason, Role, SiteKind, SourceKind,
    WorksStatus,
};

/// Fields of a record that this version does not know, kept as they are.
pub type Extra = BTreeMap<String, Value>;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_held(status: &EventStatus) -> bool {
    *status == EventStatus::Held
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_active(status: &MembershipStatus) -> bool {
    *status == MembershipStatus::Active
}

fn held() -> EventStatus {
    EventStatus::Held
}

fn active() -> MembershipStatus {
    MembershipStatus::Active
}

fn goods() -> Coverage {
    Coverage::Goods
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_goods(coverage: &Coverage) -> bool {
    *coverage == Coverage::Goods
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $type:ty,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: $type,)+
            /// A remark on the record.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// What a check finds strange here, and why it is right all the same.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub acknowledged: Vec<Acknowledged>,
            /// Fields that this version does not know.
            #[serde(flatten)]
            pub extra: Extra,
        }
    )*};
}

/// A warning of the check that was looked at: it stays in the report, apart from the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Acknowledged {
    /// The rule of the check, as it stands in its report.
    pub rule: String,
    /// Why the record is right as it is.
    pub reason: Reason,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The seat of government, with its place on the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Capital {
    /// Name in English.
    pub name: String,
    /// Names in other languages, by language tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// Degrees east.
    #[schemars(range(min = -180.0, max = 180.0))]
    pub lon: f64,
    /// Degrees north.
    #[schemars(range(min = -90.0, max = 90.0))]
    pub lat: f64,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A value and the year it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dated {
    /// The value, in the unit of its field.
    pub value: f64,
    /// The year.
    pub year: i32,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What changed in a compilation of the dataset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// Day of the compilation.
    pub date: PartialDate,
    /// What changed, in words.
    pub text: String,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

records! {
    /// A state, bloc, organisation or aggregate.
    Actor {
        /// Id.
        id: ActorId,
        /// Kind.
        kind: ActorKind,
        /// Names by language tag; `en` is there in every dataset of ours.
        names: BTreeMap<String, String>,
        /// Official name in English.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        official_name: Option<String>,
        /// Other names and codes under which it is found.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        aliases: Vec<String>,
        /// Capital or seat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capital: Option<Capital>,
        /// Area in square kilometres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        area_km2: Option<f64>,
        /// Population, in people.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        population: Option<Dated>,
        /// Gross domestic product in million current US dollars.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gdp_musd: Option<Dated>,
        /// Currency.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        currency: Option<String>,
        /// Official languages.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        languages: Vec<String>,
        /// Members of a bloc or an aggregate.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        members: Vec<ActorId>,
        /// A neutral note on foreign policy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        foreign_policy_note: Option<String>,
        /// Sources.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sources: Vec<SourceId>,
    }

    /// One figure of merchandise trade, seen from the Central Asian state: exports go from it to the partner.
    TradeRow {
        /// The Central Asian state.
        reporter: ActorId,
        /// The other side.
        partner: ActorId,
        /// Year.
        year: i32,
        /// Part of the year (`2025-M01..M07`, `2025-H1`, `2025-Q1`); nothing for the full year.
        #[serde(default)]
        #[schemars(regex(pattern = PERIOD_PATTERN))]
        period: Option<String>,
        /// Exports of the reporter to the partner, million US$.
        #[serde(default)]
        exports_musd: Option<f64>,
        /// Imports of the reporter from the partner, million US$.
        #[serde(default)]
        imports_musd: Option<f64>,
        /// Exports and imports, million US$.
        #[serde(default)]
        turnover_musd: Option<f64>,
        /// Growth on the same period a year before, per cent, where only growth is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        change_pct: Option<f64>,
        /// What is counted.
        #[serde(default = "goods", skip_serializing_if = "is_goods")]
        coverage: Coverage,
        /// Whose statistics these are.
        reported_by: ActorId,
        /// Confidence.
        confidence: Confidence,
        /// Source.
        source: SourceId,
    }

    /// An agreement, contract, declaration or programme.
    Agreement {
        /// Id.
        id: AgreementId,
        /// Title in English.
        title: String,
        /// Day of signature.
        #[serde(default)]
        signed: Option<PartialDate>,
        /// Day of entry into force, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        in_force: Option<PartialDate>,
        /// Last day, where it ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<PartialDate>,
        /// Place of signature.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Signatories, and the addressed states of a scheme of one side.
        parties: Vec<ActorId>,
        /// What it is about.
        domains: Vec<Domain>,
        /// Form.
        kind: AgreementKind,
        /// Where it stands.
        status: AgreementStatus,
        /// Announced value, million US$; never added to delivered amounts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value_musd: Option<f64>,
        /// What it says, in our words.
        summary: String,
        /// Sources.
        sources: Vec<SourceId>,
        /// Confidence.
        confidence: Confidence,
    }

    /// A summit, visit or turning point.
    Event {
        /// Id.
        id: EventId,
        /// Title in English.
        title: String,
        /// First day.
        date: PartialDate,
        /// Last day, where it is another.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        end_date: Option<PartialDate>,
        /// Held or planned.
        #[serde(default = "held", skip_serializing_if = "is_held")]
        status: EventStatus,
        /// Place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Degrees east.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(range(min = -180.0, max = 180.0))]
        lon: Option<f64>,
        /// Degrees north.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(range(min = -90.0, max = 90.0))]
        lat: Option<f64>,
        /// Who took part.
        participants: Vec<ActorId>,
        /// What it was about.
        topics: Vec<Domain>,
        /// What happened, in our words.
        summary: String,
        /// Agreements it led to or rested on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        related_agreements: Vec<AgreementId>,
        /// Sources.
        sources: Vec<SourceId>,
        /// Confidence.
        confidence: Confidence,
    }

    /// A country in an organisation.
    Membership {
        /// The country.
        country: ActorId,
        /// The organisation.
        organisation: ActorId,
        /// Role.
        role: Role,
        /// First day.
        #[serde(default)]
        since: Option<PartialDate>,
        /// Last day.
        #[serde(default)]
        until: Option<PartialDate>,
        /// Status today.
        #[serde(default = "active", skip_serializing_if = "is_active")]
        status: MembershipStatus,
        /// Confidence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confidence: Option<Confidence>,
        /// Sources.
        #[serde(default)]
        sources: Vec<SourceId>,
    }

    /// What an indicator counts.
    Indicator {
        /// Id.
        id: IndicatorId,
        /// Name.
        name: String,
        /// Unit.
        unit: String,
        /// Field, such as `energy` or `macro`.
        domain: String,
        /// What exactly is counted.
        description: String,
        /// The form in which it is best shown.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        better_as: Option<String>,
    }

    /// One value of an indicator.
    Observation {
        /// The indicator.
        indicator: IndicatorId,
        /// The country.
        country: ActorId,
        /// The partner, for indicators of pairs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        partner: Option<ActorId>,
        /// Year.
        year: i32,
        /// Part of the year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(regex(pattern = PERIOD_PATTERN))]
        period: Option<String>,
        /// Value in the unit of the indicator.
        #[serde(default)]
        value: Option<f64>,
        /// Source.
        source: SourceId,
        /// Confidence.
        confidence: Confidence,
    }

    /// One figure of investment.
    Investment {
        /// Where the money goes.
        country: ActorId,
        /// Where it comes from.
        partner: ActorId,
        /// Year.
        year: i32,
        /// Part of the year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(regex(pattern = PERIOD_PATTERN))]
        period: Option<String>,
        /// What is counted.
        measure: InvestmentMeasure,
        /// Million US$.
        #[serde(default)]
        value_musd: Option<f64>,
        /// Whose statistics these are.
        reported_by: ActorId,
        /// Confidence.
        confidence: Confidence,
        /// Source.
        source: SourceId,
    }

    /// A railway, road, pipeline or power line.
    Corridor {
        /// Id.
        id: CorridorId,
        /// Name.
        name: String,
        /// Kind.
        kind: CorridorKind,
        /// Status.
        status: WorksStatus,
        /// When it opened, or is to open.
        #[serde(default)]
        opened: Option<PartialDate>,
        /// Who pays or pushes.
        #[serde(default)]
        sponsors: Vec<ActorId>,
        /// Countries it crosses.
        countries: Vec<ActorId>,
        /// Capacity in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capacity: Option<String>,
        /// Length in kilometres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        length_km: Option<f64>,
        /// Named points, degrees east and north; a line joins them, it is not surveyed.
        waypoints: Vec<(f64, f64, String)>,
        /// What it is, in our words.
        summary: String,
        /// Sources.
        sources: Vec<SourceId>,
        /// Confidence.
        confidence: Confidence,
    }

    /// A place on the map.
    Site {
        /// Id.
        id: SiteId,
        /// Name.
        name: String,
        /// Kind.
        kind: SiteKind,
        /// Country it lies in.
        country: ActorId,
        /// External partners.
        #[serde(default)]
        partners: Vec<ActorId>,
        /// Degrees east.
        #[schemars(range(min = -180.0, max = 180.0))]
        lon: f64,
        /// Degrees north.
        #[schemars(range(min = -90.0, max = 90.0))]
        lat: f64,
        /// Status.
        status: WorksStatus,
        /// Since when.
        #[serde(default)]
        since: Option<PartialDate>,
        /// What it is, in our words.
        summary: String,
        /// Sources.
        sources: Vec<SourceId>,
        /// Confidence.
        confidence: Confidence,
    }

    /// A page, table or text that figures and records rest on.
    Source {
        /// Id.
        id: SourceId,
        /// The maker of the data or text.
        publisher: String,
        /// Title.
        title: String,
        /// Address of the copy that was read.
        #[serde(default)]
        url: Option<String>,
        /// Day of publication.
        #[serde(default)]
        published: Option<PartialDate>,
        /// Day it was read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        read: Option<PartialDate>,
        /// Kind.
        kind: SourceKind,
        /// Language tag.
        language: String,
    }
}

/// A note of the reader's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Id.
    pub id: NoteId,
    /// The record or actor it is about.
    pub about: Subject,
    /// The text.
    pub text: String,
    /// Day it was first written.
    pub created: PartialDate,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a note is about. In the file: `actor:KAZ`, `agreement:…`, `event:…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A country, bloc or organisation.
    Actor(ActorId),
    /// An agreement.
    Agreement(AgreementId),
    /// An event.
    Event(EventId),
    /// Something this version has no place for; kept as it is.
    Other(String),
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Actor(id) => write!(f, "actor:{id}"),
            Self::Agreement(id) => write!(f, "agreement:{id}"),
            Self::Event(id) => write!(f, "event:{id}"),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl From<&str> for Subject {
    fn from(text: &str) -> Self {
        match text.split_once(':') {
            Some(("actor", id)) => Self::Actor(id.into()),
            Some(("agreement", id)) => Self::Agreement(id.into()),
            Some(("event", id)) => Self::Event(id.into()),
            _ => Self::Other(text.to_owned()),
        }
    }
}

impl JsonSchema for Subject {
    fn schema_name() -> Cow<'static, str> {
        "Subject".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "minLength": 1,
            "description": "What a note is about: `actor:`, `agreement:` or `event:` and an id.",
            "examples": ["actor:KAZ"],
        })
    }
}

impl Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::from(text.as_str()))
    }
}

/// A story: ordered views with text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Story {
    /// Id.
    pub id: StoryId,
    /// Title.
    pub title: String,
    /// What the story tells.
    #[serde(default)]
    pub description: String,
    /// Steps, kept as they are: no screen of this version shows them.
    #[serde(default)]
    pub steps: Vec<Value>,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
