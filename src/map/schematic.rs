//! The arcs on the plane and their schematic form, shared by both sides of every border.

use super::hit::ray_crosses;
use super::plane::Point;
use super::projection::Albers;
use super::simplify::{self, LEAST_AREA, LEAST_AREA_FAR, Piece};
use super::topology::Topology;
use super::warp::warp;

/// The capitals stay inside their own outline when lines are simplified: owner, longitude, latitude.
const CAPITALS: [(&str, f64, f64); 5] = [
    ("KAZ", 71.43, 51.13),
    ("KGZ", 74.6, 42.87),
    ("TJK", 68.78, 38.54),
    ("TKM", 58.38, 37.95),
    ("UZB", 69.28, 41.31),
];

/// Rounds of repair; two or three are enough.
const ROUNDS: usize = 12;

/// An arc on the plane.
pub struct Line {
    /// Its points on the geographic map.
    pub geographic: Vec<Point>,
    /// The same points on the schematic map, not simplified.
    pub warped: Vec<Point>,
    /// Indices of the points the schematic map keeps; empty for an island too small for it.
    pub kept: Vec<usize>,
    /// It ends where it began.
    pub closed: bool,
}

impl Line {
    fn new(lon_lat: &[[f64; 2]], albers: &Albers, least_area: f64) -> Self {
        let geographic: Vec<_> = lon_lat
            .iter()
            .map(|&[lon, lat]| albers.project(lon, lat))
            .collect();
        let warped: Vec<_> = geographic.iter().copied().map(warp).collect();
        let closed = lon_lat.first() == lon_lat.last();
        let mut kept = simplify::keep(&warped, least_area);
        if closed {
            let area = simplify::twice_area(&warped).abs() / 2.0;
            if kept.len() < 4 || area < least_area {
                kept.clear();
            }
        }
        Self {
            geographic,
            warped,
            kept,
            closed,
        }
    }

    /// Where all its points stand on the schematic map: on the kept lines, or in the middle of a dropped island.
    pub fn slid(&self) -> Vec<Point> {
        if self.kept.is_empty() {
            let n = self.warped.len() as f64;
            let sum = |part: fn(&Point) -> f64| self.warped.iter().map(part).sum::<f64>() / n;
            return vec![Point::new(sum(|p| p.x), sum(|p| p.y)); self.warped.len()];
        }
        simplify::slide(&self.warped, &self.kept)
    }

    /// Takes back the point that lies farthest from the line between two kept ones.
    fn restore(&mut self, (from, to): (usize, usize)) {
        if let (Some(point), Ok(place)) = (
            simplify::farthest(&self.warped, from, to),
            self.kept.binary_search(&to),
        ) && self.kept.binary_search(&point).is_err()
        {
            self.kept.insert(place, point);
        }
    }
}

/// Projects, warps and simplifies every arc.
///
/// Where simplified lines would cross, or a capital would end up abroad, points are taken back until they don't.
pub fn lines(topology: &Topology, albers: &Albers) -> Vec<Line> {
    let mut lines: Vec<_> = topology
        .arcs
        .iter()
        .enumerate()
        .map(|(arc, points)| {
            let far = topology.owners_of(arc).all(|owner| owner.id.is_empty());
            Line::new(
                points,
                albers,
                if far { LEAST_AREA_FAR } else { LEAST_AREA },
            )
        })
        .collect();
    open_thin_rings(topology, &mut lines);
    for _ in 0..ROUNDS {
        let pieces = simplify::pieces(
            lines
                .iter()
                .map(|l| (l.warped.as_slice(), l.kept.as_slice())),
        );
        let mut faults = exiles(topology, &pieces, albers);
        for (one, other) in simplify::crossings(pieces) {
            faults.extend([one, other]);
        }
        if faults.is_empty() {
            break;
        }
        for fault in faults {
            if let Some(line) = lines.get_mut(fault.arc) {
                line.restore(fault.ends);
            }
        }
    }
    lines
}

/// A ring of two arcs whose points were all dropped would be a line: each keeps one.
fn open_thin_rings(topology: &Topology, lines: &mut [Line]) {
    let rings = topology.owners.iter().flat_map(|o| &o.polygons).flatten();
    for ring in rings.filter(|ring| ring.len() == 2) {
        for used in ring {
            if let Some(line) = lines.get_mut(used.arc)
                && line.kept.len() == 2
            {
                let last = line.warped.len() - 1;
                line.restore((0, last));
            }
        }
    }
}

/// The pieces of border next to capitals that stand on the wrong side of it.
fn exiles(topology: &Topology, pieces: &[Piece], albers: &Albers) -> Vec<Piece> {
    let nearest = |(id, lon, lat): &(&str, f64, f64)| {
        let capital = warp(albers.project(*lon, *lat));
        let owner = topology.owners.iter().find(|o| o.id == *id)?;
        let own = || pieces.iter().filter(|piece| owner.uses(piece.arc));
        let inside = own().fold(false, |inside, piece| {
            let (a, b) = piece.line();
            inside != ray_crosses(a, b, capital)
        });
        if inside {
            return None;
        }
        own()
            .filter(|piece| piece.ends.1 - piece.ends.0 > 1)
            .min_by(|l, r| l.distance(capital).total_cmp(&r.distance(capital)))
            .copied()
    };
    CAPITALS.iter().filter_map(nearest).collect()
}
