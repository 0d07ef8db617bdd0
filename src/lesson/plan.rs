//! "I have N minutes": a plan out of a lesson that climbs from meeting its words to using them, and
//! is over in time. It draws on the author's games and slides and on the library's games, sets how
//! long each lasts, and says how long all of it takes.
//!
//! A plan is an estimate from [`figures`]; what keeps the bell is the lesson clock of the rules. It
//! knows no clock and no state of play, and the same lesson always gives the same plan.

use super::axes::{End, Game, Judge, Pace, Selector, Setting, Talk, Value};
use super::library::Library;
use super::model::{Glosses, Lesson};
use crate::limits::{LOOK_BACK_MS, MINUTES_MAX, MINUTES_MIN};
use choice::{Choice, LENGTHS, Pick};
use figures::{GOAL_MS, OPENING_SLIDE_MS, SHORT_LOOK_BACK_MS, SHORT_MINUTES, SLIDE_MS, TALK_MAX_MS, TALK_MIN_MS};
use length::{game_ms, intro_ms, question_ms};

mod choice;
pub mod figures;
mod length;
mod slides;

/// A lesson's games for a given time.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What is played, in order: the lesson's games in its place.
    pub games: Vec<Game>,
    /// What each of them is for, and how long it takes, in the same order.
    pub parts: Vec<PlanPart>,
    /// How long the look-back at the end takes, in milliseconds.
    pub look_back_ms: u64,
    /// How long all of it takes, from the goal's screen to the goodbye, in milliseconds. At most the
    /// minutes that there are; less where the lesson has too few cards to fill them.
    pub total_ms: u64,
}

/// A game or slide of a [`Plan`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlanPart {
    /// What it is for.
    pub stage: Stage,
    /// The game's id; `slide` for a slide.
    pub id: String,
    /// What it is called, by language.
    pub name: Glosses,
    /// How long it takes, its first screen and its result included, in milliseconds.
    pub ms: u64,
    /// The talk that it makes. A slide on the way is talked about as its neighbours are.
    pub talk: Talk,
}

/// The way through a lesson, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The words are heard and said after a model.
    Meet,
    /// Short answers: choosing, guessing, naming.
    Choose,
    /// Whole sentences about what everyone sees.
    Say,
    /// Saying what the other does not know, or what one means.
    Use,
}

/// A plan is so much shorter than the time that there is, in per cent: the last question and its
/// result are to be over when the look-back is due.
const AHEAD_PER_CENT: u64 = 2;
/// From so many minutes on there is a talk with a slide of its own at the end.
const TALK_FROM_MINUTES: u16 = 15;
/// From so many minutes on the author's first slide opens the lesson, and a second drill follows the first.
const OPENING_FROM_MINUTES: u16 = 20;
/// From so many minutes on the author's slides between the games are kept.
const SLIDES_FROM_MINUTES: u16 = 30;
/// Fewest cards that are met where there is no time for all.
const MEET_MIN: u64 = 4;
/// Longest that one game lasts: a game gets 5 to 20 minutes, and the attention of ten-year-olds less.
const GAME_MAX_MINUTES: u16 = 15;
/// A card is asked about so many times at most in one game: beyond it everyone knows what comes.
const ASKED_MAX: u64 = 3;
/// Shortest time that is worth a game with points.
const GAME_MIN_MS: u64 = 60_000;
/// How many games share so much time, in milliseconds: a game gets about three minutes in a short
/// plan and seven in a long one. Beyond the last there are [`GAMES_MOST`].
const GAMES_BY_TIME: [(u64, usize); 4] = [(300_000, 1), (510_000, 2), (960_000, 3), (1_500_000, 4)];
/// More games than these are more rules than talk.
const GAMES_MOST: usize = 5;

