//! The teacher's word on an answer, and what it earns: points, another team's chance, a word that comes back.

use super::{Draft, enter, more_to_see, show_step, team_count, time_answer};
use crate::game::board;
use crate::game::event::What;
use crate::game::state::{Outcome, Round};
use crate::game::{TeamNo, Verdict};
use crate::lesson::axes::{Effect, FlowStep, Game, Judge, PromptStep, Selector};
use crate::limits::{MISSED_BACK_AFTER, SCORE_MAX};

/// Where tablets answered, the teams that were right are marked for the teacher to confirm.
pub(super) fn mark_from_tablets(draft: &mut Draft) {
    let Some(round) = draft.round() else { return };
    let Some(question) = &round.question else { return };
    for (&team, &(choice, _)) in &round.answers {
        if choice == question.correct && may_answer(draft, team) {
            draft.emit(What::Marked { team, on: true });
        }
    }
}

fn may_answer(draft: &Draft, team: TeamNo) -> bool {
    draft.state.game().is_none_or(|game| game.may_answer(team))
}

/// How many teams there are that may answer.
fn teams_in(draft: &Draft) -> usize {
    (1..=team_count(&draft.state)).filter(|team| may_answer(draft, *team)).count()
}

/// The teacher's word on the answer: points, the next team's chance, or on to what follows.
pub(in crate::game) fn judge(draft: &mut Draft, verdict: Verdict) {
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
            if out >= teams_in(draft) {
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
            draft.emit(What::CalledOn { team: super::next_team(&draft.state, team), steal: true });
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
    let teams: Vec<TeamNo> = match verdict {
        Verdict::Wrong | Verdict::Pass => Vec::new(),
        Verdict::Right | Verdict::Half if round.marked.is_empty() => (1..=team_count(&draft.state)).collect(),
        Verdict::Right | Verdict::Half => round.marked.iter().copied().collect(),
    };
    teams.into_iter().filter(|team| may_answer(draft, *team)).collect()
}

/// The next team, in order, that has not missed this question.
fn next_to_steal(draft: &Draft) -> Option<TeamNo> {
    let round = draft.state.play.round()?;
    let teams = team_count(&draft.state);
    let from = round.team?;
    (1..teams)
        .map(|step| (from - 1 + step) % teams + 1)
        .find(|team| !round.missed.contains(team) && may_answer(draft, *team))
}

/// Gives the points that the verdict earned.
pub(super) fn score(draft: &mut Draft, game: &Game) {
    let Some(round) = draft.round() else { return };
    let Some(outcome) = &round.judged else { return };
    let falling = super::falling_value(&draft.state);
    let times = super::times(&draft.state);
    for effect in &game.effects {
        let points = match effect {
            Effect::Add(points) => *points,
            Effect::Falling(points) => falling.unwrap_or(*points),
            Effect::First(points) => {
                first_come(draft, points.saturating_mul(times), outcome);
                continue;
            }
            _ => continue,
        };
        let points = points.saturating_mul(times);
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
pub(in crate::game) fn give(draft: &mut Draft, team: TeamNo, points: i32) {
    let Some(total) = draft.state.play.team(team).map(|team| team.score) else { return };
    let delta = total.saturating_add(points).clamp(-SCORE_MAX, SCORE_MAX) - total;
    if delta != 0 {
        draft.emit(What::Scored { team, delta });
    }
}

/// A card that was missed comes back within the lesson; one that was said rightly is remembered for
/// the look-back.
pub(super) fn remember(draft: &mut Draft, game: &Game, round: &Round) {
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
