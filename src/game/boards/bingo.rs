//! The bingo caller: what is called now, what was called, and how many have a line. The pupils' cards are paper.

use serde::Serialize;

use crate::game::MediaId;
use crate::lesson::axes::Marks;

/// What a class sees of a bingo caller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BingoView {
    /// What is marked, and so what the two counts are called.
    pub marks: Marks,
    /// What is called now.
    pub now: Calling,
    /// What was called before, the first first; at most [`BINGO_CALLS_MAX`](crate::limits::BINGO_CALLS_MAX) with what
    /// is called now.
    pub called: Vec<String>,
    /// How many pupils are one away, by hands: 0 to [`CLASS_MAX`](crate::limits::CLASS_MAX).
    pub reach: u8,
    /// How many have a line, by hands, likewise.
    pub bingo: u8,
    /// There is a new bingo: the class's moment.
    pub cheer: bool,
}

/// How far a call is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Calling {
    /// Nothing was called yet.
    Ready,
    /// It is heard and not yet seen.
    Heard,
    /// It is seen.
    Shown(Call),
}

/// A word or a sound that was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The word, or the letters of the sound.
    pub says: String,
    /// The word's picture; a sound has none.
    pub picture: Option<MediaId>,
}
