//! One frame of the window at 1440×900, from input to triangles, and opening the built-in dataset.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::hint::black_box;
use std::sync::Arc;

use central_asia_atlas::app::tasks::Tasks;
use central_asia_atlas::app::{AppState, Command, Layer, MapMode, Mode, Tab};
use central_asia_atlas::files::{self, Settings};
use central_asia_atlas::gui::ask::Scripted;
use central_asia_atlas::gui::{Keeper, Shell};
use central_asia_atlas::model::{Dataset, REGION, Selection};
use central_asia_atlas::text::Language;
use divan::Bencher;
use egui::{Context, Event, Pos2, RawInput, Rect, pos2, vec2};

fn main() {
    divan::main();
}

/// Repeats agreements and events under new ids.
fn multiply(dataset: &mut Dataset, times: usize) {
    let (agreements, events) = (dataset.agreements.clone(), dataset.events.clone());
    for copy in 1..times {
        dataset
            .agreements
            .extend(agreements.iter().cloned().map(|mut agreement| {
                agreement.id = format!("{}-{copy}", agreement.id).as_str().into();
                agreement
            }));
        dataset
            .events
            .extend(events.iter().cloned().map(|mut event| {
                event.id = format!("{}-{copy}", event.id).as_str().into();
                event
            }));
    }
}

/// The window without a display, at a time of its own.
struct Window {
    ctx: Context,
    shell: Shell,
    time: f64,
}

impl Window {
    fn open() -> Self {
        Self::of(1)
    }

    /// The window over the built-in dataset with each agreement and event so many times.
    fn of(times: usize) -> Self {
        let ctx = Context::default();
        let settings = Settings {
            reduced_motion: Some(false),
            ..Settings::default()
        };
        let mut opened = files::built_in().unwrap();
        if times > 1 {
            multiply(Arc::make_mut(&mut opened.dataset), times);
        }
        let state = AppState::new(opened, settings, Some(Language::English));
        let dialogs = Box::new(Scripted::default());
        let shell = Shell::new(&ctx, state, Tasks::inline(), dialogs, Keeper::idle()).unwrap();
        let mut window = Self {
            ctx,
            shell,
            time: 0.0,
        };
        for _ in 0..6 {
            window.frame(Vec::new(), 0.5);
        }
        window
    }

    /// Runs a frame this many seconds after the last, down to the triangles.
    fn frame(&mut self, events: Vec<Event>, after: f64) {
        self.time += after;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| {
            self.shell.logic(ui.ctx(), None);
            self.shell.ui(ui, None);
        });
        let shapes = std::mem::take(&mut output.shapes);
        black_box(self.ctx.tessellate(shapes, output.pixels_per_point));
        output.drop_without_applying_deltas();
    }

    fn push(&mut self, command: Command) {
        self.shell.push(command);
    }
}

#[divan::bench]
fn at_rest(bencher: Bencher) {
    let mut window = Window::open();
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench(sample_count = 20)]
fn at_rest_100_times(bencher: Bencher) {
    let mut window = Window::of(100);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// Laying the window out, without turning shapes into triangles.
#[divan::bench]
fn at_rest_without_triangles(bencher: Bencher) {
    let mut window = Window::open();
    bencher.bench_local(|| {
        window.time += 0.016;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1440.0, 900.0))),
            time: Some(window.time),
            ..RawInput::default()
        };
        let output = window.ctx.run_ui(input, |ui| {
            window.shell.logic(ui.ctx(), None);
            window.shell.ui(ui, None);
        });
        output.drop_without_applying_deltas();
    });
}

#[divan::bench]
fn at_rest_on_the_page_of_the_region(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::Select(Selection::from_code(REGION)));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// With the charts of all five states over the years.
#[divan::bench]
fn at_rest_on_the_partners_of_the_region(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::Select(Selection::from_code(REGION)));
    window.push(Command::SetTab(Tab::Partners));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench]
