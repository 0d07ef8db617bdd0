//! Lanes.

use super::{Hung, below_head};
use crate::game::boards::lanes::{Lane, LanesView};
use crate::game::view::Cue;
use crate::limits::{LANE_STEPS_MAX, LANE_STEPS_MIN};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::lanes;

/// The fewest lanes and steps, usual ones at rest, after a step forwards and after a push, and the most.
pub(super) const HUNG: [Hung; 5] = [
    ("lanes-3-steps-2-teams", smallest),
    ("lanes-10-steps", usual),
    ("lanes-10-steps-moved", moved),
    ("lanes-10-steps-pushed", pushed),
    ("lanes-20-steps-8-teams", largest),
];

pub(super) fn race(steps: u8, at: &[u8], moved: Option<(u8, u8)>) -> LanesView {
    LanesView { steps, lanes: (1..).zip(at).map(|(team, at)| Lane { team, at: *at }).collect(), moved }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, view: &LanesView) {
    let area = below_head(sheet, view.moved.map(|(team, _)| team), Cue::HandsUp);
    lanes(sheet, area, view);
}

fn smallest(sheet: &mut Sheet<'_>) {
    hang(sheet, &race(LANE_STEPS_MIN, &[0, 2], None));
}

fn usual(sheet: &mut Sheet<'_>) {
    hang(sheet, &race(10, &[4, 7, 0, 3], None));
}

fn moved(sheet: &mut Sheet<'_>) {
    hang(sheet, &race(10, &[4, 10, 1, 7], Some((4, 5))));
}

fn pushed(sheet: &mut Sheet<'_>) {
    hang(sheet, &race(10, &[4, 6, 1, 7], Some((2, 8))));
}

fn largest(sheet: &mut Sheet<'_>) {
    hang(sheet, &race(LANE_STEPS_MAX, &[12, 20, 0, 7, 19, 9, 15, 1], Some((2, 19))));
}
