//! Both sides' figures by year.

use egui::{FontId, RichText, Ui};

use super::super::reporter;
use crate::analysis::{self, Datum, Figure, Flow, Preference, number};
use crate::gui::card::Value;
use crate::gui::freight;
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::gui::widgets;
use crate::scene::chart::{LARGE_GAP_PCT, YearBars};
use crate::scene::tokens::size;

/// Shows the table, the newest year first.
pub fn table(ui: &mut Ui, pass: &mut Pass<'_>) {
    let reporter = reporter(pass);
    let partner = pass.state.view.partner;
    let chart = pass.trade_chart(&reporter, partner);
    let heads = [
        "column-year",
        "column-exports",
        "column-imports",
        "column-turnover",
        "column-mirror",
        "column-gap",
    ];
    widgets::head(
        ui,
        pass.tokens,
        &pass.text("both-sides"),
        &pass.text("unit-busd"),
    );
    let tokens = pass.tokens;
    let width = ui.available_width();
    widgets::row(ui, |ui| {
        for (at, (id, share)) in heads.iter().zip(COLUMNS).enumerate() {
            widgets::cell(ui, share * width, at > 0, |ui| {
                widgets::muted(ui, tokens, &pass.text(id))
            });
        }
    });
    for bars in chart.years.iter().rev() {
        widgets::row(ui, |ui| row(ui, pass, bars, width));
    }
    ui.add_space(6.0);
    widgets::muted(ui, tokens, &pass.text("both-sides-note"));
    ui.horizontal(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        freight::show(ui, pass);
    });
    widgets::muted(ui, tokens, &pass.text("no-commodities"));
}

/// Widths of the columns as shares of the panel: year, exports, imports, total, partner's total, gap.
const COLUMNS: [f32; 6] = [0.13, 0.17, 0.17, 0.17, 0.22, 0.14];

fn row(ui: &mut Ui, pass: &mut Pass<'_>, bars: &YearBars, width: f32) {
    let say = pass.say();
    let reporter = reporter(pass);
    let partner = pass.state.view.partner.id();
    let sides = analysis::both_sides(say.dataset, say.index, &reporter, &partner, bars.year);
    let current = bars.year == pass.state.view.year;
    let bold = |on| {
        if on {
            semibold(size::BODY)
        } else {
            regular(size::BODY)
        }
    };
    let own = sides.state.as_ref();
    let mirror = sides.partner.as_ref();
    // Where neither side published, what others say stands in the first columns, and its hover names them.
    let others = if own.is_none() && mirror.is_none() {
        let (dataset, index) = (say.dataset, say.index);
        let preference = Preference::Default;
        analysis::figure(dataset, index, &reporter, &partner, bars.year, preference)
    } else {
        None
    };
    let shown = own.or(others.as_ref());
    let whose = if own.is_some() {
        Preference::State
    } else {
        Preference::Default
    };
    let busd = |figure: Option<&Figure>, flow: Flow| {
        let figure = figure?;
        let value = match flow {
            Flow::Exports => figure.exports_musd,
            Flow::Imports => figure.imports_musd,
            Flow::Turnover => figure.turnover_musd,
        };
        Some(number::billions(value?, say.locale))
    };
    let trace = |figure: Option<&Figure>| figure.map(|f| say.trace(f)).unwrap_or_default();
    let gap = sides.gap_pct.map(|gap| say.share(gap.abs() / 100.0));
    let large = sides.gap_pct.is_some_and(|gap| gap.abs() >= LARGE_GAP_PCT);
    let mut cells: Vec<Cell> = [Flow::Exports, Flow::Imports, Flow::Turnover]
        .into_iter()
        .map(|flow| Cell {
            text: busd(shown, flow),
            datum: bars.datum(flow, whose),
            tip: trace(shown),
            font: bold(false),
        })
        .collect();
    cells.push(Cell {
        text: busd(mirror, Flow::Turnover),
        datum: bars.datum(Flow::Turnover, Preference::Partner),
        tip: trace(mirror),
        font: bold(false),
    });
    cells.push(Cell {
        text: gap,
        datum: bars.gap_datum(),
        tip: String::new(),
        font: bold(large),
    });
    let [first, rest @ ..] = COLUMNS;
    widgets::cell(ui, first * width, false, |ui| {
        ui.label(RichText::new(bars.year.to_string()).font(bold(current)));
    });
    for (cell, share) in cells.into_iter().zip(rest) {
        widgets::cell(ui, share * width, true, |ui| cell.show(ui, pass));
    }
}

/// A value of the table, or a dash.
struct Cell {
    text: Option<String>,
    datum: Datum,
    tip: String,
    font: FontId,
}

impl Cell {
    fn show(self, ui: &mut Ui, pass: &mut Pass<'_>) {
        match &self.text {
            Some(text) => {
                let value = Value::new(text, &self.datum);
                value.font(self.font).tip(self.tip).show(ui, pass);
            }
            None => {
                ui.label(RichText::new("–").font(self.font));
            }
        }
    }
}
