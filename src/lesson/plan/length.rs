//! How long a game lasts, from its first screen to the end of its result: a sum over the steps of
//! its flow, as the rules walk it. It knows the axes and the figures, and no state of play.

use super::super::axes::{
    Answer, Board, End, FlowStep, Game, Judge, Pace, PromptStep, Secrecy, Selector, Taking, Talk,
};
use super::super::model::{Card, Lesson};
use super::figures::{
    ANSWER_MS, ANSWERS, CARD_STEP_MS, CHOOSE_MS, COUNT_MS, DRILL_INTRO_MS, INTRO_MS, MARK_MS, PASS_MS, PICK_MS,
    POINTS_MS, PROMPT_MS, RESULT_MS, REVEAL_MS, RIGHT, SELECT_MS, SOUND_MS, TARGET_MS, USUAL_TEAMS,
};
use crate::limits::{BPM_MAX, BPM_MIN, EXCHANGE_MS, HINTS_OF_A_WORD, PARTNER_MS};
use crate::phonics;

/// The side of a field whose size follows from the number of teams.
const TERRITORY_SIDE_USUAL: u8 = 5;
/// What the team that comes to the goal first goes with a right answer: a die's luck, and the squares that lead on.
const DIE_OF_THE_FIRST: u64 = 5;
/// When the first of the usual teams is at the end of its lane, all of them together have gone so many quarters of one:
/// the others are a little more than half of the way. (The games of `tests/golden/games`: race, row-relay.)
const LANES_QUARTERS: u64 = 11;
/// How much of a field is taken when a line is made, as a share. (Likewise: tic-tac-toe.)
const LINE_FILLS: (u64, u64) = (2, 3);
/// Beats that one card gets.
const BEATS_A_CARD: u64 = 4;

/// How long a game is on the screen, its result included. A slide stays for as long as it is talked about.
pub(super) fn game_ms(game: &Game, lesson: &Lesson) -> u64 {
    let result = if game.gives_points() { RESULT_MS } else { 0 };
    intro_ms(game) + play_ms(game, lesson) + result
}

/// How long the first screen of a game stays.
pub(super) const fn intro_ms(game: &Game) -> u64 {
    match game.judge {
        Judge::None => DRILL_INTRO_MS,
        Judge::Teacher | Judge::Board => INTRO_MS,
    }
}

fn play_ms(game: &Game, lesson: &Lesson) -> u64 {
    let cards = lesson.fitting(game).count() as u64;
    if let Pace::Beat { bpm, ramp } = game.pace {
        return (0..deck(game, cards)).map(|card| bar_ms(u64::from(bpm) + u64::from(ramp) * card)).sum();
    }
    let question = question_ms(game, lesson);
    questions(game, cards, question) * question
}

/// One card of a beat.
fn bar_ms(bpm: u64) -> u64 {
    BEATS_A_CARD * 60_000 / bpm.clamp(u64::from(BPM_MIN), u64::from(BPM_MAX))
}

/// How many cards are dealt before they are used up.
fn deck(game: &Game, cards: u64) -> u64 {
    if let End::Cards(most) = game.end { cards.min(u64::from(most)) } else { cards }
}

