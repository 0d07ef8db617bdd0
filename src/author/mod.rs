//! The commands for those who write lessons: make them of words, check them, rehearse them, give
//! them to others, look things up.
//!
//! Everything here works on files and prints to a terminal; it knows no rules of its own. What a
//! lesson may say is `lesson`'s to know, what happens in one is `game`'s.

pub mod catalogue;
pub mod check;
pub mod check_game;
pub mod credits;
pub mod draft;
pub mod drive;
pub mod edit;
#[cfg(feature = "app")]
pub mod film;
pub mod fix;
#[cfg(feature = "app")]
pub mod gallery;
pub mod import;
mod index;
pub mod keep;
pub mod new;
mod own_games;
pub mod pack;
#[cfg(feature = "app")]
pub mod painter;
pub mod places;
pub mod print;
#[cfg(feature = "app")]
pub mod rehearsal;
#[cfg(feature = "app")]
pub mod rehearse;
pub mod sounds;
mod unpack;
