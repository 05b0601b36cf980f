//! The dialogs of the atlas itself: guards, problems, typed paths, the dataset, help.

use egui::{Button, Frame, Grid, Id, Modal, RichText, TextEdit, Ui};

use super::pass::Pass;
use super::theme::{bold, color, regular, semibold};
use super::widgets;
use crate::app::dialog::{Dialog, GuardAnswer, PathPurpose};
use crate::app::{Action, Command};
use crate::model::VERSION;
use crate::scene::tokens::size;

/// What the dialogs keep between frames: texts that are being written.
#[derive(Default)]
pub struct DialogDrafts {
    open: Option<Dialog>,
    path: String,
    title: String,
    description: String,
}

/// Shows the dialog on top, if there is one.
pub fn show(drafts: &mut DialogDrafts, ui: &Ui, pass: &mut Pass<'_>) {
    let Some(dialog) = pass.state.dialog.clone() else {
        drafts.open = None;
        return;
    };
    let fresh = drafts.open.as_ref() != Some(&dialog);
    if fresh {
        drafts.start(&dialog, pass);
    }
    let frame = Frame::new()
        .fill(color(pass.tokens.panel))
        .stroke(egui::Stroke::new(1.0, color(pass.tokens.hairline)))
        .corner_radius(12.0)
        .inner_margin(24.0);
    // An id of its own for each kind, or a small dialog takes the size of a large one before it.
    let kind = std::mem::discriminant(&dialog);
    let response = Modal::new(Id::unique(("dialog", kind)))
        .frame(frame)
        .backdrop_color(color(crate::scene::tokens::ON_LIGHT.alpha(0.35)))
        .show(ui.ctx(), |ui| {
            ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            content(drafts, ui, pass, &dialog, fresh);
        });
    if response.should_close() && !matches!(dialog, Dialog::Recover { .. }) {
        pass.push(Command::CloseDialog);
    }
}

impl DialogDrafts {
    fn start(&mut self, dialog: &Dialog, pass: &Pass<'_>) {
        self.open = Some(dialog.clone());
        if let Dialog::Path { start, .. } = dialog {
            self.path.clone_from(start);
        }
        let dataset = &pass.state.document.dataset;
        self.title.clone_from(&dataset.title);
        self.description.clone_from(&dataset.description);
    }
}

fn content(
    drafts: &mut DialogDrafts,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    dialog: &Dialog,
    fresh: bool,
) {
    match dialog {
        Dialog::Unsaved(_) => unsaved(ui, pass, fresh),
        Dialog::ChangedOnDisk => {
            let words = ["changed-title", "changed-text", "changed-overwrite"];
            replace(ui, pass, words, fresh);
        }
        Dialog::Exists => {
            let words = ["exists-title", "exists-text", "exists-replace"];
            replace(ui, pass, words, fresh);
        }
        Dialog::Path { purpose, .. } => typed_path(drafts, ui, pass, *purpose, fresh),
        Dialog::Problem(problem) => {
            head(ui, &pass.text(problem.head));
            ui.label(pass.state.translate(&problem.message));
            ui.add_space(8.0);
            widgets::muted(ui, pass.tokens, &pass.text("problem-nothing-lost"));
            buttons(ui, |ui| close_button(ui, pass, "close", fresh));
        }
        Dialog::Dataset => dataset(drafts, ui, pass, fresh),
        Dialog::Recover { work, origin } => {
            head(ui, &pass.text("recover-title"));
            let name = if origin.is_empty() {
                pass.text("built-in-name")
            } else {
                origin.clone()
            };
            ui.label(
                pass.state
                    .words
                    .with("recover-text", &[("name", name.into())]),
            );
            buttons(ui, |ui| {
                if primary(ui, pass, "recover-take", fresh) {
                    pass.push(Command::Recover(std::sync::Arc::new(work.clone())));
                }
                if ui.button(pass.text("recover-discard")).clicked() {
                    pass.push(Command::DiscardRecovered);
                }
            });
        }
        Dialog::Shortcuts => shortcuts(ui, pass, fresh),
        Dialog::About => about(ui, pass, fresh),
    }
}

fn head(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(bold(18.0)));
    ui.add_space(8.0);
}

/// Buttons stand at the right, the first one outermost.
fn buttons(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.add_space(18.0);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), content);
}

fn primary(ui: &mut Ui, pass: &Pass<'_>, id: &str, focus: bool) -> bool {
    let tokens = pass.tokens;
    let ink = color(tokens.on(tokens.accent));
    let text = RichText::new(pass.text(id))
        .font(semibold(size::BODY))
        .color(ink);
    let response = ui.add(Button::new(text).fill(color(tokens.accent)));
    widgets::focus_ring(ui, &response, 6.0, tokens);
    if focus {
        response.request_focus();
    }
    response.clicked()
}

fn close_button(ui: &mut Ui, pass: &mut Pass<'_>, id: &str, focus: bool) {
    if primary(ui, pass, id, focus) {
        pass.push(Command::CloseDialog);
    }
}

fn unsaved(ui: &mut Ui, pass: &mut Pass<'_>, fresh: bool) {
    let document = &pass.state.document;
    let name = document
        .file_name()
        .unwrap_or_else(|| pass.text("built-in-name"));
    head(ui, &pass.text("unsaved-title"));
    ui.label(
        pass.state
            .words
            .with("unsaved-text", &[("name", name.into())]),
    );
    buttons(ui, |ui| {
        if primary(ui, pass, "unsaved-save", fresh) {
            pass.push(Command::Guard(GuardAnswer::Save));
        }
        if ui.button(pass.text("unsaved-discard")).clicked() {
            pass.push(Command::Guard(GuardAnswer::Discard));
        }
        if ui.button(pass.text("cancel")).clicked() {
            pass.push(Command::Guard(GuardAnswer::Cancel));
        }
    });
}

