//! A desktop of its own for the real program: an X server in memory, a window manager, a message bus with
//! accessibility, and temporary folders. Everything is ended when the [`Desktop`] is dropped, also by a panic.
//!
//! ```no_run
//! let desktop = Desktop::start();
//! let mut atlas = desktop.open(&[]);
//! atlas.wait_for_node("Kazakhstan");
//! atlas.click_node("Kazakhstan");                 // with the mouse
//! atlas.press("Kazakhstan");                      // as a screen reader does
//! atlas.drag([300, 800], [500, 800]);
//! atlas.key("ctrl+s");
//! atlas.type_text("a note");
//! atlas.screenshot("after.png");
//! atlas.kill();                                   // or close()
//! let mut again = desktop.open(&["saved.atlas.json"]);
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that fails ends the test"
)]

mod process;
mod screen;
mod tree;

use std::env;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::thread;
use std::time::Duration;

use process::{Environment, Running, run, wait_for};
use tempfile::TempDir;
pub use tree::{Node, Tree};

/// Size of the screen.
pub const SCREEN: [u32; 2] = [1440, 900];

/// How long a service may take to start.
const SERVICE: Duration = Duration::from_secs(20);

/// How long the program may take to start on a busy machine without a GPU, unoptimised.
const START: Duration = Duration::from_secs(90);

/// How long the program may take to answer.
const ANSWER: Duration = Duration::from_secs(20);

/// How long the program gets to see one step of the mouse before the next.
const SETTLE: Duration = Duration::from_millis(80);

/// Variables of the surroundings that would reach out of the private desktop.
const FOREIGN: &[&str] = &[
    "WAYLAND_DISPLAY",
    "WAYLAND_SOCKET",
    "XAUTHORITY",
    "SESSION_MANAGER",
    "AT_SPI_BUS_ADDRESS",
    "LC_ALL",
    "LANGUAGE",
    "RUST_LOG",
];

/// The whole path of a file of this repository.
fn repository(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    path.to_string_lossy().into_owned()
}

/// What runs around the program. Fields are dropped in their order: the folder last.
pub struct Desktop {
    environment: Environment,
    services: Vec<Running>,
    folder: TempDir,
}

