//! Two words left and right, each with the hand that is raised for it; the one that it was gets the flower.

use super::pieces::{counted, exactly, hand, line_size};
use crate::game::boards::pair::{PairSide, PairView, Side};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::strings::Lang;
use crate::stage::theme::Colour;
use crate::stage::widgets::guide;

/// Sizes of the words, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (10.0, 24.0);
/// The heights of a side's head and of its counted hands, in hundredths of the screen's height.
const HEAD_VH: f32 = 9.0;
const HANDS_VH: f32 = 10.0;
/// Sizes of the sides' names, in hundredths of the screen's height.
const NAME_VH: (f32, f32) = (5.0, 6.0);
/// The size of the flower, in hundredths of the screen's height.
const FLOWER_VH: f32 = 12.0;

/// Draws a minimal pair.
pub fn pair(sheet: &mut Sheet<'_>, area: Area, view: &PairView) {
    let halves = area.columns(2, sheet.vh(3.0));
    let sides = [(&view.left, Side::Left), (&view.right, Side::Right)];
    let counted = sides.iter().any(|(side, _)| side.hands.is_some());
    let size = halves.first().map_or(WORD_VH.0, |half| size_of(sheet, *half, view, counted));
    let names = halves.first().map(|half| names(sheet, *half)).unwrap_or_default();
    for ((side, which), half) in sides.into_iter().zip(halves) {
        let look = match view.was {
            None => Look::Open,
            Some(was) if was == which => Look::Was,
            Some(_) => Look::Other,
        };
        draw(sheet, half, side, (which, look), &names, (size, counted));
    }
}

/// What the sides are called, left and right, and how large: neither has a language or a size that the other has not.
#[derive(Default)]
struct Names {
    says: [String; 2],
    size_vh: f32,
}

fn names(sheet: &mut Sheet<'_>, half: Area) -> Names {
    let [head, ..] = parts(sheet, half, false, false);
    let room = head_parts(sheet, head, Side::Left)[2];
    let [japanese, english] =
        [Lang::Ja, Lang::En].map(|lang| ["pair-left", "pair-right"].map(|key| sheet.strings.say(lang, key, &[])));
    let [left, right] = &japanese;
    let long = [format!("{left}\u{3000}{}", english[0]), format!("{right}\u{3000}{}", english[1])];
    let size = |sheet: &mut Sheet<'_>, says: &[String; 2]| {
        line_size(sheet, &[says[0].as_str(), says[1].as_str()], (room.w, room.h), NAME_VH)
    };
    match size(sheet, &long) {
        Some(size_vh) => Names { says: long, size_vh },
        None => Names { size_vh: size(sheet, &japanese).unwrap_or(NAME_VH.0), says: japanese },
    }
}

/// How a side looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// Nobody has been told.
    Open,
    /// It was this one.
    Was,
    /// It was the other one.
    Other,
}

/// The parts of a side: its head, its picture, its word, and its hands.
fn parts(sheet: &Sheet<'_>, half: Area, picture: bool, counted: bool) -> [Area; 4] {
    let inner = half.inset(sheet.vh(2.0), sheet.vh(1.2));
    let (head, rest) = inner.cut_top(sheet.vh(HEAD_VH), sheet.vh(0.8));
    let (hands, rest) =
        if counted { rest.cut_bottom(sheet.vh(HANDS_VH), sheet.vh(1.0)) } else { (Area::default(), rest) };
    let (word, picture) = rest.cut_bottom(if picture { rest.h * 0.42 } else { rest.h }, sheet.vh(0.6));
    [head, picture, word, hands]
}

/// The size at which both words fit, in hundredths of the screen's height.
fn size_of(sheet: &mut Sheet<'_>, half: Area, view: &PairView, counted: bool) -> f32 {
    let style = sheet.style(TextRole::Word, WORD_VH.0, WORD_VH.1);
    let mut size = style.sizes_vh.1;
    for side in [&view.left, &view.right] {
        let [_, _, word, _] = parts(sheet, half, side.picture.is_some(), counted);
        size = size.min(sheet.fitted(word, &side.word, style).size_vh);
    }
    size
}

fn draw(
    sheet: &mut Sheet<'_>,
    half: Area,
    side: &PairSide,
    (which, look): (Side, Look),
    names: &Names,
    (size, counts): (f32, bool),
) {
    let theme = sheet.theme;
    let (fill, edge) = match look {
        Look::Open => (theme.panel, (sheet.vh(0.5), theme.ink_soft)),
        Look::Was => (theme.praise_panel, (sheet.vh(1.1), theme.praise)),
        Look::Other => (theme.quiet, (sheet.vh(0.25), theme.line)),
    };
    let radius = sheet.vh(2.6);
    sheet.panel(half, Some(fill), Some(edge), radius);
    let [at_head, at_picture, at_word, at_hands] = parts(sheet, half, side.picture.is_some(), counts);
    head(sheet, at_head, (which, look), names, fill);
    if let Some(id) = side.picture {
        sheet.media(at_picture, id, if look == Look::Other { 120 } else { u8::MAX });
    }
    let ink = if look == Look::Other { theme.ink_soft } else { theme.ink };
    let style = exactly(sheet, size).on(fill).ink(ink);
    let fitted = sheet.fitted(at_word, &side.word, style);
    // What it was not steps back, and its letters are paler than lines may be behind.
    if fitted.lines.len() == 1 && look != Look::Other {
        guide(sheet, at_word, fitted.size_px);
    }
    sheet.set(at_word, &side.word, style, &fitted);
    if let Some(hands) = side.hands {
        let sign = hand(sheet);
        counted(sheet, at_hands.middle(sheet.vh(26.0), at_hands.h), sign, None, hands, false);
    }
}

/// The parts of a side's head: its arrow at the outer edge, the flower at the inner one, and its name between them.
fn head_parts(sheet: &Sheet<'_>, area: Area, which: Side) -> [Area; 3] {
    let (gap, flower_px) = (sheet.vh(1.6), sheet.vh(FLOWER_VH));
    match which {
        Side::Left => {
            let (arrow, rest) = area.cut_left(area.h, gap);
            let (flower, name) = rest.cut_right(flower_px, gap);
            [arrow, flower, name]
        }
        Side::Right => {
            let (arrow, rest) = area.cut_right(area.h, gap);
            let (flower, name) = rest.cut_left(flower_px, gap);
            [arrow, flower, name]
        }
    }
}

/// Which hand: an arrow that points to its side, and its name; the flower beside them where it was this one.
fn head(sheet: &mut Sheet<'_>, area: Area, (which, look): (Side, Look), names: &Names, ground: Colour) {
    let theme = sheet.theme;
    let ink = if look == Look::Other { theme.ink_soft } else { theme.ink };
    let [at_arrow, at_flower, at_name] = head_parts(sheet, area, which);
    let style = exactly(sheet, names.size_vh).on(ground).ink(ink);
    let (art, says, style) = match which {
        Side::Left => (Art::ArrowLeft(ink), &names.says[0], style.left()),
        Side::Right => (Art::ArrowRight(ink), &names.says[1], style.right()),
    };
    sheet.art(at_arrow, art);
    sheet.text(at_name, says, style);
    if look == Look::Was {
        // In the head's inner corner, and higher than it: beside a picture there is room.
        let at_flower = Area { h: sheet.vh(FLOWER_VH), ..at_flower };
        sheet.art(at_flower, Art::Hanamaru(theme.praise)).pop = Some(Pop::Answer);
    }
}
