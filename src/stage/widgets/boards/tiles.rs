//! Tiles and slots: what is built stands above, on the four-line guide where it is letters and on a ruled line where it
//! is words; what it is built of lies below. A tile that was taken leaves its place empty, so that no other moves.

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
/// The greatest height of a tile, in hundredths of the screen's height.
const TILE_MAX_VH: f32 = 26.0;

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
    let places = largest(area, view.tiles.len(), gap, 0.9, most);
    let Some(first) = places.first() else { return };
    let says: Vec<&str> = view.tiles.iter().map(|tile| tile.says.as_str()).collect();
    let size = line_size(sheet, &says, (first.w * 0.84, first.h * 0.9), TILE_VH).unwrap_or(TILE_VH.0);
    for ((tile, place), number) in view.tiles.iter().zip(places).zip(0u8..) {
        card(sheet, place, tile, (size, true), view.picking.then_some(number));
        if view.highlighted == Some(number) {
            pointed(sheet, place);
        }
    }
}

/// A tile on the table, or the place that it left.
fn card(sheet: &mut Sheet<'_>, area: Area, tile: &Tile, (size_vh, guided): (f32, bool), press: Option<u8>) {
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
    if guided {
        let inner = face.inset(sheet.vh(0.8) * theme.line_weight, 0.0);
        guide(sheet, inner, sheet.size.1 * size_vh / 100.0);
    }
    sheet.text(face, &tile.says, exactly(sheet, size_vh).on(theme.panel));
}

/// The width of an empty slot for a word, in its letters' sizes: it tells nothing of the word.
const EMPTY: f32 = 2.2;
/// Room at both sides of a word, and the height of its line, in its letters' sizes.
const WORD_PAD: f32 = 0.45;
const WORD_LINE: f32 = 1.5;

fn word_widths(sheet: &mut Sheet<'_>, size: f32, words: &[Option<&str>]) -> Vec<f32> {
    let px = sheet.vh(size);
    let width = |sheet: &mut Sheet<'_>, says: &Option<&str>| {
        says.map_or(px * EMPTY, |says| measured(sheet, says, size).0 + 2.0 * WORD_PAD * px)
    };
    words.iter().map(|says| width(sheet, says)).collect()
}

/// The largest size at which words have room in an area, and their places.
fn word_places(sheet: &mut Sheet<'_>, area: Area, words: &[Option<&str>], gaps_vh: (f32, f32)) -> (f32, Vec<Area>) {
    let gaps = (sheet.vh(gaps_vh.0), sheet.vh(gaps_vh.1));
    for size in sizes(sheet, WORD_VH.0, WORD_VH.1) {
        let widths = word_widths(sheet, size, words);
        if let Some(places) = lines(area, &widths, sheet.vh(size) * WORD_LINE, gaps) {
            return (size, places);
        }
    }
    // Longer than the limits let anything be: all on equal places, as large as these are.
    let cells = largest(area, words.len(), gaps.1, 3.0, area.h);
    (WORD_VH.0, cells)
}

fn word_slots(sheet: &mut Sheet<'_>, area: Area, view: &TilesView, ground: Colour) {
    let words: Vec<Option<&str>> = view.slots.iter().map(Option::as_deref).collect();
    let (size, places) = word_places(sheet, area, &words, (1.6, 0.8));
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
    let (size, places) = word_places(sheet, area, &words, (2.0, 1.4));
    for ((tile, place), number) in view.tiles.iter().zip(places).zip(0u8..) {
        card(sheet, place, tile, (size, false), view.picking.then_some(number));
        if view.highlighted == Some(number) {
            pointed(sheet, place);
        }
    }
}
