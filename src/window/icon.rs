//! The sign of the program on its windows, in the task bar and where windows are switched.

use eframe::egui::IconData;
use eframe::icon_data::from_png_bytes;

/// The drawing for small sizes, large enough to be made smaller: no system asks for more than 64 pixels here.
const PNG: &[u8] = include_bytes!("../../assets/icon/peak-moments-window.png");

/// An empty one, should it not be readable: the toolkit's own sign would say that this is another program.
pub fn icon() -> IconData {
    from_png_bytes(PNG).unwrap_or_default()
}
