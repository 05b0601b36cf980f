//! The legend of corridors and sites, in the lower right corner of the map.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Rect, Stroke, StrokeKind, pos2, vec2};

use super::strokes::sample;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular};
use crate::scene::tokens::size;
use crate::scene::works::{Sample, WorksScene};

/// Widest that the card may be.
const WIDTH: f32 = 440.0;
const PAD: f32 = 14.0;
const ROW: f32 = 19.0;
/// Room for the buttons that zoom, right of the card.
const BUTTONS: f32 = 40.0;

/// An entry in its place, from the upper left corner of the card.
struct Entry {
    sample: Sample,
    galley: Arc<Galley>,
    x: f32,
    row: usize,
}

/// The legend, laid out.
pub struct Legend {
    entries: Vec<Entry>,
    /// The card.
    pub rect: Rect,
}

const fn sample_width(sample: Sample) -> f32 {
    match sample {
        Sample::Line(_) => 20.0,
        Sample::Site(_) => 10.0,
    }
}

impl Legend {
    /// Lays the legend out: each row of the scene begins a new line, and goes on in another where it is too long.
    pub fn new(painter: &Painter, map: Rect, scene: &WorksScene, pass: &Pass<'_>) -> Self {
        let ink = color(pass.tokens.text);
        let most = WIDTH - 2.0 * PAD;
        let (mut entries, mut row, mut widest) = (Vec::new(), 0, 0.0_f32);
        for line in &scene.legend {
            let mut x = 0.0;
            for (sample, words) in line {
                let galley = painter.layout_no_wrap(words.clone(), regular(size::NOTE), ink);
                let width = sample_width(*sample) + 5.0 + galley.size().x;
                if x > 0.0 && x + width > most {
                    x = 0.0;
                    row += 1;
                }
                entries.push(Entry {
                    sample: *sample,
                    galley,
                    x,
                    row,
                });
                widest = widest.max(x + width);
                x += width + 10.0;
            }
            row += 1;
        }
        let size = vec2(widest + 2.0 * PAD, row as f32 * ROW + PAD);
        let corner = map.max - vec2(16.0 + BUTTONS, 16.0);
        Self {
            entries,
            rect: Rect::from_min_max((corner - size).round(), corner.round()),
        }
    }

    /// Draws it.
    pub fn paint(&self, painter: &Painter, pass: &Pass<'_>) {
        if self.entries.is_empty() {
            return;
        }
        let tokens = pass.tokens;
        painter.rect(
            self.rect,
            8.0,
            color(tokens.panel.alpha(0.96)),
            Stroke::new(1.0, color(tokens.hairline)),
            StrokeKind::Inside,
        );
        for entry in &self.entries {
            let left = self.rect.left() + PAD + entry.x;
            let middle = self.rect.top() + PAD / 2.0 + ROW * (entry.row as f32 + 0.5);
            let width = sample_width(entry.sample);
            let place = Rect::from_min_size(pos2(left, middle - 6.0), vec2(width, 12.0));
            sample(painter, place, entry.sample, None, tokens);
            let top = middle - entry.galley.size().y / 2.0;
            let at = pos2(left + width + 5.0, top.round());
            painter.galley(at, entry.galley.clone(), Color32::PLACEHOLDER);
        }
    }
}
