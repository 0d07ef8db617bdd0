//! The last screen: the goal, asked about, and a hanamaru for everyone.

use crate::lesson::Glosses;
use crate::stage::art::Art;
use crate::stage::drawing::{Align, Area, Pop, Sheet, Style, TextRole};
use crate::stage::strings::Lang;
use crate::stage::widgets;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, goal: &Glosses, sentence: Option<&str>) {
    let theme = sheet.theme;
    let prompt = sheet.style(TextRole::Prompt, 10.0, 16.0);
    let goal_needs = if goal.is_empty() { 0.0 } else { widgets::goal_needs(sheet, area.w, goal) };
    let sentence_needs = sentence.map_or(0.0, |sentence| sheet.needed(area.w, sentence, prompt));
    let parts = [
        (sheet.vh(13.0), 3.0),
        (goal_needs, if goal_needs > 0.0 { 1.0 } else { 0.0 }),
        (sentence_needs, if sentence.is_some() { 1.0 } else { 0.0 }),
    ];
    let cells = sheet.stack(area, sheet.vh(2.0), &parts);
    let [top, at_goal, at_sentence] = cells.as_slice() else { return };
    let top = *top;
    let (flower, ask) = top.cut_left(top.h, sheet.vh(3.0));
    sheet.art(flower, Art::Hanamaru(theme.praise)).pop = Some(Pop::Verdict);
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).ink(theme.praise_ink).left();
    let (upper, lower) = ask.cut_top(ask.h * 0.5, sheet.vh(0.5));
    let japanese = sheet.strings.say(Lang::Ja, "finale-ask", &[]);
    let english = sheet.strings.say(Lang::En, "finale-ask", &[]);
    sheet.text(upper, &japanese, Style { down: Align::End, ..style });
    let style = Style { sizes_vh: (5.0, 8.0), down: Align::Start, ..style };
    sheet.text(lower, &english, style.ink(theme.ink_soft));
    if !goal.is_empty() {
        widgets::goal(sheet, *at_goal, goal);
    }
    if let Some(sentence) = sentence {
        sheet.text(*at_sentence, sentence, prompt);
    }
}
