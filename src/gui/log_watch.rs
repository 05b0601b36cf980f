//! The log: written for those who look into a problem, and watched for the one thing only it tells.

use std::sync::atomic::{AtomicUsize, Ordering};

use log::{Level, Log, Metadata, Record};

static DIALOG_ERRORS: AtomicUsize = AtomicUsize::new(0);

/// How many errors the file dialogs have logged so far.
pub fn dialog_errors() -> usize {
    DIALOG_ERRORS.load(Ordering::Relaxed)
}

struct Watch(env_logger::Logger);

impl Log for Watch {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Error || self.0.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if record.level() == Level::Error && record.target().starts_with("rfd") {
            DIALOG_ERRORS.fetch_add(1, Ordering::Relaxed);
        }
        if self.0.matches(record) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

/// Starts the log: warnings by default, `RUST_LOG` for more.
pub fn start() {
    let quiet =
        "warn,wgpu_core=error,wgpu_hal=off,egui_wgpu=error,zbus=error,rfd=off,accesskit_unix=off";
    let filter = std::env::var("RUST_LOG").unwrap_or_else(|_| quiet.to_owned());
    let logger = env_logger::Builder::new().parse_filters(&filter).build();
    let level = logger.filter().max(log::LevelFilter::Error);
    if log::set_boxed_logger(Box::new(Watch(logger))).is_ok() {
        log::set_max_level(level);
    }
}
