//! The lesson language: what an author writes becomes a checked [`Lesson`], with every mistake
//! reported at once, each with its place and what to write instead.
//!
//! Reading goes in two steps: the source becomes a tree with spans and comments that survives any
//! mistake ([`tree`]), and the tree becomes a typed lesson ([`check`]). Whatever is accepted here, the
//! `ron` crate accepts too. This room knows no files, no clock and no screen: [`Library`] is handed
//! the text of the word lists and games that ship with the engine, and a lesson comes as text.

pub mod axes;
pub mod check;
pub mod diag;
mod fields;
mod game_file;
mod layout;
mod lexer;
pub mod library;
pub mod mend;
pub mod model;
pub mod outline;
pub mod patch;
pub mod plan;
mod ron_file;
pub mod ruby;
mod rules;
pub mod search;
mod settings;
pub mod suggest;
pub mod tree;
pub mod write;

pub use check::{Checked, read};
pub use diag::{Diag, Mend, Severity, Span, line_column, text_of};
pub use library::{By, Library, Phrase, Says, Topic, Word, WordList, Words};
pub use model::{Card, CardId, Form, Glosses, Lesson, MediaRef, Sentence, Slot};
pub use rules::{PICTURE_ENDINGS, VOICE_ENDINGS};
