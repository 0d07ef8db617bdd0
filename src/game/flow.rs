//! The one interpreter: it walks a game's flow, step by step, for every game there is.

use super::event::{Event, What, Why};
use super::state::{GamePlay, Phase, Place, Round, State};
use super::{AtMs, TeamNo, Verdict, evolve, question};
use crate::lesson::axes::{Answer, Board, Effect, End, FlowStep, Game, Judge, Pace, PromptStep, Selector};
use crate::limits::{PARTNER_MS, SCORE_MAX};

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
        Place::Game(game) => match &game.phase {
            Phase::Intro => begin(draft, &game),
            Phase::Result => choose_game(draft, game.index + 1),
            Phase::Round(round) => advance_round(draft, &game, round),
        },
    }
}

/// Brings a game up by its place in the lesson; beyond the last one, the last screen.
pub(super) fn choose_game(draft: &mut Draft, index: usize) {
    let Some(game) = draft.state.lesson.games.get(index).cloned() else {
        draft.emit(What::FinaleReached);
        return;
    };
    let draws = draft.state.play.draws;
    let deck = question::deck(&draft.state.lesson, &game, draft.state.seed, draws);
    draft.emit(What::GameChosen { index, deck, draws: draws + 1 });
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
    let card = game.deck.get(usize::from(number) % game.deck.len().max(1)).cloned();
    let draws = draft.state.play.draws;
    let question =
        card.as_ref().and_then(|card| question::question(&draft.state, &game.game, card, draft.state.next_id, draws));
    let teams = draft.state.play.teams.len().max(1);
    let team =
        (game.game.selector == Selector::Turn).then(|| TeamNo::try_from(usize::from(number) % teams + 1).unwrap_or(1));
    draft.emit(What::RoundStarted { round: number, card, question, team, draws: draws + 1 });
    enter(draft, 0);
}

/// Moves on within a card or question.
fn advance_round(draft: &mut Draft, game: &GamePlay, round: &Round) {
    if let Some(beat) = game.beat {
        stop_beat(draft, game, beat.at_time(draft.state.playing_time(draft.at)).0);
        return;
    }
    let at = usize::from(round.flow_at);
    match game.game.flow.get(at) {
        Some(FlowStep::Prompt) if usize::from(round.shown) < game.game.prompt.len() => {
            draft.emit(What::PromptShown { shown: round.shown + 1 });
            time_prompt(draft, &game.game);
        }
        _ => enter(draft, at + 1),
    }
}

/// The beat stops at a card, which is then the teacher's to show.
fn stop_beat(draft: &mut Draft, game: &GamePlay, card: u16) {
    let id = game.deck.get(usize::from(card)).cloned();
    let draws = draft.state.play.draws;
    draft.emit(What::RoundStarted { round: card, card: id, question: None, team: None, draws });
    let all = u8::try_from(game.game.prompt.len()).unwrap_or(u8::MAX);
    draft.emit(What::PromptShown { shown: all });
}

/// Starts the countdown of a prompt step, in a game that runs on its own.
fn time_prompt(draft: &mut Draft, game: &Game) {
    if let (Pace::Countdown(seconds), Judge::None) = (game.pace, game.judge) {
        draft.emit(What::TimerStarted { ms: u64::from(seconds) * 1000 });
    }
}

/// Starts the countdown of an answer.
fn time_answer(draft: &mut Draft, game: &Game) {
    if let Pace::Countdown(seconds) = game.pace {
        draft.emit(What::TimerStarted { ms: u64::from(seconds) * 1000 });
    }
}

