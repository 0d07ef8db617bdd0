//! Tiles and slots: what is built stands above, on the four-line guide where it is letters and on a ruled line where it
//! is words; what it is built of lies below. A tile that was taken leaves its place empty, so that no other moves; each
//! has a number, by which it is called.

use super::pieces::{exactly, line_size, measured, sizes};
use super::places::{largest, lines, stamped};
use crate::game::boards::tiles::{Tile, TilesOf, TilesView};
use crate::game::keys::Press;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Manner, Pop, Sheet, Tap, TextRole};
use crate::stage::text::LINE_HEIGHT;
use crate::stage::theme::Colour;
use crate::stage::widgets::guide;

/// How much of the height the slots have, as a share.
const SLOTS_SHARE: f32 = 0.44;
/// Sizes of letters in slots and on tiles, and of words, in hundredths of the screen's height.
const LETTER_VH: (f32, f32) = (5.0, 24.0);
const TILE_VH: (f32, f32) = (5.0, 16.0);
const WORD_VH: (f32, f32) = (5.0, 12.0);
/// The height of the bar below a slot, in hundredths of the screen's height, and how far below each other its top and
/// that of its letters' room are, in the letters' sizes: below the tails of g and y.
const SLOT_BAR_VH: f32 = 1.2;
const SLOT_HIGH: f32 = 1.42;
/// The greatest height of a tile, in hundredths of the screen's height, and its width in its heights.
const TILE_MAX_VH: f32 = 26.0;
const TILE_WIDE: f32 = 1.16;
/// The size of a tile's number, and the room at both sides of it, in hundredths of the screen's height.
const NUMBER_VH: f32 = 5.0;
const NUMBER_PAD_VH: f32 = 0.6;

/// Draws tiles and slots.
pub fn tiles(sheet: &mut Sheet<'_>, area: Area, view: &TilesView) {
    let (above, below) = area.cut_top(area.h * SLOTS_SHARE, sheet.vh(2.4));
    let theme = sheet.theme;
    let (edge, radius) = if view.solved { (1.1, theme.praise) } else { (0.4, theme.line) };
    let (edge, colour, radius) = (sheet.vh(edge), radius, sheet.vh(2.4));
    let fill = if view.solved { theme.praise_panel } else { theme.panel };
    let first = sheet.pieces.len();
    sheet.panel(above, Some(fill), Some((edge, colour)), radius);
    let above = above.inset(sheet.vh(2.4), sheet.vh(1.4));
    if view.solved {
        whole(sheet, above, view, fill);
        sheet.pop(first, Pop::Answer);
        // Nothing is left to do below: there is room for the flower.
        let flower = sheet.art(below, Art::Hanamaru(theme.praise));
        flower.pop = Some(Pop::Answer);
        flower.motion.manner = Manner::Stamp;
        return;
    }
    match view.of {
        TilesOf::Letters => {
            letter_slots(sheet, above, view, fill);
            letter_tiles(sheet, below, view);
        }
        TilesOf::Words => {
            word_slots(sheet, above, view, fill);
            word_tiles(sheet, below, view);
        }
    }
}

/// What was built, as it is read: a word in one piece, or a sentence with its marks at its words.
fn whole(sheet: &mut Sheet<'_>, area: Area, view: &TilesView, ground: Colour) {
    let mut says = String::new();
    for part in view.slots.iter().flatten() {
        let mark = part.chars().all(|letter| letter.is_ascii_punctuation());
        if view.of == TilesOf::Words && !says.is_empty() && !mark {
            says.push(' ');
        }
        says.push_str(part);
    }
    let (role, least) = if view.of == TilesOf::Letters { (TextRole::Word, 10.0) } else { (TextRole::Pupil, WORD_VH.0) };
    let style = sheet.style(role, least, LETTER_VH.1).on(ground);
    let fitted = sheet.fitted(area, &says, style);
    if fitted.lines.len() == 1 {
        guide(sheet, area, fitted.size_px);
    }
    sheet.set(area, &says, style, &fitted);
}

/// Everything that stands in a slot or on a tile.
fn texts(view: &TilesView) -> Vec<&str> {
    let slots = view.slots.iter().flatten().map(String::as_str);
    slots.chain(view.tiles.iter().map(|tile| tile.says.as_str())).collect()
}

/// The bar below a slot.
fn bar(sheet: &mut Sheet<'_>, area: Area, full: bool, lit: bool) {
    let theme = sheet.theme;
    let fill = match (full, lit) {
        (_, true) => theme.praise,
        (true, _) => theme.line,
        (false, _) => theme.ink,
    };
    let radius = area.h / 2.0;
    sheet.panel(area, Some(fill), None, radius);
}

/// A panel behind what was put into a slot just now; gives what its letters stand on.
fn lit(sheet: &mut Sheet<'_>, area: Area, is: bool, ground: Colour) -> Colour {
    if !is {
        return ground;
    }
    let fill = sheet.theme.praise_panel;
    let radius = sheet.vh(1.2);
    let first = sheet.pieces.len();
    sheet.panel(area, Some(fill), None, radius);
    stamped(sheet, first);
    fill
}

