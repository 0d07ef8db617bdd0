//! Pieces that move with right answers: along lanes, along a path with a die, and lives and health that go.

use serde::{Deserialize, Serialize};

use super::{Change, Table, Then, change, draw, drawn};
use crate::game::boards::health::{Health, HealthView};
use crate::game::boards::lanes::{Lane, LanesView};
use crate::game::boards::lives::{Bomb, LifeSign, LivesView, TeamLives};
use crate::game::boards::track::{TrackPiece, TrackSign, TrackView};
use crate::game::flow::Draft;
use crate::game::state::{GamePlay, Round, State};
use crate::game::view::BoardView;
use crate::game::{AtMs, TeamNo, question};
use crate::lesson::axes::{Board, FlowStep, Pace};

/// A piece for each team, from 0 to so many steps: a lane, or its lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moves {
    /// How far it goes.
    pub steps: u8,
    /// Where the pieces stand, team 1 first.
    pub at: Vec<u8>,
    /// Where a team that joins begins.
    pub start: u8,
    /// The piece that moved a moment ago, and where it was.
    pub moved: Option<(TeamNo, u8)>,
}

impl Moves {
    pub(super) fn new(start: u8, steps: u8, teams: TeamNo) -> Self {
        Self { steps, at: vec![start; usize::from(teams)], start, moved: None }
    }

    fn of(&self, team: TeamNo) -> u8 {
        usize::from(team).checked_sub(1).and_then(|index| self.at.get(index)).copied().unwrap_or(0)
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Change::Moved { team, to } = change else { return };
        let before = self.of(*team);
        if let Some(at) = usize::from(*team).checked_sub(1).and_then(|index| self.at.get_mut(index)) {
            *at = (*to).min(self.steps);
            self.moved = Some((*team, before));
        }
    }

    /// On lanes: somebody is there. Lives never end a game: a team without any still plays.
    pub(super) fn is_done(&self) -> bool {
        self.start == 0 && self.at.contains(&self.steps)
    }

    /// Whether a team's piece is at the end of its lane.
    pub(super) fn is_home(&self, team: TeamNo) -> bool {
        self.start == 0 && self.of(team) == self.steps
    }

    /// Whether a team's piece can be pushed back.
    pub(super) fn has_left(&self, team: TeamNo) -> bool {
        self.of(team) > self.start
    }

    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        self.at.resize(usize::from(teams), self.start);
        self.moved = self.moved.filter(|(team, _)| *team <= teams);
    }

    pub(super) fn view(&self, state: &State, game: &GamePlay, at: AtMs) -> BoardView {
        let numbered = || (1..).zip(&self.at);
        if !matches!(game.game.board, Board::Lives(_)) {
            let lanes = numbered().map(|(team, &at)| Lane { team, at }).collect();
            return BoardView::Lanes(LanesView { steps: self.steps, lanes, moved: self.moved });
        }
        let round = state.play.round();
        BoardView::Lives(LivesView {
            sign: LifeSign::Heart,
            of: self.steps,
            teams: numbered().map(|(team, &left)| TeamLives { team, left }).collect(),
            active: round.and_then(|round| round.team),
            rested: self.moved.map(|(team, _)| team),
            bomb: bomb(state, game, at),
        })
    }
}

/// The times at which a bomb looks different, as shares of the shortest time that it may last, in hundredths: they
/// come at times of their own, so that nothing tells how long it still lasts.
const BOMB_WAKES: [u64; 2] = [45, 85];

/// How a bomb looks now; none where nothing goes round.
fn bomb(state: &State, game: &GamePlay, at: AtMs) -> Option<Bomb> {
    let Pace::Hidden { min, .. } = game.game.pace else { return None };
    let answering = state.play.flow_step() == Some(FlowStep::Answer);
    let Some(timer) = state.play.timer.filter(|_| answering) else {
        let gone = matches!(state.play.flow_step(), Some(FlowStep::Select | FlowStep::Judge | FlowStep::Effect));
        return Some(if gone { Bomb::Burst } else { Bomb::Calm });
    };
    if timer.up {
        return Some(Bomb::Burst);
    }
    let lasted = state.playing_time(at).saturating_sub(timer.ends_at.saturating_sub(timer.total_ms));
    let of_least = lasted.saturating_mul(100) / (u64::from(min) * 1000).max(1);
    Some(match of_least {
        share if share < BOMB_WAKES[0] => Bomb::Calm,
        share if share < BOMB_WAKES[1] => Bomb::Awake,
        _ => Bomb::Full,
    })
}

