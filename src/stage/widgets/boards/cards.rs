//! Cards on a table, in an order that stays while some of them are gone; and a wheel of topics, of which one comes up.

use super::pieces::{exactly, measured, sizes};
use super::places;
use crate::game::view::CardFace;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, Style, TextRole};
use crate::stage::fit::{self, Fitted, Wanted};
use crate::stage::theme::Colour;
use crate::stage::tool_art::{Paints, ToolArt};

/// How wide a card with a picture is, in its heights; and one with a word: at the least, usually, at the most.
const PICTURED: f32 = 1.1;
const WORDED: (f32, f32, f32) = (1.4, 2.2, 3.2);
/// The height that a table has at the least in any step of its game, in hundredths of the screen's height.
const ROOM_VH: f32 = 44.0;
/// The pointer of a wheel, in hundredths of the screen's height.
const POINTER_VH: f32 = 7.0;
/// The greatest height of a card, in hundredths of the screen's height.
const CARD_MAX_VH: f32 = 44.0;
/// Sizes of the words on cards and on topics, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 14.0);
/// How wide a topic is, in its heights, and its greatest height, in hundredths of the screen's height.
const TOPIC: (f32, f32) = (3.0, 24.0);
/// How much of the height the topic that came up has, as a share.
const STOPPED_SHARE: f32 = 0.6;

/// A card that was gone and is there again: its place, from 0, and its word.
pub type CameBack<'a> = (u8, &'a str);

/// Draws a table of cards; where one is gone, its place is left. Those that came back stand out, and say their words where
/// there are several.
pub fn cards(sheet: &mut Sheet<'_>, area: Area, cards: &[Option<CardFace>], back: &[CameBack<'_>]) {
    let words: Vec<&str> = cards
        .iter()
        .flatten()
        .filter_map(|face| if let CardFace::Word(word) = face { Some(word.as_str()) } else { None })
        .collect();
    let (gap, most) = (sheet.vh(1.4), sheet.vh(CARD_MAX_VH));
    // As many rows as are best in the room that is there in every step of a game: no card changes its neighbours.
    let least = Area::new(0.0, 0.0, sheet.safe().w, sheet.vh(ROOM_VH));
    let (rows, columns) = places::table_of(least, cards.len(), gap, if words.is_empty() { PICTURED } else { WORDED.1 });
    let shape = if words.is_empty() {
        PICTURED
    } else {
        let wide = area.columns(columns, gap).first().map_or(0.0, |column| column.w);
        let high = area.rows(rows, gap).first().map_or(1.0, |row| row.h).min(most);
        (wide / high.max(1.0)).clamp(WORDED.0, WORDED.2)
    };
    let places = places::table(area, cards.len(), (rows, columns), gap, shape, most);
    let size = places.first().map_or(WORD_VH.0, |place| common(sheet, *place, &words));
    // All of them say their words, or none.
    let named = back.len() > 1 && {
        let at = |number: u8| places.get(usize::from(number)).copied();
        back.iter().all(|(number, word)| at(*number).is_some_and(|place| label(sheet, place, word).is_some()))
    };
    let came = |number: u8| back.iter().find(|(place, _)| *place == number).map(|(_, word)| *word);
    for ((card, place), number) in cards.iter().zip(places).zip(0u8..) {
        match card {
            Some(face) => card_of(sheet, place, face, size, came(number).map(|word| named.then_some(word))),
            None => gone(sheet, place),
        }
    }
}

/// Where the words of a card stand.
fn inner(sheet: &Sheet<'_>, place: Area) -> Area {
    place.inset(sheet.vh(1.8), sheet.vh(0.8))
}

fn common(sheet: &mut Sheet<'_>, place: Area, words: &[&str]) -> f32 {
    let inside = inner(sheet, place);
    let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
    let wanted = Wanted { markup: "", width: inside.w, height: inside.h, sizes_vh, screen_px: sheet.size.1 };
    fit::common_size(sheet.setter, words, wanted)
}

