//! The hidden grid: dealing its squares, picking one by its row and its column, and what a square
//! does. What lies behind a closed square is in the state alone; no view of the class has it.

use serde::{Deserialize, Serialize};

use super::command::{Refusal, Verdict};
use super::event::{Label, What};
use super::flow::{self, Draft};
use super::state::{Round, State};
use super::{TeamNo, question};
use crate::lesson::axes::{Board, Effect, FlowStep, Game};

/// A grid of squares, row by row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// What is said for each row.
    pub rows: Vec<String>,
    /// What is said for each column.
    pub columns: Vec<String>,
    /// What each square does.
    pub squares: Vec<Effect>,
    /// Which are open.
    pub open: Vec<bool>,
}

impl Grid {
    /// Whether no square is closed.
    pub fn is_empty(&self) -> bool {
        self.open.iter().all(|&open| open)
    }

    /// Whether a square of this row is closed.
    pub fn row_is_there(&self, row: u8) -> bool {
        self.columns.iter().zip(0..).any(|(_, column)| self.is_closed(self.square(row, column)))
    }

    /// The square in a row and column.
    pub fn square(&self, row: u8, column: u8) -> u8 {
        let across = u8::try_from(self.columns.len()).unwrap_or(u8::MAX);
        row.saturating_mul(across).saturating_add(column)
    }

    /// Whether there is such a square and it is closed.
    pub fn is_closed(&self, square: u8) -> bool {
        self.open.get(usize::from(square)) == Some(&false)
    }

    /// The rows, or the columns of a row, that have a closed square.
    fn lines(&self, row: Option<u8>) -> Vec<u8> {
        let rows = (0u8..).zip(&self.rows).map(|(line, _)| line);
        match row {
            None => rows.filter(|&row| self.row_is_there(row)).collect(),
            Some(row) => {
                let columns = (0u8..).zip(&self.columns).map(|(line, _)| line);
                columns.filter(|&column| self.is_closed(self.square(row, column))).collect()
            }
        }
    }
}

/// Lays a game's grid out, where it has one.
pub(super) fn deal(draft: &mut Draft) {
    let Some(play) = draft.state.game().cloned() else { return };
    let Board::Grid { rows, columns } = play.game.board else { return };
    let (rows, columns) = headers(&draft.state, &play.game, usize::from(rows), usize::from(columns));
    let draws = draft.state.play.draws;
    let many = rows.len() * columns.len();
    let squares = question::squares(&play.game, many, draft.state.seed, draws);
    draft.emit(What::GridDealt(Grid { rows, columns, open: vec![false; squares.len()], squares }));
}

/// What is said for the rows and columns: the game's own words; else the lesson's, columns first;
/// letters and numbers where words run out.
fn headers(state: &State, game: &Game, rows: usize, columns: usize) -> (Vec<String>, Vec<String>) {
    let words: Vec<String> = state.lesson.cards.iter().map(|card| card.word.clone()).collect();
    let mut words = words.into_iter();
    let mut take = |own: &[String], many: usize, names: fn(usize) -> String| -> Vec<String> {
        if own.len() == many {
            return own.to_vec();
        }
        let lesson: Vec<String> = words.by_ref().take(many).collect();
        if lesson.len() == many { lesson } else { (0..many).map(names).collect() }
    };
    let columns = take(&game.columns, columns, |at| (at + 1).to_string());
    let rows = take(&game.rows, rows, |at| char::from(b'A' + u8::try_from(at).unwrap_or(0)).to_string());
    (rows, columns)
}

/// Whether a square is to be picked now.
pub(super) fn picking(state: &State) -> bool {
    state.play.flow_step() == Some(FlowStep::Pick) && state.play.round().is_some_and(|round| round.opened.is_none())
}

/// Whether a team is to be chosen now for what the open square does.
pub(super) fn choosing_target(state: &State) -> bool {
    let Some(round) = state.play.round().filter(|round| round.target.is_none()) else { return false };
    state.play.flow_step() == Some(FlowStep::Effect) && opened(state, round).is_some_and(Effect::needs_target)
}

/// What the open square does.
pub(super) fn opened(state: &State, round: &Round) -> Option<Effect> {
    let grid = state.game()?.grid.as_ref()?;
    grid.squares.get(usize::from(round.opened?)).copied()
}

/// Whether the answer has earned a square.
pub(super) fn earns_square(state: &State) -> bool {
    let Some(round) = state.play.round() else { return false };
    let verdict = round.judged.as_ref().and_then(|outcome| outcome.verdict);
    let left = state.game().and_then(|game| game.grid.as_ref()).is_some_and(|grid| !grid.is_empty());
    left && round.team.is_some() && matches!(verdict, Some(Verdict::Right | Verdict::Half))
}

/// Moves the highlight to the next row, or column of the row that was taken.
pub(super) fn move_pick(state: &State, draft: &mut Draft) -> Result<(), Refusal> {
    let (lines, round) = pick_lines(state)?;
    let next = lines.iter().copied().find(|&line| line > round.line).or(lines.first().copied());
    draft.emit(What::PickMoved { line: next.ok_or(Refusal::NoSuchSquare)? });
    Ok(())
}

