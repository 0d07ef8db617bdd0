//! What goes into each kind of sheet: which cards stand where. How large anything is and all that is said lies in
//! the templates.

use minijinja::{Value, context};
use serde::Serialize;

use super::cards::{self, Printed, printed, said};
use super::kit::{Kit, value};
use super::pictures::Pictures;
use super::{Faces, Row, Wanted, What, bingo, gap, worksheet};
use crate::lesson::Lesson;
use crate::limits::BINGO_WORDS_PER_SIDE;

/// A sheet before it is drawn.
pub struct Sheet {
    /// What it is.
    pub what: What,
    /// Whether the paper lies across.
    pub across: bool,
    /// What its template is filled with, beside the lesson.
    pub holds: Value,
    /// What the teacher should know, in sentences.
    pub notes: Vec<String>,
}

/// What stands at the head of a lesson's sheets.
pub fn about(lesson: &Lesson) -> Value {
    value(cards::about(lesson))
}

/// Lays out a sheet.
///
/// # Errors
/// A sentence: what the lesson lacks for it, or what there is not.
pub fn sheet(lesson: &Lesson, rows: &[Row], wanted: &Wanted, kit: &Kit, pictures: &Pictures) -> Result<Sheet, String> {
    let cards = printed(lesson, pictures);
    let what = wanted.what;
    let upright = |holds: Value| Sheet { what, across: false, holds, notes: Vec::new() };
    Ok(match what {
        What::Flashcards => flashcards(&cards, wanted)?,
        What::Bingo => bingo_cards(&cards, wanted)?,
        What::InfoGap => info_gap(lesson, &cards, wanted)?,
        What::Karuta => {
            let order = bingo_order(cards.len(), wanted.seed);
            let reader: Vec<&Printed> = order.iter().filter_map(|&at| cards.get(at)).collect();
            upright(
                context! { pages => value(on_pages(&cards, KARUTA_COLUMNS * KARUTA_COLUMNS)), reader => value(reader) },
            )
        }
        What::Pointing => upright(context! { pages => value(pointing(&cards)) }),
        What::Worksheet => {
            let exercises = worksheet::exercises(lesson, &cards, &kit.sounds, wanted.seed);
            if exercises.pictures.is_empty() {
                return Err("A worksheet asks about pictures, and no card of the lesson has one: name some, \
                            picture: \"cat.png\"."
                    .to_owned());
            }
            upright(context! { exercises => value(exercises) })
        }
        What::Scores => Sheet { across: true, ..upright(context! { teams => wanted.teams }) },
        What::Answers | What::Plan => upright(context! { cards => value(&cards), rows => value(games(lesson, rows)) }),
        What::Head | What::Words | What::Tracing => upright(context! { cards => value(&cards) }),
    })
}

/// How karuta cards lie on a page, across and down.
const KARUTA_COLUMNS: usize = 3;

/// Cards on pages of so many, the last one filled up with nothing.
fn on_pages(cards: &[Printed], per_page: usize) -> Vec<Vec<Option<&Printed>>> {
    let page =
        |cards: &[_]| -> Vec<Option<&Printed>> { Vec::from_iter((0..per_page).map(|at| cards.get(at).copied())) };
    let cards: Vec<&Printed> = cards.iter().collect();
    cards.chunks(per_page).map(page).collect()
}

/// A page of flashcards.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Side<'a> {
    /// "picture" or "word".
    face: &'static str,
    cells: Vec<Option<&'a Printed>>,
}

/// Columns and rows of so many flashcards, and whether the paper lies across.
const fn card_grid(per_page: usize) -> Option<(usize, usize, bool)> {
    match per_page {
        1 => Some((1, 1, true)),
        2 => Some((1, 2, false)),
        4 => Some((2, 2, false)),
        8 => Some((2, 4, false)),
        16 => Some((4, 4, false)),
        _ => None,
    }
}

/// A back lies behind its front when the paper is turned over its long edge: upright paper changes left and right.
/// (The one sheet that lies across has one card, which is its own mirror.)
fn mirrored<T: Copy>(cells: &[T], columns: usize) -> Vec<T> {
    cells.chunks(columns).flat_map(|row| row.iter().rev().copied()).collect()
}

