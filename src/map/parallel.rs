//! Lines that share a stretch, side by side.
//!
//! A route is a list of named points. Where two routes join the same two points they share that stretch; each gets a
//! lane there, and [`shifted`] draws it so far beside the middle.

use std::collections::HashMap;

/// Points nearer than this are one, degrees: both sides of a border crossing, a town and its station.
const SAME_DEG: f64 = 0.12;
/// A joint sharper than this is cut: the point of a mitre would stand out like a needle.
const MITRE: f32 = 2.0;

/// The number of each point, the same for points that are one.
fn nodes(routes: &[Vec<[f64; 2]>]) -> Vec<Vec<usize>> {
    let mut seen: Vec<[f64; 2]> = Vec::new();
    let mut number = |[lon, lat]: [f64; 2]| {
        let near = seen.iter().position(|[other_lon, other_lat]| {
            (lon - other_lon).abs() < SAME_DEG && (lat - other_lat).abs() < SAME_DEG
        });
        near.unwrap_or_else(|| {
            seen.push([lon, lat]);
            seen.len() - 1
        })
    };
    routes
        .iter()
        .map(|route| route.iter().map(|point| number(*point)).collect())
        .collect()
}

/// How many lanes beside the middle each stretch of each route runs, in degrees east and north.
///
/// The lanes of a stretch lie around its middle, one apart, in the order of the routes: −0.5 and 0.5 for two, −1, 0
/// and 1 for three. Positive is to the left of somebody who travels along the route.
pub fn lanes(routes: &[Vec<[f64; 2]>]) -> Vec<Vec<f32>> {
    let nodes = nodes(routes);
    let mut users: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
    for (route, nodes) in nodes.iter().enumerate() {
        for pair in nodes.windows(2) {
            if let [from, to] = *pair {
                let list = users.entry((from.min(to), from.max(to))).or_default();
                if !list.contains(&route) {
                    list.push(route);
                }
            }
        }
    }
    let lane = |route: usize, from: usize, to: usize| {
        let list = users.get(&(from.min(to), from.max(to)));
        let (at, of) = list.map_or((0, 1), |list| {
            let at = list.iter().position(|other| *other == route);
            (at.unwrap_or(0), list.len())
        });
        let lane = at as f32 - (of - 1) as f32 / 2.0;
        // The lane belongs to the stretch, its sign to the way along it.
        if from <= to { lane } else { -lane }
    };
    nodes
        .iter()
        .enumerate()
        .map(|(route, nodes)| {
            nodes
                .windows(2)
                .filter_map(|pair| match *pair {
                    [from, to] => Some(lane(route, from, to)),
                    _ => None,
                })
                .collect()
        })
        .collect()
}

/// A line on the screen (points, y down), each stretch moved so many points to the left of the way along it.
///
/// Neighbouring stretches meet where their moved lines cross; where one runs in another lane than the next, or the
/// joint is sharp, both ends are joined.
pub fn shifted(line: &[[f32; 2]], by: &[f32]) -> Vec<[f32; 2]> {
    let mut stretches: Vec<([[f32; 2]; 2], [f32; 2], f32)> = Vec::new();
    for (pair, by) in line.windows(2).zip(by) {
        if let [a, b] = *pair
            && let Some(normal) = left(a, b)
        {
            let ends = [a, b].map(|end| moved(end, normal, *by));
            stretches.push((ends, normal, *by));
        }
    }
    let mut points = Vec::with_capacity(stretches.len() + 2);
    points.extend(stretches.first().map(|([from, _], ..)| *from));
    for pair in stretches.windows(2) {
        if let [([_, end], normal, by), ([start, _], next, other)] = *pair {
            let cosine = normal[0] * next[0] + normal[1] * next[1];
            // The mitre of two normals n, m has the length 1 / cos of half the angle between them.
            let reach = 2.0 / (1.0 + cosine).max(1e-6);
            if by == other && reach <= MITRE * MITRE {
                let middle = [normal[0] + next[0], normal[1] + next[1]];
                let scale = by / (1.0 + cosine);
                let corner = moved(end, normal, -by);
                points.push(moved(corner, middle, scale));
            } else if end == start {
                points.push(end);
            } else {
                points.extend([end, start]);
            }
        }
    }
    points.extend(stretches.last().map(|([_, to], ..)| *to));
    points
}

/// The unit vector to the left of the way from `a` to `b` on a screen with y down; none where both are one.
fn left([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> Option<[f32; 2]> {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.hypot(dy);
    (length > 1e-3).then(|| [dy / length, -dx / length])
}

fn moved([x, y]: [f32; 2], [nx, ny]: [f32; 2], by: f32) -> [f32; 2] {
    [x + nx * by, y + ny * by]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_its_own_lies_in_the_middle() {
        let alone = lanes(&[vec![[60.0, 40.0], [61.0, 41.0], [62.0, 40.0]]]);
        assert_eq!(alone, [[0.0, 0.0]]);
    }

    #[test]
    fn two_share_a_stretch_whichever_way_they_run() {
        let there = vec![[60.0, 40.0], [61.0, 40.0], [62.0, 40.0]];
        // Starts at the other end, a tenth of a degree beside the same town.
        let back = vec![[63.0, 41.0], [62.0, 40.1], [61.0, 40.0]];
        assert_eq!(
            lanes(&[there, back]),
            [vec![0.0, -0.5], vec![0.0, -0.5]],
            "the second runs the other way: its left is the right of the first"
        );
    }

    #[test]
    fn three_lie_around_the_middle() {
        let line = vec![[60.0, 40.0], [61.0, 40.0]];
        let three = lanes(&[line.clone(), line.clone(), line]);
        assert_eq!(three, [[-1.0], [0.0], [1.0]]);
    }

    #[test]
    fn a_line_to_the_right_is_moved_up() {
        let moved = shifted(&[[0.0, 10.0], [8.0, 10.0]], &[3.0]);
        assert_eq!(moved, [[0.0, 7.0], [8.0, 7.0]]);
    }

    #[test]
    fn a_corner_stays_a_corner() {
        // Right, then down: left of the way is up, then right.
        let moved = shifted(&[[0.0, 0.0], [10.0, 0.0], [10.0, 10.0]], &[2.0, 2.0]);
        assert_eq!(moved, [[0.0, -2.0], [12.0, -2.0], [12.0, 10.0]]);
    }

    #[test]
    fn another_lane_is_reached_by_a_step() {
        let moved = shifted(&[[0.0, 0.0], [10.0, 0.0], [20.0, 0.0]], &[0.0, 4.0]);
        assert_eq!(moved, [[0.0, 0.0], [10.0, 0.0], [10.0, -4.0], [20.0, -4.0]]);
    }

    #[test]
    fn turning_back_grows_no_needle() {
        let moved = shifted(&[[0.0, 0.0], [10.0, 0.0], [0.0, 0.1]], &[2.0, 2.0]);
        assert!(moved.iter().all(|[x, y]| *x < 13.0 && y.abs() < 3.0));
        assert!(shifted(&[[1.0, 1.0]], &[]).is_empty());
    }
}
