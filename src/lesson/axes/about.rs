//! What a teacher chooses a game by.

use serde::{Deserialize, Serialize};

/// Grades 3 to 9: English begins in grade 3.
pub(super) fn all_grades() -> (u8, u8) {
    (3, 9)
}

/// How loud a game gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Noise {
    /// One speaks, or nobody: the class next door hears nothing.
    Quiet,
    /// All talk at once, in their usual voices.
    #[default]
    Talk,
    /// They cheer, run or call.
    Loud,
}

/// What a game practises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Skill {
    /// Understanding what is heard.
    Listening,
    /// Speaking.
    Speaking,
    /// Reading words.
    Reading,
    /// Writing or spelling them.
    Writing,
    /// Hearing and blending the sounds of words.
    Phonics,
}

/// What pupils need beside the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Thing {
    /// The lesson's cards on paper, a set for each group.
    Cards,
    /// A printed sheet.
    Sheet,
    /// A board to write on, or paper.
    Whiteboard,
    /// An eraser between two pupils.
    Eraser,
    /// Something soft to pass on.
    Beanbag,
    /// Counters.
    Counters,
}
