//! Squares that teams take: a quiz in which flanked lines turn, some in a row, some in a column. The rules are those of
//! アタック25 and of three (or four) in a row.

use serde::{Deserialize, Serialize};

use super::{Change, Then, change};
use crate::game::TeamNo;
use crate::game::boards::territory::{Called, TerritoryView};
use crate::game::flow::Draft;
use crate::game::view::BoardView;
use crate::lesson::axes::Taking;

/// The eight directions in which lines run.
const DIRECTIONS: [(i8, i8); 8] = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)];
/// With so many squares left, the team that takes one also frees a rival's, once a game (アタックチャンス).
const CHANCE_LEFT: usize = 5;

/// A field of squares that teams take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// How squares are taken.
    pub rule: Taking,
    /// Squares from left to right, and from top to bottom.
    pub side: u8,
    /// Whose each square is, row by row.
    pub owners: Vec<Option<TeamNo>>,
    /// The team that took the last square frees one of a rival's now.
    pub freeing: bool,
    /// It has been done in this game.
    pub freed: bool,
    /// It was done a moment ago.
    pub freed_now: bool,
    /// The square that was taken a moment ago.
    pub taken: Option<u8>,
    /// Those that turned because of it.
    pub flipped: Vec<u8>,
}

impl Claims {
    /// A free field; a side of 0 is as large as the number of teams asks for.
    pub(super) fn deal(side: u8, rule: Taking, teams: TeamNo) -> Self {
        let side = match (side, rule, teams) {
            (1.., _, _) => side,
            (0, Taking::Line(3), 0..=2) => 3,
            (0, Taking::Flip | Taking::Line(_), 0..=4) => 5,
            _ => 6,
        };
        let owners = vec![None; usize::from(side) * usize::from(side)];
        Self { rule, side, owners, freeing: false, freed: false, freed_now: false, taken: None, flipped: Vec::new() }
    }

    fn at(&self, row: i8, column: i8) -> Option<usize> {
        let side = i8::try_from(self.side).ok()?;
        let inside = (0..side).contains(&row) && (0..side).contains(&column);
        usize::try_from(row)
            .ok()
            .zip(usize::try_from(column).ok())
            .filter(|_| inside)
            .map(|(row, column)| row * usize::from(self.side) + column)
    }

    fn place(&self, square: usize) -> (i8, i8) {
        let side = usize::from(self.side.max(1));
        (i8::try_from(square / side).unwrap_or(0), i8::try_from(square % side).unwrap_or(0))
    }

