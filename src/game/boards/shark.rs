//! A shark that comes nearer with each miss. It is only curious.

use serde::Serialize;

/// How near a shark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SharkView {
    /// How many steps it has to the island, [`SHARK_STEPS_MIN`](crate::limits::SHARK_STEPS_MIN) to
    /// [`SHARK_STEPS_MAX`](crate::limits::SHARK_STEPS_MAX).
    pub steps: u8,
    /// How many of them it has come, 0 to `steps`: then it is there.
    pub come: u8,
    /// It came one nearer a moment ago.
    pub moved: bool,
    /// The word was found: the island is safe.
    pub safe: bool,
}