/// When a bomb that goes round next looks different.
pub(in crate::game) fn bomb_changes(state: &State, at: AtMs) -> Option<AtMs> {
    let game = state.game()?;
    let Pace::Hidden { min, .. } = game.game.pace else { return None };
    let timer = state.play.timer.filter(|timer| !timer.up)?;
    let began = timer.ends_at.saturating_sub(timer.total_ms);
    let times = BOMB_WAKES.map(|share| began + (u64::from(min) * 1000 * share).div_ceil(100));
    times.into_iter().find(|&time| time > at)
}

/// Moves a team's piece, as far as the board goes.
pub(super) fn step(draft: &mut Draft, team: TeamNo, steps: i16) {
    let (at, most) = match super::table(&draft.state) {
        Table::Moves(moves) => (moves.of(team), moves.steps),
        Table::Path(path) => (path.of(team), path.goal()),
        _ => return,
    };
    let to = (i16::from(at) + steps).clamp(0, i16::from(most));
    let to = u8::try_from(to).unwrap_or(0);
    if to != at {
        change(draft, Change::Moved { team, to });
    }
}

/// After a miss on a path the piece goes back to where it was rolled from.
pub(super) fn back(draft: &mut Draft, table: &Table, round: &Round) {
    if let (Table::Path(path), Some(team)) = (table, round.team)
        && let Some((moved, from)) = path.moved
        && moved == team
    {
        change(draft, Change::Moved { team, to: from });
    }
}

/// A winding path of squares with the teams' pieces on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    /// What each square between the start and the goal is.
    pub squares: Vec<TrackSign>,
    /// Where the pieces stand, team 1 first: 0 is the start.
    pub at: Vec<u8>,
    /// The piece that moved a moment ago, and where it was before it was rolled.
    pub moved: Option<(TeamNo, u8)>,
    /// What the die shows.
    pub die: Option<u8>,
}

/// Every so many squares something happens.
const EVENT_EVERY: usize = 4;
/// How far an event takes a piece.
const EVENT_STEPS: u8 = 2;

impl Path {
    /// A path with its events and chances at random places, in turn.
    pub(super) fn deal(squares: u8, teams: TeamNo, seed: u64, draws: u64) -> Self {
        const SIGNS: [TrackSign; 2] = [TrackSign::Chance, TrackSign::Event];
        let offset = usize::from(question::draw_below(seed, draws, u8::try_from(EVENT_EVERY).unwrap_or(4)));
        let sign = |square: usize| match square % EVENT_EVERY {
            at if at == offset => SIGNS[square / EVENT_EVERY % SIGNS.len()],
            _ => TrackSign::Plain,
        };
        Self {
            squares: (0..usize::from(squares)).map(sign).collect(),
            at: vec![0; usize::from(teams)],
            moved: None,
            die: None,
        }
    }

    fn goal(&self) -> u8 {
        u8::try_from(self.squares.len() + 1).unwrap_or(u8::MAX)
    }

    fn of(&self, team: TeamNo) -> u8 {
        usize::from(team).checked_sub(1).and_then(|index| self.at.get(index)).copied().unwrap_or(0)
    }

    /// What a place is; none for the start and the goal.
    fn sign_at(&self, place: u8) -> Option<TrackSign> {
        self.squares.get(usize::from(place).checked_sub(1)?).copied()
    }

    /// Where a team's piece was before this roll, as long as it has not gone back there.
    fn rolled_from(&self, team: TeamNo) -> Option<u8> {
        let (moved, from) = self.moved.filter(|_| self.die.is_some())?;
        (moved == team && from != self.of(team)).then_some(from)
    }

