//! The legend of roles.

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::members::{MembersScene, Weave};
use crate::scene::tokens::{Ink, Tokens, size};

/// A sample of a role, in the list, in the legend and at a capital.
pub fn swatch(painter: &Painter, rect: Rect, fill: Ink, weave: Weave, tokens: &Tokens) {
    painter.rect_filled(rect, 2.0, color(fill));
    let inner = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let ink = color(tokens.on(fill).alpha(0.45));
    let stroke = Stroke::new(1.0, ink);
    let line = |from: Pos2, to: Pos2| {
        inner.add(Shape::line_segment([from, to], stroke));
    };
    let (w, h) = (rect.width(), rect.height());
    match weave {
        Weave::Plain => {}
        Weave::Lines => {
            for at in [0.3, 0.7] {
                let y = rect.top() + h * at;
                line(pos2(rect.left(), y), pos2(rect.right(), y));
            }
        }
        Weave::Bars => {
            let mut x = rect.left() + 3.0;
            while x < rect.right() {
                line(pos2(x, rect.top()), pos2(x, rect.bottom()));
                x += 5.0;
            }
        }
        Weave::Dots => {
            let mut x = rect.left() + 3.0;
            while x < rect.right() {
                for at in [0.28, 0.72] {
                    inner.circle_filled(pos2(x, rect.top() + h * at), 1.0, ink);
                }
                x += 5.0;
            }
        }
        Weave::Hatch | Weave::Cross => {
            let mut x = -h;
            while x < w {
                let left = rect.left() + x;
                line(pos2(left, rect.bottom()), pos2(left + h, rect.top()));
                if weave == Weave::Cross {
                    line(pos2(left, rect.top()), pos2(left + h, rect.bottom()));
                }
                x += 6.0;
            }
        }
    }
    let edge = Stroke::new(1.0, color(tokens.layers().border));
    painter.rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
}

/// The legend in the upper left corner: roles with counts.
pub(super) struct Legend {
    pub(super) rect: Rect,
}

pub(super) const ROW: f32 = 19.0;

impl Legend {
    pub(super) fn new(painter: &Painter, map: Rect, scene: &MembersScene, pass: &Pass<'_>) -> Self {
        let size = |text: &str, font| {
            painter
                .layout_no_wrap(text.to_owned(), font, color(pass.tokens.text))
                .size()
                .x
        };
        let roles = scene
            .legend
            .iter()
            .map(|entry| size(&entry.words, regular(size::NOTE)) + 66.0);
        let most = (map.width() - 32.0 - 28.0).min(280.0);
        let widest = roles.fold(size(&scene.subtitle, regular(size::NOTE)), f32::max);
        let title = painter.layout(
            scene.title.clone(),
            semibold(size::BODY),
            color(pass.tokens.text),
            most,
        );
        let width = widest.max(title.size().x).min(most) + 28.0;
        let height = 20.0 + title.size().y + 24.0 + scene.legend.len() as f32 * ROW;
        Self {
            rect: Rect::from_min_size(map.min + vec2(16.0, 16.0), vec2(width, height).round()),
        }
    }

    pub(super) fn paint(&self, painter: &Painter, scene: &MembersScene, pass: &Pass<'_>) {
        let tokens = pass.tokens;
        let (text, muted) = (color(tokens.text), color(tokens.muted));
        painter.rect(
            self.rect,
            8.0,
            color(tokens.panel.alpha(0.96)),
            Stroke::new(1.0, color(tokens.hairline)),
            StrokeKind::Inside,
        );
        let (left, right) = (self.rect.left() + 14.0, self.rect.right() - 14.0);
        let mut y = self.rect.top() + 10.0;
        let title = painter.layout(
            scene.title.clone(),
            semibold(size::BODY),
            text,
            right - left,
        );
        let height = title.size().y;
        painter.galley(pos2(left, y), title, text);
        y += height + 2.0;
        painter.text(
            pos2(left, y),
            Align2::LEFT_TOP,
            &scene.subtitle,
            regular(size::NOTE),
            muted,
        );
        y += 22.0;
        for entry in &scene.legend {
            let place = Rect::from_min_size(pos2(left, y + 1.0), vec2(22.0, 12.0));
            swatch(painter, place, entry.fill, entry.weave, tokens);
            let at = pos2(left + 30.0, y);
            painter.text(
                at,
                Align2::LEFT_TOP,
                &entry.words,
                regular(size::NOTE),
                text,
            );
            if let Some(count) = entry.count {
                let at = pos2(right, y);
                painter.text(
                    at,
                    Align2::RIGHT_TOP,
                    count.to_string(),
                    regular(size::NOTE),
                    muted,
                );
            }
            y += ROW;
        }
    }
}
