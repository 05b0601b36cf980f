//! The bars by year.

use egui::{Pos2, Rect, Response, RichText, Role, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Bar, BarChart, GridMark, Plot, PlotPoint, PlotTransform};

use crate::analysis::{Datum, Flow, Preference};
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::scene::chart::{TradeChart, YearBars};
use crate::scene::tokens::{Tokens, size};

/// Height of the bars in points.
const HEIGHT: f32 = 148.0;

/// What was done on the bars.
pub struct PlotAnswer {
    response: Response,
    /// The year under the pointer.
    hover_year: Option<i32>,
    /// The bar under the pointer: its place and its value.
    bar: Option<(Rect, Datum)>,
}

impl PlotAnswer {
    /// A click goes to the year under the pointer, and on a bar it opens the card of its value as well.
    pub fn act(&self, ui: &Ui, pass: &mut Pass<'_>) {
        if self.response.clicked()
            && let Some(year) = self.hover_year
        {
            pass.push(Command::SetYear(year));
        }
        let asked = self.response.clicked() || self.response.secondary_clicked();
        if let Some((place, datum)) = self.bar.as_ref().filter(|_| asked) {
            card::open(ui, pass, *place, self.response.id, datum);
        }
    }
}

/// Draws the bars, the band of the chosen year and the signings.
pub fn plot(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart) -> PlotAnswer {
    let first = chart.years.first().map_or(0, |bars| bars.year);
    let last = chart.years.last().map_or(0, |bars| bars.year);
    let top = chart.ticks.last().map_or(1.0, |(value, _)| *value);
    let step = chart.ticks.get(1).map_or(1.0, |(value, _)| *value);
    let year_marks: Vec<GridMark> = (first..=last)
        .map(|year| GridMark {
            value: f64::from(year),
            step_size: 1e3,
        })
        .collect();
    let value_marks: Vec<GridMark> = chart
        .ticks
        .iter()
        .map(|(value, _)| GridMark {
            value: *value,
            step_size: 1e3,
        })
        .collect();
    let tick_texts = chart.ticks.clone();
    let (tokens, view_year) = (pass.tokens, pass.state.view.year);
    ui.add_space(12.0);
    // Year labels and axis take their sizes from the style: notes.
    ui.style_mut()
        .text_styles
        .insert(egui::TextStyle::Body, regular(size::NOTE));
    ui.visuals_mut().override_text_color = Some(color(pass.tokens.muted));
    let answer = Plot::new(("trade", chart.exports.r, first, last))
        .height(HEIGHT)
        .show_background(false)
        .show_grid([false, true])
        .grid_color(color(pass.tokens.hairline))
        .grid_fade(0.0)
        .show_axes(true)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .set_margin_fraction(vec2(0.0, 0.0))
        .default_x_bounds(f64::from(first) - 0.6, f64::from(last) + 0.6)
        .default_y_bounds(0.0, top)
        .auto_bounds(false)
        .y_axis_min_width(24.0)
        .x_grid_spacer(move |_| year_marks.clone())
        .y_grid_spacer(move |_| value_marks.clone())
        .x_axis_formatter(|mark, _| format!("’{:02}", (mark.value as i32) % 100))
        .y_axis_formatter(move |mark, _| {
            tick_texts
                .iter()
                .find(|(value, _)| (value - mark.value).abs() < step * 1e-6)
                .map_or_else(String::new, |(_, text)| text.clone())
        })
        .show(ui, |plot| {
            plot.set_plot_bounds_x(f64::from(first) - 0.6..=f64::from(last) + 0.6);
            plot.set_plot_bounds_y(0.0..=top);
            plot.span(current_year(tokens, view_year));
            plot.bar_chart(bar_chart(chart, true));
            plot.bar_chart(bar_chart(chart, false));
        });
    ui.reset_style();
    let response = answer.response.clone();
    let description = chart.description.clone();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &description));
    signings(ui, pass, chart, &answer.transform);
    let hover_year = hover(ui, pass, chart, &response, &answer.transform);
    let at = response
        .hover_pos()
        .or_else(|| response.interact_pointer_pos());
    let bar = at.and_then(|at| bar_at(chart, &answer.transform, at));
    PlotAnswer {
        response,
        hover_year,
        bar,
    }
}

/// Where the bar of a flow stands beside the middle of its year, and how wide it is, in years: exports to the
/// left, imports to the right, a sum without its parts across both.
const fn bar_place(flow: Flow) -> (f64, f64) {
    match flow {
        Flow::Exports => (-0.19, 0.34),
        Flow::Imports => (0.19, 0.34),
        Flow::Turnover => (0.0, 0.5),
    }
}

