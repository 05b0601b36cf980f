//! The only place where the state changes.

use super::action::Action;
use super::command::Command;
use super::dialog::Dialog;
use super::effect::{CameraMove, Effect};
use super::layer::Layer;
use super::state::AppState;
use super::view::{MapMode, Mode, Record, Tab};
use crate::files::{Message, settings};
use crate::model::{ActorId, Selection, Vector, is_state};
use crate::text::{Language, Words};

impl AppState {
    /// Carries a command out. What must be done outside the state comes back as effects.
    pub fn apply(&mut self, command: Command) -> Vec<Effect> {
        self.revision += 1;
        match command {
            Command::Do(action) => self.act(action),
            Command::Check => self.start_check(),
            Command::OpenUrl(url) => vec![Effect::OpenUrl(url)],
            Command::Copy(text) => {
                self.notify(Message::new("notice-copied"));
                vec![Effect::Copy(text)]
            }
            Command::OpenSearch => self.open_search(),
            Command::SearchChoose(row) => self.choose_in_search(row),
            command => {
                let before = self.view.clone();
                let done = self
                    .navigate(command)
                    .or_else(|command| self.restrict(command))
                    .or_else(|command| self.prefer(command));
                let command = match done {
                    Ok(()) => {
                        self.remember(before);
                        return Vec::new();
                    }
                    Err(command) => command,
                };
                match self.edit(command) {
                    Ok(()) => Vec::new(),
                    Err(command) => self.file(command),
                }
            }
        }
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        if !action.enabled(self) {
            return Vec::new();
        }
        match action {
            Action::Open | Action::BuiltIn | Action::Save | Action::SaveAs | Action::Quit => {
                return self.act_on_file(action);
            }
            Action::EditDataset => self.dialog = Some(Dialog::Dataset),
            Action::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Action::About => self.dialog = Some(Dialog::About),
            Action::Search if self.search.is_open() => self.close_search(),
            Action::Search => return self.open_search(),
            Action::Undo => self.document.undo(),
            Action::Redo => self.document.redo(),
            Action::Back => {
                let before = self.view.clone();
                self.go_back();
                self.remember(before);
            }
            Action::ViewBefore => self.view_before(),
            Action::ViewAfter => self.view_after(),
            Action::Play => self.toggle_play(),
            Action::YearBefore => self.set_year(self.view.year - 1),
            Action::YearAfter => self.set_year(self.view.year + 1),
            Action::SwitchMap => self.view.map = self.view.map.other(),
            Action::ClearFilters => self.clear_filters(),
            Action::Fit => return vec![Effect::Camera(CameraMove::Fit)],
            Action::ZoomIn => return vec![Effect::Camera(CameraMove::In)],
            Action::ZoomOut => return vec![Effect::Camera(CameraMove::Out)],
            Action::FullScreen => return vec![Effect::ToggleFullScreen],
        }
        Vec::new()
    }

    /// Commands that change what is looked at; any other comes back.
    fn navigate(&mut self, command: Command) -> Result<(), Command> {
        match command {
            Command::ClickCountry(id) => self.click_country(id),
            Command::ClickPartner(vector) => self.click_partner(vector),
            Command::Select(selection) => self.select(selection),
            Command::ChoosePartner(vector) => self.choose_partner(vector),
            Command::SetYear(year) => self.set_year(year),
            Command::PlayStep => self.play_step(),
            Command::SetBack(years) => self.view.back = years,
            Command::SetMeasure(measure) => self.view.measure = measure,
            Command::SetTelling(telling) => self.view.telling = telling,
            Command::SetFreight(band) => self.view.freight = band,
            Command::SetMode(mode) => {
                self.view.mode = mode;
                self.view.card = None;
            }
            Command::SetDataPage(page) => self.view.data_page = page,
            Command::SetBoard(board) => self.view.board = board,
            Command::ShowPair {
                state,
                partner,
                year,
            } => self.show_pair(state, partner, year),
            Command::ShowTrade {
                state,
                partner,
                year,
            } => {
                self.show_pair(state, Some(partner), year);
                self.view.tab = Tab::Trade;
            }
            Command::Checked { report, revision } => self.checked(report, revision),
            Command::ShowCard(datum) => self.view.card = Some(*datum),
            Command::CloseCard => self.view.card = None,
            Command::SetMapMode(mode) => self.view.map = mode,
            Command::SetLayer(layer) => self.set_layer(layer),
            Command::SetWorksTab(tab) => {
                self.view.layer.tab = tab;
                self.view.records.clear();
            }
            Command::ToggleKind(kind) => {
                if !self.view.layer.hidden.remove(&kind) {
                    self.view.layer.hidden.insert(kind);
                }
            }
            Command::SetTab(tab) => {
                self.view.tab = tab;
                self.view.records.clear();
            }
            Command::OpenRecord(record) => self.open_record(record),
            Command::CloseRecord => {
                self.view.records.pop();
            }
            Command::CloseSearch => self.close_search(),
            Command::SearchText(text) => self.search_for(text),
            Command::SearchMove(step) => self.move_in_search(step),
            Command::SearchPoint(row) => self.point_in_search(row),
            Command::SearchIndexed { revision, index } => self.search_indexed(revision, index),
            Command::ShowDialog(dialog) => self.dialog = Some(dialog),
            Command::CloseDialog => self.close_dialog(),
            Command::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
            other => return Err(other),
        }
        Ok(())
    }

