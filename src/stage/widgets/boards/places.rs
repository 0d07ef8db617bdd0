//! Where things stand on boards: squares in rows, and the pieces of teams, as many as share a place and as large as it
//! has room for; and how they come there.

use crate::game::TeamNo;
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Manner, Motion, Pop, Sheet};
use crate::stage::theme::{MarkShape, team_mark};
use crate::stage::widgets;

/// The least size of a mark of any shape that has room for its number, in hundredths of the screen's height: in a smaller
/// cross or star the number would meet the outline. Where more teams meet than that leaves room for, their colours and
/// shapes have to do.
pub(super) const NUMBERED_VH: f32 = 7.6;

/// The same of one shape: the fuller it is, the smaller it may be.
const fn numbered_vh(shape: MarkShape) -> f32 {
    match shape {
        MarkShape::Circle | MarkShape::Square | MarkShape::Hexagon => 6.2,
        MarkShape::Triangle | MarkShape::Heart | MarkShape::Diamond => 6.8,
        MarkShape::Star | MarkShape::Cross => NUMBERED_VH,
    }
}

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

/// Places for so many equal boxes, on the number of rows that lets them be largest; `shape` is their width as a share
/// of their height, `most` their greatest height in pixels.
pub(super) fn largest(area: Area, many: usize, gap: f32, shape: f32, most: f32) -> Vec<Area> {
    let mut best: (f32, Vec<Area>) = (0.0, Vec::new());
    for rows in 1..=many {
        let across = many.div_ceil(rows);
        let [rows_f, across_f] = [rows, across].map(|number| f32::from(u16::try_from(number).unwrap_or(u16::MAX)));
        let height = (area.h - gap * (rows_f - 1.0)) / rows_f;
        let width = (area.w - gap * (across_f - 1.0)) / across_f;
        let height = height.min(width / shape).min(most);
        if height <= best.0 + 0.5 {
            continue;
        }
        let width = height * shape;
        let block = area.middle(area.w, height * rows_f + gap * (rows_f - 1.0));
        let mut places = Vec::new();
        for row in block.rows(rows, gap) {
            let here = across.min(many - places.len());
            if here > 0 {
                let here_f = f32::from(u16::try_from(here).unwrap_or(u16::MAX));
                let row = row.middle(width * here_f + gap * (here_f - 1.0), row.h);
                places.extend(row.columns(here, gap));
            }
        }
        best = (height, places);
    }
    best.1
}

/// On how many rows equal boxes are largest, and on how many columns; see [`largest`].
pub(super) fn table_of(area: Area, many: usize, gap: f32, shape: f32) -> (usize, usize) {
    let height = |rows: usize| table(area, many, (rows, many.div_ceil(rows)), gap, shape, f32::MAX);
    let height = |rows: usize| height(rows).first().map_or(0.0, |place| place.h);
    let better = |best: usize, next: usize| if height(next) > height(best) + 0.5 { next } else { best };
    let rows = (1..=many.max(1)).fold(1, better);
    (rows, many.max(1).div_ceil(rows))
}

/// Places for so many equal boxes on this many rows and columns, likewise.
pub(super) fn table(
    area: Area,
    many: usize,
    (rows, columns): (usize, usize),
    gap: f32,
    shape: f32,
    most: f32,
) -> Vec<Area> {
    let [down, across] = [rows, columns].map(|number| f32::from(u16::try_from(number.max(1)).unwrap_or(u16::MAX)));
    let height = (area.h - gap * (down - 1.0)) / down;
    let width = (area.w - gap * (across - 1.0)) / across;
    let height = height.min(width / shape).min(most).max(0.0);
    let block = area.middle(area.w, height * down + gap * (down - 1.0));
    let mut places = Vec::new();
    for row in block.rows(rows, gap) {
        let here = columns.min(many - places.len());
        if here > 0 {
            let here_f = f32::from(u16::try_from(here).unwrap_or(u16::MAX));
            let row = row.middle(height * shape * here_f + gap * (here_f - 1.0), row.h);
            places.extend(row.columns(here, gap));
        }
    }
    places
}

/// Places for boxes of these widths, one after the other, on as many lines as they need, each line in the middle; none
/// where they need more height than there is. All in pixels.
pub(super) fn lines(area: Area, widths: &[f32], height: f32, gaps: (f32, f32)) -> Option<Vec<Area>> {
    let mut rows: Vec<(f32, Vec<f32>)> = Vec::new();
    for width in widths {
        match rows.last_mut() {
            Some((used, row)) if *used + gaps.0 + width <= area.w => {
                *used += gaps.0 + width;
                row.push(*width);
            }
            _ => rows.push((*width, vec![*width])),
        }
    }
    let many = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
    let high = height * many + gaps.1 * (many - 1.0).max(0.0);
    if high > area.h + 0.5 || rows.iter().any(|(used, _)| *used > area.w + 0.5) {
        return None;
    }
    let block = area.middle(area.w, high);
    let mut places = Vec::new();
    for (row, (used, widths)) in block.rows(rows.len(), gaps.1).into_iter().zip(&rows) {
        let mut left = row.x + (row.w - used) / 2.0;
        for width in widths {
            places.push(Area { x: left, w: *width, ..row });
            left += width + gaps.0;
        }
    }
    Some(places)
}

