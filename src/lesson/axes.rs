//! A game as data: a choice on ten axes, as `*.game.ron` files write it, with the settings that a
//! lesson may change. The engine's one interpreter (`game`) walks it; nothing here knows how.
//!
//! An axis holds the variants that the games built so far need. A new variant is added here, in the
//! interpreter, and nowhere else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::{Glosses, MediaRef, glosses};

mod about;
mod setting;

use about::all_grades;
pub use about::{Noise, Skill, Thing};
pub use setting::{SETTINGS, Setting, Value};

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
    /// The school grades that it is for, the first and the last, 1 to 9 (7 is the first of junior high school).
    #[serde(default = "all_grades")]
    pub grades: (u8, u8),
    /// How loud it gets.
    #[serde(default)]
    pub noise: Noise,
    /// What is practised.
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// What pupils need beside the screen.
    #[serde(default)]
    pub things: Vec<Thing>,
    /// Fewest cards that it can be played with.
    #[serde(default)]
    pub cards_min: usize,
    /// What a card must have to be played with: the others are left out.
    #[serde(default)]
    pub needs: Vec<Need>,
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
    /// What a wrong one does.
    #[serde(default)]
    pub misses: Vec<Effect>,
    /// The order of a turn.
    pub flow: Vec<FlowStep>,
    /// What moves it on.
    pub pace: Pace,
    /// When it is over.
    pub end: End,
    /// A miss goes to the next team.
    #[serde(default)]
    pub steal: bool,
    /// Teams may answer at every step of the prompt: the earlier, the more a right answer is worth
    /// ([`Effect::Falling`]); a miss brings the next step.
    #[serde(default)]
    pub early: bool,
    /// What may lie behind the squares of a grid.
    #[serde(default)]
    pub squares: Vec<Square>,
    /// How the squares of a grid are laid out.
    #[serde(default)]
    pub lay: Lay,
    /// What each column of a grid asks, where its square is picked before the question.
    #[serde(default)]
    pub asks: Vec<PromptStep>,
    /// Who talks with whom in a role-play: two roles, which change at each chime.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// The teacher's dial, 0 to 3: squares that ask for more luck are left out.
    #[serde(default)]
    pub luck: u8,
    /// Nobody loses what they have: harsh squares are left out.
    #[serde(default)]
    pub gentle: bool,
    /// The last question of each team counts twice.
    #[serde(default)]
    pub double: bool,
    /// Teams that share the first place at the end get another question.
    #[serde(default)]
    pub playoff: bool,
    /// The teams' points stay hidden until the game is over.
    #[serde(default)]
    pub hidden: bool,
    /// What is said for the rows and columns of a grid; the lesson's words where they are empty.
    #[serde(default)]
    pub rows: Vec<String>,
    /// See `rows`.
    #[serde(default)]
    pub columns: Vec<String>,
    /// The settings that the lesson gave, so that a plan can be written down again.
    #[serde(default)]
    pub given: BTreeMap<String, Value>,
    /// Its demonstration, move by move from its first question on; where there is none, what a teacher usually presses.
    #[serde(default)]
    pub demo: Vec<DemoMove>,
    /// What a lesson may change, by name. The names are those of [`SETTINGS`].
    #[serde(default)]
    pub settings: BTreeMap<String, Setting>,
    /// Set for a slide of the author's own, which is a game of one prompt.
    #[serde(default)]
    pub slide: Option<Slide>,
}

/// A move of a demonstration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DemoMove {
    /// The next key.
    Next,
    /// The back key.
    Back,
    /// Right.
    Right,
    /// Wrong.
    Wrong,
    /// A number key: a team, a place, a hand.
    Number(u8),
}

/// A role in a role-play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// What it is called, by language.
    #[serde(deserialize_with = "glosses")]
    pub name: Glosses,
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
    /// A song or another recording, which plays when the slide comes up.
    #[serde(default)]
    pub sound: Option<MediaRef>,
}

/// What a card has, beside its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Need {
    /// A picture.
    Picture,
    /// The sounds that its letters stand for.
    Sounds,
    /// A recording.
    Voice,
    /// Hints, from hard to easy.
    Hints,
}

/// A square of a grid, in a game file: what it does, and how often it is dealt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Square {
    /// What happens to whoever opens it.
    pub does: Effect,
    /// How many there are for each twenty squares, compared with the others.
    #[serde(default = "one")]
    pub share: u8,
    /// The least luck at which it is dealt.
    #[serde(default)]
    pub luck: u8,
    /// The most luck at which it is dealt.
    #[serde(default = "most_luck")]
    pub luck_max: u8,
    /// Somebody loses what they have, or is kept from losing it: never dealt in a gentle game.
    #[serde(default)]
    pub harsh: bool,
    /// Dealt in gentle games only.
    #[serde(default)]
    pub kind: bool,
}

