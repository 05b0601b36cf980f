//! Names and values on the map: placed last, each with a halo of its ground.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::MapPane;
use super::camera::viewport;
use super::discs::Layout;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::map::label::{Kind, Placed, Request, place_within};
use crate::map::{Geometry, Rect4};
use crate::model::{ActorId, STATES, Vector};
use crate::scene::map::{MapScene, StateFill};
use crate::scene::tokens::{Ink, size};

/// Size of a name on the map.
const NAME: f32 = 14.0;
/// Size of a value under it.
const VALUE: f32 = 12.0;

/// A state's label: two lines and the box they fill.
pub struct StateLabel {
    /// The state.
    pub id: ActorId,
    /// The box in the window.
    pub rect: Rect,
    /// A line to the state, where the label stands beside it.
    pub leader: Option<[Pos2; 2]>,
    name: Arc<Galley>,
    value: Arc<Galley>,
    /// The colour of the text, and of the halo behind it.
    inks: (Ink, Ink),
}

/// Places the labels of the five states.
pub fn place(
    pane: &MapPane,
    painter: &Painter,
    map: Rect,
    scene: &MapScene,
    pass: &Pass<'_>,
) -> Vec<StateLabel> {
    let view = pane.camera.view(map, pane.geometry.morph);
    let galleys: Vec<(&StateFill, Arc<Galley>, Arc<Galley>)> = scene
        .states
        .iter()
        .map(|state| {
            let text = |text: &str, font| {
                painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER)
            };
            (
                state,
                text(&state.name, semibold(NAME)),
                text(&state.value, regular(VALUE)),
            )
        })
        .collect();
    let requests: Vec<Request> = galleys
        .iter()
        .enumerate()
        .filter_map(|(at, (state, name, value))| {
            let place = pane.spots.place(&state.id, pane.geometry.morph)?;
            let anchor = view.screen(place.at.x, place.at.y);
            let size = [
                name.size().x.max(value.size().x) + 4.0,
                name.size().y + value.size().y - 1.0,
            ];
            Some(Request {
                id: at,
                anchor: [anchor.x, anchor.y],
                size,
                priority: place.room as i32,
                // A name may reach over a border: its halo keeps it legible.
                kind: Kind::Inside {
                    room: place.room.max(60.0),
                },
            })
        })
        .collect();
    let placed = place_within(&viewport(map.shrink(4.0)), &requests, &obstacles(pane, map));
    placed
        .into_iter()
        .flatten()
        .filter_map(|placed| {
            let (state, name, value) = galleys.get(placed.id)?;
            let beside = placed.leader.is_some();
            let inks = if beside {
                (pass.tokens.text, pass.tokens.land)
            } else {
                (state.on, state.fill)
            };
            Some(label(state, name.clone(), value.clone(), &placed, inks))
        })
        .collect()
}

fn label(
    state: &StateFill,
    name: Arc<Galley>,
    value: Arc<Galley>,
    placed: &Placed,
    inks: (Ink, Ink),
) -> StateLabel {
    StateLabel {
        id: state.id.clone(),
        rect: rect_of(&placed.rect),
        leader: placed.leader.map(|ends| ends.map(|[x, y]| pos2(x, y))),
        name,
        value,
        inks,
    }
}

fn rect_of(rect: &Rect4) -> Rect {
    Rect::from_min_max(pos2(rect.left, rect.top), pos2(rect.right, rect.bottom))
}

/// Capitals keep their dot free.
fn obstacles(pane: &MapPane, map: Rect) -> Vec<Rect4> {
    capitals(pane, map)
        .map(|at| Rect4::centred([at.x, at.y], [9.0, 9.0]))
        .collect()
}

pub(super) fn capitals(pane: &MapPane, map: Rect) -> impl Iterator<Item = Pos2> {
    let view = pane.camera.view(map, pane.geometry.morph);
    pane.capitals.iter().map(move |(_, lon, lat)| {
        let at = pane.world.place(*lon, *lat, pane.geometry.morph);
        view.screen(at.x, at.y)
    })
}

/// Draws capitals, labels and the names of waters and neighbours.
pub fn paint(
    pane: &MapPane,
    painter: &Painter,
    map: Rect,
    scene: &MapScene,
    layout: &Layout,
    pass: &Pass<'_>,
) {
    let tokens = pass.tokens;
    let close = is_close(pane, map);
    for (at, (name, _, _)) in capitals(pane, map).zip(&pane.capitals) {
        painter.circle(
            at,
            3.5,
            color(tokens.panel),
            Stroke::new(1.5, color(tokens.text)),
        );
        if close {
            let font = regular(size::NOTE);
            halo_text(
                painter,
                at + vec2(7.0, 0.0),
                Align2::LEFT_CENTER,
                name,
                font,
                (tokens.text, tokens.panel),
            );
        }
    }
    for label in &layout.labels {
        if let Some([from, to]) = label.leader {
            painter.line_segment([from, to], Stroke::new(1.0, color(tokens.muted)));
        }
        let (ink, halo) = label.inks;
        let middle = label.rect.center().x;
        let name_at = pos2(middle - label.name.size().x / 2.0, label.rect.top());
        let value_at = pos2(
            middle - label.value.size().x / 2.0,
            label.rect.top() + label.name.size().y - 1.0,
        );
        halo_galley(painter, name_at, &label.name, ink, halo);
        halo_galley(painter, value_at, &label.value, ink, halo);
    }
    russia(painter, map, scene, layout, pass);
}

