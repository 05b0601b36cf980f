//! What the map consists of at one moment, as plain data.

use std::sync::Arc;

use super::plane::{Bounds, Point};
use super::triangles::Ring;
use crate::model::{ActorId, STATES};

/// Which part a piece of land plays on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// One of the five states.
    State,
    /// Russia.
    Russia,
    /// China, Mongolia, Afghanistan, Iran or Azerbaijan: drawn as other land, with its borders.
    Neighbour,
    /// All other land in one piece, without inner borders.
    OtherLand,
}

impl Tone {
    /// The tone of an owner, by ISO alpha-3 (empty for the other land).
    pub fn of(id: &str) -> Self {
        match id {
            "RUS" => Self::Russia,
            _ if STATES.contains(&id) => Self::State,
            "" => Self::OtherLand,
            _ => Self::Neighbour,
        }
    }
}

/// The map at one moment of the change between schematic and geographic. All lengths are earth radii.
#[derive(Clone, Debug)]
pub struct Geometry {
    /// 0 = schematic, 1 = geographic.
    pub morph: f64,
    /// Land by owner, in the order it is painted: other land, neighbours, Russia, the five states.
    pub land: Vec<Land>,
    /// Every border and coast once.
    pub borders: Vec<Border>,
    /// Lakes and names of seas.
    pub waters: Vec<Water>,
    /// The box around all land.
    pub bounds: Bounds,
}

impl Geometry {
    /// The land of an owner.
    pub fn land(&self, id: &str) -> Option<&Land> {
        self.land.iter().find(|land| land.id == *id)
    }

    /// The borders and coasts of an owner, for a stroke around it.
    pub fn outline(&self, id: &ActorId) -> impl Iterator<Item = &Border> {
        self.borders.iter().filter(move |b| b.touches(id))
    }

    /// The water with an id such as `"caspian"`.
    pub fn water(&self, id: &str) -> Option<&Water> {
        self.waters.iter().find(|water| water.id == id)
    }
}

/// The land of one owner.
#[derive(Clone, Debug)]
pub struct Land {
    /// ISO alpha-3, or empty for the other land.
    pub id: ActorId,
    /// Its part on the map.
    pub tone: Tone,
    /// Corners of its rings, ring after ring, x and y in earth radii.
    pub vertices: Vec<[f32; 2]>,
    /// Indices into `vertices`, three a triangle.
    pub triangles: Arc<[u32]>,
    /// Where each ring stands in `vertices`; an outer ring is followed by its holes.
    pub rings: Arc<[Ring]>,
    /// The point of its biggest part that is farthest from any border: where its label stands.
    pub anchor: Point,
    /// The radius of the circle around `anchor` that stays inside, earth radii.
    pub label_room: f32,
    /// The box around it.
    pub bounds: Bounds,
}

impl Land {
    /// Closed rings as vertices, the first not repeated at the end.
    pub fn outlines(&self) -> impl Iterator<Item = &[[f32; 2]]> {
        self.rings.iter().map(|ring| ring.of(&self.vertices))
    }
}

/// What a line parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BorderKind {
    /// Land and water; `Border::sides` says whose coast it is.
    Coast,
    /// One of the five states and another owner.
    StateBorder,
    /// Russia and an owner that is none of the five.
    RussiaBorder,
    /// Two owners that are neither Russia nor of the five.
    Inner,
}

impl BorderKind {
    /// The kind of the line between two owners, one of which may be water.
    pub fn between(one: Option<&str>, other: Option<&str>) -> Self {
        match (one, other) {
            (Some(a), Some(b)) if STATES.contains(&a) || STATES.contains(&b) => Self::StateBorder,
            (Some("RUS"), Some(_)) | (Some(_), Some("RUS")) => Self::RussiaBorder,
            (Some(_), Some(_)) => Self::Inner,
            _ => Self::Coast,
        }
    }
}

/// A border or coast between two places where more than two owners or waters meet.
#[derive(Clone, Debug)]
pub struct Border {
    /// Its points in earth radii; a closed one repeats its first point at the end.
    pub points: Vec<[f32; 2]>,
    /// What it parts.
    pub kind: BorderKind,
    /// Its owners; the empty id is the other land, none is water.
    pub sides: (Option<ActorId>, Option<ActorId>),
    /// An island or an enclave: a line that ends where it began.
    pub closed: bool,
}

impl Border {
    /// Whether it belongs to an owner.
    pub fn touches(&self, id: &ActorId) -> bool {
        self.sides.0.as_ref() == Some(id) || self.sides.1.as_ref() == Some(id)
    }
}

/// A lake, or the place for the name of a sea.
#[derive(Clone, Debug)]
pub struct Water {
    /// `"caspian"`, `"aral"`, `"aral-south"`, `"balkhash"`, `"issyk-kul"`, `"black-sea"`.
    pub id: &'static str,
    /// Corners in earth radii, the first not repeated; empty for a sea, which is a gap in the land.
    pub vertices: Vec<[f32; 2]>,
    /// Indices into `vertices`, three a triangle.
    pub triangles: Arc<[u32]>,
    /// The shore as a line that repeats its first point at the end; empty for a sea.
    pub outline: Vec<[f32; 2]>,
    /// Where its name stands.
    pub anchor: Point,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_owner() {
        use BorderKind::{Coast, Inner, RussiaBorder, StateBorder};
        assert_eq!(BorderKind::between(Some("KAZ"), Some("RUS")), StateBorder);
        assert_eq!(BorderKind::between(Some("RUS"), Some("")), RussiaBorder);
        assert_eq!(BorderKind::between(Some("CHN"), Some("")), Inner);
        assert_eq!(BorderKind::between(Some("TKM"), None), Coast);
    }
}
