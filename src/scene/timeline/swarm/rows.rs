//! Rows of points along the axis that marks take.

use super::Kept;

/// Free space between two marks at full size, in points.
const GAP: f32 = 1.6;
/// How far a mark may stand from its date before all marks are made smaller.
pub(super) const REACH: usize = 72;

/// Rows of points that are taken or free.
pub(super) struct Rows {
    /// Left end of the points.
    left: f32,
    width: usize,
    gap: f32,
    /// The smallest radius.
    least: f32,
    /// From the middle outwards.
    offsets: Vec<f32>,
    taken: Vec<Points>,
    /// For each half point the first try of the smallest marks that may be free: all before it are taken.
    first: Vec<usize>,
}

/// A row of points, a bit each, set where taken.
struct Points(Vec<u64>);

impl Points {
    const BITS: usize = 64;

    fn new(width: usize) -> Self {
        Self(vec![0; width.div_ceil(Self::BITS)])
    }

    /// Each word that the points from `from` up to `to` lie in, with their bits in it.
    fn masks(from: usize, to: usize) -> impl Iterator<Item = (usize, u64)> {
        let words = from / Self::BITS..to.div_ceil(Self::BITS);
        words.map(move |word| {
            let first = word * Self::BITS;
            let low = from.saturating_sub(first);
            let high = (to - first).min(Self::BITS);
            let bits = u64::MAX >> (Self::BITS - (high - low));
            (word, bits << low)
        })
    }

    fn are_free(&self, from: usize, to: usize) -> bool {
        Self::masks(from, to).all(|(word, bits)| self.0.get(word).is_some_and(|w| w & bits == 0))
    }

    fn take(&mut self, from: usize, to: usize) {
        for (word, bits) in Self::masks(from, to) {
            if let Some(word) = self.0.get_mut(word) {
                *word |= bits;
            }
        }
    }
}

impl Rows {
    pub(super) fn new(marks: &[(f32, f32)], height: f32, scale: f32) -> Self {
        let (first, last) = marks
            .iter()
            .fold((f32::INFINITY, f32::NEG_INFINITY), |(a, b), (x, _)| {
                (a.min(*x), b.max(*x))
            });
        let least = marks.iter().map(|(_, r)| *r).fold(f32::INFINITY, f32::min) * scale;
        let gap = GAP * scale;
        let most = marks.iter().map(|(_, r)| *r).fold(0.0, f32::max) * scale;
        let pitch = (2.0 * least + gap).max(1.0);
        // The largest mark stays inside the lane on the outermost row too.
        let room = (height / 2.0 - most).max(0.0);
        let each_side = (room / pitch).floor() as usize;
        let mut offsets = vec![0.0];
        for row in 1..=each_side {
            let offset = row as f32 * pitch;
            offsets.extend([-offset, offset]);
        }
        let margin = REACH as f32 + 2.0 * most + 4.0;
        let width = if marks.is_empty() {
            0
        } else {
            (last - first + 2.0 * margin).ceil() as usize + 2
        };
        Self {
            left: first - margin,
            width,
            gap,
            least,
            taken: offsets.iter().map(|_| Points::new(width)).collect(),
            first: vec![0; 2 * width],
            offsets,
        }
    }

    /// Whether all marks may find room: no stretch of the axis has more of them than all points within their reach.
    ///
    /// It never refuses what can be placed, and spares the search where a lane is far too full.
    pub(super) fn may_hold(&self, by_date: &[(f32, f32)], scale: f32) -> bool {
        // Ends of a mark are rounded to points: it takes at least its width less one.
        let points = |radius: f32| (2.0 * radius * scale + self.gap - 1.0).floor().max(1.0);
        let of_marks = by_date.iter().map(|(x, r)| (*x, points(*r)));
        let sorted: Vec<(f32, f32)> = of_marks.collect();
        let widest = sorted.iter().map(|(_, points)| *points).fold(0.0, f32::max);
        let reach = 2.0 * (REACH as f32 + widest + 2.0);
        let rows = self.offsets.len() as f32;
        [0.0, 32.0, 128.0, f32::INFINITY]
            .into_iter()
            .all(|stretch| {
                let (mut from, mut sum) = (0, 0.0);
                sorted.iter().enumerate().all(|(to, (x, points))| {
                    sum += points;
                    while let Some((first, points)) = sorted.get(from)
                        && x - first > stretch
                        && from < to
                    {
                        sum -= points;
                        from += 1;
                    }
                    let first = sorted.get(from).map_or(*x, |(first, _)| *first);
                    sum <= rows * (x - first + reach)
                })
            })
    }