/// Closer than the whole map: there is room for the names of capitals.
fn is_close(pane: &MapPane, map: Rect) -> bool {
    let width = pane.camera.view(map, pane.geometry.morph).camera.scale;
    width > 1700.0
}

/// Russia's name and value beside the start of its flow: to the right on the schematic map, where Russia is a
/// band, to the left on the geographic one, where Kazakhstan lies to the right.
fn russia(painter: &Painter, map: Rect, scene: &MapScene, layout: &Layout, pass: &Pass<'_>) {
    let start = layout.disc_point(Vector::Russia);
    let left_is_free = start.x > map.left() + super::discs::LEGEND_REACH + 1.0;
    let (at, anchor) = if pass.state.is_geographic() && !left_is_free {
        (start + vec2(14.0, -10.0), Align2::LEFT_CENTER)
    } else if pass.state.is_geographic() {
        (start - vec2(14.0, 10.0), Align2::RIGHT_CENTER)
    } else {
        let x = (start.x + 96.0).min(map.right() - 70.0);
        (pos2(x, start.y), Align2::LEFT_CENTER)
    };
    let tokens = pass.tokens;
    let inks = (tokens.text, tokens.russia());
    halo_text(painter, at, anchor, &scene.russia, semibold(NAME), inks);
    let value = scene
        .disc(Vector::Russia)
        .and_then(|disc| disc.value.as_deref());
    if let Some(value) = value {
        let below = at + vec2(0.0, 16.0);
        halo_text(painter, below, anchor, value, regular(VALUE), inks);
    }
}

/// Text with a halo, anchored at a point.
pub fn halo_text(
    painter: &Painter,
    at: Pos2,
    anchor: Align2,
    text: &str,
    font: egui::FontId,
    (ink, halo): (Ink, Ink),
) -> Rect {
    let galley = painter.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
    let rect = anchor.anchor_size(at, galley.size());
    halo_galley(painter, rect.min, &galley, ink, halo);
    rect
}

/// The same text eight times around in the colour of the ground, then once in its own: no line cuts it.
pub(super) fn halo_galley(painter: &Painter, at: Pos2, galley: &Arc<Galley>, ink: Ink, halo: Ink) {
    let ground = color(halo.alpha(0.85));
    for (x, y) in [
        (-1.5, 0.0),
        (1.5, 0.0),
        (0.0, -1.5),
        (0.0, 1.5),
        (-1.0, -1.0),
        (1.0, -1.0),
        (-1.0, 1.0),
        (1.0, 1.0),
    ] {
        painter.galley_with_override_text_color(at + vec2(x, y), galley.clone(), ground);
    }
    painter.galley_with_override_text_color(at, galley.clone(), color(ink));
}

/// Capitals of the five states: name, degrees east, degrees north.
pub fn capitals_of(pass: &Pass<'_>) -> Vec<(String, f64, f64)> {
    let say = pass.say();
    let tag = say.words.language().tag();
    STATES
        .iter()
        .filter_map(|code| {
            let actor = say.index.actor(say.dataset, &ActorId::new(code))?;
            let capital = actor.capital.as_ref()?;
            let name = capital.names.get(tag).unwrap_or(&capital.name);
            Some((name.clone(), capital.lon, capital.lat))
        })
        .collect()
}

/// The box a flow must not enter: the label of a state.
pub fn label_of<'a>(labels: &'a [StateLabel], id: &ActorId) -> Option<&'a StateLabel> {
    labels.iter().find(|label| label.id == *id)
}

/// Where the region's middle lies in the window: between the five anchors.
pub fn region_middle(geometry: &Geometry, view: &super::camera::View) -> Pos2 {
    let anchors: Vec<Pos2> = STATES
        .iter()
        .filter_map(|code| geometry.land(code))
        .map(|land| view.screen(land.anchor.x, land.anchor.y))
        .collect();
    let sum = anchors
        .iter()
        .fold(vec2(0.0, 0.0), |sum, at| sum + at.to_vec2());
    (sum / anchors.len().max(1) as f32).to_pos2()
}