fn flashcards(cards: &[Printed], wanted: &Wanted) -> Result<Sheet, String> {
    const USUAL: usize = 4;
    let per_page = wanted.per_page.unwrap_or(USUAL);
    let (columns, rows, across) = card_grid(per_page)
        .ok_or_else(|| format!("Flashcards are printed 1, 2, 4, 8 or 16 on a page, not {per_page}."))?;
    let mut sides = Vec::new();
    for cells in on_pages(cards, per_page) {
        let back = mirrored(&cells, columns);
        match wanted.faces {
            Faces::Both => {
                sides.push(Side { face: "picture", cells });
                sides.push(Side { face: "word", cells: back });
            }
            Faces::Picture => sides.push(Side { face: "picture", cells }),
            Faces::Word => sides.push(Side { face: "word", cells }),
        }
    }
    let both = wanted.faces == Faces::Both;
    let notes = if both { vec!["Print on both sides, turned over the long edge.".to_owned()] } else { Vec::new() };
    Ok(Sheet { what: wanted.what, across, holds: context! { sides => value(sides), columns, rows, both }, notes })
}

/// A bingo card with its number.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct BingoCard<'a> {
    number: usize,
    squares: Vec<Option<&'a Printed>>,
}

/// A line of the caller's list.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Called<'a> {
    number: usize,
    card: &'a Printed,
    /// The cards that have their first line now.
    bingo: Vec<usize>,
}

fn bingo_cards(cards: &[Printed], wanted: &Wanted) -> Result<Sheet, String> {
    const USUAL: usize = 2;
    let per_page = wanted.per_page.unwrap_or(USUAL);
    if ![1, 2, 4].contains(&per_page) {
        return Err(format!("Bingo cards are printed 1, 2 or 4 on a page, not {per_page}."));
    }
    let most = BINGO_WORDS_PER_SIDE * wanted.side;
    let words = cards.len().min(most);
    let mut notes = Vec::new();
    if words < cards.len() {
        notes.push(format!(
            "The first {words} of {} words are on the cards: with more nobody has a line in time.",
            cards.len()
        ));
    }
    let deal = bingo::deal(words, wanted.side, wanted.copies, wanted.seed)?;
    let needed = bingo::words_needed(wanted.side);
    if words < needed + needed / 4 {
        notes.push(format!(
            "With {words} words all cards are much alike, and several have a line at once: {} or more are better.",
            needed + needed / 4
        ));
    }
    let squares = |card: &Vec<Option<usize>>| card.iter().map(|word| word.and_then(|word| cards.get(word))).collect();
    let numbered: Vec<BingoCard<'_>> =
        (1..).zip(&deal.cards).map(|(number, card)| BingoCard { number, squares: squares(card) }).collect();
    let pages: Vec<&[BingoCard<'_>]> = numbered.chunks(per_page).collect();
    let bingo_at =
        |call: usize| (1..).zip(&deal.first_lines).filter(|(_, at)| **at == call).map(|(number, _)| number).collect();
    let called: Vec<Called<'_>> = (1..)
        .zip(deal.order.iter().filter_map(|&word| cards.get(word)))
        .map(|(number, card)| Called { number, card, bingo: bingo_at(number) })
        .collect();
    let holds = context! {
        pages => value(pages), called => value(called), side => deal.side, per_page, calls => deal.calls,
        copies => wanted.copies, seed => wanted.seed,
    };
    Ok(Sheet { what: wanted.what, across: per_page == 2, holds, notes })
}

/// The numbers below a count in an order of chance.
fn bingo_order(count: usize, seed: u64) -> Vec<usize> {
    use rand::SeedableRng;
    let mut order: Vec<usize> = (0..count).collect();
    crate::game::question::shuffle(&mut order, &mut rand::rngs::ChaCha8Rng::seed_from_u64(seed));
    order
}

/// A cell of an information gap.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct GapCell<'a> {
    number: usize,
    card: &'a Printed,
    shown: bool,
}

/// A thing to choose from, with its letter.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Lettered<'a> {
    letter: char,
    card: &'a Printed,
}

