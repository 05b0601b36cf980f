//! Marks under the years of a layer: what opened, who joined and left.

use egui::{Align2, Rect, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::map::sample;
use super::pass::Pass;
use super::theme::{color, regular, semibold};
use crate::app::{Command, Layer, Record};
use crate::model::{ActorId, Place};
use crate::scene::tokens::size;
use crate::scene::works::Sample;

/// Most marks above each other in a year.
const ROWS: usize = 4;

/// What a mark looks like.
enum Look {
    Works(Sample),
    Turn { joined: bool },
}

struct Mark {
    place: Place,
    year: i32,
    look: Look,
    words: String,
}

/// Marks of the layer in the lane below the years; `x_of` tells where the middle of a year stands.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, lane: Rect, x_of: impl Fn(i32) -> f32) {
    let (id, spoken, marks) = match pass.state.view.layer.on.clone() {
        Layer::Ties => return,
        Layer::Works => ("works-opened", "works-opened-name", opened(pass)),
        Layer::Members(organisation) => {
            let marks = turns(pass, &organisation);
            ("members-turns", "members-turns-name", marks)
        }
    };
    let tokens = pass.tokens;
    let (first, last) = pass.state.years();
    ui.painter().text(
        pos2(lane.left() + 24.0, lane.center().y),
        Align2::LEFT_CENTER,
        pass.text(id),
        regular(size::NOTE),
        color(tokens.muted),
    );
    let args = [
        ("count", marks.len().into()),
        ("first", first.into()),
        ("last", last.into()),
    ];
    let spoken = pass.state.words.with(spoken, &args);
    let area = Rect::from_min_max(pos2(lane.left() + 110.0, lane.top()), lane.max);
    let response = ui.interact(area, ui.scope_id().with("layer marks"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    let column = x_of(first + 1) - x_of(first);
    let places = places(&marks, lane, column, &x_of);
    for (mark, rect) in marks.iter().zip(&places) {
        match mark.look {
            Look::Works(kind) => sample(ui.painter(), *rect, kind, None, tokens),
            Look::Turn { joined } => {
                let ink = if joined { tokens.accent } else { tokens.muted };
                let (at, stroke) = (rect.center(), Stroke::new(1.5, color(ink)));
                if joined {
                    ui.painter().circle_filled(at, 3.0, color(ink));
                } else {
                    ui.painter().circle_stroke(at, 2.6, stroke);
                }
            }
        }
    }
    answer(pass, response, &marks, &places);
}

/// Opens what is clicked; tells what happened in a year under the pointer.
fn answer(pass: &mut Pass<'_>, response: Response, marks: &[Mark], places: &[Rect]) {
    let Some(at) = response.hover_pos() else {
        return;
    };
    let near = |rect: &&Rect| rect.expand(2.0).contains(at);
    let under = places.iter().position(|rect| near(&rect));
    let Some(mark) = under.and_then(|under| marks.get(under)) else {
        return;
    };
    let tokens = pass.tokens;
    let of_year: Vec<&Mark> = marks.iter().filter(|m| m.year == mark.year).collect();
    let (place, year) = (mark.place, mark.year);
    if response.clicked() {
        pass.push(Command::OpenRecord(Record::At(place)));
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.label(RichText::new(year.to_string()).font(semibold(size::BODY)));
        for mark in of_year {
            let line = if mark.place == place {
                tokens.text
            } else {
                tokens.muted
            };
            ui.label(
                RichText::new(&mark.words)
                    .font(regular(size::NOTE))
                    .color(color(line)),
            );
        }
    });
}

fn opened(pass: &mut Pass<'_>) -> Vec<Mark> {
    let scene = pass.works_scene();
    let marks = scene.opened.iter().map(|mark| Mark {
        place: mark.place,
        year: mark.year,
        look: Look::Works(mark.sample),
        words: mark.name.clone(),
    });
    marks.collect()
}

fn turns(pass: &mut Pass<'_>, organisation: &ActorId) -> Vec<Mark> {
    let (first, last) = pass.state.years();
    let scene = pass.members_scene(organisation);
    let seen = scene
        .turns
        .iter()
        .filter(|turn| (first..=last).contains(&turn.year));
    let marks = seen.map(|turn| Mark {
        place: turn.place,
        year: turn.year,
        look: Look::Turn {
            joined: turn.joined,
        },
        words: turn.words.clone(),
    });
    marks.collect()
}

/// Marks of a year stand above each other from the bottom up, in more columns where there are many.
fn places(marks: &[Mark], lane: Rect, column: f32, x_of: &impl Fn(i32) -> f32) -> Vec<Rect> {
    let mut found = Vec::with_capacity(marks.len());
    let mut from = 0;
    while let Some(mark) = marks.get(from) {
        let of_year = marks
            .iter()
            .skip(from)
            .take_while(|other| other.year == mark.year)
            .count();
        let columns = of_year.div_ceil(ROWS).max(1);
        let width = ((column - 2.0) / columns as f32).min(14.0);
        let height = (lane.height() / ROWS as f32).min(9.0);
        let middle = x_of(mark.year) - width * (columns - 1) as f32 / 2.0;
        for at in 0..of_year {
            let x = middle + width * (at / ROWS) as f32;
            let rows = ROWS.min(of_year);
            let top = lane.center().y - height * (rows - 1) as f32 / 2.0;
            let y = top + height * (at % ROWS) as f32;
            found.push(Rect::from_center_size(
                pos2(x, y),
                vec2(width.min(13.0), height),
            ));
        }
        from += of_year;
    }
    found
}
