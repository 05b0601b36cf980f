//! Every colour, size and stroke of the atlas, for the window and for figures.
//!
//! The colours of the six vectors were chosen so that they stay apart in normal sight and in the three
//! anomalies of colour vision; tests hold the distances and the contrasts.

use crate::analysis::Evidence;
use crate::model::{CorridorKind, Vector};

/// A colour in sRGB with alpha, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ink {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity.
    pub a: u8,
}

impl Ink {
    /// An opaque colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
            a: 255,
        }
    }

    /// The same colour with another opacity from 0 to 1.
    #[must_use]
    pub fn alpha(self, opacity: f32) -> Self {
        Self {
            a: (opacity.clamp(0.0, 1.0) * 255.0).round() as u8,
            ..self
        }
    }

    /// A step from this colour to another: 0 is this one, 1 the other.
    #[must_use]
    pub fn mix(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let lerp =
            |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Self {
            r: lerp(self.r, other.r),
            g: lerp(self.g, other.g),
            b: lerp(self.b, other.b),
            a: lerp(self.a, other.a),
        }
    }

    /// Relative luminance as in WCAG 2.2, from 0 to 1.
    pub fn luminance(self) -> f64 {
        let linear = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio with another opaque colour as in WCAG 2.2, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The colours of one scheme.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// Which scheme this is.
    pub scheme: Scheme,
    /// Ground behind everything.
    pub background: Ink,
    /// Panels, bars, cards.
    pub panel: Ink,
    /// Text.
    pub text: Ink,
    /// Notes and secondary text, on the panel.
    pub muted: Ink,
    /// Hairlines.
    pub hairline: Ink,
    /// Water.
    pub sea: Ink,
    /// Land outside the region.
    pub land: Ink,
    /// Borders and coasts outside the region.
    pub land_border: Ink,
    /// Borders between the five states.
    pub state_border: Ink,
    /// Selection, current tab, slider.
    pub accent: Ink,
    /// Ground of what is current, under the text colour.
    pub accent_tint: Ink,
    /// A control under the pointer.
    pub hover: Ink,
    /// The ground of a switch.
    pub well: Ink,
    /// Fill of a state without a value, under its pattern.
    pub no_value: Ink,
    /// Lines of the patterns.
    pub pattern: Ink,
    /// The rest of a bar of shares.
    pub rest: Ink,
    /// Shadow under cards.
    pub shadow: Ink,
    sequential: [Ink; 5],
    diverging: [Ink; 5],
    vectors: [Ink; 6],
    /// Both sides, the state, the partner, others, less than a figure.
    evidence: [Ink; 5],
}

/// Dark text, for light grounds of either scheme.
pub const ON_LIGHT: Ink = Ink::hex(0x1c_2733);
/// Light text, for dark grounds of either scheme.
pub const ON_DARK: Ink = Ink::hex(0xff_ffff);

const LIGHT: Tokens = Tokens {
    scheme: Scheme::Light,
    background: Ink::hex(0xf3_f5f7),
    panel: Ink::hex(0xff_ffff),
    text: Ink::hex(0x1c_2733),
    muted: Ink::hex(0x62_6e7b),
    hairline: Ink::hex(0xdf_e4ea),
    sea: Ink::hex(0xe9_eef2),
    land: Ink::hex(0xf7_f6f2),
    land_border: Ink::hex(0xde_dad0),
    state_border: Ink::hex(0xff_ffff),
    accent: Ink::hex(0x1f_6feb),
    accent_tint: Ink::hex(0xe1_ebfc),
    hover: Ink::hex(0xee_f2f6),
    well: Ink::hex(0xf3_f5f7),
    no_value: Ink::hex(0xf3_f3f0),
    pattern: Ink::hex(0xb4_bac2),
    rest: Ink::hex(0xdf_e4ea),
    shadow: Ink {
        r: 28,
        g: 39,
        b: 51,
        a: 28,
    },
    sequential: [
        Ink::hex(0xe8_f1f2),
        Ink::hex(0xc6_dde3),
        Ink::hex(0x93_c0cf),
        Ink::hex(0x5b_9db8),
        Ink::hex(0x2f_769b),
    ],
    diverging: [
        Ink::hex(0xb3_6a1e),
        Ink::hex(0xe6_bf8f),
        Ink::hex(0xf0_efe9),
        Ink::hex(0x93_c0cf),
        Ink::hex(0x2f_769b),
    ],
    vectors: [
        Ink::hex(0x47_5fbf),
        Ink::hex(0xba_2708),
        Ink::hex(0xdb_7e1e),
        Ink::hex(0x51_1c68),
        Ink::hex(0x29_a594),
        Ink::hex(0x7e_5856),
    ],
    evidence: [
        Ink::hex(0x1d_5a79),
        Ink::hex(0x3a_84a8),
        Ink::hex(0xb3_6a1e),
        Ink::hex(0x6e_6aa8),
        Ink::hex(0x7b_8794),
    ],
};

