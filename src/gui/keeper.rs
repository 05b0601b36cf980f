//! Keeps what must survive: settings shortly after they change, unsaved work while it is being done.

use std::sync::{Arc, Mutex, PoisonError};

use crate::app::AppState;
use crate::app::tasks::Tasks;
use crate::files::recovery::{Leftover, Session, list};
use crate::files::{Places, Settings};

/// Seconds after a change until it is stored.
const DELAY_S: f64 = 2.0;

/// Stores settings and unsaved work.
pub struct Keeper {
    places: Option<Places>,
    session: Option<Arc<Mutex<Session>>>,
    stored: Option<Settings>,
    kept_revision: Option<u64>,
    due: Option<f64>,
    has_work: bool,
    /// Size of the window in points, and whether it is maximised.
    pub window: Option<([f32; 2], bool)>,
}

impl Keeper {
    /// A keeper that stores in these places; without places it stores nothing.
    pub fn new(places: Option<Places>, stored: Settings) -> Self {
        Self {
            session: places
                .as_ref()
                .map(|places| Arc::new(Mutex::new(Session::new(places)))),
            places,
            stored: Some(stored),
            kept_revision: None,
            due: None,
            has_work: false,
            window: None,
        }
    }

    /// A keeper that stores nothing, for tests and benchmarks.
    pub fn idle() -> Self {
        Self::new(None, Settings::default())
    }

    /// Unsaved work of earlier runs, newest first.
    pub fn leftovers(&self) -> Vec<Leftover> {
        self.places.as_ref().map(list).unwrap_or_default()
    }

    /// Stores what changed once it has rested; returns the seconds until the next look, if one is needed.
    pub fn tend(&mut self, state: &AppState, tasks: &Tasks, now: f64) -> Option<f64> {
        let places = self.places.clone()?;
        let settings = self.settings(state);
        let settings_wait = self.stored.as_ref() != Some(&settings);
        if !settings_wait && !self.work_waits(state) {
            self.due = None;
            return None;
        }
        let due = *self.due.get_or_insert(now + DELAY_S);
        if now < due {
            return Some(due - now);
        }
        self.due = None;
        if settings_wait {
            self.stored = Some(settings.clone());
            tasks.aside("store settings", move || store(&settings, &places));
        }
        self.keep_work(state, tasks);
        None
    }

    /// Stores everything at the end of a run: the reader has saved the changes or thrown them away.
    pub fn finish(&mut self, state: &AppState) {
        let Some(places) = self.places.clone() else {
            return;
        };
        let settings = self.settings(state);
        if self.stored.as_ref() != Some(&settings) {
            store(&settings, &places);
            self.stored = Some(settings);
        }
        if let Some(session) = self.session.take() {
            discard(&session);
        }
    }

    fn settings(&self, state: &AppState) -> Settings {
        let mut settings = state.settings_now();
        if let Some((size, maximised)) = self.window {
            if !maximised {
                settings.window.size = Some(size);
            }
            settings.window.maximised = maximised;
        }
        settings
    }

    fn work_waits(&self, state: &AppState) -> bool {
        let dirty = state.document.is_dirty();
        (dirty && self.kept_revision != Some(state.document.revision)) || (!dirty && self.has_work)
    }

    fn keep_work(&mut self, state: &AppState, tasks: &Tasks) {
        if !self.work_waits(state) {
            return;
        }
        let Some(session) = self.session.clone() else {
            return;
        };
        self.kept_revision = Some(state.document.revision);
        self.has_work = state.document.is_dirty();
        if !self.has_work {
            tasks.aside("drop kept work", move || discard(&session));
            return;
        }
        let dataset = state.document.dataset.clone();
        let origin = state.document.path().map(std::path::Path::to_owned);
        let now = super::clock::unix_seconds();
        tasks.aside("keep unsaved work", move || {
            let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
            if let Err(error) = session.write(&dataset, origin.as_deref(), now) {
                log::warn!("unsaved work could not be kept: {error}");
            }
        });
    }
}

fn discard(session: &Arc<Mutex<Session>>) {
    session
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .discard();
}

fn store(settings: &Settings, places: &Places) {
    if let Err(error) = settings.save(places) {
        log::warn!("settings could not be stored: {error}");
    }
}
