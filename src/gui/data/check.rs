//! What the check finds: errors, warnings, notes, and apart from them what the dataset itself explains.

use std::cell::OnceCell;
use std::sync::Arc;

use egui::{
    Align, Button, Layout, Rect, Role, ScrollArea, Sense, TextEdit, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use crate::analysis::check::{Report, Severity};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::Section;
use crate::scene::finding_rows::{FindingRow, report_text};
use crate::scene::tokens::size;
use crate::text::Language;

const ROW: f32 = 62.0;
const HEAD: f32 = 40.0;

/// A heading of the list, and a filter of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Group {
    Open(Severity),
    Acknowledged,
}

impl Group {
    const ALL: [Self; 4] = [
        Self::Open(Severity::Error),
        Self::Open(Severity::Warning),
        Self::Open(Severity::Note),
        Self::Acknowledged,
    ];

    const fn id(self) -> &'static str {
        match self {
            Self::Open(Severity::Error) => "severity-error-head",
            Self::Open(Severity::Warning) => "severity-warning-head",
            Self::Open(Severity::Note) => "severity-note-head",
            Self::Acknowledged => "severity-acknowledged-head",
        }
    }
}

/// Filters, and the list that they leave.
#[derive(Default)]
pub struct CheckState {
    text: String,
    group: Option<Group>,
    section: Option<Section>,
    listed: Option<Listed>,
}

/// A report with what the filters leave of it; words are made where they are seen or searched.
struct Listed {
    report: Arc<Report>,
    language: Language,
    filters: (String, Option<Group>, Option<Section>),
    words: Vec<OnceCell<FindingRow>>,
    counts: [usize; 4],
    sections: Vec<Section>,
    items: Vec<Item>,
    /// The upper edge of each item, and the lower edge of the last.
    tops: Vec<f32>,
    found: usize,
}

#[derive(Clone, Copy)]
enum Item {
    Head(Group, usize),
    Finding(usize),
}

/// Shows the section.
pub fn show(check: &mut CheckState, ui: &mut Ui, pass: &mut Pass<'_>) {
    let Some(report) = pass.state.report().cloned() else {
        widgets::muted(ui, pass.tokens, &pass.text("check-running"));
        return;
    };
    check.settle(report, pass);
    let Some(mut listed) = check.listed.take() else {
        return;
    };
    if listed.report.findings.is_empty() {
        ui.label(pass.text("check-clean"));
        check.listed = Some(listed);
        return;
    }
    check.controls(ui, pass, &listed);
    ui.add_space(6.0);
    let args = [("count", listed.found.into())];
    let mut note = pass.state.words.with("check-found", &args);
    if !pass.state.is_checked() {
        note = format!("{note} · {}", pass.text("check-running"));
    }
    widgets::muted(ui, pass.tokens, &note);
    if listed.items.is_empty() {
        ui.add_space(8.0);
        ui.label(pass.text("check-none-left"));
    } else {
        listed.show(ui, pass);
    }
    check.listed = Some(listed);
}

impl CheckState {
    fn settle(&mut self, report: Arc<Report>, pass: &Pass<'_>) {
        let language = pass.state.words.language();
        let filters = (self.text.trim().to_lowercase(), self.group, self.section);
        let listed = self
            .listed
            .take()
            .filter(|listed| Arc::ptr_eq(&listed.report, &report) && listed.language == language);
        let mut listed = listed.unwrap_or_else(|| Listed::new(report, language));
        if listed.tops.is_empty() || listed.filters != filters {
            listed.filters = filters;
            listed.filter(pass);
        }
        self.listed = Some(listed);
    }

