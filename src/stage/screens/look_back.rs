//! The look-back (ふりかえり): what the class can say now, and then how it went, by hands.

use super::tools::paints;
use crate::game::StageView;
use crate::game::keys::Press;
use crate::game::view::LookBackScreen;
use crate::stage::art::{Art, Icon};
use crate::stage::drawing::{Area, Sheet, Tap, TextRole};
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
    widgets::word_cards(sheet, *at_words, 1, &look.words);
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
