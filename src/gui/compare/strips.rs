//! The balance over the years, and indicators on strips.

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::bars::section;
use super::place::{LINE, Places, STACK};
use super::value::{node, note, text};
use crate::gui::balance::{self, Plot};
use crate::gui::pass::Pass;
use crate::gui::scenes::LitStack;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::compare::{Balance, CompareScene, Dot};
use crate::scene::tokens::size;

/// The head of the balance.
pub fn balance_label(ui: &Ui, pass: &Pass<'_>, scene: &CompareScene, place: Rect, places: &Places) {
    if scene.is_of_partners() {
        return;
    }
    let top = pos2(place.left(), place.top() + places.balance);
    section(ui, pass, top, "compare-balance-head", place.width());
    let words = format!(
        "{}\n{}",
        pass.text("compare-balance-note-one"),
        pass.text("compare-balance-note-zero")
    );
    let stacks = pass.text("compare-balance-stacks");
    note(ui, pass, top + vec2(0.0, 30.0), &stacks, place.width());
    // Beside the line.
    let at = top + vec2(0.0, 18.0 + STACK);
    note(ui, pass, at, &words, place.width());
}

/// The stacks and the line of a column, the lines of the others faint behind it; returns what the pointer or the
/// focus is on.
pub fn balance(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    (place, places): (Rect, &Places),
    lit: LitStack,
) -> LitStack {
    let Some((column, line)) = scene
        .columns
        .get(at)
        .and_then(|column| Some((column, column.balance.as_ref()?)))
    else {
        return LitStack::default();
    };
    let top = place.top() + places.balance + 18.0;
    let plot = Plot {
        chart: &line.chart,
        place: Rect::from_min_max(
            pos2(place.left() + 26.0, top),
            pos2(place.right() - 68.0, top + STACK + LINE),
        ),
        strip: LINE,
        balance: scene.balance_axis.0,
        years: scene.balance_axis.1,
        current: column.year,
        goes: false,
        key: at,
    };
    let spot = |year: i32, balance: f64| plot.spot(year, balance);
    axis(ui, pass, scene, plot.line(), &spot);
    for (other, column) in scene.columns.iter().enumerate() {
        if let Some(faint) = column.balance.as_ref().filter(|_| other != at) {
            let stroke = Stroke::new(1.0, color(pass.tokens.muted.alpha(0.35)));
            balance::joined(ui.painter(), &plot, &faint.chart, stroke);
        }
    }
    let found = balance::show(ui, pass, &plot, lit);
    last_value(ui, pass, (line, lit.year), place, plot.line(), &spot);
    found
}

fn axis(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &CompareScene,
    area: Rect,
    spot: &impl Fn(i32, f64) -> Pos2,
) {
    let ((low, high), (first, last)) = scene.balance_axis;
    let style = || (regular(size::NOTE), pass.tokens.muted);
    let painter = ui.painter();
    for value in [low, high] {
        let y = spot(first, value).y;
        let line = Stroke::new(1.0, color(pass.tokens.hairline));
        painter.line_segment([pos2(area.left(), y), pos2(area.right(), y)], line);
        let words = crate::analysis::number::decimals(value, 1, pass.state.locale());
        let at = pos2(area.left() - 6.0, y);
        text(painter, at, Align2::RIGHT_CENTER, &words, style(), 30.0);
    }
    for year in [first, last] {
        let at = pos2(spot(year, low).x, area.bottom() + 14.0);
        let words = year.to_string();
        text(painter, at, Align2::CENTER_CENTER, &words, style(), 40.0);
    }
}

/// The value of the lit year at the right of the line, with that year; a dash without one.
fn lit_value(ui: &Ui, pass: &Pass<'_>, (line, year): (&Balance, i32), place: Rect, area: Rect) {
    let of = line.chart.year(year).and_then(|of| of.balance.as_ref());
    let words = of.map_or("–", |balance| balance.text.as_str());
    let at = area.right_center() + vec2(8.0, -8.0);
    let width = place.right() - at.x;
    let strong = (semibold(size::BODY), pass.tokens.text);
    text(ui.painter(), at, Align2::LEFT_CENTER, words, strong, width);
    let at = at + vec2(0.0, 15.0);
    let muted = (regular(size::NOTE), pass.tokens.muted);
    let words = year.to_string();
    text(ui.painter(), at, Align2::LEFT_CENTER, &words, muted, width);
}

