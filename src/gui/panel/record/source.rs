//! The page of a source, with what rests on it.

use egui::{Id, RichText, Ui};

use super::{date, field, text_of, title};
use crate::analysis::{UsedBy, used_by};
use crate::app::{Command, Record};
use crate::gui::card;
use crate::gui::pass::Pass;
use crate::gui::theme::{regular, semibold};
use crate::gui::widgets;
use crate::model::{Place, Source};
use crate::scene::tokens::size;

/// How many records of a section are listed before "show all".
const SHOWN: usize = 5;

/// Shows it.
pub fn show(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source, place: Place) {
    let words = pass.say().words;
    title(ui, pass, &source.title, &words.get("source"), place);
    field(ui, pass, "label-publisher", &source.publisher);
    field(ui, pass, "label-published", &date(pass, source.published));
    field(ui, pass, "label-read", &date(pass, source.read));
    let kind = words.get(&format!("source-{}", source.kind.as_str()));
    field(ui, pass, "label-kind", &kind);
    field(ui, pass, "label-language", &source.language);
    field(ui, pass, "label-note", text_of(source.note.as_ref()));
    address(ui, pass, source);
    rests_on_it(ui, pass, source);
}

fn address(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source) {
    let Some(url) = source.url.clone() else {
        return;
    };
    ui.add_space(10.0);
    ui.label(RichText::new(&url).font(semibold(size::NOTE)));
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        if ui
            .button(pass.text("open-link"))
            .on_hover_text(&url)
            .clicked()
        {
            pass.push(Command::OpenUrl(url.clone()));
        }
        if ui.button(pass.text("copy-link")).clicked() {
            pass.push(Command::Copy(url.clone()));
        }
    });
}

fn rests_on_it(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source) {
    let dataset = pass.state.document.dataset.clone();
    let used = used_by(&dataset, &source.id);
    ui.add_space(16.0);
    widgets::head(ui, pass.tokens, &pass.text("record-used-by"), "");
    if used.is_empty() {
        widgets::muted(ui, pass.tokens, &pass.text("record-none-use"));
    }
    for used in &used {
        section(ui, pass, source, used);
    }
}

fn section(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source, used: &UsedBy) {
    let all_id = Id::unique(("used by", source.id.as_str(), used.section.as_str()));
    let all = ui.data(|data| data.get_temp(all_id).unwrap_or(false));
    let limit = if all { used.places.len() } else { SHOWN };
    let count = used.places.len();
    ui.add_space(6.0);
    let name = format!("{} {count}", pass.say().section(used.section));
    ui.label(RichText::new(name).font(regular(size::BODY)));
    for place in used.places.iter().take(limit) {
        let name = pass.say().record(*place);
        let value = super::short_value(pass, *place);
        if card::lead(ui, pass, &name, &value).clicked()
            && let Some(record) = Record::at(&pass.state.document.dataset, *place)
        {
            pass.push(Command::OpenRecord(record));
        }
    }
    if count > limit {
        let words = &pass.state.words;
        let text = words.with("show-all", &[("count", count.into())]);
        if widgets::link(ui, pass.tokens, &text).clicked() {
            ui.data_mut(|data| data.insert_temp(all_id, true));
        }
    }
}
