//! The test of the screen, read from the back row before the first lesson: the smallest letters, the
//! teams' colours and marks, and the edges of what a projector must show.

use super::art::Art;
use super::drawing::{Area, Sheet, Style, Tap, TextRole};
use super::more::MorePress;
use super::theme::team_mark;
use crate::limits::TEAMS_MAX;

/// Draws it within the safe area.
pub(super) fn draw(sheet: &mut Sheet<'_>, safe: Area) {
    let theme = sheet.theme;
    let whole = sheet.whole();
    let (edge, thin) = (sheet.vh(0.8), sheet.vh(0.3));
    // The outermost line is the screen's own edge; the inner one is where everything keeps within.
    sheet.panel(whole, None, Some((edge, theme.praise)), 0.0).press = Some(Tap::More(MorePress::Leave));
    sheet.panel(safe, None, Some((thin, theme.ink)), 0.0);
    let inside = safe.inset(sheet.vh(3.0), sheet.vh(2.0));
    let (ask, rest) = inside.cut_top(sheet.vh(13.0), sheet.vh(1.5));
    let says = sheet.say("screen-ask", &[]);
    let style = sheet.style(TextRole::Prompt, 10.0, 10.0);
    let style = Style { sizes_vh: sheet.sizes(6.0, 10.0), ..style };
    sheet.text(ask, &says, Style { role: TextRole::Pupil, ..style });
    let (teams, rest) = rest.cut_bottom(sheet.vh(15.0), sheet.vh(1.5));
    let parts = rest.rows(4, sheet.vh(1.0));
    let lines = [("screen-pupil", 5.0, TextRole::Pupil), ("screen-teacher", 3.4, TextRole::Teacher)];
    for (row, (key, size, role)) in parts.iter().zip(lines) {
        let says = sheet.say(key, &[]);
        let style = sheet.style(role, size, size).sized(size, size).left();
        sheet.text(*row, &says, style);
    }
    if let [.., letters, edges] = parts.as_slice() {
        let style = sheet.style(TextRole::Pupil, 5.0, 8.0).left();
        sheet.text(*letters, "b d p q   a g   n h   I l 1   O 0   ぬ め   シ ツ", style);
        let says = sheet.say("screen-edges", &[]);
        let style = sheet.style(TextRole::Teacher, 3.3, 4.0).left().ink(theme.praise_ink);
        sheet.text(*edges, &says, style);
    }
    for (cell, team) in teams.columns(usize::from(TEAMS_MAX), sheet.vh(1.5)).into_iter().zip(1..=TEAMS_MAX) {
        let mark = team_mark(team);
        let size = cell.w.min(cell.h);
        sheet.art(cell.middle(size, size), Art::Mark(mark.shape, mark.colour, theme.on_team));
        let style = sheet.style(TextRole::Pupil, 5.0, 6.0).ink(theme.on_team).on(mark.colour);
        sheet.text(cell.middle(size * 0.6, size * 0.6), &team.to_string(), style);
    }
}
