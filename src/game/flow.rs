//! The one interpreter: it walks a game's flow, step by step, for every game there is.

use super::event::{Event, Extras, What, Why};
use super::state::{GamePlay, Phase, Place, Playoff, Round, State};
use super::tools::Watch;
use super::view_stage::standings;
use super::{AtMs, TeamNo, Verdict, board, evolve, question};
use crate::lesson::CardId;
use crate::lesson::axes::{Answer, Board, End, FlowStep, Game, Judge, Pace, PromptStep, Selector, Talk};
use crate::limits::{EXCHANGE_MS, PARTNER_MS, PLAYOFFS_MAX};

mod judging;
mod prompts;

pub(super) use judging::{give, judge};
use judging::{mark_from_tablets, remember, score};
pub(super) use prompts::{called, card_voice, falling_value, more_to_see, prompt, shown_steps};
use prompts::{peeks_next, steps_in_play, voice_of_step};

/// Events in the making, tried out on a copy of the state as they come.
pub(super) struct Draft {
    /// The state after the events so far.
    pub state: State,
    /// When all this happens.
    pub at: AtMs,
    /// The events so far.
    pub events: Vec<Event>,
}

impl Draft {
    /// A draft on a copy of the state.
    pub fn new(state: &State, at: AtMs) -> Draft {
        Draft { state: state.without_history(), at, events: Vec::new() }
    }

    /// Adds an event.
    pub fn emit(&mut self, what: What) {
        let event = Event { at: self.at, what };
        evolve(&mut self.state, &event);
        self.events.push(event);
    }

    fn game(&self) -> Option<GamePlay> {
        self.state.game().cloned()
    }

    fn round(&self) -> Option<Round> {
        self.state.play.round().cloned()
    }
}

/// What the next key does where nothing is to be judged.
pub(super) fn advance(draft: &mut Draft) {
    match draft.state.play.place.clone() {
        Place::Welcome => choose_game(draft, 0),
        Place::Finale => draft.emit(What::LessonClosed),
        Place::LookBack(look) if look.step == 0 => draft.emit(What::LookBackReached { step: 1 }),
        Place::LookBack(_) => draft.emit(What::FinaleReached),
        Place::Game(game) => match &game.phase {
            // No game begins when the lesson is nearly over.
            Phase::Intro if draft.state.bell_near => look_back(draft),
            Phase::Intro => begin(draft, &game),
            Phase::Result => next_game(draft, game.index + 1),
            Phase::Round(round) => advance_round(draft, &game, round),
        },
    }
}

/// Brings up the look-back.
fn look_back(draft: &mut Draft) {
    draft.emit(What::LookBackReached { step: 0 });
}

/// What comes after a game: the next one, or the look-back at the end of the lesson's games or time.
fn next_game(draft: &mut Draft, index: usize) {
    if draft.state.bell_near {
        look_back(draft);
    } else {
        choose_game(draft, index);
    }
}

/// Brings a game up by its place in the lesson; beyond the last one, the look-back.
pub(super) fn choose_game(draft: &mut Draft, index: usize) {
    let Some(game) = draft.state.lesson.games.get(index).cloned() else {
        look_back(draft);
        return;
    };
    let draws = draft.state.play.draws;
    let deck = question::deck(&draft.state.lesson, &game, draft.state.seed, draws);
    draft.emit(What::GameChosen { index, deck, draws: draws + 1 });
    if game.hidden != draft.state.play.hidden {
        draft.emit(What::ScoresHidden(game.hidden));
    }
    board::deal(draft);
    if game.slide.is_some() {
        start_round(draft, 0);
    }
}

/// Starts a game from its first screen.
fn begin(draft: &mut Draft, game: &GamePlay) {
    start_round(draft, 0);
    if let Pace::Beat { bpm, ramp } = game.game.pace {
        draft.emit(What::BeatStarted { bpm, ramp, cards: u16::try_from(game.deck.len()).unwrap_or(u16::MAX) });
    }
}

