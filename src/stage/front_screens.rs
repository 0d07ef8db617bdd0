//! The screens before a lesson, drawn from [`Front`]: the shelf, the classes, the teams, and what is
//! wrong with a lesson that cannot be played. For the teacher, but on the class's screen: nothing
//! here may embarrass anyone.

use super::art::Art;
use super::drawing::{Area, Sheet, Style, Tap, TextRole};
use super::front::{ClassRow, Front, FrontPress, FrontScreen, LessonRow, StoppedPlace};
use super::theme::team_mark;
use crate::limits::{TEAMS_MAX, TEAMS_MIN};

/// Lessons stand in so many columns, and classes too.
pub const LESSON_COLUMNS: usize = 2;
/// See [`LESSON_COLUMNS`].
pub const CLASS_COLUMNS: usize = 3;
/// Rows of lessons on one page.
const LESSON_ROWS: usize = 4;
/// Rows of classes on one page.
const CLASS_ROWS: usize = 4;
/// Attendance numbers in a row.
const NUMBERS_A_ROW: u8 = 10;
/// Teams whose points are listed one by one.
const SCORES_LISTED: usize = 4;
/// Problems that fit on the screen; the rest are counted.
const PROBLEMS_SHOWN: usize = 5;

/// How many places an arrow key up or down moves the highlight.
pub fn columns(screen: FrontScreen) -> usize {
    match screen {
        FrontScreen::Lessons => LESSON_COLUMNS,
        FrontScreen::Classes => CLASS_COLUMNS,
        FrontScreen::Teams => 1,
    }
}

/// Draws the choice that is open.
pub fn front(sheet: &mut Sheet<'_>, front: &Front) {
    let safe = sheet.safe();
    let (head, rest) = safe.cut_top(sheet.vh(11.0), sheet.vh(2.5));
    let (foot, body) = {
        let (foot, body) = rest.cut_bottom(sheet.vh(6.0), sheet.vh(2.0));
        (foot, body)
    };
    let (title, hint) = match front.screen {
        FrontScreen::Lessons => (sheet.say("front-lessons", &[]), "front-hint-lessons"),
        FrontScreen::Classes => {
            let lesson = front.lesson().map(|lesson| lesson.title.clone()).unwrap_or_default();
            (sheet.say("front-classes", &[("lesson", &lesson)]), "front-hint-classes")
        }
        FrontScreen::Teams => (sheet.say("front-teams", &[]), "front-hint-teams"),
    };
    heading(sheet, head, &title);
    match front.screen {
        FrontScreen::Lessons if front.lessons.is_empty() => nothing_there(sheet, body),
        FrontScreen::Lessons => lessons(sheet, body, front),
        FrontScreen::Classes => classes(sheet, body, front),
        FrontScreen::Teams => teams(sheet, body, front),
    }
    footer(sheet, foot, hint, front.screen != FrontScreen::Lessons);
}

/// The flower circle and a title.
fn heading(sheet: &mut Sheet<'_>, area: Area, title: &str) {
    let (mark, rest) = area.cut_left(area.h, sheet.vh(2.0));
    let ink = sheet.theme.praise;
    sheet.art(mark, Art::Hanamaru(ink));
    let style = sheet.style(TextRole::Pupil, 5.0, 8.0).left();
    sheet.text(rest, title, style);
}

/// What the keys do, and the way back as a button.
fn footer(sheet: &mut Sheet<'_>, area: Area, hint: &str, back: bool) {
    let mut area = area;
    if back {
        let (button, rest) = area.cut_left(sheet.vh(16.0), sheet.vh(2.0));
        let (quiet, line, ink) = (sheet.theme.quiet, sheet.theme.line, sheet.theme.ink_soft);
        let edge = sheet.vh(0.25);
        sheet.panel(button, Some(quiet), Some((edge, line)), button.h / 2.0).press =
            Some(Tap::Front(FrontPress::Leave));
        let (arrow, word) = button.cut_left(button.h, 0.0);
        let size = sheet.vh(3.4);
        sheet.art(arrow.middle(size, size), Art::ArrowLeft(ink));
        let says = sheet.say("hint-step-back", &[]);
        let style = sheet.style(TextRole::Teacher, 3.4, 3.4).ink(ink).on(quiet).left();
        sheet.text(word, &says, style);
        area = rest;
    }
    let says = sheet.say(hint, &[]);
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).ink(sheet.theme.ink_soft).right();
    sheet.text(area, &says, style);
}