const DARK: Tokens = Tokens {
    scheme: Scheme::Dark,
    background: Ink::hex(0x12_171d),
    panel: Ink::hex(0x1a_2129),
    text: Ink::hex(0xe8_edf2),
    muted: Ink::hex(0x93_a0ad),
    hairline: Ink::hex(0x2b_3641),
    sea: Ink::hex(0x15_1c23),
    land: Ink::hex(0x1d_252d),
    land_border: Ink::hex(0x2b_3540),
    state_border: Ink::hex(0x12_171d),
    accent: Ink::hex(0x58_a6ff),
    accent_tint: Ink::hex(0x20_3550),
    hover: Ink::hex(0x25_2e38),
    well: Ink::hex(0x12_171d),
    no_value: Ink::hex(0x21_2a32),
    pattern: Ink::hex(0x52_5f6c),
    rest: Ink::hex(0x2b_3641),
    shadow: Ink {
        r: 0,
        g: 0,
        b: 0,
        a: 96,
    },
    sequential: [
        Ink::hex(0x22_323a),
        Ink::hex(0x27_475a),
        Ink::hex(0x2d_617e),
        Ink::hex(0x3b_80a3),
        Ink::hex(0x61_a6c8),
    ],
    diverging: [
        Ink::hex(0xd0_8a3c),
        Ink::hex(0x7a_5430),
        Ink::hex(0x2a_3138),
        Ink::hex(0x2d_617e),
        Ink::hex(0x61_a6c8),
    ],
    vectors: [
        Ink::hex(0x9b_a9e0),
        Ink::hex(0xca_453d),
        Ink::hex(0xe8_8a29),
        Ink::hex(0x93_6be8),
        Ink::hex(0x4c_e6d1),
        Ink::hex(0xb8_9a8c),
    ],
    evidence: [
        Ink::hex(0x93_cdea),
        Ink::hex(0x4d_98bf),
        Ink::hex(0xd0_8a3c),
        Ink::hex(0xa5_a0da),
        Ink::hex(0x82_909e),
    ],
};

/// The colours of what lies on the map in place of the ties: strokes of corridors, borders over plain states.
#[derive(Clone, Debug)]
pub struct LayerInks {
    /// Borders of the five states where these are plain.
    pub border: Ink,
    /// Russia beside plain states: a still quieter wash.
    pub russia: Ink,
    rail: Ink,
    road: Ink,
    gas: Ink,
    oil: Ink,
    power: Ink,
    multimodal: Ink,
    /// A site whose partners are none of the six.
    pub other_partner: Ink,
}

impl LayerInks {
    /// The stroke of a kind of corridor.
    pub const fn corridor(&self, kind: CorridorKind) -> Ink {
        match kind {
            CorridorKind::Rail => self.rail,
            CorridorKind::Road => self.road,
            CorridorKind::OilPipeline => self.oil,
            CorridorKind::GasPipeline => self.gas,
            CorridorKind::PowerLine => self.power,
            CorridorKind::Multimodal => self.multimodal,
        }
    }
}

