//! What each event does to the state. It never refuses and never panics: an event that does not
//! fit (from a damaged log) changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::beat::Beat;
use super::board::Table;
use super::event::{Event, LessonRef, What};
use super::state::{Finish, Help, LookBack};
use super::state::{GamePlay, Outcome, Phase, Place, Play, Playoff, Round, State, Taken, Team, Timer, Wall};
use super::tools::Watch;
use super::{AtMs, TeamNo, question};
use crate::lesson::axes::{FlowStep, Selector};
use crate::limits::{INPUT_IDS_MAX, LEARNED_MAX, UNDO_MAX};

/// Carries one event out.
pub fn evolve(state: &mut State, event: &Event) {
    state.now = state.now.max(event.at);
    // An act that begins is asked about what stands there: what follows from it ends the look.
    state.peeking &= matches!(event.what, What::ActBegan { .. });
    match &event.what {
        What::Peeking(on) => state.peeking = *on,
        What::Opened(_) => {}
        What::ClockRead { unix_ms, offset_min } => {
            state.wall = Some(Wall { at: event.at, unix_ms: *unix_ms, offset_min: *offset_min });
        }
        What::LessonReplaced(lesson) => replace_lesson(state, lesson),
        What::ActBegan { id, label } => {
            state.next_id = state.next_id.max(id.saturating_add(1));
            state.future.clear();
            if state.past.len() >= UNDO_MAX {
                state.past.remove(0);
            }
            let (at, before) = (state.playing_time(event.at), Arc::new(state.play.clone()));
            state.past.push(Taken { id: *id, label: *label, at, before, events: Vec::new() });
        }
        What::Undone { to } => undo(state, *to, event.at),
        What::Redone { to } => redo(state, *to, event.at),
        What::Paused(on) => pause(state, *on, event.at),
        What::Blanked(on) => state.blank = *on,
        What::Absent { number, on } => {
            if *on {
                state.absent.insert(*number);
            } else {
                state.absent.remove(number);
            }
        }
        What::InputUsed(input) => {
            if state.inputs.len() >= INPUT_IDS_MAX {
                state.inputs.pop_front();
            }
            state.inputs.push_back(*input);
        }
        What::LessonClosed => state.closed = true,
        What::ToolShown { tool, draws } => {
            state.tool.clone_from(tool);
            state.tool_draws = *draws;
        }
        What::WatchSet(watch) => state.watch = *watch,
        What::WatchUp => {
            if let Some(Watch::Countdown { up, .. }) = &mut state.watch {
                *up = true;
            }
        }
        What::FinishSet { unix_ms, look_back_ms } => {
            state.finish = unix_ms.map(|unix_ms| Finish { unix_ms, look_back_ms: *look_back_ms });
            state.bell_near = false;
        }
        What::BellNear => state.bell_near = true,
        What::VoicePlayed { .. } => {}
        what => {
            if let What::RoundStarted { question: Some(question), .. } = what {
                state.next_id = state.next_id.max(question.id.saturating_add(1));
            }
            // Once time has moved the lesson on, what was taken back no longer fits what is there.
            if goes_on(what) {
                state.future.clear();
            }
            apply(state, state.playing_time(event.at), what);
            if let Some(last) = state.past.last_mut() {
                last.events.push(event.clone());
            }
        }
    }
    if moves_step(&event.what) {
        state.step = state.next_id;
        state.next_id = state.next_id.saturating_add(1);
    }
}

/// Whether the lesson is at another place after this, whoever moved it on: the teacher, whose acts are
/// the future anyway, or a beat or a countdown that was over.
fn goes_on(what: &What) -> bool {
    matches!(
        what,
        What::GameChosen { .. }
            | What::RoundStarted { .. }
            | What::PromptShown { .. }
            | What::FlowReached { .. }
            | What::GameEnded { .. }
            | What::LookBackReached { .. }
    )
}

