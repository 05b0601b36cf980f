//! The bar at the top: menus, file, map switch, colouring.

use egui::{Align, Button, Layout, MenuBar, Panel, RichText, Sense, Ui, vec2};

use super::pass::Pass;
use super::theme::{bold, color, regular};
use super::{colour_by, icons, widgets};
use crate::app::{Action, Command, Layer, MapMode, Mode};
use crate::files::settings::Theme;
use crate::model::ActorId;
use crate::scene::tokens::{size, space};
use crate::text::Language;

/// Shows the bar.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) {
    let frame = egui::Frame::new()
        .fill(color(pass.tokens.panel))
        .inner_margin(egui::Margin::symmetric(16, 0));
    Panel::top("top bar")
        .exact_size(space::TOP_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                let narrow = ui.available_width() < 1160.0;
                ui.add_space(4.0);
                // In a narrow window the modes need the room; the title of the window says the name.
                if !narrow {
                    ui.label(RichText::new(pass.text("app-name")).font(bold(15.0)));
                    ui.add_space(16.0);
                }
                let menus_end = menus(ui, pass) + if narrow { 8.0 } else { 20.0 };
                let modes_end = modes(ui, pass, menus_end);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    // The right end belongs to the mode.
                    match pass.state.view.mode {
                        Mode::Explore => explore_end(ui, pass, narrow),
                        Mode::Compare => {
                            super::compare::right_end(ui, pass);
                            ui.add_space(if narrow { 4.0 } else { 24.0 });
                        }
                        Mode::Timeline => {
                            super::timeline::window_switch(ui, pass);
                            ui.add_space(if narrow { 4.0 } else { 24.0 });
                        }
                        Mode::Data => {}
                    }
                    let right = ui.cursor().right();
                    let left = modes_end + if narrow { 10.0 } else { 28.0 };
                    let left = super::search::field(ui, pass, left, right);
                    file_name(ui, pass, left, right);
                });
            });
        });
}

/// The right end of the bar while the map shows, from the right: colouring or organisation, layer, kind of map.
fn explore_end(ui: &mut Ui, pass: &mut Pass<'_>, narrow: bool) {
    match pass.state.view.layer.on.clone() {
        Layer::Ties => colour_by::show(ui, pass, if narrow { 150.0 } else { 240.0 }),
        Layer::Works => {}
        Layer::Members(id) => organisation(ui, pass, &id, narrow),
    }
    layer_menu(ui, pass, narrow);
    ui.add_space(if narrow { 2.0 } else { 12.0 });
    map_switch(ui, pass);
    ui.add_space(if narrow { 4.0 } else { 24.0 });
}

/// Shows the menus; returns where they end: the bar itself takes all the width there is.
fn menus(ui: &mut Ui, pass: &mut Pass<'_>) -> f32 {
    ui.spacing_mut().item_spacing.x = 2.0;
    let bar = MenuBar::new().ui(ui, |ui| {
        menu(ui, pass, "menu-file", file_menu);
        menu(ui, pass, "menu-edit", |ui, pass| {
            for action in [Action::Undo, Action::Redo] {
                item(ui, pass, action);
            }
            ui.separator();
            item(ui, pass, Action::EditDataset);
        });
        menu(ui, pass, "menu-view", view_menu);
        menu(ui, pass, "menu-help", |ui, pass| {
            for action in [Action::Shortcuts, Action::About] {
                item(ui, pass, action);
            }
        })
    });
    bar.inner
}

/// Shows what can fill the window, from `left` on; returns where the names end.
fn modes(ui: &mut Ui, pass: &mut Pass<'_>, left: f32) -> f32 {
    let mut place = ui.max_rect();
    place.min.x = left;
    let layout = Layout::left_to_right(Align::Center);
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(layout));
    for mode in Mode::ALL {
        let on = pass.state.view.mode == mode;
        let response = widgets::mode(&mut ui, pass.tokens, on, &pass.text(mode.id()))
            .on_hover_text(pass.text(&format!("{}-tip", mode.id())));
        if response.clicked() {
            pass.push(Command::SetMode(mode));
        }
    }
    ui.min_rect().right()
}

