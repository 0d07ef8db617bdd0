//! Hanamaru: a vocabulary and phonics classroom game engine.
//!
//! The map of the house. The pure rooms compile alone (`--no-default-features`); the others
//! stand on Bevy, SQLite and the operating system.
//!
//! | room | what it is for |
//! |---|---|
//! | [`lesson`] | the RON language: what an author writes becomes a checked lesson, with diagnostics |
//! | [`phonics`] | the sounds of a word, as an author may spell them |
//! | [`game`] | the rules: commands in, events out; the views of each audience |
//! | [`limits`] | every limit, as a named constant with its unit |

pub mod game;
pub mod lesson;
pub mod limits;
pub mod phonics;
