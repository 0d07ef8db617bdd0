//! What a team's tablet shows. It has no field that could hold an answer before it is revealed.

use serde::Serialize;

use super::flow;
use super::state::State;
use super::view::Choice;
use super::view_stage::choices;
use super::{AtMs, QuestionId, TeamNo};

/// A team's view.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TeamView {
    /// The team.
    pub team: TeamNo,
    /// Its points.
    pub score: i32,
    /// What there is to do.
    pub task: Task,
}

/// What there is to do on a tablet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Task {
    /// Nothing: look at the big screen.
    EyesUp,
    /// Choose.
    Choose {
        /// The question.
        question: QuestionId,
        /// The choices.
        choices: Vec<Choice>,
        /// What this team chose.
        mine: Option<u8>,
        /// When time is up, in session time.
        ends_at: Option<AtMs>,
    },
    /// The answer has been shown.
    Marked {
        /// Whether this team chose it; none when it chose nothing.
        right: Option<bool>,
    },
}

/// A team's view. None when there is no such team.
pub fn team_view(state: &State, team: TeamNo) -> Option<TeamView> {
    let score = state.play.team(team)?.score;
    Some(TeamView { team, score, task: task(state, team) })
}

fn task(state: &State, team: TeamNo) -> Task {
    let Some(round) = state.play.round() else { return Task::EyesUp };
    let Some(question) = round.question.as_ref().filter(|_| !state.blank) else { return Task::EyesUp };
    let mine = round.answers.get(&team).map(|(choice, _)| *choice);
    if round.revealed {
        return Task::Marked { right: mine.map(|choice| choice == question.correct) };
    }
    if !flow::takes_answers(state) || state.paused.is_some() {
        return Task::EyesUp;
    }
    let steps = state.game().map(|game| flow::shown_steps(state, game, round)).unwrap_or_default();
    Task::Choose {
        question: question.id,
        choices: choices(state, &steps, Some(question)),
        mine,
        ends_at: state.play.timer.map(|timer| timer.ends_at),
    }
}
