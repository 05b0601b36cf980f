//! Partners of a state, or states of a partner, as rows: value, share, rank, change, source.

use egui::{RichText, Sense, Ui, WidgetInfo, vec2};

use super::{reporter, states};
use crate::analysis::{self, Datum, Flow, Preference};
use crate::app::{Command, Record};
use crate::gui::card::{self, Value};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::model::{ActorId, Selection, SourceId, Vector};
use crate::scene::pieces::{Piece, joined};
use crate::scene::shares::ShareBar;
use crate::scene::tokens::{Ink, size};

/// Shows the tab.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    match pass.state.view.selection.clone() {
        Selection::Partner(vector) => {
            states_of(ui, pass, vector);
            super::indices::show(ui, pass);
            super::beyond::show(ui, pass);
        }
        Selection::Region | Selection::State(_) => {
            let reporter = reporter(pass);
            super::shares::show(ui, pass, &reporter);
            super::balance::show(ui, pass);
            ui.add_space(16.0);
            rows(ui, pass);
            super::over_years::show(ui, pass);
            super::indices::show(ui, pass);
            super::beyond::show(ui, pass);
        }
    }
}

/// Widths of the columns as shares of the panel: partner, value, share, change.
const COLUMNS: [f32; 4] = [0.40, 0.22, 0.16, 0.22];

fn rows(ui: &mut Ui, pass: &mut Pass<'_>) {
    let reporter = reporter(pass);
    let bar = pass.share_bar(&reporter);
    if bar.segments.is_empty() {
        return;
    }
    let tokens = pass.tokens;
    let heads = [
        "column-partner",
        "column-value",
        "column-share",
        "column-change",
    ];
    let width = ui.available_width();
    let widths = COLUMNS.map(|share| share * width);
    widgets::row(ui, |ui| {
        for (at, (id, width)) in heads.iter().zip(widths).enumerate() {
            widgets::cell(ui, width, at > 0, |ui| {
                widgets::muted(ui, tokens, &pass.text(id))
            });
        }
    });
    let [first, rest @ ..] = widths;
    for segment in &bar.segments {
        widgets::row(ui, |ui| {
            let name = format!("{}. {}", segment.rank, segment.name);
            widgets::cell(ui, first, false, |ui| {
                let command = Command::ClickPartner(segment.vector);
                name_cell(ui, pass, segment.ink, &name, command);
            });
            let tip = super::shares::tip(pass, segment);
            let change = segment.change.as_ref().map(|(_, change)| change.as_str());
            let cells = [
                (Some(segment.value.as_str()), &segment.value_datum),
                (Some(segment.label.as_str()), &segment.share_datum),
                (change, &segment.change_datum),
            ];
            for ((text, datum), width) in cells.into_iter().zip(rest) {
                widgets::cell(ui, width, true, |ui| match text {
                    Some(text) => {
                        Value::new(text, datum).tip(&tip).show(ui, pass);
                    }
                    None => {
                        ui.label(RichText::new("–").font(regular(size::BODY)))
                            .on_hover_text(&tip);
                    }
                });
            }
        });
    }
    for older in &bar.older {
        widgets::row(ui, |ui| {
            widgets::cell(ui, first, false, |ui| {
                let command = Command::ClickPartner(older.vector);
                name_cell(ui, pass, older.ink, &older.name, command);
            });
            // A value of another year has no share and no rank: it stands across the columns.
            widgets::cell(ui, width - first, true, |ui| {
                let value = Value::new(&older.value, &older.datum);
                value.tip(&older.hint).show(ui, pass);
            });
        });
    }
    if let Some((year, _)) = bar
        .segments
        .iter()
        .find_map(|segment| segment.change.as_ref())
    {
        let args = [("year", (*year).into())];
        widgets::muted(ui, tokens, &pass.state.words.with("change-note", &args));
    }
    sources(ui, pass, &bar);
}

/// Each source once, with the partners it stands for.
fn sources(ui: &mut Ui, pass: &mut Pass<'_>, bar: &ShareBar) {
    let mut found: Vec<(SourceId, Vec<&str>)> = Vec::new();
    for segment in &bar.segments {
        for source in &segment.sources {
            match found.iter_mut().find(|(id, _)| id == source) {
                Some((_, names)) => names.push(&segment.name),
                None => found.push((source.clone(), vec![&segment.name])),
            }
        }
    }
    ui.add_space(12.0);
    widgets::head(ui, pass.tokens, &pass.text("sources"), "");
    for (source, mut names) in found {
        names.dedup();
        let text = format!("{}: {}", names.join(", "), pass.say().source(&source));
        if widgets::link(ui, pass.tokens, &text).clicked() {
            pass.push(Command::OpenRecord(Record::Source(source)));
        }
    }
}