/// How many cards are shown or questions asked, one of which lasts so long.
fn questions(game: &Game, cards: u64, question_ms: u64) -> u64 {
    // What is missed is missed; where others may steal, nearly every question is answered by somebody.
    let won = |right: u64| if game.steal { right } else { (right * ANSWERS).div_ceil(RIGHT) };
    // A grid is over when its squares are, which right answers open.
    let squares = match game.board {
        Board::Grid { rows, columns } => (u64::from(rows) * u64::from(columns) * ANSWERS).div_ceil(RIGHT),
        Board::Territory { side, rule } => {
            let side = u64::from(if side == 0 { TERRITORY_SIDE_USUAL } else { side });
            match rule {
                Taking::Flip => won(side * side),
                Taking::Line(_) | Taking::Drop(_) => won((side * side * LINE_FILLS.0).div_ceil(LINE_FILLS.1)),
            }
        }
        Board::Lanes(steps) => won((u64::from(steps) * LANES_QUARTERS).div_ceil(4)),
        // No right answer is wasted, and none is over.
        Board::Flowers(petals) => (u64::from(petals) * USUAL_TEAMS * ANSWERS).div_ceil(RIGHT),
        Board::Track(squares) => won((u64::from(squares) * USUAL_TEAMS).div_ceil(DIE_OF_THE_FIRST)),
        Board::Health { boss, .. } => (u64::from(boss) * ANSWERS).div_ceil(RIGHT),
        // Half of the turns of two cards find none.
        Board::Pairs(pairs) => 2 * u64::from(pairs),
        Board::Seats(columns) => 2 * u64::from(columns),
        Board::Answers(answers) => 2 * u64::from(answers),
        // Where everyone answers, about half of the usual teams are right.
        Board::Total { target: target @ 1.. } => (u64::from(target) * 2).div_ceil(USUAL_TEAMS),
        _ => u64::MAX,
    };
    let asked = match game.end {
        End::CardsUsedUp | End::Cards(_) if game.judge == Judge::None => deck(game, cards),
        // Those that were missed come back.
        End::CardsUsedUp | End::Cards(_) => (deck(game, cards) * ANSWERS).div_ceil(RIGHT),
        End::Questions(questions) if game.selector == Selector::Turn => {
            u64::from(questions).div_ceil(USUAL_TEAMS) * USUAL_TEAMS
        }
        End::Questions(questions) => u64::from(questions),
        // The question under way is finished first.
        End::Minutes(minutes) => (u64::from(minutes) * 60_000).div_ceil(question_ms.max(1)),
        // A board that has no end of its own is played once through the cards.
        End::BoardEmpty if squares == u64::MAX => cards,
        End::BoardEmpty => squares,
    };
    asked.min(squares)
}

/// How long one card or question lasts, on average.
pub(super) fn question_ms(game: &Game, lesson: &Lesson) -> u64 {
    let step = |(at, step): (usize, &FlowStep)| {
        let next = game.flow.get(at + 1);
        let judged_next = next == Some(&FlowStep::Judge) && game.judge != Judge::None;
        match step {
            FlowStep::Prompt => prompt_ms(game, lesson),
            FlowStep::Partner if game.talk >= Talk::Exchange => EXCHANGE_MS,
            FlowStep::Partner => PARTNER_MS,
            // In a game of early answers a hand is waited for at every try.
            FlowStep::Select => tries_ms(game, if waits_for_somebody(game) { SELECT_MS } else { 0 }),
            // Where it is judged next, answering or showing and judging are one moment.
            FlowStep::Answer | FlowStep::Reveal if judged_next => 0,
            FlowStep::Answer if matches!(game.answer, Answer::Choose(_)) => CHOOSE_MS,
            FlowStep::Answer if game.answer == Answer::Say => ANSWER_MS,
            FlowStep::Answer if !matches!(game.answer, Answer::None | Answer::Together | Answer::Point) => {
                match game.pace {
                    Pace::Countdown(seconds) => u64::from(seconds) * 1000,
                    Pace::Hidden { min, max } => (u64::from(min) + u64::from(max)) * 500,
                    // A question and an answer for each of a row, or of the class.
                    Pace::Stopwatch => PASS_MS,
                    _ if game.answer == Answer::Pass => PASS_MS,
                    _ => ANSWER_MS,
                }
            }
            FlowStep::Count => COUNT_MS,
            FlowStep::Order => PASS_MS,
            FlowStep::Reveal => REVEAL_MS,
            FlowStep::Judge if game.selector == Selector::Everyone && game.judge != Judge::None => MARK_MS,
            FlowStep::Judge if game.judge != Judge::None => tries_ms(game, ANSWER_MS),
            // A word has so many letters that are found one by one.
            FlowStep::Pick if matches!(game.board, Board::Letters { .. } | Board::Tiles) => 6 * PICK_MS,
            FlowStep::Pick => if_right(2 * PICK_MS),
            FlowStep::Effect if matches!(game.board, Board::Grid { .. }) => if_right(square_ms(game)),
            FlowStep::Effect if next.is_none() => POINTS_MS,
            FlowStep::Answer | FlowStep::Judge | FlowStep::Effect => 0,
        }
    };
    game.flow.iter().enumerate().map(step).sum()
}

