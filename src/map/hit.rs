//! Which land a point lies in.

use super::geometry::{Geometry, Land};
use super::plane::Point;

impl Geometry {
    /// The land at a point of the map plane, none on water. The five states come first, so an enclave is found before
    /// what lies around it.
    pub fn hit(&self, p: Point) -> Option<&Land> {
        self.land.iter().rev().find(|land| land.contains(p))
    }
}

impl Land {
    /// Whether a point of the map plane lies in it and not in one of its holes.
    pub fn contains(&self, p: Point) -> bool {
        self.bounds.contains(p)
            && self
                .outlines()
                .fold(false, |inside, ring| inside != ring_contains(ring, p))
    }
}

/// Even-odd rule: a ray to the east crosses the ring an odd number of times.
pub fn ring_contains(ring: &[[f32; 2]], p: Point) -> bool {
    let Some(last) = ring.last() else {
        return false;
    };
    let mut from = Point::from(*last);
    let mut inside = false;
    for &to in ring {
        let to = Point::from(to);
        inside ^= ray_crosses(from, to, p);
        from = to;
    }
    inside
}

/// Whether the ray from `p` to the east crosses the line from `a` to `b`.
pub fn ray_crosses(a: Point, b: Point, p: Point) -> bool {
    (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_and_outside() {
        let ring = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]];
        assert!(ring_contains(&ring, Point::new(1.0, 1.0)));
        assert!(!ring_contains(&ring, Point::new(3.0, 1.0)));
        assert!(!ring_contains(&ring, Point::new(-1.0, 1.0)));
        assert!(!ring_contains(&[], Point::default()));
    }
}
