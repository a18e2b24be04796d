//! An empty window of the same toolkit with the same fonts and the same options: what
//! `tests/measure_window.sh` compares the program's memory and start with.

use eframe::egui;
use peak_moments::ui::kit::theme;

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("Peak Moments");
    }
}

fn main() -> Result<(), eframe::Error> {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 720.0]);
    // As the program: OpenGL first.
    let renderer = eframe::Renderer::Glow;
    let options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    let start = |cc: &eframe::CreationContext<'_>| -> Result<
        Box<dyn eframe::App>,
        Box<dyn std::error::Error + Send + Sync>,
    > {
        theme::install(&cc.egui_ctx);
        Ok(Box::new(Empty))
    };
    eframe::run_native("empty window", options, Box::new(start))
}
