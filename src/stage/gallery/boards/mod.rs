//! The boards and the parts of prompts by themselves, each at its smallest, its usual and its largest legal size, with two
//! to eight teams, at rest and in the middle of its big moment.

mod before;
mod bingo;
mod finish;
mod graph;
mod hall;
mod health;
mod hints;
mod lanes;
mod levels;
mod lives;
mod mystery;
mod pair;
mod pairs;
mod seats;
mod shark;
mod territory;
mod tiles;
mod total;
mod track;

use super::{Exhibit, Plate, Props, screens};
use crate::game::TeamNo;
use crate::game::view::{Cue, Screen};
use crate::stage::drawing::{Area, Sheet, TextRole};
use crate::stage::shell::Scene;
use crate::stage::widgets;

/// An exhibit's name, and what draws it.
type Hung = (&'static str, fn(&mut Sheet<'_>));

/// The exhibits of every board.
const BOARDS: [&[Hung]; 17] = [
    &territory::HUNG,
    &track::HUNG,
    &lanes::HUNG,
    &lives::HUNG,
    &health::HUNG,
    &shark::HUNG,
    &pairs::HUNG,
    &finish::HUNG,
    &total::HUNG,
    &bingo::ALL,
    &seats::ALL,
    &levels::ALL,
    &graph::ALL,
    &mystery::ALL,
    &hints::ALL,
    &pair::ALL,
    &tiles::ALL,
];

/// All of them.
pub fn all(_: &Props<'_>) -> Vec<Exhibit> {
    let plates = BOARDS.into_iter().flatten();
    plates.map(|(name, draw)| Exhibit::new(*name, Scene::Plate(Plate { draw: *draw }))).collect()
}

/// What stood there a moment before an exhibit, where that has a big moment of its own.
pub fn before(name: &str) -> Option<Exhibit> {
    let (_, draw) = before::ALL.into_iter().find(|(follows, _)| *follows == name)?;
    Some(Exhibit::new(format!("before-{name}"), Scene::Plate(Plate { draw })))
}

/// Draws the head that a game has over its board, whose turn it is and what to do, and gives what is left below.
fn below_head(sheet: &mut Sheet<'_>, team: Option<TeamNo>, cue: Cue) -> Area {
    // A line with its readings.
    head(sheet, team, cue, (9.9, 2.2))
}

/// A head of this height with this gap below it, in hundredths of the screen's height.
fn head(sheet: &mut Sheet<'_>, team: Option<TeamNo>, cue: Cue, (height_vh, gap_vh): (f32, f32)) -> Area {
    let (head, rest) = sheet.safe().cut_top(sheet.vh(height_vh), sheet.vh(gap_vh));
    let style = sheet.style(TextRole::Pupil, 5.0, 6.0).left();
    match team {
        Some(team) => {
            let (at_mark, at_text) = head.cut_left(head.h, sheet.vh(1.8));
            widgets::mark(sheet, at_mark, team);
            widgets::team_cue(sheet, at_text, team, cue, style);
        }
        None => widgets::both(sheet, head, if cue == Cue::HandsUp { "cue-hands-up" } else { "cue-look" }, &[], style),
    }
    rest
}

/// The same with the teams' points at the foot, where they are in every game.
fn above_teams(sheet: &mut Sheet<'_>, team: TeamNo, teams: u8, cue: Cue) -> Area {
    // What is said there has no readings.
    let rest = head(sheet, Some(team), cue, (7.6, 2.2));
    let view = screens::view(Screen::Finale { goal: screens::goal(), sentence: None }, teams, true);
    let height = widgets::strip_px(sheet, rest.w, &view);
    let (strip, rest) = rest.cut_bottom(height, sheet.vh(1.6));
    widgets::strip(sheet, strip, &view, &[], false);
    rest
}
