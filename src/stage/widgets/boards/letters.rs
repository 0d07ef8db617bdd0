//! A word whose letters are found: its places above, large; below it the sea with the shark, and the alphabet in rows of
//! seven, from which a letter that was tried is gone, so that no other moves.

use super::pieces::{exactly, line_size, measured, sizes};
use super::shark;
use crate::game::board::spell::LETTERS_A_ROW;
use crate::game::keys::Press;
use crate::game::view::LettersView;
use crate::stage::drawing::{Area, Pop, Sheet, Tap};

/// How much of the height the word has, as a share.
const WORD_SHARE: f32 = 0.32;
/// Sizes of the word's letters and of the alphabet's, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 20.0);
const KEY_VH: (f32, f32) = (5.0, 10.0);
/// How much of the width the alphabet may have, as a share, and how wide one of its places may be, in its heights.
const KEYS: (f32, f32) = (0.52, 1.25);
/// The height of a line of the word, and of the bar below a place, in the letters' sizes: room for the tails of g and y.
const LINE: f32 = 1.5;
const BAR: f32 = 0.08;
/// How wide what is no letter is, in the width of a letter's place.
const SPACE: f32 = 0.5;
/// Rows of the alphabet.
const ROWS: u8 = 4;

/// Draws a word whose letters are found. The letters that are left take a tap while one is picked.
pub fn letters(sheet: &mut Sheet<'_>, area: Area, view: &LettersView) {
    let (above, below) = area.cut_top(area.h * WORD_SHARE, sheet.vh(2.0));
    word(sheet, above, view);
    let gap = sheet.vh(0.9);
    let [rows, across] = [ROWS, LETTERS_A_ROW].map(f32::from);
    let high = (below.h - gap * (rows - 1.0)) / rows;
    let wide = (high * KEYS.1).min((below.w * KEYS.0 - gap * (across - 1.0)) / across);
    let (keys, sea) = below.cut_right(wide * across + gap * (across - 1.0), sheet.vh(3.0));
    shark(sheet, sea, &view.shark);
    alphabet(sheet, keys, gap, view);
}

/// A letter of the alphabet, from 0.
fn letter(at: u8) -> char {
    char::from(b'a' + at)
}

/// The places of the word, line by line, each with its width in pixels.
struct Lines<'a> {
    size_vh: f32,
    lines: Vec<Vec<(Option<&'a str>, f32)>>,
}

impl<'a> Lines<'a> {
    /// At the largest size at which there is room for all of them; between words a line may end.
    fn of(sheet: &mut Sheet<'_>, area: Area, slots: &'a [Option<String>]) -> Self {
        let mut lines = Vec::new();
        for size in sizes(sheet, WORD_VH.0, WORD_VH.1) {
            // As wide as the widest letter: nothing tells which it is.
            let place = measured(sheet, "m", size).0 + sheet.vh(size) * 0.12;
            let width = |slot: Option<&str>| match slot {
                Some(says) if !says.chars().all(char::is_alphabetic) => place * SPACE,
                _ => place,
            };
            lines = broken(area.w, slots, width);
            let many = f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
            let wide = lines.iter().all(|line| line.iter().map(|(_, width)| width).sum::<f32>() <= area.w);
            if wide && many * sheet.vh(size) * LINE <= area.h {
                return Self { size_vh: size, lines };
            }
        }
        Self { size_vh: WORD_VH.0, lines }
    }
}

fn broken<'a>(
    most: f32,
    slots: &'a [Option<String>],
    width: impl Fn(Option<&str>) -> f32,
) -> Vec<Vec<(Option<&'a str>, f32)>> {
    let mut lines: Vec<Vec<(Option<&str>, f32)>> = vec![Vec::new()];
    let mut used = 0.0;
    for word in slots.split_inclusive(|slot| slot.as_deref() == Some(" ")) {
        let places: Vec<(Option<&str>, f32)> =
            word.iter().map(|slot| (slot.as_deref(), width(slot.as_deref()))).collect();
        let wide: f32 = places.iter().map(|(_, width)| width).sum();
        if used > 0.0 && used + wide > most {
            lines.push(Vec::new());
            used = 0.0;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.extend(places);
        }
    }
    lines
}