/// Shows one menu; returns where its button ends.
fn menu(
    ui: &mut Ui,
    pass: &mut Pass<'_>,
    id: &str,
    content: impl FnOnce(&mut Ui, &mut Pass<'_>),
) -> f32 {
    let name = RichText::new(pass.text(id)).font(regular(size::BODY));
    let button = ui.menu_button(name, |ui| {
        ui.set_min_width(230.0);
        content(ui, pass);
    });
    button.response.rect.right()
}

fn file_menu(ui: &mut Ui, pass: &mut Pass<'_>) {
    item(ui, pass, Action::Open);
    recent(ui, pass);
    item(ui, pass, Action::BuiltIn);
    ui.separator();
    item(ui, pass, Action::Save);
    item(ui, pass, Action::SaveAs);
    ui.separator();
    item(ui, pass, Action::Quit);
}

fn recent(ui: &mut Ui, pass: &mut Pass<'_>) {
    let files = pass.state.settings.recent.clone();
    let enabled = !files.is_empty();
    ui.add_enabled_ui(enabled, |ui| {
        ui.menu_button(pass.text("menu-recent"), |ui| {
            ui.set_min_width(260.0);
            for path in files {
                let name = path.file_name().map_or_else(
                    || path.display().to_string(),
                    |n| n.to_string_lossy().into_owned(),
                );
                let hover = path.display().to_string();
                if ui.button(name).on_hover_text(hover).clicked() {
                    pass.push(Command::OpenPath(path));
                }
            }
            ui.separator();
            if ui.button(pass.text("menu-recent-clear")).clicked() {
                pass.push(Command::ClearRecent);
            }
        });
    });
}

fn view_menu(ui: &mut Ui, pass: &mut Pass<'_>) {
    for action in [
        Action::Search,
        Action::ViewBefore,
        Action::ViewAfter,
        Action::SwitchMap,
        Action::Fit,
        Action::ZoomIn,
        Action::ZoomOut,
        Action::Play,
        Action::FullScreen,
    ] {
        item(ui, pass, action);
    }
    ui.menu_button(pass.text("back-menu"), |ui| super::back::choices(ui, pass))
        .response
        .on_hover_text(pass.text("back-tip"));
    ui.separator();
    theme_menu(ui, pass);
    language_menu(ui, pass);
    let mut reduced = pass.reduced_motion;
    if ui
        .checkbox(&mut reduced, pass.text("reduced-motion"))
        .changed()
    {
        pass.push(Command::SetReducedMotion(reduced));
    }
}

fn theme_menu(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.settings.theme;
    ui.menu_button(pass.text("menu-theme"), |ui| {
        for (theme, id) in [
            (Theme::System, "as-system"),
            (Theme::Light, "theme-light"),
            (Theme::Dark, "theme-dark"),
        ] {
            if ui.radio(current == theme, pass.text(id)).clicked() {
                pass.push(Command::SetTheme(theme));
            }
        }
    });
}

fn language_menu(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = crate::app::chosen_language(&pass.state.settings);
    ui.menu_button(pass.text("menu-language"), |ui| {
        if ui
            .radio(current.is_none(), pass.text("as-system"))
            .clicked()
        {
            pass.push(Command::SetLanguage(None));
        }
        for language in Language::ALL {
            if ui
                .radio(current == Some(language), language.own_name())
                .clicked()
            {
                pass.push(Command::SetLanguage(Some(language)));
            }
        }
    });
}

/// An item of a menu, made from the table of actions.
fn item(ui: &mut Ui, pass: &mut Pass<'_>, action: Action) {
    let mut button = Button::new(pass.text(action.id()));
    let tint = color(pass.tokens.muted);
    if let Some(icon) = icons::icon(action.icon(), 14.0, tint) {
        button = Button::image_and_text(icon, pass.text(action.id()));
    }
    if let Some(shortcut) = action.shortcut() {
        let keys = RichText::new(shortcut.text()).font(regular(size::NOTE));
        button = button.right_text(keys);
    }
    let enabled = action.enabled(pass.state);
    let response = ui.add_enabled(enabled, button);
    let response = pass.explain(response, action);
    if response.clicked() {
        pass.push(Command::Do(action));
    }
}

/// The name of the file with its change mark, between the menus and the switch of the map.
fn file_name(ui: &Ui, pass: &mut Pass<'_>, left: f32, right: f32) {
    let document = &pass.state.document;
    let name = document
        .file_name()
        .unwrap_or_else(|| pass.text("built-in-name"));
    let mark = if document.is_dirty() { " •" } else { "" };
    let width = (right - left).min(260.0);
    if width < 48.0 {
        return;
    }
    let ink = color(pass.tokens.muted);
    let mut job =
        egui::text::LayoutJob::simple_singleline(format!("{name}{mark}"), regular(size::BODY), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    let size = vec2(galley.size().x, 30.0);
    let top = ui.max_rect().center().y - 15.0;
    let rect = egui::Rect::from_min_size(egui::pos2(left, top), size);
    let response = ui.interact(rect, ui.scope_id().with("file name"), Sense::click());
    let at = egui::Align2::LEFT_CENTER
        .align_size_within_rect(galley.size(), rect)
        .min;
    ui.painter().galley(at, galley, ink);
    super::widgets::focus_ring(ui, &response, 4.0, pass.tokens);
    let tip = match document.path() {
        Some(path) => path.display().to_string(),
        None => pass.text("built-in-tip"),
    };
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{name}{mark}"))
    });
    if response.on_hover_text(tip).clicked() {
        pass.push(Command::Do(Action::EditDataset));
    }
}

