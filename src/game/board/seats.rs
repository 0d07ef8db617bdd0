//! Who of the class stands: numbers fill the columns from the blackboard backwards, as desks are numbered in schools.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Change, Then, change};
use crate::game::Number;
use crate::game::boards::seats::{Posture, Seat, SeatFocus, SeatsView, SeenFrom};
use crate::game::flow::Draft;
use crate::game::state::{Round, State};
use crate::game::view::BoardView;

/// The seats of a class and who stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// Desks from left to right.
    pub columns: u8,
    /// How many pupils there are.
    pub pupils: u8,
    /// Who stands.
    pub standing: BTreeSet<Number>,
    /// Who has just sat down.
    pub sat_now: Vec<Number>,
}

/// What a pupil who has answered chooses.
const CHOICES: [u8; 3] = [ROW, COLUMN, ONLY];
/// The own row sits down.
const ROW: u8 = 0;
/// The own column does.
const COLUMN: u8 = 1;
/// Nobody else does.
const ONLY: u8 = 2;

impl Seats {
    /// Everyone who is here stands.
    pub(super) fn new(state: &State, columns: u8) -> Self {
        let pupils = state.play.class_size();
        let standing = (1..=pupils).filter(|number| !state.absent.contains(number)).collect();
        Self { columns: columns.max(1), pupils, standing, sat_now: Vec::new() }
    }

    fn rows(&self) -> u8 {
        self.pupils.div_ceil(self.columns).max(1)
    }

    /// A pupil's row and column, both from 0.
    fn place(&self, number: Number) -> (u8, u8) {
        let at = number.saturating_sub(1);
        (at % self.rows(), at / self.rows())
    }

    /// After an answer: the row, the column, or only whoever answered.
    pub(super) fn can_sit(&self) -> Vec<u8> {
        CHOICES.to_vec()
    }

    pub(super) fn take(&self, draft: &mut Draft, choice: u8) -> Then {
        let Some(own) = draft.state.play.round().and_then(|round| round.number_called) else { return Then::On };
        let (row, column) = self.place(own);
        let sits = |number: &Number| match choice {
            ROW => self.place(*number).0 == row,
            COLUMN => self.place(*number).1 == column,
            _ => *number == own,
        };
        change(draft, Change::Sat { numbers: self.standing.iter().copied().filter(sits).collect() });
        Then::Look
    }

    pub(super) fn change(&mut self, change: &Change) {
        if let Change::Sat { numbers } = change {
            self.standing.retain(|number| !numbers.contains(number));
            self.sat_now.clone_from(numbers);
        }
    }

    pub(super) fn view(&self, state: &State, round: &Round) -> BoardView {
        let seat = |row: u8, column: u8| {
            let number = column * self.rows() + row + 1;
            (number <= self.pupils).then(|| Seat {
                number,
                pupil: match () {
                    () if state.absent.contains(&number) => Posture::Absent,
                    () if self.standing.contains(&number) => Posture::Stands,
                    () => Posture::Sits,
                },
            })
        };
        let focus = round.number_called.map(|number| {
            let (row, column) = self.place(number);
            match round.line {
                _ if !super::picking(state) => SeatFocus::One(number),
                ROW => SeatFocus::Row(row),
                COLUMN => SeatFocus::Column(column),
                _ => SeatFocus::One(number),
            }
        });
        BoardView::Seats(SeatsView {
            columns: self.columns,
            seats: (0..self.rows())
                .flat_map(|row| (0..self.columns).map(move |column| (row, column)))
                .map(|(row, column)| seat(row, column))
                .collect(),
            focus,
            sat_now: self.sat_now.clone(),
            seen_from: SeenFrom::default(),
        })
    }
}
