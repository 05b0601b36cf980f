//! How points make land and borders: indices that hold for every moment of the change between two maps.

use std::sync::Arc;

use geo::{LineString, Polygon};

use super::geometry::{Border, BorderKind, Geometry, Land, Tone, Water};
use super::plane::{Bounds, Point};
use super::schematic::Line;
use super::topology::{ArcRing, Topology};
use super::triangles::{self, Ring};
use crate::model::ActorId;

/// How exactly the place of a label is searched, as a share of the smaller side of the part it stands in.
const LABEL_TOLERANCE: f64 = 0.02;

/// Land and borders as indices into one list of points.
pub struct Shape {
    lands: Vec<LandShape>,
    borders: Vec<BorderShape>,
}

struct LandShape {
    id: ActorId,
    tone: Tone,
    points: Vec<u32>,
    rings: Arc<[Ring]>,
}

struct BorderShape {
    points: Vec<u32>,
    kind: BorderKind,
    sides: (Option<ActorId>, Option<ActorId>),
    closed: bool,
}

/// What has to be worked out for given positions and can be used for others near by: one entry a land.
pub struct Fills {
    triangles: Vec<Arc<[u32]>>,
}

/// Where the label of each land stands and its room, one entry a land.
pub type Anchors = Vec<(Point, f64)>;

impl Shape {
    /// The shape that uses the points of each arc that `pick` names; `firsts` are the indices of the arcs' first points.
    pub fn new(
        topology: &Topology,
        lines: &[Line],
        firsts: &[u32],
        pick: impl Fn(&Line) -> Vec<usize>,
    ) -> Self {
        let picked: Vec<Vec<u32>> = lines
            .iter()
            .zip(firsts)
            .map(|(line, first)| pick(line).into_iter().map(|i| first + i as u32).collect())
            .collect();
        let mut lands: Vec<_> = topology
            .owners
            .iter()
            .map(|owner| land_shape(&owner.id, &owner.polygons, &picked))
            .collect();
        lands.sort_by_key(|land| match land.tone {
            Tone::OtherLand => 0,
            Tone::Neighbour => 1,
            Tone::Russia => 2,
            Tone::State => 3,
        });
        let borders = lines
            .iter()
            .zip(picked)
            .enumerate()
            .filter(|(_, (_, points))| points.len() > 1)
            .map(|(arc, (line, points))| border_shape(topology, arc, points, line.closed))
            .collect();
        Self { lands, borders }
    }

    /// Triangles for all lands with points at given places.
    pub fn fills(&self, points: &[[f32; 2]]) -> Fills {
        let triangles = self
            .lands
            .iter()
            .map(|land| triangles::fill(&gather(&land.points, points), &land.rings).into())
            .collect();
        Fills { triangles }
    }

    /// Label places for all lands with points at given places.
    pub fn anchors(&self, points: &[[f32; 2]]) -> Anchors {
        let anchor = |land: &LandShape| anchor(&gather(&land.points, points), land);
        self.lands.iter().map(anchor).collect()
    }

    /// The map with points at given places.
    pub fn geometry(
        &self,
        morph: f64,
        points: &[[f32; 2]],
        fills: &Fills,
        anchors: impl Iterator<Item = (Point, f64)>,
        waters: Vec<Water>,
    ) -> Geometry {
        let mut bounds = Bounds::EMPTY;
        let land = self
            .lands
            .iter()
            .zip(&fills.triangles)
            .zip(anchors)
            .map(|((land, triangles), (anchor, room))| {
                let vertices = gather(&land.points, points);
                let own = Bounds::around(&vertices);
                bounds = bounds.union(own);
                Land {
                    id: land.id.clone(),
                    tone: land.tone,
                    triangles: Arc::clone(triangles),
                    rings: Arc::clone(&land.rings),
                    anchor,
                    label_room: room as f32,
                    bounds: own,
                    vertices,
                }
            })
            .collect();
        let borders = self
            .borders
            .iter()
            .map(|border| Border {
                points: gather(&border.points, points),
                kind: border.kind,
                sides: border.sides.clone(),
                closed: border.closed,
            })
            .collect();
        Geometry {
            morph,
            land,
            borders,
            waters,
            bounds,
        }
    }
}