/// The last value, and its year where it is not that of the column.
fn last_value(
    ui: &Ui,
    pass: &Pass<'_>,
    (line, lit): (&Balance, Option<i32>),
    place: Rect,
    area: Rect,
    spot: &impl Fn(i32, f64) -> Pos2,
) {
    let painter = ui.painter();
    let muted = || (regular(size::NOTE), pass.tokens.muted);
    if let Some(year) = lit {
        lit_value(ui, pass, (line, year), place, area);
        return;
    }
    let Some(last) = line.points.last() else {
        let words = pass.text("compare-balance-none");
        let at = area.left_center() + vec2(6.0, 0.0);
        text(
            painter,
            at,
            Align2::LEFT_CENTER,
            &words,
            muted(),
            area.width(),
        );
        return;
    };
    let mut at = spot(last.year, last.balance) + vec2(8.0, 0.0);
    // Beside the band of the year, not upon its edge.
    if area.right() - at.x < 24.0 {
        at.x = at.x.max(area.right() + 6.0);
    }
    let strong = (semibold(size::BODY), pass.tokens.text);
    let width = place.right() - at.x;
    let ground = |rect: Rect| {
        painter.rect_filled(rect.expand(1.0), 0.0, color(pass.tokens.panel.alpha(0.85)));
    };
    let rect = Rect::from_min_size(at - vec2(0.0, 8.0), vec2(30.0, 16.0));
    ground(rect);
    let value = text(
        painter,
        at,
        Align2::LEFT_CENTER,
        &last.value.text,
        strong,
        width,
    );
    let below_value = pos2(at.x, at.y + 15.0);
    let Some((year, since)) = &line.last_note else {
        if let Some(partners) = &line.partners {
            let width = place.right() - at.x;
            text(
                painter,
                below_value,
                Align2::LEFT_CENTER,
                partners,
                muted(),
                width,
            );
        }
        return;
    };
    let room = place.right() - value.right() - 5.0;
    let beside = room > 48.0;
    let mut below = below_value;
    if beside {
        let at = pos2(value.right() + 5.0, at.y);
        text(painter, at, Align2::LEFT_CENTER, year, muted(), room);
    } else {
        below.x = below.x.min(place.right() - 60.0);
        let end = text(painter, below, Align2::LEFT_CENTER, year, muted(), 60.0);
        below.y = end.bottom() + 7.0;
    }
    if place.right() - below.x > 110.0 {
        let room = place.right() - below.x;
        text(painter, below, Align2::LEFT_CENTER, since, muted(), room);
    }
}

/// Names of the indicators.
pub fn indicator_labels(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &CompareScene,
    place: Rect,
    places: &Places,
) {
    let top = pos2(place.left(), place.top() + places.indicators);
    section(ui, pass, top, "compare-indicators", place.width());
    for (at, row) in scene.indicators.iter().enumerate() {
        let rect = places.strip_row(place, at);
        let style = (regular(size::BODY), pass.tokens.text);
        let at = rect.left_center();
        let width = rect.width();
        text(
            ui.painter(),
            at,
            Align2::LEFT_CENTER,
            &row.name,
            style,
            width,
        );
    }
}

/// The indicators of a column.
pub fn indicators(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    place: Rect,
    places: &Places,
) {
    for (nth, row) in scene.indicators.iter().enumerate() {
        let Some(indicator) = row.values.get(at) else {
            continue;
        };
        let rect = places.strip_row(place, nth);
        let y = rect.center().y;
        let painter = ui.painter();
        let (font, ink) = if indicator.number.is_some() {
            (semibold(size::BODY), pass.tokens.text)
        } else {
            (regular(size::BODY), pass.tokens.muted)
        };
        let right = pos2(rect.left() + 56.0, y);
        let words = &indicator.value.text;
        text(
            painter,
            right,
            Align2::RIGHT_CENTER,
            words,
            (font, ink),
            58.0,
        );
        if indicator.differs {
            painter.circle_filled(pos2(rect.left() + 65.0, y), 2.4, color(pass.tokens.accent));
        }
        let left = rect.left() + 84.0;
        let width = rect.width() - 84.0 - 80.0;
        let strip = Stroke::new(2.0, color(pass.tokens.hairline));
        painter.line_segment([pos2(left, y), pos2(left + width, y)], strip);
        // The column's own dot lies on the others.
        let (own, others): (Vec<Dot>, Vec<Dot>) =
            row.dots.iter().copied().partition(|dot| dot.column == at);
        for dot in others.into_iter().chain(own) {
            let centre = pos2(left + dot.at as f32 * width, y);
            if dot.column == at {
                painter.circle_filled(centre, 4.6, color(pass.tokens.text));
            } else {
                let ring = Stroke::new(1.0, color(pass.tokens.muted));
                painter.circle(centre, 3.4, color(pass.tokens.panel), ring);
            }
        }
        let style = (regular(size::NOTE), pass.tokens.muted);
        let end = pos2(rect.right(), y);
        text(
            painter,
            end,
            Align2::RIGHT_CENTER,
            &indicator.year,
            style,
            70.0,
        );
        let area = rect.shrink2(vec2(0.0, 1.0));
        node(ui, pass, area, ("indicator", at, nth), &indicator.value);
    }
}
