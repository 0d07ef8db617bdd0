//! The class's graph.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::graph::{Bar, GraphView, Grown};
use crate::game::view::{Cue, Frame};
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::graph;

pub(super) const ALL: [Hung; 7] = [
    ("graph-two", |sheet| draw(sheet, 2, &view(&[("dogs", Some(5)), ("cats", None)], &[Some(18), Some(14)]))),
    ("graph-empty", |sheet| draw(sheet, 0, &view(&FRUIT, &[]))),
    ("graph-usual", |sheet| {
        let frame = Some(Frame {
            ask: Some("What do you like?".to_owned()),
            answer: Some("I like ____.".to_owned()),
            roles: None,
        });
        draw(sheet, 0, &GraphView { frame, ..view(&FRUIT, &[Some(12), Some(0), Some(7), Some(15)]) });
    }),
    ("graph-grown", |sheet| {
        let grown = Some(Grown { bar: 2, from: 4 });
        draw(sheet, 4, &GraphView { grown, ..view(&FRUIT, &[Some(12), Some(5), Some(9)]) });
    }),
    ("graph-pictures", |sheet| {
        let pictures: Vec<(&str, Option<u16>)> = (0..6).map(|id| ("", Some(id))).collect();
        draw(sheet, 0, &view(&pictures, &[Some(3), Some(8), Some(1), Some(6), Some(10), Some(7)]));
    }),
    ("graph-eight", |sheet| draw(sheet, 8, &view(&LONG, &COUNTS))),
    ("graph-eight-phrase", |sheet| {
        let ask = "What do you like to do?".to_owned();
        let frame =
            Some(Frame { ask: Some(ask), answer: Some("I like to ____ with friends.".to_owned()), roles: None });
        let grown = Some(Grown { bar: 6, from: 31 });
        draw(sheet, 0, &GraphView { frame, grown, ..view(&LONG, &COUNTS) });
    }),
];

pub(super) const FRUIT: [(&str, Option<u16>); 4] =
    [("apple", Some(0)), ("banana", Some(1)), ("grapes", Some(4)), ("guitar", Some(2))];
const LONG: [(&str, Option<u16>); 8] = [
    ("swimming", Some(3)),
    ("basketball", None),
    ("play the guitar", Some(2)),
    ("table tennis", None),
    ("ski", None),
    ("volleyball", None),
    ("eat fruit", Some(4)),
    ("walk my dog", Some(5)),
];
const COUNTS: [Option<u8>; 8] = [Some(3), Some(0), Some(11), Some(24), Some(7), Some(1), Some(40), None];

pub(super) fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &GraphView) {
    let area = below_head(sheet, Cue::HandsUp, teams);
    graph(sheet, area, view);
}

pub(super) fn view(bars: &[(&str, Option<u16>)], counts: &[Option<u8>]) -> GraphView {
    let counts = counts.iter().copied().chain(std::iter::repeat(None));
    let bar = |((word, picture), count): (&(&str, Option<u16>), Option<u8>)| Bar {
        picture: *picture,
        word: (*word).to_owned(),
        count,
    };
    GraphView { bars: bars.iter().zip(counts).map(bar).collect(), reaches: 20, frame: None, grown: None }
}
