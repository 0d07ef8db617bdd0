//! A bar graph as in a mathematics book: upright where every word fits below its bar, lying where words are longer. All
//! bars have one colour, because each has its own label; what has just been added to one stands out.

use super::pieces::{exactly, line_size, measured, phrase};
use crate::game::boards::graph::{Bar, GraphView};
use crate::stage::drawing::{Area, Manner, Motion, Paint, Piece, Pop, Sheet, TextRole};

/// Sizes of the words and of the counts, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 7.0);
const COUNT_VH: (f32, f32) = (5.0, 9.0);
/// The size of the axis's figures, in hundredths of the screen's height.
const AXIS_VH: f32 = 5.0;
/// The least distance between two figures of the axis, upright and lying, in hundredths of the screen's height.
const APART_VH: (f32, f32) = (6.2, 12.0);
/// The greatest part of the width that the labels of lying bars have, as a share.
const LABEL_SHARE: f32 = 0.4;
/// The greatest width of an upright bar, in hundredths of the screen's height.
const BAR_MAX_VH: f32 = 24.0;
/// What the axis may count by.
const STEPS: [u8; 5] = [1, 2, 5, 10, 20];

/// Draws a graph, and above it what was asked.
pub fn graph(sheet: &mut Sheet<'_>, area: Area, view: &GraphView) {
    let area = phrase(sheet, area, view.frame.as_ref());
    let words: Vec<&str> = view.bars.iter().map(|bar| bar.word.as_str()).collect();
    let axis = measured(sheet, "00", AXIS_VH).0 + sheet.vh(1.6);
    let column = (area.w - axis) / many(view.bars.len());
    match line_size(sheet, &words, (column - sheet.vh(1.6), f32::MAX), WORD_VH) {
        Some(size) => upright(sheet, area, view, axis, size),
        None => lying(sheet, area, view),
    }
}

fn many(number: usize) -> f32 {
    f32::from(u16::try_from(number.max(1)).unwrap_or(u16::MAX))
}

/// What the axis counts by and how far it goes, for figures that are so far apart on a length, in pixels.
fn axis_of(view: &GraphView, length: f32, apart: f32) -> (u8, u8) {
    let most = view.bars.iter().filter_map(|bar| bar.count).max().unwrap_or(0);
    let reach = reach(most, view.reaches);
    let fits = |step: &&u8| reach % **step == 0 && f32::from(reach / **step) * apart <= length;
    (STEPS.iter().find(fits).copied().unwrap_or(reach), reach)
}

/// How far an axis goes: to the next round number above the largest count, and no further than all who can answer.
fn reach(most: u8, all: u8) -> u8 {
    /// The shortest axis, and where round numbers are tens and no longer fives.
    const LEAST: u8 = 5;
    const TENS_FROM: u8 = 20;
    let round = |number: u8| {
        let step = if number > TENS_FROM { 10 } else { 5 };
        number.div_ceil(step).saturating_mul(step).max(LEAST)
    };
    round(most.saturating_add(1)).min(round(all)).max(round(most))
}

/// A line of the graph paper, or the line that bars stand on.
fn rule(sheet: &mut Sheet<'_>, area: Area, base: bool) {
    let theme = sheet.theme;
    let fill = Some(if base { theme.ink } else { theme.guide });
    sheet.add(Piece::new(area, Paint::Box { fill, edge: None, radius: 0.0 }));
}

/// A bar's colours: the part that was there, and the part that has just come.
fn bar(sheet: &mut Sheet<'_>, whole: Area, new: Option<Area>) {
    let theme = sheet.theme;
    let radius = sheet.vh(0.5);
    let Some(new) = new else {
        sheet.panel(whole, Some(theme.timer), None, radius);
        return;
    };
    // Upright it stands on what was there, lying it lies behind it; and that is where it grows from.
    let (old, about) = if (whole.w - new.w).abs() < 0.5 {
        (Area { y: new.bottom(), h: whole.h - new.h, ..whole }, (0.0, new.h / 2.0))
    } else {
        (Area { w: whole.w - new.w, ..whole }, (-new.w / 2.0, 0.0))
    };
    if old.w.min(old.h) >= 1.0 {
        sheet.panel(old, Some(theme.timer), None, radius);
    }
    let edge = sheet.vh(0.5);
    let piece = sheet.panel(new, Some(theme.praise), Some((edge, theme.ink)), radius);
    piece.pop = Some(Pop::Board);
    piece.motion = Motion { manner: Manner::Unfold, about, ..Motion::default() };
}