impl Desktop {
    /// Starts everything and waits until it stands.
    ///
    /// # Panics
    /// When a service cannot be started; the message names it.
    pub fn start() -> Self {
        let folder = TempDir::with_prefix("atlas-e2e-").unwrap();
        let root = folder.path();
        let mut environment = Environment::default();
        for name in FOREIGN {
            environment.remove(name);
        }
        for (name, part) in [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "home/config"),
            ("XDG_DATA_HOME", "home/data"),
            ("XDG_STATE_HOME", "home/state"),
            ("XDG_CACHE_HOME", "home/cache"),
            ("XDG_RUNTIME_DIR", "run"),
            ("CENTRAL_ASIA_ATLAS_HOME", "atlas"),
        ] {
            let path = root.join(part);
            fs::create_dir_all(&path).unwrap();
            environment.set_path(name, &path);
        }
        fs::set_permissions(root.join("run"), Permissions::from_mode(0o700)).unwrap();
        fs::create_dir_all(root.join("log")).unwrap();
        environment.set("LANG", "C.UTF-8");
        environment.set("XDG_SESSION_TYPE", "x11");
        environment.set("WINIT_X11_SCALE_FACTOR", "1");
        environment.set("LIBGL_ALWAYS_SOFTWARE", "1");
        let mut desktop = Self {
            environment,
            services: Vec::new(),
            folder,
        };
        desktop.start_screen();
        desktop.start_bus();
        desktop
    }

    fn start_screen(&mut self) {
        let size = format!("{}x{}x24", SCREEN[0], SCREEN[1]);
        let folder = self.path("").to_string_lossy().into_owned();
        // The server looks for a free display itself and prints its number.
        let mut server = self.service(
            "Xvfb",
            &[
                "-displayfd",
                "1",
                "-screen",
                "0",
                &size,
                "-fbdir",
                &folder,
                "-nolisten",
                "tcp",
                "-noreset",
            ],
        );
        let display = server.first_line(SERVICE);
        self.environment.set("DISPLAY", format!(":{display}"));
        self.services.insert(0, server);
    }

    fn start_bus(&mut self) {
        let address = format!("--address=unix:path={}", self.path("run/bus").display());
        let mut bus = self.service(
            "dbus-daemon",
            &["--session", "--nofork", "--print-address=1", &address],
        );
        let address = bus.first_line(SERVICE);
        self.environment.set("DBUS_SESSION_BUS_ADDRESS", address);
        let launcher = ["/usr/libexec", "/usr/lib/at-spi2-core"]
            .map(|folder| Path::new(folder).join("at-spi-bus-launcher"))
            .into_iter()
            .find(|path| path.exists())
            .unwrap_or_else(|| panic!("at-spi-bus-launcher is missing (package at-spi2-core)"));
        let accessibility = self.service(
            &launcher.to_string_lossy(),
            &["--launch-immediately", "--screen-reader=1"],
        );
        let config = repository("tests/e2e/driver/openbox.xml");
        let manager = self.service("openbox", &["--config-file", &config]);
        self.services = [manager, accessibility, bus]
            .into_iter()
            .chain(self.services.drain(..))
            .collect();
        // Before its name is taken, a call to it would start a second one.
        wait_for("accessibility", SERVICE, || self.accessibility_stands());
        for property in ["IsEnabled", "ScreenReaderEnabled"] {
            wait_for("accessibility", SERVICE, || self.switch_on(property));
        }
    }

    fn accessibility_stands(&self) -> Result<(), String> {
        let answer = run(
            "dbus-send",
            &[
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.a11y.Bus",
            ],
            &self.environment,
        )?;
        if answer.contains("true") {
            Ok(())
        } else {
            Err("nobody owns its name".to_owned())
        }
    }

    /// Tells programs that somebody reads their accessibility tree.
    fn switch_on(&self, property: &str) -> Result<String, String> {
        let name = format!("string:{property}");
        run(
            "dbus-send",
            &[
                "--session",
                "--print-reply",
                "--dest=org.a11y.Bus",
                "/org/a11y/bus",
                "org.freedesktop.DBus.Properties.Set",
                "string:org.a11y.Status",
                &name,
                "variant:boolean:true",
            ],
            &self.environment,
        )
    }

    fn service(&self, program: &str, args: &[&str]) -> Running {
        Running::start(
            Path::new(program),
            args,
            &self.environment,
            &self.path("log"),
        )
    }

    /// A place in the temporary folder of this desktop.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn xdotool(&self, args: &[&str]) -> String {
        run("xdotool", args, &self.environment).unwrap_or_else(|reason| panic!("{reason}"))
    }

    /// Starts the atlas and waits for its window.
    pub fn open(&self, args: &[&str]) -> App<'_> {
        self.open_program(
            Path::new(env!("CARGO_BIN_EXE_central-asia-atlas")),
            args,
            "Central Asia Atlas",
        )
    }

    /// Starts any program and waits for a window with these words in its title.
    pub fn open_program(&self, program: &Path, args: &[&str], title: &str) -> App<'_> {
        // In a corner the pointer hovers over nothing.
        self.xdotool(&["mousemove", "0", "0"]);
        let mut process = Running::start(program, args, &self.environment, &self.path("log"));
        let pid = process.pid().to_string();
        let window = wait_for("the window", START, || {
            process.assert_running();
            let search = [
                "search",
                "--all",
                "--onlyvisible",
                "--pid",
                &pid,
                "--name",
                title,
            ];
            let found = run("xdotool", &search, &self.environment)?;
            found
                .lines()
                .next()
                .map(str::to_owned)
                .ok_or_else(|| "no window yet".to_owned())
        });
        let app = App {
            desktop: self,
            process,
            window,
        };
        app.focus();
        app
    }
}

/// The running program and its window. Places are in pixels from the left top of the window's inside.
pub struct App<'a> {
    desktop: &'a Desktop,
    process: Running,
    window: String,
}

