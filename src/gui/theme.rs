//! Tokens as egui's style: fonts, both themes, conversions.

use std::sync::Arc;

use egui::epaint::Shadow;
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke,
    Style, TextStyle, Theme, Vec2,
};

use crate::scene::tokens::{Ink, Scheme, Tokens, size};

/// The family of names and heads.
pub const SEMIBOLD: &str = "Inter semibold";
/// The family of titles.
pub const BOLD: &str = "Inter bold";

/// A token as egui's colour.
pub fn color(ink: Ink) -> Color32 {
    Color32::from_rgba_unmultiplied(ink.r, ink.g, ink.b, ink.a)
}

/// The tokens of the theme that is shown.
pub fn tokens(ctx: &Context) -> &'static Tokens {
    Tokens::of(match ctx.theme() {
        Theme::Dark => Scheme::Dark,
        Theme::Light => Scheme::Light,
    })
}

/// Regular text of this size.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Semibold text of this size.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Bold text of this size.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Puts the bundled font first; egui's own stand behind it.
pub fn install_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(
        "Inter",
        include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    );
    add(
        SEMIBOLD,
        include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    );
    add(BOLD, include_bytes!("../../assets/fonts/Inter-Bold.otf"));
    let behind = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (family, first) in [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Name(SEMIBOLD.into()), SEMIBOLD),
        (FontFamily::Name(BOLD.into()), BOLD),
    ] {
        let chain = std::iter::once(first.to_owned()).chain(behind.iter().cloned());
        fonts.families.insert(family, chain.collect());
    }
    fonts
        .families
        .entry(FontFamily::Monospace)
        .or_default()
        .push("Inter".to_owned());
    ctx.set_fonts(fonts);
}

/// Sets fonts and both themes: once, at the start.
pub fn install(ctx: &Context) {
    install_fonts(ctx);
    for (theme, scheme) in [(Theme::Light, Scheme::Light), (Theme::Dark, Scheme::Dark)] {
        ctx.style_mut_of(theme, |style| shape_style(style, Tokens::of(scheme)));
    }
}

fn shape_style(style: &mut Style, tokens: &Tokens) {
    style.text_styles = [
        (TextStyle::Heading, bold(size::TITLE)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Small, regular(size::NOTE)),
        (
            TextStyle::Monospace,
            FontId::new(size::BODY, FontFamily::Monospace),
        ),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 4.0);
    spacing.button_padding = Vec2::new(10.0, 5.0);
    spacing.interact_size.y = 28.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(24);
    spacing.scroll = egui::style::ScrollStyle::thin();
    spacing.tooltip_width = 300.0;
    style.interaction.tooltip_delay = 0.25;
    style.interaction.selectable_labels = false;
    shape_visuals(style, tokens);
}

fn shape_visuals(style: &mut Style, tokens: &Tokens) {
    let visuals = &mut style.visuals;
    visuals.dark_mode = tokens.scheme == Scheme::Dark;
    visuals.panel_fill = color(tokens.panel);
    visuals.window_fill = color(tokens.panel);
    visuals.extreme_bg_color = color(tokens.background);
    visuals.text_edit_bg_color = Some(color(tokens.panel));
    visuals.faint_bg_color = color(tokens.background);
    visuals.window_stroke = Stroke::new(1.0, color(tokens.hairline));
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    let shadow = Shadow {
        offset: [0, 4],
        blur: 18,
        spread: 0,
        color: color(tokens.shadow),
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.hyperlink_color = color(tokens.accent);
    visuals.weak_text_color = Some(color(tokens.muted));
    visuals.selection.bg_fill = color(tokens.accent_tint);
    visuals.selection.stroke = Stroke::new(1.0, color(tokens.text));
    visuals.collapsing_header_frame = false;
    let text = Stroke::new(1.0, color(tokens.text));
    let round = CornerRadius::same(6);
    let widgets = &mut visuals.widgets;
    for (widget, fill, border) in [
        (&mut widgets.noninteractive, tokens.panel, tokens.hairline),
        (&mut widgets.inactive, tokens.well, tokens.hairline),
        (&mut widgets.hovered, tokens.hover, tokens.hairline),
        (&mut widgets.active, tokens.accent_tint, tokens.accent),
        (&mut widgets.open, tokens.hover, tokens.hairline),
    ] {
        widget.bg_fill = color(fill);
        widget.weak_bg_fill = color(fill);
        widget.bg_stroke = Stroke::new(1.0, color(border));
        widget.fg_stroke = text;
        widget.corner_radius = round;
        widget.expansion = 0.0;
    }
}