/// Starts a card or question.
fn start_round(draft: &mut Draft, number: u16) {
    let Some(game) = draft.game() else { return };
    let (card, back) = if asks_about_a_card(&game.game) { next_card(draft, &game, number) } else { (None, false) };
    let draws = draft.state.play.draws;
    let question =
        card.as_ref().and_then(|card| question::question(&draft.state, &game.game, card, draft.state.next_id, draws));
    let extras = card.as_ref().map(|card| question::extras(&draft.state, &game, card, number)).unwrap_or_default();
    let teams = u16::from(team_count(&draft.state)).max(1);
    // A square may have won the team another question: that is the same turn.
    let again = draft.round().filter(|round| board::again(&draft.state, round));
    let (turn, team) = match again.and_then(|round| round.team) {
        Some(team) => (game.turns.saturating_sub(1), team),
        None => (game.turns, TeamNo::try_from(game.turns % teams + 1).unwrap_or(1)),
    };
    let team = match &game.playoff {
        Some(Playoff { teams, from, .. }) if !teams.is_empty() => {
            teams[usize::from(number.saturating_sub(*from)) % teams.len()]
        }
        _ => team,
    };
    let team = (game.game.selector == Selector::Turn).then_some(team);
    draft.emit(What::RoundStarted { round: number, card, question, team, turn, back, extras, draws: draws + 1 });
    board::deal_round(draft);
    enter(draft, 0);
}

/// Whether each question is about a card as it begins: on some boards nothing is asked but what lies on them, and where
/// each column asks in its own way, the card lies behind the square.
fn asks_about_a_card(game: &Game) -> bool {
    let framed = game.prompt == [PromptStep::Frame] && !game.flow.contains(&FlowStep::Reveal);
    // All the cards lie on the table, and what is said of them nobody judges.
    let line = game.prompt == [PromptStep::Line];
    (!game.prompt.is_empty() && !framed && !line) || matches!(game.board, Board::Letters { .. } | Board::Tiles)
}

/// The next card, and whether it was missed before and comes back.
fn next_card(draft: &Draft, game: &GamePlay, number: u16) -> (Option<CardId>, bool) {
    if game.game.judge == Judge::None {
        return (game.deck.get(usize::from(number) % game.deck.len().max(1)).cloned(), false);
    }
    let before = draft.state.play.round().and_then(|round| round.card.as_ref());
    // What a teacher likes is no word that the class missed.
    let comes_back = !game.game.prompt.contains(&PromptStep::AskTeacher);
    let mut missed = draft.state.play.missed.iter().filter(|_| comes_back);
    let missed = missed.find(|(card, due)| *due <= number && Some(card) != before && game.deck.contains(card));
    if let Some((card, _)) = missed {
        return (Some(card.clone()), true);
    }
    // What came back from another game a moment ago is not asked twice running.
    let mut next = (0..2).filter_map(|more| game.deck.get((usize::from(game.dealt) + more) % game.deck.len().max(1)));
    (next.clone().find(|card| Some(*card) != before).or_else(|| next.next()).cloned(), false)
}

/// Moves on within a card or question.
fn advance_round(draft: &mut Draft, game: &GamePlay, round: &Round) {
    if let Some(beat) = game.beat {
        stop_beat(draft, game, beat.at_time(draft.state.playing_time(draft.at)).0);
        return;
    }
    let at = usize::from(round.flow_at);
    match game.game.flow.get(at) {
        Some(FlowStep::Answer) => stop_watch(draft, &game.game),
        // Whoever was called has told the class something, and nobody judges it.
        Some(FlowStep::Select) if game.game.judge == Judge::None => {
            if let Some(number) = round.number_called {
                draft.emit(What::Spoke { number });
            }
        }
        _ => {}
    }
    match game.game.flow.get(at) {
        Some(FlowStep::Prompt) if peeks_next(&draft.state) => draft.emit(What::Peeking(true)),
        Some(FlowStep::Prompt) if !game.game.early && usize::from(round.shown) < steps_in_play(&draft.state) => {
            show_step(draft, round.shown + 1);
            time_prompt(draft, &game.game);
        }
        // No hand has gone up: more of it is shown; after the last step, the answer.
        Some(FlowStep::Select) if game.game.early && game.game.selector == Selector::FirstHand => {
            if more_to_see(&draft.state) {
                show_step(draft, round.shown + 1);
            } else {
                draft.emit(What::Judged { verdict: Verdict::Pass, teams: Vec::new() });
                enter(draft, after_judging(&game.game));
            }
        }
        _ => enter(draft, at + 1),
    }
}

