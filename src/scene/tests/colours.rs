//! The six vectors stay apart, in normal sight and in the three anomalies at full severity.
//!
//! The anomalies are simulated in linear sRGB with the matrices of G. M. Machado, M. M. Oliveira and L. A. F.
//! Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009. Distances are
//! those of CAM02-UCS (M. R. Luo, G. Cui and C. Li, 2006) on CIECAM02 (CIE 159:2004), seen as sRGB is meant to
//! be: D65, 64 lx, a grey of 20 % around.

use crate::model::{CorridorKind, Vector};
use crate::scene::tokens::{Ink, Scheme, Tokens};

type Triple = [f64; 3];
type Matrix = [Triple; 3];

/// The least distance of two vectors.
const APART: f64 = 12.0;

const SIGHTS: [(&str, Matrix); 4] = [
    (
        "normal",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanomaly",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranomaly",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanomaly",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

const SRGB_TO_XYZ: Matrix = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9, 0.119_192_0, 0.950_304_1],
];
const CAT02: Matrix = [
    [0.7328, 0.4296, -0.1624],
    [-0.7036, 1.6975, 0.0061],
    [0.0030, 0.0136, 0.9834],
];
const FROM_CAT02: Matrix = [
    [1.096_124, -0.278_869, 0.182_745],
    [0.454_369, 0.473_533, 0.072_098],
    [-0.009_628, -0.005_698, 1.015_326],
];
const CONES: Matrix = [
    [0.38971, 0.68898, -0.07868],
    [-0.22981, 1.18340, 0.04641],
    [0.0, 0.0, 1.0],
];

fn times(matrix: &Matrix, [x, y, z]: Triple) -> Triple {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

fn linear(ink: Ink) -> Triple {
    [ink.r, ink.g, ink.b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Luminance of the adapting field: a fifth of the white under 64 lx.
const ADAPTING: f64 = 64.0 / std::f64::consts::PI / 5.0;
/// Background over white.
const GROUND: f64 = 0.2;

fn flare() -> f64 {
    let five = 5.0 * ADAPTING;
    let k4 = (1.0 / (five + 1.0)).powi(4);
    0.2 * k4 * five + 0.1 * (1.0 - k4).powi(2) * five.cbrt()
}

/// What the cones answer, with the post-adaptation non-linearity.
fn response(rgb: Triple) -> Triple {
    let white = times(&CAT02, times(&SRGB_TO_XYZ, [100.0; 3]));
    let degree = 1.0 - (-(ADAPTING + 42.0) / 92.0).exp() / 3.6;
    let seen = times(&CAT02, times(&SRGB_TO_XYZ, rgb.map(|c| c * 100.0)));
    let mut adapted = [0.0; 3];
    for ((out, seen), white) in adapted.iter_mut().zip(seen).zip(white) {
        *out = seen * (degree * 100.0 / white + 1.0 - degree);
    }
    times(&CONES, times(&FROM_CAT02, adapted)).map(|cone| {
        let power = (flare() * cone.abs() / 100.0).powf(0.42);
        cone.signum() * 400.0 * power / (27.13 + power) + 0.1
    })
}

/// J′, a′ and b′ of a colour in linear sRGB.
fn cam02_ucs(rgb: Triple) -> Triple {
    let brightness_factor = 0.725 * GROUND.powf(-0.2);
    let achromatic = |[r, g, b]: Triple| (2.0 * r + g + b / 20.0 - 0.305) * brightness_factor;
    let cones = response(rgb);
    let [r, g, b] = cones;
    let red_green = r - 12.0 * g / 11.0 + b / 11.0;
    let yellow_blue = (r + g - 2.0 * b) / 9.0;
    let hue = yellow_blue.atan2(red_green);
    let relative = (achromatic(cones) / achromatic(response([1.0; 3]))).max(0.0);
    let lightness = 100.0 * relative.powf(0.69 * (1.48 + GROUND.sqrt()));
    let eccentricity = ((hue + 2.0).cos() + 3.8) / 4.0;
    let t = 50_000.0 / 13.0 * brightness_factor * eccentricity * red_green.hypot(yellow_blue)
        / (r + g + 21.0 / 20.0 * b);
    let chroma =
        t.powf(0.9) * (lightness / 100.0).sqrt() * (1.64 - 0.29_f64.powf(GROUND)).powf(0.73);
    let colourfulness = (chroma * flare().powf(0.25) * 0.0228).ln_1p() / 0.0228;
    [
        1.7 * lightness / (1.0 + 0.007 * lightness),
        colourfulness * hue.cos(),
        colourfulness * hue.sin(),
    ]
}

fn distance(a: Ink, b: Ink, sight: &Matrix) -> f64 {
    let place = |ink| cam02_ucs(times(sight, linear(ink)).map(|c| c.clamp(0.0, 1.0)));
    let (a, b) = (place(a), place(b));
    let squares = a.into_iter().zip(b).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn the_yardstick_is_right() {
    let normal = &SIGHTS[0].1;
    let (black, white) = (Ink::hex(0), Ink::hex(0xff_ffff));
    assert!((distance(black, white, normal) - 100.0).abs() < 0.05);
    let [lightness, a, b] = cam02_ucs([1.0; 3]);
    assert!((lightness - 100.0).abs() < 1e-9 && a.hypot(b) < 2.5);
    let (red, green) = (Ink::hex(0xc0_0000), Ink::hex(0x00_7000));
    let seen = SIGHTS.map(|(_, sight)| distance(red, green, &sight));
    assert!(seen[0] > 2.0 * seen[2], "green and red draw near: {seen:?}");
}

#[test]
fn the_six_vectors_stay_apart_in_every_sight() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let tokens = Tokens::of(scheme);
        for (name, sight) in &SIGHTS {
            for (at, one) in Vector::ALL.into_iter().enumerate() {
                for other in Vector::ALL.into_iter().skip(at + 1) {
                    let apart = distance(tokens.vector(one), tokens.vector(other), sight);
                    assert!(
                        apart >= APART,
                        "{scheme:?}, {name}: {one:?} and {other:?} are {apart:.1} apart"
                    );
                }
            }
        }
    }
}

#[test]
fn gas_and_oil_stay_apart_in_every_sight() {
    // The only two kinds of corridors with the same build of stroke: all others differ in that as well.
    for scheme in [Scheme::Light, Scheme::Dark] {
        let inks = Tokens::of(scheme).layers();
        let gas = inks.corridor(CorridorKind::GasPipeline);
        let oil = inks.corridor(CorridorKind::OilPipeline);
        for (name, sight) in &SIGHTS {
            let apart = distance(gas, oil, sight);
            assert!(apart >= APART, "{scheme:?}, {name}: {apart:.1} apart");
        }
    }
}
