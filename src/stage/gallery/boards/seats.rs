//! The seat map.

use super::Hung;
use super::hall::below_head;
use crate::game::boards::seats::{Posture, Seat, SeatFocus, SeatsView, SeenFrom};
use crate::game::view::Cue;
use crate::stage::drawing::Sheet;
use crate::stage::widgets::boards::seats;

pub(super) const ALL: [Hung; 6] = [
    ("seats-small", |sheet| draw(sheet, 2, &room(2, 2, &[2], None))),
    ("seats-one-desk", |sheet| draw(sheet, 2, &room(1, 1, &[], Some(SeatFocus::One(1))))),
    ("seats-usual", |sheet| draw(sheet, 0, &SeatsView { focus: Some(SeatFocus::Column(2)), ..usual(&[3, 4, 9, 20]) })),
    ("seats-row-sits", |sheet| {
        let sat: Vec<u8> = (13..=18).collect();
        let view = usual(&[3, 4, 9, 13, 14, 15, 16, 17, 18, 20]);
        draw(sheet, 4, &SeatsView { focus: Some(SeatFocus::Row(2)), sat_now: sat, ..view });
    }),
    ("seats-teacher", |sheet| draw(sheet, 0, &SeatsView { seen_from: SeenFrom::Teacher, ..usual(&[3, 4, 9, 20]) })),
    ("seats-full", |sheet| {
        draw(sheet, 8, &SeatsView { focus: Some(SeatFocus::Column(5)), ..room(6, 7, &[1, 5, 9, 22, 30, 40], None) });
    }),
];

pub(super) fn draw(sheet: &mut Sheet<'_>, teams: u8, view: &SeatsView) {
    let area = below_head(sheet, Cue::TeamAnswers, teams);
    seats(sheet, area, view);
}

/// Six columns and six rows with one desk less, somebody absent.
pub(super) fn usual(sit: &[u8]) -> SeatsView {
    let mut view = room(6, 6, sit, None);
    if let Some(last) = view.seats.last_mut() {
        *last = None;
    }
    if let Some(Some(absent)) = view.seats.get_mut(10) {
        absent.pupil = Posture::Absent;
    }
    view
}

/// A desk for each of the class's numbers, and none beyond the largest number.
fn room(columns: u8, rows: u8, sit: &[u8], focus: Option<SeatFocus>) -> SeatsView {
    let pupil = |number: u8| if sit.contains(&number) { Posture::Sits } else { Posture::Stands };
    let seat = |number: u8| (number <= crate::limits::CLASS_MAX).then(|| Seat { number, pupil: pupil(number) });
    let seats = (1..=columns * rows).map(seat).collect();
    SeatsView { columns, seats, focus, sat_now: Vec::new(), seen_from: SeenFrom::Class }
}
