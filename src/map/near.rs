//! Places for labels that give way: each takes the first free place beside its point or along its line, or none.
//!
//! Labels ask in turn, so those that matter more ask first. Everything is in screen points, y down.

use super::label::{APART, SIDES};
use super::line::at_share;
use super::plane::Rect4;

/// Where along a line a label is tried.
const SHARES: [f32; 13] = [
    0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88, 0.06, 0.94,
];

/// What is free of a part of the screen.
#[derive(Clone, Debug)]
pub struct Room {
    /// Labels lie wholly in it.
    area: Rect4,
    /// Labels and marks that are there.
    taken: Vec<Rect4>,
    /// Lines that labels had better not cover.
    lines: Vec<Vec<[f32; 2]>>,
}

impl Room {
    /// A part of the screen with lines across it and boxes that nothing may cover.
    pub const fn new(area: Rect4, taken: Vec<Rect4>, lines: Vec<Vec<[f32; 2]>>) -> Self {
        Self { area, taken, lines }
    }

    /// Takes this very box if it is free.
    pub fn at(&mut self, rect: Rect4) -> Option<Rect4> {
        self.is_free(&rect).then(|| self.take(rect))
    }

    /// Takes this very box if it is free and no line crosses it.
    pub fn clear_at(&mut self, rect: Rect4) -> Option<Rect4> {
        self.is_clear(&rect).then(|| self.take(rect))
    }

    /// Takes a box of this size beside a point, `gap` away: the first side that no line crosses, else the first that
    /// is free, its halo over the line.
    pub fn beside(&mut self, anchor: [f32; 2], size: [f32; 2], gap: f32) -> Option<Rect4> {
        let sides = SIDES.map(|side| beside(anchor, size, side, gap));
        let clear = sides.iter().find(|rect| self.is_clear(rect));
        let found = clear.or_else(|| sides.iter().find(|rect| self.is_free(rect)));
        found.copied().map(|rect| self.take(rect))
    }

    /// Takes a box of this size beside a point, `gap` away, where no line crosses it.
    pub fn clear_beside(&mut self, anchor: [f32; 2], size: [f32; 2], gap: f32) -> Option<Rect4> {
        let sides = SIDES.map(|side| beside(anchor, size, side, gap));
        let clear = sides.into_iter().find(|rect| self.is_clear(rect));
        clear.map(|rect| self.take(rect))
    }

    /// Takes a box of this size along a line, `gap` away from it, where no line crosses it.
    pub fn along(&mut self, line: &[[f32; 2]], size: [f32; 2], gap: f32) -> Option<Rect4> {
        let found = SHARES
            .iter()
            .filter_map(|share| at_share(line, *share))
            .flat_map(|anchor| SIDES.map(|side| beside(anchor, size, side, gap)))
            .find(|rect| self.is_clear(rect))?;
        Some(self.take(found))
    }

    fn take(&mut self, rect: Rect4) -> Rect4 {
        self.taken.push(rect);
        rect
    }

    fn is_free(&self, rect: &Rect4) -> bool {
        let wide = Rect4::new(
            rect.left - APART,
            rect.top - APART,
            rect.right + APART,
            rect.bottom + APART,
        );
        self.area.holds(rect) && !self.taken.iter().any(|other| other.overlaps(&wide))
    }

    fn is_clear(&self, rect: &Rect4) -> bool {
        self.is_free(rect) && !self.lines.iter().any(|line| crosses(line, rect))
    }
}

/// Whether a line passes through a box.
pub fn crosses(line: &[[f32; 2]], rect: &Rect4) -> bool {
    line.windows(2)
        .any(|pair| matches!(*pair, [a, b] if rect.crossed_by(a, b)))
}

/// The box on one side of a point, its nearest edges `gap` away.
fn beside([x, y]: [f32; 2], [w, h]: [f32; 2], [sx, sy]: [f32; 2], gap: f32) -> Rect4 {
    Rect4::centred([x + sx * (gap + w / 2.0), y + sy * (gap + h / 2.0)], [w, h])
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect4 = Rect4::new(0.0, 0.0, 200.0, 100.0);
    const SIZE: [f32; 2] = [40.0, 10.0];

    fn room(lines: Vec<Vec<[f32; 2]>>) -> Room {
        Room::new(AREA, Vec::new(), lines)
    }

    #[test]
    fn a_label_stands_to_the_right_of_its_point() {
        let rect = room(Vec::new()).beside([50.0, 50.0], SIZE, 6.0);
        assert_eq!(rect, Some(Rect4::new(56.0, 45.0, 96.0, 55.0)));
    }

    #[test]
    fn a_later_one_takes_another_side_or_gives_way() {
        let mut room = room(Vec::new());
        let first = room.beside([50.0, 50.0], SIZE, 6.0);
        let second = room.beside([50.0, 50.0], SIZE, 6.0);
        assert_eq!(second, Some(Rect4::new(4.0, 45.0, 44.0, 55.0)));
        assert_ne!(first, second);
        let placed = (0..20).filter_map(|_| room.beside([50.0, 50.0], SIZE, 6.0));
        let placed: Vec<Rect4> = placed.collect();
        assert!(placed.len() < 8, "the ninth has no side left");
        for (at, one) in placed.iter().enumerate() {
            assert!(placed.iter().skip(at + 1).all(|other| !one.overlaps(other)));
        }
    }

    #[test]
    fn lines_are_left_clear_where_that_can_be() {
        let upright = vec![[70.0, 0.0], [70.0, 100.0]];
        let rect = room(vec![upright.clone()]).beside([50.0, 50.0], SIZE, 6.0);
        assert_eq!(rect, Some(Rect4::new(4.0, 45.0, 44.0, 55.0)));
        let close = room(vec![upright.clone(), vec![[30.0, 0.0], [30.0, 100.0]]]).clear_beside(
            [50.0, 50.0],
            [60.0, 10.0],
            6.0,
        );
        assert_eq!(close, None, "no side is clear of both lines");
        // A line through the point itself crosses every side but two.
        let flat = vec![[0.0, 50.0], [200.0, 50.0]];
        let rect = room(vec![flat.clone()]).along(&flat, SIZE, 4.0);
        assert_eq!(rect, Some(Rect4::new(80.0, 36.0, 120.0, 46.0)));
        assert!(crosses(&flat, &Rect4::new(0.0, 40.0, 10.0, 60.0)));
    }

    #[test]
    fn nothing_leaves_the_area() {
        let mut room = room(Vec::new());
        assert_eq!(room.at(Rect4::new(180.0, 0.0, 220.0, 10.0)), None);
        let rect = room.beside([195.0, 50.0], SIZE, 6.0);
        assert_eq!(rect, Some(Rect4::new(149.0, 45.0, 189.0, 55.0)));
    }
}
