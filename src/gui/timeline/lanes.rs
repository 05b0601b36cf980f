//! Lanes: packed marks, labels of the most important, names; pointer and keyboard.

use std::sync::Arc;

use egui::{Align2, Galley, Id, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::marks::mark;
use super::place::{Places, has_rule};
use super::{TimelinePane, card, open};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::Place;
use crate::scene::timeline::swarm::pack;
use crate::scene::timeline::{LaneScene, Mark, TimelineScene};
use crate::scene::tokens::{Tokens, size};

/// Radius of a mark, and of one of the most important.
const RADII: [f32; 2] = [3.3, 5.2];
/// How many marks are large and labelled.
const LABELLED: usize = 20;
/// The widest label.
const LABEL: f32 = 190.0;
/// With more marks than this in view a screen reader finds them through their lane only.
const NODES: usize = 800;

/// What packed marks depend on.
pub struct Key {
    scene: Arc<TimelineScene>,
    axis: Axis,
    lanes: Vec<Rect>,
    pixels_per_point: f32,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene)
            && self.axis == other.axis
            && self.lanes == other.lanes
            && self.pixels_per_point == other.pixels_per_point
    }
}

impl Key {
    /// What the marks of this frame depend on.
    pub fn new(ui: &Ui, scene: &Arc<TimelineScene>, places: &Places, axis: &Axis) -> Self {
        Self {
            scene: scene.clone(),
            axis: *axis,
            lanes: places.lanes.clone(),
            pixels_per_point: ui.pixels_per_point(),
        }
    }
}

/// A mark in its place.
struct Dot {
    /// Position in the lane.
    mark: usize,
    at: Pos2,
    radius: f32,
}

/// A label beside its mark.
struct Label {
    galley: Arc<Galley>,
    at: Pos2,
    ends: Rect,
}

/// Packed marks and labels of all lanes.
pub struct Laid {
    lanes: Vec<Vec<Dot>>,
    labels: Vec<Label>,
    dots: usize,
    /// Flags of events.
    pub flags: Vec<super::flags::Flag>,
}

impl Laid {
    /// Packs the marks that are in view and finds room for labels.
    pub fn new(ui: &Ui, scene: &TimelineScene, places: &Places, axis: &Axis) -> Self {
        let least = least_weight(scene, axis);
        let lanes: Vec<Vec<Dot>> = scene
            .lanes
            .iter()
            .zip(&places.lanes)
            .map(|(lane, place)| dots(lane, *place, axis, least))
            .collect();
        let mut laid = Self {
            dots: lanes.iter().map(Vec::len).sum(),
            labels: Vec::new(),
            flags: super::flags::place(ui, scene, places, axis),
            lanes,
        };
        laid.labels = labels(ui, scene, places, &laid.lanes, least);
        laid
    }
}

/// The weight from which marks are large: that of the twentieth record in view.
fn least_weight(scene: &TimelineScene, axis: &Axis) -> u32 {
    let mut seen = std::collections::BTreeMap::new();
    for mark in scene.lanes.iter().flat_map(|lane| &lane.marks) {
        if axis.shows(mark.at) {
            seen.insert(mark.place, mark.weight);
        }
    }
    let mut weights: Vec<u32> = seen.into_values().collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    weights.get(LABELLED - 1).copied().unwrap_or(0)
}

fn dots(lane: &LaneScene, place: Rect, axis: &Axis, least: u32) -> Vec<Dot> {
    let shown: Vec<(usize, &Mark)> = lane
        .marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| axis.shows(mark.at))
        .collect();
    let [small, large] = RADII;
    let spots: Vec<(f32, f32)> = shown
        .iter()
        .map(|(_, mark)| {
            let radius = if mark.weight >= least { large } else { small };
            (axis.x(mark.at), radius)
        })
        .collect();
    let swarm = pack(&spots, place.height() - 6.0);
    shown
        .iter()
        .zip(spots)
        .zip(swarm.places)
        .map(|(((mark, _), (_, radius)), [x, y])| Dot {
            mark: *mark,
            at: pos2(x, place.center().y + y),
            radius: radius * swarm.scale,
        })
        .collect()
}

