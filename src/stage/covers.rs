//! Pictures that are not wholly seen yet: out of focus, too near, or their shape alone. Each stage is
//! worked out once, off the main thread, as a picture of its own: a covered picture's texture holds
//! nothing of what is covered, and drawing it costs what any picture costs. Tiles are boxes on the
//! stage, and only their order is decided here.

use image::imageops::{self, FilterType};
use image::{Rgba, Rgba32FImage, RgbaImage};

use super::pictures::Decoded;
use super::theme::Colour;
use crate::lesson::axes::Staging;

/// How a picture is covered at one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// How.
    pub staging: Staging,
    /// The stage, from 1.
    pub stage: u8,
    /// At this stage nothing is covered any more.
    pub stages: u8,
    /// What decides which tiles go first, or where the near view looks.
    pub seed: u64,
    /// The tone of a shape.
    pub tone: Colour,
}

impl Cover {
    /// The covers from this stage on.
    pub fn from_here(self) -> impl Iterator<Item = Self> {
        (self.stage..self.stages).map(move |stage| Self { stage, ..self })
    }

    /// How far the picture has come: 0 at the first stage, 1 at the last.
    fn share(self) -> f32 {
        f32::from(self.stage.saturating_sub(1)) / f32::from(self.stages.saturating_sub(1).max(1))
    }
}

/// How many times larger than it is shown a picture has to be read for a cover.
pub fn magnified(staging: Staging) -> f32 {
    if staging == Staging::Zoom { 1.0 / NEAREST } else { 1.0 }
}

/// The covered picture, square, with sides of so many pixels.
pub fn covered(picture: Decoded, cover: Cover, side: u32) -> Decoded {
    let Some(picture) = RgbaImage::from_raw(picture.width, picture.height, picture.rgba) else {
        return Decoded { width: 1, height: 1, rgba: vec![0; 4] };
    };
    let picture = match cover.staging {
        Staging::Blur => blurred(&picture, cover.share(), side),
        Staging::Zoom => near(&squared(&picture, 1.0), cover, side),
        Staging::Silhouette => shape(&squared(&picture, 1.0), &picture, cover, side),
        // Boxes lie over it.
        Staging::Tiles => imageops::resize(&squared(&picture, 1.0), side, side, FilterType::Triangle),
    };
    Decoded { width: picture.width(), height: picture.height(), rgba: picture.into_raw() }
}

/// In the middle of a clear square that is so many times as large as its longer side.
fn squared(picture: &RgbaImage, times: f32) -> RgbaImage {
    let (width, height) = picture.dimensions();
    let side = pixels(f32_of(width.max(height)) * times).max(width).max(height);
    let mut square = RgbaImage::from_pixel(side, side, Rgba([u8::MAX, u8::MAX, u8::MAX, 0]));
    imageops::replace(&mut square, picture, i64::from((side - width) / 2), i64::from((side - height) / 2));
    square
}

// Blur

/// How many spots a picture is at first, from side to side, and would be at the end.
const SPOTS: (f32, f32) = (5.5, 44.0);
/// Room for what spreads over the edge, as a share of the longer side.
const SPREAD: f32 = 1.16;

/// Made of few spots, and these made smooth: far from the picture, and cheap.
fn blurred(picture: &RgbaImage, share: f32, side: u32) -> RgbaImage {
    let square = squared(picture, SPREAD);
    // A clear pixel's colour must not count.
    let mut weighed = Rgba32FImage::new(square.width(), square.height());
    for (to, from) in weighed.pixels_mut().zip(square.pixels()) {
        let [red, green, blue, opacity] = from.0.map(|channel| f32::from(channel) / 255.0);
        to.0 = [red * opacity, green * opacity, blue * opacity, opacity];
    }
    let spots = pixels(SPOTS.0 * (SPOTS.1 / SPOTS.0).powf(share) * SPREAD).max(3);
    let small = imageops::resize(&weighed, spots, spots, FilterType::Triangle);
    let large = imageops::resize(&small, side, side, FilterType::Gaussian);
    let mut out = RgbaImage::new(side, side);
    for (to, from) in out.pixels_mut().zip(large.pixels()) {
        let [red, green, blue, opacity] = from.0;
        let whole = |channel: f32| byte(channel / opacity.max(0.004));
        to.0 = [whole(red), whole(green), whole(blue), byte(opacity)];
    }
    out
}

// Zoom

