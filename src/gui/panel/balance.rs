//! Shares and balance over the years: the chart of the page, and on the page of the region those of all five states.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{reporter, states};
use crate::app::Command;
use crate::gui::balance::{Plot, axis_labels, show as plot_chart, year_labels};
use crate::gui::card::Value;
use crate::gui::pass::Pass;
use crate::gui::scenes::LitStack;
use crate::gui::theme::{color, regular};
use crate::gui::widgets;
use crate::model::{ActorId, Selection, Vector};
use crate::scene::balance::{BalanceChart, StackYear};
use crate::scene::tokens::size;

/// Room for the labels of the axes.
const LEFT: f32 = 38.0;
/// Heights of stack and strip together, of the strip, and of the years below.
const LARGE: (f32, f32) = (150.0, 38.0);
const SMALL: (f32, f32) = (66.0, 20.0);
const YEARS: f32 = 22.0;

/// Shows the charts of this page.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let of = reporter(pass);
    let chart = pass.balance_chart(&of);
    let all = pass.state.view.selection == Selection::Region;
    if !all && !chart.has_figures() {
        return;
    }
    let lit = pass.lit_stack();
    let mut found = LitStack::default();
    ui.add_space(16.0);
    if chart.has_figures() {
        widgets::head(ui, pass.tokens, &pass.text("balance-chart-title"), "");
        ui.add_space(8.0);
        found = place(ui, pass, &chart, (LARGE, true, 0), lit);
        found = found.or(legend(ui, pass, &chart));
    }
    if all {
        found = found.or(multiples(ui, pass, lit));
    }
    widgets::muted(ui, pass.tokens, &pass.text("balance-chart-key"));
    if pass.light_stack(found) {
        ui.ctx().request_repaint();
    }
}

/// A chart with its axes at the place where the page is.
fn place(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    chart: &BalanceChart,
    ((height, strip), with_years, key): ((f32, f32), bool, usize),
    lit: LitStack,
) -> LitStack {
    let below = if with_years { YEARS } else { 4.0 };
    let size = vec2(ui.available_width(), height + below);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let plot = Plot {
        chart,
        place: Rect::from_min_size(
            pos2(rect.left() + LEFT, rect.top()),
            vec2(rect.width() - LEFT, height),
        ),
        strip,
        balance: (0.0, 1.0),
        years: pass.say().index.years(),
        current: pass.state.view.year,
        goes: true,
        key,
    };
    let found = plot_chart(ui, pass, &plot, lit);
    if height > 100.0 {
        axis_labels(ui, pass, &plot);
    }
    if with_years {
        year_labels(ui, pass, &plot, lit);
    }
    found
}

/// The partners with their colours; the pointer lights one in all charts.
fn legend(ui: &mut Ui, pass: &Pass<'_>, chart: &BalanceChart) -> LitStack {
    let mut found = LitStack::default();
    let say = pass.say();
    let tokens = pass.tokens;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        ui.spacing_mut().interact_size.y = 16.0;
        for vector in Vector::ALL {
            let shown = chart.years.iter().any(|year| year.part(vector).is_some());
            if !shown && pass.state.view.selection != Selection::Region {
                continue;
            }
            let name = say.vector(vector);
            let ink = color(tokens.muted);
            let galley = ui
                .painter()
                .layout_no_wrap(name.clone(), regular(size::NOTE), ink);
            let room = vec2(galley.size().x + 13.0, 16.0);
            let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
            let at = pos2(rect.left() + 4.0, rect.center().y);
            let square = Rect::from_center_size(at, vec2(8.0, 8.0));
            let mark = color(tokens.vector(vector));
            ui.painter().rect_filled(square, 1.0, mark);
            let at = pos2(rect.left() + 13.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
            if response.contains_pointer() {
                found.vector = Some(vector);
            }
        }
    });
    found
}

/// All five states under each other on one scale.
fn multiples(ui: &mut Ui, pass: &mut Pass<'_>, lit: LitStack) -> LitStack {
    let year = lit.year.unwrap_or(pass.state.view.year);
    ui.add_space(12.0);
    let args = [("year", year.into())];
    let head = pass.state.words.with("balance-chart-title-all", &args);
    let note = pass.text("balance-chart-all-note");
    widgets::head(ui, pass.tokens, &head, &note);
    ui.add_space(4.0);
    let mut found = LitStack::default();
    let last = states().count();
    for (at, state) in states().enumerate() {
        let chart = pass.balance_chart(&state);
        name(ui, pass, &chart, year, lit);
        ui.add_space(2.0);
        let how = (SMALL, at + 1 == last, at + 1);
        found = found.or(place(ui, pass, &chart, how, lit));
        ui.add_space(4.0);
    }
    found
}

/// The name of a state, which opens its page, and beside it what the lit year holds.
fn name(ui: &mut Ui, pass: &mut Pass<'_>, chart: &BalanceChart, year: i32, lit: LitStack) {
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        let args = [("who", chart.name.as_str().into())];
        let tip = pass.state.words.with("balance-chart-open-tip", &args);
        let link = widgets::link(ui, pass.tokens, &chart.name).on_hover_text(tip);
        if link.clicked() {
            pass.push(Command::Select(Selection::State(ActorId::new(
                chart.reporter.as_str(),
            ))));
        }
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            let Some(of) = chart.year(year) else { return };
            values(ui, pass, of, lit);
        });
    });
}

/// From the right: the balance, which opens its card, and the shares with the colours of their partners.
fn values(ui: &mut Ui, pass: &mut Pass<'_>, year: &StackYear, lit: LitStack) {
    match &year.balance {
        Some(balance) => {
            let args = [("value", balance.text.as_str().into())];
            let words = pass.state.words.with("balance", &args);
            Value::new(&words, &balance.datum)
                .font(regular(size::NOTE))
                .tip(&year.tip)
                .show(ui, pass);
        }
        None => {
            widgets::muted(ui, pass.tokens, "–").on_hover_text(&year.description);
        }
    }
    // Painted only: the control of the year says them.
    let mut x = ui.cursor().right() - 8.0;
    let left = ui.max_rect().left();
    let y = ui.max_rect().center().y;
    for part in year.parts.iter().rev() {
        let fades = lit.vector.is_some_and(|vector| vector != part.vector);
        let strength = if fades { 0.35 } else { 1.0 };
        let ink = color(pass.tokens.text.alpha(strength));
        let words = ui
            .painter()
            .layout_no_wrap(part.label.clone(), regular(size::NOTE), ink);
        let width = words.size().x + 9.0;
        if x - width < left {
            break;
        }
        let at = Align2::RIGHT_CENTER
            .anchor_size(pos2(x, y), words.size())
            .min;
        ui.painter().galley(at, words, ink);
        let square = Rect::from_center_size(pos2(x - width + 3.0, y), vec2(6.0, 6.0));
        ui.painter()
            .rect_filled(square, 1.0, color(part.ink.alpha(strength)));
        x -= width + 8.0;
    }
}
