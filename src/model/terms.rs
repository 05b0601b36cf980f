//! The closed lists of words that records use.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

macro_rules! terms {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $text:literal,)+ })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[doc = $vdoc])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every term, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in the file.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let lines = [
                    concat!($($doc),*).trim(),
                    $(concat!("\n- `", $text, "`:", $($vdoc),*),)+
                ];
                json_schema!({
                    "type": "string",
                    "enum": [$($text),+],
                    "description": lines.concat(),
                })
            }
        }
    )*};
}

terms! {
    /// What sort of actor this is.
    ActorKind {
        /// A state.
        State = "state",
        /// A group of states that trades or signs as one.
        Bloc = "bloc",
        /// An organisation or a publisher of statistics.
        Organisation = "organisation",
        /// A sum, such as the world.
        Aggregate = "aggregate",
    }
    /// How well a figure or a record is supported.
    Confidence {
        /// Official statistics, or several reports that agree.
        High = "high",
        /// One good report, or rounded.
        Medium = "medium",
        /// One report that others doubt or do not mention.
        Low = "low",
    }
    /// What a trade figure counts.
    Coverage {
        /// Merchandise only.
        Goods = "goods",
        /// Merchandise and services.
        GoodsAndServices = "goods_and_services",
    }
    /// What an agreement or an event is about.
    Domain {
        /// Trade.
        Trade = "trade",
        /// Investment.
        Investment = "investment",
        /// Transport.
        Transport = "transport",
        /// Energy.
        Energy = "energy",
        /// Security.
        Security = "security",
        /// Migration.
        Migration = "migration",
        /// Environment.
        Environment = "environment",
        /// Finance.
        Finance = "finance",
        /// Education.
        Education = "education",
        /// Digital.
        Digital = "digital",
        /// Political.
        Political = "political",
    }
    /// The form of an agreement.
    AgreementKind {
        /// A treaty.
        Treaty = "treaty",
        /// An agreement between governments or agencies.
        Agreement = "agreement",
        /// A protocol to an agreement.
        Protocol = "protocol",
        /// A declaration.
        Declaration = "declaration",
        /// A joint statement.
        JointStatement = "joint_statement",
        /// An action plan.
        ActionPlan = "action_plan",
        /// A road map.
        Roadmap = "roadmap",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// A programme.
        Programme = "programme",
        /// A commercial contract.
        Contract = "contract",
    }
    /// Where an agreement stands.
    AgreementStatus {
        /// Announced, signature not found.
        Announced = "announced",
        /// Signed, entry into force not found.
        Signed = "signed",
        /// In force.
        InForce = "in_force",
        /// Replaced by a later agreement.
        Superseded = "superseded",
        /// Its term is over.
        Expired = "expired",
        /// Suspended.
        Suspended = "suspended",
    }
    /// Whether an event has taken place.
    EventStatus {
        /// Took place.
        Held = "held",
        /// Planned as of its source.
        Planned = "planned",
    }
    /// The role of a country in an organisation.
    Role {
        /// Member.
        Member = "member",
        /// Observer.
        Observer = "observer",
        /// Associate member.
        Associate = "associate",
        /// Dialogue or other partner.
        Partner = "partner",
    }
    /// Whether a membership is in use.
    MembershipStatus {
        /// Active.
        Active = "active",
        /// Suspended.
        Suspended = "suspended",
        /// Left.
        Left = "left",
    }
    /// What an investment figure counts.
    InvestmentMeasure {
        /// Stock of foreign direct investment.
        FdiStock = "fdi_stock",
        /// Gross or net inflow of foreign direct investment in the period.
        FdiInflow = "fdi_inflow",
        /// Sum of announced projects.
        AnnouncedProjects = "announced_projects",
        /// Loans.
        Loans = "loans",
        /// Everything since a first year.
        Cumulative = "cumulative",
    }
    /// What runs along a corridor.
    CorridorKind {
        /// Railway.
        Rail = "rail",
        /// Road.
        Road = "road",
        /// Oil pipeline.
        OilPipeline = "oil_pipeline",
        /// Gas pipeline.
        GasPipeline = "gas_pipeline",
        /// Power line.
        PowerLine = "power_line",
        /// Rail, road and ship.
        Multimodal = "multimodal",
    }
    /// Whether a corridor or a site is in use.
    WorksStatus {
        /// In use.
        Operating = "operating",
        /// Being built.
        UnderConstruction = "under_construction",
        /// Works that prepare the building.
        PreparatoryWorks = "preparatory_works",
        /// Approved, not begun.
        Approved = "approved",
        /// Planned.
        Planned = "planned",
        /// Reported by others, not confirmed by the owner.
        Reported = "reported",
        /// Closed.
        Closed = "closed",
    }
    /// What a site is.
    SiteKind {
        /// Military.
        Military = "military",
        /// Nuclear.
        Nuclear = "nuclear",
        /// Hydropower.
        Hydro = "hydro",
        /// Solar or wind power.
        SolarWind = "solar_wind",
        /// Sea port.
        Port = "port",
        /// Dry port.
        DryPort = "dry_port",
        /// Space.
        Space = "space",
        /// Industry.
        Industry = "industry",
    }
    /// Why a warning of the check needs no mending.
    Reason {
        /// The step or the gap is there in the world: a large delivery, a re-export, gold.
        RealJump = "real_jump",
        /// A series was revised, or broke where its method changed.
        Revision = "revision",
        /// The figure covers a part: some months, some goods, some members.
        PartialCoverage = "partial_coverage",
        /// The figures were rounded when they were published.
        Rounding = "rounding",
        /// Both sides count differently: country of origin, transit, services, exchange rates.
        DifferingMethod = "differing_method",
    }
    /// What a source is.
    SourceKind {
        /// A statistical office, customs, a central bank.
        OfficialStatistics = "official_statistics",
        /// A government or a president's office.
        Government = "government",
        /// An international organisation.
        InternationalOrganisation = "international_organisation",
        /// The text of a treaty.
        TreatyText = "treaty_text",
        /// A news report.
        News = "news",
        /// An analysis.
        Analysis = "analysis",
    }
}
