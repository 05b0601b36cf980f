//! Reads the outlines: `TopoJSON`, where a border of two countries is one arc that both refer to.

use serde::Deserialize;

use super::MapError;

/// One use of an arc in a ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcUse {
    /// Index of the arc.
    pub arc: usize,
    /// Walked from its last point to its first.
    pub reversed: bool,
}

/// A ring as the arcs it is made of, end to start.
pub type ArcRing = Vec<ArcUse>;

/// An owner's polygons: each is its outer ring and then its holes.
#[derive(Clone, Debug)]
pub struct Owner {
    /// ISO alpha-3, empty for the merged other land.
    pub id: String,
    /// Polygons, rings, arcs.
    pub polygons: Vec<Vec<ArcRing>>,
}

impl Owner {
    /// Whether an arc is part of its border.
    pub fn uses(&self, arc: usize) -> bool {
        let mut uses = self.polygons.iter().flatten().flatten();
        uses.any(|used| used.arc == arc)
    }
}

/// Arcs and who they belong to.
#[derive(Clone, Debug)]
pub struct Topology {
    /// Longitude and latitude in degrees; east of the antimeridian longitudes go on past 180.
    pub arcs: Vec<Vec<[f64; 2]>>,
    /// Everyone who owns land.
    pub owners: Vec<Owner>,
}

// The parts of a `TopoJSON` file that are used.
#[derive(Deserialize)]
struct File {
    transform: Transform,
    arcs: Vec<Vec<[i32; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<MultiPolygon>,
}

#[derive(Deserialize)]
struct MultiPolygon {
    id: String,
    arcs: Vec<Vec<Vec<i32>>>,
}

impl Topology {
    /// Reads `TopoJSON` text with one `GeometryCollection` named `land`, each geometry a `MultiPolygon` with an id.
    pub fn parse(text: &str) -> Result<Self, MapError> {
        let file: File = serde_json::from_str(text).map_err(MapError::Json)?;
        let arcs: Vec<_> = file
            .arcs
            .iter()
            .map(|arc| file.transform.decode(arc))
            .collect();
        if arcs.iter().any(|arc| arc.len() < 2) {
            return Err(MapError::Shape("an arc of two points or more"));
        }
        let owners: Vec<_> = file
            .objects
            .land
            .geometries
            .into_iter()
            .map(owner)
            .collect();
        let fits = owners
            .iter()
            .flat_map(|o: &Owner| o.polygons.iter().flatten().flatten())
            .all(|u| u.arc < arcs.len());
        if fits {
            Ok(Self { arcs, owners })
        } else {
            Err(MapError::Shape("every arc that is used"))
        }
    }
}

impl Topology {
    /// Who lies beside an arc: one owner at a coast, two at a border.
    pub fn owners_of(&self, arc: usize) -> impl Iterator<Item = &Owner> {
        self.owners.iter().filter(move |owner| owner.uses(arc))
    }
}

impl Transform {
    /// Positions are whole steps from the one before.
    fn decode(&self, steps: &[[i32; 2]]) -> Vec<[f64; 2]> {
        let [scale_x, scale_y] = self.scale;
        let [from_x, from_y] = self.translate;
        let (mut x, mut y) = (0.0, 0.0);
        let add = |[dx, dy]: &[i32; 2]| {
            x += f64::from(*dx);
            y += f64::from(*dy);
            [x * scale_x + from_x, y * scale_y + from_y]
        };
        steps.iter().map(add).collect()
    }
}

fn owner(geometry: MultiPolygon) -> Owner {
    // A negative number −1 − i is arc i walked backwards.
    let arc_use = |&index: &i32| ArcUse {
        arc: (if index < 0 { !index } else { index }) as usize,
        reversed: index < 0,
    };
    let ring = |ring: &Vec<i32>| ring.iter().map(arc_use).collect();
    let polygon = |rings: &Vec<Vec<i32>>| rings.iter().map(ring).collect();
    Owner {
        polygons: geometry.arcs.iter().map(polygon).collect(),
        id: geometry.id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_summed_and_scaled() {
        let text = r#"{"transform":{"scale":[0.5,0.25],"translate":[10,20]},
            "arcs":[[[0,0],[2,4],[-2,4],[0,-8]]],
            "objects":{"land":{"geometries":[{"id":"KAZ","arcs":[[[0]]]},{"id":"UZB","arcs":[[[-1]]]}]}}}"#;
        let topology = Topology::parse(text).unwrap();
        assert_eq!(
            topology.arcs[0],
            [[10.0, 20.0], [11.0, 21.0], [10.0, 22.0], [10.0, 20.0]]
        );
        assert_eq!(
            topology.owners[1].polygons[0][0][0],
            ArcUse {
                arc: 0,
                reversed: true
            }
        );
    }

    #[test]
    fn damaged_text_is_an_error() {
        assert!(Topology::parse("{").is_err());
        assert!(Topology::parse("{}").is_err());
        let missing = r#"{"transform":{"scale":[1,1],"translate":[0,0]},"arcs":[],
            "objects":{"land":{"geometries":[{"id":"KAZ","arcs":[[[0]]]}]}}}"#;
        assert!(matches!(
            Topology::parse(missing),
            Err(MapError::Shape("every arc that is used"))
        ));
    }

    #[test]
    fn a_shared_border_is_stored_once() {
        let topology = Topology::parse(super::super::world::LAND).unwrap();
        let arcs_of = |id: &str| -> Vec<usize> {
            let owner = topology.owners.iter().find(|o| o.id == id).unwrap();
            owner
                .polygons
                .iter()
                .flatten()
                .flatten()
                .map(|u| u.arc)
                .collect()
        };
        let uzbekistan = arcs_of("UZB");
        let shared: Vec<_> = arcs_of("KAZ")
            .into_iter()
            .filter(|a| uzbekistan.contains(a))
            .collect();
        assert_eq!(shared.len(), 1);
        assert!(topology.arcs[shared[0]].len() > 100);
    }
}