const LIGHT_LAYERS: LayerInks = LayerInks {
    border: Ink::hex(0xa3_abb4),
    russia: Ink::hex(0xd7_daec),
    rail: Ink::hex(0x63_6c76),
    road: Ink::hex(0x8f_5a17),
    gas: Ink::hex(0x1c_7599),
    oil: Ink::hex(0x26_2d36),
    power: Ink::hex(0x9a_3fa0),
    multimodal: Ink::hex(0x47_5361),
    other_partner: Ink::hex(0x6b_7682),
};

const DARK_LAYERS: LayerInks = LayerInks {
    border: Ink::hex(0x4a_5763),
    russia: Ink::hex(0x2a_3044),
    rail: Ink::hex(0x8d_98a4),
    road: Ink::hex(0xc7_9450),
    gas: Ink::hex(0x3f_a6cf),
    oil: Ink::hex(0xec_f0f4),
    power: Ink::hex(0xb1_8bea),
    multimodal: Ink::hex(0xb4_bfca),
    other_partner: Ink::hex(0x93_a0ad),
};

impl Tokens {
    /// The colours of corridors and of plain states.
    pub const fn layers(&self) -> &'static LayerInks {
        match self.scheme {
            Scheme::Light => &LIGHT_LAYERS,
            Scheme::Dark => &DARK_LAYERS,
        }
    }

    /// The tokens of a scheme.
    pub const fn of(scheme: Scheme) -> &'static Self {
        match scheme {
            Scheme::Light => &LIGHT,
            Scheme::Dark => &DARK,
        }
    }

    /// The colour of a vector, the same on the map, in bars, dots and rules.
    pub const fn vector(&self, vector: Vector) -> Ink {
        let [russia, china, eu, usa, gulf, turkiye] = self.vectors;
        match vector {
            Vector::Russia => russia,
            Vector::China => china,
            Vector::Eu => eu,
            Vector::UnitedStates => usa,
            Vector::Gulf => gulf,
            Vector::Turkiye => turkiye,
        }
    }

    /// The colour of a mark on the board of missing figures; a shape goes with it.
    pub const fn evidence(&self, evidence: Evidence) -> Ink {
        let [both, state, partner, others, less] = self.evidence;
        match evidence {
            Evidence::Both | Evidence::Recorded => both,
            Evidence::State => state,
            Evidence::Partner => partner,
            Evidence::International | Evidence::Other => others,
            Evidence::OtherFlow | Evidence::PartYear | Evidence::Growth => less,
            Evidence::Nothing | Evidence::NotApplicable => self.pattern,
        }
    }

    /// The fill of a class among so many, spread over the whole ramp.
    pub fn class(&self, class: usize, of: usize, diverging: bool) -> Ink {
        let ramp = if diverging {
            &self.diverging
        } else {
            &self.sequential
        };
        let last = ramp.len() - 1;
        let at = if of <= 1 {
            last / 2
        } else {
            (class * last + (of - 1) / 2) / (of - 1)
        };
        ramp.get(at).copied().unwrap_or(self.no_value)
    }

    /// The fill of a difference of nothing.
    pub fn no_gap(&self) -> Ink {
        self.class(2, 5, true)
    }

    /// Dark or light text, whichever reads better on this ground.
    pub fn on(&self, ground: Ink) -> Ink {
        if ON_DARK.contrast(ground) >= ON_LIGHT.contrast(ground).min(4.5) {
            ON_DARK
        } else {
            ON_LIGHT
        }
    }

    /// The fill of Russia: a quiet wash of its own colour.
    pub fn russia(&self) -> Ink {
        let share = match self.scheme {
            Scheme::Light => 0.36,
            Scheme::Dark => 0.24,
        };
        self.panel.mix(self.vector(Vector::Russia), share)
    }
}

