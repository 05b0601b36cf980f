//! The table of trade: bars of both sides on one scale, their numbers, the gap.

use egui::{Align2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::place::Places;
use super::value::{node, text};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::compare::{CompareScene, TradeCell};
use crate::scene::tokens::{Ink, size};

/// Right ends of the numbers, from the right end of the column: own, partner's, gap.
const ENDS: [f32; 3] = [124.0, 60.0, 0.0];
/// What the numbers take.
const NUMBERS: f32 = 176.0;

/// How strong a row is drawn while another is lit.
fn faded(ink: Ink, row: usize, lit: Option<usize>) -> Ink {
    match lit {
        Some(lit) if lit != row => ink.alpha(0.35),
        _ => ink,
    }
}

/// Names of the rows; returns the one under the pointer.
pub fn labels(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    place: Rect,
    places: &Places,
    lit: Option<usize>,
) -> Option<usize> {
    let painter = ui.painter();
    let head = pos2(place.left(), place.top() + places.trade + 20.0);
    let style = (semibold(size::BODY), pass.tokens.text);
    text(
        painter,
        head,
        Align2::LEFT_CENTER,
        &pass.text("compare-trade"),
        style,
        place.width(),
    );
    let mut over = None;
    for (at, row) in scene.rows.iter().enumerate() {
        let rect = places.trade_row(place, at);
        let response = ui.interact(rect, ui.scope_id().with(("row", at)), Sense::hover());
        if response.hovered() {
            over = Some(at);
        }
        if lit == Some(at) {
            painter.rect_filled(rect.expand2(vec2(6.0, 0.0)), 4.0, color(pass.tokens.hover));
        }
        let y = rect.center().y;
        let swatch = Rect::from_center_size(pos2(rect.left() + 5.0, y), vec2(10.0, 10.0));
        painter.rect_filled(swatch, 2.0, color(row.ink));
        let style = (regular(size::BODY), pass.tokens.text);
        let width = rect.width() - 20.0;
        text(
            painter,
            pos2(rect.left() + 20.0, y),
            Align2::LEFT_CENTER,
            &row.name,
            style,
            width,
        );
    }
    over
}

/// The table of a column; returns the row under the pointer.
pub fn show(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    (place, places): (Rect, &Places),
    lit: Option<usize>,
) -> Option<usize> {
    let column = scene.columns.get(at)?;
    let bars = place.width() - NUMBERS;
    head(ui, pass, scene, at, (place, places));
    let end = column.trade.end();
    let x = |musd: f64| place.left() + (musd / end) as f32 * bars;
    let mut over = None;
    for (at_row, (cell, row)) in column.trade.cells.iter().zip(&scene.rows).enumerate() {
        let rect = places.trade_row(place, at_row);
        if ui.rect_contains_pointer(rect) {
            over = Some(at_row);
        }
        if lit == Some(at_row) {
            ui.painter()
                .rect_filled(rect.expand2(vec2(4.0, 0.0)), 4.0, color(pass.tokens.hover));
        }
        let ink = faded(row.ink, at_row, lit);
        bars_of(ui, cell, rect, ink, &x);
        own_year(ui, pass, cell, rect, &x);
        numbers(ui, pass, cell, rect, (at, at_row));
    }
    over
}

/// Ticks over the bars with their lines, and the heads of the numbers.
fn head(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &CompareScene,
    at: usize,
    (place, places): (Rect, &Places),
) {
    let Some(column) = scene.columns.get(at) else {
        return;
    };
    let painter = ui.painter();
    let bars = place.width() - NUMBERS;
    let y = place.top() + places.trade + 20.0;
    let bottom = places.trade_row(place, scene.rows.len()).top();
    let style = || (regular(size::NOTE), pass.tokens.muted);
    let end = column.trade.end();
    let mut free = f32::NEG_INFINITY;
    for (nth, (musd, words)) in column.trade.ticks.iter().enumerate() {
        let x = place.left() + (musd / end) as f32 * bars;
        let line = Stroke::new(1.0, color(pass.tokens.hairline));
        painter.line_segment([pos2(x, y + 14.0), pos2(x, bottom)], line);
        let anchor = if nth == 0 {
            Align2::LEFT_CENTER
        } else {
            Align2::CENTER_CENTER
        };
        // A number that would touch the one before it is left out; its line stays.
        let width = 7.0 * words.chars().count() as f32;
        if x - width / 2.0 > free {
            free = text(painter, pos2(x, y), anchor, words, style(), 60.0).right() + 4.0;
        }
    }
    if scene.own_scale {
        let at = pos2(place.left(), y - 13.0);
        let words = pass.text("compare-own-note");
        text(painter, at, Align2::LEFT_CENTER, &words, style(), bars);
    }
    let ids = if scene.is_of_partners() {
        [
            "compare-its-own-partners",
            "compare-partners-figure-partners",
            "compare-gap",
        ]
    } else {
        ["compare-its-own", "compare-partners-figure", "compare-gap"]
    };
    for (id, end) in ids.into_iter().zip(ENDS) {
        let at = pos2(place.right() - end, y);
        let rect = text(
            painter,
            at,
            Align2::RIGHT_CENTER,
            &pass.text(id),
            style(),
            62.0,
        );
        if id == "compare-gap" {
            let id = ui.scope_id().with(("gap head", place.left() as i32));
            ui.interact(rect, id, Sense::hover())
                .on_hover_text(pass.text("compare-gap-tip"));
        }
    }
}

fn bars_of(ui: &Ui, cell: &TradeCell, rect: Rect, ink: Ink, x: &impl Fn(f64) -> f32) {
    let painter = ui.painter();
    let bar = |musd: f64, top: f32, height: f32| {
        let right = x(musd).max(rect.left() + 1.5);
        Rect::from_min_max(pos2(rect.left(), top), pos2(right, top + height))
    };
    let top = rect.center().y - 8.0;
    if let Some(own) = &cell.own {
        painter.rect_filled(bar(own.musd, top, 9.0), 0.0, color(ink));
    }
    if let Some(partner) = &cell.partner {
        let stroke = Stroke::new(1.2, color(ink));
        let place = bar(partner.musd, top + 10.5, 6.0);
        painter.rect_stroke(place, 0.0, stroke, StrokeKind::Inside);
    }
}

/// The year beside the bars of a borrowed row.
fn own_year(ui: &Ui, pass: &Pass<'_>, cell: &TradeCell, rect: Rect, x: &impl Fn(f64) -> f32) {
    let Some(year) = &cell.year else {
        return;
    };
    let figures = [&cell.own, &cell.partner];
    let longest = figures.into_iter().flatten().map(|n| n.musd);
    let end = x(longest.fold(0.0, f64::max));
    let font = regular(size::NOTE);
    let ink = color(pass.tokens.muted);
    let galley = ui.painter().layout_no_wrap(year.clone(), font, ink);
    // Where the bars fill their room the year stands on their end, on ground of its own.
    let last = rect.right() - NUMBERS + 18.0 - galley.size().x;
    let at = pos2(
        (end + 6.0).min(last),
        rect.center().y - galley.size().y / 2.0,
    );
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(3.0, 0.0));
    ui.painter()
        .rect_filled(ground, 2.0, color(pass.tokens.panel));
    ui.painter().galley(at, galley, ink);
}