/// Whether "next" means something else after this.
fn moves_step(what: &What) -> bool {
    matches!(
        what,
        What::Undone { .. }
            | What::Redone { .. }
            | What::GameChosen { .. }
            | What::RoundStarted { .. }
            | What::PromptShown { .. }
            | What::FlowReached { .. }
            | What::Revealed
            | What::BeatStarted { .. }
            | What::CalledOn { .. }
            | What::Highlighted { .. }
            | What::Judged { .. }
            | What::Skipped
            | What::GameEnded { .. }
            | What::FinaleReached
            | What::LookBackReached { .. }
            | What::PickMoved { .. }
            | What::PlaceTyped { .. }
            | What::RowPicked { .. }
            | What::SquareOpened { .. }
            | What::TargetChosen { .. }
            | What::ToolShown { .. }
            | What::Peeking(_)
    )
}

/// Takes the latest act back. Countdowns go on with what they had left when it was done.
fn undo(state: &mut State, to: u64, at: AtMs) {
    if state.past.last().is_none_or(|last| last.id != to) {
        return;
    }
    let Some(taken) = state.past.pop() else { return };
    state.play = (*taken.before).clone();
    let gone = state.playing_time(at).saturating_sub(taken.at);
    shift_clocks(&mut state.play, gone);
    catch_up(state);
    state.future.push(taken);
}

/// Brings the latest act that was taken back again, on top of what has happened since.
fn redo(state: &mut State, to: u64, at: AtMs) {
    if state.future.last().is_none_or(|next| next.id != to) {
        return;
    }
    let Some(mut taken) = state.future.pop() else { return };
    taken.at = state.playing_time(at);
    taken.before = Arc::new(state.play.clone());
    for event in &taken.events {
        apply(state, taken.at, &event.what);
    }
    catch_up(state);
    state.past.push(taken);
}

/// Stops or starts the clock: what was running runs on for as long as it had left.
fn pause(state: &mut State, on: bool, at: AtMs) {
    match (on, state.paused) {
        (true, None) => state.paused = Some(at),
        (false, Some(since)) => {
            state.paused = None;
            let by = at.saturating_sub(since);
            shift_clocks(&mut state.play, by);
            state.watch = state.watch.map(|watch| watch.later(by));
        }
        _ => {}
    }
}

/// Moves every running clock later.
fn shift_clocks(play: &mut Play, by: u64) {
    if let Some(timer) = &mut play.timer {
        timer.ends_at = timer.ends_at.saturating_add(by);
    }
    if let Place::Game(game) = &mut play.place {
        if let Some(beat) = &mut game.beat {
            beat.at = beat.at.saturating_add(by);
        }
        if let Some(began) = &mut game.began {
            *began = began.saturating_add(by);
        }
    }
}

/// Puts the author's new version in the place of the old one. Cards in play that it lacks stay
/// known; the game in play takes over its new settings.
fn replace_lesson(state: &mut State, new: &LessonRef) {
    let old = std::mem::replace(&mut state.lesson, new.lesson.clone());
    state.lesson_hash.clone_from(&new.hash);
    for card in &old.cards {
        if new.lesson.card(&card.id).is_none() {
            state.retired.insert(card.id.clone(), card.clone());
        }
    }
    for (known, all) in [(&mut state.media, new.lesson.pictures()), (&mut state.recordings, new.lesson.recordings())] {
        let known = Arc::make_mut(known);
        for media in all {
            if !known.contains(&media) {
                known.push(media);
            }
        }
    }
    catch_up(state);
}

/// The game in play takes over what the lesson now says of it, whether an edit or an undo brought
/// the two together.
fn catch_up(state: &mut State) {
    let lesson = state.lesson.clone();
    let Place::Game(play) = &mut state.play.place else { return };
    let Some(game) = lesson.games.get(play.index).filter(|game| game.id == play.game.id) else { return };
    if *game != *play.game {
        play.game = Arc::new(game.clone());
    }
    if question::keeps_authors_order(game) && game.slide.is_none() {
        let deck = question::authors_deck(&lesson, game);
        if deck == *play.deck {
            return;
        }
        if let Phase::Round(round) = &mut play.phase {
            let kept = deck.iter().position(|id| Some(id) == round.card.as_ref());
            let at = kept.unwrap_or_else(|| usize::from(round.number).min(deck.len().saturating_sub(1)));
            round.number = u16::try_from(at).unwrap_or(0);
            round.card = deck.get(at).cloned();
        }
        play.deck = Arc::new(deck);
    }
}