impl Square {
    /// Whether it is dealt at this luck.
    pub const fn is_dealt(&self, luck: u8, gentle: bool) -> bool {
        self.luck <= luck && luck <= self.luck_max && !(gentle && self.harsh) && (gentle || !self.kind)
    }
}

fn one() -> u8 {
    1
}

fn most_luck() -> u8 {
    3
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
    /// The card's picture, covered at first and seen better in so many stages.
    Staged(Staging, u8),
    /// The sounds of the card's word one by one, then together.
    Sounds,
    /// The card, for one pupil to see and the others to find out; or the other way round.
    Secret(Secrecy),
    /// The word's hints one by one, from hard to easy.
    Hints,
    /// The word is called, and seen only when it is shown.
    Heard,
    /// What pairs ask and answer, in large: the lesson's question and sentence.
    Frame,
    /// The card is the keyword: it stands on the screen while so many other words, from the first number to the second,
    /// are called; then it is called itself.
    Keyword(u8, u8),
    /// The first sound of the card's word is called, and seen only when it is shown.
    HeardSound,
    /// All cards, then eyes shut, then all but so many of them.
    Gap(u8),
    /// A command that is obeyed only with the magic words: the teacher alone sees whether it has them.
    Magic,
    /// So many pupils say one word each, at once.
    Voices(u8),
    /// One of two words is called, which are the choices.
    AskHeard,
    /// Three words are called, one of which differs: the choices are their numbers alone.
    Odd,
    /// The card's picture is asked, and the choices are first sounds.
    AskSound,
    /// Cards to choose from, none of which is wrong.
    AskOwn,
    /// One of the cards is drawn, as a topic to talk about.
    Wheel,
    /// The lesson's question with the card's word, which a teacher has answered in secret.
    AskTeacher,
    /// All cards, in a line or on a table.
    Line,
    /// What pairs ask and answer, each with half of what there is to know; then the whole.
    Halves,
}

impl PromptStep {
    /// Whether it shows the card itself, so that it may stand beside others and come in the author's order.
    pub const fn shows_the_card(self) -> bool {
        matches!(self, Self::Picture | Self::Word | Self::Meaning | Self::Sentence | Self::Sounds)
    }
}

/// How the squares of a grid are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lay {
    /// By chance, as often as their shares say.
    #[default]
    Shuffled,
    /// Each row is worth so many points more than the one above; one square counts twice.
    Values(i32),
    /// One square has the mine; each of the others is worth so many points, and says how far away the mine is.
    Mine(i32),
}

/// What pupils mark on paper while words are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Marks {
    /// Words of a card: they are one away from a line, or have one.
    Lines,
    /// Words with a counter on them: they have one left, or have taken all.
    Counters,
}

/// How teams take squares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Taking {
    /// From the middle; squares that are flanked turn.
    Flip,
    /// Any free one; so many in a row are a line.
    Line(u8),
    /// The lowest free one of a column; so many in a row are a line.
    Drop(u8),
}

/// How a secret reaches the one pupil who may know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Secrecy {
    /// The others shut their eyes while it stands on the class's screen: all that one screen allows.
    EyesShut,
    /// The teacher shows it on paper or on a screen of their own; the class's screen never has it.
    Desk,
    /// The class sees it: those who guess have turned their backs.
    BackTurned,
}

/// How a picture is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Staging {
    /// Tiles that are taken away.
    Tiles,
    /// Out of focus.
    Blur,
    /// Too near.
    Zoom,
    /// Its shape alone.
    Silhouette,
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
    /// They point at it, or take it: in the book, on paper, among cards on the desk.
    Point,
    /// Each team writes, and all show it together.
    Write,
    /// They walk round, ask and answer, and write down what they hear.
    Ask,
    /// They do what is said.
    Act,
    /// They pass something on, round after round or down the row, each with a question and an answer or a word.
    Pass,
}

/// Who says whether an answer was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judge {
    /// Nobody.
    None,
    /// The teacher's key: right, wrong, half, pass; or several teams at once where everyone answers.
    Teacher,
    /// The board, which knows the word or the square.
    Board,
}

/// What shows how the game stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Board {
    /// Nothing but the prompt.
    None,
    /// Each team's points.
    Tally,
    /// Face-down squares with a word for each row and column, and each team's points.
    Grid {
        /// Rows, 2 to 5.
        rows: u8,
        /// Columns, 2 to 6.
        columns: u8,
    },
    /// Squares that teams take.
    Territory {
        /// Squares on each side, 3 to 6; 0 for as many as the number of teams asks for.
        side: u8,
        /// How they are taken.
        rule: Taking,
    },
    /// A lane of so many steps for each team.
    Lanes(u8),
    /// So many lives for each team.
    Lives(u8),
    /// A flower circle of so many petals for each team.
    Flowers(u8),
    /// A path of so many squares, and a die.
    Track(u8),
    /// What a boss has left, and the class.
    Health {
        /// Right answers until the boss sleeps.
        boss: u8,
        /// Misses until the class rests; 0 where nothing happens to it.
        class: u8,
    },
    /// So many pairs of cards, face down.
    Pairs(u8),
    /// Who stands, at desks in so many columns.
    Seats(u8),
    /// So many levels that pupils climb.
    Levels(u8),
    /// So many bars, one for each card, that grow with hands.
    Graph(u8),
    /// What was called, and how many are one away or done, by hands.
    Calls(Marks),
    /// The order in which teams come in.
    Finish,
    /// A word whose letters are found one by one, with so many misses.
    Letters {
        /// Misses until the shark is there.
        misses: u8,
    },
    /// A word whose letters are put in order.
    Tiles,
    /// The commonest answers, of which so many are to be guessed: the first cards of the lesson, in its order.
    Answers(u8),
    /// The class's one number.
    Total {
        /// What it is to reach; 0 for as much as can be.
        target: u16,
    },
}

