//! The shelf, drawn: lessons under the headings of their courses, each with its first pictures, and
//! what was typed to find them.

use super::art::{Art, Icon};
use super::drawing::{Align, Area, Paint, Piece, Sheet, Style, Tap, TextRole};
use super::front::{Front, FrontPress, LessonRow};
use super::front_list::{self, HEADING_VH, LESSON_COLUMNS, LESSONS_VH, Line, NOTES_VH};
use super::front_screens::{choice_box, clipped, footer, heading};

/// The gap below a line, in hundredths of the screen's height.
const GAP_VH: f32 = 1.5;
/// Pictures of a lesson that are shown together; with fewer, its first one is shown alone.
const MOSAIC: usize = 4;

/// Draws the shelf: its head, body and foot.
pub(super) fn shelf(sheet: &mut Sheet<'_>, [head, body, foot]: [Area; 3], front: &Front) {
    let (title, search) = head.cut_left(head.w * 0.5, sheet.vh(2.0));
    let says = sheet.say("front-lessons", &[]);
    heading(sheet, title, &says);
    search_box(sheet, search.middle(search.w, sheet.vh(8.0)), front);
    let mut body = body;
    if !front.notes.is_empty() {
        let (notes, rest) = body.cut_top(sheet.vh(NOTES_VH - GAP_VH), sheet.vh(GAP_VH));
        note(sheet, notes, &front.notes);
        body = rest;
    }
    let pages = front.pages();
    if front.found.is_empty() {
        let says = if front.lessons.is_empty() {
            sheet.say("front-no-lessons", &[])
        } else {
            sheet.say("front-none-found", &[("query", &front.query)])
        };
        let style = sheet.style(TextRole::Pupil, 5.0, 6.0);
        sheet.text(body, &says, style);
    }
    let page = front_list::page_of(&pages, front.at);
    let mut top = body.y;
    for line in pages.get(page).into_iter().flatten() {
        let height = sheet.vh(if matches!(line, Line::Heading(_)) { HEADING_VH } else { LESSONS_VH });
        let area = Area { y: top, h: height - sheet.vh(GAP_VH), ..body };
        top += height;
        match line {
            Line::Heading(place) => group(sheet, area, front.lessons.get(*place)),
            Line::Lessons(items) => {
                for (cell, item) in area.columns(LESSON_COLUMNS, sheet.vh(2.0)).into_iter().zip(items.clone()) {
                    let row = front.found.get(item).and_then(|place| front.lessons.get(*place));
                    let Some(row) = row else { continue };
                    choice_box(sheet, cell, item == front.at, FrontPress::Item(item));
                    lesson(sheet, cell.inset(sheet.vh(1.4), sheet.vh(0.7)), row);
                }
            }
        }
    }
    let more = Some(("front-more", Tap::Front(FrontPress::Leave)));
    if pages.len() > 1 {
        let (turn, rest) = foot.cut_right(sheet.vh(32.0), sheet.vh(2.0));
        turner(sheet, turn, page + 1, pages.len());
        footer(sheet, rest, "front-hint-lessons", more);
    } else {
        footer(sheet, foot, "front-hint-lessons", more);
    }
}

/// What was typed, and how many lessons it finds.
fn search_box(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.3), area.h / 2.0);
    sheet.panel(area, Some(theme.panel), Some((edge, theme.line)), radius);
    let inside = area.inset(sheet.vh(2.0), sheet.vh(1.2));
    let (glass, text) = inside.cut_left(inside.h, sheet.vh(1.2));
    sheet.art(glass, Art::Icon(Icon::Search, theme.ink_soft, theme.panel));
    let style = sheet.style(TextRole::Teacher, 3.3, 4.5).on(theme.panel).left();
    if front.query.is_empty() {
        let says = sheet.say("front-search", &[]);
        sheet.text(text, &says, style.ink(theme.ink_soft));
        return;
    }
    let (clear, text) = text.cut_right(inside.h, sheet.vh(1.0));
    let (count, text) = text.cut_right(sheet.vh(14.0), sheet.vh(1.0));
    sheet.panel(clear, Some(theme.quiet), None, clear.h / 2.0).press = Some(Tap::Front(FrontPress::Leave));
    let size = clear.h * 0.45;
    sheet.art(clear.middle(size, size), Art::Batsu(theme.ink_soft));
    let found = format!("{} / {}", front.found.len(), front.lessons.len());
    sheet.text(count, &found, style.ink(theme.ink_soft).right());
    // The end of a long search is what is being typed.
    let mut shown = format!("{}_", front.query);
    while !sheet.fitted(text, &shown, style).fits && shown.chars().count() > 2 {
        shown.remove(0);
    }
    sheet.text(text, &shown, style);
}

