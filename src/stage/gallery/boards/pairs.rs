//! Tables of pairs. Pictures are those of the library that all exhibits show.

use super::{Hung, above_teams};
use crate::game::TeamNo;
use crate::game::boards::pairs::{PairCard, PairFace, PairsView};
use crate::game::view::Cue;
use crate::limits::{PAIRS_CARDS_MAX, PAIRS_CARDS_MIN};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::pairs;

/// The smallest, a usual and the largest table: closed, with one card open, with two that belong together, with words.
pub(super) const HUNG: [Hung; 7] = [
    ("pairs-6-new", smallest),
    ("pairs-16", usual),
    ("pairs-16-found", found),
    ("pairs-12-words", found_words),
    ("pairs-20-words", words),
    ("pairs-40-new", largest_new),
    ("pairs-40-8-teams", largest),
];

pub(super) fn table(cards: u8) -> PairsView {
    PairsView { cards: vec![PairCard::Back; usize::from(cards)], picking: true, highlighted: None, paired: None }
}

/// Puts cards face up.
pub(super) fn with(mut view: PairsView, up: &[(usize, PairCard)]) -> PairsView {
    for (place, card) in up {
        if let Some(at) = view.cards.get_mut(*place) {
            *at = card.clone();
        }
    }
    view
}

pub(super) fn open(picture: u16) -> PairCard {
    PairCard::Open(PairFace::Picture(picture))
}

pub(super) fn kept(picture: u16, team: TeamNo) -> PairCard {
    PairCard::Found(PairFace::Picture(picture), Some(team))
}

fn word(says: &str) -> PairFace {
    PairFace::Word(says.to_owned())
}

pub(super) fn hang(sheet: &mut Sheet<'_>, team: TeamNo, teams: u8, view: &PairsView) {
    let area = above_teams(sheet, team, teams, if view.picking { Cue::Choose } else { Cue::SeePoints });
    pairs(sheet, area, view);
}

fn smallest(sheet: &mut Sheet<'_>) {
    hang(sheet, 1, 2, &PairsView { highlighted: Some(0), ..table(PAIRS_CARDS_MIN) });
}

fn usual(sheet: &mut Sheet<'_>) {
    let view = with(table(16), &[(2, kept(1, 3)), (9, kept(1, 3)), (5, open(2))]);
    hang(sheet, 2, 4, &PairsView { highlighted: Some(10), ..view });
}

fn found(sheet: &mut Sheet<'_>) {
    let up = [(2, kept(1, 3)), (9, kept(1, 3)), (5, kept(5, 2)), (12, kept(5, 2)), (0, kept(0, 1)), (15, kept(0, 1))];
    let view = with(table(16), &up);
    hang(sheet, 2, 4, &PairsView { picking: false, paired: Some((5, 12)), ..view });
}

fn found_words(sheet: &mut Sheet<'_>) {
    let found = |says: &str, team| PairCard::Found(word(says), Some(team));
    let up = [
        (1, kept(0, 1)),
        (5, found("apple", 1)),
        (3, kept(3, 4)),
        (8, found("swimming", 4)),
        (10, PairCard::Open(word("grandmother"))),
    ];
    let view = with(table(12), &up);
    hang(sheet, 1, 4, &PairsView { picking: false, paired: Some((3, 8)), ..view });
}

fn words(sheet: &mut Sheet<'_>) {
    let found = |says: &str, team| PairCard::Found(word(says), Some(team));
    let up = [
        (1, PairCard::Open(word("apple"))),
        (13, PairCard::Open(word("banana"))),
        (4, found("dog", 2)),
        (7, PairCard::Found(PairFace::Picture(5), Some(2))),
    ];
    let view = with(table(20), &up);
    hang(sheet, 4, 4, &PairsView { picking: false, ..view });
}

fn largest_new(sheet: &mut Sheet<'_>) {
    hang(sheet, 1, 4, &table(PAIRS_CARDS_MAX));
}

fn largest(sheet: &mut Sheet<'_>) {
    let mut up: Vec<(usize, PairCard)> = Vec::new();
    for (team, (one, two)) in (1..=8).zip([(0, 9), (2, 30), (4, 17), (6, 25), (11, 33), (13, 38), (19, 21), (27, 39)]) {
        let picture = u16::from(team) % 6;
        up.extend([(one, kept(picture, team)), (two, kept(picture, team))]);
    }
    up.extend([(7, open(0)), (22, open(4))]);
    hang(sheet, 8, 8, &PairsView { highlighted: Some(23), ..with(table(PAIRS_CARDS_MAX), &up) });
}