/// Carries out what undo can take back.
fn apply(state: &mut State, at: AtMs, what: &What) {
    match what {
        What::TeamsSet { sizes } => {
            let scores: Vec<Team> = state.play.teams.clone();
            let gone: i32 = scores.iter().skip(sizes.len()).map(|team| team.score).sum();
            state.play.parted = state.play.parted.saturating_add(gone);
            state.play.teams = sizes
                .iter()
                .enumerate()
                .map(|(index, &size)| Team { size, ..scores.get(index).copied().unwrap_or(Team::new(size)) })
                .collect();
            forget_teams(&mut state.play);
        }
        What::GameChosen { index, deck, draws } => {
            let Some(game) = state.lesson.games.get(*index) else { return };
            let game = Arc::new(game.clone());
            state.play.draws = *draws;
            clear_moment(&mut state.play);
            // What an earlier game's rounds say means nothing here: missed cards come back soon.
            for (place, (_, due)) in state.play.missed.iter_mut().enumerate() {
                *due = u16::try_from(place * 2 + 1).unwrap_or(u16::MAX);
            }
            for team in &mut state.play.teams {
                team.turns = 0;
                team.score_before = team.score;
            }
            state.play.place = Place::Game(Box::new(GamePlay {
                index: *index,
                game,
                deck: Arc::new(deck.clone()),
                began: None,
                phase: Phase::Intro,
                beat: None,
                dealt: 0,
                turns: 0,
                playoff: None,
                table: Table::Bare,
                shields: BTreeSet::new(),
            }));
        }
        What::Scored { team, delta } => {
            if let Some(team) = usize::from(*team).checked_sub(1).and_then(|index| state.play.teams.get_mut(index)) {
                team.score = team.score.saturating_add(*delta);
            }
        }
        What::PointsOffered { points } => state.play.offered = state.play.offered.saturating_add(*points),
        What::Spoke { number } => {
            state.play.spoken.insert(*number);
        }
        What::Together(on) => state.play.together = *on,
        What::ScoresHidden(on) => state.play.hidden = *on,
        What::Missed { card, due } => {
            state.play.missed.retain(|(other, _)| other != card);
            state.play.missed.push((card.clone(), *due));
        }
        What::Learned { card } => {
            state.play.missed.retain(|(other, _)| other != card);
            state.play.learned.retain(|other| other != card);
            state.play.learned.push(card.clone());
            if state.play.learned.len() > LEARNED_MAX {
                state.play.learned.remove(0);
            }
        }
        What::LookBackReached { step } => {
            clear_moment(&mut state.play);
            let hands = if let Place::LookBack(look) = &state.play.place { look.hands } else { [0; 3] };
            state.play.place = Place::LookBack(LookBack { step: *step, hands });
        }
        What::HandsCounted { which, count } => {
            if let Place::LookBack(look) = &mut state.play.place
                && let Some(hands) = usize::from(*which).checked_sub(1).and_then(|at| look.hands.get_mut(at))
            {
                *hands = *count;
            }
        }
        What::FinaleReached => {
            clear_moment(&mut state.play);
            state.play.place = Place::Finale;
        }
        What::TimerStarted { ms } => {
            state.play.timer = Some(Timer { ends_at: at.saturating_add(*ms), total_ms: *ms, up: false });
        }
        What::TimerExtended { ms } => {
            if let Some(timer) = &mut state.play.timer {
                let ends_at = timer.ends_at.max(at).saturating_add(*ms);
                *timer = Timer { ends_at, total_ms: timer.total_ms.max(ends_at - at), up: false };
            }
        }
        What::TimeUp => {
            if let Some(timer) = &mut state.play.timer {
                timer.up = true;
            }
        }
        What::NumberDrawn { number, team, draws } => {
            let choosing = state.play.flow_step() == Some(FlowStep::Select) && selects_number(&state.play);
            state.play.draws = *draws;
            state.play.drawn = Some(*number);
            if let Some(round) = round_mut(&mut state.play).filter(|_| choosing) {
                round.number_called = Some(*number);
                round.team = Some(*team);
            }
        }
        _ => apply_in_game(state, at, what),
    }
}

