//! Runs one class's session: the clock, the log, commands in, views out. [`Session`] does it a
//! step at a time and [`Host`] on a thread of its own, so that a slow frame never delays a press
//! and a lost window never loses a game.
//!
//! This room knows the rules, the history and the files of a lesson. It must not know windows,
//! sockets or sound: those know it, and see only views.

mod clock;
mod debounce;
mod device;
mod handle;
mod journal;
pub mod media;
pub mod own;
mod running;
mod session;
pub mod shelf;
mod updates;
pub mod watch;

pub use clock::{Clock, Hands, WallTime};
pub use device::Device;
pub use handle::{Host, HostHandle};
pub use media::Media;
pub use session::{Session, Status};
pub use updates::{Audience, Notice, Update, Updates, View};
