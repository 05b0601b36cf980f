//! All sources: who published what and when, and how often the dataset uses it.

use egui::{
    Align, Button, Layout, Rect, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use crate::analysis::{SourceUses, source_uses};
use crate::app::{Command, Record};
use crate::gui::pass::Pass;
use crate::gui::theme::{color, regular, semibold};
use crate::gui::{icons, widgets};
use crate::model::{Source, SourceKind};
use crate::scene::tokens::size;
use crate::text::Language;

const ROW: f32 = 46.0;
const DATE: f32 = 96.0;
const USES: f32 = 64.0;
const LINK: f32 = 32.0;

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Order {
    Title,
    Publisher,
    Kind,
    Date,
    #[default]
    Uses,
}

/// Filters and order, and the list that they leave.
#[derive(Default)]
pub struct SourcesState {
    text: String,
    kind: Option<SourceKind>,
    order: Order,
    backwards: bool,
    listed: Option<Listed>,
}

struct Listed {
    basis: (u64, Language),
    filters: (String, Option<SourceKind>, Order, bool),
    uses: Vec<SourceUses>,
    /// Positions in `sources`.
    shown: Vec<usize>,
}

/// Shows the section.
pub fn show(sources: &mut SourcesState, ui: &mut Ui, pass: &mut Pass<'_>) {
    sources.settle(pass);
    let Some(listed) = sources.listed.take() else {
        return;
    };
    sources.controls(ui, pass);
    ui.add_space(6.0);
    let args = [
        ("shown", listed.shown.len().into()),
        ("of", pass.state.document.dataset.sources.len().into()),
    ];
    widgets::muted(
        ui,
        pass.tokens,
        &pass.state.words.with("sources-shown", &args),
    );
    sources.head(ui, pass);
    if listed.shown.is_empty() {
        ui.add_space(8.0);
        ui.label(pass.text("sources-none-left"));
    } else {
        rows(&listed, ui, pass);
    }
    sources.listed = Some(listed);
}

impl SourcesState {
    fn settle(&mut self, pass: &Pass<'_>) {
        let document = &pass.state.document;
        let basis = (document.revision, pass.state.words.language());
        let text = self.text.trim().to_lowercase();
        let filters = (text, self.kind, self.order, self.backwards);
        let before = self.listed.take().filter(|listed| listed.basis == basis);
        let fits = before
            .as_ref()
            .is_some_and(|listed| listed.filters == filters);
        if fits {
            self.listed = before;
            return;
        }
        let dataset = &document.dataset;
        let uses = before.map_or_else(|| source_uses(dataset), |listed| listed.uses);
        let mut shown: Vec<usize> = (0..dataset.sources.len())
            .filter(|at| dataset.sources.get(*at).is_some_and(|s| keeps(s, &filters)))
            .collect();
        sort(&mut shown, &dataset.sources, &uses, self.order, pass);
        if self.backwards {
            shown.reverse();
        }
        self.listed = Some(Listed {
            basis,
            filters,
            uses,
            shown,
        });
    }

    fn controls(&mut self, ui: &mut Ui, pass: &Pass<'_>) {
        let name = pass.text("sources-filter");
        let edit = TextEdit::singleline(&mut self.text)
            .id_salt("sources filter")
            .desired_width(280.0)
            .hint_text(&name);
        ui.add(edit).accessible_name(&name);
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
            let all = pass.text("sources-all-kinds");
            if widgets::chip(ui, pass.tokens, self.kind.is_none(), &all).clicked() {
                self.kind = None;
            }
            for kind in SourceKind::ALL {
                let on = self.kind == Some(*kind);
                let name = capital(&kind_name(pass, *kind));
                if widgets::chip(ui, pass.tokens, on, &name).clicked() {
                    self.kind = (!on).then_some(*kind);
                }
            }
        });
    }

    /// The names of the columns; a click sorts.
    fn head(&mut self, ui: &mut Ui, pass: &Pass<'_>) {
        let bar = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for order in [Order::Title, Order::Publisher, Order::Kind] {
                self.column(ui, pass, order);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                // The rows leave room for the scroll bar.
                ui.add_space(LINK + ui.spacing().scroll.allocated_width());
                for (order, width) in [(Order::Uses, USES), (Order::Date, DATE)] {
                    let layout = Layout::right_to_left(Align::Center);
                    ui.allocate_ui_with_layout(vec2(width, 24.0), layout, |ui| {
                        ui.set_min_size(vec2(width, 24.0));
                        self.column(ui, pass, order);
                    });
                }
            });
        });
        let line = egui::Stroke::new(1.0, color(pass.tokens.hairline));
        let place = bar.response.rect;
        ui.painter().hline(place.x_range(), place.bottom(), line);
    }

    fn column(&mut self, ui: &mut Ui, pass: &Pass<'_>, order: Order) {
        let on = self.order == order;
        let name = pass.text(match order {
            Order::Title => "sources-sort-title",
            Order::Publisher => "sources-sort-publisher",
            Order::Kind => "sources-sort-kind",
            Order::Date => "sources-sort-date",
            Order::Uses => "sources-sort-uses",
        });
        let sign = match (on, self.backwards) {
            (false, _) => "",
            (true, false) => " ↓",
            (true, true) => " ↑",
        };
        let font = if on {
            semibold(size::NOTE)
        } else {
            regular(size::NOTE)
        };
        let text = egui::RichText::new(format!("{name}{sign}")).font(font);
        let button = Button::new(text).frame(false);
        let response = ui.add(button).on_hover_text(pass.text("sources-sort-tip"));
        response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, on, &name));
        if response.clicked() {
            self.backwards = on && !self.backwards;
            self.order = order;
        }
    }
}