/// Shows a step of the prompt, and plays the recording that belongs to it.
fn show_step(draft: &mut Draft, shown: u8) {
    draft.emit(What::PromptShown { shown });
    let beating = draft.state.game().is_some_and(|game| game.beat.is_some());
    if !beating && let Some(voice) = voice_of_step(&draft.state) {
        draft.emit(What::VoicePlayed { voice });
    }
}

/// Where the flow goes on once an answer is judged.
fn after_judging(game: &Game) -> usize {
    game.flow.iter().position(|&step| step == FlowStep::Judge).map_or(game.flow.len(), |at| at + 1)
}

/// The beat stops at a card, which is then the teacher's to show.
fn stop_beat(draft: &mut Draft, game: &GamePlay, card: u16) {
    let id = game.deck.get(usize::from(card)).cloned();
    let draws = draft.state.play.draws;
    let extras = Extras::default();
    draft.emit(What::RoundStarted {
        round: card,
        card: id,
        question: None,
        team: None,
        turn: 0,
        back: false,
        extras,
        draws,
    });
    let all = u8::try_from(steps_in_play(&draft.state)).unwrap_or(u8::MAX);
    draft.emit(What::PromptShown { shown: all });
}

/// Starts the countdown of a prompt step, in a game that runs on its own.
fn time_prompt(draft: &mut Draft, game: &Game) {
    // Where people talk or move, the clock begins when they do.
    let drill = matches!(game.answer, Answer::None | Answer::Together);
    if let (Pace::Countdown(seconds), Judge::None, true) = (game.pace, game.judge, drill) {
        draft.emit(What::TimerStarted { ms: u64::from(seconds) * 1000 });
    }
}

/// Starts the countdown of an answer.
fn time_answer(draft: &mut Draft, game: &Game) {
    match game.pace {
        Pace::Countdown(seconds) => draft.emit(What::TimerStarted { ms: u64::from(seconds) * 1000 }),
        Pace::Hidden { min, max } => {
            let ms = question::hidden_ms(&draft.state, min, max);
            draft.emit(What::TimerStarted { ms });
        }
        Pace::Stopwatch => {
            let since = draft.state.playing_time(draft.at);
            draft.emit(What::WatchSet(Some(Watch::Stopwatch { since, stopped: None })));
        }
        Pace::Tap | Pace::Beat { .. } => {}
    }
}

/// Stops the clock that counted up, and keeps what it stands at.
fn stop_watch(draft: &mut Draft, game: &Game) {
    if let (Pace::Stopwatch, Some(Watch::Stopwatch { since, stopped: None })) = (game.pace, draft.state.watch) {
        let ms = draft.state.playing_time(draft.at).saturating_sub(since);
        draft.emit(What::WatchSet(Some(Watch::Stopwatch { since, stopped: Some(ms) })));
    }
}

