//! Levels that pupils climb by janken: each has a being and its gesture, and only equals meet.

use serde::Serialize;

use crate::game::view::Frame;

/// What a class sees of the levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelsView {
    /// The levels, the lowest first: [`LEVELS_MIN`](crate::limits::LEVELS_MIN) to
    /// [`LEVELS_MAX`](crate::limits::LEVELS_MAX).
    pub levels: Vec<Level>,
    /// What two who meet say.
    pub frame: Option<Frame>,
    /// The level whose hands are counted now, from 0.
    pub counting: Option<u8>,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Level {
    /// Who lives there.
    pub being: Being,
    /// What it is called.
    pub name: String,
    /// The word for its gesture.
    pub gesture: String,
    /// How many pupils are on it, by hands, once that was counted.
    pub count: Option<u8>,
}

/// Who lives on a level. Each has a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Being {
    /// An egg that smiles already.
    Egg,
    /// A chick.
    Chick,
    /// A hen.
    Hen,
    /// A small dinosaur.
    Dinosaur,
    /// A lion.
    Lion,
    /// A child with a crown.
    King,
}

impl Being {
    /// All of them, as they usually follow each other.
    pub const ALL: [Self; 6] = [Self::Egg, Self::Chick, Self::Hen, Self::Dinosaur, Self::Lion, Self::King];

    /// What it is called, and the word for its gesture.
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Egg => ("egg", "roll"),
            Self::Chick => ("chick", "flap"),
            Self::Hen => ("hen", "hop"),
            Self::Dinosaur => ("dino", "stomp"),
            Self::Lion => ("lion", "roar"),
            Self::King => ("king", "wave"),
        }
    }
}
