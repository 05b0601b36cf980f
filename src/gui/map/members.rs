//! Who is in an organisation, on the map: countries by role, capitals of those without an outline, the legend.

use std::sync::Arc;

use egui::{
    Align2, Color32, Id, Painter, PopupAnchor, Pos2, Rect, Response, RichText, Role, Sense, Shape,
    Stroke, StrokeKind, Tooltip, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::camera::{self, View, viewport};
use super::ground::{Fills, LayerGround, Look};
use super::labels::halo_text;
use super::{MapPane, overview, works};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::map::Rect4;
use crate::map::near::Room;
use crate::model::{ActorId, is_state};
use crate::scene::members::{CountryFill, MembersScene, Weave};
use crate::scene::tokens::{Ink, Tokens, size};

/// Radius of a country that stands at its capital.
const CAPITAL: f32 = 6.0;

/// Shows the layer and takes what is done on it.
pub fn show(
    pane: &mut MapPane,
    ui: &mut Ui,
    rect: Rect,
    response: &Response,
    organisation: &ActorId,
    pass: &mut Pass<'_>,
) {
    let scene = pass.members_scene(organisation);
    let painter = ui.painter_at(rect);
    let view = pane.camera.view(rect, pane.geometry.morph);
    let legend = Legend::new(&painter, rect, &scene, pass);
    let spots = spots(pane, &scene, view);
    let pointed = pointed(pane, ui, response, rect, &scene, &spots, &legend);
    let place = pointed.and_then(|at| scene.countries.get(at)?.place);
    if pass.light_on_map(place) {
        ui.ctx().request_repaint();
    }
    let listed = pass.lit().in_list.and_then(|place| scene.of_place(place));
    let hovered = pointed.and_then(|at| scene.countries.get(at));
    let lit = hovered.or(listed).map(|country| country.country.clone());
    let ground = ground(pane, &scene, lit.as_ref(), pass.tokens);
    pane.ground.paint(
        &painter,
        &Look {
            geometry: &pane.geometry,
            view,
            rect,
            fills: Fills::Layer(&ground),
            tokens: pass.tokens,
            hover: None,
        },
    );
    marks(&painter, &scene, &spots, lit.as_ref(), pass.tokens);
    let cards = [
        legend.rect,
        overview::place(rect),
        camera::buttons_rect(rect),
    ];
    names(&painter, rect, &scene, &spots, &cards, pass.tokens);
    legend.paint(&painter, &scene, pass);
    camera::buttons(ui, rect, pass);
    overview::show(pane, ui, rect, pass);
    if let Some(country) = hovered
        && !response.dragged()
        && pass.state.dialog.is_none()
    {
        tooltip(ui, response, country, pass);
        if let Some(place) = country.place {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
            if response.clicked() {
                pass.push(Command::OpenRecord(Record::At(place)));
            }
        }
    }
    nodes(ui, rect, &scene, &spots, pass);
}

fn ground(
    pane: &mut MapPane,
    scene: &MembersScene,
    lit: Option<&ActorId>,
    tokens: &Tokens,
) -> Arc<LayerGround> {
    let outlined = scene.countries.iter().filter(|country| country.outlined);
    // Stronger than over plain states: it parts two members of one colour.
    let border = tokens.layers().border.mix(tokens.text, 0.35);
    let wanted = LayerGround {
        fills: outlined
            .map(|country| (country.country.clone(), country.fill, country.weave))
            .collect(),
        lit: lit.cloned(),
        border,
        russia: border,
    };
    works::keep(&mut pane.members, wanted)
}

/// Where each country's name or mark stands; `None` where it is not in view or has no place.
fn spots(pane: &mut MapPane, scene: &MembersScene, view: View) -> Vec<Option<Pos2>> {
    let morph = pane.geometry.morph;
    let neighbours = pane
        .neighbours
        .settle(&pane.world, view.rect, morph)
        .to_vec();
    scene
        .countries
        .iter()
        .map(|country| {
            let id = &country.country;
            let at = if is_state(id) {
                pane.spots.place(id, morph).map(|place| place.at)
            } else if country.outlined {
                let found = neighbours.iter().find(|(other, _)| other == id);
                found.map(|(_, at)| *at)
            } else {
                let (lon, lat) = country.capital?;
                Some(pane.world.place(lon, lat, morph))
            }?;
            let at = view.screen(at.x, at.y);
            view.rect.contains(at).then_some(at)
        })
        .collect()
}

fn pointed(
    pane: &MapPane,
    ui: &Ui,
    response: &Response,
    rect: Rect,
    scene: &MembersScene,
    spots: &[Option<Pos2>],
    legend: &Legend,
) -> Option<usize> {
    if !response.hovered() && !response.clicked() {
        return None;
    }
    let at = response
        .interact_pointer_pos()
        .or_else(|| ui.input(|input| input.pointer.latest_pos()))
        .filter(|at| rect.contains(*at) && !legend.rect.contains(*at))?;
    let mark = scene
        .countries
        .iter()
        .zip(spots)
        .position(|(country, spot)| {
            let near = |spot: &Pos2| spot.distance(at) <= CAPITAL + 4.0;
            !country.outlined && spot.as_ref().is_some_and(near)
        });
    mark.or_else(|| {
        let point = pane.camera.unproject(at, rect, pane.geometry.morph);
        let land = pane.geometry.hit(point)?;
        let mut countries = scene.countries.iter();
        countries.position(|country| country.outlined && country.country == land.id)
    })
}

fn marks(
    painter: &Painter,
    scene: &MembersScene,
    spots: &[Option<Pos2>],
    lit: Option<&ActorId>,
    tokens: &Tokens,
) {
    for (country, spot) in scene.countries.iter().zip(spots) {
        let Some(at) = spot.filter(|_| !country.outlined) else {
            continue;
        };
        let side = Rect::from_center_size(at, Vec2::splat(CAPITAL * 2.0));
        swatch(painter, side, country.fill, country.weave, tokens);
        let is_lit = lit == Some(&country.country);
        let ink = if is_lit { tokens.accent } else { tokens.text };
        let width = if is_lit { 2.0 } else { 1.2 };
        painter.rect_stroke(
            side,
            2.0,
            Stroke::new(width, color(ink)),
            StrokeKind::Outside,
        );
    }
}

/// Names with roles: the five first, then who else is in it, then the rest; a later one gives way.
fn names(
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

fn tooltip(ui: &Ui, response: &Response, country: &CountryFill, pass: &Pass<'_>) {
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
fn nodes(
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

/// A sample of a role, in the list, in the legend and at a capital.
pub fn swatch(painter: &Painter, rect: Rect, fill: Ink, weave: Weave, tokens: &Tokens) {
    painter.rect_filled(rect, 2.0, color(fill));
    let inner = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let ink = color(tokens.on(fill).alpha(0.45));
    let stroke = Stroke::new(1.0, ink);
    let line = |from: Pos2, to: Pos2| {
        inner.add(Shape::line_segment([from, to], stroke));
    };
    let (w, h) = (rect.width(), rect.height());
    match weave {
        Weave::Plain => {}
        Weave::Lines => {
            for at in [0.3, 0.7] {
                let y = rect.top() + h * at;
                line(pos2(rect.left(), y), pos2(rect.right(), y));
            }
        }
        Weave::Bars => {
            let mut x = rect.left() + 3.0;
            while x < rect.right() {
                line(pos2(x, rect.top()), pos2(x, rect.bottom()));
                x += 5.0;
            }
        }
        Weave::Dots => {
            let mut x = rect.left() + 3.0;
            while x < rect.right() {
                for at in [0.28, 0.72] {
                    inner.circle_filled(pos2(x, rect.top() + h * at), 1.0, ink);
                }
                x += 5.0;
            }
        }
        Weave::Hatch | Weave::Cross => {
            let mut x = -h;
            while x < w {
                let left = rect.left() + x;
                line(pos2(left, rect.bottom()), pos2(left + h, rect.top()));
                if weave == Weave::Cross {
                    line(pos2(left, rect.top()), pos2(left + h, rect.bottom()));
                }
                x += 6.0;
            }
        }
    }
    let edge = Stroke::new(1.0, color(tokens.layers().border));
    painter.rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
}

/// The legend in the upper left corner: roles with counts.
struct Legend {
    rect: Rect,
}

const ROW: f32 = 19.0;

impl Legend {
    fn new(painter: &Painter, map: Rect, scene: &MembersScene, pass: &Pass<'_>) -> Self {
        let size = |text: &str, font| {
            painter
                .layout_no_wrap(text.to_owned(), font, color(pass.tokens.text))
                .size()
                .x
        };
        let roles = scene
            .legend
            .iter()
            .map(|entry| size(&entry.words, regular(size::NOTE)) + 66.0);
        let most = (map.width() - 32.0 - 28.0).min(280.0);
        let widest = roles.fold(size(&scene.subtitle, regular(size::NOTE)), f32::max);
        let title = painter.layout(
            scene.title.clone(),
            semibold(size::BODY),
            color(pass.tokens.text),
            most,
        );
        let width = widest.max(title.size().x).min(most) + 28.0;
        let height = 20.0 + title.size().y + 24.0 + scene.legend.len() as f32 * ROW;
        Self {
            rect: Rect::from_min_size(map.min + vec2(16.0, 16.0), vec2(width, height).round()),
        }
    }

    fn paint(&self, painter: &Painter, scene: &MembersScene, pass: &Pass<'_>) {
        let tokens = pass.tokens;
        let (text, muted) = (color(tokens.text), color(tokens.muted));
        painter.rect(
            self.rect,
            8.0,
            color(tokens.panel.alpha(0.96)),
            Stroke::new(1.0, color(tokens.hairline)),
            StrokeKind::Inside,
        );
        let (left, right) = (self.rect.left() + 14.0, self.rect.right() - 14.0);
        let mut y = self.rect.top() + 10.0;
        let title = painter.layout(
            scene.title.clone(),
            semibold(size::BODY),
            text,
            right - left,
        );
        let height = title.size().y;
        painter.galley(pos2(left, y), title, text);
        y += height + 2.0;
        painter.text(
            pos2(left, y),
            Align2::LEFT_TOP,
            &scene.subtitle,
            regular(size::NOTE),
            muted,
        );
        y += 22.0;
        for entry in &scene.legend {
            let place = Rect::from_min_size(pos2(left, y + 1.0), vec2(22.0, 12.0));
            swatch(painter, place, entry.fill, entry.weave, tokens);
            let at = pos2(left + 30.0, y);
            painter.text(
                at,
                Align2::LEFT_TOP,
                &entry.words,
                regular(size::NOTE),
                text,
            );
            if let Some(count) = entry.count {
                let at = pos2(right, y);
                painter.text(
                    at,
                    Align2::RIGHT_TOP,
                    count.to_string(),
                    regular(size::NOTE),
                    muted,
                );
            }
            y += ROW;
        }
    }
}
