//! From a state to what the projector shows.

use super::beat::BEATS_A_CARD;
use super::board::Table;
use super::command::Verdict;
use super::event::Question;
use super::flow;
use super::state::{GamePlay, Help, Phase, Place, Round, State};
use super::view::{
    AnswerShown, BeatView, CardFace, Choice, ClassTotal, ClockView, Cue, Digits, Frame, HelpView, KeyMeanings,
    LookBackScreen, Meaning, Part, PlayScreen, Screen, StageView, Stake, Standing, TeamLine, TimerView, WordFace,
};
use super::{AtMs, MediaId, board, question};
use crate::lesson::axes::{Answer, Board, End, FlowStep, Lay, Pace, PromptStep, Secrecy, Selector, Talk};
use crate::lesson::{Card, CardId, MediaRef, Sentence};
use crate::limits::WORDS_TO_SAY_MAX;
use crate::phonics;

/// The projector's view at a time.
pub fn stage_view(state: &State, at: AtMs) -> StageView {
    let at = at.max(state.now);
    let play = &state.play;
    let round = play.round();
    let own = counts_its_own(state);
    let teams = play.teams.iter().zip(1..).map(|(team, number)| TeamLine {
        team: number,
        size: team.size,
        score: (!play.hidden).then_some(if own { team.score - team.score_before } else { team.score }),
        gain: own,
        shield: state.game().is_some_and(|game| game.shields.contains(&number)),
        active: round.is_some_and(|round| round.team == Some(number)),
        highlighted: takes_highlighted(state) && round.is_some_and(|round| round.highlighted == number),
        marked: round.is_some_and(|round| round.marked.contains(&number)),
    });
    StageView {
        step: state.step,
        class: state.class.clone(),
        grade: state.lesson.grade,
        screen: screen(state, at),
        teams: teams.collect(),
        tally: shows_tally(state),
        together: play.together.then(|| class_total(state)),
        // Nobody sees how long a hidden time lasts.
        timer: play.timer.filter(|_| !hides_time(state)).map(|timer| TimerView {
            ends_at: timer.ends_at,
            total_ms: timer.total_ms,
            frozen_ms: state.paused.map(|since| timer.ends_at.saturating_sub(since)),
            up: timer.up,
        }),
        drawn: play.drawn,
        tool: state.tool.clone(),
        watch: state.watch,
        frozen_at: state.paused,
        clock: state.wall.map(|wall| ClockView {
            at: wall.at,
            unix_ms: wall.unix_ms,
            offset_min: wall.offset_min,
            finish_unix_ms: state.finish.map(|finish| finish.unix_ms),
            bell_near: state.bell_near,
        }),
        unspoken: unspoken(state),
        absent: state.absent.iter().copied().collect(),
        hidden: play.hidden,
        paused: state.paused.is_some(),
        blank: state.blank,
        keys: key_meanings(state),
    }
}

/// Whether the countdown of the game in play is one that nobody sees.
fn hides_time(state: &State) -> bool {
    let hidden = state.game().is_some_and(|game| matches!(game.game.pace, Pace::Hidden { .. }));
    hidden && state.play.flow_step() == Some(FlowStep::Answer)
}

/// When the view changes by itself next, without anything happening: the next beat, or a bomb that wakes.
pub fn next_view_change(state: &State, at: AtMs) -> Option<AtMs> {
    if state.paused.is_some() {
        return None;
    }
    if hides_time(state) {
        return board::moves::bomb_changes(state, at);
    }
    let beat = state.game()?.beat?;
    let (card, now) = beat.at_time(at);
    let next = if now + 1 < BEATS_A_CARD { beat.starts(card, now + 1) } else { beat.starts(card + 1, 0) };
    (next > at).then_some(next)
}

fn screen(state: &State, at: AtMs) -> Screen {
    let lesson = &state.lesson;
    match &state.play.place {
        Place::Welcome => Screen::Welcome {
            title: lesson.title.clone(),
            course: lesson.course.clone(),
            unit: lesson.unit,
            goal: lesson.goal.clone(),
        },
        Place::LookBack(look) => Screen::LookBack(look_back(state, *look)),
        Place::Finale => Screen::Finale {
            goal: lesson.goal.clone(),
            sentence: lesson.sentence.as_ref().map(|sentence| sentence.text.clone()),
        },
        Place::Game(game) => match &game.phase {
            Phase::Intro => Screen::Intro {
                name: game.game.name.clone(),
                rule: game.game.rule.clone(),
                place: place_among_games(state, game.index),
            },
            Phase::Result => Screen::Result { name: game.game.name.clone(), standings: standings(state) },
            Phase::Round(round) => Screen::Play(play_screen(state, game, round, at)),
        },
    }
}