/// A card; one that came back stands out, and may say its word below its picture.
fn card_of(sheet: &mut Sheet<'_>, place: Area, face: &CardFace, size_vh: f32, came: Option<Option<&str>>) {
    let theme = sheet.theme;
    let (fill, edge, out) = if came.is_some() {
        (theme.praise_panel, (sheet.vh(1.1), theme.praise), sheet.vh(0.5))
    } else {
        (theme.panel, (sheet.vh(0.4), theme.line), 0.0)
    };
    let radius = sheet.vh(1.8);
    let first = sheet.pieces.len();
    sheet.panel(place.inset(-out, -out), Some(fill), Some(edge), radius);
    let mut inside = inner(sheet, place);
    match face {
        CardFace::Picture(id) => {
            if let Some((word, (at, fitted))) = came.flatten().and_then(|word| Some((word, label(sheet, place, word)?)))
            {
                let style = label_style(sheet).on(fill);
                sheet.set(at, word, style, &fitted);
                inside.h = at.y - inside.y;
            }
            sheet.media(inside, *id, u8::MAX);
        }
        CardFace::Word(word) => says(sheet, inside, word, size_vh, (fill, theme.ink)),
    }
    if came.is_some() {
        sheet.pop(first, Pop::Answer);
    }
}

fn label_style(sheet: &Sheet<'_>) -> Style {
    sheet.style(TextRole::Pupil, WORD_VH.0, WORD_VH.0).sized(WORD_VH.0, WORD_VH.0)
}

/// Where a word stands below the picture of a card; none where it cannot be read there, or leaves the picture too little.
fn label(sheet: &mut Sheet<'_>, place: Area, word: &str) -> Option<(Area, Fitted)> {
    /// The height of the word, in hundredths of the screen's height, and the most of a card's that it takes, as a share.
    const LINE_VH: f32 = 6.4;
    const MOST: f32 = 0.5;
    let (at, _) = place.inset(sheet.vh(0.7), sheet.vh(0.5)).cut_bottom(sheet.vh(LINE_VH), 0.0);
    let style = label_style(sheet);
    let fitted = sheet.fitted(at, word, style);
    (at.h <= place.h * MOST && fitted.one_line(WORD_VH.0)).then_some((at, fitted))
}

fn says(sheet: &mut Sheet<'_>, area: Area, word: &str, size_vh: f32, (ground, ink): (Colour, Colour)) {
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size_vh.min(5.0), size_vh).on(ground).ink(ink);
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

/// Draws a wheel of topics: in the middle it turns, and round it they lie; the one that came up comes into the middle,
/// large. Where they have no room round it, they stand in rows.
pub fn wheel(sheet: &mut Sheet<'_>, area: Area, words: &[String], at: Option<u8>) {
    let theme = sheet.theme;
    let stopped = at.map(usize::from).filter(|at| *at < words.len());
    let Some(ring) = ring(sheet, area, words) else { return topics(sheet, area, words, stopped) };
    for (place, (word, card)) in words.iter().zip(&ring.cards).enumerate() {
        if stopped == Some(place) {
            gone(sheet, *card);
            continue;
        }
        let (fill, ink, edge) = match stopped {
            Some(_) => (theme.quiet, theme.ink_soft, (sheet.vh(0.25), theme.line)),
            None => (theme.panel, theme.ink, (sheet.vh(0.7), theme.timer)),
        };
        let radius = sheet.vh(1.8);
        sheet.panel(*card, Some(fill), Some(edge), radius);
        let inside = inner(sheet, *card);
        says(sheet, inside, word, ring.size_vh, (fill, ink));
    }
    let pointer = sheet.vh(POINTER_VH);
    let tip = match stopped.and_then(|at| words.get(at)) {
        Some(word) => {
            came_up(sheet, ring.middle, word);
            ring.middle
        }
        None => {
            let disc = ring.middle.square();
            let many = u8::try_from(words.len()).unwrap_or(u8::MAX);
            let paints = Paints { ink: theme.on_tool, fill: theme.back_near, accent: theme.face };
            sheet.art(disc, Art::Tool(ToolArt::Wheel(many), paints));
            disc
        }
    };
    // It points at what is below it, over its edge.
    let at = Area::new(tip.x + (tip.w - pointer) / 2.0, tip.y - pointer * 0.62, pointer, pointer);
    sheet.art(at, Art::Pointer(theme.praise)).pop = stopped.map(|_| Pop::Part);
}

/// The topic that came up, as large as it can be.
fn came_up(sheet: &mut Sheet<'_>, at: Area, word: &str) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(1.2), sheet.vh(3.0));
    sheet.panel(at, Some(theme.praise_panel), Some((edge, theme.praise)), radius).pop = Some(Pop::Part);
    let style = sheet.style(TextRole::Word, 10.0, 30.0).on(theme.praise_panel);
    sheet.text(chosen_inner(sheet, at), word, style).pop = Some(Pop::Part);
}

