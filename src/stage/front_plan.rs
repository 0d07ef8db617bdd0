//! The plan, drawn: how many minutes there are, what is played in them, and the way to begin.

use super::drawing::{Area, Sheet, TextRole};
use super::front::{Front, FrontPress};
use super::front_screens::{choice_box, clipped};
use super::games_menu::name_of;
use super::planning::{CHOICES, Planned, PlannedPart, Planning, Wish, talk_key};

/// Parts of a plan that fit on the screen; the rest are counted.
const PARTS_SHOWN: usize = 9;
/// The choices of minutes stand in so many rows.
const MINUTE_ROWS: usize = 2;
/// The first choice that is a number of minutes.
const FIRST_MINUTES: usize = 2;

/// Draws the choices of a time at the left and the plan at the right.
pub(super) fn plan(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let (left, right) = area.cut_left(area.w * 0.36, sheet.vh(3.0));
    choices(sheet, left, &front.planning);
    let (button, list) = right.cut_bottom(sheet.vh(12.0), sheet.vh(1.5));
    if let Some(planned) = &front.planned {
        parts(sheet, list, planned, front.planning.minutes());
    }
    choice_box(sheet, button, true, FrontPress::Take);
    let start = sheet.say("front-start", &[]);
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0).on(sheet.theme.panel);
    sheet.text(button.inset(sheet.vh(1.0), 0.0), &start, style);
}

fn choices(sheet: &mut Sheet<'_>, area: Area, planning: &Planning) {
    let gap = sheet.vh(1.6);
    let at = planning.choice();
    let (written, rest) = area.cut_top(sheet.vh(10.5), gap);
    let says = sheet.say("plan-written", &[]);
    choice(sheet, written, 0, at, &says);
    let (until, rest) = rest.cut_top(sheet.vh(10.5), gap);
    let says = sheet.say("plan-until", &[("time", &planning.until_label())]);
    if planning.wish == Wish::Until {
        let inner = more_and_less(sheet, until);
        choice(sheet, inner, 1, at, &says);
    } else {
        choice(sheet, until, 1, at, &says);
    }
    let (label, rest) = rest.cut_top(sheet.vh(9.0), sheet.vh(1.0));
    let says = match planning.wish {
        Wish::Minutes(minutes) => sheet.say("plan-minutes", &[("minutes", &minutes.to_string())]),
        _ => sheet.say("plan-how-many", &[]),
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 6.0);
    if let Wish::Minutes(_) = planning.wish {
        let inner = more_and_less(sheet, label);
        sheet.text(inner, &says, style);
    } else {
        let style = style.ink(sheet.theme.ink_soft);
        sheet.text(label, &says, style);
    }
    let (grid, _) = rest.cut_top(sheet.vh(19.0), 0.0);
    let columns = (CHOICES - FIRST_MINUTES) / MINUTE_ROWS;
    let narrow = sheet.vh(1.2);
    let cells = grid.rows(MINUTE_ROWS, gap).into_iter().flat_map(|row| row.columns(columns, narrow));
    for (cell, item) in cells.zip(FIRST_MINUTES..CHOICES) {
        if let Wish::Minutes(minutes) = Planning::wish_of(item) {
            choice(sheet, cell, item, at, &minutes.to_string());
        }
    }
}

/// The buttons for less at the left and more at the right; what is left between them.
fn more_and_less(sheet: &mut Sheet<'_>, area: Area) -> Area {
    let side = sheet.vh(8.0);
    let (less, rest) = area.cut_left(side, sheet.vh(1.2));
    let (more, between) = rest.cut_right(side, sheet.vh(1.2));
    for (cell, sign, by) in [(less, "−", -1), (more, "+", 1)] {
        let cell = cell.middle(side, side);
        choice_box(sheet, cell, false, FrontPress::More(by));
        let style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(sheet.theme.panel);
        sheet.text(cell, sign, style);
    }
    between
}

fn choice(sheet: &mut Sheet<'_>, area: Area, item: usize, at: Option<usize>, says: &str) {
    choice_box(sheet, area, at == Some(item), FrontPress::Item(item));
    let style = sheet.style(TextRole::Teacher, 3.3, 5.0).on(sheet.theme.panel);
    sheet.text(area.inset(sheet.vh(1.0), sheet.vh(0.5)), says, style);
}

/// The games of the plan, each with what it is for, the talk it makes and its minutes.
fn parts(sheet: &mut Sheet<'_>, area: Area, planned: &Planned, minutes: Option<u16>) {
    let (head, rest) = area.cut_top(sheet.vh(6.0), sheet.vh(1.0));
    let games = planned.parts.len().to_string();
    let says = match minutes {
        Some(minutes) => sheet.say("plan-of", &[("games", &games), ("minutes", &minutes.to_string())]),
        None => sheet.say("plan-of-written", &[("games", &games)]),
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 4.5).left();
    sheet.text(head, &says, style);
    let gap = sheet.vh(0.6);
    let rows = rest.rows(PARTS_SHOWN, gap);
    let over = planned.parts.len() > PARTS_SHOWN;
    let shown = if over { PARTS_SHOWN - 1 } else { PARTS_SHOWN };
    let games = planned.games.iter().map(|game| name_of(sheet.lang, game)).collect::<Vec<_>>();
    for ((row, part), name) in rows.iter().zip(planned.parts.iter().take(shown)).zip(&games) {
        part_line(sheet, *row, part, name);
    }
    if let Some(row) = rows.last().filter(|_| over) {
        let says = sheet.say("plan-more", &[("number", &(planned.parts.len() - shown).to_string())]);
        let style = sheet.style(TextRole::Teacher, 3.3, 3.8).left().ink(sheet.theme.ink_soft);
        sheet.text(*row, &says, style);
    }
}

fn part_line(sheet: &mut Sheet<'_>, area: Area, part: &PlannedPart, called: &str) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.0);
    sheet.panel(area, Some(theme.quiet), None, radius);
    let inside = area.inset(sheet.vh(1.2), sheet.vh(0.2));
    let style = sheet.style(TextRole::Teacher, 3.3, 3.8).on(theme.quiet).left();
    let (stage, rest) = inside.cut_left(inside.w * 0.17, sheet.vh(0.8));
    let says = sheet.say(part.stage.key(), &[]);
    sheet.text(stage, &says, style.ink(theme.praise_ink));
    let (minutes, rest) = rest.cut_right(inside.w * 0.15, sheet.vh(0.8));
    if let Some(many) = part.minutes {
        let says = sheet.say("plan-min", &[("minutes", &many.to_string())]);
        sheet.text(minutes, &says, style.right());
    }
    let (talk, name) = rest.cut_right(inside.w * 0.23, sheet.vh(0.8));
    let says = sheet.say(talk_key(part.talk), &[]);
    sheet.text(talk, &says, style.ink(theme.ink_soft));
    clipped(sheet, name, called, style);
}
