//! Sea, land, borders and patterns: tessellated once for a camera and a scene, then only copied.

use std::sync::Arc;

use egui::epaint::{ClippedShape, Primitive, Vertex, WHITE_UV};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke};

use super::camera::View;
use super::{Target, pattern};
use crate::gui::theme::color;
use crate::map::{Border, BorderKind, Geometry, Land, Tone};
use crate::model::{ActorId, STATES, Vector};
use crate::scene::map::{MapScene, Pattern};
use crate::scene::members::Weave;
use crate::scene::tokens::{Ink, Tokens};

/// Everything the ground depends on.
pub struct Look<'a> {
    /// The outlines.
    pub geometry: &'a Arc<Geometry>,
    /// The camera.
    pub view: View,
    /// The rectangle to fill.
    pub rect: Rect,
    /// Fills and patterns.
    pub fills: Fills<'a>,
    /// Colours.
    pub tokens: &'static Tokens,
    /// What lies under the pointer.
    pub hover: Option<&'a Target>,
}

/// What the countries are filled with.
#[derive(Clone, Copy)]
pub enum Fills<'a> {
    /// Classes of a measure.
    Ties(&'a Arc<MapScene>),
    /// What another layer lays under itself.
    Layer(&'a Arc<LayerGround>),
}

/// The ground of a layer other than the ties.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerGround {
    /// Fill and pattern of a country; all others are filled as always.
    pub fills: Vec<(ActorId, Ink, Weave)>,
    /// The country under the pointer.
    pub lit: Option<ActorId>,
    /// Borders of the five states.
    pub border: Ink,
    /// Border of Russia.
    pub russia: Ink,
}

/// The same, kept.
enum Kept {
    Ties(Arc<MapScene>),
    Layer(Arc<LayerGround>),
}

impl Kept {
    fn is(&self, fills: Fills<'_>) -> bool {
        match (self, fills) {
            (Self::Ties(kept), Fills::Ties(scene)) => Arc::ptr_eq(kept, scene),
            (Self::Layer(kept), Fills::Layer(ground)) => Arc::ptr_eq(kept, ground),
            _ => false,
        }
    }

    fn of(fills: Fills<'_>) -> Self {
        match fills {
            Fills::Ties(scene) => Self::Ties(scene.clone()),
            Fills::Layer(ground) => Self::Layer(ground.clone()),
        }
    }
}

/// The ground as it was painted last.
#[derive(Default)]
pub struct Ground {
    key: Option<Key>,
    meshes: Vec<Arc<Mesh>>,
}

struct Key {
    geometry: Arc<Geometry>,
    fills: Kept,
    view: View,
    scheme: crate::scene::tokens::Scheme,
    pixels_per_point: f32,
    hover: Option<Target>,
}

impl Key {
    fn is(&self, look: &Look<'_>, pixels_per_point: f32) -> bool {
        Arc::ptr_eq(&self.geometry, look.geometry)
            && self.fills.is(look.fills)
            && self.view == look.view
            && self.scheme == look.tokens.scheme
            && self.pixels_per_point == pixels_per_point
            && self.hover.as_ref() == look.hover
    }
}

impl Ground {
    /// Paints the ground.
    pub fn paint(&mut self, painter: &Painter, look: &Look<'_>) {
        let pixels_per_point = painter.pixels_per_point();
        if !self
            .key
            .as_ref()
            .is_some_and(|key| key.is(look, pixels_per_point))
        {
            self.meshes = tessellate(painter, draw(look), look.rect, pixels_per_point);
            self.key = Some(Key {
                geometry: look.geometry.clone(),
                fills: Kept::of(look.fills),
                view: look.view,
                scheme: look.tokens.scheme,
                pixels_per_point,
                hover: look.hover.cloned(),
            });
        }
        painter.rect_filled(look.rect, 0.0, color(look.tokens.sea));
        painter.extend(self.meshes.iter().map(|mesh| Shape::Mesh(mesh.clone())));
    }
}

pub(super) fn tessellate(
    painter: &Painter,
    shapes: Vec<Shape>,
    rect: Rect,
    pixels_per_point: f32,
) -> Vec<Arc<Mesh>> {
    let clipped = shapes
        .into_iter()
        .map(|shape| ClippedShape::new(rect, shape))
        .collect();
    painter
        .ctx()
        .tessellate(clipped, pixels_per_point)
        .into_iter()
        .filter_map(|primitive| match primitive.primitive {
            Primitive::Mesh(mesh) => Some(Arc::new(mesh)),
            Primitive::Callback(_) => None,
        })
        .collect()
}

fn draw(look: &Look<'_>) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for land in &look.geometry.land {
        shapes.push(fill(look, land));
    }
    let lands = |id: &ActorId| {
        let id = id.clone();
        look.geometry.land.iter().filter(move |land| land.id == id)
    };
    match look.fills {
        Fills::Ties(scene) => {
            for state in &scene.states {
                for land in lands(&state.id) {
                    pattern::shapes(look, land, state.pattern, state.fill, &mut shapes);
                }
            }
        }
        Fills::Layer(ground) => {
            for (id, fill, weave) in &ground.fills {
                for land in lands(id) {
                    pattern::weave(look, land, *weave, *fill, &mut shapes);
                }
            }
        }
    }
    for water in &look.geometry.waters {
        shapes.push(mesh(
            look,
            &water.vertices,
            &water.triangles,
            color(look.tokens.sea),
        ));
        let stroke = Stroke::new(1.0, color(look.tokens.land_border));
        shapes.push(Shape::line(points(look, &water.outline), stroke));
    }
    match look.fills {
        Fills::Ties(scene) => borders(look, scene, &mut shapes),
        Fills::Layer(ground) => layer_borders(look, ground, &mut shapes),
    }
    shapes
}

