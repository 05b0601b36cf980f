//! The map in the window: camera, painting, hover and click, nodes for keyboard and screen reader.

mod camera;
mod discs;
mod ground;
mod labels;
mod legend;
mod members;
mod nodes;
mod overview;
mod pattern;
mod spots;
mod tooltip;
mod works;

pub(super) use self::members::swatch as role_swatch;
pub(super) use self::works::sample;

use std::sync::Arc;

use egui::{Pos2, Rect, Response, Sense, Ui};

use self::camera::MapCamera;
use self::discs::Layout;
use self::ground::Ground;
use self::overview::Overview;
use self::spots::Spots;
use self::works::{Neighbours, WorksPane};
use super::card;
use super::pass::Pass;
use crate::analysis::Datum;
use crate::app::{CameraMove, Command, Layer};
use crate::map::{Geometry, MapError, World};
use crate::model::{ActorId, Vector};
use crate::scene::map::MapScene;

/// What the pointer or the keyboard is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A country of the map.
    Country(ActorId),
    /// A partner's disc.
    Partner(Vector),
}

/// The map and what it keeps between frames.
pub struct MapPane {
    world: World,
    geometry: Arc<Geometry>,
    camera: MapCamera,
    ground: Ground,
    hover: Option<Target>,
    focus: Option<Target>,
    capitals: Vec<(String, f64, f64)>,
    spots: Spots,
    works: WorksPane,
    members: Option<Arc<ground::LayerGround>>,
    neighbours: Neighbours,
    overview: Overview,
}

impl MapPane {
    /// Prepares the outlines.
    ///
    /// # Errors
    /// If the outlines in the program cannot be read, which a test rules out.
    pub fn new(morph: f64) -> Result<Self, MapError> {
        let world = World::built_in()?;
        Ok(Self {
            geometry: Arc::new(world.at(morph)),
            world,
            camera: MapCamera::new(morph),
            ground: Ground::default(),
            hover: None,
            focus: None,
            capitals: Vec::new(),
            spots: Spots::default(),
            works: WorksPane::default(),
            members: None,
            neighbours: Neighbours::default(),
            overview: Overview::default(),
        })
    }

    /// Moves the camera.
    pub fn move_camera(&mut self, change: CameraMove) {
        self.camera.step(change);
    }

    /// Draws the map into the rest of `ui` and tells what was done on it.
    pub fn ui(&mut self, ui: &mut Ui, pass: &mut Pass<'_>) {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Canvas, true, pass.state.words.get("map-name"))
        });
        let morph = self
            .camera
            .animate(ui, pass.state.view.map.morph(), pass.reduced_motion);
        if self.geometry.morph != morph {
            self.geometry = Arc::new(self.world.at(morph));
        }
        self.camera.gestures(ui, rect, &response);

        self.capitals = labels::capitals_of(pass);
        self.spots
            .settle(&self.world, rect, self.geometry.morph, &self.capitals);
        match pass.state.view.layer.on.clone() {
            Layer::Ties => self.ties(ui, rect, &response, pass),
            Layer::Works => works::show(self, ui, rect, &response, pass),
            Layer::Members(id) => members::show(self, ui, rect, &response, &id, pass),
        }
    }

    /// Classes, discs and flows.
    fn ties(&mut self, ui: &mut Ui, rect: Rect, response: &Response, pass: &mut Pass<'_>) {
        let scene = pass.map_scene();
        let layout = Layout::new(self, &ui.painter_at(rect), rect, &scene, pass);
        let pointed = self.pointed(ui, response, rect, &layout);
        if pointed != self.hover {
            self.hover = pointed;
        }
        self.paint(ui, rect, &scene, &layout, pass);
        self.clicks(ui, response, &scene, &layout, pass);
        nodes::show(self, ui, rect, &scene, &layout, pass);
        legend::show(ui, rect, &scene.legend, pass);
        camera::buttons(ui, rect, pass);
        tooltip::show(self, ui, response, &scene, pass);
    }

    fn paint(
        &mut self,
        ui: &Ui,
        rect: Rect,
        scene: &Arc<MapScene>,
        layout: &Layout,
        pass: &Pass<'_>,
    ) {
        let painter = ui.painter_at(rect);
        let view = self.camera.view(rect, self.geometry.morph);
        self.ground.paint(
            &painter,
            &ground::Look {
                geometry: &self.geometry,
                view,
                rect,
                fills: ground::Fills::Ties(scene),
                tokens: pass.tokens,
                hover: self.hover.as_ref(),
            },
        );
        layout.paint_flows(&painter, pass.tokens);
        labels::paint(self, &painter, rect, scene, layout, pass);
        layout.paint_discs(
            &painter,
            scene,
            self.hover.as_ref(),
            self.focus.as_ref(),
            pass.tokens,
        );
    }

    /// What lies under the pointer: discs first, then the country whose outline holds the point.
    fn pointed(&self, ui: &Ui, response: &Response, rect: Rect, layout: &Layout) -> Option<Target> {
        if !response.hovered() && !response.clicked() && !response.secondary_clicked() {
            return None;
        }
        let at = response
            .interact_pointer_pos()
            .or_else(|| ui.input(|input| input.pointer.latest_pos()))
            .filter(|at| rect.contains(*at))?;
        self.target_at(at, rect, layout)
    }

    fn target_at(&self, at: Pos2, rect: Rect, layout: &Layout) -> Option<Target> {
        if let Some(vector) = layout.disc_at(at) {
            return Some(Target::Partner(vector));
        }
        let point = self.camera.unproject(at, rect, self.geometry.morph);
        let land = self.geometry.hit(point)?;
        let id = &land.id;
        (crate::model::is_state(id) || Vector::from_code(id.as_str()).is_some())
            .then(|| Target::Country(id.clone()))
    }

    fn clicks(
        &self,
        ui: &Ui,
        response: &Response,
        scene: &MapScene,
        layout: &Layout,
        pass: &mut Pass<'_>,
    ) {
        let Some(target) = &self.hover else {
            return;
        };
        if card::asks(ui, response) {
            if let Some(datum) = datum_of(target, scene) {
                let place = layout.focus_ring(target).unwrap_or(response.rect);
                card::open(ui, pass, place, nodes::id_of(target), datum);
            }
        } else if response.clicked() {
            pass.push(command_of(target));
        }
    }
}

/// The value that the map shows for a target.
fn datum_of<'a>(target: &Target, scene: &'a MapScene) -> Option<&'a Datum> {
    let of_disc = |vector| scene.disc(vector).map(|disc| &disc.datum);
    match target {
        Target::Partner(vector) => of_disc(*vector),
        Target::Country(id) => match scene.state(id) {
            Some(state) => Some(&state.datum),
            None => of_disc(Vector::from_code(id.as_str())?),
        },
    }
}

/// What a click or Enter on a target asks for.
fn command_of(target: &Target) -> Command {
    match target {
        Target::Country(id) => Command::ClickCountry(id.clone()),
        Target::Partner(vector) => Command::ClickPartner(*vector),
    }
}
