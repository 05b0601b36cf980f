//! Where labels stand: inside their country where they fit, beside it where they don't, never on each other.
//!
//! Everything is in screen points, y down. The result depends on the requests alone.

use super::plane::Rect4;

/// What a label asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// The caller's number, handed back in [`Placed`].
    pub id: usize,
    /// The point the label belongs to.
    pub anchor: [f32; 2],
    /// Its width and height.
    pub size: [f32; 2],
    /// Higher ones choose first; among equals the earlier one.
    pub priority: i32,
    /// Where it may stand.
    pub kind: Kind,
}

/// Where a label may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Around the anchor if it fits into the circle of radius `room`, else outside of it with a leader.
    Inside {
        /// Radius of the free circle around the anchor.
        room: f32,
    },
    /// Beside a dot of radius `gap`, farther away with a leader if need be.
    Beside {
        /// Distance between the anchor and the nearest edge of the label.
        gap: f32,
    },
    /// Around the anchor or nowhere.
    Fixed,
}

/// A label that found its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The number of its request.
    pub id: usize,
    /// Its box.
    pub rect: Rect4,
    /// A line from the edge of the label to its anchor, if it stands away from it.
    pub leader: Option<[[f32; 2]; 2]>,
}

/// Gap between labels and around leaders.
pub(super) const APART: f32 = 2.0;
/// How far from its circle or dot a label may go.
const STEPS: [f32; 5] = [8.0, 20.0, 36.0, 56.0, 80.0];
/// A label may reach so far beyond the free circle before it counts as too large: a halo covers the border.
const STRETCH: f32 = 1.2;
/// Sides in the order they are tried, as signs of x and y: right, left, above, below, then corners.
pub(super) const SIDES: [[f32; 2]; 8] = [
    [1.0, 0.0],
    [-1.0, 0.0],
    [0.0, -1.0],
    [0.0, 1.0],
    [1.0, -1.0],
    [1.0, 1.0],
    [-1.0, -1.0],
    [-1.0, 1.0],
];

/// Places labels anywhere. One entry a request, none where there was no room.
pub fn place(requests: &[Request], obstacles: &[Rect4]) -> Vec<Option<Placed>> {
    let all = f32::INFINITY;
    place_within(&Rect4::new(-all, -all, all, all), requests, obstacles)
}

/// Places labels so that they lie wholly in `area`. One entry a request, none where there was no room.
pub fn place_within(
    area: &Rect4,
    requests: &[Request],
    obstacles: &[Rect4],
) -> Vec<Option<Placed>> {
    let mut order: Vec<(usize, &Request)> = requests.iter().enumerate().collect();
    order.sort_by_key(|(_, request)| std::cmp::Reverse(request.priority));
    let mut taken = Taken {
        area: *area,
        rects: obstacles.to_vec(),
        leaders: Vec::new(),
    };
    let mut placed: Vec<(usize, Placed)> = Vec::with_capacity(requests.len());
    for (index, request) in order {
        let found = candidates(request)
            .map(|(rect, led)| Placed {
                id: request.id,
                rect,
                leader: led.then(|| [rect.nearest(request.anchor), request.anchor]),
            })
            .find(|candidate| taken.allows(candidate));
        if let Some(found) = found {
            taken.rects.push(found.rect);
            taken.leaders.extend(found.leader);
            placed.push((index, found));
        }
    }
    placed.sort_by_key(|(index, _)| *index);
    let mut placed = placed.into_iter().peekable();
    (0..requests.len())
        .map(|index| placed.next_if(|(at, _)| *at == index).map(|(_, p)| p))
        .collect()
}

struct Taken {
    area: Rect4,
    rects: Vec<Rect4>,
    leaders: Vec<[[f32; 2]; 2]>,
}

impl Taken {
    fn allows(&self, candidate: &Placed) -> bool {
        let r = candidate.rect;
        let wide = Rect4::new(
            r.left - APART,
            r.top - APART,
            r.right + APART,
            r.bottom + APART,
        );
        let free = |leader: &[[f32; 2]; 2], rect: &Rect4| {
            let [a, b] = leader;
            // The anchor may stand in an obstacle of its own, a capital's dot.
            !rect.crossed_by(*a, *b) || rect.nearest(*b) == *b
        };
        self.area.holds(&r)
            && !self.rects.iter().any(|other| other.overlaps(&wide))
            && !self.leaders.iter().any(|[a, b]| wide.crossed_by(*a, *b))
            && candidate
                .leader
                .is_none_or(|leader| self.rects.iter().all(|rect| free(&leader, rect)))
    }
}

/// Places to try in turn, and whether the label needs a leader there.
fn candidates(request: &Request) -> Box<dyn Iterator<Item = (Rect4, bool)> + '_> {
    let Request { anchor, size, .. } = *request;
    let here = std::iter::once((Rect4::centred(anchor, size), false));
    match request.kind {
        Kind::Fixed => Box::new(here),
        Kind::Beside { gap } => {
            let close = SIDES
                .iter()
                .map(move |side| (beside(anchor, size, *side, gap), false));
            Box::new(close.chain(away(anchor, size, gap)))
        }
        Kind::Inside { room } => Box::new(inside(anchor, size, room)),
    }
}

