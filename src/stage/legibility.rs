//! What of a screen can be read, as its picture tells: how strongly each text stands out from the pixels that are really
//! behind it, and how far apart the teams' marks are for eyes that see fewer colours.
//!
//! # How the contrast is found
//! The screen is drawn twice, as it is and without its letters. Where the two pictures differ within the lines of a text
//! is where its letters are; the second picture shows what is behind those pixels and round them, as far as a thirtieth
//! of the letters' height. Against each of these pixels the ink's contrast is worked out as WCAG 2 defines it. The
//! text's contrast is the worst that more than [`STRAY_SHARE`] of them have: what is behind a stroke of a letter counts,
//! a few pixels at a picture's edge do not. The ink is the one that the drawing asks for, because the edges of small
//! letters are always mixed; that it is really there is what `covered` tells: it is not where fewer letters are in the
//! picture than [`INK_SHARE`] of what they usually fill.

use std::collections::BTreeMap;

use image::RgbImage;
use serde::Serialize;

use super::art::Art;
use super::drawing::{Area, Drawing, Paint, Piece};
use super::measure::TextMeasure;
use super::theme::{CONTRAST_MIN, Colour, team_mark};
use super::vision::{APART_MIN, Vision};
use crate::game::TeamNo;
use crate::limits::TEAMS_MAX;

/// The share of the pixels behind a text that may be worse than what is reported, 0–1.
pub const STRAY_SHARE: f32 = 0.02;
/// The least share of a line's box that letters fill, 0–1: a lone hyphen fills about two hundredths.
pub const INK_SHARE: f32 = 0.005;
/// How far round its letters a text is looked at, as a share of a line's height.
const ROUND_SHARE: f32 = 0.03;
/// From this share of the way from the ground to the ink on, a pixel belongs to a letter, 0–1.
const LETTER_SHARE: f32 = 0.3;
/// Ink that differs by less than this from what is behind it cannot be told from it, of 255.
const UNSEEN: u8 = 10;
/// Luminances are counted in so many steps.
const STEPS: usize = 512;

/// The teams' marks on a screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TeamMarks {
    /// The teams.
    pub teams: Vec<TeamNo>,
    /// The least distance between two of them in Oklab, by the kind of colour vision.
    pub apart: BTreeMap<&'static str, f32>,
}

