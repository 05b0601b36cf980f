//! Marks packed around their date: each as near to it as it finds room, the height of the lane first.

/// Free space between two marks at full size, in points.
const GAP: f32 = 1.6;
/// How far a mark may stand from its date before all marks are made smaller.
const REACH: usize = 72;
/// Each step by which marks shrink.
const SHRINK: f32 = 0.82;
/// The least scale; below it marks would be specks.
const LEAST: f32 = 0.22;

/// Where marks stand, and by how much they had to shrink.
#[derive(Clone, Debug, PartialEq)]
pub struct Swarm {
    /// Offsets in points: x as given or moved, y from the middle of the lane.
    pub places: Vec<[f32; 2]>,
    /// Factor on every radius, 1 where there is room.
    pub scale: f32,
}

/// Packs marks (x and radius in points) into a lane of this height, so that none hides another.
///
/// Larger marks are placed first and stay nearest to their date. Where a lane is too full all marks shrink; only when
/// they are specks may they overlap.
pub fn pack(marks: &[(f32, f32)], height: f32) -> Swarm {
    pack_around(marks, height, &Around::default())
}

/// A mark whose place is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// Its position among the marks.
    pub mark: usize,
    /// Where it stands: x, and y from the middle of the lane, in points.
    pub at: [f32; 2],
}

/// What marks make room for.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// Marks whose places are given.
    pub kept: Vec<Kept>,
    /// What stays empty: left, top, right and bottom; x in points, y in points from the middle of the lane.
    pub blocks: Vec<[f32; 4]>,
    /// The largest scale that is tried.
    pub scale: f32,
}

impl Default for Around {
    /// Nothing, at full size.
    fn default() -> Self {
        Self {
            kept: Vec::new(),
            blocks: Vec::new(),
            scale: 1.0,
        }
    }
}

/// The same around something.
///
/// Dates are taken to half a point.
pub fn pack_around(marks: &[(f32, f32)], height: f32, around: &Around) -> Swarm {
    let halved = marks.iter().map(|(x, r)| ((x * 2.0).round() / 2.0, *r));
    let marks: &[(f32, f32)] = &halved.collect::<Vec<_>>();
    let kept = &around.kept;
    let order = order(marks);
    let mut by_date = marks.to_vec();
    by_date.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut scale = around.scale;
    loop {
        let mut rows = Rows::new(marks, height, scale);
        rows.block(&around.blocks);
        if rows.may_hold(&by_date, scale)
            && let Some(places) = rows.place(marks, &order, scale, kept)
        {
            return Swarm { places, scale };
        }
        if scale < LEAST {
            let mut places = piled(marks, height);
            for kept in kept {
                if let Some(place) = places.get_mut(kept.mark) {
                    *place = kept.at;
                }
            }
            return Swarm { places, scale };
        }
        scale *= SHRINK;
    }
}