    /// Places all marks; `None` where one finds no room within reach.
    pub(super) fn place(
        mut self,
        marks: &[(f32, f32)],
        order: &[usize],
        scale: f32,
        kept: &[Kept],
    ) -> Option<Vec<[f32; 2]>> {
        let mut places = vec![[0.0; 2]; marks.len()];
        for kept in kept {
            let (_, radius) = marks.get(kept.mark).copied().unwrap_or_default();
            self.keep(kept.at, radius * scale);
        }
        for at in order {
            let (x, radius) = marks.get(*at).copied().unwrap_or_default();
            let place = match kept.iter().find(|kept| kept.mark == *at) {
                Some(kept) => kept.at,
                None => self.find(x, radius * scale)?,
            };
            if let Some(slot) = places.get_mut(*at) {
                *slot = place;
            }
        }
        Some(places)
    }

    /// Takes all points of these blocks.
    pub(super) fn block(&mut self, blocks: &[[f32; 4]]) {
        for [left, top, right, bottom] in blocks {
            self.fill([*left, *right], |offset, least| {
                offset + least > *top && offset - least < *bottom
            });
        }
    }

    /// Takes the points of a mark whose place is given.
    fn keep(&mut self, [x, y]: [f32; 2], radius: f32) {
        let half = radius + self.gap / 2.0;
        self.fill([x - half, x + half], |offset, least| {
            (offset - y).abs() < radius + least
        });
    }

    /// Takes the points from left to right in all rows of which this is true, by their offset and half their height.
    fn fill(&mut self, ends: [f32; 2], is_in: impl Fn(f32, f32) -> bool) {
        let [from, to] = ends.map(|x| ((x - self.left).round().max(0.0) as usize).min(self.width));
        if from >= to {
            return;
        }
        for (points, offset) in self.taken.iter_mut().zip(&self.offsets) {
            if is_in(*offset, self.least) {
                points.take(from, to);
            }
        }
    }

    /// Tries all rows at the date, then a point to the left and to the right, and so on.
    fn find(&mut self, x: f32, radius: f32) -> Option<[f32; 2]> {
        let rows = self.offsets.len();
        let is_least = radius <= self.least;
        let half = ((x - self.left) * 2.0).round() as usize;
        let first = self.first.get(half).filter(|_| is_least);
        for attempt in first.copied().unwrap_or_default()..rows * (2 * REACH + 1) {
            let (column, row) = (attempt / rows, attempt % rows);
            let away = column.div_ceil(2) as f32;
            let at = if column % 2 == 1 { x - away } else { x + away };
            if !self.take(row, at, radius) {
                continue;
            }
            if is_least && let Some(first) = self.first.get_mut(half) {
                *first = attempt + 1;
            }
            return Some([at, *self.offsets.get(row)?]);
        }
        None
    }

    /// Takes the place if it is free.
    fn take(&mut self, row: usize, x: f32, radius: f32) -> bool {
        let Some(offset) = self.offsets.get(row).copied() else {
            return false;
        };
        let half = radius + self.gap / 2.0;
        let from = (x - half - self.left).round().max(0.0) as usize;
        let to = ((x + half - self.left).round() as usize).min(self.width);
        if from >= to {
            return from == to;
        }
        let own = self.taken.get(row);
        if !own.is_some_and(|points| points.are_free(from, to)) {
            return false;
        }
        // A large mark reaches into the rows beside its own.
        let reach = radius + self.least;
        let near = |other: f32| (other - offset).abs() < reach;
        let mut rows = self.taken.iter().zip(&self.offsets);
        if !rows.all(|(points, other)| !near(*other) || points.are_free(from, to)) {
            return false;
        }
        for (points, other) in self.taken.iter_mut().zip(&self.offsets) {
            if near(*other) {
                points.take(from, to);
            }
        }
        true
    }
}
