//! Short messages at the lower edge, and what runs in the background.

use egui::{Align2, Area, Frame, Id, Order, RichText, Ui};

use super::pass::Pass;
use super::theme::color;
use super::widgets;
use crate::app::{Command, Task};

/// Seconds a message stays.
const STAY_S: f64 = 5.0;

/// Since when each message is shown.
#[derive(Default)]
pub struct NoticeTimes(Vec<(u64, f64)>);

/// While a file is held over the window: says what dropping it does.
pub fn drop_hint(ui: &Ui, pass: &Pass<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let rect = ui.ctx().content_rect();
    let layer = egui::LayerId::new(Order::Foreground, Id::unique("drop hint"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(rect, 0.0, color(pass.tokens.panel.alpha(0.85)));
    painter.text(
        rect.center(),
        Align2::CENTER_CENTER,
        pass.text("drop-hint"),
        super::theme::bold(crate::scene::tokens::size::TITLE),
        color(pass.tokens.text),
    );
}

/// Shows messages and the running task.
pub fn show(times: &mut NoticeTimes, ui: &Ui, pass: &mut Pass<'_>) {
    let now = ui.input(|input| input.time);
    let notices = pass.state.notices.clone();
    times
        .0
        .retain(|(id, _)| notices.iter().any(|notice| notice.id == *id));
    for notice in &notices {
        let since = times
            .0
            .iter()
            .find(|(id, _)| *id == notice.id)
            .map(|(_, at)| *at);
        let since = since.unwrap_or_else(|| {
            times.0.push((notice.id, now));
            now
        });
        let left = since + STAY_S - now;
        if left <= 0.0 {
            pass.push(Command::Dismiss(notice.id));
        } else {
            ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }
    let task = pass.state.task.filter(|task| *task != Task::Asking);
    if notices.is_empty() && task.is_none() {
        return;
    }
    Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::LEFT_BOTTOM, egui::vec2(16.0, -136.0))
        .show(ui.ctx(), |ui| {
            for notice in &notices {
                let text = pass.state.translate(&notice.message);
                card(ui, pass, |ui, pass| {
                    ui.label(text);
                    if widgets::link(ui, pass.tokens, &pass.text("dismiss")).clicked() {
                        pass.push(Command::Dismiss(notice.id));
                    }
                });
            }
            if let Some(task) = task {
                card(ui, pass, |ui, pass| running(ui, pass, task));
            }
        });
}

fn running(ui: &mut Ui, pass: &mut Pass<'_>, task: Task) {
    let id = match task {
        Task::Opening => "task-opening",
        Task::Exporting => "task-exporting",
        Task::Saving | Task::Asking => "task-saving",
    };
    ui.label(RichText::new(pass.text(id)));
    if task == Task::Opening && widgets::link(ui, pass.tokens, &pass.text("cancel")).clicked() {
        pass.push(Command::CancelTask);
    }
}

fn card(ui: &mut Ui, pass: &mut Pass<'_>, content: impl FnOnce(&mut Ui, &mut Pass<'_>)) {
    let tokens = pass.tokens;
    Frame::new()
        .fill(color(tokens.panel))
        .stroke(egui::Stroke::new(1.0, color(tokens.hairline)))
        .corner_radius(8.0)
        .inner_margin(egui::Margin::symmetric(14, 8))
        .show(ui, |ui| {
            ui.horizontal(|ui| content(ui, pass));
        });
}