impl TeamMarks {
    /// The kinds of colour vision for which two marks are too close.
    pub fn too_close(&self) -> impl Iterator<Item = (&'static str, f32)> + '_ {
        self.apart.iter().map(|(vision, apart)| (*vision, *apart)).filter(|(_, apart)| *apart < APART_MIN)
    }
}

/// The teams' marks in front on a drawing; none where there are fewer than two.
pub fn team_marks(drawing: &Drawing) -> Option<TeamMarks> {
    let mut seen = BTreeMap::new();
    for piece in drawing.pieces.iter().skip(drawing.front()) {
        collect(piece, &mut seen);
    }
    let teams: Vec<(TeamNo, Colour)> = seen.into_iter().collect();
    let least = |vision: Vision| {
        let pairs =
            teams.iter().enumerate().flat_map(|(place, one)| teams.iter().skip(place + 1).map(move |two| (one, two)));
        pairs.map(|((_, one), (_, two))| vision.apart(*one, *two)).reduce(f32::min)
    };
    let apart: BTreeMap<_, _> =
        Vision::ALL.into_iter().filter_map(|vision| Some((vision.name(), least(vision)?))).collect();
    (!apart.is_empty()).then(|| TeamMarks { teams: teams.iter().map(|(team, _)| *team).collect(), apart })
}

fn collect(piece: &Piece, seen: &mut BTreeMap<TeamNo, Colour>) {
    if let Paint::Art(Art::Mark(shape, colour, _)) = &piece.paint
        && let Some(team) =
            (1..=TEAMS_MAX).find(|team| team_mark(*team).shape == *shape && team_mark(*team).colour == *colour)
    {
        seen.insert(team, *colour);
    }
    for child in &piece.children {
        collect(child, seen);
    }
}

/// Finds the contrast of every text that is to be read, from the picture of its screen and from the same without letters.
pub fn look_behind(texts: &mut [TextMeasure], picture: &RgbImage, bare: &RgbImage) {
    for text in texts.iter_mut().filter(|text| !text.behind && !text.runs.is_empty()) {
        let mut ground = Ground::new();
        for run in &text.runs {
            ground.look(*run, text.ink, picture, bare);
        }
        text.covered |= ground.is_covered(text.ink);
        text.contrast = ground.contrast(text.ink).map(|contrast| (contrast * 100.0).round() / 100.0);
    }
}

impl TextMeasure {
    /// What is wrong with it, in words; what is crowded may be small.
    pub fn faults(&self, crowded: bool) -> Vec<String> {
        let mut faults = Vec::new();
        if self.overflow {
            faults.push("does not fit".to_owned());
        }
        if self.too_small && !crowded {
            let (is, least) = (self.share_of_height * 100.0, self.role.least_vh());
            faults.push(format!("is too small: {is:.1} and not {least} % of the height"));
        }
        if self.outside_safe_area {
            faults.push("is where a projector may cut it off".to_owned());
        }
        faults.extend(self.meets.iter().map(|other| format!("meets \"{other}\"")));
        if self.covered {
            faults.push("is covered".to_owned());
        } else if let Some(contrast) = self.contrast.filter(|contrast| *contrast < CONTRAST_MIN) {
            faults.push(format!("has a contrast of {contrast:.1} and not {CONTRAST_MIN}"));
        }
        faults
    }
}

/// What lies behind the letters of a text.
struct Ground {
    /// How many pixels have which luminance, behind letters and round them.
    behind: Vec<u32>,
    /// The same in the whole box.
    all: Vec<u32>,
    letters: u32,
    pixels: u32,
}

impl Ground {
    fn new() -> Self {
        Self { behind: vec![0; STEPS], all: vec![0; STEPS], letters: 0, pixels: 0 }
    }

    /// Counts a line.
    fn look(&mut self, run: Area, ink: Colour, picture: &RgbImage, bare: &RgbImage) {
        let round = (run.h * ROUND_SHARE).round().max(1.0);
        let Some((left, top, width, height)) = pixels(run.inset(-round, -round), picture.dimensions()) else { return };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pixels")]
        let round = round as usize;
        let mut letters = vec![false; width * height];
        for (y, row) in letters.chunks_exact_mut(width).enumerate() {
            for (x, letter) in row.iter_mut().enumerate() {
                let (x, y) = at(left + x, top + y);
                *letter = is_letter(picture.get_pixel(x, y).0, bare.get_pixel(x, y).0, ink);
                self.letters += u32::from(*letter);
                self.pixels += 1;
            }
        }
        let near = widened(&letters, width, round);
        for (y, row) in near.chunks_exact(width).enumerate() {
            for (x, near) in row.iter().enumerate() {
                let (x, y) = at(left + x, top + y);
                let step = step_of(bare.get_pixel(x, y).0);
                for (counts, counted) in [(&mut self.all, true), (&mut self.behind, *near)] {
                    if let Some(count) = counts.get_mut(step).filter(|_| counted) {
                        *count += 1;
                    }
                }
            }
        }
    }

    /// Whether the letters are missing from the picture, although they would be seen on what is there.
    fn is_covered(&self, ink: Colour) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "a share of a screen's pixels")]
        let share = self.letters as f32 / self.pixels.max(1) as f32;
        // Ink on ground of its own colour is not covered: its contrast says what is wrong.
        share < INK_SHARE && worst(&self.all, ink, 0.5).is_none_or(|contrast| contrast > 1.5)
    }

    fn contrast(&self, ink: Colour) -> Option<f32> {
        let counts = if self.letters > 0 { &self.behind } else { &self.all };
        worst(counts, ink, STRAY_SHARE)
    }
}