fn chosen_inner(sheet: &Sheet<'_>, at: Area) -> Area {
    at.inset(sheet.vh(3.0), sheet.vh(2.0))
}

/// Topics round a middle, the first at the upper left and the others after it as the hand of a clock goes.
struct Ring {
    cards: Vec<Area>,
    middle: Area,
    /// How large all topics are, in hundredths of the screen's height.
    size_vh: f32,
}

/// A ring in which every topic can be read at its place, and large in the middle; none where the area is too small.
fn ring(sheet: &mut Sheet<'_>, area: Area, words: &[String]) -> Option<Ring> {
    /// The height of a card as a share of the area's, the best first, and how far the outer ones stand inwards.
    const SHARES: [f32; 6] = [0.25, 0.22, 0.29, 0.19, 0.33, 0.16];
    const BENT: f32 = 0.05;
    if words.len() < 3 {
        return None;
    }
    let gap = sheet.vh(2.2);
    let many_above = words.len().div_ceil(2);
    let (above, below) = words.split_at(many_above);
    for share in SHARES {
        let (high, bent) = (area.h * share, area.h * BENT);
        let (upper, rest) = area.cut_top(high + bent, gap);
        let (lower, middle) = rest.cut_bottom(high + bent, gap);
        let mut cards = bow(upper, above.len(), (high, gap), true);
        let mut others = bow(lower, below.len(), (high, gap), false);
        others.reverse();
        let mut size_vh = f32::MAX;
        for (cards, words) in [(&cards, above), (&others, below)] {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            size_vh = size_vh.min(cards.first().map_or(0.0, |card| common(sheet, *card, &words)));
        }
        let large = sheet.style(TextRole::Word, 10.0, 10.0);
        let inside = chosen_inner(sheet, middle);
        let needs = words.iter().map(|word| sheet.needed(inside.w, word, large)).fold(0.0, f32::max);
        if size_vh >= WORD_VH.0 && needs <= inside.h {
            cards.extend(others);
            return Some(Ring { cards, middle, size_vh });
        }
    }
    None
}

/// Cards of this height side by side in a row that is higher: the outer ones stand nearer to the middle of the ring.
fn bow(row: Area, many: usize, (high, gap): (f32, f32), above: bool) -> Vec<Area> {
    /// How wide a card may be, in its heights.
    const WIDEST: f32 = 3.2;
    let many_f = f32::from(u16::try_from(many.max(1)).unwrap_or(u16::MAX));
    let width = ((row.w - gap * (many_f - 1.0)) / many_f).min(high * WIDEST);
    let cells = row.middle(width * many_f + gap * (many_f - 1.0), row.h).columns(many, gap);
    let bent = |cell: Area| {
        let (x, _) = cell.centre();
        let out = (x - row.centre().0) / (row.w / 2.0).max(1.0);
        let down = (row.h - high) * if above { out * out } else { 1.0 - out * out };
        Area { y: row.y + down, h: high, ..cell }
    };
    cells.into_iter().map(bent).collect()
}

/// Topics in rows, all alike at first, then the one that came up large and above the others.
fn topics(sheet: &mut Sheet<'_>, area: Area, words: &[String], stopped: Option<usize>) {
    let theme = sheet.theme;
    if let Some((at, word)) = stopped.and_then(|at| Some((at, words.get(at)?))) {
        let (above, below) = area.cut_top(area.h * STOPPED_SHARE, sheet.vh(2.4));
        came_up(sheet, above, word);
        let others = words.iter().enumerate().filter(|(place, _)| *place != at);
        let others: Vec<&str> = others.map(|(_, word)| word.as_str()).collect();
        return behind(sheet, below, &others);
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let gap = sheet.vh(1.8);
    let most = sheet.vh(TOPIC.1);
    let places = places::largest(area, words.len(), gap, TOPIC.0, most);
    let size = places.first().map_or(WORD_VH.0, |place| common(sheet, *place, &words));
    for (word, place) in words.into_iter().zip(places) {
        let (edge, radius) = (sheet.vh(0.7), sheet.vh(1.8));
        sheet.panel(place, Some(theme.panel), Some((edge, theme.timer)), radius);
        let inside = inner(sheet, place);
        says(sheet, inside, word, size, (theme.panel, theme.ink));
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
