//! A winding path from a start to a goal, and the teams' pieces on it.

use serde::{Deserialize, Serialize};

use crate::game::TeamNo;

/// A path of squares. Its places are counted from the start, which is 0; the goal comes after the last square.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TrackView {
    /// What each square between the start and the goal is, [`TRACK_SQUARES_MIN`](crate::limits::TRACK_SQUARES_MIN) to
    /// [`TRACK_SQUARES_MAX`](crate::limits::TRACK_SQUARES_MAX) of them.
    pub squares: Vec<TrackSign>,
    /// The teams' pieces, team 1 first. Any number of them may stand on one place.
    pub pieces: Vec<TrackPiece>,
    /// The piece that moved a moment ago, and where it came from.
    pub moved: Option<(TeamNo, u8)>,
    /// The place that everyone looks at: where a piece has come to, and what is asked there.
    pub focus: Option<u8>,
    /// What the die shows, 1 to 6; none before it is rolled.
    pub die: Option<u8>,
    /// What the square is to which the die led, as long as the piece is on its way: an event has moved it on since.
    pub landed: Option<TrackSign>,
}

/// What a square of a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrackSign {
    /// A square with its number: a question. (The logs of old lessons have duels, which nobody played.)
    #[serde(alias = "Versus")]
    Plain,
    /// The piece goes two steps on at once.
    Event,
    /// A right answer counts twice.
    Chance,
}

/// A team's piece on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TrackPiece {
    /// The team.
    pub team: TeamNo,
    /// Its place: 0 is the start, 1 the first square, and one more than there are squares the goal.
    pub at: u8,
}
