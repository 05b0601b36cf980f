//! Partners at the rim of the map, and the flows between them and the selected state.

use egui::epaint::{PathShape, Vertex, WHITE_UV};
use egui::{Align2, Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::camera::View;
use super::labels::{StateLabel, halo_text, label_of, place, region_middle};
use super::{MapPane, Target};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::map::flow::{Flow, arc, ribbon};
use crate::model::{ActorId, Vector};
use crate::scene::map::{Disc, FlowMark, MapScene};
use crate::scene::tokens::{Tokens, size};

/// How far the legend reaches from the left edge of the map, with the widest of its usual titles.
pub const LEGEND_REACH: f32 = 300.0;
/// A disc without a value, and the least a pointer must hit.
const SMALL: f32 = 5.0;

/// Where everything above the ground lies in this frame.
pub struct Layout {
    /// Labels of the five states.
    pub labels: Vec<StateLabel>,
    discs: Vec<(Vector, Pos2, f32)>,
    flows: Vec<(FlowMark, Flow)>,
}

/// Where a partner stands, as a share of the map's width and height: on the side it lies on.
const fn side(vector: Vector) -> (f32, f32) {
    match vector {
        Vector::Eu => (0.095, 0.290),
        Vector::UnitedStates => (0.068, 0.468),
        Vector::Turkiye => (0.116, 0.645),
        Vector::Gulf => (0.272, 0.858),
        Vector::China => (0.920, 0.615),
        Vector::Russia => (0.490, 0.066),
    }
}

/// How far the arc of a partner bends, as a share of its length.
const fn bend(vector: Vector) -> f32 {
    match vector {
        Vector::Eu | Vector::UnitedStates | Vector::Turkiye => -0.13,
        Vector::Gulf | Vector::Russia => 0.08,
        Vector::China => 0.10,
    }
}

impl Layout {
    /// Lays out labels, discs and flows.
    pub fn new(
        pane: &MapPane,
        painter: &Painter,
        map: Rect,
        scene: &MapScene,
        pass: &Pass<'_>,
    ) -> Self {
        let labels = place(pane, painter, map, scene, pass);
        let view = pane.camera.view(map, pane.geometry.morph);
        let legend_bottom = super::legend::height(painter, &scene.legend, pass.tokens) + 16.0;
        let discs = scene
            .discs
            .iter()
            .map(|disc| {
                (
                    disc.vector,
                    disc_centre(pane, &view, map, legend_bottom, disc.vector),
                    disc.radius,
                )
            })
            .collect();
        let mut layout = Self {
            labels,
            discs,
            flows: Vec::new(),
        };
        layout.flows = scene
            .flows
            .iter()
            .map(|mark| (mark.clone(), layout.flow(mark, pane, &view)))
            .collect();
        layout
    }

    fn flow(&self, mark: &FlowMark, pane: &MapPane, view: &View) -> Flow {
        let (from, radius) = self
            .discs
            .iter()
            .find(|(vector, ..)| *vector == mark.vector)
            .map_or((Pos2::ZERO, 0.0), |(_, at, radius)| (*at, *radius));
        let from_gap = if mark.vector == Vector::Russia {
            6.0
        } else {
            radius.max(SMALL) + 1.0
        };
        let label = mark
            .state
            .as_ref()
            .and_then(|id| label_of(&self.labels, id));
        let (to, to_gap) = match (label, &mark.state) {
            (Some(label), _) => {
                let at = label.rect.center();
                (at, edge_distance(label.rect.expand(9.0), from))
            }
            (None, Some(id)) => {
                let land = pane.geometry.land(id.as_str());
                let at = land.map_or(from, |land| view.screen(land.anchor.x, land.anchor.y));
                (at, 8.0)
            }
            (None, None) => (region_middle(&pane.geometry, view), 10.0),
        };
        arc(
            [from.x, from.y],
            [to.x, to.y],
            bend(mark.vector),
            mark.width,
            from_gap,
            to_gap,
        )
    }

    /// The partner whose disc holds a point.
    pub fn disc_at(&self, at: Pos2) -> Option<Vector> {
        self.discs
            .iter()
            .filter(|(vector, ..)| *vector != Vector::Russia)
            .find(|(_, centre, radius)| centre.distance(at) <= radius.max(11.0))
            .map(|(vector, ..)| *vector)
    }

    /// The middle of a partner's disc; for Russia the point on the map where its flow starts.
    pub fn disc_point(&self, vector: Vector) -> Pos2 {
        self.discs
            .iter()
            .find(|(other, ..)| *other == vector)
            .map_or(Pos2::ZERO, |(_, at, _)| *at)
    }

    /// The middle of a state's label.
    pub fn label_point(&self, id: &ActorId) -> Option<Pos2> {
        let label = label_of(&self.labels, id)?;
        Some(
            label
                .leader
                .map_or_else(|| label.rect.center(), |[_, at]| at),
        )
    }

    /// The ring around what has the keyboard's focus.
    pub fn focus_ring(&self, target: &Target) -> Option<Rect> {
        match target {
            Target::Country(id) => Some(label_of(&self.labels, id)?.rect.expand(5.0)),
            Target::Partner(vector) => {
                let (_, at, radius) = self.discs.iter().find(|(other, ..)| other == vector)?;
                let side = radius.max(12.0) * 2.0 + 8.0;
                Some(Rect::from_center_size(*at, Vec2::splat(side)))
            }
        }
    }

    /// Draws the flows, the widest first, each with a casing in the panel colour.
    pub fn paint_flows(&self, painter: &Painter, tokens: &Tokens) {
        for (mark, flow) in &self.flows {
            paint_flow(painter, flow, color(mark.ink), color(tokens.panel));
        }
    }

    /// Draws discs with names and values.
    pub fn paint_discs(
        &self,
        painter: &Painter,
        scene: &MapScene,
        hover: Option<&Target>,
        focus: Option<&Target>,
        tokens: &Tokens,
    ) {
        for disc in scene
            .discs
            .iter()
            .filter(|disc| disc.vector != Vector::Russia)
        {
            let target = Target::Partner(disc.vector);
            let lit = hover == Some(&target) || focus == Some(&target);
            paint_disc(painter, self.disc_point(disc.vector), disc, lit, tokens);
        }
    }
}

fn disc_centre(pane: &MapPane, view: &View, map: Rect, legend_bottom: f32, vector: Vector) -> Pos2 {
    let (x, y) = side(vector);
    if vector == Vector::Russia {
        // A point in the Urals or on the Ob, kept in the window while the map is moved.
        let part = pane.geometry.morph;
        let at = pane
            .world
            .place(68.0 - 10.5 * part, 61.0 - 6.0 * part, part);
        let at = view.screen(at.x, at.y);
        let at = at.clamp(map.min + vec2(60.0, 44.0), map.max - vec2(60.0, 60.0));
        // Clear of the legend, which lies over the north-west of a small window.
        let hidden = at.y < map.top() + legend_bottom + 8.0;
        let least = map.left() + LEGEND_REACH;
        return pos2(if hidden { at.x.max(least) } else { at.x }, at.y);
    }
    let mut at = map.min + vec2(x * map.width(), y * map.height());
    // In a low window the western partners keep clear of the legend above and of each other.
    let below_legend = match vector {
        Vector::Eu => 44.0,
        Vector::UnitedStates => 134.0,
        Vector::Turkiye => 206.0,
        Vector::Russia | Vector::China | Vector::Gulf => return at.round(),
    };
    at.y = at.y.max(map.top() + legend_bottom + below_legend);
    at.round()
}

/// How far from the middle of a box its edge lies in the direction of a point outside.
fn edge_distance(rect: Rect, towards: Pos2) -> f32 {
    let away = towards - rect.center();
    let half = rect.size() / 2.0;
    let scale = (half.x / away.x.abs().max(1e-3)).min(half.y / away.y.abs().max(1e-3));
    away.length() * scale.min(1.0)
}

fn paint_flow(painter: &Painter, flow: &Flow, ink: Color32, casing: Color32) {
    let mut line: Vec<Pos2> = flow.body.iter().map(|[x, y]| pos2(*x, *y)).collect();
    let head = flow.head.map(|[x, y]| pos2(x, y));
    let casing_line = line.clone();
    // A little into the head, so that nothing shows between the two.
    if let (Some(base), [tip, ..]) = (line.last().copied(), head) {
        line.push(base + (tip - base) * 0.3);
    }
    painter.add(Shape::line(
        casing_line,
        Stroke::new(flow.width + 2.5, casing),
    ));
    let mut outline = head.to_vec();
    outline.extend(head.first().copied());
    painter.add(Shape::line(outline, Stroke::new(2.5, casing)));
    let (corners, indices) = ribbon(flow);
    painter.add(Shape::mesh(Mesh {
        indices,
        vertices: corners
            .iter()
            .map(|[x, y]| Vertex {
                pos: pos2(*x, *y),
                uv: WHITE_UV,
                color: ink,
            })
            .collect(),
        ..Mesh::default()
    }));
    // The body again as a line: a mesh has jagged edges, a line has soft ones.
    painter.add(Shape::line(line, Stroke::new(flow.width, ink)));
    painter.add(Shape::Path(PathShape::convex_polygon(
        head.to_vec(),
        ink,
        Stroke::NONE,
    )));
}

fn paint_disc(painter: &Painter, at: Pos2, disc: &Disc, lit: bool, tokens: &Tokens) {
    let ink = color(disc.ink);
    let radius = if disc.value.is_some() {
        disc.radius.max(2.5)
    } else {
        SMALL
    };
    if disc.chosen || disc.selected {
        painter.circle_stroke(at, radius + 4.0, Stroke::new(2.0, color(tokens.accent)));
    } else if lit {
        painter.circle_stroke(at, radius + 3.0, Stroke::new(1.5, color(tokens.text)));
    }
    if disc.value.is_none() {
        // Nobody reported: an empty ring, no disc of size zero.
        painter.circle(at, radius, color(tokens.panel), Stroke::new(1.5, ink));
    } else if disc.partner_side {
        painter.circle(
            at,
            radius,
            color(tokens.panel.mix(disc.ink, 0.85)),
            Stroke::new(1.5, ink),
        );
    } else {
        painter.circle_filled(at, radius, ink);
    }
    let halo = (tokens.text, tokens.land);
    let mut below = pos2(at.x, at.y + radius + 5.0);
    if let (Some(value), true) = (&disc.value, disc.inside) {
        painter.text(
            at,
            Align2::CENTER_CENTER,
            value,
            semibold(12.0),
            color(disc.on),
        );
    }
    let name = halo_text(
        painter,
        below,
        Align2::CENTER_TOP,
        &disc.name,
        semibold(size::BODY),
        halo,
    );
    below.y = name.bottom();
    if !disc.inside {
        let muted = (tokens.text, tokens.land);
        let value = disc.value.as_deref().unwrap_or("–");
        let rect = halo_text(
            painter,
            below,
            Align2::CENTER_TOP,
            value,
            regular(12.0),
            muted,
        );
        below.y = rect.bottom();
    }
    if let Some(note) = &disc.note {
        halo_text(
            painter,
            below,
            Align2::CENTER_TOP,
            note,
            regular(size::NOTE),
            (tokens.muted, tokens.land),
        );
    }
}
