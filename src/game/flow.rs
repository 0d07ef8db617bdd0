//! The one interpreter: it walks a game's flow, step by step, for every game there is.

use super::event::{Event, Extras, What, Why};
use super::state::Outcome;
use super::state::{GamePlay, Phase, Place, Round, State};
use super::tools::Watch;
use super::{AtMs, TeamNo, Verdict, board, evolve, question};
use crate::lesson::axes::{
    Answer, Board, Effect, End, FlowStep, Game, Judge, Pace, PromptStep, Secrecy, Selector, Talk,
};
use crate::lesson::{Card, CardId};
use crate::limits::{EXCHANGE_MS, MISSED_BACK_AFTER, PARTNER_MS, SCORE_MAX};
use crate::phonics;

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
    let team = (game.game.selector == Selector::Turn).then_some(team);
    draft.emit(What::RoundStarted { round: number, card, question, team, turn, back, extras, draws: draws + 1 });
    board::deal_round(draft);
    enter(draft, 0);
}

/// Whether each question is about a card: on some boards nothing is asked but what lies on them.
fn asks_about_a_card(game: &Game) -> bool {
    let framed = game.prompt == [PromptStep::Frame] && !game.flow.contains(&FlowStep::Reveal);
    (!game.prompt.is_empty() && !framed)
        || !game.asks.is_empty()
        || matches!(game.board, Board::Letters { .. } | Board::Tiles)
}

/// The next card, and whether it was missed before and comes back.
fn next_card(draft: &Draft, game: &GamePlay, number: u16) -> (Option<CardId>, bool) {
    if game.game.judge == Judge::None {
        return (game.deck.get(usize::from(number) % game.deck.len().max(1)).cloned(), false);
    }
    let missed = draft.state.play.missed.iter().find(|(card, due)| *due <= number && game.deck.contains(card));
    if let Some((card, _)) = missed {
        return (Some(card.clone()), true);
    }
    (game.deck.get(usize::from(game.dealt) % game.deck.len().max(1)).cloned(), false)
}

/// What is asked: the game's prompt, or what the column of the picked square asks.
pub(super) fn prompt<'a>(game: &'a GamePlay, round: &Round) -> &'a [PromptStep] {
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
fn peeks_next(state: &State) -> bool {
    let (Some(game), Some(round)) = (state.game(), state.play.round()) else { return false };
    let eyes_shut = shown_steps(state, game, round).last() == Some(&(PromptStep::Secret(Secrecy::EyesShut), 1));
    eyes_shut && !state.peeking
}

/// How many steps the prompt in play has.
fn steps_in_play(state: &State) -> usize {
    let (Some(game), Some(round)) = (state.game(), state.play.round()) else { return 0 };
    let card = round.card.as_ref().and_then(|id| state.card(id));
    prompt(game, round).iter().map(|step| step_length(*step, card, &round.extras)).sum()
}

/// Whether more of the prompt is still to come, in a game that is answered early.
pub(super) fn more_to_see(state: &State) -> bool {
    let early = state.game().is_some_and(|game| game.game.early);
    early && state.play.round().is_some_and(|round| usize::from(round.shown) < steps_in_play(state))
}

