//! Where a session stands. All of it can be written down and compared; nothing in it points outside.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::beat::Beat;
use super::board::Table;
use super::event::{Event, Extras, Label, Opening, Question};
use super::tools::{Tool, Watch};
use super::{AtMs, Number, QuestionId, StepId, TeamNo};
use crate::lesson::axes::{FlowStep, Game};
use crate::lesson::{Card, CardId, Lesson, MediaRef};

/// A session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct State {
    /// The class's label.
    pub class: String,
    /// The lesson, as last saved by its author.
    #[serde(skip)]
    pub lesson: Arc<Lesson>,
    /// Its hash.
    pub lesson_hash: String,
    /// The lesson's recordings in the shuffled order that sounds know them by.
    #[serde(skip)]
    pub recordings: Arc<Vec<MediaRef>>,
    /// Cards that an edit took out while they may still be in play.
    #[serde(skip)]
    pub retired: BTreeMap<CardId, Card>,
    /// The lesson's pictures in the shuffled order that screens know them by.
    #[serde(skip)]
    pub media: Arc<Vec<MediaRef>>,
    /// What randomness is drawn from, with [`Play::draws`].
    pub seed: u64,
    /// The latest time seen.
    pub now: AtMs,
    /// The wall clock, when it was last read.
    pub wall: Option<Wall>,
    /// The next id for steps, questions and acts; it only grows.
    pub next_id: u64,
    /// The step that a key must carry to move on.
    pub step: StepId,
    /// When it was paused, if it is.
    pub paused: Option<AtMs>,
    /// The screen shows nothing.
    pub blank: bool,
    /// One pupil looks at the secret, and the others' eyes are shut. Whatever happens next ends it,
    /// and neither undo, redo nor a crash brings it back: it lies outside of [`Play`].
    pub peeking: bool,
    /// The class tool that lies over the game.
    pub tool: Option<Tool>,
    /// How often the class tools drew: apart from the game's draws, which they must not change.
    pub tool_draws: u64,
    /// The teacher's countdown or stopwatch.
    pub watch: Option<Watch>,
    /// When the lesson is to be over.
    pub finish: Option<Finish>,
    /// The end is near.
    pub bell_near: bool,
    /// Who is not here today.
    pub absent: BTreeSet<Number>,
    /// Presses that were used, oldest first.
    pub inputs: VecDeque<u64>,
    /// Questions whose answer has been seen: reopened ones are not reopened to tablets.
    pub seen_answers: BTreeSet<QuestionId>,
    /// What undo restores.
    pub play: Play,
    /// The teacher's acts that can be taken back, oldest first.
    #[serde(skip)]
    pub past: Vec<Taken>,
    /// Acts that were taken back, the next to be brought back last.
    #[serde(skip)]
    pub future: Vec<Taken>,
    /// The class has left.
    pub closed: bool,
}

/// A wall clock reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Wall {
    /// The session time of the reading.
    pub at: AtMs,
    /// Milliseconds since 1970, UTC.
    pub unix_ms: u64,
    /// The local offset from UTC, in minutes.
    pub offset_min: i16,
}

/// When a lesson is to be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Finish {
    /// Milliseconds since 1970, UTC.
    pub unix_ms: u64,
    /// How long before it the look-back comes, in milliseconds.
    pub look_back_ms: u64,
}

/// A teacher's act: what stood before it, and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Its id.
    pub id: u64,
    /// What it was.
    pub label: Label,
    /// When, on the clock that stands still in a pause.
    pub at: AtMs,
    /// What stood before it.
    pub before: Arc<Play>,
    /// What followed from it.
    pub events: Vec<Event>,
}

/// What undo restores: the game, the points, whose turn it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Play {
    /// How often randomness was drawn: restored by undo, so that undo is never a re-roll.
    pub draws: u64,
    /// The teams, team 1 first.
    pub teams: Vec<Team>,
    /// Who has spoken.
    pub spoken: BTreeSet<Number>,
    /// All points are one class total.
    pub together: bool,
    /// The points that the questions so far could have given to the whole class.
    pub offered: i32,
    /// The teams' points are hidden from the class.
    pub hidden: bool,
    /// Points of teams that were dissolved in mid-lesson: they stay the class's.
    pub parted: i32,
    /// Cards that were missed, and the round of the game from which they may come back.
    pub missed: Vec<(CardId, u16)>,
    /// Cards that were said rightly, the latest last.
    pub learned: Vec<CardId>,
    /// The latest number drawn, until the lesson moves on.
    pub drawn: Option<Number>,
    /// Where the lesson is.
    pub place: Place,
    /// A countdown.
    pub timer: Option<Timer>,
}

/// A team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Team {
    /// How many pupils.
    pub size: u8,
    /// Its points: the sum of its live `Scored` events.
    pub score: i32,
    /// How often it was its turn in this game.
    pub turns: u16,
    /// Its points when this game began.
    pub score_before: i32,
}

