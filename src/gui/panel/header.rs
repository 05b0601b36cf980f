//! Title, facts line and tabs.

use egui::{RichText, Ui, vec2};

use super::agreements::count as agreement_count;
use super::events::count as event_count;
use crate::app::{Command, Tab};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular};
use crate::gui::widgets;
use crate::model::Selection;
use crate::scene::facts;
use crate::scene::pieces::Piece;
use crate::scene::tokens::size;

/// Shows title, facts and tabs.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let selection = pass.state.view.selection.clone();
    title(ui, pass, &selection);
    let (facts, hint) = facts(pass);
    let font = regular(12.0);
    card::line(ui, pass, &facts, &font, pass.tokens.muted, &hint);
    ui.add_space(8.0);
    tabs(ui, pass);
    ui.add_space(14.0);
}

/// The name of the page, with the way to the page of the whole region at its right.
fn title(ui: &mut Ui, pass: &mut Pass<'_>, selection: &Selection) {
    let name = RichText::new(pass.say().selection(selection)).font(bold(size::TITLE));
    if *selection == Selection::Region {
        ui.label(name);
        return;
    }
    let region = pass.say().selection(&Selection::Region);
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        ui.add_space(6.0);
        let link = widgets::link(ui, pass.tokens, &region);
        if link.on_hover_text(pass.text("go-to-region")).clicked() {
            pass.push(Command::Select(Selection::Region));
        }
    });
}

/// The facts of the selected actor, and their sources in words.
fn facts(pass: &Pass<'_>) -> (Vec<Piece>, String) {
    let say = pass.say();
    let view = &pass.state.view;
    if view.selection == Selection::Region {
        return (vec![Piece::words(pass.text("region-facts"))], String::new());
    }
    let id = view.selection.actor();
    let actor = say.index.actor(say.dataset, &id);
    let sources: Vec<String> = actor
        .iter()
        .flat_map(|actor| &actor.sources)
        .map(|id| say.source(id))
        .collect();
    (facts::facts(&say, &id), sources.join(" · "))
}

fn tabs(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.view.tab;
    let counts = (agreement_count(pass), event_count(pass));
    let rect = ui
        .horizontal_wrapped(|ui| {
            // In a narrow panel the names stand without their counts.
            let narrow = ui.available_width() < 400.0;
            ui.spacing_mut().item_spacing = vec2(if narrow { 12.0 } else { 18.0 }, 0.0);
            for tab in Tab::ALL {
                let count = match tab {
                    Tab::Agreements => Some(counts.0),
                    Tab::Events => Some(counts.1),
                    Tab::Overview | Tab::Partners | Tab::Trade => None,
                };
                let count = count.filter(|_| !narrow);
                let name = tab_name(pass, tab);
                if widgets::tab(ui, pass.tokens, tab == current, &name, count).clicked() {
                    pass.push(Command::SetTab(tab));
                }
            }
        })
        .response
        .rect;
    let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
    ui.painter()
        .hline(ui.max_rect().x_range(), rect.bottom(), line);
}

fn tab_name(pass: &Pass<'_>, tab: Tab) -> String {
    match (&pass.state.view.selection, tab) {
        (Selection::Partner(_), Tab::Partners) => pass.text("tab-states"),
        _ => pass.text(tab.id()),
    }
}
