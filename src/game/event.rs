//! What has happened. The log is a list of these, and the state is their fold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::board::{Change, Table};
use super::command::Verdict;
use super::state::Help;
use super::tools::{Tool, Watch};
use super::{AtMs, Number, QuestionId, SoundId, TeamNo};
use crate::lesson::axes::Effect;
use crate::lesson::{CardId, Lesson};

/// Something that happened, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Session time.
    pub at: AtMs,
    /// What.
    pub what: What,
}

/// A lesson by its hash. The body lies once in the log's database; it is not repeated in events.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LessonRef {
    /// The hash of the checked lesson.
    pub hash: String,
    /// The lesson. Filled in by whoever reads the log.
    #[serde(skip)]
    pub lesson: Arc<Lesson>,
}

impl PartialEq for LessonRef {
    fn eq(&self, other: &LessonRef) -> bool {
        self.hash == other.hash
    }
}

/// How a session begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// The rules it is played by.
    pub rules: u16,
    /// The lesson.
    pub lesson: LessonRef,
    /// The class's label: "5-1". Never a name.
    pub class: String,
    /// What all randomness is drawn from.
    pub seed: u64,
    /// Pupils in each team.
    pub sizes: Vec<u8>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// The session began. Always the first event of a log.
    Opened(Opening),
    /// The wall clock was read.
    ClockRead {
        /// Milliseconds since 1970, UTC.
        unix_ms: u64,
        /// The local offset from UTC, in minutes.
        offset_min: i16,
    },
    /// The author's new version of the lesson took the place of the old.
    LessonReplaced(LessonRef),
    /// A teacher's act began: what undo takes back is everything from here on.
    ActBegan {
        /// Its id, never used twice.
        id: u64,
        /// What the teacher did, for "undo …".
        label: Label,
    },
    /// The teacher's act of this id, and all that followed from it, was taken back.
    Undone {
        /// The act's id.
        to: u64,
    },
    /// It was brought back.
    Redone {
        /// The act's id.
        to: u64,
    },
    /// The clock stopped, or went on.
    Paused(bool),
    /// The screen was blanked, or shown again.
    Blanked(bool),
    /// A pupil is absent, or is back.
    Absent {
        /// The attendance number.
        number: Number,
        /// Absent or back.
        on: bool,
    },
    /// A press with this id was used.
    InputUsed(u64),
    /// The class was put into teams.
    TeamsSet {
        /// Pupils in each team.
        sizes: Vec<u8>,
    },
    /// A game of the lesson came up, with its name and rule.
    GameChosen {
        /// Its place in the lesson, from 0.
        index: usize,
        /// The cards in the order of play: those that were missed before come early.
        deck: Vec<CardId>,
        /// The draw counter after shuffling.
        draws: u64,
    },
    /// A card or question began.
    RoundStarted {
        /// Its place in the game, from 0.
        round: u16,
        /// The card, none on a slide.
        card: Option<CardId>,
        /// The question, where the answer is a choice.
        question: Option<Question>,
        /// Whose turn it is, where teams take turns.
        team: Option<TeamNo>,
        /// How many turns have been begun, this one not counted.
        turn: u16,
        /// The card was missed before and comes back.
        back: bool,
        /// What else was drawn for it.
        extras: Extras,
        /// The draw counter after choosing.
        draws: u64,
    },
    /// Teams that share the first place play on.
    PlayedOff {
        /// The teams.
        teams: Vec<TeamNo>,
        /// The first round of the game that belongs to it.
        from: u16,
    },
    /// So many steps of the prompt are on the screen.
    PromptShown {
        /// Steps shown.
        shown: u8,
    },
    /// The turn reached this step of the game's flow.
    FlowReached {
        /// Its place in the flow, from 0.
        at: u8,
    },
    /// The answer is on the screen.
    Revealed,
    /// A countdown began.
    TimerStarted {
        /// Its length.
        ms: u64,
    },
    /// It got longer.
    TimerExtended {
        /// By how much.
        ms: u64,
    },
    /// It ran out.
    TimeUp,
    /// A beat began: one card a bar of four beats.
    BeatStarted {
        /// Beats a minute at the first card.
        bpm: u16,
        /// Gained with each card.
        ramp: u16,
        /// Cards in it.
        cards: u16,
    },
    /// A random number was drawn.
    NumberDrawn {
        /// The attendance number.
        number: Number,
        /// Its team.
        team: TeamNo,
        /// The draw counter after it.
        draws: u64,
    },
    /// A team is to answer: the first hand, its turn, or a chance to steal.
    CalledOn {
        /// The team.
        team: TeamNo,
        /// Whether another team missed it before.
        steal: bool,
    },
    /// The highlight moved to a team, where a team is chosen with two keys.
    Highlighted {
        /// The team.
        team: TeamNo,
    },
    /// A tablet answered.
    Answered {
        /// The team.
        team: TeamNo,
        /// The question.
        question: QuestionId,
        /// The choice.
        choice: u8,
        /// The tablet's number for it.
        input: u64,
    },
    /// A team was marked as right, or the mark was taken back.
    Marked {
        /// The team.
        team: TeamNo,
        /// Marked or not.
        on: bool,
    },
    /// The teacher's word on an answer.
    Judged {
        /// The word.
        verdict: Verdict,
        /// Whom it was about.
        teams: Vec<TeamNo>,
    },
    /// A pupil spoke.
    Spoke {
        /// The attendance number.
        number: Number,
    },
    /// A team's points changed. A total is the sum of these.
    Scored {
        /// The team.
        team: TeamNo,
        /// By how much.
        delta: i32,
    },
    /// A question could have given so many points to the whole class.
    PointsOffered {
        /// The points.
        points: i32,
    },
    /// The board was laid out.
    TableDealt(Table),
    /// Something changed on it.
    TableChanged {
        /// What.
        change: Change,
        /// The draw counter after it.
        draws: u64,
    },
    /// The highlight moved to a row or column, from 0.
    PickMoved {
        /// Which.
        line: u8,
    },
    /// A digit was typed, and the highlight moved to a place.
    PlaceTyped {
        /// The digit, where another may follow it.
        digit: Option<u8>,
        /// The place, from 0.
        line: u8,
    },
    /// A row was taken.
    RowPicked {
        /// Which, from 0.
        row: u8,
    },
    /// A place on the board was picked.
    SquareOpened {
        /// Which, from 0, row by row.
        square: u8,
    },
    /// A team was chosen for what the square does.
    TargetChosen {
        /// The team.
        team: TeamNo,
    },
    /// What the square does has happened.
    SquareDone {
        /// What it was.
        effect: Effect,
        /// A shield kept it off.
        shielded: bool,
    },
    /// A team has a shield, or has used it.
    Shielded {
        /// The team.
        team: TeamNo,
        /// Has it or not.
        on: bool,
    },
    /// A card was missed: it comes back.
    Missed {
        /// The card.
        card: CardId,
        /// At the earliest in this round of the game.
        due: u16,
    },
    /// A card was said rightly.
    Learned {
        /// The card.
        card: CardId,
    },
    /// Help with the question came up or went away.
    HelpShown {
        /// Which.
        help: Help,
        /// The draw counter after it.
        draws: u64,
    },
    /// A recording was played.
    VoicePlayed {
        /// Which.
        voice: SoundId,
    },
    /// The one pupil who may know the secret looks at it.
    Peeking(bool),
    /// The teams' points were hidden, or shown.
    ScoresHidden(bool),
    /// A class tool was taken, or put away.
    ToolShown {
        /// The tool with what it drew.
        tool: Option<Tool>,
        /// The tools' own draw counter after it.
        draws: u64,
    },
    /// The teacher's countdown or stopwatch.
    WatchSet(Option<Watch>),
    /// The teacher's countdown ran out.
    WatchUp,
    /// When the lesson is to be over.
    FinishSet {
        /// Milliseconds since 1970, UTC.
        unix_ms: Option<u64>,
        /// How long before it the look-back comes, in milliseconds.
        look_back_ms: u64,
    },
    /// The end is near: the look-back comes after the question under way.
    BellNear,
    /// The look-back came up, or its next step.
    LookBackReached {
        /// 0: what we can say now; 1: hands.
        step: u8,
    },
    /// Hands were counted.
    HandsCounted {
        /// Which answer, 1 to 3.
        which: u8,
        /// How many there are now.
        count: u8,
    },
    /// The question was left out.
    Skipped,
    /// The game is over.
    GameEnded {
        /// Why.
        why: Why,
    },
    /// The last screen of the lesson came up.
    FinaleReached,
    /// The class has left: nothing comes after.
    LessonClosed,
    /// All points became one class total, or teams again.
    Together(bool),
}

