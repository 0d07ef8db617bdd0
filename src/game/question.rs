//! What randomness decides: the order of a deck, the choices of a question, a number.
//!
//! Every draw takes its own generator from the session's seed and the draw counter, so that the
//! same place in a lesson always draws the same, however often it is undone and redone.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::event::{Extras, Question};
use super::state::{GamePlay, State};
use super::{Number, QuestionId};
use crate::lesson::axes::{Answer, Effect, End, Game, Judge, Pace, PromptStep};
use crate::lesson::{Card, CardId, Lesson, MediaRef};
use crate::limits::GAP_CARDS_MAX;
use crate::phonics;

/// The generator of a draw.
fn generator(seed: u64, draws: u64) -> ChaCha8Rng {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8..16].copy_from_slice(&draws.to_le_bytes());
    ChaCha8Rng::from_seed(key)
}

/// Shuffles in place (Fisher and Yates, from `u32`s, so that a seed means the same order for ever).
pub(crate) fn shuffle<T>(items: &mut [T], rng: &mut ChaCha8Rng) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(last + 1, rng));
    }
}

/// A number below a bound of at least 1. The bias of the remainder is under one in ten million here.
pub(crate) fn below(bound: usize, rng: &mut ChaCha8Rng) -> usize {
    rng.random::<u32>() as usize % bound.max(1)
}

/// A number below a bound, for a board.
pub(super) fn draw_below(seed: u64, draws: u64, bound: u8) -> u8 {
    u8::try_from(below(usize::from(bound), &mut generator(seed, draws))).unwrap_or(0)
}

/// Shuffles what lies on a board.
pub(super) fn shuffle_by<T>(items: &mut [T], seed: u64, draws: u64) {
    shuffle(items, &mut generator(seed, draws));
}

/// A lesson's pictures or recordings in the order that screens know them by. Its own draw, outside the counter.
pub(super) fn shuffled_media(mut media: Vec<MediaRef>, seed: u64) -> Vec<MediaRef> {
    shuffle(&mut media, &mut generator(seed, u64::MAX));
    media
}

/// A game's cards in the order of play: the author's where they are shown one by one at the
/// teacher's pace, shuffled where they are asked, called or run on their own.
pub(super) fn deck(lesson: &Lesson, game: &Game, seed: u64, draws: u64) -> Vec<CardId> {
    let mut deck = cards_of(lesson, game);
    if !keeps_authors_order(game) {
        shuffle(&mut deck, &mut generator(seed, draws));
    }
    if game.prompt.contains(&PromptStep::HeardSound) {
        each_sound_once(lesson, &mut deck);
    }
    if game.prompt.contains(&PromptStep::AskHeard) {
        nearest_first(lesson, &mut deck);
    }
    as_many(deck, game)
}

/// Leaves one card for each first sound: two cards would be right for the second call, one of which was taken.
fn each_sound_once(lesson: &Lesson, deck: &mut Vec<CardId>) {
    let mut met = Vec::new();
    deck.retain(|id| {
        let sound = lesson.card(id).map(called_sound).unwrap_or_default();
        let new = !met.contains(&sound);
        met.push(sound);
        new
    });
}

/// Puts the cards first that have another one which sounds nearly alike; those that share nothing with any other are
/// left out where there are better ones.
fn nearest_first(lesson: &Lesson, deck: &mut Vec<CardId>) {
    let apart = |id: &CardId| {
        let card = lesson.card(id)?;
        lesson.cards.iter().filter(|other| distinct(card, other)).map(|other| sounds_apart(card, other)).min()
    };
    deck.sort_by_cached_key(|id| apart(id).unwrap_or(NOTHING_SHARED));
    let alike = deck.iter().filter(|id| apart(id).is_some_and(|apart| apart < NOTHING_SHARED)).count();
    if alike >= 2 {
        deck.truncate(alike);
    }
}