/// The bar at a point, with its place on the screen.
fn bar_at(chart: &TradeChart, transform: &PlotTransform, at: Pos2) -> Option<(Rect, Datum)> {
    let frame = *transform.frame();
    chart.years.iter().find_map(|year| {
        year.bars().into_iter().find_map(|(flow, value)| {
            let (offset, width) = bar_place(flow);
            let middle = f64::from(year.year) + offset;
            let corner = |x, y| transform.position_from_point(&PlotPoint::new(x, y));
            let place = Rect::from_two_pos(
                corner(middle - width / 2.0, 0.0),
                corner(middle + width / 2.0, value),
            );
            // A low bar is hard to hit: a few points above it count as well.
            let target = place.with_min_y(place.top().min(place.bottom() - 8.0));
            let hit = target.intersect(frame).contains(at);
            hit.then(|| (place, year.datum(flow, Preference::Default)))
        })
    })
}

fn bar_chart(chart: &TradeChart, exports: bool) -> BarChart {
    let ink = if exports {
        chart.exports
    } else {
        chart.imports
    };
    let mut bars = Vec::new();
    for year in &chart.years {
        let at = f64::from(year.year);
        let of_colour = |flow: &Flow| (*flow == Flow::Imports) != exports;
        let mut shown = year.bars();
        shown.retain(|(flow, _)| of_colour(flow));
        let Some((flow, value)) = shown.first().copied() else {
            continue;
        };
        let (offset, width) = bar_place(flow);
        let bar = Bar::new(at + offset, value).width(width);
        bars.push(if year.own {
            bar.fill(color(ink)).stroke(Stroke::NONE)
        } else {
            // Not the state's own figure: hollow.
            bar.fill(color(ink.alpha(0.16))).stroke(Stroke::new(
                1.2,
                color(chart.exports.alpha(if exports { 1.0 } else { 0.6 })),
            ))
        });
    }
    BarChart::new(if exports { "exports" } else { "imports" }, bars).allow_hover(false)
}

/// A band behind the year of the view.
fn current_year(tokens: &Tokens, year: i32) -> egui_plot::Span {
    let at = f64::from(year);
    egui_plot::Span::new("", at - 0.47..=at + 0.47)
        .axis(egui_plot::Axis::X)
        .fill(color(tokens.accent_tint))
        .border_width(0.0)
}

/// A diamond above each year in which something was signed.
fn signings(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart, transform: &PlotTransform) {
    let frame = transform.frame();
    for mark in &chart.marks {
        let x = transform
            .position_from_point(&PlotPoint::new(mark.at, 0.0))
            .x;
        let at = pos2(x, frame.top() - 8.0);
        let place = egui::Rect::from_center_size(at, vec2(14.0, 14.0));
        let id = ui.scope_id().with(("signing", mark.at as i32));
        let response = ui.interact(place, id, egui::Sense::click());
        let title = pass.state.words.with(
            "signed-in",
            &[
                ("count", mark.titles.len().into()),
                ("year", (mark.at as i32).into()),
            ],
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &title));
        let radius = if response.hovered() || response.has_focus() {
            6.0
        } else {
            4.5
        };
        let points = [(0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0)];
        let points = points.map(|(x, y)| at + vec2(x, y)).to_vec();
        let ink = color(pass.tokens.accent);
        ui.painter()
            .add(egui::Shape::convex_polygon(points, ink, Stroke::NONE));
        let clicked = response.clicked();
        response.on_hover_ui(|ui| {
            ui.label(RichText::new(&title).font(semibold(size::BODY)));
            for line in mark.titles.iter().take(6) {
                widgets::muted(ui, pass.tokens, line);
            }
        });
        if clicked && let Some(id) = mark.agreements.last() {
            pass.push(Command::OpenRecord(Record::Agreement(id.clone())));
        }
    }
}

fn hover(
    ui: &Ui,
    pass: &Pass<'_>,
    chart: &TradeChart,
    response: &Response,
    transform: &PlotTransform,
) -> Option<i32> {
    let at = response
        .hover_pos()
        .filter(|at| transform.frame().contains(*at))?;
    let year = transform.value_from_position(at).x.round() as i32;
    let bars = chart.years.iter().find(|bars| bars.year == year)?;
    let _ = ui;
    let lines = hover_lines(pass, bars);
    response.clone().on_hover_ui_at_pointer(|ui| {
        for (at, line) in lines.iter().enumerate() {
            if at == 0 {
                ui.label(RichText::new(line).font(semibold(size::BODY)));
            } else {
                widgets::muted(ui, pass.tokens, line);
            }
        }
    });
    Some(year)
}

fn hover_lines(pass: &Pass<'_>, bars: &YearBars) -> Vec<String> {
    let mut lines = vec![bars.description.clone()];
    if let Some(figure) = &bars.figure {
        let say = pass.say();
        lines.push(say.sources(&figure.sources));
        lines.extend(figure.notes.iter().take(2).cloned());
    }
    if !bars.bars().is_empty() {
        lines.push(pass.text("card-open-tip"));
    }
    lines
}
