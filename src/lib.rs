//! Hanamaru: a vocabulary and phonics classroom game engine.
//!
//! The map of the house. The pure rooms compile alone (`--no-default-features`); the others
//! stand on Bevy, `SQLite` and the operating system. All but the stage compile without Bevy (`headless`).
//!
//! | room | what it is for |
//! |---|---|
//! | [`lesson`] | the RON language: what an author writes becomes a checked lesson, with diagnostics |
//! | [`phonics`] | the sounds of a word, as an author may spell them |
//! | [`game`] | the rules: commands in, events out; the views of each audience |
//! | [`limits`] | every limit, as a named constant with its unit |
//! | `host` | runs one class's session: the clock, the log, commands in, views out |
//! | `record` | what lasts: the session log and the class's history |
//! | `sound` | voices, effects, music and the beat (the `sound` feature) |
//! | `stage` | the projector window |
//! | `author` | the commands that check and rehearse lessons |

pub mod game;
pub mod lesson;
pub mod limits;
pub mod phonics;
#[cfg(feature = "sound")]
pub mod sound;

#[cfg(feature = "headless")]
pub mod author;
#[cfg(feature = "headless")]
pub mod host;
#[cfg(feature = "headless")]
pub mod record;
#[cfg(feature = "app")]
pub mod stage;
