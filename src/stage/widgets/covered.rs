//! A picture that is not wholly seen yet, in its frame. What is covered is not there at all (see
//! [`covers`](crate::stage::covers)), or lies under tiles that leave no gap.

use crate::game::view::Part;
use crate::lesson::axes::Staging;
use crate::stage::covers::{Cover, tiles_gone};
use crate::stage::drawing::{Area, Paint, Piece, Sheet};

/// Tiles from side to side.
const TILES: u8 = 5;

/// Draws a covered picture, or one that is covered no longer, into a square of its own.
pub fn covered(sheet: &mut Sheet<'_>, area: Area, part: &Part) {
    let theme = sheet.theme;
    let inside = frame(sheet, area);
    match part {
        Part::Picture(id) => {
            sheet.add(Piece::new(inside, Paint::Media { id: *id, opacity: u8::MAX, card: None }));
        }
        Part::Covered { picture, staging, stage, stages, seed } => {
            let cover = Cover { staging: *staging, stage: *stage, stages: *stages, seed: *seed, tone: theme.shape };
            if *staging == Staging::Tiles {
                sheet.add(Piece::new(inside, Paint::Media { id: *picture, opacity: u8::MAX, card: None }));
                tiles(sheet, inside, cover);
            } else {
                sheet.add(Piece::new(inside, Paint::Covered { id: *picture, cover }));
            }
        }
        _ => {}
    }
}

/// Draws a picture's frame, and gives the whole pixels inside it.
pub(super) fn frame(sheet: &mut Sheet<'_>, area: Area) -> Area {
    let theme = sheet.theme;
    let frame = area.square();
    let edge = sheet.vh(0.7);
    let ground = theme.picture_card.unwrap_or(theme.panel);
    let radius = sheet.vh(2.0);
    sheet.panel(frame, Some(ground), Some((edge, theme.ink)), radius);
    whole_pixels(frame.inset(edge + sheet.vh(0.5), edge + sheet.vh(0.5)))
}

/// A tile's whole pixels, a pixel larger than its place, so that nothing is seen between two.
pub(super) fn tile(place: Area, within: Area) -> Area {
    let (right, bottom) = (place.right().ceil() + 1.0, place.bottom().ceil() + 1.0);
    let (x, y) = (place.x.floor(), place.y.floor());
    Area::new(x, y, right.min(within.right()) - x, bottom.min(within.bottom()) - y)
}

/// Tiles in two tones, like a board, each a pixel larger than its place.
fn tiles(sheet: &mut Sheet<'_>, area: Area, cover: Cover) {
    let theme = sheet.theme;
    let gone = tiles_gone(cover, TILES * TILES);
    let places = area.rows(usize::from(TILES), 0.0).into_iter().flat_map(|row| row.columns(usize::from(TILES), 0.0));
    for ((place, gone), number) in places.zip(gone).zip(0u8..) {
        if gone {
            continue;
        }
        let other = (number / TILES + number % TILES) % 2 == 1;
        let fill = if other { theme.back_other } else { theme.back };
        sheet.panel(tile(place, area), Some(fill), None, 0.0);
    }
}

fn whole_pixels(area: Area) -> Area {
    Area::new(area.x.ceil(), area.y.ceil(), area.w.floor(), area.h.floor())
}
