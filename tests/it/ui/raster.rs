//! Paints what egui tessellated, on the processor: no driver, no graphics card, the same pixels everywhere.
//!
//! Triangles with interpolated colour and texture, premultiplied alpha, a scissor rectangle. Nothing else
//! is needed, because the program paints nothing else.

use eframe::egui::{
    self, Color32, ColorImage, FullOutput, ImageData, Rect, TextureFilter, TextureId, TextureOptions,
    TexturesDelta,
    epaint::{Mesh, Primitive, Vertex},
};
use egui_kittest::TestRenderer;
use image::RgbaImage;
use std::collections::HashMap;

#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, (ColorImage, TextureOptions)>,
    /// Textures that the frame before was the last to use.
    freed: Vec<TextureId>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => {
                        self.textures.insert(id, ((*image).clone(), change.options));
                    }
                    Some([left, top]) => {
                        let (whole, _) = self.textures.get_mut(&id).expect("a patch of a known texture");
                        for y in 0..image.size[1] {
                            for x in 0..image.size[0] {
                                whole[(left + x, top + y)] = image[(x, y)];
                            }
                        }
                    }
                }
            }
        }
        self.freed.extend(delta.free.drain());
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else { return Err("a paint callback".to_owned()) };
            let (texture, options) = self.textures.get(&mesh.texture_id).ok_or("an unknown texture")?;
            let sampler = Sampler { texture, linear: options.magnification == TextureFilter::Linear };
            canvas.mesh(&mesh, &sampler, clipped.clip_rect * scale, scale);
        }
        let bytes = canvas.pixels.iter().flat_map(|pixel| pixel.map(|c| c.round() as u8)).collect();
        RgbaImage::from_raw(canvas.width as u32, canvas.height as u32, bytes).ok_or("no pixels".to_owned())
    }
}

/// Red, green, blue, alpha, premultiplied, 0…255.
type Pixel = [f32; 4];

struct Sampler<'a> {
    texture: &'a ColorImage,
    linear: bool,
}

impl Sampler<'_> {
    fn at(&self, u: f32, v: f32) -> Pixel {
        let [width, height] = self.texture.size;
        let (x, y) = (u * width as f32, v * height as f32);
        let texel = |x: f32, y: f32| {
            let x = (x.max(0.0) as usize).min(width - 1);
            let y = (y.max(0.0) as usize).min(height - 1);
            self.texture.pixels[y * width + x].to_array().map(f32::from)
        };
        if !self.linear {
            return texel(x, y);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, bottom) = (x - left, y - top);
        let corners = [
            (texel(left, top), (1.0 - right) * (1.0 - bottom)),
            (texel(left + 1.0, top), right * (1.0 - bottom)),
            (texel(left, top + 1.0), (1.0 - right) * bottom),
            (texel(left + 1.0, top + 1.0), right * bottom),
        ];
        std::array::from_fn(|c| corners.iter().map(|(pixel, share)| pixel[c] * share).sum())
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        let ground = Color32::BLACK.to_array().map(f32::from);
        Self { width, height, pixels: vec![ground; width * height] }
    }

    fn mesh(&mut self, mesh: &Mesh, sampler: &Sampler<'_>, clip: Rect, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |at: usize| {
                let mut vertex = mesh.vertices[corners[at] as usize];
                vertex.pos = (vertex.pos.to_vec2() * scale).to_pos2();
                vertex
            };
            self.triangle([corner(0), corner(1), corner(2)], sampler, clip);
        }
    }

    fn triangle(&mut self, [a, mut b, mut c]: [Vertex; 3], sampler: &Sampler<'_>, clip: Rect) {
        let area = edge(&a, &b, c.pos.x, c.pos.y);
        if area == 0.0 {
            return;
        }
        if area < 0.0 {
            std::mem::swap(&mut b, &mut c);
        }
        let area = area.abs();
        let span = |low: f32, high: f32, most: usize| {
            let low = low.round().clamp(0.0, most as f32) as usize;
            low..(high.round().clamp(0.0, most as f32) as usize)
        };
        let bounds = Rect::from_points(&[a.pos, b.pos, c.pos]).expand(1.0).intersect(clip);
        // An edge that two triangles share belongs to one of them, or its pixels would be blended twice.
        let owns = |from: &Vertex, to: &Vertex| {
            let (dx, dy) = (to.pos.x - from.pos.x, to.pos.y - from.pos.y);
            dy < 0.0 || (dy == 0.0 && dx > 0.0)
        };
        let owned = [owns(&b, &c), owns(&c, &a), owns(&a, &b)];
        let uniform = a.uv == b.uv && b.uv == c.uv;
        let one_texel = uniform.then(|| sampler.at(a.uv.x, a.uv.y));
        let colors = [a, b, c].map(|vertex| vertex.color.to_array().map(f32::from));
        for y in span(bounds.top(), bounds.bottom(), self.height) {
            for x in span(bounds.left(), bounds.right(), self.width) {
                let (px, py) = (x as f32 + 0.5, y as f32 + 0.5);
                let weights = [edge(&b, &c, px, py), edge(&c, &a, px, py), edge(&a, &b, px, py)];
                let inside = weights
                    .iter()
                    .zip(owned)
                    .all(|(weight, owned)| *weight > 0.0 || (*weight == 0.0 && owned));
                if !inside {
                    continue;
                }
                let [wa, wb, wc] = weights.map(|weight| weight / area);
                let texel = one_texel.unwrap_or_else(|| {
                    let u = a.uv.x * wa + b.uv.x * wb + c.uv.x * wc;
                    let v = a.uv.y * wa + b.uv.y * wb + c.uv.y * wc;
                    sampler.at(u, v)
                });
                let mut source = texel;
                for (channel, value) in source.iter_mut().enumerate() {
                    let color = colors[0][channel] * wa + colors[1][channel] * wb + colors[2][channel] * wc;
                    *value *= color / 255.0;
                }
                let through = 1.0 - source[3] / 255.0;
                let target = &mut self.pixels[y * self.width + x];
                for (channel, value) in target.iter_mut().enumerate() {
                    *value = (source[channel] + *value * through).min(255.0);
                }
            }
        }
    }
}

/// Twice the signed area of the triangle of an edge and a point.
fn edge(from: &Vertex, to: &Vertex, x: f32, y: f32) -> f32 {
    (to.pos.x - from.pos.x) * (y - from.pos.y) - (to.pos.y - from.pos.y) * (x - from.pos.x)
}
