//! The six shapes of marks.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::analysis::timeline::Group;
use crate::gui::theme::color;
use crate::scene::tokens::Ink;

/// Draws a mark: ring political, disc trade and finance, square transport, triangle energy, diamond security, plus
/// people and environment.
pub fn mark(painter: &Painter, at: Pos2, radius: f32, group: Group, ink: Ink, ground: Ink) {
    let fill = color(ink);
    match group {
        Group::Political => {
            let width = (radius * 0.42).clamp(0.8, 2.2);
            painter.circle(
                at,
                radius - width / 2.0,
                color(ground),
                Stroke::new(width, fill),
            );
        }
        Group::TradeFinance => {
            painter.circle_filled(at, radius, fill);
        }
        Group::Transport => {
            painter.rect_filled(
                Rect::from_center_size(at, Vec2::splat(radius * 1.75)),
                0.0,
                fill,
            );
        }
        Group::Energy => polygon(
            painter,
            fill,
            [(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)],
            at,
            radius,
        ),
        Group::Security => polygon(
            painter,
            fill,
            [(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
            at,
            radius,
        ),
        Group::People => {
            let arm = radius * 0.72;
            for size in [vec2(radius * 2.2, arm), vec2(arm, radius * 2.2)] {
                painter.rect_filled(Rect::from_center_size(at, size), 0.0, fill);
            }
        }
    }
}

fn polygon<const N: usize>(
    painter: &Painter,
    fill: egui::Color32,
    corners: [(f32, f32); N],
    at: Pos2,
    radius: f32,
) {
    let points = corners
        .iter()
        .map(|(x, y)| pos2(at.x + x * radius, at.y + y * radius))
        .collect();
    painter.add(Shape::convex_polygon(points, fill, Stroke::NONE));
}
