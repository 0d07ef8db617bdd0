//! Lives, and the bomb.

use super::{Hung, below_head};
use crate::game::boards::lives::{Bomb, LifeSign, LivesView, TeamLives};
use crate::game::view::Cue;
use crate::limits::LIVES_MAX;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::lives;

/// Lives of two, four and eight teams, one of which has none; and the bomb on its three levels and after them.
pub(super) const HUNG: [Hung; 7] = [
    ("lives-1-2-teams", smallest),
    ("lives-3-leaves", leaves),
    ("lives-5-8-teams", largest),
    ("bomb-calm", calm),
    ("bomb-awake", awake),
    ("bomb-full-8-teams", full),
    ("bomb-burst", burst),
];

pub(super) fn view(sign: LifeSign, of: u8, left: &[u8]) -> LivesView {
    let teams = (1..).zip(left).map(|(team, left)| TeamLives { team, left: *left }).collect();
    LivesView { sign, of, teams, active: None, rested: None, bomb: None }
}

pub(super) fn hang(sheet: &mut Sheet<'_>, view: &LivesView) {
    let area = below_head(sheet, view.active, if view.active.is_some() { Cue::AskPartner } else { Cue::Look });
    lives(sheet, area, view);
}

fn smallest(sheet: &mut Sheet<'_>) {
    hang(sheet, &view(LifeSign::Heart, 1, &[1, 1]));
}

fn leaves(sheet: &mut Sheet<'_>) {
    hang(sheet, &LivesView { active: Some(2), rested: Some(2), ..view(LifeSign::Leaf, 3, &[3, 1, 2, 0]) });
}

fn largest(sheet: &mut Sheet<'_>) {
    let view = view(LifeSign::Heart, LIVES_MAX, &[5, 4, 0, 2, 1, 5, 3, 4]);
    hang(sheet, &LivesView { active: Some(5), rested: Some(5), ..view });
}

fn calm(sheet: &mut Sheet<'_>) {
    let view = view(LifeSign::Heart, 3, &[3, 3, 3, 3]);
    hang(sheet, &LivesView { bomb: Some(Bomb::Calm), active: Some(1), ..view });
}

fn awake(sheet: &mut Sheet<'_>) {
    let view = view(LifeSign::Leaf, 3, &[3, 2]);
    hang(sheet, &LivesView { bomb: Some(Bomb::Awake), active: Some(2), ..view });
}

fn full(sheet: &mut Sheet<'_>) {
    let view = view(LifeSign::Heart, LIVES_MAX, &[5, 4, 0, 2, 1, 5, 3, 4]);
    hang(sheet, &LivesView { bomb: Some(Bomb::Full), active: Some(7), ..view });
}

fn burst(sheet: &mut Sheet<'_>) {
    let view = view(LifeSign::Heart, 3, &[3, 2, 1, 3]);
    hang(sheet, &LivesView { bomb: Some(Bomb::Burst), active: Some(3), rested: Some(3), ..view });
}
