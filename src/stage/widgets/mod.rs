//! What screens are made of. A widget is a function that draws on a [`Sheet`](super::drawing::Sheet)
//! within an area it is given; it reads colours from the theme's tokens and nothing from the rules.

mod choices;
mod cue;
mod foot;
mod stamp;
mod tally;
mod word;

pub use choices::{ChoiceLook, choices, choices_fit};
pub use cue::{header, header_px, left_seconds, left_share};
pub use foot::{edges, foot, hint_key};
pub use stamp::{stamp, stamped};
pub use tally::{class_total, mark, strip, team_name};
pub use word::{both, gloss, goal, goal_needs, guide, two_languages, word};
