//! What people and the host ask of the rules, and how the rules say no.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::event::LessonRef;
use super::tools::{ToolWanted, WatchWanted};
use super::{AtMs, Number, QuestionId, StepId, TeamNo};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seat {
    /// The host itself: the clock, and a lesson that was edited.
    Host,
    /// A teacher, by keyboard, clicker, touch or remote.
    Teacher,
    /// A team's tablet.
    Team(TeamNo),
}

/// A wish, with who has it and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// Who.
    pub seat: Seat,
    /// When, in session time.
    pub at_ms: AtMs,
    /// What.
    pub act: Act,
}

/// What can be wished for. An act that moves the lesson on carries the step it was pressed on, so
/// that a late key never moves twice; points carry a plain input id, so that a repeated message
/// never counts twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Act {
    /// The class is in so many teams, of so many pupils each.
    SetTeams {
        /// Pupils in each team, two to eight teams.
        sizes: Vec<u8>,
    },
    /// Move on: the next step, question or game.
    Advance {
        /// The step it was pressed on.
        step: StepId,
    },
    /// One step back, where nothing was judged in between.
    StepBack {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Say whether it was right. Only in a judging step.
    Judge {
        /// The step it was pressed on.
        step: StepId,
        /// What the teacher says.
        verdict: Verdict,
    },
    /// The first hand, or the team that is to answer.
    CallOn {
        /// The step it was pressed on.
        step: StepId,
        /// The team.
        team: TeamNo,
    },
    /// Move the highlight to the next team, where a team is chosen with two keys.
    MoveHighlight {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Mark a team as right, or take the mark back, where several can be right.
    Mark {
        /// The step it was pressed on.
        step: StepId,
        /// The team.
        team: TeamNo,
    },
    /// Move the highlight on a board to the next row or column.
    MovePick {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Take a row, and then a column: the highlighted one, or the one that is named.
    PickLine {
        /// The step it was pressed on.
        step: StepId,
        /// Which, from 0; none for the highlighted one.
        line: Option<u8>,
    },
    /// A digit of a place's number, where there are more places than digits: the highlight goes there.
    TypePlace {
        /// The step it was pressed on.
        step: StepId,
        /// The digit, 0 to 9.
        digit: u8,
    },
    /// Open a square directly.
    OpenSquare {
        /// The step it was pressed on.
        step: StepId,
        /// Which, from 0, row by row.
        square: u8,
    },
    /// Help with the question, or take the help away.
    Help {
        /// The step it was pressed on.
        step: StepId,
        /// Which way: easier or harder.
        kind: HelpKind,
    },
    /// Play the word's recording once more.
    SayAgain {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Count hands in the look-back.
    CountHands {
        /// The step it was pressed on.
        step: StepId,
        /// Which answer, 1 to 3.
        which: u8,
        /// How many more, or fewer.
        delta: i8,
    },
    /// Draw a random attendance number, whatever is being played.
    DrawNumber {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Leave this question out.
    Skip {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Ten seconds more.
    MoreTime {
        /// The step it was pressed on.
        step: StepId,
    },
    /// End this game now, with a fair result.
    EndGame {
        /// The step it was pressed on.
        step: StepId,
    },
    /// Go to a game of the lesson, by its place from 0.
    PlayGame {
        /// The step it was pressed on.
        step: StepId,
        /// Its place in the lesson, from 0.
        game: usize,
    },
    /// Give or take points by hand.
    Points {
        /// The client's id for this press.
        input: u64,
        /// The team.
        team: TeamNo,
        /// How many, −1000 to 1000.
        delta: i32,
    },
    /// Correct a team's total.
    SetTotal {
        /// The client's id for this press.
        input: u64,
        /// The team.
        team: TeamNo,
        /// The right total.
        total: i32,
    },
    /// Hide the teams' points from the class, or show them.
    HideScores {
        /// On or off.
        on: bool,
    },
    /// Take a class tool, over any game. The same one again draws anew.
    UseTool(ToolWanted),
    /// Put it away.
    CloseTool,
    /// The teacher's own countdown or stopwatch, in a corner of any game.
    Watch(WatchWanted),
    /// The lesson is to be over at this time.
    FinishAt {
        /// Milliseconds since 1970, UTC; none for no time.
        unix_ms: Option<u64>,
        /// How long before it the look-back comes, in milliseconds.
        look_back_ms: u64,
    },
    /// Turn all points into one class total, or back.
    Together {
        /// On or off.
        on: bool,
    },
    /// A pupil is absent, or is back.
    Absent {
        /// The attendance number.
        number: Number,
        /// Absent or back.
        on: bool,
    },
    /// Stop the clock and open the correction mode, or go on.
    Pause {
        /// On or off.
        on: bool,
    },
    /// Show nothing, or show it again.
    Blank {
        /// On or off.
        on: bool,
    },
    /// Take back the teacher's last act.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// A tablet's answer.
    Answer {
        /// The question on that tablet.
        question: QuestionId,
        /// Which choice, from 0.
        choice: u8,
        /// The tablet's own number for this answer: a repeat changes nothing.
        input: u64,
    },
    /// A deadline has come.
    TimeReached,
    /// What the wall clock says.
    ClockRead {
        /// Milliseconds since 1970, UTC.
        unix_ms: u64,
        /// The local offset from UTC, in minutes.
        offset_min: i16,
    },
    /// The author has saved a new version of the lesson.
    ReplaceLesson {
        /// The checked lesson.
        lesson: LessonRef,
    },
}

/// Which way a question is made to fit the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HelpKind {
    /// Easier: the first sound, then two choices.
    Support,
    /// Harder: say more.
    Stretch,
}

/// What the teacher says of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Right: all points. Where everyone answers: the marked teams, or all when none is marked.
    Right,
    /// Wrong: none, and the next team may have it where stealing is on.
    Wrong,
    /// Half right: half the points, rounded up.
    Half,
    /// Passed: no points, nobody's fault.
    Pass,
}

/// Why a wish was not granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The screen has moved on since the key was pressed.
    Stale,
    /// That does not apply to what is on the screen.
    NotNow,
    /// The lesson is paused.
    Paused,
    /// That seat may not do that.
    NotYours,
    /// Two to eight teams of 1 to 40 pupils, 40 in all.
    BadTeams,
    /// There is no such team.
    NoSuchTeam,
    /// There is no such attendance number.
    NoSuchNumber,
    /// There is no such game in the lesson.
    NoSuchGame,
    /// There is no such choice.
    NoSuchChoice,
    /// Everyone is marked absent.
    NobodyHere,
    /// More points than a press or a total may hold.
    TooManyPoints,
    /// Nothing has been done yet.
    NothingToUndo,
    /// Nothing was taken back.
    NothingToRedo,
    /// There is no such square, or it is open.
    NoSuchSquare,
    /// The time to finish is past, or more than three hours away.
    BadFinish,
    /// The machine's clock has not been read.
    NoClock,
    /// A card with that text cannot be shown.
    BadText,
    /// That question takes no more answers.
    QuestionClosed,
    /// This team has answered it.
    AlreadyAnswered,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Stale => "The screen had already moved on, so this press was not used.",
            Refusal::NotNow => "That does nothing on this screen.",
            Refusal::Paused => "The lesson is paused. Press pause to go on.",
            Refusal::NotYours => "Only the teacher can do that.",
            Refusal::BadTeams => "Make 2 to 8 teams with at least 1 pupil each and 40 in all.",
            Refusal::NoSuchTeam => "There is no team with that number.",
            Refusal::NoSuchNumber => "There is no pupil with that number.",
            Refusal::NoSuchGame => "The lesson has no game with that number.",
            Refusal::NoSuchChoice => "The question has no such choice.",
            Refusal::NobodyHere => "Everyone is marked absent. Mark somebody as present.",
            Refusal::TooManyPoints => "That is more than a team's points can hold.",
            Refusal::NothingToUndo => "There is nothing to undo.",
            Refusal::NothingToRedo => "There is nothing to redo.",
            Refusal::NoSuchSquare => "There is no closed square there.",
            Refusal::BadFinish => "Choose a time to finish that is still to come, within three hours.",
            Refusal::NoClock => "The machine's clock is not known, so there is no time to finish at.",
            Refusal::BadText => "Write one to 200 characters on the card.",
            Refusal::QuestionClosed => "That question takes no more answers.",
            Refusal::AlreadyAnswered => "This team has already answered.",
        })
    }
}
