//! Years under a chart and the ends of its axes.

use egui::{Align2, Pos2, Ui, pos2};

use super::plot::Plot;
use crate::gui::pass::Pass;
use crate::gui::scenes::LitStack;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::tokens::{Ink, size};

/// The years under a chart, as many as have room.
pub fn year_labels(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, lit: LitStack) {
    let (first, last) = plot.years;
    let each = plot.place.width() / (last - first + 1).max(1) as f32;
    let step = if each < 20.0 { 2 } else { 1 };
    for year in first..=last {
        let strong = lit.year == Some(year) || (lit.year.is_none() && plot.current == year);
        if !strong && (last - year) % step != 0 {
            continue;
        }
        let style = if strong {
            (semibold(size::NOTE), pass.tokens.text)
        } else {
            (regular(size::NOTE), pass.tokens.muted)
        };
        let at = pos2(plot.slot(year).center().x, plot.place.bottom() + 5.0);
        let words = format!("’{:02}", year.rem_euclid(100));
        label(ui, at, Align2::CENTER_TOP, &words, style);
    }
}

/// Ends of both axes at the left of a chart.
pub fn axis_labels(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>) {
    let style = || (regular(size::NOTE), pass.tokens.muted);
    let left = plot.place.left() - 5.0;
    let line = plot.line();
    let say = pass.say();
    let value = |value| crate::analysis::number::decimals(value, 0, say.locale);
    for (y, words) in [
        (plot.place.top(), say.share(1.0)),
        (line.top() - plot.gap(), say.share(0.0)),
        (line.top() + 6.0, value(plot.balance.1)),
        (line.bottom(), value(plot.balance.0)),
    ] {
        label(ui, pos2(left, y), Align2::RIGHT_CENTER, &words, style());
    }
}

pub(super) fn label(
    ui: &Ui,
    at: Pos2,
    anchor: Align2,
    words: &str,
    (font, ink): (egui::FontId, Ink),
) {
    ui.painter().text(at, anchor, words, font, color(ink));
}
