//! A game's name and its one line of rules.

use crate::lesson::Glosses;
use crate::stage::drawing::{Area, Sheet, TextRole};
use crate::stage::strings::Lang;
use crate::stage::widgets;

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, name: &Glosses, rule: &Glosses, (now, all): (usize, usize)) {
    let theme = sheet.theme;
    let (top, rest) = area.cut_top(sheet.vh(7.0), sheet.vh(1.0));
    if all > 1 {
        let style = sheet.style(TextRole::Pupil, 5.0, 5.5).ink(theme.ink_soft).left();
        let says = sheet.say("game-place", &[("number", &format!("{now} / {all}"))]);
        sheet.text(top, &says, style);
    }
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).ink(theme.ink_soft).right();
    let says = sheet.say("intro-demo", &[]);
    sheet.text(top.cut_right(sheet.vh(44.0), 0.0).0, &says, style);
    let (names, rules) = rest.cut_top(rest.h * 0.54, sheet.vh(2.0));
    let japanese = name.get(Lang::Ja.code());
    let english = name.get(Lang::En.code());
    match (japanese, english) {
        (Some(japanese), Some(english)) => {
            let (upper, lower) = names.cut_top(names.h * 0.52, 0.0);
            let style = sheet.style(TextRole::Prompt, 10.0, 16.0);
            sheet.text(upper, english, style.bottom());
            let style = sheet.style(TextRole::Pupil, 5.0, 11.0).ink(theme.praise_ink);
            sheet.text(lower, japanese, style);
        }
        _ => {
            let style = sheet.style(TextRole::Prompt, 10.0, 18.0);
            sheet.text(names, widgets::gloss(name, Lang::Ja), style);
        }
    }
    if !rule.is_empty() {
        let radius = sheet.vh(2.0);
        let edge = sheet.vh(0.3);
        let panel = rules.middle(rules.w, rules.h);
        sheet.panel(panel, Some(theme.panel), Some((edge, theme.line)), radius);
        widgets::two_languages(sheet, panel.inset(sheet.vh(3.0), sheet.vh(1.5)), rule, (5.0, 7.0));
    }
}
