//! A node for each corridor and site on the map: found by name, reached by Tab, opened by Enter.
//!
//! As with countries the pointer never touches these: their clip is empty.

use egui::{Id, Pos2, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::drawn::Drawn;
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::map::line::{at_share, length};
use crate::model::Place;
use crate::scene::works::WorksScene;

/// Adds the nodes; returns the record that has the focus.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    scene: &WorksScene,
    drawn: &Drawn,
    pass: &mut Pass<'_>,
) -> Option<Place> {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_label(pass.text("works-lines-name"));
    let inner = rect.shrink(8.0);
    let nodes = nodes(scene, drawn);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(Rect::NOTHING);
        let mut focus = None;
        for (place, at, name, description) in nodes {
            let id = Id::unique(("works", place));
            let side = Rect::from_center_size(at.clamp(inner.min, inner.max), Vec2::splat(8.0));
            let response = ui.interact(side, id, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            ui.accesskit_node_builder(id, |builder| builder.set_description(description));
            if response.clicked() {
                pass.push(Command::OpenRecord(Record::At(place)));
            }
            if response.has_focus() {
                focus = Some(place);
            }
        }
        focus
    })
    .inner
}

fn nodes(scene: &WorksScene, drawn: &Drawn) -> Vec<(Place, Pos2, String, String)> {
    let lines = drawn.lines.iter().filter_map(|line| {
        let mark = scene.lines.get(line.at)?;
        let longest = line
            .parts
            .iter()
            .max_by(|a, b| length(&a.points).total_cmp(&length(&b.points)));
        let on_line = longest
            .and_then(|part| at_share(&part.points, 0.5))
            .map(|[x, y]| Pos2::new(x, y));
        let at = on_line.or_else(|| line.stations.first().copied())?;
        Some((mark.place, at, mark.name.clone(), mark.card.spoken()))
    });
    let sites = drawn.sites.iter().filter_map(|site| {
        let mark = scene.sites.get(site.at)?;
        Some((
            mark.place,
            site.middle,
            mark.name.clone(),
            mark.card.spoken(),
        ))
    });
    lines.chain(sites).collect()
}
