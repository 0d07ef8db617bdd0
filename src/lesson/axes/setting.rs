//! What a lesson may change about a game.

use serde::{Deserialize, Serialize};

/// One thing that a lesson may change about a game: its range and what it is when nobody says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// A whole number.
    Whole {
        /// Least.
        min: u16,
        /// Most.
        max: u16,
        /// When nobody says.
        default: u16,
    },
    /// Yes or no.
    YesNo {
        /// When nobody says.
        default: bool,
    },
    /// One of some names.
    OneOf {
        /// The names.
        options: Vec<String>,
        /// When nobody says.
        default: String,
    },
    /// A list of words; nothing when nobody says.
    Words {
        /// Fewest, where there are any.
        min: u8,
        /// Most.
        max: u8,
    },
}

/// A setting's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// A whole number.
    Whole(u16),
    /// Yes or no.
    YesNo(bool),
    /// A name.
    Name(String),
    /// Words.
    Words(Vec<String>),
}

/// The settings that the engine knows, and what each changes. A game file declares the ones it takes.
pub const SETTINGS: &[(&str, &str)] = &[
    ("ask", "what is shown first: picture, word or meaning (flashcards); picture or word (A–D)"),
    ("bpm", "beats a minute"),
    ("cards", "how many cards; 0 is all of them"),
    ("choices", "2 (true or false) to 4 (A–D)"),
    ("columns", "what is said for the columns of the grid"),
    ("double", "the last question of each team counts twice"),
    ("gentle", "nobody loses points: yes, no or by-grade (yes in grades 3 and 4)"),
    ("hidden", "points stay hidden until the end"),
    ("luck", "0 to 3: how much the squares decide"),
    ("minutes", "how long it lasts"),
    ("pace", "tap, timed or beat"),
    ("partner", "tell a partner first"),
    ("playoff", "teams that share the first place at the end get another question"),
    ("points", "what a right answer is worth"),
    ("questions", "how many questions"),
    ("ramp", "beats a minute gained with each card"),
    ("reveal", "how the picture is covered: tiles, blur, zoom or silhouette"),
    ("rows", "what is said for the rows of the grid"),
    ("seconds", "seconds a step, or to answer"),
    ("push", "a right answer also pushes a rival back"),
    ("drop", "what is taken falls to the lowest free square of its column, and four make a line"),
    ("secret", "eyes-shut (one pupil peeks at the big screen) or desk (you show it to them yourself)"),
    ("sentence", "each card ends with the sentence"),
    ("size", "how large the board is: its steps, squares, pairs, lives, bars or misses"),
    ("stages", "in how many stages the picture is seen"),
    ("steal", "a miss goes to the next team"),
    ("talk", "name, sentence, exchange or own-meaning: what the pairs say before the answer"),
    ("who", "everyone, turn, first-hand, number or not-spoken"),
];