/// The contrast that all but a share of the pixels have at least.
fn worst(counts: &[u32], ink: Colour, stray: f32) -> Option<f32> {
    let ink = ink.luminance();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred steps")]
    let contrast = |step: usize| {
        let ground = (step as f32 + 0.5) / STEPS as f32;
        (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05)
    };
    let mut found: Vec<(f32, u32)> = counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
        .map(|(step, count)| (contrast(step), *count))
        .collect();
    found.sort_by(|one, two| one.0.total_cmp(&two.0));
    let all: u32 = found.iter().map(|(_, count)| count).sum();
    #[expect(clippy::cast_precision_loss, reason = "a share of a screen's pixels")]
    let stray = all as f32 * stray;
    let mut passed = 0;
    for (contrast, count) in found {
        passed += count;
        #[expect(clippy::cast_precision_loss, reason = "a share of a screen's pixels")]
        if passed as f32 > stray {
            return Some(contrast);
        }
    }
    None
}

fn step_of(rgb: [u8; 3]) -> usize {
    let [red, green, blue] = rgb;
    let luminance = Colour { rgba: [red, green, blue, u8::MAX] }.luminance();
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 512"
    )]
    let step = (luminance * STEPS as f32) as usize;
    step.min(STEPS - 1)
}

/// Whether a pixel has gone from what is behind it a good part of the way to the ink.
fn is_letter(seen: [u8; 3], behind: [u8; 3], ink: Colour) -> bool {
    let [red, green, blue, _] = ink.rgba;
    let most = |one: [u8; 3], two: [u8; 3]| one.iter().zip(two).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0);
    let whole = most([red, green, blue], behind);
    whole > UNSEEN && f32::from(most(seen, behind)) >= f32::from(whole) * LETTER_SHARE
}

/// The same with everything that is so near to what is set, in pixels.
fn widened(set: &[bool], width: usize, by: usize) -> Vec<bool> {
    let height = set.len() / width.max(1);
    let spread = |line: &mut dyn Iterator<Item = usize>, from: &[bool], into: &mut [bool]| {
        let line: Vec<usize> = line.collect();
        // How far behind the last one was, going one way and then the other.
        for forwards in [true, false] {
            let mut far = usize::MAX;
            for step in 0..line.len() {
                let Some(&at) = line.get(if forwards { step } else { line.len() - 1 - step }) else { continue };
                far = if from.get(at).copied().unwrap_or(false) { 0 } else { far.saturating_add(1) };
                if let Some(into) = into.get_mut(at).filter(|_| far <= by) {
                    *into = true;
                }
            }
        }
    };
    let mut across = vec![false; set.len()];
    for y in 0..height {
        spread(&mut (y * width..(y + 1) * width), set, &mut across);
    }
    let mut both = vec![false; set.len()];
    for x in 0..width {
        spread(&mut (0..height).map(|y| y * width + x), &across, &mut both);
    }
    both
}

fn at(x: usize, y: usize) -> (u32, u32) {
    (u32::try_from(x).unwrap_or(u32::MAX), u32::try_from(y).unwrap_or(u32::MAX))
}

/// The whole pixels of an area that a picture has: left, top, width and height.
fn pixels(area: Area, (width, height): (u32, u32)) -> Option<(usize, usize, usize, usize)> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a picture"
    )]
    let clamp = |at: f32, most: u32| at.round().clamp(0.0, most as f32) as usize;
    let (left, top) = (clamp(area.x, width), clamp(area.y, height));
    let (right, bottom) = (clamp(area.right(), width), clamp(area.bottom(), height));
    (right > left && bottom > top).then(|| (left, top, right - left, bottom - top))
}

#[cfg(test)]
#[path = "legibility_tests.rs"]
mod tests;
