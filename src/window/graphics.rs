//! What paints the window: how each renderer is asked for, and what it says of the graphics adapter.

use crate::files::painting::Renderer;
use eframe::{CreationContext, NativeOptions};
use log::{Level, LevelFilter, Log, Metadata, Record};
use std::sync::Mutex;

/// The options that ask eframe for a renderer. A build has those of [`Renderer::BUILT`] alone.
pub fn ask_for(renderer: Renderer, options: NativeOptions) -> NativeOptions {
    match renderer {
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu => {
            NativeOptions { renderer: eframe::Renderer::Wgpu, wgpu_options: adapters::options(), ..options }
        }
        _ => {
            OVERHEARD.listen();
            NativeOptions { renderer: eframe::Renderer::Glow, ..options }
        }
    }
}

/// The graphics adapter and its driver, as they call themselves.
pub fn adapter(cc: &CreationContext<'_>) -> String {
    #[cfg(feature = "wgpu")]
    if let Some(state) = &cc.wgpu_render_state {
        return adapters::described(&state.adapter.get_info());
    }
    let overheard = OVERHEARD.take();
    match &cc.gl {
        Some(gl) if overheard.is_empty() => {
            use eframe::glow::HasContext as _;
            format!("{:?}", gl.version())
        }
        _ => overheard,
    }
}

/// OpenGL tells the name of its adapter only to those who call it unsafely. The painter does, and logs it.
static OVERHEARD: Overheard = Overheard(Mutex::new(String::new()));

struct Overheard(Mutex<String>);

impl Overheard {
    fn listen(&'static self) {
        // Where somebody else listens already, the version is all that is known.
        if log::set_logger(self).is_ok() {
            log::set_max_level(LevelFilter::Debug);
        }
    }

    fn take(&self) -> String {
        log::set_max_level(LevelFilter::Off);
        self.0.lock().map(|mut heard| std::mem::take(&mut *heard)).unwrap_or_default()
    }
}

impl Log for Overheard {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() == Level::Debug && metadata.target().starts_with("egui_glow")
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let text = record.args().to_string();
        let said = |what: &str| {
            let mut lines = text.lines().filter_map(|line| line.split_once(&format!("opengl {what}: ")));
            lines.next().map(|(_, value)| value.trim().to_owned())
        };
        if let (Some(adapter), Some(version)) = (said("renderer"), said("version"))
            && let Ok(mut heard) = self.0.lock()
        {
            *heard = format!("{adapter}, {version}");
        }
    }

    fn flush(&self) {}
}

#[cfg(feature = "wgpu")]
mod adapters {
    //! Which adapter wgpu paints with: any that can paint this window, also one that is the processor itself.

    use eframe::egui_wgpu::{WgpuSetup, WgpuSetupCreateNew};
    use eframe::wgpu::{
        Adapter, AdapterInfo, Backend, Backends, DeviceDescriptor, DeviceType, Limits, MemoryHints, Surface,
    };
    use eframe::{SurfaceConfig, WgpuConfiguration};
    use std::sync::Arc;

    /// Asked because OpenGL failed, so it is not asked again where the system has a way of its own, nor are drivers
    /// of which nobody knows. `WGPU_BACKEND` names others, for support.
    const BACKENDS: Backends = if cfg!(windows) {
        Backends::DX12
    } else if cfg!(target_os = "macos") {
        Backends::METAL
    } else {
        Backends::VULKAN.union(Backends::GL)
    };

    pub fn options() -> WgpuConfiguration {
        let mut setup = WgpuSetupCreateNew::without_display_handle();
        setup.instance_descriptor.backends = Backends::from_env().unwrap_or(BACKENDS);
        let setup = WgpuSetupCreateNew {
            native_adapter_selector: Some(Arc::new(|adapters: &[Adapter], surface: Option<&Surface<'_>>| {
                let fits = |adapter: &&Adapter| surface.is_none_or(|on| adapter.is_surface_supported(on));
                let best = adapters.iter().filter(fits).min_by_key(|adapter| rank(&adapter.get_info()));
                best.cloned().ok_or_else(|| none_fits(adapters))
            })),
            // Little is asked of the adapter beside textures as large as it can have, for Chinese in large letters.
            device_descriptor: Arc::new(|adapter| DeviceDescriptor {
                required_limits: Limits::downlevel_webgl2_defaults().using_resolution(adapter.limits()),
                memory_hints: MemoryHints::MemoryUsage,
                ..DeviceDescriptor::default()
            }),
            ..setup
        };
        WgpuConfiguration {
            surface: SurfaceConfig::LOW_LATENCY,
            wgpu_setup: WgpuSetup::CreateNew(setup),
            ..WgpuConfiguration::default()
        }
    }

    /// The least comes first: a graphics card before the processor, the one that takes less power, the way of the
    /// system's own maker.
    fn rank(info: &AdapterInfo) -> (u8, u8) {
        let card = match info.device_type {
            DeviceType::IntegratedGpu => 0,
            DeviceType::DiscreteGpu => 1,
            DeviceType::VirtualGpu => 2,
            DeviceType::Other => 3,
            DeviceType::Cpu => 4,
        };
        let way = match info.backend {
            Backend::Dx12 | Backend::Metal => 0,
            Backend::Vulkan => 1,
            _ => 2,
        };
        (card, way)
    }

    fn none_fits(adapters: &[Adapter]) -> String {
        let names: Vec<String> = adapters.iter().map(|adapter| described(&adapter.get_info())).collect();
        if names.is_empty() { "no adapter".to_owned() } else { names.join(", ") }
    }

    pub fn described(info: &AdapterInfo) -> String {
        let driver = [info.driver.as_str(), &info.driver_info].map(str::trim);
        let parts = [info.name.trim(), info.backend.to_str(), driver[0], driver[1]];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