/// The first near view, as a share of the picture's side.
const NEAREST: f32 = 0.28;
/// Places that are tried for a near view.
const TRIES: u8 = 40;
/// How much of a near view the object is to fill at least, as a share.
const FILLED: f32 = 0.6;
/// How varied a near view is to be at least: a plain patch of one colour is no riddle.
const VARIED: f32 = 0.14;
/// The side of the small copy that the place is looked for in, in pixels.
const SMALL: u32 = 64;

/// A window of the picture: its middle and its side, as shares of the picture's.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Window {
    x: f32,
    y: f32,
    side: f32,
}

impl Window {
    /// The same view from further away: it holds this one, and at last the whole picture.
    fn further(self, side: f32) -> Self {
        let out = (1.0 - side) / (1.0 - self.side).max(f32::EPSILON);
        let move_out = |from: f32| 0.5 + (from - 0.5) * out;
        Self { x: move_out(self.x), y: move_out(self.y), side }
    }

    /// Its corner and side in a picture of so many pixels a side.
    fn in_pixels(self, picture: u32) -> (u32, u32, u32) {
        let side = pixels(self.side * f32_of(picture)).clamp(1, picture);
        let from = |middle: f32| pixels((middle - self.side / 2.0) * f32_of(picture)).min(picture - side);
        (from(self.x), from(self.y), side)
    }
}

fn near(square: &RgbaImage, cover: Cover, side: u32) -> RgbaImage {
    let share = NEAREST.powf(1.0 - cover.share());
    let window = nearest(square, cover.seed).further(share);
    let (x, y, across) = window.in_pixels(square.width());
    imageops::resize(&imageops::crop_imm(square, x, y, across, across).to_image(), side, side, FilterType::CatmullRom)
}

/// Where the first near view looks: a place where there is something to see.
fn nearest(square: &RgbaImage, seed: u64) -> Window {
    let small = imageops::resize(square, SMALL, SMALL, FilterType::Triangle);
    let mut draw = Draw(seed);
    let mut best = (Window { x: 0.5, y: 0.5, side: NEAREST }, -1.0);
    for _ in 0..TRIES {
        let mut at = || NEAREST / 2.0 + draw.share() * (1.0 - NEAREST);
        let window = Window { x: at(), y: at(), side: NEAREST };
        let (filled, varied) = looks(&small, window);
        if filled >= FILLED && varied >= VARIED {
            return window;
        }
        let score = filled.min(FILLED) / FILLED + varied.min(VARIED) / VARIED;
        if score > best.1 {
            best = (window, score);
        }
    }
    best.0
}

/// How much of a window is filled, and how far its brightness varies, 0–1.
fn looks(small: &RgbaImage, window: Window) -> (f32, f32) {
    let (x, y, side) = window.in_pixels(small.width());
    let (mut filled, mut sum, mut squares, mut many) = (0.0, 0.0, 0.0, 0.0_f32);
    for pixel in imageops::crop_imm(small, x, y, side, side).to_image().pixels() {
        let opacity = f32::from(pixel.0[3]) / 255.0;
        let light = brightness(*pixel) * opacity + (1.0 - opacity);
        filled += opacity;
        sum += light;
        squares += light * light;
        many += 1.0;
    }
    let many = many.max(1.0);
    let mean = sum / many;
    (filled / many, (squares / many - mean * mean).max(0.0).sqrt())
}

// Silhouette

/// So much of a picture is opaque when it has no shape of its own: a photo.
const OPAQUE: f32 = 0.97;
/// A shape that was guessed from a photo covers at least and at most this much of it.
const SHAPE_SHARE: std::ops::RangeInclusive<f32> = 0.04..=0.9;
/// How much of the light is on just before the whole picture is seen.
const LIGHT_MAX: f32 = 0.8;

/// The shape alone, in one tone; at the later stages there is a little light on it.
fn shape(square: &RgbaImage, picture: &RgbaImage, cover: Cover, side: u32) -> RgbaImage {
    let mut out = imageops::resize(square, side, side, FilterType::Triangle);
    if opaque_share(picture) >= OPAQUE {
        let mut masked = picture.clone();
        let mask = guessed_shape(picture);
        let mask = imageops::resize(&mask, picture.width(), picture.height(), FilterType::Triangle);
        for (pixel, mask) in masked.pixels_mut().zip(mask.pixels()) {
            // The edge of the small mask, made sharp again.
            pixel.0[3] = byte((f32::from(mask.0[0]) / 255.0 - 0.5) * 4.0 + 0.5);
        }
        out = imageops::resize(&squared(&masked, 1.0), side, side, FilterType::Triangle);
    }
    let light = cover.share() * LIGHT_MAX;
    let [red, green, blue, _] = cover.tone.rgba;
    for pixel in out.pixels_mut() {
        let grey = brightness(*pixel) * 255.0;
        let lit = |tone: u8| byte((f32::from(tone) * (1.0 - light) + grey * light) / 255.0);
        pixel.0 = [lit(red), lit(green), lit(blue), pixel.0[3]];
    }
    out
}

