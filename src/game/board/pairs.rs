//! Pairs of cards face down: a picture and its word. Two are turned in a turn; a pair counts when both were said.

use serde::{Deserialize, Serialize};

use super::{Change, Then, change};
use crate::game::boards::pairs::{PairCard, PairFace, PairsView};
use crate::game::flow::Draft;
use crate::game::state::State;
use crate::game::view::BoardView;
use crate::game::view_stage::media_id;
use crate::game::{TeamNo, question};
use crate::lesson::CardId;

/// The cards on the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairs {
    /// What each card shows: a card of the lesson, by its picture or by its word.
    pub cards: Vec<(CardId, bool)>,
    /// Which were found, and by whom.
    pub found: Vec<Option<Option<TeamNo>>>,
    /// Which lie face up in this turn.
    pub up: Vec<u8>,
    /// The pair that was found a moment ago.
    pub found_now: Option<(u8, u8)>,
}

impl Pairs {
    /// So many pairs of a deck, or as many as it has cards.
    pub(super) fn deal(state: &State, deck: &[CardId], pairs: u8, draws: u64) -> Self {
        let mut cards: Vec<(CardId, bool)> =
            deck.iter().take(usize::from(pairs)).flat_map(|id| [(id.clone(), true), (id.clone(), false)]).collect();
        question::shuffle_by(&mut cards, state.seed, draws);
        Self { found: vec![None; cards.len()], cards, up: Vec::new(), found_now: None }
    }

    /// The cards that can be turned.
    pub(super) fn closed(&self) -> Vec<u8> {
        let closed = (0u8..).zip(&self.found).filter(|(card, found)| found.is_none() && !self.up.contains(card));
        closed.map(|(card, _)| card).collect()
    }

    /// Whether the two cards that are up belong together.
    pub(super) fn is_match(&self) -> bool {
        let card = |at: &u8| self.cards.get(usize::from(*at)).map(|(id, _)| id);
        matches!(self.up.as_slice(), [one, two] if card(one) == card(two))
    }

    pub(super) fn take(&self, draft: &mut Draft, card: u8) -> Then {
        change(draft, Change::Turned { card });
        match super::table(&draft.state) {
            super::Table::Pairs(pairs) if pairs.up.len() < 2 => Then::Again,
            super::Table::Pairs(pairs) if pairs.is_match() => Then::On,
            _ => Then::Look,
        }
    }

    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Turned { card } => {
                // Those of the last turn were left up to be looked at.
                if self.up.len() >= 2 {
                    self.up.clear();
                }
                self.up.push(*card);
            }
            Change::Paired { team } => {
                for card in &self.up {
                    if let Some(found) = self.found.get_mut(usize::from(*card)) {
                        *found = Some(*team);
                    }
                }
                self.found_now = self.up.first().copied().zip(self.up.get(1).copied());
                self.up.clear();
            }
            Change::TurnedDown => self.up.clear(),
            _ => {}
        }
    }

    pub(super) fn settle_down(&mut self) {
        self.up.clear();
        self.found_now = None;
    }

    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        for found in &mut self.found {
            *found = found.map(|team| team.filter(|team| *team <= teams));
        }
    }

    pub(super) fn view(&self, state: &State, highlighted: Option<u8>) -> BoardView {
        let face = |at: usize| {
            let (id, pictured) = self.cards.get(at)?;
            let card = state.card(id)?;
            let picture = card.picture.as_ref().filter(|_| *pictured).and_then(|picture| media_id(state, picture));
            Some(picture.map_or_else(|| PairFace::Word(card.word.clone()), PairFace::Picture))
        };
        let card = |at: usize| {
            let up = self.up.iter().any(|card| usize::from(*card) == at);
            match (self.found.get(at).copied().flatten(), up, face(at)) {
                (Some(team), _, Some(face)) => PairCard::Found(face, team),
                (None, true, Some(face)) => PairCard::Open(face),
                _ => PairCard::Back,
            }
        };
        BoardView::Pairs(PairsView {
            cards: (0..self.cards.len()).map(card).collect(),
            picking: highlighted.is_some(),
            highlighted,
            paired: self.found_now,
        })
    }
}
