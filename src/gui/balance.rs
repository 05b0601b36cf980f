//! A chart of shares over the years: a stack a year, under it the line of the balance on the same axis.
//!
//! Several charts stand beside or under each other; what the pointer or the focus is on in one is lit in all.

use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Pos2, Rect, RectAlign, Response, Role, Sense, Stroke,
    StrokeKind, Tooltip, Ui, WidgetInfo, pos2, vec2,
};

use super::card;
use super::compare::{dots, hatch};
use super::pass::Pass;
use super::scenes::LitStack;
use super::theme::{color, regular, semibold};
use crate::analysis::Datum;
use crate::app::Command;
use crate::model::Vector;
use crate::scene::balance::{BalanceChart, StackYear};
use crate::scene::tokens::{Ink, size};

/// Share of its slot that a column takes.
const COLUMN: f32 = 0.72;

/// Where a chart stands and what its axes are.
#[derive(Clone, Copy)]
pub struct Plot<'a> {
    /// What is drawn.
    pub chart: &'a BalanceChart,
    /// Stack and line together, without the labels of the axes.
    pub place: Rect,
    /// Height of the line's strip in points.
    pub strip: f32,
    /// Ends of the axis of the balance.
    pub balance: (f64, f64),
    /// First and last year of the axis.
    pub years: (i32, i32),
    /// The marked year.
    pub current: i32,
    /// Whether a click goes to the year; else it opens the card at once.
    pub goes: bool,
    /// Tells it from other charts in the tree of controls.
    pub key: usize,
}

impl Plot<'_> {
    /// Between the stack and the line.
    fn gap(&self) -> f32 {
        if self.place.height() > 100.0 {
            14.0
        } else {
            7.0
        }
    }

    fn slot(&self, year: i32) -> Rect {
        let count = (self.years.1 - self.years.0 + 1).max(1) as f32;
        let width = self.place.width() / count;
        let left = self.place.left() + (year - self.years.0) as f32 * width;
        Rect::from_min_max(
            pos2(left, self.place.top()),
            pos2(left + width, self.place.bottom()),
        )
    }

    /// The stack of a year.
    fn column(&self, year: i32) -> Rect {
        let mut rect = self.slot(year);
        rect.max.y = self.line().top() - self.gap();
        let spare = rect.width() * (1.0 - COLUMN) / 2.0;
        rect.shrink2(vec2(spare, 0.0))
    }

    /// The strip of the line.
    pub fn line(&self) -> Rect {
        self.place.with_min_y(self.place.bottom() - self.strip)
    }

    /// Where a balance stands in the strip of the line.
    pub fn spot(&self, year: i32, balance: f64) -> Pos2 {
        let (low, high) = self.balance;
        let part = ((balance - low) / (high - low).max(1e-9)) as f32;
        let line = self.line();
        pos2(
            self.slot(year).center().x,
            line.bottom() - part * line.height(),
        )
    }

    fn id(&self, ui: &Ui, year: i32) -> Id {
        ui.scope_id().with(("stack", self.key, year))
    }

    /// What stands at a point of a year's slot: a partner's share, the others, or the balance.
    fn at<'b>(&self, year: &'b StackYear, at: Pos2) -> (Option<Vector>, Option<&'b Datum>) {
        let column = self.column(year.year);
        if at.y > column.bottom() + self.gap() / 2.0 {
            return (None, year.balance.as_ref().map(|balance| &balance.datum));
        }
        let mut share = f64::from((column.bottom() - at.y) / column.height().max(1.0));
        for part in &year.parts {
            share -= part.share;
            if share <= 0.0 {
                return (Some(part.vector), Some(&part.datum));
            }
        }
        (None, year.rest.as_ref().map(|rest| &rest.datum))
    }
}

