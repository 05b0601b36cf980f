//! What the program does, as something that can be found.

use std::sync::Arc;

use crate::analysis::search::{Finder, Kind, SearchIndex};
use crate::analysis::{Measure, Telling};
use crate::app::{Action, AppState, Command, MapMode, Mode, Tab};
use crate::files::settings::Theme;
use crate::text::{Language, Words};

/// Something the program does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An item of the table of actions.
    Do(Action),
    /// Opens a mode.
    Mode(Mode),
    /// Opens a tab of the panel.
    Tab(Tab),
    /// Chooses the colouring.
    Measure(Measure),
    /// Chooses whose figures the bars of trade show.
    Telling(Telling),
    /// Chooses the map.
    Map(MapMode),
    /// Chooses the theme.
    Theme(Theme),
    /// Chooses the language.
    Language(Language),
}

impl Deed {
    /// Those that stand under an empty search.
    pub const MAIN: &'static [Self] = &[
        Self::Do(Action::Open),
        Self::Do(Action::Save),
        Self::Do(Action::SwitchMap),
        Self::Do(Action::Play),
        Self::Do(Action::Shortcuts),
    ];

    /// Everything that can be found.
    fn all() -> Vec<Self> {
        let actions = Action::ALL.iter().copied();
        // The search is open already, and one step back is Esc.
        let actions = actions.filter(|action| !matches!(action, Action::Search | Action::Back));
        let mut all: Vec<Self> = Mode::ALL.into_iter().map(Self::Mode).collect();
        all.extend(Tab::ALL.into_iter().map(Self::Tab));
        all.extend(actions.map(Self::Do));
        all.extend(Measure::ALL.iter().cloned().map(Self::Measure));
        all.extend(Telling::ALL.into_iter().map(Self::Telling));
        all.extend([MapMode::Schematic, MapMode::Geographic].map(Self::Map));
        all.extend(Theme::ALL.iter().copied().map(Self::Theme));
        all.extend(Language::ALL.into_iter().map(Self::Language));
        all
    }

    /// The whole list and its index, with the names in all languages.
    pub(super) fn index() -> (Vec<Self>, Finder) {
        let all = Self::all();
        let languages = Language::ALL.map(Words::new);
        let items: Vec<(Kind, Vec<String>)> = all
            .iter()
            .map(|deed| {
                let names = languages.iter().flat_map(|words| deed.names(words));
                (deed.kind(), names.collect())
            })
            .collect();
        (all, Finder::new(Arc::new(SearchIndex::of_list(&items))))
    }

    /// A page or a command.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Mode(_) | Self::Tab(_) => Kind::Page,
            _ => Kind::Command,
        }
    }

    /// What stands in its row.
    pub fn title(&self, words: &Words) -> String {
        match self {
            Self::Do(action) => words.get(action.id()),
            Self::Mode(mode) => words.get(mode.id()),
            Self::Tab(tab) => words.get(tab.id()),
            Self::Measure(measure) => {
                let name = words.get(&format!("measure-{}", measure.id()));
                words.with("colour-by", &[("measure", name.into())])
            }
            Self::Telling(telling) => {
                let name = words.get(match telling {
                    Telling::Best => "telling-best",
                    Telling::State => "telling-any-state",
                    Telling::Partner => "telling-any-partner",
                    Telling::Both => "telling-both",
                });
                words.with("telling", &[("telling", name.into())])
            }
            Self::Map(map) => {
                let name = words.get(match map {
                    MapMode::Schematic => "map-schematic",
                    MapMode::Geographic => "map-geographic",
                });
                words.with("search-map", &[("map", name.into())])
            }
            Self::Theme(theme) => {
                let name = words.get(match theme {
                    Theme::System => "as-system",
                    Theme::Light => "theme-light",
                    Theme::Dark => "theme-dark",
                });
                words.with("search-theme", &[("theme", name.into())])
            }
            Self::Language(language) => {
                let name = language.own_name();
                words.with("search-language", &[("language", name.into())])
            }
        }
    }

    /// What it does, in a sentence; empty where the title says it.
    pub fn tip(&self, words: &Words) -> String {
        match self {
            Self::Do(action) => words.get(action.tip()),
            Self::Mode(mode) => words.get(&format!("{}-tip", mode.id())),
            Self::Measure(measure) => words.get(&format!("measure-{}-tip", measure.id())),
            Self::Tab(_) => words.get("search-tab-tip"),
            Self::Telling(_) => words.get("telling-tip"),
            Self::Map(_) | Self::Theme(_) | Self::Language(_) => String::new(),
        }
    }

    /// Its icon, empty where it has none.
    pub const fn icon(&self) -> &'static str {
        match self {
            Self::Do(action) => action.icon(),
            Self::Map(_) => "map",
            _ => "",
        }
    }

    /// Names under which it is found.
    fn names(&self, words: &Words) -> Vec<String> {
        let mut names = vec![self.title(words), self.tip(words)];
        if let Self::Measure(measure) = self {
            names.push(words.get(&format!("measure-{}", measure.id())));
        }
        names.retain(|name| !name.is_empty());
        names
    }

    /// Whether it can be done now and would change something.
    pub fn enabled(&self, state: &AppState) -> bool {
        match self {
            Self::Do(action) => action.enabled(state),
            Self::Map(map) => state.view.map != *map,
            Self::Measure(measure) => state.view.measure != *measure,
            Self::Telling(telling) => state.view.telling != *telling,
            Self::Theme(theme) => state.settings.theme != *theme,
            Self::Language(language) => state.words.language() != *language,
            Self::Mode(mode) => state.view.mode != *mode,
            Self::Tab(_) => true,
        }
    }

    /// The command that does it.
    pub(super) fn command(&self) -> Command {
        match self {
            Self::Do(action) => Command::Do(*action),
            Self::Mode(mode) => Command::SetMode(*mode),
            Self::Tab(tab) => Command::SetTab(*tab),
            Self::Measure(measure) => Command::SetMeasure(measure.clone()),
            Self::Telling(telling) => Command::SetTelling(*telling),
            Self::Map(map) => Command::SetMapMode(*map),
            Self::Theme(theme) => Command::SetTheme(*theme),
            Self::Language(language) => Command::SetLanguage(Some(*language)),
        }
    }
}
