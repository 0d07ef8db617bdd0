//! The commonest answers to a question, of which the teams guess as many as they can: the lesson's first cards, in its
//! order. Where an answer stands the teacher says, by its number.

use serde::{Deserialize, Serialize};

use super::{Change, Then, change};
use crate::game::event::What;
use crate::game::flow::{self, Draft};
use crate::game::state::State;
use crate::game::view::{AnswersView, BoardView};
use crate::lesson::CardId;

/// What a place is worth more than the one below it.
const POINTS_A_PLACE: i32 = 10;

/// The answers and which are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The answers, the commonest first.
    pub cards: Vec<CardId>,
    /// Which are open.
    pub open: Vec<bool>,
    /// Which was opened a moment ago.
    pub opened_now: Option<u8>,
}

impl Answers {
    pub(super) fn deal(state: &State, answers: u8) -> Self {
        let cards: Vec<CardId> =
            state.lesson.cards.iter().take(usize::from(answers)).map(|card| card.id.clone()).collect();
        Self { open: vec![false; cards.len()], cards, opened_now: None }
    }

    /// The places that are closed.
    pub(super) fn closed(&self) -> Vec<u8> {
        (0u8..).zip(&self.open).filter(|(_, open)| !**open).map(|(place, _)| place).collect()
    }

    fn points(&self, place: u8) -> i32 {
        let below = self.cards.len().saturating_sub(usize::from(place));
        POINTS_A_PLACE.saturating_mul(i32::try_from(below).unwrap_or(0))
    }

    pub(super) fn take(&self, draft: &mut Draft, place: u8) -> Then {
        change(draft, Change::Opened { square: place });
        let points = self.points(place);
        draft.emit(What::PointsOffered { points });
        if let Some(team) = draft.state.play.round().and_then(|round| round.team) {
            flow::give(draft, team, points);
        }
        Then::Look
    }

    pub(super) fn change(&mut self, change: &Change) {
        if let Change::Opened { square } = change
            && let Some(open) = self.open.get_mut(usize::from(*square))
        {
            *open = true;
            self.opened_now = Some(*square);
        }
    }

    pub(super) fn view(&self, state: &State, highlighted: Option<u8>) -> BoardView {
        let word = |id: &CardId| state.card(id).map(|card| card.word.clone()).unwrap_or_default();
        let answers = self.cards.iter().zip(&self.open).map(|(id, open)| open.then(|| word(id)));
        BoardView::Answers(AnswersView {
            answers: answers.collect(),
            points: (0..u8::try_from(self.cards.len()).unwrap_or(0)).map(|place| self.points(place)).collect(),
            highlighted,
            opened_now: self.opened_now,
        })
    }
}