    fn controls(&mut self, ui: &mut Ui, pass: &mut Pass<'_>, listed: &Listed) {
        ui.horizontal(|ui| {
            let name = pass.text("check-filter");
            let edit = TextEdit::singleline(&mut self.text)
                .id_salt("check filter")
                .desired_width((ui.available_width() * 0.4).min(280.0))
                .hint_text(&name);
            ui.add(edit).accessible_name(&name);
            self.choose_section(ui, pass, listed);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let tip = pass.text("check-copy-tip");
                if ui
                    .button(pass.text("check-copy"))
                    .on_hover_text(tip)
                    .clicked()
                {
                    let text = report_text(&pass.say(), &listed.report.findings);
                    pass.push(Command::Copy(text));
                }
            });
        });
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
            let all = pass.text("check-all");
            if widgets::chip(ui, pass.tokens, self.group.is_none(), &all).clicked() {
                self.group = None;
            }
            for (group, count) in Group::ALL.into_iter().zip(listed.counts) {
                let name = format!("{} {count}", pass.text(group.id()));
                let on = self.group == Some(group);
                if (count > 0 || on) && widgets::chip(ui, pass.tokens, on, &name).clicked() {
                    self.group = (!on).then_some(group);
                }
            }
        });
    }

    fn choose_section(&mut self, ui: &mut Ui, pass: &Pass<'_>, listed: &Listed) {
        let say = pass.say();
        let text = match self.section {
            None => pass.text("check-all-sections"),
            Some(section) => {
                let args = [("section", say.section(section).into())];
                pass.state.words.with("check-section", &args)
            }
        };
        let arrow = icons::icon("chevron-down", 12.0, color(pass.tokens.text));
        let button = match arrow {
            Some(arrow) => Button::new((text, arrow)),
            None => Button::new(text),
        };
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(180.0);
            let all = ui.radio(self.section.is_none(), pass.text("check-all-sections"));
            if all.clicked() {
                self.section = None;
                ui.close();
            }
            for section in &listed.sections {
                let on = self.section == Some(*section);
                if ui.radio(on, say.section(*section)).clicked() {
                    self.section = Some(*section);
                    ui.close();
                }
            }
        });
        response.on_hover_text(pass.text("check-section-tip"));
    }
}

impl Listed {
    fn new(report: Arc<Report>, language: Language) -> Self {
        let mut sections: Vec<Section> = report
            .findings
            .iter()
            .filter_map(|finding| Some(finding.place?.section))
            .collect();
        sections.sort();
        sections.dedup();
        let mut listed = Self {
            words: vec![OnceCell::new(); report.findings.len()],
            report,
            language,
            filters: (String::new(), None, None),
            counts: [0; 4],
            sections,
            items: Vec::new(),
            tops: Vec::new(),
            found: 0,
        };
        for at in 0..listed.report.findings.len() {
            let group = listed.group(at);
            for (known, count) in Group::ALL.iter().zip(&mut listed.counts) {
                *count += usize::from(group == Some(*known));
            }
        }
        listed
    }

    fn group(&self, at: usize) -> Option<Group> {
        let finding = self.report.findings.get(at)?;
        Some(match finding.acknowledged {
            Some(_) => Group::Acknowledged,
            None => Group::Open(finding.rule.severity()),
        })
    }

    fn words(&self, at: usize, pass: &Pass<'_>) -> Option<&FindingRow> {
        let finding = self.report.findings.get(at)?;
        let cell = self.words.get(at)?;
        Some(cell.get_or_init(|| FindingRow::new(&pass.say(), finding)))
    }

    fn filter(&mut self, pass: &Pass<'_>) {
        let (text, group, section) = self.filters.clone();
        let keeps = |listed: &Self, at: usize| {
            let place = listed.report.findings.get(at).and_then(|f| f.place);
            (section.is_none() || place.map(|place| place.section) == section)
                && (text.is_empty()
                    || listed
                        .words(at, pass)
                        .is_some_and(|words| words.contains(&text)))
        };
        let mut items = Vec::new();
        self.found = 0;
        for known in Group::ALL {
            if group.is_some_and(|group| group != known) {
                continue;
            }
            let found: Vec<usize> = (0..self.report.findings.len())
                .filter(|at| self.group(*at) == Some(known) && keeps(self, *at))
                .collect();
            if !found.is_empty() {
                self.found += found.len();
                items.push(Item::Head(known, found.len()));
                items.extend(found.into_iter().map(Item::Finding));
            }
        }
        self.tops = vec![0.0];
        for item in &items {
            let height = match item {
                Item::Head(..) => HEAD,
                Item::Finding(_) => ROW,
            };
            let top = self.tops.last().copied().unwrap_or_default();
            self.tops.push(top + height);
        }
        self.items = items;
    }

