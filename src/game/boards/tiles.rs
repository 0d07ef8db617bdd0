//! Letters or words that are put in order: slots above, tiles below.

use serde::Serialize;

/// What a class sees of tiles and slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TilesView {
    /// Whether they are letters, which stand on the four-line guide, or words.
    pub of: TilesOf,
    /// What stands in each slot; nothing in those that are still empty. [`TILES_MIN`](crate::limits::TILES_MIN) to
    /// [`TILES_MAX`](crate::limits::TILES_MAX).
    pub slots: Vec<Option<String>>,
    /// The tiles, in their order on the screen: as many as slots, and no more than
    /// [`TILES_MAX`](crate::limits::TILES_MAX) even where some fit nowhere.
    pub tiles: Vec<Tile>,
    /// The slot that was filled just now, from 0.
    pub filled_now: Option<u8>,
    /// A tile can be taken now.
    pub picking: bool,
    /// The tile that the highlight is on, from 0.
    pub highlighted: Option<u8>,
    /// All is in its place: what was built is right.
    pub solved: bool,
}

/// What tiles are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum TilesOf {
    /// Letters, or groups of letters.
    Letters,
    /// Words.
    Words,
}

/// A tile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// What is on it.
    pub says: String,
    /// It was taken: its place is empty.
    pub used: bool,
}
