//! Corridors and sites on the map.

mod card;
mod drawn;
mod labels;
mod legend;
mod nodes;
mod strokes;

use std::sync::Arc;

use egui::{Painter, Pos2, Rect, Response, Shape, Stroke, Ui};

use self::drawn::Drawn;
use self::labels::Labels;
use self::legend::Legend;
use super::camera::{self, View, home};
use super::ground::{Fills, LayerGround, Look};
use super::overview;
use super::{MapPane, labels as names};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::color;
use crate::map::{Bounds, World};
use crate::model::{ActorId, Place, STATES, Vector};
use crate::scene::members::Weave;
use crate::scene::tokens::Tokens;
use crate::scene::works::{LineStyle, Strand, WorksScene};

pub(in crate::gui) use self::strokes::sample;

/// Countries beside the five whose names stand on the map.
const NEIGHBOURS: [&str; 6] = ["RUS", "CHN", "MNG", "AFG", "IRN", "AZE"];

/// What the layer keeps between frames.
#[derive(Default)]
pub struct WorksPane {
    drawn: Option<Drawn>,
    labels: Labels,
    ground: Option<Arc<LayerGround>>,
    focus: Option<Place>,
}

/// Shows the layer and takes what is done on it.
pub fn show(pane: &mut MapPane, ui: &mut Ui, rect: Rect, response: &Response, pass: &mut Pass<'_>) {
    let scene = pass.works_scene();
    let painter = ui.painter_at(rect);
    let morph = pane.geometry.morph;
    let view = pane.camera.view(rect, morph);
    settle(pane, &painter, &scene, view, pass.tokens);
    let legend = Legend::new(&painter, rect, &scene, pass);
    let overview = overview::place(rect);
    let pointed = pointed(pane, ui, response, rect, &[legend.rect, overview]);
    if pass.light_on_map(pointed.map(|(place, _)| place).or(pane.works.focus)) {
        // The list is drawn before the map: it lights its row in the next frame.
        ui.ctx().request_repaint();
    }
    let lit = pass.lit();
    let lit = lit.on_map.or(lit.in_list);

    let ground = plain_ground(pane, pass.tokens);
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
    let capitals: Vec<(String, Pos2)> = pane
        .capitals
        .iter()
        .map(|(name, ..)| name.clone())
        .zip(names::capitals(pane, rect))
        .collect();
    let countries = country_names(pane, view, pass);
    paint(pane, &painter, &scene, lit, &capitals, pass);
    let cards = [legend.rect, overview, camera::buttons_rect(rect)];
    if let Some(drawn) = &pane.works.drawn {
        let ground = labels::Ground {
            scene: &scene,
            drawn,
            view,
            morph,
            lit,
            cards: &cards,
            capitals: &capitals,
            countries: &countries,
            geometry: &pane.geometry,
        };
        pane.works.labels.paint(&painter, &ground, pass);
    }
    legend.paint(&painter, pass);
    camera::buttons(ui, rect, pass);
    overview::show(pane, ui, rect, pass);
    card_of(pane, &painter, &scene, lit, rect, pointed, response, pass);
    clicks(ui, response, pointed, pass);
    if let Some(drawn) = pane.works.drawn.take() {
        pane.works.focus = nodes::show(ui, rect, &scene, &drawn, pass);
        pane.works.drawn = Some(drawn);
    }
}

fn settle(
    pane: &mut MapPane,
    painter: &Painter,
    scene: &Arc<WorksScene>,
    view: View,
    tokens: &Tokens,
) {
    let morph = pane.geometry.morph;
    let kept = pane.works.drawn.take();
    let kept = kept.filter(|drawn| drawn.is_of(scene, &view, morph, painter, tokens));
    pane.works.drawn =
        kept.or_else(|| Some(Drawn::new(&pane.world, scene, view, morph, painter, tokens)));
}

