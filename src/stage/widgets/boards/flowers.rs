//! Flower circles that open petal by petal: a card for each team with its mark and its flower; one that is whole lies
//! on the paper of praise.

use super::places::{after, cells, piece, stamped};
use crate::game::boards::flowers::{Flower, FlowersView};
use crate::stage::art::Art;
use crate::stage::drawing::{Area, Sheet};

/// How wide a card is at most, as a share of its height: the mark beside the flower.
const CARD_SHAPE: f32 = 1.5;
/// How high a mark is, as a share of the card's height, and how far the flower is from the card's edge.
const MARK_SHARE: f32 = 0.42;
const PAD_SHARE: f32 = 0.06;

/// Draws flowers.
pub fn flowers(sheet: &mut Sheet<'_>, area: Area, view: &FlowersView) {
    let teams = u8::try_from(view.flowers.len()).unwrap_or(u8::MAX).max(1);
    let gap = sheet.vh(if teams > 4 { 1.4 } else { 2.2 });
    let on = |columns: u8| cells(area, columns, teams.div_ceil(columns), gap, CARD_SHAPE);
    let size = |columns: u8| on(columns).first().map_or(0.0, |cell| (cell.w / CARD_SHAPE).min(cell.h));
    let better = |best: u8, next: u8| if size(next) > size(best) + 0.5 { next } else { best };
    let columns = (2..=teams).fold(1, better);
    for (place, flower) in on(columns).into_iter().zip(&view.flowers) {
        let before = view.bloomed.filter(|(team, _)| *team == flower.team).map(|(_, before)| before);
        card(sheet, place, view.of, *flower, before);
    }
}

fn card(sheet: &mut Sheet<'_>, place: Area, of: u8, flower: Flower, before: Option<u8>) {
    let theme = sheet.theme;
    let whole = flower.open >= of;
    let (fill, edge) = if whole {
        (theme.praise_panel, (sheet.vh(0.6), theme.praise))
    } else {
        (theme.panel, (sheet.vh(0.3), theme.line))
    };
    sheet.panel(place, Some(fill), Some(edge), sheet.vh(2.0));
    let pad = place.h * PAD_SHARE;
    let inside = place.inset(pad, pad);
    let side = inside.h.min(inside.w * (1.0 - MARK_SHARE / CARD_SHAPE));
    let mark = (place.h * MARK_SHARE).min(inside.w - side);
    let (at_mark, at_flower) = inside.middle(mark + side, inside.h).cut_left(mark, 0.0);
    piece(sheet, at_mark.middle(mark, mark), flower.team);
    let at = at_flower.middle(side, side);
    sheet.art(at, Art::Flower { from: 0, to: before.unwrap_or(flower.open), of, ink: theme.praise, bud: theme.line });
    let Some(before) = before else { return };
    let first = sheet.pieces.len();
    sheet.art(at, Art::Flower { from: before, to: flower.open, of, ink: theme.praise, bud: theme.praise });
    stamped(sheet, first);
    after(sheet, first, 1);
}