/// The five states' trade with a partner in the year of the view.
pub fn states_of(ui: &mut Ui, pass: &mut Pass<'_>, vector: Vector) {
    let tokens = pass.tokens;
    let year = pass.state.view.year;
    let say = pass.say();
    let title = pass.state.words.with(
        "states-title",
        &[
            ("with", say.with_vector(vector).into()),
            ("year", year.into()),
        ],
    );
    widgets::head(ui, tokens, &title, &pass.text("unit-busd"));
    ui.add_space(4.0);
    let rows: Vec<StateRow> = states().map(|id| StateRow::new(pass, id, vector)).collect();
    let largest = rows.iter().filter_map(|row| row.value).fold(1.0, f64::max);
    for row in &rows {
        if row.show(ui, pass, largest) {
            pass.push(Command::Select(Selection::State(row.id.clone())));
        }
    }
    for row in rows.iter().filter(|row| row.value.is_none()) {
        let font = regular(size::NOTE);
        card::line(ui, pass, &row.missing, &font, tokens.muted, "");
    }
    widgets::muted(ui, tokens, &pass.text("hollow-note"));
}

/// A state's trade with a partner as a bar.
struct StateRow {
    id: ActorId,
    name: String,
    value: Option<f64>,
    shown: String,
    own: bool,
    ink: Ink,
    tip: String,
    /// Why there is no value.
    missing: Vec<Piece>,
    datum: Datum,
}

impl StateRow {
    fn new(pass: &Pass<'_>, id: ActorId, vector: Vector) -> Self {
        let say = pass.say();
        let year = pass.state.view.year;
        let partner = vector.id();
        let name = say.actor(&id);
        let (dataset, index) = (say.dataset, say.index);
        let found = analysis::borrow_figure(
            dataset,
            index,
            &id,
            &partner,
            year,
            pass.state.view.back,
            Preference::Default,
        );
        let figure = found.map(|found| found.value);
        let of = figure.as_ref().map_or(year, |figure| figure.year);
        let value = figure.as_ref().and_then(|figure| figure.turnover_musd);
        let missing = analysis::why_missing(dataset, index, &id, &partner, year)
            .map(|why| say.missing_pieces(&name, &say.vector(vector), year, &why))
            .unwrap_or_default();
        let tip = match &figure {
            Some(figure) => say.borrowed_note(say.trace(figure), of, year),
            None => joined(&missing),
        };
        Self {
            shown: match value {
                Some(value) => say.of_year(say.money(value), of, year),
                None => pass.text("not-reported"),
            },
            own: figure.is_some_and(|figure| figure.side == analysis::Side::State),
            ink: pass.tokens.vector(vector),
            datum: Datum::Trade {
                reporter: id.clone(),
                partner,
                year: of,
                flow: Flow::Turnover,
                preference: Preference::Default,
            },
            id,
            name,
            value,
            tip,
            missing,
        }
    }

    /// Draws the row; returns whether it was clicked.
    fn show(&self, ui: &mut Ui, pass: &mut Pass<'_>, largest: f64) -> bool {
        let tokens = pass.tokens;
        let size = vec2(ui.available_width(), 24.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| {
            let text = format!("{}: {}", self.name, self.shown);
            WidgetInfo::labeled(egui::Role::Button, true, text)
        });
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, 4.0, color(tokens.hover));
        }
        let y = rect.center().y;
        let font = regular(crate::scene::tokens::size::BODY);
        let at = egui::pos2(rect.left(), y);
        let ink = color(tokens.text);
        painter.text(at, egui::Align2::LEFT_CENTER, &self.name, font.clone(), ink);
        if let Some(value) = self.value {
            let room = rect.width() - 96.0 - 84.0;
            let length = (room * (value / largest) as f32).max(1.0);
            let from = egui::pos2(rect.left() + 96.0, y - 6.0);
            let bar = egui::Rect::from_min_size(from, vec2(length, 12.0));
            if self.own {
                painter.rect_filled(bar, 2.0, color(self.ink));
            } else {
                // Not the state's own figure: hollow.
                let line = egui::Stroke::new(1.5, color(self.ink));
                painter.rect_stroke(bar, 2.0, line, egui::StrokeKind::Inside);
            }
        }
        let muted = self.value.is_none();
        let ink = color(if muted { tokens.muted } else { tokens.text });
        let at = egui::pos2(rect.right(), y);
        painter.text(at, egui::Align2::RIGHT_CENTER, &self.shown, font, ink);
        widgets::focus_ring(ui, &response, 4.0, tokens);
        let tip = format!("{}\n{}", self.tip, pass.text("card-more-tip"));
        let response = response.on_hover_text(tip);
        card::attach(ui, pass, &response, &self.datum)
    }
}

fn name_cell(ui: &mut Ui, pass: &mut Pass<'_>, ink: Ink, name: &str, command: Command) {
    ui.horizontal(|ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(10.0, 16.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 4.0, color(ink));
        ui.add_space(6.0);
        let label =
            egui::Label::new(RichText::new(name).font(semibold(size::BODY))).sense(Sense::click());
        let response = ui.add(label);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
        if response.clicked() {
            pass.push(command);
        }
    });
}