/// Larger marks first, then by date.
fn order(marks: &[(f32, f32)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    let of = |at: &usize| marks.get(*at).copied().unwrap_or_default();
    order.sort_by(|a, b| {
        let ((ax, ar), (bx, br)) = (of(a), of(b));
        br.total_cmp(&ar).then(ax.total_cmp(&bx)).then(a.cmp(b))
    });
    order
}

/// Rows of points that are taken or free.
struct Rows {
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
    fn new(marks: &[(f32, f32)], height: f32, scale: f32) -> Self {
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
    fn may_hold(&self, by_date: &[(f32, f32)], scale: f32) -> bool {
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
    fn place(
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
    fn block(&mut self, blocks: &[[f32; 4]]) {
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

/// The last resort: spread over the height of the lane and a little to the sides, no two at the same point.
///
/// The steps are those of a sequence without clusters, by the plastic number.
fn piled(marks: &[(f32, f32)], height: f32) -> Vec<[f32; 2]> {
    const STEPS: [f32; 2] = [0.569_840_3, 0.754_877_7];
    /// How far to both sides, in points.
    const ASIDE: f32 = 12.0;
    marks
        .iter()
        .enumerate()
        .map(|(at, (x, _))| {
            let [across, up] = STEPS.map(|step| ((at % 4096) as f32 * step).fract() - 0.5);
            [x + across * 2.0 * ASIDE, up * height * 0.9]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(places: &[[f32; 2]]) -> f32 {
        let mut nearest = f32::INFINITY;
        for (at, a) in places.iter().enumerate() {
            for b in &places[at + 1..] {
                nearest = nearest.min((a[0] - b[0]).hypot(a[1] - b[1]));
            }
        }
        nearest
    }

    #[test]
    fn marks_with_room_stand_at_their_date_in_the_middle() {
        let swarm = pack(&[(10.0, 3.0), (40.0, 3.0), (90.0, 6.0)], 40.0);
        assert_eq!(swarm.scale, 1.0);
        assert_eq!(swarm.places, [[10.0, 0.0], [40.0, 0.0], [90.0, 0.0]]);
    }

    #[test]
    fn marks_of_one_day_use_the_height_first() {
        let swarm = pack(&[(50.0, 3.0); 5], 60.0);
        assert!(swarm.places.iter().all(|place| place[0] == 50.0));
        let mut ys: Vec<f32> = swarm.places.iter().map(|place| place[1]).collect();
        ys.sort_by(f32::total_cmp);
        assert_eq!(ys[2], 0.0);
        assert!(nearest(&swarm.places) >= 6.0);
    }

    #[test]
    fn a_large_mark_keeps_its_neighbours_off() {
        let marks = [(50.0, 6.0), (50.0, 3.0), (51.0, 3.0), (49.0, 3.0)];
        let swarm = pack(&marks, 60.0);
        assert_eq!(swarm.places[0], [50.0, 0.0]);
        for place in &swarm.places[1..] {
            let far = (place[0] - 50.0).hypot(place[1]);
            assert!(far >= 8.0, "{far}");
        }
    }

    #[test]
    fn five_thousand_marks_never_hide_one_another() {
        // The lane of Russia has nearly half of all; half of these within a tenth of the axis, as in the last years.
        let marks: Vec<(f32, f32)> = (0..2250)
            .map(|at| {
                let part = (at * 7919 % 2250) as f32 / 2250.0;
                let x = if at % 2 == 0 {
                    part * 1100.0
                } else {
                    1000.0 + part * 110.0
                };
                (x, if at % 250 == 0 { 6.0 } else { 3.2 })
            })
            .collect();
        let swarm = pack(&marks, 90.0);
        let least = 3.2 * swarm.scale;
        // No mark lies wholly behind another: their middles are farther apart than the smaller radius.
        assert!(
            nearest(&swarm.places) > least,
            "{} of {least}",
            nearest(&swarm.places)
        );
        for ((x, r), place) in marks.iter().zip(&swarm.places) {
            assert!((place[0] - x).abs() <= REACH as f32);
            assert!(place[1].abs() + r * swarm.scale <= 45.5);
        }
    }

    #[test]
    fn what_may_not_hold_is_never_what_can_be_placed() {
        // Ever fuller lanes, from one with room to one with none.
        for count in [1, 20, 60, 120, 240, 480, 960, 1920, 3840] {
            let marks: Vec<(f32, f32)> = (0..count)
                .map(|at| ((at * 37 % 200) as f32, if at % 9 == 0 { 5.2 } else { 3.3 }))
                .collect();
            let order = order(&marks);
            let mut by_date = marks.clone();
            by_date.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut scale = 1.0;
            while scale >= LEAST * SHRINK {
                let rows = Rows::new(&marks, 60.0, scale);
                let may = rows.may_hold(&by_date, scale);
                let placed = rows.place(&marks, &order, scale, &[]).is_some();
                assert!(may || !placed, "{count} marks at {scale}");
                scale *= SHRINK;
            }
        }
    }

    #[test]
    fn hundreds_of_one_day_never_lie_on_the_same_point() {
        let swarm = pack(&vec![(50.0, 3.3); 3000], 20.0);
        assert!(swarm.scale < LEAST);
        assert!(nearest(&swarm.places) > 0.0);
        assert!(
            swarm
                .places
                .iter()
                .all(|[x, y]| (x - 50.0).abs() <= 12.0 && y.abs() <= 10.0)
        );
    }

    #[test]
    fn nothing_packs_to_nothing() {
        assert!(pack(&[], 40.0).places.is_empty());
    }
}
