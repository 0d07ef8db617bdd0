//! A word that is spelled: by letters while a shark comes nearer with each miss, or by tiles that are put in order.
//! The machine knows the word, so it judges alone.

use serde::{Deserialize, Serialize};

use super::{Change, Then, change};
use crate::game::boards::shark::SharkView;
use crate::game::boards::tiles::{Tile, TilesOf, TilesView};
use crate::game::event::What;
use crate::game::flow::{self, Draft};
use crate::game::question;
use crate::game::view::{BoardView, LettersView};
use crate::lesson::Card;
use crate::lesson::axes::Effect;
use crate::limits::TILES_MAX;
use crate::phonics;

/// Letters of the alphabet in a row of the board on which they are picked.
pub const LETTERS_A_ROW: u8 = 7;
/// Letters of the alphabet.
const LETTERS: u8 = 26;

/// A word in the making.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spelling {
    /// The parts of the word in order: its letters, or groups of them.
    pub parts: Vec<String>,
    /// The tiles in their order on the screen, as places in `parts`; none where letters of the alphabet are tried.
    pub tiles: Option<Vec<u8>>,
    /// What was tried: letters of the alphabet from 0, or tiles that fitted.
    pub tried: Vec<u8>,
    /// How many misses there may be; 0 for no end.
    pub misses_max: u8,
    /// How many there were.
    pub misses: u8,
    /// Whether the latest try was a miss.
    pub missed_now: bool,
}

impl Spelling {
    /// Letters are tried, and so many misses may be made.
    pub(super) fn letters(card: &Card, misses: u8) -> Self {
        let parts = card.word.chars().map(String::from).collect();
        Self { parts, tiles: None, tried: Vec::new(), misses_max: misses, misses: 0, missed_now: false }
    }

    /// Tiles are put in order: letters, or what belongs together where there are too many.
    pub(super) fn tiles(card: &Card, seed: u64, draws: u64) -> Self {
        let letters: Vec<String> =
            card.word.chars().filter(|letter| !letter.is_whitespace()).map(String::from).collect();
        let sounds = card.sounds.as_deref().map(phonics::graphemes).unwrap_or_default();
        let parts = match sounds.len() {
            // Sounds are parts of the word in its own letters only where they spell it.
            2..=TILES_MAX if letters.len() > TILES_MAX && sounds.concat() == letters.concat() => {
                sounds.into_iter().map(str::to_owned).collect()
            }
            _ if letters.len() > TILES_MAX => chunks(&letters),
            _ => letters,
        };
        let mut tiles: Vec<u8> = (0..u8::try_from(parts.len()).unwrap_or(u8::MAX)).collect();
        question::shuffle_by(&mut tiles, seed, draws);
        // A word that comes out as it is spelled is no riddle.
        if tiles.len() > 1 && tiles.iter().map(|&tile| &parts[usize::from(tile)]).eq(parts.iter()) {
            tiles.rotate_left(1);
        }
        Self { parts, tiles: Some(tiles), tried: Vec::new(), misses_max: 0, misses: 0, missed_now: false }
    }

    pub(super) const fn is_letters(&self) -> bool {
        self.tiles.is_none()
    }

    fn letter(&self, part: &str) -> Option<u8> {
        let letter = part.chars().next()?.to_ascii_lowercase();
        letter.is_ascii_lowercase().then(|| letter as u8 - b'a')
    }

    /// Whether a part is seen: what is no letter is there from the beginning.
    fn is_seen(&self, part: &str) -> bool {
        self.letter(part).is_none_or(|letter| self.tried.contains(&letter))
    }

    fn is_solved(&self) -> bool {
        match &self.tiles {
            None => self.parts.iter().all(|part| self.is_seen(part)),
            Some(tiles) => self.tried.len() >= tiles.len(),
        }
    }

    fn is_over(&self) -> bool {
        self.is_solved() || (self.misses_max > 0 && self.misses >= self.misses_max)
    }

    /// Rows of the alphabet, or the letters of a row, that were not tried; or the tiles that are left.
    pub(super) fn lines(&self, row: Option<u8>) -> Vec<u8> {
        if self.is_over() {
            return Vec::new();
        }
        match (&self.tiles, row) {
            (Some(tiles), _) => {
                (0..u8::try_from(tiles.len()).unwrap_or(0)).filter(|tile| self.can_try(*tile)).collect()
            }
            (None, Some(row)) => (0..LETTERS_A_ROW).filter(|line| self.can_try(self.place(row, *line))).collect(),
            (None, None) => {
                let there = |row: &u8| (0..LETTERS_A_ROW).any(|line| self.can_try(self.place(*row, line)));
                (0..LETTERS.div_ceil(LETTERS_A_ROW)).filter(there).collect()
            }
        }
    }

