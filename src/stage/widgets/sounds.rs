//! The sounds of a word: a box for each with a sound button below it. Nothing tells how many letters
//! a sound has, or which, until it has been said; then a dot is one letter and a bar is several.

use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Style, TextRole};
use crate::stage::theme::Colour;

/// Two wide letters have to fit a box at the size of all letters; sounds that are wider are set smaller.
const WIDE: &str = "ow";
/// Sizes of a word whose sounds are joined, in hundredths of the screen's height.
const JOINED_VH: [f32; 9] = [30.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0];
/// Room round the letters of a joined sound, as a share of their size.
const SNUG: f32 = 0.09;

/// Draws the sounds that have been said, and a place for each that has not.
pub fn sounds(sheet: &mut Sheet<'_>, area: Area, said: &[String], count: u8, together: bool) {
    if together {
        joined(sheet, area, said);
    } else {
        apart(sheet, area, said, count);
    }
}

fn apart(sheet: &mut Sheet<'_>, area: Area, said: &[String], count: u8) {
    let theme = sheet.theme;
    let cells = cells(sheet, area, count);
    let Some(first) = cells.first().copied() else { return };
    let button = sheet.vh(BUTTON_VH);
    let (_, first_box) = first.cut_bottom(button, 0.0);
    let room = first_box.inset(sheet.vh(0.6), 0.0);
    let style = sheet.style(TextRole::Word, 10.0, 24.0);
    let size = sheet.fitted(room, WIDE, style).size_vh.max(10.0);
    for (cell, place) in cells.iter().zip(0usize..) {
        let letters = said.get(place);
        let now = place + 1 == said.len();
        let (at_button, at_box) = cell.cut_bottom(button, 0.0);
        let (fill, edge) = match (letters, now) {
            (Some(_), true) => (theme.praise_panel, (sheet.vh(1.0), theme.praise)),
            (Some(_), false) => (theme.panel, (sheet.vh(0.4), theme.ink_soft)),
            (None, _) => (theme.quiet, (sheet.vh(0.4), theme.line)),
        };
        let grown = if now { at_box.inset(-sheet.vh(0.7), -sheet.vh(0.9)) } else { at_box };
        let radius = sheet.vh(1.8);
        let pop = now.then_some(Pop::Part);
        sheet.panel(grown, Some(fill), Some(edge), radius).pop = pop;
        if let Some(letters) = letters {
            let style = sheet.style(TextRole::Word, 10.0, size).on(fill);
            let at = at_box.inset(sheet.vh(0.4), 0.0);
            let fitted = sheet.fitted(at, letters, style);
            // The widest groups, as eigh, are smaller than others in a long word.
            let role = if fitted.size_vh < style.sizes_vh.0 { TextRole::Pupil } else { style.role };
            sheet.set(at, letters, Style { role, ..style }, &fitted).pop = pop;
        }
        sound_button(sheet, at_button, letters.map(String::as_str), now);
    }
}

/// The height of a sound button's place, in hundredths of the screen's.
const BUTTON_VH: f32 = 6.4;

/// A place for each sound: on one row, as the word is read, where boxes are wide enough for that; else on as many as let
/// them be largest.
fn cells(sheet: &Sheet<'_>, area: Area, count: u8) -> Vec<Area> {
    const ROWS_MAX: u8 = 6;
    /// The most sounds that stand on one row although more rows would let them be larger, and how wide their boxes are
    /// then at the least, in hundredths of the screen's height: two wide letters have room.
    const ONE_ROW: (u8, f32) = (7, 15.0);
    let (gap, button) = (sheet.vh(1.6), sheet.vh(BUTTON_VH));
    let count = count.max(1);
    let in_one_row = (area.w + gap) / f32::from(count) - gap;
    let rows_max = if count <= ONE_ROW.0 && in_one_row >= sheet.vh(ONE_ROW.1) { 1 } else { ROWS_MAX.min(count) };
    let mut best: (f32, Vec<Area>) = (0.0, Vec::new());
    for rows in 1..=rows_max {
        let across = count.div_ceil(rows);
        let width = ((area.w - gap * f32::from(across - 1)) / f32::from(across)).min(sheet.vh(30.0));
        let height = (area.h - gap * f32::from(rows - 1)) / f32::from(rows) - button;
        let height = height.min(width * 1.15).min(sheet.vh(34.0));
        let large = width.min(height * 1.2);
        if large <= best.0 {
            continue;
        }
        let all = area.middle(area.w, (height + button) * f32::from(rows) + gap * f32::from(rows - 1));
        let mut places = Vec::new();
        for (row, number) in all.rows(usize::from(rows), gap).into_iter().zip(0..) {
            let here = across.min(count - (across * number).min(count));
            if here > 0 {
                let row = row.middle(width * f32::from(here) + gap * f32::from(here - 1), row.h);
                places.extend(row.columns(usize::from(here), gap));
            }
        }
        best = (large, places);
    }
    best.1
}

