//! The icons: line drawings, tinted with the colour of the text they stand beside.

use egui::{Color32, Image, ImageSource, Vec2};

macro_rules! icons {
    ($($name:literal),+ $(,)?) => {
        fn source(name: &str) -> Option<ImageSource<'static>> {
            Some(match name {
                $($name => egui::include_image!(concat!("../../assets/icons/", $name, ".svg")),)+
                _ => return None,
            })
        }
    };
}

icons![
    "arrow-left",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "circle-help",
    "copy",
    "external-link",
    "eye",
    "eye-off",
    "folder-open",
    "info",
    "landmark",
    "link",
    "map",
    "maximize",
    "minus",
    "pause",
    "pencil",
    "play",
    "plus",
    "redo-2",
    "save",
    "search",
    "triangle-alert",
    "undo-2",
    "x",
];

/// An icon of this size in points and this colour; `None` where the name is empty or unknown.
pub fn icon(name: &str, size: f32, color: Color32) -> Option<Image<'static>> {
    let image = Image::new(source(name)?)
        .fit_to_exact_size(Vec2::splat(size))
        .tint(color);
    Some(image)
}
