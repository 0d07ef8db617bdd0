//! The last screen: a hanamaru for everyone, and goodbye.

use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::strings::Lang;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area) {
    let theme = sheet.theme;
    let wide = area.w > area.h * 1.7;
    let (flower, words) = if wide {
        area.cut_left(area.h.min(area.w * 0.42), sheet.vh(4.0))
    } else {
        area.cut_top(area.h * 0.54, sheet.vh(2.0))
    };
    sheet.art(flower, Art::Hanamaru(theme.praise)).pop = Some(Pop::Verdict);
    let (upper, rest) = words.cut_top(words.h * 0.46, 0.0);
    let (middle, lower) = rest.cut_top(rest.h * 0.5, 0.0);
    let english = sheet.strings.say(Lang::En, "see-you", &[]);
    let japanese = sheet.strings.say(Lang::Ja, "see-you", &[]);
    let praise = sheet.strings.say(Lang::Ja, "well-done", &[]);
    let style = sheet.style(TextRole::Prompt, 10.0, 20.0).ink(theme.praise_ink);
    sheet.text(upper, &english, style);
    let style = sheet.style(TextRole::Pupil, 5.0, 10.0);
    sheet.text(middle, &japanese, style);
    sheet.text(lower, &praise, style.ink(theme.ink_soft));
}