fn info_gap(lesson: &Lesson, cards: &[Printed], wanted: &Wanted) -> Result<Sheet, String> {
    if lesson.ask.is_none() && lesson.sentence.is_none() {
        return Err("An information gap is asked and answered, and the lesson does not say how: write \
                    ask: \"Do you like apples?\" and sentence: \"I like apples.\" into it."
            .to_owned());
    }
    let mut notes = Vec::new();
    if lesson.ask.is_none() {
        notes.push(
            "The lesson has no ask: \"…?\", so pupils ask by the number alone. Write their question into it."
                .to_owned(),
        );
    }
    let cells = gap::cells(cards.len(), wanted.seed)?;
    let on_sheet = |a: bool| -> Vec<GapCell<'_>> {
        let cell = |cell: &gap::Cell| {
            Some(GapCell { number: cell.number, card: cards.get(cell.card)?, shown: cell.on_a == a })
        };
        cells.iter().filter_map(cell).collect()
    };
    // In the lesson's order, which tells nothing.
    let mut used: Vec<usize> = cells.iter().map(|cell| cell.card).collect();
    used.sort_unstable();
    let bank: Vec<Lettered<'_>> = ('A'..='Z')
        .zip(used.into_iter().filter_map(|card| cards.get(card)))
        .map(|(letter, card)| Lettered { letter, card })
        .collect();
    let holds = context! { a => value(on_sheet(true)), b => value(on_sheet(false)), bank => value(bank) };
    Ok(Sheet { what: wanted.what, across: false, holds, notes })
}

/// A page to point at.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Pointed<'a> {
    columns: usize,
    rows: usize,
    cards: &'a [Printed],
}

/// Cards on as few pages as can be pointed at, each with about as many.
fn pointing(cards: &[Printed]) -> Vec<Pointed<'_>> {
    /// Columns and rows, the roomiest first.
    const GRIDS: [(usize, usize); 7] = [(2, 2), (2, 3), (3, 3), (3, 4), (4, 4), (4, 5), (5, 6)];
    let largest = GRIDS.map(|(columns, rows)| columns * rows).into_iter().max().unwrap_or(1);
    let pages = cards.len().div_ceil(largest).max(1);
    let page = |cards| {
        let fits = |(columns, rows): &(usize, usize)| columns * rows >= <[Printed]>::len(cards);
        let (columns, rows) = GRIDS.into_iter().find(fits).unwrap_or(GRIDS[GRIDS.len() - 1]);
        Pointed { columns, rows, cards }
    };
    cards.chunks(cards.len().div_ceil(pages).max(1)).map(page).collect()
}

/// A game or slide in a plan.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Game {
    slide: bool,
    minutes: Option<u16>,
    name: String,
    name_english: String,
    rule: String,
    rule_english: String,
    alt: String,
    alt_english: String,
    jt: String,
    jt_english: String,
    left_out: Vec<String>,
}

fn games(lesson: &Lesson, rows: &[Row]) -> Vec<Game> {
    let one = |(game, minutes): &Row| {
        let (ja, en) = (["ja", "en"], ["en", "ja"]);
        let left_out = lesson.cards.iter().filter(|card| !card.has(&game.needs)).map(|card| card.word.clone());
        let slide = game.slide.as_ref();
        let text = slide.map(|slide| slide.text.clone());
        let japanese = slide.map(|slide| slide.ja.clone().unwrap_or_else(|| slide.text.clone()));
        Game {
            slide: slide.is_some(),
            minutes: *minutes,
            name: said(&game.name, &ja),
            name_english: said(&game.name, &en),
            rule: japanese.unwrap_or_else(|| said(&game.rule, &ja)),
            rule_english: text.unwrap_or_else(|| said(&game.rule, &en)),
            alt: said(&game.alt, &ja),
            alt_english: said(&game.alt, &en),
            jt: said(&game.jt, &ja),
            jt_english: said(&game.jt, &en),
            left_out: left_out.collect(),
        }
    };
    rows.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_back_lies_behind_its_front() {
        assert_eq!(mirrored(&[1, 2, 3, 4], 2), [2, 1, 4, 3]);
        assert_eq!(mirrored(&[1, 2], 1), [1, 2]);
        let front: Vec<usize> = (0..16).collect();
        let back = mirrored(&front, 4);
        for row in 0..4 {
            for column in 0..4 {
                // Turned over the long edge, what lay left lies right.
                assert_eq!(back[row * 4 + 3 - column], front[row * 4 + column]);
            }
        }
    }

    #[test]
    fn every_card_can_be_pointed_at() {
        for count in 1..=200 {
            let cards: Vec<Printed> = (0..count).map(|_| blank()).collect();
            let pages = pointing(&cards);
            assert_eq!(pages.iter().map(|page| page.cards.len()).sum::<usize>(), count);
            assert!(pages.iter().all(|page| page.cards.len() <= page.columns * page.rows));
        }
    }

    fn blank() -> Printed {
        Printed {
            number: 1,
            word: "x".into(),
            meaning: String::new(),
            picture: None,
            sentence: String::new(),
            hint: String::new(),
        }
    }
}
