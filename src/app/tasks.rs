//! Work that must not hold up the window: files are read and written on named threads, results come back as
//! commands.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::command::Command;
use super::effect::Effect;
use crate::analysis;
use crate::files::{self, Progress};

/// Called when a result has arrived, to wake the window.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Where commands from other threads come in.
#[derive(Clone)]
pub struct Inbox {
    sender: Sender<Command>,
    wake: Wake,
}

impl Inbox {
    /// Hands a command in and wakes the window.
    pub fn send(&self, command: Command) {
        // The window may be gone already; then nobody waits for the result.
        if self.sender.send(command).is_ok() {
            (self.wake)();
        }
    }
}

/// The tasks in the background.
pub struct Tasks {
    inbox: Inbox,
    results: Receiver<Command>,
    progress: Option<Arc<Progress>>,
    inline: bool,
}

impl Tasks {
    /// Tasks on threads of their own.
    pub fn on_threads(wake: Wake) -> Self {
        Self::new(wake, false)
    }

    /// Tasks that are done before [`Self::start`] returns, for tests and the command line.
    pub fn inline() -> Self {
        Self::new(Arc::new(|| {}), true)
    }

    fn new(wake: Wake, inline: bool) -> Self {
        let (sender, results) = channel();
        Self {
            inbox: Inbox { sender, wake },
            results,
            progress: None,
            inline,
        }
    }

    /// Where other threads, such as dialogs, hand in their answers.
    pub fn inbox(&self) -> Inbox {
        self.inbox.clone()
    }

    /// The progress of the task that reads, if one runs.
    pub fn progress(&self) -> Option<&Progress> {
        self.progress.as_deref()
    }

    /// What has come back since the last call.
    pub fn drain(&mut self) -> Vec<Command> {
        let found: Vec<Command> = self.results.try_iter().collect();
        if found
            .iter()
            .any(|command| matches!(command, Command::Opened(_)))
        {
            self.progress = None;
        }
        found
    }

    /// Starts what an effect asks for; an effect that is no task comes back.
    ///
    /// # Errors
    /// The effect itself, where it is not a matter of files.
    pub fn start(&mut self, effect: Effect) -> Result<(), Effect> {
        match effect {
            Effect::Read(path) => {
                let progress = self.track();
                self.run("open", move || opened(files::open_with(&path, &progress)));
            }
            Effect::ReadRecovered { work } => {
                let progress = self.track();
                self.run("recover", move || {
                    opened(files::open_with(&work, &progress))
                });
            }
            Effect::ReadBuiltIn => self.run("open", || opened(files::built_in())),
            Effect::Write {
                path,
                dataset,
                edits,
                overwrite,
            } => self.run("save", move || Command::Saved {
                result: Box::new(files::save(&path, &dataset, overwrite)),
                edits,
            }),
            Effect::IndexSearch { dataset, revision } => self.run("index", move || {
                let index = Arc::new(super::search::index(&dataset));
                Command::SearchIndexed { revision, index }
            }),
            Effect::Export {
                path,
                board,
                back,
                dataset,
                index,
                overwrite,
            } => self.run("export", move || {
                let coverage = analysis::coverage(&dataset, &index, board);
                let result =
                    files::export_board(&path, &dataset, &index, (&coverage, back), overwrite);
                Command::Exported {
                    result: Box::new(result.map(|()| path)),
                    board,
                }
            }),
            Effect::Check {
                dataset,
                index,
                revision,
            } => self.run("check", move || Command::Checked {
                report: Arc::new(analysis::check::check(&dataset, &index)),
                revision,
            }),
            Effect::CancelTask => {
                if let Some(progress) = &self.progress {
                    progress.cancel();
                }
            }
            other => return Err(other),
        }
        Ok(())
    }

    fn track(&mut self) -> Arc<Progress> {
        let progress = Arc::new(Progress::default());
        self.progress = Some(progress.clone());
        progress
    }

    fn run(&self, name: &str, work: impl FnOnce() -> Command + Send + 'static) {
        let inbox = self.inbox.clone();
        self.aside(name, move || inbox.send(work()));
    }

    /// Runs work that has no result.
    pub fn aside(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        if self.inline {
            work();
            return;
        }
        let thread = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(work);
        if let Err(error) = thread {
            log::error!("no thread for `{name}`: {error}");
        }
    }
}

fn opened(result: Result<files::Opened, files::OpenError>) -> Command {
    Command::Opened(Box::new(result))
}
