//! The pause: what the two keys mend, when the lesson ends, and who is here. What the teacher should
//! know stands there too: it names no answer, and nobody else is told.

use super::Look;
use super::overlays::{scrim, sheet_of_paper};
use crate::game::keys::Press;
use crate::game::view::Meaning;
use crate::game::{Refusal, StageView};
use crate::stage::art::{Art, Icon};
use crate::stage::displays::ScreensHint;
use crate::stage::drawing::{Area, Sheet, Style, Tap, TextRole};
use crate::stage::panels::{PanelPress, class_size};
use crate::stage::theme::{Colour, team_mark};
use crate::stage::tool_art::{Paints, ToolArt};
use crate::stage::widgets;

/// The correction mode.
pub(super) fn paused(sheet: &mut Sheet<'_>, view: &StageView, look: &Look) {
    scrim(sheet);
    let theme = sheet.theme;
    let width = (sheet.size.0 * 0.84).min(sheet.vh(130.0));
    let panel = sheet.whole().middle(width, sheet.vh(80.0));
    sheet_of_paper(sheet, panel);
    let inside = panel.inset(sheet.vh(4.0), sheet.vh(3.0));
    let (top, rest) = inside.cut_top(sheet.vh(12.0), sheet.vh(1.0));
    let style = sheet.style(TextRole::Pupil, 5.0, 9.0).on(theme.panel);
    let title = sheet.say("paused", &[]);
    let fitted = sheet.fitted(top, &title, style);
    let icon = sheet.vh(10.0);
    let row = top.middle(icon + sheet.vh(2.0) + fitted.width, top.h);
    let (at_icon, at_title) = row.cut_left(icon, sheet.vh(2.0));
    sheet.art(at_icon.middle(icon, icon), Art::Icon(Icon::Pause, theme.praise, theme.panel));
    sheet.set(at_title, &title, style, &fitted);
    // Several sentences need more room than one.
    let needs = sheet.needed(rest.w, &look.notices.join("\n"), notice_style(sheet));
    let (what, rest) = rest.cut_top(needs.clamp(sheet.vh(13.0), sheet.vh(25.0)), sheet.vh(1.0));
    told(sheet, what, look);
    let (bottom, rest) = rest.cut_bottom(sheet.vh(8.4), sheet.vh(1.6));
    let (at_finish, keys) = rest.cut_bottom(sheet.vh(9.0), sheet.vh(1.2));
    finish(sheet, at_finish, view);
    let buttons = [
        ("paused-leave", Tap::Leave),
        ("paused-class", Tap::Panel(PanelPress::Class)),
        ("paused-resume", Tap::Game(Press::Pause)),
    ];
    for (area, (says, tap)) in bottom.columns(buttons.len(), sheet.vh(2.0)).into_iter().zip(buttons) {
        let says = sheet.say(says, &[]);
        button(sheet, area, &says, tap, theme.panel);
    }
    let halves = keys.columns(2, sheet.vh(3.0));
    let [left, right] = halves.as_slice() else { return };
    big_key(sheet, *left, view.keys.back, Press::Back);
    big_key(sheet, *right, view.keys.next, Press::Next);
}

/// How what the teacher should know is written.
fn notice_style(sheet: &Sheet<'_>) -> Style {
    let style = sheet.style(TextRole::Teacher, 3.3, 4.0);
    style.on(sheet.theme.panel).ink(sheet.theme.praise_ink)
}

/// What was refused, else what the teacher should know, else what the pause is for.
fn told(sheet: &mut Sheet<'_>, area: Area, look: &Look) {
    let theme = sheet.theme;
    let small = sheet.style(TextRole::Teacher, 4.0, 5.0).on(theme.panel).ink(theme.ink_soft);
    let warning = small.ink(theme.praise_ink);
    if let Some(refusal) = &look.refused {
        let says = refusal_says(sheet, refusal);
        sheet.text(area, &says, warning);
    } else if !look.notices.is_empty() {
        let style = notice_style(sheet);
        sheet.text(area, &look.notices.join("\n"), style);
    } else {
        let says = sheet.say(look.screens.map_or("paused-what", ScreensHint::key), &[]);
        sheet.text(area, &says, Style { sizes_vh: sheet.sizes(3.3, 5.0), ..small });
    }
}

