//! What the projector shows: the types. A plain struct that has no field for what a class may not
//! see yet: the answer is in [`AnswerShown`], which is there only once it has been revealed. How a
//! state becomes one is in `view_stage`.

use serde::Serialize;

use super::boards::bingo::BingoView;
use super::boards::finish::FinishView;
use super::boards::flowers::FlowersView;
use super::boards::graph::GraphView;
use super::boards::health::HealthView;
use super::boards::lanes::LanesView;
use super::boards::levels::LevelsView;
use super::boards::lives::LivesView;
use super::boards::pairs::PairsView;
use super::boards::seats::SeatsView;
use super::boards::shark::SharkView;
use super::boards::territory::TerritoryView;
use super::boards::tiles::TilesView;
use super::boards::track::TrackView;
use super::command::Verdict;
use super::tools::{Tool, Watch};
use super::{AtMs, MediaId, Number, StepId, TeamNo};
use crate::lesson::Glosses;
use crate::lesson::axes::{Effect, Staging};

/// What the projector shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageView {
    /// The step that keys carry.
    pub step: StepId,
    /// The class's label.
    pub class: String,
    /// School grade, 1–9: decides furigana and what of a card is read.
    pub grade: u8,
    /// The screen.
    pub screen: Screen,
    /// The teams, team 1 first.
    pub teams: Vec<TeamLine>,
    /// Whether the teams' points belong on this screen.
    pub tally: bool,
    /// The class's one total, when all points are one.
    pub together: Option<ClassTotal>,
    /// A countdown.
    pub timer: Option<TimerView>,
    /// A random number on show.
    pub drawn: Option<Number>,
    /// The class tool that lies over the game.
    pub tool: Option<Tool>,
    /// The teacher's countdown or stopwatch, in a corner. In a pause it stands still: see `frozen_at`.
    pub watch: Option<Watch>,
    /// The session time at which all clocks stand still, in a pause.
    pub frozen_at: Option<AtMs>,
    /// The time of day and the end of the lesson.
    pub clock: Option<ClockView>,
    /// Numbers that have not spoken yet, absentees left out.
    pub unspoken: Vec<Number>,
    /// Who is not here.
    pub absent: Vec<Number>,
    /// The teams' points are hidden.
    pub hidden: bool,
    /// The correction mode is open.
    pub paused: bool,
    /// Nothing is to be shown.
    pub blank: bool,
    /// What the keys do here.
    pub keys: KeyMeanings,
}

/// One of the stage's screens.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, and most of the time it is a card or question")]
pub enum Screen {
    /// The title and the goal.
    Welcome {
        /// The lesson's title.
        title: String,
        /// Course and unit.
        course: Option<String>,
        /// Unit.
        unit: Option<u16>,
        /// The goal, by language.
        goal: Glosses,
    },
    /// A game's name and rule.
    Intro {
        /// Its name, by language.
        name: Glosses,
        /// Its rule, by language.
        rule: Glosses,
        /// Its place among the lesson's games, from 1, and how many there are.
        place: (usize, usize),
    },
    /// A card, a question or a slide.
    Play(PlayScreen),
    /// A game's result.
    Result {
        /// The game's name.
        name: Glosses,
        /// What each team won in this game, and whether it is among the first.
        standings: Vec<Standing>,
    },
    /// What we can say now, and how it went.
    LookBack(LookBackScreen),
    /// The last screen.
    Finale {
        /// The goal, asked about.
        goal: Glosses,
        /// The target sentence.
        sentence: Option<String>,
    },
}

/// The look-back (ふりかえり).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LookBackScreen {
    /// 0: what we can say now; 1: hands are counted.
    pub step: u8,
    /// The goal, by language.
    pub goal: Glosses,
    /// Up to three words that the class can say, with their pictures.
    pub words: Vec<WordFace>,
    /// The sentence that the class can say.
    pub sentence: Option<String>,
    /// Hands for "I can do it", "nearly" and "I need more practice".
    pub hands: [u8; 3],
}

/// The time of day, and the end of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ClockView {
    /// When the wall clock was read, in session time.
    pub at: AtMs,
    /// What it said, in milliseconds since 1970, UTC.
    pub unix_ms: u64,
    /// The local offset from UTC, in minutes.
    pub offset_min: i16,
    /// When the lesson is to be over, likewise.
    pub finish_unix_ms: Option<u64>,
    /// The look-back comes after the question under way.
    pub bell_near: bool,
}