impl App<'_> {
    fn xdotool(&self, args: &[&str]) -> String {
        self.desktop.xdotool(args)
    }

    /// Gives the window the keyboard.
    pub fn focus(&self) {
        self.xdotool(&["windowactivate", "--sync", &self.window]);
        thread::sleep(SETTLE);
    }

    pub fn title(&self) -> String {
        self.xdotool(&["getwindowname", &self.window])
    }

    /// Left, top, width and height on the screen.
    pub fn geometry(&self) -> [i32; 4] {
        let lines = self.xdotool(&["getwindowgeometry", "--shell", &self.window]);
        ["X", "Y", "WIDTH", "HEIGHT"].map(|wanted| {
            let number = lines.lines().find_map(|line| {
                let (name, value) = line.split_once('=')?;
                (name == wanted).then(|| value.parse().ok())?
            });
            number.unwrap_or_else(|| panic!("no {wanted} in {lines:?}"))
        })
    }

    pub fn resize(&self, width: u32, height: u32) {
        let [width, height] = [width, height].map(|side| side.to_string());
        self.xdotool(&["windowsize", "--sync", &self.window, &width, &height]);
        thread::sleep(SETTLE);
    }

    /// Moves the pointer, without pressing anything.
    pub fn hover(&self, [x, y]: [i32; 2]) {
        let [x, y] = [x, y].map(|at| at.to_string());
        self.xdotool(&["mousemove", "--window", &self.window, &x, &y]);
        thread::sleep(SETTLE);
    }

    pub fn click(&self, at: [i32; 2]) {
        self.hover(at);
        self.xdotool(&["click", "1"]);
        thread::sleep(SETTLE);
    }

    pub fn double_click(&self, at: [i32; 2]) {
        self.hover(at);
        self.xdotool(&["click", "--repeat", "2", "--delay", "60", "1"]);
        thread::sleep(SETTLE);
    }

    /// Turns the wheel at a place: up with a number above zero, down below.
    pub fn scroll(&self, at: [i32; 2], notches: i32) {
        self.hover(at);
        let button = if notches > 0 { "4" } else { "5" };
        let notches = notches.unsigned_abs().to_string();
        self.xdotool(&["click", "--repeat", &notches, "--delay", "40", button]);
        thread::sleep(SETTLE);
    }

    /// Presses the mouse at one place, moves it in steps, and lets it go at another.
    pub fn drag(&self, from: [i32; 2], to: [i32; 2]) {
        const STEPS: i32 = 8;
        self.hover(from);
        self.xdotool(&["mousedown", "1"]);
        thread::sleep(SETTLE);
        for step in 1..=STEPS {
            let between = |from: i32, to: i32| from + (to - from) * step / STEPS;
            self.hover([between(from[0], to[0]), between(from[1], to[1])]);
        }
        self.xdotool(&["mouseup", "1"]);
        thread::sleep(SETTLE);
    }

    /// A key with its modifiers, in xdotool's words: `ctrl+shift+s`, `Escape`, `Right`.
    pub fn key(&self, keys: &str) {
        self.xdotool(&["key", "--clearmodifiers", keys]);
        thread::sleep(SETTLE);
    }

    /// Types into what has the keyboard. Letters outside the keyboard's layout are slow and better avoided.
    pub fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--clearmodifiers", "--delay", "30", "--", text]);
        thread::sleep(SETTLE);
    }

    fn ask_tree(&self, order: &[&str]) -> Result<String, String> {
        let script = repository("tests/e2e/driver/tree.py");
        let pid = self.process.pid().to_string();
        let args: Vec<_> = [script.as_str(), &pid]
            .into_iter()
            .chain(order.iter().copied())
            .collect();
        // Debian's own Python has the bindings, another one on the path may not.
        run("/usr/bin/python3", &args, &self.desktop.environment)
    }

    /// The accessibility tree as it is now.
    pub fn tree(&self) -> Tree {
        wait_for("the accessibility tree", ANSWER, || self.try_tree())
    }

    fn try_tree(&self) -> Result<Tree, String> {
        let answer = self.ask_tree(&["tree"])?;
        serde_json::from_str(&answer)
            .map(Tree)
            .map_err(|error| error.to_string())
    }

    /// The first node with this name, if there is one now.
    pub fn find(&self, name: &str) -> Option<Node> {
        self.tree().find(name).cloned()
    }

    /// Waits for a node with this name.
    pub fn wait_for_node(&mut self, name: &str) -> Node {
        self.wait_until(&format!("a node {name:?}"), |tree| tree.find(name).cloned())
    }

    /// Waits for a node in which these words stand.
    pub fn wait_for_words(&mut self, words: &str) -> Node {
        self.wait_until(&format!("the words {words:?}"), |tree| {
            tree.containing(words).cloned()
        })
    }

    /// Waits until the tree answers a question.
    ///
    /// # Panics
    /// When it does not in time (the message shows the tree), or when the program ends.
    pub fn wait_until<T>(&mut self, what: &str, ask: impl Fn(&Tree) -> Option<T>) -> T {
        wait_for(what, ANSWER, || {
            self.process.assert_running();
            let tree = self.try_tree()?;
            ask(&tree).ok_or_else(|| format!("the tree is\n{}", tree.outline()))
        })
    }

    /// Clicks with the mouse on the middle of the first node with this name.
    pub fn click_node(&mut self, name: &str) {
        let node = self.wait_for_node(name);
        self.click(node.middle());
    }

    /// Does the default action of the first node with this name, as a screen reader does.
    pub fn press(&mut self, name: &str) {
        let node = self.wait_for_node(name);
        self.ask_tree(&["press", &node.path])
            .unwrap_or_else(|reason| panic!("{name:?} cannot be pressed: {reason}"));
        thread::sleep(SETTLE);
    }

    /// A picture of the window, written beside other results of this build. Returns the picture.
    pub fn screenshot(&self, name: &str) -> image::RgbImage {
        let path = self.desktop.path("Xvfb_screen0");
        let whole = screen::read(&path).unwrap_or_else(|reason| panic!("no picture: {reason}"));
        let [x, y, width, height] = self.geometry().map(|at| u32::try_from(at).unwrap_or(0));
        let picture = image::imageops::crop_imm(&whole, x, y, width, height).to_image();
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        picture.save(&file).unwrap();
        picture
    }

    /// Processor time the program has used so far, in hundredths of a second.
    pub fn processor_ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.pid())).unwrap();
        // The name of the program stands in brackets and may hold spaces; user and system time are the
        // twelfth and thirteenth fields behind it.
        let fields = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace();
        fields
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u64>().ok())
            .sum()
    }

    /// What the program has written to the standard error.
    pub fn complaints(&self) -> String {
        self.process.complaints()
    }

    /// Asks the window to close, as its × does. The program may ask back.
    pub fn ask_to_close(&self) {
        self.focus();
        self.key("alt+F4");
    }

    /// Waits until the program ends by itself.
    pub fn wait(&mut self) -> ExitStatus {
        self.process.wait(ANSWER)
    }

    /// Closes the window and waits for the end of the program.
    pub fn close(mut self) -> ExitStatus {
        self.ask_to_close();
        self.wait()
    }

    /// Ends the program as a crash or a lost battery does: at once.
    pub fn kill(mut self) {
        self.process.kill();
    }
}

/// What a scenario may do; no scenario does all of it.
const _: () = {
    let _ = (App::focus, App::geometry, App::resize, App::title);
    let _ = (
        App::hover,
        App::click,
        App::double_click,
        App::scroll,
        App::drag,
    );
    let _ = (App::key, App::type_text, App::screenshot, App::complaints);
    let _ = (
        App::tree,
        App::find,
        App::wait_for_node,
        App::wait_for_words,
    );
    let _ = (App::click_node, App::press, App::ask_to_close, App::wait);
    let _ = (App::close, App::kill, Desktop::open, Desktop::path);
    let _ = (Node::middle, Node::is, Tree::find_role, Tree::containing);
};
