//! Where corridors and sites lie in the window: worked out once for a scene and a camera.

use std::sync::Arc;

use egui::{Mesh, Painter, Pos2, Rect, Shape, pos2};

use super::strokes;
use crate::gui::map::camera::{View, viewport};
use crate::gui::map::ground::tessellate;
use crate::map::World;
use crate::map::line::{Part, inside, nearest, rounded};
use crate::map::parallel::shifted;
use crate::model::Place;
use crate::scene::tokens::{Scheme, Tokens};
use crate::scene::works::{LineMark, WorksScene};

/// Distance of two lines side by side.
const LANE: f32 = 6.0;
/// How round corners are.
const ROUND: f32 = 9.0;
/// How near the pointer must be to a line, and to a site.
const REACH: (f32, f32) = (6.0, 9.0);

/// A corridor in the window.
#[derive(Clone, Debug)]
pub struct DrawnLine {
    /// Its position in the scene.
    pub at: usize,
    /// Its stations.
    pub stations: Vec<Pos2>,
    /// The parts in view, with rounded corners.
    pub parts: Vec<Part>,
}

/// A site in the window.
#[derive(Clone, Copy, Debug)]
pub struct DrawnSite {
    /// Its position in the scene.
    pub at: usize,
    /// Its middle.
    pub middle: Pos2,
}

/// What lies where.
pub struct Drawn {
    key: Key,
    /// Corridors that are not hidden.
    pub lines: Vec<DrawnLine>,
    /// Sites that are not hidden and in view.
    pub sites: Vec<DrawnSite>,
    meshes: Vec<Arc<Mesh>>,
    marks: Vec<Arc<Mesh>>,
}

struct Key {
    scene: Arc<WorksScene>,
    view: View,
    morph: f64,
    scheme: Scheme,
    pixels_per_point: f32,
}

impl Drawn {
    /// Whether this is still right.
    pub fn is_of(
        &self,
        scene: &Arc<WorksScene>,
        view: &View,
        morph: f64,
        look: &Painter,
        tokens: &Tokens,
    ) -> bool {
        Arc::ptr_eq(&self.key.scene, scene)
            && self.key.view == *view
            && self.key.morph == morph
            && self.key.scheme == tokens.scheme
            && self.key.pixels_per_point == look.pixels_per_point()
    }