/// Plain states, so that strokes carry the colour.
fn plain_ground(pane: &mut MapPane, tokens: &Tokens) -> Arc<LayerGround> {
    let wanted = LayerGround {
        fills: STATES
            .iter()
            .map(|code| (ActorId::new(code), tokens.panel, Weave::Plain))
            .chain(std::iter::once((
                Vector::Russia.id(),
                tokens.layers().russia,
                Weave::Plain,
            )))
            .collect(),
        lit: None,
        border: tokens.layers().border,
        russia: tokens.vector(Vector::Russia),
    };
    keep(&mut pane.works.ground, wanted)
}

/// The ground that was kept if it is the same, so that it is not drawn anew.
pub(super) fn keep(kept: &mut Option<Arc<LayerGround>>, wanted: LayerGround) -> Arc<LayerGround> {
    match kept {
        Some(ground) if **ground == wanted => ground.clone(),
        _ => kept.insert(Arc::new(wanted)).clone(),
    }
}

/// What lies under the pointer, and where.
fn pointed(
    pane: &MapPane,
    ui: &Ui,
    response: &Response,
    rect: Rect,
    cards: &[Rect],
) -> Option<(Place, Pos2)> {
    if !response.hovered() && !response.clicked() || response.dragged() {
        return None;
    }
    let at = response
        .interact_pointer_pos()
        .or_else(|| ui.input(|input| input.pointer.latest_pos()))
        .filter(|at| rect.contains(*at) && !cards.iter().any(|card| card.contains(*at)))?;
    let place = pane.works.drawn.as_ref()?.hit(at)?;
    Some((place, at))
}

fn clicks(ui: &Ui, response: &Response, pointed: Option<(Place, Pos2)>, pass: &mut Pass<'_>) {
    let Some((place, _)) = pointed else {
        return;
    };
    ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    if response.clicked() {
        pass.push(Command::OpenRecord(Record::At(place)));
    }
}

/// Lines, what is lit over them, capitals, sites.
fn paint(
    pane: &MapPane,
    painter: &Painter,
    scene: &WorksScene,
    lit: Option<Place>,
    capitals: &[(String, Pos2)],
    pass: &Pass<'_>,
) {
    let Some(drawn) = &pane.works.drawn else {
        return;
    };
    let tokens = pass.tokens;
    drawn.paint_lines(painter);
    if let Some(line) = lit.and_then(|place| drawn.line(place)) {
        lit_line(painter, scene, line, tokens);
    }
    for (_, at) in capitals {
        let ring = Stroke::new(1.5, color(tokens.text));
        painter.circle(*at, 3.0, color(tokens.panel), ring);
    }
    drawn.paint_sites(painter);
    if let Some(site) = lit.and_then(|place| drawn.site(place))
        && let Some(mark) = scene.sites.get(site.at)
    {
        let mut shapes = Vec::new();
        let ring = Stroke::new(2.0, color(tokens.accent));
        strokes::site(
            site.middle,
            mark.style,
            strokes::SITE + 1.0,
            tokens,
            &mut shapes,
        );
        shapes.push(Shape::circle_stroke(site.middle, strokes::SITE + 5.0, ring));
        painter.extend(shapes);
    }
}

/// A line in the accent, a little broader, with its stations.
fn lit_line(painter: &Painter, scene: &WorksScene, line: &drawn::DrawnLine, tokens: &Tokens) {
    let Some(mark) = scene.lines.get(line.at) else {
        return;
    };
    let strand = match mark.style.strand {
        Strand::Double => Strand::WideDouble,
        other => other,
    };
    let style = LineStyle {
        ink: tokens.accent,
        strand,
        dash: mark.style.dash,
    };
    let mut shapes = Vec::new();
    for part in &line.parts {
        let points = part.points.iter().map(|[x, y]| Pos2::new(*x, *y)).collect();
        let width = strokes::width(style) + 4.0;
        shapes.push(Shape::line(points, Stroke::new(width, color(tokens.panel))));
    }
    strokes::line(&line.parts, style, tokens, &mut shapes);
    let ring = Stroke::new(1.8, color(tokens.accent));
    for at in &line.stations {
        shapes.push(Shape::circle_filled(*at, 3.5, color(tokens.panel)));
        shapes.push(Shape::circle_stroke(*at, 3.5, ring));
    }
    painter.extend(shapes);
}