/// Enters a step of the flow, and runs through those that wait for nobody.
pub(super) fn enter(draft: &mut Draft, from: usize) {
    let Some(game) = draft.game().map(|play| play.game) else { return };
    let mut at = from;
    while let Some(step) = game.flow.get(at) {
        let judged_next = game.flow.get(at + 1) == Some(&FlowStep::Judge) && game.judge == Judge::Teacher;
        let last = at + 1 == game.flow.len();
        match step {
            FlowStep::Prompt if steps_in_play(&draft.state) == 0 => {}
            FlowStep::Prompt => {
                reach(draft, at);
                show_step(draft, 1);
                time_prompt(draft, &game);
                return;
            }
            FlowStep::Partner => {
                reach(draft, at);
                let ms = if game.talk >= Talk::Exchange { EXCHANGE_MS } else { PARTNER_MS };
                draft.emit(What::TimerStarted { ms });
                return;
            }
            FlowStep::Select if waits_for_selection(draft, &game, at) => return,
            FlowStep::Answer if !matches!(game.answer, Answer::None | Answer::Together) => {
                // Where one team answers aloud, answering and judging are one moment.
                reach(draft, if judged_next { at + 1 } else { at });
                time_answer(draft, &game);
                return;
            }
            FlowStep::Reveal if draft.round().is_some_and(|round| round.card.is_none()) => {}
            FlowStep::Reveal => {
                reach(draft, if judged_next { at + 1 } else { at });
                draft.emit(What::Revealed);
                if let Some(voice) = card_voice(&draft.state) {
                    draft.emit(What::VoicePlayed { voice });
                }
                if judged_next {
                    mark_from_tablets(draft);
                }
                return;
            }
            FlowStep::Judge if game.judge == Judge::Teacher && board::needs_judging(&draft.state) => {
                reach(draft, at);
                return;
            }
            FlowStep::Pick if board::stops_for_pick(&draft.state, at) => {
                reach(draft, at);
                board::first_line(draft);
                return;
            }
            FlowStep::Count if board::can_count(&draft.state) => {
                reach(draft, at);
                return;
            }
            FlowStep::Order => {
                reach(draft, at);
                let first = board::next_running(&draft.state, team_count(&draft.state));
                draft.emit(What::Highlighted { team: first });
                return;
            }
            FlowStep::Effect if matches!(game.board, Board::Grid { .. }) => {
                if draft.round().is_some_and(|round| round.opened.is_some()) {
                    reach(draft, at);
                    if board::reach_effect(draft) {
                        return;
                    }
                }
            }
            FlowStep::Effect if matches!(game.board, Board::None | Board::Tally) => {
                score(draft, &game);
                if last {
                    // The class sees what it got before the next question comes.
                    reach(draft, at);
                    return;
                }
            }
            FlowStep::Effect => {
                reach(draft, at);
                score(draft, &game);
                // Two cards that are no pair were looked at already.
                if board::reach_effect(draft) || (last && board::needs_judging(&draft.state)) {
                    return;
                }
            }
            FlowStep::Select | FlowStep::Answer | FlowStep::Judge | FlowStep::Pick | FlowStep::Count => {}
        }
        at += 1;
    }
    end_round(draft);
}

fn reach(draft: &mut Draft, at: usize) {
    draft.emit(What::FlowReached { at: u8::try_from(at).unwrap_or(u8::MAX) });
}

/// Selects, and says whether the class waits for it.
fn waits_for_selection(draft: &mut Draft, game: &Game, at: usize) -> bool {
    match game.selector {
        Selector::Everyone | Selector::Turn => false,
        Selector::FirstHand => {
            reach(draft, at);
            true
        }
        Selector::Number | Selector::NotSpoken => {
            let unspoken = game.selector == Selector::NotSpoken;
            let Some(number) = question::number(&draft.state, unspoken) else { return false };
            reach(draft, at);
            draw(draft, number);
            true
        }
    }
}

/// Records a drawn number.
pub(super) fn draw(draft: &mut Draft, number: u8) {
    let team = draft.state.play.team_of(number).unwrap_or(1);
    let draws = draft.state.play.draws + 1;
    draft.emit(What::NumberDrawn { number, team, draws });
}

/// How many teams there are.
pub(super) fn team_count(state: &State) -> TeamNo {
    TeamNo::try_from(state.play.teams.len()).unwrap_or(TeamNo::MAX)
}

