//! The class's one number, as large as can be: below it a bar that grows to the target, where a flower waits; or, where
//! there is no end, the best that it was. After a break the best is the large one, and a new chain begins.

use super::pieces::{exactly, line_size, measured, named};
use crate::game::view::TotalView;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::strings::Lang;
use crate::stage::widgets::both;

/// Sizes of the number, and of the target beside it, in hundredths of the screen's height.
const NUMBER_VH: (f32, f32) = (10.0, 40.0);
const TARGET_VH: (f32, f32) = (5.0, 16.0);
/// The height of the bar or the line below, in hundredths of the screen's height.
const BELOW_VH: f32 = 12.0;

/// Draws the class's number.
pub fn total(sheet: &mut Sheet<'_>, area: Area, view: &TotalView) {
    if view.now == 0 && view.target == 0 {
        return anew(sheet, area, view.best);
    }
    let (below, above) = area.cut_bottom(sheet.vh(BELOW_VH), sheet.vh(1.6));
    number(sheet, above, view);
    if view.target > 0 {
        bar(sheet, below, view);
        return;
    }
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).ink(sheet.theme.ink_soft);
    let best = view.best.to_string();
    let wide = measured(sheet, &best, 9.0).0 + sheet.vh(3.0);
    let at = below.middle(below.w.min(sheet.vh(80.0)), below.h);
    let (at_best, label) = at.cut_right(wide, sheet.vh(2.0));
    both(sheet, label, "total-best", &[], style.right());
    sheet.text(at_best, &best, style.ink(sheet.theme.ink).left());
}

/// A chain that begins again: the best so far is what is worth looking at, and that a new one begins. Nobody sees a 0.
fn anew(sheet: &mut Sheet<'_>, area: Area, best: u16) {
    let style = sheet.style(TextRole::Pupil, 5.0, 10.0);
    let says = [Lang::Ja, Lang::En].map(|lang| sheet.strings.say(lang, "total-new", &[]));
    let inks = [sheet.theme.ink, sheet.theme.ink_soft];
    let (lines, above) =
        if best > 0 { area.cut_bottom(sheet.vh(26.0).min(area.h * 0.5), sheet.vh(1.6)) } else { (area, area) };
    let block = lines.middle(lines.w, sheet.vh(26.0));
    for ((line, says), ink) in block.rows(2, 0.0).into_iter().zip(&says).zip(inks) {
        sheet.text(line, says, style.ink(ink)).pop = Some(Pop::Part);
    }
    if best == 0 {
        return;
    }
    let figures = best.to_string();
    let large = sheet.style(TextRole::Prompt, NUMBER_VH.0, NUMBER_VH.1);
    let fitted = sheet.fitted(above.middle(above.w * 0.4, above.h), &figures, large);
    // The number is in the middle, and what it is called at its left.
    sheet.set(above, &figures, large, &fitted);
    let beside = (above.w - fitted.width) / 2.0 - sheet.vh(3.0);
    let (label, _) = above.cut_left(beside, 0.0);
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).ink(sheet.theme.ink_soft).right();
    if !named(sheet, label, "total-best", style) {
        both(sheet, label, "total-best", &[], style);
    }
}

/// The number, in the middle; what it is to reach and what has just been added beside it.
fn number(sheet: &mut Sheet<'_>, area: Area, view: &TotalView) {
    let theme = sheet.theme;
    let style = sheet.style(TextRole::Prompt, NUMBER_VH.0, NUMBER_VH.1);
    let says = view.now.to_string();
    let middle = area.middle(area.w * 0.5, area.h);
    let fitted = sheet.fitted(middle, &says, style);
    let grown = (view.grown > 0).then_some(Pop::Number);
    sheet.set(middle, &says, style, &fitted).pop = grown;
    let beside = (area.w - fitted.width) / 2.0 - sheet.vh(3.0);
    let (target, added) = (format!("/ {}", view.target), format!("+{}", view.grown));
    let size = line_size(sheet, &[&target, &added], (beside, area.h), TARGET_VH).unwrap_or(TARGET_VH.0);
    if view.target > 0 {
        let at = area.cut_right(beside, 0.0).0;
        sheet.text(at, &target, exactly(sheet, size).ink(theme.ink_soft).left());
    }
    if view.grown > 0 {
        let at = area.cut_left(beside, 0.0).0;
        sheet.text(at, &added, exactly(sheet, size).ink(theme.praise_ink).right()).pop = grown;
    }
}

fn bar(sheet: &mut Sheet<'_>, area: Area, view: &TotalView) {
    let theme = sheet.theme;
    let (flower, bar) = area.cut_right(area.h, sheet.vh(1.2));
    let bar = bar.middle(bar.w, bar.h * 0.62);
    let (edge, radius) = (sheet.vh(0.4), bar.h / 2.0);
    sheet.panel(bar, Some(theme.quiet), Some((edge, theme.line)), radius);
    let share = |number: u16| (f32::from(number) / f32::from(view.target.max(1))).min(1.0);
    let filled = Area { w: (bar.w * share(view.now)).max(bar.h), ..bar };
    if view.now > 0 {
        sheet.panel(filled, Some(theme.praise), None, radius).pop = (view.grown > 0).then_some(Pop::Number);
    }
    let there = view.now >= view.target;
    sheet.art(flower, Art::Hanamaru(if there { theme.praise } else { theme.line })).pop = there.then_some(Pop::Number);
}