/// Why what was asked for in the pause was not done, in the teacher's language.
fn refusal_says(sheet: &Sheet<'_>, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::BadFinish => "refused-finish",
        Refusal::NoClock => "refused-clock",
        Refusal::BadTeams => "refused-teams",
        Refusal::NoSuchNumber => "refused-number",
        Refusal::NothingToUndo => "refused-undo",
        Refusal::NothingToRedo => "refused-redo",
        Refusal::Paused | Refusal::NotNow | Refusal::Stale => "refused-now",
        other => return other.to_string(),
    };
    sheet.say(key, &[])
}

fn button(sheet: &mut Sheet<'_>, area: Area, says: &str, tap: Tap, fill: Colour) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.3), area.h / 2.0);
    sheet.panel(area, Some(fill), Some((edge, theme.line)), radius).press = Some(tap);
    let style = sheet.style(TextRole::Teacher, 3.4, 5.0).on(fill).ink(theme.ink_soft);
    sheet.text(area.inset(sheet.vh(1.0), 0.0), says, style);
}

/// When the lesson is to be over: earlier, later, or no such time.
fn finish(sheet: &mut Sheet<'_>, area: Area, view: &StageView) {
    let theme = sheet.theme;
    let gap = sheet.vh(1.6);
    let finish = view.clock.and_then(|clock| Some((clock, clock.finish_unix_ms?)));
    let (label, rest) = area.cut_left(area.w * 0.34, gap);
    let icon = sheet.vh(6.0);
    let (at_icon, label) = label.cut_left(icon, gap);
    let paints = Paints { ink: theme.ink_soft, fill: theme.panel, accent: theme.timer };
    sheet.art(at_icon.middle(icon, icon), Art::Tool(ToolArt::Clock, paints));
    let says = sheet.say("paused-finish", &[]);
    let style = sheet.style(TextRole::Teacher, 3.4, 5.0).on(theme.panel).ink(theme.ink_soft).left();
    sheet.text(label, &says, style);
    let side = area.h.min(sheet.vh(8.4));
    let (none, rest) = rest.cut_right(if finish.is_some() { side } else { 0.0 }, gap);
    let (less, rest) = rest.cut_left(side * 1.9, gap);
    let (more, at_time) = rest.cut_right(side * 1.9, gap);
    for (area, says, press) in [(less, "↓ −5", PanelPress::Finish(-1)), (more, "↑ +5", PanelPress::Finish(1))] {
        button(sheet, area.middle(area.w, side), says, Tap::Panel(press), theme.quiet);
    }
    let style = sheet.style(TextRole::Teacher, 3.4, 8.0).on(theme.panel);
    match finish {
        Some((clock, finish)) => {
            button(sheet, none.middle(side, side), "×", Tap::Panel(PanelPress::NoFinish), theme.quiet);
            let says = widgets::hour_and_minute(widgets::local_ms(&clock, finish));
            sheet.text(at_time, &says, style);
        }
        None => {
            sheet.text(at_time, "–", style);
        }
    }
}

fn big_key(sheet: &mut Sheet<'_>, area: Area, meaning: Meaning, press: Press) {
    let Some(key) = widgets::hint_key(meaning) else { return };
    let theme = sheet.theme;
    let area = area.middle(area.w, sheet.vh(15.0));
    let (edge, radius) = (sheet.vh(0.4), sheet.vh(2.0));
    sheet.panel(area, Some(theme.quiet), Some((edge, theme.line)), radius).press = Some(Tap::Game(press));
    let forward = press == Press::Next;
    let inside = area.inset(sheet.vh(2.0), sheet.vh(2.0));
    let (arrow, text) =
        if forward { inside.cut_right(sheet.vh(8.0), 0.0) } else { inside.cut_left(sheet.vh(8.0), 0.0) };
    sheet.art(
        arrow.middle(sheet.vh(7.0), sheet.vh(7.0)),
        if forward { Art::ArrowRight(theme.ink) } else { Art::ArrowLeft(theme.ink) },
    );
    let says = sheet.say(key, &[]);
    let style = sheet.style(TextRole::Teacher, 4.0, 7.0).on(theme.quiet);
    sheet.text(text, &says, style);
}