    /// Shows the list: only what is seen of it is made.
    fn show(&mut self, ui: &mut Ui, pass: &mut Pass<'_>) {
        ScrollArea::vertical()
            .id_salt(("findings", self.filters.clone()))
            .auto_shrink([false, false])
            .show_viewport(ui, |ui, view| {
                let height = self.tops.last().copied().unwrap_or_default() + 24.0;
                ui.set_height(height);
                let origin = ui.min_rect().min;
                let width = ui.available_width();
                let first = self.tops.partition_point(|top| *top < view.top());
                for at in first.saturating_sub(1)..self.items.len() {
                    let (Some(item), Some(top)) = (self.items.get(at), self.tops.get(at)) else {
                        break;
                    };
                    if *top > view.bottom() {
                        break;
                    }
                    let at = pos2(origin.x, origin.y + top);
                    match item {
                        Item::Head(group, count) => {
                            let place = Rect::from_min_size(at, vec2(width, HEAD));
                            head(ui, pass, place, *group, *count);
                        }
                        Item::Finding(finding) => {
                            let place = Rect::from_min_size(at, vec2(width - 12.0, ROW));
                            self.finding(ui, pass, place, *finding);
                        }
                    }
                }
            });
    }

    fn finding(&self, ui: &mut Ui, pass: &mut Pass<'_>, place: Rect, at: usize) {
        let (Some(finding), Some(words)) = (self.report.findings.get(at), self.words(at, pass))
        else {
            return;
        };
        let tokens = pass.tokens;
        let response = ui.interact(place, ui.scope_id().with(("finding", at)), Sense::click());
        response.widget_info(|| {
            let spoken = format!("{}. {}. {}", words.title, words.place, words.mend);
            WidgetInfo::labeled(Role::Button, true, spoken)
        });
        if response.hovered() {
            ui.painter().rect_filled(place, 4.0, color(tokens.hover));
        }
        let mut y = place.top() + 6.0;
        for (text, font, ink) in [
            (&words.title, regular(size::BODY), tokens.text),
            (&words.place, regular(size::NOTE), tokens.text),
            (&words.mend, regular(size::NOTE), tokens.muted),
        ] {
            let text = text.replace('\n', " ");
            let mut job = egui::text::LayoutJob::simple_singleline(text, font, color(ink));
            job.wrap = egui::text::TextWrapping::truncate_at_width(place.width() - 16.0);
            let galley = ui.painter().layout_job(job);
            let step = galley.size().y + 2.0;
            ui.painter()
                .galley(pos2(place.left() + 8.0, y), galley, color(ink));
            y += step;
        }
        let line = egui::Stroke::new(1.0, color(tokens.hairline));
        ui.painter().hline(place.x_range(), place.bottom(), line);
        widgets::focus_ring(ui, &response, 4.0, tokens);
        if response.clicked() {
            let dataset = &pass.state.document.dataset;
            let record = finding.place.and_then(|place| Record::at(dataset, place));
            if let Some(record) = record {
                pass.push(Command::OpenRecord(record));
            }
        }
        response.on_hover_ui(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(&words.title);
            widgets::muted(ui, tokens, &words.place);
            widgets::muted(ui, tokens, &words.mend);
        });
    }
}

fn head(ui: &mut Ui, pass: &Pass<'_>, place: Rect, group: Group, count: usize) {
    let builder = UiBuilder::new().max_rect(place);
    let mut ui = ui.new_child(builder.layout(Layout::left_to_right(Align::BOTTOM)));
    let name = egui::RichText::new(pass.text(group.id())).font(semibold(size::HEAD));
    ui.label(name);
    widgets::muted(&mut ui, pass.tokens, &count.to_string());
}
