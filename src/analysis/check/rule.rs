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

impl Severity {
    /// All, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// Its name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $severity:ident $name:ident = $id:literal,)+) => {
        /// A rule of the check.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name,)+ }

        impl Rule {
            /// Every rule, in the order of the report.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its name in reports, files and messages.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// How bad it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

rules! {
    /// A party, partner, country or publisher of statistics that is no actor of the dataset.
    Error UnknownActor = "unknown-actor",
    /// A member of a bloc that is no actor of the dataset.
    Error UnknownMember = "unknown-member",
    /// A source that the dataset does not hold.
    Error UnknownSource = "unknown-source",
    /// A related agreement that the dataset does not hold.
    Error UnknownAgreement = "unknown-agreement",
    /// An indicator that the dataset does not define.
    Error UnknownIndicator = "unknown-indicator",
    /// Two records of a section with one id.
    Error DuplicateId = "duplicate-id",
    /// Two records with one key: the same figure, membership or observation twice.
    Error DuplicateRecord = "duplicate-record",
    /// The same entry twice in a list of a record.
    Error RepeatedEntry = "repeated-entry",
    /// An actor that stands on both sides: trade, investment or membership with itself.
    Error SameActor = "same-actor",
    /// Trade that is not seen from one of the five states or the region.
    Error ForeignReporter = "foreign-reporter",
    /// A figure, agreement or event without a source.
    Error NoSource = "no-source",
    /// A text that must say something and is empty.
    Error EmptyText = "empty-text",
    /// A part of a year that is not written as `2025-M01..M07`, `2025-H1` or `2025-Q1`.
    Error PeriodSyntax = "period-syntax",
    /// A part of another year than that of its record.
    Error PeriodYear = "period-year",
    /// A year that cannot be meant.
    Error YearOutOfRange = "year-out-of-range",
    /// A last day before the first.
    Error DatesOutOfOrder = "dates-out-of-order",
    /// A negative value of something that cannot be negative.
    Error ImpossibleValue = "impossible-value",
    /// A share below 0 or above 100 per cent.
    Error ShareOutOfRange = "share-out-of-range",
    /// Coordinates outside the earth.
    Error OffEarth = "off-earth",
    /// A longitude without a latitude, or the other way round.
    Error HalfPosition = "half-position",
    /// A corridor of fewer than two points.
    Error TooFewWaypoints = "too-few-waypoints",

    /// Turnover that is not exports and imports, by more than 1 per cent.
    Warning TurnoverSum = "turnover-sum",
    /// Exports or imports above turnover.
    Warning FlowAboveTurnover = "flow-above-turnover",
    /// More than three times the year before, or less than a third.
    Warning Jump = "jump",
    /// A mirror gap above 50 per cent.
    Warning MirrorGap = "mirror-gap",
    /// A part of a year above the full year.
    Warning PartAboveYear = "part-above-year",
    /// A status that the dates of the record contradict.
    Warning StatusAgainstDates = "status-against-dates",
    /// Something that is said to have happened after the dataset was compiled.
    Warning AfterCompilation = "after-compilation",
    /// Two memberships of a country in an organisation at the same time.
    Warning OverlappingMemberships = "overlapping-memberships",
    /// A reader's note about a record that the dataset does not hold.
    Warning UnknownSubject = "unknown-subject",
    /// A name or alias that leads to several actors.
    Warning AmbiguousName = "ambiguous-name",
    /// An actor without an English name.
    Warning NoEnglishName = "no-english-name",
    /// An agreement without parties or domains, an event without participants or topics.
    Warning EmptyList = "empty-list",
    /// A membership, corridor, site or described actor without a source.
    Warning Unsourced = "unsourced",
    /// An address of a source that no browser opens.
    Warning OddAddress = "odd-address",
    /// An acknowledgement of a rule that does not exist.
    Warning UnknownAcknowledgement = "unknown-acknowledgement",
    /// An acknowledgement of an error or a note: only warnings can be acknowledged.
    Warning BarredAcknowledgement = "barred-acknowledgement",
    /// An acknowledgement of a warning that is not raised any more.
    Warning IdleAcknowledgement = "idle-acknowledgement",

    /// A source that no record names.
    Note UnusedSource = "unused-source",
    /// Several sources with one address.
    Note SharedAddress = "shared-address",
    /// A field that this version does not know: from another program, or misspelt.
    Note UnknownField = "unknown-field",
    /// A planned event whose day had passed when the dataset was compiled.
    Note PlannedInPast = "planned-in-past",
    /// A figure without a value.
    Note NoValue = "no-value",
    /// A reader's note about something that this version has no place for.
    Note UnfamiliarSubject = "unfamiliar-subject",
    /// A dataset of a newer version of the format, of which not everything is checked.
    Note NewerVersion = "newer-version",
}

impl Rule {
    /// The rule of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether a record can say why it is right all the same.
    pub fn can_be_acknowledged(self) -> bool {
        let about_acknowledgements = matches!(
            self,
            Self::UnknownAcknowledgement | Self::BarredAcknowledgement | Self::IdleAcknowledgement
        );
        self.severity() == Severity::Warning && !about_acknowledgements
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_and_errors_come_first() {
        for rule in Rule::ALL {
            assert_eq!(Rule::from_id(rule.id()), Some(*rule));
        }
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.severity()));
        assert_eq!(Rule::from_id("no-such-rule"), None);
    }

    #[test]
    fn only_warnings_about_records_can_be_acknowledged() {
        assert!(Rule::Jump.can_be_acknowledged());
        assert!(!Rule::UnknownActor.can_be_acknowledged());
        assert!(!Rule::UnusedSource.can_be_acknowledged());
        assert!(!Rule::IdleAcknowledgement.can_be_acknowledged());
    }
}
