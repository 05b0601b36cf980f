//! Membership bands: who of the five was in which organisation when.

use egui::{Align2, Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::open;
use super::place::Places;
use crate::app::Command;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::STATES;
use crate::scene::timeline::{BandPart, BandScene, TimelineScene};
use crate::scene::tokens::size;

/// Draws the bands.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, scene: &TimelineScene, places: &Places, axis: &Axis) {
    head(ui, pass, places);
    for (at, place) in &places.bands {
        let Some(band) = scene.bands.get(*at) else {
            continue;
        };
        ui.painter().text(
            pos2(places.names.right() - 6.0, place.center().y),
            Align2::RIGHT_CENTER,
            &band.code,
            semibold(size::NOTE),
            color(pass.tokens.text),
        );
        row(ui, pass, band, *place, places, axis);
    }
}

fn head(ui: &mut Ui, pass: &mut Pass<'_>, places: &Places) {
    let Some((_, first)) = places.bands.first() else {
        return;
    };
    let tokens = pass.tokens;
    let left = places.names.left();
    ui.painter().text(
        pos2(left, first.center().y),
        Align2::LEFT_CENTER,
        pass.text("timeline-members"),
        semibold(size::BODY),
        color(tokens.text),
    );
    let y = first.bottom() + 4.0;
    let width = 13.0;
    for class in 0..STATES.len() {
        let min = pos2(left + width * class as f32, y);
        let ink = tokens.class(class, STATES.len(), false);
        ui.painter().rect_filled(
            Rect::from_min_size(min, vec2(width - 1.0, 9.0)),
            0.0,
            color(ink),
        );
    }
    let text = format!("1–5 {}", pass.text("timeline-members-legend"));
    ui.painter().text(
        pos2(left, y + 12.0),
        Align2::LEFT_TOP,
        text,
        regular(size::NOTE),
        color(tokens.muted),
    );
    let all = pass.state.view.all_bands;
    let id = if all {
        "timeline-members-fewer"
    } else {
        "timeline-members-more"
    };
    let place = Rect::from_min_size(pos2(left, y + 28.0), vec2(110.0, 18.0));
    let builder = egui::UiBuilder::new().max_rect(place);
    let clicked = ui
        .scope_builder(builder, |ui| {
            widgets::link(ui, tokens, &pass.text(id)).clicked()
        })
        .inner;
    if clicked {
        pass.push(Command::SetAllBands(!all));
    }
}

fn row(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    band: &BandScene,
    place: Rect,
    places: &Places,
    axis: &Axis,
) {
    let end = axis.to;
    for (at, part) in band.parts.iter().enumerate() {
        let until = part.until.unwrap_or(end).min(end);
        let from = part.from.max(axis.from);
        if until <= from {
            continue;
        }
        let rect = Rect::from_min_max(
            pos2(axis.x(from), place.top() + 1.0),
            pos2(axis.x(until) - 1.0, place.bottom() - 1.0),
        );
        let id = Id::unique(("time band", band.organisation.as_str(), at));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &part.hint));
        let rounding = 2.0;
        ui.painter().rect_filled(rect, rounding, color(part.ink));
        if part.members == 0 {
            // Nobody is a full member: an outline, not a fill.
            let line = Stroke::new(1.0, color(pass.tokens.pattern));
            ui.painter()
                .rect_stroke(rect, rounding, line, egui::StrokeKind::Inside);
        }
        words(ui, pass, part, rect, places);
        if response.hovered() {
            let line = Stroke::new(1.5, color(pass.tokens.text));
            ui.painter()
                .rect_stroke(rect, rounding, line, egui::StrokeKind::Inside);
        }
        widgets::focus_ring(ui, &response, 2.0, pass.tokens);
        let clicked = response.clicked();
        response.on_hover_text(&part.hint);
        if clicked && let Some(place) = part.places.last() {
            open(pass, *place);
        }
    }
}

/// The words of a part, cut where they do not fit.
fn words(ui: &Ui, pass: &Pass<'_>, part: &BandPart, rect: Rect, places: &Places) {
    let inner = rect.intersect(places.plot).shrink2(vec2(5.0, 0.0));
    if inner.width() < 24.0 {
        return;
    }
    let ink = if part.members == 0 {
        pass.tokens.text
    } else {
        part.on
    };
    let font = regular(size::NOTE);
    let long = ui
        .painter()
        .layout_no_wrap(part.label.clone(), font.clone(), color(ink));
    let text = if long.size().x <= inner.width() {
        &part.label
    } else {
        &part.short
    };
    let mut job = egui::text::LayoutJob::simple_singleline(text.clone(), font, color(ink));
    job.wrap = egui::text::TextWrapping::truncate_at_width(inner.width());
    let galley = ui.painter().layout_job(job);
    let at = pos2(inner.left(), inner.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color(ink));
}