/// Draws a chart and its controls, with what `lit` says lit; returns what the pointer or the focus is on.
pub fn show(ui: &Ui, pass: &mut Pass<'_>, plot: &Plot<'_>, lit: LitStack) -> LitStack {
    grid(ui, pass, plot);
    let mut found = LitStack::default();
    let focused = plot.chart.years.iter().find(|year| {
        let id = plot.id(ui, year.year);
        ui.memory(|memory| memory.has_focus(id))
    });
    let fallback = plot.current.clamp(plot.years.0, plot.years.1);
    let stop = focused.map_or(fallback, |year| year.year);
    for year in &plot.chart.years {
        ground(ui, pass, plot, year.year, lit);
        stack(ui, pass, plot, year, lit);
    }
    line(ui, pass, plot, lit);
    for year in &plot.chart.years {
        found = found.or(control(ui, pass, plot, year, stop));
    }
    found
}

fn grid(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>) {
    let hair = Stroke::new(1.0, color(pass.tokens.hairline));
    let line = plot.line();
    for y in [
        plot.place.top(),
        line.top() - plot.gap(),
        line.top(),
        line.bottom(),
    ] {
        ui.painter().hline(plot.place.x_range(), y, hair);
    }
}

/// The ground of the marked year and of the lit one.
fn ground(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, year: i32, lit: LitStack) {
    let ink = if lit.year == Some(year) {
        pass.tokens.hover
    } else if plot.current == year {
        pass.tokens.accent_tint
    } else {
        return;
    };
    let place = plot.slot(year).shrink2(vec2(1.0, 0.0));
    ui.painter().rect_filled(place, 2.0, color(ink));
}

fn stack(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, year: &StackYear, lit: LitStack) {
    let column = plot.column(year.year);
    let painter = ui.painter();
    let mut y = column.bottom();
    let mut piece = |share: f64| {
        let height = share as f32 * column.height();
        let rect = Rect::from_min_max(pos2(column.left(), y - height), pos2(column.right(), y));
        y -= height;
        rect
    };
    for part in &year.parts {
        let rect = piece(part.share);
        let fades = lit.vector.is_some_and(|vector| vector != part.vector);
        let strength = if fades { 0.22 } else { 1.0 };
        // Shares among the partners with a figure are no shares of all trade: paler, with an edge.
        let fill = if year.among_reported {
            strength * 0.5
        } else {
            strength
        };
        painter.rect_filled(rect, 0.0, color(part.ink.alpha(fill)));
        if year.among_reported {
            let edge = Stroke::new(1.0, color(part.ink.alpha(strength)));
            painter.rect_stroke(rect, 0.0, edge, StrokeKind::Inside);
        }
        if part.other_count && !fades {
            dots(painter, rect, pass.tokens.on(part.ink));
        }
    }
    if let Some(rest) = &year.rest {
        let rect = piece(rest.share);
        let strength = if lit.vector.is_some() { 0.4 } else { 1.0 };
        painter.rect_filled(rect, 0.0, color(pass.tokens.rest.alpha(strength)));
        if rest.holds_missing {
            hatch(painter, rect, pass.tokens.pattern);
        }
    }
}

/// The line of a chart on the axes of a plot, broken where the partners counted change.
pub fn joined(painter: &egui::Painter, plot: &Plot<'_>, chart: &BalanceChart, stroke: Stroke) {
    let mut before: Option<Pos2> = None;
    for year in &chart.years {
        let Some(balance) = &year.balance else {
            before = None;
            continue;
        };
        let at = plot.spot(year.year, balance.value);
        if let Some(from) = before.filter(|_| balance.joined) {
            painter.line_segment([from, at], stroke);
        }
        before = Some(at);
    }
}

fn line(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, lit: LitStack) {
    let ink = color(pass.tokens.text);
    let painter = ui.painter();
    joined(painter, plot, plot.chart, Stroke::new(1.5, ink));
    for year in &plot.chart.years {
        let Some(balance) = &year.balance else {
            continue;
        };
        let fill = if balance.hollow {
            pass.tokens.panel
        } else {
            pass.tokens.text
        };
        let radius = if lit.year == Some(year.year) {
            3.6
        } else {
            2.4
        };
        let at = plot.spot(year.year, balance.value);
        painter.circle(at, radius, color(fill), Stroke::new(1.3, ink));
    }
}

