//! From the map plane to the screen and back.

use super::plane::{Bounds, Point, Rect4};

/// What the window shows of the map. The point `centre` stands in the middle of the viewport, north is up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the map in the middle of the viewport, earth radii.
    pub centre: Point,
    /// Screen points a map unit (an earth radius).
    pub scale: f64,
}

/// Room to leave free at the edges of a viewport, points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Margins {
    /// At the left edge.
    pub left: f32,
    /// At the upper edge.
    pub top: f32,
    /// At the right edge.
    pub right: f32,
    /// At the lower edge.
    pub bottom: f32,
}

/// How far one can zoom, screen points a map unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoomLimits {
    /// Farthest away.
    pub min: f64,
    /// Nearest.
    pub max: f64,
}

impl ZoomLimits {
    /// From what shows all of `reach` to 24 times the scale of the home view `home`.
    pub fn new(home: &Camera, reach: &Bounds, viewport: &Rect4) -> Self {
        let all = Camera::fit(reach, viewport, Margins::default()).scale;
        Self {
            min: all.min(home.scale),
            max: home.scale * 24.0,
        }
    }

    fn hold(&self, scale: f64) -> f64 {
        scale.min(self.max).max(self.min)
    }
}

/// What the opening view shows, earth radii: the five states in the middle, Russia above, Iran and Pakistan below.
///
/// `morph` as everywhere: 0 = schematic, 1 = geographic.
pub fn home_bounds(morph: f64) -> Bounds {
    const SCHEMATIC: Bounds = Bounds::new(-0.389, -0.300, 0.407, 0.303);
    const GEOGRAPHIC: Bounds = Bounds::new(-0.307, -0.226, 0.302, 0.236);
    SCHEMATIC.lerp(GEOGRAPHIC, morph.clamp(0.0, 1.0))
}

/// The part of the map worth a visit, earth radii: the view is kept in it. All of Russia, from Lisbon to Japan.
pub fn reach(morph: f64) -> Bounds {
    const SCHEMATIC: Bounds = Bounds::new(-0.45, -0.32, 0.51, 0.325);
    const GEOGRAPHIC: Bounds = Bounds::new(-0.95, -0.62, 0.95, 1.0);
    SCHEMATIC.lerp(GEOGRAPHIC, morph.clamp(0.0, 1.0))
}

impl Camera {
    /// The camera that shows all of `bounds` as large as possible inside the margins of the viewport.
    pub fn fit(bounds: &Bounds, viewport: &Rect4, margins: Margins) -> Self {
        let wide = f64::from(viewport.width() - margins.left - margins.right).max(1.0);
        let high = f64::from(viewport.height() - margins.top - margins.bottom).max(1.0);
        let scale = (wide / bounds.width().max(1e-9)).min(high / bounds.height().max(1e-9));
        let middle = bounds.centre();
        Self {
            centre: Point::new(
                middle.x + f64::from(margins.right - margins.left) / 2.0 / scale,
                middle.y - f64::from(margins.bottom - margins.top) / 2.0 / scale,
            ),
            scale,
        }
    }

    /// Where a point of the map stands on the screen, points.
    pub fn project(&self, p: Point, viewport: &Rect4) -> [f32; 2] {
        let [x, y] = viewport.centre();
        [
            (f64::from(x) + (p.x - self.centre.x) * self.scale) as f32,
            (f64::from(y) - (p.y - self.centre.y) * self.scale) as f32,
        ]
    }

    /// Which point of the map stands at a place of the screen, earth radii.
    pub fn unproject(&self, [x, y]: [f32; 2], viewport: &Rect4) -> Point {
        let [mx, my] = viewport.centre();
        Point::new(
            self.centre.x + f64::from(x - mx) / self.scale,
            self.centre.y - f64::from(y - my) / self.scale,
        )
    }

    /// The part of the map in the viewport, earth radii.
    pub fn view(&self, viewport: &Rect4) -> Bounds {
        let corner = self.unproject([viewport.left, viewport.bottom], viewport);
        let other = self.unproject([viewport.right, viewport.top], viewport);
        Bounds::new(corner.x, corner.y, other.x, other.y)
    }

    /// The camera after the map was dragged by so many points (right and down are positive).
    #[must_use]
    pub fn pan(&self, dx: f32, dy: f32) -> Self {
        Self {
            centre: Point::new(
                self.centre.x - f64::from(dx) / self.scale,
                self.centre.y + f64::from(dy) / self.scale,
            ),
            ..*self
        }
    }

