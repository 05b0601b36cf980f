//! Events: flags for the most important that find room, ticks for the others.

use std::sync::Arc;

use egui::{
    Align2, Galley, Id, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::axis::Axis;
use super::place::Places;
use super::{card, open};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::Place;
use crate::scene::timeline::{Mark, TimelineScene};
use crate::scene::tokens::size;

/// Height of a row of flags.
const ROW: f32 = 15.0;
/// The widest text.
const TEXT: f32 = 210.0;
/// How many events may have a flag.
const FLAGS: usize = 24;
/// How many of the heaviest events are tried.
const TRIED: usize = 96;

/// A flag in its place.
#[derive(Clone)]
pub struct Flag {
    /// The event, as a position in the scene.
    event: usize,
    x: f32,
    row: usize,
    galley: Arc<Galley>,
    /// Whether the text stands at the right of the pole.
    right: bool,
}

impl Flag {
    fn y(&self, places: &Places) -> f32 {
        places.flags.bottom() - ROW * (self.row as f32 + 1.0) + 4.0
    }

    fn text(&self, places: &Places) -> Rect {
        let size = self.galley.size();
        let left = if self.right {
            self.x + 12.0
        } else {
            self.x - 12.0 - size.x
        };
        Rect::from_min_size(pos2(left, self.y(places) - 3.0), size)
    }
}

/// Draws the events; returns the one under the pointer.
pub fn show(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    flags: &[Flag],
    places: &Places,
    axis: &Axis,
) -> Option<Place> {
    head(ui, pass, scene, places);
    let tokens = pass.tokens;
    let line = places.axis.top();
    for mark in scene.flags.iter().filter(|mark| axis.shows(mark.at)) {
        let ink = if mark.in_span {
            tokens.muted
        } else {
            tokens.muted.alpha(0.4)
        };
        let x = axis.x(mark.at);
        ui.painter()
            .vline(x, line - 4.0..=line, Stroke::new(1.0, color(ink)));
    }
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let pointer = pointer.filter(|_| ui.rect_contains_pointer(places.flags));
    let mut pointed = None;
    for flag in flags {
        let Some(mark) = scene.flags.get(flag.event) else {
            continue;
        };
        let text = flag.text(places);
        let id = Id::unique(("time flag", mark.place.at));
        let response = ui.interact(text.expand2(vec2(8.0, 1.0)), id, Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Button, true, format!("{}, {}", mark.title, mark.line))
        });
        let on = response.hovered() || response.has_focus();
        if on {
            pointed = Some((mark.place, response.has_focus().then(|| text.left_bottom())));
        }
        paint(ui, pass, places, flag, mark.in_span, on);
        widgets::focus_ring(ui, &response, 3.0, tokens);
        if response.clicked() {
            open(pass, mark.place);
        }
    }
    if pointed.is_none()
        && let Some(at) = pointer.filter(|at| at.y > line - 12.0)
    {
        pointed = tick(scene, axis, at).map(|place| (place, None));
        if let Some((place, _)) = pointed
            && ui.input(|input| input.pointer.primary_clicked())
        {
            open(pass, place);
        }
    }
    let (place, at) = pointed?;
    if pass.state.dialog.is_none() {
        card::show(ui, pass, place, at);
    }
    Some(place)
}

fn head(ui: &Ui, pass: &Pass<'_>, scene: &TimelineScene, places: &Places) {
    let at = pos2(places.names.left(), places.flags.bottom() - 10.0);
    let tokens = pass.tokens;
    let name = ui.painter().text(
        at,
        Align2::LEFT_CENTER,
        pass.text("timeline-events"),
        semibold(size::BODY),
        color(tokens.text),
    );
    ui.painter().text(
        pos2(name.right() + 7.0, at.y),
        Align2::LEFT_CENTER,
        scene.flags.len().to_string(),
        regular(size::NOTE),
        color(tokens.muted),
    );
}

/// The event whose tick is nearest to a point.
fn tick(scene: &TimelineScene, axis: &Axis, at: Pos2) -> Option<Place> {
    scene
        .flags
        .iter()
        .map(|mark| (mark.place, (axis.x(mark.at) - at.x).abs()))
        .filter(|(_, far)| *far < 4.0)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(place, _)| place)
}

