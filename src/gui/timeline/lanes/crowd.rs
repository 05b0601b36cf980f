//! How many marks lie in a rectangle, told at once whatever their number.

use egui::Rect;

use super::laid::Dot;

/// Width and height of a cell, in points.
const CELL: f32 = 6.0;

/// Marks of a lane counted by cells, each with all cells left of it and above it.
pub(super) struct Crowd {
    place: Rect,
    columns: usize,
    rows: usize,
    sums: Vec<u32>,
}

impl Crowd {
    /// Counts the marks of a lane by their middles.
    pub(super) fn new(place: Rect, dots: &[Dot]) -> Self {
        let cells = |length: f32| (length / CELL).ceil().max(1.0) as usize;
        let (columns, rows) = (cells(place.width()), cells(place.height()));
        let mut crowd = Self {
            place,
            columns,
            rows,
            sums: vec![0; (columns + 1) * (rows + 1)],
        };
        for dot in dots.iter().filter(|dot| place.contains(dot.at)) {
            let (column, row) = crowd.cell(dot.at.x, dot.at.y, f32::floor);
            let at = crowd.index((column + 1).min(columns), (row + 1).min(rows));
            if let Some(count) = crowd.sums.get_mut(at) {
                *count += 1;
            }
        }
        for row in 1..=rows {
            for column in 1..=columns {
                let sum = crowd.sum(column, row)
                    + crowd.sum(column - 1, row)
                    + crowd.sum(column, row - 1)
                    - crowd.sum(column - 1, row - 1);
                let at = crowd.index(column, row);
                if let Some(slot) = crowd.sums.get_mut(at) {
                    *slot = sum;
                }
            }
        }
        crowd
    }

    const fn index(&self, column: usize, row: usize) -> usize {
        row * (self.columns + 1) + column
    }

    fn sum(&self, column: usize, row: usize) -> u32 {
        let at = self.index(column, row);
        self.sums.get(at).copied().unwrap_or_default()
    }

    fn cell(&self, x: f32, y: f32, round: fn(f32) -> f32) -> (usize, usize) {
        let part = |from: f32, at: f32| round((at - from) / CELL).max(0.0) as usize;
        let column = part(self.place.left(), x).min(self.columns);
        let row = part(self.place.top(), y).min(self.rows);
        (column, row)
    }

    /// How many marks lie in the cells that a rectangle touches.
    pub(super) fn inside(&self, rect: &Rect) -> u32 {
        let (left, top) = self.cell(rect.left(), rect.top(), f32::floor);
        let (right, bottom) = self.cell(rect.right(), rect.bottom(), f32::ceil);
        let with = self.sum(right, bottom) + self.sum(left, top);
        with.saturating_sub(self.sum(left, bottom) + self.sum(right, top))
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn marks_are_counted_by_the_cells_they_lie_in() {
        let place = Rect::from_min_max(pos2(100.0, 50.0), pos2(160.0, 80.0));
        let spots = [
            (101.0, 51.0),
            (107.0, 51.0),
            (159.0, 79.0),
            (159.5, 79.5),
            (90.0, 60.0),
        ];
        let dots: Vec<Dot> = spots
            .iter()
            .map(|(x, y)| Dot {
                mark: 0,
                at: pos2(*x, *y),
                radius: 2.0,
            })
            .collect();
        let crowd = Crowd::new(place, &dots);
        let inside = |a: (f32, f32), b: (f32, f32)| {
            crowd.inside(&Rect::from_min_max(pos2(a.0, a.1), pos2(b.0, b.1)))
        };
        // The last one lies outside the lane.
        assert_eq!(inside((100.0, 50.0), (160.0, 80.0)), 4);
        assert_eq!(inside((100.0, 50.0), (105.0, 55.0)), 1);
        assert_eq!(inside((100.0, 50.0), (108.0, 55.0)), 2);
        assert_eq!(inside((120.0, 50.0), (140.0, 80.0)), 0);
        assert_eq!(inside((154.0, 74.0), (400.0, 400.0)), 2);
    }
}
