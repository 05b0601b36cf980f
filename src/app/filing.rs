//! Opening and saving: guards, dialogs and what comes back from the disk.

use std::path::{Path, PathBuf};

use super::action::Action;
use super::command::Command;
use super::dialog::{AfterGuard, Dialog, GuardAnswer, PathPurpose, Problem};
use super::document::Document;
use super::effect::Effect;
use super::state::{AppState, Task, opening_view};
use crate::files::{Message, OpenError, Opened, Origin, Overwrite, ReadOnly, SaveError, Saved};

/// Unsaved work of an earlier run that is being read.
#[derive(Clone, Debug)]
pub(super) struct Recovering {
    /// The file it came from; `None` for the built-in dataset.
    origin: Option<PathBuf>,
    /// The file with the work.
    work: PathBuf,
}

impl AppState {
    pub(super) fn act_on_file(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Open => self.guarded(AfterGuard::AskOpen),
            Action::BuiltIn => self.guarded(AfterGuard::OpenBuiltIn),
            Action::Quit => self.guarded(AfterGuard::Close),
            Action::Save | Action::SaveAs => {
                self.after_task = None;
                if action == Action::Save {
                    self.save()
                } else {
                    self.ask_save()
                }
            }
            _ => Vec::new(),
        }
    }

    /// Commands about files.
    pub(super) fn file(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::OpenPath(path) => self.guarded(AfterGuard::OpenPath(path)),
            Command::CloseRequested => self.guarded(AfterGuard::Close),
            Command::ClearRecent => {
                self.settings.recent.clear();
                Vec::new()
            }
            Command::PickedOpen(path) => {
                self.end_asking();
                self.picked_open(path)
            }
            Command::PickedSave(path) => {
                self.end_asking();
                self.picked_save(path)
            }
            Command::TypedSave(path) => self.typed_save(&path),
            Command::TypePath(purpose) => {
                self.end_asking();
                self.dialog = Some(Dialog::Path {
                    purpose,
                    start: self.path_start(purpose),
                });
                Vec::new()
            }
            Command::Opened(result) => self.opened(*result),
            Command::Saved { result, edits } => self.saved(*result, edits),
            Command::Guard(answer) => self.guard_answer(answer),
            Command::SaveAnyway if self.is_table_in_the_way() => self.export_anyway(),
            Command::SaveAnyway => match self.save_target.take() {
                Some(path)
                    if matches!(self.dialog, Some(Dialog::ChangedOnDisk | Dialog::Exists)) =>
                {
                    self.write(path, Overwrite::Always)
                }
                _ => Vec::new(),
            },
            Command::Recover(work) => self.recover(work.as_ref().clone()),
            Command::DiscardRecovered => self.discard_recovered(),
            Command::CancelTask => vec![Effect::CancelTask],
            command => self.export(command),
        }
    }

    /// Does it, or first asks about unsaved changes.
    pub(super) fn guarded(&mut self, after: AfterGuard) -> Vec<Effect> {
        match self.task {
            // The answer of the disk decides whether there is anything unsaved.
            Some(Task::Saving | Task::Exporting) => {
                self.after_task = Some(after);
                return Vec::new();
            }
            // What is being read is no longer wanted.
            Some(Task::Opening) => {
                self.after_task = Some(after);
                return vec![Effect::CancelTask];
            }
            Some(Task::Asking) | None => {}
        }
        if self.document.is_dirty() {
            self.dialog = Some(Dialog::Unsaved(after));
            return Vec::new();
        }
        self.proceed(after)
    }

    fn proceed(&mut self, after: AfterGuard) -> Vec<Effect> {
        self.agreed = Some(self.document.edits());
        match after {
            AfterGuard::Close => vec![Effect::Close],
            AfterGuard::AskOpen => {
                self.task = Some(Task::Asking);
                vec![Effect::AskOpen]
            }
            AfterGuard::OpenPath(path) => self.read(path),
            AfterGuard::OpenBuiltIn => {
                self.task = Some(Task::Opening);
                vec![Effect::ReadBuiltIn]
            }
        }
    }

    fn guard_answer(&mut self, answer: GuardAnswer) -> Vec<Effect> {
        let Some(Dialog::Unsaved(after)) = self.dialog.take() else {
            return Vec::new();
        };
        match answer {
            GuardAnswer::Cancel => Vec::new(),
            GuardAnswer::Discard => self.proceed(after),
            GuardAnswer::Save => {
                self.after_task = Some(after);
                self.save()
            }
        }
    }

    /// Whether the present edits are saved, or the reader agreed to lose just these.
    fn may_lose(&self) -> bool {
        !self.document.is_dirty() || self.agreed == Some(self.document.edits())
    }

    fn picked_open(&mut self, path: Option<PathBuf>) -> Vec<Effect> {
        match path {
            Some(path) if self.task.is_none() && self.may_lose() => {
                self.proceed(AfterGuard::OpenPath(path))
            }
            // The reader went on working while the dialog was open.
            Some(path) => self.guarded(AfterGuard::OpenPath(path)),
            None => {
                self.agreed = None;
                Vec::new()
            }
        }
    }

    fn read(&mut self, path: PathBuf) -> Vec<Effect> {
        self.dialog = None;
        self.task = Some(Task::Opening);
        vec![Effect::Read(path)]
    }

    fn save(&mut self) -> Vec<Effect> {
        match self.document.save_target() {
            Some(path) => {
                let path = path.to_owned();
                {
                    let overwrite = self.document.overwrite();
                    self.write(path, overwrite)
                }
            }
            None => self.ask_save(),
        }
    }

    fn ask_save(&mut self) -> Vec<Effect> {
        self.dialog = None;
        self.task = Some(Task::Asking);
        let name = self
            .document
            .file_name()
            .unwrap_or_else(|| "central-asia.atlas.json".to_owned());
        let folder = self
            .document
            .path()
            .and_then(Path::parent)
            .map(Path::to_owned);
        vec![Effect::AskSave { name, folder }]
    }

    fn picked_save(&mut self, path: Option<PathBuf>) -> Vec<Effect> {
        let Some(path) = path else {
            self.after_task = None;
            return Vec::new();
        };
        let path = crate::files::with_extension(&path);
        // The dialog asked before choosing a file that exists, so no stamp is expected.
        let overwrite = self.overwrite_if(&path, Overwrite::Always);
        self.write(path, overwrite)
    }

    fn typed_save(&mut self, path: &Path) -> Vec<Effect> {
        let path = crate::files::with_extension(path);
        let overwrite = self.overwrite_if(&path, Overwrite::Never);
        self.write(path, overwrite)
    }

    /// What may be replaced: the document's own file as long as nobody else changed it, another as said.
    fn overwrite_if(&self, path: &Path, other: Overwrite) -> Overwrite {
        if self.document.path() == Some(path) {
            self.document.overwrite()
        } else {
            other
        }
    }

    fn write(&mut self, path: PathBuf, overwrite: Overwrite) -> Vec<Effect> {
        self.dialog = None;
        if !self.document.is_editable() || !matches!(self.task, None | Some(Task::Asking)) {
            return Vec::new();
        }
        self.task = Some(Task::Saving);
        self.exporting = None;
        self.document.close_run();
        self.save_target = Some(path.clone());
        vec![Effect::Write {
            path,
            dataset: self.document.dataset.clone(),
            edits: self.document.edits(),
            overwrite,
        }]
    }

    fn opened(&mut self, result: Result<Opened, OpenError>) -> Vec<Effect> {
        self.task = None;
        let recovering = self.recovering.take();
        let mut done = Vec::new();
        let mut after = self.after_task.take();
        match result {
            // The reader went on working while the file was read.
            Ok(opened) if recovering.is_none() && !self.may_lose() => {
                after = after.or(match opened.origin {
                    Origin::File(path) => Some(AfterGuard::OpenPath(path)),
                    Origin::BuiltIn => Some(AfterGuard::OpenBuiltIn),
                    Origin::Bytes(_) => None,
                });
            }
            Ok(opened) => {
                let newer = match &opened.read_only {
                    Some(reason @ ReadOnly::Newer { .. }) => Some(reason.message()),
                    _ => None,
                };
                let remarks = opened.remarks.clone();
                if let Origin::File(path) = &opened.origin
                    && recovering.is_none()
                {
                    self.settings.add_recent(path);
                }
                let settings = self.settings_now();
                self.document = Document::new(opened, self.document.revision + 1);
                // As the dataset before, inside the years of this one.
                self.view = opening_view(&self.document, &settings);
                self.search.forget();
                self.trail.forget();
                self.restore_layer(&settings.layer);
                self.forget_report();
                self.dialog = None;
                self.save_target = None;
                if let Some(taken) = recovering {
                    self.document.mark_recovered(taken.origin);
                    done.push(Effect::DiscardRecovered { work: taken.work });
                } else if let Some(name) = self.document.file_name() {
                    self.notify(Message::new("notice-opened").with("name", &name));
                }
                for remark in remarks.into_iter().chain(newer) {
                    self.notify(remark);
                }
            }
            Err(OpenError::Cancelled { .. }) => self.notify(Message::new("notice-cancelled")),
            Err(error) => {
                self.problem("problem-open", error.message());
            }
        }
        self.agreed = None;
        if let Some(after) = after {
            done.extend(self.guarded(after));
        }
        done
    }

    fn saved(&mut self, result: Result<Saved, SaveError>, edits: u64) -> Vec<Effect> {
        self.task = None;
        let after = self.after_task.take();
        match result {
            Ok(saved) => {
                self.save_target = None;
                self.settings.add_recent(&saved.path);
                self.document.saved(saved.path, saved.stamp, edits);
                let name = self.document.file_name().unwrap_or_default();
                self.notify(Message::new("notice-saved").with("name", &name));
                after.map_or_else(Vec::new, |after| self.guarded(after))
            }
            Err(error @ (SaveError::ChangedOnDisk { .. } | SaveError::Exists { .. })) => {
                self.after_task = after;
                self.dialog = Some(match error {
                    SaveError::Exists { .. } => Dialog::Exists,
                    _ => Dialog::ChangedOnDisk,
                });
                Vec::new()
            }
            Err(error) => {
                self.problem("problem-save", error.message());
                Vec::new()
            }
        }
    }

    fn problem(&mut self, head: &'static str, message: Message) {
        self.dialog = Some(Dialog::Problem(Problem { head, message }));
    }

    pub(super) fn end_asking(&mut self) {
        if self.task == Some(Task::Asking) {
            self.task = None;
        }
    }

    fn path_start(&self, purpose: PathPurpose) -> String {
        match (purpose, self.document.path()) {
            (PathPurpose::Export, Some(path)) => {
                let table = path.with_file_name(self.table_name());
                table.display().to_string()
            }
            (PathPurpose::Export, None) => self.table_name(),
            (_, Some(path)) => path.display().to_string(),
            (PathPurpose::Save, None) => "central-asia.atlas.json".to_owned(),
            (PathPurpose::Open, None) => String::new(),
        }
    }

    fn recover(&mut self, work: PathBuf) -> Vec<Effect> {
        let Some(Dialog::Recover { origin, .. }) = self.dialog.take() else {
            return Vec::new();
        };
        self.recovering = Some(Recovering {
            origin: (!origin.is_empty()).then(|| PathBuf::from(origin)),
            work: work.clone(),
        });
        self.task = Some(Task::Opening);
        vec![Effect::ReadRecovered { work }]
    }

    fn discard_recovered(&mut self) -> Vec<Effect> {
        match self.dialog.take() {
            Some(Dialog::Recover { work, .. }) => vec![Effect::DiscardRecovered { work }],
            other => {
                self.dialog = other;
                Vec::new()
            }
        }
    }
}