fn opaque_share(picture: &RgbaImage) -> f32 {
    let opaque = picture.pixels().filter(|pixel| pixel.0[3] > 127).count();
    f32_of(u32::try_from(opaque).unwrap_or(u32::MAX)) / f32_of(picture.width() * picture.height()).max(1.0)
}

/// What stands out from the edge of a photo; where that is next to nothing or nearly all, what is dark.
fn guessed_shape(picture: &RgbaImage) -> image::GrayImage {
    const SIDE: u32 = 96;
    let small = imageops::resize(picture, SIDE, SIDE, FilterType::Triangle);
    let rim = |x: u32, y: u32| x == 0 || y == 0 || x == SIDE - 1 || y == SIDE - 1;
    let mut mean = [0.0_f32; 3];
    let mut many = 0.0;
    for (_, _, pixel) in small.enumerate_pixels().filter(|(x, y, _)| rim(*x, *y)) {
        mean.iter_mut().zip(pixel.0).for_each(|(mean, channel)| *mean += f32::from(channel));
        many += 1.0;
    }
    let apart = |pixel: &Rgba<u8>| {
        let far = mean.iter().zip(pixel.0).map(|(mean, channel)| (mean / many - f32::from(channel)).powi(2));
        (far.sum::<f32>() / 3.0).sqrt() / 255.0
    };
    let mask = divided(&small, apart);
    let share = mask.pixels().map(|pixel| f32::from(pixel.0[0]) / 255.0).sum::<f32>() / f32_of(SIDE * SIDE);
    if SHAPE_SHARE.contains(&share) { mask } else { divided(&small, |pixel| 1.0 - brightness(*pixel)) }
}

/// White where a measure of 0–1 is above the limit that divides the pixels best (Otsu's).
fn divided(picture: &RgbaImage, measure: impl Fn(&Rgba<u8>) -> f32) -> image::GrayImage {
    let level = |pixel: &Rgba<u8>| byte(measure(pixel));
    let mut counts = [0.0_f32; 256];
    for pixel in picture.pixels() {
        counts[usize::from(level(pixel))] += 1.0;
    }
    let all: f32 = counts.iter().sum();
    let total: f32 = (0u8..=255).zip(counts).map(|(level, count)| f32::from(level) * count).sum();
    let (mut below, mut sum, mut best) = (0.0, 0.0, (0u8, -1.0));
    for (level, count) in (0u8..=255).zip(counts) {
        below += count;
        sum += f32::from(level) * count;
        if below > 0.0 && below < all {
            let apart = sum / below - (total - sum) / (all - below);
            let score = below * (all - below) * apart * apart;
            if score > best.1 {
                best = (level, score);
            }
        }
    }
    let mut mask = image::GrayImage::new(picture.width(), picture.height());
    for (to, from) in mask.pixels_mut().zip(picture.pixels()) {
        to.0 = [if level(from) > best.0 { u8::MAX } else { 0 }];
    }
    mask
}

// Tiles

/// Which of so many tiles are gone at a stage: at each stage those of the one before, and more.
pub fn tiles_gone(cover: Cover, many: u8) -> Vec<bool> {
    let mut order: Vec<usize> = (0..usize::from(many)).collect();
    let mut draw = Draw(cover.seed);
    for last in (1..order.len()).rev() {
        order.swap(last, draw.below(last + 1));
    }
    let gone = usize::from(many) * usize::from(cover.stage) / (usize::from(cover.stages) + 1);
    let mut tiles = vec![false; usize::from(many)];
    for tile in order.into_iter().take(gone.max(1)) {
        if let Some(tile) = tiles.get_mut(tile) {
            *tile = true;
        }
    }
    tiles
}

/// A few numbers from a seed (SplitMix64): the same picture looks the same on every machine.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, many: usize) -> usize {
        let many = u64::try_from(many.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % many).unwrap_or(0)
    }

    /// 0–1.
    fn share(&mut self) -> f32 {
        f32::from(u16::try_from(self.next() >> 48).unwrap_or(0)) / f32::from(u16::MAX)
    }
}

