//! A node for each year: pointer, keyboard, the tip beside it.

use egui::{
    EventFilter, Key, Modifiers, RectAlign, Response, Role, Sense, Stroke, StrokeKind, Tooltip, Ui,
    WidgetInfo,
};

use super::plot::Plot;
use crate::analysis::Datum;
use crate::app::Command;
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::scenes::LitStack;
use crate::gui::theme::{color, semibold};
use crate::scene::balance::StackYear;
use crate::scene::tokens::size;

/// The control of a year; one of them is in the order of Tab, arrows lead to the others.
pub(super) fn control(
    ui: &Ui,
    pass: &mut Pass<'_>,
    plot: &Plot<'_>,
    year: &StackYear,
    stop: i32,
) -> LitStack {
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
pub(super) fn tip(pass: &Pass<'_>, plot: &Plot<'_>, year: &StackYear, response: &Response) {
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
                crate::gui::widgets::muted(ui, pass.tokens, words);
            }
        }
        crate::gui::widgets::muted(ui, pass.tokens, &pass.text(how));
    });
}

pub(super) fn act(
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
pub(super) fn keys(ui: &Ui, plot: &Plot<'_>, response: &Response, year: i32) {
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
