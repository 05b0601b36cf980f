//! The program in its window: takes input, applies commands, carries out effects, draws.

use std::time::Duration;

use egui::{CentralPanel, Context, Ui, ViewportCommand};

use super::ask::{Dialogs, Request};
use super::card::{self, CardState};
use super::compare::ComparePane;
use super::data::{self, DataState};
use super::dialogs::{self, DialogDrafts};
use super::keeper::Keeper;
use super::map::MapPane;
use super::notices::{self, NoticeTimes};
use super::panel::{self, PanelState};
use super::pass::Pass;
use super::scenes::Scenes;
use super::search::{self, SearchPane};
use super::timeline::TimelinePane;
use super::{filters, keys, theme, time_bar, top_bar};
use crate::app::dialog::PathPurpose;
use crate::app::tasks::Tasks;
use crate::app::{AppState, Command, Effect, Mode};
use crate::files::settings::Theme;
use crate::map::MapError;

/// The program in its window.
pub struct Shell {
    state: AppState,
    tasks: Tasks,
    dialogs: Box<dyn Dialogs>,
    map: MapPane,
    timeline: TimelinePane,
    compare: ComparePane,
    panel: PanelState,
    data: DataState,
    drafts: DialogDrafts,
    notices: NoticeTimes,
    search: SearchPane,
    scenes: Scenes,
    card: CardState,
    keeper: Keeper,
    title: String,
    theme: Option<Theme>,
    /// Clicks of this frame that wait for the pass to end.
    commands: Vec<Command>,
    may_close: bool,
    next_play: Option<f64>,
    /// Whether the machine draws without a graphics card: then nothing is animated.
    software: bool,
}

impl Shell {
    /// Sets the window up. `keeper` stores settings and unsaved work.
    ///
    /// # Errors
    /// If the outlines in the program cannot be read.
    pub fn new(
        ctx: &Context,
        state: AppState,
        tasks: Tasks,
        dialogs: Box<dyn Dialogs>,
        keeper: Keeper,
    ) -> Result<Self, MapError> {
        theme::install(ctx);
        egui_extras::install_image_loaders(ctx);
        // Quit asks first, so it goes through the table of actions.
        ctx.options_mut(|options| options.quit_shortcuts.clear());
        let map = MapPane::new(state.view.map.morph())?;
        let mut shell = Self {
            state,
            tasks,
            dialogs,
            map,
            timeline: TimelinePane::default(),
            compare: ComparePane::default(),
            panel: PanelState::default(),
            data: DataState::default(),
            drafts: DialogDrafts::default(),
            notices: NoticeTimes::default(),
            search: SearchPane::default(),
            scenes: Scenes::default(),
            card: CardState::default(),
            keeper,
            title: String::new(),
            theme: None,
            commands: Vec::new(),
            may_close: false,
            next_play: None,
            software: false,
        };
        shell.set_theme(ctx);
        Ok(shell)
    }

    /// The state, for tests.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Tells that the machine draws without a graphics card: then nothing is animated unless the reader wants it.
    pub fn set_software(&mut self, software: bool) {
        self.software = software;
    }