/// The deck of a game that keeps the author's order.
pub(super) fn authors_deck(lesson: &Lesson, game: &Game) -> Vec<CardId> {
    as_many(cards_of(lesson, game), game)
}

/// The cards that a game can be played with, in the author's order.
fn cards_of(lesson: &Lesson, game: &Game) -> Vec<CardId> {
    let fitting = lesson.cards.iter().filter(|card| game.slide.is_none() && card.has(&game.needs));
    fitting.map(|card| card.id.clone()).collect()
}

/// As many of them as the game takes.
fn as_many(mut deck: Vec<CardId>, game: &Game) -> Vec<CardId> {
    if let End::Cards(cards) = game.end {
        deck.truncate(usize::from(cards));
    }
    if game.prompt.iter().any(|step| matches!(step, PromptStep::Gap(_) | PromptStep::Line | PromptStep::Halves)) {
        // All of them lie on the screen at once.
        deck.truncate(GAP_CARDS_MAX);
    }
    deck
}

/// The squares of a grid, shuffled: each kind as often as its share says.
pub(super) fn squares(game: &Game, many: usize, seed: u64, draws: u64) -> Vec<Effect> {
    let kinds = game.squares.iter().filter(|square| square.is_dealt(game.luck, game.gentle));
    let bag: Vec<Effect> = kinds.flat_map(|square| (0..square.share).map(|_| square.does)).collect();
    let mut rng = generator(seed, draws);
    let mut dealt = Vec::new();
    while dealt.len() < many && !bag.is_empty() {
        // Full bags first, so that a large grid has as much of each as a small one.
        let mut round = bag.clone();
        shuffle(&mut round, &mut rng);
        dealt.extend(round.into_iter().take(many - dealt.len()));
    }
    shuffle(&mut dealt, &mut rng);
    dealt
}

/// The asked word and another one that cannot be taken for it, in random order; nothing where there is none.
pub(super) fn two_words(state: &State, card: &CardId, draws: u64) -> Option<[CardId; 2]> {
    let asked = state.card(card)?;
    let mut rng = generator(state.seed, draws);
    // A word that still lies on the table cannot be the one that is gone.
    let (game, round) = (state.game()?, state.play.round()?);
    let gap = game.game.prompt.iter().any(|step| matches!(step, PromptStep::Gap(_)));
    let lies = |other: &Card| gap && game.deck.contains(&other.id) && !round.extras.cards.contains(&other.id);
    let others: Vec<&Card> = state.lesson.cards.iter().filter(|other| distinct(asked, other) && !lies(other)).collect();
    let other = others.get(below(others.len(), &mut rng))?.id.clone();
    Some(if below(2, &mut rng) == 0 { [card.clone(), other] } else { [other, card.clone()] })
}

/// A number from 1 to `most` for a class tool.
pub(super) fn tool_draw(state: &State, nth: u64, most: u8) -> u8 {
    /// Sets the tools' draws apart from the game's.
    const TOOLS: u64 = 1 << 63;
    let mut rng = generator(state.seed, TOOLS | (state.tool_draws + nth));
    u8::try_from(below(usize::from(most), &mut rng)).unwrap_or(0) + 1
}

/// Whether a game shows the cards in the author's order.
pub(super) fn keeps_authors_order(game: &Game) -> bool {
    let shown = |step: &PromptStep| step.shows_the_card() || *step == PromptStep::Slide;
    game.judge == Judge::None && !matches!(game.pace, Pace::Beat { .. }) && game.prompt.iter().all(shown)
}

