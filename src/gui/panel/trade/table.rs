//! Both sides' figures by year.

use egui::{RichText, Ui};

use super::super::reporter;
use crate::analysis::{self, number};
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::gui::widgets;
use crate::scene::chart::YearBars;
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
    widgets::muted(ui, tokens, &pass.text("no-commodities"));
}

/// Widths of the columns as shares of the panel: year, exports, imports, total, partner's total, gap.
const COLUMNS: [f32; 6] = [0.13, 0.17, 0.17, 0.17, 0.22, 0.14];

fn row(ui: &mut Ui, pass: &Pass<'_>, bars: &YearBars, width: f32) {
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
    let busd = |value: Option<f64>| {
        value.map_or_else(|| "–".to_owned(), |v| number::billions(v, say.locale))
    };
    let own = sides.state.as_ref();
    let mirror = sides.partner.as_ref();
    // Where neither side published, what others say stands in the first columns, and its hover names them.
    let others = if mirror.is_none() {
        bars.figure.as_ref()
    } else {
        None
    };
    let shown = own.or(others);
    let gap = sides.gap_pct.map_or_else(
        || "–".to_owned(),
        |gap| {
            let value = number::percent(gap.abs(), say.locale);
            say.words.with("percent", &[("value", value.into())])
        },
    );
    let large = sides.gap_pct.is_some_and(|gap| gap.abs() >= 20.0);
    let cells = [
        (bars.year.to_string(), None, bold(current)),
        (busd(shown.and_then(|f| f.exports_musd)), shown, bold(false)),
        (busd(shown.and_then(|f| f.imports_musd)), shown, bold(false)),
        (
            busd(shown.and_then(|f| f.turnover_musd)),
            shown,
            bold(false),
        ),
        (
            busd(mirror.and_then(|f| f.turnover_musd)),
            mirror,
            bold(false),
        ),
        (gap, None, bold(large)),
    ];
    for (at, ((text, figure, font), share)) in cells.into_iter().zip(COLUMNS).enumerate() {
        widgets::cell(ui, share * width, at > 0, |ui| {
            let label = ui.label(RichText::new(text).font(font));
            if let Some(figure) = figure {
                label.on_hover_text(say.trace(figure));
            }
        });
    }
}
