//! The languages of the interface.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Russian.
    Russian,
}

impl Language {
    /// Every language, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// Its tag, as in `names` of the dataset.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// Its own name.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }

    /// The language a locale such as `ru-RU` or `kk_KZ.UTF-8` asks for; English where there is no catalogue.
    pub fn from_locale(locale: &str) -> Self {
        let tag = locale.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
            .unwrap_or(Self::English)
    }

    /// The language of the system.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |locale| Self::from_locale(&locale))
    }

    /// The parts of the catalogue, one for each part of the window.
    pub(super) const fn catalogue(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                include_str!("../../assets/locales/en/atlas.ftl"),
                include_str!("../../assets/locales/en/back.ftl"),
                include_str!("../../assets/locales/en/check.ftl"),
                include_str!("../../assets/locales/en/compare.ftl"),
                include_str!("../../assets/locales/en/data.ftl"),
                include_str!("../../assets/locales/en/explore.ftl"),
                include_str!("../../assets/locales/en/card.ftl"),
                include_str!("../../assets/locales/en/layers.ftl"),
                include_str!("../../assets/locales/en/measures.ftl"),
                include_str!("../../assets/locales/en/timeline.ftl"),
            ],
            Self::Russian => &[
                include_str!("../../assets/locales/ru/atlas.ftl"),
                include_str!("../../assets/locales/ru/back.ftl"),
                include_str!("../../assets/locales/ru/check.ftl"),
                include_str!("../../assets/locales/ru/compare.ftl"),
                include_str!("../../assets/locales/ru/data.ftl"),
                include_str!("../../assets/locales/ru/explore.ftl"),
                include_str!("../../assets/locales/ru/card.ftl"),
                include_str!("../../assets/locales/ru/layers.ftl"),
                include_str!("../../assets/locales/ru/measures.ftl"),
                include_str!("../../assets/locales/ru/timeline.ftl"),
            ],
        }
    }
}
