//! Squares that teams take, one at a time: a quiz in which flanked lines turn, three in a row, four in a column.

use serde::Serialize;

use crate::game::TeamNo;

/// A field of squares that teams take.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TerritoryView {
    /// How many rows it has, [`TERRITORY_SIDE_MIN`](crate::limits::TERRITORY_SIDE_MIN) to
    /// [`TERRITORY_SIDE_MAX`](crate::limits::TERRITORY_SIDE_MAX).
    pub rows: u8,
    /// How many columns it has, likewise.
    pub columns: u8,
    /// Whose each square is, row by row from the top; none while it is free. `rows` × `columns` of them.
    pub owners: Vec<Option<TeamNo>>,
    /// How a place is called.
    pub called: Called,
    /// The squares that can be taken now, from 0: also a team's own, where a rule sets it free.
    pub takeable: Vec<u8>,
    /// The square that the highlight is on, from 0.
    pub highlighted: Option<u8>,
    /// The square that was taken a moment ago, from 0.
    pub taken: Option<u8>,
    /// Those that turned because of it, in the order in which the wave reaches them.
    pub flipped: Vec<u8>,
    /// The squares that make a line and end the game, from 0.
    pub line: Vec<u8>,
}

/// How the class calls a place on a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Called {
    /// By its number: squares are counted from 1, row by row.
    Squares,
    /// By its column, from 1: what is put in falls as far as it can.
    Columns,
}
