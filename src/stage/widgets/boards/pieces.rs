//! What several boards share: measuring words that are to stand on one line, raised hands with their number, and what
//! two who meet say.

use crate::game::view::Frame;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Pop, Sheet, Style, TextRole};
use crate::stage::fit::LADDER_VH;
use crate::stage::strings::Lang;
use crate::stage::text::LINE_HEIGHT;
use crate::stage::theme::MarkShape;
use crate::stage::widgets::both;

/// How wide and how high a text is on one line at a size in hundredths of the screen's height, in pixels.
pub(super) fn measured(sheet: &mut Sheet<'_>, says: &str, size_vh: f32) -> (f32, f32) {
    let style = sheet.style(TextRole::Pupil, size_vh, size_vh).sized(size_vh, size_vh);
    let fitted = sheet.fitted(Area::new(0.0, 0.0, f32::MAX, f32::MAX), says, style);
    (fitted.width, fitted.height)
}

/// The sizes of the ladder from the largest to the smallest, in hundredths of the screen's height; where the teacher
/// wants large text, the largest is larger.
pub(super) fn sizes(sheet: &Sheet<'_>, least_vh: f32, most_vh: f32) -> Vec<f32> {
    let (least, most) = sheet.sizes(least_vh, most_vh);
    LADDER_VH.into_iter().rev().filter(|size| (least..=most).contains(size)).collect()
}

/// The largest size at which every one of some texts stands on one line of a box; none where not even the least does.
pub(super) fn line_size(
    sheet: &mut Sheet<'_>,
    texts: &[&str],
    room: (f32, f32),
    (least_vh, most_vh): (f32, f32),
) -> Option<f32> {
    let fits = |sheet: &mut Sheet<'_>, says: &str, size: f32| {
        let (width, height) = measured(sheet, says, size);
        width <= room.0 && height <= room.1
    };
    sizes(sheet, least_vh, most_vh).into_iter().find(|size| texts.iter().all(|says| fits(sheet, says, *size)))
}

/// A text's style at exactly a size that was measured: as a word where it is large enough for one.
pub(super) fn exactly(sheet: &Sheet<'_>, size_vh: f32) -> Style {
    let role = if size_vh >= TextRole::Word.least_vh() { TextRole::Word } else { TextRole::Pupil };
    sheet.style(role, size_vh, size_vh).sized(size_vh, size_vh)
}

/// What was counted, in a chip: a sign, what it is called where there is room, and the number. It is lit while it has
/// just changed.
pub(super) fn counted(sheet: &mut Sheet<'_>, area: Area, sign: Art, key: Option<&str>, count: u8, lit: bool) {
    let first = sheet.pieces.len();
    chip(sheet, area, sign, key, count, lit);
    if lit {
        sheet.pop(first, Pop::Board);
    }
}

fn chip(sheet: &mut Sheet<'_>, area: Area, sign: Art, key: Option<&str>, count: u8, lit: bool) {
    let theme = sheet.theme;
    let (fill, edge) = if lit {
        (theme.praise_panel, (sheet.vh(0.9), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.25), theme.line))
    };
    let radius = sheet.vh(1.6);
    sheet.panel(area, Some(fill), Some(edge), radius);
    let inside = area.inset(sheet.vh(1.2), sheet.vh(if area.h < sheet.vh(10.0) { 0.4 } else { 0.9 }));
    let (at_sign, rest) = inside.cut_left(inside.h.min(sheet.vh(7.4)), sheet.vh(1.0));
    sheet.art(at_sign, sign);
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).on(fill);
    let says = count.to_string();
    let Some(key) = key else {
        sheet.text(rest, &says, style);
        return;
    };
    // Two figures have room even where one stands, so that nothing moves; what they are called needs the rest.
    let style = style.sized(5.0, 7.0);
    let (widest, _) = measured(sheet, "00", 7.0);
    let (at_count, label) = rest.cut_right(widest + 1.0, sheet.vh(1.0));
    both(sheet, label, key, &[], sheet.style(TextRole::Pupil, 5.0, 6.0).on(fill).left());
    sheet.text(at_count, &says, style.right());
}

