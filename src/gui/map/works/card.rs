//! The card of what is lit: in the corner of the map where it covers least of the line.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};

use super::drawn::{Drawn, DrawnLine};
use crate::gui::map::camera::viewport;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::map::Rect4;
use crate::map::near::crosses;
use crate::model::Place;
use crate::scene::tokens::size;
use crate::scene::works::WorkCard;

/// Width of the card.
const WIDTH: f32 = 304.0;
/// Inside it.
const PAD: f32 = 14.0;

/// A line of text and the room above it.
struct Row {
    galley: Arc<Galley>,
    above: f32,
}

/// Draws the card of the record; `pointer` is where the pointer is on the line, tied to the card.
pub fn show(
    painter: &Painter,
    drawn: &Drawn,
    place: Place,
    card: &WorkCard,
    map: Rect,
    pointer: Option<Pos2>,
    pass: &Pass<'_>,
) {
    let rows = rows(painter, card, pass);
    let tokens = pass.tokens;
    let foot = painter.layout_no_wrap(
        pass.text("works-click"),
        semibold(size::NOTE),
        color(tokens.accent),
    );
    let sources = one_line(
        painter,
        &card.sources,
        WIDTH - 2.0 * PAD - foot.size().x - 12.0,
        color(tokens.muted),
    );
    let text: f32 = rows.iter().map(|row| row.above + row.galley.size().y).sum();
    let height = (PAD * 2.0 + text + 8.0 + foot.size().y).round();
    let avoid = Avoid {
        line: drawn.line(place),
        site: drawn.site(place).map(|site| site.middle),
        pointer,
    };
    let rect = avoid.corner(map, vec2(WIDTH.min(map.width() - 32.0), height));
    if let Some(at) = pointer {
        tie(painter, rect, at, pass);
    }
    painter.rect(
        rect,
        8.0,
        color(tokens.panel),
        Stroke::new(1.0, color(tokens.hairline)),
        StrokeKind::Inside,
    );
    let mut y = rect.top() + PAD;
    let left = rect.left() + PAD;
    for row in rows {
        y += row.above;
        let at = pos2(left, y);
        y += row.galley.size().y;
        painter.galley(at, row.galley, Color32::PLACEHOLDER);
    }
    y += 8.0;
    painter.galley(pos2(left, y), sources, Color32::PLACEHOLDER);
    let at = pos2(rect.right() - PAD - foot.size().x, y);
    painter.galley(at, foot, Color32::PLACEHOLDER);
}

fn rows(painter: &Painter, card: &WorkCard, pass: &Pass<'_>) -> Vec<Row> {
    let tokens = pass.tokens;
    let (text, muted) = (color(tokens.text), color(tokens.muted));
    let width = WIDTH - 2.0 * PAD;
    let row = |words: &str, font, ink, above| Row {
        galley: painter.layout(words.to_owned(), font, ink, width),
        above,
    };
    let mut rows = vec![
        row(&card.title, semibold(size::HEAD), text, 0.0),
        row(&card.line, regular(size::NOTE), muted, 3.0),
    ];
    if !card.then.is_empty() {
        rows.push(row(&card.then, semibold(size::NOTE), text, 3.0));
    }
    rows.push(row(&card.summary, regular(size::NOTE), text, 7.0));
    for (_, name, value) in &card.figures {
        let words = format!("{name}: {value}");
        rows.push(row(&words, semibold(size::NOTE), text, 5.0));
    }
    rows
}

fn one_line(painter: &Painter, text: &str, width: f32, ink: Color32) -> Arc<Galley> {
    let mut job =
        egui::text::LayoutJob::simple_singleline(text.to_owned(), regular(size::NOTE), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    painter.layout_job(job)
}

/// A line from the edge of the card to the point of the line under the pointer.
fn tie(painter: &Painter, card: Rect, at: Pos2, pass: &Pass<'_>) {
    let accent = color(pass.tokens.accent);
    let [x, y] = viewport(card).nearest([at.x, at.y]);
    // Upright or level where that can be.
    painter.line_segment([pos2(x, y), at], Stroke::new(1.0, accent));
    painter.circle_filled(at, 5.0, accent);
}

/// What the card must leave free.
struct Avoid<'a> {
    line: Option<&'a DrawnLine>,
    site: Option<Pos2>,
    pointer: Option<Pos2>,
}

impl Avoid<'_> {
    /// The corner of the map where the card covers least.
    fn corner(&self, map: Rect, size: egui::Vec2) -> Rect {
        let inner = map.shrink(16.0);
        let at = |x: f32, y: f32| Rect::from_min_size(pos2(x, y).round(), size);
        let right = inner.right() - size.x;
        let bottom = inner.bottom() - size.y;
        let middle = inner.center().x - size.x / 2.0;
        // The lower corners hold legend and overview map: the card may cover them while it shows.
        let corners = [
            at(right, inner.top()),
            at(inner.left(), inner.top()),
            at(right, bottom),
            at(inner.left(), bottom),
            at(middle, inner.top()),
            at(middle, bottom),
        ];
        let cost = |rect: &Rect| self.cost(rect);
        let best = corners.iter().min_by(|a, b| cost(a).total_cmp(&cost(b)));
        best.copied().unwrap_or(corners[0])
    }

    fn cost(&self, rect: &Rect) -> f32 {
        let wide: Rect4 = viewport(rect.expand(10.0));
        let covered = self.line.map_or(0, |line| {
            let parts = line.parts.iter();
            parts.filter(|part| crosses(&part.points, &wide)).count()
                + line
                    .stations
                    .iter()
                    .filter(|at| rect.expand(10.0).contains(**at))
                    .count()
                    * 2
        });
        let held = |at: Option<Pos2>| at.is_some_and(|at| rect.expand(16.0).contains(at));
        let hit = if held(self.site) || held(self.pointer) {
            100.0
        } else {
            0.0
        };
        covered as f32 * 4.0 + hit
    }
}