/// Labels of the large marks, the heaviest first, where they cover neither a mark nor another label.
fn labels(
    ui: &Ui,
    scene: &TimelineScene,
    places: &Places,
    lanes: &[Vec<Dot>],
    least: u32,
) -> Vec<Label> {
    let mut wanted: Vec<(u32, usize, &Dot)> = Vec::new();
    for (at, dots) in lanes.iter().enumerate() {
        for dot in dots {
            if let Some(mark) = mark_of(scene, at, dot).filter(|mark| mark.weight >= least) {
                wanted.push((mark.weight, at, dot));
            }
        }
    }
    wanted.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.at.x.total_cmp(&b.2.at.x)));
    let mut found: Vec<Label> = Vec::new();
    for (_, lane, dot) in wanted.into_iter().take(3 * LABELLED) {
        let Some(mark) = mark_of(scene, lane, dot) else {
            continue;
        };
        let Some(place) = places.lanes.get(lane) else {
            continue;
        };
        let mut job = egui::text::LayoutJob::simple_singleline(
            mark.title.clone(),
            regular(size::NOTE),
            egui::Color32::PLACEHOLDER,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(LABEL);
        let galley = ui.painter().layout_job(job);
        let is_free = |rect: &Rect| {
            places.plot.x_range().contains(rect.left())
                && places.plot.x_range().contains(rect.right())
                && rect.top() >= place.top()
                && rect.bottom() <= place.bottom()
                && found.iter().all(|label| !label.ends.intersects(*rect))
                && lanes.get(lane).is_some_and(|dots| {
                    dots.iter()
                        .all(|dot| !rect.expand(1.0).contains(nearest(rect, dot.at, dot.radius)))
                })
        };
        if let Some(rect) = around(dot, galley.size()).into_iter().find(is_free) {
            found.push(Label {
                galley,
                at: rect.min,
                ends: rect.expand(2.0),
            });
        }
    }
    found
}

/// The point of a disc that is nearest to a rectangle's middle line.
fn nearest(rect: &Rect, at: Pos2, radius: f32) -> Pos2 {
    let to = rect.clamp(at) - at;
    let far = to.length();
    if far <= radius {
        rect.clamp(at)
    } else {
        at + to * (radius / far)
    }
}

/// Beside, above and below a mark.
fn around(dot: &Dot, size: egui::Vec2) -> [Rect; 4] {
    let gap = dot.radius + 4.0;
    let at = dot.at;
    let beside = at.y - size.y / 2.0;
    let over = at.x - size.x * 0.35;
    [
        pos2(at.x + gap, beside),
        pos2(at.x - gap - size.x, beside),
        pos2(over, at.y - gap - size.y + 2.0),
        pos2(over, at.y + gap - 2.0),
    ]
    .map(|min| Rect::from_min_size(min, size))
}

fn mark_of<'a>(scene: &'a TimelineScene, lane: usize, dot: &Dot) -> Option<&'a Mark> {
    scene.lanes.get(lane)?.marks.get(dot.mark)
}

