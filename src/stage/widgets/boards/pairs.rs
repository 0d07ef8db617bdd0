//! Cards on a table, two of each kind: numbered backs, open cards with what is on them, and found ones with the mark of
//! the team that found them.

use super::places::{NUMBERED_VH, cells, piece, popping, praised, turned};
use crate::game::TeamNo;
use crate::game::boards::pairs::{PairCard, PairFace, PairsView};
use crate::game::keys::Press;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Style, Tap, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::theme::Colour;

/// How wide a card may be, in its heights.
const WIDEST: f32 = 1.9;
/// How wide a card has to be for most words to be read on it, in hundredths of the screen's height.
const READABLE_VH: f32 = 32.0;
/// How opaque the picture of a found card is, 0–255.
const FOUND: u8 = 150;

/// Draws the table. Closed cards take a tap while one is being picked.
pub fn pairs(sheet: &mut Sheet<'_>, area: Area, view: &PairsView) {
    let places = table(sheet, area, view.cards.len());
    let size = places.first().map_or(5.0, |at| word_size(sheet, *at, &words(view)));
    for (number, (at, card)) in (0u8..).zip(places.iter().zip(&view.cards)) {
        let paired = view.paired.is_some_and(|(one, two)| one == number || two == number);
        match card {
            PairCard::Back => back(sheet, *at, number, view.picking, view.highlighted == Some(number)),
            PairCard::Open(face) => open(sheet, *at, face, size),
            PairCard::Found(face, team) => {
                popping(sheet, paired.then_some(Pop::Board), |sheet| found(sheet, *at, face, *team, size, paired));
            }
        }
    }
    for (number, at) in (0u8..).zip(&places) {
        if view.paired.is_some_and(|(one, two)| one == number || two == number) {
            praised(sheet, *at, at.h * 0.44, 1);
        }
    }
}

/// Whether words can be read on so many cards in an area.
pub fn pairs_fit(sheet: &mut Sheet<'_>, area: Area, cards: usize, words: &[&str]) -> bool {
    let first = table(sheet, area, cards).first().copied();
    first.is_some_and(|at| word_size(sheet, at, words) >= TextRole::Pupil.least_vh())
}

/// The places of the cards: in as many rows as let them be largest. Of two that are alike, the fuller table.
fn table(sheet: &Sheet<'_>, area: Area, cards: usize) -> Vec<Area> {
    const COLUMNS_MAX: u8 = 14;
    let gap = sheet.vh(1.0);
    let cards = u8::try_from(cards).unwrap_or(u8::MAX).max(1);
    let plan = |columns: u8| cells(area, columns, cards.div_ceil(columns), gap, WIDEST);
    let merit = |columns: u8| {
        let first = plan(columns).into_iter().next().unwrap_or_default();
        let empty = columns * cards.div_ceil(columns) - cards;
        let readable = (first.w / sheet.vh(READABLE_VH)).min(1.0);
        // A little smaller is better than a row that is nearly empty, or than words that nobody can read.
        first.w.min(first.h * 1.25) * (1.0 - 0.12 * f32::from(empty)).max(0.1) * readable * readable
    };
    let better = |best: u8, next: u8| if merit(next) > merit(best) { next } else { best };
    plan((3..=COLUMNS_MAX.min(cards)).fold(2, better))
}

fn words(view: &PairsView) -> Vec<&str> {
    view.cards
        .iter()
        .filter_map(|card| match card {
            PairCard::Open(PairFace::Word(word)) => Some(word.as_str()),
            _ => None,
        })
        .collect()
}

fn inner(sheet: &Sheet<'_>, at: Area) -> Area {
    at.inset(sheet.vh(1.4), sheet.vh(0.6))
}

fn word_size(sheet: &mut Sheet<'_>, at: Area, words: &[&str]) -> f32 {
    let inside = inner(sheet, at);
    let sizes_vh = sheet.sizes(5.0, 14.0);
    let wanted = Wanted { markup: "", width: inside.w, height: inside.h, sizes_vh, screen_px: sheet.size.1 };
    fit::common_size(sheet.setter, words, wanted)
}

fn back(sheet: &mut Sheet<'_>, at: Area, number: u8, picking: bool, lit: bool) {
    let theme = sheet.theme;
    let (fill, ink, edge) = if lit {
        (theme.back_lit, theme.back, (sheet.vh(1.1), theme.praise))
    } else {
        (theme.back, theme.back_lit, (sheet.vh(0.3), theme.back_line))
    };
    let radius = sheet.vh(1.4);
    let panel = sheet.panel(at, Some(fill), Some(edge), radius);
    panel.press = picking.then_some(Tap::Game(Press::Square(number)));
    let most = (at.h * 52.0 / sheet.size.1).max(5.0);
    let style: Style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, most).on(fill).ink(ink);
    sheet.text(at, &(number + 1).to_string(), style);
}

fn open(sheet: &mut Sheet<'_>, at: Area, face: &PairFace, size_vh: f32) {
    let theme = sheet.theme;
    let edge = sheet.vh(0.9);
    let radius = sheet.vh(1.4);
    let inside = inner(sheet, at);
    let first = sheet.pieces.len();
    sheet.panel(at, Some(theme.panel), Some((edge, theme.ink)), radius);
    show(sheet, inside, face, size_vh, theme.panel, u8::MAX);
    turned(sheet, first);
}

fn show(sheet: &mut Sheet<'_>, at: Area, face: &PairFace, size_vh: f32, ground: Colour, opacity: u8) {
    match face {
        PairFace::Picture(id) => {
            let inside = at.inset(sheet.vh(0.3), sheet.vh(0.6));
            sheet.media(inside, *id, opacity);
        }
        PairFace::Word(word) => {
            let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(5.0), size_vh).on(ground);
            sheet.text(at, word, style);
        }
    }
}

/// A card that was found: its picture, and on its corner whose it is; that alone where there is no room for both.
fn found(sheet: &mut Sheet<'_>, at: Area, face: &PairFace, team: Option<TeamNo>, size_vh: f32, paired: bool) {
    let theme = sheet.theme;
    let (fill, edge) = if paired {
        (theme.praise_panel, (sheet.vh(1.1), theme.praise))
    } else {
        (theme.quiet, (sheet.vh(0.25), theme.line))
    };
    let radius = sheet.vh(1.4);
    sheet.panel(at, Some(fill), Some(edge), radius);
    let inside = inner(sheet, at);
    let least = sheet.vh(NUMBERED_VH);
    // A picture keeps its middle: the mark covers a corner of it at the most.
    let both = inside.w >= least * 1.7 && matches!(face, PairFace::Picture(_));
    let at_mark = if both {
        let (_, face_at) = inside.cut_right(least * 0.7, 0.0);
        show(sheet, face_at, face, size_vh, fill, if paired { u8::MAX } else { FOUND });
        let side = least.max(inside.h * 0.5).min(inside.h);
        Area::new(inside.right() - side, inside.bottom() - side, side, side)
    } else {
        let side = (inside.w.min(inside.h) * 0.86).max(least).min(inside.w).min(at.h - sheet.vh(0.6));
        at.middle(side, side)
    };
    match team {
        Some(team) => piece(sheet, at_mark, team),
        None => {
            sheet.art(at_mark, Art::Maru(theme.maru));
        }
    }
}