/// In the free circle around the anchor, then outside of it.
fn inside([x, y]: [f32; 2], size: [f32; 2], room: f32) -> impl Iterator<Item = (Rect4, bool)> {
    let [w, h] = size;
    let fits =
        move |[dx, dy]: &[f32; 2]| (dx.abs() + w / 2.0).hypot(dy.abs() + h / 2.0) <= room * STRETCH;
    shifts(room)
        .filter(fits)
        .map(move |[dx, dy]| (Rect4::centred([x + dx, y + dy], size), false))
        .chain(away([x, y], size, room))
}

/// Small moves inside a circle, the middle first.
fn shifts(room: f32) -> impl Iterator<Item = [f32; 2]> {
    let moved = [0.125, 0.25, 0.5, 0.75].into_iter();
    let moved = moved.flat_map(move |share: f32| {
        let r = room * share;
        [[0.0, -r], [0.0, r], [-r, 0.0], [r, 0.0]]
    });
    std::iter::once([0.0, 0.0]).chain(moved)
}

fn away(anchor: [f32; 2], size: [f32; 2], gap: f32) -> impl Iterator<Item = (Rect4, bool)> {
    STEPS.into_iter().flat_map(move |step| {
        SIDES
            .into_iter()
            .map(move |side| (beside(anchor, size, side, gap + step), true))
    })
}

/// The label on one side of the anchor, its nearest edge or corner `gap` away.
fn beside([x, y]: [f32; 2], [w, h]: [f32; 2], [sx, sy]: [f32; 2], gap: f32) -> Rect4 {
    let gap = if sx != 0.0 && sy != 0.0 {
        gap * std::f32::consts::FRAC_1_SQRT_2
    } else {
        gap
    };
    Rect4::centred([x + sx * (gap + w / 2.0), y + sy * (gap + h / 2.0)], [w, h])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: [f32; 2] = [60.0, 16.0];

    fn request(id: usize, anchor: [f32; 2], kind: Kind) -> Request {
        Request {
            id,
            anchor,
            size: SIZE,
            priority: 0,
            kind,
        }
    }

    #[test]
    fn inside_where_it_fits_beside_with_a_leader_where_not() {
        let fits = request(0, [100.0, 100.0], Kind::Inside { room: 40.0 });
        let tight = request(1, [400.0, 100.0], Kind::Inside { room: 12.0 });
        let placed = place(&[fits, tight], &[]);
        let inside = placed[0].unwrap();
        assert_eq!(inside.rect.centre(), [100.0, 100.0]);
        assert_eq!(inside.leader, None);
        let outside = placed[1].unwrap();
        assert!(outside.rect.left >= 412.0);
        assert_eq!(outside.leader, Some([[420.0, 100.0], [400.0, 100.0]]));
    }

    #[test]
    fn the_higher_priority_chooses_first() {
        let low = request(0, [0.0, 0.0], Kind::Fixed);
        let high = Request {
            priority: 5,
            ..request(1, [10.0, 0.0], Kind::Fixed)
        };
        let placed = place(&[low, high], &[]);
        assert!(placed[0].is_none());
        assert_eq!(placed[1].unwrap().id, 1);
    }

    #[test]
    fn beside_a_dot_takes_the_free_side() {
        let dot = request(0, [0.0, 0.0], Kind::Beside { gap: 6.0 });
        let wall = Rect4::new(5.0, -50.0, 80.0, 50.0);
        let placed = place(&[dot], &[wall])[0].unwrap();
        assert_eq!(placed.rect, Rect4::new(-66.0, -8.0, -6.0, 8.0));
    }

    #[test]
    fn stays_in_the_area() {
        let area = Rect4::new(0.0, 0.0, 200.0, 100.0);
        let edge = request(0, [195.0, 50.0], Kind::Beside { gap: 6.0 });
        let placed = place_within(&area, &[edge], &[])[0].unwrap();
        assert!(area.holds(&placed.rect));
    }

    #[test]
    fn a_crowd_never_overlaps_and_comes_out_the_same() {
        // A small generator of our own, so the crowd is the same each time.
        let mut seed = 7_u32;
        let mut next = |range: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((seed >> 8) % range) as f32
        };
        let requests: Vec<_> = (0..120)
            .map(|id| Request {
                id,
                anchor: [next(800), next(600)],
                size: [30.0 + next(60), 12.0 + next(10)],
                priority: next(5) as i32,
                kind: match id % 3 {
                    0 => Kind::Fixed,
                    1 => Kind::Beside { gap: 5.0 },
                    _ => Kind::Inside { room: 30.0 },
                },
            })
            .collect();
        let obstacles = [Rect4::new(100.0, 100.0, 300.0, 140.0)];
        let placed = place(&requests, &obstacles);
        let rects: Vec<_> = placed.iter().flatten().map(|p| p.rect).collect();
        assert!(rects.len() > 50);
        for (i, a) in rects.iter().enumerate() {
            assert!(!a.overlaps(&obstacles[0]));
            assert!(rects.iter().skip(i + 1).all(|b| !a.overlaps(b)));
        }
        assert_eq!(placed, place(&requests, &obstacles));
    }
}
