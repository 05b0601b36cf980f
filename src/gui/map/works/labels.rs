//! Names on the map of corridors: stations, capitals, countries, sites, corridors, in this order; a later one gives
//! way.

use std::sync::Arc;

use egui::{Color32, FontId, Painter, Pos2, Rect, pos2};

use super::drawn::Drawn;
use super::strokes::SITE;
use crate::gui::map::camera::{View, viewport};
use crate::gui::map::labels::halo_galley;
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::map::line::length;
use crate::map::near::Room;
use crate::map::{Geometry, Rect4};
use crate::model::{ActorId, Place};
use crate::scene::tokens::{Ink, Tokens, size};
use crate::scene::works::WorksScene;

/// How far the name of a country may be moved, in points.
const SHIFTS: [f32; 7] = [0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0];

/// A name in its place.
#[derive(Clone, Debug)]
pub struct Label {
    text: String,
    font: FontId,
    at: Pos2,
    ink: Ink,
    halo: Ink,
}

/// The names of a view, and what they depend on.
#[derive(Default)]
pub struct Labels {
    key: Option<Key>,
    labels: Vec<Label>,
}

/// What the names depend on; the scene also stands for language and theme.
struct Key {
    scene: Arc<WorksScene>,
    view: View,
    morph: f64,
    lit: Option<Place>,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene)
            && self.view == other.view
            && self.morph == other.morph
            && self.lit == other.lit
    }
}

/// What the names are placed between.
pub struct Ground<'a> {
    /// Corridors and sites.
    pub scene: &'a Arc<WorksScene>,
    /// Where they lie.
    pub drawn: &'a Drawn,
    /// The camera.
    pub view: View,
    /// The moment between the maps.
    pub morph: f64,
    /// What is lit.
    pub lit: Option<Place>,
    /// Legend, overview map, buttons.
    pub cards: &'a [Rect],
    /// Capitals of the five.
    pub capitals: &'a [(String, Pos2)],
    /// Countries: name, where it stands, and whether it is of the region.
    pub countries: &'a [(ActorId, String, Pos2, bool)],
    /// The outlines: a name stays in its country.
    pub geometry: &'a Geometry,
}

impl Labels {
    /// Places the names unless they are in place, and draws them.
    pub fn paint(&mut self, painter: &Painter, ground: &Ground<'_>, pass: &Pass<'_>) {
        let key = Key {
            scene: ground.scene.clone(),
            view: ground.view,
            morph: ground.morph,
            lit: ground.lit,
        };
        if self.key.as_ref() != Some(&key) {
            self.labels = place(painter, ground, pass.tokens);
            self.key = Some(key);
        }
        for label in &self.labels {
            let galley = painter.layout_no_wrap(
                label.text.clone(),
                label.font.clone(),
                Color32::PLACEHOLDER,
            );
            halo_galley(painter, label.at, &galley, label.ink, label.halo);
        }
    }
}

/// Puts one name after the other into the room that is left.
struct Placer<'a> {
    painter: &'a Painter,
    room: Room,
    labels: Vec<Label>,
}

impl Placer<'_> {
    fn size(&self, text: &str, font: &FontId) -> [f32; 2] {
        let galley =
            self.painter
                .layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER);
        [galley.size().x, galley.size().y]
    }

    fn add(&mut self, text: &str, font: FontId, rect: Option<Rect4>, ink: Ink, halo: Ink) {
        if let Some(rect) = rect {
            self.labels.push(Label {
                text: text.to_owned(),
                font,
                at: pos2(rect.left, rect.top).round(),
                ink,
                halo,
            });
        }
    }
}

fn place(painter: &Painter, ground: &Ground<'_>, tokens: &Tokens) -> Vec<Label> {
    let area = viewport(ground.view.rect.shrink(6.0));
    let mut taken: Vec<Rect4> = ground.cards.iter().map(|card| viewport(*card)).collect();
    let dot = |at: Pos2, side: f32| Rect4::centred([at.x, at.y], [side, side]);
    let marks = ground
        .drawn
        .sites
        .iter()
        .map(|site| dot(site.middle, SITE * 2.0));
    taken.extend(marks);
    taken.extend(ground.capitals.iter().map(|(_, at)| dot(*at, 9.0)));
    let lit = ground.lit.and_then(|place| ground.drawn.line(place));
    if let Some(line) = lit {
        taken.extend(line.stations.iter().map(|at| dot(*at, 8.0)));
    }
    let lines = ground.drawn.lines.iter().flat_map(|line| &line.parts);
    let lines = lines.map(|part| part.points.clone()).collect();
    let mut placer = Placer {
        painter,
        room: Room::new(area, taken, lines),
        labels: Vec::new(),
    };
    stations(&mut placer, ground, tokens);
    capitals(&mut placer, ground, tokens);
    countries(&mut placer, ground, tokens);
    sites(&mut placer, ground, tokens);
    corridors(&mut placer, ground, tokens);
    placer.labels
}