/// A hidden grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GridView {
    /// What is said for each row.
    pub rows: Vec<String>,
    /// What is said for each column.
    pub columns: Vec<String>,
    /// What the open squares did, row by row; nothing is known of the closed ones.
    pub squares: Vec<Option<Effect>>,
    /// A square is being picked.
    pub picking: bool,
    /// The row that was taken, while one is.
    pub row: Option<u8>,
    /// The highlighted row, or column of that row.
    pub line: u8,
    /// The square that was opened in this turn.
    pub opened: Option<u8>,
    /// A team is being chosen for what it does.
    pub choosing_target: bool,
    /// The team that was.
    pub target: Option<TeamNo>,
    /// A shield kept it off.
    pub shielded: bool,
}

/// The board of a game, as far as the class may see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum BoardView {
    /// Face-down squares.
    Grid(GridView),
    /// Squares that teams take.
    Territory(TerritoryView),
    /// A lane for each team.
    Lanes(LanesView),
    /// What each team has left of its lives.
    Lives(LivesView),
    /// A path and pieces on it.
    Track(TrackView),
    /// The flowers of teams.
    Flowers(FlowersView),
    /// What a boss and the class have left.
    Health(HealthView),
    /// Cards face down.
    Pairs(PairsView),
    /// Who stands.
    Seats(SeatsView),
    /// Levels that pupils climb.
    Levels(LevelsView),
    /// Bars that grow.
    Graph(GraphView),
    /// What is called, and was.
    Calls(BingoView),
    /// The order in which teams came in.
    Finish(FinishView),
    /// A word whose letters are found.
    Letters(LettersView),
    /// A word whose letters are put in order.
    Tiles(TilesView),
    /// Answers that are guessed.
    Answers(AnswersView),
    /// The class's one number.
    Total(TotalView),
}

/// The commonest answers; those that were not guessed yet are not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswersView {
    /// The answers, the commonest first; nothing where it was not guessed.
    pub answers: Vec<Option<String>>,
    /// What each of them is worth.
    pub points: Vec<i32>,
    /// The place that the highlight is on, from 0.
    pub highlighted: Option<u8>,
    /// The place that was opened a moment ago.
    pub opened_now: Option<u8>,
}

/// A word whose letters are found one by one, and the shark that comes nearer with each miss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LettersView {
    /// What stands in each place of the word; nothing where it was not found yet.
    pub slots: Vec<Option<String>>,
    /// The letters that were tried, 0 for A, in that order.
    pub used: Vec<u8>,
    /// The row of letters that was taken, while one is picked.
    pub row: Option<u8>,
    /// The highlighted row, or letter of that row, while one is picked.
    pub line: Option<u8>,
    /// How near the shark is.
    pub shark: SharkView,
}

/// The class's one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TotalView {
    /// What it is now.
    pub now: u16,
    /// The best that it was in this game.
    pub best: u16,
    /// What it is to reach; 0 where there is no end.
    pub target: u16,
    /// What was added a moment ago.
    pub grown: u16,
    /// What it was until it broke a moment ago.
    pub broke: Option<u16>,
}

/// What pairs say: the question and the answer, with a line where the word goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// The question, where one asks and one answers.
    pub ask: Option<String>,
    /// The sentence.
    pub answer: Option<String>,
    /// Who asks and who answers, by language, in a role-play.
    pub roles: Option<[Glosses; 2]>,
}

/// Help with a question, on the teacher's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum HelpView {
    /// What the word begins with.
    FirstSound(String),
    /// Two words, of which it is one.
    TwoWords([String; 2]),
    /// Say more: the word's own question, where it has one that does not say the word.
    Stretch(Option<String>),
}

/// What is at stake in a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Stake {
    /// The usual.
    #[default]
    Usual,
    /// It counts twice.
    Double,
    /// The first place: who shares it plays on.
    Playoff,
}

/// A card, a question or a slide.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlayScreen {
    /// The game's id.
    pub game: String,
    /// The game's name.
    pub name: Glosses,
    /// Which card or question it is, from 1, and how many there are (0 when that is open).
    pub progress: (u16, u16),
    /// What is shown of the prompt.
    pub parts: Vec<Part>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The answer, once it is revealed.
    pub answer: Option<AnswerShown>,
    /// What the class is to do.
    pub cue: Cue,
    /// Who answers.
    pub team: Option<TeamNo>,
    /// Whose number was called.
    pub number: Option<Number>,
    /// A team that missed it gave this one its chance.
    pub steal: bool,
    /// The running beat.
    pub beat: Option<BeatView>,
    /// The board of the game, at the steps at which it is looked at.
    pub board: Option<BoardView>,
    /// What pairs say.
    pub frame: Option<Frame>,
    /// Words to put into it, where nothing is asked about a card: the lesson's first ones, at most
    /// [`WORDS_TO_SAY_MAX`](crate::limits::WORDS_TO_SAY_MAX).
    pub words: Vec<WordFace>,
    /// Help, on the teacher's key.
    pub help: Option<HelpView>,
    /// What is at stake beside the usual.
    pub stake: Stake,
    /// What a right answer is worth now, where that falls.
    pub value: Option<i32>,
    /// Which of several words is called at this moment, from 1.
    pub calling: Option<u8>,
}