/// What is drawn for a question beside its card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extras {
    /// Other cards: the words that are called before a keyword, those that are said at once, those that vanish, those
    /// that a wheel has beside its topic.
    pub cards: Vec<CardId>,
    /// The command has the magic words.
    pub magic: bool,
}

/// A question with choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The cards among which to choose; for true or false, the one card that is claimed.
    pub options: Vec<CardId>,
    /// How many choices there are.
    pub choices: u8,
    /// Which of them is right, from 0 (true or false: 0 is true).
    pub correct: u8,
}

/// Why a game ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It came to its end.
    Finished,
    /// The teacher ended it.
    Teacher,
    /// The lesson's time is nearly over.
    Bell,
}

/// A teacher's act, for "undo …".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// Moving on.
    MovedOn,
    /// A word on an answer.
    Judged(Verdict),
    /// Calling on a team.
    CalledOn(TeamNo),
    /// Marking a team.
    Marked(TeamNo),
    /// Opening a square.
    Opened,
    /// Choosing a team for what a square does.
    Targeted(TeamNo),
    /// Counting hands.
    Hands,
    /// Hiding or showing points.
    HidScores,
    /// Drawing a number.
    Drew,
    /// Leaving a question out.
    Skipped,
    /// More time.
    MoreTime,
    /// Ending a game.
    EndedGame,
    /// Going to a game.
    ChoseGame,
    /// Points by hand.
    Points(TeamNo, i32),
    /// A corrected total.
    Total(TeamNo),
    /// One class total.
    Together,
    /// Teams.
    Teams,
}