/// What the class can say now: what it has said rightly, the latest first; else the lesson's first words.
fn look_back(state: &State, look: super::state::LookBack) -> LookBackScreen {
    const WORDS: usize = 3;
    let lesson = &state.lesson;
    let said = state.play.learned.iter().rev().filter_map(|id| state.card(id));
    let mut words: Vec<&Card> = said.take(WORDS).collect();
    for card in &lesson.cards {
        if words.len() < WORDS && !words.iter().any(|word| word.id == card.id) {
            words.push(card);
        }
    }
    let sentence = lesson.sentence.as_ref();
    LookBackScreen {
        step: look.step,
        goal: lesson.goal.clone(),
        sentence: sentence.map(|sentence| words.first().map_or(sentence.text.clone(), |card| sentence.with(card))),
        words: words.into_iter().map(|card| word_face(state, card)).collect(),
        hands: look.hands,
    }
}

/// Who is here and has not spoken.
fn unspoken(state: &State) -> Vec<super::Number> {
    let silent = |number: &super::Number| !state.absent.contains(number) && !state.play.spoken.contains(number);
    (1..=state.play.class_size()).filter(silent).collect()
}

/// A game's place among the lesson's games, slides left out.
pub(super) fn place_among_games(state: &State, index: usize) -> (usize, usize) {
    let games = |count: usize| state.lesson.games.iter().take(count).filter(|game| game.slide.is_none()).count();
    (games(index.saturating_add(1)), games(usize::MAX))
}

fn play_screen(state: &State, game: &GamePlay, round: &Round, at: AtMs) -> PlayScreen {
    let beating = game.beat.map(|beat| beat.at_time(state.playing_time(at)));
    let (number, card) = match beating {
        Some((card, _)) => (card, game.deck.get(usize::from(card))),
        None => (round.number, round.card.as_ref()),
    };
    let card = card.and_then(|id| state.card(id));
    let steps = match beating {
        // On a beat the first half of the bar asks and the second half shows.
        Some((_, beat)) => {
            let steps = game.game.prompt.iter().take(if beat < 2 { 1 } else { 2 });
            steps.map(|step| (*step, 1)).collect()
        }
        None => flow::shown_steps(state, game, round),
    };
    let total = match game.game.end {
        End::CardsUsedUp | End::Cards(_) => u16::try_from(game.deck.len()).unwrap_or(u16::MAX),
        End::Questions(questions) => flow::whole_rotations(state, &game.game, questions),
        End::Minutes(_) | End::BoardEmpty => 0,
    };
    PlayScreen {
        game: game.game.id.clone(),
        name: game.game.name.clone(),
        progress: (number.saturating_add(1), total),
        parts: parts(state, game, round, card, &steps),
        choices: choices(state, &steps, round.question.as_ref()),
        answer: answer_shown(state, round),
        cue: cue(state, game, round, &steps),
        team: round.team,
        number: round.number_called,
        steal: !round.missed.is_empty() && round.judged.is_none(),
        board: board::view(state, game, round, at),
        frame: frame(state, game),
        words: words_to_say(state, game, round),
        help: help_view(state, round),
        stake: match () {
            () if game.playoff.is_some() => Stake::Playoff,
            () if flow::counts_twice(state) || board::counts_twice(state, round) => Stake::Double,
            () => Stake::Usual,
        },
        value: flow::falling_value(state)
            .map(|points| points.saturating_mul(flow::times(state)))
            .or_else(|| asked_for(game, round))
            .filter(|_| !round.revealed),
        calling: calling(state, &steps),
        beat: beating.and_then(|(card, beat)| {
            let running = game.beat?;
            Some(BeatView {
                bpm: running.bpm.saturating_add(running.ramp.saturating_mul(card)),
                beat: u8::try_from(beat).unwrap_or(0) + 1,
                at: running.starts(card, beat),
            })
        }),
    }
}

/// Which of the words that are told apart is called at this step.
fn calling(state: &State, steps: &[(PromptStep, usize)]) -> Option<u8> {
    let prompting = state.play.flow_step() == Some(FlowStep::Prompt);
    let (step, seen) = steps.last().filter(|_| prompting)?;
    (*step == PromptStep::Odd).then(|| u8::try_from(*seen).ok()).flatten()
}

/// What a right answer is worth, where its square was picked before the question and said so.
fn asked_for(game: &GamePlay, round: &Round) -> Option<i32> {
    let Lay::Values(_) = game.game.lay else { return None };
    game.table.grid().filter(|_| !round.done)?.points_of(round.opened?)
}

/// Words for what pairs say, where nothing is asked about a card. Those that are to be guessed are not among them.
fn words_to_say(state: &State, game: &GamePlay, round: &Round) -> Vec<WordFace> {
    let talk = matches!(game.game.prompt.as_slice(), [PromptStep::Frame | PromptStep::Halves]);
    if !talk || round.revealed || matches!(game.table, Table::Answers(_)) {
        return Vec::new();
    }
    state.lesson.fitting(&game.game).take(WORDS_TO_SAY_MAX).map(|card| word_face(state, card)).collect()
}

