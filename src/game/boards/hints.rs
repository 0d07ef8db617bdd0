//! Hints that come one by one, while what a right answer is worth falls.

use serde::Serialize;

/// What a class sees of a hint quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HintsView {
    /// The hints so far, the first first: 1 to [`HINTS_MAX`](crate::limits::HINTS_MAX), each of at most
    /// [`HINT_MAX_CHARS`](crate::limits::HINT_MAX_CHARS). Those that are to come are not here.
    pub hints: Vec<String>,
    /// How many there will be, where the value falls with each of them; 0 where it does not.
    pub total: u8,
    /// What a right answer is worth now.
    pub value: Option<i32>,
}
