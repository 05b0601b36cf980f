//! Domains in six groups, one shape each.

use crate::model::Domain;

/// A group of domains that share a shape on time lines and in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Political: a ring.
    Political,
    /// Trade, investment, finance, digital: a disc.
    TradeFinance,
    /// Transport: a square.
    Transport,
    /// Energy: a triangle.
    Energy,
    /// Security: a diamond.
    Security,
    /// Migration, education, environment: a plus.
    People,
}

impl Group {
    /// All, in the order in which the atlas lists them.
    pub const ALL: [Self; 6] = [
        Self::Political,
        Self::TradeFinance,
        Self::Transport,
        Self::Energy,
        Self::Security,
        Self::People,
    ];

    /// The group of a domain.
    pub const fn of_domain(domain: Domain) -> Self {
        match domain {
            Domain::Political => Self::Political,
            Domain::Trade | Domain::Investment | Domain::Finance | Domain::Digital => {
                Self::TradeFinance
            }
            Domain::Transport => Self::Transport,
            Domain::Energy => Self::Energy,
            Domain::Security => Self::Security,
            Domain::Migration | Domain::Environment | Domain::Education => Self::People,
        }
    }

    /// The group of a record: that of its first domain; political where it names none.
    pub fn of(domains: &[Domain]) -> Self {
        domains
            .first()
            .map_or(Self::Political, |domain| Self::of_domain(*domain))
    }

    /// The message with its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Political => "group-political",
            Self::TradeFinance => "group-trade",
            Self::Transport => "group-transport",
            Self::Energy => "group-energy",
            Self::Security => "group-security",
            Self::People => "group-people",
        }
    }
}