fn word_face(state: &State, card: &Card) -> WordFace {
    let picture = card.picture.as_ref().and_then(|picture| media_id(state, picture));
    WordFace { word: card.word.clone(), picture }
}

/// What pairs say, from the time they talk until the answer is shown. A line stands where the word goes.
pub(super) fn frame(state: &State, game: &GamePlay) -> Option<Frame> {
    let talking = matches!(
        state.play.flow_step(),
        Some(FlowStep::Partner | FlowStep::Select | FlowStep::Answer | FlowStep::Judge)
    );
    let open = state.play.round().is_some_and(|round| !round.revealed);
    let has = |wanted: fn(&PromptStep) -> bool| game.game.prompt.iter().any(wanted);
    // What finds a secret out, or what a hint means, is no sentence of the lesson's.
    let other = game.game.slide.is_some() || has(|step| matches!(step, PromptStep::Secret(_) | PromptStep::Hints));
    let beside = talking && game.game.talk >= Talk::Sentence && !other;
    let framed = has(|step| matches!(step, PromptStep::Frame | PromptStep::Halves));
    if !open || !(beside || framed) {
        return None;
    }
    let lesson = &state.lesson;
    let ask = lesson.ask.as_ref().filter(|_| framed || game.game.talk >= Talk::Exchange).map(Sentence::blank);
    let answer = lesson.sentence.as_ref().map(Sentence::blank);
    let roles = match game.game.roles.as_slice() {
        // They change at each chime.
        [one, two] if state.play.round().is_some_and(|round| round.number % 2 == 1) => {
            Some([two.name.clone(), one.name.clone()])
        }
        [one, two] => Some([one.name.clone(), two.name.clone()]),
        _ => None,
    };
    (ask.is_some() || answer.is_some()).then_some(Frame { ask, answer, roles })
}

fn help_view(state: &State, round: &Round) -> Option<HelpView> {
    if round.revealed {
        return None;
    }
    Some(match round.help.as_ref()? {
        Help::FirstSound => HelpView::FirstSound(question::first_sound(state.card(round.card.as_ref()?)?)),
        Help::TwoWords([one, two]) => {
            HelpView::TwoWords([state.card(one)?.word.clone(), state.card(two)?.word.clone()])
        }
        Help::Stretch => {
            let card = round.card.as_ref().and_then(|id| state.card(id));
            HelpView::Stretch(card.and_then(|card| card.stretch.clone().filter(|asks| !card.is_named_in(asks))))
        }
        Help::Off => return None,
    })
}

