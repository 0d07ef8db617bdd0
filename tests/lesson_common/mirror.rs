//! The lesson language once more, as serde types that `ron` reads by itself. It looks nothing up and
//! limits nothing: it says what `ron` understands, to be held against what we understood.

use std::collections::BTreeMap;

use ron::extensions::Extensions;
use serde::Deserialize;

/// A lesson as `ron` reads it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    pub version: Option<u16>,
    pub title: Option<String>,
    pub course: Option<String>,
    pub unit: Option<u16>,
    pub grade: Option<u8>,
    pub goal: Option<Texts>,
    pub sentence: Option<String>,
    pub cards: Vec<Card>,
    pub games: Option<Vec<Game>>,
    pub allow: Option<Vec<String>>,
}

/// Texts by language, or one text.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Texts {
    One(String),
    Many(BTreeMap<String, String>),
}

/// A word, or a card of the author's own.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Card {
    Word(String),
    Own(OwnCard),
}

/// `Card(…)`.
#[derive(Debug, Deserialize)]
pub enum OwnCard {
    #[serde(rename = "Card")]
    Card {
        word: String,
        ja: Option<String>,
        gloss: Option<BTreeMap<String, String>>,
        picture: Option<String>,
        voice: Option<String>,
        sounds: Option<String>,
        plural: Option<String>,
        article: Option<String>,
        notes: Option<String>,
        allow: Option<Vec<String>>,
    },
}

/// An id, or any constructor.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Game {
    Id(String),
    Call(BTreeMap<String, Args>),
}

/// What is in the brackets of a game.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Args {
    None(()),
    Empty([(); 0]),
    Fields(BTreeMap<String, ron::Value>),
}

/// Reads a lesson with `ron` alone.
pub fn read(source: &str) -> ron::error::SpannedResult<Lesson> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(source)
}
