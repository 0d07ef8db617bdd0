//! What a class sees of each board: plain structs, with no field for what it may not see yet. They know nothing of
//! how a board is played, and nothing of how it is drawn.

pub mod finish;
pub mod health;
pub mod lanes;
pub mod lives;
pub mod pairs;
pub mod shark;
pub mod territory;
pub mod track;
pub mod bingo;
pub mod graph;
pub mod hints;
pub mod levels;
pub mod mystery;
pub mod pair;
pub mod seats;
pub mod tiles;
