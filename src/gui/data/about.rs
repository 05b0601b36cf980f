//! What the dataset says about itself: title, licence, numbers of records, what changed.

use egui::{RichText, ScrollArea, Ui};

use crate::gui::pass::Pass;
use crate::gui::theme::{bold, regular};
use crate::gui::widgets;
use crate::model::Section;
use crate::scene::tokens::{size, space};

/// The widest that text is set, in points.
const TEXT: f32 = 640.0;

/// Shows the section.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    ScrollArea::vertical()
        .id_salt("about the data")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_max_width(TEXT.min(ui.available_width()));
            let dataset = pass.state.document.dataset.clone();
            let untitled = pass.text("about-untitled");
            let title = if dataset.title.is_empty() {
                &untitled
            } else {
                &dataset.title
            };
            ui.label(RichText::new(title).font(bold(size::TITLE)));
            ui.add_space(6.0);
            ui.label(&dataset.description);
            ui.add_space(12.0);
            if let Some(compiled) = dataset.compiled {
                let date = pass.say().date(compiled);
                pair(ui, pass, &pass.text("about-compiled"), &date);
            }
            if let Some(license) = &dataset.license {
                pair(ui, pass, &pass.text("about-license"), license);
            }
            ui.add_space(space::SECTION);
            widgets::head(ui, pass.tokens, &pass.text("about-records"), "");
            ui.add_space(4.0);
            for section in Section::ALL {
                let count = dataset.len_of(section);
                let count = crate::analysis::number::count(count as f64, pass.state.locale());
                pair(ui, pass, &pass.say().section(section), &count);
            }
            ui.add_space(space::SECTION);
            widgets::head(ui, pass.tokens, &pass.text("about-changes"), "");
            ui.add_space(4.0);
            if dataset.changes.is_empty() {
                widgets::muted(ui, pass.tokens, &pass.text("about-no-changes"));
            }
            let mut changes: Vec<_> = dataset.changes.iter().collect();
            changes.sort_by_key(|change| std::cmp::Reverse(change.date));
            for change in changes {
                widgets::muted(ui, pass.tokens, &pass.say().date(change.date));
                ui.label(&change.text);
                ui.add_space(space::GAP);
            }
            ui.add_space(space::MARGIN);
        });
}

fn pair(ui: &mut Ui, pass: &Pass<'_>, name: &str, value: &str) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(180.0, 18.0), |ui| {
            ui.set_min_width(180.0);
            widgets::muted(ui, pass.tokens, name);
        });
        ui.label(RichText::new(value).font(regular(size::BODY)));
    });
}