fn brightness(pixel: Rgba<u8>) -> f32 {
    let [red, green, blue, _] = pixel.0.map(f32::from);
    (0.299 * red + 0.587 * green + 0.114 * blue) / 255.0
}

fn f32_of(length: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let length = length as f32;
    length
}

fn pixels(length: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, and never below nothing")]
    let length = length.max(0.0).round() as u32;
    length
}

fn byte(share: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    let byte = (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    byte
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::stage::pictures::decode;

    const TONE: Colour = Colour::rgb(0x001F_1B16);

    fn cover(staging: Staging, stage: u8, stages: u8, seed: u64) -> Cover {
        Cover { staging, stage, stages, seed, tone: TONE }
    }

    fn apple() -> Decoded {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/pictures/apple.svg");
        decode(&path, 256).expect("the apple is in the checkout")
    }

    #[test]
    fn tiles_go_and_never_come_back() {
        for stages in 2..=6 {
            for seed in 0..20 {
                let mut before = vec![false; 25];
                for stage in 1..stages {
                    let now = tiles_gone(cover(Staging::Tiles, stage, stages, seed), 25);
                    let gone = now.iter().filter(|gone| **gone).count();
                    assert!(gone > before.iter().filter(|gone| **gone).count(), "{stage} of {stages}");
                    assert!(gone < 25, "{stage} of {stages}: {gone}");
                    assert!(before.iter().zip(&now).all(|(before, now)| *now || !before));
                    before = now;
                }
            }
        }
    }

    #[test]
    fn the_first_silhouette_is_of_one_tone() {
        let shape = covered(apple(), cover(Staging::Silhouette, 1, 4, 1), 128);
        let seen: Vec<&[u8]> = shape.rgba.chunks_exact(4).filter(|pixel| pixel[3] > 0).collect();
        assert!(seen.len() > 2_000);
        assert!(seen.iter().all(|pixel| pixel[..3] == TONE.rgba[..3]));
        assert!(seen.len() < 128 * 128, "it has an outline");
    }

    #[test]
    fn a_photo_has_a_silhouette_too() {
        let mut photo = RgbaImage::from_pixel(200, 120, Rgba([200, 220, 240, 255]));
        for (x, y, pixel) in photo.enumerate_pixels_mut() {
            if x.abs_diff(100) < 30 && y.abs_diff(60) < 30 {
                *pixel = Rgba([180, 40, 30, 255]);
            }
        }
        let photo = Decoded { width: 200, height: 120, rgba: photo.into_raw() };
        let shape = covered(photo, cover(Staging::Silhouette, 1, 4, 1), 100);
        let opacity = |x: usize, y: usize| shape.rgba[(y * 100 + x) * 4 + 3];
        assert_eq!(opacity(50, 50), 255);
        assert_eq!(opacity(10, 50), 0);
    }

    #[test]
    fn near_views_go_out_from_the_first_one() {
        let picture = apple();
        let square = RgbaImage::from_raw(picture.width, picture.height, picture.rgba).expect("its own pixels");
        for seed in 0..20 {
            let first = nearest(&square, seed);
            let mut before = first;
            for side in [NEAREST, 0.4, 0.63, 1.0] {
                let window = first.further(side);
                let within = |before: f32, now: f32, inner: f32| {
                    now - side / 2.0 <= before - inner / 2.0 + 0.001 && now + side / 2.0 >= before + inner / 2.0 - 0.001
                };
                assert!(within(before.x, window.x, before.side) && within(before.y, window.y, before.side));
                before = window;
            }
            assert_eq!((before.x, before.y), (0.5, 0.5));
        }
    }

    #[test]
    fn a_blur_holds_no_detail() {
        let blurred = covered(apple(), cover(Staging::Blur, 1, 4, 1), 128);
        assert_eq!((blurred.width, blurred.height), (128, 128));
        // From one pixel to the next nothing changes suddenly, edges included.
        let jump = |one: &[u8], two: &[u8]| one[3].abs_diff(two[3]);
        let most = blurred.rgba.chunks_exact(4).zip(blurred.rgba.chunks_exact(4).skip(1)).enumerate();
        let most = most.filter(|(place, _)| place % 128 != 127).map(|(_, (one, two))| jump(one, two)).max();
        assert!(most < Some(24), "{most:?}");
    }
}
