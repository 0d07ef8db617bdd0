//! The first screen: the lesson's title, where it belongs, and the goal.

use crate::game::StageView;
use crate::lesson::Glosses;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Sheet, TextRole};
use crate::stage::widgets;

/// What the first screen says.
pub(super) struct Title<'a> {
    pub title: &'a str,
    pub course: Option<&'a str>,
    pub unit: Option<u16>,
    pub goal: &'a Glosses,
}

pub(super) fn draw(sheet: &mut Sheet<'_>, area: Area, view: &StageView, says: &Title<'_>) {
    let theme = sheet.theme;
    let (top, rest) = area.cut_top(sheet.vh(9.0), sheet.vh(1.0));
    let unit = says.unit.map(|unit| unit.to_string()).unwrap_or_default();
    let place = match (says.course, says.unit) {
        (Some(course), Some(_)) => sheet.say("course-unit", &[("course", course), ("unit", &unit)]),
        (Some(course), None) => course.to_owned(),
        (None, Some(_)) => sheet.say("unit", &[("unit", &unit)]),
        (None, None) => String::new(),
    };
    let (class, place_area) = top.cut_right(top.w * 0.3, sheet.vh(2.0));
    let (flower, place_area) = place_area.cut_left(top.h, sheet.vh(1.6));
    sheet.art(flower, Art::Hanamaru(theme.praise));
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).ink(theme.ink_soft);
    sheet.text(place_area, &place, style.left());
    sheet.text(class, &view.class, style.ink(theme.ink).right());
    if says.goal.is_empty() {
        let style = sheet.style(TextRole::Prompt, 10.0, 24.0);
        sheet.text(rest, says.title, style);
        return;
    }
    let style = sheet.style(TextRole::Prompt, 10.0, 20.0);
    let needs = [sheet.needed(rest.w, says.title, style), widgets::goal_needs(sheet, rest.w, says.goal)];
    let cells = sheet.stack(rest, sheet.vh(1.5), &needs.map(|need| (need, 1.0)));
    let [title, goal] = cells.as_slice() else { return };
    sheet.text(*title, says.title, style);
    widgets::goal(sheet, *goal, says.goal);
}
