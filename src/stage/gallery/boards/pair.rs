//! Minimal pairs.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::pair::{PairSide, PairView, Side};
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::pair;

pub(super) const ALL: [Hung; 5] = [
    ("pair-words", |sheet| draw(sheet, 2, &view(("lock", None), ("rock", None)))),
    ("pair-usual", |sheet| draw(sheet, 4, &view(("grapes", Some(4)), ("dog", Some(5))))),
    ("pair-hands", |sheet| draw(sheet, 8, &hands(&view(("grapes", Some(4)), ("dog", Some(5)))))),
    ("pair-known", |sheet| {
        draw(sheet, 0, &PairView { was: Some(Side::Right), ..hands(&view(("grapes", Some(4)), ("dog", Some(5)))) });
    }),
    ("pair-known-words", |sheet| {
        draw(sheet, 4, &PairView { was: Some(Side::Left), ..view(("thirteen", None), ("thirty", None)) });
    }),
];

fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &PairView) {
    let area = below_head(sheet, Cue::Choose, teams);
    pair(sheet, area, view);
}

fn view(left: (&str, Option<u16>), right: (&str, Option<u16>)) -> PairView {
    let side = |(word, picture): (&str, Option<u16>)| PairSide { word: word.to_owned(), picture, hands: None };
    PairView { left: side(left), right: side(right), was: None }
}

fn hands(view: &PairView) -> PairView {
    let mut view = view.clone();
    (view.left.hands, view.right.hands) = (Some(9), Some(26));
    view
}