/// Sizes of type in points: no more than four on a screen.
pub mod size {
    /// The title of the panel.
    pub const TITLE: f32 = 24.0;
    /// Section heads.
    pub const HEAD: f32 = 13.5;
    /// Body.
    pub const BODY: f32 = 13.0;
    /// Notes, axes, legends.
    pub const NOTE: f32 = 11.0;
}

/// Distances in points, on a grid of four.
pub mod space {
    /// Inside the panel, left and right.
    pub const MARGIN: f32 = 24.0;
    /// The same in a narrow window.
    pub const MARGIN_NARROW: f32 = 16.0;
    /// Between sections.
    pub const SECTION: f32 = 20.0;
    /// Between things that belong together.
    pub const GAP: f32 = 8.0;
    /// Height of the top bar.
    pub const TOP_BAR: f32 = 52.0;
    /// Height of the time bar.
    pub const TIME_BAR: f32 = 120.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    #[test]
    fn text_reads_on_every_ground_it_stands_on() {
        for tokens in SCHEMES.map(Tokens::of) {
            for ground in [
                tokens.panel,
                tokens.background,
                tokens.accent_tint,
                tokens.hover,
                tokens.sea,
                tokens.land,
            ] {
                assert!(
                    tokens.text.contrast(ground) >= 4.5,
                    "{:?} {ground:?}",
                    tokens.scheme
                );
            }
            assert!(tokens.muted.contrast(tokens.panel) >= 4.5);
            assert!(tokens.accent.contrast(tokens.panel) >= 4.5);
        }
    }

    #[test]
    fn labels_read_on_every_class_and_every_vector() {
        for tokens in SCHEMES.map(Tokens::of) {
            for class in 0..5 {
                for diverging in [false, true] {
                    let fill = tokens.class(class, 5, diverging);
                    let ratio = tokens.on(fill).contrast(fill);
                    // Names on the map are semibold and carry a halo: 3:1 is the floor for large text.
                    assert!(
                        ratio >= 3.0,
                        "{:?} class {class}: {ratio:.2}",
                        tokens.scheme
                    );
                }
            }
            for vector in Vector::ALL {
                let fill = tokens.vector(vector);
                assert!(tokens.on(fill).contrast(fill) >= 2.9, "{vector:?}");
                assert!(
                    fill.contrast(tokens.panel) >= 2.9,
                    "{vector:?} on the panel"
                );
            }
        }
    }

    #[test]
    fn strokes_read_on_everything_they_cross() {
        for tokens in SCHEMES.map(Tokens::of) {
            for kind in CorridorKind::ALL {
                let ink = tokens.layers().corridor(*kind);
                for ground in [
                    tokens.panel,
                    tokens.land,
                    tokens.sea,
                    tokens.layers().russia,
                ] {
                    let ratio = ink.contrast(ground);
                    // 3:1 is the floor for graphics.
                    assert!(ratio >= 3.0, "{:?} {kind:?}: {ratio:.2}", tokens.scheme);
                }
            }
            let ratio = tokens.layers().other_partner.contrast(tokens.panel);
            assert!(ratio >= 3.0, "{ratio:.2}");
        }
    }

    #[test]
    fn marks_of_evidence_stand_off_the_panel_and_differ() {
        for tokens in SCHEMES.map(Tokens::of) {
            for ink in tokens.evidence {
                assert!(ink.contrast(tokens.panel) >= 3.0, "{ink:?}");
            }
            let mut seen = std::collections::HashSet::new();
            for kind in Evidence::ALL
                .iter()
                .filter(|kind| **kind != Evidence::Recorded)
            {
                // A kind is told by its shape alone, whatever the colour.
                assert!(seen.insert(crate::scene::board::mark(*kind)), "{kind:?}");
            }
        }
    }

    #[test]
    fn few_classes_use_the_whole_ramp() {
        let tokens = Tokens::of(Scheme::Light);
        assert_eq!(tokens.class(0, 2, false), tokens.class(0, 5, false));
        assert_eq!(tokens.class(1, 2, false), tokens.class(4, 5, false));
    }
}