/// The question about a card, where the answer is a choice.
pub(super) fn question(state: &State, game: &Game, card: &CardId, id: QuestionId, draws: u64) -> Option<Question> {
    let Answer::Choose(choices) = game.answer else { return None };
    let mut rng = generator(state.seed, draws);
    let asked = state.card(card)?;
    let mut others: Vec<CardId> =
        state.lesson.cards.iter().filter(|other| distinct(asked, other)).map(|other| other.id.clone()).collect();
    shuffle(&mut others, &mut rng);
    let asks = |step| game.prompt.contains(&step);
    if asks(PromptStep::AskTeacher) {
        // Only the teacher who has answered it knows.
        return Some(Question { id, options: vec![card.clone()], choices: 2, correct: 0 });
    }
    if asks(PromptStep::Odd) {
        let other = others.into_iter().next()?;
        let correct = below(3, &mut rng);
        let mut options = vec![other; 3];
        options[correct].clone_from(card);
        return Some(Question { id, options, choices: 3, correct: u8::try_from(correct).unwrap_or(0) });
    }
    if asks(PromptStep::AskHeard) {
        // The nearest in sound, so that there is something to hear.
        let apart = |other: &CardId| state.card(other).map_or(u8::MAX, |other| sounds_apart(asked, other));
        others.sort_by_key(apart);
        others.truncate(1);
    }
    if asks(PromptStep::AskSound) {
        // Letters that say the same are no two choices: soccer would be right for both s and c.
        let mut met = vec![called_sound(asked)];
        others.retain(|other| {
            let sound = state.card(other).map(called_sound).unwrap_or_default();
            let new = !sound.is_empty() && !met.contains(&sound);
            met.push(sound);
            new
        });
    }
    if asks(PromptStep::Claim) {
        let is_true = below(2, &mut rng) == 0;
        return Some(match others.into_iter().next() {
            Some(other) if !is_true => Question { id, options: vec![other], choices: 2, correct: 1 },
            _ => Question { id, options: vec![card.clone()], choices: 2, correct: 0 },
        });
    }
    let mut options: Vec<CardId> = others.into_iter().take(usize::from(choices.saturating_sub(1))).collect();
    let correct = below(options.len() + 1, &mut rng);
    options.insert(correct, card.clone());
    Some(Question {
        id,
        choices: u8::try_from(options.len()).unwrap_or(u8::MAX),
        correct: u8::try_from(correct).unwrap_or(0),
        options,
    })
}

/// The letters of a word's first sound; its first letter where its sounds are not known.
pub(super) fn first_sound(card: &Card) -> String {
    let sounds = card.sounds.as_deref().map(phonics::graphemes).unwrap_or_default();
    let first = sounds.first().map(|first| (*first).to_owned());
    first.or_else(|| card.word.chars().next().map(String::from)).unwrap_or_default()
}

/// A word's first sound as it is called: letters that say the same are one.
fn called_sound(card: &Card) -> String {
    let sounds = card.sounds.as_deref().map(phonics::graphemes).unwrap_or_default();
    let soft = sounds.get(1).is_some_and(|next| next.starts_with(['e', 'i', 'y']));
    let first = first_sound(card).to_lowercase();
    let said = match first.as_str() {
        "c" if soft => "s",
        "c" => "k",
        "kn" => "n",
        "ph" => "f",
        "wh" => "w",
        "wr" => "r",
        said => said,
    };
    said.to_owned()
}

/// Two words that have no sound in common, or that nobody knows the sounds of.
const NOTHING_SHARED: u8 = 100;

/// How far two words are apart in sound, from 0 to [`NOTHING_SHARED`]: how many sounds must be changed, put in or taken
/// out, as a share of the longer one's.
fn sounds_apart(a: &Card, b: &Card) -> u8 {
    let sounds = |card: &Card| -> Vec<String> {
        let sounds = card.sounds.as_deref().map(phonics::graphemes).unwrap_or_default();
        sounds.into_iter().map(str::to_lowercase).collect()
    };
    let (a, b) = (sounds(a), sounds(b));
    if a.is_empty() || b.is_empty() {
        return NOTHING_SHARED;
    }
    // The row of the table of edits above, for the beginnings of `b`.
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (done, one) in a.iter().enumerate() {
        let mut row = vec![done + 1];
        for (at, other) in b.iter().enumerate() {
            let changed = above[at] + usize::from(one != other);
            row.push(changed.min(above[at + 1] + 1).min(row[at] + 1));
        }
        above = row;
    }
    let share = above[b.len()] * usize::from(NOTHING_SHARED) / a.len().max(b.len());
    u8::try_from(share).unwrap_or(NOTHING_SHARED)
}