    /// Whether a team's piece has come to a chance with this roll.
    pub(super) fn has_chance(&self, team: TeamNo) -> bool {
        self.rolled_from(team).is_some() && self.sign_at(self.of(team)) == Some(TrackSign::Chance)
    }

    /// Whether a team's piece is at the goal.
    pub(super) fn is_home(&self, team: TeamNo) -> bool {
        self.of(team) == self.goal()
    }

    pub(super) fn can_roll(&self) -> Vec<u8> {
        if self.die.is_none() && !self.is_done() { vec![0] } else { Vec::new() }
    }

    /// Rolls the die and moves the piece. From an event it goes on by [`EVENT_STEPS`].
    pub(super) fn take(&self, draft: &mut Draft) -> Then {
        let team = draft.state.play.round().and_then(|round| round.team).unwrap_or(1);
        let die = draw(draft, 6) + 1;
        drawn(draft, Change::Rolled { die });
        let to = self.of(team).saturating_add(die).min(self.goal());
        change(draft, Change::Moved { team, to });
        if self.sign_at(to) == Some(TrackSign::Event) {
            change(draft, Change::Moved { team, to: to.saturating_add(EVENT_STEPS).min(self.goal()) });
        }
        Then::Look
    }

    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Rolled { die } => self.die = Some(*die),
            Change::Moved { team, to } => {
                let (before, goal) = (self.of(*team), self.goal());
                if let Some(at) = usize::from(*team).checked_sub(1).and_then(|index| self.at.get_mut(index)) {
                    *at = (*to).min(goal);
                    // A second step of the same roll keeps where it came from.
                    if self.moved.is_none_or(|(moved, _)| moved != *team) {
                        self.moved = Some((*team, before));
                    }
                }
            }
            _ => {}
        }
    }

    pub(super) fn settle_down(&mut self) {
        (self.moved, self.die) = (None, None);
    }

    pub(super) fn is_done(&self) -> bool {
        self.at.contains(&self.goal())
    }

    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        self.at.resize(usize::from(teams), 0);
        self.moved = self.moved.filter(|(team, _)| *team <= teams);
    }

    /// What the square is to which the die led.
    fn landed(&self) -> Option<TrackSign> {
        let (team, _) = self.moved?;
        self.sign_at(self.rolled_from(team)?.saturating_add(self.die?))
    }

    pub(super) fn view(&self) -> BoardView {
        let pieces: Vec<TrackPiece> = (1..).zip(&self.at).map(|(team, &at)| TrackPiece { team, at }).collect();
        BoardView::Track(TrackView {
            squares: self.squares.clone(),
            focus: self.moved.map(|(team, _)| self.of(team)),
            moved: self.moved,
            die: self.die,
            landed: self.landed(),
            pieces,
        })
    }
}

/// What a boss and the class have left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Healths {
    /// The boss: what is left, of how much, and what went a moment ago.
    pub boss: [u8; 3],
    /// The class likewise, where the boss strikes back.
    pub class: Option<[u8; 3]>,
}

impl Healths {
    /// A class of 0 is one that nothing happens to.
    pub(super) fn new(boss: u8, class: u8) -> Self {
        Self { boss: [boss, boss, 0], class: (class > 0).then_some([class, class, 0]) }
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Change::Hit { class, by } = change else { return };
        let side = if *class { self.class.as_mut() } else { Some(&mut self.boss) };
        if let Some([left, _, lost]) = side {
            *lost = (*by).min(*left);
            *left -= *lost;
        }
    }

    pub(super) fn settle_down(&mut self) {
        self.boss[2] = 0;
        if let Some(class) = &mut self.class {
            class[2] = 0;
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.boss[0] == 0 || self.class.is_some_and(|class| class[0] == 0)
    }

    pub(super) fn view(&self) -> BoardView {
        let health = |[left, of, lost]: [u8; 3]| Health { left, of, lost };
        BoardView::Health(HealthView { boss: health(self.boss), class: self.class.map(health) })
    }
}
