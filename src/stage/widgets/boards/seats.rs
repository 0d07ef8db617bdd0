//! The seat map: a desk for each pupil with a number, and a sign that stands or sits. Who stands is strong and who sits
//! is quiet, so that the room empties before the class's eyes; nobody is marked as the last one standing.

use super::pieces::{exactly, line_size};
use crate::game::boards::seats::{Posture, Seat, SeatFocus, SeatsView, SeenFrom};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet, TextRole};
use crate::stage::figure::Figure;
use crate::stage::widgets::both;

/// The height of the blackboard, in hundredths of the screen's.
const BOARD_VH: f32 = 7.4;
/// The least width of the blackboard, in hundredths of the screen's height: its name stands on it.
const BOARD_LEAST_VH: f32 = 56.0;
/// Room between desks, and the greatest size of one, in hundredths of the screen's height.
const GAP_VH: f32 = 1.0;
const SEAT_MAX_VH: (f32, f32) = (48.0, 30.0);
/// Sizes of the numbers, in hundredths of the screen's height.
const NUMBER_VH: (f32, f32) = (5.0, 16.0);

/// Draws a seat map.
pub fn seats(sheet: &mut Sheet<'_>, area: Area, view: &SeatsView) {
    let gap = sheet.vh(GAP_VH);
    let columns = usize::from(view.columns.max(1));
    let rows = view.seats.len().div_ceil(columns).max(1);
    let [columns_f, rows_f] = [columns, rows].map(|many| f32::from(u16::try_from(many).unwrap_or(u16::MAX)));
    let board = sheet.vh(BOARD_VH);
    let teacher = view.seen_from == SeenFrom::Teacher;
    let (at_board, room) = if teacher { area.cut_bottom(board, gap) } else { area.cut_top(board, gap) };
    // A row or a column that is looked at has a frame round it.
    let room = room.inset(gap * 0.6, gap * 0.6);
    let width = ((room.w - gap * (columns_f - 1.0)) / columns_f).min(sheet.vh(SEAT_MAX_VH.0));
    let height = ((room.h - gap * (rows_f - 1.0)) / rows_f).min(sheet.vh(SEAT_MAX_VH.1));
    let block = room.middle(width * columns_f + gap * (columns_f - 1.0), height * rows_f + gap * (rows_f - 1.0));
    blackboard(sheet, at_board.middle((block.w * 0.62).max(sheet.vh(BOARD_LEAST_VH)), at_board.h));
    let places: Vec<Vec<Area>> = block.rows(rows, gap).into_iter().map(|row| row.columns(columns, gap)).collect();
    let place = |number: usize| {
        let (row, column) = (number / columns, number % columns);
        let (down, across) = if teacher { (rows - 1 - row, columns - 1 - column) } else { (row, column) };
        places.get(down)?.get(across).copied()
    };
    focus(sheet, block, view, rows, &place);
    let text = {
        let (_, at) = inside(sheet, Area { w: width, h: height, ..block });
        line_size(sheet, &["00"], (at.w, at.h), NUMBER_VH).unwrap_or(NUMBER_VH.0)
    };
    for (number, seat) in view.seats.iter().enumerate() {
        if let (Some(seat), Some(at)) = (seat, place(number)) {
            let looked_at = match view.focus {
                Some(SeatFocus::One(one)) => one == seat.number,
                Some(SeatFocus::Row(row)) => number / columns == usize::from(row),
                Some(SeatFocus::Column(column)) => number % columns == usize::from(column),
                None => false,
            };
            desk(sheet, at, *seat, text, view.sat_now.contains(&seat.number), looked_at);
        }
    }
}

fn blackboard(sheet: &mut Sheet<'_>, area: Area) {
    let theme = sheet.theme;
    let (edge, radius) = (sheet.vh(0.4), sheet.vh(0.8));
    sheet.panel(area, Some(theme.back), Some((edge, theme.back_line)), radius);
    let style = sheet.style(TextRole::Pupil, 5.0, 5.0).on(theme.back).ink(theme.back_lit);
    both(sheet, area, "seats-front", &[], style);
}

/// A frame round the row or column that is looked at.
fn focus(sheet: &mut Sheet<'_>, block: Area, view: &SeatsView, rows: usize, place: &dyn Fn(usize) -> Option<Area>) {
    let theme = sheet.theme;
    let columns = usize::from(view.columns.max(1));
    let first = match view.focus {
        Some(SeatFocus::Row(row)) if usize::from(row) < rows => place(usize::from(row) * columns),
        Some(SeatFocus::Column(column)) if usize::from(column) < columns => place(usize::from(column)),
        _ => None,
    };
    let Some(first) = first else { return };
    let band = match view.focus {
        Some(SeatFocus::Row(_)) => Area { x: block.x, w: block.w, ..first },
        _ => Area { y: block.y, h: block.h, ..first },
    };
    let out = sheet.vh(GAP_VH) * -0.6;
    let (edge, radius) = (sheet.vh(0.6), sheet.vh(1.6));
    sheet.panel(band.inset(out, out), Some(theme.praise_panel), Some((edge, theme.praise)), radius).pop =
        Some(Pop::Part);
}

/// Where the sign and the number of a desk stand.
fn inside(sheet: &Sheet<'_>, desk: Area) -> (Area, Area) {
    let inner = desk.inset(sheet.vh(0.8), sheet.vh(0.1));
    inner.cut_left(inner.h.min(inner.w * 0.46), sheet.vh(0.4))
}

fn desk(sheet: &mut Sheet<'_>, area: Area, seat: Seat, size_vh: f32, just_sat: bool, looked_at: bool) {
    let theme = sheet.theme;
    let (fill, edge, ink) = match seat.pupil {
        Posture::Stands if looked_at => (theme.panel, (sheet.vh(1.0), theme.praise), theme.ink),
        Posture::Stands => (theme.panel, (sheet.vh(0.6), theme.ink), theme.ink),
        Posture::Sits if just_sat => (theme.praise_panel, (sheet.vh(0.6), theme.praise), theme.ink),
        Posture::Sits => (theme.quiet, (sheet.vh(0.2), theme.line), theme.ink_soft),
        Posture::Absent => (theme.page, (sheet.vh(0.2), theme.line), theme.ink_soft),
    };
    let radius = sheet.vh(1.2);
    let first = sheet.pieces.len();
    sheet.panel(area, Some(fill), Some(edge), radius);
    let (at_sign, at_number) = inside(sheet, area);
    let figure = match seat.pupil {
        Posture::Stands => Some(Figure::Stands),
        Posture::Sits => Some(Figure::Sits),
        Posture::Absent => None,
    };
    if let Some(figure) = figure {
        let paints = crate::stage::tool_art::Paints { ink, ..figure.paints(&theme) };
        let size = at_sign.h * 0.9;
        sheet.art(at_sign.middle(size, size), Art::Figure(figure, paints));
    }
    // Who is not here has a desk with a bare number in its middle.
    let at_number = if figure.is_some() { at_number } else { area };
    let style = exactly(sheet, size_vh).on(fill).ink(ink);
    sheet.text(at_number, &seat.number.to_string(), style);
    if just_sat {
        sheet.pop(first, Pop::Board);
    }
}
