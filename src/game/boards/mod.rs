//! What a class sees of each board: plain structs, with no field for what it may not see yet. They know nothing of
//! how a board is played, and nothing of how it is drawn.

pub mod bingo;
pub mod finish;
pub mod flowers;
pub mod graph;
pub mod health;
pub mod hints;
pub mod lanes;
pub mod levels;
pub mod lives;
pub mod mystery;
pub mod pair;
pub mod pairs;
pub mod seats;
pub mod shark;
pub mod territory;
pub mod tiles;
pub mod track;