/// Another file stands where this one is to be saved: another name, or replace it.
fn replace(ui: &mut Ui, pass: &mut Pass<'_>, [title, text, go]: [&str; 3], fresh: bool) {
    head(ui, &pass.text(title));
    ui.label(pass.text(text));
    buttons(ui, |ui| {
        if primary(ui, pass, "action-save-as", fresh) {
            pass.push(Command::Do(Action::SaveAs));
        }
        if ui.button(pass.text(go)).clicked() {
            pass.push(Command::SaveAnyway);
        }
        if ui.button(pass.text("cancel")).clicked() {
            pass.push(Command::CloseDialog);
        }
    });
}

fn typed_path(
    drafts: &mut DialogDrafts,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    purpose: PathPurpose,
    fresh: bool,
) {
    let (title, go) = match purpose {
        PathPurpose::Open => ("path-open-title", "path-open"),
        PathPurpose::Save => ("path-save-title", "path-save"),
        PathPurpose::Export => ("path-export-title", "path-export"),
    };
    head(ui, &pass.text(title));
    ui.label(pass.text("path-text"));
    ui.add_space(8.0);
    let name = pass.text("path-label");
    let edit = TextEdit::singleline(&mut drafts.path).desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(&name);
    if fresh {
        response.request_focus();
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    buttons(ui, |ui| {
        if (primary(ui, pass, go, false) || enter) && !drafts.path.trim().is_empty() {
            let path = std::path::PathBuf::from(drafts.path.trim());
            pass.push(match purpose {
                PathPurpose::Open => Command::PickedOpen(Some(path)),
                PathPurpose::Save => Command::TypedSave(path),
                PathPurpose::Export => Command::TypedExport(path),
            });
        }
        if ui.button(pass.text("cancel")).clicked() {
            pass.push(Command::CloseDialog);
        }
    });
}

fn dataset(drafts: &mut DialogDrafts, ui: &mut Ui, pass: &mut Pass<'_>, fresh: bool) {
    head(ui, &pass.text("dataset-title"));
    let editable = pass.state.document.is_editable();
    let label = pass.text("dataset-name");
    widgets::muted(ui, pass.tokens, &label);
    let edit = TextEdit::singleline(&mut drafts.title)
        .desired_width(f32::INFINITY)
        .interactive(editable);
    let response = ui.add(edit).accessible_name(&label);
    if fresh {
        response.request_focus();
    }
    if response.changed() {
        pass.push(Command::SetTitle(drafts.title.clone()));
    }
    ui.add_space(8.0);
    let label = pass.text("dataset-description");
    widgets::muted(ui, pass.tokens, &label);
    let edit = TextEdit::multiline(&mut drafts.description)
        .desired_width(f32::INFINITY)
        .desired_rows(4)
        .interactive(editable);
    if ui.add(edit).accessible_name(&label).changed() {
        pass.push(Command::SetDescription(drafts.description.clone()));
    }
    ui.add_space(10.0);
    counts(ui, pass);
    buttons(ui, |ui| close_button(ui, pass, "done", false));
}

fn counts(ui: &mut Ui, pass: &Pass<'_>) {
    let dataset = &pass.state.document.dataset;
    let compiled = dataset
        .compiled
        .map(|date| pass.say().date(date))
        .unwrap_or_default();
    let text = pass.state.words.with(
        "dataset-counts",
        &[
            ("trade", dataset.trade.len().into()),
            ("agreements", dataset.agreements.len().into()),
            ("events", dataset.events.len().into()),
            ("sources", dataset.sources.len().into()),
            ("compiled", compiled.into()),
            (
                "license",
                dataset.license.clone().unwrap_or_default().into(),
            ),
        ],
    );
    widgets::muted(ui, pass.tokens, &text);
    if let Some(path) = pass.state.document.path() {
        widgets::muted(ui, pass.tokens, &path.display().to_string());
    }
}

fn shortcuts(ui: &mut Ui, pass: &mut Pass<'_>, fresh: bool) {
    head(ui, &pass.text("shortcuts-title"));
    Grid::new("shortcuts")
        .num_columns(2)
        .spacing(egui::vec2(24.0, 5.0))
        .show(ui, |ui| {
            for action in Action::ALL {
                let Some(keys) = action.shortcut() else {
                    continue;
                };
                ui.label(RichText::new(keys.text()).font(semibold(size::BODY)));
                ui.label(RichText::new(pass.text(action.tip())).font(regular(size::BODY)));
                ui.end_row();
            }
        });
    ui.add_space(10.0);
    ui.label(pass.text("shortcuts-map"));
    ui.label(pass.text("shortcuts-values"));
    buttons(ui, |ui| close_button(ui, pass, "close", fresh));
}

fn about(ui: &mut Ui, pass: &mut Pass<'_>, fresh: bool) {
    head(ui, &pass.text("app-name"));
    let version = pass.state.words.with(
        "about-version",
        &[
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("format", VERSION.to_string().into()),
        ],
    );
    widgets::muted(ui, pass.tokens, &version);
    ui.add_space(8.0);
    for id in [
        "about-what",
        "about-neutral",
        "about-boundaries",
        "about-licences",
    ] {
        ui.label(pass.text(id));
        ui.add_space(6.0);
    }
    counts(ui, pass);
    buttons(ui, |ui| close_button(ui, pass, "close", fresh));
}
