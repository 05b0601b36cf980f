//! Stacked bars: shares of trade, and agreements by group.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::place::Places;
use super::value::{dots, hatch, node, note, text};
use crate::analysis::number;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::timeline::mark;
use crate::scene::compare::{Bar, CompareScene, Party, Value};
use crate::scene::tokens::size;

/// The head of the shares.
pub fn share_label(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &CompareScene,
    place: Rect,
    places: &Places,
) -> Option<usize> {
    let top = place.top() + places.shares;
    let id = if scene.is_of_partners() {
        "compare-share-note-partners"
    } else {
        "compare-share-note"
    };
    section(
        ui,
        pass,
        pos2(place.left(), top),
        "compare-share",
        place.width(),
    );
    note(
        ui,
        pass,
        pos2(place.left(), top + 30.0),
        &pass.text(id),
        place.width(),
    );
    None
}

/// The head of a section.
pub fn section(ui: &Ui, pass: &Pass<'_>, at: egui::Pos2, id: &str, width: f32) {
    let style = (semibold(size::BODY), pass.tokens.text);
    let at = at + vec2(0.0, 20.0);
    let words = pass.text(id);
    text(ui.painter(), at, Align2::LEFT_CENTER, &words, style, width);
}

/// The bar of shares of a column; returns the row under the pointer.
pub fn shares(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    (place, places): (Rect, &Places),
    lit: Option<usize>,
) -> Option<usize> {
    let column = scene.columns.get(at)?;
    let row = &column.shares;
    let tokens = pass.tokens;
    let bar = Rect::from_min_size(
        pos2(place.left(), place.top() + places.shares + 16.0),
        vec2(place.width(), 24.0),
    );
    let label_y = bar.bottom() + 13.0;
    let mut over = None;
    let mut x = bar.left();
    let mut free = bar.left() - 4.0;
    for cell in &row.cells {
        let width = cell.share as f32 * bar.width();
        let part = Rect::from_min_size(
            pos2(x, bar.top()),
            vec2((width - 1.0).max(1.0), bar.height()),
        );
        x += width;
        let Some(of) = scene.rows.get(cell.row) else {
            continue;
        };
        let fades = lit.is_some_and(|lit| lit != cell.row);
        let ink = if fades { of.ink.alpha(0.35) } else { of.ink };
        ui.painter().rect_filled(part, 2.0, color(ink));
        if cell.other_count {
            dots(ui.painter(), part, tokens.on(of.ink));
        }
        let strong = cell.share >= 0.1;
        let font = if strong {
            semibold(size::NOTE)
        } else {
            regular(size::NOTE)
        };
        let half = cell.value.text.chars().count() as f32 * 3.5;
        let centre = part.center().x.max(bar.left() + half);
        if centre - half > free {
            let style = (font, tokens.text);
            let at = pos2(centre, label_y);
            let words = &cell.value.text;
            free = text(ui.painter(), at, Align2::CENTER_CENTER, words, style, 40.0).right() + 3.0;
        }
        let area = Rect::from_min_max(part.min, pos2(part.right(), label_y + 8.0));
        if node(ui, pass, area, ("share", at, cell.row), &cell.value).hovered() {
            over = Some(cell.row);
        }
    }
    if let Some((share, hatched, value)) = &row.rest {
        let part = Rect::from_min_max(pos2(x, bar.top()), bar.max);
        rest(
            ui,
            pass,
            (part, label_y, free),
            (*share, *hatched, value),
            at,
        );
    }
    if let Some(words) = &row.note {
        let style = (regular(size::NOTE), tokens.muted);
        let at = if row.cells.is_empty() {
            bar.left_center()
        } else {
            pos2(bar.left(), label_y + 14.0)
        };
        text(
            ui.painter(),
            at,
            Align2::LEFT_CENTER,
            words,
            style,
            bar.width(),
        );
    }
    over
}