fn at_rest_on_the_geographic_map(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::SetMapMode(MapMode::Geographic));
    for _ in 0..4 {
        window.frame(Vec::new(), 0.5);
    }
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// Each frame shows the charts of all five states in another year.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn while_the_year_of_the_region_changes_100_times(bencher: Bencher) {
    let mut window = Window::of(100);
    window.push(Command::Select(Selection::from_code(REGION)));
    window.push(Command::SetTab(Tab::Partners));
    change_years(bencher, window);
}

/// A window on a layer other than the ties, come to rest.
fn on_layer(layer: Layer) -> Window {
    let mut window = Window::open();
    window.push(Command::SetLayer(layer));
    for _ in 0..4 {
        window.frame(Vec::new(), 0.5);
    }
    window
}

#[divan::bench]
fn at_rest_on_corridors(bencher: Bencher) {
    let mut window = on_layer(Layer::Works);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench]
fn at_rest_on_memberships(bencher: Bencher) {
    let mut window = on_layer(Layer::Members("SCO".into()));
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// The pointer wanders over corridors and sites: lines light up, names are placed anew.
#[divan::bench]
fn while_the_pointer_moves_over_corridors(bencher: Bencher) {
    let mut window = on_layer(Layer::Works);
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let turn = f64::from(count) * 0.05;
        let at = pos2(
            480.0 + 300.0 * turn.cos() as f32,
            400.0 + 200.0 * (turn * 1.3).sin() as f32,
        );
        window.frame(vec![Event::PointerMoved(at)], 0.016);
    });
}

/// The wheel turns over corridors: everything is laid out anew.
#[divan::bench]
fn while_corridors_are_zoomed(bencher: Bencher) {
    let mut window = on_layer(Layer::Works);
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let factor = if (count / 20).is_multiple_of(2) {
            1.05
        } else {
            1.0 / 1.05
        };
        let at = Event::PointerMoved(pos2(480.0, 400.0));
        window.frame(vec![at, Event::Zoom(factor)], 0.016);
    });
}

#[divan::bench]
fn while_the_year_of_corridors_changes(bencher: Bencher) {
    let mut window = on_layer(Layer::Works);
    let (first, last) = window.shell.state().years();
    let mut year = first;
    bencher.bench_local(|| {
        year = if year == last { first } else { year + 1 };
        window.push(Command::SetYear(year));
        window.frame(Vec::new(), 0.016);
    });
}

/// Twenty-four frames of the slide, then back: every iteration shows a new moment of it.
#[divan::bench]
fn while_the_map_changes(bencher: Bencher) {
    let mut window = Window::open();
    let mut count = 0;
    let mut mode = MapMode::Schematic;
    bencher.bench_local(|| {
        if count % 24 == 0 {
            mode = mode.other();
            window.push(Command::SetMapMode(mode));
        }
        count += 1;
        window.frame(Vec::new(), 0.016);
    });
}

/// The pointer wanders over the map.
#[divan::bench]
fn while_the_pointer_moves(bencher: Bencher) {
    let mut window = Window::open();
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let turn = f64::from(count) * 0.05;
        let at = pos2(
            480.0 + 300.0 * turn.cos() as f32,
            400.0 + 200.0 * (turn * 1.3).sin() as f32,
        );
        window.frame(vec![Event::PointerMoved(at)], 0.016);
    });
}

#[divan::bench]
fn while_the_year_changes(bencher: Bencher) {
    change_years(bencher, Window::open());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn while_the_year_changes_100_times(bencher: Bencher) {
    change_years(bencher, Window::of(100));
}

/// The wheel turns over the map.
#[divan::bench]
fn while_the_map_is_zoomed(bencher: Bencher) {
    let mut window = Window::open();
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let factor = if (count / 20).is_multiple_of(2) {
            1.05
        } else {
            1.0 / 1.05
        };
        let at = Event::PointerMoved(pos2(480.0, 400.0));
        window.frame(vec![at, Event::Zoom(factor)], 0.016);
    });
}

