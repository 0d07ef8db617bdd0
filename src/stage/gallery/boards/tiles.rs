//! Tiles and slots.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::tiles::{Tile, TilesOf, TilesView};
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::tiles;

pub(super) const ALL: [Hung; 8] = [
    ("tiles-two", |sheet| draw(sheet, 2, &letters("go", "og", 0))),
    ("tiles-letters", |sheet| draw(sheet, 4, &TilesView { filled_now: Some(1), ..letters("apple", "plaep", 2) })),
    ("tiles-sounds", |sheet| {
        let slots = vec![Some("n".to_owned()), None, None];
        let tiles = ["t", "igh", "n", "ch"].map(|says| Tile { says: says.to_owned(), used: says == "n" });
        draw(sheet, 0, &TilesView { slots, tiles: tiles.into(), ..letters("", "", 0) });
    }),
    ("tiles-twelve", |sheet| draw(sheet, 8, &letters("refrigerator", "rrrgtoeafrei", 7))),
    ("tiles-solved", |sheet| {
        draw(sheet, 4, &TilesView { solved: true, picking: false, ..letters("banana", "nabana", 6) });
    }),
    ("tiles-words", |sheet| {
        draw(sheet, 4, &TilesView { filled_now: Some(1), ..words("I like red apples .", "apples like . I red", 2) });
    }),
    ("tiles-twelve-words", |sheet| {
        let says = "My friends and I would like to play basketball after school today.";
        let mixed = "basketball to today. would My after I school friends and play like";
        draw(sheet, 8, &words(says, mixed, 7));
    }),
    ("tiles-words-solved", |sheet| {
        let says = "My friends and I would like to play basketball after school today.";
        draw(sheet, 0, &TilesView { solved: true, picking: false, ..words(says, says, 12) });
    }),
];

pub(super) fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &TilesView) {
    let area = below_head(sheet, Cue::TeamAnswers, teams);
    tiles(sheet, area, view);
}

/// So many of these are in their place, and as many tiles are gone.
fn of(of: TilesOf, built: &[String], tiles: &[String], done: usize) -> TilesView {
    let slots = built.iter().enumerate().map(|(place, says)| (place < done).then(|| says.clone())).collect();
    let mut taken: Vec<&String> = built.iter().take(done).collect();
    let tile = |says: &String| {
        let found = taken.iter().position(|taken| *taken == says);
        found.map(|place| taken.swap_remove(place));
        Tile { says: says.clone(), used: found.is_some() }
    };
    TilesView {
        of,
        slots,
        tiles: tiles.iter().map(tile).collect(),
        filled_now: None,
        picking: true,
        highlighted: None,
        solved: false,
    }
}

pub(super) fn letters(built: &str, tiles: &str, done: usize) -> TilesView {
    let split = |says: &str| says.chars().map(String::from).collect::<Vec<_>>();
    of(TilesOf::Letters, &split(built), &split(tiles), done)
}

pub(super) fn words(built: &str, tiles: &str, done: usize) -> TilesView {
    let split = |says: &str| says.split(' ').map(str::to_owned).collect::<Vec<_>>();
    of(TilesOf::Words, &split(built), &split(tiles), done)
}
