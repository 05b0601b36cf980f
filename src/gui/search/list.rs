//! The list of finds under their heads.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Id, Rect, Response, RichText, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::analysis::search::{Kind, emphasis};
use crate::app::search::{Deed, Found, Head, Row};
use crate::app::{Command, Shortcut};
use crate::gui::icons;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::scene::search::RowWords;
use crate::scene::tokens::size;

const ROW: f32 = 30.0;

/// Shows the list; returns the chosen row. `last` is the row that was chosen before.
pub fn show(last: &mut Option<usize>, ui: &mut Ui, pass: &mut Pass<'_>) -> Option<Id> {
    let chosen = pass.state.search.chosen();
    let scroll = last.is_some_and(|last| last != chosen);
    *last = Some(chosen);
    let parts = pass.state.search.parts().to_vec();
    let mut id = None;
    ScrollArea::vertical()
        .id_salt("search list")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = pass.text("search-list");
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::ListBox);
                node.set_label(name);
            });
            let mut at = 0;
            for part in &parts {
                head(ui, pass, part.head);
                for row in &part.rows {
                    let is_chosen = at == chosen;
                    let response = line(ui, pass, row, at, is_chosen);
                    if is_chosen {
                        id = Some(response.id);
                        if scroll && !response.hovered() {
                            response.scroll_to_me(None);
                        }
                    }
                    at += 1;
                }
                ui.add_space(6.0);
            }
        });
    id
}

fn head(ui: &mut Ui, pass: &Pass<'_>, head: Head) {
    let id = match head {
        Head::Recent => "search-recent",
        Head::Suggestions => "search-suggestions",
        Head::Figures => "search-figures",
        Head::Kind(kind) => kind_id(kind),
    };
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        let text = RichText::new(pass.text(id)).font(semibold(size::NOTE));
        ui.label(text.color(color(pass.tokens.muted)));
    });
    ui.add_space(2.0);
}

const fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Actor => "search-actors",
        Kind::Agreement => "search-agreements",
        Kind::Event => "search-events",
        Kind::Corridor => "search-corridors",
        Kind::Site => "search-sites",
        Kind::Indicator => "search-indicators",
        Kind::Page => "search-pages",
        Kind::Command => "search-commands",
        Kind::Source => "search-sources",
    }
}

/// The words of a row.
fn words(pass: &Pass<'_>, row: &Row) -> RowWords {
    let query = pass.state.search.query();
    let say = pass.say();
    match row {
        Row::More(_, count) => RowWords {
            title: say.words.with("search-more", &[("count", (*count).into())]),
            ..RowWords::default()
        },
        Row::Found(Found::Figure(answer)) => say.answer_row(answer, query),
        Row::Found(Found::Record(place)) => say.record_row(*place, query).unwrap_or_default(),
        Row::Found(Found::Deed(deed)) => {
            let title = deed.title(say.words);
            let keys = match deed {
                Deed::Do(action) => action.shortcut(),
                _ => None,
            };
            RowWords {
                marks: emphasis(&title, query),
                title,
                note: keys.map(Shortcut::text).unwrap_or_default(),
                vector: None,
                icon: deed.icon(),
            }
        }
    }
}

/// A row: its mark, its title with the matched letters, its note at the right.
fn line(ui: &mut Ui, pass: &mut Pass<'_>, row: &Row, at: usize, chosen: bool) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    // Rows out of sight are told to a screen reader, not painted.
    let id = Id::unique(("search row", at));
    let response = ui.interact(rect, id, Sense::CLICK);
    let words = words(pass, row);
    let name = if words.note.is_empty() {
        words.title.clone()
    } else {
        format!("{}, {}", words.title, words.note)
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(chosen));
    if ui.is_rect_visible(rect) {
        paint(ui, pass, rect, &words, row, chosen);
    }
    let moved = ui.input(|input| input.pointer.delta() != Vec2::ZERO);
    if response.hovered() && moved && !chosen {
        pass.push(Command::SearchPoint(at));
    }
    if response.clicked() {
        pass.push(Command::SearchChoose(at));
    }
    response
}

fn paint(ui: &Ui, pass: &Pass<'_>, rect: Rect, words: &RowWords, row: &Row, chosen: bool) {
    let tokens = pass.tokens;
    if chosen {
        let fill = color(tokens.accent_tint);
        ui.painter().rect_filled(rect, 6.0, fill);
    }
    let quiet = color(if chosen { tokens.text } else { tokens.muted });
    let middle = pos2(rect.left() + 18.0, rect.center().y);
    if let Some(vector) = words.vector {
        let ink = color(tokens.vector(vector));
        ui.painter().circle_filled(middle, 4.0, ink);
    } else if let Some(icon) = icons::icon(words.icon, 14.0, quiet) {
        icon.paint_at(ui, Rect::from_center_size(middle, vec2(14.0, 14.0)));
    }
    let inner = Rect::from_min_max(
        pos2(rect.left() + 34.0, rect.top()),
        pos2(rect.right() - 10.0, rect.bottom()),
    );
    let mut job = LayoutJob::simple_singleline(words.note.clone(), regular(size::NOTE), quiet);
    job.wrap = TextWrapping::truncate_at_width(inner.width() * 0.45);
    let note = ui.painter().layout_job(job);
    let room = inner.width() - note.size().x - 12.0;
    let ink = color(match row {
        Row::More(..) => tokens.accent,
        Row::Found(_) => tokens.text,
    });
    let title = ui.painter().layout_job(title(words, ink, room));
    let place = |align: Align2, size| align.align_size_within_rect(size, inner).min;
    let (start, end) = (
        place(Align2::LEFT_CENTER, title.size()),
        place(Align2::RIGHT_CENTER, note.size()),
    );
    ui.painter().galley(start, title, ink);
    ui.painter().galley(end, note, quiet);
}

/// The title with its matched letters semibold.
fn title(words: &RowWords, ink: egui::Color32, room: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut add = |text: &str, font| {
        if !text.is_empty() {
            job.append(text, 0.0, TextFormat::simple(font, ink));
        }
    };
    let mut end = 0;
    for mark in &words.marks {
        add(
            words.title.get(end..mark.start).unwrap_or_default(),
            regular(size::BODY),
        );
        add(
            words.title.get(mark.clone()).unwrap_or_default(),
            semibold(size::BODY),
        );
        end = mark.end;
    }
    add(
        words.title.get(end..).unwrap_or_default(),
        regular(size::BODY),
    );
    job.wrap = TextWrapping::truncate_at_width(room);
    job
}
