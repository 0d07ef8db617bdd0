//! A flower circle for each team, petal by petal. A right answer never goes to waste: what a whole flower has no room
//! for, opens where the fewest petals are. So all flowers are whole at the same time, and nobody is last.

use serde::{Deserialize, Serialize};

use super::{Change, Table, change};
use crate::game::TeamNo;
use crate::game::boards::flowers::{Flower, FlowersView};
use crate::game::flow::Draft;
use crate::game::view::BoardView;

/// The flowers of all teams.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flowers {
    /// The petals of a whole flower.
    pub of: u8,
    /// The petals that are open, team 1 first.
    pub open: Vec<u8>,
    /// The flower on which petals opened a moment ago, and how many it had before.
    pub bloomed: Option<(TeamNo, u8)>,
}

impl Flowers {
    pub(super) fn new(of: u8, teams: TeamNo) -> Self {
        Self { of, open: vec![0; usize::from(teams)], bloomed: None }
    }

    fn of_team(&self, team: TeamNo) -> Option<u8> {
        self.open.get(usize::from(team).checked_sub(1)?).copied()
    }

    /// Where a team's petal opens: on its own flower while that is not whole, then on the one with the fewest petals.
    fn place_for(&self, team: TeamNo) -> Option<TeamNo> {
        if self.of_team(team)? < self.of {
            return Some(team);
        }
        let numbered = (1..).zip(&self.open).filter(|(_, open)| **open < self.of);
        numbered.min_by_key(|(team, open)| (**open, *team)).map(|(team, _)| team)
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Change::Bloomed { team, open } = change else { return };
        let Some(before) = self.of_team(*team) else { return };
        if let Some(now) = self.open.get_mut(usize::from(*team) - 1) {
            *now = (*open).min(self.of);
            // Petals that open one after the other count from where the first began.
            if self.bloomed.is_none_or(|(bloomed, _)| bloomed != *team) {
                self.bloomed = Some((*team, before));
            }
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.open.iter().all(|open| *open == self.of)
    }

    pub(super) fn teams_are(&mut self, teams: TeamNo) {
        self.open.resize(usize::from(teams), 0);
        self.bloomed = self.bloomed.filter(|(team, _)| *team <= teams);
    }

    pub(super) fn view(&self) -> BoardView {
        let flowers = (1..).zip(&self.open).map(|(team, &open)| Flower { team, open }).collect();
        BoardView::Flowers(FlowersView { of: self.of, flowers, bloomed: self.bloomed })
    }
}

/// Opens petals for a team.
pub(super) fn bloom(draft: &mut Draft, team: TeamNo, petals: u8) {
    for _ in 0..petals {
        let Table::Flowers(flowers) = super::table(&draft.state) else { return };
        let Some(place) = flowers.place_for(team) else { return };
        let open = flowers.of_team(place).unwrap_or(0) + 1;
        change(draft, Change::Bloomed { team: place, open });
    }
}
