//! The reader's own note on what is shown.

use egui::{TextEdit, Ui};

use crate::app::Command;
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::Subject;

/// The text in the field while it is being written.
#[derive(Default)]
pub struct NoteDraft {
    about: Option<Subject>,
    text: String,
}

/// Shows the field; every change is a command, so nothing is lost.
pub fn show(draft: &mut NoteDraft, ui: &mut Ui, pass: &mut Pass<'_>, about: &Subject) {
    let stored = pass
        .state
        .document
        .dataset
        .note(about)
        .map_or("", |note| note.text.as_str());
    // The document is the truth: undo, another page or another file replace what stands in the field.
    // What the document does not hold is only space around an empty text.
    if draft.about.as_ref() != Some(about) || draft.text.trim() != stored.trim() {
        draft.about = Some(about.clone());
        stored.clone_into(&mut draft.text);
    }
    let name = pass.text("note");
    widgets::head(ui, pass.tokens, &name, "");
    let editable = pass.state.document.is_editable();
    let edit = TextEdit::multiline(&mut draft.text)
        .id_salt(("note", about.to_string()))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(pass.text("note-hint"))
        .interactive(editable);
    let response = ui.add(edit).accessible_name(&name);
    if response.changed() {
        pass.push(Command::SetNote {
            about: about.clone(),
            text: draft.text.clone(),
            today: crate::gui::clock::today(),
        });
    }
    if response.lost_focus() {
        pass.push(Command::EditDone);
    }
}
