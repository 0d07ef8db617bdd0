//! A question that is answered aloud, as long as it is open: a covered picture and what it is worth,
//! the sounds of a word, and what pairs say. The picture and the frame are the main things here.

use super::play::{self, Shown};
use crate::game::boards::hints::HintsView;
use crate::game::view::{Frame, Part, PlayScreen};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::strings::Lang;
use crate::stage::widgets::{self, boards};

/// The side of a picture beside what is said, as shares of the area's height: the longer the sentence, the smaller.
const PICTURE_SHARES: [f32; 4] = [1.0, 0.88, 0.76, 0.64];
/// The same where that keeps each sentence on one line.
const LINE_SHARES: [f32; 5] = [1.0, 0.88, 0.76, 0.64, 0.52];
/// The height of a worth above what is said, in hundredths of the screen's.
const WORTH_VH: f32 = 13.0;
/// The least height of bubbles below something else, in hundredths of the screen's.
const BUBBLES_VH: f32 = 15.0;
/// The greatest size of a sign that has the stage, likewise.
const SIGN_VH: f32 = 52.0;

/// The height of words to say below what is said, as shares of the area's.
const WORDS_SHARES: [f32; 4] = [0.5, 0.42, 0.34, 0.28];

/// Whether an open question has something that a card has not.
pub(super) fn applies(play: &PlayScreen) -> bool {
    let special = |part: &Part| {
        matches!(part, Part::Covered { .. } | Part::Sounds { .. } | Part::Secret { .. } | Part::Hints { .. })
    };
    play.answer.is_none()
        && play.choices.is_empty()
        && (play.frame.is_some() || play.value.is_some() || only_heard(play) || play.parts.iter().any(special))
}

/// Whether nothing is seen of what is called; a keyword stays on the screen while other words are.
fn only_heard(play: &PlayScreen) -> bool {
    matches!(play.parts.as_slice(), [Part::Heard])
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let picture = play.parts.iter().find(|part| matches!(part, Part::Picture(_) | Part::Covered { .. }));
    let sounds = play.parts.iter().find(|part| matches!(part, Part::Sounds { .. }));
    if only_heard(play) || play.parts.iter().any(|part| matches!(part, Part::Secret { .. })) {
        let above = above_bubbles(sheet, area, play);
        return secret(sheet, above, play);
    }
    if let Some(Part::Hints { hints, total }) = play.parts.first() {
        let above = above_bubbles(sheet, area, play);
        let view = HintsView { hints: hints.clone(), total: *total, value: play.value };
        return boards::hints(sheet, above, &view);
    }
    if let (true, Some(frame)) = (play.parts.is_empty(), &play.frame) {
        let above = above_words(sheet, area, play, frame);
        return widgets::bubbles(sheet, above, frame);
    }
    match (picture, sounds) {
        (Some(picture), _) => beside(sheet, area, play, picture),
        (None, Some(sounds)) => {
            let above = above_bubbles(sheet, area, play);
            if let Part::Sounds { said, count, joined } = sounds {
                widgets::sounds(sheet, above, said, *count, *joined);
            }
        }
        (None, None) => {
            let above = above_bubbles(sheet, area, play);
            play::texts(sheet, above, &Shown::of(play));
        }
    }
}

/// Draws the words that can be put into what pairs say, and gives what is left above. What is said keeps the size of a
/// prompt: where the words would take it, they are left to the class.
fn above_words(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, frame: &Frame) -> Area {
    if play.words.is_empty() {
        return area;
    }
    for share in WORDS_SHARES {
        let (below, above) = area.cut_bottom(area.h * share, sheet.vh(2.4));
        let Some(rows) = widgets::word_rows(sheet, below, &play.words) else { continue };
        if widgets::bubbles_fit(sheet, above, frame) {
            widgets::word_cards(sheet, below, rows, &play.words);
            return above;
        }
    }
    area
}