/// What the steps of a prompt put on the screen.
fn parts(
    state: &State,
    game: &GamePlay,
    round: &Round,
    card: Option<&Card>,
    steps: &[(PromptStep, usize)],
) -> Vec<Part> {
    let mut parts = Vec::new();
    for (step, seen) in steps {
        match (step, card) {
            (PromptStep::Slide, _) => {
                let Some(slide) = &game.game.slide else { continue };
                parts.extend(slide.picture.as_ref().and_then(|picture| media_id(state, picture)).map(Part::Picture));
                if !slide.text.is_empty() || slide.ja.is_some() {
                    parts.push(Part::Text { text: slide.text.clone(), ja: slide.ja.clone() });
                }
            }
            (PromptStep::Picture | PromptStep::AskPicture, Some(card)) => parts.push(picture_part(state, card)),
            (PromptStep::Word | PromptStep::AskWord, Some(card)) => parts.push(Part::Word(card.word.clone())),
            (PromptStep::Meaning, Some(card)) => parts.push(Part::Meaning(card.gloss.clone())),
            (PromptStep::Sentence, Some(card)) => {
                let sentence = state.lesson.sentence.as_ref();
                parts.push(Part::Sentence(sentence.map_or_else(|| card.word.clone(), |sentence| sentence.with(card))));
            }
            (PromptStep::Staged(staging, stages), Some(card)) => {
                let Some(picture) = card.picture.as_ref().and_then(|picture| media_id(state, picture)) else {
                    continue;
                };
                let stage = u8::try_from(*seen).unwrap_or(u8::MAX);
                let seed = state.seed.wrapping_add(u64::from(round.number));
                parts.push(if stage >= *stages {
                    Part::Picture(picture)
                } else {
                    Part::Covered { picture, staging: *staging, stage, stages: *stages, seed }
                });
            }
            (PromptStep::Sounds, Some(card)) => {
                let sounds = card.sounds.as_deref().map(phonics::graphemes).unwrap_or_default();
                parts.push(Part::Sounds {
                    said: sounds.iter().take(*seen).map(|sound| (*sound).to_owned()).collect(),
                    count: u8::try_from(sounds.len()).unwrap_or(u8::MAX),
                    joined: *seen > sounds.len(),
                });
            }
            (PromptStep::Secret(_), Some(card)) if state.peeking => {
                let says = passed_on(state, card).map_or_else(|| Part::Word(card.word.clone()), Part::Sentence);
                parts.extend([picture_part(state, card), says]);
            }
            (PromptStep::Secret(Secrecy::BackTurned), Some(card)) if *seen > 1 => {
                parts.extend([picture_part(state, card), Part::Word(card.word.clone())]);
            }
            (PromptStep::Secret(secrecy), Some(_)) => {
                parts.push(Part::Secret { eyes_shut: eyes_shut(*secrecy, *seen) });
            }
            (PromptStep::Hints, Some(card)) => parts.push(Part::Hints {
                hints: card.hints.iter().take(*seen).cloned().collect(),
                total: match flow::falling_value(state) {
                    Some(_) => u8::try_from(card.hints.len()).unwrap_or(u8::MAX),
                    None => 0,
                },
            }),
            (
                PromptStep::Heard
                | PromptStep::HeardSound
                | PromptStep::Magic
                | PromptStep::Voices(_)
                | PromptStep::AskHeard
                | PromptStep::Odd,
                Some(_),
            ) => parts.push(Part::Heard),
            (PromptStep::Keyword(..), Some(card)) => {
                parts.extend([picture_part(state, card), Part::Word(card.word.clone())]);
                if *seen > 1 {
                    parts.push(Part::Heard);
                }
            }
            (PromptStep::AskSound, Some(card)) => parts.push(picture_part(state, card)),
            (PromptStep::Gap(_), Some(_)) if *seen == 2 => parts.push(Part::Secret { eyes_shut: true }),
            (PromptStep::Gap(_), Some(_)) => parts.push(cards_part(state, game, round, *seen > 2 && !round.revealed)),
            (PromptStep::Line, _) => parts.push(cards_part(state, game, round, false)),
            (PromptStep::Halves, Some(_)) if round.revealed => parts.push(cards_part(state, game, round, false)),
            (PromptStep::Halves, Some(_)) => {}
            (PromptStep::Wheel, Some(_)) => parts.push(wheel_part(state, round, *seen > 1)),
            (PromptStep::AskTeacher, Some(card)) => {
                parts.push(picture_part(state, card));
                let ask = state.lesson.ask.as_ref();
                parts.push(Part::Sentence(ask.map_or_else(|| format!("{}?", card.word), |ask| ask.with(card))));
            }
            // The choices are all that is asked.
            (PromptStep::AskOwn, Some(_)) => {}
            // What pairs say stands beside the parts: see `frame`.
            (PromptStep::Frame, _) => {}
            (PromptStep::Claim, Some(card)) => {
                parts.push(picture_part(state, card));
                let claimed = round.question.as_ref().and_then(|question| question.options.first());
                let claimed = claimed.and_then(|id| state.card(id));
                parts.extend(claimed.map(|claimed| Part::Claim(claimed.word.clone())));
            }
            (_, None) => {}
        }
    }
    parts.dedup();
    parts
}

/// The cards on the table, those that are gone left out while the class says which they are.
fn cards_part(state: &State, game: &GamePlay, round: &Round, gone: bool) -> Part {
    let is_gone = |id: &CardId| gone && (round.card.as_ref() == Some(id) || round.extras.cards.contains(id));
    let face = |card: &Card| match card.picture.as_ref().and_then(|picture| media_id(state, picture)) {
        Some(picture) => CardFace::Picture(picture),
        None => CardFace::Word(card.word.clone()),
    };
    let cards = game.deck.iter().filter_map(|id| Some((id, state.card(id)?)));
    Part::Cards(cards.map(|(id, card)| (!is_gone(id)).then(|| face(card))).collect())
}

/// The topics of a wheel, and where it stopped.
fn wheel_part(state: &State, round: &Round, stopped: bool) -> Part {
    let topics = || round.extras.cards.iter().filter_map(|id| state.card(id));
    let at = topics().position(|card| Some(&card.id) == round.card.as_ref()).filter(|_| stopped);
    Part::Wheel { words: topics().map(|card| card.word.clone()).collect(), at: at.and_then(|at| u8::try_from(at).ok()) }
}

/// Whether the class's eyes are to be shut at this step of a secret.
fn eyes_shut(secrecy: Secrecy, seen: usize) -> bool {
    secrecy == Secrecy::EyesShut && seen == 1
}

/// A card's picture; where it has none, what it means; where that lacks too, its word.
fn picture_part(state: &State, card: &Card) -> Part {
    if let Some(id) = card.picture.as_ref().and_then(|picture| media_id(state, picture)) {
        Part::Picture(id)
    } else if card.gloss.is_empty() {
        Part::Word(card.word.clone())
    } else {
        Part::Meaning(card.gloss.clone())
    }
}