/// So many squares of one size in the middle of an area, as large as they can be, and no larger than `most` pixels.
pub(super) fn seats(area: Area, count: usize, most: f32) -> Vec<Area> {
    /// How much of its seat a piece fills.
    const FILLED: f32 = 0.97;
    let seats = largest(area, count.max(1), 0.0, 1.0, most / FILLED);
    seats.into_iter().map(|seat| seat.middle(seat.w * FILLED, seat.h * FILLED)).collect()
}

/// A team's piece: its mark, with its number where that can be read.
pub(super) fn piece(sheet: &mut Sheet<'_>, area: Area, team: TeamNo) {
    let area = area.square();
    let mark = team_mark(team);
    if area.h >= sheet.vh(numbered_vh(mark.shape)) {
        widgets::mark(sheet, area, team);
    } else {
        sheet.art(area, Art::Mark(mark.shape, mark.colour, sheet.theme.on_team));
    }
}

/// Pieces that share a place, no larger than `most` pixels; the one that moved comes over the places of its way.
pub(super) fn crowd(sheet: &mut Sheet<'_>, area: Area, teams: &[TeamNo], most: f32, moved: Option<(TeamNo, &[Area])>) {
    for (team, at) in teams.iter().zip(seats(area, teams.len(), most)) {
        match moved {
            Some((moved, way)) if moved == *team => {
                travelling(sheet, at, way, at.h * HOP, |sheet| piece(sheet, at, *team));
            }
            _ => piece(sheet, at, *team),
        }
    }
}

/// Lets everything that was added from this place in the list on come down like a stamp when the board changes.
pub(super) fn stamped(sheet: &mut Sheet<'_>, from: usize) {
    sheet.pop(from, Pop::Board);
    manner(sheet, from, Manner::Stamp);
}

fn manner(sheet: &mut Sheet<'_>, from: usize, manner: Manner) {
    for piece in sheet.pieces.iter_mut().skip(from) {
        piece.motion.manner = manner;
    }
}

/// Lets it turn over, likewise.
pub(super) fn turned(sheet: &mut Sheet<'_>, from: usize) {
    sheet.pop(from, Pop::Board);
    manner(sheet, from, Manner::Turn);
}

/// How high a piece hops, in its own heights.
pub(super) const HOP: f32 = 0.5;

/// Draws something, all of which moves as one thing.
pub(super) fn popping(sheet: &mut Sheet<'_>, pop: Option<Pop>, draw: impl FnOnce(&mut Sheet<'_>)) {
    let before = sheet.pieces.len();
    draw(sheet);
    if let Some(pop) = pop {
        sheet.pop(before, pop);
    }
}

/// Draws something that comes to its place over the middles of others, hopping so high from one to the next, in pixels.
pub(super) fn travelling(sheet: &mut Sheet<'_>, at: Area, way: &[Area], lift: f32, draw: impl FnOnce(&mut Sheet<'_>)) {
    let (x, y) = at.centre();
    let path: Vec<(f32, f32)> =
        way.iter().map(|place| place.centre()).map(|place| (place.0 - x, place.1 - y)).collect();
    let before = sheet.pieces.len();
    draw(sheet);
    for piece in sheet.pieces.iter_mut().skip(before) {
        piece.pop = Some(Pop::Board);
        piece.motion = Motion { path: path.clone(), lift, ..Motion::default() };
    }
}

/// Lets everything that was added from this place in the list on start as the one after so many others.
pub(super) fn after(sheet: &mut Sheet<'_>, from: usize, others: u8) {
    for piece in sheet.pieces.iter_mut().skip(from) {
        piece.motion.after = others;
    }
}

/// A hanamaru on a little paper, on the corner of what it praises, stamped there after so many others.
pub(super) fn praised(sheet: &mut Sheet<'_>, at: Area, size: f32, others: u8) {
    let first = sheet.pieces.len();
    let corner = Area::new(at.right() - size * 0.72, at.y - size * 0.3, size, size);
    sheet.panel(corner, Some(sheet.theme.panel), None, size / 2.0);
    sheet.art(corner, Art::Hanamaru(sheet.theme.praise));
    stamped(sheet, first);
    after(sheet, first, others);
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