    /// Commands that change what the reader prefers; any other comes back.
    fn prefer(&mut self, command: Command) -> Result<(), Command> {
        match command {
            Command::SetTheme(theme) => self.settings.theme = theme,
            Command::SetReducedMotion(reduced) => self.settings.reduced_motion = Some(reduced),
            Command::SetLanguage(language) => {
                self.settings.language = match language {
                    None => settings::Language::System,
                    Some(Language::English) => settings::Language::En,
                    Some(Language::Russian) => settings::Language::Ru,
                };
                self.words = Words::new(language.unwrap_or_else(Language::of_system));
            }
            Command::RememberWindow { size, maximised } => {
                self.settings.window.size = Some(size.into());
                self.settings.window.maximised = maximised;
            }
            other => return Err(other),
        }
        Ok(())
    }

    fn click_country(&mut self, id: ActorId) {
        if is_state(&id) {
            self.select(Selection::State(id));
        } else if let Some(vector) = Vector::from_code(id.as_str()) {
            self.click_partner(vector);
        }
    }

    fn click_partner(&mut self, vector: Vector) {
        let opens = self.view.selection.state().is_none() || self.view.partner == vector;
        self.view.partner = vector;
        if opens {
            self.select(Selection::Partner(vector));
        }
    }

    /// On the page of a partner another one means its page: the page and the colouring never disagree.
    fn choose_partner(&mut self, vector: Vector) {
        match self.view.selection {
            Selection::Partner(open) if open != vector => self.select(Selection::Partner(vector)),
            _ => self.view.partner = vector,
        }
    }

    fn select(&mut self, selection: Selection) {
        // The page of a country belongs to the ties.
        self.set_layer(Layer::Ties);
        if let Selection::Partner(vector) = selection {
            self.view.partner = vector;
        }
        let left = std::mem::replace(&mut self.view.selection, selection);
        self.view.came_from = match (&self.view.selection, left) {
            (Selection::Partner(_), Selection::State(id)) => Some(id),
            (Selection::Partner(_), Selection::Partner(_)) => self.view.came_from.take(),
            _ => None,
        };
        self.view.records.clear();
        self.view.card = None;
        self.document.close_run();
    }

    fn show_pair(&mut self, state: ActorId, partner: Option<Vector>, year: i32) {
        self.view.mode = Mode::Explore;
        self.select(Selection::State(state));
        if let Some(partner) = partner {
            self.view.partner = partner;
        }
        self.set_year(year);
    }

    fn open_record(&mut self, record: Record) {
        let is_there = record.is_in(&self.document.dataset);
        if is_there && self.view.records.last() != Some(&record) {
            self.view.records.push(record);
        }
        self.document.close_run();
    }

    fn close_dialog(&mut self) {
        self.dialog = None;
        self.after_task = None;
        self.save_target = None;
        self.exporting = None;
        self.document.close_run();
    }

    fn go_back(&mut self) {
        if self.dialog.is_some() {
            self.close_dialog();
        } else if self.view.playing {
            self.view.playing = false;
        } else if self.view.card.take().is_some() {
            // One step: the card alone.
        } else if self.view.records.pop().is_some() {
            // One step: the record on top alone.
        } else if self.view.mode == Mode::Timeline && self.view.span.take().is_some() {
            // One step: the span alone.
        } else if self.view.mode != Mode::Explore {
            self.view.mode = Mode::Explore;
        } else if self.view.layer.on != Layer::Ties {
            self.set_layer(Layer::Ties);
        } else {
            let back = self.view.came_from.take();
            self.select(back.map_or(Selection::Region, Selection::State));
        }
    }

    fn set_year(&mut self, year: i32) {
        let (first, last) = self.years();
        let before = std::mem::replace(&mut self.view.year, year.clamp(first, last));
        self.pass_years(before);
        self.view.playing = false;
    }

    fn toggle_play(&mut self) {
        let (first, last) = self.years();
        self.view.playing = !self.view.playing;
        if self.view.playing && self.view.year >= last {
            let before = std::mem::replace(&mut self.view.year, first);
            self.pass_years(before);
        }
    }

    fn play_step(&mut self) {
        let (_, last) = self.years();
        if self.view.playing {
            let next = (self.view.year + 1).min(last);
            let before = std::mem::replace(&mut self.view.year, next);
            self.pass_years(before);
            self.view.playing = self.view.year < last;
        }
    }

    /// Shows a short message.
    pub(super) fn notify(&mut self, message: Message) {
        self.notices
            .retain(|notice| notice.message.id != message.id);
        self.notices.push(super::dialog::Notice {
            id: self.next_notice,
            message,
        });
        self.next_notice += 1;
    }
}

/// The map after a command, for tests and for the shell.
impl AppState {
    /// Whether the geographic map is chosen.
    pub fn is_geographic(&self) -> bool {
        self.view.map == MapMode::Geographic
    }
}
