//! The line at the foot: what each sign means, and how many sources everything comes from.

use egui::containers::menu::MenuButton;
use egui::{Button, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, vec2};

use super::value::{dots, hatch};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::model::Source;
use crate::scene::compare::CompareScene;
use crate::scene::tokens::size;

/// A sign and what it means.
#[derive(Clone, Copy)]
enum Sign {
    Dot,
    Hollow,
    Hatch,
    Dots,
    Ring,
    Five,
    Several,
    Others,
}

/// Shows the legend, in as many lines as it takes.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, scene: &CompareScene) {
    let partners = scene.is_of_partners();
    let signs: &[(Sign, &str)] = if partners {
        &[
            (Sign::Dot, "compare-legend-dot"),
            (Sign::Hollow, "compare-legend-partner"),
            (Sign::Several, "compare-legend-several-states"),
        ]
    } else {
        &[
            (Sign::Dot, "compare-legend-dot"),
            (Sign::Hollow, "compare-legend-partner"),
            (Sign::Hatch, "compare-legend-hatch"),
            (Sign::Dots, "compare-legend-dots"),
            (Sign::Ring, "compare-legend-hollow"),
            (Sign::Several, "compare-legend-several"),
            (Sign::Five, "compare-legend-five"),
            (Sign::Others, "compare-legend-others"),
        ]
    };
    let margin = egui::Margin {
        left: 24,
        right: 24,
        top: 8,
        bottom: 12,
    };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(16.0, 4.0);
            for (sign, id) in signs {
                entry(ui, pass, *sign, &pass.text(id));
            }
            sources(ui, pass, scene);
        });
    });
}

/// How many sources there are; opens to all of them, each leading to its record.
fn sources(ui: &mut Ui, pass: &mut Pass<'_>, scene: &CompareScene) {
    const HEIGHT: f32 = 320.0;
    const WIDTH: f32 = 380.0;
    let args = [("count", scene.sources.len().into())];
    let words = pass.state.words.with("compare-sources", &args);
    let text = RichText::new(words)
        .font(semibold(size::NOTE))
        .color(color(pass.tokens.accent));
    let button = Button::new(text)
        .small()
        .frame_when_inactive(false)
        .min_size(vec2(0.0, 18.0));
    let tip = pass.text("compare-sources-tip");
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_width(WIDTH);
        ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
            let say = pass.say();
            let of = |id| say.index.source(say.dataset, id);
            let mut list: Vec<&Source> = scene.sources.iter().filter_map(of).collect();
            list.sort_by(|a, b| a.title.cmp(&b.title).then(a.id.cmp(&b.id)));
            for source in list {
                let button = ui.add(Button::new(&source.title).truncate());
                if button.on_hover_text(say.source(&source.id)).clicked() {
                    let record = Record::Source(source.id.clone());
                    pass.push(Command::OpenRecord(record));
                    ui.close();
                }
            }
        });
    });
    response.on_hover_text(tip);
}

fn entry(ui: &mut Ui, pass: &Pass<'_>, sign: Sign, words: &str) {
    let tokens = pass.tokens;
    let galley =
        ui.painter()
            .layout_no_wrap(words.to_owned(), regular(size::NOTE), color(tokens.muted));
    let size = vec2(galley.size().x + 22.0, galley.size().y.max(14.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    let centre = rect.left_center() + vec2(8.0, 0.0);
    let bar = Rect::from_center_size(centre, vec2(15.0, 8.0));
    let painter = ui.painter();
    match sign {
        Sign::Dot => {
            painter.circle_filled(centre, 2.4, color(tokens.accent));
        }
        Sign::Hollow => {
            let stroke = Stroke::new(1.2, color(tokens.muted));
            painter.rect_stroke(bar, 0.0, stroke, StrokeKind::Inside);
        }
        Sign::Hatch => {
            painter.rect_filled(bar, 1.0, color(tokens.rest));
            hatch(painter, bar, tokens.pattern);
        }
        Sign::Dots => {
            painter.rect_filled(bar, 1.0, color(tokens.muted));
            dots(painter, bar, tokens.panel);
        }
        Sign::Ring => {
            let stroke = Stroke::new(1.4, color(tokens.text));
            painter.circle(centre, 2.8, color(tokens.panel), stroke);
        }
        Sign::Five => {
            painter.rect_filled(bar, 1.0, color(tokens.muted));
        }
        Sign::Several => {
            painter.rect_filled(bar, 1.0, color(tokens.text));
            hatch(painter, bar, tokens.panel);
        }
        Sign::Others => {
            painter.rect_filled(bar, 1.0, color(tokens.rest));
        }
    }
    let at = egui::pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, color(tokens.muted));
}