/// Whether the game in play calls on numbers.
fn selects_number(play: &Play) -> bool {
    play.game().is_some_and(|game| matches!(game.game.selector, Selector::Number | Selector::NotSpoken))
}

/// Carries out what happens inside a game.
fn apply_in_game(state: &mut State, at: AtMs, what: &What) {
    match what {
        What::RoundStarted { round, card, question, team, turn, back, extras, draws } => {
            state.play.draws = *draws;
            clear_moment(&mut state.play);
            if let (true, Some(card)) = (*back, card) {
                state.play.missed.retain(|(missed, _)| missed != card);
            }
            let Place::Game(game) = &mut state.play.place else { return };
            let new_turn = *turn >= game.turns;
            let playing_off = game.playoff.is_some();
            game.turns = turn.saturating_add(1);
            if !back {
                game.dealt = game.dealt.saturating_add(1);
            }
            game.began.get_or_insert(at);
            game.beat = None;
            game.table.settle_down();
            game.phase = Phase::Round(Round {
                number: *round,
                card: card.clone(),
                question: question.clone(),
                extras: extras.clone(),
                flow_at: 0,
                shown: 0,
                team: *team,
                number_called: None,
                missed: Vec::new(),
                highlighted: game.playoff.as_ref().and_then(|playoff| playoff.teams.first()).copied().unwrap_or(1),
                marked: BTreeSet::new(),
                answers: BTreeMap::new(),
                revealed: false,
                judged: None,
                back: *back,
                row: None,
                line: 0,
                typed: None,
                opened: None,
                done: false,
                extra: !new_turn,
                target: None,
                shielded: false,
                help: None,
            });
            // What is played off is no turn more: points are compared by turns.
            if new_turn
                && !playing_off
                && let Some(team) = team.and_then(|team| state.play.teams.get_mut(usize::from(team).checked_sub(1)?))
            {
                team.turns = team.turns.saturating_add(1);
            }
            return;
        }
        What::GameEnded { .. } => {
            clear_moment(&mut state.play);
            if let Place::Game(game) = &mut state.play.place {
                game.beat = None;
                game.phase = Phase::Result;
            }
            return;
        }
        What::PlayedOff { teams, from } => {
            if let Place::Game(game) = &mut state.play.place {
                let number = game.playoff.as_ref().map_or(0, |playoff| playoff.number).saturating_add(1);
                game.playoff = Some(Playoff { teams: teams.clone(), from: *from, number });
            }
            return;
        }
        What::BeatStarted { bpm, ramp, cards } => {
            if let Place::Game(game) = &mut state.play.place {
                game.beat = Some(Beat { at, bpm: *bpm, ramp: *ramp, cards: *cards });
            }
            return;
        }
        What::FlowReached { at } => {
            clear_moment(&mut state.play);
            // A hand is waited for anew.
            let hands = state.play.game().is_some_and(|game| {
                game.game.selector == Selector::FirstHand
                    && game.game.flow.get(usize::from(*at)) == Some(&FlowStep::Select)
            });
            if let (true, Some(round)) = (hands, round_mut(&mut state.play)) {
                round.team = None;
                round.judged = None;
            }
            // So is a pick.
            let picks =
                state.play.game().and_then(|game| game.game.flow.get(usize::from(*at))) == Some(&FlowStep::Pick);
            if let (true, Some(round)) = (picks, round_mut(&mut state.play)) {
                (round.row, round.line, round.opened, round.target) = (None, 0, None, None);
            }
        }
        What::Revealed => clear_moment(&mut state.play),
        What::TableDealt(table) => {
            if let Place::Game(game) = &mut state.play.place {
                game.table = table.clone();
            }
            return;
        }
        What::TableChanged { change, draws } => {
            state.play.draws = *draws;
            if let Place::Game(game) = &mut state.play.place {
                game.table.change(change);
            }
            return;
        }
        What::Shielded { team, on } => {
            if let Place::Game(game) = &mut state.play.place {
                if *on {
                    game.shields.insert(*team);
                } else {
                    game.shields.remove(team);
                }
            }
            return;
        }
        What::HelpShown { draws, .. } => state.play.draws = *draws,
        _ => {}
    }
    let behind = match what {
        What::SquareOpened { square } => state.play.game().and_then(|game| game.card_behind(*square)),
        _ => None,
    };
    let Some(round) = round_mut(&mut state.play) else { return };
    match what {
        What::PromptShown { shown } => {
            // Whoever missed an earlier stage is in again.
            if *shown > round.shown && round.shown > 0 {
                round.missed.clear();
                round.judged = None;
            }
            round.shown = *shown;
        }
        What::PickMoved { line } => (round.line, round.typed) = (*line, None),
        What::PlaceTyped { digit, line } => (round.line, round.typed) = (*line, *digit),
        What::RowPicked { row } => (round.row, round.line) = (Some(*row), 0),
        What::SquareOpened { square } => {
            round.opened = Some(*square);
            round.card = behind.or(round.card.take());
        }
        What::TargetChosen { team } => round.target = Some(*team),
        What::SquareDone { shielded, .. } => (round.shielded, round.done) = (*shielded, true),
        What::HelpShown { help, .. } => round.help = Some(help.clone()).filter(|help| *help != Help::Off),
        What::FlowReached { at } => round.flow_at = *at,
        What::Revealed => {
            round.revealed = true;
            if let Some(question) = &round.question {
                let id = question.id;
                state.seen_answers.insert(id);
            }
        }
        What::CalledOn { team, steal } => {
            round.team = Some(*team);
            round.number_called = None;
            round.judged = None;
            if !steal {
                round.missed.clear();
            }
        }
        What::Highlighted { team } => round.highlighted = *team,
        What::Answered { team, choice, input, question }
            if round.question.as_ref().is_some_and(|asked| asked.id == *question) =>
        {
            round.answers.insert(*team, (*choice, *input));
        }
        What::Marked { team, on } => {
            if *on {
                round.marked.insert(*team);
            } else {
                round.marked.remove(team);
            }
        }
        What::Judged { verdict, teams } => {
            if *verdict == super::Verdict::Wrong {
                round.missed.extend(teams);
            }
            round.judged = Some(Outcome { verdict: Some(*verdict), teams: teams.clone() });
        }
        What::Skipped => round.judged = Some(Outcome { verdict: None, teams: Vec::new() }),
        _ => {}
    }
}