/// What a bar was before it grew, where it has just grown.
fn before(view: &GraphView, number: u8) -> Option<u8> {
    view.grown.filter(|grown| grown.bar == number).map(|grown| grown.from)
}

/// How many, at the end of a bar.
fn count(sheet: &mut Sheet<'_>, area: Area, count: u8, lit: bool, left: bool) {
    let style = sheet.style(TextRole::Pupil, COUNT_VH.0, COUNT_VH.1);
    let style = if left { style.left() } else { style.bottom() };
    let style = if lit { style.ink(sheet.theme.praise_ink) } else { style };
    let says = count.to_string();
    // A line of the field may be behind it.
    let fitted = sheet.fitted(area, &says, style);
    let ground = sheet.theme.page;
    let behind = if left {
        Area { w: fitted.width, ..area.middle(area.w, fitted.height) }
    } else {
        area.cut_bottom(fitted.height, 0.0).0.middle(fitted.width, fitted.height)
    };
    sheet.panel(behind, Some(ground), None, 0.0);
    sheet.text(area, &says, style).pop = lit.then_some(Pop::Board);
}

fn upright(sheet: &mut Sheet<'_>, area: Area, view: &GraphView, axis: f32, word_vh: f32) {
    let pictures = view.bars.iter().any(|bar| bar.picture.is_some());
    let words = view.bars.iter().any(|bar| !bar.word.is_empty());
    let column = (area.w - axis) / many(view.bars.len());
    let picture = if pictures { (area.h * 0.18).min(column * 0.9).min(sheet.vh(16.0)) } else { 0.0 };
    let word = if words { sheet.vh(word_vh) * 1.3 } else { 0.0 };
    let (labels, plot) = area.cut_bottom(picture + word, sheet.vh(1.2));
    let (_, plot) = plot.cut_top(sheet.vh(COUNT_VH.1) * 1.25, 0.0);
    let (step, reaches) = axis_of(view, plot.h, sheet.vh(APART_VH.0));
    let (at_axis, field) = plot.cut_left(axis, 0.0);
    let thick = (sheet.size.1 / 360.0).max(1.0).round();
    let unit = plot.h / f32::from(reaches);
    let style = exactly(sheet, AXIS_VH).ink(sheet.theme.ink_soft).right();
    for figure in (0..=reaches).step_by(usize::from(step)) {
        let y = plot.bottom() - unit * f32::from(figure);
        let heavy = if figure == 0 { 2.0 * thick } else { thick };
        rule(sheet, Area::new(field.x, y - heavy / 2.0, field.w, heavy), figure == 0);
        let line = sheet.vh(AXIS_VH) * 1.2;
        let at = Area::new(at_axis.x, y - line / 2.0, at_axis.w - sheet.vh(1.2), line);
        sheet.text(at, &figure.to_string(), style);
    }
    for ((answer, at), number) in view.bars.iter().zip(field.columns(view.bars.len(), 0.0)).zip(0u8..) {
        let w = (at.w * 0.6).min(sheet.vh(BAR_MAX_VH));
        let x = at.x + (at.w - w) / 2.0;
        let at_label = Area { x: at.x, w: at.w, ..labels };
        let (at_word, at_picture) = at_label.cut_bottom(word, 0.0);
        if let Some(id) = answer.picture {
            sheet.media(at_picture.middle(picture, picture), id, u8::MAX);
        }
        if !answer.word.is_empty() {
            sheet.text(at_word, &answer.word, exactly(sheet, word_vh));
        }
        let Some(now) = answer.count else { continue };
        let up_to = |count: u8| {
            let h = unit * f32::from(count);
            Area::new(x, plot.bottom() - h, w, h)
        };
        let was = before(view, number);
        let whole = up_to(now);
        let new = was.filter(|was| *was < now).map(|was| Area { h: whole.h - up_to(was).h, ..whole });
        if now > 0 {
            bar(sheet, whole, new);
        }
        let high = sheet.vh(COUNT_VH.1) * 1.2;
        count(sheet, Area::new(at.x, whole.y - high, at.w, high), now, was.is_some(), false);
    }
}

