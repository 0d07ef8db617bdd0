//! Levels.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::levels::{Being, Level, LevelsView};
use crate::game::view::{Cue, Frame};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::levels;

pub(super) const ALL: [Hung; 7] = [
    ("levels-three", |sheet| draw(sheet, 2, &view(3, None))),
    ("levels-usual", |sheet| draw(sheet, 0, &view(4, phrase("What do you like?", "I like apples.")))),
    ("levels-counting", |sheet| {
        let mut view = view(4, None);
        for (level, count) in view.levels.iter_mut().zip([9, 14, 8]) {
            level.count = Some(count);
        }
        view.counting = Some(2);
        draw(sheet, 4, &view);
    }),
    ("levels-counted", |sheet| {
        let mut view = view(5, phrase("Do you like apples?", "I like apples."));
        for (level, count) in view.levels.iter_mut().zip([6, 11, 1, 6, 11]) {
            level.count = Some(count);
        }
        view.counting = Some(4);
        draw(sheet, 0, &view);
    }),
    ("levels-six", |sheet| draw(sheet, 8, &view(6, None))),
    ("levels-six-phrase", |sheet| {
        let ask = "What do you want to be?";
        draw(sheet, 0, &view(6, phrase(ask, "I want to be a doctor.")));
    }),
    ("levels-long-words", |sheet| {
        let mut view = view(6, phrase("What do you like?", "I like apples."));
        for level in &mut view.levels {
            level.name = "triceratops".to_owned();
            level.gesture = "flap my arms".to_owned();
            level.count = Some(40);
        }
        view.counting = Some(5);
        draw(sheet, 0, &view);
    }),
];

fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &LevelsView) {
    let area = below_head(sheet, Cue::AskPartner, teams);
    levels(sheet, area, view);
}

fn phrase(ask: &str, answer: &str) -> Option<Frame> {
    Some(Frame { ask: Some(ask.to_owned()), answer: Some(answer.to_owned()), roles: None })
}

fn view(many: usize, frame: Option<Frame>) -> LevelsView {
    const NAMES: [&str; 6] = ["egg", "chick", "hen", "dino", "lion", "king"];
    const GESTURES: [&str; 6] = ["roll", "flap", "hop", "stomp", "roar", "wave"];
    let level = |((being, name), gesture): ((Being, &str), &str)| Level {
        being,
        name: name.to_owned(),
        gesture: gesture.to_owned(),
        count: None,
    };
    let levels = Being::ALL.into_iter().zip(NAMES).zip(GESTURES).take(many).map(level).collect();
    LevelsView { levels, frame, counting: None }
}
