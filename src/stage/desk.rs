//! The teacher's desk: a [`DeskView`] as a drawing. For a glance while talking: the answer and what
//! is next are large, everything else is there when it is looked for.
//!
//! This is the one room that draws what the class may not see yet, and nothing here is ever put on
//! the stage: [`Scene`](super::shell::Scene) cannot hold a desk. Where the window stands is for
//! [`windows`](super::windows); another field of the view is another small function here, and a line
//! in [`draw`].

use super::art::Art;
use super::desk_words as words;
use super::drawing::{Area, Drawing, Live, Sheet, Style, Tap, TextRole};
use super::screens::Look;
use super::strings::{Lang, Strings};
use super::text::Typesetter;
use super::theme::{CONTRAST_MIN, Colour, team_mark};
use super::widgets;
use crate::game::keys::Press;
use crate::game::view::{Choice, Screen, TeamLine, TimerView};
use crate::game::{DeskView, TeamNo};
use crate::lesson::ruby;

/// The size of everything that is only looked for, in hundredths of the screen's height.
const SMALL: (f32, f32) = (3.4, 3.4);
/// Height of the answer's card that leaves room for the word's own questions, in hundredths of the screen's.
const ROOM_FOR_QUESTIONS: f32 = 26.0;
/// The width of the labels beside what is on the screen and what is next, likewise.
const LABEL: f32 = 13.0;
/// The width of the teachers' names, likewise.
const NAME: f32 = 8.0;
/// The gap between two parts, likewise.
const GAP: f32 = 1.2;
/// The height of a card with two small lines, likewise.
const TWO_LINES: f32 = 10.2;
/// The height of a row of the plan, likewise.
const PLAN_ROW: f32 = 4.7;
/// The least width of a team's mark with five digits beside it, likewise.
const TEAM_WIDTH: f32 = 21.0;
/// The height of a row of teams, likewise.
const TEAM_HEIGHT: f32 = 8.8;

/// Works out the drawing of a desk.
pub fn compose(view: &DeskView, look: &Look, strings: &Strings, setter: &mut Typesetter) -> Drawing {
    let mut sheet = Sheet::new(look, strings, setter);
    draw(&mut sheet, view, &look.notices);
    Drawing { size: look.size, ground: sheet.theme.page, pieces: sheet.pieces, timer: view.stage.timer }
}

/// From top to bottom: where we are; answer, screen, next beside plan and both teachers; teams;
/// who has spoken, who is absent, what comes back, undo; the keys.
fn draw(sheet: &mut Sheet<'_>, view: &DeskView, notices: &[String]) {
    let gap = sheet.vh(GAP);
    // A monitor cuts nothing off, so that the desk needs no safe margin.
    let page = sheet.whole().inset(sheet.vh(2.4), sheet.vh(2.0));
    let (top, rest) = page.cut_top(sheet.vh(5.6), gap);
    head(sheet, top, view);
    let rest = if notices.is_empty() {
        rest
    } else {
        let (at, rest) = rest.cut_top(sheet.vh(5.6), gap);
        notice(sheet, at, notices);
        rest
    };
    let (keys, rest) = rest.cut_bottom(widgets::foot_px(sheet, &view.stage), gap);
    widgets::foot(sheet, keys, &view.stage, None);
    let (class, rest) = rest.cut_bottom(sheet.vh(TWO_LINES), gap);
    people(sheet, class, view);
    let rows = team_rows(sheet, rest.w, view.stage.teams.len());
    let (at_teams, body) = rest.cut_bottom(sheet.vh(TEAM_HEIGHT) * rows + gap * (rows - 1.0).max(0.0), gap);
    teams(sheet, at_teams, &view.stage.teams, rows);
    let (right, left) = body.cut_right(body.w * 0.4, gap);
    left_column(sheet, left, view);
    right_column(sheet, right, view);
}

fn left_column(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let gap = sheet.vh(GAP);
    let (at_next, rest) = area.cut_bottom(sheet.vh(TWO_LINES), gap);
    let (at_class, at_answer) = rest.cut_bottom(sheet.vh(TWO_LINES), gap);
    answer(sheet, at_answer, view);
    class_sees(sheet, at_class, view);
    next(sheet, at_next, view);
}