fn nothing_there(sheet: &mut Sheet<'_>, area: Area) {
    let says = sheet.say("front-no-lessons", &[]);
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0);
    sheet.text(area, &says, style);
}

/// The part of a list that holds the highlight, a page at a time.
fn page(at: usize, items: usize, a_page: usize) -> std::ops::Range<usize> {
    let first = at / a_page * a_page;
    first..(first + a_page).min(items)
}

/// A box to be chosen; the highlighted one has a heavy edge, never colour alone.
fn choice_box(sheet: &mut Sheet<'_>, area: Area, highlighted: bool, press: FrontPress) {
    let (line, ink) = (sheet.theme.line, sheet.theme.ink);
    let edge = if highlighted { (sheet.vh(0.9), ink) } else { (sheet.vh(0.3), line) };
    let (fill, radius) = (sheet.theme.panel, sheet.vh(2.0));
    sheet.panel(area, Some(fill), Some(edge), radius).press = Some(Tap::Front(press));
}

fn lessons(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let shown = page(front.at, front.lessons.len(), LESSON_COLUMNS * LESSON_ROWS);
    let gap = sheet.vh(2.0);
    let cells: Vec<Area> =
        area.rows(LESSON_ROWS, gap).into_iter().flat_map(|row| row.columns(LESSON_COLUMNS, gap)).collect();
    for (cell, item) in cells.into_iter().zip(shown) {
        choice_box(sheet, cell, item == front.at, FrontPress::Item(item));
        if let Some(row) = front.lessons.get(item) {
            lesson(sheet, cell.inset(sheet.vh(2.5), sheet.vh(0.9)), row);
        }
    }
}