/// A part of a prompt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Part {
    /// A picture.
    Picture(MediaId),
    /// A word to be read and said.
    Word(String),
    /// What a word means, by language.
    Meaning(Glosses),
    /// The target sentence with the word.
    Sentence(String),
    /// A picture that is not wholly seen yet.
    Covered {
        /// The picture.
        picture: MediaId,
        /// How it is covered.
        staging: Staging,
        /// How much of it is seen: the stage, from 1.
        stage: u8,
        /// At this stage all of it is.
        stages: u8,
        /// What decides which tiles go first, or where the near view looks: nothing of the card.
        seed: u64,
    },
    /// The sounds of a word, one by one.
    Sounds {
        /// The letters of the sounds that have been said.
        said: Vec<String>,
        /// How many sounds the word has.
        count: u8,
        /// They are said together.
        joined: bool,
    },
    /// A secret that the class is to find out: nothing of the card.
    Secret {
        /// Everyone's eyes are to be shut, for one pupil looks next.
        eyes_shut: bool,
    },
    /// Hints, the first first; those that are to come are not here.
    Hints {
        /// The hints so far.
        hints: Vec<String>,
        /// How many there will be, where the value falls with each of them; 0 where it does not.
        total: u8,
    },
    /// A word that is called and not yet seen: nothing of the card.
    Heard,
    /// Cards on a table; nothing where one is gone.
    Cards(Vec<Option<CardFace>>),
    /// Topics on a wheel.
    Wheel {
        /// The topics, in order.
        words: Vec<String>,
        /// Where it stopped, from 0.
        at: Option<u8>,
    },
    /// A word that may or may not be right for the picture.
    Claim(String),
    /// An author's text.
    Text {
        /// The text.
        text: String,
        /// The same in Japanese.
        ja: Option<String>,
    },
}

/// A word to say, with its picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordFace {
    /// The word.
    pub word: String,
    /// Its picture.
    pub picture: Option<MediaId>,
}

/// What is seen of a card on a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum CardFace {
    /// Its picture.
    Picture(MediaId),
    /// Its word.
    Word(String),
}

/// One of the choices, in the order in which they are marked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Choice {
    /// ○.
    True,
    /// ×.
    False,
    /// A picture.
    Picture(MediaId),
    /// A word.
    Word(String),
    /// A meaning, by language.
    Meaning(Glosses),
    /// The letters of a sound.
    Sound(String),
    /// A number alone, from 1.
    Number(u8),
}

/// The answer, revealed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AnswerShown {
    /// Which choice was right, from 0.
    pub choice: Option<u8>,
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: Glosses,
    /// Its picture.
    pub picture: Option<MediaId>,
    /// The letters of its first sound, where that was called.
    pub sound: Option<String>,
    /// Whether the command had the magic words.
    pub magic: Option<bool>,
    /// The other words that were said with it.
    pub others: Vec<String>,
    /// Where on the table the cards of all these words lie, in the same order, from 0; nowhere where there is none.
    pub places: Vec<u8>,
    /// The sentence with it, where that was passed on.
    pub sentence: Option<String>,
    /// What the teacher said of it.
    pub verdict: Option<Verdict>,
    /// Teams marked as right.
    pub right: Vec<TeamNo>,
}