/// Takes a row, and then a column, which opens the square.
pub(super) fn pick_line(state: &State, draft: &mut Draft, line: Option<u8>) -> Result<(), Refusal> {
    let (lines, round) = pick_lines(state)?;
    let line = line.unwrap_or(round.line);
    if !lines.contains(&line) {
        return Err(Refusal::NoSuchSquare);
    }
    match round.row {
        None => {
            draft.emit(What::ActBegan { id: state.next_id, label: Label::Opened });
            draft.emit(What::RowPicked { row: line });
            first_line(draft);
            Ok(())
        }
        Some(row) => {
            let grid = state.game().and_then(|game| game.grid.as_ref()).ok_or(Refusal::NotNow)?;
            open_square(state, draft, grid.square(row, line))
        }
    }
}

/// Opens a square.
pub(super) fn open_square(state: &State, draft: &mut Draft, square: u8) -> Result<(), Refusal> {
    if !picking(state) {
        return Err(Refusal::NotNow);
    }
    let grid = state.game().and_then(|game| game.grid.as_ref()).ok_or(Refusal::NotNow)?;
    if !grid.is_closed(square) {
        return Err(Refusal::NoSuchSquare);
    }
    let at = state.play.round().map_or(0, |round| usize::from(round.flow_at));
    draft.emit(What::ActBegan { id: state.next_id, label: Label::Opened });
    draft.emit(What::SquareOpened { square });
    flow::enter(draft, at + 1);
    Ok(())
}

/// Puts the highlight on the first line that can be taken.
pub(super) fn first_line(draft: &mut Draft) {
    let first = pick_lines(&draft.state).ok().and_then(|(lines, _)| lines.first().copied());
    if let Some(line) = first {
        draft.emit(What::PickMoved { line });
    }
}

fn pick_lines(state: &State) -> Result<(Vec<u8>, &Round), Refusal> {
    let round = state.play.round().filter(|_| picking(state)).ok_or(Refusal::NotNow)?;
    let grid = state.game().and_then(|game| game.grid.as_ref()).ok_or(Refusal::NotNow)?;
    Ok((grid.lines(round.row), round))
}

/// Chooses the team for what the open square does.
pub(super) fn choose_target(state: &State, draft: &mut Draft, team: TeamNo) -> Result<(), Refusal> {
    let round = state.play.round().filter(|_| choosing_target(state)).ok_or(Refusal::NotNow)?;
    if round.team == Some(team) {
        return Err(Refusal::NotNow);
    }
    draft.emit(What::ActBegan { id: state.next_id, label: Label::Targeted(team) });
    draft.emit(What::TargetChosen { team });
    happen(draft);
    Ok(())
}

/// The next team that can be chosen after this one.
pub(super) fn next_target(state: &State, after: TeamNo) -> TeamNo {
    let teams = flow::team_count(state).max(1);
    let own = state.play.round().and_then(|round| round.team);
    let next = |team: TeamNo| team % teams + 1;
    let candidate = next(after);
    if Some(candidate) == own { next(candidate) } else { candidate }
}

/// What the open square does, happens. Nobody loses more than was won in this game.
pub(super) fn happen(draft: &mut Draft) {
    let Some(round) = draft.state.play.round().cloned() else { return };
    let (Some(effect), Some(team)) = (opened(&draft.state, &round), round.team) else { return };
    let won = |draft: &Draft, team: TeamNo| draft.state.play.won(team);
    let loser = match effect {
        Effect::Zero => Some(team),
        Effect::Swap | Effect::Steal(_) | Effect::Storm => round.target,
        _ => None,
    };
    let shield = loser.filter(|loser| draft.state.game().is_some_and(|game| game.shields.contains(loser)));
    draft.emit(What::SquareDone { effect, shielded: shield.is_some() });
    if let Some(saved) = shield {
        draft.emit(What::Shielded { team: saved, on: false });
        return;
    }
    match (effect, round.target) {
        (Effect::Add(points) | Effect::Falling(points), _) => {
            draft.emit(What::PointsOffered { points });
            flow::give(draft, team, points);
        }
        (Effect::Double, _) => {
            let points = won(draft, team).max(0);
            flow::give(draft, team, points);
        }
        (Effect::Swap, Some(target)) => {
            let (own, theirs) = (won(draft, team), won(draft, target));
            flow::give(draft, team, theirs - own);
            flow::give(draft, target, own - theirs);
        }
        (Effect::Steal(points), Some(target)) => {
            let points = points.min(won(draft, target)).max(0);
            flow::give(draft, target, -points);
            flow::give(draft, team, points);
        }
        (Effect::Zero, _) => {
            let points = won(draft, team).max(0);
            flow::give(draft, team, -points);
        }
        (Effect::Storm, Some(target)) => {
            let points = won(draft, target).max(0);
            flow::give(draft, target, -points);
        }
        (Effect::Gift(points), target) => {
            draft.emit(What::PointsOffered { points });
            flow::give(draft, team, points);
            if let Some(target) = target {
                flow::give(draft, target, points);
            }
        }
        (Effect::All(points), _) => {
            for team in 1..=flow::team_count(&draft.state) {
                flow::give(draft, team, points);
            }
        }
        (Effect::Shield, _) => draft.emit(What::Shielded { team, on: true }),
        (Effect::Again | Effect::Swap | Effect::Steal(_) | Effect::Storm, _) => {}
    }
}