fn gather(indices: &[u32], points: &[[f32; 2]]) -> Vec<[f32; 2]> {
    indices
        .iter()
        .filter_map(|&i| points.get(i as usize).copied())
        .collect()
}

fn land_shape(id: &str, polygons: &[Vec<ArcRing>], picked: &[Vec<u32>]) -> LandShape {
    let mut points = Vec::new();
    let mut rings = Vec::new();
    for polygon in polygons {
        for (i, ring) in polygon.iter().enumerate() {
            let start = points.len();
            for used in ring {
                let arc = picked.get(used.arc).map_or(&[][..], Vec::as_slice);
                // The last point of an arc is the first of the next.
                let count = arc.len().saturating_sub(1);
                if used.reversed {
                    points.extend(arc.iter().rev().take(count));
                } else {
                    points.extend(arc.iter().take(count));
                }
            }
            if points.len() < start + 3 {
                points.truncate(start);
                if i == 0 {
                    break;
                }
            } else {
                rings.push(Ring {
                    start: start as u32,
                    end: points.len() as u32,
                    hole: i > 0,
                });
            }
        }
    }
    LandShape {
        id: ActorId::new(id),
        tone: Tone::of(id),
        points,
        rings: rings.into(),
    }
}

fn border_shape(topology: &Topology, arc: usize, points: Vec<u32>, closed: bool) -> BorderShape {
    let mut owners = topology.owners_of(arc);
    let (one, other) = (owners.next(), owners.next());
    let id = |owner: Option<&super::topology::Owner>| owner.map(|o| ActorId::new(&o.id));
    BorderShape {
        points,
        kind: BorderKind::between(one.map(|o| o.id.as_str()), other.map(|o| o.id.as_str())),
        sides: (id(one), id(other)),
        closed,
    }
}

/// The pole of inaccessibility of the biggest part and its distance from the border. The other land has no label: the
/// middle of its box stands in.
fn anchor(vertices: &[[f32; 2]], land: &LandShape) -> (Point, f64) {
    let middle = (Bounds::around(vertices).centre(), 0.0);
    if land.tone == Tone::OtherLand {
        return middle;
    }
    let area = |ring: &Ring| {
        let corners: Vec<Point> = ring.of(vertices).iter().copied().map(Point::from).collect();
        super::simplify::twice_area(&corners).abs()
    };
    let parts = land.rings.chunk_by(|_, next| next.hole);
    let biggest = parts
        .filter_map(|part| Some((part, area(part.first()?))))
        .max_by(|l, r| l.1.total_cmp(&r.1));
    let Some((part, _)) = biggest else {
        return middle;
    };
    let line = |ring: &Ring| -> LineString<f64> {
        let corners = ring.of(vertices).iter();
        corners
            .map(|&[x, y]| (f64::from(x), f64::from(y)))
            .collect()
    };
    let mut lines = part.iter().map(line);
    let Some(outer) = lines.next() else {
        return middle;
    };
    let bounds = part
        .first()
        .map_or(Bounds::EMPTY, |r| Bounds::around(r.of(vertices)));
    let tolerance = bounds.width().min(bounds.height()) * LABEL_TOLERANCE;
    let polygon = Polygon::new(outer, lines.collect());
    let Ok(pole) = polylabel::polylabel(&polygon, &tolerance) else {
        return middle;
    };
    let pole = Point::new(pole.x(), pole.y());
    let room = part
        .iter()
        .map(|ring| super::simplify::distance_to_ring(ring.of(vertices), pole))
        .fold(f64::INFINITY, f64::min);
    (pole, room)
}
