//! Commands that change the document.

use super::command::Command;
use super::history::Edit;
use super::state::AppState;
use crate::model::{Extra, Note, NoteId, PartialDate, Subject};

impl AppState {
    /// Commands that change the document; any other comes back.
    pub(super) fn edit(&mut self, command: Command) -> Result<(), Command> {
        match command {
            Command::SetNote { about, text, today } => self.set_note(about, &text, today),
            Command::SetTitle(after) => {
                let before = self.document.dataset.title.clone();
                self.document.edit(Edit::Title { before, after });
            }
            Command::SetDescription(after) => {
                let before = self.document.dataset.description.clone();
                self.document.edit(Edit::Description { before, after });
            }
            Command::EditDone => self.document.close_run(),
            other => return Err(other),
        }
        Ok(())
    }

    fn set_note(&mut self, about: Subject, text: &str, today: PartialDate) {
        let before = self.document.dataset.note(&about).cloned();
        let after = (!text.trim().is_empty()).then(|| match &before {
            Some(note) => Note {
                text: text.to_owned(),
                ..note.clone()
            },
            None => Note {
                id: self.free_note_id(&about),
                about: about.clone(),
                text: text.to_owned(),
                created: today,
                extra: Extra::new(),
            },
        });
        self.document.edit(Edit::Note {
            about,
            before,
            after,
        });
    }

    // The id says what the note is about; a number is added where a file has the id for something else.
    fn free_note_id(&self, about: &Subject) -> NoteId {
        let stem = format!(
            "note-{}",
            about.to_string().replace(':', "-").to_lowercase()
        );
        let taken = |id: &str| self.document.dataset.notes.iter().any(|note| note.id == id);
        let mut id = stem.clone();
        let mut number = 2;
        while taken(&id) {
            id = format!("{stem}-{number}");
            number += 1;
        }
        NoteId::new(&id)
    }
}