fn right_column(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let gap = sheet.vh(GAP);
    let part_px = sheet.vh(TWO_LINES + 4.2).min((area.h - 2.0 * gap) * 0.3);
    let (at_jt, rest) = area.cut_bottom(part_px, gap);
    let (at_alt, at_plan) = rest.cut_bottom(part_px, gap);
    plan(sheet, at_plan, view);
    // Each teacher reads their own language, whatever the desk is set to.
    teacher(sheet, at_alt, "desk-alt", &words::gloss_in(&view.alt, Lang::En));
    teacher(sheet, at_jt, "desk-jt", &words::gloss_in(&view.jt, Lang::Ja));
}

/// A card with its label at the left, and what is left of it.
fn card(sheet: &mut Sheet<'_>, area: Area, label: &str, label_vh: f32, look: CardLook) -> Area {
    let CardLook { fill, edge: (edge_vh, edge) } = look;
    let radius = sheet.vh(1.4);
    sheet.panel(area, Some(fill), Some((sheet.vh(edge_vh), edge)), radius);
    let inside = area.inset(sheet.vh(1.2), sheet.vh(0.8));
    let (at_label, rest) = inside.cut_left(sheet.vh(label_vh), sheet.vh(1.0));
    let style = small(sheet).on(fill).ink(sheet.theme.ink_soft).left();
    line(sheet, at_label, &ruby::plain(label), style);
    rest
}

/// What a card looks like: its ground, and its edge in hundredths of the screen's height.
#[derive(Clone, Copy)]
struct CardLook {
    fill: Colour,
    edge: (f32, Colour),
}

fn quiet(sheet: &Sheet<'_>) -> CardLook {
    CardLook { fill: sheet.theme.quiet, edge: (0.25, sheet.theme.line) }
}

fn small(sheet: &Sheet<'_>) -> Style {
    sheet.style(TextRole::Teacher, SMALL.0, SMALL.1)
}

/// Adds a text without furigana, cut short where it does not fit: nothing on the desk is so long
/// that its beginning does not tell.
fn line(sheet: &mut Sheet<'_>, area: Area, text: &str, style: Style) {
    let whole = sheet.fitted(area, text, style);
    if whole.fits {
        sheet.set(area, text, style, &whole);
        return;
    }
    let letters: Vec<char> = text.chars().collect();
    let (mut fits, mut too_long) = (0, letters.len());
    let cut = |length: usize| letters.iter().take(length).collect::<String>().trim_end().to_owned() + "…";
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        if sheet.fitted(area, &cut(middle), style).fits {
            fits = middle;
        } else {
            too_long = middle;
        }
    }
    sheet.text(area, &cut(fits), style);
}

fn head(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let gap = sheet.vh(GAP);
    let rest = view.stage.timer.map_or(area, |timer| seconds(sheet, area, timer));
    let number = match &view.stage.screen {
        Screen::Play(play) => view.stage.drawn.or(play.number),
        _ => view.stage.drawn,
    };
    let states = [
        number.map(|number| sheet.say("desk-number", &[("number", &number.to_string())])),
        view.stage.blank.then(|| sheet.say("desk-blank", &[])),
        view.stage.paused.then(|| sheet.say("paused", &[])),
    ];
    let states: Vec<String> = states.into_iter().flatten().map(|text| ruby::plain(&text)).collect();
    let (at_states, rest) = if states.is_empty() { (Area::default(), rest) } else { rest.cut_right(rest.w * 0.4, gap) };
    if !states.is_empty() {
        let style = sheet.style(TextRole::Teacher, 3.4, 5.0).ink(sheet.theme.praise_ink).right();
        line(sheet, at_states, &states.join(" · "), style);
    }
    let style = sheet.style(TextRole::Teacher, 3.4, 4.5).left();
    let says = words::place(sheet, view);
    line(sheet, rest, &says, style);
}

/// What is left of a countdown, at the right; gives what is left of the area.
fn seconds(sheet: &mut Sheet<'_>, area: Area, timer: TimerView) -> Area {
    let (at, rest) = area.cut_right(sheet.vh(12.0), sheet.vh(GAP));
    let theme = sheet.theme;
    let ink = if theme.timer.contrast(theme.page) < CONTRAST_MIN { theme.ink } else { theme.timer };
    let style = sheet.style(TextRole::Teacher, 5.0, 5.0).ink(ink);
    let says = widgets::left_shown(&timer, sheet.now);
    sheet.text(at, &says, style).live = Some(Live::TimerSeconds(at.w));
    rest
}

