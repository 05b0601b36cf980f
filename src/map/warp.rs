//! The focus-and-context warp of the schematic map: true inside a box around the five states, compressed outside.

use super::plane::{Bounds, Point};

/// Inside this box the schematic map is the geographic one, earth radii.
pub const FOCUS: Bounds = Bounds::new(-0.22, -0.16, 0.24, 0.21);

// How fast space shrinks beyond each side, 1 / earth radii.
const WEST: f64 = 3.2;
const EAST: f64 = 2.4;
const SOUTH: f64 = 4.0;
const NORTH: f64 = 7.0;

/// Where the schematic map shows a point of the plane.
///
/// A point at distance d beyond a side of the box is drawn at d / (1 + c·d): the slope is 1 at the edge, so lines pass
/// it without a bend, and nothing lies farther out than 1 / c.
pub fn warp(p: Point) -> Point {
    Point::new(
        squeeze(p.x, FOCUS.min.x, FOCUS.max.x, WEST, EAST),
        squeeze(p.y, FOCUS.min.y, FOCUS.max.y, SOUTH, NORTH),
    )
}

/// Where a point of the plane lies at `morph`: 0 = schematic, 1 = geographic.
pub fn at(p: Point, morph: f64) -> Point {
    warp(p).lerp(p, morph.clamp(0.0, 1.0))
}

fn squeeze(v: f64, low: f64, high: f64, below: f64, above: f64) -> f64 {
    if v < low {
        let d = low - v;
        low - d / (1.0 + below * d)
    } else if v > high {
        let d = v - high;
        high + d / (1.0 + above * d)
    } else {
        v
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_is_untouched() {
        let p = Point::new(0.1, -0.15);
        assert_eq!(warp(p), p);
    }

    #[test]
    fn hand_worked_values() {
        // d = 0.25 west: 0.25 / 1.8; d = 0.5 north: 0.5 / 4.5.
        let p = warp(Point::new(-0.47, 0.71));
        assert!((p.x - (-0.22 - 0.25 / 1.8)).abs() < 1e-12);
        assert!((p.y - (0.21 + 0.5 / 4.5)).abs() < 1e-12);
    }

    #[test]
    fn continuous_with_slope_one_at_each_edge() {
        let h = 1e-6;
        for (edge, axis) in [(-0.22, 0), (0.24, 0), (-0.16, 1), (0.21, 1)] {
            let value = |v: f64| {
                if axis == 0 {
                    warp(Point::new(v, 0.0)).x
                } else {
                    warp(Point::new(0.0, v)).y
                }
            };
            assert!((value(edge - h) - value(edge + h)).abs() < 3.0 * h);
            let slope = (value(edge + h) - value(edge - h)) / (2.0 * h);
            assert!((slope - 1.0).abs() < 1e-4, "{edge}: {slope}");
        }
    }

    #[test]
    fn halfway_is_between() {
        let p = Point::new(-0.47, 0.0);
        let half = at(p, 0.5);
        assert!((half.x - f64::midpoint(p.x, warp(p).x)).abs() < 1e-12);
    }
}