/// The control of a year; one of them is in the order of Tab, arrows lead to the others.
fn control(ui: &Ui, pass: &mut Pass<'_>, plot: &Plot<'_>, year: &StackYear, stop: i32) -> LitStack {
    let place = plot.slot(year.year);
    let id = plot.id(ui, year.year);
    // The focus may have come here in this very frame, from a year at the left.
    let focused = ui.memory(|memory| memory.has_focus(id));
    let sense = if focused || year.year == stop {
        Sense::click()
    } else {
        Sense::CLICK
    };
    let response = ui.interact(place, id, sense);
    let current = plot.current == year.year;
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, current, year.description.as_str())
    });
    if let Some(datum) = year.datum() {
        card::mark(ui, pass, id, datum);
    }
    let pointed = response.hover_pos().or_else(|| {
        let clicked = response.clicked() || response.secondary_clicked();
        response.interact_pointer_pos().filter(|_| clicked)
    });
    let (vector, datum) = pointed.map_or((None, None), |at| plot.at(year, at));
    let mut found = LitStack::default();
    if response.hovered() || response.has_focus() {
        found = LitStack {
            year: Some(year.year),
            vector: vector.filter(|_| response.hovered()),
        };
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, color(pass.tokens.accent));
        ui.painter()
            .rect_stroke(place, 2.0, ring, StrokeKind::Inside);
        keys(ui, plot, &response, year.year);
    }
    act(
        ui,
        pass,
        plot,
        year,
        &response,
        datum.or_else(|| year.datum()),
    );
    tip(pass, plot, year, &response);
    found
}

/// What a year holds. Beside the panel or under the column: the charts that light with it stay in sight.
fn tip(pass: &Pass<'_>, plot: &Plot<'_>, year: &StackYear, response: &Response) {
    let (how, anchor, align) = if plot.goes {
        let anchor = plot.place.with_min_x(plot.place.left() - 44.0);
        ("balance-chart-tip", anchor, RectAlign::LEFT_START)
    } else {
        ("card-open-tip", response.rect, RectAlign::BOTTOM_START)
    };
    let mut tooltip = Tooltip::for_enabled(response);
    tooltip.popup = tooltip.popup.anchor(anchor).align(align);
    tooltip.show(|ui| {
        for (at, words) in year.tip.lines().enumerate() {
            if at == 0 {
                let head = egui::RichText::new(words).font(semibold(size::BODY));
                ui.label(head);
            } else {
                super::widgets::muted(ui, pass.tokens, words);
            }
        }
        super::widgets::muted(ui, pass.tokens, &pass.text(how));
    });
}

fn act(
    ui: &Ui,
    pass: &mut Pass<'_>,
    plot: &Plot<'_>,
    year: &StackYear,
    response: &Response,
    datum: Option<&Datum>,
) {
    let stays = !plot.goes || plot.current == year.year;
    let opens = card::asks(ui, response) || (response.clicked() && stays);
    if opens {
        if let Some(datum) = datum {
            card::open(ui, pass, response.rect, response.id, datum);
        }
    } else if response.clicked() {
        pass.push(Command::SetYear(year.year));
    }
}

