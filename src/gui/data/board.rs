//! What is missing: a matrix of pairs by years, painted where it is seen, walked through with the arrow keys.

use egui::containers::scroll_area::ScrollBarVisibility;
use egui::{
    Align, Align2, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea,
    Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{detail, marks};
use crate::analysis::{Board, Evidence};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::scene::board::{BoardRow, BoardScene, GROUPS, mark};
use crate::scene::pieces::{Piece, joined};
use crate::scene::tokens::{Tokens, size};

const ROW: f32 = 22.0;
const GROUP: f32 = 32.0;
const HEAD: f32 = 38.0;

/// The cell that has the keyboard, and the kind that is lit.
#[derive(Default)]
pub struct BoardState {
    line: usize,
    column: usize,
    lit: Option<Evidence>,
}

/// Shows the board with its controls.
pub fn show(board: &mut BoardState, ui: &mut Ui, pass: &mut Pass<'_>) {
    let scene = pass.board_scene();
    board.line = board.line.min(scene.coverage.lines.len().saturating_sub(1));
    board.column = board.column.min(scene.coverage.columns() - 1);
    controls(ui, pass, &scene);
    ui.add_space(6.0);
    if let Some(kind) = marks::legend(ui, pass, &scene.legend, board.lit) {
        board.lit = (board.lit != Some(kind)).then_some(kind);
    }
    // A kind that does not occur on another board would hide everything.
    let occurs = |kind| scene.legend.iter().any(|key| key.evidence == kind);
    let lit = board.lit.filter(|kind| occurs(*kind));
    ui.add_space(4.0);
    detail::show(ui, pass, &scene, board.line, board.column);
    let sizes = Sizes::new(ui.available_width(), &scene);
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let scrolled = ScrollArea::both()
        .id_salt(("board", scene.coverage.board.id()))
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible)
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, view| {
            Matrix {
                scene: &scene,
                sizes: &sizes,
                lit,
                origin: ui.min_rect().min,
                view,
            }
            .show(board, ui, pass);
        });
    head_row(
        ui,
        pass.tokens,
        &scene,
        &sizes,
        head,
        scrolled.state.clamped_offset().x,
    );
}

fn controls(ui: &mut Ui, pass: &mut Pass<'_>, scene: &BoardScene) {
    ui.horizontal(|ui| {
        choose(ui, pass);
        ui.add_space(6.0);
        crate::gui::back::button(ui, pass);
        ui.add_space(6.0);
        widgets::muted(ui, pass.tokens, &scene.summary);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let tip = pass.text("board-export-tip");
            let free = pass.state.task.is_none();
            let button = egui::Button::new(pass.text("board-export"));
            if ui.add_enabled(free, button).on_hover_text(tip).clicked() {
                pass.push(Command::ExportBoard);
            }
        });
    });
}

fn choose(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.view.board;
    let text = pass.state.words.with(
        "board-choose",
        &[("board", pass.say().board(current).into())],
    );
    let arrow = icons::icon("chevron-down", 12.0, color(pass.tokens.text));
    let button = match arrow {
        Some(arrow) => egui::Button::new((text, arrow)),
        None => egui::Button::new(text),
    };
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(240.0);
        for (at, group) in GROUPS.iter().enumerate() {
            if at > 0 {
                ui.separator();
            }
            for board in *group {
                choice(ui, pass, *board, current);
            }
        }
    });
    response.on_hover_text(pass.text("board-choose-tip"));
}

fn choice(ui: &mut Ui, pass: &mut Pass<'_>, board: Board, current: Board) {
    if ui
        .radio(board == current, pass.say().board(board))
        .clicked()
    {
        pass.push(Command::SetBoard(board));
        ui.close();
    }
}

/// Widths of the columns, and where each row stands.
struct Sizes {
    names: f32,
    cell: f32,
    count: f32,
    /// The upper edge of each row, and the lower edge of the last.
    tops: Vec<f32>,
}

impl Sizes {
    fn new(width: f32, scene: &BoardScene) -> Self {
        let columns = scene.coverage.columns() as f32;
        let wide = matches!(scene.coverage.board, Board::Indicators);
        let names = (width * if wide { 0.34 } else { 0.2 }).clamp(104.0, 300.0);
        // Room for the scroll bar stands at the right.
        let count = 58.0;
        let room = width - names - count - 14.0;
        let cell = (room / columns).clamp(30.0, 68.0);
        let mut tops = vec![0.0];
        for row in &scene.rows {
            let height = match row {
                BoardRow::Head(_) => GROUP,
                BoardRow::Line { .. } => ROW,
            };
            tops.push(tops.last().copied().unwrap_or_default() + height);
        }
        Self {
            names,
            cell,
            count,
            tops,
        }
    }

