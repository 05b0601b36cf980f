//! Hatch and dots inside a country: lines and points cut at its outline.

use egui::{Pos2, Shape, Stroke, pos2};

use super::ground::{Look, is_drawn, points};
use crate::gui::theme::color;
use crate::map::Land;
use crate::scene::map::Pattern;
use crate::scene::members::Weave;
use crate::scene::tokens::Ink;

/// Distance of hatch lines in points, along the vertical.
const HATCH: f32 = 9.0;
/// Distance of dots in points.
const DOTS: f32 = 8.0;

/// The pattern of a country, added behind its fill.
pub fn shapes(look: &Look<'_>, land: &Land, pattern: Pattern, fill: Ink, out: &mut Vec<Shape>) {
    if !is_drawn(pattern) {
        return;
    }
    let rings: Vec<Vec<Pos2>> = land.outlines().map(|ring| points(look, ring)).collect();
    match pattern {
        Pattern::Hatch => {
            let stroke = Stroke::new(1.0, color(look.tokens.pattern));
            // Turned by 45 degrees the hatch lines are horizontal: u along the line, v across it.
            let turned = turn(&rings, |p| pos2(p.x - p.y, p.x + p.y));
            for (u0, u1, v) in spans(&turned, HATCH * std::f32::consts::SQRT_2) {
                let back = |u: f32| pos2(u.midpoint(v), (v - u) / 2.0);
                out.push(Shape::line_segment([back(u0), back(u1)], stroke));
            }
        }
        Pattern::Dots => {
            let ink = look.tokens.on(fill).alpha(0.42);
            for (x0, x1, y) in spans(&rings, DOTS) {
                // Rows are shifted against each other by the row's own number, so that parts agree.
                let shift = if (y / DOTS).round() as i32 % 2 == 0 {
                    0.0
                } else {
                    DOTS / 2.0
                };
                let mut x = ((x0 - shift) / DOTS).ceil() * DOTS + shift;
                while x < x1 {
                    out.push(Shape::circle_filled(pos2(x, y), 1.1, color(ink)));
                    x += DOTS;
                }
            }
        }
        Pattern::Lines => {
            let stroke = Stroke::new(1.0, color(look.tokens.on(fill).alpha(0.32)));
            for (from, to, y) in spans(&rings, HATCH) {
                out.push(Shape::line_segment([pos2(from, y), pos2(to, y)], stroke));
            }
        }
        Pattern::Plain | Pattern::Empty => {}
    }
}

/// The pattern of a role, added behind the fill of a country.
pub fn weave(look: &Look<'_>, land: &Land, weave: Weave, fill: Ink, out: &mut Vec<Shape>) {
    if weave == Weave::Plain {
        return;
    }
    if weave == Weave::Dots {
        shapes(look, land, Pattern::Dots, fill, out);
        return;
    }
    let rings: Vec<Vec<Pos2>> = land.outlines().map(|ring| points(look, ring)).collect();
    let stroke = Stroke::new(1.0, color(look.tokens.on(fill).alpha(0.32)));
    let mut lines = |step: f32, turned: fn(Pos2) -> Pos2, back: fn(Pos2) -> Pos2| {
        for (from, to, height) in spans(&turn(&rings, turned), step) {
            let ends = [back(pos2(from, height)), back(pos2(to, height))];
            out.push(Shape::line_segment(ends, stroke));
        }
    };
    let slanting = HATCH * std::f32::consts::SQRT_2;
    match weave {
        Weave::Lines => lines(HATCH, |p| p, |p| p),
        Weave::Bars => lines(HATCH, |p| pos2(p.y, p.x), |p| pos2(p.y, p.x)),
        Weave::Hatch | Weave::Cross => {
            lines(
                slanting,
                |p| pos2(p.x - p.y, p.x + p.y),
                |p| pos2(p.x.midpoint(p.y), (p.y - p.x) / 2.0),
            );
            if weave == Weave::Cross {
                lines(
                    slanting,
                    |p| pos2(p.x + p.y, p.x - p.y),
                    |p| pos2(p.x.midpoint(p.y), (p.x - p.y) / 2.0),
                );
            }
        }
        Weave::Plain | Weave::Dots => {}
    }
}

fn turn(rings: &[Vec<Pos2>], by: impl Fn(Pos2) -> Pos2) -> Vec<Vec<Pos2>> {
    rings
        .iter()
        .map(|ring| ring.iter().map(|p| by(*p)).collect())
        .collect()
}

/// The parts of horizontal lines, `step` apart, that lie inside the rings (even-odd): from, to, height.
fn spans(rings: &[Vec<Pos2>], step: f32) -> Vec<(f32, f32, f32)> {
    let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
    for p in rings.iter().flatten() {
        low = low.min(p.y);
        high = high.max(p.y);
    }
    let mut found = Vec::new();
    if low >= high || (high - low) / step > 4000.0 {
        return found;
    }
    let mut y = (low / step).ceil() * step;
    while y < high {
        let mut cuts: Vec<f32> = rings.iter().flat_map(|ring| crossings(ring, y)).collect();
        cuts.sort_by(f32::total_cmp);
        for pair in cuts.chunks_exact(2) {
            if let [from, to] = pair {
                found.push((*from, *to, y));
            }
        }
        y += step;
    }
    found
}

fn crossings(ring: &[Pos2], y: f32) -> Vec<f32> {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .filter(|(a, b)| (a.y <= y) != (b.y <= y))
        .map(|(a, b)| a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stop_at_the_outline_and_spare_a_hole() {
        let square = |a: f32, b: f32| vec![pos2(a, a), pos2(b, a), pos2(b, b), pos2(a, b)];
        let spans = spans(&[square(0.0, 10.0), square(4.0, 6.0)], 5.0);
        assert_eq!(spans, [(0.0, 10.0, 0.0), (0.0, 4.0, 5.0), (6.0, 10.0, 5.0)]);
    }
}
