//! What the program remembers from one start to the next.
//!
//! Nothing in a settings file keeps the program from starting: a field that cannot be read takes its default,
//! the others stay. Fields of other versions are kept.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::Extra;

use super::places::Places;
use super::save::{SaveError, save_text};

/// Name of the file in the folder for settings.
const FILE: &str = "settings.json";

/// Files remembered as opened last.
pub const MAX_RECENT: usize = 10;

/// Most hidden kinds that are believed.
const MAX_HIDDEN: usize = 50;

/// Longest text of a view that is believed, in bytes.
const MAX_TEXT: usize = 200;

/// Most words of a list that are believed.
const MAX_WORDS: usize = 20;

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every choice, in the order in which menus show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word in the settings file and on the command line.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The choice of this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == word)
            }
        }
    )*};
}

choices! {
    /// Colours of the window.
    Theme {
        /// As the system.
        #[default]
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
    /// Language of the interface.
    Language {
        /// As the system.
        #[default]
        System = "system",
        /// English.
        En = "en",
        /// Russian.
        Ru = "ru",
    }
    /// What draws the window.
    Renderer {
        /// What suits the system, with the other as a fallback.
        #[default]
        Auto = "auto",
        /// OpenGL.
        Glow = "glow",
        /// Vulkan, Direct3D or Metal.
        Wgpu = "wgpu",
    }
}

/// Size and place of the window, in logical points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Window {
    /// Width and height; `None` before the first start.
    #[serde(deserialize_with = "lenient")]
    pub size: Option<[f32; 2]>,
    /// Left and top; `None` where the system places windows itself.
    #[serde(deserialize_with = "lenient")]
    pub position: Option<[f32; 2]>,
    /// Whether it fills the screen.
    #[serde(deserialize_with = "lenient")]
    pub maximised: bool,
}

/// What was shown last, as words: this layer does not know what they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastView {
    /// What was selected.
    #[serde(deserialize_with = "lenient")]
    pub selection: Option<String>,
    /// Partner.
    #[serde(deserialize_with = "lenient")]
    pub partner: Option<String>,
    /// Year.
    #[serde(deserialize_with = "lenient")]
    pub year: Option<i32>,
    /// How many years back a value might be borrowed.
    #[serde(deserialize_with = "lenient")]
    pub back: Option<u8>,
    /// Measure.
    #[serde(deserialize_with = "lenient")]
    pub measure: Option<String>,
    /// Whose figures the bars of trade showed.
    #[serde(deserialize_with = "lenient")]
    pub telling: Option<String>,
    /// What freight may add to the value of goods, at least and at most, per cent.
    #[serde(deserialize_with = "lenient")]
    pub freight_pct: Option<[u8; 2]>,
    /// Mode of the map.
    #[serde(deserialize_with = "lenient")]
    pub map_mode: Option<String>,
    /// What filled the window.
    #[serde(deserialize_with = "lenient")]
    pub mode: Option<String>,
    /// Section of the page of the dataset.
    #[serde(deserialize_with = "lenient")]
    pub data_page: Option<String>,
    /// What the board of missing figures looked for.
    #[serde(deserialize_with = "lenient")]
    pub board: Option<String>,
    /// What stood side by side.
    #[serde(deserialize_with = "lenient")]
    pub compare: Option<Vec<String>>,
    /// Whether each column had a scale of its own.
    #[serde(deserialize_with = "lenient")]
    pub own_scale: Option<bool>,
}

/// The layer that lay on the map last, as words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastLayer {
    /// The layer; `None` for the ties.
    #[serde(deserialize_with = "lenient")]
    pub layer: Option<String>,
    /// The year it showed.
    #[serde(deserialize_with = "lenient")]
    pub year: Option<i32>,
    /// Whether it lay on the schematic map.
    #[serde(deserialize_with = "lenient")]
    pub schematic: Option<bool>,
    /// Kinds that were hidden.
    #[serde(deserialize_with = "lenient")]
    pub hidden: Vec<String>,
}

