//! The screens before a lesson, drawn from [`Front`]: the classes, the teams, and what is wrong with
//! a lesson that cannot be played; the shelf and the plan have files of their own. For the teacher,
//! but on the class's screen: nothing here may embarrass anyone.

use super::art::{Art, Icon};
use super::drawing::{Area, Sheet, Style, Tap, TextRole};
use super::front::{CLASS_COLUMNS, ClassRow, Front, FrontPress, FrontScreen, Stopped, StoppedPlace};
use super::theme::team_mark;
use super::widgets::gloss;
use super::{front_plan, front_shelf};
use crate::lesson::ruby;
use crate::limits::{TEAMS_MAX, TEAMS_MIN};

/// Rows of classes on one page.
const CLASS_ROWS: usize = 4;
/// Attendance numbers in a row.
const NUMBERS_A_ROW: u8 = 10;
/// Teams' points stand in so many lines.
const SCORE_LINES: usize = 2;
/// Where so many stand in a line, only points up to the other fit; beyond them the class's total is told.
const SCORES_CLOSE: (usize, i32) = (4, 999);
/// Problems that fit on the screen; the rest are counted.
const PROBLEMS_SHOWN: usize = 5;

/// Draws the choice that is open.
pub fn front(sheet: &mut Sheet<'_>, front: &Front) {
    let safe = sheet.safe();
    let (head, rest) = safe.cut_top(sheet.vh(11.0), sheet.vh(2.5));
    let (foot, body) = rest.cut_bottom(sheet.vh(6.0), sheet.vh(2.0));
    let hint = match front.screen {
        FrontScreen::Lessons => return front_shelf::shelf(sheet, [head, body, foot], front),
        FrontScreen::Classes => {
            let lesson = front.lesson().map(|lesson| lesson.title.clone()).unwrap_or_default();
            let title = sheet.say("front-classes", &[("lesson", &lesson)]);
            heading(sheet, head, &title);
            classes(sheet, body, front);
            "front-hint-classes"
        }
        FrontScreen::Teams => {
            let title = sheet.say("front-teams", &[]);
            heading(sheet, head, &title);
            teams(sheet, body, front);
            "front-hint-teams"
        }
        FrontScreen::Plan => {
            let title = sheet.say("plan-title", &[]);
            heading(sheet, head, &title);
            front_plan::plan(sheet, body, front);
            "plan-hint"
        }
    };
    footer(sheet, foot, hint, Some(("hint-step-back", Tap::Front(FrontPress::Leave))));
}

/// The flower circle and a title.
pub(super) fn heading(sheet: &mut Sheet<'_>, area: Area, title: &str) {
    let (mark, rest) = area.cut_left(area.h, sheet.vh(2.0));
    let ink = sheet.theme.praise;
    sheet.art(mark, Art::Hanamaru(ink));
    let style = sheet.style(TextRole::Teacher, 4.0, 8.0).left();
    clipped(sheet, rest, title, style);
}

/// What the keys do, and the way back as a button.
pub(super) fn footer(sheet: &mut Sheet<'_>, area: Area, hint: &str, button: Option<(&str, Tap)>) {
    let mut area = area;
    if let Some((says, tap)) = button {
        let (at, rest) = area.cut_left(sheet.vh(20.0), sheet.vh(2.0));
        let (quiet, line, ink) = (sheet.theme.quiet, sheet.theme.line, sheet.theme.ink_soft);
        let edge = sheet.vh(0.25);
        sheet.panel(at, Some(quiet), Some((edge, line)), at.h / 2.0).press = Some(tap);
        let (arrow, word) = at.cut_left(at.h, 0.0);
        let size = sheet.vh(3.4);
        // What opens the other pages is no way back.
        let art = if says == "front-more" { Art::Icon(Icon::More, ink, quiet) } else { Art::ArrowLeft(ink) };
        sheet.art(arrow.middle(size, size), art);
        let says = sheet.say(says, &[]);
        let style = sheet.style(TextRole::Teacher, 3.4, 3.4).ink(ink).on(quiet).left();
        sheet.text(word.inset(sheet.vh(0.5), 0.0), &says, style);
        area = rest;
    }
    let says = sheet.say(hint, &[]);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).ink(sheet.theme.ink_soft).right();
    sheet.text(area, &says, style);
}

/// A text that somebody else has written: where it is longer than its place, its beginning.
pub(super) fn clipped(sheet: &mut Sheet<'_>, area: Area, markup: &str, style: Style) {
    let fits = |sheet: &mut Sheet<'_>, text: &str| sheet.fitted(area, text, style).fits;
    if fits(sheet, markup) {
        sheet.text(area, markup, style);
        return;
    }
    let letters: Vec<char> = ruby::plain(markup).chars().collect();
    let beginning = |many: usize| letters.iter().take(many).collect::<String>().trim_end().to_owned() + "…";
    // Halving finds the longest beginning in a few tries.
    let (mut fitting, mut over) = (0, letters.len());
    while fitting + 1 < over {
        let middle = usize::midpoint(fitting, over);
        if fits(sheet, &beginning(middle)) {
            fitting = middle;
        } else {
            over = middle;
        }
    }
    sheet.text(area, &beginning(fitting), style);
}

