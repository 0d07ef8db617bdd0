//! A picture under tiles that go one by one.

use serde::Serialize;

use crate::game::MediaId;

/// What a class sees of a mystery picture. That the picture is here at all is no secret: it lies under the tiles, and
/// nothing tells what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MysteryView {
    /// The picture.
    pub picture: MediaId,
    /// Tiles from left to right, 1 to [`MYSTERY_COLUMNS_MAX`](crate::limits::MYSTERY_COLUMNS_MAX).
    pub columns: u8,
    /// Which tiles are gone, row by row: [`MYSTERY_TILES_MIN`](crate::limits::MYSTERY_TILES_MIN) to
    /// [`MYSTERY_TILES_MAX`](crate::limits::MYSTERY_TILES_MAX) in whole rows.
    pub gone: Vec<bool>,
    /// Which of them went just now.
    pub gone_now: Vec<u8>,
    /// A tile is being chosen.
    pub picking: bool,
    /// What a right guess is worth now.
    pub value: Option<i32>,
}
