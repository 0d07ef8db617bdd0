//! The rules. Commands go in, events come out, and every screen is a view of the state between.
//!
//! [`decide`] looks and never changes; [`evolve`] changes and never refuses. Time, seats, seeds and
//! step ids arrive as data. This room must not know files, clocks, threads, sockets or screens, and
//! it iterates over nothing whose order is not fixed.

pub mod beat;
pub mod board;
pub mod boards;
pub mod command;
mod decide;
pub mod demo;
pub mod event;
mod evolve;
mod flow;
pub mod keys;
pub mod moment;
pub(crate) mod question;
pub mod state;
pub mod tools;
pub mod view;
pub mod view_desk;
mod view_sound;
mod view_stage;
mod view_team;

pub use command::{Act, Command, HelpKind, Refusal, Seat, Verdict};
pub use decide::{can_replace_lesson, decide, next_due};
pub use event::{Event, LessonRef, Opening, What};
pub use evolve::evolve;
pub use moment::{Moment, moments};
pub use state::State;
pub use view::StageView;
pub use view_desk::{DeskView, desk_view};
pub use view_sound::{SoundView, sound_view};
pub use view_stage::{next_view_change, stage_view};
pub use view_team::{TeamView, team_view};

/// Session time in milliseconds: it never falls, and goes on after a crash.
pub type AtMs = u64;
/// A team, 1 to 8, as it is marked on the screen and on the number keys.
pub type TeamNo = u8;
/// A pupil's attendance number, 1 to 40. The only thing that is ever known of a pupil.
pub type Number = u8;
/// The place in the lesson that a key was pressed on; a new one whenever "next" would mean something else.
pub type StepId = u64;
/// A question that was asked; never used twice.
pub type QuestionId = u64;
/// A picture, as screens know it: an index into the lesson's pictures in shuffled order, so that
/// neither a name nor an order tells an answer.
pub type MediaId = u16;
/// A recording, as screens and sounds know it: an index into the lesson's recordings in shuffled order.
pub type SoundId = u16;

/// The version of these rules, written into every log. A log of another version keeps its scores
/// and starts its game anew.
pub const RULES_VERSION: u16 = 3;
