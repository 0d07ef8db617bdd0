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