/// What is drawn for a question beside its card. Its own generator: the question's own choices stay as they are.
pub(super) fn extras(state: &State, game: &GamePlay, card: &CardId, number: u16) -> Extras {
    /// Sets these draws apart from those of questions.
    const EXTRAS: u64 = 1 << 62;
    /// A wheel has so many topics at most.
    const WHEEL_MAX: usize = 8;
    let mut rng = generator(state.seed, EXTRAS | state.play.draws);
    let mut others: Vec<CardId> = game.deck.iter().filter(|other| *other != card).cloned().collect();
    shuffle(&mut others, &mut rng);
    let mut extras = Extras::default();
    for step in &game.game.prompt {
        match step {
            PromptStep::Keyword(least, most) if !others.is_empty() => {
                let many = usize::from(*least) + below(usize::from(most.saturating_sub(*least)) + 1, &mut rng);
                extras.cards = others.iter().cycle().take(many).cloned().collect();
            }
            PromptStep::Voices(many) => {
                extras.cards = others.iter().take(usize::from(many.saturating_sub(1))).cloned().collect();
            }
            // More and more of them vanish.
            PromptStep::Gap(many) => {
                let many = usize::from(*many) + usize::from(number) / 2;
                let most = (game.deck.len() / 3).clamp(1, 4);
                extras.cards = others.iter().take(many.min(most).saturating_sub(1)).cloned().collect();
            }
            PromptStep::Wheel => {
                extras.cards = others.iter().take(WHEEL_MAX - 1).cloned().collect();
                let at = below(extras.cards.len() + 1, &mut rng);
                extras.cards.insert(at, card.clone());
            }
            PromptStep::Magic => extras.magic = below(5, &mut rng) < 3,
            _ => {}
        }
    }
    extras
}

/// How long a hidden time lasts, in milliseconds.
pub(super) fn hidden_ms(state: &State, min: u16, max: u16) -> u64 {
    const HIDDEN: u64 = 1 << 61;
    let span = usize::from(max.saturating_sub(min)) * 1000 + 1;
    let more = below(span, &mut generator(state.seed, HIDDEN | state.play.draws));
    u64::from(min) * 1000 + more as u64
}

/// Whether two cards can stand side by side as choices: nothing that is shown of them is alike.
fn distinct(a: &Card, b: &Card) -> bool {
    a.id != b.id
        && !a.word.eq_ignore_ascii_case(&b.word)
        && (a.picture.is_none() || a.picture != b.picture)
        && !a.gloss.iter().any(|(language, text)| b.gloss.get(language) == Some(text))
}

/// A random attendance number among those who are here; with `unspoken`, among those who have not
/// spoken, or all again when everyone has.
pub(super) fn number(state: &State, unspoken: bool) -> Option<Number> {
    // Where some of the class sit already, one of those who stand is called.
    let stands = |number: &Number| match super::board::table(state) {
        super::board::Table::Seats(seats) if !seats.standing.is_empty() => seats.standing.contains(number),
        _ => true,
    };
    let may_answer = |number: &Number| match (state.game(), state.play.team_of(*number)) {
        (Some(game), Some(team)) => game.may_answer(team),
        _ => true,
    };
    let called = |number: &Number| !state.absent.contains(number) && stands(number) && may_answer(number);
    let here: Vec<Number> = (1..=state.play.class_size()).filter(called).collect();
    let silent: Vec<Number> = here.iter().copied().filter(|number| !state.play.spoken.contains(number)).collect();
    let among = if unspoken && !silent.is_empty() { silent } else { here };
    let drawn = below(among.len(), &mut generator(state.seed, state.play.draws));
    among.get(drawn).copied()
}
