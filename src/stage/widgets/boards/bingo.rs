//! The bingo caller: what is called now, large, with the hands of those who are near a line; and below it everything
//! that was called, on the ruled lines of an exercise book, in its order, so that nothing moves when a word is added.

use super::pieces::{counted, hand, measured, named, sizes};
use crate::game::boards::bingo::{BingoView, Call, Calling};
use crate::lesson::axes::Marks;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Paint, Piece, Pop, Sheet, TextRole};
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::widgets::{both, guide};

/// How much of the height the call has, as a share; the list has the rest. The less the longer the list is.
const CALL_SHARES: [f32; 4] = [0.46, 0.38, 0.31, 0.27];
/// How much of the width the counted hands have, as a share, and at most in hundredths of the screen's height.
const COUNTS: (f32, f32) = (0.3, 44.0);
/// Sizes of the words in the list, in hundredths of the screen's height.
const LIST_VH: (f32, f32) = (5.0, 8.0);
/// The height of a line of the list, as a share of its letters' size.
const LINE: f32 = 1.3;

/// Draws a bingo caller.
pub fn bingo(sheet: &mut Sheet<'_>, area: Area, view: &BingoView) {
    let gap = sheet.vh(1.6);
    let roomy = CALL_SHARES.into_iter().find(|share| {
        let (_, below) = area.cut_top(area.h * share, gap);
        let inside = inside_list(sheet, below);
        columns(sheet, inside, &view.called).from == 0
    });
    let (top, below) = area.cut_top(area.h * roomy.unwrap_or(CALL_SHARES[0]), gap);
    let width = (top.w * COUNTS.0).min(sheet.vh(COUNTS.1));
    let (counts, at_call) = top.cut_right(width, gap);
    call(sheet, at_call, &view.now);
    let rows = counts.rows(2, gap);
    let theme = sheet.theme;
    let hand = hand(sheet);
    let flower = Art::Hanamaru(if view.bingo > 0 { theme.praise } else { theme.line });
    let (near, done) = match view.marks {
        Marks::Lines => ("bingo-reach", "bingo-bingo"),
        Marks::Counters => ("counters-one", "counters-all"),
    };
    let chips = [(hand, near, view.reach, false), (flower, done, view.bingo, view.cheer)];
    for (row, (sign, key, count, lit)) in rows.into_iter().zip(chips) {
        counted(sheet, row, sign, Some(key), count, lit);
    }
    list(sheet, below, &view.called);
}

/// What is called now.
fn call(sheet: &mut Sheet<'_>, area: Area, now: &Calling) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.9), sheet.vh(2.4));
    let shown = matches!(now, Calling::Shown(_));
    let colour = if shown { theme.praise } else { theme.line };
    let first = sheet.pieces.len();
    sheet.panel(area, Some(theme.panel), Some((edge, colour)), radius);
    let inside = area.inset(sheet.vh(2.2), sheet.vh(1.6));
    match now {
        Calling::Shown(call) => {
            word(sheet, inside, call);
            return sheet.pop(first, Pop::Part);
        }
        // The head says what the class does.
        Calling::Heard => {
            sheet.art(inside, Art::Tool(ToolArt::Speaker(true), lines(sheet)));
            return;
        }
        Calling::Ready => {}
    }
    let (at_sign, words) = inside.cut_left(inside.h.min(inside.w * 0.34), sheet.vh(2.4));
    sheet.art(at_sign, Art::Icon(Icon::Mark, theme.ink, theme.panel));
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).on(theme.panel).left();
    if !named(sheet, words, "bingo-ready", style) {
        both(sheet, words, "bingo-ready", &[], style);
    }
}

fn lines(sheet: &Sheet<'_>) -> Paints {
    Paints { ink: sheet.theme.ink, fill: sheet.theme.panel, accent: sheet.theme.timer }
}

