//! Programs that are started, waited for with a limit, and ended for certain.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Pause between two looks at something that is awaited.
const PAUSE: Duration = Duration::from_millis(50);

/// Asks again and again until there is an answer.
///
/// # Panics
/// When there is none within the limit; the message says what was awaited, and the last reason.
pub fn wait_for<T>(what: &str, limit: Duration, mut ask: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(reason) if start.elapsed() > limit => {
                panic!("{what}: not within {} s: {reason}", limit.as_secs())
            }
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// Runs a tool to its end, 30 seconds at most, and returns what it printed.
pub fn run(tool: &str, args: &[&str], environment: &Environment) -> Result<String, String> {
    let mut command = Command::new("timeout");
    command.args(["--kill-after=2", "30", tool]).args(args);
    environment.apply(&mut command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{tool} cannot be run: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let words = String::from_utf8_lossy(&output.stderr);
        Err(format!("{tool} {}: {}", output.status, words.trim()))
    }
}

/// The variables that all programs of a desktop get.
#[derive(Clone, Default)]
pub struct Environment {
    set: Vec<(String, String)>,
    removed: Vec<String>,
}

impl Environment {
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.set.push((name.to_owned(), value.into()));
    }

    pub fn set_path(&mut self, name: &str, value: &Path) {
        self.set(name, value.to_string_lossy());
    }

    pub fn remove(&mut self, name: &str) {
        self.removed.push(name.to_owned());
    }

    fn apply(&self, command: &mut Command) {
        for name in &self.removed {
            command.env_remove(name);
        }
        command.envs(self.set.iter().map(|(name, value)| (name, value)));
    }
}

/// A program that runs until it is dropped, with all that it starts itself.
pub struct Running {
    child: Child,
    name: String,
    out: PathBuf,
    err: PathBuf,
}

impl Running {
    /// Starts a program in a process group of its own; what it prints goes to files of `folder`.
    pub fn start(program: &Path, args: &[&str], environment: &Environment, folder: &Path) -> Self {
        let name = program
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let out = folder.join(format!("{name}.out"));
        let err = folder.join(format!("{name}.err"));
        // Ended by the kernel, too, when the test itself is killed and drops nothing.
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "KILL", "--"])
            .arg(program)
            .args(args)
            .stdin(Stdio::null())
            .stdout(File::create(&out).unwrap())
            .stderr(File::create(&err).unwrap())
            .process_group(0);
        environment.apply(&mut command);
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
        Self {
            child,
            name,
            out,
            err,
        }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has printed so far.
    pub fn printed(&self) -> String {
        fs::read_to_string(&self.out).unwrap_or_default()
    }

    /// What it has complained about so far.
    pub fn complaints(&self) -> String {
        fs::read_to_string(&self.err).unwrap_or_default()
    }

    /// The first line that it prints.
    pub fn first_line(&mut self, limit: Duration) -> String {
        let what = format!("the first line of {}", self.name);
        wait_for(&what, limit, || {
            self.assert_running();
            let printed = self.printed();
            match printed.split_once('\n') {
                Some((line, _)) => Ok(line.to_owned()),
                None => Err(format!("it printed {printed:?}")),
            }
        })
    }

    /// Stops waiting for a program that has ended.
    ///
    /// # Panics
    /// With its last words, when it has ended.
    pub fn assert_running(&mut self) {
        if let Ok(Some(status)) = self.child.try_wait() {
            panic!("{} ended with {status}: {}", self.name, self.complaints());
        }
    }

    /// Waits until it ends by itself.
    pub fn wait(&mut self, limit: Duration) -> ExitStatus {
        let what = format!("the end of {}", self.name);
        wait_for(&what, limit, || match self.child.try_wait() {
            Ok(Some(status)) => Ok(status),
            Ok(None) => Err("it still runs".to_owned()),
            Err(error) => Err(error.to_string()),
        })
    }

    /// Ends it at once, with all that it has started.
    pub fn kill(&mut self) {
        let order = format!("kill -s KILL -- -{}", self.pid());
        let asked = Command::new("sh")
            .args(["-c", &order])
            .stderr(Stdio::null())
            .status();
        if asked.is_err() {
            drop(self.child.kill());
        }
        drop(self.child.wait());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}