/// How screens know a picture.
pub(super) fn media_id(state: &State, picture: &MediaRef) -> Option<MediaId> {
    let place = state.media.iter().position(|known| known == picture)?;
    MediaId::try_from(place).ok()
}

pub(super) fn choices(state: &State, steps: &[(PromptStep, usize)], question: Option<&Question>) -> Vec<Choice> {
    let Some(question) = question else { return Vec::new() };
    let asks = |wanted: PromptStep| steps.iter().any(|(step, _)| *step == wanted);
    if asks(PromptStep::Claim) || asks(PromptStep::AskTeacher) {
        return vec![Choice::True, Choice::False];
    }
    if asks(PromptStep::Odd) {
        return (1..=question.choices).map(Choice::Number).collect();
    }
    // Small letters are read from grade 5.
    let reads = state.lesson.grade > 4;
    let pictures = asks(PromptStep::AskWord) || (asks(PromptStep::AskOwn) && !reads);
    let cards = question.options.iter().filter_map(|id| state.card(id));
    cards
        .map(|card| match () {
            () if asks(PromptStep::AskSound) => Choice::Sound(question::first_sound(card)),
            () => word_or_picture(state, card, pictures),
        })
        .collect()
}

fn word_or_picture(state: &State, card: &Card, pictures: bool) -> Choice {
    match card.picture.as_ref().and_then(|picture| media_id(state, picture)) {
        _ if !pictures => Choice::Word(card.word.clone()),
        Some(id) => Choice::Picture(id),
        None if card.gloss.is_empty() => Choice::Word(card.word.clone()),
        None => Choice::Meaning(card.gloss.clone()),
    }
}
/// The sentence that a secret was passed on in, where it is one.
fn passed_on(state: &State, card: &Card) -> Option<String> {
    let game = &state.game()?.game;
    let secret = matches!(game.prompt.as_slice(), [PromptStep::Secret(_)]);
    let sentence = state.lesson.sentence.as_ref().filter(|_| secret && game.answer == Answer::Pass)?;
    Some(sentence.with(card))
}

/// The lesson's sentence with the answer's word, where whole sentences are what is said.
fn said_with(state: &State, round: &Round, card: &Card) -> Option<String> {
    let game = state.game()?;
    let prompt = flow::prompt(game, round);
    // What is found out is said in other words than the lesson's; of choices one is shown to be right.
    let other = |step: &PromptStep| matches!(step, PromptStep::Secret(_) | PromptStep::Hints);
    if game.game.talk < Talk::Sentence || prompt.iter().any(other) || round.question.is_some() {
        return None;
    }
    state.lesson.sentence.as_ref().map(|sentence| sentence.with(card))
}

fn answer_shown(state: &State, round: &Round) -> Option<AnswerShown> {
    let whole = state.game().is_some_and(|game| game.game.prompt == [PromptStep::Halves]);
    if !round.revealed || whole {
        return None;
    }
    let card = state.card(round.card.as_ref()?)?;
    let outcome = round.judged.as_ref();
    let verdict = outcome.and_then(|outcome| outcome.verdict);
    let earned = matches!(verdict, Some(Verdict::Right | Verdict::Half));
    let asks = |step: PromptStep| state.game().is_some_and(|game| game.game.prompt.contains(&step));
    let tells = asks(PromptStep::AskTeacher);
    let voices = state
        .game()
        .is_some_and(|game| matches!(game.game.prompt.as_slice(), [PromptStep::Voices(_) | PromptStep::Gap(_)]));
    let others = round.extras.cards.iter().filter(|_| voices);
    // All that were called but the one that differs: its place among them is the right choice.
    let odd = round.question.as_ref().filter(|_| asks(PromptStep::Odd));
    let same = odd.map(|asked| asked.options.iter().filter(|id| **id != card.id)).into_iter().flatten();
    let others = others.chain(same).filter_map(|id| state.card(id));
    Some(AnswerShown {
        choice: match verdict {
            // What a teacher answered in secret, the teacher says.
            Some(verdict) if tells => Some(u8::from(verdict != Verdict::Right)),
            _ => round.question.as_ref().map(|question| question.correct),
        },
        sound: asks(PromptStep::HeardSound).then(|| question::first_sound(card)),
        magic: asks(PromptStep::Magic).then_some(round.extras.magic),
        sentence: passed_on(state, card).or_else(|| said_with(state, round, card)),
        others: others.map(|card| card.word.clone()).collect(),
        places: came_back(state, round),
        word: card.word.clone(),
        meaning: card.gloss.clone(),
        picture: card.picture.as_ref().and_then(|picture| media_id(state, picture)),
        // Whoever guessed, the teacher's yes or no was no answer of theirs.
        verdict: verdict.filter(|_| !tells),
        right: outcome.filter(|_| earned).map(|outcome| outcome.teams.clone()).unwrap_or_default(),
    })
}

