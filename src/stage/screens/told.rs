//! An answer that is more than a card: the sound that was called, whether a command had the magic words, or several
//! words at once.

use super::{play, table};
use crate::game::view::{AnswerShown, PlayScreen};
use crate::stage::art::Art;
use crate::stage::drawing::{Align, Area, Pop, Sheet, Style, TextRole};
use crate::stage::fit::{self, Wanted};
use crate::stage::strings::Lang;
use crate::stage::widgets;

/// How much of the width the sound or the sign has beside the card, as a share.
const SIDE_SHARE: f32 = 0.36;
/// From this shape on a picture stands beside its words in what is left.
const WIDE: f32 = 2.2;
/// How much of the height the words have below a table, as shares: the longer, the more.
const WORDS_SHARES: [f32; 3] = [0.3, 0.4, 0.52];
/// How much of it the sound or the sign has above a long word, at the least and at the most.
const ABOVE_SHARES: (f32, f32) = (0.2, 0.36);
/// The least height of two lines below or beside a sign, in hundredths of the screen's height.
const LINES_VH: f32 = 14.0;
/// Sizes of several words, in hundredths of the screen's height.
const WORD_VH: (f32, f32) = (5.0, 20.0);

/// The answer, where it is more than a card.
pub(super) fn applies(play: &PlayScreen) -> Option<&AnswerShown> {
    let more = |answer: &&AnswerShown| {
        // What was chosen between stands on its choices.
        let several = !answer.others.is_empty() && play.choices.is_empty();
        answer.sound.is_some() || answer.magic.is_some() || several || table::applies(play)
    };
    play.answer.as_ref().filter(more)
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, play: &PlayScreen, answer: &AnswerShown) {
    if table::says_itself(play, answer) {
        return table::draw(sheet, area, play);
    }
    if table::applies(play) {
        let gap = sheet.vh(2.0);
        let band = |share: f32| area.cut_bottom(area.h * share, gap);
        let roomy = WORDS_SHARES.into_iter().find(|share| several_fit(sheet, band(*share).0, answer));
        let (below, above) = band(roomy.unwrap_or(WORDS_SHARES[2]));
        table::draw(sheet, above, play);
        return several(sheet, below, answer);
    }
    if !answer.others.is_empty() {
        return several(sheet, area, answer);
    }
    let (side, card) = area.cut_left(area.w * SIDE_SHARE, sheet.vh(3.0));
    let shown = play::Shown::of(play);
    let wide = card.w >= card.h * WIDE;
    let room = if wide || answer.picture.is_none() { card.h } else { card.h * 0.8 };
    let width = if wide { card.w * 0.5 } else { card.w };
    if play::texts_need(sheet, width, &shown) <= room {
        extra(sheet, side, answer);
        return play::card_in(sheet, card, play, wide);
    }
    // A long word has the whole width, below the other two.
    let needs = play::texts_need(sheet, area.w, &shown);
    let height = (area.h - needs).clamp(area.h * ABOVE_SHARES.0, area.h * ABOVE_SHARES.1);
    let (above, below) = area.cut_top(height, sheet.vh(1.0));
    let halves = above.columns(2, sheet.vh(3.0));
    let (Some(left), Some(right)) = (halves.first(), halves.last()) else { return };
    extra(sheet, if answer.picture.is_some() { *left } else { above }, answer);
    if let Some(picture) = answer.picture {
        sheet.media(*right, picture, u8::MAX).pop = Some(Pop::Card);
    }
    // The longest words leave no room for what they mean.
    let shown = if needs > below.h { shown.without_meaning() } else { shown };
    play::texts(sheet, below, &shown);
}

/// The sound or the sign.
fn extra(sheet: &mut Sheet<'_>, area: Area, answer: &AnswerShown) {
    match (&answer.sound, answer.magic) {
        (Some(letters), _) => sound(sheet, area, letters),
        (None, Some(magic)) => sign(sheet, area, magic),
        (None, None) => {}
    }
}

/// The letters of a sound, large, on the four-line guide.
fn sound(sheet: &mut Sheet<'_>, area: Area, letters: &str) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(1.0), sheet.vh(2.6));
    sheet.panel(area, Some(theme.panel), Some((edge, theme.praise)), radius).pop = Some(Pop::Answer);
    let inside = area.inset(sheet.vh(2.0), sheet.vh(1.4));
    let style = sheet.style(TextRole::Word, 10.0, 30.0).on(theme.panel);
    let fitted = sheet.fitted(inside, letters, style);
    widgets::guide(sheet, inside, fitted.size_px);
    sheet.set(inside, letters, style, &fitted).pop = Some(Pop::Answer);
}