    /// The camera `factor` times nearer; the point of the map under `pointer` stays there.
    #[must_use]
    pub fn zoom_at(
        &self,
        pointer: [f32; 2],
        factor: f64,
        viewport: &Rect4,
        limits: &ZoomLimits,
    ) -> Self {
        let under = self.unproject(pointer, viewport);
        let scale = limits.hold(self.scale * factor);
        let share = self.scale / scale;
        Self {
            centre: under.lerp(self.centre, share),
            scale,
        }
    }

    /// The camera moved so that the map can't be lost: the view stays inside `bounds`, or around them when it is larger.
    #[must_use]
    pub fn held(&self, bounds: &Bounds, viewport: &Rect4) -> Self {
        let half = |points: f32| f64::from(points) / 2.0 / self.scale;
        Self {
            centre: Point::new(
                hold(
                    self.centre.x,
                    bounds.min.x,
                    bounds.max.x,
                    half(viewport.width()),
                ),
                hold(
                    self.centre.y,
                    bounds.min.y,
                    bounds.max.y,
                    half(viewport.height()),
                ),
            ),
            ..*self
        }
    }

    /// The camera a share `t` of the way to `other`: the scale grows evenly in proportion.
    #[must_use]
    pub fn lerp(&self, other: &Self, t: f64) -> Self {
        Self {
            centre: self.centre.lerp(other.centre, t),
            scale: self.scale * (other.scale / self.scale).powf(t),
        }
    }
}

fn hold(centre: f64, low: f64, high: f64, half: f64) -> f64 {
    let (a, b) = (low + half, high - half);
    centre.max(a.min(b)).min(a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Rect4 = Rect4::new(0.0, 52.0, 960.0, 780.0);

    fn home() -> Camera {
        Camera::fit(&home_bounds(0.0), &VIEW, Margins::default())
    }

    #[test]
    fn fit_shows_the_home_bounds() {
        for morph in [0.0, 0.5, 1.0] {
            let bounds = home_bounds(morph);
            let margins = Margins {
                left: 100.0,
                top: 10.0,
                right: 20.0,
                bottom: 40.0,
            };
            let camera = Camera::fit(&bounds, &VIEW, margins);
            let [left, bottom] = camera.project(bounds.min, &VIEW);
            let [right, top] = camera.project(bounds.max, &VIEW);
            assert!(left >= 99.9 && right <= 940.1, "{left} {right}");
            assert!(top >= 61.9 && bottom <= 740.1, "{top} {bottom}");
            assert!(right - left > 839.0 || bottom - top > 677.0);
        }
    }

    #[test]
    fn project_and_back() {
        let camera = home();
        let p = Point::new(0.1, -0.05);
        assert!(
            camera
                .unproject(camera.project(p, &VIEW), &VIEW)
                .distance(p)
                < 1e-6
        );
        let north = camera.project(Point::new(0.1, 0.05), &VIEW);
        assert!(north[1] < camera.project(p, &VIEW)[1]);
    }

    #[test]
    fn zoom_keeps_the_point_under_the_pointer() {
        let camera = home();
        let limits = ZoomLimits::new(&camera, &reach(0.0), &VIEW);
        for factor in [1.3, 0.8, 1000.0] {
            let pointer = [700.0, 200.0];
            let before = camera.unproject(pointer, &VIEW);
            let after = camera.zoom_at(pointer, factor, &VIEW, &limits);
            assert!(after.unproject(pointer, &VIEW).distance(before) < 1e-9);
            assert!(after.scale <= limits.max && after.scale >= limits.min);
        }
    }

    #[test]
    fn pan_moves_the_map_with_the_pointer() {
        let camera = home();
        let p = Point::new(0.0, 0.0);
        let [x, y] = camera.project(p, &VIEW);
        let [to_x, to_y] = camera.pan(30.0, -12.0).project(p, &VIEW);
        assert!((to_x - x - 30.0).abs() < 1e-3 && (to_y - y + 12.0).abs() < 1e-3);
    }

    #[test]
    fn the_map_cannot_be_lost() {
        let lost = home().pan(1e6, -1e6);
        let held = lost.held(&reach(0.0), &VIEW);
        let view = held.view(&VIEW);
        let shared = view.intersection(reach(0.0));
        assert!((shared.width() - view.width()).abs() < 1e-6);
        // The home view itself is not moved.
        let home = home();
        let still = home.held(&reach(0.0), &VIEW);
        assert!(still.centre.distance(home.centre) < 1e-9);
    }

    #[test]
    fn a_view_larger_than_the_map_keeps_it_inside() {
        let far = Camera {
            centre: Point::new(9.0, 0.0),
            scale: 100.0,
        };
        let view = far.held(&reach(0.0), &VIEW).view(&VIEW);
        assert!(view.min.x <= reach(0.0).min.x + 1e-9);
        assert!(view.max.x >= reach(0.0).max.x - 1e-9);
    }
}
