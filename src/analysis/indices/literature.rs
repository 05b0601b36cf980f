//! Where the formulas were first described.

/// A work of literature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literature {
    /// Who wrote it.
    pub author: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Journal or publisher.
    pub published_in: &'static str,
    /// The year.
    pub year: i32,
}

/// Concentration of a state's trade on few partners, and the dependence that comes of it.
pub const HIRSCHMAN_1945: Literature = Literature {
    author: "A. O. Hirschman",
    title: "National Power and the Structure of Foreign Trade",
    published_in: "University of California Press",
    year: 1945,
};

/// Who made the index: Hirschman with the root in 1945, Herfindahl without it in 1950.
pub const HIRSCHMAN_1964: Literature = Literature {
    author: "A. O. Hirschman",
    title: "The Paternity of an Index",
    published_in: "American Economic Review 54(5)",
    year: 1964,
};

/// One over the index as a number of equal parts.
pub const ADELMAN_1969: Literature = Literature {
    author: "M. A. Adelman",
    title: "Comment on the \u{201c}H\u{201d} Concentration Measure as a Numbers-Equivalent",
    published_in: "Review of Economics and Statistics 51(1)",
    year: 1969,
};

/// Entropy.
pub const SHANNON_1948: Literature = Literature {
    author: "C. E. Shannon",
    title: "A Mathematical Theory of Communication",
    published_in: "Bell System Technical Journal 27(3)",
    year: 1948,
};

/// Imports stand at their value with freight and insurance (CIF), exports at the border of the exporter (FOB).
pub const UN_IMTS_2010: Literature = Literature {
    author: "United Nations, Statistics Division",
    title: "International Merchandise Trade Statistics: Concepts and Definitions 2010",
    published_in: "Statistical Papers, Series M No. 52, Rev. 3",
    year: 2011,
};

/// One side's figures turned into the other's with a factor of 1.06.
pub const IMF_DOTS_2017: Literature = Literature {
    author: "International Monetary Fund",
    title: "Direction of Trade Statistics Yearbook, 2017",
    published_in: "International Monetary Fund",
    year: 2017,
};

/// The uniform ten per cent of the years before, and why one factor does not fit all.
pub const GONG_1994: Literature = Literature {
    author: "X. Gong",
    title: "Improving the Estimation Methodology of Monthly Data in Direction of Trade Statistics",
    published_in: "IMF Working Paper 94/142",
    year: 1994,
};