/// What the program remembers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Colours.
    #[serde(deserialize_with = "lenient")]
    pub theme: Theme,
    /// Language.
    #[serde(deserialize_with = "lenient")]
    pub language: Language,
    /// What should draw the window.
    #[serde(deserialize_with = "lenient")]
    pub renderer: Renderer,
    /// What drew the window last, so that a failed attempt is not repeated at every start.
    #[serde(deserialize_with = "lenient")]
    pub working_renderer: Option<Renderer>,
    /// The window.
    #[serde(deserialize_with = "lenient")]
    pub window: Window,
    /// Whether things move; `None` as the system.
    #[serde(deserialize_with = "lenient")]
    pub reduced_motion: Option<bool>,
    /// Files opened last, newest first. Some may no longer be there.
    #[serde(deserialize_with = "lenient")]
    pub recent: Vec<PathBuf>,
    /// What was shown last.
    #[serde(deserialize_with = "lenient")]
    pub view: LastView,
    /// The layer that lay on the map last.
    #[serde(deserialize_with = "lenient")]
    pub layer: LastLayer,
    /// Whether the program has been started before.
    #[serde(deserialize_with = "lenient")]
    pub first_start_done: bool,
    /// Fields that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A field that takes its default where it cannot be read.
fn lenient<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl Settings {
    /// The settings of the last time; defaults where there are none or they cannot be read.
    pub fn load(places: &Places) -> Self {
        let path = places.config.join(FILE);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                log::debug!("no settings at {}: {error}", path.display());
                return Self::default();
            }
        };
        Self::parse(&bytes).unwrap_or_else(|error| {
            log::warn!("the settings at {} are not used: {error}", path.display());
            Self::default()
        })
    }

    fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice::<Self>(bytes).map(Self::sanitised)
    }

    /// Saves the settings, making the folder first.
    ///
    /// # Errors
    /// When the system refuses; the settings on disk are then as they were.
    pub fn save(&self, places: &Places) -> Result<(), SaveError> {
        let path = places.config.join(FILE);
        let text = serde_json::to_string_pretty(&self.clone().sanitised()).map_err(|error| {
            SaveError::Failed {
                file: path.clone(),
                reason: error.to_string(),
            }
        })?;
        save_text(&path, &(text + "\n"))
    }

    /// Puts a file at the head of the files opened last. Two paths of the same file count as one.
    pub fn add_recent(&mut self, path: &Path) {
        let newest = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let identity = identity(&newest);
        self.recent.retain(|old| self::identity(old) != identity);
        self.recent.insert(0, newest);
        self.recent.retain(|path| path.to_str().is_some());
        self.recent.truncate(MAX_RECENT);
    }

    /// The settings without what no screen or reader can have meant.
    #[must_use]
    fn sanitised(mut self) -> Self {
        let within = |low: f32, high: f32| {
            move |pair: &[f32; 2]| pair.iter().all(|v| (low..=high).contains(v))
        };
        self.window.size = self.window.size.filter(within(200.0, 16_384.0));
        self.window.position = self.window.position.filter(within(-32_768.0, 32_768.0));
        self.working_renderer = self.working_renderer.filter(|r| *r != Renderer::Auto);
        // Paths that are not Unicode have no form in JSON.
        self.recent
            .retain(|path| path.is_absolute() && path.to_str().is_some());
        self.recent.truncate(MAX_RECENT);
        let view = &mut self.view;
        view.year = view.year.filter(|year| (1..=9999).contains(year));
        for text in [
            &mut view.selection,
            &mut view.partner,
            &mut view.measure,
            &mut view.telling,
            &mut view.map_mode,
            &mut view.mode,
            &mut view.data_page,
            &mut view.board,
        ] {
            *text = text.take().filter(|text| text.len() <= MAX_TEXT);
        }
        let layer = &mut self.layer;
        layer.layer = layer.layer.take().filter(|text| text.len() <= MAX_TEXT);
        layer.hidden.retain(|word| word.len() <= MAX_TEXT);
        layer.hidden.truncate(MAX_HIDDEN);
        let few = |words: &Vec<String>| {
            words.len() <= MAX_WORDS && words.iter().all(|word| word.len() <= MAX_TEXT)
        };
        view.compare = view.compare.take().filter(few);
        self
    }
}

/// What two paths of the same file have in common.
fn identity(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}
