//! The seat map: who stands, who sits, and which row or column is looked at.

use serde::Serialize;

use crate::game::Number;

/// What a class sees of its seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeatsView {
    /// Desks from left to right, 1 to [`SEAT_COLUMNS_MAX`](crate::limits::SEAT_COLUMNS_MAX).
    pub columns: u8,
    /// Every desk, row by row from the blackboard, each row from the left as the class sees it; none where no desk
    /// stands. At most [`SEAT_ROWS_MAX`](crate::limits::SEAT_ROWS_MAX) rows.
    pub seats: Vec<Option<Seat>>,
    /// The row, column or pupil that is looked at.
    pub focus: Option<SeatFocus>,
    /// Who has just sat down.
    pub sat_now: Vec<Number>,
    /// Which way round the room is drawn.
    pub seen_from: SeenFrom,
}

/// A desk and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The pupil.
    pub number: Number,
    /// What the pupil does.
    pub pupil: Posture,
}

/// What a pupil does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Posture {
    /// Stands and will answer.
    Stands,
    /// Sits.
    Sits,
    /// Is not here today.
    Absent,
}

/// What of the room is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum SeatFocus {
    /// A row, counted from the blackboard, from 0.
    Row(u8),
    /// A column, counted from the left as the class sees it, from 0.
    Column(u8),
    /// One pupil.
    One(Number),
}

/// Which way round a room is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum SeenFrom {
    /// As the class sees it: the blackboard is above.
    #[default]
    Class,
    /// As the teacher in front sees it: the blackboard is below, and everything is turned round.
    Teacher,
}
