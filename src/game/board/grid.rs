//! The hidden grid: squares with a word for each row and column, and what opening one does. What lies behind a closed
//! square is in the table alone; no view of the class has it.

use serde::{Deserialize, Serialize};

use super::{Change, change, changes_something};
use crate::game::command::Verdict;
use crate::game::event::What;
use crate::game::flow::{self, Draft};
use crate::game::state::{Round, State};
use crate::game::view::{BoardView, GridView};
use crate::game::{TeamNo, question};
use crate::lesson::axes::{Effect, Game, Lay, Square};

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
    /// Lays the squares of a game out.
    pub(super) fn deal(state: &State, game: &Game, size: (u8, u8), draws: u64) -> Self {
        let (rows, columns) = headers(state, game, usize::from(size.0), usize::from(size.1));
        let many = rows.len() * columns.len();
        let squares = match game.lay {
            Lay::Shuffled => question::squares(game, many, state.seed, draws),
            Lay::Values(step) => values(
                rows.len(),
                columns.len(),
                step,
                question::draw_below(state.seed, draws, u8::try_from(many).unwrap_or(1)),
            ),
            Lay::Mine(points) => mine(
                columns.len(),
                many,
                points,
                question::draw_below(state.seed, draws, u8::try_from(many).unwrap_or(1)),
            ),
        };
        Self { rows, columns, open: vec![false; squares.len()], squares }
    }

    /// Whether no square is closed, or the one that ends it all is open.
    pub(super) fn is_done(&self) -> bool {
        let mine = self.squares.iter().zip(&self.open).any(|(effect, &open)| open && *effect == Effect::Mine);
        mine || self.open.iter().all(|&open| open)
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
    pub(super) fn lines(&self, row: Option<u8>) -> Vec<u8> {
        let rows = (0u8..).zip(&self.rows).map(|(line, _)| line);
        match row {
            None => rows.filter(|&row| self.row_is_there(row)).collect(),
            Some(row) => {
                let columns = (0u8..).zip(&self.columns).map(|(line, _)| line);
                columns.filter(|&column| self.is_closed(self.square(row, column))).collect()
            }
        }
    }

    /// What the square that was picked does.
    pub(super) fn opened(&self, round: &Round) -> Option<Effect> {
        self.squares.get(usize::from(round.opened?)).copied()
    }

    /// The column of the square that was picked: where each column asks in its own way, it says how.
    pub(in crate::game) fn column_of(&self, square: u8) -> usize {
        usize::from(square) % self.columns.len().max(1)
    }

    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Opened { square } => {
                if let Some(open) = self.open.get_mut(usize::from(*square)) {
                    *open = true;
                }
            }
            Change::Laid { square, effect } => {
                if let Some(lies) = self.squares.get_mut(usize::from(*square)) {
                    *lies = *effect;
                }
            }
            _ => {}
        }
    }

    /// Which question lies behind a square, from 0: down the columns, so that none is asked twice in one.
    pub(in crate::game) fn question_of(&self, square: u8) -> usize {
        self.column_of(square) * self.rows.len() + usize::from(square) / self.columns.len().max(1)
    }

    /// What a square gives, where it gives points.
    pub(in crate::game) fn points_of(&self, square: u8) -> Option<i32> {
        match self.squares.get(usize::from(square))? {
            Effect::Add(points) => Some(*points),
            _ => None,
        }
    }

    /// Whether a square is the one that counts twice, where rows have values.
    pub(super) fn pays_twice(&self, lay: Lay, square: u8) -> bool {
        let Lay::Values(step) = lay else { return false };
        let row = usize::from(square) / self.columns.len().max(1);
        self.points_of(square).is_some_and(|points| points > value_of(row, step))
    }

    pub(super) fn view(&self, state: &State, round: &Round) -> BoardView {
        BoardView::Grid(GridView {
            rows: self.rows.clone(),
            columns: self.columns.clone(),
            squares: self.squares.iter().zip(&self.open).map(|(effect, open)| open.then_some(*effect)).collect(),
            picking: super::picking(state),
            row: round.row,
            line: round.line,
            opened: round.opened,
            choosing_target: super::choosing_target(state),
            target: round.target,
            shielded: round.shielded,
        })
    }
}

