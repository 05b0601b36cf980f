//! Marks packed around their date: each as near to it as it finds room, the height of the lane first.

mod rows;
#[cfg(test)]
mod tests;

use rows::Rows;

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