fn numbers(ui: &Ui, pass: &mut Pass<'_>, cell: &TradeCell, rect: Rect, key: (usize, usize)) {
    let y = rect.center().y;
    let muted = pass.tokens.muted;
    let ink = pass.tokens.text;
    let columns = [
        cell.own
            .as_ref()
            .map(|n| (&n.value, semibold(size::BODY), ink)),
        cell.partner
            .as_ref()
            .map(|n| (&n.value, regular(size::BODY), ink)),
        cell.gap.as_ref().map(|(value, wide)| {
            if *wide {
                (value, semibold(size::BODY), ink)
            } else {
                (value, regular(size::BODY), muted)
            }
        }),
    ];
    let mut taken = rect.left();
    if let Some(note) = &cell.note {
        let at = pos2(rect.left() + 6.0, y);
        let style = (regular(size::NOTE), muted);
        let width = rect.width() - ENDS[1] - 20.0;
        let area = text(
            ui.painter(),
            at,
            Align2::LEFT_CENTER,
            &note.text,
            style,
            width,
        );
        taken = area.right();
        node(ui, pass, area.expand(2.0), ("trade note", key), note);
    }
    for (nth, (column, end)) in columns.into_iter().zip(ENDS).enumerate() {
        let at = pos2(rect.right() - end, y);
        match column {
            Some((value, font, ink)) => {
                let style = (font, ink);
                let area = text(
                    ui.painter(),
                    at,
                    Align2::RIGHT_CENTER,
                    &value.text,
                    style,
                    60.0,
                );
                let area = area.expand2(vec2(3.0, 2.0));
                node(ui, pass, area, ("trade", key, nth), value);
            }
            // A note that reaches over the first number says enough.
            None if nth < 2 && taken < at.x - 12.0 => {
                let style = (regular(size::BODY), muted);
                text(ui.painter(), at, Align2::RIGHT_CENTER, "–", style, 20.0);
            }
            None => {}
        }
    }
}
