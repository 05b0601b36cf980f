//! Where the formulas were first described.

/// What kind of work it is, which decides how it is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkForm {
    /// An article in a journal.
    Article,
    /// A book of a publisher.
    Book,
    /// A report or a working paper of a series.
    Report,
    /// A page of a body on the web.
    Page,
}

/// A work of literature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Literature {
    /// What kind of work it is.
    pub form: WorkForm,
    /// Who wrote it: persons, or the body that published it.
    pub author: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Journal with volume and pages, publisher of a book, or series of a report.
    pub published_in: &'static str,
    /// The year; `None` for a page that bears none.
    pub year: Option<i32>,
    /// Whether a body wrote it and not persons.
    pub of_body: bool,
    /// Its address, where one was checked.
    pub url: Option<&'static str>,
}

/// Concentration of a state's trade on few partners, and the dependence that comes of it.
pub const HIRSCHMAN_1945: Literature = Literature {
    form: WorkForm::Book,
    author: "A. O. Hirschman",
    title: "National Power and the Structure of Foreign Trade",
    published_in: "University of California Press",
    year: Some(1945),
    of_body: false,
    url: None,
};

/// Who made the index: Hirschman with the root in 1945, Herfindahl without it in 1950.
pub const HIRSCHMAN_1964: Literature = Literature {
    form: WorkForm::Article,
    author: "A. O. Hirschman",
    title: "The Paternity of an Index",
    published_in: "American Economic Review 54(5)",
    year: Some(1964),
    of_body: false,
    url: None,
};

/// One over the index as a number of equal parts.
pub const ADELMAN_1969: Literature = Literature {
    form: WorkForm::Article,
    author: "M. A. Adelman",
    title: "Comment on the \u{201c}H\u{201d} Concentration Measure as a Numbers-Equivalent",
    published_in: "Review of Economics and Statistics 51(1)",
    year: Some(1969),
    of_body: false,
    url: None,
};

/// Entropy.
pub const SHANNON_1948: Literature = Literature {
    form: WorkForm::Article,
    author: "C. E. Shannon",
    title: "A Mathematical Theory of Communication",
    published_in: "Bell System Technical Journal 27(3), 379–423",
    year: Some(1948),
    of_body: false,
    url: Some("https://doi.org/10.1002/j.1538-7305.1948.tb01338.x"),
};

/// Imports stand at their value with freight and insurance (CIF), exports at the border of the exporter (FOB).
pub const UN_IMTS_2010: Literature = Literature {
    form: WorkForm::Report,
    author: "United Nations, Statistics Division",
    title: "International Merchandise Trade Statistics: Concepts and Definitions 2010",
    published_in: "Statistical Papers, Series M No. 52, Rev. 3",
    year: Some(2011),
    of_body: true,
    url: None,
};

/// One side's figures turned into the other's with a factor of 1.06.
pub const IMF_DOTS_2017: Literature = Literature {
    form: WorkForm::Report,
    author: "International Monetary Fund",
    title: "Direction of Trade Statistics Yearbook, 2017",
    published_in: "International Monetary Fund",
    year: Some(2017),
    of_body: true,
    url: None,
};

/// The uniform ten per cent of the years before, and why one factor does not fit all.
pub const GONG_1994: Literature = Literature {
    form: WorkForm::Report,
    author: "X. Gong",
    title: "Improving the Estimation Methodology of Monthly Data in Direction of Trade Statistics",
    published_in: "IMF Working Paper 94/142",
    year: Some(1994),
    of_body: false,
    url: None,
};

/// A part's growth weighted with its share before: what it adds to the growth of the whole, at current prices.
pub const INSEE_CONTRIBUTION: Literature = Literature {
    form: WorkForm::Page,
    author: "INSEE",
    title: "Contribution to GDP growth (national accounts)",
    published_in: "Definitions",
    year: None,
    of_body: true,
    url: Some("https://www.insee.fr/en/metadonnees/definition/c1207"),
};

/// What counts as a remittance, and its relation to the gross domestic product.
pub const WORLD_BANK_REMITTANCES: Literature = Literature {
    form: WorkForm::Page,
    author: "World Bank",
    title: "Personal remittances, received (% of GDP)",
    published_in: "Metadata Glossary, World Development Indicators",
    year: None,
    of_body: true,
    url: Some(
        "https://databank.worldbank.org/metadataglossary/world-development-indicators/series/BX.TRF.PWKR.DT.GD.ZS",
    ),
};
