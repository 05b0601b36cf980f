//! Everything the window shows, and the few questions it asks of it.

use std::collections::BTreeSet;

use super::compare::{Compare, compare_years};
use super::dialog::{AfterGuard, Dialog, Notice};
use super::document::Document;
use super::layer::{Layer, LayerView};
use super::trail::Trail;
use super::view::{DataPage, MapMode, Mode, Tab, View};
use super::wording::{locale_of, translate};
use crate::analysis::indices::FreightBand;
use crate::analysis::number::Locale;
use crate::analysis::timeline::Lanes;
use crate::analysis::{self, ALLOWANCES, Board, Flow, Measure, Telling};
use crate::files::settings::{self, Settings};
use crate::files::{Message, Opened};
use crate::model::{Selection, Vector};
use crate::scene::Say;
use crate::text::{Language, Words};

/// What a task in the background is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Reading a file.
    Opening,
    /// Writing a file.
    Saving,
    /// Writing a table.
    Exporting,
    /// A dialog of the system is open.
    Asking,
}

/// The whole state of the program. Only [`AppState::apply`](super::AppState::apply) changes it.
#[derive(Debug)]
pub struct AppState {
    /// The open dataset.
    pub document: Document,
    /// What is looked at.
    pub view: View,
    /// What is remembered for the next start.
    pub settings: Settings,
    /// The words of the interface.
    pub words: Words,
    /// The dialog on top.
    pub dialog: Option<Dialog>,
    /// Short messages.
    pub notices: Vec<Notice>,
    /// The search over everything.
    pub search: super::search::Search,
    /// The way through the views.
    pub trail: Trail,
    /// The task that runs.
    pub task: Option<Task>,
    /// Counts every change: equal numbers, equal window.
    pub revision: u64,
    /// What waits for the task that runs.
    pub(super) after_task: Option<AfterGuard>,
    /// The edits that the reader agreed to lose.
    pub(super) agreed: Option<u64>,
    pub(super) save_target: Option<std::path::PathBuf>,
    pub(super) recovering: Option<super::filing::Recovering>,
    pub(super) next_notice: u64,
    pub(super) checking: super::checking::Checking,
    pub(super) exporting: Option<super::export::Exporting>,
}

impl AppState {
    /// The state of a start: this dataset, seen where the reader left, or as on a first start.
    pub fn new(opened: Opened, settings: Settings, language: Option<Language>) -> Self {
        let document = Document::new(opened, 1);
        let language = language
            .or_else(|| chosen_language(&settings))
            .unwrap_or_else(Language::of_system);
        let view = opening_view(&document, &settings);
        let last_layer = settings.layer.clone();
        let mut state = Self {
            document,
            view,
            settings,
            words: Words::new(language),
            dialog: None,
            notices: Vec::new(),
            search: super::search::Search::default(),
            trail: Trail::default(),
            task: None,
            revision: 1,
            after_task: None,
            agreed: None,
            save_target: None,
            recovering: None,
            next_notice: 1,
            checking: super::checking::Checking::default(),
            exporting: None,
        };
        state.restore_layer(&last_layer);
        state
    }

    /// First and last year of the time bar: of the figures of trade, or of what lies on the map.
    pub fn years(&self) -> (i32, i32) {
        match self.view.layer.on {
            Layer::Ties => self.document.index.years(),
            Layer::Works | Layer::Members(_) => self.layer_years(),
        }
    }

    /// How numbers are written.
    pub fn locale(&self) -> Locale {
        locale_of(self.words.language())
    }

    /// Whether Esc would do anything.
    pub fn can_go_back(&self) -> bool {
        self.dialog.is_some()
            || self.view.playing
            || self.view.card.is_some()
            || !self.view.records.is_empty()
            || (self.view.mode == Mode::Timeline && self.view.span.is_some())
            || self.view.mode != Mode::Explore
            || self.view.layer.on != Layer::Ties
            || self.view.selection != Selection::Region
    }

    /// Whether a file is being written.
    pub fn is_saving(&self) -> bool {
        self.task == Some(Task::Saving)
    }

    /// Whether a file is being read, or a dialog of the system asks for one.
    pub fn is_reading(&self) -> bool {
        matches!(self.task, Some(Task::Opening | Task::Asking))
    }

