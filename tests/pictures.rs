//! Pictures of what the window paints, made on the CPU.

mod support;

use egui::{Align2, Color32, FontId, Pos2, Rect, Stroke, Vec2};
use egui_kittest::{Harness, HarnessBuilder};
use image::Rgba;
use support::{CpuRenderer, save_png};

const RED: Color32 = Color32::from_rgb(200, 30, 40);
const BLUE: Color32 = Color32::from_rgb(20, 60, 220);
const PAPER: Color32 = Color32::WHITE;

/// A small window without margins, painted on the CPU.
fn window(scale: f32, paint: impl FnMut(&mut egui::Ui) + 'static) -> Harness<'static> {
    HarnessBuilder::<()>::default()
        .with_size(Vec2::new(80.0, 60.0))
        .with_pixels_per_point(scale)
        .with_render_cursor(false)
        .renderer(CpuRenderer::default())
        .build_ui(paint)
}

fn painter(ui: &egui::Ui) -> egui::Painter {
    let whole = ui.content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::background());
    painter.rect_filled(whole, 0.0, PAPER);
    painter
}

fn rgba(colour: Color32) -> Rgba<u8> {
    Rgba(colour.to_array())
}

#[test]
fn the_painter_fills_draws_lines_and_writes() {
    let mut harness = window(1.0, |ui| {
        let painter = painter(ui);
        let square = Rect::from_min_size(Pos2::new(10.0, 10.0), Vec2::splat(20.0));
        painter.rect_filled(square, 0.0, RED);
        painter.hline(40.0..=70.0, 20.5, Stroke::new(3.0, BLUE));
        let font = FontId::proportional(20.0);
        painter.text(
            Pos2::new(5.0, 32.0),
            Align2::LEFT_TOP,
            "Atlas",
            font,
            Color32::BLACK,
        );
    });
    let picture = harness.render().unwrap();
    save_png(&picture, "pictures-self-test.png");
    assert_eq!(picture.dimensions(), (80, 60));
    assert_eq!(*picture.get_pixel(2, 2), rgba(PAPER));
    assert_eq!(*picture.get_pixel(20, 20), rgba(RED));
    assert_eq!(*picture.get_pixel(29, 29), rgba(RED));
    assert_eq!(*picture.get_pixel(31, 20), rgba(PAPER));
    assert_eq!(*picture.get_pixel(55, 20), rgba(BLUE));
    assert_eq!(*picture.get_pixel(55, 25), rgba(PAPER));
    let dark = picture
        .enumerate_pixels()
        .filter(|(_, y, pixel)| *y > 32 && pixel.0[0] < 100)
        .count();
    assert!((40..400).contains(&dark), "{dark} dark pixels of text");
}

#[test]
fn shared_edges_are_painted_once() {
    // Half-transparent triangles around a point: a pixel painted twice would be darker, one left out lighter.
    let mut harness = window(1.0, |ui| {
        let painter = painter(ui);
        let mut mesh = egui::Mesh::default();
        let centre = Pos2::new(40.3, 30.7);
        let veil = Color32::from_black_alpha(128);
        mesh.colored_vertex(centre, veil);
        let corners = 7;
        for i in 0..corners {
            let turn = std::f32::consts::TAU * i as f32 / corners as f32;
            mesh.colored_vertex(centre + Vec2::angled(turn) * 25.0, veil);
        }
        for i in 0..corners {
            mesh.add_triangle(0, 1 + i, 1 + (i + 1) % corners);
        }
        painter.add(mesh);
    });
    let picture = harness.render().unwrap();
    for (x, y, pixel) in picture.enumerate_pixels() {
        let from_centre = Vec2::new(x as f32 + 0.5 - 40.3, y as f32 + 0.5 - 30.7).length();
        if from_centre < 20.0 {
            assert_eq!(pixel.0, [127, 127, 127, 255], "at {x}, {y}");
        }
    }
}

#[test]
fn clipping_and_scale_are_kept() {
    let mut harness = window(2.0, |ui| {
        let painter = painter(ui);
        let clip = Rect::from_min_max(Pos2::new(20.0, 20.0), Pos2::new(40.0, 30.0));
        let whole = ui.content_rect();
        painter.with_clip_rect(clip).rect_filled(whole, 0.0, RED);
    });
    let picture = harness.render().unwrap();
    assert_eq!(picture.dimensions(), (160, 120));
    let red = picture.pixels().filter(|pixel| **pixel == rgba(RED));
    assert_eq!(red.count(), 40 * 20);
    assert_eq!(*picture.get_pixel(40, 40), rgba(RED));
    assert_eq!(*picture.get_pixel(39, 40), rgba(PAPER));
}

#[test]
fn a_changed_part_of_an_image_is_shown() {
    let mut image: Option<egui::TextureHandle> = None;
    let mut harness = window(1.0, move |ui| {
        let options = egui::TextureOptions::NEAREST;
        let handle = image.get_or_insert_with(|| {
            let red = egui::ColorImage::filled([4, 4], RED);
            let mut handle = ui.ctx().load_texture("patched", red, options);
            handle.set_partial([2, 0], egui::ColorImage::filled([2, 4], BLUE), options);
            handle
        });
        let painter = painter(ui);
        let place = Rect::from_min_size(Pos2::new(10.0, 10.0), Vec2::splat(40.0));
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        painter.image(handle.id(), place, whole, Color32::WHITE);
    });
    let picture = harness.render().unwrap();
    assert_eq!(*picture.get_pixel(29, 30), rgba(RED));
    assert_eq!(*picture.get_pixel(30, 30), rgba(BLUE));
    assert_eq!(*picture.get_pixel(50, 30), rgba(PAPER));
}
