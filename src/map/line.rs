//! Lines on the screen (points, y down): rounded corners, the part inside a box, dashes, places along them.

use super::plane::Rect4;

/// A line whose corners are rounded: each corner is cut `radius` before and after it, or at half the stretch where
/// that is shorter, and a curve joins the cuts.
pub fn rounded(line: &[[f32; 2]], radius: f32) -> Vec<[f32; 2]> {
    const STEPS: u8 = 4;
    let mut points = Vec::with_capacity(line.len() * 5);
    points.extend(line.first());
    for corner in line.windows(3) {
        let [before, at, after] = *corner else {
            continue;
        };
        let from = towards(at, before, radius);
        let to = towards(at, after, radius);
        for step in 0..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            points.push(lerp(lerp(from, at, t), lerp(at, to, t), t));
        }
    }
    if line.len() > 1 {
        points.extend(line.last());
    }
    points
}

fn towards(from: [f32; 2], to: [f32; 2], by: f32) -> [f32; 2] {
    let length = distance(from, to);
    if length < 1e-3 {
        return from;
    }
    lerp(from, to, (by / length).min(0.5))
}

fn lerp([ax, ay]: [f32; 2], [bx, by]: [f32; 2], t: f32) -> [f32; 2] {
    [ax + (bx - ax) * t, ay + (by - ay) * t]
}

fn distance([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> f32 {
    (ax - bx).hypot(ay - by)
}

/// A part of a line, and how far along the whole line it starts, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Distance from the start of the whole line.
    pub start: f32,
    /// Its points.
    pub points: Vec<[f32; 2]>,
}

/// The parts of a line that lie in a box.
pub fn inside(line: &[[f32; 2]], area: &Rect4) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = 0.0;
    let mut open = false;
    for pair in line.windows(2) {
        let [a, b] = *pair else { continue };
        let length = distance(a, b);
        match cut(a, b, area) {
            Some((from, to)) => {
                let end = lerp(a, b, to);
                match parts.last_mut() {
                    Some(part) if open && from == 0.0 => part.points.push(end),
                    _ => parts.push(Part {
                        start: start + length * from,
                        points: vec![lerp(a, b, from), end],
                    }),
                }
                open = to >= 1.0;
            }
            None => open = false,
        }
        start += length;
    }
    parts
}

/// The part of a stretch in a box as shares of its length (Liang and Barsky).
fn cut([ax, ay]: [f32; 2], [bx, by]: [f32; 2], area: &Rect4) -> Option<(f32, f32)> {
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    for (start, step, low, high) in [
        (ax, bx - ax, area.left, area.right),
        (ay, by - ay, area.top, area.bottom),
    ] {
        if step == 0.0 {
            if start < low || start > high {
                return None;
            }
        } else {
            let (near, far) = ((low - start) / step, (high - start) / step);
            from = from.max(near.min(far));
            to = to.min(near.max(far));
        }
    }
    (from < to).then_some((from, to))
}

/// The strokes of a dashed line, `on` long and `off` apart. Dashes keep their place while a map is panned, as they are
/// counted from the start of the whole line.
pub fn dashes(part: &Part, on: f32, off: f32) -> Vec<Vec<[f32; 2]>> {
    let period = on + off;
    let mut found: Vec<Vec<[f32; 2]>> = Vec::new();
    if period <= 0.0 {
        return found;
    }
    let mut along = part.start;
    let mut drawing = false;
    for pair in part.points.windows(2) {
        let [a, b] = *pair else { continue };
        let length = distance(a, b);
        let end = along + length;
        let mut at = along;
        while at < end {
            let phase = at.rem_euclid(period);
            let is_on = phase < on;
            // At least a little, so that rounding never stops the walk.
            let next = (at + if is_on { on - phase } else { period - phase })
                .max(at + 0.01)
                .min(end);
            let point = |d: f32| lerp(a, b, (d - along) / length);
            if is_on {
                match found.last_mut() {
                    Some(dash) if drawing => dash.push(point(next)),
                    _ => found.push(vec![point(at), point(next)]),
                }
            }
            drawing = is_on && next >= end;
            at = next;
        }
        along = end;
    }
    found
}

/// The points of a dotted line, `apart` from each other, counted from the start of the whole line.
pub fn dots(part: &Part, apart: f32) -> Vec<[f32; 2]> {
    let mut found = Vec::new();
    if apart <= 0.0 {
        return found;
    }
    let mut along = part.start;
    for pair in part.points.windows(2) {
        let [a, b] = *pair else { continue };
        let length = distance(a, b);
        let mut at = (along / apart).ceil() * apart;
        while at < along + length {
            found.push(lerp(a, b, (at - along) / length));
            at += apart;
        }
        along += length;
    }
    found
}

