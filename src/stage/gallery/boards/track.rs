//! Winding paths.

use super::{Hung, below_head};
use crate::game::TeamNo;
use crate::game::boards::track::{TrackPiece, TrackSign, TrackView};
use crate::game::view::Cue;
use crate::limits::{TRACK_SQUARES_MAX, TRACK_SQUARES_MIN};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::track;

/// The shortest, usual ones and the longest path: at the start, on the way, after a roll, and at the goal.
pub(super) const HUNG: [Hung; 9] = [
    ("track-10-new", shortest),
    ("track-16-new", new),
    ("track-16-shared", shared),
    ("track-16-shared-8-teams", shared_by_all),
    ("track-24", usual),
    ("track-24-moved", moved),
    ("track-24-goal", goal),
    ("track-40-new-8-teams", longest_new),
    ("track-40-8-teams", longest),
];

pub(super) fn path(squares: u8, pieces: &[u8]) -> TrackView {
    const SIGNS: [(u8, TrackSign); 2] = [(7, TrackSign::Event), (5, TrackSign::Chance)];
    let sign = |square: u8| {
        let found = SIGNS.iter().find(|(every, _)| square % every == every - 1);
        found.map_or(TrackSign::Plain, |(_, sign)| *sign)
    };
    TrackView {
        squares: (0..squares).map(sign).collect(),
        pieces: (1..).zip(pieces).map(|(team, at)| TrackPiece { team, at: *at }).collect(),
        moved: None,
        focus: None,
        die: None,
        landed: None,
    }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, team: TeamNo, view: &TrackView) {
    let cue = if view.die.is_some() { Cue::TeamAnswers } else { Cue::Look };
    let area = below_head(sheet, Some(team), cue);
    track(sheet, area, view);
}

fn shortest(sheet: &mut Sheet<'_>) {
    hang(sheet, 1, &path(TRACK_SQUARES_MIN, &[0, 0]));
}

fn new(sheet: &mut Sheet<'_>) {
    hang(sheet, 1, &path(16, &[0, 0, 0, 0]));
}

fn shared(sheet: &mut Sheet<'_>) {
    let view = TrackView { moved: Some((4, 2)), focus: Some(4), die: Some(2), ..path(16, &[4, 0, 0, 4]) };
    hang(sheet, 4, &view);
}

fn shared_by_all(sheet: &mut Sheet<'_>) {
    let pieces = [4, 4, 4, 17, 17, 0, 0, 4];
    let view = TrackView { moved: Some((5, 13)), focus: Some(17), die: Some(4), ..path(16, &pieces) };
    hang(sheet, 5, &view);
}

fn usual(sheet: &mut Sheet<'_>) {
    hang(sheet, 2, &path(24, &[9, 4, 13, 4]));
}

fn moved(sheet: &mut Sheet<'_>) {
    let view = TrackView { moved: Some((3, 9)), focus: Some(14), die: Some(5), ..path(24, &[9, 4, 14, 4]) };
    hang(sheet, 3, &view);
}

fn goal(sheet: &mut Sheet<'_>) {
    let view = TrackView { moved: Some((1, 22)), focus: Some(25), die: Some(6), ..path(24, &[25, 18, 21, 18]) };
    hang(sheet, 1, &view);
}

fn longest_new(sheet: &mut Sheet<'_>) {
    hang(sheet, 1, &path(TRACK_SQUARES_MAX, &[0; 8]));
}

fn longest(sheet: &mut Sheet<'_>) {
    let pieces = [17, 17, 5, 17, 35, 29, 17, 17];
    let view = TrackView { moved: Some((7, 13)), focus: Some(17), die: Some(4), ..path(TRACK_SQUARES_MAX, &pieces) };
    hang(sheet, 7, &view);
}
