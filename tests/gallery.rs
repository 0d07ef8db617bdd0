//! Every exhibit of the gallery, drawn by the software renderer and compared with the picture that was accepted. The
//! pictures are small, and a little may differ, so that another renderer's edges are no change; a moved or missing part is.
//!
//! To accept what has changed: `UPDATE_GOLDEN=1 cargo test --test gallery`, and look at what git says.
#![cfg(feature = "app")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use hanamaru::author::gallery::{draw, report};
use hanamaru::author::places::Places;
use hanamaru::author::rehearse::Look;
use hanamaru::stage::Scheme;
use hanamaru::stage::strings::Lang;
use image::RgbImage;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::{FilterType, resize};

/// The size that exhibits are drawn at, in pixels.
const DRAWN: (u32, u32) = (640, 360);
/// The size that they are kept at, in pixels.
const KEPT: (u32, u32) = (320, 180);
/// Two pixels are the same when none of their three colours differs by more than this, of 255.
const SAME: u8 = 28;
/// How many of ten thousand pixels may differ.
const DIFFER_MAX: usize = 5;

fn accepted() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery")
}

/// A picture as it is kept: small, and with 32 steps of each colour, which take half the room.
fn kept(picture: &RgbImage) -> RgbImage {
    let mut small = resize(picture, KEPT.0, KEPT.1, FilterType::Triangle);
    for value in small.iter_mut() {
        *value = value.saturating_add(4) & 0xF8;
    }
    small
}

/// Writes a picture as small as it can be.
fn write(picture: &RgbImage, path: &Path) -> Result<(), String> {
    let file = std::fs::File::create(path).map_err(|why| why.to_string())?;
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, PngFilter::NoFilter);
    picture.write_with_encoder(encoder).map_err(|why| why.to_string())
}

/// How many of ten thousand pixels differ.
fn differing(one: &RgbImage, two: &RgbImage) -> usize {
    let differs = |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SAME);
    let many = one.pixels().zip(two.pixels()).filter(|pair| differs(*pair)).count();
    if one.dimensions() == two.dimensions() { many * 10_000 / one.pixels().count().max(1) } else { 10_000 }
}

/// Grey where two pictures are the same, and red where they are not.
fn difference(one: &RgbImage, two: &RgbImage) -> RgbImage {
    let mut shown = one.clone();
    for (x, y, pixel) in shown.enumerate_pixels_mut() {
        let other = two.get_pixel_checked(x, y).map_or([0; 3], |pixel| pixel.0);
        let apart = pixel.0.iter().zip(other).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0);
        let grey = 160 + pixel.0[1] / 4;
        *pixel = image::Rgb(if apart > SAME { [220, 0, 0] } else { [grey; 3] });
    }
    shown
}

#[test]
fn the_gallery_looks_as_it_was_accepted_and_can_be_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = Places { assets: root.join("assets"), levels: root.join("levels") };
    let look = Look { size: DRAWN, scheme: Scheme::Light, lang: Lang::En, text_share: 1.0 };
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    // What differed last time is no help.
    std::fs::remove_dir_all(&beside).ok();
    for folder in [&beside, &accepted()] {
        std::fs::create_dir_all(folder).expect("a folder for pictures");
    }
    let mut left: BTreeSet<PathBuf> =
        accepted().read_dir().expect("the accepted pictures").filter_map(|entry| Some(entry.ok()?.path())).collect();
    let mut wrong = Vec::new();
    draw(&places, look, None, |exhibit, study| {
        let small = kept(&study.picture);
        wrong.extend(report(exhibit, exhibit.name.clone(), study).faults());
        let path = accepted().join(format!("{}.png", exhibit.name));
        left.remove(&path);
        let was = image::open(&path).ok().map(image::DynamicImage::into_rgb8);
        let apart = was.as_ref().map_or(10_000, |was| differing(&small, was));
        if apart <= DIFFER_MAX {
            return Ok(());
        }
        if update {
            return write(&small, &path);
        }
        let is = beside.join(format!("{}.png", exhibit.name));
        write(&small, &is)?;
        match was {
            None => {
                wrong.push(format!("{}: no picture was accepted yet; it looks like {}", exhibit.name, is.display()))
            }
            Some(was) => {
                let red = beside.join(format!("{}-difference.png", exhibit.name));
                write(&difference(&small, &was), &red)?;
                wrong.push(format!("{}: {apart} of 10000 pixels differ; see {}", exhibit.name, red.display()));
            }
        }
        Ok(())
    })
    .expect("the gallery is drawn");
    for path in left {
        if update {
            std::fs::remove_file(&path).expect("a picture that hangs no more is taken away");
        } else {
            wrong.push(format!("{}: there is no such exhibit any more", path.display()));
        }
    }
    let accept = "To accept what has changed: UPDATE_GOLDEN=1 cargo test --test gallery";
    assert!(wrong.is_empty(), "{} things:\n{}\n{accept}", wrong.len(), wrong.join("\n"));
}
