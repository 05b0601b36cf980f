//! Strokes of corridors and marks of sites as shapes.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::gui::theme::color;
use crate::map::line::{Part, dashes, dots};
use crate::map::parallel::shifted;
use crate::scene::tokens::{Ink, Tokens};
use crate::scene::works::{Dash, LineStyle, Sample, SiteFill, SiteShape, SiteStyle, Strand};

/// Radius of a site's mark.
pub const SITE: f32 = 5.0;

/// Measures of a build of stroke, in points.
struct Build {
    /// Width of each line.
    width: f32,
    /// How far each of two lines runs from the middle; nothing for one line.
    apart: Option<f32>,
    /// Width of a pale line below.
    bed: f32,
    /// Radius and distance of the dots of what is planned.
    dots: (f32, f32),
}

const fn build(strand: Strand) -> Build {
    match strand {
        Strand::Double => Build {
            width: 1.0,
            apart: Some(1.5),
            bed: 0.0,
            dots: (1.5, 5.0),
        },
        Strand::WideDouble => Build {
            width: 1.5,
            apart: Some(2.0),
            bed: 0.0,
            dots: (1.8, 6.0),
        },
        Strand::Single => Build {
            width: 2.0,
            apart: None,
            bed: 0.0,
            dots: (1.2, 4.5),
        },
        Strand::Fine => Build {
            width: 1.2,
            apart: None,
            bed: 0.0,
            dots: (0.9, 3.5),
        },
        Strand::Cased => Build {
            width: 1.2,
            apart: None,
            bed: 4.0,
            dots: (1.2, 4.5),
        },
    }
}

/// How wide a stroke is in all.
pub fn width(style: LineStyle) -> f32 {
    let build = build(style.strand);
    let double = build
        .apart
        .map_or(build.width, |apart| 2.0 * apart + build.width);
    double.max(build.bed)
}

/// The shapes of a line.
pub fn line(parts: &[Part], style: LineStyle, tokens: &Tokens, out: &mut Vec<Shape>) {
    let build = build(style.strand);
    let ink = color(style.ink);
    for part in parts {
        if style.dash == Dash::Dotted {
            let (radius, apart) = build.dots;
            let at = dots(part, apart);
            out.extend(
                at.iter()
                    .map(|p| Shape::circle_filled(at_pos(*p), radius, ink)),
            );
            continue;
        }
        let strokes = match style.dash {
            Dash::Dashed => dashes(part, 8.0, 4.5),
            Dash::Solid | Dash::Dotted => vec![part.points.clone()],
        };
        for stroke in &strokes {
            if style.dash == Dash::Solid {
                let casing = color(tokens.panel.alpha(0.9));
                out.push(path(stroke, width(style) + 2.0, casing));
            }
            if build.bed > 0.0 {
                let bed = color(tokens.panel.mix(style.ink, 0.32));
                out.push(path(stroke, build.bed, bed));
            }
            match build.apart {
                Some(apart) => {
                    for side in [-apart, apart] {
                        let beside = shifted(stroke, &vec![side; stroke.len().saturating_sub(1)]);
                        out.push(path(&beside, build.width, ink));
                    }
                }
                None => out.push(path(stroke, build.width, ink)),
            }
        }
    }
}

fn path(points: &[[f32; 2]], width: f32, ink: Color32) -> Shape {
    let points = points.iter().map(|p| at_pos(*p)).collect();
    Shape::line(points, Stroke::new(width, ink))
}

fn at_pos([x, y]: [f32; 2]) -> Pos2 {
    pos2(x, y)
}

/// The shapes of a site's mark.
pub fn site(at: Pos2, style: SiteStyle, radius: f32, tokens: &Tokens, out: &mut Vec<Shape>) {
    let ink = color(style.ink);
    let fill = match style.fill {
        SiteFill::Solid => ink,
        SiteFill::Pale => color(tokens.panel.mix(style.ink, 0.32)),
        SiteFill::Hollow => color(tokens.panel),
    };
    let casing = Stroke::new(3.0, color(tokens.panel.alpha(0.9)));
    let edge = Stroke::new(1.5, ink);
    if style.shape == SiteShape::Disc {
        let radius = radius * 0.9;
        out.push(Shape::circle_stroke(at, radius, casing));
        out.push(Shape::circle_filled(at, radius, fill));
        out.push(Shape::circle_stroke(at, radius - 0.5, edge));
        return;
    }
    let corners = corners(style.shape, radius)
        .into_iter()
        .map(|[x, y]| at + vec2(x, y))
        .collect::<Vec<_>>();
    out.push(Shape::closed_line(corners.clone(), casing));
    out.push(Shape::convex_polygon(corners, fill, edge));
}

fn corners(shape: SiteShape, r: f32) -> Vec<[f32; 2]> {
    match shape {
        SiteShape::Diamond => vec![[0.0, -r], [r, 0.0], [0.0, r], [-r, 0.0]],
        SiteShape::Triangle => {
            let (half, low) = (r * 0.95, r * 0.75);
            vec![[0.0, -r * 0.9], [half, low], [-half, low]]
        }
        SiteShape::Square | SiteShape::Disc => {
            let r = r * 0.8;
            vec![[-r, -r], [r, -r], [r, r], [-r, r]]
        }
    }
}

/// A stroke or a mark in a list or a legend, in the middle of a box.
pub fn sample(painter: &Painter, rect: Rect, sample: Sample, accent: Option<Ink>, tokens: &Tokens) {
    let mut shapes = Vec::new();
    let middle = rect.center().round();
    match sample {
        Sample::Line(style) => {
            let style = accent.map_or(style, |ink| LineStyle { ink, ..style });
            // On half a point, so that a fine line is one row of pixels.
            let y = middle.y + 0.5;
            let part = Part {
                start: 0.0,
                points: vec![[rect.left(), y], [rect.right(), y]],
            };
            line(&[part], style, tokens, &mut shapes);
        }
        Sample::Site(style) => {
            // In a low box a smaller mark.
            let radius = SITE.min(rect.height() / 2.0);
            site(middle, style, radius, tokens, &mut shapes);
        }
    }
    painter.extend(shapes);
}