/// Finds rows for the heaviest events in view. Flags rise to the right: a text stands left of its pole and above
/// every pole that it would cross, so no pole cuts a text. A heavier event is never left out for a lighter one.
pub fn place(ui: &Ui, scene: &TimelineScene, places: &Places, axis: &Axis) -> Vec<Flag> {
    let mut wanted: Vec<(usize, &Mark)> = scene
        .flags
        .iter()
        .enumerate()
        .filter(|(_, mark)| axis.shows(mark.at))
        .collect();
    wanted.sort_by(|(_, a), (_, b)| b.weight.cmp(&a.weight).then(a.at.total_cmp(&b.at)));
    let rows = (places.flags.height() / ROW).floor() as usize;
    let mut taken: Vec<(usize, &Mark)> = Vec::new();
    let mut flags = Vec::new();
    for next in wanted.into_iter().take(TRIED) {
        if taken.len() == FLAGS {
            break;
        }
        let at = taken.partition_point(|(_, mark)| mark.at <= next.1.at);
        taken.insert(at, next);
        match rise(ui, &taken, places, axis, rows) {
            Some(found) => flags = found,
            None => {
                taken.remove(at);
            }
        }
    }
    flags
}

/// Gives each event, oldest first, the lowest row where its text is free; `None` where one finds no row.
fn rise(
    ui: &Ui,
    order: &[(usize, &Mark)],
    places: &Places,
    axis: &Axis,
    rows: usize,
) -> Option<Vec<Flag>> {
    let mut found: Vec<Flag> = Vec::new();
    for (event, mark) in order {
        let mut job = egui::text::LayoutJob::simple_singleline(
            mark.title.clone(),
            regular(size::NOTE),
            egui::Color32::PLACEHOLDER,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(TEXT);
        let galley = ui.painter().layout_job(job);
        let x = axis.x(mark.at);
        let fits = |right: bool, row: usize| {
            let flag = Flag {
                event: *event,
                x,
                row,
                galley: galley.clone(),
                right,
            };
            let text = flag.text(places).expand2(vec2(4.0, -2.0));
            let inside =
                text.left() >= places.plot.left() && text.right() <= places.plot.right() + 24.0;
            let poles = found.iter().all(|other| {
                let cut = text.x_range().contains(other.x) && other.row >= row;
                let cuts = other.text(places).x_range().contains(x) && row >= other.row;
                !cut && !cuts
            });
            let texts = found
                .iter()
                .all(|other| !other.text(places).intersects(text));
            (inside && poles && texts).then_some(flag)
        };
        let left = (0..rows).find_map(|row| fits(false, row));
        found.push(left.or_else(|| (0..rows).find_map(|row| fits(true, row)))?);
    }
    Some(found)
}

fn paint(ui: &Ui, pass: &Pass<'_>, places: &Places, flag: &Flag, in_span: bool, on: bool) {
    let tokens = pass.tokens;
    let ink = if on {
        tokens.accent
    } else if in_span {
        tokens.muted
    } else {
        tokens.muted.alpha(0.5)
    };
    let y = flag.y(places);
    let painter = ui.painter();
    painter.vline(flag.x, y..=places.axis.top(), Stroke::new(1.0, color(ink)));
    let to = if flag.right { 8.0 } else { -8.0 };
    let cloth = [
        (0.0, 0.0),
        (to, 0.0),
        (to * 0.62, 3.5),
        (to, 7.0),
        (0.0, 7.0),
    ];
    let points: Vec<Pos2> = cloth
        .iter()
        .map(|(dx, dy)| pos2(flag.x + dx, y + dy))
        .collect();
    painter.add(Shape::Path(egui::epaint::PathShape {
        points: points.clone(),
        closed: true,
        fill: color(ink),
        stroke: egui::epaint::PathStroke::NONE,
    }));
    let text = flag.text(places);
    let fill = if in_span { tokens.text } else { tokens.muted };
    painter.galley(text.min + vec2(0.0, -1.0), flag.galley.clone(), color(fill));
}

/// Lights the tick of a record and of what is related to it.
pub fn light(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &TimelineScene,
    (places, axis): (&Places, &Axis),
    place: Place,
    related: &[Place],
) {
    let line = places.axis.top();
    for mark in scene.flags.iter().filter(|mark| axis.shows(mark.at)) {
        if mark.place == place || related.contains(&mark.place) {
            let x = axis.x(mark.at);
            ui.painter().vline(
                x,
                line - 9.0..=line,
                Stroke::new(2.5, color(pass.tokens.accent)),
            );
        }
    }
}