/// A dot for a sound; a bar once it is known to have several letters.
fn sound_button(sheet: &mut Sheet<'_>, area: Area, letters: Option<&str>, now: bool) {
    let theme = sheet.theme;
    let several = letters.is_some_and(|letters| letters.chars().count() > 1);
    let size = sheet.vh(if now { 4.4 } else { 3.2 });
    let width = if several { (area.w * 0.6).min(size * 3.2) } else { size };
    let colour = match (letters, now) {
        (Some(_), true) => theme.praise,
        (Some(_), false) => theme.ink,
        (None, _) => theme.line,
    };
    let at = area.cut_bottom(area.h - sheet.vh(1.4), 0.0).0.middle(width, size);
    sheet.panel(at, Some(colour), None, size / 2.0).pop = now.then_some(Pop::Part);
}

/// The boxes slid together: one word, each sound still in its tint, and an arrow to run along it.
fn joined(sheet: &mut Sheet<'_>, area: Area, said: &[String]) {
    let theme = sheet.theme;
    let (at_arrow, words) = area.cut_bottom(sheet.vh(7.0), sheet.vh(1.0));
    let mut lines: Vec<(f32, Vec<(&str, f32)>)> = Vec::new();
    let (mut size_vh, mut height) = (0.0, 0.0);
    for size in JOINED_VH {
        (size_vh, height) = (size, sheet.vh(size) * 1.3);
        lines = broken(sheet, words.w, said, size);
        let many = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let wide = lines.iter().all(|(width, _)| *width <= words.w);
        if wide && height * f32::from(many) <= words.h {
            break;
        }
    }
    let many = f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let block = words.middle(words.w, height * many);
    let widest = lines.iter().map(|(width, _)| *width).fold(0.0, f32::max);
    let tints: [Colour; 2] = [theme.praise_panel, theme.quiet];
    let mut number = 0;
    for ((width, sounds), row) in lines.iter().zip(block.rows(lines.len(), 0.0)) {
        let mut left = row.x + (row.w - width) / 2.0;
        let whole = Area { x: left, w: *width, ..row };
        for (sound, width) in sounds {
            let tint = tints[number % 2];
            number += 1;
            let at = Area { x: left, w: *width, ..row };
            sheet.panel(at, Some(tint), None, 0.0).pop = Some(Pop::Part);
            let style = sheet.style(TextRole::Word, size_vh.min(10.0), size_vh).on(tint);
            sheet.text(at, sound, style).pop = Some(Pop::Part);
            left += width;
        }
        // Round the tints, and not over the last letter.
        let edge = sheet.vh(0.6);
        let around = -edge * theme.line_weight;
        sheet.panel(whole.inset(around, around), None, Some((edge, theme.praise)), 0.0).pop = Some(Pop::Part);
    }
    arrow(sheet, at_arrow.middle(widest, at_arrow.h));
}

/// The sounds with their widths, on as few lines as they need at a size; and how wide each line is.
fn broken<'a>(sheet: &mut Sheet<'_>, most: f32, said: &'a [String], size: f32) -> Vec<(f32, Vec<(&'a str, f32)>)> {
    let endless = Area::new(0.0, 0.0, f32::MAX, f32::MAX);
    let style = sheet.style(TextRole::Word, size, size).sized(size, size);
    let room = sheet.vh(size) * SNUG;
    let mut lines: Vec<(f32, Vec<(&str, f32)>)> = Vec::new();
    for sound in said {
        let width = sheet.fitted(endless, sound, style).width + room;
        match lines.last_mut() {
            Some((line, sounds)) if *line + width <= most => {
                *line += width;
                sounds.push((sound, width));
            }
            _ => lines.push((width, vec![(sound, width)])),
        }
    }
    lines
}

fn arrow(sheet: &mut Sheet<'_>, area: Area) {
    let colour = sheet.theme.praise;
    let size = area.h.min(area.w);
    let thick = size * 0.13;
    let (head, shaft) = area.cut_right(size, -size * 0.4);
    let line = shaft.middle(shaft.w, thick);
    sheet.panel(line, Some(colour), None, thick / 2.0);
    sheet.art(head, Art::ArrowRight(colour));
}