    /// Hands a command in, as a click would.
    pub fn push(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Everything that is not drawing: results of tasks, the window's close button, storing.
    pub fn logic(&mut self, ctx: &Context, frame: Option<&eframe::Frame>) {
        for command in self.tasks.drain() {
            self.apply(ctx, frame, command);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.apply(ctx, frame, Command::CloseRequested);
        }
        self.dropped_files(ctx);
        self.play(ctx);
        let waiting = std::mem::take(&mut self.commands);
        for command in waiting {
            self.apply(ctx, frame, command);
        }
        self.set_theme(ctx);
        self.set_title(ctx);
        if let Some(again) = self
            .keeper
            .tend(&self.state, &self.tasks, ctx.input(|i| i.time))
        {
            ctx.request_repaint_after(Duration::from_secs_f64(again));
        }
    }

    /// Draws the window; what was asked for is applied afterwards.
    pub fn ui(&mut self, ui: &mut Ui, frame: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        let mut commands = Vec::new();
        keys::listen(&ctx, &self.state, &mut commands);
        let reduced = self.state.settings.reduced_motion.unwrap_or(self.software);
        let mut pass = Pass::new(
            &self.state,
            theme::tokens(&ctx),
            reduced,
            &mut self.scenes,
            &mut commands,
        );
        top_bar::show(ui, &mut pass);
        filters::strip(ui, &mut pass);
        // The time line and the comparison have the whole width until a record is opened.
        let wide = matches!(self.state.view.mode, Mode::Timeline | Mode::Compare);
        if !wide || !self.state.view.records.is_empty() {
            panel::show(&mut self.panel, ui, &mut pass);
        }
        match self.state.view.mode {
            Mode::Explore => {
                time_bar::show(ui, &mut pass);
                // The map fills its ground itself.
                CentralPanel::no_frame().show(ui, |ui| {
                    self.map.ui(ui, &mut pass);
                });
            }
            Mode::Compare => self.compare.ui(ui, &mut pass),
            Mode::Timeline => self.timeline.ui(ui, &mut pass),
            Mode::Data => data::show(&mut self.data, ui, &mut pass),
        }
        card::show(&mut self.card, ui, &mut pass);
        notices::show(&mut self.notices, ui, &mut pass);
        search::show(&mut self.search, ui, &mut pass);
        dialogs::show(&mut self.drafts, ui, &mut pass);
        notices::drop_hint(ui, &pass);
        if !commands.is_empty() {
            // A pass may run twice; commands of a pass that is thrown away must not act.
            if ctx.will_discard() {
                return;
            }
            for command in commands {
                self.apply(&ctx, frame, command);
            }
            ctx.request_repaint();
        }
    }

    fn apply(&mut self, ctx: &Context, frame: Option<&eframe::Frame>, command: Command) {
        for effect in self.state.apply(command) {
            if let Err(effect) = self.tasks.start(effect) {
                self.carry_out(ctx, frame, effect);
            }
        }
        ctx.request_repaint();
    }

    fn carry_out(&mut self, ctx: &Context, frame: Option<&eframe::Frame>, effect: Effect) {
        match effect {
            Effect::AskOpen => {
                let request = self.request(PathPurpose::Open, String::new(), None);
                self.dialogs.ask(request, frame, &self.tasks);
            }
            Effect::AskSave { name, folder } => {
                let request = self.request(PathPurpose::Save, name, folder);
                self.dialogs.ask(request, frame, &self.tasks);
            }
            Effect::AskExport { name, folder } => {
                let request = self.request(PathPurpose::Export, name, folder);
                self.dialogs.ask(request, frame, &self.tasks);
            }
            Effect::Close => {
                self.may_close = true;
                self.keeper.finish(&self.state);
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Effect::ToggleFullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Effect::DiscardRecovered { work } => self.discard_leftover(&work),
            Effect::Camera(change) => self.map.move_camera(change),
            Effect::OpenUrl(url) => ctx.open_url(egui::OpenUrl::new_tab(url)),
            Effect::Copy(text) => ctx.copy_text(text),
            other => log::error!("nobody carries out {other:?}"),
        }
    }

    fn request(
        &self,
        purpose: PathPurpose,
        name: String,
        folder: Option<std::path::PathBuf>,
    ) -> Request {
        let words = &self.state.words;
        let title = match purpose {
            PathPurpose::Open => "path-open-title",
            PathPurpose::Save => "path-save-title",
            PathPurpose::Export => "path-export-title",
        };
        let filter = match purpose {
            PathPurpose::Open | PathPurpose::Save => "file-type",
            PathPurpose::Export => "file-type-table",
        };
        Request {
            purpose,
            title: words.get(title),
            filter: words.get(filter),
            name,
            folder: folder.or_else(|| {
                let last = self.state.settings.recent.first()?;
                last.parent().map(std::path::Path::to_owned)
            }),
        }
    }

    fn discard_leftover(&self, work: &std::path::Path) {
        for leftover in self.keeper.leftovers() {
            if leftover.path() == work {
                self.tasks.aside("discard work", move || leftover.discard());
            }
        }
    }

    fn dropped_files(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .first()
                .map(|file| file.path().to_owned())
        });
        if let Some(path) = dropped {
            self.commands.push(Command::OpenPath(path));
        }
    }

    /// While the years play, each stays for a while.
    fn play(&mut self, ctx: &Context) {
        if !self.state.view.playing {
            self.next_play = None;
            return;
        }
        let now = ctx.input(|input| input.time);
        let due = *self.next_play.get_or_insert(now + time_bar::PLAY_S);
        if now >= due {
            self.commands.push(Command::PlayStep);
            self.next_play = Some(now + time_bar::PLAY_S);
        }
        let wait = (self.next_play.unwrap_or(now) - now).max(0.0);
        ctx.request_repaint_after(Duration::from_secs_f64(wait));
    }

    fn set_theme(&mut self, ctx: &Context) {
        let wanted = self.state.settings.theme;
        if self.theme != Some(wanted) {
            self.theme = Some(wanted);
            ctx.set_theme(match wanted {
                Theme::System => egui::ThemePreference::System,
                Theme::Light => egui::ThemePreference::Light,
                Theme::Dark => egui::ThemePreference::Dark,
            });
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let title = self.state.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        let remember = ctx.input(|input| {
            let viewport = input.viewport();
            let maximised =
                viewport.maximized.unwrap_or(false) || viewport.fullscreen.unwrap_or(false);
            viewport.inner_rect.map(|rect| (rect.size(), maximised))
        });
        if let Some((size, maximised)) = remember {
            self.keeper.window = Some(([size.x, size.y], maximised));
        }
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        Self::logic(self, ctx, Some(frame));
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        Self::ui(self, ui, Some(frame));
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keeper.finish(&self.state);
    }
}