/// The team after this one that may answer.
pub(super) fn next_team(state: &State, after: TeamNo) -> TeamNo {
    let teams = team_count(state).max(1);
    let may_answer = |team: &TeamNo| state.game().is_none_or(|game| game.may_answer(*team));
    (0..teams).map(|step| (after + step) % teams + 1).find(may_answer).unwrap_or(after)
}

/// Ends a card or question: the next one, or the game's end.
pub(super) fn end_round(draft: &mut Draft) {
    let (Some(game), Some(round)) = (draft.game(), draft.round()) else { return };
    remember(draft, &game.game, &round);
    let next = u32::from(round.number) + 1;
    let again = board::again(&draft.state, &round);
    let cleared = game.table.is_done();
    let over = match game.game.end {
        _ if cleared => true,
        End::CardsUsedUp | End::Cards(_) if game.game.judge == Judge::None => next as usize >= game.deck.len(),
        End::CardsUsedUp | End::Cards(_) => usize::from(game.dealt) >= game.deck.len(),
        End::BoardEmpty => false,
        End::Questions(questions) => {
            let whole = whole_rotations(&draft.state, &game.game, questions);
            let played = if game.game.selector == Selector::Turn { u32::from(game.turns) } else { next };
            played >= u32::from(whole) && !again
        }
        End::Minutes(minutes) => {
            let began = game.began.unwrap_or(draft.at);
            draft.state.playing_time(draft.at).saturating_sub(began) >= u64::from(minutes) * 60_000
        }
    };
    match u16::try_from(next) {
        _ if draft.state.bell_near => end_game(draft, Why::Bell),
        Ok(next) if !over => start_round(draft, next),
        Ok(next) if !cleared && plays_off(draft, &game, next) => start_round(draft, next),
        _ => end_game(draft, Why::Finished),
    }
}

/// Whether teams that share the first place play on, and lets them: in a game of turns each has a question of its own.
fn plays_off(draft: &mut Draft, game: &GamePlay, next: u16) -> bool {
    if !game.game.playoff || !game.game.end.is_counted() {
        return false;
    }
    let (before, from, teams) =
        game.playoff.as_ref().map_or((0, next, 0), |playoff| (playoff.number, playoff.from, playoff.teams.len()));
    let questions = if game.game.selector == Selector::Turn { teams } else { teams.min(1) };
    if usize::from(next.saturating_sub(from)) < questions {
        return true;
    }
    let level: Vec<TeamNo> =
        standings(&draft.state).into_iter().filter(|standing| standing.first).map(|standing| standing.team).collect();
    if level.len() < 2 || before >= PLAYOFFS_MAX {
        return false;
    }
    draft.emit(What::PlayedOff { teams: level, from: next });
    true
}

/// How often a right answer's points are counted.
pub(super) fn times(state: &State) -> i32 {
    if counts_twice(state) { 2 } else { 1 }
}

/// Whether a right answer's points count twice now: in the last question of each team, and at a chance on a path.
pub(super) fn counts_twice(state: &State) -> bool {
    let Some((game, round)) = state.game().zip(state.play.round()) else { return false };
    // What a square gives has it in its points already.
    let path = matches!(game.game.board, Board::Track(_)) && board::counts_twice(state, round);
    if path || !game.game.double {
        return path;
    }
    match game.game.end {
        _ if game.playoff.is_some() => false,
        End::Questions(questions) => {
            let whole = whole_rotations(state, &game.game, questions);
            let teams = u16::from(team_count(state));
            if game.game.selector == Selector::Turn {
                game.turns.saturating_add(teams) > whole
            } else {
                round.number.saturating_add(1) >= whole
            }
        }
        End::CardsUsedUp | End::Cards(_) => usize::from(game.dealt) >= game.deck.len(),
        End::Minutes(_) | End::BoardEmpty => false,
    }
}

