//! Cards face down, two of each kind. What lies on a back is in no field here.

use serde::Serialize;

use crate::game::{MediaId, TeamNo};

/// The cards on the table, row by row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairsView {
    /// The cards, an even number of them, [`PAIRS_CARDS_MIN`](crate::limits::PAIRS_CARDS_MIN) to
    /// [`PAIRS_CARDS_MAX`](crate::limits::PAIRS_CARDS_MAX). They are called by their numbers, from 1.
    pub cards: Vec<PairCard>,
    /// A card is being picked.
    pub picking: bool,
    /// The card that the highlight is on, from 0.
    pub highlighted: Option<u8>,
    /// The two cards that were found to be a pair a moment ago, from 0.
    pub paired: Option<(u8, u8)>,
}

/// A card on the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum PairCard {
    /// Face down.
    Back,
    /// Turned up in this turn.
    Open(PairFace),
    /// It was found with its partner.
    Found(PairFace, Option<TeamNo>),
}

/// What is on a card that everyone sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PairFace {
    /// A picture.
    Picture(MediaId),
    /// A word.
    Word(String),
}
