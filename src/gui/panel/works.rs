//! The page of corridors and sites: two lists by kind, each kind with an eye.

use egui::{Button, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::{Command, Record, WorksTab};
use crate::gui::map::sample;
use crate::gui::pass::Pass;
use crate::gui::theme::{bold, color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::Place;
use crate::scene::tokens::size;
use crate::scene::works::{Sample, WorkGroup, WorksScene};

/// Height of a row.
const ROW: f32 = 27.0;
/// Width of a sample.
const SAMPLE: f32 = 28.0;

/// Shows the page; returns the record whose row is under the pointer or has the focus.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>) -> Option<Place> {
    let scene = pass.works_scene();
    head(ui, pass, &scene);
    let mut lit = None;
    let groups = match pass.state.view.layer.tab {
        WorksTab::Corridors => &scene.line_groups,
        WorksTab::Sites => &scene.site_groups,
    };
    for group in groups {
        group_head(ui, pass, group);
        ui.spacing_mut().item_spacing.y = 0.0;
        if !group.hidden {
            for at in &group.rows {
                lit = row_of(ui, pass, &scene, *at).or(lit);
            }
        }
        ui.add_space(14.0);
    }
    ui.separator();
    widgets::muted(ui, pass.tokens, &pass.text("works-footnote"));
    widgets::muted(ui, pass.tokens, &pass.text("works-credit"));
    lit
}

fn head(ui: &mut Ui, pass: &mut Pass<'_>, scene: &WorksScene) {
    ui.label(RichText::new(&scene.title).font(bold(size::TITLE)));
    let line = RichText::new(&scene.subtitle).font(regular(size::NOTE));
    ui.label(line.color(color(pass.tokens.muted)));
    ui.add_space(8.0);
    let current = pass.state.view.layer.tab;
    let rect = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(18.0, 0.0);
            for tab in WorksTab::ALL {
                let count = match tab {
                    WorksTab::Corridors => scene.lines.len(),
                    WorksTab::Sites => scene.sites.len(),
                };
                let name = pass.text(tab.id());
                let on = tab == current;
                if widgets::tab(ui, pass.tokens, on, &name, Some(count)).clicked() {
                    pass.push(Command::SetWorksTab(tab));
                }
            }
        })
        .response
        .rect;
    let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
    ui.painter()
        .hline(ui.max_rect().x_range(), rect.bottom(), line);
    ui.add_space(14.0);
}

/// The name of a kind with its count, and the eye that hides it.
fn group_head(ui: &mut Ui, pass: &mut Pass<'_>, group: &WorkGroup) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let ink = if group.hidden {
            pass.tokens.muted
        } else {
            pass.tokens.text
        };
        let name = RichText::new(&group.name).font(semibold(size::HEAD));
        ui.label(name.color(color(ink)));
        widgets::muted(ui, pass.tokens, &group.rows.len().to_string());
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (name, id) = if group.hidden {
                ("eye-off", "works-show")
            } else {
                ("eye", "works-hide")
            };
            let Some(icon) = icons::icon(name, 16.0, color(pass.tokens.muted)) else {
                return;
            };
            let words = pass
                .state
                .words
                .with(id, &[("kind", group.name.as_str().into())]);
            let eye = Button::image(icon)
                .frame_when_inactive(false)
                .min_size(vec2(28.0, 24.0));
            let response = ui.add(eye).on_hover_text(&words).accessible_name(&words);
            if response.clicked() {
                pass.push(Command::ToggleKind(group.kind));
            }
        });
    });
}

fn row_of(ui: &mut Ui, pass: &mut Pass<'_>, scene: &WorksScene, at: usize) -> Option<Place> {
    let row = match pass.state.view.layer.tab {
        WorksTab::Corridors => {
            let line = scene.lines.get(at)?;
            Row {
                place: line.place,
                sample: Sample::Line(line.style),
                name: &line.name,
                note: &line.note,
            }
        }
        WorksTab::Sites => {
            let site = scene.sites.get(at)?;
            Row {
                place: site.place,
                sample: Sample::Site(site.style),
                name: &site.name,
                note: &site.note,
            }
        }
    };
    row.show(ui, pass)
}

struct Row<'a> {
    place: Place,
    sample: Sample,
    name: &'a str,
    note: &'a str,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, pass: &mut Pass<'_>) -> Option<Place> {
        let tokens = pass.tokens;
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
        let spoken = format!("{}, {}", self.name, self.note);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let here = response.hovered() || response.has_focus();
        let lit = here || pass.lit().on_map == Some(self.place);
        if lit {
            let ground = rect.expand2(vec2(8.0, 0.0));
            ui.painter()
                .rect_filled(ground, 4.0, color(tokens.accent_tint));
        }
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        let place = egui::Rect::from_min_size(rect.min, vec2(SAMPLE, rect.height()));
        let accent = lit.then_some(tokens.accent);
        sample(ui.painter(), place, self.sample, accent, tokens);
        let note_ink = if lit { tokens.text } else { tokens.muted };
        let note =
            ui.painter()
                .layout_no_wrap(self.note.to_owned(), regular(size::NOTE), color(note_ink));
        let left = rect.left() + SAMPLE + 12.0;
        let room = rect.right() - note.size().x - 10.0 - left;
        let font = if lit {
            semibold(size::BODY)
        } else {
            regular(size::BODY)
        };
        let mut job = egui::text::LayoutJob::simple_singleline(
            self.name.to_owned(),
            font,
            color(tokens.text),
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let name = ui.painter().layout_job(job);
        let middle = rect.center().y;
        let note_at = pos2(
            rect.right() - note.size().x,
            middle - note.size().y / 2.0 + 1.0,
        );
        let name_at = pos2(left, middle - name.size().y / 2.0);
        ui.painter().galley(name_at, name, color(tokens.text));
        ui.painter().galley(note_at, note, color(note_ink));
        widgets::focus_ring(ui, &response, 4.0, tokens);
        if response.clicked() {
            pass.push(Command::OpenRecord(Record::At(self.place)));
        }
        here.then_some(self.place)
    }
}
