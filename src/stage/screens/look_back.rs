//! The look-back (ふりかえり): what the class can say now, and then how it went, by hands.

use super::tools::paints;
use crate::game::StageView;
use crate::game::keys::Press;
use crate::game::view::LookBackScreen;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Pop, Sheet, Tap, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::strings::Lang;
use crate::stage::tool_art::ToolArt;
use crate::stage::widgets;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, view: &StageView, look: &LookBackScreen) {
    let (top, rest) = area.cut_top(sheet.vh(10.6), sheet.vh(1.6));
    let theme = sheet.theme;
    let mut at_title = top;
    if let Some(clock) = &view.clock {
        let (at_clock, rest) = top.cut_right(widgets::lesson_clock_px(sheet, clock), sheet.vh(1.6));
        widgets::lesson_clock(sheet, at_clock, clock, false);
        at_title = rest;
    }
    let (key, art) = if look.step == 0 {
        ("look-back-say", Art::Icon(Icon::Say, theme.ink, theme.panel))
    } else {
        ("look-back-hands", Art::Icon(Icon::Hand, theme.ink, theme.panel))
    };
    widgets::heading(sheet, at_title, key, art, 7.0);
    let needs = if look.goal.is_empty() { 0.0 } else { widgets::goal_needs(sheet, rest.w, &look.goal) + sheet.vh(1.4) };
    let (at_goal, rest) = rest.cut_top(needs.min(rest.h * 0.5), if needs > 0.0 { sheet.vh(2.4) } else { 0.0 });
    if needs > 0.0 {
        widgets::goal(sheet, at_goal, &look.goal);
    }
    if look.step == 0 {
        // Whoever does not read yet gets larger pictures in place of the sentence.
        let sentence = look.sentence.as_deref().filter(|_| look.words.is_empty() || view.grade >= READS_FROM_GRADE);
        words(sheet, rest, look, sentence);
    } else {
        hands(sheet, rest, look.hands);
    }
}

/// The grade from which sentences are read.
const READS_FROM_GRADE: u8 = 5;
/// The height of a line of words at their least size, in hundredths of the screen's.
const LINE_VH: f32 = 12.8;

/// What the class can say: words with their pictures, and the sentence.
fn words(sheet: &mut Sheet<'_>, area: Area, look: &LookBackScreen, sentence: Option<&str>) {
    // Beside words the sentence keeps small: the pictures are for those who do not read yet.
    let alone = look.words.is_empty();
    let style = if alone { sheet.style(TextRole::Prompt, 10.0, 20.0) } else { sheet.style(TextRole::Pupil, 5.0, 8.0) };
    let needs = sentence.map_or(0.0, |sentence| sheet.needed(area.w, sentence, style));
    let least = if sentence.is_some() && !alone { sheet.vh(10.5) } else { 0.0 };
    let shares = if alone { (0.0, 1.0) } else { (1.0, 0.0) };
    let cells = sheet.stack(area, sheet.vh(1.6), &[(0.0, shares.0), (needs.max(least), shares.1)]);
    let [at_words, at_sentence] = cells.as_slice() else { return };
    let gap = sheet.vh(2.0);
    let cards = at_words.columns(look.words.len(), gap);
    let texts: Vec<&str> = look.words.iter().map(|(word, _)| word.as_str()).collect();
    let (pad, pictures) = (sheet.vh(1.4), look.words.iter().any(|(_, picture)| picture.is_some()));
    let inside = cards.first().map_or(Area::default(), |card| card.inset(pad, pad));
    // One size for all words, and as much of their height as leaves a picture.
    let sheet_line = sheet.vh(LINE_VH);
    let (word_sizes, phrase_sizes) = (sheet.sizes(10.0, 14.0), sheet.sizes(5.0, 9.0));
    let mut set = |share: f32, sizes_vh: (f32, f32)| {
        let wanted =
            Wanted { markup: "", width: inside.w, height: inside.h * share, sizes_vh, screen_px: sheet.size.1 };
        let size = fit::common_size(sheet.setter, &texts, wanted);
        (size >= sizes_vh.0).then_some((share, size))
    };
    let line = sheet_line / inside.h.max(1.0);
    let large = if pictures { [0.4, line.clamp(0.4, 0.7)] } else { [1.0, 1.0] };
    let (share, role, size) = large
        .into_iter()
        .find_map(|share| set(share, word_sizes))
        .map(|(share, size)| (share, TextRole::Word, size))
        .or_else(|| {
            // Long phrases: smaller, and at last without their pictures.
            let small = [0.72, 1.0].into_iter().find_map(|share| set(share, phrase_sizes));
            small.map(|(share, size)| (share, TextRole::Pupil, size))
        })
        .unwrap_or((1.0, TextRole::Pupil, 5.0));
    let theme = sheet.theme;
    for ((word, picture), card) in look.words.iter().zip(cards) {
        let (edge, radius) = (sheet.vh(0.3), sheet.vh(2.0));
        sheet.panel(card, Some(theme.panel), Some((edge, theme.line)), radius).pop = Some(Pop::Card);
        let inside = card.inset(pad, pad);
        let (at_word, at_picture) = inside.cut_bottom(inside.h * share, 0.0);
        let at_word = if let Some(picture) = picture.filter(|_| share < 1.0) {
            sheet.media(at_picture, picture, u8::MAX);
            at_word
        } else {
            inside
        };
        let style = sheet.style(role, size, size).sized(size, size).on(theme.panel);
        sheet.text(at_word, word, style);
    }
    if let Some(sentence) = sentence {
        sheet.text(*at_sentence, sentence, style);
    }
}

/// Three faces with their hands; a tap on a face counts one more.
fn hands(sheet: &mut Sheet<'_>, area: Area, counts: [u8; 3]) {
    const LABELS: [&str; 3] = ["hands-can", "hands-nearly", "hands-practise"];
    let theme = sheet.theme;
    let cells = area.columns(counts.len(), sheet.vh(2.4));
    for (((cell, count), label), number) in cells.into_iter().zip(counts).zip(LABELS).zip(1u8..) {
        let (edge, radius) = (sheet.vh(0.5), sheet.vh(2.4));
        let piece = sheet.panel(cell, Some(theme.panel), Some((edge, theme.line)), radius);
        piece.press = Some(Tap::Game(Press::Digit(number)));
        let inside = cell.inset(sheet.vh(1.4), sheet.vh(1.4));
        let (at_label, rest) = inside.cut_bottom(sheet.vh(18.0).min(inside.h * 0.5), sheet.vh(0.8));
        let (at_face, at_count) = if rest.w > rest.h * 1.3 {
            rest.cut_left(rest.w * 0.54, sheet.vh(1.0))
        } else {
            rest.cut_top(rest.h * 0.58, sheet.vh(0.6))
        };
        let art = Art::Tool(ToolArt::Face(number - 1), paints(sheet));
        sheet.art(at_face, art);
        let style = sheet.style(TextRole::Pupil, 5.0, 18.0).on(theme.panel);
        sheet.text(at_count, &count.to_string(), style);
        let style = sheet.style(TextRole::Pupil, 5.0, 6.5).on(theme.panel);
        let (upper, lower) = at_label.cut_top(at_label.h * 0.6, 0.0);
        let (japanese, english) = (sheet.strings.say(Lang::Ja, label, &[]), sheet.strings.say(Lang::En, label, &[]));
        sheet.text(upper, &japanese, style);
        sheet.text(lower, &english, style.ink(theme.ink_soft));
    }
}
