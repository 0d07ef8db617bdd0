//! The mystery picture.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::mystery::MysteryView;
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::mystery;

pub(super) const ALL: [Hung; 5] = [
    ("mystery-two", |sheet| draw(sheet, 2, &view(2, 2, &[]))),
    ("mystery-usual", |sheet| draw(sheet, 4, &view(4, 12, &[1, 6, 7]))),
    ("mystery-goes", |sheet| {
        draw(sheet, 0, &MysteryView { gone_now: vec![6], value: Some(70), ..view(4, 12, &[1, 6, 7]) });
    }),
    ("mystery-thirty", |sheet| {
        draw(sheet, 8, &MysteryView { value: Some(100), ..view(6, 30, &[0, 8, 14, 21, 29]) });
    }),
    ("mystery-whole", |sheet| draw(sheet, 0, &view(5, 20, &(0..20).collect::<Vec<_>>()))),
];

pub(super) fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &MysteryView) {
    let area = below_head(sheet, Cue::TeamAnswers, teams);
    mystery(sheet, area, view);
}

pub(super) fn view(columns: u8, many: u8, gone: &[u8]) -> MysteryView {
    MysteryView {
        picture: 0,
        columns,
        gone: (0..many).map(|tile| gone.contains(&tile)).collect(),
        gone_now: Vec::new(),
        picking: true,
        value: None,
    }
}
