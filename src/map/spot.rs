//! Where in a land a label of a given size lies best, also when only part of the land is in view.

use std::cmp::Ordering;

use super::geometry::Land;
use super::plane::{Bounds, Point};

/// The land in view is looked at as so many columns and rows of cells.
const COLUMNS: usize = 72;
const ROWS: usize = 48;
/// A label this much inside counts as inside: its halo covers a border it touches.
const ENOUGH: f32 = 0.86;
/// Larger boxes that are tried to find the middle of the room.
const GROWTH: [f64; 8] = [1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0];

/// A place for a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The middle of the label, earth radii.
    pub point: Point,
    /// The share of the label's box that lies on the land, 0–1.
    pub share: f32,
    /// How much larger the label could be and still lie inside; 1 at least, meaningful when `share` is 1.
    pub growth: f32,
}

impl Spot {
    /// Whether the label can stand here without a leader.
    pub const fn fits(&self) -> bool {
        self.share >= ENOUGH
    }

    /// The room to ask for in [`Kind::Inside`], in the unit of `size`: that of the label where it fits, else none.
    ///
    /// [`Kind::Inside`]: super::label::Kind::Inside
    pub fn room(&self, [width, height]: [f32; 2]) -> f32 {
        if self.fits() {
            width.hypot(height) / 2.0 * self.growth
        } else {
            0.0
        }
    }
}

impl Land {
    /// The best place in `view` for a label of a size (width and height in earth radii) that keeps off the boxes of
    /// `avoid`; none if none of the land is in view.
    ///
    /// Give `bounds` of the land as view for a place that stays while the map is panned. Russia needs the real view: its
    /// `anchor` lies in Siberia, outside the opening view.
    pub fn spot(&self, view: &Bounds, size: [f64; 2], avoid: &[Bounds]) -> Option<Spot> {
        let area = view.intersection(self.bounds);
        if area.is_empty() || area.width() <= 0.0 || area.height() <= 0.0 {
            return None;
        }
        let cells = Cells::new(self, area);
        // The best so far, and all that are as good: a wide land has many.
        let mut best: Vec<Spot> = Vec::new();
        for (column, row) in (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |c| (c, row))) {
            if cells.filled(column, row, column + 1, row + 1) == 0 {
                continue;
            }
            let point = cells.middle(column, row);
            let label = around(point, size, 1.0);
            if avoid.iter().any(|a| !a.intersection(label).is_empty()) {
                continue;
            }
            let spot = cells.look_at(point, size);
            let order = best.first().map_or(Ordering::Greater, |b| {
                let share = spot.share.total_cmp(&b.share);
                share.then(spot.growth.total_cmp(&b.growth))
            });
            if order == Ordering::Greater {
                best.clear();
            }
            if order != Ordering::Less {
                best.push(spot);
            }
        }
        most_central(&best)
    }
}

/// The one nearest to the mean of all.
fn most_central(spots: &[Spot]) -> Option<Spot> {
    let n = spots.len() as f64;
    let sum = |part: fn(&Spot) -> f64| spots.iter().map(part).sum::<f64>() / n;
    let mean = Point::new(sum(|s| s.point.x), sum(|s| s.point.y));
    let far = |spot: &&Spot| spot.point.distance(mean);
    spots
        .iter()
        .min_by(|l, r| far(l).total_cmp(&far(r)))
        .copied()
}

fn around(p: Point, [width, height]: [f64; 2], growth: f64) -> Bounds {
    let (x, y) = (width / 2.0 * growth, height / 2.0 * growth);
    Bounds::new(p.x - x, p.y - y, p.x + x, p.y + y)
}

/// Which cells of an area are land, as sums over everything south-west of a corner (summed-area table).
struct Cells {
    area: Bounds,
    sums: Vec<u32>,
}

impl Cells {
    fn new(land: &Land, area: Bounds) -> Self {
        let height = area.height() / ROWS as f64;
        let mut crossings = vec![Vec::new(); ROWS];
        for ring in land.outlines() {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let (a, b) = (Point::from(*a), Point::from(*b));
                let (low, high) = (a.y.min(b.y), a.y.max(b.y));
                // Rows whose middle lies between the ends, as in the even-odd rule.
                let first = ((low - area.min.y) / height - 0.5).ceil().max(0.0) as usize;
                for (row, line) in crossings.iter_mut().enumerate().skip(first) {
                    let y = area.min.y + (row as f64 + 0.5) * height;
                    if y >= high {
                        break;
                    }
                    line.push(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
                }
            }
        }
        let width = area.width() / COLUMNS as f64;
        let mut sums = vec![0; COLUMNS + 1];
        let mut below = sums.clone();
        for mut line in crossings {
            line.sort_by(f64::total_cmp);
            let mut west = line.iter().peekable();
            let mut land_here = false;
            let mut run = 0;
            for (column, sum) in below.iter_mut().enumerate().skip(1) {
                let x = area.min.x + (column as f64 - 0.5) * width;
                while west.next_if(|at| **at <= x).is_some() {
                    land_here = !land_here;
                }
                run += u32::from(land_here);
                *sum += run;
            }
            sums.extend(&below);
        }
        Self { area, sums }
    }

