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
    let mut scale = 1.0;
    loop {
        if let Some(places) = Rows::new(marks, height, scale).place(marks, scale) {
            return Swarm { places, scale };
        }
        if scale < LEAST {
            return Swarm {
                places: piled(marks, height),
                scale,
            };
        }
        scale *= SHRINK;
    }
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
    taken: Vec<Vec<bool>>,
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
            taken: vec![vec![false; width]; offsets.len()],
            offsets,
        }
    }

    /// Places all marks; `None` where one finds no room within reach.
    fn place(mut self, marks: &[(f32, f32)], scale: f32) -> Option<Vec<[f32; 2]>> {
        let mut order: Vec<usize> = (0..marks.len()).collect();
        let of = |at: &usize| marks.get(*at).copied().unwrap_or_default();
        order.sort_by(|a, b| {
            let ((ax, ar), (bx, br)) = (of(a), of(b));
            br.total_cmp(&ar).then(ax.total_cmp(&bx)).then(a.cmp(b))
        });
        let mut places = vec![[0.0; 2]; marks.len()];
        for at in order {
            let (x, radius) = of(&at);
            let place = self.find(x, radius * scale)?;
            if let Some(slot) = places.get_mut(at) {
                *slot = place;
            }
        }
        Some(places)
    }

    fn find(&mut self, x: f32, radius: f32) -> Option<[f32; 2]> {
        for step in 0..=REACH {
            let away = step as f32;
            for at in [x - away, x + away] {
                for row in 0..self.offsets.len() {
                    if self.take(row, at, radius) {
                        return Some([at, *self.offsets.get(row)?]);
                    }
                }
                if step == 0 {
                    break;
                }
            }
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
        let is_free = |row: usize| {
            let cells = self.taken.get(row).and_then(|cells| cells.get(from..to));
            cells.is_some_and(|cells| cells.iter().all(|taken| !taken))
        };
        if !is_free(row) {
            return false;
        }
        // A large mark reaches into the rows beside its own.
        let reach = radius + self.least;
        let near = |other: &f32| (*other - offset).abs() < reach;
        let rows = || {
            let all = self.offsets.iter().enumerate();
            all.filter(|(_, other)| near(other)).map(|(row, _)| row)
        };
        let is_free = rows().all(is_free);
        if is_free {
            for row in rows().collect::<Vec<_>>() {
                if let Some(cells) = self.taken.get_mut(row).and_then(|c| c.get_mut(from..to)) {
                    cells.fill(true);
                }
            }
        }
        is_free
    }
}

/// The last resort: in turn over the height of the lane, at their dates.
fn piled(marks: &[(f32, f32)], height: f32) -> Vec<[f32; 2]> {
    const ROWS: usize = 16;
    marks
        .iter()
        .enumerate()
        .map(|(at, (x, _))| {
            let part = (at % ROWS) as f32 / (ROWS - 1) as f32 - 0.5;
            [*x, part * height * 0.9]
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
    fn nothing_packs_to_nothing() {
        assert!(pack(&[], 40.0).places.is_empty());
    }
}