/// So many questions, and in a game of turns as many more as it takes for each team to have had as
/// many as the others.
pub(super) fn whole_rotations(state: &State, game: &Game, questions: u16) -> u16 {
    let teams = u16::from(team_count(state)).max(1);
    if game.selector == Selector::Turn { questions.div_ceil(teams).saturating_mul(teams) } else { questions }
}

/// Ends the game: its result where it has one, else the next game.
pub(super) fn end_game(draft: &mut Draft, why: Why) {
    let Some(game) = draft.game() else { return };
    if matches!(game.phase, Phase::Round(_)) {
        board::count_up(draft);
    }
    if game.game.pace == Pace::Stopwatch && matches!(draft.state.watch, Some(Watch::Stopwatch { .. })) {
        // It was this game's: the next one does not inherit it.
        draft.emit(What::WatchSet(None));
    }
    draft.emit(What::GameEnded { why });
    if draft.state.play.hidden {
        draft.emit(What::ScoresHidden(false));
    }
    if !game.game.gives_points() {
        next_game(draft, game.index + 1);
    }
}

/// A deadline has come.
pub(super) fn time_reached(draft: &mut Draft) {
    if let Some(Watch::Countdown { ends_at, up: false, .. }) = draft.state.watch
        && ends_at <= draft.at
    {
        draft.emit(What::WatchUp);
    }
    if !draft.state.bell_near && draft.state.bell().is_some_and(|bell| bell <= draft.at) {
        draft.emit(What::BellNear);
    }
    let Some(game) = draft.game() else {
        if draft.state.play.timer.is_some_and(|timer| !timer.up && timer.ends_at <= draft.at) {
            draft.emit(What::TimeUp);
        }
        return;
    };
    if game.beat.is_some_and(|beat| beat.ends() <= draft.at) {
        end_game(draft, Why::Finished);
        return;
    }
    if draft.state.play.timer.is_none_or(|timer| timer.up || timer.ends_at > draft.at) {
        return;
    }
    draft.emit(What::TimeUp);
    let Some(round) = draft.round() else { return };
    match draft.state.play.flow_step() {
        Some(FlowStep::Partner) => enter(draft, usize::from(round.flow_at) + 1),
        Some(FlowStep::Prompt) if matches!(game.game.pace, Pace::Countdown(_)) => advance_round(draft, &game, &round),
        // The bang.
        Some(FlowStep::Answer) if matches!(game.game.pace, Pace::Hidden { .. }) => {
            enter(draft, usize::from(round.flow_at) + 1);
        }
        _ => {}
    }
}

/// Whether a teacher's word is needed on each answer.
pub(super) fn is_judged(state: &State) -> bool {
    state.game().is_some_and(|game| game.game.judge == Judge::Teacher)
}

/// Whether the class waits for the teacher's word on an answer.
pub(super) fn judging(state: &State) -> bool {
    state.play.flow_step() == Some(FlowStep::Judge) && state.play.round().is_some_and(|round| round.judged.is_none())
}

/// Whether the teacher is to say whose hand was first.
pub(super) fn choosing_team(state: &State) -> bool {
    board::choosing_target(state) || board::ordering(state) || choosing_hand(state)
}

/// Whether a hand is waited for.
pub(super) fn choosing_hand(state: &State) -> bool {
    state.play.flow_step() == Some(FlowStep::Select)
        && state.game().is_some_and(|game| game.game.selector == Selector::FirstHand)
}

/// Whether a question waits for answers from tablets.
pub(super) fn takes_answers(state: &State) -> bool {
    let Some(round) = state.play.round() else { return false };
    let Some(question) = &round.question else { return false };
    let open = matches!(
        state.play.flow_step(),
        Some(FlowStep::Prompt | FlowStep::Partner | FlowStep::Select | FlowStep::Answer | FlowStep::Judge)
    );
    open && !round.revealed && round.judged.is_none() && !state.seen_answers.contains(&question.id)
}
