//! What the teacher sees, and nobody else: the answer, what is next, what undo would undo.

use serde::Serialize;

use super::event::Label;
use super::state::{Phase, Place, Round, State};
use super::view::StageView;
use super::view_stage::stage_view;
use super::{AtMs, Number, flow, question};
use crate::lesson::axes::PromptStep;
use crate::lesson::{CardId, Glosses};

/// The teacher's view. It leaves the process only to a paired remote, and is never drawn on a
/// screen that the class can see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeskView {
    /// What the class sees.
    pub stage: StageView,
    /// The answer to what is on the screen.
    pub answer: Option<DeskAnswer>,
    /// What the next key brings.
    pub next: Next,
    /// What undo would undo.
    pub undo: Option<Label>,
    /// What redo would bring back.
    pub redo: Option<Label>,
    /// How many acts could be undone.
    pub undo_depth: usize,
    /// What the ALT does in this game.
    pub alt: Glosses,
    /// What the Japanese teacher does.
    pub jt: Glosses,
    /// The lesson's games in order, by name, and which is on.
    pub plan: Vec<Glosses>,
    /// The place of the game that is on, from 0.
    pub playing: Option<usize>,
    /// Who has spoken.
    pub spoken: Vec<Number>,
    /// Who is absent.
    pub absent: Vec<Number>,
    /// The words that were missed and come back.
    pub missed: Vec<String>,
}

/// An answer, for the teacher.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeskAnswer {
    /// The word.
    pub word: String,
    /// What it means.
    pub meaning: Glosses,
    /// Which choice is right, from 0.
    pub choice: Option<u8>,
    /// An easier question about it, with the answer inside: for a team that is stuck.
    pub support: Option<String>,
    /// A question that everyone answers in their own way: for a team that is quick.
    pub stretch: Option<String>,
    /// What the teacher, or somebody, says now, in this order: words that are called, a sound.
    pub calls: Vec<String>,
    /// Whether the command is said with the magic words.
    pub magic: Option<bool>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Next {
    /// Another step or card of this game.
    Here,
    /// This game of the lesson.
    Game(Glosses),
    /// The last screen.
    Finale,
    /// The end.
    Leave,
}

/// Whether the game in play asks in this way.
fn asks(state: &State, step: PromptStep) -> bool {
    state.game().is_some_and(|game| game.game.prompt.contains(&step))
}

/// What is said aloud now and the class does not see.
fn calls(state: &State, round: &Round) -> Vec<String> {
    let Some(game) = state.game() else { return Vec::new() };
    let words = |ids: &[CardId]| -> Vec<String> {
        ids.iter().filter_map(|id| state.card(id)).map(|card| card.word.clone()).collect()
    };
    let card = round.card.as_ref().and_then(|id| state.card(id));
    let step = flow::shown_steps(state, game, round).pop().map(|(step, _)| step);
    match step {
        Some(PromptStep::Keyword(..)) => flow::called(state, round).map(|card| card.word.clone()).into_iter().collect(),
        Some(PromptStep::Odd) => round.question.as_ref().map(|asked| words(&asked.options)).unwrap_or_default(),
        Some(PromptStep::Voices(_)) => {
            let own = card.map(|card| card.word.clone());
            own.into_iter().chain(words(&round.extras.cards)).collect()
        }
        Some(PromptStep::HeardSound) => card.map(question::first_sound).into_iter().collect(),
        Some(PromptStep::Gap(_)) => {
            card.into_iter().map(|card| card.word.clone()).chain(words(&round.extras.cards)).collect()
        }
        _ => Vec::new(),
    }
}

/// The teacher's view at a time.
pub fn desk_view(state: &State, at: AtMs) -> DeskView {
    let game = state.game();
    let answer = state.play.round().and_then(|round| {
        let card = state.card(round.card.as_ref()?)?;
        Some(DeskAnswer {
            word: card.word.clone(),
            meaning: card.gloss.clone(),
            choice: round.question.as_ref().map(|question| question.correct),
            support: card.support.clone(),
            stretch: card.stretch.clone(),
            calls: calls(state, round),
            magic: asks(state, PromptStep::Magic).then_some(round.extras.magic),
        })
    });
    let game_at = |index: usize| state.lesson.games.get(index).map(|game| Next::Game(game.name.clone()));
    let next = match &state.play.place {
        Place::Welcome => game_at(0).unwrap_or(Next::Finale),
        Place::LookBack(look) if look.step == 0 => Next::Here,
        Place::LookBack(_) => Next::Finale,
        Place::Finale => Next::Leave,
        Place::Game(game) if game.phase == Phase::Result => game_at(game.index + 1).unwrap_or(Next::Finale),
        Place::Game(_) => Next::Here,
    };
    DeskView {
        stage: stage_view(state, at),
        answer,
        next,
        undo: state.past.last().map(|taken| taken.label),
        redo: state.future.last().map(|taken| taken.label),
        undo_depth: state.past.len(),
        alt: game.map(|game| game.game.alt.clone()).unwrap_or_default(),
        jt: game.map(|game| game.game.jt.clone()).unwrap_or_default(),
        plan: state.lesson.games.iter().map(|game| game.name.clone()).collect(),
        playing: game.map(|game| game.index),
        spoken: state.play.spoken.iter().copied().collect(),
        absent: state.absent.iter().copied().collect(),
        missed: state.play.missed.iter().filter_map(|(id, _)| Some(state.card(id)?.word.clone())).collect(),
    }
}
