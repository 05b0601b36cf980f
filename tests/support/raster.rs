//! Paints what egui shows on the CPU, so that pictures in tests need no GPU, no driver and no display.
//!
//! It follows the fragment shader of `egui-wgpu` with predictable filtering: premultiplied colours, multiplied and
//! blended in gamma space, eight bits after each blend. Which pixels a triangle covers is decided in whole numbers
//! (corners on a grid of 1/256 pixel, the top-left rule on shared edges), so the same shapes give the same bytes on
//! every machine.

use std::collections::HashMap;
use std::ops::Range;

use egui::epaint::{Primitive, Vertex};
use egui::{
    self, Color32, ColorImage, FullOutput, ImageData, Mesh, Rect, TextureFilter, TextureId,
    TextureOptions, TextureWrapMode, TexturesDelta,
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Steps per pixel of the grid on which corners lie.
const GRID: i64 = 256;

/// Corners farther out than this many pixels are drawn at this distance; nothing overflows then.
const FAR: f32 = 2_000_000.0;

/// A renderer for `HarnessBuilder::renderer`.
#[derive(Default)]
pub struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
    to_free: Vec<TextureId>,
}

impl TestRenderer for CpuRenderer {
    #[expect(
        clippy::iter_over_hash_type,
        reason = "textures do not depend on each other"
    )]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        // What was to go after the last frame can go now.
        for id in self.to_free.drain(..) {
            self.textures.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                if let Some(corner) = change.pos {
                    if let Some(texture) = self.textures.get_mut(&id) {
                        texture.patch(corner, image);
                    }
                } else {
                    self.textures
                        .insert(id, Texture::new(image, change.options));
                }
            }
        }
        self.to_free.extend(delta.free.drain());
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = (ctx.content_rect().size() * scale).round();
        let mut canvas = Canvas::new(size.x as usize, size.y as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let clip = canvas.pixels_of(clipped.clip_rect, scale);
            match clipped.primitive {
                Primitive::Mesh(mesh) => {
                    let texture = self
                        .textures
                        .get(&mesh.texture_id)
                        .ok_or_else(|| format!("no texture {:?}", mesh.texture_id))?;
                    canvas.mesh(&mesh, texture, &clip, scale);
                }
                Primitive::Callback(_) => return Err("paint callbacks need a GPU".to_owned()),
            }
        }
        let Canvas {
            width,
            height,
            bytes,
        } = canvas;
        RgbaImage::from_raw(width as u32, height as u32, bytes)
            .ok_or_else(|| "the picture has a wrong size".to_owned())
    }
}

/// A red, green, blue and alpha of 0 to 1, premultiplied, in gamma space; or what is added to one per pixel.
type Colour = [f32; 4];

fn colour(from: Color32) -> Colour {
    from.to_array().map(|part| f32::from(part) / 255.0)
}

/// An image that meshes can show.
struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
    options: TextureOptions,
}

impl Texture {
    fn new(image: &ColorImage, options: TextureOptions) -> Self {
        Self {
            size: image.size,
            pixels: image.pixels.clone(),
            options,
        }
    }

    /// Replaces the part that begins at `corner`.
    fn patch(&mut self, corner: [usize; 2], image: &ColorImage) {
        let [width, height] = image.size;
        for row in 0..height {
            let to = (corner[1] + row) * self.size[0] + corner[0];
            self.pixels[to..to + width]
                .copy_from_slice(&image.pixels[row * width..(row + 1) * width]);
        }
    }

    /// The colour at a place of 0 to 1.
    fn sample(&self, u: f32, v: f32) -> Colour {
        let x = u * self.size[0] as f32;
        let y = v * self.size[1] as f32;
        if self.options.magnification == TextureFilter::Nearest {
            return self.texel(x.floor() as i64, y.floor() as i64);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor() as i64, y.floor() as i64);
        let (right_part, bottom_part) = (x - x.floor(), y - y.floor());
        let upper = mix(self.texel(left, top), self.texel(left + 1, top), right_part);
        let lower = mix(
            self.texel(left, top + 1),
            self.texel(left + 1, top + 1),
            right_part,
        );
        mix(upper, lower, bottom_part)
    }

