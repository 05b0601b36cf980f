//! The bars by year.

use egui::{
    Color32, Pos2, Rect, Response, RichText, Role, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use egui_plot::{Bar, BarChart, GridMark, Plot, PlotPoint, PlotTransform};

use crate::analysis::{Datum, Flow, Preference, Telling};
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::widgets;
use crate::scene::chart::{TradeChart, YearBar, YearBars, YearGap};
use crate::scene::tokens::{Ink, Tokens, size};

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
    let top = top_busd(chart);
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
        // For the keyboard each bar is a control of its own.
        .sense(egui::Sense::CLICK)
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
            plot.bar_chart(bar_chart(chart));
        });
    ui.reset_style();
    let response = answer.response.clone();
    let description = chart.description.clone();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &description));
    signings(ui, pass, chart, &answer.transform);
    gaps(ui, pass, chart, &answer.transform);
    super::nodes::show(ui, pass, chart, &answer.transform);
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

/// The upper end of the axis, billion US$: the highest tick, and with both sides shown room for the number of the
/// gap above the highest bar.
fn top_busd(chart: &TradeChart) -> f64 {
    const ROOM: f64 = 1.15;
    let top = chart.ticks.last().map_or(1.0, |(value, _)| *value);
    let gaps = chart.years.iter().filter_map(|year| year.gap.as_ref());
    let highest = gaps.map(|gap| gap.ends_busd.1 * ROOM);
    highest.fold(top, f64::max)
}

/// Where a bar stands beside the middle of its year, and how wide it is, in years: exports to the left, imports to
/// the right, a sum without its parts across both; of both sides the state to the left, the partner to the right.
const fn bar_place(bar: &YearBar, telling: Telling) -> (f64, f64) {
    match (telling, bar.preference, bar.flow) {
        (Telling::Both, Preference::Partner, _) => (0.2, 0.28),
        (Telling::Both, ..) => (-0.2, 0.28),
        (_, _, Flow::Exports) => (-0.19, 0.34),
        (_, _, Flow::Imports) => (0.19, 0.34),
        (_, _, Flow::Turnover) => (0.0, 0.5),
    }
}

/// The place of a bar on the screen.
pub(super) fn place_of(
    chart: &TradeChart,
    transform: &PlotTransform,
    year: &YearBars,
    bar: &YearBar,
) -> Rect {
    let (offset, width) = bar_place(bar, chart.telling);
    let middle = f64::from(year.year) + offset;
    let corner = |x, y| transform.position_from_point(&PlotPoint::new(x, y));
    Rect::from_two_pos(
        corner(middle - width / 2.0, 0.0),
        corner(middle + width / 2.0, bar.value_busd),
    )
}

/// The bar at a point, with its place on the screen.
fn bar_at(chart: &TradeChart, transform: &PlotTransform, at: Pos2) -> Option<(Rect, Datum)> {
    let frame = *transform.frame();
    chart.years.iter().find_map(|year| {
        year.bars.iter().find_map(|bar| {
            let place = place_of(chart, transform, year, bar);
            // A low bar is hard to hit: a few points above it count as well.
            let target = place.with_min_y(place.top().min(place.bottom() - 8.0));
            let hit = target.intersect(frame).contains(at);
            hit.then(|| (place, bar.datum.clone()))
        })
    })
}

/// Fill and outline of a bar: filled, or hollow where it is not the state's own figure.
fn style(chart: &TradeChart, ink: Ink, filled: bool) -> (Color32, Stroke) {
    if filled {
        return (color(ink), Stroke::NONE);
    }
    let strength = if ink == chart.imports { 0.6 } else { 1.0 };
    let line = Stroke::new(1.2, color(chart.exports.alpha(strength)));
    (color(ink.alpha(0.16)), line)
}

/// A small bar as those of the chart.
pub(super) fn swatch(ui: &Ui, place: Rect, chart: &TradeChart, ink: Ink, filled: bool) {
    let (fill, line) = style(chart, ink, filled);
    ui.painter()
        .rect(place, 1.0, fill, line, egui::StrokeKind::Inside);
}

fn bar_chart(chart: &TradeChart) -> BarChart {
    let bars = chart.years.iter().flat_map(|year| {
        year.bars.iter().map(|bar| {
            let (offset, width) = bar_place(bar, chart.telling);
            let (fill, line) = style(chart, chart.ink(bar.flow), bar.own);
            Bar::new(f64::from(year.year) + offset, bar.value_busd)
                .width(width)
                .fill(fill)
                .stroke(line)
        })
    });
    BarChart::new("trade", bars.collect()).allow_hover(false)
}

/// What the lower of two sides lacks to the higher: a line up from its top, and of the chosen year the number. The
/// numbers of the other years stand in the hover and in the table: eleven of them would run into each other.
fn gaps(ui: &mut Ui, pass: &mut Pass<'_>, chart: &TradeChart, transform: &PlotTransform) {
    let ink = color(pass.tokens.text);
    for year in &chart.years {
        let (Some(gap), [state, partner]) = (&year.gap, year.bars.as_slice()) else {
            continue;
        };
        let state = place_of(chart, transform, year, state);
        let partner = place_of(chart, transform, year, partner);
        let (low, high) = if state.top() > partner.top() {
            (state, partner)
        } else {
            (partner, state)
        };
        let x = low.center().x;
        let edge = if high.left() > x {
            high.left()
        } else {
            high.right()
        };
        let corners = vec![
            pos2(x, low.top()),
            pos2(x, high.top()),
            pos2(edge, high.top()),
        ];
        ui.painter().line(corners, Stroke::new(1.0, ink));
        if year.year == pass.state.view.year {
            let middle = f32::midpoint(state.center().x, partner.center().x);
            gap_number(ui, pass, gap, pos2(middle, high.top()));
        }
    }
}

/// The number of a gap above a point; it leads to its card.
fn gap_number(ui: &mut Ui, pass: &mut Pass<'_>, gap: &YearGap, at: Pos2) {
    let font = if gap.large {
        semibold(size::NOTE)
    } else {
        regular(size::NOTE)
    };
    let ink = color(pass.tokens.text);
    let galley = ui
        .painter()
        .layout_no_wrap(gap.text.clone(), font.clone(), ink);
    let size = galley.size();
    let place = Rect::from_min_size(pos2(at.x - size.x / 2.0, at.y - size.y - 2.0), size);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(place).id_salt("gap"));
    let value = card::Value::new(&gap.text, &gap.datum);
    value.font(font).show(&mut inner, pass);
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
    let say = pass.say();
    // A part of what a year is made of stands in a line of its own.
    let mut lines: Vec<String> = bars.description.split("; ").map(str::to_owned).collect();
    for figure in &bars.figures {
        let sources = say.sources(&figure.sources);
        if !lines.contains(&sources) {
            lines.push(sources);
        }
        lines.extend(figure.notes.iter().take(2).cloned());
    }
    if !bars.bars.is_empty() {
        lines.push(pass.text("card-open-tip"));
    }
    lines
}
