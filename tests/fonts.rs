//! The bundled fonts have a glyph for every letter of the interface and of the built-in dataset.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use central_asia_atlas::app::{Action, Shortcut};
use central_asia_atlas::text::Language;
use egui::epaint::text::{FontData, FontDefinitions, Fonts, TextOptions};
use egui::{FontFamily, FontId};

const FONTS: [&str; 3] = ["Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"];

fn asset(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(name);
    fs::read_to_string(path).unwrap()
}

/// One font file with nothing behind it.
fn font(name: &str) -> Fonts {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/fonts")
        .join(name);
    let data = FontData::from_owned(fs::read(path).unwrap());
    let mut fonts = FontDefinitions::empty();
    fonts.font_data.insert(name.to_owned(), Arc::new(data));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![name.to_owned()]);
    }
    Fonts::new(TextOptions::default(), fonts)
}

/// All parts of the catalogue of a language.
fn catalogue(tag: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/locales")
        .join(tag);
    let parts = std::fs::read_dir(folder).unwrap();
    parts
        .map(|part| std::fs::read_to_string(part.unwrap().path()).unwrap())
        .collect()
}

/// Each letter with the place it comes from.
fn letters() -> BTreeMap<char, &'static str> {
    let mut texts = vec![
        ("the dataset", asset("central-asia.atlas.json")),
        ("the English catalogue", catalogue("en")),
        ("the Russian catalogue", catalogue("ru")),
        ("signs in the code", "–•·’%−←→’†*".to_owned()),
    ];
    let names = Language::ALL.map(Language::own_name);
    texts.push(("names of languages", names.concat()));
    let keys = Action::ALL.iter().filter_map(|action| action.shortcut());
    texts.push(("shortcuts", keys.map(Shortcut::text).collect()));
    let mut letters = BTreeMap::new();
    for (place, text) in &texts {
        for letter in text.chars().filter(|letter| !letter.is_control()) {
            letters.entry(letter).or_insert(*place);
        }
    }
    letters
}

#[test]
fn every_letter_has_a_glyph() {
    let letters = letters();
    assert!(
        letters.len() > 150,
        "only {} letters were found",
        letters.len()
    );
    for name in FONTS {
        let mut font = font(name);
        let id = FontId::proportional(13.0);
        let missing: Vec<_> = letters
            .iter()
            .filter(|(letter, _)| !font.has_glyph(&id, **letter))
            .collect();
        assert_eq!(missing, Vec::new(), "{name}");
    }
}

#[test]
fn a_letter_that_is_not_there_is_noticed() {
    let mut font = font(FONTS[0]);
    let id = FontId::proportional(13.0);
    assert!(font.has_glyph(&id, 'ə') && font.has_glyph(&id, '₸'));
    assert!(!font.has_glyph(&id, '中'));
}