    fn size(&self, scene: &BoardScene) -> egui::Vec2 {
        let width = self.names + self.cell * scene.coverage.columns() as f32 + self.count;
        vec2(width, self.tops.last().copied().unwrap_or_default() + 16.0)
    }
}

fn head_row(ui: &Ui, tokens: &Tokens, scene: &BoardScene, sizes: &Sizes, head: Rect, offset: f32) {
    let mut clip = head;
    clip.min.x += sizes.names;
    let painter = ui.painter_at(clip.intersect(ui.clip_rect()));
    for (at, (year, have)) in scene.columns.iter().enumerate() {
        // Where columns are narrow, `’15` as on the axes of the charts.
        let short = year.get(2..).filter(|_| sizes.cell < 36.0);
        let year = short.map_or_else(|| year.clone(), |end| format!("’{end}"));
        let x = head.left() - offset + sizes.names + (at as f32 + 0.5) * sizes.cell;
        let (text, muted) = (color(tokens.text), color(tokens.muted));
        let at = pos2(x, head.bottom() - 28.0);
        painter.text(at, Align2::CENTER_CENTER, year, semibold(size::NOTE), text);
        let at = pos2(x, head.bottom() - 12.0);
        painter.text(at, Align2::CENTER_CENTER, have, regular(size::NOTE), muted);
    }
    let line = egui::Stroke::new(1.0, color(tokens.hairline));
    ui.painter().hline(head.x_range(), head.bottom(), line);
}

struct Matrix<'a> {
    scene: &'a BoardScene,
    sizes: &'a Sizes,
    lit: Option<Evidence>,
    /// Where the content begins on the screen.
    origin: egui::Pos2,
    /// What is seen of it.
    view: Rect,
}

