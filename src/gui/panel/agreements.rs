//! Agreements with their filters, newest first.

use egui::{RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::AgreementFilter;
use crate::app::{Command, Record, Tab};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::model::{ActorId, Domain, Selection, Vector};
use crate::scene::tokens::{Ink, size};

/// Which agreements and events the page is about: of whom, with whom.
pub(super) fn page_filter(pass: &Pass<'_>) -> AgreementFilter {
    let view = &pass.state.view;
    let (actor, partner) = match &view.selection {
        Selection::Partner(vector) => (Some(vector.id()), None),
        Selection::State(id) => (Some(id.clone()), partner_of(pass)),
        Selection::Region => (None, partner_of(pass)),
    };
    pass.state.filter(actor, partner)
}

/// The same without what the reader restricts it to.
pub(super) fn unfiltered(pass: &Pass<'_>) -> AgreementFilter {
    let filter = page_filter(pass);
    AgreementFilter {
        actor: filter.actor,
        partner: filter.partner,
        ..AgreementFilter::default()
    }
}

/// The partner that agreements and events are restricted to.
fn partner_of(pass: &Pass<'_>) -> Option<ActorId> {
    let view = &pass.state.view;
    view.partner_only.then(|| view.partner.id())
}

/// How many agreements the page lists with the filters that are set.
pub fn count(pass: &mut Pass<'_>) -> usize {
    let filter = page_filter(pass);
    pass.agreements(&filter).len()
}

/// Shows head, filters and at most `limit` agreements; `None` shows all.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, limit: Option<usize>) {
    let document = &pass.state.document;
    let (filter, all) = (page_filter(pass), unfiltered(pass));
    let found = pass.agreements(&filter);
    let present = pass.domains(&all);
    let title = scope_title(pass, "agreements-with", "agreements-all");
    widgets::head(ui, pass.tokens, &title, &pass.text("newest-first"));
    ui.add_space(2.0);
    filters(ui, pass, &present, limit.is_some());
    ui.add_space(6.0);
    if found.is_empty() {
        widgets::muted(ui, pass.tokens, &pass.text("agreements-none"));
        return;
    }
    let shown = limit.unwrap_or(found.len());
    let dataset = document.dataset.clone();
    for agreement in found
        .iter()
        .take(shown)
        .filter_map(|at| dataset.agreements.get(*at))
    {
        let ink = rule_ink(pass, &agreement.parties);
        let line = pass.say().agreement_line(agreement);
        if entry(ui, pass, ink, &agreement.title, &line, limit.is_some()) {
            pass.push(Command::OpenRecord(Record::Agreement(agreement.id.clone())));
        }
    }
    more(ui, pass, found.len(), shown, Tab::Agreements);
}

/// "Show all 41", under a list that shows fewer.
pub(super) fn more(ui: &mut Ui, pass: &mut Pass<'_>, found: usize, shown: usize, tab: Tab) {
    if found > shown {
        let text = pass
            .state
            .words
            .with("show-all", &[("count", found.into())]);
        if widgets::link(ui, pass.tokens, &text).clicked() {
            pass.push(Command::SetTab(tab));
        }
    }
}

/// The head of a list: with the chosen partner, or all.
pub(super) fn scope_title(pass: &Pass<'_>, with: &str, all: &str) -> String {
    let view = &pass.state.view;
    let say = pass.say();
    let vector = match view.selection {
        Selection::Partner(vector) => Some(vector),
        _ => view.partner_only.then_some(view.partner),
    };
    match vector {
        Some(vector) => say
            .words
            .with(with, &[("with", say.with_vector(vector).into())]),
        None => say.words.get(all),
    }
}

/// Chips: with whom, and one for each domain; what else restricts the list stands in the strip of filters.
pub(super) fn filters(ui: &mut Ui, pass: &mut Pass<'_>, domains: &[Domain], short: bool) {
    let tokens = pass.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
        let chosen = pass.state.view.domains.clone();
        if !matches!(pass.state.view.selection, Selection::Partner(_)) && !short {
            crate::gui::filters::partner(ui, pass);
        }
        if widgets::chip(ui, tokens, chosen.is_empty(), &pass.text("all-domains")).clicked() {
            pass.push(Command::ClearDomains);
        }
        let end = ui.max_rect().right();
        for domain in domains {
            let name = pass.say().domain(*domain);
            // In a short list one row of filters is enough, but a filter that is on always shows.
            let on = chosen.contains(domain);
            if short && !on && ui.cursor().left() + widgets::chip_width(ui, &name) > end {
                continue;
            }
            if widgets::chip(ui, tokens, on, &name).clicked() {
                pass.push(Command::ToggleDomain(*domain));
            }
        }
        if !short {
            crate::gui::filters::menu(ui, pass);
        }
    });
}

/// The colour of the first partner among the parties, the chosen one before all.
pub(super) fn rule_ink(pass: &Pass<'_>, parties: &[ActorId]) -> Ink {
    let chosen = pass.state.view.partner;
    let mut vectors = std::iter::once(chosen).chain(Vector::ALL);
    vectors
        .find(|vector| parties.iter().any(|party| *party == vector.code()))
        .map_or(pass.tokens.hairline, |vector| pass.tokens.vector(vector))
}

/// One line of a list: a coloured rule, a title, a note; returns whether it was clicked.
pub(super) fn entry(
    ui: &mut Ui,
    pass: &Pass<'_>,
    ink: Ink,
    title: &str,
    note: &str,
    one_line: bool,
) -> bool {
    row(ui, pass, ink, title, note, one_line).clicked()
}

/// The same as a control that more can be attached to.
pub(super) fn row(
    ui: &mut Ui,
    pass: &Pass<'_>,
    ink: Ink,
    title: &str,
    note: &str,
    one_line: bool,
) -> egui::Response {
    let tokens = pass.tokens;
    let width = ui.available_width();
    let text_width = width - 14.0;
    let font = regular(size::BODY);
    let job = {
        let text = color(tokens.text);
        let mut job = egui::text::LayoutJob::simple(title.to_owned(), font, text, text_width);
        job.wrap.max_rows = if one_line { 1 } else { 3 };
        job
    };
    let title_galley = ui.painter().layout_job(job);
    let note_galley = ui.painter().layout(
        note.to_owned(),
        regular(size::NOTE),
        color(tokens.muted),
        text_width,
    );
    let height = title_galley.size().y + note_galley.size().y + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + 8.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{title}. {note}")));
    let inner = rect.shrink2(vec2(0.0, 4.0));
    if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, color(tokens.hover));
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    let rule = egui::Rect::from_min_size(inner.min, vec2(3.0, inner.height()));
    ui.painter().rect_filled(rule, 1.5, color(ink));
    let at = inner.min + vec2(14.0, 1.0);
    let below = pos2(at.x, at.y + title_galley.size().y + 3.0);
    let cut = title_galley.elided;
    ui.painter().galley(at, title_galley, color(tokens.text));
    ui.painter().galley(below, note_galley, color(tokens.muted));
    widgets::focus_ring(ui, &response, 4.0, tokens);
    if cut {
        response.on_hover_text(RichText::new(title))
    } else {
        response
    }
}