/// Enters a step of the flow, and runs through those that wait for nobody.
pub(super) fn enter(draft: &mut Draft, from: usize) {
    let Some(game) = draft.game().map(|play| play.game) else { return };
    let mut at = from;
    while let Some(step) = game.flow.get(at) {
        let judged_next = game.flow.get(at + 1) == Some(&FlowStep::Judge) && game.judge != Judge::None;
        match step {
            FlowStep::Prompt => {
                reach(draft, at);
                draft.emit(What::PromptShown { shown: 1 });
                time_prompt(draft, &game);
                return;
            }
            FlowStep::Partner => {
                reach(draft, at);
                draft.emit(What::TimerStarted { ms: PARTNER_MS });
                return;
            }
            FlowStep::Select if waits_for_selection(draft, &game, at) => return,
            FlowStep::Answer if matches!(game.answer, Answer::Say | Answer::Choose(_)) => {
                // Where one team answers aloud, answering and judging are one moment.
                reach(draft, if judged_next { at + 1 } else { at });
                time_answer(draft, &game);
                return;
            }
            FlowStep::Reveal => {
                reach(draft, if judged_next { at + 1 } else { at });
                draft.emit(What::Revealed);
                if judged_next {
                    mark_from_tablets(draft);
                }
                return;
            }
            FlowStep::Judge if game.judge != Judge::None => {
                reach(draft, at);
                return;
            }
            FlowStep::Effect => {
                score(draft, &game);
                if at + 1 == game.flow.len() {
                    // The class sees what it got before the next question comes.
                    reach(draft, at);
                    return;
                }
            }
            FlowStep::Select | FlowStep::Answer | FlowStep::Judge => {}
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

/// Where tablets answered, the teams that were right are marked for the teacher to confirm.
fn mark_from_tablets(draft: &mut Draft) {
    let Some(round) = draft.round() else { return };
    let Some(question) = &round.question else { return };
    for (&team, &(choice, _)) in &round.answers {
        if choice == question.correct {
            draft.emit(What::Marked { team, on: true });
        }
    }
}

/// The teacher's word on the answer: points, the next team's chance, or on to what follows.
pub(super) fn judge(draft: &mut Draft, verdict: Verdict) {
    let (Some(game), Some(round)) = (draft.game(), draft.round()) else { return };
    let teams = judged_teams(draft, &game.game, &round, verdict);
    draft.emit(What::Judged { verdict, teams: teams.clone() });
    if let Some(number) = round.number_called {
        draft.emit(What::Spoke { number });
    }
    if verdict == Verdict::Wrong
        && game.game.steal
        && game.game.selector != Selector::Everyone
        && let Some(team) = next_to_steal(draft)
    {
        draft.emit(What::CalledOn { team, steal: true });
        time_answer(draft, &game.game);
        return;
    }
    enter(draft, usize::from(round.flow_at) + 1);
}

/// Whom a verdict is about.
fn judged_teams(draft: &Draft, game: &Game, round: &Round, verdict: Verdict) -> Vec<TeamNo> {
    if game.selector != Selector::Everyone {
        return round.team.into_iter().collect();
    }
    match verdict {
        Verdict::Wrong | Verdict::Pass => Vec::new(),
        Verdict::Right | Verdict::Half if round.marked.is_empty() => (1..=team_count(&draft.state)).collect(),
        Verdict::Right | Verdict::Half => round.marked.iter().copied().collect(),
    }
}

/// How many teams there are.
pub(super) fn team_count(state: &State) -> TeamNo {
    TeamNo::try_from(state.play.teams.len()).unwrap_or(TeamNo::MAX)
}

/// The next team, in order, that has not missed this question.
fn next_to_steal(draft: &Draft) -> Option<TeamNo> {
    let round = draft.state.play.round()?;
    let teams = team_count(&draft.state);
    let from = round.team?;
    (1..teams).map(|step| (from - 1 + step) % teams + 1).find(|team| !round.missed.contains(team))
}

/// Gives the points that the verdict earned.
fn score(draft: &mut Draft, game: &Game) {
    let Some(round) = draft.round() else { return };
    let Some(outcome) = &round.judged else { return };
    for Effect::Add(points) in &game.effects {
        let sharers = if game.selector == Selector::Everyone { i32::from(team_count(&draft.state)) } else { 1 };
        draft.emit(What::PointsOffered { points: points.saturating_mul(sharers) });
        let earned = match outcome.verdict {
            Some(Verdict::Right) => *points,
            Some(Verdict::Half) => (points + 1) / 2,
            Some(Verdict::Wrong | Verdict::Pass) | None => 0,
        };
        for &team in &outcome.teams {
            give(draft, team, earned);
        }
    }
}

/// Gives points, as far as a total may hold them.
pub(super) fn give(draft: &mut Draft, team: TeamNo, points: i32) {
    let Some(total) = draft.state.play.team(team).map(|team| team.score) else { return };
    let delta = total.saturating_add(points).clamp(-SCORE_MAX, SCORE_MAX) - total;
    if delta != 0 {
        draft.emit(What::Scored { team, delta });
    }
}

/// Ends a card or question: the next one, or the game's end.
pub(super) fn end_round(draft: &mut Draft) {
    let (Some(game), Some(round)) = (draft.game(), draft.round()) else { return };
    let next = u32::from(round.number) + 1;
    let over = match game.game.end {
        End::CardsUsedUp => next as usize >= game.deck.len(),
        End::Questions(questions) => next >= u32::from(whole_rotations(&draft.state, &game.game, questions)),
        End::Minutes(minutes) => {
            let began = game.began.unwrap_or(draft.at);
            draft.state.playing_time(draft.at).saturating_sub(began) >= u64::from(minutes) * 60_000
        }
    };
    match u16::try_from(next) {
        Ok(next) if !over => start_round(draft, next),
        _ => end_game(draft, Why::Finished),
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
    draft.emit(What::GameEnded { why });
    if game.game.board == Board::None {
        choose_game(draft, game.index + 1);
    }
}

/// A deadline has come.
pub(super) fn time_reached(draft: &mut Draft) {
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
        _ => {}
    }
}

/// Whether the class waits for the teacher's word on an answer.
pub(super) fn judging(state: &State) -> bool {
    state.play.flow_step() == Some(FlowStep::Judge) && state.play.round().is_some_and(|round| round.judged.is_none())
}

/// Whether the teacher is to say whose hand was first.
pub(super) fn choosing_team(state: &State) -> bool {
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

/// The steps of the prompt that are on the screen.
pub(super) fn shown_steps(game: &GamePlay, round: &Round) -> Vec<PromptStep> {
    game.game.prompt.iter().take(usize::from(round.shown)).copied().collect()
}