/// Everybody else at the end of the bar; where the words find no room below it, their number alone stands there.
fn rest(
    ui: &Ui,
    pass: &mut Pass<'_>,
    (part, label_y, free): (Rect, f32, f32),
    (share, hatched, value): (f64, bool, &Value),
    at: usize,
) {
    let painter = ui.painter();
    painter.rect_filled(part, 2.0, color(pass.tokens.rest));
    if hatched {
        hatch(painter, part, pass.tokens.pattern);
    }
    let ink = pass.tokens.muted;
    let room = part.right() - free - 4.0;
    let whole = painter.layout_no_wrap(value.text.clone(), regular(size::NOTE), color(ink));
    let number = number::percent(share * 100.0, pass.state.locale());
    let words = if whole.size().x > room && room < 90.0 {
        &number
    } else {
        &value.text
    };
    let end = pos2(part.right(), label_y);
    let style = (regular(size::NOTE), ink);
    let label = text(painter, end, Align2::RIGHT_CENTER, words, style, room);
    node(ui, pass, part.union(label), ("rest", at), value);
}

/// Names of the groups with their shapes.
pub fn agreement_labels(
    ui: &Ui,
    pass: &Pass<'_>,
    scene: &CompareScene,
    place: Rect,
    places: &Places,
) {
    let top = pos2(place.left(), place.top() + places.agreements);
    section(ui, pass, top, "compare-agreements-head", place.width());
    for (at, (group, name)) in scene.groups.iter().enumerate() {
        let rect = places.bar_row(place, at);
        let y = rect.center().y;
        mark(
            ui.painter(),
            pos2(rect.left() + 5.0, y),
            4.2,
            *group,
            pass.tokens.text,
            pass.tokens.panel,
        );
        let style = (regular(size::BODY), pass.tokens.text);
        let at = pos2(rect.left() + 20.0, y);
        text(
            ui.painter(),
            at,
            Align2::LEFT_CENTER,
            name,
            style,
            rect.width() - 20.0,
        );
    }
}

/// The bars of a column.
pub fn agreements(
    ui: &Ui,
    pass: &mut Pass<'_>,
    scene: &CompareScene,
    at: usize,
    place: Rect,
    places: &Places,
) {
    let Some(column) = scene.columns.get(at) else {
        return;
    };
    let top = place.top() + places.agreements + 20.0;
    let mut words = column.agreements.clone();
    if scene.own_scale {
        words = format!("{} · {words}", pass.text("compare-own-note"));
    }
    let style = (regular(size::NOTE), pass.tokens.muted);
    let head = text(
        ui.painter(),
        pos2(place.left(), top),
        Align2::LEFT_CENTER,
        &words,
        style,
        place.width(),
    );
    let response = ui.interact(head, ui.scope_id().with(("sum", at)), Sense::hover());
    let spoken = format!("{}: {words}", column.name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    let most = scene.most_agreements.get(at).copied().unwrap_or(0).max(1);
    let one = (place.width() - 40.0) / most as f32;
    for (nth, bar) in column.bars.iter().enumerate() {
        let rect = places.bar_row(place, nth);
        stack(ui, pass, bar, rect, one, (at, nth));
    }
}

fn stack(ui: &Ui, pass: &mut Pass<'_>, bar: &Bar, rect: Rect, one: f32, key: (usize, usize)) {
    let painter = ui.painter();
    let mut x = rect.left();
    for part in &bar.parts {
        let width = part.count as f32 * one;
        let place = Rect::from_min_size(
            pos2(x, rect.center().y - 5.0),
            vec2((width - 1.0).max(1.0), 10.0),
        );
        painter.rect_filled(place, 0.0, color(part.ink));
        if part.party == Party::Several {
            hatch(painter, place, pass.tokens.panel);
        }
        x += width;
    }
    let style = (semibold(size::BODY), pass.tokens.text);
    let at = pos2(x + 5.0, rect.center().y);
    let words = &bar.value.text;
    let label = text(painter, at, Align2::LEFT_CENTER, words, style, 40.0);
    let area = Rect::from_min_max(rect.min, pos2(label.right() + 3.0, rect.bottom()));
    node(
        ui,
        pass,
        area.shrink2(vec2(0.0, 1.0)),
        ("group", key),
        &bar.value,
    );
}