/// After the teams have changed: nothing points to one that is gone.
fn forget_teams(play: &mut Play) {
    let teams = TeamNo::try_from(play.teams.len()).unwrap_or(TeamNo::MAX).max(1);
    let fits = |team: &TeamNo| *team <= teams;
    if let Place::Game(game) = &mut play.place {
        game.shields.retain(fits);
        if let Some(playoff) = &mut game.playoff {
            playoff.teams.retain(fits);
        }
        game.playoff.take_if(|playoff| playoff.teams.is_empty());
        game.table.teams_are(teams);
    }
    let Some(round) = round_mut(play) else { return };
    round.team = round.team.map(|team| (team - 1) % teams + 1);
    round.target = round.target.filter(fits);
    round.highlighted = (round.highlighted.max(1) - 1) % teams + 1;
    round.marked.retain(fits);
    round.missed.retain(fits);
    round.answers.retain(|team, _| *team <= teams);
    if let Some(outcome) = &mut round.judged {
        outcome.teams.retain(fits);
    }
}

/// What does not outlive a step: the countdown and the number on show.
fn clear_moment(play: &mut Play) {
    play.timer = None;
    play.drawn = None;
}

/// The card or question in play.
fn round_mut(play: &mut Play) -> Option<&mut Round> {
    let Place::Game(game) = &mut play.place else { return None };
    if let Phase::Round(round) = &mut game.phase { Some(round) } else { None }
}
