//! The two sheets of an information gap: what one lacks the other has, so that pupils have to ask. It knows numbers
//! only; what stands in a cell is for whoever draws it.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use serde::Serialize;

use crate::game::question::shuffle;
use crate::limits::{GAP_CELLS_MAX, GAP_CELLS_MIN};

/// A cell of both sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Its number on the sheets, from 1.
    pub number: usize,
    /// The card that belongs into it, as its place among the cards.
    pub card: usize,
    /// Whether sheet A shows it; sheet B shows it where A does not.
    pub on_a: bool,
}

/// Lays cards into cells: as many as there are cards, an even number, at most [`GAP_CELLS_MAX`]. In every row both
/// sheets have something to ask and something to tell.
///
/// # Errors
/// A sentence: there are too few cards.
pub fn cells(cards: usize, seed: u64) -> Result<Vec<Cell>, String> {
    let count = cards.min(GAP_CELLS_MAX) / 2 * 2;
    if count < GAP_CELLS_MIN {
        return Err(format!(
            "An information gap needs {GAP_CELLS_MIN} cards, and the lesson has {cards}: write {} more.",
            GAP_CELLS_MIN - cards
        ));
    }
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut order: Vec<usize> = (0..cards).collect();
    shuffle(&mut order, &mut random);
    // Of every two neighbours each sheet has one.
    let mut cells = Vec::new();
    for (pair, two) in order[..count].chunks(2).enumerate() {
        let mut sides = [true, false];
        shuffle(&mut sides, &mut random);
        for ((at, &card), on_a) in two.iter().enumerate().zip(sides) {
            cells.push(Cell { number: pair * 2 + at + 1, card, on_a });
        }
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_sheet_lacks_the_other_has() {
        for cards in GAP_CELLS_MIN..40 {
            for seed in 0..20 {
                let cells = cells(cards, seed).expect("there are enough cards");
                assert!(
                    cells.len() % 2 == 0 && cells.len() <= GAP_CELLS_MAX && cells.len() + 1 >= cards.min(GAP_CELLS_MAX)
                );
                let on_a = cells.iter().filter(|cell| cell.on_a).count();
                assert_eq!(on_a * 2, cells.len(), "both have as much to tell");
                let mut used: Vec<usize> = cells.iter().map(|cell| cell.card).collect();
                used.sort_unstable();
                used.dedup();
                assert_eq!(used.len(), cells.len(), "no card is there twice");
            }
        }
        assert!(cells(3, 1).expect_err("too few").contains("needs 4 cards, and the lesson has 3: write 1 more."));
    }
}