fn fill(look: &Look<'_>, land: &Land) -> Shape {
    let tokens = look.tokens;
    let hovered = look.hover.is_some_and(|hover| is_target(hover, &land.id));
    let usual = match land.tone {
        Tone::State => tokens.no_value,
        Tone::Russia => tokens.russia(),
        Tone::Neighbour | Tone::OtherLand => tokens.land,
    };
    let (own, hovered) = match look.fills {
        Fills::Ties(scene) => (scene.state(&land.id).map(|state| state.fill), hovered),
        Fills::Layer(ground) => {
            let of_land = ground.fills.iter().find(|(id, ..)| *id == land.id);
            let lit = ground.lit.as_ref() == Some(&land.id);
            (of_land.map(|(_, fill, _)| *fill), lit)
        }
    };
    let ink = own.unwrap_or(usual);
    let ink = if hovered {
        ink.mix(tokens.text, 0.08)
    } else {
        ink
    };
    mesh(look, &land.vertices, &land.triangles, color(ink))
}

fn is_target(target: &Target, id: &ActorId) -> bool {
    match target {
        Target::Country(country) => country == id,
        Target::Partner(vector) => vector.code() == id.as_str(),
    }
}

fn mesh(look: &Look<'_>, vertices: &[[f32; 2]], triangles: &[u32], fill: Color32) -> Shape {
    Shape::mesh(Mesh {
        indices: triangles.to_vec(),
        vertices: vertices
            .iter()
            .map(|[x, y]| Vertex {
                pos: look.view.screen(f64::from(*x), f64::from(*y)),
                uv: WHITE_UV,
                color: fill,
            })
            .collect(),
        ..Mesh::default()
    })
}

/// Points of the map in the window; those that fall on the same pixel are joined.
pub(super) fn points(look: &Look<'_>, of: &[[f32; 2]]) -> Vec<Pos2> {
    let mut points: Vec<Pos2> = Vec::with_capacity(of.len());
    for [x, y] in of {
        let at = look.view.screen(f64::from(*x), f64::from(*y));
        if points.last().is_none_or(|last| last.distance_sq(at) > 0.16) {
            points.push(at);
        }
    }
    points
}

// Other land first, then Russia, the states, and on top what is hovered or selected.
fn borders(look: &Look<'_>, scene: &MapScene, shapes: &mut Vec<Shape>) {
    let tokens = look.tokens;
    let mut passes: [Vec<(&Border, Stroke)>; 3] = Default::default();
    let [quiet, states, accents] = &mut passes;
    for border in &look.geometry.borders {
        let touches = |id: &ActorId| border.touches(id);
        let selected = scene.states.iter().any(|s| s.selected && touches(&s.id));
        let hovered = match look.hover {
            Some(Target::Country(id)) => touches(id),
            _ => false,
        };
        let of_russia = touches(&Vector::Russia.id());
        let chosen = scene.disc(Vector::Russia).is_some_and(|disc| disc.selected);
        if selected || (of_russia && chosen) {
            accents.push((border, Stroke::new(2.5, color(tokens.accent))));
        } else if hovered {
            accents.push((border, Stroke::new(1.8, color(tokens.text.alpha(0.55)))));
        } else {
            match border.kind {
                BorderKind::StateBorder => {
                    states.push((border, Stroke::new(1.6, color(tokens.state_border))));
                }
                BorderKind::RussiaBorder => {
                    let ink = tokens.vector(Vector::Russia);
                    states.push((border, Stroke::new(1.2, color(ink))));
                }
                BorderKind::Coast | BorderKind::Inner => {
                    quiet.push((border, Stroke::new(1.0, color(tokens.land_border))));
                }
            }
        }
    }
    strokes(look, passes.iter().flatten(), shapes);
}

/// Borders under another layer: fine lines, nothing selected.
fn layer_borders(look: &Look<'_>, ground: &LayerGround, shapes: &mut Vec<Shape>) {
    let tokens = look.tokens;
    let mut passes: [Vec<(&Border, Stroke)>; 2] = Default::default();
    let [quiet, states] = &mut passes;
    for border in &look.geometry.borders {
        let state_coast = STATES
            .iter()
            .any(|code| border.touches(&ActorId::new(code)));
        match border.kind {
            BorderKind::RussiaBorder => {
                states.push((border, Stroke::new(1.0, color(ground.russia))));
            }
            BorderKind::StateBorder => {
                states.push((border, Stroke::new(1.0, color(ground.border))));
            }
            BorderKind::Coast if state_coast => {
                states.push((border, Stroke::new(1.0, color(ground.border))));
            }
            BorderKind::Coast | BorderKind::Inner => {
                quiet.push((border, Stroke::new(1.0, color(tokens.land_border))));
            }
        }
    }
    strokes(look, passes.iter().flatten(), shapes);
}

fn strokes<'a>(
    look: &Look<'_>,
    of: impl Iterator<Item = &'a (&'a Border, Stroke)>,
    shapes: &mut Vec<Shape>,
) {
    for (border, stroke) in of {
        // An open line whose last point repeats the first: closed ones grow needles at sharp corners.
        let line = points(look, &border.points);
        if line.len() > 1 {
            shapes.push(Shape::line(line, *stroke));
        }
    }
}

/// Whether a pattern needs lines or dots at all.
pub(super) const fn is_drawn(pattern: Pattern) -> bool {
    matches!(pattern, Pattern::Hatch | Pattern::Dots | Pattern::Lines)
}