/// Draws the lanes; returns the record under the pointer or the keyboard.
pub fn show(
    pane: &mut TimelinePane,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    places: &Places,
) -> Option<Place> {
    let mut lit = None;
    for (at, (lane, place)) in scene.lanes.iter().zip(&places.lanes).enumerate() {
        names(ui, pass.tokens, lane, *place, places);
        let dots = laid.lanes.get(at).map_or(&[][..], Vec::as_slice);
        let painter = ui.painter().with_clip_rect(places.plot.expand(6.0));
        for dot in dots {
            if let Some(mark_) = lane.marks.get(dot.mark) {
                let ink = if mark_.in_span {
                    mark_.ink
                } else {
                    mark_.ink.alpha(0.35)
                };
                mark(
                    &painter,
                    dot.at,
                    dot.radius,
                    mark_.group,
                    ink,
                    pass.tokens.panel,
                );
            }
        }
        if let Some(place) = node(pane, ui, pass, scene, laid, at, *place) {
            lit = Some(place);
        }
    }
    for label in &laid.labels {
        ui.painter()
            .galley(label.at, label.galley.clone(), color(pass.tokens.text));
    }
    let (pointed, clicked) = pointed(ui, pass, scene, laid, places);
    if let Some(place) = pointed {
        card::show(ui, pass, place, None);
        if clicked {
            open(pass, place);
        }
        return Some(place);
    }
    lit
}

fn names(ui: &Ui, tokens: &Tokens, lane: &LaneScene, place: Rect, places: &Places) {
    let left = places.names.left();
    let painter = ui.painter();
    let inner = place.shrink2(vec2(0.0, 4.0));
    if has_rule(&lane.lane) {
        let rule = Rect::from_min_size(pos2(left, inner.top()), vec2(3.0, inner.height()));
        painter.rect_filled(rule, 1.5, color(lane.ink));
    }
    let x = left + 12.0;
    let text = color(tokens.text);
    let muted = color(tokens.muted);
    let note = regular(size::NOTE);
    if place.height() >= 40.0 {
        let y = place.center().y;
        painter.text(
            pos2(x, y - 1.0),
            Align2::LEFT_BOTTOM,
            &lane.name,
            semibold(size::BODY),
            text,
        );
        painter.text(pos2(x, y + 1.0), Align2::LEFT_TOP, &lane.count, note, muted);
        return;
    }
    let y = place.center().y;
    painter.text(
        pos2(x, y),
        Align2::LEFT_CENTER,
        &lane.name,
        semibold(size::BODY),
        text,
    );
    let count = lane.marks.len().to_string();
    painter.text(
        pos2(places.names.right() - 6.0, y),
        Align2::RIGHT_CENTER,
        count,
        note,
        muted,
    );
}

/// A node for a lane: ← and → go through its marks, ↑ and ↓ change lane, Enter opens. Each mark has a node of its own
/// to read, unless there are too many.
fn node(
    pane: &mut TimelinePane,
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    at: usize,
    place: Rect,
) -> Option<Place> {
    let lane = scene.lanes.get(at)?;
    let dots = laid.lanes.get(at)?;
    let id = Id::unique(("time lane", at));
    let builder = egui::UiBuilder::new().max_rect(place);
    let response = ui
        .scope_builder(builder, |ui| {
            // The pointer belongs to the marks below.
            ui.set_clip_rect(Rect::NOTHING);
            let response = ui.interact(place, id, Sense::click());
            if laid.dots <= NODES {
                for dot in dots {
                    let Some(mark) = lane.marks.get(dot.mark) else {
                        continue;
                    };
                    let spot = Rect::from_center_size(dot.at, vec2(8.0, 8.0));
                    let mark_id = id.with(dot.mark);
                    let response = ui.interact(spot, mark_id, Sense::hover());
                    response.widget_info(|| {
                        WidgetInfo::labeled(
                            Role::ListItem,
                            true,
                            format!("{}, {}", mark.title, mark.line),
                        )
                    });
                }
            }
            response
        })
        .inner;
    let current = pane
        .cursor
        .filter(|(lane, _)| *lane == at)
        .map(|(_, dot)| dot);
    let mark = current.and_then(|dot| lane.marks.get(dots.get(dot)?.mark));
    response.widget_info(|| {
        let text = match mark {
            Some(mark) => pass.state.words.with(
                "timeline-lane-mark",
                &[
                    ("lane", lane.description.as_str().into()),
                    ("title", mark.title.as_str().into()),
                    ("line", mark.line.as_str().into()),
                ],
            ),
            None => lane.description.clone(),
        };
        WidgetInfo::labeled(Role::ListBox, true, text)
    });
    ui.accesskit_node_builder(id, |node| node.set_description(pass.text("lane-tip")));
    if !response.has_focus() {
        return None;
    }
    widgets::focus_ring(ui, &response, 3.0, pass.tokens);
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(
            id,
            egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: false,
                ..egui::EventFilter::default()
            },
        );
    });
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let last = dots.len().checked_sub(1)?;
    let next = if pressed(egui::Key::ArrowRight) {
        current.map_or(0, |dot| (dot + 1).min(last))
    } else if pressed(egui::Key::ArrowLeft) {
        current.map_or(last, |dot| dot.saturating_sub(1))
    } else {
        current.unwrap_or(0).min(last)
    };
    pane.cursor = Some((at, next));
    let dot = dots.get(next)?;
    let mark = lane.marks.get(dot.mark)?;
    card::show(ui, pass, mark.place, Some(dot.at + vec2(10.0, 10.0)));
    if response.clicked() {
        open(pass, mark.place);
    }
    Some(mark.place)
}

