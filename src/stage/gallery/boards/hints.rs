//! Hint lists.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::hints::HintsView;
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::hints;

pub(super) const ALL: [Hung; 5] = [
    ("hints-first", |sheet| draw(sheet, 4, &view(&HINTS, 1, 3, Some(30)))),
    ("hints-three", |sheet| draw(sheet, 4, &view(&HINTS, 3, 3, Some(10)))),
    ("hints-without-worth", |sheet| draw(sheet, 2, &view(&HINTS, 2, 3, None))),
    ("hints-five", |sheet| draw(sheet, 8, &view(&HINTS, 5, 5, Some(20)))),
    ("hints-longest", |sheet| draw(sheet, 0, &view(&LONG, 5, 5, Some(100)))),
];

const HINTS: [&str; 5] = ["It is an animal.", "It is big and gray.", "It has a long nose.", "It likes water.", "e…"];
const LONG: [&str; 5] = [
    "You can see it in Africa and in zoos",
    "It is bigger than any other animals.",
    "It drinks water every day from lakes",
    "It has large ears and two long teeth",
    "Its name begins with the letter e...",
];

fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &HintsView) {
    let area = below_head(sheet, Cue::HandsUp, teams);
    hints(sheet, area, view);
}

fn view(hints: &[&str], many: usize, total: u8, value: Option<i32>) -> HintsView {
    HintsView { hints: hints.iter().take(many).map(|&hint| hint.to_owned()).collect(), total, value }
}