const fn if_right(ms: u64) -> u64 {
    ms * RIGHT / ANSWERS
}

const fn waits_for_somebody(game: &Game) -> bool {
    matches!(game.selector, Selector::FirstHand | Selector::Number | Selector::NotSpoken)
}

/// The prompt, step by step.
fn prompt_ms(game: &Game, lesson: &Lesson) -> u64 {
    if game.early {
        // The first stage; the others come with the tries.
        return PROMPT_MS;
    }
    let together = game.judge == Judge::None && game.answer == Answer::Together;
    let step_ms = match game.pace {
        Pace::Countdown(seconds) if game.judge == Judge::None && !game.prompt.contains(&PromptStep::Frame) => {
            u64::from(seconds) * 1000
        }
        _ if together => CARD_STEP_MS,
        _ => PROMPT_MS,
    };
    let step = |step: &PromptStep| match step {
        PromptStep::Staged(_, stages) => u64::from(*stages) * step_ms,
        PromptStep::Sounds => sounds_ms(game, lesson),
        // Eyes shut, a look, eyes open.
        PromptStep::Secret(Secrecy::EyesShut) => 3 * step_ms,
        PromptStep::Secret(Secrecy::BackTurned) => 2 * step_ms,
        PromptStep::Hints => HINTS_OF_A_WORD as u64 * step_ms,
        // Each word is called and repeated.
        PromptStep::Keyword(least, most) => (2 + u64::from(*least + *most) / 2) * CARD_STEP_MS,
        PromptStep::Gap(_) | PromptStep::Odd => 3 * step_ms,
        PromptStep::Wheel => 2 * step_ms,
        _ => step_ms,
    };
    game.prompt.iter().map(step).sum()
}

/// The sounds of a word one by one, and then all of them together.
fn sounds_ms(game: &Game, lesson: &Lesson) -> u64 {
    let of = |card: &Card| card.sounds.as_deref().map_or(1, |sounds| phonics::graphemes(sounds).len() as u64 + 1);
    let (cards, presses) = lesson.fitting(game).fold((0, 0), |(cards, presses), card| (cards + 1, presses + of(card)));
    presses * SOUND_MS / u64::max(cards, 1)
}

/// One answer and those that follow from a miss: of other teams where they may steal, of the next
/// stage where answers come early. A guess at part of a picture is right every other time.
fn tries_ms(game: &Game, ms: u64) -> u64 {
    if game.early {
        let stages = game.prompt.iter().map(|step| match step {
            PromptStep::Staged(_, stages) => u32::from(*stages),
            PromptStep::Hints => HINTS_OF_A_WORD as u32,
            _ => 1,
        });
        let stages = stages.sum::<u32>().clamp(1, 16);
        // 1 + ½ + ¼ + …, as often as there are stages.
        return 2 * ms - (ms >> (stages - 1));
    }
    if game.steal && game.selector != Selector::Everyone { ms * ANSWERS / RIGHT } else { ms }
}

/// What an open square takes: some of them ask for a team first.
fn square_ms(game: &Game) -> u64 {
    let dealt = || game.squares.iter().filter(|square| square.is_dealt(game.luck, game.gentle));
    let all: u64 = dealt().map(|square| u64::from(square.share)).sum();
    let aimed: u64 = dealt().filter(|square| square.does.needs_target()).map(|square| u64::from(square.share)).sum();
    POINTS_MS + TARGET_MS * aimed / all.max(1)
}
