//! The card of a value: opened from any value on screen, closed by Esc, its cross or a click elsewhere.
//!
//! A value in the text opens its card on a click or Enter. Where a click does something else, as on the map, the
//! bars and the rows, a right click, Shift+click or Shift+Enter does.

mod content;
mod value;

use egui::accesskit::Role;
use egui::{Area, Frame, Id, Order, Pos2, Rect, Response, Stroke, Ui, Vec2, pos2, vec2};

use super::pass::Pass;
use super::theme::color;
use crate::analysis::Datum;
use crate::app::Command;
use crate::scene::card::Card;

pub use content::{cite_menu, lead};
pub use value::{Value, line};

/// The name in the accessibility tree of everything that leads to the card of a value.
pub const VALUE: &str = "value";

/// The same for a sentence whose values are controls upon it.
pub const SENTENCE: &str = "sentence";

/// Width of the card in points.
const WIDTH: f32 = 336.0;
/// Between the card and the value it is about.
const GAP: f32 = 8.0;
/// Between the card and the edge of the window.
const EDGE: f32 = 8.0;

/// Where a card was opened from.
#[derive(Clone, Copy)]
struct Opener {
    place: Rect,
    control: Id,
    pass: u64,
}

fn opener_id() -> Id {
    Id::unique("opener of the card")
}

/// Opens the card of a value that stands at `place`; `control` gets the keyboard's focus back.
pub fn open(ui: &Ui, pass: &mut Pass<'_>, place: Rect, control: Id, datum: &Datum) {
    let opener = Opener {
        place,
        control,
        pass: ui.ctx().cumulative_pass_nr(),
    };
    ui.ctx()
        .data_mut(|data| data.insert_temp(opener_id(), opener));
    pass.push(Command::ShowCard(Box::new(datum.clone())));
}

/// Lets a painted thing lead to the card of its value, beside what a click on it does; returns whether it was
/// clicked for that.
pub fn attach(ui: &Ui, pass: &mut Pass<'_>, response: &Response, datum: &Datum) -> bool {
    mark(ui, pass, response.id, datum);
    if asks(ui, response) {
        open(ui, pass, response.rect, response.id, datum);
        return false;
    }
    response.clicked()
}

/// Whether a right click, Shift+click or Shift+Enter asks for the card.
pub fn asks(ui: &Ui, response: &Response) -> bool {
    let shift = ui.input(|input| input.modifiers.shift);
    response.secondary_clicked() || (response.clicked() && shift)
}

/// Marks a control as a value in the accessibility tree and says which.
pub fn mark(ui: &Ui, pass: &Pass<'_>, id: Id, datum: &Datum) {
    ui.accesskit_node_builder(id, |node| {
        node.set_author_id(VALUE);
        node.set_description(pass.say().datum(datum));
    });
}

/// What the card keeps between frames.
#[derive(Default)]
pub struct CardState {
    shown: Option<Datum>,
    /// The values that led here, the first one first.
    trail: Vec<Datum>,
    /// Where a click inside the card leads, with the trail there.
    next: Option<(Datum, Vec<Datum>)>,
    /// Whether the cross waits for the keyboard's focus.
    wants_focus: bool,
    /// Whether the pointer closed the card: then the focus stays where it is.
    by_pointer: bool,
}

impl CardState {
    /// Follows what the state shows.
    fn follow(&mut self, ui: &Ui, datum: Option<&Datum>) {
        if self.shown.as_ref() == datum {
            return;
        }
        let was_open = self.shown.is_some();
        self.shown = datum.cloned();
        let next = self.next.take();
        self.trail = match (next, datum) {
            (Some((to, trail)), Some(datum)) if to == *datum => trail,
            _ => Vec::new(),
        };
        self.wants_focus = datum.is_some();
        if datum.is_none() && was_open && !self.by_pointer {
            let opener: Option<Opener> = ui.ctx().data(|data| data.get_temp(opener_id()));
            if let Some(opener) = opener {
                ui.memory_mut(|memory| memory.request_focus(opener.control));
            }
        }
        self.by_pointer = false;
    }

    /// Goes to the card of an input.
    fn go(&mut self, pass: &mut Pass<'_>, to: &Datum) {
        let mut trail = self.trail.clone();
        trail.extend(self.shown.clone());
        self.lead(pass, to, trail);
    }

    /// Goes back to the card before.
    fn back(&mut self, pass: &mut Pass<'_>) {
        let mut trail = self.trail.clone();
        if let Some(to) = trail.pop() {
            self.lead(pass, &to, trail);
        }
    }

    fn lead(&mut self, pass: &mut Pass<'_>, to: &Datum, trail: Vec<Datum>) {
        self.next = Some((to.clone(), trail));
        pass.push(Command::ShowCard(Box::new(to.clone())));
    }
}

