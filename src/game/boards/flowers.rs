//! A flower circle for each team that opens petal by petal.

use serde::Serialize;

use crate::game::TeamNo;

/// The flowers of all teams.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FlowersView {
    /// The petals of a whole flower, [`PETALS_MIN`](crate::limits::PETALS_MIN) to
    /// [`PETALS_MAX`](crate::limits::PETALS_MAX).
    pub of: u8,
    /// The flowers, team 1 first; they never change places.
    pub flowers: Vec<Flower>,
    /// The flower on which petals opened a moment ago, and how many it had before.
    pub bloomed: Option<(TeamNo, u8)>,
}

/// A team's flower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Flower {
    /// The team.
    pub team: TeamNo,
    /// The petals that are open, 0 to those of a whole flower.
    pub open: u8,
}