fn keeps(source: &Source, filters: &(String, Option<SourceKind>, Order, bool)) -> bool {
    let (text, kind, ..) = filters;
    let has = |part: &str| part.to_lowercase().contains(text);
    kind.is_none_or(|kind| source.kind == kind)
        && (text.is_empty()
            || has(&source.title)
            || has(&source.publisher)
            || has(source.id.as_str())
            || source.url.as_deref().is_some_and(has))
}

/// The most used and the newest first, names from A to Z.
fn sort(
    shown: &mut [usize],
    sources: &[Source],
    uses: &[SourceUses],
    order: Order,
    pass: &Pass<'_>,
) {
    let title = |at: &usize| sources.get(*at).map(|s| s.title.to_lowercase());
    match order {
        Order::Title => shown.sort_by_cached_key(title),
        Order::Publisher => shown.sort_by_cached_key(|at| {
            let publisher = sources.get(*at).map(|s| s.publisher.to_lowercase());
            (publisher, title(at))
        }),
        Order::Kind => shown.sort_by_cached_key(|at| {
            let kind = sources.get(*at).map(|s| kind_name(pass, s.kind));
            (kind, title(at))
        }),
        Order::Date => shown.sort_by_cached_key(|at| {
            let published = sources.get(*at).map(|s| s.published);
            (std::cmp::Reverse(published), title(at))
        }),
        Order::Uses => shown.sort_by_cached_key(|at| {
            let total = uses.get(*at).map(SourceUses::total);
            (std::cmp::Reverse(total), title(at))
        }),
    }
}

fn kind_name(pass: &Pass<'_>, kind: SourceKind) -> String {
    pass.text(&format!("source-{}", kind.as_str()))
}

/// A text that begins with a large letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn rows(listed: &Listed, ui: &mut Ui, pass: &mut Pass<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt(("sources", &listed.filters.0, listed.filters.1))
        .auto_shrink([false, false])
        .show_rows(ui, ROW, listed.shown.len(), |ui, range| {
            let dataset = pass.state.document.dataset.clone();
            for at in listed.shown.get(range).unwrap_or_default() {
                if let (Some(source), Some(uses)) = (dataset.sources.get(*at), listed.uses.get(*at))
                {
                    row(ui, pass, source, uses);
                }
            }
        });
}

