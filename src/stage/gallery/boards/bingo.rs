//! The bingo caller.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::bingo::{BingoView, Call, Calling};
use crate::game::view::Cue;
use crate::lesson::axes::Marks;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::bingo;

pub(super) const ALL: [Hung; 6] = [
    ("bingo-ready", |sheet| draw(sheet, 0, &view(Calling::Ready, 0))),
    ("bingo-heard", |sheet| draw(sheet, 0, &BingoView { reach: 2, ..view(Calling::Heard, 7) })),
    ("bingo-shown", |sheet| draw(sheet, 4, &BingoView { reach: 5, ..view(shown("dog", Some(5)), 9) })),
    ("bingo-sound", |sheet| draw(sheet, 2, &BingoView { reach: 3, ..sounds() })),
    ("bingo-cheer", |sheet| {
        draw(sheet, 0, &BingoView { reach: 12, bingo: 3, cheer: true, ..view(shown("swimming", Some(3)), 16) });
    }),
    ("bingo-full", |sheet| {
        draw(sheet, 8, &BingoView { reach: 23, bingo: 17, ..view(shown("table tennis", Some(0)), 23) });
    }),
];

pub(super) fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &BingoView) {
    let area = below_head(sheet, Cue::Look, teams);
    bingo(sheet, area, view);
}

pub(super) fn shown(says: &str, picture: Option<u16>) -> Calling {
    Calling::Shown(Call { says: says.to_owned(), picture })
}

pub(super) fn view(now: Calling, many: usize) -> BingoView {
    const WORDS: [&str; 23] = [
        "apple",
        "banana",
        "guitar",
        "cat",
        "grapes",
        "soccer",
        "basketball",
        "milk",
        "rice",
        "piano",
        "tennis",
        "elephant",
        "red",
        "blue",
        "yellow",
        "baseball",
        "strawberry",
        "fish",
        "penguin",
        "pizza",
        "volleyball",
        "cake",
        "ice cream",
    ];
    let called = WORDS.iter().take(many).map(|&word| word.to_owned()).collect();
    BingoView { marks: Marks::Lines, now, called, reach: 0, bingo: 0, cheer: false }
}

fn sounds() -> BingoView {
    let called = ["s", "a", "t", "p", "i", "n", "ck", "ee", "th", "igh"].map(str::to_owned).into();
    BingoView { called, ..view(shown("sh", None), 0) }
}
