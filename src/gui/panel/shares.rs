//! The external partners as one stacked bar of shares, with a legend.

use egui::{Align2, CornerRadius, Rect, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Command, Record};
use crate::gui::card::{self, Value};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::ActorId;
use crate::scene::shares::{Segment, ShareBar};
use crate::scene::tokens::{Tokens, size};

/// Shows the bar of a reporter in the year of the view.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, reporter: &ActorId) {
    let bar = pass.share_bar(reporter);
    let words = &pass.state.words;
    let title = words.with("shares-title", &[("year", bar.year.into())]);
    let note = bar.balance.as_ref().map_or_else(String::new, |value| {
        words.with("balance", &[("value", value.into())])
    });
    head(ui, pass, &bar, &title, &note);
    if bar.segments.is_empty() {
        let say = pass.say();
        let text = words.with(
            "shares-none",
            &[
                ("who", say.selection(&pass.state.view.selection).into()),
                ("year", bar.year.into()),
            ],
        );
        widgets::muted(ui, pass.tokens, &text);
        return;
    }
    stack(ui, pass, &bar);
    ui.add_space(4.0);
    legend(ui, pass, &bar);
    older(ui, pass, &bar);
    basis(ui, pass, &bar);
}

/// The head with the balance at the right, or under it where both do not fit.
fn head(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar, title: &str, note: &str) {
    if note.is_empty() {
        widgets::head(ui, pass.tokens, title, "");
        return;
    }
    let tip = pass.text("balance-tip");
    let (font, ink) = (regular(size::NOTE), pass.tokens.muted);
    let value = |ui: &mut Ui, pass: &mut Pass<'_>| {
        Value::new(note, &bar.balance_datum)
            .font(font.clone())
            .ink(ink)
            .tip(&tip)
            .show(ui, pass);
    };
    if widgets::head_fits(ui, title, note) {
        ui.horizontal(|ui| {
            widgets::head(ui, pass.tokens, title, "");
            let layout = egui::Layout::right_to_left(egui::Align::Center);
            ui.with_layout(layout, |ui| value(ui, pass));
        });
    } else {
        widgets::head(ui, pass.tokens, title, "");
        value(ui, pass);
    }
}

fn stack(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar) {
    let tokens = pass.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let gap = 2.0;
    let parts = bar.segments.len() + usize::from(bar.rest.is_some());
    let width = rect.width() - gap * parts.saturating_sub(1) as f32;
    let total: f64 = bar.segments.iter().map(|s| s.share).sum::<f64>()
        + bar.rest.as_ref().map_or(0.0, |(rest, _)| *rest);
    let mut x = rect.left();
    for segment in &bar.segments {
        let part = width * (segment.share / total.max(1e-9)) as f32;
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(part.max(1.0), rect.height()));
        x += part + gap;
        let id = ui.scope_id().with(("share", segment.vector.code()));
        let response = ui.interact(place, id, Sense::click());
        response.widget_info(|| {
            let name = format!("{} {}, {}", segment.name, segment.label, segment.value);
            WidgetInfo::labeled(Role::Button, true, name)
        });
        paint_segment(ui, tokens, place, segment);
        if response.hovered() || response.has_focus() {
            let line = egui::Stroke::new(2.0, color(tokens.text));
            ui.painter()
                .rect_stroke(place, 3.0, line, egui::StrokeKind::Outside);
        }
        let tip = format!("{}\n{}", tip(pass, segment), pass.text("card-more-tip"));
        let response = response.on_hover_text(tip);
        if card::attach(ui, pass, &response, &segment.share_datum) {
            pass.push(Command::ClickPartner(segment.vector));
        }
    }
    if let Some((_, label)) = &bar.rest {
        let place = Rect::from_min_max(pos2(x.min(rect.right()), rect.top()), rect.max);
        ui.painter().rect_filled(place, 3.0, color(tokens.rest));
        if place.width() > 34.0 {
            ui.painter().text(
                place.center(),
                Align2::CENTER_CENTER,
                label,
                regular(size::NOTE),
                color(tokens.text),
            );
        }
        let id = ui.scope_id().with("rest");
        let response = ui.interact(place, id, Sense::click());
        let name = format!("{} {label}", pass.text("others"));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.hovered() || response.has_focus() {
            let line = egui::Stroke::new(2.0, color(tokens.text));
            ui.painter()
                .rect_stroke(place, 3.0, line, egui::StrokeKind::Outside);
        }
        let response = response.on_hover_text(format!("{name}\n{}", pass.text("card-open-tip")));
        // Others have no page: every click asks for the card.
        if card::attach(ui, pass, &response, &bar.rest_datum) {
            card::open(ui, pass, place, id, &bar.rest_datum);
        }
    }
}