    fn texel(&self, x: i64, y: i64) -> Colour {
        let wrap = |at: i64, size: usize| {
            let size = size as i64;
            let at = match self.options.wrap_mode {
                TextureWrapMode::ClampToEdge => at.clamp(0, size - 1),
                TextureWrapMode::Repeat => at.rem_euclid(size),
                TextureWrapMode::MirroredRepeat => {
                    let phase = at.rem_euclid(2 * size);
                    phase.min(2 * size - 1 - phase)
                }
            };
            at as usize
        };
        colour(self.pixels[wrap(y, self.size[1]) * self.size[0] + wrap(x, self.size[0])])
    }
}

fn mix(a: Colour, b: Colour, part: f32) -> Colour {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * part)
}

/// The pixels that a clip rectangle lets through.
struct Clip {
    columns: Range<usize>,
    rows: Range<usize>,
}

/// The picture while it is painted.
struct Canvas {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            bytes: vec![0; width * height * 4],
        }
    }

    fn pixels_of(&self, rect: Rect, scale: f32) -> Clip {
        let range = |min: f32, max: f32, size: usize| {
            let start = ((min * scale).round() as usize).min(size);
            let end = ((max * scale).round() as usize).clamp(start, size);
            start..end
        };
        Clip {
            columns: range(rect.min.x, rect.max.x, self.width),
            rows: range(rect.min.y, rect.max.y, self.height),
        }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: &Clip, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| &mesh.vertices[corners[i] as usize]);
            self.triangle(corners, texture, clip, scale);
        }
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, clip: &Clip, scale: f32) {
        let Some(area) = Area::new(corners, scale) else {
            return;
        };
        let [a, b, c] = area.corners;
        let colours = [a, b, c].map(|corner| colour(corner.color));
        let flat_colour = a.color == b.color && b.color == c.color;
        let flat_texture = a.uv == b.uv && b.uv == c.uv;
        let flat_texel = flat_texture.then(|| texture.sample(a.uv.x, a.uv.y));
        for row in area.rows(&clip.rows) {
            let columns = area.columns(row, &clip.columns);
            if columns.is_empty() {
                continue;
            }
            let weights = area.weights(columns.start, row);
            let start = (row * self.width + columns.start) * 4;
            let pixels = &mut self.bytes[start..start + columns.len() * 4];
            if flat_colour && let Some(texel) = flat_texel {
                fill(pixels, multiply(colours[0], texel));
                continue;
            }
            let mut tint = blend_of(colours, weights.here);
            let tint_step = blend_of(colours, weights.step);
            let places = [a, b, c].map(|corner| [corner.uv.x, corner.uv.y]);
            let mut place = blend_of(places, weights.here);
            let place_step = blend_of(places, weights.step);
            for pixel in pixels.chunks_exact_mut(4) {
                let texel = flat_texel.unwrap_or_else(|| texture.sample(place[0], place[1]));
                put(pixel, multiply(tint, texel));
                tint = std::array::from_fn(|i| tint[i] + tint_step[i]);
                place = std::array::from_fn(|i| place[i] + place_step[i]);
            }
        }
    }
}

/// The weighted sum of the values at three corners.
fn blend_of<const N: usize>(values: [[f32; N]; 3], weights: [f32; 3]) -> [f32; N] {
    std::array::from_fn(|i| {
        values[0][i] * weights[0] + values[1][i] * weights[1] + values[2][i] * weights[2]
    })
}

fn multiply(a: Colour, b: Colour) -> Colour {
    std::array::from_fn(|i| a[i] * b[i])
}

/// Paints one colour over a run of pixels.
fn fill(pixels: &mut [u8], over: Colour) {
    if over[3] >= 1.0 {
        let bytes = over.map(byte);
        for pixel in pixels.chunks_exact_mut(4) {
            pixel.copy_from_slice(&bytes);
        }
    } else if over != [0.0; 4] {
        for pixel in pixels.chunks_exact_mut(4) {
            put(pixel, over);
        }
    }
}