    /// Lays everything out.
    pub fn new(
        world: &World,
        scene: &Arc<WorksScene>,
        view: View,
        morph: f64,
        painter: &Painter,
        tokens: &Tokens,
    ) -> Self {
        let place = |lon: f64, lat: f64| {
            let p = world.place(lon, lat, morph);
            view.screen(p.x, p.y)
        };
        let seen = scene
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.hidden);
        let lines: Vec<DrawnLine> = seen
            .map(|(at, line)| drawn(at, line, view.rect, place))
            .collect();
        let near = view.rect.expand(12.0);
        let sites: Vec<DrawnSite> = scene
            .sites
            .iter()
            .enumerate()
            .filter(|(_, site)| !site.hidden)
            .map(|(at, site)| DrawnSite {
                at,
                middle: place(site.lon, site.lat),
            })
            .filter(|site| near.contains(site.middle))
            .collect();
        let pixels_per_point = painter.pixels_per_point();
        let mut shapes: Vec<Shape> = Vec::new();
        for line in &lines {
            if let Some(mark) = scene.lines.get(line.at) {
                strokes::line(&line.parts, mark.style, tokens, &mut shapes);
            }
        }
        let meshes = tessellate(painter, shapes, view.rect, pixels_per_point);
        let mut shapes = Vec::new();
        for site in &sites {
            if let Some(mark) = scene.sites.get(site.at) {
                strokes::site(site.middle, mark.style, strokes::SITE, tokens, &mut shapes);
            }
        }
        let marks = tessellate(painter, shapes, view.rect, pixels_per_point);
        Self {
            key: Key {
                scene: scene.clone(),
                view,
                morph,
                scheme: tokens.scheme,
                pixels_per_point,
            },
            lines,
            sites,
            meshes,
            marks,
        }
    }

    /// The lines as they lie at rest.
    pub fn paint_lines(&self, painter: &Painter) {
        painter.extend(self.meshes.iter().map(|mesh| Shape::Mesh(mesh.clone())));
    }

    /// The marks of sites.
    pub fn paint_sites(&self, painter: &Painter) {
        painter.extend(self.marks.iter().map(|mesh| Shape::Mesh(mesh.clone())));
    }

    /// The record at a point of the window: sites first, then the nearest line.
    pub fn hit(&self, at: Pos2) -> Option<Place> {
        let (line_reach, site_reach) = REACH;
        let sites = self
            .sites
            .iter()
            .map(|site| (site, site.middle.distance(at)));
        let site = sites
            .filter(|(_, far)| *far <= site_reach)
            .min_by(|(_, a), (_, b)| a.total_cmp(b));
        let scene = &self.key.scene;
        if let Some((site, _)) = site {
            return scene.sites.get(site.at).map(|site| site.place);
        }
        let lines = self.lines.iter().filter_map(|line| {
            let (_, far) = line.nearest(at)?;
            (far <= line_reach).then_some((line, far))
        });
        let (line, _) = lines.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
        scene.lines.get(line.at).map(|line| line.place)
    }

    /// The corridor of a record.
    pub fn line(&self, place: Place) -> Option<&DrawnLine> {
        let scene = &self.key.scene;
        self.lines
            .iter()
            .find(|line| scene.lines.get(line.at).is_some_and(|l| l.place == place))
    }

    /// The site of a record.
    pub fn site(&self, place: Place) -> Option<&DrawnSite> {
        let scene = &self.key.scene;
        self.sites
            .iter()
            .find(|site| scene.sites.get(site.at).is_some_and(|s| s.place == place))
    }
}

impl DrawnLine {
    /// The point of the line nearest to a point, and how far it is away.
    pub fn nearest(&self, at: Pos2) -> Option<(Pos2, f32)> {
        self.parts
            .iter()
            .filter_map(|part| nearest(&part.points, [at.x, at.y]))
            .min_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|([x, y], far)| (pos2(x, y), far))
    }
}

fn drawn(at: usize, line: &LineMark, rect: Rect, place: impl Fn(f64, f64) -> Pos2) -> DrawnLine {
    let stations: Vec<Pos2> = line
        .stations
        .iter()
        .map(|(lon, lat, _)| place(*lon, *lat))
        .collect();
    let middle: Vec<[f32; 2]> = stations.iter().map(|p| [p.x, p.y]).collect();
    let by: Vec<f32> = line.lanes.iter().map(|lane| lane * LANE).collect();
    let path = rounded(&shifted(&middle, &by), ROUND);
    DrawnLine {
        at,
        stations: stations_beside(&stations, &by),
        parts: inside(&path, &viewport(rect.expand(24.0))),
    }
}

/// Stations stand on their line: moved with the stretches that meet in them.
fn stations_beside(stations: &[Pos2], by: &[f32]) -> Vec<Pos2> {
    let normal = |a: Pos2, b: Pos2| {
        let along = (b - a).normalized();
        egui::vec2(along.y, -along.x)
    };
    stations
        .iter()
        .enumerate()
        .map(|(at, station)| {
            let before = at.checked_sub(1).and_then(|before| {
                Some(normal(*stations.get(before)?, *station) * *by.get(before)?)
            });
            let after = stations
                .get(at + 1)
                .and_then(|next| Some(normal(*station, *next) * *by.get(at)?));
            let moved = match (before, after) {
                (Some(a), Some(b)) => (a + b) / 2.0,
                (one, other) => one.or(other).unwrap_or_default(),
            };
            *station + moved
        })
        .collect()
}
