//! What a question shows, step by step, and what is heard at a step.

use crate::game::SoundId;
use crate::game::event::Extras;
use crate::game::state::{GamePlay, Round, State};
use crate::lesson::axes::{Effect, PromptStep, Secrecy};
use crate::lesson::{Card, MediaRef};
use crate::phonics;

/// What is asked: the game's prompt, or what the column of the picked square asks.
pub(in crate::game) fn prompt<'a>(game: &'a GamePlay, round: &Round) -> &'a [PromptStep] {
    let column = round.opened.zip(game.table.grid()).map(|(square, grid)| grid.column_of(square));
    match column.and_then(|column| game.game.asks.get(column % game.game.asks.len().max(1))) {
        Some(asks) => std::slice::from_ref(asks),
        None => &game.game.prompt,
    }
}

/// How many presses a step of the prompt takes.
fn step_length(step: PromptStep, card: Option<&Card>, extras: &Extras) -> usize {
    match step {
        // The keyword alone, what is called before it, and then it.
        PromptStep::Keyword(..) => extras.cards.len() + 2,
        // All of them, eyes shut, and what is left.
        PromptStep::Gap(_) => 3,
        // Each word, so that its recording can be heard.
        PromptStep::Odd => 3,
        // Before and after it turns.
        PromptStep::Wheel => 2,
        PromptStep::Staged(_, stages) => usize::from(stages),
        // Each sound, and then all of them together.
        PromptStep::Sounds => {
            card.and_then(|card| card.sounds.as_deref()).map_or(1, |s| phonics::graphemes(s).len() + 1)
        }
        // Eyes shut, and eyes open again: the look between them is no step, so that no key goes back to it.
        PromptStep::Secret(Secrecy::EyesShut) => 2,
        // Backs are turned, and then it is shown.
        PromptStep::Secret(Secrecy::BackTurned) => 2,
        PromptStep::Hints => card.map_or(1, |card| card.hints.len().max(1)),
        _ => 1,
    }
}

/// Whether the one pupil who may know the secret looks next.
pub(super) fn peeks_next(state: &State) -> bool {
    let (Some(game), Some(round)) = (state.game(), state.play.round()) else { return false };
    let eyes_shut = shown_steps(state, game, round).last() == Some(&(PromptStep::Secret(Secrecy::EyesShut), 1));
    eyes_shut && !state.peeking
}

/// How many steps the prompt in play has.
pub(super) fn steps_in_play(state: &State) -> usize {
    let (Some(game), Some(round)) = (state.game(), state.play.round()) else { return 0 };
    let card = round.card.as_ref().and_then(|id| state.card(id));
    prompt(game, round).iter().map(|step| step_length(*step, card, &round.extras)).sum()
}

/// Whether more of the prompt is still to come, in a game that is answered early.
pub(in crate::game) fn more_to_see(state: &State) -> bool {
    let early = state.game().is_some_and(|game| game.game.early);
    early && state.play.round().is_some_and(|round| usize::from(round.shown) < steps_in_play(state))
}

/// What a right answer would be worth at this stage of the prompt, where it falls.
pub(in crate::game) fn falling_value(state: &State) -> Option<i32> {
    let (game, round) = (state.game()?, state.play.round()?);
    let points = game.game.effects.iter().find_map(|effect| match effect {
        Effect::Falling(points) => Some(*points),
        _ => None,
    })?;
    let left = (steps_in_play(state) + 1).saturating_sub(usize::from(round.shown.max(1)));
    Some(points.saturating_mul(i32::try_from(left).unwrap_or(1)))
}

/// The recording that the step that was shown last calls for.
pub(super) fn voice_of_step(state: &State) -> Option<SoundId> {
    let (game, round) = (state.game()?, state.play.round()?);
    let (step, _) = shown_steps(state, game, round).pop()?;
    match step {
        PromptStep::Slide => recording(state, game.game.slide.as_ref()?.sound.as_ref()?),
        PromptStep::Word | PromptStep::AskWord | PromptStep::Heard | PromptStep::AskHeard | PromptStep::Magic => {
            card_voice(state)
        }
        PromptStep::Keyword(..) | PromptStep::Odd => recording(state, called(state, round)?.voice.as_ref()?),
        _ => None,
    }
}

/// The word that is called at this step, where words are called one by one.
pub(in crate::game) fn called<'a>(state: &'a State, round: &Round) -> Option<&'a Card> {
    let game = state.game()?;
    let (step, seen) = shown_steps(state, game, round).pop()?;
    let id = match step {
        // The keyword is said when it comes up, then the others, and then it again.
        PromptStep::Keyword(..) => {
            seen.checked_sub(2).and_then(|at| round.extras.cards.get(at)).or(round.card.as_ref())
        }
        PromptStep::Odd => round.question.as_ref()?.options.get(seen.checked_sub(1)?),
        _ => None,
    };
    state.card(id?)
}

/// How sounds know a recording.
fn recording(state: &State, recording: &MediaRef) -> Option<SoundId> {
    let place = state.recordings.iter().position(|known| known == recording)?;
    SoundId::try_from(place).ok()
}

/// The recording of the card in play.
pub(in crate::game) fn card_voice(state: &State) -> Option<SoundId> {
    recording(state, state.card(state.play.round()?.card.as_ref()?)?.voice.as_ref()?)
}

/// The steps of the prompt that are on the screen, and how much of each is.
pub(in crate::game) fn shown_steps(state: &State, game: &GamePlay, round: &Round) -> Vec<(PromptStep, usize)> {
    let card = round.card.as_ref().and_then(|id| state.card(id));
    let mut left = usize::from(round.shown);
    let mut steps = Vec::new();
    for step in prompt(game, round) {
        let seen = step_length(*step, card, &round.extras).min(left);
        if seen > 0 {
            steps.push((*step, seen));
        }
        left -= seen;
    }
    steps
}
