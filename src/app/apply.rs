//! The only place where the state changes.

use super::action::Action;
use super::command::Command;
use super::dialog::Dialog;
use super::effect::{CameraMove, Effect};
use super::state::AppState;
use super::view::{MapMode, Mode, Record};
use crate::analysis;
use crate::files::{Message, settings};
use crate::model::{ActorId, Selection, Vector, is_state};
use crate::text::{Language, Words};

impl AppState {
    /// Carries a command out. What must be done outside the state comes back as effects.
    pub fn apply(&mut self, command: Command) -> Vec<Effect> {
        self.revision += 1;
        match command {
            Command::Do(action) => self.act(action),
            Command::OpenUrl(url) => vec![Effect::OpenUrl(url)],
            Command::Copy(text) => {
                self.notify(Message::new("notice-copied"));
                vec![Effect::Copy(text)]
            }
            command => {
                let command = match self.navigate(command) {
                    Ok(()) => return Vec::new(),
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
            Action::Undo => self.document.undo(),
            Action::Redo => self.document.redo(),
            Action::Back => self.go_back(),
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
            Command::SetMeasure(measure) => self.view.measure = measure,
            Command::SetMode(mode) => {
                self.view.mode = mode;
                self.view.card = None;
            }
            Command::ShowCard(datum) => self.view.card = Some(*datum),
            Command::CloseCard => self.view.card = None,
            Command::SetMapMode(mode) => self.view.map = mode,
            Command::SetTab(tab) => {
                self.view.tab = tab;
                self.view.records.clear();
            }
            Command::ToggleDomain(domain) => {
                if !self.view.domains.remove(&domain) {
                    self.view.domains.insert(domain);
                }
            }
            Command::ClearDomains => self.view.domains.clear(),
            Command::ToggleGroup(group) => self.toggle_group(group),
            Command::ToggleStatus(status) => {
                if !self.view.statuses.remove(&status) {
                    self.view.statuses.insert(status);
                }
            }
            Command::SetConfidence(least) => self.view.confidence = least,
            Command::SetSpan(span) => self.view.span = span,
            Command::Compare(change) => self.change_compare(change),
            Command::SetLanes(lanes) => self.view.lanes = lanes,
            Command::SetWindow(window) => self.set_window(window),
            Command::SetAllBands(all) => self.view.all_bands = all,
            Command::SetPartnerOnly(only) => self.view.partner_only = only,
            Command::OpenRecord(record) => self.open_record(record),
            Command::CloseRecord => {
                self.view.records.pop();
            }
            Command::ShowDialog(dialog) => self.dialog = Some(dialog),
            Command::CloseDialog => self.close_dialog(),
            Command::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
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

    fn open_record(&mut self, record: Record) {
        let dataset = &self.document.dataset;
        let is_there = match &record {
            Record::Agreement(id) => dataset.agreement(id).is_some(),
            Record::Event(id) => dataset.event(id).is_some(),
            Record::Source(id) => dataset.source(id).is_some(),
            Record::At(place) => Record::at(dataset, *place).is_some(),
        };
        if is_there && self.view.records.last() != Some(&record) {
            self.view.records.push(record);
        }
        self.document.close_run();
    }

    fn close_dialog(&mut self) {
        self.dialog = None;
        self.after_task = None;
        self.save_target = None;
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
        } else {
            let back = self.view.came_from.take();
            self.select(back.map_or(Selection::Region, Selection::State));
        }
    }

    /// Keeps the part of the time line within what the data reaches over, and at least a quarter of a year wide.
    fn set_window(&mut self, window: Option<(f64, f64)>) {
        const LEAST: f64 = 0.25;
        let (first, last) = analysis::timeline::reach(&self.document.dataset);
        self.view.window = window
            .filter(|(from, to)| from.is_finite() && to.is_finite())
            .and_then(|(from, to)| {
                let width = (to - from).abs().clamp(LEAST, last - first);
                let from = from.min(to).clamp(first, last - width);
                (width < last - first).then_some((from, from + width))
            });
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
