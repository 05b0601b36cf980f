//! The whole window without a display: driven by keyboard, pointer and accessibility actions, read back as state
//! and as accessibility tree.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use central_asia_atlas::app::tasks::Tasks;
use central_asia_atlas::app::{AppState, Command};
use central_asia_atlas::files::{self, Settings};
use central_asia_atlas::gui::ask::Scripted;
use central_asia_atlas::gui::{Keeper, Shell};
use central_asia_atlas::text::Language;
use egui::accesskit::Role;
use egui::mutex::Mutex;
use egui::{
    Context, FullOutput, Key, Modifiers, OutputCommand, Plugin, ViewportCommand, ViewportId,
};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

/// Frames a change may take until nothing asks for another: layout, popups, images.
const SETTLE: u64 = 8;

/// What the window asked of the system.
#[derive(Default)]
struct Asked {
    viewport: Vec<ViewportCommand>,
    system: Vec<OutputCommand>,
}

/// Listens to what the window asks of the system.
struct Listener(Arc<Mutex<Asked>>);

impl Plugin for Listener {
    fn debug_name(&self) -> &'static str {
        "listener"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let mut asked = self.0.lock();
        for viewport in output.viewport_output.values() {
            asked.viewport.extend(viewport.commands.iter().cloned());
        }
        let commands = &output.platform_output.commands;
        asked.system.extend(commands.iter().cloned());
    }
}

/// Filled while the context is set up, emptied in the first frame.
type Slot = Rc<RefCell<Option<Shell>>>;

/// The program as the harness keeps it.
pub struct Atlas {
    slot: Slot,
    shell: Option<Shell>,
}

/// How a window is opened.
pub struct Start {
    pub size: [f32; 2],
    pub language: Language,
    pub reduced_motion: bool,
    /// Seconds between two frames.
    pub step: f32,
    /// Answers of the file dialogs; without one left there is no dialog.
    pub answers: Vec<Option<PathBuf>>,
}

impl Default for Start {
    fn default() -> Self {
        Self {
            size: [1440.0, 900.0],
            language: Language::English,
            reduced_motion: true,
            step: 0.25,
            answers: Vec::new(),
        }
    }
}

impl Start {
    /// Opens the window on the built-in dataset, as on a first start.
    pub fn open(self) -> Window {
        let asked = Arc::new(Mutex::new(Asked::default()));
        let slot = Slot::default();
        let atlas = Atlas {
            slot: slot.clone(),
            shell: None,
        };
        let listener = Listener(asked.clone());
        let size = self.size;
        let harness = Harness::builder()
            .with_size(size)
            .with_theme(egui::Theme::Light)
            .with_max_steps(SETTLE)
            .with_step_dt(self.step)
            .with_context_setup(move |ctx| {
                ctx.add_plugin(listener);
                *slot.borrow_mut() = Some(self.shell(ctx));
            })
            .build_ui_state(frame, atlas);
        Window { harness, asked }
    }

    fn shell(self, ctx: &Context) -> Shell {
        let settings = Settings {
            reduced_motion: Some(self.reduced_motion),
            ..Settings::default()
        };
        let opened = files::built_in().unwrap();
        let state = AppState::new(opened, settings, Some(self.language));
        let dialogs = Scripted {
            answers: VecDeque::from(self.answers),
        };
        Shell::new(
            ctx,
            state,
            Tasks::inline(),
            Box::new(dialogs),
            Keeper::idle(),
        )
        .unwrap()
    }
}

fn frame(ui: &mut egui::Ui, atlas: &mut Atlas) {
    if let Some(shell) = atlas.slot.borrow_mut().take() {
        atlas.shell = Some(shell);
    }
    if let Some(shell) = &mut atlas.shell {
        shell.logic(ui.ctx(), None);
        shell.ui(ui, None);
    }
}

/// The open window.
pub struct Window {
    pub harness: Harness<'static, Atlas>,
    asked: Arc<Mutex<Asked>>,
}

impl Window {
    /// A window of the usual size in English, where nothing moves.
    pub fn open() -> Self {
        Start::default().open()
    }

    /// What the program knows.
    pub fn state(&self) -> &AppState {
        self.harness.state().shell.as_ref().unwrap().state()
    }

    /// Lets the window settle; it must then stop asking for frames, and every control must have a name.
    #[track_caller]
    pub fn settle(&mut self) {
        self.harness.run();
    }

    /// Hands a command in, where the way to it is not what is tested.
    #[track_caller]
    pub fn push(&mut self, command: Command) {
        self.harness
            .state_mut()
            .shell
            .as_mut()
            .unwrap()
            .push(command);
        self.settle();
    }

    /// The one control of this role and name.
    #[track_caller]
    pub fn find<'a>(&'a self, role: Role, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(role, name)
    }

    /// Whether there is such a control.
    pub fn has(&self, role: Role, name: &str) -> bool {
        let by = By::new().role(role).label(name);
        self.harness.query_all(by).next().is_some()
    }

    /// Points at the middle of a control and clicks.
    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        self.find(role, name).click();
        self.settle();
    }

    /// Presses a control as a screen reader does, also where it is scrolled out of sight.
    #[track_caller]
    pub fn press(&mut self, role: Role, name: &str) {
        self.find(role, name).click_accesskit();
        self.settle();
    }

    /// Opens a menu of the bar and chooses an item.
    #[track_caller]
    pub fn menu(&mut self, menu: &str, item: &str) {
        self.click(Role::Button, menu);
        self.click(Role::Button, item);
    }

    /// Presses a key.
    #[track_caller]
    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    /// Presses a key while others are held.
    #[track_caller]
    pub fn keys(&mut self, held: Modifiers, key: Key) {
        self.harness.key_press_modifiers(held, key);
        self.settle();
    }

    /// Every text of the window: names, values and descriptions.
    pub fn texts(&self) -> Vec<String> {
        let root = self.harness.root();
        root.children_recursive()
            .flat_map(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value(), node.description()]
            })
            .flatten()
            .collect()
    }

    /// Whether a text of the window contains these words.
    pub fn shows(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    /// Names of all controls of a role that start with these words, from top to bottom.
    pub fn names(&self, role: Role, start: &str) -> Vec<String> {
        self.harness
            .query_all(By::new().role(role))
            .filter_map(|node| node.accesskit_node().label())
            .filter(|name| name.starts_with(start))
            .collect()
    }

    /// The control that has the keyboard's focus.
    pub fn focused(&self) -> Option<String> {
        let root = self.harness.root();
        root.children_recursive()
            .find(Node::is_focused)
            .and_then(|node| node.accesskit_node().label())
    }

    /// The reader presses the close button of the window.
    #[track_caller]
    pub fn press_close(&mut self) {
        let viewports = &mut self.harness.input_mut().viewports;
        let viewport = viewports.entry(ViewportId::ROOT).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.settle();
    }

    /// Whether the window was closed since the last look.
    pub fn closed(&self) -> bool {
        let mut asked = self.asked.lock();
        std::mem::take(&mut asked.viewport).contains(&ViewportCommand::Close)
    }

    /// Addresses opened and texts copied since the last look.
    pub fn handed_out(&self) -> Vec<String> {
        let mut asked = self.asked.lock();
        std::mem::take(&mut asked.system)
            .into_iter()
            .filter_map(|command| match command {
                OutputCommand::OpenUrl(open) => Some(open.url),
                OutputCommand::CopyText(text) => Some(text),
                _ => None,
            })
            .collect()
    }
}
