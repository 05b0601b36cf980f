//! Triangles that fill a polygon with holes.

use earcut::Earcut;

/// Where a ring stands in the vertices of its land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Index of its first vertex.
    pub start: u32,
    /// Index after its last vertex; the ring closes from there to `start` without a repeated point.
    pub end: u32,
    /// A gap in the polygon before it.
    pub hole: bool,
}

impl Ring {
    /// Its vertices, or none if the list is not its own.
    pub fn of<'a, T>(&self, vertices: &'a [T]) -> &'a [T] {
        vertices
            .get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }
}

/// Indices into `vertices`, three a triangle. `rings` follow each other without gaps; each outer ring is followed by
/// its holes.
pub fn fill(vertices: &[[f32; 2]], rings: &[Ring]) -> Vec<u32> {
    let mut earcut = Earcut::<f32>::new();
    let mut all = Vec::new();
    let mut part: Vec<u32> = Vec::new();
    for polygon in rings.chunk_by(|_, next| next.hole) {
        let (Some(first), Some(last)) = (polygon.first(), polygon.last()) else {
            continue;
        };
        let whole = Ring {
            start: first.start,
            end: last.end,
            hole: false,
        };
        let holes: Vec<u32> = polygon
            .iter()
            .skip(1)
            .map(|r| r.start - first.start)
            .collect();
        earcut.earcut(whole.of(vertices).iter().copied(), &holes, &mut part);
        all.extend(part.iter().map(|i| i + first.start));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_with_a_hole_and_a_second_square() {
        let square = |x: f32, s: f32| [[x, x], [x + s, x], [x + s, x + s], [x, x + s]];
        let vertices = [square(0.0, 4.0), square(1.0, 2.0), square(10.0, 1.0)].concat();
        let ring = |start, hole| Ring {
            start,
            end: start + 4,
            hole,
        };
        let rings = [ring(0, false), ring(4, true), ring(8, false)];
        let triangles = fill(&vertices, &rings);
        let area: f32 = triangles
            .chunks_exact(3)
            .map(|t| {
                let [a, b, c] = [t[0], t[1], t[2]].map(|i| vertices[i as usize]);
                ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).abs() / 2.0
            })
            .sum();
        assert!((area - 13.0).abs() < 1e-5);
    }
}
