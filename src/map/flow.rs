//! Arcs with an arrowhead, in screen points (y down).

/// An arc: its centre line, its width and its head.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The centre line from its start to the middle of the head's base, points.
    pub body: Vec<[f32; 2]>,
    /// The width of the body, points.
    pub width: f32,
    /// The head: tip, then the two corners of its base, left and right seen along the arc.
    pub head: [[f32; 2]; 3],
}

/// The length and half the breadth of the head of an arc so wide, points: a thin arc has a head that is still seen, a
/// thick one a head only little wider than itself.
fn head_size(width: f32) -> (f32, f32) {
    (5.0 + width, 3.5 + width * 0.65)
}

/// An arc from one point to another.
///
/// `bend` is how far its middle control point lies beside the straight line, as a share of the distance, positive to the
/// left when looking along the arc. The arc begins `from_gap` points away from `from` and its tip ends `to_gap` points
/// away from `to`.
pub fn arc(
    from: [f32; 2],
    to: [f32; 2],
    bend: f32,
    width: f32,
    from_gap: f32,
    to_gap: f32,
) -> Flow {
    let curve = Curve::new(from, to, bend);
    let length = distance(from, to);
    let (mut head_length, mut half) = head_size(width);
    let mut room = length - from_gap.max(0.0) - to_gap.max(0.0);
    let (mut from_gap, mut to_gap) = (from_gap.max(0.0), to_gap.max(0.0));
    if room < 2.0 {
        // No room for the gaps: the arc is drawn all the same, as far as it goes.
        let share = (length * 0.5 / (from_gap + to_gap).max(1e-3)).min(1.0);
        from_gap *= share;
        to_gap *= share;
        room = length - from_gap - to_gap;
    }
    if head_length > room * 0.6 {
        let share = room * 0.6 / head_length;
        head_length *= share;
        half *= share;
    }
    let back = curve.reversed();
    let start = curve.leaves(from, from_gap, 0.0);
    let tip_back = back.leaves(to, to_gap, 0.0);
    let tip = back.at(tip_back);
    let base_at = (1.0 - back.leaves(tip, head_length, tip_back)).max(start);
    let base = curve.at(base_at);
    let [ux, uy] = unit(base, tip);
    let steps = ((length / 5.0) as usize).clamp(12, 96);
    let body = (0..=steps)
        .map(|i| curve.at(start + (base_at - start) * i as f32 / steps as f32))
        .collect();
    // On the screen, y down, the left of (ux, uy) is (uy, −ux).
    let corner = |side: f32| [base[0] + uy * half * side, base[1] - ux * half * side];
    Flow {
        body,
        width,
        head: [tip, corner(1.0), corner(-1.0)],
    }
}

/// The body as a strip of triangles: corners and indices, three a triangle, to be filled with one colour.
pub fn ribbon(flow: &Flow) -> (Vec<[f32; 2]>, Vec<u32>) {
    let half = flow.width / 2.0;
    let points = &flow.body;
    let before = points.first().into_iter().chain(points);
    let after = points.iter().skip(1).chain(points.last());
    let mut corners = Vec::with_capacity(points.len() * 2);
    for ((p, a), b) in points.iter().zip(before).zip(after) {
        let [ux, uy] = unit(*a, *b);
        corners.push([p[0] + uy * half, p[1] - ux * half]);
        corners.push([p[0] - uy * half, p[1] + ux * half]);
    }
    let pairs = (points.len() as u32).saturating_sub(1);
    let indices = (0..pairs)
        .flat_map(|i| {
            let k = i * 2;
            [k, k + 1, k + 2, k + 2, k + 1, k + 3]
        })
        .collect();
    (corners, indices)
}

/// A quadratic curve.
struct Curve {
    from: [f32; 2],
    control: [f32; 2],
    to: [f32; 2],
}

impl Curve {
    fn new(from: [f32; 2], to: [f32; 2], bend: f32) -> Self {
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        let control = [
            f32::midpoint(from[0], to[0]) + dy * bend,
            f32::midpoint(from[1], to[1]) - dx * bend,
        ];
        Self { from, control, to }
    }

    fn at(&self, t: f32) -> [f32; 2] {
        let s = 1.0 - t;
        let mix = |a: f32, b: f32, c: f32| s * s * a + 2.0 * s * t * b + t * t * c;
        [
            mix(self.from[0], self.control[0], self.to[0]),
            mix(self.from[1], self.control[1], self.to[1]),
        ]
    }

    const fn reversed(&self) -> Self {
        Self {
            from: self.to,
            control: self.control,
            to: self.from,
        }
    }

    /// The parameter after `after` where the curve is `far` points away from `point`, found by halving.
    fn leaves(&self, point: [f32; 2], far: f32, after: f32) -> f32 {
        let (mut near, mut away) = (after, 1.0);
        for _ in 0..20 {
            let middle = f32::midpoint(near, away);
            if distance(self.at(middle), point) < far {
                near = middle;
            } else {
                away = middle;
            }
        }
        f32::midpoint(near, away)
    }
}

fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The direction from `a` to `b`, of length 1; to the right if both are the same.
fn unit(a: [f32; 2], b: [f32; 2]) -> [f32; 2] {
    let length = distance(a, b);
    if length > 1e-6 {
        [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
    } else {
        [1.0, 0.0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_kept_and_the_body_ends_at_the_head() {
        let flow = arc([0.0, 0.0], [300.0, 0.0], 0.2, 10.0, 30.0, 20.0);
        let first = flow.body[0];
        let [tip, left, right] = flow.head;
        assert!((distance(first, [0.0, 0.0]) - 30.0).abs() < 0.1);
        assert!((distance(tip, [300.0, 0.0]) - 20.0).abs() < 0.1);
        let base = [
            f32::midpoint(left[0], right[0]),
            f32::midpoint(left[1], right[1]),
        ];
        assert!(distance(*flow.body.last().unwrap(), base) < 0.01);
        assert!((distance(base, tip) - 15.0).abs() < 0.1);
    }

    #[test]
    fn a_positive_bend_goes_left() {
        // To the right along the screen, left is up: smaller y.
        let flow = arc([0.0, 0.0], [100.0, 0.0], 0.3, 2.0, 0.0, 0.0);
        assert!(flow.body.iter().all(|p| p[1] <= 0.0));
        assert!(flow.head[1][1] < flow.head[2][1]);
    }

    #[test]
    fn a_straight_arc_has_a_ribbon_of_its_width() {
        let flow = arc([0.0, 0.0], [200.0, 0.0], 0.0, 8.0, 0.0, 0.0);
        let (corners, indices) = ribbon(&flow);
        assert_eq!(corners.len(), flow.body.len() * 2);
        assert_eq!(indices.len(), (flow.body.len() - 1) * 6);
        assert!(corners.iter().all(|c| (c[1].abs() - 4.0).abs() < 1e-4));
        assert!(indices.iter().all(|&i| (i as usize) < corners.len()));
    }

    #[test]
    fn too_short_is_still_finite() {
        for to in [[0.0, 0.0], [1.0, 0.0], [20.0, 5.0]] {
            let flow = arc([0.0, 0.0], to, 0.2, 12.0, 30.0, 30.0);
            let all = flow.body.iter().chain(&flow.head).flatten();
            assert!(all.into_iter().all(|v| v.is_finite()));
        }
    }
}