/// Opens a square. What could do nothing now gives the usual points instead, so that a square never says what it cannot
/// do: one more question behind the last square, points of nobody, twice nothing.
pub(super) fn open(draft: &mut Draft, square: u8) {
    if let Some(effect) = instead(&draft.state, square) {
        change(draft, Change::Laid { square, effect });
    }
    change(draft, Change::Opened { square });
}

/// The game's points without luck, where the square could do nothing now.
fn instead(state: &State, square: u8) -> Option<Effect> {
    let (game, own) = (state.game()?, state.play.round()?.team?);
    let grid = game.table.grid()?;
    let effect = *grid.squares.get(usize::from(square))?;
    let idle = match effect {
        Effect::Again => grid.open.iter().filter(|&&open| !open).count() <= 1,
        Effect::Double | Effect::Zero => state.play.won(own) <= 0,
        Effect::Shield => game.shields.contains(&own),
        Effect::Swap | Effect::Steal(_) | Effect::Storm => {
            !(1..=flow::team_count(state)).any(|team| team != own && changes_something(state, effect, Some(own), team))
        }
        _ => false,
    };
    let points = |square: &&Square| matches!(square.does, Effect::Add(_));
    game.game.squares.iter().filter(points).min_by_key(|square| square.luck).filter(|_| idle).map(|square| square.does)
}

/// What a row is worth, from 0: each a step more than the one above.
pub(in crate::game) fn value_of(row: usize, step: i32) -> i32 {
    step.saturating_mul(i32::try_from(row + 1).unwrap_or(1))
}

/// Each row is worth a step more than the one above; one square counts twice.
fn values(rows: usize, columns: usize, step: i32, double: u8) -> Vec<Effect> {
    let value = |square: usize| value_of(square / columns.max(1), step);
    (0..rows * columns)
        .map(|square| Effect::Add(if square == usize::from(double) { value(square) * 2 } else { value(square) }))
        .collect()
}

/// One square has the mine; the others say how many steps away it is.
fn mine(columns: usize, many: usize, points: i32, at: u8) -> Vec<Effect> {
    let place = |square: usize| (square / columns.max(1), square % columns.max(1));
    let mine = place(usize::from(at));
    (0..many)
        .map(|square| {
            let (row, column) = place(square);
            match row.abs_diff(mine.0) + column.abs_diff(mine.1) {
                0 => Effect::Mine,
                steps => Effect::Far { steps: u8::try_from(steps).unwrap_or(u8::MAX), points },
            }
        })
        .collect()
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

/// What the open square does, happens. Nobody loses more than was won in this game.
pub(super) fn happen(draft: &mut Draft, round: &Round) {
    let (Some(square), Some(team)) = (round.opened, round.team) else { return };
    let effect = super::table(&draft.state).grid().and_then(|grid| grid.opened(round));
    let Some(effect) = effect else { return };
    let verdict = round.judged.as_ref().and_then(|outcome| outcome.verdict);
    if flow::is_judged(&draft.state) && !matches!(verdict, Some(Verdict::Right | Verdict::Half)) {
        missed(draft, team, effect, square, verdict);
        return;
    }
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
        (Effect::Add(points) | Effect::Falling(points) | Effect::Far { points, .. }, _) => {
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
        _ => {}
    }
}

/// A square that was picked first and not answered rightly: where what is missed costs, it is gone and costs what it
/// is worth; else it stays closed for the next team.
fn missed(draft: &mut Draft, team: TeamNo, effect: Effect, square: u8, verdict: Option<Verdict>) {
    let costs = draft.state.game().is_some_and(|game| game.game.misses.contains(&Effect::Pay) && !game.game.gentle);
    let (Effect::Add(points), true, Some(Verdict::Wrong)) = (effect, costs, verdict) else { return };
    change(draft, Change::Opened { square });
    draft.emit(What::SquareDone { effect, shielded: false });
    let lost = points.min(draft.state.play.won(team)).max(0);
    flow::give(draft, team, -lost);
}