/// The part of a list that holds the highlight, a page at a time.
fn page(at: usize, items: usize, a_page: usize) -> std::ops::Range<usize> {
    let first = at / a_page * a_page;
    first..(first + a_page).min(items)
}

/// A box to be chosen; the highlighted one has a heavy edge, never colour alone.
pub(super) fn choice_box(sheet: &mut Sheet<'_>, area: Area, highlighted: bool, press: FrontPress) {
    let (line, ink) = (sheet.theme.line, sheet.theme.ink);
    let edge = if highlighted { (sheet.vh(0.9), ink) } else { (sheet.vh(0.3), line) };
    let (fill, radius) = (sheet.theme.panel, sheet.vh(2.0));
    sheet.panel(area, Some(fill), Some(edge), radius).press = Some(Tap::Front(press));
}

fn classes(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let shown = page(front.at, front.classes.len(), CLASS_COLUMNS * CLASS_ROWS);
    let gap = sheet.vh(2.0);
    let cells: Vec<Area> =
        area.rows(CLASS_ROWS, gap).into_iter().flat_map(|row| row.columns(CLASS_COLUMNS, gap)).collect();
    for (cell, item) in cells.into_iter().zip(shown) {
        choice_box(sheet, cell, item == front.at, FrontPress::Item(item));
        if let Some(row) = front.classes.get(item) {
            class(sheet, cell.inset(sheet.vh(1.4), sheet.vh(1.0)), row);
        }
    }
}

/// A class: whether it starts here or goes on, and from where with which points.
fn class(sheet: &mut Sheet<'_>, area: Area, row: &ClassRow) {
    let panel = sheet.theme.panel;
    let (label, told) = area.cut_left(area.w * 0.2, sheet.vh(1.0));
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).on(panel);
    sheet.text(label, &row.label, style);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.8).on(panel).left();
    let Some(stopped) = &row.stopped else {
        let says = sheet.say("front-starts-here", &[]);
        let soft = style.ink(sheet.theme.ink_soft);
        sheet.text(told, &says, soft);
        return;
    };
    let place = match &stopped.place {
        StoppedPlace::Start => sheet.say("front-stopped-start", &[]),
        StoppedPlace::Game(game, games, name) => {
            let place = sheet.say("front-stopped", &[("game", &game.to_string()), ("games", &games.to_string())]);
            if name.is_empty() { place } else { format!("{place} · {}", ruby::plain(gloss(name, sheet.lang))) }
        }
        StoppedPlace::End => sheet.say("front-stopped-end", &[]),
    };
    let (line, points) = told.cut_top(sheet.vh(4.6), sheet.vh(0.4));
    clipped(sheet, line, &place, style);
    scores(sheet, points, stopped);
}

/// The points of a class's teams, each beside its mark.
fn scores(sheet: &mut Sheet<'_>, area: Area, stopped: &Stopped) {
    let panel = sheet.theme.panel;
    let soft = sheet.style(TextRole::Teacher, 3.3, 3.6).on(panel).ink(sheet.theme.ink_soft).left();
    let total: i32 = stopped.scores.iter().sum();
    let a_line = stopped.scores.len().div_ceil(SCORE_LINES).max(1);
    let (close, most) = SCORES_CLOSE;
    if a_line >= close && stopped.scores.iter().any(|score| score.abs() > most) {
        let says = sheet.say("front-total", &[("scores", &total.to_string())]);
        sheet.text(area, &says, soft);
        return;
    }
    let lines = stopped.scores.chunks(a_line);
    let height = sheet.vh(4.2);
    for (line, scores) in lines.enumerate() {
        let top = area.y + height * f32::from(u8::try_from(line).unwrap_or(0));
        let row = Area { y: top, h: height, ..area };
        let first = u8::try_from(line * a_line).unwrap_or(0);
        for ((cell, score), team) in row.columns(a_line, sheet.vh(0.5)).into_iter().zip(scores).zip(first + 1..) {
            let (mark, number) = cell.cut_left(sheet.vh(2.6), sheet.vh(0.4));
            let look = team_mark(team);
            let line = sheet.theme.ink;
            sheet.art(mark, Art::Mark(look.shape, look.colour, line));
            sheet.text(number, &score.to_string(), soft);
        }
    }
}