fn notice(sheet: &mut Sheet<'_>, area: Area, notices: &[String]) {
    let theme = sheet.theme;
    let radius = sheet.vh(1.2);
    sheet.panel(area, Some(theme.praise_panel), None, radius);
    let style = small(sheet).on(theme.praise_panel).ink(theme.praise_ink).left();
    line(sheet, area.inset(sheet.vh(1.4), sheet.vh(0.6)), &notices.join(" "), style);
}

fn answer(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let theme = sheet.theme;
    let (choices, shown) = match &view.stage.screen {
        Screen::Play(play) => (play.choices.as_slice(), play.answer.is_some()),
        _ => (&[][..], false),
    };
    let label = sheet.say(if shown { "desk-answer-shown" } else { "desk-answer" }, &[]);
    let asked = view.answer.is_some();
    let (fill, edge) =
        if asked { (theme.panel, (sheet.vh(0.6), theme.praise)) } else { (theme.quiet, (sheet.vh(0.25), theme.line)) };
    let radius = sheet.vh(1.4);
    sheet.panel(area, Some(fill), Some(edge), radius);
    let inside = area.inset(sheet.vh(1.4), sheet.vh(0.8));
    let Some(answer) = &view.answer else {
        let says = sheet.say("desk-no-answer", &[]);
        let style = sheet.style(TextRole::Teacher, 3.4, 4.5).on(fill).ink(theme.ink_soft);
        line(sheet, inside, &says, style);
        return;
    };
    let (at_label, inside) = inside.cut_top(sheet.vh(4.2), 0.0);
    let style = small(sheet).on(fill).ink(theme.ink_soft).left();
    line(sheet, at_label, &label, style);
    let inside = match words::say(sheet, view) {
        Some(says) => say(sheet, inside, &says),
        None => inside,
    };
    let asked = [("desk-support", &answer.support), ("desk-stretch", &answer.stretch)];
    // The answer comes first: where it would become small, they are left out.
    let inside = if inside.h < sheet.vh(ROOM_FOR_QUESTIONS) { inside } else { questions(sheet, inside, fill, asked) };
    let chosen = answer.choice.and_then(|choice| Some((choices.get(usize::from(choice))?, usize::from(choice))));
    let inside = match chosen {
        Some((choice, place)) => {
            let size = inside.h.min(sheet.vh(22.0)).min(inside.w * 0.3);
            let (at_choice, rest) = inside.cut_left(size, sheet.vh(2.0));
            right_choice(sheet, at_choice.middle(size, size), choice, place);
            rest
        }
        None => inside,
    };
    let meaning = widgets::gloss(&answer.meaning, Lang::Ja).to_owned();
    let (at_meaning, at_word) = if meaning.is_empty() {
        (Area::default(), inside)
    } else {
        inside.cut_bottom((inside.h * 0.42).min(sheet.vh(15.0)), sheet.vh(0.6))
    };
    let style = sheet.style(TextRole::Teacher, 4.0, 20.0).on(theme.panel);
    line(sheet, at_word, &answer.word, style);
    if !meaning.is_empty() {
        let style = sheet.style(TextRole::Teacher, 3.4, 8.0).on(theme.panel).ink(theme.ink_soft);
        // With its furigana, from which the ALT reads it too; without them where they leave no room.
        let fitted = sheet.fitted(at_meaning, &meaning, style);
        if fitted.fits {
            sheet.set(at_meaning, &meaning, style, &fitted);
        } else {
            line(sheet, at_meaning, &ruby::plain(&meaning), style);
        }
    }
}

/// What the teacher says aloud now, in a band: what is left below it.
fn say(sheet: &mut Sheet<'_>, area: Area, says: &str) -> Area {
    let theme = sheet.theme;
    let (band, rest) = area.cut_top((area.h * 0.4).max(sheet.vh(7.0)), sheet.vh(1.0));
    let (edge, radius) = (sheet.vh(0.5), sheet.vh(1.2));
    sheet.panel(band, Some(theme.praise_panel), Some((edge, theme.praise)), radius);
    let style = sheet.style(TextRole::Teacher, 4.0, 12.0).on(theme.praise_panel).ink(theme.praise_ink);
    line(sheet, band.inset(sheet.vh(1.4), sheet.vh(0.6)), says, style);
    rest
}

