//! What an agreement and an event lead to alike: the trade of their parties, and records that belong together.

use egui::{Id, RichText, Ui, vec2};

use super::LABEL;
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::panel::agreements::{entry, rule_ink};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::model::{ActorId, Place};
use crate::scene::between::{BetweenAsk, PairTrade};
use crate::scene::tokens::size;

/// How many pairs stand there before the reader asks for the rest.
const PAIRS: usize = 3;

/// Whose trade, and in which year beside that of the view.
pub(super) struct Parties<'a> {
    /// The record.
    pub place: Place,
    /// The head of the section.
    pub head: &'static str,
    /// Who.
    pub who: &'a [ActorId],
    /// The year of signing or of the event.
    pub then: Option<i32>,
    /// How that year is named.
    pub then_id: &'static str,
}

/// The trade of the parties, the largest first, each pair with the way to its page.
pub(super) fn trade(ui: &mut Ui, pass: &mut Pass<'_>, of: &Parties<'_>) {
    let view = &pass.state.view;
    let ask = BetweenAsk {
        parties: of.who,
        then: of.then,
        then_id: of.then_id,
        year: view.year,
        back: view.back,
    };
    let scene = pass.between(of.place, ask);
    widgets::head(
        ui,
        pass.tokens,
        &pass.text(of.head),
        &pass.text("between-note"),
    );
    if !scene.note.is_empty() {
        widgets::muted(ui, pass.tokens, &scene.note);
    }
    // Whether all are shown is kept by record, so that the way back finds the page as it was left.
    let key = Id::unique(("all pairs", of.place));
    let all = ui.data(|data| data.get_temp(key).unwrap_or(false));
    let shown = if all { scene.pairs.len() } else { PAIRS };
    for pair in scene.pairs.iter().take(shown) {
        pair_trade(ui, pass, pair);
    }
    let text = if all && scene.pairs.len() > PAIRS {
        Some(pass.text("between-fewer"))
    } else {
        pass.say().more(scene.pairs.len().saturating_sub(shown))
    };
    if let Some(text) = text
        && widgets::link(ui, pass.tokens, &text).clicked()
    {
        ui.data_mut(|data| data.insert_temp(key, !all));
    }
    ui.add_space(14.0);
}

fn pair_trade(ui: &mut Ui, pass: &mut Pass<'_>, pair: &PairTrade) {
    ui.add_space(2.0);
    let tip = pass.text("between-go");
    if pair.page.is_some() {
        let link = widgets::link(ui, pass.tokens, &pair.name);
        if link.on_hover_text(tip).clicked() {
            go(pass, pair, pass.state.view.year);
        }
    } else {
        ui.label(RichText::new(&pair.name).font(regular(size::NOTE)));
    }
    if !pair.through.is_empty() {
        widgets::muted(ui, pass.tokens, &pair.through);
    }
    for year in &pair.years {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            ui.allocate_ui(vec2(LABEL, 16.0), |ui| {
                ui.set_min_width(LABEL);
                let other = year.year != pass.state.view.year;
                if other && pair.page.is_some() {
                    year_link(ui, pass, pair, year.year, &year.label);
                } else {
                    widgets::muted(ui, pass.tokens, &year.label);
                }
            });
            let known = year.turnover_musd.is_some();
            let ink = if known {
                pass.tokens.text
            } else {
                pass.tokens.muted
            };
            card::line(ui, pass, &year.words, &regular(size::NOTE), ink, "");
        });
    }
    ui.add_space(4.0);
}

/// The year of signing, which leads to the trade of that year.
fn year_link(ui: &mut Ui, pass: &mut Pass<'_>, pair: &PairTrade, year: i32, label: &str) {
    let args = [("pair", pair.name.clone().into()), ("year", year.into())];
    let name = pass.state.words.with("between-go-year", &args);
    let text = RichText::new(label)
        .font(regular(size::NOTE))
        .color(color(pass.tokens.accent));
    let link = egui::Label::new(text).sense(egui::Sense::click()).wrap();
    let response = ui.add(link);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
    widgets::focus_ring(ui, &response, 2.0, pass.tokens);
    if response.on_hover_text(&name).clicked() {
        go(pass, pair, year);
    }
}

fn go(pass: &mut Pass<'_>, pair: &PairTrade, year: i32) {
    if let Some(partner) = pair.page {
        pass.push(Command::ShowTrade {
            state: pair.state.clone(),
            partner,
            year,
        });
    }
}

/// A record that belongs to the one on the page.
pub(super) struct Related {
    /// Where it leads.
    pub record: Record,
    /// Its title.
    pub title: String,
    /// Date, domains, status.
    pub line: String,
    /// Who, for the colour of its rule.
    pub parties: Vec<ActorId>,
}

/// Records that belong to the one on the page; nothing where there is none.
pub(super) fn related(ui: &mut Ui, pass: &mut Pass<'_>, head: &str, records: Vec<Related>) {
    if records.is_empty() {
        return;
    }
    widgets::head(ui, pass.tokens, &pass.text(head), "");
    for it in records {
        let ink = rule_ink(pass, &it.parties);
        if entry(ui, pass, ink, &it.title, &it.line, false) {
            pass.push(Command::OpenRecord(it.record));
        }
    }
    ui.add_space(10.0);
}