fn letter_slots(sheet: &mut Sheet<'_>, area: Area, view: &TilesView, ground: Colour) {
    let many = f32::from(u16::try_from(view.slots.len().max(1)).unwrap_or(u16::MAX));
    let gap = sheet.vh(0.8);
    let width = (area.w - gap * (many - 1.0)) / many;
    let high = (area.h - 2.0 * sheet.vh(SLOT_BAR_VH)) * LINE_HEIGHT / SLOT_HIGH;
    let all = texts(view);
    let size = line_size(sheet, &all, (width - gap, high), LETTER_VH).unwrap_or(LETTER_VH.0);
    // As near to each other as the widest of them lets them be: a word is read in one piece.
    let narrowest = sheet.vh(size) * 0.5;
    let widest = all.iter().map(|says| measured(sheet, says, size).0).fold(narrowest, f32::max);
    let width = width.min(widest + sheet.vh(size) * 0.12);
    let places = area.middle(width * many + gap * (many - 1.0), area.h).columns(view.slots.len(), gap);
    let now = |number: u8| view.filled_now == Some(number);
    let grounds: Vec<Colour> =
        places.iter().zip(0u8..).map(|(place, number)| lit(sheet, *place, now(number), ground)).collect();
    guide(sheet, area, (sheet.size.1 * size / 100.0).round());
    let line = sheet.vh(size) * SLOT_HIGH;
    let under = area.y + area.h / 2.0 + line / 2.0;
    for (((slot, place), number), ground) in view.slots.iter().zip(&places).zip(0u8..).zip(grounds) {
        bar(sheet, Area { y: under, h: sheet.vh(SLOT_BAR_VH), ..*place }, slot.is_some(), now(number));
        if let Some(says) = slot {
            let first = sheet.pieces.len();
            sheet.text(*place, says, exactly(sheet, size).on(ground));
            if now(number) {
                stamped(sheet, first);
            }
        }
    }
}

/// A frame round the tile that the highlight is on.
fn pointed(sheet: &mut Sheet<'_>, area: Area) {
    let (out, edge, radius) = (sheet.vh(0.9), sheet.vh(1.1), sheet.vh(2.0));
    let colour = sheet.theme.praise;
    sheet.panel(area.inset(-out, -out), None, Some((edge, colour)), radius);
}

fn letter_tiles(sheet: &mut Sheet<'_>, area: Area, view: &TilesView) {
    let gap = sheet.vh(1.8);
    let most = sheet.vh(TILE_MAX_VH);
    let places = largest(area, view.tiles.len(), gap, TILE_WIDE, most);
    let Some(first) = places.first() else { return };
    let says: Vec<&str> = view.tiles.iter().map(|tile| tile.says.as_str()).collect();
    let column = number_px(sheet, view.tiles.len());
    let room = ((first.w - column) * 0.88, first.h * 0.9);
    let size = line_size(sheet, &says, room, TILE_VH).unwrap_or(TILE_VH.0);
    for ((tile, place), number) in view.tiles.iter().zip(places).zip(0u8..) {
        let press = view.picking.then_some(number);
        card(sheet, place, tile, (number, column), (size, true), press);
        if view.highlighted == Some(number) {
            pointed(sheet, place);
        }
    }
}

/// How wide the column is in which a tile's number stands, where there are so many tiles, in pixels.
fn number_px(sheet: &mut Sheet<'_>, tiles: usize) -> f32 {
    let widest = if tiles > 9 { "00" } else { "0" };
    measured(sheet, widest, NUMBER_VH).0 + 2.0 * sheet.vh(NUMBER_PAD_VH)
}

/// A tile on the table with its number and the column for that, or the place that it left.
fn card(
    sheet: &mut Sheet<'_>,
    area: Area,
    tile: &Tile,
    (number, column): (u8, f32),
    (size_vh, guided): (f32, bool),
    press: Option<u8>,
) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.4);
    if tile.used {
        // A bare place is flat, and has a dent in its middle: nobody takes it for a card without a letter, also where
        // quiet and loud have one ground.
        sheet.panel(area, Some(theme.quiet), None, radius);
        let dent = sheet.vh(1.6);
        sheet.panel(area.middle(dent, dent), Some(theme.line), None, dent / 2.0);
        return;
    }
    // A tile is a little thick: one can see that it can be taken.
    let thick = sheet.vh(0.9);
    let edge = sheet.vh(0.4);
    sheet.panel(area, Some(theme.ink_soft), None, radius);
    let face = Area { h: area.h - thick, ..area };
    let piece = sheet.panel(face, Some(theme.panel), Some((edge, theme.ink_soft)), radius);
    piece.press = press.map(|number| Tap::Game(Press::Square(number)));
    let letters = if column > 0.0 { numbered(sheet, face, column, number) } else { face };
    if guided {
        let inner = letters.inset(sheet.vh(0.8) * theme.line_weight, 0.0);
        guide(sheet, inner, sheet.size.1 * size_vh / 100.0);
    }
    sheet.text(letters, &tile.says, exactly(sheet, size_vh).on(theme.panel));
}