/// Whether it was to be done: ○ or ×, giant, with its words.
fn sign(sheet: &mut Sheet<'_>, area: Area, magic: bool) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(1.0), sheet.vh(2.6));
    let colour = if magic { theme.maru } else { theme.batsu };
    sheet.panel(area, Some(theme.panel), Some((edge, colour)), radius).pop = Some(Pop::Answer);
    let inside = area.inset(sheet.vh(2.0), sheet.vh(2.0));
    let (words, at) = if inside.w > inside.h * 1.2 {
        let (at, words) = inside.cut_left(inside.h.min(inside.w * 0.46), sheet.vh(1.6));
        (words.middle(words.w, sheet.vh(17.0)), at)
    } else {
        inside.cut_bottom(sheet.vh(17.0), sheet.vh(1.0))
    };
    sheet.art(at, if magic { Art::Maru(colour) } else { Art::Batsu(colour) }).pop = Some(Pop::Answer);
    let key = if magic { "magic-yes" } else { "magic-no" };
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).on(theme.panel);
    if words.h < sheet.vh(LINES_VH) {
        return widgets::both(sheet, words, key, &[], Style { sizes_vh: sheet.sizes(5.0, 6.0), ..style });
    }
    let (upper, lower) = words.cut_top(words.h / 2.0, 0.0);
    for (lang, at, down) in [(Lang::Ja, upper, Align::End), (Lang::En, lower, Align::Start)] {
        let says = sheet.strings.say(lang, key, &[]);
        sheet.text(at, &says, Style { down, ..style }).pop = Some(Pop::Answer);
    }
}

/// How several words stand: side by side, one below the other, or in two columns, whichever lets them be largest; and
/// how large that is, in hundredths of the screen's height.
fn places(sheet: &mut Sheet<'_>, area: Area, words: &[&str]) -> (f32, Vec<Area>) {
    let (many, gap) = (words.len(), sheet.vh(2.0));
    let table = area.rows(many.div_ceil(2), gap).into_iter().flat_map(|row| row.columns(2, gap)).take(many);
    let mut best = (0.0, Vec::new());
    for places in [area.columns(many, gap), area.rows(many, gap), table.collect()] {
        let Some(inside) = places.first().map(|place| inner(sheet, *place)) else { continue };
        let sizes_vh = sheet.sizes(WORD_VH.0, WORD_VH.1);
        let wanted = Wanted { markup: "", width: inside.w, height: inside.h, sizes_vh, screen_px: sheet.size.1 };
        let size = fit::common_size(sheet.setter, words, wanted);
        if size > best.0 {
            best = (size, places);
        }
    }
    best
}

/// The words that were said together, or are gone together: those in the order in which they lie on the table.
fn words(answer: &AnswerShown) -> Vec<&str> {
    if answer.places.len() > answer.others.len() {
        return table::came_back(answer).into_iter().map(|(_, word)| word).collect();
    }
    std::iter::once(&answer.word).chain(&answer.others).map(String::as_str).collect()
}

fn several_fit(sheet: &mut Sheet<'_>, area: Area, answer: &AnswerShown) -> bool {
    places(sheet, area, &words(answer)).0 >= WORD_VH.0
}

/// Several words, equally large: none was the main one.
fn several(sheet: &mut Sheet<'_>, area: Area, answer: &AnswerShown) {
    let theme = sheet.theme;
    let words = words(answer);
    let (size, places) = places(sheet, area, &words);
    for (word, place) in words.into_iter().zip(places) {
        let (edge, radius) = (sheet.vh(1.0), sheet.vh(2.4));
        sheet.panel(place, Some(theme.praise_panel), Some((edge, theme.praise)), radius).pop = Some(Pop::Answer);
        let style = sheet.style(TextRole::Pupil, 5.0, 5.0).sized(size.min(5.0), size).on(theme.praise_panel);
        let inside = inner(sheet, place);
        sheet.text(inside, word, style).pop = Some(Pop::Answer);
    }
}

/// Where a word stands in its place.
fn inner(sheet: &Sheet<'_>, place: Area) -> Area {
    place.inset(sheet.vh(2.0), sheet.vh(1.2))
}