/// What the class is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Cue {
    /// Look.
    Look,
    /// Shut your eyes: one pupil is going to look.
    ShutEyes,
    /// One pupil looks at the secret.
    OnePeeks,
    /// Watch, listen and guess.
    Guess,
    /// Listen to the hints and guess.
    GuessHints,
    /// Listen, and choose one of two.
    WhichOfTwo,
    /// Those who talk change their roles.
    ChangeRoles,
    /// The first pupil of each line looks at the secret.
    FirstPeeks,
    /// Those who guess turn their backs to the screen.
    TurnRound,
    /// Help them guess, in English and without the word.
    GiveHints,
    /// Listen, and point at it or take it.
    ListenAndPoint,
    /// Write it, and show it together.
    Write,
    /// Go round, ask and answer.
    AskAround,
    /// This is the keyword.
    Keyword,
    /// Repeat each word; at the keyword, grab.
    RepeatOrGrab,
    /// Do it only with the magic words.
    DoIfMagic,
    /// Remember what is there.
    Remember,
    /// Say what is gone.
    WhatIsGone,
    /// Several speak at once: listen to all of them.
    ListenToAll,
    /// Which one of the two, or three, was it?
    WhichOne,
    /// Go to a corner.
    GoToCorner,
    /// The wheel turns.
    WheelTurns,
    /// Talk about this.
    TalkAbout,
    /// Guess what the teacher says.
    GuessTeacher,
    /// The teacher tells: yes or no.
    TeacherTells,
    /// Pass it on, each with a question and an answer.
    PassOn,
    /// The next row down: as fast and as clearly as you can.
    AskAlong,
    /// Go along the cards, and say each.
    SayAlong,
    /// Who has it?
    WhoHasIt,
    /// Roll the die.
    Roll,
    /// See where it came to.
    SeeMove,
    /// Turn two cards, and say them.
    TurnCards,
    /// Say a letter.
    SayLetter,
    /// Which tile comes next?
    NextTile,
    /// The row, the column, or only you sit down.
    WhoSits,
    /// Hands are counted.
    CountHands,
    /// Teams come in.
    WhoCame,
    /// Free a square of another team's.
    FreeSquare,
    /// Pick a square: say its number.
    PickNumber,
    /// Is the answer among those that are to be guessed?
    IsItThere,
    /// Say it together.
    SayTogether,
    /// Tell your partner.
    TellPartner,
    /// Ask your partner, and answer.
    AskPartner,
    /// Pick a square: say its row and its column.
    PickSquare,
    /// Choose a team for what the square does.
    ChooseTeam,
    /// Choose, and show it by hands or by moving.
    Choose,
    /// Put your hand up.
    HandsUp,
    /// This team answers.
    TeamAnswers,
    /// This number answers.
    NumberAnswers,
    /// Which teams were right?
    WhoWasRight,
    /// See the answer.
    SeeAnswer,
    /// See the points.
    SeePoints,
    /// See what has become of the board.
    SeeBoard,
    /// A square is picked by its kind and its worth.
    PickValue,
}

/// A team on the screen. Its mark (colour, shape) follows from its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TeamLine {
    /// Its number.
    pub team: TeamNo,
    /// How many pupils it has.
    pub size: u8,
    /// Its points; none while they are hidden.
    pub score: Option<i32>,
    /// They are what it has won in this game alone.
    pub gain: bool,
    /// It has a shield.
    pub shield: bool,
    /// It is to answer.
    pub active: bool,
    /// The highlight is on it.
    pub highlighted: bool,
    /// It is marked as right.
    pub marked: bool,
}

/// The class's one total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ClassTotal {
    /// The points of all teams.
    pub total: i32,
    /// What the class tries to reach: six tenths of what the questions offered, to the next ten.
    pub target: i32,
}

/// What a team won in a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// The team.
    pub team: TeamNo,
    /// Its points in this game.
    pub points: i32,
    /// Nobody did better. Where the turns were uneven, points a turn are compared.
    pub first: bool,
}

/// A countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TimerView {
    /// When it runs out, in session time.
    pub ends_at: AtMs,
    /// Its whole length in milliseconds.
    pub total_ms: u64,
    /// What is left of it while the clock stands still in a pause, in milliseconds.
    pub frozen_ms: Option<u64>,
    /// It has run out.
    pub up: bool,
}

/// A running beat, at the time of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BeatView {
    /// Beats a minute now.
    pub bpm: u16,
    /// Which beat of the bar, 1–4.
    pub beat: u8,
    /// When it sounds, in session time.
    pub at: AtMs,
}

/// What the two keys of a clicker, and the number keys, mean on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KeyMeanings {
    /// The next key.
    pub next: Meaning,
    /// The back key.
    pub back: Meaning,
    /// The number keys.
    pub digits: Digits,
}

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Meaning {
    /// Nothing.
    Nothing,
    /// On to the next step.
    MoveOn,
    /// A step back.
    StepBack,
    /// Right.
    Right,
    /// The marked teams were right (or, with none marked, all).
    MarkedRight,
    /// Wrong (where everyone answers: nobody was right).
    Wrong,
    /// The teacher's own answer is yes.
    Yes,
    /// It is no.
    No,
    /// The highlighted team it is.
    TakeHighlighted,
    /// The highlight to the next team.
    MoveHighlight,
    /// The highlight to the next row or column.
    MovePick,
    /// The highlighted row, column or place.
    TakePick,
    /// The tool away.
    CloseTool,
    /// The picture back from blank.
    Unblank,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

/// What the number keys mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Digits {
    /// Nothing.
    Nothing,
    /// The team that answers.
    CallOn,
    /// A team that was right.
    Mark,
    /// The team for what the square does.
    Target,
    /// The row, and then the column, of a square.
    Line,
    /// The digits of a place's number: the highlight goes there.
    Place,
    /// Hands: 1 to 3 in the look-back, and as many as there are things to count on a board.
    Hands,
    /// A team that came in.
    Arrive,
}