    /// Turns records into words.
    pub fn say(&self) -> Say<'_> {
        Say {
            words: &self.words,
            locale: self.locale(),
            dataset: &self.document.dataset,
            index: &self.document.index,
            freight: self.view.freight,
        }
    }

    /// A message of the layer below in the language of the interface.
    pub fn translate(&self, message: &Message) -> String {
        translate(&self.words, message)
    }

    /// What the title bar says.
    pub fn window_title(&self) -> String {
        let mark = if self.document.is_dirty() { "• " } else { "" };
        let app = self.words.get("app-name");
        match self.document.file_name() {
            Some(name) => format!("{mark}{name} – {app}"),
            None if self.document.is_dirty() => {
                format!("{mark}{} – {app}", self.words.get("built-in-name"))
            }
            None => app,
        }
    }

    /// The settings as they should be stored now: with what is looked at.
    pub fn settings_now(&self) -> Settings {
        let mut settings = self.settings.clone();
        settings.view.selection = Some(self.view.selection.actor().to_string());
        settings.view.partner = Some(self.view.partner.code().to_owned());
        let (map, year) = self.view.of_ties();
        settings.view.year = Some(year);
        settings.view.back = Some(self.view.back);
        settings.view.measure = Some(self.view.measure.id().into_owned());
        settings.view.telling = Some(self.view.telling.id().to_owned());
        settings.view.freight_pct = Some(self.view.freight.to_pct());
        settings.view.map_mode = Some(match map {
            MapMode::Schematic => "schematic".to_owned(),
            MapMode::Geographic => "geographic".to_owned(),
        });
        settings.layer = self.last_layer();
        settings.view.mode = Some(self.view.mode.id().to_owned());
        settings.view.data_page = Some(self.view.data_page.id().to_owned());
        settings.view.board = Some(self.view.board.id().to_owned());
        settings.view.compare = Some(self.view.compare.to_words());
        settings.view.own_scale = Some(self.view.compare.own_scale);
        settings.first_start_done = true;
        settings
    }
}

/// The language chosen in the settings; `None` is the system's.
pub fn chosen_language(settings: &Settings) -> Option<Language> {
    match settings.language {
        settings::Language::System => None,
        settings::Language::En => Some(Language::English),
        settings::Language::Ru => Some(Language::Russian),
    }
}

/// Where a start looks: where the reader left, on the first start at Kazakhstan and Russia in the latest
/// year that most states report.
pub(super) fn opening_view(document: &Document, settings: &Settings) -> View {
    let last = &settings.view;
    let (first_year, last_year) = document.index.years();
    let year = last
        .year
        .unwrap_or_else(|| analysis::opening_year(&document.dataset, &document.index))
        .clamp(first_year, last_year);
    let measure = last
        .measure
        .as_deref()
        .and_then(Measure::from_id)
        .filter(|measure| measure.is_in(&document.dataset, &document.index))
        .unwrap_or(Measure::Turnover);
    let selection = Selection::from_code(last.selection.as_deref().unwrap_or("KAZ"));
    let partner = match selection {
        Selection::Partner(vector) => Some(vector),
        Selection::Region | Selection::State(_) => {
            last.partner.as_deref().and_then(Vector::from_code)
        }
    };
    let mode = last.mode.as_deref();
    let data_page = last.data_page.as_deref();
    View {
        mode: Mode::ALL
            .into_iter()
            .find(|known| Some(known.id()) == mode)
            .unwrap_or(Mode::Explore),
        data_page: DataPage::ALL
            .into_iter()
            .find(|known| Some(known.id()) == data_page)
            .unwrap_or(DataPage::Check),
        board: last
            .board
            .as_deref()
            .and_then(Board::from_id)
            .unwrap_or(Board::Trade(Flow::Turnover)),
        selection,
        partner: partner.unwrap_or(Vector::Russia),
        year,
        back: last
            .back
            .filter(|years| ALLOWANCES.contains(years))
            .unwrap_or(0),
        measure,
        telling: last
            .telling
            .as_deref()
            .and_then(Telling::from_id)
            .unwrap_or_default(),
        freight: last
            .freight_pct
            .and_then(FreightBand::of_pct)
            .unwrap_or_default(),
        map: match last.map_mode.as_deref() {
            Some("geographic") => MapMode::Geographic,
            _ => MapMode::Schematic,
        },
        tab: Tab::Overview,
        domains: BTreeSet::new(),
        statuses: BTreeSet::new(),
        confidence: None,
        span: None,
        compare: Compare::from_words(
            last.compare.as_deref().unwrap_or_default(),
            last.own_scale.unwrap_or(false),
            year,
            compare_years(&document.dataset, &document.index),
        ),
        lanes: Lanes::default(),
        window: None,
        all_bands: false,
        partner_only: true,
        came_from: None,
        records: Vec::new(),
        card: None,
        layer: LayerView::default(),
        playing: false,
    }
}
