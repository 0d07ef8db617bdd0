//! A game as data: a choice on ten axes, as `*.game.ron` files write it, with the settings that a
//! lesson may change. The engine's one interpreter (`game`) walks it; nothing here knows how.
//!
//! An axis holds the variants that the games built so far need. A new variant is added here, in the
//! interpreter, and nowhere else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Glosses, MediaRef, glosses};

/// A game, its settings applied: what the rules play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Game {
    /// Kebab-case name, unique: `maru-batsu`. In a lesson it is written in capitals: `MaruBatsu(…)`.
    pub id: String,
    /// What teachers and pupils call it, by language (Japanese with furigana).
    #[serde(deserialize_with = "glosses")]
    pub name: Glosses,
    /// One line of rules, by language.
    #[serde(deserialize_with = "glosses")]
    pub rule: Glosses,
    /// What the ALT does, by language.
    #[serde(default, deserialize_with = "glosses")]
    pub alt: Glosses,
    /// What the Japanese teacher does, by language.
    #[serde(default, deserialize_with = "glosses")]
    pub jt: Glosses,
    /// The talk that it makes.
    pub talk: Talk,
    /// Fewest cards that it can be played with.
    #[serde(default)]
    pub cards_min: usize,
    /// What is asked, step by step: one key walks through it.
    pub prompt: Vec<PromptStep>,
    /// Who answers.
    pub selector: Selector,
    /// How they answer.
    pub answer: Answer,
    /// Who says whether it was right.
    pub judge: Judge,
    /// What shows how the game stands.
    pub board: Board,
    /// What a right answer does.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// The order of a turn.
    pub flow: Vec<FlowStep>,
    /// What moves it on.
    pub pace: Pace,
    /// When it is over.
    pub end: End,
    /// A miss goes to the next team.
    #[serde(default)]
    pub steal: bool,
    /// What a lesson may change, by name. The names are those of [`SETTINGS`].
    #[serde(default)]
    pub settings: BTreeMap<String, Setting>,
    /// Set for a slide of the author's own, which is a game of one prompt.
    #[serde(default)]
    pub slide: Option<Slide>,
}

/// An author's own screen between games.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// The text, in lines.
    pub text: String,
    /// The same in Japanese, with furigana, shown below.
    pub ja: Option<String>,
    /// A picture.
    pub picture: Option<MediaRef>,
}

/// The kind of talk that a game makes, from drill to communication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Talk {
    /// Saying after a model.
    Repeat,
    /// Naming what everyone sees.
    Name,
    /// A whole sentence.
    Sentence,
    /// One asks, one answers what the other did not know.
    Exchange,
    /// Saying something of one's own.
    OwnMeaning,
}

/// One step of a prompt: these parts join what is already on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromptStep {
    /// The card's picture (its word where it has none).
    Picture,
    /// The card's word.
    Word,
    /// What the word means, in the class's language.
    Meaning,
    /// The target sentence with the card's word.
    Sentence,
    /// A picture and a claim about it that is true or false.
    Claim,
    /// The card's word is asked, and the choices are pictures (or words in the class's language where a picture lacks).
    AskWord,
    /// The card's picture is asked, and the choices are words.
    AskPicture,
    /// The author's slide.
    Slide,
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selector {
    /// The whole class; any number of teams can be right.
    Everyone,
    /// Each team in its turn.
    Turn,
    /// The team whose hand (or buzzer) was first; the teacher presses its number.
    FirstHand,
    /// A random attendance number; absentees are left out. Points go to that number's team.
    Number,
    /// A random attendance number among those who have not spoken yet.
    NotSpoken,
}

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Nobody is asked for one.
    None,
    /// Everyone says it together.
    Together,
    /// Somebody says it.
    Say,
    /// One of so many (2: true or false; 3–4: A–D), by hands, by moving, or on a tablet.
    Choose(u8),
}

/// Who says whether an answer was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judge {
    /// Nobody.
    None,
    /// The teacher's key: right, wrong, half, pass; or several teams at once where everyone answers.
    Teacher,
}

/// What shows how the game stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Board {
    /// Nothing but the prompt.
    None,
    /// Each team's points.
    Tally,
}

/// What a right answer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// So many points.
    Add(i32),
}

/// A step of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowStep {
    /// Somebody is chosen.
    Select,
    /// The prompt is shown, step by step.
    Prompt,
    /// Everyone tells a partner first: 35 speak, not one.
    Partner,
    /// The answer is given.
    Answer,
    /// The answer is shown.
    Reveal,
    /// It is judged.
    Judge,
    /// What it does, happens.
    Effect,
}

/// What moves a game on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pace {
    /// The teacher's key.
    Tap,
    /// So many seconds a prompt step (flashcards) or to answer (questions).
    Countdown(u16),
    /// A beat: one card a bar of four, getting faster by `ramp` beats a minute each card.
    Beat {
        /// Beats a minute at the first card.
        bpm: u16,
        /// How many beats a minute it gains with each card.
        #[serde(default)]
        ramp: u16,
    },
}

/// When a game is over. Any game can also be ended at any moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// Every card has had its turn.
    CardsUsedUp,
    /// So many questions have been asked.
    Questions(u16),
    /// So many minutes have passed; the question under way is finished first.
    Minutes(u16),
}

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
}

/// The settings that the engine knows, and what each changes. A game file declares the ones it takes.
pub const SETTINGS: &[(&str, &str)] = &[
    ("ask", "what is shown first: picture, word or meaning (flashcards); picture or word (A–D)"),
    ("bpm", "beats a minute"),
    ("choices", "2 (true or false) to 4 (A–D)"),
    ("minutes", "how long it lasts"),
    ("pace", "tap, timed or beat"),
    ("partner", "tell a partner first"),
    ("points", "what a right answer is worth"),
    ("questions", "how many questions"),
    ("ramp", "beats a minute gained with each card"),
    ("seconds", "seconds a step, or to answer"),
    ("steal", "a miss goes to the next team"),
    ("who", "everyone, turn, first-hand, number or not-spoken"),
];
