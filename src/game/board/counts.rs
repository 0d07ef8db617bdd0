//! What a class counts together: hands, the order in which teams come in, and one number that grows.

use serde::{Deserialize, Serialize};

use super::Change;
use crate::game::TeamNo;
use crate::game::boards::bingo::{BingoView, Call, Calling};
use crate::game::boards::finish::{Brought, FinishView};
use crate::game::boards::graph::{Bar, GraphView, Grown};
use crate::game::boards::levels::{Being, Level, LevelsView};
use crate::game::command::Verdict;
use crate::game::event::Question;
use crate::game::state::{GamePlay, Round, State};
use crate::game::view::{BoardView, TotalView};
use crate::game::view_stage::{frame, media_id};
use crate::lesson::CardId;
use crate::lesson::axes::{Board, Marks};
use crate::limits::BINGO_CALLS_MAX;

/// Hands that are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hands {
    /// What is counted, where it is cards.
    pub cards: Vec<CardId>,
    /// How many there are of each, once that was counted.
    pub counts: Vec<Option<u8>>,
    /// Which was counted a moment ago, and what it was before.
    pub grown: Option<(u8, u8)>,
}

impl Hands {
    /// So many things to count.
    pub(super) fn of(many: u8) -> Self {
        Self { cards: Vec::new(), counts: vec![None; usize::from(many)], grown: None }
    }

    /// The first cards of a deck.
    pub(super) fn of_cards(state: &State, deck: &[CardId], bars: u8) -> Self {
        let cards: Vec<CardId> =
            deck.iter().filter(|id| state.card(id).is_some()).take(usize::from(bars)).cloned().collect();
        Self { counts: vec![None; cards.len()], cards, grown: None }
    }

    /// The answers to a question: its choices; yes and no, where it has one card.
    pub(super) fn of_question(question: &Question) -> Self {
        let cards =
            if question.options.len() == usize::from(question.choices) { question.options.clone() } else { Vec::new() };
        Self { counts: vec![None; usize::from(question.choices)], cards, grown: None }
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Change::Counted { which, count } = change else { return };
        if let Some(counted) = self.counts.get_mut(usize::from(*which)) {
            self.grown = Some((*which, counted.unwrap_or(0)));
            *counted = Some(*count);
        }
    }

    pub(super) fn view(&self, state: &State, game: &GamePlay, round: &Round) -> BoardView {
        match game.game.board {
            Board::Calls(marks) => BoardView::Calls(self.calls(state, game, round, marks)),
            Board::Levels(_) => BoardView::Levels(self.levels(state, game)),
            _ => BoardView::Graph(self.graph(state, game)),
        }
    }

    fn graph(&self, state: &State, game: &GamePlay) -> GraphView {
        /// What is counted where it is no cards.
        const YES_AND_NO: [&str; 2] = ["Yes", "No"];
        if self.cards.is_empty() {
            let bar = |(word, count): (&str, &Option<u8>)| Bar { picture: None, word: word.to_owned(), count: *count };
            return GraphView {
                bars: YES_AND_NO.into_iter().zip(&self.counts).map(bar).collect(),
                reaches: state.play.class_size(),
                frame: None,
                grown: self.grown.map(|(bar, from)| Grown { bar, from }),
            };
        }
        let bar = |(id, count): (&CardId, &Option<u8>)| {
            let card = state.card(id);
            Bar {
                picture: card.and_then(|card| card.picture.as_ref()).and_then(|picture| media_id(state, picture)),
                word: card.map(|card| card.word.clone()).unwrap_or_default(),
                count: *count,
            }
        };
        GraphView {
            bars: self.cards.iter().zip(&self.counts).map(bar).collect(),
            reaches: state.play.class_size(),
            frame: frame(state, game),
            grown: self.grown.map(|(bar, from)| Grown { bar, from }),
        }
    }

