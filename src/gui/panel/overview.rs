//! The first tab: who matters, trade with the chosen partner, its newest agreements and events, a note.

use egui::Ui;

use super::note::{self, NoteDraft};
use super::{agreements, events, partners, reporter, shares, trade};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::widgets;
use crate::model::{Selection, Subject};
use crate::scene::tokens::space;

/// Shows the overview.
pub fn show(draft: &mut NoteDraft, ui: &mut Ui, pass: &mut Pass<'_>) {
    match pass.state.view.selection.clone() {
        Selection::Partner(vector) => partners::states_of(ui, pass, vector),
        Selection::Region | Selection::State(_) => {
            let reporter = reporter(pass);
            shares::show(ui, pass, &reporter);
        }
    }
    ui.add_space(space::SECTION);
    trade::bars(ui, pass);
    ui.add_space(space::SECTION);
    agreements::show(ui, pass, Some(4));
    ui.add_space(space::SECTION);
    events::show(ui, pass, Some(3));
    ui.add_space(space::SECTION);
    policy_note(ui, pass);
    let actor = pass.state.view.selection.actor();
    note::show(draft, ui, pass, &Subject::Actor(actor));
    footnote(ui, pass);
}

fn policy_note(ui: &mut Ui, pass: &Pass<'_>) {
    let say = pass.say();
    let actor = pass.state.view.selection.actor();
    let Some(text) = say
        .index
        .actor(say.dataset, &actor)
        .and_then(|actor| actor.foreign_policy_note.clone())
    else {
        return;
    };
    widgets::head(ui, pass.tokens, &pass.text("foreign-policy"), "");
    ui.label(text);
    ui.add_space(space::SECTION);
}

/// Where the facts line comes from, and what the data does not have.
fn footnote(ui: &mut Ui, pass: &mut Pass<'_>) {
    ui.add_space(12.0);
    ui.separator();
    let say = pass.say();
    let actor = pass.state.view.selection.actor();
    let facts = say
        .index
        .actor(say.dataset, &actor)
        .filter(|_| !is_region(pass));
    if let Some(actor) = facts {
        let years = [&actor.population, &actor.gdp_musd].map(|dated| {
            dated
                .as_ref()
                .map_or_else(|| "–".to_owned(), |dated| dated.year.to_string())
        });
        let [population, gdp] = years;
        let args = [("population", population.into()), ("gdp", gdp.into())];
        let sources = actor.sources.clone();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            widgets::muted(ui, pass.tokens, &pass.state.words.with("facts-note", &args));
            for source in sources {
                let name = pass.say().source(&source);
                if widgets::link(ui, pass.tokens, &name).clicked() {
                    pass.push(Command::OpenRecord(Record::Source(source)));
                }
            }
        });
    }
    widgets::muted(ui, pass.tokens, &pass.text("no-commodities"));
}

fn is_region(pass: &Pass<'_>) -> bool {
    pass.state.view.selection == Selection::Region
}
