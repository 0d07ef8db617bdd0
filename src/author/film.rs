//! `hanamaru rehearse --gallery --film`: every big moment as a strip of frames side by side, for whoever designs them; and
//! what can be checked of a movement: it is short, it comes to rest where a still picture has it, and with reduced motion
//! nothing moves.

use std::path::{Path, PathBuf};

use image::RgbImage;
use image::imageops::{FilterType, replace, resize};
use serde::Serialize;

use super::gallery::{Hung, pictures};
use super::places::Places;
use super::rehearse::Look;
use crate::stage::gallery::films::{Film, films};
use crate::stage::offscreen::{FRAME_MS, Offscreen, save};

/// The longest movement, in milliseconds.
const LASTS_MAX_MS: u64 = 1_000;
/// The height of a frame in a strip, in pixels: what is larger is made smaller.
const FRAME_PX: u32 = 360;
/// The gap between two frames, in pixels.
const GAP_PX: u32 = 8;

/// What can be said of a movement.
#[derive(Debug, Serialize)]
struct Filmed {
    /// Its strip.
    file: String,
    /// How many frames it has, with the one before it and the one in which it has come to rest.
    frames: usize,
    /// After how long it has come to rest, in milliseconds, up to the next frame.
    lasts_ms: u64,
    /// How long each frame takes when it is played, in milliseconds.
    frame_ms: Vec<f32>,
    /// What is wrong, a sentence each.
    faults: Vec<String>,
}

/// Films every big moment, or only those whose name begins so, into a folder, with `films.json`.
///
/// # Errors
/// A sentence: nothing to draw with, or a folder that cannot be written.
pub fn film(places: &Places, out: &Path, look: Look, only: Option<&str>) -> Result<Hung, String> {
    std::fs::create_dir_all(out).map_err(|error| format!("The folder {} cannot be made: {error}.", out.display()))?;
    let mut stage = look.stage(places)?;
    let media = pictures(places);
    let mut filmed = Vec::new();
    for film in films(&places.pictures()) {
        if only.is_some_and(|only| !film.name.starts_with(only)) {
            continue;
        }
        let file = format!("{}.png", film.name);
        let (strip, report) = shoot(&mut stage, &film, &media, file.clone())?;
        save(&strip, &out.join(&file)).map_err(|why| format!("{why}."))?;
        filmed.push(report);
    }
    let json = serde_json::to_string_pretty(&filmed).map_err(|error| error.to_string())?;
    let path = out.join("films.json");
    std::fs::write(&path, json).map_err(|error| format!("{} cannot be written: {error}.", path.display()))?;
    let faults: Vec<&str> = filmed.iter().flat_map(|film| &film.faults).map(String::as_str).collect();
    let longest = filmed.iter().map(|film| film.lasts_ms).max().unwrap_or(0);
    let mut told =
        format!("{} films are in {}; the longest has come to rest after {longest} ms.", filmed.len(), out.display());
    told += &frame_times(&filmed);
    Ok(match faults.as_slice() {
        [] => Hung { told: told + " With reduced motion nothing moves.", sound: true },
        faults => {
            Hung { told: format!("{told} {} things are wrong:\n{}", faults.len(), faults.join("\n")), sound: false }
        }
    })
}

/// How long frames took, in a sentence.
fn frame_times(filmed: &[Filmed]) -> String {
    let middle = |mut times: Vec<f32>| {
        times.sort_by(f32::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let longest = |film: &Filmed| film.frame_ms.iter().copied().fold(0.0, f32::max);
    let all = middle(filmed.iter().flat_map(|film| film.frame_ms.iter().copied()).collect());
    let first = middle(filmed.iter().map(longest).collect());
    let worst = filmed.iter().max_by(|one, two| longest(one).total_cmp(&longest(two)));
    let (worst, file) = worst.map_or((0.0, ""), |film| (longest(film), film.file.as_str()));
    format!(
        " Frames take {all} ms in the middle; a film's longest {first} ms in the middle and {worst} ms at worst ({file})."
    )
}

/// Films a moment as it is, with reduced motion, and as a still picture.
fn shoot(stage: &mut Offscreen, film: &Film, media: &[PathBuf], file: String) -> Result<(RgbImage, Filmed), String> {
    let cannot = |why| format!("{} cannot be drawn: {why}.", film.name);
    let frames = stage.film(film, media, false).map_err(cannot)?;
    let reduced = stage.film(film, media, true).map_err(cannot)?;
    let played = stage.time(film, media).map_err(cannot)?;
    let still = stage.hang(&film.after, media).and_then(|()| stage.capture()).map_err(cannot)?;
    let frame_ms = played.iter().map(|frame| (frame.as_secs_f32() * 10_000.0).round() / 10.0).collect();
    let moving = u64::try_from(frames.len().saturating_sub(2)).unwrap_or(u64::MAX);
    let lasts_ms = moving * FRAME_MS;
    let mut faults = Vec::new();
    let mut fault = |is: bool, what: &str| {
        if is {
            faults.push(format!("{file}: {what}"));
        }
    };
    fault(moving == 0, "nothing moves");
    fault(lasts_ms > LASTS_MAX_MS, &format!("it moves for {lasts_ms} ms and not at most {LASTS_MAX_MS}"));
    fault(frames.last() != Some(&still), "it does not come to rest where it was laid out");
    fault(reduced.len() != 2 || reduced.last() != Some(&still), "with reduced motion something moves");
    Ok((strip(&frames), Filmed { file, frames: frames.len(), lasts_ms, frame_ms, faults }))
}

/// Frames side by side.
fn strip(frames: &[RgbImage]) -> RgbImage {
    let small = |frame: &RgbImage| {
        let height = frame.height().min(FRAME_PX);
        resize(frame, frame.width() * height / frame.height().max(1), height, FilterType::Triangle)
    };
    let frames: Vec<RgbImage> = frames.iter().map(small).collect();
    let width: u32 = frames.iter().map(|frame| frame.width() + GAP_PX).sum();
    let height = frames.iter().map(RgbImage::height).max().unwrap_or(0);
    let mut strip = RgbImage::from_pixel(width.saturating_sub(GAP_PX).max(1), height.max(1), image::Rgb([128; 3]));
    let mut left = 0;
    for frame in &frames {
        replace(&mut strip, frame, i64::from(left), 0);
        left += frame.width() + GAP_PX;
    }
    strip
}
