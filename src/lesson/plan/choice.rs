//! Which games a plan has: the author's own first, as they are where they fit, then the library's
//! that the cards and the grade allow. It knows no lengths.

use std::collections::BTreeMap;

use super::super::axes::{Answer, Board, Game, PromptStep, Selector, Setting, Talk, Value};
use super::super::library::Library;
use super::super::model::Lesson;
use super::figures::SHORT_MINUTES;
use super::{Stage, TALK_FROM_MINUTES};

/// Reading small letters begins in grade 5.
const READING_GRADE: u8 = 5;
/// The settings that say how long a game lasts.
pub(super) const LENGTHS: [&str; 3] = ["cards", "minutes", "questions"];

/// A game that was picked for a plan.
#[derive(Clone)]
pub(super) struct Pick {
    pub game: Game,
    pub stage: Stage,
    /// Its place in the author's list, where it is the author's.
    pub author: Option<usize>,
    /// Its settings can be written into a lesson: it is the library's.
    pub changeable: bool,
}

/// The stage that a game belongs to by what is said in it.
pub(super) fn stage_of(game: &Game) -> Stage {
    match (game.talk, game.answer) {
        (Talk::Exchange | Talk::OwnMeaning, _) => Stage::Use,
        (Talk::Repeat, _) => Stage::Meet,
        (Talk::Name, _) | (_, Answer::Choose(_)) => Stage::Choose,
        (Talk::Sentence, _) => Stage::Say,
    }
}

/// Whether a class must read to play it: letters, a word with no picture before it, a grid's words.
fn asks_to_read(game: &Game) -> bool {
    let reads = |step: &PromptStep| matches!(step, PromptStep::AskPicture | PromptStep::Sounds | PromptStep::Sentence);
    game.prompt.iter().any(reads)
        || game.prompt.first() == Some(&PromptStep::Word)
        || matches!(game.board, Board::Grid { .. })
}

/// The games to choose from, and those that were chosen.
pub(super) struct Choice<'a> {
    lesson: &'a Lesson,
    library: &'a Library,
    minutes: u16,
    all: Vec<Pick>,
    pub picked: Vec<Pick>,
}

impl<'a> Choice<'a> {
    pub fn new(lesson: &'a Lesson, library: &'a Library, minutes: u16) -> Self {
        let enough = |game: &Game| lesson.suffices_for(game);
        let authors = lesson.games.iter().enumerate().filter(|(_, game)| game.slide.is_none() && enough(game));
        let authors = authors.map(|(index, game)| Pick {
            game: game.clone(),
            stage: stage_of(game),
            author: Some(index),
            changeable: is_librarys(game, library, lesson.grade),
        });
        // What the author has pupils say for a grid is said in every grid of that kind.
        let words = |game: &Game| -> BTreeMap<String, Value> {
            let own = lesson.games.iter().find(|own| own.id == game.id && is_librarys(own, library, lesson.grade));
            let given = own.into_iter().flat_map(|own| own.given.clone());
            given.filter(|(_, value)| matches!(value, Value::Words(_))).collect()
        };
        let defaults = library.games.values().map(|game| game.with_settings(&words(game), lesson.grade));
        let allowed = |game: &Game| {
            let can_read = lesson.grade >= READING_GRADE || !asks_to_read(game);
            // A game that leaves most of the lesson's words out is not for this lesson.
            can_read && enough(game) && 2 * lesson.fitting(game).count() >= lesson.cards.len()
        };
        let others = defaults.filter(allowed).map(|game| {
            let stage = stage_of(&game);
            Pick { game, stage, author: None, changeable: true }
        });
        let all = authors.chain(others).collect();
        Self { lesson, library, minutes, all, picked: Vec::new() }
    }

    /// The games that the words are met with: the author's drills in order, else the library's flashcards.
    pub fn meetings(&self) -> Vec<Pick> {
        let meets = || self.all.iter().filter(|pick| pick.stage == Stage::Meet);
        let mut own: Vec<Pick> = meets().filter(|pick| pick.author.is_some()).cloned().collect();
        if own.is_empty() {
            own.extend(meets().find(|pick| pick.game.id == "flashcards").or_else(|| meets().next()).cloned());
        }
        // The words are met one by one before they come on a beat.
        own.sort_by_key(|pick| matches!(pick.game.pace, super::super::axes::Pace::Beat { .. }));
        own
    }

    /// Picks the best game for a stage; says whether there was one.
    pub fn pick(&mut self, stage: Stage) -> bool {
        let offers = self.all.iter().enumerate().filter_map(|(rank, pick)| self.offer(rank, pick, stage));
        let Some((_, pick)) = offers.min_by_key(|(cost, _)| *cost) else { return false };
        self.picked.push(pick);
        true
    }