/// Where the lesson is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Place {
    /// The title and the goal.
    Welcome,
    /// In a game.
    Game(Box<GamePlay>),
    /// What we can say now, and how it went.
    LookBack(LookBack),
    /// The last screen.
    Finale,
}

/// The look-back at the end of a lesson (ふりかえり).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LookBack {
    /// 0: what we can say now; 1: hands are counted.
    pub step: u8,
    /// Hands for "I can do it", "nearly" and "I need more practice".
    pub hands: [u8; 3],
}

/// A game in play.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GamePlay {
    /// Its place in the lesson.
    pub index: usize,
    /// The game, as it was when it came up.
    #[serde(skip)]
    pub game: Arc<Game>,
    /// The cards in the order of play.
    #[serde(serialize_with = "as_list")]
    pub deck: Arc<Vec<CardId>>,
    /// When its first round began.
    pub began: Option<AtMs>,
    /// How far it is.
    pub phase: Phase,
    /// The running beat.
    pub beat: Option<Beat>,
    /// Cards dealt from the deck; those that came back are not counted.
    pub dealt: u16,
    /// Turns begun.
    pub turns: u16,
    /// The play-off among those who share the first place, where it came to that.
    pub playoff: Option<Playoff>,
    /// Its board.
    pub table: Table,
    /// Teams with a shield.
    pub shields: BTreeSet<TeamNo>,
}

/// Another question for those who share the first place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Playoff {
    /// The teams that are in it.
    pub teams: Vec<TeamNo>,
    /// The first round of the game that belongs to it.
    pub from: u16,
    /// Which play-off of the game it is, from 1.
    pub number: u8,
}

impl GamePlay {
    /// The card behind a square, where each column of a grid asks in its own way.
    pub(super) fn card_behind(&self, square: u8) -> Option<CardId> {
        let grid = self.table.grid().filter(|_| !self.game.asks.is_empty())?;
        self.deck.get(grid.question_of(square) % self.deck.len().max(1)).cloned()
    }

    /// Whether a team may answer now: in a play-off not every one may.
    pub fn may_answer(&self, team: TeamNo) -> bool {
        self.playoff.as_ref().is_none_or(|playoff| playoff.teams.contains(&team))
    }
}

/// How far a game is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, and most of the time it is a round")]
pub enum Phase {
    /// Its name and rule are on the screen.
    Intro,
    /// A card or question is.
    Round(Round),
    /// Its result is.
    Result,
}

/// A card or question in play.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Round {
    /// Its place in the game, from 0.
    pub number: u16,
    /// The card.
    pub card: Option<CardId>,
    /// The question.
    pub question: Option<Question>,
    /// What else was drawn for it.
    pub extras: Extras,
    /// Where in the game's flow it is.
    pub flow_at: u8,
    /// Steps of the prompt that are shown.
    pub shown: u8,
    /// Who answers.
    pub team: Option<TeamNo>,
    /// Whose number was drawn for it.
    pub number_called: Option<Number>,
    /// Teams that have missed it.
    pub missed: Vec<TeamNo>,
    /// The team that the highlight is on, where a team is chosen with two keys.
    pub highlighted: TeamNo,
    /// Teams marked as right.
    pub marked: BTreeSet<TeamNo>,
    /// Tablets' answers: the choice, and the tablet's number for it.
    pub answers: BTreeMap<TeamNo, (u8, u64)>,
    /// The answer is on the screen.
    pub revealed: bool,
    /// It has been judged or skipped.
    pub judged: Option<Outcome>,
    /// The card was missed before.
    pub back: bool,
    /// Which row was taken, while a square is picked.
    pub row: Option<u8>,
    /// The highlighted row or column, while a square is picked.
    pub line: u8,
    /// The first digit of a place's number, where another may follow.
    pub typed: Option<u8>,
    /// The place that was picked.
    pub opened: Option<u8>,
    /// What it does has happened.
    pub done: bool,
    /// The team has one more go.
    pub extra: bool,
    /// The team that was chosen for what it does.
    pub target: Option<TeamNo>,
    /// A shield kept it off.
    pub shielded: bool,
    /// Help with the question.
    pub help: Option<Help>,
}

/// Help with a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Help {
    /// The first sound of the word.
    FirstSound,
    /// The word and another one, in the order in which they are shown.
    TwoWords([CardId; 2]),
    /// Say more: a sentence, and "why?" or "and you?".
    Stretch,
    /// None any more.
    Off,
}

/// How a question ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The teacher's word; none when it was skipped.
    pub verdict: Option<super::Verdict>,
    /// Whom it was about.
    pub teams: Vec<TeamNo>,
}

/// A countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Timer {
    /// When it runs out.
    pub ends_at: AtMs,
    /// Its whole length.
    pub total_ms: u64,
    /// It has run out.
    pub up: bool,
}