/// Paints a colour over a pixel. Colours without alpha are added.
fn put(pixel: &mut [u8], over: Colour) {
    let under = 1.0 - over[3];
    for (part, over) in pixel.iter_mut().zip(over) {
        *part = byte(over + f32::from(*part) / 255.0 * under);
    }
}

fn byte(part: f32) -> u8 {
    (part * 255.0).round() as u8
}

/// A point on the grid.
type Point = [i64; 2];

/// What a triangle covers.
struct Area<'a> {
    /// Clockwise on the screen.
    corners: [&'a Vertex; 3],
    points: [Point; 3],
    /// Twice its size, above zero.
    size: i64,
}

/// How much each corner counts at a pixel, and how that changes to the next pixel of the row.
struct Weights {
    here: [f32; 3],
    step: [f32; 3],
}

impl<'a> Area<'a> {
    /// `None` when it covers nothing.
    fn new(corners: [&'a Vertex; 3], scale: f32) -> Option<Self> {
        if corners.iter().any(|corner| !corner.pos.is_finite()) {
            return None;
        }
        let snap = |at: f32| ((at * scale).clamp(-FAR, FAR) * GRID as f32).round() as i64;
        let points = corners.map(|corner| [snap(corner.pos.x), snap(corner.pos.y)]);
        let size = cross(points[0], points[1], points[2]);
        let (corners, points) = match size {
            0 => return None,
            1.. => (corners, points),
            _ => (swap_last(corners), swap_last(points)),
        };
        Some(Self {
            corners,
            points,
            size: size.abs(),
        })
    }

    /// The rows whose pixel centres it may cover.
    fn rows(&self, clip: &Range<usize>) -> Range<usize> {
        let ys = self.points.map(|point| point[1]);
        let top = ys[0].min(ys[1]).min(ys[2]);
        let bottom = ys[0].max(ys[1]).max(ys[2]);
        let first = ceil_div(top - GRID / 2, GRID);
        let last = (bottom - GRID / 2).div_euclid(GRID);
        within(first, last, clip)
    }

    /// The pixels of a row that it covers.
    fn columns(&self, row: usize, clip: &Range<usize>) -> Range<usize> {
        let (mut first, mut last) = (clip.start as i64, clip.end as i64 - 1);
        for i in 0..3 {
            let (from, to) = (self.points[i], self.points[(i + 1) % 3]);
            let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
            // A pixel centre on an edge belongs to the triangle on whose top or left it lies.
            let least = i64::from(!(dy < 0 || (dy == 0 && dx > 0)));
            let step = -dy * GRID;
            let missing = least - cross(from, to, centre(0, row));
            match step {
                0 if missing > 0 => return 0..0,
                0 => {}
                1.. => first = first.max(ceil_div(missing, step)),
                _ => last = last.min((-missing).div_euclid(-step)),
            }
        }
        within(first, last, clip)
    }

    fn weights(&self, column: usize, row: usize) -> Weights {
        let at = centre(column, row);
        // The weight of a corner is the size of the triangle that the pixel makes with the opposite edge.
        let edges = [1, 2, 0].map(|i| (self.points[i], self.points[(i + 1) % 3]));
        let size = self.size as f32;
        Weights {
            here: edges.map(|(from, to)| cross(from, to, at) as f32 / size),
            step: edges.map(|(from, to)| ((from[1] - to[1]) * GRID) as f32 / size),
        }
    }
}

fn swap_last<T>([first, second, third]: [T; 3]) -> [T; 3] {
    [first, third, second]
}

fn within(first: i64, last: i64, clip: &Range<usize>) -> Range<usize> {
    let first = first.max(clip.start as i64);
    let end = (last + 1).min(clip.end as i64).max(first);
    first as usize..end as usize
}

/// Twice the size of a triangle, above zero when it is clockwise on the screen.
fn cross(a: Point, b: Point, c: Point) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn centre(column: usize, row: usize) -> Point {
    [column, row].map(|at| at as i64 * GRID + GRID / 2)
}

/// The quotient rounded up, for a divisor above zero.
fn ceil_div(a: i64, b: i64) -> i64 {
    -(-a).div_euclid(b)
}