fn paint_segment(ui: &Ui, tokens: &Tokens, place: Rect, segment: &Segment) {
    let painter = ui.painter();
    painter.rect_filled(place, CornerRadius::same(3), color(segment.ink));
    if segment.tier == crate::analysis::Tier::OtherStatistics {
        let dots = painter.with_clip_rect(place);
        let ink = color(tokens.panel.alpha(0.55));
        let mut x = place.left() + 4.0;
        while x < place.right() {
            for y in [place.top() + 3.0, place.bottom() - 3.0] {
                dots.circle_filled(pos2(x, y), 1.0, ink);
            }
            x += 6.0;
        }
    }
    if place.width() > 36.0 {
        painter.text(
            place.center(),
            Align2::CENTER_CENTER,
            &segment.label,
            semibold(size::NOTE),
            color(segment.on),
        );
    }
}

/// Value, rank, change and provenance of a part.
pub fn tip(pass: &Pass<'_>, segment: &Segment) -> String {
    let words = &pass.state.words;
    let rank = words.with("rank", &[("rank", segment.rank.into())]);
    let mut text = format!(
        "{}: {} · {} · {rank}",
        segment.name, segment.value, segment.label
    );
    if let Some((year, change)) = &segment.change {
        text.push('\n');
        let args = [("change", change.into()), ("year", (*year).into())];
        text.push_str(&words.with("change-since", &args));
    }
    text.push('\n');
    text.push_str(&segment.hint);
    text
}

/// Each partner with its value, the largest first; the hover says rank, change and source.
fn legend(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar) {
    let tokens = pass.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
        // Rows as high as their text, not as a button.
        ui.spacing_mut().interact_size.y = 16.0;
        for segment in &bar.segments {
            let mut job = egui::text::LayoutJob::default();
            for (text, ink) in [
                (format!("{} ", segment.name), tokens.muted),
                (segment.value.clone(), tokens.text),
            ] {
                let format = egui::TextFormat::simple(regular(size::NOTE), color(ink));
                job.append(&text, 0.0, format);
            }
            let galley = ui.painter().layout_job(job);
            let size = vec2(galley.size().x + 14.0, 16.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let name = format!("{} {}", segment.name, segment.value);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            let dot = pos2(rect.left() + 4.0, rect.center().y);
            ui.painter().circle_filled(dot, 4.0, color(segment.ink));
            let at = pos2(rect.left() + 13.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, color(tokens.muted));
            if response.hovered() || response.has_focus() {
                let line = egui::Stroke::new(1.0, color(tokens.accent));
                let text = egui::Rangef::new(at.x, rect.right());
                ui.painter().hline(text, rect.bottom(), line);
            }
            widgets::focus_ring(ui, &response, 3.0, tokens);
            let tip = format!("{}\n{}", tip(pass, segment), pass.text("card-open-tip"));
            let response = response.on_hover_text(tip);
            if card::attach(ui, pass, &response, &segment.value_datum) {
                card::open(ui, pass, rect, response.id, &segment.value_datum);
            }
        }
    });
}

/// That the bar is of another year, and what partners without a figure had before.
fn older(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar) {
    if let Some(text) = &bar.borrowed {
        ui.label(RichText::new(text).font(semibold(size::NOTE)));
    }
    if bar.older.is_empty() {
        return;
    }
    let (font, ink) = (regular(size::NOTE), pass.tokens.muted);
    card::line(ui, pass, &bar.older_line(&pass.say()), &font, ink, "");
}

fn basis(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar) {
    let mut text = bar.basis.clone();
    if !bar.without.is_empty() {
        let names: Vec<&str> = bar.without.iter().map(|(_, name)| name.as_str()).collect();
        let args = [("names", names.join(", ").into())];
        text.push(' ');
        text.push_str(&pass.state.words.with("shares-without", &args));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        widgets::muted(ui, pass.tokens, text.trim());
        if let Some(source) = bar.total_sources.first() {
            let name = pass.say().source(source);
            if widgets::link(ui, pass.tokens, &name).clicked() {
                pass.push(Command::OpenRecord(Record::Source(source.clone())));
            }
        }
    });
}