/// ← and → lead to the years beside, Home and End to the ends.
fn keys(ui: &Ui, plot: &Plot<'_>, response: &Response, year: i32) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let ends = plot.chart.years.first().zip(plot.chart.years.last());
    let Some((first, last)) = ends.map(|(first, last)| (first.year, last.year)) else {
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let steps = [
        (Key::ArrowLeft, year - 1),
        (Key::ArrowRight, year + 1),
        (Key::Home, first),
        (Key::End, last),
    ];
    for (key, to) in steps {
        if pressed(key) {
            let id = plot.id(ui, to.clamp(first, last));
            ui.memory_mut(|memory| memory.request_focus(id));
            return;
        }
    }
}

/// The years under a chart, as many as have room.
pub fn year_labels(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>, lit: LitStack) {
    let (first, last) = plot.years;
    let each = plot.place.width() / (last - first + 1).max(1) as f32;
    let step = if each < 20.0 { 2 } else { 1 };
    for year in first..=last {
        let strong = lit.year == Some(year) || (lit.year.is_none() && plot.current == year);
        if !strong && (last - year) % step != 0 {
            continue;
        }
        let style = if strong {
            (semibold(size::NOTE), pass.tokens.text)
        } else {
            (regular(size::NOTE), pass.tokens.muted)
        };
        let at = pos2(plot.slot(year).center().x, plot.place.bottom() + 5.0);
        let words = format!("’{:02}", year.rem_euclid(100));
        label(ui, at, Align2::CENTER_TOP, &words, style);
    }
}

/// Ends of both axes at the left of a chart.
pub fn axis_labels(ui: &Ui, pass: &Pass<'_>, plot: &Plot<'_>) {
    let style = || (regular(size::NOTE), pass.tokens.muted);
    let left = plot.place.left() - 5.0;
    let line = plot.line();
    let say = pass.say();
    let value = |value| crate::analysis::number::decimals(value, 0, say.locale);
    for (y, words) in [
        (plot.place.top(), say.share(1.0)),
        (line.top() - plot.gap(), say.share(0.0)),
        (line.top() + 6.0, value(plot.balance.1)),
        (line.bottom(), value(plot.balance.0)),
    ] {
        label(ui, pos2(left, y), Align2::RIGHT_CENTER, &words, style());
    }
}

fn label(ui: &Ui, at: Pos2, anchor: Align2, words: &str, (font, ink): (egui::FontId, Ink)) {
    ui.painter().text(at, anchor, words, font, color(ink));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ActorId;
    use crate::scene::balance::{BalancePoint, StackPart, StackRest};
    use crate::scene::tokens::{Scheme, Tokens};

    fn share(vector: Vector) -> Datum {
        Datum::Share {
            reporter: ActorId::new("KAZ"),
            vector,
            year: 2020,
        }
    }

    /// A quarter with Russia, half with China, a quarter with others.
    fn year() -> StackYear {
        let part = |vector, share_of| StackPart {
            vector,
            ink: Tokens::of(Scheme::Light).vector(vector),
            share: share_of,
            label: String::new(),
            other_count: false,
            datum: share(vector),
        };
        let (reporter, year) = (ActorId::new("KAZ"), 2020);
        StackYear {
            year,
            parts: vec![part(Vector::Russia, 0.25), part(Vector::China, 0.5)],
            rest: Some(StackRest {
                share: 0.25,
                holds_missing: true,
                datum: Datum::Others {
                    reporter: reporter.clone(),
                    year,
                },
            }),
            among_reported: false,
            balance: Some(BalancePoint {
                value: 0.5,
                text: String::new(),
                hollow: false,
                joined: false,
                datum: Datum::Balance { reporter, year },
            }),
            description: String::new(),
            tip: String::new(),
        }
    }

    #[test]
    fn the_pointer_finds_what_is_drawn_under_it() {
        let chart = BalanceChart {
            reporter: ActorId::new("KAZ"),
            name: String::new(),
            years: vec![year()],
            description: String::new(),
        };
        // Two years of 50 points each; a stack of 100 points, 14 between, a strip of 40.
        let plot = Plot {
            chart: &chart,
            place: Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 154.0)),
            strip: 40.0,
            balance: (0.0, 1.0),
            years: (2020, 2021),
            current: 2021,
            goes: true,
            key: 0,
        };
        let of = year();
        let at = |y| {
            let (vector, datum) = plot.at(&of, pos2(25.0, y));
            (vector, datum.cloned())
        };
        let russia = (Some(Vector::Russia), Some(share(Vector::Russia)));
        let china = (Some(Vector::China), Some(share(Vector::China)));
        assert_eq!(at(99.0), russia);
        assert_eq!(at(76.0), russia);
        assert_eq!(at(74.0), china);
        assert_eq!(at(26.0), china);
        assert!(matches!(at(24.0), (None, Some(Datum::Others { .. }))));
        assert!(matches!(at(120.0), (None, Some(Datum::Balance { .. }))));
        assert_eq!(plot.spot(2020, 0.5), pos2(25.0, 134.0));
        assert_eq!(plot.spot(2021, 1.0), pos2(75.0, 114.0));
    }
}
