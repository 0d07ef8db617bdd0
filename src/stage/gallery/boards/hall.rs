//! Where boards hang: below a head as a game has it, and above its teams.

use super::super::screens::{play, view};
use crate::game::view::{Cue, Screen};
use crate::stage::drawing::{Area, Sheet};
use crate::stage::widgets;

/// The height of the head, in hundredths of the screen's height: a line of Japanese with its furigana.
const HEAD_VH: f32 = 9.8;

/// Draws the head and, where there are any, the teams; gives the place of the board. Team 1 is to do something.
pub(super) fn below_head(sheet: &mut Sheet<'_>, cue: Cue, teams: u8) -> Area {
    let rest = super::head(sheet, Some(1), cue, (HEAD_VH, 1.2));
    if teams == 0 {
        return rest;
    }
    let view = view(Screen::Play(play("typhoon", Vec::new(), Vec::new(), cue)), teams, true);
    let height = widgets::strip_px(sheet, rest.w, &view);
    let (at_teams, rest) = rest.cut_bottom(height, sheet.vh(1.6));
    widgets::strip(sheet, at_teams, &view, &[], false);
    rest
}