/// Makes a plan of so many minutes ([`MINUTES_MIN`] to [`MINUTES_MAX`]; others are brought within).
pub fn plan(lesson: &Lesson, library: &Library, minutes: u16) -> Plan {
    let minutes = minutes.clamp(MINUTES_MIN, MINUTES_MAX);
    let short = minutes < SHORT_MINUTES;
    let look_back_ms = if short { SHORT_LOOK_BACK_MS } else { LOOK_BACK_MS };
    // In a short plan one answer more or less is more than that.
    let ahead = if minutes < TALK_FROM_MINUTES { 0 } else { AHEAD_PER_CENT };
    let all_ms = u64::from(minutes) * 60_000 * (100 - ahead) / 100;
    let time_ms = all_ms.saturating_sub(GOAL_MS + look_back_ms);
    let planner = Planner { lesson, minutes, time_ms };
    let parts = planner.parts(Choice::new(lesson, library, minutes));
    let total_ms = GOAL_MS + look_back_ms + parts.iter().map(|part| part.told.ms).sum::<u64>();
    let (games, parts) = parts.into_iter().map(|part| (part.game, part.told)).unzip();
    Plan { games, parts, look_back_ms, total_ms }
}

/// A part in the making.
struct Part {
    game: Game,
    author: Option<usize>,
    /// It is a drill that can be given more or fewer cards.
    gives_way: bool,
    told: PlanPart,
}

impl Part {
    fn new(game: Game, stage: Stage, author: Option<usize>, ms: u64) -> Self {
        let told = PlanPart { stage, id: game.id.clone(), name: game.name.clone(), ms, talk: game.talk };
        Self { game, author, gives_way: false, told }
    }
}

struct Planner<'a> {
    lesson: &'a Lesson,
    minutes: u16,
    /// What there is for the games and slides, in milliseconds.
    time_ms: u64,
}

