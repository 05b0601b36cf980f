//! How far a long piece of work has come, and the wish to stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared between the thread that works and the one that shows.
///
/// The units are the worker's own; only the quotient says something.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// Nothing done yet, nothing known of the whole.
    pub const fn new() -> Self {
        Self {
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            cancelled: AtomicBool::new(false),
        }
    }

    /// The part that is done, from 0 to 1; `None` while the whole is unknown.
    pub fn fraction(&self) -> Option<f32> {
        let total = self.total.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed).min(total);
        (total > 0).then(|| (done as f64 / total as f64) as f32)
    }

    /// Asks the worker to stop at the next opportunity.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The worker states how much there is to do.
    pub fn set_total(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// The worker states how much is done.
    pub fn set_done(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_needs_a_whole() {
        let progress = Progress::new();
        assert_eq!(progress.fraction(), None);
        progress.set_total(4);
        progress.set_done(1);
        assert_eq!(progress.fraction(), Some(0.25));
        progress.set_done(9);
        assert_eq!(progress.fraction(), Some(1.0));
        progress.cancel();
        assert!(progress.is_cancelled());
    }
}
