//! Points and boxes: on the map in earth radii with y to the north, on the screen in points with y down.

/// A point of the map plane in earth radii: x to the east, y to the north (up).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Earth radii east of the centre of the map.
    pub x: f64,
    /// Earth radii north of the centre of the map.
    pub y: f64,
}

impl Point {
    /// A point from its two coordinates, earth radii.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point a share `t` of the way to `other` (0 = here, 1 = there).
    #[must_use]
    pub fn lerp(self, other: Self, t: f64) -> Self {
        Self::new(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
        )
    }

    /// The distance to `other` in earth radii.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The same point in single precision, as vertices are stored.
    pub const fn to_vertex(self) -> [f32; 2] {
        [self.x as f32, self.y as f32]
    }
}

impl From<[f32; 2]> for Point {
    fn from([x, y]: [f32; 2]) -> Self {
        Self::new(f64::from(x), f64::from(y))
    }
}

/// A box of the map plane in earth radii; `min` is its south-west corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The south-west corner.
    pub min: Point,
    /// The north-east corner.
    pub max: Point,
}

impl Bounds {
    /// The box that holds nothing: every `include` makes it larger.
    pub const EMPTY: Self = Self {
        min: Point::new(f64::INFINITY, f64::INFINITY),
        max: Point::new(f64::NEG_INFINITY, f64::NEG_INFINITY),
    };

    /// A box from its sides: west, south, east, north, earth radii.
    pub const fn new(west: f64, south: f64, east: f64, north: f64) -> Self {
        Self {
            min: Point::new(west, south),
            max: Point::new(east, north),
        }
    }

    /// The smallest box around vertices.
    pub fn around<'a>(vertices: impl IntoIterator<Item = &'a [f32; 2]>) -> Self {
        let mut bounds = Self::EMPTY;
        for vertex in vertices {
            bounds.include(Point::from(*vertex));
        }
        bounds
    }

    /// Grows the box so that `p` is in it.
    pub fn include(&mut self, p: Point) {
        self.min = Point::new(self.min.x.min(p.x), self.min.y.min(p.y));
        self.max = Point::new(self.max.x.max(p.x), self.max.y.max(p.y));
    }

    /// The box around both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self::new(
            self.min.x.min(other.min.x),
            self.min.y.min(other.min.y),
            self.max.x.max(other.max.x),
            self.max.y.max(other.max.y),
        )
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.min.x > self.max.x || self.min.y > self.max.y
    }

    /// The part that both share; empty when they lie apart.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self::new(
            self.min.x.max(other.min.x),
            self.min.y.max(other.min.y),
            self.max.x.min(other.max.x),
            self.max.y.min(other.max.y),
        )
    }

    /// The box a share `t` of the way to `other`.
    #[must_use]
    pub fn lerp(self, other: Self, t: f64) -> Self {
        Self {
            min: self.min.lerp(other.min, t),
            max: self.max.lerp(other.max, t),
        }
    }

    /// The middle of the box.
    pub fn centre(&self) -> Point {
        self.min.lerp(self.max, 0.5)
    }

    /// East minus west, earth radii.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// North minus south, earth radii.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// Whether `p` lies in it or on its edge.
    pub fn contains(&self, p: Point) -> bool {
        (self.min.x..=self.max.x).contains(&p.x) && (self.min.y..=self.max.y).contains(&p.y)
    }
}

/// A box on the screen in points, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect4 {
    /// Least x.
    pub left: f32,
    /// Least y (upper edge).
    pub top: f32,
    /// Greatest x.
    pub right: f32,
    /// Greatest y (lower edge).
    pub bottom: f32,
}

impl Rect4 {
    /// A box from its sides, points.
    pub const fn new(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// A box of a size around its middle, points.
    pub fn centred([x, y]: [f32; 2], [w, h]: [f32; 2]) -> Self {
        Self::new(x - w / 2.0, y - h / 2.0, x + w / 2.0, y + h / 2.0)
    }

    /// Points from the left to the right edge.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Points from the upper to the lower edge.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The middle.
    pub const fn centre(&self) -> [f32; 2] {
        [
            f32::midpoint(self.left, self.right),
            f32::midpoint(self.top, self.bottom),
        ]
    }

    /// Whether both share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies in it altogether.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// The point of the box nearest to `p`.
    pub const fn nearest(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [
            x.max(self.left).min(self.right),
            y.max(self.top).min(self.bottom),
        ]
    }

    /// Whether the straight line from `a` to `b` passes through its inside.
    pub fn crossed_by(&self, a: [f32; 2], b: [f32; 2]) -> bool {
        // Liang–Barsky: the part of the line between each pair of sides.
        let [ax, ay] = a;
        let (dx, dy) = (b[0] - ax, b[1] - ay);
        let (mut from, mut to) = (0.0_f32, 1.0_f32);
        for (step, low, high) in [
            (dx, self.left - ax, self.right - ax),
            (dy, self.top - ay, self.bottom - ay),
        ] {
            if step == 0.0 {
                if low >= 0.0 || high <= 0.0 {
                    return false;
                }
            } else {
                let (near, far) = (low / step, high / step);
                from = from.max(near.min(far));
                to = to.min(near.max(far));
            }
        }
        from < to
    }
}
