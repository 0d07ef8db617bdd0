//! A mystery picture: numbered tiles over a picture, as large as the screen is high, and what a right guess is worth
//! while so many of them lie.

use super::pieces::{exactly, line_size};
use crate::game::boards::mystery::MysteryView;
use crate::game::keys::Press;
use crate::stage::drawing::{Area, Paint, Piece, Pop, Sheet, Tap};
use crate::stage::widgets::covered::{frame, tile};
use crate::stage::widgets::worth;

/// How wide the worth is, in hundredths of the screen's height.
const WORTH_VH: f32 = 34.0;
/// Sizes of the tiles' numbers, in hundredths of the screen's height.
const NUMBER_VH: (f32, f32) = (5.0, 14.0);

/// Draws a mystery picture.
pub fn mystery(sheet: &mut Sheet<'_>, area: Area, view: &MysteryView) {
    let gap = sheet.vh(3.0);
    let beside = if view.value.is_some() { sheet.vh(WORTH_VH) + gap } else { 0.0 };
    let side = area.h.min(area.w - beside);
    let (at_picture, rest) = area.middle(side + beside, side).cut_left(side, gap);
    if let Some(value) = view.value {
        worth(sheet, rest.middle(rest.w, sheet.vh(30.0)), value, None);
    }
    let inside = frame(sheet, at_picture);
    sheet.add(Piece::new(inside, Paint::Media { id: view.picture, opacity: u8::MAX, card: None }));
    tiles(sheet, inside, view);
}

fn tiles(sheet: &mut Sheet<'_>, area: Area, view: &MysteryView) {
    let theme = sheet.theme;
    let columns = usize::from(view.columns.max(1));
    let rows = view.gone.len().div_ceil(columns).max(1);
    let places: Vec<Area> = area.rows(rows, 0.0).into_iter().flat_map(|row| row.columns(columns, 0.0)).collect();
    let room = places.first().map_or((0.0, 0.0), |place| (place.w * 0.7, place.h * 0.7));
    let size = line_size(sheet, &["00"], room, NUMBER_VH).unwrap_or(NUMBER_VH.0);
    let style = exactly(sheet, size).on(theme.back).ink(theme.back_lit);
    let edge = sheet.vh(0.3);
    for ((place, gone), number) in places.iter().zip(&view.gone).zip(0u8..) {
        if *gone {
            continue;
        }
        let piece = sheet.panel(tile(*place, area), Some(theme.back), Some((edge, theme.back_line)), 0.0);
        piece.press = view.picking.then_some(Tap::Game(Press::Square(number)));
        sheet.text(*place, &(number + 1).to_string(), style);
    }
    // Where a tile went just now there is a frame round what has come to light.
    let (edge, inner) = (sheet.vh(1.6), sheet.vh(0.5));
    for place in view.gone_now.iter().filter_map(|number| places.get(usize::from(*number))) {
        // Two tones: one of them is seen on any picture.
        sheet.panel(*place, None, Some((edge, theme.back_lit)), 0.0).pop = Some(Pop::Board);
        sheet.panel(place.inset(inner, inner), None, Some((inner, theme.back)), 0.0).pop = Some(Pop::Board);
    }
}
