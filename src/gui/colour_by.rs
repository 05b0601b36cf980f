//! What the states are coloured by: a button, and under it every measure of the dataset with a field to find one.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align, Button, Id, Key, Modifiers, PopupCloseBehavior, Response, RichText, ScrollArea,
    TextEdit, TextWrapMode, Ui, vec2,
};

use super::icons;
use super::pass::Pass;
use super::theme::{color, regular, semibold};
use crate::analysis::{Measure, MeasureGroup, measures};
use crate::app::Command;
use crate::scene::tokens::size;

/// Width of the list.
const WIDTH: f32 = 330.0;
/// The highest the list gets, and what the window keeps free of it.
const HEIGHT: (f32, f32) = (520.0, 150.0);

/// What is typed into the field, and whether the list has just opened.
#[derive(Clone)]
struct Draft {
    find: String,
    fresh: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            find: String::new(),
            fresh: true,
        }
    }
}

/// Shows the button, at most so wide.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, width: f32) {
    let name = pass.say().measure(&pass.state.view.measure);
    let text = pass
        .state
        .words
        .with("colour-by", &[("measure", name.into())]);
    let ink = color(pass.tokens.text);
    let mut job = LayoutJob::simple_singleline(text.clone(), regular(size::BODY), ink);
    job.wrap = TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    let button = match icons::icon("chevron-down", 12.0, ink) {
        Some(arrow) => Button::new((galley, arrow)),
        None => Button::new(galley),
    }
    .frame_when_inactive(false)
    .min_size(vec2(0.0, 30.0));
    let draft_id = Id::unique("colour by");
    // A click into the field must not close the list.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, inner) = MenuButton::from_button(button)
        .config(config)
        .ui(ui, |ui| list(ui, pass, draft_id));
    if inner.is_none() {
        ui.data_mut(|data| data.remove::<Draft>(draft_id));
    }
    let mut tip = pass.text("colour-by-tip");
    if elided {
        tip = format!("{text}\n{tip}");
    }
    response.accessible_name(text).on_hover_text(tip);
}

fn list(ui: &mut Ui, pass: &mut Pass<'_>, draft_id: Id) {
    let mut draft: Draft = ui.data_mut(|data| data.get_temp(draft_id).unwrap_or_default());
    ui.set_width(WIDTH);
    let field = find_field(ui, pass, &mut draft);
    let down = field.has_focus()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let entered = field.lost_focus()
        && !draft.find.is_empty()
        && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(4.0);
    let groups = found(pass, &draft.find);
    if entered && let Some(first) = groups.iter().flat_map(|(_, list)| list).next() {
        pass.push(Command::SetMeasure(first.0.clone()));
        ui.close();
    }
    if groups.is_empty() {
        super::widgets::muted(ui, pass.tokens, &pass.text("measures-none"));
    }
    let height = (ui.ctx().content_rect().height() - HEIGHT.1).clamp(120.0, HEIGHT.0);
    let is_sizing = ui.is_sizing_pass();
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.set_width(WIDTH - 12.0);
        ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = 24.0;
        let mut take_focus = down;
        for (at, (group, list)) in groups.iter().enumerate() {
            if at > 0 {
                ui.add_space(8.0);
            }
            let head = pass.say().measure_group(group);
            let ink = color(pass.tokens.muted);
            ui.label(RichText::new(head).font(semibold(size::NOTE)).color(ink));
            for (measure, name) in list {
                let response = row(ui, pass, measure, name);
                if std::mem::take(&mut take_focus) {
                    response.request_focus();
                }
                let is_current = pass.state.view.measure == *measure;
                if draft.fresh && is_current && draft.find.is_empty() {
                    response.scroll_to_me(Some(Align::Center));
                }
            }
        }
    });
    if draft.fresh && !is_sizing {
        field.request_focus();
        draft.fresh = false;
    }
    ui.data_mut(|data| data.insert_temp(draft_id, draft));
}

fn find_field(ui: &mut Ui, pass: &Pass<'_>, draft: &mut Draft) -> Response {
    let name = pass.text("measures-find");
    let edit = TextEdit::singleline(&mut draft.find)
        .hint_text(name.as_str())
        .margin(vec2(8.0, 5.0))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(f32::INFINITY);
    ui.add(edit).accessible_name(name)
}

/// Groups with the measures whose names hold what was typed, each with its name; those without any are left out.
fn found(pass: &Pass<'_>, find: &str) -> Vec<(MeasureGroup, Vec<(Measure, String)>)> {
    let say = pass.say();
    let wanted = find.trim().to_lowercase();
    measures(say.dataset, say.index)
        .into_iter()
        .filter_map(|(group, list)| {
            let whole = say.measure_group(&group).to_lowercase().contains(&wanted);
            let named: Vec<_> = list
                .into_iter()
                .map(|measure| {
                    let name = capitalised(&say.measure(&measure));
                    (measure, name)
                })
                .filter(|(_, name)| whole || name.to_lowercase().contains(&wanted))
                .collect();
            (!named.is_empty()).then_some((group, named))
        })
        .collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn row(ui: &mut Ui, pass: &mut Pass<'_>, measure: &Measure, name: &str) -> Response {
    let is_current = pass.state.view.measure == *measure;
    let response = ui.radio(is_current, name);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        pass.push(Command::SetMeasure(measure.clone()));
        ui.close();
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(320.0);
        ui.label(pass.say().measure_tip(measure));
    })
}
