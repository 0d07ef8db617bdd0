//! The order in which teams came in, while the others are still on their way. Nobody is named last.

use serde::Serialize;

use crate::game::TeamNo;

/// The order of finish.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FinishView {
    /// The teams that are there, in the order in which they came.
    pub came: Vec<Came>,
    /// The teams that are still on their way, team 1 first.
    pub running: Vec<TeamNo>,
    /// The team that came, or was judged, a moment ago.
    pub fresh: Option<TeamNo>,
}

/// A team that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Came {
    /// The team.
    pub team: TeamNo,
    /// What it brought; none until that was looked at.
    pub brought: Option<Brought>,
}

/// What a team brought to the finish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Brought {
    /// The right words.
    Right,
    /// Nearly the right words.
    Nearly,
}
