//! The indices and what each of them is.

use super::literature::{
    ADELMAN_1969, GONG_1994, HIRSCHMAN_1945, HIRSCHMAN_1964, IMF_DOTS_2017, INSEE_CONTRIBUTION,
    Literature, SHANNON_1948, UN_IMTS_2010, WORLD_BANK_REMITTANCES,
};

/// What an index is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IndexUnit {
    /// Per cent of something.
    Percent,
    /// Percentage points, with a sign.
    PercentagePoints,
    /// A number from 0 to 1.
    ZeroToOne,
    /// A number of partners, not a whole one.
    Partners,
    /// Million current US$.
    Musd,
    /// A number of things.
    Count,
}

/// What a higher value says. None of it is praise or blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More depends on few, or on one.
    Dependence,
    /// It is spread more evenly.
    Spread,
    /// The value runs from below to above zero, each with its own sense.
    Signed,
    /// More of it; nothing else.
    Amount,
}

/// What an index is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A state or the region alone.
    Reporter,
    /// A state or the region with a partner.
    Pair,
    /// Either: with a partner it is that partner's part.
    Either,
}

/// Row of the table below.
struct About {
    /// The message with its name.
    name: &'static str,
    unit: IndexUnit,
    direction: Direction,
    subject: Subject,
    literature: &'static [Literature],
}

const HHI: &[Literature] = &[HIRSCHMAN_1945, HIRSCHMAN_1964];
const EQUAL: &[Literature] = &[ADELMAN_1969];
const ENTROPY: &[Literature] = &[SHANNON_1948];
const DEPENDENCE: &[Literature] = &[HIRSCHMAN_1945];
const CONTRIBUTION: &[Literature] = &[INSEE_CONTRIBUTION];
const REMITTANCES: &[Literature] = &[WORLD_BANK_REMITTANCES];
const MIRROR: &[Literature] = &[UN_IMTS_2010, GONG_1994, IMF_DOTS_2017];

const fn row(
    name: &'static str,
    unit: IndexUnit,
    direction: Direction,
    subject: Subject,
    literature: &'static [Literature],
) -> About {
    About {
        name,
        unit,
        direction,
        subject,
        literature,
    }
}

/// An index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndexKind {
    /// Share of a partner in all trade of the reporter: `100 · vᵢ / T`.
    PartnerShare,
    /// Herfindahl–Hirschman concentration among the listed partners with a figure: `Σ (vᵢ / Σv)²`. The atlas's
    /// main value of concentration: it is exact, and it can be set against the balance.
    Concentration,
    /// One over [`Self::Concentration`]: how many equal partners would make it.
    EqualPartners,
    /// The same over all trade. What the others are is unknown, so the value is the lower bound (others spread
    /// thin) `Σ (vᵢ / T)²`, and the bounds end with others as one partner.
    ConcentrationOfTotal,
    /// One over [`Self::ConcentrationOfTotal`]: an upper bound, with both bounds.
    EqualPartnersOfTotal,
    /// The multi-vector balance, the atlas's own measure: `−Σ pᵢ ln pᵢ / ln n` among the listed partners with a
    /// figure.
    Balance,
    /// The same over all trade, with the others as one partner more.
    BalanceWithOthers,
    /// Share of the reporter in all trade of the partner.
    ShareInPartner,
    /// Share of the partner in the reporter's trade less share of the reporter in the partner's.
    Asymmetry,
    /// Growth of all trade between two years, split by partner; with a partner its contribution.
    GrowthContribution,
    /// The reporter's imports against the partner's exports, beyond what freight explains.
    MirrorImports,
    /// The partner's imports against the reporter's exports, beyond what freight explains.
    MirrorExports,
    /// Agreements in force at the end of a year.
    AgreementsInForce,
    /// Remittances received relative to GDP.
    RemittancesToGdp,
    /// Share of one sending country in the remittances received.
    RemittancesFromPartner,
}