/// The marks of so many teams as one row to tap, the pupils, and their attendance numbers.
fn teams(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let gap = sheet.vh(2.0);
    let (row, rest) = area.cut_top(sheet.vh(17.0), gap);
    for (cell, team) in row.columns(usize::from(TEAMS_MAX), gap).into_iter().zip(1..=TEAMS_MAX) {
        let on = team <= front.teams;
        let press = FrontPress::Item(usize::from(team.max(TEAMS_MIN)));
        choice_box(sheet, cell, team == front.teams, press);
        if on {
            let mark = team_mark(team);
            let size = cell.w.min(cell.h) * 0.72;
            let on_team = sheet.theme.on_team;
            sheet.art(cell.middle(size, size), Art::Mark(mark.shape, mark.colour, on_team));
            let style = number_style(sheet, mark.colour);
            sheet.text(cell.middle(size * 0.6, size * 0.6), &team.to_string(), style);
        }
    }
    let (count, rest) = rest.cut_top(sheet.vh(7.0), gap);
    pupils(sheet, count, front);
    let (button, numbers) = rest.cut_right(rest.w * 0.2, gap);
    let button = button.middle(button.w, sheet.vh(16.0));
    choice_box(sheet, button, true, FrontPress::Take);
    let start = sheet.say("front-on", &[]);
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0).on(sheet.theme.panel);
    sheet.text(button.inset(sheet.vh(1.0), 0.0), &start, style);
    attendance(sheet, numbers, front);
}

fn number_style(sheet: &Sheet<'_>, ground: super::theme::Colour) -> Style {
    sheet.style(TextRole::Teacher, 4.0, 6.0).ink(sheet.theme.on_team).on(ground)
}

/// How many pupils, with a button for fewer and one for more.
fn pupils(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let mut area = area;
    for (sign, by) in [("−", -1), ("+", 1)] {
        let (cell, rest) = area.cut_left(area.h * 1.3, sheet.vh(1.5));
        choice_box(sheet, cell, false, FrontPress::More(by));
        let style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(sheet.theme.panel);
        sheet.text(cell, sign, style);
        area = rest;
    }
    let sizes: Vec<String> = front.sizes().iter().map(ToString::to_string).collect();
    let says = sheet.say(
        "front-pupils",
        &[("number", &front.pupils.to_string()), ("teams", &front.teams.to_string()), ("sizes", &sizes.join(" · "))],
    );
    let style = sheet.style(TextRole::Teacher, 4.0, 5.0).left();
    sheet.text(area, &says, style);
}

/// The attendance numbers: a tapped one is absent.
fn attendance(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let (head, grid) = area.cut_top(sheet.vh(4.6), sheet.vh(0.8));
    let says = sheet.say("front-absent", &[]);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).ink(sheet.theme.ink_soft).left();
    sheet.text(head, &says, style);
    let rows = usize::from(front.pupils.div_ceil(NUMBERS_A_ROW)).max(1);
    let gap = sheet.vh(0.8);
    let cells = grid.rows(rows, gap).into_iter().flat_map(|row| row.columns(usize::from(NUMBERS_A_ROW), gap));
    for (cell, number) in cells.zip(1..=front.pupils) {
        let absent = front.absent.contains(&number);
        let (fill, ink) =
            if absent { (None, sheet.theme.ink_soft) } else { (Some(sheet.theme.panel), sheet.theme.ink) };
        let (edge, line) = (sheet.vh(0.2), sheet.theme.line);
        let radius = sheet.vh(1.0);
        sheet.panel(cell, fill, Some((edge, line)), radius).press = Some(Tap::Front(FrontPress::Absent(number)));
        let says = if absent { "–".to_owned() } else { number.to_string() };
        let ground = if absent { sheet.theme.page } else { sheet.theme.panel };
        let style = sheet.style(TextRole::Teacher, 3.3, 4.2).ink(ink).on(ground);
        sheet.text(cell, &says, style);
    }
}

/// What is wrong with a lesson, for its author.
pub fn problems(sheet: &mut Sheet<'_>, title: &str, problems: &[String]) {
    let safe = sheet.safe();
    let (head, rest) = safe.cut_top(sheet.vh(11.0), sheet.vh(2.5));
    let (foot, body) = rest.cut_bottom(sheet.vh(6.0), sheet.vh(2.0));
    heading(sheet, head, title);
    let gap = sheet.vh(1.5);
    let rows = body.rows(PROBLEMS_SHOWN + 1, gap);
    for (row, problem) in rows.iter().zip(problems.iter().take(PROBLEMS_SHOWN)) {
        let style = sheet.style(TextRole::Teacher, 3.3, 4.5).left();
        clipped(sheet, *row, problem, style);
    }
    let more = problems.len().saturating_sub(PROBLEMS_SHOWN);
    if let Some(row) = rows.last().filter(|_| more > 0) {
        let says = sheet.say("front-more-problems", &[("number", &more.to_string())]);
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(sheet.theme.ink_soft);
        sheet.text(*row, &says, style);
    }
    footer(sheet, foot, "front-hint-problems", Some(("hint-step-back", Tap::Front(FrontPress::Leave))));
}

#[cfg(test)]
#[path = "front_screens_tests.rs"]
mod tests;
