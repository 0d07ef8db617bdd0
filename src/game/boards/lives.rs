//! What teams have left of their lives: those that are lost rest, and a team without any still plays.

use serde::Serialize;

use crate::game::TeamNo;

/// The lives of all teams.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LivesView {
    /// What a life looks like.
    pub sign: LifeSign,
    /// How many lives a team began with, 1 to [`LIVES_MAX`](crate::limits::LIVES_MAX).
    pub of: u8,
    /// The teams, team 1 first.
    pub teams: Vec<TeamLives>,
    /// The team that is at it.
    pub active: Option<TeamNo>,
    /// The team whose life went to rest a moment ago.
    pub rested: Option<TeamNo>,
    /// The bomb that goes round, where there is one.
    pub bomb: Option<Bomb>,
}

/// What a life looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum LifeSign {
    /// A heart.
    Heart,
    /// A leaf.
    Leaf,
}

/// What a team has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TeamLives {
    /// The team.
    pub team: TeamNo,
    /// Its lives, 0 to those that it began with.
    pub left: u8,
}

/// A bomb that goes round. Nothing tells how long it still lasts: its levels come at times of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Bomb {
    /// It hums.
    Calm,
    /// It wonders.
    Awake,
    /// It holds its breath.
    Full,
    /// Paper stars all over the place.
    Burst,
}
