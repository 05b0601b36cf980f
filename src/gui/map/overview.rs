//! A small map of all of Russia and the region in the corner: where the view is. A drag in it moves the view.

use std::sync::Arc;

use egui::epaint::{Vertex, WHITE_UV};
use egui::{
    Color32, Mesh, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::MapPane;
use super::camera::viewport;
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::map::{Bounds, Camera, Geometry, Margins, Tone};
use crate::model::{STATES, Vector};
use crate::scene::tokens::{Scheme, Tokens};

/// Its width and height.
const SIZE: [f32; 2] = [128.0, 104.0];

/// The small map as it was drawn last.
#[derive(Default)]
pub struct Overview {
    key: Option<(Arc<Geometry>, Rect, Scheme)>,
    mesh: Arc<Mesh>,
}

/// Where the small map lies.
pub fn place(map: Rect) -> Rect {
    let [width, height] = SIZE;
    let corner = pos2(map.left() + 16.0, map.bottom() - 16.0 - height);
    Rect::from_min_size(corner.round(), vec2(width, height))
}

/// Draws the small map and moves the view where it is dragged.
pub fn show(pane: &mut MapPane, ui: &mut Ui, map: Rect, pass: &Pass<'_>) {
    let rect = place(map);
    let tokens = pass.tokens;
    let camera = Camera::fit(&all(&pane.geometry), &viewport(rect), Margins::default());
    // Pointers only: the keyboard moves the view by going from line to line.
    let sense = Sense::CLICK | Sense::DRAG;
    let response = ui.interact(rect, ui.scope_id().with("overview"), sense);
    let name = pass.text("layer-overview");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if let Some(at) = response.interact_pointer_pos()
        && (response.dragged() || response.clicked())
    {
        let centre = camera.unproject([at.x, at.y], &viewport(rect));
        pane.camera.look_at(centre, map);
    }
    let key = (pane.geometry.clone(), rect, tokens.scheme);
    let is_kept = pane
        .overview
        .key
        .as_ref()
        .is_some_and(|(geometry, at, scheme)| {
            Arc::ptr_eq(geometry, &key.0) && *at == rect && *scheme == tokens.scheme
        });
    if !is_kept {
        pane.overview.mesh = Arc::new(land(&pane.geometry, &camera, rect, tokens));
        pane.overview.key = Some(key);
    }
    let painter = ui.painter_at(rect.expand(1.0));
    painter.rect_filled(rect, 4.0, color(tokens.sea));
    let inner = ui.painter_at(rect);
    inner.add(Shape::Mesh(pane.overview.mesh.clone()));
    let line = Stroke::new(1.0, color(tokens.hairline));
    painter.rect_stroke(rect, 4.0, line, StrokeKind::Inside);
    let seen = pane
        .camera
        .view(map, pane.geometry.morph)
        .camera
        .view(&viewport(map));
    let [left, bottom] = camera.project(seen.min, &viewport(rect));
    let [right, top] = camera.project(seen.max, &viewport(rect));
    let frame = Rect::from_min_max(pos2(left, top), pos2(right, bottom)).intersect(rect);
    let line = Stroke::new(1.5, color(tokens.accent));
    inner.rect_stroke(frame, 2.0, line, StrokeKind::Inside);
    response.on_hover_text(pass.text("layer-overview-tip"));
}

/// Russia and the five states with a margin.
fn all(geometry: &Geometry) -> Bounds {
    let russia = geometry.land(Vector::Russia.code()).into_iter();
    let states = STATES.iter().filter_map(|code| geometry.land(code));
    let bounds = russia
        .chain(states)
        .fold(Bounds::EMPTY, |all, land| all.union(land.bounds));
    let margin = bounds.width() * 0.04;
    Bounds::new(
        bounds.min.x - margin,
        bounds.min.y - margin,
        bounds.max.x + margin,
        bounds.max.y + margin,
    )
}

fn land(geometry: &Geometry, camera: &Camera, rect: Rect, tokens: &Tokens) -> Mesh {
    let port = viewport(rect);
    let mut mesh = Mesh::default();
    for land in &geometry.land {
        let ink = match land.tone {
            Tone::State => tokens.class(2, 5, false),
            Tone::Russia => tokens.russia().mix(tokens.vector(Vector::Russia), 0.3),
            Tone::Neighbour | Tone::OtherLand => tokens.land,
        };
        push(
            &mut mesh,
            land.vertices.as_slice(),
            &land.triangles,
            color(ink),
            |x, y| camera.project(crate::map::Point::new(x, y), &port),
        );
    }
    mesh
}

fn push(
    mesh: &mut Mesh,
    vertices: &[[f32; 2]],
    triangles: &[u32],
    ink: Color32,
    project: impl Fn(f64, f64) -> [f32; 2],
) {
    let first = mesh.vertices.len() as u32;
    mesh.indices.extend(triangles.iter().map(|at| first + at));
    mesh.vertices.extend(vertices.iter().map(|[x, y]| {
        let [x, y] = project(f64::from(*x), f64::from(*y));
        Vertex {
            pos: pos2(x, y),
            uv: WHITE_UV,
            color: ink,
        }
    }));
}