    fn levels(&self, state: &State, game: &GamePlay) -> LevelsView {
        let levels = Being::ALL.into_iter().zip(&self.counts).map(|(being, count)| {
            let (name, gesture) = being.words();
            Level { being, name: name.to_owned(), gesture: gesture.to_owned(), count: *count }
        });
        // Once all are counted no level stands out: the highest is not the winner.
        let counting = super::counting(state) > 0 && self.counts.iter().any(Option::is_none);
        LevelsView {
            levels: levels.collect(),
            frame: frame(state, game),
            counting: self.grown.map(|(which, _)| which).filter(|_| counting),
        }
    }

    /// The caller: what is called now, what was called before, and how many are one away or have a line.
    fn calls(&self, state: &State, game: &GamePlay, round: &Round, marks: Marks) -> BingoView {
        let card = round.card.as_ref().and_then(|id| state.card(id));
        let now = match card {
            Some(card) if round.revealed => Calling::Shown(Call {
                says: card.word.clone(),
                picture: card.picture.as_ref().and_then(|picture| media_id(state, picture)),
            }),
            Some(_) => Calling::Heard,
            None => Calling::Ready,
        };
        let before = game.deck.iter().take(usize::from(round.number)).filter_map(|id| state.card(id));
        let mut called: Vec<String> = before.map(|card| card.word.clone()).collect();
        called.drain(..called.len().saturating_sub(BINGO_CALLS_MAX - 1));
        let count = |at: usize| self.counts.get(at).copied().flatten().unwrap_or(0);
        BingoView {
            marks,
            now,
            called,
            reach: count(0),
            bingo: count(1),
            cheer: self.grown.is_some_and(|(which, before)| which == 1 && count(1) > before),
        }
    }
}

/// The order in which teams came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// The teams, the first first.
    pub order: Vec<TeamNo>,
}

impl Came {
    pub(super) fn change(&mut self, change: &Change) {
        if let Change::Arrived { team } = change
            && !self.order.contains(team)
        {
            self.order.push(*team);
        }
    }

    /// The place of a team among those that were right, from 0.
    pub(in crate::game) fn place_among(&self, team: TeamNo, right: &[TeamNo]) -> Option<usize> {
        self.order.iter().filter(|other| right.contains(other)).position(|&other| other == team)
    }

    pub(super) fn view(&self, state: &State, round: &Round) -> BoardView {
        use crate::game::boards::finish::Came as Seen;
        let outcome = round.judged.as_ref();
        let brought = |team: TeamNo| {
            let outcome = outcome.filter(|_| round.revealed)?;
            match outcome.verdict? {
                Verdict::Right if outcome.teams.contains(&team) => Some(Brought::Right),
                Verdict::Half if outcome.teams.contains(&team) => Some(Brought::Nearly),
                _ => Some(Brought::Nearly),
            }
        };
        let teams =
            (1..=u8::try_from(state.play.teams.len()).unwrap_or(u8::MAX)).filter(|team| !self.order.contains(team));
        BoardView::Finish(FinishView {
            came: self.order.iter().map(|&team| Seen { team, brought: brought(team) }).collect(),
            running: teams.collect(),
            fresh: self.order.last().copied().filter(|_| outcome.is_none()),
        })
    }
}

/// The class's one number, and the best that it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// The number now.
    pub now: u16,
    /// The best of this game.
    pub best: u16,
    /// What the class wants to reach; 0 for no end.
    pub target: u16,
    /// What was added a moment ago.
    pub grown: u16,
    /// What it was until it broke a moment ago.
    #[serde(default)]
    pub broke: Option<u16>,
}

impl Total {
    pub(super) fn new(target: u16) -> Self {
        Self { now: 0, best: 0, target, grown: 0, broke: None }
    }

    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Grown { by } => {
                self.now = self.now.saturating_add(*by);
                self.best = self.best.max(self.now);
                self.grown = *by;
            }
            Change::Broken => {
                self.broke = Some(self.now).filter(|&now| now > 0);
                (self.now, self.grown) = (0, 0);
            }
            _ => {}
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.target > 0 && self.now >= self.target
    }

    pub(super) fn view(&self) -> BoardView {
        let Self { now, best, target, grown, broke } = *self;
        BoardView::Total(TotalView { now, best, target, grown, broke })
    }
}
