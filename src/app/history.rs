//! Edits as values, and the way back through them.

use crate::model::{Dataset, Note, Subject};

/// One change of the document: what stood there before and what stands there after.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The reader's note on a subject.
    Note {
        /// What it is about.
        about: Subject,
        /// The note before.
        before: Option<Note>,
        /// The note after.
        after: Option<Note>,
    },
    /// The title of the dataset.
    Title {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// The description of the dataset.
    Description {
        /// Before.
        before: String,
        /// After.
        after: String,
    },
}

impl Edit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Note {
                about,
                before,
                after,
            } => Self::Note {
                about,
                before: after,
                after: before,
            },
            Self::Title { before, after } => Self::Title {
                before: after,
                after: before,
            },
            Self::Description { before, after } => Self::Description {
                before: after,
                after: before,
            },
        }
    }

    /// Makes the change.
    pub fn apply(&self, dataset: &mut Dataset) {
        match self {
            Self::Note { about, after, .. } => {
                let place = dataset.notes.iter().position(|note| note.about == *about);
                let old = place.map(|at| dataset.notes.remove(at));
                if let Some(note) = after {
                    // In the order of the file, so that a note taken back stands where it stood.
                    let at = match place {
                        Some(at) if old.is_some_and(|old| old.id == note.id) => at,
                        _ => dataset.notes.partition_point(|other| other.id < note.id),
                    };
                    dataset.notes.insert(at, note.clone());
                }
            }
            Self::Title { after, .. } => dataset.title.clone_from(after),
            Self::Description { after, .. } => dataset.description.clone_from(after),
        }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Note { before, after, .. } => before == after,
            Self::Title { before, after } | Self::Description { before, after } => before == after,
        }
    }

    /// Whether a later edit goes on with the same text, so that both are one step.
    fn goes_on(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Note { about, .. }, Self::Note { about: other, .. }) => about == other,
            (Self::Title { .. }, Self::Title { .. })
            | (Self::Description { .. }, Self::Description { .. }) => true,
            _ => false,
        }
    }

    fn extend(&mut self, next: Self) {
        match (self, next) {
            (Self::Note { after, .. }, Self::Note { after: last, .. }) => *after = last,
            (Self::Title { after, .. }, Self::Title { after: last, .. })
            | (Self::Description { after, .. }, Self::Description { after: last, .. }) => {
                *after = last;
            }
            _ => {}
        }
    }
}

/// The edits made and the edits taken back.
///
/// A position counts every step; `saved` remembers the position that is on disk, so that undoing back to it
/// is not a change.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    open: bool,
    next: u64,
}

#[derive(Debug)]
struct Step {
    edit: Edit,
    number: u64,
}

impl History {
    /// Records an edit that was made. A run of edits of one text is one step until [`Self::close`].
    pub fn record(&mut self, edit: Edit) {
        self.undone.clear();
        self.next += 1;
        let number = self.next;
        match self.done.last_mut() {
            Some(last) if self.open && last.edit.goes_on(&edit) => {
                last.edit.extend(edit);
                last.number = number;
            }
            _ => self.done.push(Step { edit, number }),
        }
        self.open = true;
    }

    /// Ends a run of edits.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Takes the last step back: the edit to apply.
    pub fn undo(&mut self) -> Option<Edit> {
        self.open = false;
        let step = self.done.pop()?;
        let edit = step.edit.inverse();
        self.undone.push(step);
        Some(edit)
    }

    /// Makes the step again: the edit to apply.
    pub fn redo(&mut self) -> Option<Edit> {
        self.open = false;
        let step = self.undone.pop()?;
        let edit = step.edit.clone();
        self.done.push(step);
        Some(edit)
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// A number that names the present state of the document: equal numbers, equal documents.
    pub fn position(&self) -> u64 {
        self.done.last().map_or(0, |step| step.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(before: &str, after: &str) -> Edit {
        Edit::Title {
            before: before.into(),
            after: after.into(),
        }
    }

    #[test]
    fn a_run_of_keystrokes_is_one_step() {
        let mut history = History::default();
        let mut dataset = Dataset::default();
        for (before, after) in [("", "A"), ("A", "At"), ("At", "Atl")] {
            let edit = title(before, after);
            edit.apply(&mut dataset);
            history.record(edit);
        }
        history.close();
        let edit = title("Atl", "Atlas");
        edit.apply(&mut dataset);
        history.record(edit);

        history.undo().unwrap().apply(&mut dataset);
        assert_eq!(dataset.title, "Atl");
        history.undo().unwrap().apply(&mut dataset);
        assert_eq!(dataset.title, "");
        assert_eq!(history.position(), 0);
        assert!(history.undo().is_none());
        history.redo().unwrap().apply(&mut dataset);
        history.redo().unwrap().apply(&mut dataset);
        assert_eq!(dataset.title, "Atlas");
        assert!(history.redo().is_none());
    }

    #[test]
    fn a_position_names_one_state() {
        let mut history = History::default();
        history.record(title("", "a"));
        let saved = history.position();
        history.undo();
        assert_ne!(history.position(), saved);
        history.redo();
        assert_eq!(history.position(), saved);
        history.undo();
        history.record(title("", "b"));
        assert_ne!(history.position(), saved, "another edit is another state");
    }

    #[test]
    fn typing_after_a_save_is_a_change() {
        let mut history = History::default();
        history.record(title("", "a"));
        let saved = history.position();
        history.record(title("a", "ab"));
        assert_ne!(history.position(), saved);
    }
}