    /// The squares in a direction from this one, the next first.
    fn ray(&self, from: usize, direction: (i8, i8)) -> impl Iterator<Item = usize> + '_ {
        let (row, column) = self.place(from);
        (1..i8::try_from(self.side).unwrap_or(0))
            .map_while(move |step| self.at(row + direction.0 * step, column + direction.1 * step))
    }

    /// The rivals' squares that a team flanks by taking this one, the nearest first in each direction.
    fn flanked(&self, square: usize, team: TeamNo) -> Vec<u8> {
        let mut all = Vec::new();
        for direction in DIRECTIONS {
            let mut between = Vec::new();
            for next in self.ray(square, direction) {
                match self.owners.get(next).copied().flatten() {
                    Some(owner) if owner == team => {
                        all.append(&mut between);
                        break;
                    }
                    Some(_) => between.extend(u8::try_from(next)),
                    None => break,
                }
            }
        }
        all
    }

    fn is_free(&self, square: usize) -> bool {
        self.owners.get(square) == Some(&None)
    }

    fn free(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.owners.len()).filter(|&square| self.is_free(square))
    }

    /// The highest number of a place: on a field on which pieces fall, that of a column.
    pub(super) fn places(&self) -> usize {
        if matches!(self.rule, Taking::Drop(_)) && !self.freeing { usize::from(self.side) } else { self.owners.len() }
    }

    /// What a team can take now: by the rule of the field. A column is called by its number.
    pub(super) fn takeable(&self, team: TeamNo) -> Vec<u8> {
        let numbers =
            |squares: Vec<usize>| squares.into_iter().filter_map(|square| u8::try_from(square).ok()).collect();
        if self.freeing {
            let rivals =
                (0..self.owners.len()).filter(|&square| self.owners[square].is_some_and(|owner| owner != team));
            return numbers(rivals.collect());
        }
        if self.is_done() {
            return Vec::new();
        }
        match self.rule {
            Taking::Line(_) => numbers(self.free().collect()),
            Taking::Drop(_) => (0..self.side).filter(|&column| self.is_free(usize::from(column))).collect(),
            Taking::Flip => {
                if self.owners.iter().all(Option::is_none) {
                    return self.middle();
                }
                let flanking: Vec<usize> =
                    self.free().filter(|&square| !self.flanked(square, team).is_empty()).collect();
                let beside = |square: &usize| {
                    DIRECTIONS
                        .iter()
                        .any(|&direction| self.ray(*square, direction).next().is_some_and(|next| !self.is_free(next)))
                };
                numbers(if flanking.is_empty() { self.free().filter(beside).collect() } else { flanking })
            }
        }
    }

    /// The square in the middle, or the four.
    fn middle(&self) -> Vec<u8> {
        let half = self.side / 2;
        let lines = if self.side % 2 == 1 { vec![half] } else { vec![half - 1, half] };
        lines.iter().flat_map(|row| lines.iter().map(move |column| row * self.side + column)).collect()
    }

    /// A team takes a place, which turns what it flanks.
    pub(super) fn take(&self, draft: &mut Draft, place: u8) -> Then {
        let team = draft.state.play.round().and_then(|round| round.team).unwrap_or(1);
        if self.freeing {
            change(draft, Change::Freed { square: place });
            return Then::On;
        }
        let square = match self.rule {
            Taking::Drop(_) => {
                let rows = (0..self.side).rev().map(|row| row * self.side + place);
                rows.into_iter().find(|&square| self.is_free(usize::from(square))).unwrap_or(place)
            }
            _ => place,
        };
        let flipped = if self.rule == Taking::Flip { self.flanked(usize::from(square), team) } else { Vec::new() };
        change(draft, Change::Claimed { square, team, flipped });
        let again = matches!(super::table(&draft.state), super::Table::Claims(claims) if claims.freeing);
        if again { Then::Again } else { Then::On }
    }

    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Claimed { square, team, flipped } => {
                for place in flipped.iter().chain([square]) {
                    if let Some(owner) = self.owners.get_mut(usize::from(*place)) {
                        *owner = Some(*team);
                    }
                }
                self.taken = Some(*square);
                self.flipped.clone_from(flipped);
                let rivals = self.owners.iter().flatten().any(|owner| owner != team);
                self.freeing = self.rule == Taking::Flip && !self.freed && rivals && self.free().count() == CHANCE_LEFT;
            }
            Change::Freed { square } => {
                if let Some(owner) = self.owners.get_mut(usize::from(*square)) {
                    *owner = None;
                }
                (self.freeing, self.freed, self.freed_now) = (false, true, true);
                self.flipped.clear();
            }
            _ => {}
        }
    }

    pub(super) fn settle_down(&mut self) {
        (self.taken, self.freeing, self.freed_now) = (None, false, false);
        self.flipped.clear();
    }

    /// The squares of the first line that is long enough.
    fn line(&self) -> Vec<u8> {
        let (Taking::Line(long) | Taking::Drop(long)) = self.rule else { return Vec::new() };
        for square in 0..self.owners.len() {
            let Some(owner) = self.owners[square] else { continue };
            for direction in [(0, 1), (1, 0), (1, 1), (1, -1)] {
                let rest = self.ray(square, direction).take_while(|&next| self.owners[next] == Some(owner));
                let line: Vec<u8> =
                    std::iter::once(square).chain(rest).filter_map(|place| u8::try_from(place).ok()).collect();
                if line.len() >= usize::from(long) {
                    return line;
                }
            }
        }
        Vec::new()
    }

    pub(super) fn is_done(&self) -> bool {
        !self.freeing && (self.free().next().is_none() || !self.line().is_empty())
    }

    /// How many squares a team has; where a line is what counts, those of its line.
    pub(super) fn owned_by(&self, team: TeamNo) -> usize {
        let own = |square: u8| self.owners.get(usize::from(square)) == Some(&Some(team));
        match self.rule {
            Taking::Flip => self.owners.iter().filter(|owner| **owner == Some(team)).count(),
            Taking::Line(_) | Taking::Drop(_) => self.line().into_iter().filter(|&square| own(square)).count(),
        }
    }

    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        for owner in &mut self.owners {
            *owner = owner.filter(|team| *team <= teams);
        }
    }

    pub(super) fn view(&self, team: Option<TeamNo>, highlighted: Option<u8>) -> BoardView {
        let drops = matches!(self.rule, Taking::Drop(_));
        // Of a column the square is shown on which it would land.
        let landing = |column: u8| {
            let rows = (0..self.side).rev().map(|row| row * self.side + column);
            rows.into_iter().find(|&square| self.is_free(usize::from(square)))
        };
        let squares = |places: Vec<u8>| {
            if drops && !self.freeing { places.into_iter().filter_map(landing).collect() } else { places }
        };
        let picking = highlighted.is_some();
        let takeable = if picking { squares(self.takeable(team.unwrap_or(1))) } else { Vec::new() };
        BoardView::Territory(TerritoryView {
            rows: self.side,
            columns: self.side,
            owners: self.owners.clone(),
            called: if drops { Called::Columns } else { Called::Squares },
            takeable,
            highlighted: highlighted.and_then(|line| squares(vec![line]).first().copied()),
            taken: self.taken,
            flipped: self.flipped.clone(),
            line: self.line(),
        })
    }
}
