//! How long the steps of a lesson take, in milliseconds: what a plan reckons with, and what a model
//! teacher of the tests waits before each press. All of them are a teacher's time for a class of
//! about 35, not the machine's. They are estimates from how the steps are taught, to be put right by
//! what real lessons show; the rules' own timers (tell a partner, a beat) are not here but in
//! [`crate::limits`] and in the game.

/// The goal is read aloud in both languages, and the class repeats it.
pub const GOAL_MS: u64 = 20_000;
/// A game's name and its one line of rules in each language, with a demonstration of ten seconds.
pub const INTRO_MS: u64 = 15_000;
/// The same for a drill, which needs no rule: "Let's say the words."
pub const DRILL_INTRO_MS: u64 = 5_000;
/// The result is read and applauded; the teams settle down.
pub const RESULT_MS: u64 = 10_000;
/// One step of a card in a drill: it is looked at and said twice. A bar of a beat at 80 is as long.
pub const CARD_STEP_MS: u64 = 3_000;
/// One sound of a word, said and repeated.
pub const SOUND_MS: u64 = 2_000;
/// One step of a question's prompt: it is asked, and asked again.
pub const PROMPT_MS: u64 = 6_000;
/// Everyone makes up their mind and shows it: true or false, A to D.
pub const CHOOSE_MS: u64 = 6_000;
/// A hand is waited for and called, or a number is drawn and its pupil stands up.
pub const SELECT_MS: u64 = 4_000;
/// Somebody answers aloud, is heard by all and judged.
pub const ANSWER_MS: u64 = 8_000;
/// The answer is on the screen, and each team's hands are looked at and marked.
pub const MARK_MS: u64 = 8_000;
/// The answer is looked at and repeated together.
pub const REVEAL_MS: u64 = 5_000;
/// The points are looked at.
pub const POINTS_MS: u64 = 4_000;
/// A row, or a column, is said and taken.
pub const PICK_MS: u64 = 5_000;
/// Something goes once down a row, from pupil to pupil, with a few words each; or a team's line passes a sentence on.
pub const PASS_MS: u64 = 60_000;
/// Hands are counted for three or four answers.
pub const COUNT_MS: u64 = 20_000;
/// A team is chosen for what a square does.
pub const TARGET_MS: u64 = 5_000;

/// The author's first slide: the theme is talked about, "What colour do you like?"
pub const OPENING_SLIDE_MS: u64 = 120_000;
/// A slide between two games: a few sentences in pairs.
pub const SLIDE_MS: u64 = 120_000;
/// Shortest and longest talk at the end: two friends, or ten of them with a round of telling the class.
pub const TALK_MIN_MS: u64 = 120_000;
/// See [`TALK_MIN_MS`].
pub const TALK_MAX_MS: u64 = 15 * 60_000;

/// The look-back of a plan of less than [`SHORT_MINUTES`]: one sentence together, one show of hands.
/// A longer plan has [`crate::limits::LOOK_BACK_MS`].
pub const SHORT_LOOK_BACK_MS: u64 = 60_000;
/// A plan of fewer minutes is a warm-up: little time for the look-back, and no talk with a slide.
pub const SHORT_MINUTES: u16 = 10;

/// Answers of a class that knows most of its words: so many of every [`ANSWERS`] are right.
pub const RIGHT: u64 = 3;
/// See [`RIGHT`].
pub const ANSWERS: u64 = 4;
/// Teams of a class of 35: four, of nine. A game of turns goes round them all.
pub const USUAL_TEAMS: u64 = 4;
