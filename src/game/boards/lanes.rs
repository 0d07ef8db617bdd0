//! A lane for each team, and its piece on the way to the finish.

use serde::Serialize;

use crate::game::TeamNo;

/// Lanes side by side, all equally long.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LanesView {
    /// How many steps it is to the finish, [`LANE_STEPS_MIN`](crate::limits::LANE_STEPS_MIN) to
    /// [`LANE_STEPS_MAX`](crate::limits::LANE_STEPS_MAX).
    pub steps: u8,
    /// The lanes, team 1 first; they never change places.
    pub lanes: Vec<Lane>,
    /// The piece that moved a moment ago, forwards or back, and how many steps it had before.
    pub moved: Option<(TeamNo, u8)>,
}

/// A team's lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Lane {
    /// The team.
    pub team: TeamNo,
    /// The steps that it has gone, 0 to the steps of the lanes: then it is there.
    pub at: u8,
}