#[divan::bench]
fn at_rest_on_the_comparison(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Compare));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// Each frame compares another year.
#[divan::bench]
fn while_the_year_of_the_comparison_changes(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Compare));
    change_years(bencher, window);
}

fn change_years(bencher: Bencher, mut window: Window) {
    let (first, last) = window.shell.state().years();
    let mut year = first;
    bencher.bench_local(|| {
        year = if year == last { first } else { year + 1 };
        window.push(Command::SetYear(year));
        window.frame(Vec::new(), 0.016);
    });
}

#[divan::bench(sample_count = 20)]
fn at_rest_on_the_comparison_100_times(bencher: Bencher) {
    let mut window = Window::of(100);
    window.push(Command::SetMode(Mode::Compare));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn while_the_year_of_the_comparison_changes_100_times(bencher: Bencher) {
    let mut window = Window::of(100);
    window.push(Command::SetMode(Mode::Compare));
    change_years(bencher, window);
}

fn on_data(mut window: Window) -> Window {
    window.push(Command::SetMode(Mode::Data));
    for _ in 0..4 {
        window.frame(Vec::new(), 0.5);
    }
    window
}

#[divan::bench]
fn at_rest_on_the_data(bencher: Bencher) {
    let mut window = on_data(Window::open());
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench(sample_count = 20)]
fn at_rest_on_the_data_100_times(bencher: Bencher) {
    let mut window = on_data(Window::of(100));
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

#[divan::bench]
fn at_rest_on_the_time_line(bencher: Bencher) {
    let mut window = Window::open();
    window.push(Command::SetMode(Mode::Timeline));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// Each frame shows another part: the marks are packed anew.
#[divan::bench]
fn while_the_time_line_is_zoomed(bencher: Bencher) {
    zoom_time_line(bencher, Window::open());
}

fn zoom_time_line(bencher: Bencher, mut window: Window) {
    window.push(Command::SetMode(Mode::Timeline));
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let from = 1991.0 + f64::from(count % 200) * 0.1;
        window.push(Command::SetWindow(Some((from, 2026.0))));
        window.frame(Vec::new(), 0.016);
    });
}

/// Thirty thousand agreements: a hundred times the built-in ones.
#[divan::bench(sample_count = 20)]
fn at_rest_on_the_time_line_100_times(bencher: Bencher) {
    let mut window = Window::of(100);
    window.push(Command::SetMode(Mode::Timeline));
    window.frame(Vec::new(), 0.5);
    bencher.bench_local(|| window.frame(Vec::new(), 0.016));
}

/// 5382 agreements and events.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn while_the_time_line_is_zoomed_13_times(bencher: Bencher) {
    zoom_time_line(bencher, Window::of(13));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn while_the_time_line_is_zoomed_100_times(bencher: Bencher) {
    zoom_time_line(bencher, Window::of(100));
}

#[divan::bench(sample_count = 20)]
fn from_nothing_to_the_first_frames() -> f64 {
    Window::open().time
}

#[divan::bench]
fn open_the_built_in_dataset() -> files::Opened {
    files::built_in().unwrap()
}

#[divan::bench]
fn read_the_same_bytes_without_checks() -> Dataset {
    let bytes = include_bytes!("../../assets/central-asia.atlas.json");
    serde_json::from_slice(bytes).unwrap()
}

#[divan::bench(sample_count = 20)]
fn index_the_built_in_dataset(bencher: Bencher) {
    let opened = files::built_in().unwrap();
    bencher.bench(|| central_asia_atlas::analysis::Index::new(&opened.dataset));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn index_100_times_the_built_in_dataset(bencher: Bencher) {
    let mut opened = files::built_in().unwrap();
    multiply(Arc::make_mut(&mut opened.dataset), 100);
    bencher.bench(|| central_asia_atlas::analysis::Index::new(&opened.dataset));
}