/// The word's own questions, a line each below the answer: what is left above them.
fn questions(sheet: &mut Sheet<'_>, area: Area, fill: Colour, asked: [(&str, &Option<String>); 2]) -> Area {
    let mut rest = area;
    for (key, asks) in asked.into_iter().rev() {
        let Some(asks) = asks else { continue };
        let (at, above) = rest.cut_bottom(sheet.vh(4.2), 0.0);
        let says = sheet.say(key, &[("name", asks)]);
        let style = small(sheet).on(fill).left();
        line(sheet, at, &says, style);
        rest = above;
    }
    rest
}

/// The right choice: ○ or ×, or its letter.
fn right_choice(sheet: &mut Sheet<'_>, area: Area, choice: &Choice, place: usize) {
    let theme = sheet.theme;
    match choice {
        Choice::True => {
            sheet.art(area, Art::Maru(theme.maru));
        }
        Choice::False => {
            sheet.art(area, Art::Batsu(theme.batsu));
        }
        Choice::Picture(_) | Choice::Word(_) | Choice::Meaning(_) | Choice::Sound(_) | Choice::Number(_) => {
            let radius = area.h * 0.2;
            sheet.panel(area, Some(theme.praise_panel), Some((sheet.vh(0.4), theme.praise)), radius);
            let style = sheet.style(TextRole::Teacher, 5.0, 14.0).on(theme.praise_panel).ink(theme.praise_ink);
            let says = match choice {
                Choice::Number(number) => number.to_string(),
                _ => words::LETTERS.get(place).map(|&letter| letter.to_owned()).unwrap_or_default(),
            };
            sheet.text(area, &says, style);
        }
    }
}

fn class_sees(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let theme = sheet.theme;
    let label = sheet.say("desk-class-sees", &[]);
    let (says, picture) = words::class_sees(sheet, &view.stage);
    let look = quiet(sheet);
    let inside = card(sheet, area, &label, LABEL, look);
    let inside = match picture {
        Some(picture) => {
            let (at, rest) = inside.cut_left(inside.h * 1.2, sheet.vh(1.4));
            sheet.media(at, picture, u8::MAX);
            rest
        }
        None => inside,
    };
    let style = sheet.style(TextRole::Teacher, 3.4, 5.0).on(theme.quiet).left();
    line(sheet, inside, &ruby::plain(&says), style);
}

fn next(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let theme = sheet.theme;
    let label = sheet.say("desk-next", &[]);
    let look = CardLook { fill: theme.panel, edge: (0.4, theme.ink_soft) };
    let inside = card(sheet, area, &label, LABEL, look);
    let says = words::next(sheet, view);
    let style = sheet.style(TextRole::Teacher, 3.4, 6.5).on(theme.panel).left();
    line(sheet, inside, &ruby::plain(&says), style);
}

/// The lesson's games, as many as there is room for, with the one that is on among them.
fn plan(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let theme = sheet.theme;
    let (radius, edge) = (sheet.vh(1.4), sheet.vh(0.25));
    sheet.panel(area, Some(theme.quiet), Some((edge, theme.line)), radius);
    let inside = area.inset(sheet.vh(0.8), sheet.vh(0.8));
    let row = sheet.vh(PLAN_ROW);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
    let room = (inside.h / row).floor().max(1.0) as usize;
    // The game before the one that is on stays in sight.
    let first = view.playing.unwrap_or(0).saturating_sub(1).min(view.plan.len().saturating_sub(room));
    let mut top = inside.y;
    for (place, name) in view.plan.iter().enumerate().skip(first).take(room) {
        let at = Area { y: top, h: row, ..inside };
        top += row;
        let on = view.playing == Some(place);
        let ground = if on { theme.praise_panel } else { theme.quiet };
        if on {
            let radius = sheet.vh(0.8);
            sheet.panel(at, Some(ground), Some((sheet.vh(0.3), theme.praise)), radius);
        }
        let (at_number, at_name) = at.inset(sheet.vh(0.8), 0.0).cut_left(sheet.vh(5.0), sheet.vh(0.6));
        let style = small(sheet).on(ground).ink(if on { theme.praise_ink } else { theme.ink });
        line(sheet, at_number, &(place + 1).to_string(), style.right());
        let name = words::plain_gloss(sheet, name);
        line(sheet, at_name, &name, style.left());
    }
}

