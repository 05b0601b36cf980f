//! The outlines, read and prepared once, and the map at any moment between schematic and geographic.

use std::sync::OnceLock;

use super::MapError;
use super::geometry::Geometry;
use super::plane::Point;
use super::projection::Albers;
use super::schematic::{self, Line};
use super::shape::{Anchors, Fills, Shape};
use super::topology::Topology;
use super::warp;
use super::water::Waters;

/// The outlines that come with the program.
pub const LAND: &str = include_str!("../../assets/map/land-50m.topo.json");

/// At these moments the full-detail map is triangulated, when first needed; a moment between uses the nearest.
///
/// Not at 0: there the dropped points lie on straight lines, and triangles would pass them over.
const KEYS: [f64; 3] = [0.15, 0.5, 1.0];

/// Everything that is loaded and prepared once.
pub struct World {
    albers: Albers,
    /// All points of all arcs on the schematic map: kept ones and those that slid onto a line.
    slid: Vec<[f32; 2]>,
    /// The same points on the geographic map.
    geographic: Vec<[f32; 2]>,
    full: Shape,
    fills: [OnceLock<Fills>; KEYS.len()],
    anchors: [Anchors; 2],
    schematic: Geometry,
    waters: Waters,
}

impl World {
    /// Reads and prepares the outlines that come with the program.
    ///
    /// # Errors
    /// When they are damaged, which a test rules out.
    pub fn built_in() -> Result<Self, MapError> {
        Self::from_topology(&Topology::parse(LAND)?)
    }

    fn from_topology(topology: &Topology) -> Result<Self, MapError> {
        let albers = Albers::atlas();
        let lines = schematic::lines(topology, &albers);
        let mut firsts = Vec::with_capacity(lines.len());
        let (mut slid, mut geographic) = (Vec::new(), Vec::new());
        for line in &lines {
            firsts.push(slid.len() as u32);
            slid.extend(line.slid().into_iter().map(Point::to_vertex));
            geographic.extend(line.geographic.iter().map(|p| p.to_vertex()));
        }
        if slid.len() != geographic.len() {
            return Err(MapError::Shape("as many schematic points as geographic"));
        }
        let few = Shape::new(topology, &lines, &firsts, |line| line.kept.clone());
        let all = |line: &Line| (0..line.warped.len()).collect();
        let full = Shape::new(topology, &lines, &firsts, all);
        let waters = Waters::new(&albers);
        let anchors = [few.anchors(&slid), full.anchors(&geographic)];
        let schematic = few.geometry(
            0.0,
            &slid,
            &few.fills(&slid),
            anchors.iter().take(1).flatten().copied(),
            waters.at(0.0),
        );
        Ok(Self {
            albers,
            slid,
            geographic,
            full,
            fills: [const { OnceLock::new() }; KEYS.len()],
            anchors,
            schematic,
            waters,
        })
    }

    /// The map at one moment: 0 = schematic, with the kept points only; 1 = geographic; all points between.
    pub fn at(&self, morph: f64) -> Geometry {
        // Also for what is no number.
        if morph.is_nan() || morph <= 0.0 {
            return self.schematic.clone();
        }
        let t = morph.min(1.0);
        let points = blend(&self.slid, &self.geographic, t);
        let [from, to] = &self.anchors;
        let anchors = from
            .iter()
            .zip(to)
            .map(|((a, r), (b, s))| (a.lerp(*b, t), r + (s - r) * t));
        self.full
            .geometry(t, &points, self.fills(t), anchors, self.waters.at(t))
    }

    /// The triangles of the key moment nearest to `t`.
    fn fills(&self, t: f64) -> &Fills {
        let [low, middle, high] = &self.fills;
        let (key, cell) = match KEYS {
            [a, b, _] if t < f64::midpoint(a, b) => (a, low),
            [_, b, c] if t < f64::midpoint(b, c) => (b, middle),
            [_, _, c] => (c, high),
        };
        cell.get_or_init(|| self.full.fills(&blend(&self.slid, &self.geographic, key)))
    }

    /// Where a place (longitude and latitude in degrees) lies on the map of a moment, earth radii.
    pub fn place(&self, lon: f64, lat: f64, morph: f64) -> Point {
        warp::at(self.albers.project(lon, lat), morph)
    }
}

