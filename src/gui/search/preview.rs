//! What the chosen row stands for.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::analysis::search::Kind;
use crate::app::search::{Deed, Found, Row};
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, regular, semibold};
use crate::gui::widgets;
use crate::scene::search::Preview;
use crate::scene::tokens::size;

/// Width of the names of fields.
const FIELD: f32 = 92.0;

/// Shows the preview.
pub fn show(ui: &mut Ui, pass: &Pass<'_>) {
    let Some(preview) = of(pass) else {
        return;
    };
    ScrollArea::vertical()
        .id_salt("search preview")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            content(ui, pass, &preview);
        });
}

fn of(pass: &Pass<'_>) -> Option<Preview> {
    let say = pass.say();
    match pass.state.search.chosen_row()? {
        Row::More(..) => None,
        Row::Found(Found::Record(place)) => say.record_preview(*place),
        Row::Found(Found::Figure(answer)) => Some(say.answer_preview(answer)),
        Row::Found(Found::Deed(deed)) => Some(of_deed(pass, deed)),
    }
}

fn of_deed(pass: &Pass<'_>, deed: &Deed) -> Preview {
    let words = &pass.state.words;
    let kind = match deed.kind() {
        Kind::Page => "search-page",
        _ => "search-command",
    };
    Preview {
        kind: words.get(kind),
        title: deed.title(words),
        text: deed.tip(words),
        ..Preview::default()
    }
}

fn content(ui: &mut Ui, pass: &Pass<'_>, preview: &Preview) {
    if !preview.kind.is_empty() {
        widgets::muted(ui, pass.tokens, &preview.kind);
    }
    let title = RichText::new(&preview.title).font(semibold(size::HEAD));
    ui.add(Label::new(title).wrap());
    ui.add_space(6.0);
    if !preview.value.is_empty() {
        let value = RichText::new(&preview.value).font(bold(size::TITLE));
        ui.add(Label::new(value).wrap());
        ui.add_space(6.0);
    }
    for (id, value) in &preview.fields {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(egui::vec2(FIELD, 18.0), |ui| {
                ui.set_min_width(FIELD);
                widgets::muted(ui, pass.tokens, &pass.text(id));
            });
            let value = RichText::new(value).font(regular(size::NOTE));
            ui.add(Label::new(value).wrap());
        });
    }
    if !preview.text.is_empty() {
        ui.add_space(8.0);
        let text = RichText::new(&preview.text).font(regular(size::NOTE));
        ui.add(Label::new(text).wrap());
    }
    if !preview.sources.is_empty() {
        ui.add_space(8.0);
        widgets::muted(ui, pass.tokens, &preview.sources);
    }
}