/// A word beside its picture; it and a sound stand on the four-line guide.
fn word(sheet: &mut Sheet<'_>, area: Area, call: &Call) {
    let style = sheet.style(TextRole::Word, 10.0, 24.0).on(sheet.theme.panel);
    let words = match call.picture {
        Some(picture) => {
            let (at, words) = area.cut_left(area.h.min(area.w * 0.34), sheet.vh(2.4));
            sheet.media(at, picture, u8::MAX);
            words
        }
        None => area,
    };
    let fitted = sheet.fitted(words, &call.says, style);
    if fitted.lines.len() == 1 {
        guide(sheet, words, fitted.size_px);
    }
    sheet.set(words, &call.says, style, &fitted);
}

/// How words stand in columns: their size, the lines of a column, the columns' widths, and from which word on.
struct Columns {
    size_vh: f32,
    lines: usize,
    widths: Vec<f32>,
    from: usize,
}

/// The largest letters at which all words have room; where they never do, the latest that have.
fn columns(sheet: &mut Sheet<'_>, area: Area, words: &[String]) -> Columns {
    let gap = sheet.vh(3.0);
    let tried = |sheet: &mut Sheet<'_>, size: f32, from: usize| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
        let lines = ((area.h / (sheet.vh(size) * LINE)) as usize).max(1);
        let column = |sheet: &mut Sheet<'_>, words: &[String]| {
            words.iter().map(|word| measured(sheet, word, size).0).fold(0.0, f32::max)
        };
        let shown = words.get(from..).unwrap_or_default();
        let widths: Vec<f32> = shown.chunks(lines).map(|words| column(sheet, words)).collect();
        let fits = widths.iter().map(|width| width + gap).sum::<f32>() - gap <= area.w;
        (fits, Columns { size_vh: size, lines, widths, from })
    };
    for size in sizes(sheet, LIST_VH.0, LIST_VH.1) {
        let (fits, columns) = tried(sheet, size, 0);
        if fits {
            return columns;
        }
    }
    let least = LIST_VH.0;
    for from in 1..words.len() {
        let (fits, columns) = tried(sheet, least, from);
        if fits {
            return columns;
        }
    }
    tried(sheet, least, words.len().saturating_sub(1)).1
}

fn inside_list(sheet: &Sheet<'_>, area: Area) -> Area {
    area.inset(sheet.vh(2.4), sheet.vh(1.0))
}

/// Everything that was called.
fn list(sheet: &mut Sheet<'_>, area: Area, words: &[String]) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.25), sheet.vh(2.0));
    sheet.panel(area, Some(theme.panel), Some((edge, theme.line)), radius);
    let inside = inside_list(sheet, area);
    let columns = columns(sheet, inside, words);
    let height = sheet.vh(columns.size_vh) * LINE;
    let many = f32::from(u16::try_from(columns.lines).unwrap_or(u16::MAX));
    // The lines that are left over go to all of them.
    let rows = inside.middle(inside.w, (height * many).max(inside.h)).rows(columns.lines, 0.0);
    let thick = (sheet.size.1 / 360.0).max(1.0).round();
    for row in &rows {
        let line = Area::new(row.x, row.bottom() - thick, row.w, thick);
        sheet.add(Piece::new(line, Paint::Box { fill: Some(theme.guide), edge: None, radius: 0.0 }));
    }
    let style = super::pieces::exactly(sheet, columns.size_vh).on(theme.panel).left();
    let shown = words.get(columns.from..).unwrap_or_default();
    let used: f32 = columns.widths.iter().sum();
    let spaces = f32::from(u16::try_from(columns.widths.len().saturating_sub(1)).unwrap_or(u16::MAX)).max(1.0);
    let gap = ((inside.w - used) / spaces).min(sheet.vh(8.0));
    let mut left = inside.x;
    for (words, width) in shown.chunks(columns.lines).zip(&columns.widths) {
        for (word, row) in words.iter().zip(&rows) {
            sheet.text(Area { x: left, w: width + 1.0, ..*row }, word, style);
        }
        left += width + gap;
    }
}
