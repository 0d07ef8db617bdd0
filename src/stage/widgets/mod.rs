//! What screens are made of. A widget is a function that draws on a [`Sheet`](super::drawing::Sheet)
//! within an area it is given; it reads colours from the theme's tokens and nothing from the rules.

pub mod boards;
mod choices;
mod clock;
mod covered;
mod cue;
mod foot;
mod sounds;
mod stamp;
mod talk;
mod tally;
mod word;
mod words;
mod worth;

pub use choices::{ChoiceLook, choices, choices_called, choices_fit, numbers};
pub use clock::{
    WatchFace, bell, heading, hour_and_minute, lesson_clock, lesson_clock_px, local_ms, time_of_day, unix_now, watch,
};
pub use covered::covered;
pub use cue::{cue_key, cue_needs, header, header_px, icon_of, left_seconds, left_share, team_cue};
pub use foot::{edges, foot, foot_px, hint_key};
pub use sounds::sounds;
pub use stamp::{stamp, stamped};
pub use talk::{bubbles, bubbles_fit, bubbles_in_a_line, help, help_line};
pub use tally::{class_total, mark, strip, strip_px, team_name};
pub use word::{both, gloss, goal, goal_needs, guide, torn, two_languages, word};
pub use words::{word_cards, word_rows};
pub use worth::worth;
