//! Where the names of the five states stand on each of the two maps: found once for a size of the window.

use egui::Rect;

use super::camera::{home, viewport};
use crate::map::{Bounds, Point, World};
use crate::model::{ActorId, STATES};

/// The label that is planned for, in points: a name with a value under it.
const LABEL: [f64; 2] = [92.0, 34.0];
/// Room kept around a capital, in points.
const CAPITAL: f64 = 14.0;

/// The place of each state's label on the schematic and on the geographic map, each found when it is first seen.
#[derive(Default)]
pub struct Spots {
    key: Option<[i32; 2]>,
    schematic: Option<Places>,
    geographic: Option<Places>,
}

type Places = Vec<(ActorId, Place)>;

/// A place for a label: the point in map units, and the circle in points that counts as free around it.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The point.
    pub at: Point,
    /// The radius.
    pub room: f32,
}

impl Spots {
    /// Finds the places for this size of the window and this moment between the maps, unless they are known.
    pub fn settle(
        &mut self,
        world: &World,
        rect: Rect,
        morph: f64,
        capitals: &[(String, f64, f64)],
    ) {
        let key = [rect.width() as i32, rect.height() as i32];
        if self.key != Some(key) {
            *self = Self {
                key: Some(key),
                ..Self::default()
            };
        }
        if morph < 1.0 && self.schematic.is_none() {
            self.schematic = Some(of_map(world, rect, 0.0, capitals));
        }
        if morph > 0.0 && self.geographic.is_none() {
            self.geographic = Some(of_map(world, rect, 1.0, capitals));
        }
    }

    /// The place of a state while the map stands at this moment between the two.
    pub fn place(&self, id: &ActorId, morph: f64) -> Option<Place> {
        let of = |places: &Option<Places>| {
            let (_, place) = places.as_ref()?.iter().find(|(other, _)| other == id)?;
            Some(*place)
        };
        let part = morph.clamp(0.0, 1.0);
        match (of(&self.schematic), of(&self.geographic)) {
            (Some(a), Some(b)) => Some(Place {
                at: a.at.lerp(b.at, part),
                room: a.room + (b.room - a.room) * part as f32,
            }),
            (one, other) => one.or(other),
        }
    }
}

fn of_map(
    world: &World,
    rect: Rect,
    morph: f64,
    capitals: &[(String, f64, f64)],
) -> Vec<(ActorId, Place)> {
    let geometry = world.at(morph);
    let camera = home(rect, morph);
    let view = camera.view(&viewport(rect));
    let side = CAPITAL / camera.scale;
    let avoid: Vec<Bounds> = capitals
        .iter()
        .map(|(_, lon, lat)| {
            let p = world.place(*lon, *lat, morph);
            Bounds::new(
                p.x - side / 2.0,
                p.y - side / 2.0,
                p.x + side / 2.0,
                p.y + side / 2.0,
            )
        })
        .collect();
    let size = LABEL.map(|points| points / camera.scale);
    STATES
        .iter()
        .filter_map(|code| {
            let land = geometry.land(code)?;
            let anchor = Place {
                at: land.anchor,
                room: land.label_room * camera.scale as f32,
            };
            let place = land.spot(&view, size, &avoid).map_or(anchor, |spot| Place {
                at: spot.point,
                room: spot.room(LABEL.map(|points| points as f32)),
            });
            Some((ActorId::new(code), place))
        })
        .collect()
}