/// What the teacher should know before the lesson.
fn note(sheet: &mut Sheet<'_>, area: Area, notes: &[String]) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.3), sheet.vh(1.5));
    sheet.panel(area, Some(theme.praise_panel), Some((edge, theme.praise)), radius);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).on(theme.praise_panel).left();
    clipped(sheet, area.inset(sheet.vh(2.0), sheet.vh(0.4)), &notes.join("\n"), style);
}

/// The heading of a group.
fn group(sheet: &mut Sheet<'_>, area: Area, row: Option<&LessonRow>) {
    let Some(row) = row else { return };
    let own = sheet.say("front-own", &[]);
    let says = match (&row.course, row.own) {
        (Some(course), true) => format!("{own} · {course}"),
        (Some(course), false) => course.clone(),
        (None, true) => own,
        (None, false) => sheet.say("front-other", &[]),
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(sheet.theme.praise_ink);
    clipped(sheet, area, &says, Style { down: Align::End, ..style });
}

/// A lesson: its pictures, its title, and where it belongs or what is wrong with it.
fn lesson(sheet: &mut Sheet<'_>, area: Area, row: &LessonRow) {
    let panel = sheet.theme.panel;
    let (thumb, text) = area.cut_left(area.h, sheet.vh(1.8));
    pictures(sheet, thumb, row);
    let (below, title) = text.cut_bottom(sheet.vh(4.2), sheet.vh(0.2));
    let style = sheet.style(TextRole::Teacher, 3.3, 5.0).on(panel).left();
    clipped(sheet, title, &row.title, style);
    let grade = sheet.say("front-grade", &[("number", &row.grade.to_string())]);
    let (says, ink) = match row.unit {
        _ if row.problems > 0 => {
            (sheet.say("front-problems", &[("number", &row.problems.to_string())]), sheet.theme.praise_ink)
        }
        Some(unit) => (sheet.say("unit", &[("unit", &unit.to_string())]) + " · " + &grade, sheet.theme.ink_soft),
        None => (grade, sheet.theme.ink_soft),
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).on(panel).ink(ink).left();
    sheet.text(below, &says, style);
}

/// The first pictures of a lesson: four together, or one.
fn pictures(sheet: &mut Sheet<'_>, area: Area, row: &LessonRow) {
    let card = sheet.theme.picture_card;
    if row.pictures.is_empty() {
        let (fill, radius) = (sheet.theme.quiet, sheet.vh(1.0));
        sheet.panel(area, Some(fill), None, radius);
        let ink = sheet.theme.line;
        let size = area.h * 0.6;
        sheet.art(area.middle(size, size), if row.problems > 0 { Art::Batsu(ink) } else { Art::Hanamaru(ink) });
        return;
    }
    let cells = if row.pictures.len() < MOSAIC {
        vec![area]
    } else {
        let gap = sheet.vh(0.4);
        area.rows(2, gap).into_iter().flat_map(|row| row.columns(2, gap)).collect()
    };
    for (cell, path) in cells.into_iter().zip(&row.pictures) {
        sheet.add(Piece::new(cell, Paint::Thumb { path: path.clone(), card }));
    }
}

/// Which page it is, and the way to the others.
fn turner(sheet: &mut Sheet<'_>, area: Area, page: usize, pages: usize) {
    let theme = sheet.theme;
    let (back, rest) = area.cut_left(area.h * 1.3, sheet.vh(1.0));
    let (on, middle) = rest.cut_right(area.h * 1.3, sheet.vh(1.0));
    for (cell, by, art) in [(back, -1, Art::ArrowLeft(theme.ink_soft)), (on, 1, Art::ArrowRight(theme.ink_soft))] {
        let edge = sheet.vh(0.25);
        sheet.panel(cell, Some(theme.quiet), Some((edge, theme.line)), cell.h / 2.0).press =
            Some(Tap::Front(FrontPress::Page(by)));
        let size = sheet.vh(3.2);
        sheet.art(cell.middle(size, size), art);
    }
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).ink(theme.ink_soft);
    sheet.text(middle, &format!("{page} / {pages}"), style);
}