fn map_switch(ui: &mut Ui, pass: &mut Pass<'_>) {
    let current = pass.state.view.map;
    let options = [
        (MapMode::Schematic, pass.text("map-schematic")),
        (MapMode::Geographic, pass.text("map-geographic")),
    ];
    let tip = format!("{} (M)", pass.text("action-switch-map-tip"));
    if let Some(mode) = widgets::segmented(ui, pass.tokens, &options, current, &tip) {
        pass.push(Command::SetMapMode(mode));
    }
}

/// A quiet button with an arrow that opens a menu.
fn arrow_button<'a>(pass: &Pass<'_>, text: String) -> Button<'a> {
    let button = match icons::icon("chevron-down", 12.0, color(pass.tokens.text)) {
        Some(arrow) => Button::new((text, arrow)),
        None => Button::new(text),
    };
    button.frame_when_inactive(false).min_size(vec2(0.0, 30.0))
}

/// What lies on the map.
fn layer_menu(ui: &mut Ui, pass: &mut Pass<'_>, narrow: bool) {
    let current = pass.state.view.layer.on.clone();
    let name = pass.text(match (&current, narrow) {
        (Layer::Ties, _) => "layer-ties",
        (Layer::Works, false) => "layer-works",
        (Layer::Works, true) => "layer-works-short",
        (Layer::Members(_), _) => "layer-members",
    });
    let spoken = pass
        .state
        .words
        .with("layer-show", &[("layer", name.as_str().into())]);
    let button = arrow_button(pass, if narrow { name } else { spoken.clone() });
    let layers = pass.state.layers();
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(220.0);
        for (layer, id, tip) in [
            (Layer::Ties, "layer-ties", "layer-ties-tip"),
            (Layer::Works, "layer-works", "layer-works-tip"),
        ] {
            if !layers.contains(&layer) {
                continue;
            }
            let response = ui
                .radio(current == layer, pass.text(id))
                .on_hover_text(pass.text(tip));
            if response.clicked() {
                pass.push(Command::SetLayer(layer));
                ui.close();
            }
        }
        let has_members = layers
            .iter()
            .any(|layer| matches!(layer, Layer::Members(_)));
        if has_members {
            ui.separator();
            widgets::muted(ui, pass.tokens, &pass.text("layer-members"));
            organisations(ui, pass, &current);
        }
    });
    response
        .on_hover_text(pass.text("layer-tip"))
        .accessible_name(spoken);
}

/// One line for each organisation, by its code, which stands in the tooltip in full.
fn organisations(ui: &mut Ui, pass: &mut Pass<'_>, current: &Layer) {
    for layer in pass.state.layers() {
        let Layer::Members(id) = &layer else {
            continue;
        };
        let full = pass.say().actor(id);
        let short = pass.say().abbreviation(id);
        let name = if short == full {
            full
        } else {
            format!("{short} · {full}")
        };
        let tip = pass.text("layer-members-tip");
        let response = ui.radio(*current == layer, name).on_hover_text(tip);
        if response.clicked() {
            pass.push(Command::SetLayer(layer));
            ui.close();
        }
    }
}

/// The organisation whose members the map shows.
fn organisation(ui: &mut Ui, pass: &mut Pass<'_>, id: &ActorId, narrow: bool) {
    let name = pass.say().abbreviation(id);
    let spoken = pass
        .state
        .words
        .with("layer-organisation", &[("name", name.as_str().into())]);
    let button = arrow_button(pass, if narrow { name } else { spoken.clone() });
    let current = pass.state.view.layer.on.clone();
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(200.0);
        organisations(ui, pass, &current);
    });
    response
        .on_hover_text(pass.text("layer-organisation-tip"))
        .accessible_name(spoken);
}