/// Draws what pairs say at the bottom, and gives what is left above.
pub(super) fn above_bubbles(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) -> Area {
    let Some(frame) = &play.frame else { return area };
    let lines = if frame.ask.is_some() && frame.answer.is_some() { 2.0 } else { 1.0 };
    let height = (sheet.vh(BUBBLES_VH) * lines).min(area.h * 0.5);
    let (below, above) = area.cut_bottom(height, sheet.vh(2.0));
    widgets::bubbles(sheet, below, frame);
    above
}

/// Nothing of the card: a sign of what the class does, for the last row. The head says it in words; where a second
/// chance is all that the head says, the words are here.
fn secret(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen) {
    let (ink, paper) = (sheet.theme.ink, sheet.theme.panel);
    let sign = Art::Icon(widgets::icon_of(play.cue), ink, paper);
    if !play.steal {
        let side = area.h.min(sheet.vh(SIGN_VH));
        sheet.art(area.middle(side, side), sign).pop = Some(Pop::Card);
        return;
    }
    let [japanese, english] = [Lang::Ja, Lang::En].map(|lang| sheet.strings.say(lang, widgets::cue_key(play.cue), &[]));
    let style = sheet.style(TextRole::Prompt, 10.0, 14.0);
    let second = style.ink(sheet.theme.ink_soft);
    let needs = [sheet.needed(area.w, &japanese, style), sheet.needed(area.w, &english, second)];
    let cells = sheet.stack(area, sheet.vh(1.5), &[(sheet.vh(14.0), 2.0), (needs[0], 1.0), (needs[1], 1.0)]);
    let [at_sign, top, below] = cells.as_slice() else { return };
    let side = at_sign.h.min(sheet.vh(46.0));
    sheet.art(at_sign.middle(side, side), sign).pop = Some(Pop::Card);
    sheet.text(*top, &japanese, style);
    sheet.text(*below, &english, second);
}

/// A picture at the left; what it is worth and what is said at its right.
fn beside(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, picture: &Part) {
    let gap = sheet.vh(4.0);
    let split = |share: f32| area.cut_left((area.h * share).min(area.w * 0.46), gap);
    let Some(frame) = &play.frame else {
        let Some(value) = play.value else { return framed(sheet, area, play, picture) };
        // Where the picture will be when there is something to say.
        let (at_picture, right) = split(PICTURE_SHARES[0]);
        framed(sheet, at_picture, play, picture);
        return widgets::worth(sheet, right.middle(right.w, sheet.vh(44.0)), value, steps(picture));
    };
    let worth = if play.value.is_some() { sheet.vh(WORTH_VH) } else { 0.0 };
    let between = if play.value.is_some() { sheet.vh(1.5) } else { 0.0 };
    let words = |share: f32| split(share).1.cut_top(worth, between).1;
    let on_lines = LINE_SHARES.into_iter().find(|share| widgets::bubbles_in_a_line(sheet, words(*share), frame));
    let share =
        on_lines.or_else(|| PICTURE_SHARES.into_iter().find(|share| widgets::bubbles_fit(sheet, words(*share), frame)));
    let share = share.unwrap_or(PICTURE_SHARES[1]);
    let (at_picture, right) = split(share);
    let (at_worth, at_bubbles) = right.cut_top(worth, between);
    framed(sheet, at_picture, play, picture);
    if let Some(value) = play.value {
        widgets::worth(sheet, at_worth, value, steps(picture));
    }
    widgets::bubbles(sheet, at_bubbles, frame);
}

/// Which stage it is, and how many there are.
fn steps(picture: &Part) -> Option<(u8, u8)> {
    if let Part::Covered { stage, stages, .. } = picture { Some((*stage, *stages)) } else { None }
}

/// A picture that is or was covered in its frame; any other as on a card.
fn framed(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, picture: &Part) {
    match picture {
        Part::Picture(id) if play.value.is_none() => {
            sheet.media(area, *id, u8::MAX).pop = Some(Pop::Card);
        }
        _ => widgets::covered(sheet, area, picture),
    }
}
