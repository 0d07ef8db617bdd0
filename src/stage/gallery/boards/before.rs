//! Boards a moment before they are as they hang in the gallery: where films of their big moments begin.

use super::{Hung, bingo, finish, graph, health, lanes, lives, mystery, pairs, seats, shark, territory, tiles, track};
use crate::game::boards::bingo::BingoView;
use crate::game::boards::finish::Brought;
use crate::game::boards::lives::{Bomb, LifeSign, LivesView};
use crate::game::boards::mystery::MysteryView;
use crate::game::boards::seats::{SeatFocus, SeatsView};
use crate::game::boards::territory::TerritoryView;
use crate::game::boards::tiles::TilesView;
use crate::game::boards::track::TrackView;

/// Each by the name of the exhibit that follows it.
pub(super) const ALL: [Hung; 23] = [
    ("territory-3x3-line", |sheet| {
        let view = territory::field(&["1..", "121", "2.."], &[1, 2, 7, 8]);
        territory::hang(sheet, 2, 2, &TerritoryView { highlighted: Some(2), ..view });
    }),
    ("territory-5x5-flip", |sheet| {
        let view = territory::field(&[".....", ".341.", ".2341", "..241", "....."], &[10]);
        territory::hang(sheet, 1, 4, &TerritoryView { highlighted: Some(10), ..view });
    }),
    ("track-24-moved", |sheet| track::hang(sheet, 3, &TrackView { die: Some(5), ..track::path(24, &[9, 4, 9, 4]) })),
    ("track-24-goal", |sheet| track::hang(sheet, 1, &TrackView { die: Some(6), ..track::path(24, &[22, 18, 21, 18]) })),
    ("track-40-8-teams", |sheet| {
        let pieces = [17, 17, 5, 17, 35, 29, 13, 17];
        track::hang(sheet, 7, &TrackView { die: Some(4), ..track::path(40, &pieces) });
    }),
    ("lanes-10-steps-moved", |sheet| lanes::hang(sheet, &lanes::race(10, &[4, 10, 1, 5], None))),
    ("lanes-10-steps-pushed", |sheet| lanes::hang(sheet, &lanes::race(10, &[4, 8, 1, 7], None))),
    ("lanes-20-steps-8-teams", |sheet| {
        lanes::hang(sheet, &lanes::race(20, &[12, 19, 0, 7, 19, 9, 15, 1], None));
    }),
    ("lives-3-leaves", |sheet| {
        lives::hang(sheet, &LivesView { active: Some(2), ..lives::view(LifeSign::Leaf, 3, &[3, 2, 2, 0]) });
    }),
    ("bomb-burst", |sheet| {
        let view = lives::view(LifeSign::Heart, 3, &[3, 2, 2, 3]);
        lives::hang(sheet, &LivesView { bomb: Some(Bomb::Full), active: Some(3), ..view });
    }),
    ("boss-12-hit", |sheet| health::hang(sheet, health::left(6, 12, 0), None)),
    ("boss-12-asleep", |sheet| health::hang(sheet, health::left(1, 12, 0), None)),
    ("shark-6-nearer", |sheet| shark::hang(sheet, 6, 2, false, false, 0.5)),
    ("pairs-16", |sheet| {
        let view = pairs::with(pairs::table(16), &[(2, pairs::kept(1, 3)), (9, pairs::kept(1, 3))]);
        pairs::hang(sheet, 2, 4, &view);
    }),
    ("pairs-16-found", |sheet| {
        let up = [(2, pairs::kept(1, 3)), (9, pairs::kept(1, 3)), (5, pairs::open(5)), (12, pairs::open(5))];
        let view = pairs::with(pairs::table(16), &up);
        pairs::hang(sheet, 2, 4, &pairs::with(view, &[(0, pairs::kept(0, 1)), (15, pairs::kept(0, 1))]));
    }),
    ("finish-some", |sheet| finish::hang(sheet, &finish::view(&[(4, None), (1, None)], &[2, 3, 5, 6], None))),
    ("finish-judged", |sheet| {
        let came = [(3, Some(Brought::Nearly)), (1, None), (4, None), (2, None)];
        finish::hang(sheet, &finish::view(&came, &[], None));
    }),
    ("bingo-cheer", |sheet| {
        let view = bingo::view(bingo::shown("swimming", Some(3)), 16);
        bingo::draw(sheet, 0, &BingoView { reach: 12, bingo: 2, ..view });
    }),
    ("seats-row-sits", |sheet| {
        seats::draw(sheet, 4, &SeatsView { focus: Some(SeatFocus::Row(2)), ..seats::usual(&[3, 4, 9, 20]) });
    }),
    ("graph-grown", |sheet| graph::draw(sheet, 4, &graph::view(&graph::FRUIT, &[Some(12), Some(5), Some(4)]))),
    ("mystery-goes", |sheet| {
        mystery::draw(sheet, 0, &MysteryView { value: Some(80), ..mystery::view(4, 12, &[1, 7]) });
    }),
    ("tiles-letters", |sheet| tiles::draw(sheet, 4, &tiles::letters("apple", "plaep", 1))),
    ("tiles-solved", |sheet| {
        tiles::draw(sheet, 4, &TilesView { picking: false, ..tiles::letters("banana", "nabana", 6) })
    }),
];