fn word(sheet: &mut Sheet<'_>, area: Area, view: &LettersView) {
    let theme = sheet.theme;
    let safe = view.shark.safe;
    let (fill, edge) = if safe {
        (theme.praise_panel, (sheet.vh(1.1), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.4), theme.line))
    };
    let radius = sheet.vh(2.4);
    sheet.panel(area, Some(fill), Some(edge), radius).pop = safe.then_some(Pop::Part);
    let inside = area.inset(sheet.vh(2.0), sheet.vh(1.0));
    let Lines { size_vh, lines } = Lines::of(sheet, inside, &view.slots);
    let high = sheet.vh(size_vh) * LINE;
    let many = f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let latest = view.used.last().map(|at| letter(*at));
    let rows = inside.middle(inside.w, high * many).rows(lines.len(), 0.0);
    for (line, row) in lines.into_iter().zip(rows) {
        let wide: f32 = line.iter().map(|(_, width)| width).sum();
        let mut left = row.x + (row.w - wide) / 2.0;
        for (slot, width) in line {
            let place = Area { x: left, w: width, ..row };
            left += width;
            // What is no letter has no place of its own.
            if slot.is_none_or(|says| says.chars().all(char::is_alphabetic)) {
                let thick = sheet.vh(size_vh) * BAR;
                let bar = place.cut_bottom(thick, 0.0).0.inset(width * 0.07, 0.0);
                let colour = if slot.is_some() { theme.line } else { theme.ink };
                sheet.panel(bar, Some(colour), None, thick / 2.0);
            }
            let Some(says) = slot.filter(|says| !says.trim().is_empty()) else { continue };
            let fresh = says.chars().next().map(|first| first.to_ascii_lowercase()) == latest;
            let at = Area { h: high - sheet.vh(size_vh) * BAR, ..place };
            sheet.text(at, says, exactly(sheet, size_vh).on(fill)).pop = fresh.then_some(Pop::Part);
        }
    }
}

fn alphabet(sheet: &mut Sheet<'_>, area: Area, gap: f32, view: &LettersView) {
    let across = usize::from(LETTERS_A_ROW);
    let places: Vec<Area> =
        area.rows(usize::from(ROWS), gap).into_iter().flat_map(|row| row.columns(across, gap)).collect();
    // Also the tails of g and q are clear of the edges.
    let ends = sheet.vh(1.7);
    let room = places.first().map_or((0.0, 0.0), |place| (place.w * 0.8, place.h - ends));
    let size = line_size(sheet, &["m"], room, KEY_VH).unwrap_or(KEY_VH.0);
    for (place, at) in places.into_iter().zip(0..26_u8) {
        let (row, line) = (at / LETTERS_A_ROW, at % LETTERS_A_ROW);
        let look = match (view.row, view.line) {
            _ if view.used.contains(&at) => Key::Gone,
            (None, Some(lit)) if lit == row => Key::Lit,
            (Some(taken), Some(lit)) if taken == row && lit == line => Key::Lit,
            (Some(taken), Some(_)) if taken == row => Key::Near,
            _ => Key::Plain,
        };
        key(sheet, place, (at, size), look, view.line.is_some());
    }
}

/// How a letter of the alphabet looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// It was tried.
    Gone,
    Plain,
    /// In the row that was taken.
    Near,
    Lit,
}

fn key(sheet: &mut Sheet<'_>, area: Area, (at, size_vh): (u8, f32), look: Key, picking: bool) {
    let theme = sheet.theme;
    let (fill, ink, edge) = match look {
        Key::Gone => (theme.quiet, theme.ink, (sheet.vh(0.2), theme.line)),
        Key::Plain => (theme.panel, theme.ink, (sheet.vh(0.35), theme.ink_soft)),
        Key::Near => (theme.panel, theme.ink, (sheet.vh(0.8), theme.ink)),
        Key::Lit => (theme.back_lit, theme.back, (sheet.vh(0.9), theme.praise)),
    };
    let radius = sheet.vh(1.2);
    let piece = sheet.panel(area, Some(fill), Some(edge), radius);
    if look == Key::Gone {
        return;
    }
    piece.press = picking.then_some(Tap::Game(Press::Square(at)));
    sheet.text(area, &letter(at).to_string(), exactly(sheet, size_vh).on(fill).ink(ink));
}