    fn look_at(&self, point: Point, size: [f64; 2]) -> Spot {
        let share = self.share(&around(point, size, 1.0));
        let inside = |growth: &&f64| self.share(&around(point, size, **growth)) >= 1.0;
        let grown = GROWTH.iter().take_while(inside).last();
        Spot {
            point,
            share,
            growth: grown.map_or(1.0, |growth| *growth as f32),
        }
    }

    fn middle(&self, column: usize, row: usize) -> Point {
        let x = (column as f64 + 0.5) / COLUMNS as f64;
        let y = (row as f64 + 0.5) / ROWS as f64;
        Point::new(
            self.area.min.x + self.area.width() * x,
            self.area.min.y + self.area.height() * y,
        )
    }

    /// Cells of land from one corner (inclusive) to another (exclusive).
    fn filled(&self, west: usize, south: usize, east: usize, north: usize) -> u32 {
        let sum = |column: usize, row: usize| {
            let at = row * (COLUMNS + 1) + column;
            self.sums.get(at).copied().unwrap_or_default()
        };
        (sum(east, north) + sum(west, south)) - sum(west, north) - sum(east, south)
    }

    /// The share of a box that is land; what lies outside the area is none.
    fn share(&self, b: &Bounds) -> f32 {
        let column = |x: f64| (x - self.area.min.x) / self.area.width() * COLUMNS as f64;
        let row = |y: f64| (y - self.area.min.y) / self.area.height() * ROWS as f64;
        let (west, east) = (column(b.min.x).round(), column(b.max.x).round());
        let (south, north) = (row(b.min.y).round(), row(b.max.y).round());
        let (east, north) = (east.max(west + 1.0), north.max(south + 1.0));
        let held = |v: f64, most: usize| v.clamp(0.0, most as f64) as usize;
        let filled = self.filled(
            held(west, COLUMNS),
            held(south, ROWS),
            held(east, COLUMNS),
            held(north, ROWS),
        );
        (f64::from(filled) / ((east - west) * (north - south))) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{Ring, Tone};
    use crate::model::ActorId;

    fn square() -> Land {
        let vertices = vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        Land {
            id: ActorId::new("KAZ"),
            tone: Tone::State,
            bounds: Bounds::around(&vertices),
            vertices,
            triangles: [0, 1, 2, 0, 2, 3].into(),
            rings: [Ring {
                start: 0,
                end: 4,
                hole: false,
            }]
            .into(),
            anchor: Point::new(0.5, 0.5),
            label_room: 0.5,
        }
    }

    #[test]
    fn the_middle_of_a_square() {
        let spot = square().spot(&square().bounds, [0.25, 0.25], &[]).unwrap();
        assert!(spot.point.distance(Point::new(0.5, 0.5)) < 0.03, "{spot:?}");
        assert_eq!((spot.share, spot.growth), (1.0, 4.0));
        assert!(spot.fits());
    }

    #[test]
    fn only_the_part_in_view_counts() {
        let view = Bounds::new(0.6, -1.0, 3.0, 3.0);
        let spot = square().spot(&view, [0.2, 0.1], &[]).unwrap();
        assert!((0.7..=0.9).contains(&spot.point.x), "{spot:?}");
        let nothing = Bounds::new(2.0, 0.0, 3.0, 1.0);
        assert_eq!(square().spot(&nothing, [0.2, 0.1], &[]), None);
    }

    #[test]
    fn keeps_off_what_it_is_told() {
        let dot = Bounds::new(0.45, 0.45, 0.55, 0.55);
        let spot = square().spot(&square().bounds, [0.3, 0.2], &[dot]).unwrap();
        assert!(
            around(spot.point, [0.3, 0.2], 1.0)
                .intersection(dot)
                .is_empty()
        );
        assert_eq!(spot.share, 1.0);
    }

    #[test]
    fn too_large_does_not_fit() {
        let spot = square().spot(&square().bounds, [2.0, 0.5], &[]).unwrap();
        assert!((spot.share - 0.5).abs() < 0.05 && !spot.fits());
        assert_eq!(spot.room([200.0, 50.0]), 0.0);
    }
}
