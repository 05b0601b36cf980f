//! Names of the countries, what a hover says of one, and a node for each.

use egui::{
    Align2, Color32, Id, Painter, PopupAnchor, Pos2, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Tooltip, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::CAPITAL;
use crate::app::{Command, Record};
use crate::gui::map::camera::viewport;
use crate::gui::map::labels::halo_text;
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::map::Rect4;
use crate::map::near::Room;
use crate::model::is_state;
use crate::scene::members::{CountryFill, MembersScene};
use crate::scene::tokens::{Tokens, size};

/// Names with roles: the five first, then who else is in it, then the rest; a later one gives way.
pub(super) fn names(
    painter: &Painter,
    rect: Rect,
    scene: &MembersScene,
    spots: &[Option<Pos2>],
    cards: &[Rect],
    tokens: &Tokens,
) {
    let mut taken: Vec<Rect4> = cards.iter().map(|card| viewport(*card)).collect();
    let placed = scene.countries.iter().zip(spots);
    let placed: Vec<(&CountryFill, Pos2)> = placed
        .filter_map(|(country, spot)| Some((country, (*spot)?)))
        .collect();
    for (_, at) in placed.iter().filter(|(country, _)| !country.outlined) {
        taken.push(Rect4::centred([at.x, at.y], [CAPITAL * 2.0; 2]));
    }
    let mut room = Room::new(viewport(rect.shrink(4.0)), taken, Vec::new());
    let mut order = placed;
    order.sort_by_key(|(country, _)| {
        (
            !is_state(&country.country),
            !country.outlined,
            country.standing.is_none(),
        )
    });
    for (country, at) in order {
        let width = |text: &str, font| {
            painter
                .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER)
                .size()
        };
        if country.outlined {
            let (name, role) = (semibold(size::BODY), regular(size::NOTE));
            let (one, two) = (
                width(&country.name, name.clone()),
                width(&country.role, role.clone()),
            );
            let size = [one.x.max(two.x), one.y + two.y - 1.0];
            let Some(found) = room.at(Rect4::centred([at.x, at.y], size)) else {
                continue;
            };
            let middle = f32::midpoint(found.left, found.right);
            let inks = (country.on, country.fill);
            let top = pos2(middle, found.top);
            halo_text(painter, top, Align2::CENTER_TOP, &country.name, name, inks);
            let below = pos2(middle, found.top + one.y - 1.0);
            halo_text(
                painter,
                below,
                Align2::CENTER_TOP,
                &country.role,
                role,
                inks,
            );
        } else {
            let font = regular(size::NOTE);
            let size = width(&country.name, font.clone());
            let found = room.beside([at.x, at.y], [size.x, size.y], CAPITAL + 4.0);
            if let Some(found) = found {
                let at = pos2(found.left, found.top).round();
                let inks = (tokens.text, tokens.land);
                halo_text(painter, at, Align2::LEFT_TOP, &country.name, font, inks);
            }
        }
    }
}

pub(super) fn tooltip(ui: &Ui, response: &Response, country: &CountryFill, pass: &Pass<'_>) {
    let id = response.id.with("country card");
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, PopupAnchor::Pointer)
        .gap(14.0)
        .show(|ui| {
            let tokens = pass.tokens;
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(RichText::new(&country.name).font(semibold(size::HEAD)));
            for (at, line) in country.description.lines().enumerate() {
                let first = at == 0;
                let ink = if first { tokens.text } else { tokens.muted };
                let font = regular(if first { size::BODY } else { size::NOTE });
                ui.label(RichText::new(line).font(font).color(color(ink)));
            }
            if country.place.is_some() {
                let click = RichText::new(pass.text("works-click"));
                let click = click.font(semibold(size::NOTE));
                ui.label(click.color(color(tokens.accent)));
            }
        });
}

/// A node for each country that is in view; the pointer never touches them.
pub(super) fn nodes(
    ui: &mut Ui,
    rect: Rect,
    scene: &MembersScene,
    spots: &[Option<Pos2>],
    pass: &mut Pass<'_>,
) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_label(pass.text("members-map-name"));
    let ring = ui
        .scope_builder(builder, |ui| {
            ui.set_clip_rect(Rect::NOTHING);
            let mut ring = None;
            for (country, spot) in scene.countries.iter().zip(spots) {
                let Some(at) = *spot else {
                    continue;
                };
                let id = Id::unique(("member", country.country.as_str()));
                let place = Rect::from_center_size(at, Vec2::splat(8.0));
                let response = ui.interact(place, id, Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &country.name));
                ui.accesskit_node_builder(id, |builder| {
                    builder.set_description(country.description.clone());
                });
                if response.clicked()
                    && let Some(place) = country.place
                {
                    pass.push(Command::OpenRecord(Record::At(place)));
                }
                if response.has_focus() {
                    ring = Some(at);
                }
            }
            ring
        })
        .inner;
    if let Some(at) = ring {
        let stroke = Stroke::new(2.0, color(pass.tokens.accent));
        let place = Rect::from_center_size(at, vec2(56.0, 38.0));
        ui.painter_at(rect)
            .rect_stroke(place, 6.0, stroke, StrokeKind::Outside);
    }
}
