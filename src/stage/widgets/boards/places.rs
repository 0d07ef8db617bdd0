//! Where things stand on boards: squares in rows, and the pieces of teams, as many as share a place and as large as it
//! has room for.

use crate::game::TeamNo;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Pop, Sheet};
use crate::stage::theme::team_mark;
use crate::stage::widgets;

/// The least size of a mark that has room for its number, in hundredths of the screen's height: in a smaller cross or star
/// the number meets the outline. Where more teams meet than that leaves room for, their colours and shapes have to do.
pub(super) const NUMBERED_VH: f32 = 8.0;

/// Cells in rows in the middle of an area, row by row; none is wider than so many of its heights, or higher than wide.
pub(super) fn cells(area: Area, columns: u8, rows: u8, gap: f32, widest: f32) -> Vec<Area> {
    let (across, down) = (f32::from(columns.max(1)), f32::from(rows.max(1)));
    let height = (area.h - gap * (down - 1.0)) / down;
    let width = ((area.w - gap * (across - 1.0)) / across).min(height * widest);
    let height = height.min(width);
    let board = area.middle(width * across + gap * (across - 1.0), height * down + gap * (down - 1.0));
    let rows = board.rows(usize::from(rows), gap);
    rows.into_iter().flat_map(|row| row.columns(usize::from(columns), gap)).collect()
}

/// So many squares of one size in the middle of an area, as large as they can be, and no larger than `most` pixels.
pub(super) fn seats(area: Area, count: usize, most: f32) -> Vec<Area> {
    /// How much of its seat a piece fills.
    const FILLED: f32 = 0.97;
    let count = u8::try_from(count).unwrap_or(u8::MAX).max(1);
    let plan = |rows: u8| {
        let across = count.div_ceil(rows);
        (across, rows, (area.w / f32::from(across)).min(area.h / f32::from(rows)))
    };
    // Of two that are equally large, the one with fewer rows.
    let larger = |best: (u8, u8, f32), next: (u8, u8, f32)| if next.2 > best.2 + 0.5 { next } else { best };
    let (across, rows, room) = (2..=count).map(plan).fold(plan(1), larger);
    let seat = room.min(most / FILLED);
    let block = area.middle(area.w, seat * f32::from(rows));
    let mut seats = Vec::new();
    for (row, number) in block.rows(usize::from(rows), 0.0).into_iter().zip(0..) {
        let here = across.min(count.saturating_sub(across * number));
        if here > 0 {
            let row = row.middle(seat * f32::from(here), row.h);
            seats.extend(row.columns(usize::from(here), 0.0));
        }
    }
    seats.into_iter().map(|seat| seat.middle(seat.w * FILLED, seat.h * FILLED).square()).collect()
}

/// A team's piece: its mark, with its number where that can be read.
pub(super) fn piece(sheet: &mut Sheet<'_>, area: Area, team: TeamNo) {
    let area = area.square();
    if area.h >= sheet.vh(NUMBERED_VH) {
        widgets::mark(sheet, area, team);
    } else {
        let mark = team_mark(team);
        sheet.art(area, Art::Mark(mark.shape, mark.colour, sheet.theme.on_team));
    }
}

/// Pieces that share a place, no larger than `most` pixels; the one that moved pops.
pub(super) fn crowd(sheet: &mut Sheet<'_>, area: Area, teams: &[TeamNo], most: f32, moved: Option<TeamNo>) {
    for (team, at) in teams.iter().zip(seats(area, teams.len(), most)) {
        popping(sheet, (moved == Some(*team)).then_some(Pop::Score(*team)), |sheet| piece(sheet, at, *team));
    }
}

/// Draws something, all of which moves together.
pub(super) fn popping(sheet: &mut Sheet<'_>, pop: Option<Pop>, draw: impl FnOnce(&mut Sheet<'_>)) {
    let before = sheet.pieces.len();
    draw(sheet);
    for piece in sheet.pieces.iter_mut().skip(before) {
        piece.pop = pop;
    }
}

/// A hanamaru on a little paper, on the corner of what it praises.
pub(super) fn praised(sheet: &mut Sheet<'_>, at: Area, size: f32, pop: Pop) {
    let corner = Area::new(at.right() - size * 0.72, at.y - size * 0.3, size, size);
    sheet.panel(corner, Some(sheet.theme.panel), None, size / 2.0).pop = Some(pop);
    sheet.art(corner, Art::Hanamaru(sheet.theme.praise)).pop = Some(pop);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_that_share_a_place_are_inside_and_apart() {
        let area = Area::new(3.0, 4.0, 130.0, 90.0);
        for count in 1..=8 {
            let seats = seats(area, count, 70.0);
            assert_eq!(seats.len(), count);
            for (place, seat) in seats.iter().enumerate() {
                assert!(area.holds(*seat) && seat.w <= 70.5, "{count}: {seat:?}");
                assert!(seats.iter().skip(place + 1).all(|other| !other.meets(*seat)), "{count}: {seat:?}");
            }
        }
    }
}