impl IndexKind {
    /// All, in the order of lists.
    pub const ALL: [Self; 15] = [
        Self::PartnerShare,
        Self::Concentration,
        Self::EqualPartners,
        Self::ConcentrationOfTotal,
        Self::EqualPartnersOfTotal,
        Self::Balance,
        Self::BalanceWithOthers,
        Self::ShareInPartner,
        Self::Asymmetry,
        Self::GrowthContribution,
        Self::MirrorImports,
        Self::MirrorExports,
        Self::AgreementsInForce,
        Self::RemittancesToGdp,
        Self::RemittancesFromPartner,
    ];

    const fn about(self) -> About {
        use Direction::{Amount, Dependence, Signed, Spread};
        use IndexUnit::{Count, Musd, Partners, Percent, PercentagePoints, ZeroToOne};
        use Subject::{Either, Pair, Reporter};
        match self {
            Self::PartnerShare => row("index-partner-share", Percent, Dependence, Pair, DEPENDENCE),
            Self::Concentration => row("index-concentration", ZeroToOne, Dependence, Reporter, HHI),
            Self::EqualPartners => row("index-equal-partners", Partners, Spread, Reporter, EQUAL),
            Self::ConcentrationOfTotal => row(
                "index-concentration-of-total",
                ZeroToOne,
                Dependence,
                Reporter,
                HHI,
            ),
            Self::EqualPartnersOfTotal => row(
                "index-equal-partners-of-total",
                Partners,
                Spread,
                Reporter,
                EQUAL,
            ),
            Self::Balance => row("index-balance", ZeroToOne, Spread, Reporter, ENTROPY),
            Self::BalanceWithOthers => row(
                "index-balance-with-others",
                ZeroToOne,
                Spread,
                Reporter,
                ENTROPY,
            ),
            Self::ShareInPartner => row(
                "index-share-in-partner",
                Percent,
                Dependence,
                Pair,
                DEPENDENCE,
            ),
            Self::Asymmetry => row(
                "index-asymmetry",
                PercentagePoints,
                Signed,
                Pair,
                DEPENDENCE,
            ),
            Self::GrowthContribution => row(
                "index-growth-contribution",
                PercentagePoints,
                Signed,
                Either,
                CONTRIBUTION,
            ),
            Self::MirrorImports => row("index-mirror-imports", Musd, Signed, Pair, MIRROR),
            Self::MirrorExports => row("index-mirror-exports", Musd, Signed, Pair, MIRROR),
            Self::AgreementsInForce => row("index-agreements-in-force", Count, Amount, Either, &[]),
            Self::RemittancesToGdp => row(
                "index-remittances-to-gdp",
                Percent,
                Dependence,
                Reporter,
                REMITTANCES,
            ),
            Self::RemittancesFromPartner => row(
                "index-remittances-from-partner",
                Percent,
                Dependence,
                Pair,
                &[],
            ),
        }
    }

    /// The message with its name; the same with `-tip` and `-formula` explains it.
    pub const fn message(self) -> &'static str {
        self.about().name
    }

    /// Its name in settings and files: the message without `index-`.
    pub fn id(self) -> &'static str {
        let name = self.message();
        name.strip_prefix("index-").unwrap_or(name)
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The message with its short explanation.
    pub fn tip(self) -> String {
        format!("{}-tip", self.message())
    }

    /// The message with its formula, which is also the formula's id.
    pub fn formula(self) -> String {
        format!("{}-formula", self.message())
    }

    /// Its unit.
    pub const fn unit(self) -> IndexUnit {
        self.about().unit
    }

    /// What a higher value says.
    pub const fn direction(self) -> Direction {
        self.about().direction
    }

    /// What it is of.
    pub const fn subject(self) -> Subject {
        self.about().subject
    }

    /// Where the formula was first described; empty for plain arithmetic.
    pub const fn literature(self) -> &'static [Literature] {
        self.about().literature
    }

    /// Whether the formula is the atlas's own use of what the literature describes.
    pub const fn is_own_measure(self) -> bool {
        matches!(self, Self::Balance | Self::BalanceWithOthers)
    }
}
