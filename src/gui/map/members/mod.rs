//! Who is in an organisation, on the map: countries by role, capitals of those without an outline, the legend.

mod legend;
mod nodes;

pub use legend::swatch;

use std::sync::Arc;

use egui::{Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

use super::camera::{self, View};
use super::ground::{Fills, LayerGround, Look};
use super::{MapPane, overview, works};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::model::{ActorId, is_state};
use crate::scene::members::MembersScene;
use crate::scene::tokens::Tokens;
use legend::Legend;
use nodes::{names, nodes, tooltip};

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