/// The places of the cards that were gone from the table and are there again.
fn came_back(state: &State, round: &Round) -> Vec<u8> {
    let Some(game) = state.game().filter(|game| matches!(game.game.prompt.as_slice(), [PromptStep::Gap(_)])) else {
        return Vec::new();
    };
    let gone = round.card.iter().chain(&round.extras.cards);
    let place = |id: &CardId| game.deck.iter().filter(|id| state.card(id).is_some()).position(|dealt| dealt == id);
    gone.filter_map(place).filter_map(|place| u8::try_from(place).ok()).collect()
}

fn cue(state: &State, game: &GamePlay, round: &Round, steps: &[(PromptStep, usize)]) -> Cue {
    let prompt = |wanted: PromptStep| flow::prompt(game, round).contains(&wanted);
    if let Some(cue) = own_cue(state, game, round, steps) {
        return cue;
    }
    let secret = steps.iter().find_map(|(step, seen)| match step {
        PromptStep::Secret(secrecy) => Some(match (secrecy, seen) {
            (Secrecy::EyesShut, 1) => Cue::ShutEyes,
            (Secrecy::BackTurned, 1) => Cue::TurnRound,
            (Secrecy::BackTurned, _) => Cue::GiveHints,
            _ if game.game.answer == Answer::Pass => Cue::PassOn,
            _ => Cue::Guess,
        }),
        _ => None,
    });
    let step = state.play.flow_step();
    if let (Some(FlowStep::Prompt), false, Some(cue)) = (step, state.peeking, secret) {
        return cue;
    }
    match step {
        Some(FlowStep::Prompt) if state.peeking && game.game.answer == Answer::Pass => Cue::FirstPeeks,
        Some(FlowStep::Prompt) if state.peeking => Cue::OnePeeks,
        Some(FlowStep::Prompt) if prompt(PromptStep::Hints) => Cue::GuessHints,
        Some(FlowStep::Prompt) if prompt(PromptStep::Heard) => Cue::ListenAndPoint,
        Some(FlowStep::Prompt) if prompt(PromptStep::Frame) || prompt(PromptStep::Halves) => Cue::SayTogether,
        Some(FlowStep::Prompt) if game.game.answer == Answer::Together && steps.len() > 1 => Cue::SayTogether,
        // Where squares ask, the sounds are one team's to put together.
        Some(FlowStep::Prompt) if prompt(PromptStep::Sounds) && game.game.asks.is_empty() => Cue::SayTogether,
        Some(FlowStep::Prompt) | None => Cue::Look,
        Some(FlowStep::Partner) if game.game.talk >= Talk::Exchange => Cue::AskPartner,
        Some(FlowStep::Partner) => Cue::TellPartner,
        Some(FlowStep::Pick) => pick_cue(state, game),
        Some(FlowStep::Effect) if board::choosing_target(state) => Cue::ChooseTeam,
        Some(FlowStep::Count) => Cue::CountHands,
        Some(FlowStep::Order) => Cue::WhoCame,
        Some(FlowStep::Select) if round.number_called.is_some() => Cue::NumberAnswers,
        Some(FlowStep::Select) if matches!(game.game.pace, Pace::Hidden { .. }) => Cue::WhoHasIt,
        Some(FlowStep::Select) => Cue::HandsUp,
        Some(FlowStep::Answer) => match game.game.answer {
            Answer::Say | Answer::Together | Answer::None => Cue::SayTogether,
            Answer::Choose(_) => Cue::Choose,
            Answer::Point => Cue::ListenAndPoint,
            Answer::Write => Cue::Write,
            Answer::Ask => Cue::AskAround,
            Answer::Act => Cue::DoIfMagic,
            Answer::Pass if game.game.pace == Pace::Stopwatch => Cue::AskAlong,
            Answer::Pass => Cue::PassOn,
        },
        Some(FlowStep::Judge) if game.game.selector == Selector::Everyone => Cue::WhoWasRight,
        Some(FlowStep::Judge) if round.number_called.is_some() => Cue::NumberAnswers,
        Some(FlowStep::Judge) => Cue::TeamAnswers,
        Some(FlowStep::Reveal) => Cue::SeeAnswer,
        Some(FlowStep::Effect) if wins_points(state, game, round) => Cue::SeePoints,
        Some(FlowStep::Effect) => Cue::SeeBoard,
    }
}