/// Length of a line.
pub fn length(line: &[[f32; 2]]) -> f32 {
    line.windows(2)
        .map(|pair| match *pair {
            [a, b] => distance(a, b),
            _ => 0.0,
        })
        .sum()
}

/// The point at a share of the length of a line, from 0 to 1.
pub fn at_share(line: &[[f32; 2]], share: f32) -> Option<[f32; 2]> {
    let mut left = length(line) * share.clamp(0.0, 1.0);
    for pair in line.windows(2) {
        let [a, b] = *pair else { continue };
        let length = distance(a, b);
        if left <= length && length > 0.0 {
            return Some(lerp(a, b, left / length));
        }
        left -= length;
    }
    line.last().copied()
}

/// The point of a line nearest to `p`, and how far it is away.
pub fn nearest(line: &[[f32; 2]], p: [f32; 2]) -> Option<([f32; 2], f32)> {
    line.windows(2)
        .filter_map(|pair| {
            let [a, b] = *pair else { return None };
            let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
            let square = dx * dx + dy * dy;
            let t = if square > 0.0 {
                (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square).clamp(0.0, 1.0)
            } else {
                0.0
            };
            let at = lerp(a, b, t);
            Some((at, distance(at, p)))
        })
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect4 = Rect4::new(0.0, 0.0, 10.0, 10.0);

    #[test]
    fn corners_are_cut_by_the_radius() {
        let line = rounded(&[[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]], 4.0);
        assert_eq!(line.first(), Some(&[0.0, 0.0]));
        assert_eq!(line.get(1), Some(&[6.0, 0.0]));
        assert_eq!(line.get(5), Some(&[10.0, 4.0]));
        // The middle of a quadratic curve: a quarter of both ends and half of the corner.
        assert_eq!(line.get(3), Some(&[9.0, 1.0]));
        assert_eq!(line.last(), Some(&[10.0, 10.0]));
    }

    #[test]
    fn short_stretches_are_cut_in_their_middle() {
        let line = rounded(&[[0.0, 0.0], [2.0, 0.0], [2.0, 2.0]], 10.0);
        assert_eq!(line.get(1), Some(&[1.0, 0.0]));
        assert!(rounded(&[], 3.0).is_empty());
    }

    #[test]
    fn a_line_that_leaves_the_box_comes_back_as_another_part() {
        let line = [
            [-10.0, 5.0],
            [5.0, 5.0],
            [5.0, 20.0],
            [8.0, 20.0],
            [8.0, 5.0],
        ];
        let parts = inside(&line, &BOX);
        assert_eq!(
            parts,
            [
                Part {
                    start: 10.0,
                    points: vec![[0.0, 5.0], [5.0, 5.0], [5.0, 10.0]],
                },
                Part {
                    // 15 right, 15 down, 3 right, 10 up.
                    start: 43.0,
                    points: vec![[8.0, 10.0], [8.0, 5.0]],
                },
            ]
        );
        assert!(inside(&[[20.0, 0.0], [20.0, 9.0]], &BOX).is_empty());
    }

    #[test]
    fn dashes_are_counted_from_the_start_of_the_line() {
        let part = Part {
            start: 3.0,
            points: vec![[0.0, 0.0], [10.0, 0.0]],
        };
        // On from 0 to 4 and 6 to 10 and 12 to 16 of the whole line.
        let found = dashes(&part, 4.0, 2.0);
        assert_eq!(
            found,
            [
                vec![[0.0, 0.0], [1.0, 0.0]],
                vec![[3.0, 0.0], [7.0, 0.0]],
                vec![[9.0, 0.0], [10.0, 0.0]],
            ]
        );
    }

    #[test]
    fn a_dash_goes_round_a_corner() {
        let part = Part {
            start: 0.0,
            points: vec![[0.0, 0.0], [3.0, 0.0], [3.0, 3.0]],
        };
        let found = dashes(&part, 5.0, 5.0);
        assert_eq!(found, [vec![[0.0, 0.0], [3.0, 0.0], [3.0, 2.0]]]);
    }

    #[test]
    fn dots_are_evenly_apart() {
        let part = Part {
            start: 3.0,
            points: vec![[0.0, 0.0], [10.0, 0.0]],
        };
        assert_eq!(dots(&part, 4.0), [[1.0, 0.0], [5.0, 0.0], [9.0, 0.0]]);
    }

    #[test]
    fn places_along_a_line() {
        let line = [[0.0, 0.0], [6.0, 0.0], [6.0, 2.0]];
        assert_eq!(length(&line), 8.0);
        assert_eq!(at_share(&line, 0.5), Some([4.0, 0.0]));
        assert_eq!(at_share(&line, 1.0), Some([6.0, 2.0]));
        assert_eq!(nearest(&line, [3.0, 4.0]), Some(([6.0, 2.0], 3.605_551_2)));
        assert_eq!(nearest(&line, [2.0, 1.5]), Some(([2.0, 0.0], 1.5)));
    }
}
