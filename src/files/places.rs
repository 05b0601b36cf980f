//! Where the program keeps what is its own: settings and unsaved work.

use std::path::PathBuf;

/// Environment variable that names one folder for everything, for tests and for use from a memory stick.
pub const HOME_VARIABLE: &str = "CENTRAL_ASIA_ATLAS_HOME";

/// The program's own folders; they need not exist yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Settings.
    pub config: PathBuf,
    /// Unsaved work.
    pub recovery: PathBuf,
}

impl Places {
    /// The folders of this user; `None` where the system names none, as for a user without a home.
    pub fn of_user() -> Option<Self> {
        match std::env::var_os(HOME_VARIABLE) {
            Some(home) if !home.is_empty() => Some(Self::under(PathBuf::from(home))),
            _ => Self::of_system(),
        }
    }

    /// Everything under one folder.
    pub fn under(home: PathBuf) -> Self {
        let recovery = home.join("recovery");
        Self {
            config: home,
            recovery,
        }
    }

    fn of_system() -> Option<Self> {
        let project = directories::ProjectDirs::from("", "", "central-asia-atlas")?;
        // Only Linux has a folder for state; elsewhere the data that stays on this machine is nearest.
        let state = project
            .state_dir()
            .unwrap_or_else(|| project.data_local_dir());
        Some(Self {
            config: project.config_dir().to_owned(),
            recovery: state.join("recovery"),
        })
    }
}