/// Shows the card, if one is open.
pub fn show(state: &mut CardState, ui: &Ui, pass: &mut Pass<'_>) {
    let datum = pass.state.view.card.clone();
    state.follow(ui, datum.as_ref());
    let Some(datum) = datum else {
        return;
    };
    let ctx = ui.ctx().clone();
    // Before the content runs: a menu of the card closes in the frame of the click on it.
    let popup = egui::Popup::is_any_open(&ctx);
    let opener: Option<Opener> = ctx.data(|data| data.get_temp(opener_id()));
    let id = Id::unique(("card", &datum));
    let screen = ctx.content_rect().shrink(EDGE);
    let size = ctx
        .memory(|memory| memory.area_rect(id))
        .map_or(vec2(WIDTH, 280.0), |rect| rect.size());
    let middle = Rect::from_center_size(screen.center(), Vec2::ZERO);
    let at = place(opener.map_or(middle, |opener| opener.place), size, screen);
    let card = Card::new(&pass.say(), &datum);
    let name = format!("{}: {}", pass.text("card-name"), card.title);
    let response = Area::new(id)
        .order(Order::Foreground)
        .fixed_pos(at)
        .role(Role::Dialog)
        .accessible_name(name)
        .show(&ctx, |ui| {
            // Not the height of the frame before, from which a long card would grow by a little in each frame.
            ui.set_max_height(screen.height());
            frame(pass).show(ui, |ui| {
                ui.set_width(WIDTH - 30.0);
                content::show(state, ui, pass, &card, screen.height() * 0.72);
            });
        })
        .response;
    // It was placed by the size of the frame before: one frame more puts a card that has grown back into the window.
    if (response.rect.size() - size).abs().max_elem() > 0.5 {
        ctx.request_repaint();
    }
    let clicked = ctx.input(|input| {
        let at = input.pointer.interact_pos()?;
        input.pointer.any_click().then_some(at)
    });
    let elsewhere = clicked.is_some_and(|at| !response.rect.contains(at));
    let opened_now = opener.is_some_and(|opener| opener.pass == ctx.cumulative_pass_nr());
    if elsewhere && !opened_now && !popup && pass.state.dialog.is_none() {
        state.by_pointer = true;
        pass.push(Command::CloseCard);
    }
}

fn frame(pass: &Pass<'_>) -> Frame {
    Frame::new()
        .fill(color(pass.tokens.panel))
        .stroke(Stroke::new(1.0, color(pass.tokens.hairline)))
        .corner_radius(8.0)
        .shadow(egui::Shadow {
            offset: [0, 4],
            blur: 18,
            spread: 0,
            color: color(pass.tokens.shadow),
        })
        .inner_margin(14.0)
}

/// Where the card stands: below the value, above it, at its left or right, the first place with room. It never
/// leaves the window, and covers the value only where the window is too small for both.
fn place(value: Rect, size: Vec2, screen: Rect) -> Pos2 {
    let limit = |at: Pos2| {
        let most = (screen.max - size).max(screen.min);
        at.clamp(screen.min, most)
    };
    let beside = limit(value.min);
    let places = [
        pos2(beside.x, value.bottom() + GAP),
        pos2(beside.x, value.top() - GAP - size.y),
        pos2(value.left() - GAP - size.x, beside.y),
        pos2(value.right() + GAP, beside.y),
    ];
    let fits = |at: &&Pos2| screen.contains_rect(Rect::from_min_size(**at, size));
    let left = places.get(2).copied().unwrap_or(beside);
    places
        .iter()
        .find(fits)
        .copied()
        .unwrap_or_else(|| limit(left))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All places of a value in a window, on a grid.
    fn values(screen: Rect) -> impl Iterator<Item = Rect> {
        (0..=20).flat_map(move |x| {
            (0..=20).map(move |y| {
                let part = vec2(x as f32, y as f32) / 20.0;
                let size = vec2(60.0, 16.0);
                Rect::from_min_size(screen.min + part * (screen.size() - size), size)
            })
        })
    }

    #[test]
    fn the_card_stays_in_the_window_and_beside_the_value() {
        for (width, height) in [(1440.0, 900.0), (1024.0, 700.0)] {
            let screen = Rect::from_min_size(Pos2::ZERO, vec2(width, height)).shrink(EDGE);
            for value in values(screen) {
                for size in [vec2(WIDTH, 200.0), vec2(WIDTH, 500.0)] {
                    let card = Rect::from_min_size(place(value, size, screen), size);
                    assert!(screen.contains_rect(card), "{value:?} {card:?}");
                    assert!(!card.intersects(value), "{value:?} {card:?}");
                }
            }
        }
    }

    #[test]
    fn a_window_too_small_for_both_still_holds_the_card() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(300.0, 200.0));
        let value = Rect::from_min_size(pos2(100.0, 100.0), vec2(40.0, 16.0));
        let at = place(value, vec2(WIDTH, 500.0), screen);
        assert_eq!(at, screen.min);
    }
}