/// A tile's number, in its upper left corner on a ground of its own; gives what is left beside it.
fn numbered(sheet: &mut Sheet<'_>, face: Area, column: f32, number: u8) -> Area {
    let theme = sheet.theme;
    let edge = sheet.vh(0.4) * theme.line_weight;
    let (at, letters) = face.cut_left(column + edge, 0.0);
    // A low tile has just the height for it.
    let high = (sheet.vh(NUMBER_VH * LINE_HEIGHT) + 1.0).min(at.h);
    let at = Area::new(at.x + edge, at.y + edge.min((at.h - high) / 2.0), column, high);
    let radius = sheet.vh(0.8);
    sheet.panel(at, Some(theme.quiet), None, radius);
    let style = exactly(sheet, NUMBER_VH).on(theme.quiet).ink(theme.ink_soft);
    sheet.text(at, &(number + 1).to_string(), style);
    letters
}

/// The width of an empty slot for a word, in its letters' sizes: it tells nothing of the word.
const EMPTY: f32 = 2.2;
/// Room at both sides of a word, and the height of its line, in its letters' sizes.
const WORD_PAD: f32 = 0.45;
const WORD_LINE: f32 = 1.5;

/// Words that stand one after the other: the words, the gaps between them in hundredths of the screen's height, and how
/// much wider than its word each place is, in pixels.
#[derive(Clone, Copy)]
struct Words<'a> {
    says: &'a [Option<&'a str>],
    gaps_vh: (f32, f32),
    wider: f32,
}

fn word_widths(sheet: &mut Sheet<'_>, size: f32, words: Words<'_>) -> Vec<f32> {
    let px = sheet.vh(size);
    let width = |sheet: &mut Sheet<'_>, says: &Option<&str>| {
        says.map_or(px * EMPTY, |says| measured(sheet, says, size).0 + 2.0 * WORD_PAD * px) + words.wider
    };
    words.says.iter().map(|says| width(sheet, says)).collect()
}

/// The largest size at which words have room in an area, and their places; none where they never have.
fn word_lines(sheet: &mut Sheet<'_>, area: Area, words: Words<'_>) -> Option<(f32, Vec<Area>)> {
    let gaps = (sheet.vh(words.gaps_vh.0), sheet.vh(words.gaps_vh.1));
    sizes(sheet, WORD_VH.0, WORD_VH.1).into_iter().find_map(|size| {
        let widths = word_widths(sheet, size, words);
        lines(area, &widths, sheet.vh(size) * WORD_LINE, gaps).map(|places| (size, places))
    })
}

/// The same; where they never have room, all on equal places, as large as these are: they are longer than the limits
/// let anything be.
fn word_places(sheet: &mut Sheet<'_>, area: Area, words: Words<'_>) -> (f32, Vec<Area>) {
    word_lines(sheet, area, words).unwrap_or_else(|| {
        let gap = sheet.vh(words.gaps_vh.1);
        (WORD_VH.0, largest(area, words.says.len(), gap, 3.0, area.h))
    })
}

fn word_slots(sheet: &mut Sheet<'_>, area: Area, view: &TilesView, ground: Colour) {
    let words: Vec<Option<&str>> = view.slots.iter().map(Option::as_deref).collect();
    let (size, places) = word_places(sheet, area, Words { says: &words, gaps_vh: (1.6, 0.8), wider: 0.0 });
    for ((says, place), number) in words.into_iter().zip(places).zip(0u8..) {
        let now = view.filled_now == Some(number);
        let (at_bar, at_word) = place.cut_bottom(sheet.vh(0.8), 0.0);
        let ground = lit(sheet, at_word, now, ground);
        bar(sheet, at_bar, says.is_some(), now);
        if let Some(says) = says {
            let first = sheet.pieces.len();
            sheet.text(at_word, says, exactly(sheet, size).on(ground));
            if now {
                stamped(sheet, first);
            }
        }
    }
}

fn word_tiles(sheet: &mut Sheet<'_>, area: Area, view: &TilesView) {
    let words: Vec<Option<&str>> = view.tiles.iter().map(|tile| Some(tile.says.as_str())).collect();
    let words = Words { says: &words, gaps_vh: (2.0, 1.4), wider: 0.0 };
    // A long sentence leaves numbers no room: its words are what is read.
    let column = number_px(sheet, view.tiles.len());
    let numbered = word_lines(sheet, area, Words { wider: column, ..words });
    let column = if numbered.is_some() { column } else { 0.0 };
    let (size, places) = numbered.unwrap_or_else(|| word_places(sheet, area, words));
    for ((tile, place), number) in view.tiles.iter().zip(places).zip(0u8..) {
        let press = view.picking.then_some(number);
        card(sheet, place, tile, (number, column), (size, false), press);
        if view.highlighted == Some(number) {
            pointed(sheet, place);
        }
    }
}
