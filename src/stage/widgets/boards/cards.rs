//! Cards on a table, in an order that stays while some of them are gone; and topics, of which one comes up.

use super::pieces::{exactly, measured, sizes};
use super::places;
use crate::game::view::CardFace;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::fit::{self, Wanted};

/// How wide a card with a picture is, and what one with a word may be, in their heights.
const PICTURED: f32 = 1.1;
const WORDED: [f32; 4] = [1.4, 1.8, 2.4, 3.2];
/// The greatest height of a card, in hundredths of the screen's height.
const CARD_MAX_VH: f32 = 44.0;
/// Sizes of the words on cards and on topics, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 14.0);
/// How wide a topic is, in its heights, and its greatest height, in hundredths of the screen's height.
const TOPIC: (f32, f32) = (3.0, 24.0);
/// How much of the height the topic that came up has, as a share.
const STOPPED_SHARE: f32 = 0.6;

/// Draws a table of cards; where one is gone, its place is left.
pub fn cards(sheet: &mut Sheet<'_>, area: Area, cards: &[Option<CardFace>]) {
    let words: Vec<&str> = cards
        .iter()
        .flatten()
        .filter_map(|face| if let CardFace::Word(word) = face { Some(word.as_str()) } else { None })
        .collect();
    let (gap, most) = (sheet.vh(1.4), sheet.vh(CARD_MAX_VH));
    let mut places = places::largest(area, cards.len(), gap, PICTURED, most);
    let mut size = places.first().map_or(WORD_VH.0, |place| common(sheet, *place, &words));
    // Where there are words, the cards are as they can be read best.
    for shape in WORDED.into_iter().filter(|_| !words.is_empty()) {
        let wider = places::largest(area, cards.len(), gap, shape, most);
        let larger = wider.first().map_or(WORD_VH.0, |place| common(sheet, *place, &words));
        if larger > size {
            (places, size) = (wider, larger);
        }
    }
    for (card, place) in cards.iter().zip(places) {
        match card {
            Some(face) => card_of(sheet, place, face, size),
            None => gone(sheet, place),
        }
    }
}

/// Where the words of a card stand.
fn inner(sheet: &Sheet<'_>, place: Area) -> Area {
    place.inset(sheet.vh(1.2), sheet.vh(0.8))
}

fn common(sheet: &mut Sheet<'_>, place: Area, words: &[&str]) -> f32 {
    let inside = inner(sheet, place);
    let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
    let wanted = Wanted { markup: "", width: inside.w, height: inside.h, sizes_vh, screen_px: sheet.size.1 };
    fit::common_size(sheet.setter, words, wanted)
}

fn card_of(sheet: &mut Sheet<'_>, place: Area, face: &CardFace, size_vh: f32) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.4), sheet.vh(1.8));
    sheet.panel(place, Some(theme.panel), Some((edge, theme.line)), radius);
    let inside = inner(sheet, place);
    match face {
        CardFace::Picture(id) => {
            sheet.media(inside, *id, u8::MAX);
        }
        CardFace::Word(word) => {
            says(sheet, inside, word, size_vh);
        }
    }
}

fn says(sheet: &mut Sheet<'_>, area: Area, word: &str, size_vh: f32) {
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(5.0), size_vh).on(sheet.theme.panel);
    sheet.text(area, word, style);
}

/// The place of a card that is gone: dashes round it.
fn gone(sheet: &mut Sheet<'_>, place: Area) {
    let colour = sheet.theme.ink_soft;
    let (thick, dash) = (sheet.vh(0.7), sheet.vh(3.0));
    let inside = place.inset(thick / 2.0, thick / 2.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dashes")]
    let many = |long: f32| (long / (dash * 1.8)).round().max(2.0) as usize;
    let (across, down) = (many(inside.w), many(inside.h));
    for edge in [Area { h: thick, ..inside }, Area { y: inside.bottom() - thick, h: thick, ..inside }] {
        for cell in edge.columns(across, 0.0) {
            sheet.panel(cell.middle(dash, thick), Some(colour), None, thick / 2.0).pop = Some(Pop::Part);
        }
    }
    for edge in [Area { w: thick, ..inside }, Area { x: inside.right() - thick, w: thick, ..inside }] {
        for cell in edge.rows(down, 0.0) {
            sheet.panel(cell.middle(thick, dash), Some(colour), None, thick / 2.0).pop = Some(Pop::Part);
        }
    }
}

/// Draws topics: all alike at first, then the one that came up large and above the others.
pub fn wheel(sheet: &mut Sheet<'_>, area: Area, words: &[String], at: Option<u8>) {
    let theme = sheet.theme;
    let stopped = at.map(usize::from).and_then(|at| Some((at, words.get(at)?)));
    let rest = match stopped {
        Some((_, word)) => {
            let (above, below) = area.cut_top(area.h * STOPPED_SHARE, sheet.vh(2.4));
            let (edge, radius) = (sheet.vh(1.2), sheet.vh(3.0));
            sheet.panel(above, Some(theme.praise_panel), Some((edge, theme.praise)), radius).pop = Some(Pop::Part);
            let style = sheet.style(TextRole::Word, 10.0, 30.0).on(theme.praise_panel);
            sheet.text(above.inset(sheet.vh(3.0), sheet.vh(1.6)), word, style).pop = Some(Pop::Part);
            below
        }
        None => area,
    };
    let others = words.iter().enumerate().filter(|(place, _)| stopped.is_none_or(|(at, _)| at != *place));
    let others: Vec<&str> = others.map(|(_, word)| word.as_str()).collect();
    if stopped.is_some() {
        return behind(sheet, rest, &others);
    }
    let gap = sheet.vh(1.8);
    let most = sheet.vh(TOPIC.1);
    let places = places::largest(rest, others.len(), gap, TOPIC.0, most);
    let size = places.first().map_or(WORD_VH.0, |place| common(sheet, *place, &others));
    for (word, place) in others.into_iter().zip(places) {
        let (edge, radius) = (sheet.vh(0.7), sheet.vh(1.8));
        sheet.panel(place, Some(theme.panel), Some((edge, theme.timer)), radius);
        let inside = inner(sheet, place);
        says(sheet, inside, word, size);
    }
}

/// The topics that did not come up, in the background, where there is room for them.
fn behind(sheet: &mut Sheet<'_>, area: Area, words: &[&str]) {
    let theme = sheet.theme;
    let pad = sheet.vh(2.4);
    let gaps = (sheet.vh(1.8), sheet.vh(1.4));
    for size in sizes(sheet, 5.0, 7.0) {
        let widths: Vec<f32> = words.iter().map(|word| measured(sheet, word, size).0 + 2.0 * pad).collect();
        let Some(places) = places::lines(area, &widths, sheet.vh(size) * 1.9, gaps) else { continue };
        for (word, place) in words.iter().zip(places) {
            let edge = sheet.vh(0.25);
            sheet.panel(place, Some(theme.quiet), Some((edge, theme.line)), place.h / 2.0);
            sheet.text(place, word, exactly(sheet, size).on(theme.quiet).ink(theme.ink_soft));
        }
        return;
    }
}