/// Whether the teams' points are what an effect changes, and not the board alone.
fn wins_points(state: &State, game: &GamePlay, round: &Round) -> bool {
    use crate::lesson::axes::Effect;
    match board::at_work(state, round) {
        Some(Effect::Again | Effect::Shield | Effect::Nothing | Effect::Push(_)) => false,
        Some(_) => true,
        None => {
            let verdict = round.judged.as_ref().and_then(|outcome| outcome.verdict);
            let points = |effect: &Effect| matches!(effect, Effect::Add(_) | Effect::Falling(_) | Effect::First(_));
            let bare = matches!(game.game.board, Board::None | Board::Tally);
            bare || (matches!(verdict, Some(Verdict::Right | Verdict::Half)) && game.game.effects.iter().any(points))
        }
    }
}

/// What the class is to do at the steps of prompts that have their own.
fn own_cue(state: &State, game: &GamePlay, round: &Round, steps: &[(PromptStep, usize)]) -> Option<Cue> {
    let step = state.play.flow_step()?;
    let (asked, seen) = steps.last().copied()?;
    match (step, asked, seen) {
        (FlowStep::Prompt, PromptStep::Keyword(..), 1) => Some(Cue::Keyword),
        (FlowStep::Prompt, PromptStep::Keyword(..), _) => Some(Cue::RepeatOrGrab),
        (FlowStep::Prompt, PromptStep::Magic, _) => Some(Cue::DoIfMagic),
        (FlowStep::Prompt, PromptStep::Gap(_), 1) => Some(Cue::Remember),
        (FlowStep::Prompt, PromptStep::Gap(_), 2) => Some(Cue::ShutEyes),
        (FlowStep::Prompt, PromptStep::Gap(_), _) => Some(Cue::WhatIsGone),
        (FlowStep::Prompt, PromptStep::Voices(_), _) => Some(Cue::ListenToAll),
        (FlowStep::Prompt, PromptStep::HeardSound, _) => Some(Cue::ListenAndPoint),
        (FlowStep::Prompt | FlowStep::Answer, PromptStep::AskHeard, _) if game.game.answer == Answer::Choose(2) => {
            Some(Cue::WhichOfTwo)
        }
        (FlowStep::Prompt | FlowStep::Answer, PromptStep::AskHeard | PromptStep::Odd, _) => Some(Cue::WhichOne),
        (FlowStep::Prompt, PromptStep::Frame | PromptStep::Halves, _)
            if !game.game.roles.is_empty() && round.number > 0 =>
        {
            Some(Cue::ChangeRoles)
        }
        (FlowStep::Prompt | FlowStep::Answer, PromptStep::Line, _) if game.game.answer == Answer::Act => {
            Some(Cue::SayAlong)
        }
        (FlowStep::Prompt, PromptStep::Line, _) => Some(Cue::SayTogether),
        (FlowStep::Judge, PromptStep::Line, _) => Some(Cue::WhoCame),
        (FlowStep::Prompt | FlowStep::Answer, PromptStep::AskSound | PromptStep::AskOwn, _) => Some(Cue::GoToCorner),
        (FlowStep::Prompt, PromptStep::Wheel, 1) => Some(Cue::WheelTurns),
        (FlowStep::Prompt, PromptStep::Wheel, _) => Some(Cue::TalkAbout),
        (FlowStep::Prompt, PromptStep::AskTeacher, _) => Some(Cue::GuessTeacher),
        (FlowStep::Judge, PromptStep::AskTeacher, _) => Some(Cue::TeacherTells),
        (FlowStep::Partner, PromptStep::AskOwn, _) if game.game.talk >= Talk::Exchange => Some(Cue::AskPartner),
        (FlowStep::Select, PromptStep::Wheel, _) if round.number_called.is_some() => Some(Cue::NumberAnswers),
        _ => None,
    }
}

/// What is picked on the board.
fn pick_cue(state: &State, game: &GamePlay) -> Cue {
    let picking = board::picking(state);
    match (&game.table, &game.game.board) {
        (Table::Path(_), _) if picking => Cue::Roll,
        (Table::Path(_), _) => Cue::SeeMove,
        (Table::Pairs(_), _) if picking => Cue::TurnCards,
        (Table::Pairs(_), _) => Cue::SeeBoard,
        (Table::Seats(_), _) if picking => Cue::WhoSits,
        (Table::Seats(_), _) => Cue::SeeBoard,
        (Table::Spelling(_), Board::Tiles) => Cue::NextTile,
        (Table::Spelling(_), _) => Cue::SayLetter,
        (Table::Claims(claims), _) if claims.freeing => Cue::FreeSquare,
        (Table::Claims(_), _) => Cue::PickNumber,
        (Table::Answers(_), _) => Cue::IsItThere,
        _ if matches!(game.game.lay, Lay::Values(_)) => Cue::PickValue,
        _ => Cue::PickSquare,
    }
}