fn teacher(sheet: &mut Sheet<'_>, area: Area, label: &str, says: &str) {
    let theme = sheet.theme;
    let (label, look) = (sheet.say(label, &[]), quiet(sheet));
    let inside = card(sheet, area, &label, NAME, look);
    let style = sheet.style(TextRole::Teacher, 3.4, 4.0).on(theme.quiet).left();
    line(sheet, inside, says, style);
}

/// How many rows the teams stand in.
fn team_rows(sheet: &Sheet<'_>, width: f32, teams: usize) -> f32 {
    match u8::try_from(teams).map_or(f32::MAX, f32::from) {
        0.0 => 0.0,
        many if many * sheet.vh(TEAM_WIDTH) <= width => 1.0,
        _ => 2.0,
    }
}

fn teams(sheet: &mut Sheet<'_>, area: Area, teams: &[TeamLine], rows: f32) {
    let a_row = if rows > 1.0 { teams.len().div_ceil(2) } else { teams.len() };
    let mut top = area.y;
    for row in teams.chunks(a_row.max(1)) {
        let at = Area { y: top, h: sheet.vh(TEAM_HEIGHT), ..area };
        top += at.h + sheet.vh(GAP);
        let cells = at.columns(a_row, sheet.vh(0.8));
        for (team, cell) in row.iter().zip(cells) {
            team_chip(sheet, cell, team);
        }
    }
}

fn team_chip(sheet: &mut Sheet<'_>, area: Area, team: &TeamLine) {
    let theme = sheet.theme;
    let picked = team.active || team.highlighted;
    let (fill, ink) = match (picked, team.marked) {
        (true, _) => (team_mark(team.team).colour, theme.on_team),
        (false, true) => (theme.praise_panel, theme.praise_ink),
        (false, false) => (theme.panel, theme.ink),
    };
    let edge = if team.marked {
        (sheet.vh(0.6), theme.praise)
    } else if picked {
        (sheet.vh(0.6), theme.ink)
    } else {
        (sheet.vh(0.25), theme.line)
    };
    let radius = sheet.vh(1.2);
    sheet.panel(area, Some(fill), Some(edge), radius).press = Some(tap(team.team));
    let inside = area.inset(sheet.vh(0.8), 0.0);
    let (at_mark, at_score) = inside.cut_left(area.h, sheet.vh(0.4));
    widgets::mark(sheet, at_mark, team.team);
    let style = sheet.style(TextRole::Teacher, 3.4, 5.5).on(fill).ink(ink);
    line(sheet, at_score, &team.score.map_or("?".to_owned(), |score| score.to_string()), style);
}

fn tap(team: TeamNo) -> Tap {
    Tap::Game(Press::Digit(team))
}

/// Who has spoken, who is absent, which words come back, and what undo would undo.
fn people(sheet: &mut Sheet<'_>, area: Area, view: &DeskView) {
    let gap = sheet.vh(GAP);
    let (at_undo, rest) = area.cut_right(area.w * 0.3, gap);
    let (at_missed, rest) = rest.cut_right(rest.w * 0.34, gap);
    let (at_absent, at_spoken) = rest.cut_right(rest.w * 0.36, gap);
    let spoken = sheet.say("desk-spoken", &[("number", &view.spoken.len().to_string())]);
    let absent = sheet.say("desk-absent", &[]);
    let missed = sheet.say("desk-missed", &[]);
    let listed = |label: &str, all: &str| format!("{label}: {}", if all.is_empty() { "–" } else { all });
    let texts = [
        (at_spoken, listed(&spoken, &words::numbers(&view.spoken))),
        (at_absent, listed(&absent, &words::numbers(&view.absent))),
        (at_missed, listed(&missed, &view.missed.join(", "))),
        (at_undo, words::undo(sheet, view)),
    ];
    for (at, says) in texts {
        let CardLook { fill, edge: (edge_vh, edge) } = quiet(sheet);
        let radius = sheet.vh(1.4);
        sheet.panel(at, Some(fill), Some((sheet.vh(edge_vh), edge)), radius);
        let style = small(sheet).on(fill).left();
        line(sheet, at.inset(sheet.vh(1.2), sheet.vh(0.8)), &ruby::plain(&says), style);
    }
}

#[cfg(test)]
#[path = "desk_tests.rs"]
pub(crate) mod tests;
