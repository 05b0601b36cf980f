//! The rules of the check.

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dataset breaks a rule of the format.
    Error,
    /// A value is not plausible.
    Warning,
    /// Worth knowing.
    Note,
}

/// A rule of the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A source that no record names.
    UnusedSource,
}

impl Rule {
    /// Every rule, in the order of the report.
    pub const ALL: &'static [Self] = &[Self::UnusedSource];

    /// Its name in reports, files and messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::UnusedSource => "unused-source",
        }
    }

    /// How bad it is.
    pub const fn severity(self) -> Severity {
        match self {
            Self::UnusedSource => Severity::Note,
        }
    }
}