fn blend(from: &[[f32; 2]], to: &[[f32; 2]], t: f64) -> Vec<[f32; 2]> {
    let t = t as f32;
    from.iter()
        .zip(to)
        .map(|([ax, ay], [bx, by])| [ax + (bx - ax) * t, ay + (by - ay) * t])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{BorderKind, Land};
    use crate::model::ActorId;

    const MOMENTS: [f64; 7] = [0.0, 0.01, 0.25, 0.5, 0.74, 0.9, 1.0];

    /// Owner, longitude, latitude.
    const PLACES: [(&str, f64, f64); 9] = [
        ("KAZ", 71.43, 51.13),
        ("KGZ", 74.6, 42.87),
        ("TJK", 68.78, 38.54),
        ("TKM", 58.38, 37.95),
        ("UZB", 69.28, 41.31),
        ("RUS", 37.62, 55.75),
        // Inland of Anadyr, which itself lies on the water of the 1:50m coast.
        ("RUS", 174.5, 65.8),
        // Simferopol is in Ukraine, which is part of the other land.
        ("", 34.1, 44.95),
        ("CHN", 116.4, 39.9),
    ];

    fn world() -> World {
        World::built_in().unwrap()
    }

    fn ring_area(land: &Land) -> f64 {
        let ring = |r: &crate::map::Ring| {
            let corners: Vec<Point> = r
                .of(&land.vertices)
                .iter()
                .map(|v| Point::from(*v))
                .collect();
            let area = crate::map::simplify::twice_area(&corners).abs() / 2.0;
            if r.hole { -area } else { area }
        };
        land.rings.iter().map(ring).sum()
    }

    fn triangle_area(land: &Land) -> f64 {
        let corner = |i: u32| Point::from(land.vertices[i as usize]);
        let area = |t: &[u32]| {
            let corners = [corner(t[0]), corner(t[1]), corner(t[2])];
            crate::map::simplify::twice_area(&corners).abs() / 2.0
        };
        land.triangles.chunks_exact(3).map(area).sum()
    }

    #[test]
    fn places_lie_in_their_country_at_every_moment() {
        let world = world();
        for t in MOMENTS {
            let map = world.at(t);
            for (id, lon, lat) in PLACES {
                let hit = map.hit(world.place(lon, lat, t));
                assert_eq!(hit.map(|l| l.id.as_str()), Some(id), "{id} at {t}");
            }
            for (lon, lat) in [(51.0, 42.0), (34.5, 43.3), (-30.0, 45.0)] {
                assert!(map.hit(world.place(lon, lat, t)).is_none(), "{lon} {lat}");
            }
        }
    }

    #[test]
    fn triangles_cover_the_land() {
        let world = world();
        for t in MOMENTS {
            for land in &world.at(t).land {
                let (rings, triangles) = (ring_area(land), triangle_area(land));
                let off = (triangles / rings - 1.0).abs();
                let allowed = if [0.0, 1.0].contains(&t) { 0.01 } else { 0.03 };
                assert!(off < allowed, "{} at {t}: off by {off}", land.id);
            }
        }
    }

    #[test]
    fn the_schematic_map_is_drawn_with_a_ruler() {
        let world = world();
        let count = |map: &Geometry| map.borders.iter().map(|b| b.points.len()).sum::<usize>();
        let (few, all) = (count(&world.at(0.0)), count(&world.at(1.0)));
        assert!(few < 1_500, "{few}");
        assert!((5_000..12_000).contains(&all), "{all}");
    }

    #[test]
    fn schematic_borders_do_not_cross() {
        let topology = Topology::parse(LAND).unwrap();
        let lines = schematic::lines(&topology, &Albers::atlas());
        let pieces = crate::map::simplify::pieces(
            lines
                .iter()
                .map(|l| (l.warped.as_slice(), l.kept.as_slice())),
        );
        assert_eq!(crate::map::simplify::crossings(pieces).len(), 0);
    }

    #[test]
    fn kazakhstan_and_uzbekistan_share_one_line() {
        let map = world().at(0.0);
        let (kaz, uzb) = (ActorId::new("KAZ"), ActorId::new("UZB"));
        let shared: Vec<_> = map.outline(&kaz).filter(|b| b.touches(&uzb)).collect();
        assert_eq!(shared.len(), 1);
        assert_eq!(shared[0].kind, BorderKind::StateBorder);
        let rings: usize = map
            .land("KAZ")
            .unwrap()
            .rings
            .iter()
            .map(|r| (r.end - r.start) as usize)
            .sum();
        let lines: usize = map.outline(&kaz).map(|b| b.points.len() - 1).sum();
        assert_eq!(rings, lines);
    }

    #[test]
    fn no_seam_at_the_antimeridian() {
        let world = world();
        for t in [0.0, 1.0] {
            let map = world.at(t);
            let russia = ActorId::new("RUS");
            // Both sides of 180° on the mainland are Russia, and no border runs between them.
            for lat in [66.8, 67.2, 67.6] {
                for lon in [179.9, 180.0, -179.9] {
                    let hit = map.hit(world.place(lon, lat, t));
                    assert_eq!(hit.map(|l| l.id.as_str()), Some("RUS"), "{lon} {lat}");
                }
                let p = world.place(180.0, lat, t).to_vertex();
                let near = map.outline(&russia).flat_map(|b| &b.points);
                let close = |v: &&[f32; 2]| (v[0] - p[0]).hypot(v[1] - p[1]) < 0.001;
                assert_eq!(near.filter(close).count(), 0);
            }
        }
    }

    #[test]
    fn labels_stand_in_their_land_with_room() {
        let world = world();
        for t in [0.0, 1.0] {
            let map = world.at(t);
            for land in map.land.iter().filter(|l| !l.id.as_str().is_empty()) {
                assert_eq!(map.hit(land.anchor).map(|l| &l.id), Some(&land.id));
                assert!(land.label_room > 0.005, "{}", land.id);
            }
            let russia = map.land("RUS").unwrap();
            let view = crate::map::home_bounds(t);
            let spot = russia.spot(&view, [0.06, 0.03], &[]).unwrap();
            assert!(view.contains(spot.point) && russia.contains(spot.point));
            assert!(spot.fits() && spot.growth >= 1.3, "{spot:?}");
        }
    }

    #[test]
    fn nothing_jumps() {
        let world = world();
        let (near, far) = (world.at(0.4), world.at(0.401));
        for (a, b) in near.borders.iter().zip(&far.borders) {
            for (p, q) in a.points.iter().zip(&b.points) {
                assert!((p[0] - q[0]).hypot(p[1] - q[1]) < 0.01);
            }
        }
        assert_eq!(world.at(f64::NAN).morph, 0.0);
        assert_eq!(world.at(7.0).morph, 1.0);
    }
}
