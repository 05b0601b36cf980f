//! A chart of shares over the years: a stack a year, under it the line of the balance on the same axis.
//!
//! Several charts stand beside or under each other; what the pointer or the focus is on in one is lit in all.

mod control;
mod labels;
mod plot;

pub use labels::{axis_labels, year_labels};
pub use plot::Plot;

use egui::{Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::compare::{dots, hatch};
use super::pass::Pass;
use super::scenes::LitStack;
use super::theme::color;
use crate::scene::balance::{BalanceChart, StackYear};
use control::control;

/// Draws a chart and its controls, with what `lit` says lit; returns what the pointer or the focus is on.
pub fn show(ui: &Ui, pass: &mut Pass<'_>, plot: &Plot<'_>, lit: LitStack) -> LitStack {
    grid(ui, pass, plot);
    let mut found = LitStack::default();
    let focused = plot.chart.years.iter().find(|year| {
        let id = plot.id(ui, year.year);
        ui.memory(|memory| memory.has_focus(id))
    });
    let fallback = plot.current.clamp(plot.years.0, plot.years.1);
    let stop = focused.map_or(fallback, |year| year.year);
    for year in &plot.chart.years {
        ground(ui, pass, plot, year.year, lit);
        stack(ui, pass, plot, year, lit);
    }
    line(ui, pass, plot, lit);
    for year in &plot.chart.years {
        found = found.or(control(ui, pass, plot, year, stop));
    }
    found
}

fn grid(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>) {
    let hair = Stroke::new(1.0, color(pass.tokens.hairline));
    let line = plot.line();
    for y in [
        plot.place.top(),
        line.top() - plot.gap(),
        line.top(),
        line.bottom(),
    ] {
        ui.painter().hline(plot.place.x_range(), y, hair);
    }
}

/// The ground of the marked year and of the lit one.
fn ground(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, year: i32, lit: LitStack) {
    let ink = if lit.year == Some(year) {
        pass.tokens.hover
    } else if plot.current == year {
        pass.tokens.accent_tint
    } else {
        return;
    };
    let place = plot.slot(year).shrink2(vec2(1.0, 0.0));
    ui.painter().rect_filled(place, 2.0, color(ink));
}

fn stack(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, year: &StackYear, lit: LitStack) {
    let column = plot.column(year.year);
    let painter = ui.painter();
    let mut y = column.bottom();
    let mut piece = |share: f64| {
        let height = share as f32 * column.height();
        let rect = Rect::from_min_max(pos2(column.left(), y - height), pos2(column.right(), y));
        y -= height;
        rect
    };
    for part in &year.parts {
        let rect = piece(part.share);
        let fades = lit.vector.is_some_and(|vector| vector != part.vector);
        let strength = if fades { 0.22 } else { 1.0 };
        // Shares among the partners with a figure are no shares of all trade: paler, with an edge.
        let fill = if year.among_reported {
            strength * 0.5
        } else {
            strength
        };
        painter.rect_filled(rect, 0.0, color(part.ink.alpha(fill)));
        if year.among_reported {
            let edge = Stroke::new(1.0, color(part.ink.alpha(strength)));
            painter.rect_stroke(rect, 0.0, edge, StrokeKind::Inside);
        }
        if part.other_count && !fades {
            dots(painter, rect, pass.tokens.on(part.ink));
        }
    }
    if let Some(rest) = &year.rest {
        let rect = piece(rest.share);
        let strength = if lit.vector.is_some() { 0.4 } else { 1.0 };
        painter.rect_filled(rect, 0.0, color(pass.tokens.rest.alpha(strength)));
        if rest.holds_missing {
            hatch(painter, rect, pass.tokens.pattern);
        }
    }
}

/// The line of a chart on the axes of a plot, broken where the partners counted change.
pub fn joined(painter: &egui::Painter, plot: &Plot<'_>, chart: &BalanceChart, stroke: Stroke) {
    let mut before: Option<Pos2> = None;
    for year in &chart.years {
        let Some(balance) = &year.balance else {
            before = None;
            continue;
        };
        let at = plot.spot(year.year, balance.value);
        if let Some(from) = before.filter(|_| balance.joined) {
            painter.line_segment([from, at], stroke);
        }
        before = Some(at);
    }
}

fn line(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, lit: LitStack) {
    let ink = color(pass.tokens.text);
    let painter = ui.painter();
    joined(painter, plot, plot.chart, Stroke::new(1.5, ink));
    for year in &plot.chart.years {
        let Some(balance) = &year.balance else {
            continue;
        };
        let fill = if balance.hollow {
            pass.tokens.panel
        } else {
            pass.tokens.text
        };
        let radius = if lit.year == Some(year.year) {
            3.6
        } else {
            2.4
        };
        let at = plot.spot(year.year, balance.value);
        painter.circle(at, radius, color(fill), Stroke::new(1.3, ink));
    }
}
