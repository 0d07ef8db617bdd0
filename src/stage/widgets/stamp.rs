//! The teacher's stamp on an answer: a hanamaru, a triangle for half, a sprout for not yet. Nobody
//! gets a red cross.

use crate::game::command::Verdict;
use crate::game::view::AnswerShown;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet};

/// Whether an answer has been judged and so bears a stamp.
pub fn stamped(answer: Option<&AnswerShown>) -> Option<Verdict> {
    answer.and_then(|answer| answer.verdict).filter(|verdict| *verdict != Verdict::Pass)
}

/// Stamps an answer.
pub fn stamp(sheet: &mut Sheet<'_>, area: Area, verdict: Verdict) {
    let theme = sheet.theme;
    let art = match verdict {
        Verdict::Right => Art::Hanamaru(theme.praise),
        Verdict::Half => Art::Sankaku(theme.praise),
        Verdict::Wrong => Art::Sprout(theme.growth),
        Verdict::Pass => return,
    };
    let area = area.square();
    // A little paper behind it keeps it apart from the picture that it is stamped on.
    sheet.panel(area, Some(theme.panel.fade(242)), None, area.w / 2.0).pop = Some(Pop::Verdict);
    sheet.art(area.inset(area.w * 0.03, area.h * 0.03), art).pop = Some(Pop::Verdict);
}