#[expect(
    clippy::too_many_arguments,
    reason = "all that one frame of the layer knows"
)]
fn card_of(
    pane: &MapPane,
    painter: &Painter,
    scene: &WorksScene,
    lit: Option<Place>,
    rect: Rect,
    pointed: Option<(Place, Pos2)>,
    response: &Response,
    pass: &Pass<'_>,
) {
    if response.dragged() || pass.state.dialog.is_some() {
        return;
    }
    let (Some(place), Some(drawn)) = (lit, &pane.works.drawn) else {
        return;
    };
    if let Some(card) = scene.card(place) {
        let on_line = pointed.and_then(|(_, at)| drawn.line(place)?.nearest(at));
        let tied = on_line.map(|(at, _)| at);
        card::show(painter, drawn, place, card, rect, tied, pass);
    }
}

/// Where the names of neighbours stand, found once for a size of the window and one of the two maps.
#[derive(Default)]
pub struct Neighbours {
    key: Option<([i32; 2], bool)>,
    places: Vec<(ActorId, crate::map::Point)>,
}

impl Neighbours {
    /// The places, found anew where the window or the map has changed.
    pub fn settle(
        &mut self,
        world: &World,
        rect: Rect,
        morph: f64,
    ) -> &[(ActorId, crate::map::Point)] {
        let geographic = morph >= 0.5;
        let key = ([rect.width() as i32, rect.height() as i32], geographic);
        // While one map turns into the other the names stay out.
        if morph > 0.0 && morph < 1.0 {
            return &[];
        }
        if self.key != Some(key) {
            self.key = Some(key);
            let geometry = world.at(morph);
            let camera = home(rect, morph);
            let seen: Bounds = camera.view(&camera::viewport(rect));
            let corners = corners(rect).map(|card| {
                let low = camera.unproject([card.left(), card.bottom()], &camera::viewport(rect));
                let high = camera.unproject([card.right(), card.top()], &camera::viewport(rect));
                Bounds::new(low.x, low.y, high.x, high.y)
            });
            let size = [90.0, 18.0].map(|points| points / camera.scale);
            self.places = NEIGHBOURS
                .iter()
                .filter_map(|code| {
                    let spot = geometry.land(code)?.spot(&seen, size, &corners)?;
                    Some((ActorId::new(code), spot.point))
                })
                .collect();
        }
        &self.places
    }
}

/// Where legends and the overview map usually lie.
fn corners(rect: Rect) -> [Rect; 3] {
    let legend = egui::vec2(300.0, 190.0);
    let low = egui::vec2(500.0, 130.0);
    [
        Rect::from_min_size(rect.min, legend),
        Rect::from_min_max(rect.max - low, rect.max),
        overview::place(rect).expand(12.0),
    ]
}

/// Names of the five and of their neighbours, where they stand, and whether they are of the region.
fn country_names(
    pane: &mut MapPane,
    view: View,
    pass: &Pass<'_>,
) -> Vec<(ActorId, String, Pos2, bool)> {
    let morph = pane.geometry.morph;
    let say = pass.say();
    let mut found: Vec<(ActorId, String, Pos2, bool)> = STATES
        .iter()
        .filter_map(|code| {
            let id = ActorId::new(code);
            let place = pane.spots.place(&id, morph)?;
            let name = say.actor(&id);
            Some((id, name, view.screen(place.at.x, place.at.y), true))
        })
        .collect();
    let others = pane.neighbours.settle(&pane.world, view.rect, morph);
    found.extend(others.iter().map(|(id, at)| {
        let is_russia = *id == Vector::Russia.id();
        (
            id.clone(),
            say.actor(id),
            view.screen(at.x, at.y),
            is_russia,
        )
    }));
    found
}