fn lesson(sheet: &mut Sheet<'_>, area: Area, row: &LessonRow) {
    let (below, title) = area.cut_bottom(sheet.vh(4.2), sheet.vh(0.2));
    let panel = sheet.theme.panel;
    let style = sheet.style(TextRole::Teacher, 3.3, 6.0).on(panel).left();
    sheet.text(title, &row.title, style);
    let place = match (&row.course, row.unit) {
        (Some(course), Some(unit)) => sheet.say("course-unit", &[("course", course), ("unit", &unit.to_string())]),
        (Some(course), None) => course.clone(),
        (None, Some(unit)) => sheet.say("unit", &[("unit", &unit.to_string())]),
        (None, None) => sheet.say("front-own", &[]),
    };
    let (says, ink) = if row.problems > 0 {
        (sheet.say("front-problems", &[("number", &row.problems.to_string())]), sheet.theme.praise_ink)
    } else {
        (place, sheet.theme.ink_soft)
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 3.6).on(panel).ink(ink).left();
    sheet.text(below, &says, style);
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

fn class(sheet: &mut Sheet<'_>, area: Area, row: &ClassRow) {
    let panel = sheet.theme.panel;
    let label_style = |sheet: &Sheet<'_>| sheet.style(TextRole::Pupil, 5.0, 8.0).on(panel);
    let Some(stopped) = &row.stopped else {
        let style = label_style(sheet);
        sheet.text(area, &row.label, style);
        return;
    };
    let (label, told) = area.cut_left(area.w * 0.33, sheet.vh(0.8));
    let style = label_style(sheet);
    sheet.text(label, &row.label, style);
    let place = match stopped.place {
        StoppedPlace::Start => sheet.say("front-stopped-start", &[]),
        StoppedPlace::Game(game, games) => {
            sheet.say("front-stopped", &[("game", &game.to_string()), ("games", &games.to_string())])
        }
        StoppedPlace::End => sheet.say("front-stopped-end", &[]),
    };
    let scores: Vec<String> = stopped.scores.iter().map(ToString::to_string).collect();
    // The points of many teams do not fit into a line; what the class has together does.
    let points = if scores.len() <= SCORES_LISTED {
        scores.join(" · ")
    } else {
        sheet.say("front-total", &[("scores", &stopped.scores.iter().sum::<i32>().to_string())])
    };
    let style = sheet.style(TextRole::Teacher, 3.3, 3.8).on(panel).left();
    let soft = style.ink(sheet.theme.ink_soft);
    let lines = told.rows(2, 0.0);
    for (line, (says, style)) in lines.into_iter().zip([(place, style.bottom()), (points, soft.top())]) {
        sheet.text(line, &says, style);
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
    let start = sheet.say("front-start", &[]);
    let style = sheet.style(TextRole::Pupil, 5.0, 7.0).on(sheet.theme.panel);
    sheet.text(button.inset(sheet.vh(1.0), 0.0), &start, style);
    attendance(sheet, numbers, front);
}

fn number_style(sheet: &Sheet<'_>, ground: super::theme::Colour) -> Style {
    sheet.style(TextRole::Pupil, 5.0, 6.0).ink(sheet.theme.on_team).on(ground)
}

/// How many pupils, with a button for fewer and one for more.
fn pupils(sheet: &mut Sheet<'_>, area: Area, front: &Front) {
    let mut area = area;
    for (sign, by) in [("−", -1), ("+", 1)] {
        let (cell, rest) = area.cut_left(area.h * 1.3, sheet.vh(1.5));
        choice_box(sheet, cell, false, FrontPress::Pupils(by));
        let style = sheet.style(TextRole::Pupil, 5.0, 5.5).on(sheet.theme.panel);
        sheet.text(cell, sign, style);
        area = rest;
    }
    let sizes: Vec<String> = front.sizes().iter().map(ToString::to_string).collect();
    let says = sheet.say(
        "front-pupils",
        &[("number", &front.pupils.to_string()), ("teams", &front.teams.to_string()), ("sizes", &sizes.join(" · "))],
    );
    let style = sheet.style(TextRole::Pupil, 4.0, 5.0).left();
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
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left();
        sheet.text(*row, problem, style);
    }
    let more = problems.len().saturating_sub(PROBLEMS_SHOWN);
    if let Some(row) = rows.last().filter(|_| more > 0) {
        let says = sheet.say("front-more-problems", &[("number", &more.to_string())]);
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(sheet.theme.ink_soft);
        sheet.text(*row, &says, style);
    }
    footer(sheet, foot, "front-hint-problems", true);
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::stage::canvas::Kit;
    use crate::stage::front::Stopped;
    use crate::stage::measure::measure;
    use crate::stage::shell::{Problems, Scene};
    use crate::stage::{Lang, Look};

    fn lesson(title: &str, problems: usize) -> LessonRow {
        let course = Some("Our Town, Our English".to_owned());
        LessonRow { path: title.into(), title: title.into(), course, unit: Some(12), grade: 5, problems }
    }

    fn scenes() -> Vec<Scene> {
        let long = "What would you like to be in the future?";
        let mut front = Front::new((0..9).map(|number| lesson(long, number % 2)).collect());
        let empty = Scene::Front(Arc::new(Front::new(Vec::new())));
        let shelf = Scene::Front(Arc::new(front.clone()));
        front.press(FrontPress::Take);
        let scores = vec![1_250; usize::from(TEAMS_MAX)];
        let stopped = Some(Stopped { session: 1, place: StoppedPlace::Game(12, 24), scores });
        front.show_classes(vec![ClassRow { label: "5-10".into(), stopped }]);
        let classes = Scene::Front(Arc::new(front.clone()));
        front.press(FrontPress::Item(1));
        front.press(FrontPress::Teams(8));
        front.press(FrontPress::Pupils(9));
        front.press(FrontPress::Absent(40));
        let line =
            "unit-5.lesson.ron:12:5: There is no word \"aple\" in the library. Did you mean \"apple\"?".to_owned();
        let problems = Problems { title: "unit-5.lesson.ron".into(), lines: vec![line; 9] };
        vec![empty, shelf, classes, Scene::Front(Arc::new(front)), Scene::Problems(Arc::new(problems))]
    }

    #[test]
    fn every_choice_fits_on_every_screen() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let mut kit = Kit::read(&assets).expect("fonts and texts are in the checkout");
        for size in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 720.0), (3840.0, 2160.0)] {
            for lang in Lang::ALL {
                for scene in scenes() {
                    let drawing = kit.compose(&scene, &Look { size, lang, ..Look::default() });
                    let over: Vec<_> = measure(&drawing).into_iter().filter(|text| text.overflow).collect();
                    assert!(over.is_empty(), "{size:?} {lang:?}: {over:?}");
                }
            }
        }
    }
}