    /// Picks one more: what the author has that is not in the plan yet, else what the library has.
    pub fn pick_any(&mut self) -> bool {
        let unused = self.all.iter().find(|pick| {
            let taken = self.picked.iter().any(|picked| picked.author == pick.author);
            pick.author.is_some() && pick.stage != Stage::Meet && !taken && !self.has_same(&pick.game)
        });
        if let Some(pick) = unused.cloned() {
            self.picked.push(pick);
            return true;
        }
        let mut stages = [Stage::Say, Stage::Choose, Stage::Use];
        stages.sort_by_key(|stage| self.picked.iter().filter(|pick| pick.stage == *stage).count());
        stages.into_iter().any(|stage| self.pick(stage))
    }

    /// What this game would cost for a stage, and how it is played then; none where it does not fit.
    fn offer(&self, rank: usize, pick: &Pick, stage: Stage) -> Option<(usize, Pick)> {
        /// What the author did not ask for comes after what the author did.
        const NOT_THE_AUTHORS: usize = 1_000;
        /// The same game again: only where there is no other.
        const AGAIN: usize = 10_000;
        let game = self.at_stage(pick, stage)?;
        if self.has_same(&game) {
            return None;
        }
        let as_is = pick.stage == stage;
        let taken = pick.author.is_some() && self.picked.iter().any(|picked| picked.author == pick.author);
        let again = self.picked.iter().filter(|picked| picked.game.id == game.id).count();
        let cost = if pick.author.is_some() && !taken {
            // Of the author's games the early ones are for choosing and saying, the late ones for use.
            let order = if stage == Stage::Use { self.all.len() - rank } else { rank };
            // In five minutes everyone answers: there is no time for each team to have its turn.
            let turns = self.minutes < SHORT_MINUTES && game.selector == Selector::Turn;
            order + if as_is { 0 } else { 100 } + if turns { 200 } else { 0 }
        } else {
            let chosen = stage == Stage::Choose && matches!(game.answer, Answer::Choose(_));
            NOT_THE_AUTHORS + AGAIN * again + 100 * game.needs.len() + rank + if chosen { 0 } else { 300 }
        };
        // An author who says which talk it is means it.
        // A grid of two squares is no game, and nobody knows how long two pictures that are guessed at will take.
        let grid = matches!(game.board, Board::Grid { .. });
        let hasty = (grid && self.minutes < TALK_FROM_MINUTES) || (game.early && self.minutes < SHORT_MINUTES);
        let overruled = !as_is && pick.game.given.contains_key("talk");
        let cost = cost + AGAIN * (usize::from(overruled) + usize::from(hasty));
        let author = pick.author.filter(|_| !taken);
        Some((cost, Pick { game, stage, author, changeable: pick.changeable }))
    }

    /// The game as it is played at a stage, its talk lifted where it can be.
    fn at_stage(&self, pick: &Pick, stage: Stage) -> Option<Game> {
        if pick.stage == stage {
            return Some(pick.game.clone());
        }
        let talk = match stage {
            Stage::Say if pick.game.talk < Talk::Sentence => "sentence",
            Stage::Use => "exchange",
            _ => return None,
        };
        let can = matches!(pick.game.settings.get("talk"), Some(Setting::OneOf { options, .. })
            if options.iter().any(|option| option == talk));
        if !pick.changeable || !can {
            return None;
        }
        let game = self.with(&pick.game, &[("talk", Some(Value::Name(talk.to_owned())))]);
        (stage_of(&game) == stage).then_some(game)
    }

    /// A game of the library with settings changed or taken away, the others as they were given.
    pub fn with(&self, game: &Game, changes: &[(&str, Option<Value>)]) -> Game {
        let Some(base) = self.library.games.get(&game.id) else { return game.clone() };
        let mut given = game.given.clone();
        for (name, value) in changes {
            match value {
                Some(value) => given.insert((*name).to_owned(), value.clone()),
                None => given.remove(*name),
            };
        }
        base.with_settings(&given, self.lesson.grade)
    }

    /// Whether the plan has the same game, its length aside.
    fn has_same(&self, game: &Game) -> bool {
        let settings = |game: &Game| {
            let mut given = game.given.clone();
            given.retain(|name, _| !LENGTHS.contains(&name.as_str()));
            given
        };
        self.picked.iter().any(|pick| pick.game.id == game.id && settings(&pick.game) == settings(game))
    }
}

/// Whether a lesson's game is the library's with these settings, so that it can be given others.
fn is_librarys(game: &Game, library: &Library, grade: u8) -> bool {
    library.games.get(&game.id).is_some_and(|base| base.with_settings(&game.given, grade) == *game)
}