/// How wide the label of a lying bar is, in pixels.
fn label_px(sheet: &mut Sheet<'_>, area: Area, bars: &[Bar], row: f32) -> f32 {
    let widest = bars.iter().map(|bar| measured(sheet, &bar.word, WORD_VH.0).0).fold(0.0, f32::max);
    let picture = if bars.iter().any(|bar| bar.picture.is_some()) { row + sheet.vh(1.0) } else { 0.0 };
    // A pixel more: a word that is exactly as wide as its place might be broken.
    (widest + picture + sheet.vh(1.4) + 1.0).min(area.w * LABEL_SHARE)
}

fn lying(sheet: &mut Sheet<'_>, area: Area, view: &GraphView) {
    let (at_axis, rows) = area.cut_bottom(sheet.vh(AXIS_VH) * 1.2, sheet.vh(0.8));
    let gap = sheet.vh(0.4);
    let height = (rows.h - gap * (many(view.bars.len()) - 1.0)) / many(view.bars.len());
    let label = label_px(sheet, area, &view.bars, height.min(sheet.vh(14.0)));
    let (_, field) = rows.cut_left(label, 0.0);
    // At the end of the longest bar there is room for its count.
    let (_, field) = field.cut_right(sheet.vh(COUNT_VH.1) * 1.5, 0.0);
    let (step, reaches) = axis_of(view, field.w, sheet.vh(APART_VH.1));
    let unit = field.w / f32::from(reaches);
    let thick = (sheet.size.1 / 360.0).max(1.0).round();
    let style = exactly(sheet, AXIS_VH).ink(sheet.theme.ink_soft);
    for figure in (0..=reaches).step_by(usize::from(step)) {
        let x = field.x + unit * f32::from(figure);
        let heavy = if figure == 0 { 2.0 * thick } else { thick };
        rule(sheet, Area::new(x - heavy / 2.0, field.y, heavy, field.h), figure == 0);
        let width = sheet.vh(APART_VH.1);
        sheet.text(Area { x: x - width / 2.0, w: width, ..at_axis }, &figure.to_string(), style);
    }
    for ((answer, row), number) in view.bars.iter().zip(rows.rows(view.bars.len(), gap)).zip(0u8..) {
        let mut at_word = Area { w: label - sheet.vh(1.4), ..row };
        if let Some(id) = answer.picture {
            let (at, rest) = at_word.cut_left(row.h.min(sheet.vh(14.0)), sheet.vh(1.0));
            sheet.media(at, id, u8::MAX);
            at_word = rest;
        }
        if !answer.word.is_empty() {
            let style = sheet.style(TextRole::Pupil, WORD_VH.0, WORD_VH.1).right();
            sheet.text(at_word, &answer.word, style);
        }
        let Some(now) = answer.count else { continue };
        let along = |count: u8| Area { x: field.x, w: unit * f32::from(count), ..row }.inset(0.0, row.h * 0.1);
        let was = before(view, number);
        let whole = along(now);
        let new = was.filter(|was| *was < now).map(|was| {
            let old = along(was).w;
            Area { x: whole.x + old, w: whole.w - old, ..whole }
        });
        if now > 0 {
            bar(sheet, whole, new);
        }
        let at = Area { x: whole.right() + sheet.vh(1.0), w: sheet.vh(COUNT_VH.1) * 1.4, ..row };
        count(sheet, at, now, was.is_some(), true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_goes_to_the_next_round_number_and_never_ends_below_a_bar() {
        let reaches = [0, 1, 4, 5, 9, 11, 15, 19, 20, 21, 29, 30].map(|most| reach(most, 36));
        assert_eq!(reaches, [5, 5, 5, 10, 10, 15, 20, 20, 30, 30, 30, 40]);
        // Nobody else can raise a hand.
        assert_eq!((reach(36, 36), reach(35, 35), reach(20, 20), reach(3, 3)), (40, 40, 20, 5));
        for all in 1..=40 {
            assert!((0..=all).all(|most| reach(most, all) >= most), "{all}");
        }
    }
}
