//! Lakes the outlines don't have, from a few points of our own, and places for the names of seas.

use super::geometry::Water;
use super::plane::Point;
use super::projection::Albers;
use super::{triangles, warp};

/// A water in degrees: id, shore (empty for a sea), place of its name.
type Source = (&'static str, &'static [[f64; 2]], [f64; 2]);

// Drawn by hand, a few kilometres exact: enough at the scale of the map, not a survey.
const WATERS: &[Source] = &[
    ("caspian", &[], [50.6, 42.0]),
    ("black-sea", &[], [34.5, 43.3]),
    // What is left of it: the northern part behind the Kokaral dam …
    ("aral", NORTH_ARAL, [60.8, 46.5]),
    // … and the deep western strip of the southern one.
    ("aral-south", SOUTH_ARAL, [58.5, 45.2]),
    ("balkhash", BALKHASH, [75.6, 46.55]),
    ("issyk-kul", ISSYK_KUL, [77.3, 42.45]),
];

const NORTH_ARAL: &[[f64; 2]] = &[
    [59.95, 46.35],
    [60.1, 46.55],
    [60.3, 46.72],
    [60.65, 46.72],
    [60.95, 46.62],
    [61.15, 46.72],
    [61.45, 46.85],
    [61.75, 46.72],
    [61.6, 46.55],
    [61.25, 46.42],
    [61.0, 46.3],
    [60.95, 46.1],
    [60.65, 46.12],
    [60.4, 46.22],
];

const SOUTH_ARAL: &[[f64; 2]] = &[
    [58.32, 44.45],
    [58.22, 44.85],
    [58.25, 45.3],
    [58.42, 45.7],
    [58.65, 45.95],
    [58.95, 45.98],
    [58.82, 45.65],
    [58.68, 45.3],
    [58.58, 44.85],
    [58.5, 44.45],
];

const BALKHASH: &[[f64; 2]] = &[
    [74.15, 44.95],
    [73.95, 45.2],
    [73.72, 45.45],
    [73.5, 45.7],
    [73.6, 46.0],
    [73.85, 46.25],
    [74.15, 46.5],
    [74.55, 46.75],
    [75.0, 46.82],
    [75.45, 46.66],
    [75.9, 46.6],
    [76.5, 46.68],
    [77.2, 46.62],
    [77.9, 46.68],
    [78.5, 46.72],
    [79.0, 46.82],
    [79.25, 46.65],
    [79.05, 46.45],
    [78.5, 46.38],
    [77.8, 46.42],
    [77.1, 46.42],
    [76.4, 46.46],
    [75.8, 46.45],
    [75.4, 46.5],
    [75.05, 46.42],
    [74.9, 46.15],
    [74.6, 45.95],
    [74.35, 45.65],
    [74.25, 45.3],
];

const ISSYK_KUL: &[[f64; 2]] = &[
    [76.18, 42.42],
    [76.35, 42.55],
    [76.75, 42.63],
    [77.15, 42.67],
    [77.6, 42.72],
    [78.05, 42.76],
    [78.3, 42.72],
    [78.25, 42.5],
    [77.95, 42.35],
    [77.55, 42.2],
    [77.1, 42.14],
    [76.7, 42.2],
    [76.4, 42.3],
];

/// The waters with what is worked out once.
pub struct Waters(Vec<Shape>);

struct Shape {
    id: &'static str,
    shore: Vec<Point>,
    triangles: std::sync::Arc<[u32]>,
    anchor: Point,
}

impl Waters {
    /// Projects all waters.
    pub fn new(albers: &Albers) -> Self {
        let shape = |&(id, shore, [lon, lat]): &Source| {
            let shore: Vec<_> = shore
                .iter()
                .map(|&[lon, lat]| albers.project(lon, lat))
                .collect();
            let vertices: Vec<_> = shore.iter().map(|p| p.to_vertex()).collect();
            let ring = triangles::Ring {
                start: 0,
                end: vertices.len() as u32,
                hole: false,
            };
            Shape {
                id,
                triangles: triangles::fill(&vertices, &[ring]).into(),
                shore,
                anchor: albers.project(lon, lat),
            }
        };
        Self(WATERS.iter().map(shape).collect())
    }

    /// The waters at one moment: 0 = schematic, 1 = geographic.
    pub fn at(&self, morph: f64) -> Vec<Water> {
        let water = |shape: &Shape| {
            let vertices: Vec<_> = shape
                .shore
                .iter()
                .map(|p| warp::at(*p, morph).to_vertex())
                .collect();
            let mut outline = vertices.clone();
            outline.extend(vertices.first().copied());
            Water {
                id: shape.id,
                triangles: std::sync::Arc::clone(&shape.triangles),
                outline,
                anchor: warp::at(shape.anchor, morph),
                vertices,
            }
        };
        self.0.iter().map(water).collect()
    }
}