fn stations(placer: &mut Placer<'_>, ground: &Ground<'_>, tokens: &Tokens) {
    let Some(line) = ground.lit.and_then(|place| ground.drawn.line(place)) else {
        return;
    };
    let Some(mark) = ground.scene.lines.get(line.at) else {
        return;
    };
    for ((_, _, name), at) in mark.stations.iter().zip(&line.stations) {
        let font = semibold(size::NOTE);
        let size = placer.size(name, &font);
        let rect = placer.room.beside([at.x, at.y], size, 7.0);
        placer.add(name, font, rect, tokens.text, tokens.panel);
    }
}

fn capitals(placer: &mut Placer<'_>, ground: &Ground<'_>, tokens: &Tokens) {
    for (name, at) in ground.capitals {
        let font = semibold(size::NOTE);
        let size = placer.size(name, &font);
        let rect = placer.room.beside([at.x, at.y], size, 7.0);
        placer.add(name, font, rect, tokens.text, tokens.panel);
    }
}

fn countries(placer: &mut Placer<'_>, ground: &Ground<'_>, tokens: &Tokens) {
    for (id, name, at, of_region) in ground.countries {
        let font = semibold(size::BODY);
        let size = placer.size(name, &font);
        let (ink, halo) = if *of_region {
            (tokens.text, tokens.panel)
        } else {
            (tokens.muted, tokens.land)
        };
        let land = ground.geometry.land(id.as_str());
        let is_inside = |[x, y]: &[f32; 2]| {
            let port = viewport(ground.view.rect);
            let point = ground.view.camera.unproject([*x, *y], &port);
            land.is_some_and(|land| land.contains(point))
        };
        // A name may be moved a little to leave lines and marks free; one of the region may else cover lines.
        let wanted = SHIFTS
            .iter()
            .flat_map(|dy| SHIFTS.map(|dx| [at.x + dx * 0.8, at.y + dy]))
            .filter(is_inside)
            .map(|middle| Rect4::centred(middle, size));
        let wanted: Vec<Rect4> = wanted.collect();
        let mut rect = wanted.iter().find_map(|rect| placer.room.clear_at(*rect));
        if rect.is_none() && *of_region {
            rect = wanted.iter().find_map(|rect| placer.room.at(*rect));
        }
        placer.add(name, font, rect, ink, halo);
    }
}

fn sites(placer: &mut Placer<'_>, ground: &Ground<'_>, tokens: &Tokens) {
    let lit = |at: usize| ground.scene.sites.get(at).map(|site| site.place) == ground.lit;
    // The site under the pointer chooses first.
    let mut order: Vec<_> = ground.drawn.sites.iter().collect();
    order.sort_by_key(|site| !lit(site.at));
    for site in order {
        let Some(mark) = ground.scene.sites.get(site.at) else {
            continue;
        };
        let font = if lit(site.at) {
            semibold(size::NOTE)
        } else {
            regular(size::NOTE)
        };
        let size = placer.size(&mark.label, &font);
        let at = [site.middle.x, site.middle.y];
        // Over a line only while it is lit.
        let rect = if lit(site.at) {
            placer.room.beside(at, size, SITE + 3.0)
        } else {
            placer.room.clear_beside(at, size, SITE + 3.0)
        };
        placer.add(&mark.label, font, rect, tokens.text, tokens.panel);
    }
}

fn corridors(placer: &mut Placer<'_>, ground: &Ground<'_>, tokens: &Tokens) {
    for line in &ground.drawn.lines {
        let Some(mark) = ground.scene.lines.get(line.at) else {
            continue;
        };
        let is_lit = Some(mark.place) == ground.lit;
        // The longest part in view carries the name.
        let longest = line
            .parts
            .iter()
            .max_by(|a, b| length(&a.points).total_cmp(&length(&b.points)));
        let Some(part) = longest else {
            continue;
        };
        let font = if is_lit {
            semibold(size::NOTE)
        } else {
            regular(size::NOTE)
        };
        let size = placer.size(&mark.name, &font);
        // A name longer than its line would belong to nothing.
        if length(&part.points) < size[0] * 0.7 {
            continue;
        }
        let rect = placer.room.along(&part.points, size, 5.0);
        let ink = if is_lit {
            tokens.accent
        } else {
            mark.style.ink
        };
        placer.add(&mark.name, font, rect, ink, tokens.panel);
    }
}