    pub(super) fn place(&self, row: u8, line: u8) -> u8 {
        if self.is_letters() { row.saturating_mul(LETTERS_A_ROW).saturating_add(line) } else { line }
    }

    pub(super) fn can_try(&self, place: u8) -> bool {
        let most = self.tiles.as_ref().map_or(LETTERS, |tiles| u8::try_from(tiles.len()).unwrap_or(0));
        place < most && !self.tried.contains(&place) && !self.is_over()
    }

    /// Whether a letter is in the word, or a tile comes next.
    fn fits(&self, place: u8) -> usize {
        match &self.tiles {
            None => self.parts.iter().filter(|part| self.letter(part) == Some(place)).count(),
            Some(tiles) => {
                let next = self.parts.get(self.tried.len());
                let tile = tiles.get(usize::from(place)).and_then(|&tile| self.parts.get(usize::from(tile)));
                usize::from(next.is_some() && next == tile)
            }
        }
    }

    /// Tries a letter or a tile: what fits is worth its points to the team.
    pub(super) fn take(&self, draft: &mut Draft, place: u8) -> Then {
        let fits = self.fits(place);
        change(draft, Change::Tried { which: place, fits: fits > 0 });
        let (team, points) = (
            draft.state.play.round().and_then(|round| round.team),
            draft.state.game().and_then(|game| {
                game.game.effects.iter().find_map(|effect| match effect {
                    Effect::Add(points) => Some(*points),
                    _ => None,
                })
            }),
        );
        if let (Some(points), 1..) = (points, fits) {
            let points = points.saturating_mul(i32::try_from(fits).unwrap_or(1));
            draft.emit(What::PointsOffered { points });
            match team {
                Some(team) => flow::give(draft, team, points),
                None => (1..=flow::team_count(&draft.state)).for_each(|team| flow::give(draft, team, points)),
            }
        }
        match super::table(&draft.state) {
            super::Table::Spelling(spelling) if spelling.is_over() => Then::On,
            _ if fits == 0 => Then::NextTeam,
            _ => Then::Again,
        }
    }

    pub(super) fn change(&mut self, change: &Change) {
        let Change::Tried { which, fits } = change else { return };
        self.missed_now = !fits;
        // A letter is used up whether it fits or not; a tile that does not fit yet stays where it is.
        if *fits || self.is_letters() {
            self.tried.push(*which);
        }
        if !fits {
            self.misses = self.misses.saturating_add(1);
        }
    }

    /// The row and line that the highlight is on, while something is picked.
    pub(super) fn view(&self, pick: Option<(Option<u8>, u8)>) -> BoardView {
        let picking = pick.is_some();
        match &self.tiles {
            None => BoardView::Letters(LettersView {
                slots: self.parts.iter().map(|part| self.is_seen(part).then(|| part.clone())).collect(),
                used: self.tried.clone(),
                row: pick.and_then(|(row, _)| row),
                line: pick.map(|(_, line)| line),
                shark: SharkView {
                    steps: self.misses_max,
                    come: self.misses.min(self.misses_max),
                    moved: self.missed_now,
                    safe: self.is_solved(),
                },
            }),
            Some(tiles) => BoardView::Tiles(TilesView {
                of: TilesOf::Letters,
                slots: (0..self.parts.len())
                    .map(|slot| (slot < self.tried.len()).then(|| self.parts[slot].clone()))
                    .collect(),
                tiles: (0u8..)
                    .zip(tiles)
                    .map(|(place, &tile)| Tile {
                        says: self.parts.get(usize::from(tile)).cloned().unwrap_or_default(),
                        used: self.tried.contains(&place),
                    })
                    .collect(),
                filled_now: (!self.missed_now).then(|| u8::try_from(self.tried.len()).ok()?.checked_sub(1)).flatten(),
                picking,
                highlighted: pick.map(|(_, line)| line),
                solved: self.is_solved(),
            }),
        }
    }
}

/// A long word in as many parts as there may be tiles.
fn chunks(letters: &[String]) -> Vec<String> {
    letters.chunks(letters.len().div_ceil(TILES_MAX).max(2)).map(|chunk| chunk.concat()).collect()
}