/// Whether the teams' points are those of this game alone: its squares take, swap and double what was won in it, and a
/// class sees what they do.
fn counts_its_own(state: &State) -> bool {
    use crate::lesson::axes::Effect;
    let takes = |effect: Effect| {
        matches!(effect, Effect::Double | Effect::Swap | Effect::Steal(_) | Effect::Zero | Effect::Storm | Effect::Pay)
    };
    let round = |game: &GamePlay| matches!(game.phase, Phase::Round(_));
    state.game().is_some_and(|game| {
        let squares = game.game.squares.iter().map(|square| square.does);
        round(game) && squares.chain(game.game.effects.iter().chain(&game.game.misses).copied()).any(takes)
    })
}

fn shows_tally(state: &State) -> bool {
    let scored = state.play.teams.iter().any(|team| team.score != 0);
    match &state.play.place {
        Place::Game(game) => game.game.gives_points(),
        Place::LookBack(_) | Place::Finale => scored,
        Place::Welcome => true,
    }
}

fn class_total(state: &State) -> ClassTotal {
    let teams: i32 = state.play.teams.iter().map(|team| team.score).sum();
    let total = teams.saturating_add(state.play.parted);
    ClassTotal { total, target: (state.play.offered.saturating_mul(6) / 10).saturating_add(9) / 10 * 10 }
}

/// What each team won in the game that is over. Nobody is ranked last: there are the first, and the others.
pub(super) fn standings(state: &State) -> Vec<Standing> {
    let teams = &state.play.teams;
    let uneven = teams.iter().any(|team| team.turns != teams.first().map_or(0, |first| first.turns));
    let worth = |team: &super::state::Team| {
        let points = i64::from(team.score - team.score_before);
        if uneven { points * 1000 / i64::from(team.turns.max(1)) } else { points * 1000 }
    };
    let best = teams.iter().map(worth).max().unwrap_or(0);
    // Where turns are uneven, whoever has the most points is first as well: equal numbers get equal flowers.
    let most = teams.iter().map(|team| team.score - team.score_before).max().unwrap_or(0);
    teams
        .iter()
        .zip(1..)
        .map(|(team, number)| Standing {
            team: number,
            points: team.score - team.score_before,
            first: (worth(team) == best && best > 0) || (team.score - team.score_before == most && most > 0),
        })
        .collect()
}

/// Whether a key takes the highlighted team. In a game that is answered early the next key shows more instead.
fn takes_highlighted(state: &State) -> bool {
    let early = state.game().is_some_and(|game| game.game.early);
    flow::choosing_team(state) && !(early && flow::choosing_hand(state))
}

fn key_meanings(state: &State) -> KeyMeanings {
    let meanings = |next, back, digits| KeyMeanings { next, back, digits };
    if state.paused.is_some() {
        return meanings(Meaning::Redo, Meaning::Undo, Digits::Nothing);
    }
    if state.blank {
        return meanings(Meaning::Unblank, Meaning::Unblank, Digits::Nothing);
    }
    if state.tool.is_some() {
        return meanings(Meaning::CloseTool, Meaning::CloseTool, Digits::Nothing);
    }
    if board::choosing_target(state) {
        return meanings(Meaning::TakeHighlighted, Meaning::MoveHighlight, Digits::Target);
    }
    if board::picking(state) {
        let digits = if board::typed_places(state) { Digits::Place } else { Digits::Line };
        return meanings(Meaning::TakePick, Meaning::MovePick, digits);
    }
    if board::ordering(state) {
        return meanings(Meaning::TakeHighlighted, Meaning::MoveHighlight, Digits::Arrive);
    }
    if flow::choosing_hand(state) && !takes_highlighted(state) {
        // The next key shows more of the picture: a hand is called by its number.
        return meanings(Meaning::MoveOn, Meaning::Nothing, Digits::CallOn);
    }
    if flow::choosing_hand(state) {
        return meanings(Meaning::TakeHighlighted, Meaning::MoveHighlight, Digits::CallOn);
    }
    if flow::judging(state) {
        let everyone = state.game().is_some_and(|game| game.game.selector == Selector::Everyone);
        let tells = state.game().is_some_and(|game| game.game.prompt.contains(&PromptStep::AskTeacher));
        return if tells {
            meanings(Meaning::Yes, Meaning::No, Digits::Nothing)
        } else if everyone {
            meanings(Meaning::MarkedRight, Meaning::Wrong, Digits::Mark)
        } else {
            meanings(Meaning::Right, Meaning::Wrong, Digits::CallOn)
        };
    }
    let moved = state.past.last().is_some_and(|last| last.label == super::event::Label::MovedOn);
    let hands = matches!(state.play.place, Place::LookBack(look) if look.step == 1);
    let hands = hands || board::counting(state) > 0;
    let digits = if hands { Digits::Hands } else { Digits::Nothing };
    meanings(Meaning::MoveOn, if moved { Meaning::StepBack } else { Meaning::Nothing }, digits)
}
