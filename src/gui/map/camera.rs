//! The camera of the map: fitted to the window until the reader moves it, and the slide between the two maps.

use egui::{Button, Pos2, Rect, Response, Ui, Vec2, pos2, vec2};

use super::super::pass::Pass;
use super::super::{icons, theme};
use crate::app::{Action, CameraMove, Command};
use crate::map::{Camera, Margins, Point, Rect4, ZoomLimits, home_bounds, reach};

/// Seconds the slide from one map to the other takes.
const SLIDE_S: f64 = 0.4;
/// One press of a zoom button.
const ZOOM_STEP: f64 = 1.4;

/// Where the map is seen from.
pub struct MapCamera {
    /// `None` while the whole map is fitted into the window.
    free: Option<Camera>,
    morph: f64,
    slide: Option<Slide>,
    pending: Vec<CameraMove>,
}

struct Slide {
    from: f64,
    to: f64,
    started: f64,
}

/// A camera over the rectangle it fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The camera.
    pub camera: Camera,
    /// The rectangle in the window.
    pub rect: Rect,
}

impl View {
    /// A point of the map in the window.
    pub fn screen(&self, x: f64, y: f64) -> Pos2 {
        let [x, y] = self.camera.project(Point::new(x, y), &viewport(self.rect));
        pos2(x, y)
    }
}

/// A rectangle of the window as the map knows it.
pub fn viewport(rect: Rect) -> Rect4 {
    Rect4::new(rect.left(), rect.top(), rect.right(), rect.bottom())
}

impl MapCamera {
    /// A camera that shows the whole map.
    pub fn new(morph: f64) -> Self {
        Self {
            free: None,
            morph,
            slide: None,
            pending: Vec::new(),
        }
    }

    /// Notes a move asked for by a key or a button; the next frame makes it.
    pub fn step(&mut self, change: CameraMove) {
        self.pending.push(change);
    }

    /// Where the slide between the maps stands: 0 schematic, 1 geographic.
    pub fn animate(&mut self, ui: &Ui, wanted: f64, at_once: bool) -> f64 {
        let now = ui.input(|input| input.time);
        let target = self.slide.as_ref().map_or(self.morph, |slide| slide.to);
        if target != wanted {
            if at_once {
                self.morph = wanted;
                self.slide = None;
            } else {
                self.slide = Some(Slide {
                    from: self.morph,
                    to: wanted,
                    started: now,
                });
            }
        }
        if let Some(slide) = &self.slide {
            let part = ((now - slide.started) / SLIDE_S).clamp(0.0, 1.0);
            let eased = part * part * (3.0 - 2.0 * part);
            self.morph = slide.from + (slide.to - slide.from) * eased;
            if part >= 1.0 {
                self.slide = None;
            } else {
                ui.request_repaint();
            }
        }
        self.morph
    }

    /// The camera over this rectangle.
    pub fn view(&self, rect: Rect, morph: f64) -> View {
        View {
            camera: self.free.unwrap_or_else(|| home(rect, morph)),
            rect,
        }
    }

    /// The point of the map under a point of the window.
    pub fn unproject(&self, at: Pos2, rect: Rect, morph: f64) -> Point {
        let camera = self.view(rect, morph).camera;
        camera.unproject([at.x, at.y], &viewport(rect))
    }

    /// Drag pans; wheel, pinch and the pending steps zoom; a double click on nothing fits.
    pub fn gestures(&mut self, ui: &Ui, rect: Rect, response: &Response) {
        let morph = self.morph;
        for change in std::mem::take(&mut self.pending) {
            match change {
                CameraMove::Fit => self.free = None,
                CameraMove::In => self.zoom(rect, morph, rect.center(), ZOOM_STEP),
                CameraMove::Out => self.zoom(rect, morph, rect.center(), 1.0 / ZOOM_STEP),
            }
        }
        if response.dragged() {
            let moved = response.drag_delta();
            if moved != Vec2::ZERO {
                let camera = self.view(rect, morph).camera.pan(moved.x, moved.y);
                self.free = Some(camera.held(&reach(morph), &viewport(rect)));
            }
            ui.set_cursor_icon(egui::CursorIcon::Grabbing);
        }
        let Some(pointer) = response.hover_pos() else {
            return;
        };
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = f64::from(pinch) * f64::from(scroll / 240.0).exp();
        if factor != 1.0 {
            self.zoom(rect, morph, pointer, factor);
        }
    }

    /// Moves the view so that a point of the map stands in its middle.
    pub fn look_at(&mut self, centre: Point, rect: Rect) {
        let camera = self.view(rect, self.morph).camera;
        let camera = Camera { centre, ..camera };
        self.free = Some(camera.held(&reach(self.morph), &viewport(rect)));
    }

    fn zoom(&mut self, rect: Rect, morph: f64, at: Pos2, factor: f64) {
        let port = viewport(rect);
        let limits = ZoomLimits::new(&home(rect, morph), &reach(morph), &port);
        let camera = self.view(rect, morph).camera;
        let camera = camera.zoom_at([at.x, at.y], factor, &port, &limits);
        self.free = Some(camera.held(&reach(morph), &port));
    }
}

/// The camera that shows the whole map.
pub fn home(rect: Rect, morph: f64) -> Camera {
    Camera::fit(&home_bounds(morph), &viewport(rect), Margins::default())
}

/// The side of a button in the corner.
const BUTTON: f32 = 28.0;

/// The box of the buttons in the corner.
pub fn buttons_rect(rect: Rect) -> Rect {
    let size = vec2(BUTTON, BUTTON * 3.0);
    let corner = rect.max - vec2(16.0, 16.0);
    Rect::from_min_max(corner - size, corner)
}

/// Closer, further, whole map: three quiet buttons in the corner.
pub fn buttons(ui: &mut Ui, rect: Rect, pass: &mut Pass<'_>) {
    let side = BUTTON;
    let actions = [Action::ZoomIn, Action::ZoomOut, Action::Fit];
    let mut at = pos2(
        rect.right() - 16.0 - side,
        rect.bottom() - 16.0 - side * 3.0,
    );
    for action in actions {
        let place = Rect::from_min_size(at, vec2(side, side));
        let tint = theme::color(pass.tokens.text);
        let Some(icon) = icons::icon(action.icon(), 14.0, tint) else {
            continue;
        };
        let button = Button::image(icon)
            .fill(theme::color(pass.tokens.panel))
            .corner_radius(4.0);
        let response = ui.place(place, button);
        let response = pass.explain(response, action);
        if response.clicked() {
            pass.push(Command::Do(action));
        }
        at.y += side;
    }
}