/// What a right answer would be worth at this stage of the prompt, where it falls.
pub(super) fn falling_value(state: &State) -> Option<i32> {
    let (game, round) = (state.game()?, state.play.round()?);
    let points = game.game.effects.iter().find_map(|effect| match effect {
        Effect::Falling(points) => Some(*points),
        _ => None,
    })?;
    let left = (steps_in_play(state) + 1).saturating_sub(usize::from(round.shown.max(1)));
    Some(points.saturating_mul(i32::try_from(left).unwrap_or(1)))
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

/// The recording that the step that was shown last calls for.
fn voice_of_step(state: &State) -> Option<super::SoundId> {
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
pub(super) fn called<'a>(state: &'a State, round: &Round) -> Option<&'a Card> {
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
fn recording(state: &State, recording: &crate::lesson::MediaRef) -> Option<super::SoundId> {
    let place = state.recordings.iter().position(|known| known == recording)?;
    super::SoundId::try_from(place).ok()
}

/// The recording of the card in play.
pub(super) fn card_voice(state: &State) -> Option<super::SoundId> {
    recording(state, state.card(state.play.round()?.card.as_ref()?)?.voice.as_ref()?)
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
    if game.game.early && matches!(verdict, Verdict::Wrong | Verdict::Pass) && try_further(draft, &game.game) {
        return;
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

/// After a miss in a game that is answered early: the other hands at this stage, or the next stage.
fn try_further(draft: &mut Draft, game: &Game) -> bool {
    let select = game.flow.iter().position(|&step| step == FlowStep::Select);
    match (game.selector, select) {
        (Selector::FirstHand, Some(select)) => {
            let out = draft.round().map_or(0, |round| round.missed.len());
            if out >= usize::from(team_count(&draft.state)) {
                if !more_to_see(&draft.state) {
                    return false;
                }
                let shown = draft.round().map_or(1, |round| round.shown + 1);
                show_step(draft, shown);
            }
            enter(draft, select);
            true
        }
        _ if !more_to_see(&draft.state) => false,
        (Selector::Turn, _) => {
            let (team, shown) = draft.round().map_or((1, 1), |round| (round.team.unwrap_or(1), round.shown + 1));
            show_step(draft, shown);
            draft.emit(What::CalledOn { team: team % team_count(&draft.state).max(1) + 1, steal: true });
            time_answer(draft, game);
            true
        }
        (_, Some(select)) => {
            let shown = draft.round().map_or(1, |round| round.shown + 1);
            show_step(draft, shown);
            enter(draft, select);
            true
        }
        _ => false,
    }
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
    let falling = falling_value(&draft.state);
    for effect in &game.effects {
        let points = match effect {
            Effect::Add(points) => *points,
            Effect::Falling(points) => falling.unwrap_or(*points),
            Effect::First(points) => {
                first_come(draft, *points, outcome);
                continue;
            }
            _ => continue,
        };
        let sharers = if game.selector == Selector::Everyone { i32::from(team_count(&draft.state)) } else { 1 };
        draft.emit(What::PointsOffered { points: points.saturating_mul(sharers) });
        let earned = match outcome.verdict {
            Some(Verdict::Right) => points,
            Some(Verdict::Half) => (points + 1) / 2,
            Some(Verdict::Wrong | Verdict::Pass) | None => 0,
        };
        for &team in &outcome.teams {
            give(draft, team, earned);
        }
    }
}

/// The sooner a team came in, among those that were right, the more it gets.
fn first_come(draft: &mut Draft, points: i32, outcome: &Outcome) {
    let board::Table::Came(came) = board::table(&draft.state).clone() else { return };
    if outcome.verdict != Some(Verdict::Right) {
        return;
    }
    draft.emit(What::PointsOffered { points });
    for &team in &outcome.teams {
        let place = came.place_among(team, &outcome.teams).and_then(|place| i32::try_from(place).ok());
        let share = place.map_or(0, |place| points / (place + 1));
        give(draft, team, share);
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
        _ => end_game(draft, Why::Finished),
    }
}

/// A card that was missed comes back within the lesson; one that was said rightly is remembered for
/// the look-back.
fn remember(draft: &mut Draft, game: &Game, round: &Round) {
    let (Some(card), Some(Outcome { verdict, teams })) = (&round.card, &round.judged) else { return };
    // What a teacher likes is no word that the class missed.
    if game.judge == Judge::None || game.prompt.contains(&PromptStep::AskTeacher) {
        return;
    }
    let few = game.selector == Selector::Everyone && teams.len() * 2 < usize::from(team_count(&draft.state));
    let missed = match verdict {
        Some(Verdict::Right | Verdict::Half) => few,
        Some(Verdict::Wrong | Verdict::Pass) => true,
        // The teacher left it out: it is not for this class.
        None => return,
    };
    if missed {
        let due = round.number.saturating_add(1 + MISSED_BACK_AFTER);
        draft.emit(What::Missed { card: card.clone(), due });
    } else {
        draft.emit(What::Learned { card: card.clone() });
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

/// The steps of the prompt that are on the screen, and how much of each is.
pub(super) fn shown_steps(state: &State, game: &GamePlay, round: &Round) -> Vec<(PromptStep, usize)> {
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
