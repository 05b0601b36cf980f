//! A node for each country and partner: found by name, reached by Tab and arrows, pressed by Enter.
//!
//! The pointer never touches these: their clip is empty, so that the map decides by outline alone.

use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};

use super::discs::Layout;
use super::{MapPane, Target, command_of};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::model::Vector;
use crate::scene::map::{MapScene, StateFill};

struct Node {
    target: Target,
    place: Rect,
    name: String,
    description: String,
    selected: bool,
}

/// Adds the nodes and takes what the keyboard or a screen reader asks of them.
pub fn show(
    pane: &mut MapPane,
    ui: &mut Ui,
    rect: Rect,
    scene: &MapScene,
    layout: &Layout,
    pass: &mut Pass<'_>,
) {
    let nodes = nodes(scene, layout);
    let builder = UiBuilder::new()
        .max_rect(rect)
        .accessibility_label(pass.state.words.get("map-countries"));
    let focus = ui
        .scope_builder(builder, |ui| {
            ui.set_clip_rect(Rect::NOTHING);
            let mut focus = None;
            for node in nodes {
                let id = id_of(&node.target);
                let response = ui.interact(node.place, id, Sense::click());
                response.widget_info(|| {
                    WidgetInfo::selected(Role::Button, true, node.selected, &node.name)
                });
                ui.accesskit_node_builder(id, |builder| {
                    builder.set_description(node.description.clone());
                    builder.set_author_id(card::VALUE);
                });
                let datum = super::datum_of(&node.target, scene);
                if card::asks(ui, &response) {
                    let place = layout.focus_ring(&node.target).unwrap_or(node.place);
                    if let Some(datum) = datum {
                        card::open(ui, pass, place, id, datum);
                    }
                } else if response.clicked() {
                    pass.push(command_of(&node.target));
                }
                if response.has_focus() {
                    focus = Some(node.target);
                }
            }
            focus
        })
        .inner;
    pane.focus = focus;
    if let Some(target) = &pane.focus
        && let Some(place) = layout.focus_ring(target)
    {
        let stroke = egui::Stroke::new(2.0, crate::gui::theme::color(pass.tokens.accent));
        ui.painter_at(rect)
            .rect_stroke(place, 6.0, stroke, egui::StrokeKind::Outside);
    }
}

/// The control of a target.
pub(super) fn id_of(target: &Target) -> Id {
    Id::unique(("map", node_key(target)))
}

fn node_key(target: &Target) -> &str {
    match target {
        Target::Country(id) => id.as_str(),
        Target::Partner(vector) => vector.code(),
    }
}

/// All that the card beside the pointer says.
fn description(scene: &MapScene, state: &StateFill) -> String {
    let mut text = format!("{}: {}", scene.legend.title, state.value);
    for line in [&state.provenance, &state.sources, &state.remarks] {
        if !line.is_empty() {
            text.push('\n');
            text.push_str(line);
        }
    }
    text
}

fn nodes(scene: &MapScene, layout: &Layout) -> Vec<Node> {
    let small = |at| Rect::from_center_size(at, Vec2::splat(8.0));
    let states = scene.states.iter().filter_map(|state| {
        let place = small(layout.label_point(&state.id)?);
        Some(Node {
            target: Target::Country(state.id.clone()),
            place,
            name: state.name.clone(),
            description: description(scene, state),
            selected: state.selected,
        })
    });
    let partners = scene.discs.iter().map(|disc| Node {
        target: Target::Partner(disc.vector),
        place: small(layout.disc_point(disc.vector)),
        name: match disc.vector {
            Vector::Russia => scene.russia.clone(),
            _ => disc.name.clone(),
        },
        description: disc.description.clone(),
        selected: disc.selected || disc.chosen,
    });
    states.chain(partners).collect()
}
