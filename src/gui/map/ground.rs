//! Sea, land, borders and patterns: tessellated once for a camera and a scene, then only copied.

use std::sync::Arc;

use egui::epaint::{ClippedShape, Primitive, Vertex, WHITE_UV};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke};

use super::camera::View;
use super::{Target, pattern};
use crate::gui::theme::color;
use crate::map::{Border, BorderKind, Geometry, Land, Tone};
use crate::model::{ActorId, Vector};
use crate::scene::map::{MapScene, Pattern};
use crate::scene::tokens::Tokens;

/// Everything the ground depends on.
pub struct Look<'a> {
    /// The outlines.
    pub geometry: &'a Arc<Geometry>,
    /// The camera.
    pub view: View,
    /// The rectangle to fill.
    pub rect: Rect,
    /// Fills and patterns.
    pub scene: &'a Arc<MapScene>,
    /// Colours.
    pub tokens: &'static Tokens,
    /// What lies under the pointer.
    pub hover: Option<&'a Target>,
}

/// The ground as it was painted last.
#[derive(Default)]
pub struct Ground {
    key: Option<Key>,
    meshes: Vec<Arc<Mesh>>,
}

struct Key {
    geometry: Arc<Geometry>,
    scene: Arc<MapScene>,
    view: View,
    scheme: crate::scene::tokens::Scheme,
    pixels_per_point: f32,
    hover: Option<Target>,
}

impl Key {
    fn is(&self, look: &Look<'_>, pixels_per_point: f32) -> bool {
        Arc::ptr_eq(&self.geometry, look.geometry)
            && Arc::ptr_eq(&self.scene, look.scene)
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
                scene: look.scene.clone(),
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

fn tessellate(
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
    for state in &look.scene.states {
        for land in look.geometry.land.iter().filter(|land| land.id == state.id) {
            pattern::shapes(look, land, state.pattern, state.fill, &mut shapes);
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
    borders(look, &mut shapes);
    shapes
}

fn fill(look: &Look<'_>, land: &Land) -> Shape {
    let tokens = look.tokens;
    let hovered = look.hover.is_some_and(|hover| is_target(hover, &land.id));
    let ink = match land.tone {
        Tone::State => look
            .scene
            .state(&land.id)
            .map_or(tokens.no_value, |state| state.fill),
        Tone::Russia => tokens.russia(),
        Tone::Neighbour | Tone::OtherLand => tokens.land,
    };
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
fn borders(look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let tokens = look.tokens;
    let mut passes: [Vec<(&Border, Stroke)>; 3] = Default::default();
    let [quiet, states, accents] = &mut passes;
    for border in &look.geometry.borders {
        let touches = |id: &ActorId| border.touches(id);
        let selected = look
            .scene
            .states
            .iter()
            .any(|s| s.selected && touches(&s.id));
        let hovered = match look.hover {
            Some(Target::Country(id)) => touches(id),
            _ => false,
        };
        let of_russia = touches(&Vector::Russia.id());
        let chosen = look
            .scene
            .disc(Vector::Russia)
            .is_some_and(|disc| disc.selected);
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
    for (border, stroke) in passes.iter().flatten() {
        // An open line whose last point repeats the first: closed ones grow needles at sharp corners.
        let line = points(look, &border.points);
        if line.len() > 1 {
            shapes.push(Shape::line(line, *stroke));
        }
    }
}

/// Whether a pattern needs lines or dots at all.
pub(super) const fn is_drawn(pattern: Pattern) -> bool {
    matches!(pattern, Pattern::Hatch | Pattern::Dots)
}
