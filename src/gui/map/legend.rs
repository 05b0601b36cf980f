//! The legend on the map.

use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Painter, Rect, Shape, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use crate::gui::freight;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::legend::Legend;
use crate::scene::map::Pattern;
use crate::scene::tokens::{Ink, Tokens, size};

/// Width of the ramp of classes.
const RAMP: f32 = 150.0;

/// Height of the ramp with its numbers.
const RAMP_HEIGHT: f32 = 34.0;

/// Height of the choice of the freight band.
const FREIGHT_HEIGHT: f32 = 24.0;

/// The widest a line gets before it wraps.
const LINE: f32 = 272.0;

/// The texts of a legend, laid out.
struct Texts {
    title: Arc<Galley>,
    unit: Arc<Galley>,
    notes: Vec<(Pattern, Ink, Arc<Galley>)>,
    borrowed: Option<Arc<Galley>>,
}

impl Texts {
    fn new(painter: &Painter, legend: &Legend, tokens: &Tokens) -> Self {
        let (text, muted) = (color(tokens.text), color(tokens.muted));
        let notes = legend.patterns.iter().map(|(pattern, ground, words)| {
            let galley = painter.layout_no_wrap(words.clone(), regular(size::NOTE), muted);
            (*pattern, *ground, galley)
        });
        Self {
            title: painter.layout(legend.title.clone(), semibold(size::BODY), text, LINE),
            unit: painter.layout(legend.subtitle.clone(), regular(size::NOTE), muted, LINE),
            notes: notes.collect(),
            borrowed: legend
                .borrowed
                .as_ref()
                .map(|words| painter.layout(words.clone(), regular(size::NOTE), muted, LINE)),
        }
    }

    /// Where the unit and what follows it begin, under the upper edge.
    fn tops(&self) -> (f32, f32) {
        let unit = 10.0 + self.title.size().y.max(15.0) + 3.0;
        (unit, unit + self.unit.size().y.max(13.0) + 7.0)
    }

    fn height(&self, legend: &Legend) -> f32 {
        let ramp = if legend.classes.is_empty() {
            0.0
        } else {
            RAMP_HEIGHT
        };
        let freight = if legend.freight { FREIGHT_HEIGHT } else { 0.0 };
        let borrowed = self.borrowed.as_ref();
        let borrowed = borrowed.map_or(0.0, |galley| galley.size().y + 5.0);
        self.tops().1 + 6.0 + ramp + self.notes.len() as f32 * 18.0 + borrowed + freight
    }
}

/// Height of the legend in points.
pub fn height(painter: &Painter, legend: &Legend, tokens: &Tokens) -> f32 {
    Texts::new(painter, legend, tokens).height(legend)
}

/// Draws the legend into the upper left corner of the map.
pub fn show(ui: &mut Ui, map: Rect, legend: &Legend, pass: &mut Pass<'_>) {
    let tokens = pass.tokens;
    let painter = ui.painter_at(map);
    let text = color(tokens.text);
    let muted = color(tokens.muted);
    let texts = Texts::new(&painter, legend, tokens);
    let notes = texts.notes.iter();
    let widest = notes.fold(RAMP, |width, (_, _, g)| width.max(g.size().x + 32.0));
    let borrowed = texts
        .borrowed
        .as_ref()
        .map_or(0.0, |galley| galley.size().x);
    let text_width = texts.title.size().x.max(texts.unit.size().x).max(borrowed);
    let width = text_width.max(widest) + 28.0;
    let size = vec2(width, texts.height(legend));
    let card = Rect::from_min_size(map.min + vec2(16.0, 16.0), size);
    painter.rect(
        card,
        8.0,
        color(tokens.panel.alpha(0.96)),
        Stroke::new(1.0, color(tokens.hairline)),
        StrokeKind::Inside,
    );
    let left = card.left() + 14.0;
    let (unit_top, rest_top) = texts.tops();
    painter.galley(pos2(left, card.top() + 10.0), texts.title, text);
    painter.galley(pos2(left, card.top() + unit_top), texts.unit, muted);
    let mut y = card.top() + rest_top;
    if !legend.classes.is_empty() {
        ramp(&painter, tokens, legend, left, y);
        y += RAMP_HEIGHT;
    }
    for (pattern, ground, galley) in texts.notes {
        let swatch = Rect::from_min_size(pos2(left, y), vec2(22.0, 12.0));
        swatch_of(&painter, tokens, swatch, pattern, ground);
        painter.galley(pos2(left + 30.0, y - 1.0), galley, muted);
        y += 18.0;
    }
    if let Some(galley) = texts.borrowed {
        let height = galley.size().y;
        painter.galley(pos2(left, y), galley, muted);
        y += height + 5.0;
    }
    if legend.freight {
        let size = vec2(card.width() - 20.0, 20.0);
        let place = Rect::from_min_size(pos2(left - 6.0, y), size);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).id_salt("freight"));
        inner.spacing_mut().button_padding = vec2(6.0, 0.0);
        inner.spacing_mut().interact_size.y = 20.0;
        inner.horizontal(|ui| freight::show(ui, pass));
    }
}

fn ramp(painter: &Painter, tokens: &Tokens, legend: &Legend, left: f32, top: f32) {
    let part = RAMP / legend.classes.len() as f32;
    for (at, ink) in legend.classes.iter().enumerate() {
        let min = pos2(left + part * at as f32, top);
        painter.rect_filled(Rect::from_min_size(min, vec2(part, 11.0)), 0.0, color(*ink));
    }
    let frame = Rect::from_min_size(pos2(left, top), vec2(RAMP, 11.0));
    let line = Stroke::new(1.0, color(tokens.hairline));
    painter.rect_stroke(frame, CornerRadius::ZERO, line, StrokeKind::Outside);
    for (at, tick) in legend.ticks.iter().enumerate() {
        let x = left + part * (at + 1) as f32;
        painter.text(
            pos2(x, top + 14.0),
            egui::Align2::CENTER_TOP,
            tick,
            regular(size::NOTE),
            color(tokens.muted),
        );
    }
}

/// A small sample of a pattern.
fn swatch_of(painter: &Painter, tokens: &Tokens, rect: Rect, pattern: Pattern, ground: Ink) {
    painter.rect_filled(rect, 2.0, color(ground));
    let inner = painter.with_clip_rect(rect);
    match pattern {
        Pattern::Hatch => {
            let stroke = Stroke::new(1.0, color(tokens.pattern));
            let mut x = rect.left() - rect.height();
            while x < rect.right() {
                let from = pos2(x, rect.bottom());
                let to = pos2(x + rect.height(), rect.top());
                inner.add(Shape::line_segment([from, to], stroke));
                x += 6.0;
            }
        }
        Pattern::Dots => {
            let ink = color(tokens.on(ground).alpha(0.42));
            for at in 0..3 {
                for row in 0..2 {
                    let center = pos2(
                        rect.left() + 4.0 + 7.0 * at as f32,
                        rect.top() + 3.0 + 6.0 * row as f32,
                    );
                    inner.circle_filled(center, 1.1, ink);
                }
            }
        }
        Pattern::Lines => {
            let stroke = Stroke::new(1.0, color(tokens.on(ground).alpha(0.32)));
            for row in 0..3 {
                inner.hline(rect.x_range(), rect.top() + 2.0 + 4.0 * row as f32, stroke);
            }
        }
        Pattern::Plain | Pattern::Empty => {}
    }
    painter.rect_stroke(
        rect,
        2.0,
        Stroke::new(1.0, color(tokens.hairline)),
        StrokeKind::Inside,
    );
}
