//! Levels as steps that rise to the right, each with its being on it and its gesture's word in it; as the rungs of a
//! ladder where the words are too long for steps. The highest is no prize, it is only further up.

use super::pieces::{counted, exactly, hand, line_size, phrase};
use crate::game::boards::levels::{Level, LevelsView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet};
use crate::stage::figure::Figure;
use crate::stage::theme::Colour;

/// Sizes of a being's name and of its gesture's word, in hundredths of the screen's height.
const NAME_VH: (f32, f32) = (5.0, 8.0);
const GESTURE_VH: (f32, f32) = (5.0, 7.0);
/// The height of the words in a step, and how far a step rises at most, in hundredths of the screen's height.
const WORDS_VH: f32 = 19.0;
const RISE_MAX_VH: f32 = 8.0;
/// How much of what is left above the words the highest being has, as a share; the steps' rise has the rest.
const BEING_SHARE: f32 = 0.62;

/// Draws the levels, and above them what is said.
pub fn levels(sheet: &mut Sheet<'_>, area: Area, view: &LevelsView) {
    let board = phrase(sheet, area, view.frame.as_ref());
    if !stairs(sheet, board, view) {
        ladder(sheet, board, view);
    }
}

/// The sizes of the names and of the gestures on one line each of a width.
fn word_sizes(sheet: &mut Sheet<'_>, levels: &[Level], widths: (f32, f32)) -> Option<(f32, f32)> {
    let names: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
    let gestures: Vec<&str> = levels.iter().map(|level| level.gesture.as_str()).collect();
    let name = line_size(sheet, &names, (widths.0, f32::MAX), NAME_VH)?;
    let gesture = line_size(sheet, &gestures, (widths.1, f32::MAX), (GESTURE_VH.0, GESTURE_VH.1.min(name)))?;
    Some((name, gesture))
}

/// How a step or a rung looks. Whoever is counted is pointed at in ink: nobody takes a count for a prize.
fn ground(sheet: &mut Sheet<'_>, area: Area, lit: bool) -> Colour {
    let theme = sheet.theme;
    let edge = if lit { (sheet.vh(1.0), theme.ink) } else { (sheet.vh(0.4), theme.ink_soft) };
    let radius = sheet.vh(1.4);
    sheet.panel(area, Some(theme.panel), Some(edge), radius).pop = lit.then_some(Pop::Board);
    theme.panel
}

/// Whether a level's hands are counted now. Once all of them are, none stands out.
fn counts_now(view: &LevelsView, number: u8) -> bool {
    view.counting == Some(number) && view.levels.iter().any(|level| level.count.is_none())
}

fn being(sheet: &mut Sheet<'_>, area: Area, level: &Level, lit: bool) {
    let figure = Figure::Being(level.being);
    let paints = figure.paints(&sheet.theme);
    sheet.art(area, Art::Figure(figure, paints)).pop = lit.then_some(Pop::Board);
}

/// Steps; false where the words have no room on them.
fn stairs(sheet: &mut Sheet<'_>, area: Area, view: &LevelsView) -> bool {
    let columns = area.columns(view.levels.len(), sheet.vh(1.0));
    let Some(first) = columns.first() else { return true };
    let room = first.w - sheet.vh(2.4);
    let Some((name_vh, gesture_vh)) = word_sizes(sheet, &view.levels, (room, room)) else { return false };
    let words = sheet.vh(WORDS_VH);
    let above = (area.h - words).max(0.0);
    let size = (above * BEING_SHARE).min(first.w);
    let steps = f32::from(u16::try_from(view.levels.len().saturating_sub(1)).unwrap_or(u16::MAX)).max(1.0);
    let rise = ((above - size) / steps).min(sheet.vh(RISE_MAX_VH));
    let mut top = area.bottom() - words;
    for ((level, column), number) in view.levels.iter().zip(columns).zip(0u8..) {
        let lit = counts_now(view, number);
        let step = Area { y: top, h: area.bottom() - top, ..column };
        being(sheet, Area { y: top - size, h: size, ..column }.middle(size, size), level, lit);
        let fill = ground(sheet, step, lit);
        let (at, _) = step.inset(sheet.vh(1.0), sheet.vh(1.0)).cut_top(words - sheet.vh(2.0), 0.0);
        let lines = at.rows(2, 0.0);
        let [at_name, at_gesture] = lines.as_slice() else { continue };
        sheet.text(*at_name, &level.name, exactly(sheet, name_vh).on(fill));
        match level.count {
            Some(count) => hands(sheet, *at_gesture, count, lit),
            None => {
                let style = exactly(sheet, gesture_vh).on(fill).ink(sheet.theme.ink_soft);
                sheet.text(*at_gesture, &level.gesture, style);
            }
        }
        top -= rise;
    }
    true
}

/// Raised hands, in the middle.
fn hands(sheet: &mut Sheet<'_>, area: Area, count: u8, lit: bool) {
    let sign = hand(sheet);
    counted(sheet, area.middle(sheet.vh(22.0), area.h), sign, None, count, lit);
}

/// Rungs, the highest level above.
fn ladder(sheet: &mut Sheet<'_>, area: Area, view: &LevelsView) {
    let rungs = area.rows(view.levels.len(), sheet.vh(0.9));
    let parts = |sheet: &Sheet<'_>, rung: Area| {
        let inner = rung.inset(sheet.vh(1.2), sheet.vh(0.5));
        let (at_being, rest) = inner.cut_left(inner.h.min(sheet.vh(16.0)), sheet.vh(2.0));
        let (at_count, words) = rest.cut_right(sheet.vh(22.0), sheet.vh(1.6));
        let (name, gesture) = words.cut_left(words.w / 2.0, sheet.vh(1.6));
        (at_being, name, gesture, at_count)
    };
    let counting = view.levels.iter().any(|level| level.count.is_some());
    let sizes = rungs
        .first()
        .map(|rung| parts(sheet, *rung))
        .and_then(|(_, name, gesture, _)| word_sizes(sheet, &view.levels, (name.w, gesture.w)));
    let (name_vh, gesture_vh) = sizes.unwrap_or((NAME_VH.0, GESTURE_VH.0));
    for ((level, rung), number) in view.levels.iter().zip(rungs.into_iter().rev()).zip(0u8..) {
        let lit = counts_now(view, number);
        let fill = ground(sheet, rung, lit);
        let (at_being, at_name, at_gesture, at_count) = parts(sheet, rung);
        being(sheet, at_being, level, lit);
        let at_gesture = if counting { at_gesture } else { Area { w: at_count.right() - at_gesture.x, ..at_gesture } };
        let says = [
            (at_name, &level.name, name_vh, sheet.theme.ink),
            (at_gesture, &level.gesture, gesture_vh, sheet.theme.ink_soft),
        ];
        for (at, says, size, ink) in says {
            let style = exactly(sheet, size).on(fill).ink(ink).left();
            sheet.text(at, says, style);
        }
        if let Some(count) = level.count {
            hands(sheet, at_count, count, lit);
        }
    }
}
