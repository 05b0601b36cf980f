//! Pure geometry of the map.
//!
//! Outlines are read once ([`World::built_in`]) and give a [`Geometry`] for any moment between the schematic and the
//! geographic map ([`World::at`]). Coordinates of the map are earth radii, x to the east and y to the north, around
//! 66° E 44° N ([`Point`]); [`Camera`] carries them to the screen (points, y down), where [`flow`] and [`label`] work.
//!
//! Borders come from Natural Earth 1:50m and imply no endorsement; `assets/map/README.md` says what was changed.

mod camera;
pub mod flow;
mod geometry;
mod hit;
pub mod label;
pub mod line;
pub mod near;
pub mod parallel;
mod plane;
mod projection;
mod schematic;
mod shape;
mod simplify;
mod spot;
mod topology;
mod triangles;
pub mod warp;
mod water;
mod world;

pub use camera::{Camera, Margins, ZoomLimits, home_bounds, reach};
pub use geometry::{Border, BorderKind, Geometry, Land, Tone, Water};
pub use plane::{Bounds, Point, Rect4};
pub use projection::Albers;
pub use spot::Spot;
pub use triangles::Ring;
pub use world::World;

/// The outlines could not be read.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// The text is no JSON.
    #[error("the map is not readable: {0}")]
    Json(#[source] serde_json::Error),
    /// Something is missing in it or has another form.
    #[error("the map is damaged: expected {0}")]
    Shape(&'static str),
}
