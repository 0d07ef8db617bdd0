//! Two words that differ in one sound, left and right.

use serde::Serialize;

use crate::game::MediaId;

/// What a class sees of a minimal pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairView {
    /// The left one.
    pub left: PairSide,
    /// The right one.
    pub right: PairSide,
    /// Which one it was, once that is known.
    pub was: Option<Side>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairSide {
    /// The word.
    pub word: String,
    /// Its picture.
    pub picture: Option<MediaId>,
    /// How many raised this hand, once that was counted: 0 to [`CLASS_MAX`](crate::limits::CLASS_MAX).
    pub hands: Option<u8>,
}

/// Left or right, as the class sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}
