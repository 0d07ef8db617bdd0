//! What has happened. The log is a list of these, and the state is their fold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::Verdict;
use super::{AtMs, Number, QuestionId, TeamNo};
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
        /// The cards in the order of play.
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
        /// The draw counter after choosing.
        draws: u64,
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
