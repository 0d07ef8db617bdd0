//! The boards that games are played on, each drawn from its view (see [`boards`](crate::game::boards)) within an area
//! that it is given. A board says how large it must be; the screen around it is not its business.

mod answers;
mod bingo;
mod cards;
mod finish;
mod flowers;
mod graph;
mod health;
mod hints;
mod lanes;
mod letters;
mod levels;
mod lives;
mod mystery;
mod pair;
mod pairs;
mod pieces;
mod places;
mod seats;
mod shark;
mod territory;
mod tiles;
mod total;
mod track;

pub use answers::answers;
pub use bingo::bingo;
pub use cards::{CameBack, cards, wheel};
pub use finish::finish;
pub use flowers::flowers;
pub use graph::graph;
pub use health::health;
pub use hints::hints;
pub use lanes::lanes;
pub use letters::letters;
pub use levels::levels;
pub use lives::lives;
pub use mystery::mystery;
pub use pair::pair;
pub use pairs::{pairs, pairs_fit};
pub use pieces::phrase;
pub use seats::seats;
pub use shark::shark;
pub use territory::territory;
pub use tiles::tiles;
pub use total::total;
pub use track::track;
