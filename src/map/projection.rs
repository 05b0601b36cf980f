//! Albers equal-area conic projection on the sphere.
//!
//! J. P. Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395, 1987), pp. 98–101,
//! equations 14-1 to 14-6. The radius of the earth is 1.

use super::plane::Point;

/// The projection with its constants worked out; longitudes and latitudes in degrees.
#[derive(Clone, Copy, Debug)]
pub struct Albers {
    n: f64,
    c: f64,
    rho0: f64,
    lon0: f64,
}

impl Albers {
    /// The projection centred at (`lon0`, `lat0`) with two parallels that keep their length, all in degrees.
    pub fn new(lon0: f64, lat0: f64, parallel1: f64, parallel2: f64) -> Self {
        let (p1, p2) = (parallel1.to_radians(), parallel2.to_radians());
        let n = f64::midpoint(p1.sin(), p2.sin()); // 14-6
        let c = p1.cos().powi(2) + 2.0 * n * p1.sin(); // 14-5
        Self {
            n,
            c,
            rho0: radius(n, c, lat0), // 14-3a
            lon0,
        }
    }

    /// The projection of the atlas: centre 66° E 44° N, parallels 36° and 56°.
    pub fn atlas() -> Self {
        Self::new(66.0, 44.0, 36.0, 56.0)
    }

    /// Where a place lies on the plane, earth radii. Longitudes east of the antimeridian may go on past 180° or start
    /// again at −180°.
    pub fn project(&self, lon: f64, lat: f64) -> Point {
        let turn = (lon - self.lon0 + 180.0).rem_euclid(360.0) - 180.0;
        let theta = self.n * turn.to_radians(); // 14-4
        let rho = radius(self.n, self.c, lat); // 14-3
        Point::new(rho * theta.sin(), self.rho0 - rho * theta.cos()) // 14-1, 14-2
    }
}

fn radius(n: f64, c: f64, lat: f64) -> f64 {
    (c - 2.0 * n * lat.to_radians().sin()).max(0.0).sqrt() / n
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Snyder, p. 291: 35° N 75° W with parallels 29.5° and 45.5°, origin 23° N 96° W, on the sphere.
    #[test]
    fn agrees_with_the_worked_example() {
        let p = Albers::new(-96.0, 23.0, 29.5, 45.5).project(-75.0, 35.0);
        assert!((p.x - 0.295_272_0).abs() < 1e-7, "{p:?}");
        assert!((p.y - 0.241_677_4).abs() < 1e-7, "{p:?}");
    }

    #[test]
    fn the_centre_is_the_origin() {
        let p = Albers::atlas().project(66.0, 44.0);
        assert!(p.x.abs() < 1e-15 && p.y.abs() < 1e-15);
    }

    #[test]
    fn areas_are_true() {
        // One degree square at 40° N: cos φ dφ dλ.
        let albers = Albers::atlas();
        let (d, lat) = (0.01_f64, 40.0_f64);
        let a = albers.project(70.0, lat);
        let b = albers.project(70.0 + d, lat);
        let c = albers.project(70.0, lat + d);
        let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        let true_area = (lat + d / 2.0).to_radians().cos() * d.to_radians().powi(2);
        assert!((area / true_area - 1.0).abs() < 1e-3);
    }

    #[test]
    fn goes_on_past_the_antimeridian() {
        let albers = Albers::atlas();
        assert!(
            albers
                .project(190.0, 66.0)
                .distance(albers.project(-170.0, 66.0))
                < 1e-12
        );
    }
}
