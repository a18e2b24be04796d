//! Fonts, sizes and colours of every widget, from the palette of the sheet.

use crate::files::settings::ThemeChoice;
use crate::sheet::fonts::{BOLD, REGULAR};
use crate::sheet::{Paint, Palette, Theme};
use crate::ui::kit::ime::SteadyIme;
use crate::ui::kit::visible;
use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Shadow, Stroke, TextStyle,
    Visuals, style::ScrollStyle, vec2,
};
use std::sync::Arc;

/// The name of the family that carries the heavy weight.
const BOLD_FAMILY: &str = "bold";

/// A font of the given size in logical pixels.
pub fn font(size: f32, bold: bool) -> FontId {
    let family = if bold { FontFamily::Name(BOLD_FAMILY.into()) } else { FontFamily::Proportional };
    FontId::new(size, family)
}

/// The theme of a choice, where `System` means what the system says, or light.
pub fn resolved(choice: ThemeChoice, system: Option<egui::Theme>) -> Theme {
    match (choice, system) {
        (ThemeChoice::Dark, _) | (ThemeChoice::System, Some(egui::Theme::Dark)) => Theme::Dark,
        _ => Theme::Light,
    }
}

/// The same in the toolkit's terms.
pub fn toolkit(theme: Theme) -> egui::Theme {
    match theme {
        Theme::Light => egui::Theme::Light,
        Theme::Dark => egui::Theme::Dark,
    }
}

/// Gives a context the fonts, both themes, the wall against hidden characters and a steady input method. Once,
/// before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.add_plugin(visible::Visible);
    ctx.add_plugin(SteadyIme::of_system());
    ctx.set_fonts(fonts());
    ctx.set_visuals_of(egui::Theme::Light, visuals(Palette::light(), false));
    ctx.set_visuals_of(egui::Theme::Dark, visuals(Palette::dark(), true));
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (TextStyle::Small, font(13.0, false)),
            (TextStyle::Body, font(15.0, false)),
            (TextStyle::Button, font(15.0, false)),
            (TextStyle::Heading, font(22.0, true)),
            (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
        ]
        .into();
        style.spacing.item_spacing = vec2(8.0, 8.0);
        style.spacing.button_padding = vec2(12.0, 5.0);
        style.spacing.interact_size.y = 32.0;
        style.spacing.tooltip_width = 280.0;
        style.spacing.menu_width = 240.0;
        style.spacing.scroll = scroll_bars();
        // Movement beyond what is needed to see a change draws the eye away in a lit room.
        style.animation_time = 0.08;
        style.interaction.tooltip_delay = 0.4;
        style.interaction.selectable_labels = false;
    });
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// Thin bars that are seen wherever something scrolls, in a room of their own beside what they scroll.
fn scroll_bars() -> ScrollStyle {
    ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        floating_allocated_width: 8.0,
        bar_inner_margin: 0.0,
        dormant_handle_opacity: 0.3,
        active_handle_opacity: 0.4,
        interact_handle_opacity: 0.7,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.1,
        ..ScrollStyle::floating()
    }
}

/// The CJK typeface stands first in every family, so that Latin and Han share a baseline. The built-in
/// font comes last, for the few shapes that widgets of egui draw as characters.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add("regular", REGULAR);
    add("heavy", BOLD);
    let builtin: Vec<String> = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let chain = |first: &[&str]| -> Vec<String> {
        first.iter().map(|name| (*name).to_owned()).chain(builtin.iter().cloned()).collect()
    };
    fonts.families.insert(FontFamily::Proportional, chain(&["regular"]));
    fonts.families.insert(FontFamily::Monospace, chain(&["regular"]));
    fonts.families.insert(FontFamily::Name(BOLD_FAMILY.into()), chain(&["heavy", "regular"]));
    fonts
}

fn visuals(palette: &Palette, dark: bool) -> Visuals {
    let color = |paint| {
        let [r, g, b] = palette.color(paint);
        Color32::from_rgb(r, g, b)
    };
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = Some(color(Paint::Ink));
    visuals.weak_text_color = Some(color(Paint::Ink2));
    visuals.hyperlink_color = color(Paint::Accent);
    visuals.warn_fg_color = color(Paint::Warn);
    visuals.error_fg_color = color(Paint::Err);
    visuals.panel_fill = color(Paint::Surface);
    visuals.window_fill = color(Paint::Surface);
    visuals.window_stroke = Stroke::new(1.0, color(Paint::Edge));
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.extreme_bg_color = color(Paint::Surface);
    visuals.text_edit_bg_color = Some(color(Paint::Surface));
    visuals.faint_bg_color = color(Paint::Canvas);
    visuals.code_bg_color = color(Paint::Sunk);
    visuals.selection.bg_fill = color(Paint::Tint);
    visuals.selection.stroke = Stroke::new(2.0, color(Paint::Accent));
    visuals.text_cursor.stroke = Stroke::new(2.0, color(Paint::Accent));
    visuals.disabled_alpha = 1.0;
    let widgets = &mut visuals.widgets;
    let radius = CornerRadius::same(6);
    let styles = [
        (&mut widgets.noninteractive, Paint::Surface, Paint::Line, Paint::Ink),
        (&mut widgets.inactive, Paint::Surface, Paint::Edge, Paint::Ink),
        (&mut widgets.hovered, Paint::Hover, Paint::Edge, Paint::Ink),
        (&mut widgets.active, Paint::Tint, Paint::Accent, Paint::Ink),
        (&mut widgets.open, Paint::Tint, Paint::Edge, Paint::Ink),
    ];
    for (widget, fill, border, ink) in styles {
        widget.bg_fill = color(fill);
        widget.weak_bg_fill = color(fill);
        widget.bg_stroke = Stroke::new(1.0, color(border));
        widget.fg_stroke = Stroke::new(1.0, color(ink));
        widget.corner_radius = radius;
        widget.expansion = 0.0;
    }
    visuals
}