/// A short name in both languages, one above the other, or one beside the other, or in Japanese alone: whatever has room
/// for lines that can be read. False where nothing has.
pub(super) fn named(sheet: &mut Sheet<'_>, area: Area, key: &str, style: Style) -> bool {
    let [japanese, english] = [Lang::Ja, Lang::En].map(|lang| sheet.strings.say(lang, key, &[]));
    let least = style.sizes_vh.0;
    let lines = area.middle(area.w, sheet.vh(2.0 * style.sizes_vh.1 * LINE_HEIGHT)).rows(2, 0.0);
    if let [above, below] = lines.as_slice() {
        let both = [(*above, &japanese, style), (*below, &english, style.ink(sheet.theme.ink_soft))];
        let fits = |sheet: &mut Sheet<'_>, (at, says, style): &(Area, &String, Style)| {
            sheet.fitted(*at, says, *style).one_line(least)
        };
        if both.iter().all(|line| fits(sheet, line)) {
            for (at, says, style) in both {
                sheet.text(at, says, style);
            }
            return true;
        }
    }
    for says in [format!("{japanese}\u{3000}{english}"), japanese] {
        let fitted = sheet.fitted(area, &says, style);
        if fitted.one_line(least) {
            sheet.set(area, &says, style, &fitted);
            return true;
        }
    }
    false
}

/// The sign of raised hands.
pub(super) fn hand(sheet: &Sheet<'_>) -> Art {
    Art::Icon(Icon::Hand, sheet.theme.on_tool, sheet.theme.face)
}

/// The height that a phrase takes above a board, with the gap below it, in hundredths of the screen's height.
const PHRASE_VH: (f32, f32) = (14.6, 1.6);

/// Draws what two who meet say, question and answer beside each other, at the top of an area, and gives what is left.
pub fn phrase(sheet: &mut Sheet<'_>, area: Area, frame: Option<&Frame>) -> Area {
    let Some(frame) = frame else { return area };
    let lines: Vec<&str> = [frame.ask.as_deref(), frame.answer.as_deref()].into_iter().flatten().collect();
    let theme = sheet.theme;
    let (at, rest) = area.cut_top(sheet.vh(PHRASE_VH.0), sheet.vh(PHRASE_VH.1));
    let pair = lines.len() > 1;
    let places: Vec<(Area, Area)> = at
        .columns(lines.len(), sheet.vh(1.6))
        .into_iter()
        .map(|bubble| (bubble, bubble.inset(sheet.vh(1.4), sheet.vh(0.6))))
        .collect();
    let words = |sheet: &Sheet<'_>, inner: Area| inner.cut_left(sheet.vh(7.0), sheet.vh(1.4));
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).on(theme.panel).left();
    // Equally large: neither comes second.
    let mut size = style.sizes_vh.1;
    for (says, (_, inner)) in lines.iter().zip(&places) {
        let (_, at) = words(sheet, *inner);
        size = size.min(sheet.fitted(at, says, style).size_vh);
    }
    for ((says, (bubble, inner)), second) in lines.iter().zip(places).zip([false, true]) {
        let edge = (sheet.vh(0.5), if second { theme.praise } else { theme.timer });
        let radius = sheet.vh(2.6);
        sheet.panel(bubble, Some(theme.panel), Some(edge), radius);
        let (sign, at) = words(sheet, inner);
        if pair {
            let (shape, letter) = if second { (MarkShape::Square, "B") } else { (MarkShape::Circle, "A") };
            sheet.art(sign, Art::Mark(shape, theme.ink, theme.ink));
            let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(5.0, 5.0).on(theme.ink).ink(theme.page);
            sheet.text(sign.square(), letter, style);
        } else {
            sheet.art(sign, Art::Icon(Icon::Say, theme.ink, theme.panel));
        }
        sheet.text(at, says, style.sized(size.min(5.0), size));
    }
    rest
}