/// What a right answer, or a square, does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// So many points.
    Add(i32),
    /// So many points for each stage of the prompt that was still to come, this one included.
    Falling(i32),
    /// Twice the points that the team has won in this game.
    Double,
    /// The team and one that it chooses change what they have won in this game.
    Swap,
    /// So many points from a team that it chooses, as far as that team has won them in this game.
    Steal(i32),
    /// What the team has won in this game is gone.
    Zero,
    /// What a team that it chooses has won in this game is gone.
    Storm,
    /// So many points, and as many for a team that it chooses.
    Gift(i32),
    /// So many points for everyone.
    All(i32),
    /// The next loss passes the team by.
    Shield,
    /// One more question.
    Again,
    /// Nothing.
    Nothing,
    /// The mine: the game is over.
    Mine,
    /// So many points, and how far away the mine is.
    Far {
        /// Steps across and down, together.
        steps: u8,
        /// The points.
        points: i32,
    },
    /// The picked square is the team's; each is worth so many points when the game is over.
    Claim(i32),
    /// The team's piece goes so many steps on.
    Move(u8),
    /// The piece of a team that it chooses goes so many steps back.
    Push(u8),
    /// One of the team's lives goes to rest.
    Rest,
    /// So many petals of the team's flower open; once it is whole, those of the one that has the fewest.
    Bloom(u8),
    /// The boss loses so much.
    Hit(u8),
    /// The class does.
    Hurt(u8),
    /// The class's number grows by so much.
    Grow(u16),
    /// It starts again from nothing.
    Break,
    /// The open square costs what it is worth, as far as the team has won that in this game.
    Pay,
    /// So many points for the first team that came in and was right, and fewer for the next ones.
    First(i32),
    /// So many points for the team that comes to the goal first, when the game is over.
    Goal(i32),
}

impl Game {
    /// Whether pairs need the lesson's question or sentence for it.
    pub fn needs_frame(&self) -> bool {
        self.prompt.iter().any(|step| matches!(step, PromptStep::Frame | PromptStep::Halves))
    }

    /// Whether it gives points, and so has a result.
    pub fn gives_points(&self) -> bool {
        let points = |effect: &Effect| {
            !matches!(
                effect,
                Effect::Nothing
                    | Effect::Mine
                    | Effect::Move(_)
                    | Effect::Push(_)
                    | Effect::Rest
                    | Effect::Bloom(_)
                    | Effect::Hit(_)
                    | Effect::Hurt(_)
                    | Effect::Grow(_)
                    | Effect::Break
                    | Effect::Pay
            )
        };
        let squares = self.squares.iter().any(|square| points(&square.does));
        let answers = matches!(self.board, Board::Answers(_));
        self.effects.iter().any(points) || squares || answers || self.lay != Lay::Shuffled
    }
}

impl Effect {
    /// Whether the team chooses another one for it.
    pub const fn needs_target(self) -> bool {
        matches!(self, Self::Swap | Self::Steal(_) | Self::Storm | Self::Gift(_) | Self::Push(_))
    }
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
    /// A square is picked, a card is turned, a die is rolled.
    Pick,
    /// Hands are counted.
    Count,
    /// Teams come in, one after the other.
    Order,
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
    /// A time that nobody sees, from the first number of seconds to the second.
    Hidden {
        /// The least, in seconds.
        min: u16,
        /// The most.
        max: u16,
    },
    /// A clock that counts up: how long the class takes.
    Stopwatch,
}

/// When a game is over. Any game can also be ended at any moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// Every card has had its turn.
    CardsUsedUp,
    /// So many cards have had their turn, or all of them where there are fewer.
    Cards(u16),
    /// So many questions have been asked.
    Questions(u16),
    /// So many minutes have passed; the question under way is finished first.
    Minutes(u16),
    /// The board says so: no square is left, a piece is at the goal, the boss sleeps.
    BoardEmpty,
}

impl End {
    /// Whether its questions or cards are counted, so that one is known to be the last.
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::CardsUsedUp | Self::Cards(_) | Self::Questions(_))
    }
}