/// Who is here, and how many teams: for pupils who come late, and teams that change in mid-lesson.
pub(super) fn class(sheet: &mut Sheet<'_>, view: &StageView, typed: Option<u8>, look: &Look) {
    /// Attendance numbers in a row.
    const A_ROW: usize = 10;
    scrim(sheet);
    let theme = sheet.theme;
    let panel = sheet.safe();
    sheet_of_paper(sheet, panel);
    let inside = panel.inset(sheet.vh(3.0), sheet.vh(2.4));
    let (top, rest) = inside.cut_top(sheet.vh(9.0), sheet.vh(1.4));
    let (close, top) = top.cut_right(sheet.vh(11.0), sheet.vh(1.4));
    button(sheet, close, "×", Tap::Panel(PanelPress::Close), theme.quiet);
    let rows = top.columns(2, sheet.vh(3.0));
    let [teams, pupils] = rows.as_slice() else { return };
    let size = class_size(view);
    let says = sheet.say("class-teams", &[("number", &view.teams.len().to_string())]);
    more_or_less(sheet, *teams, &says, ("←", "→"), PanelPress::Teams);
    let says = sheet.say("class-pupils", &[("number", &size.to_string())]);
    more_or_less(sheet, *pupils, &says, ("−", "+"), PanelPress::Pupils);
    let (foot, numbers) = rest.cut_bottom(sheet.vh(9.0), sheet.vh(1.0));
    let style = sheet.style(TextRole::Teacher, 3.4, 3.8).on(theme.panel).ink(theme.ink_soft);
    let says = match (&look.refused, typed) {
        (Some(refusal), _) => refusal_says(sheet, refusal),
        (None, Some(typed)) => format!("{typed} _"),
        (None, None) => sheet.say("class-hint", &[]),
    };
    sheet.text(foot, &says, style);
    let gap = sheet.vh(1.0);
    let cells = numbers.rows(usize::from(size).div_ceil(A_ROW).max(1), gap);
    let cells = cells.into_iter().flat_map(|row| row.columns(A_ROW, gap));
    let mut last = 0;
    let team_of: Vec<u8> =
        view.teams.iter().flat_map(|team| std::iter::repeat_n(team.team, usize::from(team.size))).collect();
    for ((number, team), cell) in (1..=size).zip(team_of).zip(cells) {
        let absent = view.absent.contains(&number);
        let cell = cell.middle(cell.w, sheet.vh(14.0));
        let (fill, ink) = if absent { (theme.panel, theme.ink_soft) } else { (theme.quiet, theme.ink) };
        let (edge, radius) = (sheet.vh(0.6), sheet.vh(1.2));
        let mark = team_mark(team);
        let piece = sheet.panel(cell, Some(fill), Some((edge, mark.colour)), radius);
        piece.press = Some(Tap::Panel(PanelPress::Absent(number)));
        let style = sheet.style(TextRole::Teacher, 3.4, 6.0).ink(ink).on(fill);
        if absent {
            // In the corner: a number is to be read, whoever it belongs to.
            let size = sheet.vh(3.4).min(cell.w * 0.3);
            let at = Area::new(cell.right() - size - sheet.vh(0.8), cell.y + sheet.vh(0.8), size, size);
            sheet.art(at, Art::Batsu(theme.ink_soft));
        }
        sheet.text(cell, &number.to_string(), style);
        // The first number of a team bears its mark.
        if team != last {
            last = team;
            let size = sheet.vh(4.0);
            let at = Area::new(cell.x + sheet.vh(0.5), cell.y + sheet.vh(0.5), size, size);
            sheet.art(at, Art::Mark(mark.shape, mark.colour, theme.on_team));
        }
    }
}

fn more_or_less(sheet: &mut Sheet<'_>, area: Area, says: &str, keys: (&str, &str), press: impl Fn(i8) -> PanelPress) {
    let gap = sheet.vh(1.0);
    let (less, rest) = area.cut_left(area.h, gap);
    let (more, label) = rest.cut_right(area.h, gap);
    let quiet = sheet.theme.quiet;
    button(sheet, less, keys.0, Tap::Panel(press(-1)), quiet);
    button(sheet, more, keys.1, Tap::Panel(press(1)), quiet);
    let style = sheet.style(TextRole::Teacher, 3.4, 5.0).on(sheet.theme.panel);
    sheet.text(label, says, style);
}