fn as_list<S: serde::Serializer>(deck: &Arc<Vec<CardId>>, to: S) -> Result<S::Ok, S::Error> {
    deck.as_slice().serialize(to)
}

impl State {
    /// A session that has just been opened.
    pub fn open(at: AtMs, opening: &Opening) -> State {
        let lesson = opening.lesson.lesson.clone();
        let media = Arc::new(super::question::shuffled_media(lesson.pictures(), opening.seed));
        let recordings = Arc::new(super::question::shuffled_media(lesson.recordings(), opening.seed));
        State {
            class: opening.class.clone(),
            lesson,
            lesson_hash: opening.lesson.hash.clone(),
            retired: BTreeMap::new(),
            media,
            recordings,
            seed: opening.seed,
            now: at,
            wall: None,
            next_id: 2,
            step: 1,
            paused: None,
            blank: false,
            peeking: false,
            tool: None,
            tool_draws: 0,
            watch: None,
            finish: None,
            bell_near: false,
            absent: BTreeSet::new(),
            inputs: VecDeque::new(),
            seen_answers: BTreeSet::new(),
            play: Play {
                draws: 0,
                teams: opening.sizes.iter().map(|&size| Team::new(size)).collect(),
                spoken: BTreeSet::new(),
                together: false,
                offered: 0,
                hidden: false,
                parted: 0,
                missed: Vec::new(),
                learned: Vec::new(),
                drawn: None,
                place: Place::Welcome,
                timer: None,
            },
            past: Vec::new(),
            future: Vec::new(),
            closed: false,
        }
    }

    /// The clock that stands still in a pause.
    pub fn playing_time(&self, at: AtMs) -> AtMs {
        self.paused.unwrap_or(at)
    }

    /// A card in play, whether or not an edit has taken it out since.
    pub fn card(&self, id: &CardId) -> Option<&Card> {
        self.lesson.card(id).or_else(|| self.retired.get(id))
    }

    /// The game in play.
    pub fn game(&self) -> Option<&GamePlay> {
        self.play.game()
    }

    /// When the look-back is to come, in session time, as the wall clock was last read.
    pub fn bell(&self) -> Option<AtMs> {
        let (finish, wall) = (self.finish?, self.wall?);
        let from = wall.unix_ms.saturating_add(finish.look_back_ms);
        Some(wall.at.saturating_add(finish.unix_ms.saturating_sub(from)))
    }

    /// The same state without its history: what a decision needs to try out its own events cheaply.
    pub(super) fn without_history(&self) -> State {
        State {
            class: self.class.clone(),
            lesson: self.lesson.clone(),
            lesson_hash: self.lesson_hash.clone(),
            retired: self.retired.clone(),
            media: self.media.clone(),
            recordings: self.recordings.clone(),
            seed: self.seed,
            now: self.now,
            wall: self.wall,
            next_id: self.next_id,
            step: self.step,
            paused: self.paused,
            blank: self.blank,
            peeking: self.peeking,
            tool: self.tool.clone(),
            tool_draws: self.tool_draws,
            watch: self.watch,
            finish: self.finish,
            bell_near: self.bell_near,
            absent: self.absent.clone(),
            inputs: self.inputs.clone(),
            seen_answers: self.seen_answers.clone(),
            play: self.play.clone(),
            past: Vec::new(),
            future: Vec::new(),
            closed: self.closed,
        }
    }
}

impl Team {
    /// A team of so many pupils, without points.
    pub fn new(size: u8) -> Team {
        Team { size, score: 0, turns: 0, score_before: 0 }
    }
}

impl Play {
    /// The game in play.
    pub fn game(&self) -> Option<&GamePlay> {
        if let Place::Game(game) = &self.place { Some(game) } else { None }
    }

    /// The card or question in play.
    pub fn round(&self) -> Option<&Round> {
        if let Phase::Round(round) = &self.game()?.phase { Some(round) } else { None }
    }

    /// The step of the flow that the turn is at.
    pub fn flow_step(&self) -> Option<FlowStep> {
        self.game()?.game.flow.get(usize::from(self.round()?.flow_at)).copied()
    }

    /// Pupils in the class.
    pub fn class_size(&self) -> u8 {
        self.teams.iter().map(|team| team.size).sum()
    }

    /// The team of an attendance number: numbers fill the teams in order.
    pub fn team_of(&self, number: Number) -> Option<TeamNo> {
        let mut last = 0;
        for (index, team) in self.teams.iter().enumerate() {
            last += team.size;
            if (1..=last).contains(&number) {
                return TeamNo::try_from(index + 1).ok();
            }
        }
        None
    }

    /// What a team has won in this game.
    pub fn won(&self, team: TeamNo) -> i32 {
        self.team(team).map_or(0, |team| team.score - team.score_before)
    }

    /// A team by its number.
    pub fn team(&self, team: TeamNo) -> Option<&Team> {
        self.teams.get(usize::from(team).checked_sub(1)?)
    }
}