impl Planner<'_> {
    fn parts(&self, mut choice: Choice) -> Vec<Part> {
        let mut meets = self.meetings(&choice);
        let opening = self.opening();
        let between = self.slides_between(opening.is_some());
        let can_use = choice.pick(Stage::Use);
        choice.picked.clear();
        let mut talk = self.talk(can_use);
        let fixed = || meets.iter().chain(&opening).chain(&between).chain(&talk).map(|part| part.told.ms).sum::<u64>();
        let mut left = signed(self.time_ms) - signed(fixed());
        if left >= signed(GAME_MIN_MS) || talk.is_none() {
            self.pick(&mut choice, left.unsigned_abs(), talk.is_some());
        }
        let give = if talk.is_some() { Give { less: 0, more: 0 } } else { self.give(&meets) };
        let mut games = self.timed(&choice, &mut left, give);
        match &mut talk {
            Some(talk) => {
                let ms = signed(talk.told.ms) + left;
                talk.told.ms = ms.unsigned_abs().clamp(TALK_MIN_MS, TALK_MAX_MS);
            }
            None => self.fill_with_cards(&choice, &mut meets, left),
        }
        // Within a stage the talk climbs too; what is alike stays in the author's order.
        games.sort_by_key(|part| (part.told.stage, part.told.talk, part.author.unwrap_or(usize::MAX)));
        let mut parts: Vec<Part> = opening.into_iter().chain(meets).chain(games).collect();
        for slide in between {
            insert(&mut parts, slide);
        }
        parts.extend(talk);
        parts
    }

    /// The drills that the words are met with: one, or two where there is time.
    fn meetings(&self, choice: &Choice) -> Vec<Part> {
        let most = if self.minutes < OPENING_FROM_MINUTES { 1 } else { 2 };
        let share = self.time_ms / if self.minutes < SHORT_MINUTES { 3 } else { 4 };
        let parts = choice.meetings().into_iter().take(most).map(|pick| {
            let game = self.with_cards(choice, &pick.game, share).filter(|_| pick.changeable);
            let game = game.unwrap_or(pick.game);
            let ms = game_ms(&game, self.lesson);
            let gives_way = pick.changeable && game.settings.contains_key("cards") && game.judge == Judge::None;
            Part { gives_way, ..Part::new(game, Stage::Meet, pick.author, ms) }
        });
        parts.collect()
    }

    /// A drill with as many cards as there is time for; none where that cannot be set.
    fn with_cards(&self, choice: &Choice, game: &Game, ms: u64) -> Option<Game> {
        if game_ms(game, self.lesson) <= ms || !game.settings.contains_key("cards") {
            return None;
        }
        let all = self.lesson.fitting(game).count() as u64;
        let cards = (ms.saturating_sub(intro_ms(game)) / self.card_ms(game)).clamp(MEET_MIN.min(all), all);
        let cards = Value::Whole(u16::try_from(cards).unwrap_or(u16::MAX));
        Some(choice.with(game, &[("cards", Some(cards))]))
    }

    /// How long one card of a drill lasts.
    fn card_ms(&self, game: &Game) -> u64 {
        let ms = match game.pace {
            Pace::Beat { .. } => {
                let cards = self.lesson.fitting(game).count() as u64;
                (game_ms(game, self.lesson) - intro_ms(game)) / cards.max(1)
            }
            _ => question_ms(game, self.lesson),
        };
        ms.max(1)
    }

    /// How much shorter and longer the first drill can be.
    fn give(&self, meets: &[Part]) -> Give {
        let Some(meet) = meets.first().filter(|meet| meet.gives_way) else {
            return Give { less: 0, more: 0 };
        };
        let (card, all) = (self.card_ms(&meet.game), self.lesson.fitting(&meet.game).count() as u64);
        let cards = (meet.told.ms - intro_ms(&meet.game)) / card;
        Give { less: cards.saturating_sub(MEET_MIN) * card, more: all.saturating_sub(cards) * card }
    }

    /// What is left over, or too much, is made good with more or fewer cards of the first drill.
    fn fill_with_cards(&self, choice: &Choice, meets: &mut [Part], left: i64) {
        let Some(meet) = meets.first_mut().filter(|meet| meet.gives_way) else { return };
        let all = choice.with(&meet.game, &[("cards", None)]);
        let ms = (signed(meet.told.ms) + left).max(0).unsigned_abs();
        meet.game = self.with_cards(choice, &all, ms).unwrap_or(all);
        meet.told.ms = game_ms(&meet.game, self.lesson);
    }

    /// Picks as many games as share the time well: every stage has one as far as there is time.
    fn pick(&self, choice: &mut Choice, ms: u64, talk: bool) {
        let most = GAMES_BY_TIME.iter().find(|(below, _)| ms < *below).map_or(GAMES_MOST, |(_, games)| *games);
        let stages: &[Stage] = match (most, talk) {
            (1, true) => &[Stage::Choose],
            (1, false) => &[Stage::Use],
            (2, true) => &[Stage::Choose, Stage::Say],
            (2, false) => &[Stage::Choose, Stage::Use],
            _ => &[Stage::Choose, Stage::Say, Stage::Use],
        };
        for stage in stages {
            choice.pick(*stage);
        }
        while choice.picked.len() < most && choice.pick_any() {}
    }

    /// The games that were picked, each as long as its share of the time; what they take goes off it.
    fn timed(&self, choice: &Choice, left: &mut i64, give: Give) -> Vec<Part> {
        // Those whose length is given take it first.
        let mut picks: Vec<&Pick> = choice.picked.iter().collect();
        picks.sort_by_key(|pick| (can_be_timed(pick), pick.stage));
        let weight = |pick: &Pick| if pick.stage == Stage::Choose { 2 } else { 3 };
        let mut weights: i64 = picks.iter().filter(|pick| can_be_timed(pick)).map(|pick| weight(pick)).sum();
        let mut parts = Vec::new();
        for pick in picks {
            let game = if can_be_timed(pick) {
                let share = *left * weight(pick) / weights.max(1);
                weights -= weight(pick);
                self.lasting(choice, &pick.game, share.max(0).unsigned_abs(), give)
            } else {
                pick.game.clone()
            };
            let ms = game_ms(&game, self.lesson);
            *left -= signed(ms);
            parts.push(Part::new(game, pick.stage, pick.author, ms));
        }
        parts
    }

    /// The game with the setting that makes it last as near to so long as can be.
    fn lasting(&self, choice: &Choice, game: &Game, ms: u64, give: Give) -> Game {
        let off = |game: &Game| game_ms(game, self.lesson).abs_diff(ms);
        let question = question_ms(game, self.lesson).max(1);
        let asked_max = ASKED_MAX * self.lesson.fitting(game).count() as u64;
        let given = LENGTHS.iter().any(|name| game.given.contains_key(*name));
        // How many questions a game of turns has depends on how many teams there will be.
        let turns = game.selector == Selector::Turn;
        let near = ms / if self.minutes < TALK_FROM_MINUTES { 12 } else { 4 };
        let counted = turns && game.given.contains_key("questions");
        if given && !counted && off(game) <= near {
            return game.clone();
        }
        let range = |name: &str| match game.settings.get(name) {
            Some(&Setting::Whole { min, max, .. }) => Some((min.max(1), max)),
            _ => None,
        };
        let whole = |number: u16| Some(Value::Whole(number));
        let by_minutes = range("minutes").into_iter().flat_map(|(min, max)| min..=max.min(GAME_MAX_MINUTES));
        let by_minutes =
            by_minutes.map(|minutes| (u64::from(minutes) * 60_000, [("minutes", whole(minutes)), ("questions", None)]));
        // Minutes keep the time with a slow class too; questions fit a short plan better.
        let counts =
            range("questions").filter(|_| !turns && (self.minutes < SHORT_MINUTES || range("minutes").is_none()));
        let by_questions = counts.into_iter().flat_map(|(min, max)| min..=max);
        let by_questions = by_questions
            .map(|questions| (u64::from(questions) * question, [("questions", whole(questions)), ("minutes", None)]));
        let fits = |length: u64| length.div_ceil(question) <= asked_max || length <= 60_000;
        let all = by_questions.chain(by_minutes).filter(|(length, _)| fits(*length));
        let games = all.map(|(_, changes)| choice.with(game, &changes));
        let cost = |game: &Game| match self.minutes {
            ..TALK_FROM_MINUTES => off(game) + give.beyond(game_ms(game, self.lesson), ms) + doubt(game, question),
            _ => off(game),
        };
        games.min_by_key(cost).unwrap_or_else(|| game.clone())
    }
}

