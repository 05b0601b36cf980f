//! Which points of an arc the schematic map keeps, and where the others slide to.

use geo::{LineString, SimplifyVwIdx};

use super::plane::Point;

/// Least area of the triangle a kept point spans with its neighbours, square earth radii after the warp.
pub const LEAST_AREA: f64 = 5e-5;

/// The same for lines of the other land alone: finer, so that the far coasts are still known.
pub const LEAST_AREA_FAR: f64 = 1.5e-5;

/// Indices of the points Visvalingam's method keeps, in order; both ends always stay.
pub fn keep(points: &[Point], least_area: f64) -> Vec<usize> {
    let line: LineString<f64> = points.iter().map(|p| (p.x, p.y)).collect();
    line.simplify_vw_idx(least_area)
}

/// Twice the signed area of a closed line, positive when it runs against the clock.
pub fn twice_area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum()
}

/// The point between `from` and `to` (indices) that lies farthest from the straight line between them.
pub fn farthest(points: &[Point], from: usize, to: usize) -> Option<usize> {
    let (a, b) = (*points.get(from)?, *points.get(to)?);
    (from + 1..to)
        .filter_map(|i| Some((i, distance_to_line(*points.get(i)?, a, b))))
        .max_by(|l, r| l.1.total_cmp(&r.1))
        .map(|(i, _)| i)
}

/// The distance from `p` to the piece of line from `a` to `b`, earth radii.
pub fn distance_to_line(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let t = if length2 > 0.0 {
        (((p.x - a.x) * dx + (p.y - a.y) * dy) / length2).clamp(0.0, 1.0)
    } else {
        0.0
    };
    p.distance(a.lerp(b, t))
}

/// The distance from `p` to the nearest edge of a closed ring, earth radii.
pub fn distance_to_ring(ring: &[[f32; 2]], p: Point) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| distance_to_line(p, Point::from(*a), Point::from(*b)))
        .fold(f64::INFINITY, f64::min)
}

/// Every point on the simplified line: kept ones stay, dropped ones stand on the chord at their share of the length.
pub fn slide(points: &[Point], kept: &[usize]) -> Vec<Point> {
    let mut slid = Vec::with_capacity(points.len());
    for (from, to) in kept.iter().zip(kept.iter().skip(1)) {
        let Some(run) = points.get(*from..=*to) else {
            continue;
        };
        let (Some(&a), Some(&b)) = (run.first(), run.last()) else {
            continue;
        };
        let steps = || run.iter().zip(run.iter().skip(1));
        let length: f64 = steps().map(|(p, q)| p.distance(*q)).sum();
        let mut gone = 0.0;
        for (p, q) in steps() {
            let share = if length > 0.0 { gone / length } else { 0.0 };
            slid.push(a.lerp(b, share));
            gone += p.distance(*q);
        }
    }
    slid.extend(kept.last().and_then(|&i| points.get(i)));
    slid
}

/// A straight piece of a simplified arc.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Index of the arc.
    pub arc: usize,
    /// Indices of its two ends in the arc.
    pub ends: (usize, usize),
    a: Point,
    b: Point,
}

/// The straight pieces of all simplified arcs.
pub fn pieces<'a>(arcs: impl Iterator<Item = (&'a [Point], &'a [usize])>) -> Vec<Piece> {
    let mut all = Vec::new();
    for (arc, (points, kept)) in arcs.enumerate() {
        for (&from, &to) in kept.iter().zip(kept.iter().skip(1)) {
            if let (Some(&a), Some(&b)) = (points.get(from), points.get(to)) {
                all.push(Piece {
                    arc,
                    ends: (from, to),
                    a,
                    b,
                });
            }
        }
    }
    all
}

impl Piece {
    /// The distance from `p`, earth radii.
    pub fn distance(&self, p: Point) -> f64 {
        distance_to_line(p, self.a, self.b)
    }

    /// Its two ends.
    pub const fn line(&self) -> (Point, Point) {
        (self.a, self.b)
    }

    fn west(&self) -> f64 {
        self.a.x.min(self.b.x)
    }

    fn east(&self) -> f64 {
        self.a.x.max(self.b.x)
    }
}

/// Pairs of pieces that cross. Pieces that meet in an end do not.
pub fn crossings(mut pieces: Vec<Piece>) -> Vec<(Piece, Piece)> {
    pieces.sort_by(|l, r| l.west().total_cmp(&r.west()));
    let mut found = Vec::new();
    for (i, one) in pieces.iter().enumerate() {
        let east = one.east();
        let near = pieces.iter().skip(i + 1).take_while(|p| p.west() <= east);
        found.extend(near.filter(|other| cross(one, other)).map(|o| (*one, *o)));
    }
    found
}

fn cross(l: &Piece, r: &Piece) -> bool {
    let side = |a: Point, b: Point, p: Point| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if l.a.y.max(l.b.y) < r.a.y.min(r.b.y) || r.a.y.max(r.b.y) < l.a.y.min(l.b.y) {
        return false;
    }
    if l.a == r.a || l.a == r.b || l.b == r.a || l.b == r.b {
        return false;
    }
    side(l.a, l.b, r.a) * side(l.a, l.b, r.b) < 0.0
        && side(r.a, r.b, l.a) * side(r.a, r.b, l.b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn small_corners_go_and_ends_stay() {
        let points = line(&[(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (2.0, 2.0)]);
        assert_eq!(keep(&points, 0.01), [0, 2, 3]);
    }

    #[test]
    fn dropped_points_stand_on_the_chord_by_length() {
        let points = line(&[(0.0, 0.0), (0.0, 1.0), (4.0, 1.0), (4.0, 0.0)]);
        let slid = slide(&points, &[0, 3]);
        // Lengths 1, 4, 1 of 6 on a chord of 4.
        assert_eq!(slid.len(), 4);
        assert!(slid[1].distance(Point::new(4.0 / 6.0, 0.0)) < 1e-12);
        assert!(slid[2].distance(Point::new(20.0 / 6.0, 0.0)) < 1e-12);
        assert_eq!(slid[3], points[3]);
    }

    #[test]
    fn crossings_are_found_and_shared_ends_are_none() {
        let a = line(&[(0.0, 0.0), (2.0, 2.0)]);
        let b = line(&[(0.0, 2.0), (2.0, 0.0)]);
        let c = line(&[(2.0, 2.0), (3.0, 0.0)]);
        let ends = [0, 1];
        let all = [a.as_slice(), &b, &c].map(|p| (p, ends.as_slice()));
        let found = crossings(pieces(all.into_iter()));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn the_farthest_point_is_found() {
        let points = line(&[(0.0, 0.0), (1.0, 0.5), (2.0, -1.0), (3.0, 0.0)]);
        assert_eq!(farthest(&points, 0, 3), Some(2));
        assert_eq!(farthest(&points, 0, 1), None);
    }
}