fn row(ui: &mut Ui, pass: &mut Pass<'_>, source: &Source, uses: &SourceUses) {
    let tokens = pass.tokens;
    let say = pass.say();
    let (place, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let under = format!(
        "{} · {} · {}",
        source.publisher,
        kind_name(pass, source.kind),
        source.language
    );
    let date = source
        .published
        .map(|date| say.date(date))
        .unwrap_or_default();
    let total = uses.total();
    let used = say.words.with("sources-uses", &[("count", total.into())]);
    response.widget_info(|| {
        let mut parts = vec![source.title.as_str(), under.as_str()];
        parts.extend((!date.is_empty()).then_some(date.as_str()));
        parts.push(used.as_str());
        WidgetInfo::labeled(Role::Button, true, parts.join(". "))
    });
    if response.hovered() {
        ui.painter().rect_filled(place, 4.0, color(tokens.hover));
    }
    let right = place.right() - LINK;
    let width = place.width() - LINK - USES - DATE - 8.0;
    for (text, font, ink, y) in [
        (&source.title, regular(size::BODY), tokens.text, 6.0),
        (&under, regular(size::NOTE), tokens.muted, 25.0),
    ] {
        let mut job = egui::text::LayoutJob::simple_singleline(text.clone(), font, color(ink));
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        let galley = ui.painter().layout_job(job);
        ui.painter()
            .galley(place.min + vec2(0.0, y), galley, color(ink));
    }
    let number = if total == 0 {
        "–".to_owned()
    } else {
        crate::analysis::number::count(total as f64, say.locale)
    };
    let y = place.center().y;
    let middle = egui::Align2::RIGHT_CENTER;
    let (text, muted) = (color(tokens.text), color(tokens.muted));
    let font = regular(size::BODY);
    ui.painter()
        .text(pos2(right, y), middle, number, font, text);
    let at = pos2(right - USES, y);
    ui.painter()
        .text(at, middle, &date, regular(size::NOTE), muted);
    let line = egui::Stroke::new(1.0, color(tokens.hairline));
    ui.painter().hline(place.x_range(), place.bottom(), line);
    widgets::focus_ring(ui, &response, 4.0, tokens);
    if response.clicked() {
        pass.push(Command::OpenRecord(Record::Source(source.id.clone())));
    }
    response.on_hover_ui(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(&source.title);
        widgets::muted(ui, tokens, &under);
        for (section, count) in &uses.sections {
            let name = pass.say().section(*section);
            widgets::muted(ui, tokens, &format!("{name}: {count}"));
        }
    });
    link(ui, pass, place, source);
}

/// The sign at the right that opens the source in the browser.
fn link(ui: &mut Ui, pass: &mut Pass<'_>, row: Rect, source: &Source) {
    let Some(url) = &source.url else {
        return;
    };
    let middle = pos2(row.right() - LINK / 2.0 + 4.0, row.center().y);
    let place = Rect::from_center_size(middle, vec2(24.0, 24.0));
    let id = ui.scope_id().with(("link", source.id.as_str()));
    let response = ui.interact(place, id, Sense::click());
    let name = [("title", source.title.as_str().into())];
    let name = pass.state.words.with("sources-link", &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
    let ink = if response.hovered() {
        pass.tokens.accent
    } else {
        pass.tokens.muted
    };
    if let Some(icon) = icons::icon("external-link", 14.0, color(ink)) {
        icon.paint_at(ui, Rect::from_center_size(middle, vec2(14.0, 14.0)));
    }
    widgets::focus_ring(ui, &response, 4.0, pass.tokens);
    if response.on_hover_text(url).clicked() {
        pass.push(Command::OpenUrl(url.clone()));
    }
}