/// How far the first drill can give way to the games, or take what they leave, in milliseconds.
#[derive(Clone, Copy)]
struct Give {
    less: u64,
    more: u64,
}

impl Give {
    /// How far a length is from the one that is wanted beyond what the drill makes good, counted four times.
    fn beyond(self, ms: u64, wanted: u64) -> u64 {
        4 * (ms.saturating_sub(wanted + self.less) + wanted.saturating_sub(ms + self.more))
    }
}

/// Where the minutes are over just when a question is likely to end, it is in doubt whether one more
/// is asked: what that may cost, in milliseconds. Minutes that end in the middle of a question are safe.
fn doubt(game: &Game, question_ms: u64) -> u64 {
    let End::Minutes(minutes) = game.end else { return 0 };
    let over = u64::from(minutes) * 60_000 % question_ms;
    let edge = over.min(question_ms - over);
    8 * (question_ms / 4).saturating_sub(edge)
}

/// Whether it can be set how long a game lasts.
fn can_be_timed(pick: &Pick) -> bool {
    pick.changeable && ["minutes", "questions"].iter().any(|name| pick.game.settings.contains_key(*name))
}

/// Puts a slide where its author had it: behind what came before it and is in the plan.
fn insert(parts: &mut Vec<Part>, mut slide: Part) {
    let before = |part: &Part| part.author.is_some_and(|author| Some(author) < slide.author);
    let meets = parts.iter().filter(|part| part.told.stage == Stage::Meet).count();
    let at = parts.iter().rposition(before).map_or(0, |at| at + 1).max(meets);
    if let Some(neighbour) = at.checked_sub(1).and_then(|at| parts.get(at)) {
        (slide.told.stage, slide.told.talk) = (neighbour.told.stage, neighbour.told.talk);
    }
    parts.insert(at, slide);
}

fn signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}
