//! Starting the window: one renderer, then the other, then a readable message.

use std::cell::Cell;
use std::panic::AssertUnwindSafe;
use std::rc::Rc;
use std::sync::Arc;

use eframe::{NativeOptions, Renderer};

use super::ask::Native;
use super::keeper::Keeper;
use super::shell::Shell;
use crate::app::dialog::Dialog;
use crate::app::tasks::Tasks;
use crate::app::{AppState, Command};
use crate::files::settings::{self, Settings};
use crate::files::{self, Places};
use crate::text::Language;

/// Name of the program's window for the system.
const APP_ID: &str = "central-asia-atlas";

/// What a start is asked for; everything may be left open.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// A dataset to open instead of the built-in one.
    pub file: Option<std::path::PathBuf>,
    /// What draws the window.
    pub renderer: Option<settings::Renderer>,
    /// Colours, for this run.
    pub theme: Option<settings::Theme>,
    /// Language of the interface, for this run.
    pub language: Option<settings::Language>,
}

/// Why no window could be opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No display, or every renderer failed; reasons and advice stand in the text.
    #[error("no window could be opened\n{}\n{}", reasons.join("\n"), advice(*display))]
    NoWindow {
        /// Why, one line an attempt.
        reasons: Vec<String>,
        /// Whether there was a display at all.
        display: bool,
    },
    /// The window was open and then broke.
    #[error("the window ended because of an error in the program")]
    Crashed,
    /// Something in the program itself could not be read.
    #[error("{0}")]
    Broken(String),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// If no renderer can open a window, or the window ends by an error of the program.
pub fn run(args: &Start) -> Result<(), StartError> {
    super::log_watch::start();
    let places = Places::of_user();
    let mut wish = places.as_ref().map(Settings::load).unwrap_or_default();
    if let Some(theme) = args.theme {
        wish.theme = theme;
    }
    let mut reasons = Vec::new();
    let mut display = true;
    for renderer in order(args.renderer, &wish) {
        let started = Rc::new(Cell::new(false));
        let options = options(renderer, &wish);
        let creator = creator(
            args,
            renderer,
            wish.clone(),
            places.clone(),
            started.clone(),
        );
        let run = AssertUnwindSafe(move || eframe::run_native(APP_ID, options, creator));
        match std::panic::catch_unwind(run) {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(eframe::Error::AppCreation(error))) => {
                return Err(StartError::Broken(error.to_string()));
            }
            Ok(Err(error @ eframe::Error::WinitEventLoop(_))) => {
                // A second event loop would fail as the first did.
                reasons.push(format!("  no display: {error}"));
                display = false;
                break;
            }
            Ok(Err(error)) => reasons.push(format!("  {renderer}: {error}")),
            Err(_) if started.get() => return Err(StartError::Crashed),
            Err(_) => reasons.push(format!("  {renderer}: ended while starting")),
        }
    }
    Err(StartError::NoWindow { reasons, display })
}

const fn advice(display: bool) -> &'static str {
    if display {
        "What may help: install the driver of the graphics card, or Mesa's drivers for machines without one \
         (Debian: libgl1-mesa-dri, mesa-vulkan-drivers); or try `--renderer glow` or `--renderer wgpu`."
    } else {
        "What may help: start the atlas in a desktop session; over ssh, forward the display (`ssh -X`). \
         `--help` and `--version` work without a window."
    }
}

/// Which renderer is tried first: without a graphics card OpenGL is about three times faster on Linux, while
/// Windows over remote desktop has none that is good enough.
fn order(asked: Option<settings::Renderer>, settings: &Settings) -> Vec<Renderer> {
    let wish = asked.unwrap_or(settings.renderer);
    let mut order = order_of_system(wish);
    // What worked last time comes first, so that a failed attempt is not repeated at every start.
    if let (settings::Renderer::Auto, Some(worked)) = (wish, settings.working_renderer) {
        order.sort_by_key(|renderer| renderer_setting(*renderer) != worked);
    }
    order
}

const fn renderer_setting(renderer: Renderer) -> settings::Renderer {
    match renderer {
        Renderer::Glow => settings::Renderer::Glow,
        Renderer::Wgpu => settings::Renderer::Wgpu,
    }
}

fn order_of_system(wish: settings::Renderer) -> Vec<Renderer> {
    match wish {
        settings::Renderer::Glow => vec![Renderer::Glow],
        settings::Renderer::Wgpu => vec![Renderer::Wgpu],
        settings::Renderer::Auto if cfg!(target_os = "macos") => vec![Renderer::Wgpu],
        settings::Renderer::Auto if cfg!(target_os = "windows") => {
            vec![Renderer::Wgpu, Renderer::Glow]
        }
        settings::Renderer::Auto => vec![Renderer::Glow, Renderer::Wgpu],
    }
}

fn options(renderer: Renderer, settings: &Settings) -> NativeOptions {
    let [width, height] = settings.window.size.unwrap_or([1440.0, 900.0]);
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("Central Asia Atlas")
        .with_inner_size([width.clamp(800.0, 8000.0), height.clamp(560.0, 8000.0)])
        .with_min_inner_size([800.0, 560.0])
        .with_maximized(settings.window.maximised)
        .with_drag_and_drop(true);
    NativeOptions {
        viewport,
        renderer,
        ..NativeOptions::default()
    }
}

fn creator(
    args: &Start,
    renderer: Renderer,
    mut settings: Settings,
    places: Option<Places>,
    started: Rc<Cell<bool>>,
) -> eframe::AppCreator<'static> {
    let file = args.file.clone();
    let language = match args.language {
        None | Some(settings::Language::System) => None,
        Some(settings::Language::En) => Some(Language::English),
        Some(settings::Language::Ru) => Some(Language::Russian),
    };
    Box::new(move |cc| {
        started.set(true);
        settings.working_renderer = Some(renderer_setting(renderer));
        let ctx = cc.egui_ctx.clone();
        let wake = Arc::new(move || ctx.request_repaint());
        let tasks = Tasks::on_threads(wake);
        let keeper = Keeper::new(places, settings.clone());
        let leftovers = keeper.leftovers();
        let state = first_state(settings, language)?;
        let mut shell = Shell::new(&cc.egui_ctx, state, tasks, Box::new(Native), keeper)?;
        let software = cc.wgpu_render_state.as_ref().is_some_and(|state| {
            state.adapter.get_info().device_type == eframe::wgpu::DeviceType::Cpu
        });
        shell.set_software(software);
        if let Some(file) = file {
            shell.push(Command::OpenPath(file));
        } else if let Some(work) = leftovers.into_iter().next() {
            let origin = work
                .original
                .as_ref()
                .map(|path| path.display().to_string());
            shell.push(Command::ShowDialog(Dialog::Recover {
                work: work.path(),
                origin: origin.unwrap_or_default(),
            }));
        }
        Ok(Box::new(shell))
    })
}

fn first_state(
    settings: Settings,
    language: Option<Language>,
) -> Result<AppState, files::OpenError> {
    Ok(AppState::new(files::built_in()?, settings, language))
}