/// The mark under the pointer, and whether it was clicked.
fn pointed(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    places: &Places,
) -> (Option<Place>, bool) {
    let ground = places.ground();
    let at = ui.input(|input| input.pointer.interact_pos());
    let Some(at) = at.filter(|_| ui.rect_contains_pointer(ground) && pass.state.dialog.is_none())
    else {
        return (None, false);
    };
    let Some(lane) = places.lanes.iter().position(|place| place.contains(at)) else {
        return (None, false);
    };
    let near = laid
        .lanes
        .get(lane)
        .into_iter()
        .flatten()
        .map(|dot| (dot, dot.at.distance(at)))
        .filter(|(dot, far)| *far <= dot.radius + 3.0)
        .min_by(|a, b| a.1.total_cmp(&b.1));
    let place = near.and_then(|(dot, _)| Some(mark_of(scene, lane, dot)?.place));
    if place.is_some() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    (place, ui.input(|input| input.pointer.primary_clicked()))
}

/// Rings around every mark of a record, and around the marks of what is related to it.
pub fn light(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &TimelineScene,
    laid: &Laid,
    at: (&Places, &Axis),
    place: Place,
) {
    let related = related(pass, place);
    let tokens = pass.tokens;
    for (lane, dots) in laid.lanes.iter().enumerate() {
        for dot in dots {
            let Some(mark) = mark_of(scene, lane, dot) else {
                continue;
            };
            let ink = if mark.place == place {
                tokens.accent
            } else if related.contains(&mark.place) {
                tokens.text
            } else {
                continue;
            };
            let stroke = Stroke::new(2.0, color(ink));
            ui.painter().circle_stroke(dot.at, dot.radius + 3.0, stroke);
        }
    }
    super::flags::light(ui, pass, scene, at, place, &related);
}

/// Events of an agreement, agreements of an event.
fn related(pass: &Pass<'_>, place: Place) -> Vec<Place> {
    use crate::model::Section;
    let dataset = &pass.state.document.dataset;
    match place.section {
        Section::Events => {
            let Some(event) = dataset.events.get(place.at) else {
                return Vec::new();
            };
            let all = dataset.agreements.iter().enumerate();
            all.filter(|(_, agreement)| event.related_agreements.contains(&agreement.id))
                .map(|(at, _)| Place::new(Section::Agreements, at))
                .collect()
        }
        Section::Agreements => {
            let Some(agreement) = dataset.agreements.get(place.at) else {
                return Vec::new();
            };
            let all = dataset.events.iter().enumerate();
            all.filter(|(_, event)| event.related_agreements.contains(&agreement.id))
                .map(|(at, _)| Place::new(Section::Events, at))
                .collect()
        }
        _ => Vec::new(),
    }
}