impl Matrix<'_> {
    fn show(&self, board: &mut BoardState, ui: &mut Ui, pass: &mut Pass<'_>) {
        let content = Rect::from_min_size(self.origin, self.sizes.size(self.scene));
        ui.allocate_rect(content, Sense::hover());
        let clip = ui.clip_rect();
        let left = self.origin.x + self.view.min.x;
        let right = Rect::from_min_max(pos2(left + self.sizes.names, clip.top()), clip.max);
        let builder = UiBuilder::new()
            .max_rect(content)
            .accessibility_label(pass.text("board-grid"));
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(right.intersect(clip));
            for (at, row) in self.scene.rows.iter().enumerate() {
                if let BoardRow::Line { line, have, .. } = row
                    && (self.is_seen(at) || *line == board.line)
                {
                    self.line(board, ui, pass, at, *line);
                    self.have(ui, pass.tokens, at, have);
                }
            }
        });
        let painter = ui.painter();
        for (at, row) in self
            .scene
            .rows
            .iter()
            .enumerate()
            .filter(|(at, _)| self.is_seen(*at))
        {
            let y = self.origin.y + self.top(at);
            match row {
                BoardRow::Head(name) => {
                    let at = pos2(left, y + GROUP - 11.0);
                    let ink = color(pass.tokens.text);
                    painter.text(at, Align2::LEFT_CENTER, name, semibold(size::BODY), ink);
                }
                BoardRow::Line { name, .. } => {
                    let ink = color(pass.tokens.text);
                    let mut job = egui::text::LayoutJob::simple_singleline(
                        name.clone(),
                        regular(size::BODY),
                        ink,
                    );
                    job.wrap = egui::text::TextWrapping::truncate_at_width(self.sizes.names - 10.0);
                    let galley = painter.layout_job(job);
                    let at = pos2(left, y + (ROW - galley.size().y) / 2.0);
                    painter.galley(at, galley, ink);
                }
            }
        }
    }

    fn top(&self, row: usize) -> f32 {
        self.sizes.tops.get(row).copied().unwrap_or_default()
    }

    fn is_seen(&self, row: usize) -> bool {
        self.top(row + 1) >= self.view.top() && self.top(row) <= self.view.bottom()
    }

    fn place(&self, row: usize, column: usize) -> Rect {
        let x = self.origin.x + self.sizes.names + self.sizes.cell * column as f32;
        let y = self.origin.y + self.top(row);
        Rect::from_min_size(pos2(x, y), vec2(self.sizes.cell, ROW))
    }

    fn have(&self, ui: &Ui, tokens: &Tokens, row: usize, have: &str) {
        let end = self.place(row, self.scene.coverage.columns());
        let at = pos2(end.left() + self.sizes.count - 4.0, end.center().y);
        let ink = color(tokens.muted);
        let font = regular(size::NOTE);
        ui.painter().text(at, Align2::RIGHT_CENTER, have, font, ink);
    }

    fn line(
        &self,
        board: &mut BoardState,
        ui: &mut Ui,
        pass: &mut Pass<'_>,
        row: usize,
        line: usize,
    ) {
        for column in 0..self.scene.coverage.columns() {
            let Some(cell) = self.scene.coverage.cell(line, column) else {
                continue;
            };
            let place = self.place(row, column);
            let current = (board.line, board.column) == (line, column);
            // One cell alone stands in the order of Tab; the arrow keys lead to the others.
            let sense = if current {
                Sense::click()
            } else {
                Sense::CLICK
            };
            let response = ui.interact(place, cell_id(line, column), sense);
            let back = pass.state.view.back;
            let lent = self.scene.coverage.borrowed(line, column, back);
            let lent = lent.map(|(year, _)| year);
            response.widget_info(|| {
                let name = self.scene.name(line, column);
                let name = match lent {
                    Some(_) => spoken(
                        &name,
                        &self.scene.explain(&pass.say(), (line, column), back),
                    ),
                    None => name,
                };
                WidgetInfo::selected(Role::Button, true, current, name)
            });
            let tokens = pass.tokens;
            if response.hovered() {
                ui.painter().rect_filled(place, 4.0, color(tokens.hover));
            } else if current {
                let ground = color(tokens.accent_tint);
                ui.painter().rect_filled(place, 4.0, ground);
            }
            let dim = self.lit.is_some_and(|kind| kind != cell.evidence);
            let ink = tokens.evidence(cell.evidence);
            let ink = if dim { ink.alpha(0.16) } else { ink };
            let square = Rect::from_center_size(place.center(), vec2(12.0, 12.0));
            match lent {
                // The cell stays a hole: the year says whose value may stand there.
                Some(year) => {
                    let muted = color(if dim {
                        tokens.muted.alpha(0.3)
                    } else {
                        tokens.muted
                    });
                    let text = format!("(’{:02})", year.rem_euclid(100));
                    let font = regular(size::NOTE);
                    let at = place.center();
                    ui.painter()
                        .text(at, Align2::CENTER_CENTER, text, font, muted);
                }
                None => marks::paint(ui.painter(), square, mark(cell.evidence), color(ink)),
            }
            if response.has_focus() {
                let accent = egui::Stroke::new(2.0, color(tokens.accent));
                let ring = place.shrink(1.0);
                ui.painter()
                    .rect_stroke(ring, 4.0, accent, egui::StrokeKind::Inside);
                self.keys(board, ui, &response, (line, column));
            }
            if response.clicked() {
                (board.line, board.column) = (line, column);
                response.request_focus();
                let dataset = &pass.state.document.dataset;
                let first = cell.places.first();
                if let Some(record) = first.and_then(|place| Record::at(dataset, *place)) {
                    pass.push(Command::OpenRecord(record));
                }
                ui.ctx().request_repaint();
            }
            self.hover(response, pass, line, column);
        }
    }

    fn hover(&self, response: Response, pass: &Pass<'_>, line: usize, column: usize) {
        response.on_hover_ui(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let name = self.scene.name(line, column);
            ui.label(egui::RichText::new(name).font(semibold(size::BODY)));
            for pieces in self
                .scene
                .explain(&pass.say(), (line, column), pass.state.view.back)
            {
                widgets::muted(ui, pass.tokens, &joined(&pieces));
            }
        });
    }

    fn keys(&self, board: &mut BoardState, ui: &Ui, response: &Response, at: (usize, usize)) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let (mut line, mut column) = at;
        let last = (
            self.scene.coverage.lines.len().saturating_sub(1),
            self.scene.coverage.columns() - 1,
        );
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowLeft) {
            column = column.saturating_sub(1);
        }
        if pressed(Key::ArrowRight) {
            column = (column + 1).min(last.1);
        }
        if pressed(Key::ArrowUp) {
            line = line.saturating_sub(1);
        }
        if pressed(Key::ArrowDown) {
            line = (line + 1).min(last.0);
        }
        if pressed(Key::Home) {
            column = 0;
        }
        if pressed(Key::End) {
            column = last.1;
        }
        if (line, column) == at {
            return;
        }
        (board.line, board.column) = (line, column);
        ui.memory_mut(|memory| memory.request_focus(cell_id(line, column)));
        let row =
            self.scene.rows.iter().position(
                |row| matches!(row, BoardRow::Line { line: other, .. } if *other == line),
            );
        let mut seen = self.place(row.unwrap_or_default(), column);
        // The first column lies over the cells.
        seen.min.x -= self.sizes.names;
        ui.scroll_to_rect_animation(seen, None, egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// The name of a cell with what it borrows.
fn spoken(name: &str, lines: &[Vec<Piece>]) -> String {
    let lines = lines.iter().map(|line| joined(line));
    std::iter::once(name.to_owned())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("; ")
}

fn cell_id(line: usize, column: usize) -> Id {
    Id::unique(("board cell", line, column))
}
