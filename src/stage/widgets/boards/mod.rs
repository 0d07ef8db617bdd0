//! The boards that games are played on, each drawn from its view (see [`boards`](crate::game::boards)) within an area
//! that it is given. A board says how large it must be; the screen around it is not its business.

mod finish;
mod health;
mod lanes;
mod lives;
mod pairs;
mod places;
mod shark;
mod territory;
mod track;

pub use finish::finish;
pub use health::health;
pub use lanes::lanes;
pub use lives::lives;
pub use pairs::{pairs, pairs_fit};
pub use shark::shark;
pub use territory::territory;
pub use track::track;
mod bingo;
mod flow;
mod graph;
mod hints;
mod levels;
mod mystery;
mod pair;
mod pieces;
mod seats;
mod tiles;

pub use bingo::bingo;
pub use graph::graph;
pub use hints::hints;
pub use levels::levels;
pub use mystery::mystery;
pub use pair::pair;
pub use seats::seats;
pub use tiles::tiles;
